// The webhooks answer exactly as the contract says, whatever is sent to them.

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { Ctx } from '../../server/context.ts';
import { isRefused } from '../../server/core/errors.ts';
import { signBody } from '../../server/core/sign.ts';
import { domains } from '../../server/domains.ts';
import { edges } from '../../server/orders/edges.ts';
import { orders } from '../../server/orders/model.ts';
import { sentences } from '../../server/orders/sentences.ts';
import type { Answer } from '../../server/parts.ts';
import { aDistributor } from '../support/trade.ts';
import { NOON, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

beforeEach(() => emptyWorld(world));

interface Sent {
  path?: string;
  signature?: string | null;
  address?: string;
  ctx?: Ctx;
}

/** As app.ts does it: a Refused becomes the status of its sentence. */
async function send(
  body: unknown,
  { path = '/webhooks/orders', signature, address = '10.0.0.1', ctx = world.ctx() }: Sent = {},
): Promise<Answer> {
  const edge = edges.find((one) => one.path === path)!;
  const bytes = body instanceof Uint8Array ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const header = signature === undefined ? signBody(bytes, ctx.now, world.about.secrets.webhook) : signature;
  const asked = {
    params: {},
    query: new URLSearchParams(),
    headers: header === null ? {} : { 'x-signature': header },
    cookies: {},
    address,
    isHead: false,
    body: bytes,
  };
  try {
    return await edge.answer(ctx, asked);
  } catch (error) {
    if (!isRefused(error)) throw error;
    return { status: sentences[error.code]?.status ?? 400, json: { code: error.code, details: error.details } };
  }
}

function event(memberNo: string, more: object = {}): Record<string, unknown> {
  return {
    orderNo: `W-${randomBytes(4).toString('hex')}`,
    memberNo,
    buyerRef: 'wx-openid-778899',
    sku: 'RICE-5KG',
    quantity: 1,
    amountFen: 5_900,
    profitFen: 900,
    kind: 'PRODUCT',
    paidAt: '2026-05-12T10:00:00+08:00',
    ...more,
  };
}

test('a batch is answered with what was accepted, what was a duplicate, and why the rest was left out', async () => {
  const { memberNo } = await aDistributor(world.ctx());
  const good = event(memberNo);
  const batch = [good, event('nobody'), good, 'text', null, [], event(memberNo, { amountFen: 1.5 }), event(memberNo, { kind: 'GIFT' })];
  const answer = await send(batch);
  expect(answer).toEqual({
    status: 200,
    json: {
      // The one of a member who is not known yet is taken in as well, and waits.
      accepted: 2,
      duplicate: 1,
      rejected: [
        { index: 3, code: 'EVENT_NOT_OBJECT', message: '事件必须是 JSON 对象。 An event must be a JSON object.' },
        { index: 4, code: 'EVENT_NOT_OBJECT', message: expect.any(String) },
        { index: 5, code: 'EVENT_NOT_OBJECT', message: expect.any(String) },
        { index: 6, code: 'NUMBER_WRONG', message: 'amountFen 必须是整数。 amountFen must be a whole number.' },
        { index: 7, code: 'CHOICE_UNKNOWN', message: 'kind 的值“GIFT”不认识。 kind cannot be “GIFT”.' },
      ],
    },
  });
  const [stored] = await orders.raw(world.db).find().toArray();
  expect(stored).toMatchObject({ orderNo: good['orderNo'], amountFen: 5_900, paidAt: new Date('2026-05-12T02:00:00Z'), day: '2026-05-12' });
  expect((await send(batch)).json).toMatchObject({ accepted: 0, duplicate: 3 });
});

test('refunds are answered alike', async () => {
  const { memberNo } = await aDistributor(world.ctx());
  const order = event(memberNo);
  await send([order]);
  const back = { refundNo: 'B1', orderNo: order['orderNo'], amountFen: 5_000, refundedAt: '2026-05-12T02:00:00Z' };
  const answer = await send([back, back, { ...back, refundNo: 'B2', amountFen: 901 }, { ...back, refundNo: 'B3', orderNo: 'none' }], {
    path: '/webhooks/refunds',
  });
  expect(answer.json).toEqual({
    // The one whose order has not come is taken in as well, and waits.
    accepted: 2,
    duplicate: 1,
    rejected: [{ index: 2, code: 'REFUND_TOO_LARGE', message: expect.stringContaining('900') }],
  });
  const again = [
    { ...back, amountFen: 1 },
    { ...back, refundNo: 'B3', orderNo: 'another' },
    { ...back, refundNo: 'B4', orderNo: 'none', amountFen: -1 },
    { ...back, refundNo: 'B5', orderNo: 'none', amountFen: 0 },
    { ...back, refundNo: 'B6', orderNo: 'none', amountFen: 2 ** 53 },
    { ...back, refundNo: 'B7', orderNo: 'none', amountFen: '99999999999999999999' },
  ];
  const { rejected } = (await send(again, { path: '/webhooks/refunds' })).json as { rejected: { code: string; message: string }[] };
  expect(rejected.map(({ code }) => code)).toEqual([
    'REFUND_CONFLICT',
    'REFUND_CONFLICT',
    'NUMBER_OUT_OF_RANGE',
    'NUMBER_OUT_OF_RANGE',
    'NUMBER_WRONG',
    'NUMBER_WRONG',
  ]);
  for (const { message } of rejected) expect(message).toMatch(/\p{Script=Han}.*[a-z]{4}/u);
});

test('every message of a rejected row holds both languages and no open place', async () => {
  const { memberNo } = await aDistributor(world.ctx());
  const broken: object[] = [
    { orderNo: undefined },
    { orderNo: 12 },
    { orderNo: 'x'.repeat(65) },
    { orderNo: 'a\u0000b' },
    { buyerRef: '\ud800' },
    { quantity: 0 },
    { quantity: '1e3' },
    { quantity: true },
    { amountFen: -1 },
    { amountFen: 1_000_000_001 },
    { amountFen: 2 ** 53 },
    { amountFen: '99999999999999999999' },
    { amountFen: Number.POSITIVE_INFINITY },
    { profitFen: 1e12 },
    { kind: 7 },
    { paidAt: 'yesterday' },
    { paidAt: '2026-05-12T10:00:00' },
    { paidAt: '2026-05-12T10:41:00+08:00' },
    { paidAt: '2009-12-31T00:00:00Z' },
    { memberNo: '' },
  ];
  const answer = (await send(broken.map((more) => event(memberNo, more)))).json as { rejected: { code: string; message: string }[] };
  expect(answer.rejected.map(({ code }) => code)).toEqual([
    'FIELD_MISSING',
    'FIELD_NOT_TEXT',
    'FIELD_TOO_LONG',
    'FIELD_UNREADABLE',
    'FIELD_UNREADABLE',
    'NUMBER_OUT_OF_RANGE',
    'NUMBER_WRONG',
    'NUMBER_WRONG',
    'NUMBER_OUT_OF_RANGE',
    'NUMBER_OUT_OF_RANGE',
    'NUMBER_WRONG',
    'NUMBER_WRONG',
    // JSON has no such number: it arrives as nothing.
    'FIELD_MISSING',
    'NUMBER_OUT_OF_RANGE',
    'FIELD_NOT_TEXT',
    'BAD_TIME',
    'BAD_TIME',
    'TIME_IN_FUTURE',
    'TIME_TOO_EARLY',
    'FIELD_MISSING',
  ]);
  for (const { message } of answer.rejected) {
    expect(message).toMatch(/\p{Script=Han}/u);
    expect(message).toMatch(/[a-z]{4}/);
    expect(message).not.toMatch(/[{}]/);
  }
});

test('what is no batch is 400, what is too much 413', async () => {
  for (const body of ['', '{', 'null x', Buffer.from([0x5b, 0xff, 0x5d]), Buffer.from('[]', 'utf16le')])
    expect(await send(body)).toMatchObject({ status: 400, json: { code: 'BODY_NOT_JSON' } });
  for (const body of [{}, null, 7, '"text"']) expect(await send(body)).toMatchObject({ status: 400, json: { code: 'BODY_NOT_ARRAY' } });
  const tooMany = Array.from({ length: 1_001 }, () => 0);
  expect(await send(tooMany)).toMatchObject({ status: 413, json: { code: 'TOO_MANY_EVENTS', details: { most: 1_000 } } });
  expect((await send(tooMany.slice(1))).json).toMatchObject({ accepted: 0, rejected: { length: 1_000 } });
  expect((await send([])).json).toEqual({ accepted: 0, duplicate: 0, rejected: [] });
  expect(edges.every(({ limitBytes }) => limitBytes === 2 * 1024 * 1024)).toBe(true);
});

test('deep nesting, odd keys and long texts are rejected rows and cost nobody else anything', async () => {
  const { memberNo } = await aDistributor(world.ctx());
  const deep = `${'['.repeat(500_000)}${']'.repeat(500_000)}`;
  const body = `[${deep},{"__proto__":{"orderNo":"x"},"constructor":1},${JSON.stringify(event(memberNo, { sku: 'x'.repeat(500_000) }))},${JSON.stringify(event(memberNo))}]`;
  const answer = await send(body);
  expect(answer.json).toMatchObject({
    accepted: 1,
    rejected: [{ index: 0 }, { index: 1, code: 'FIELD_MISSING' }, { index: 2, code: 'FIELD_TOO_LONG' }],
  });
});

test('a signature that is missing, malformed, wrong or stale is 401, also on a body that makes no sense', async () => {
  const body = JSON.stringify([]);
  const sign = (at: Date, secret = world.about.secrets.webhook) => signBody(body, at, secret);
  const cases: [string | null, string][] = [
    [null, 'SIGNATURE_MISSING'],
    ['', 'SIGNATURE_MISSING'],
    ['t=1,v1=abc', 'SIGNATURE_MALFORMED'],
    [`v1=${'0'.repeat(64)}`, 'SIGNATURE_MALFORMED'],
    [sign(NOON, 'another secret'), 'SIGNATURE_WRONG'],
    [sign(NOON).replace(/t=\d+/, 't=1'), 'SIGNATURE_WRONG'],
    [sign(new Date(NOON.getTime() - 301_000)), 'SIGNATURE_STALE'],
    [sign(new Date(NOON.getTime() + 301_000)), 'SIGNATURE_STALE'],
  ];
  for (const [signature, code] of cases) expect(await send(body, { signature })).toMatchObject({ status: 401, json: { code } });
  for (const code of new Set(cases.map(([, each]) => each)))
    expect(sentences[code]).toEqual({ zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]{4}/), status: 401 });
  expect(await send('no json', { signature: null })).toMatchObject({ status: 401 });
  expect(await send(body, { signature: sign(new Date(NOON.getTime() - 299_000)) })).toMatchObject({ status: 200 });
});

test('too many signed requests of one address are 429 with the time to wait; unsigned ones do not count', async () => {
  const slow = await makeWorld({ secrets: world.about.secrets });
  try {
    const ctx = slow.ctx();
    for (let count = 0; count < 700; count += 1) expect((await send([], { signature: null, address: '10.0.0.2', ctx })).status).toBe(401);
    let answers = 0;
    for (; answers < 601; answers += 1) if ((await send([], { address: '10.0.0.2', ctx })).status !== 200) break;
    expect(answers).toBe(600);
    const refused = await send([], { address: '10.0.0.2', ctx });
    expect(refused).toMatchObject({ status: 429, json: { code: 'TOO_FAST', details: { retryAfterSeconds: expect.any(Number) } } });
    expect(await send([], { address: '10.0.0.3', ctx })).toMatchObject({ status: 200 });
  } finally {
    await slow.close();
  }
});

test('both webhooks are edges for machines that anybody may call', () => {
  const found = (domains['orders']?.edges ?? []).map(({ method, path, policy, isForMachines }) => [method, path, policy, isForMachines]);
  expect(found).toEqual([
    ['POST', '/webhooks/orders', 'ANYONE', true],
    ['POST', '/webhooks/refunds', 'ANYONE', true],
  ]);
});
