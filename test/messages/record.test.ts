// What is said in groups: counted once, in whatever batches it comes, with the views, candidates and answers that follow.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { outbox } from '../../server/channels/model.ts';
import { openDatabase } from '../../server/core/db.ts';
import { toId } from '../../server/core/ids.ts';
import { signBody } from '../../server/core/sign.ts';
import { enrolDistributors } from '../../server/distributors/service.ts';
import { groupMembers } from '../../server/groups/model.ts';
import { recordMemberEvents } from '../../server/groups/service.ts';
import { edges } from '../../server/messages/edges.ts';
import { chatDays, keywordRules, messages, speakingDays } from '../../server/messages/model.ts';
import { forgetMessages, forgetOldTexts, recordMessages, recountTalk } from '../../server/messages/service.ts';
import { textOfMessage } from '../../server/messages/rules.ts';
import type { MessageInput } from '../../server/messages/service.ts';
import { tasks } from '../../server/tasks/model.ts';
import { violationRules, violations } from '../../server/violations/model.ts';
import { eraseDistributor } from '../../server/privacy/service.ts';
import { aBareGroup, dice, eventInput, messageInput } from '../support/inbound.ts';
import { aDistributor, memberInput } from '../support/trade.ts';
import { NOON, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

beforeEach(() => emptyWorld(world));

const at = (minute: number): Date => new Date(Date.UTC(2026, 4, 12, 0, minute));
const whole = { chatDays: [], speakingDays: [] };

async function many(count: number): Promise<string[]> {
  const inputs = Array.from({ length: count }, () => memberInput());
  await enrolDistributors(world.ctx(), inputs);
  return inputs.map(({ memberNo }) => memberNo);
}

test('a message counts once for its group, its day, its member and the stay', async () => {
  const ctx = world.ctx();
  const group = await aBareGroup(ctx);
  const [a = '', b = ''] = await many(2);
  await recordMemberEvents(ctx, [eventInput(group.number, a, { at: at(0) })]);
  const batch = [messageInput(group.number, a, { at: at(5) }), messageInput(group.number, a, { at: at(3) }), messageInput(group.number, b)];
  expect(await recordMessages(ctx, [...batch, batch[0]!])).toEqual({ accepted: 3, duplicate: 1, rejected: [] });
  expect(await recordMessages(ctx, batch)).toEqual({ accepted: 0, duplicate: 3, rejected: [] });
  expect(await chatDays.raw(world.db).find().toArray()).toMatchObject([{ day: '2026-05-12', messages: 3, speakers: 2 }]);
  expect(await groupMembers.raw(world.db).findOne({})).toMatchObject({ spoke: 2, lastSpokeAt: at(5) });
  await recordMessages(ctx, [messageInput(group.number, a, { at: at(4) })]);
  expect(await groupMembers.raw(world.db).findOne({})).toMatchObject({ spoke: 3, lastSpokeAt: at(5) });
  expect(await recountTalk(ctx)).toEqual({ ...whole, messages: 4 });
});

test('the same id with another content, an unknown group and an unknown member are rejected', async () => {
  const ctx = world.ctx();
  const group = await aBareGroup(ctx);
  const { memberNo } = await aDistributor(ctx);
  const one = messageInput(group.number, memberNo);
  await recordMessages(ctx, [one]);
  const outcome = await recordMessages(ctx, [
    { ...one, text: '改过了' },
    messageInput('G99999', memberNo),
    messageInput(group.number, 'nobody'),
  ]);
  expect(outcome.rejected.map(({ index, code }) => [index, code])).toEqual([
    [0, 'EVENT_CONFLICT'],
    [1, 'GROUP_UNKNOWN'],
    [2, 'MEMBER_UNKNOWN'],
  ]);
});

test('many batches at once, some of them twice, count everything once', async () => {
  const ctx = world.ctx();
  const roll = dice('messages');
  const crowd = await Promise.all([1, 2, 3, 4].map(() => aBareGroup(ctx)));
  const nos = await many(60);
  const all = Array.from({ length: 2_000 }, (): MessageInput =>
    messageInput(crowd[roll(4)]!.number, nos[roll(60)]!, {
      at: new Date(NOON.getTime() - roll(4 * 24 * 60) * 60_000),
      text: `话${roll(9)}`,
    }),
  );
  const batches: MessageInput[][] = [];
  for (let from = 0; from < all.length; from += 200) batches.push(all.slice(from, from + 200));
  const outcomes = await Promise.all([...batches, ...batches.slice(2, 6)].map((batch) => recordMessages(ctx, batch)));
  expect(outcomes.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(2_000);
  expect(outcomes.reduce((sum, { duplicate }) => sum + duplicate, 0)).toBe(800);
  expect(await recountTalk(ctx)).toEqual({ ...whole, messages: 2_000 });
});

test('two processes that take in the same messages at once count each once', async () => {
  const ctx = world.ctx();
  const roll = dice('two');
  const crowd = [await aBareGroup(ctx), await aBareGroup(ctx)];
  const nos = await many(20);
  const all = Array.from({ length: 400 }, () => messageInput(crowd[roll(2)]!.number, nos[roll(20)]!, { at: at(roll(2_000) - 1_500) }));
  const batches = [0, 100, 200, 300].map((from) => all.slice(from, from + 100));
  const other = await openDatabase({ mongodbUri: world.db.uri, dataDir: '', role: 'worker', recordTraffic: null }, world.log);
  try {
    const there = world.ctx({ db: other });
    const outcomes = await Promise.all([
      ...batches.map((batch) => recordMessages(ctx, batch)),
      ...[...batches].reverse().map((batch) => recordMessages(there, batch)),
    ]);
    expect(outcomes.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(400);
    expect(outcomes.reduce((sum, { duplicate }) => sum + duplicate, 0)).toBe(400);
    expect(await recountTalk(ctx)).toEqual({ ...whole, messages: 400 });
  } finally {
    await other.close();
  }
});

test('views that differ from the messages are found, and written afresh where that is asked for', async () => {
  const ctx = world.ctx();
  const group = await aBareGroup(ctx);
  const { memberNo } = await aDistributor(ctx);
  await recordMessages(ctx, [messageInput(group.number, memberNo)]);
  await chatDays.raw(world.db).updateMany({}, { $inc: { speakers: 1 } });
  await speakingDays.raw(world.db).deleteMany({});
  const faults = await recountTalk(ctx, { mend: true });
  expect([faults.chatDays.length, faults.speakingDays.length]).toEqual([1, 1]);
  expect(await recountTalk(ctx)).toEqual({ ...whole, messages: 1 });
});

test('a word of a rule is answered once in its cooldown, and never late', async () => {
  const ctx = world.ctx();
  const group = await aBareGroup(ctx);
  const { memberNo } = await aDistributor(ctx);
  const rule = { name: '发货', words: ['什么时候发货'], reply: '48 小时内发出', tier: null, cooldownMinutes: 5, isOn: true };
  await keywordRules(world.db).create([{ ...rule, byName: '小林', changedAt: NOON, createdAt: NOON }]);
  const ago = (minutes: number): Date => new Date(NOON.getTime() - minutes * 60_000);
  const ask = (minutes: number) => messageInput(group.number, memberNo, { text: '请问 什么时候 发货？', at: ago(minutes) });
  const batch = [ask(60), ask(8), ask(6), ask(2)];
  await recordMessages(ctx, batch);
  await recordMessages(ctx, batch);
  const sent = await outbox.raw(world.db).find().toArray();
  expect(sent.map(({ key }) => key.split(':')[1]).sort()).toEqual([batch[1]!.messageId, batch[3]!.messageId].sort());
  expect(sent[0]!.content).toMatchObject({ text: '48 小时内发出' });
  // Without a robot it is a task.
  expect(await tasks.raw(world.db).countDocuments({ kind: 'SEND_TEXT' })).toBe(2);
});

const BASE = { byName: '小林', changedAt: NOON, createdAt: NOON, isOn: true };

test('each rule makes one candidate of a message, a flood one of many messages', async () => {
  const ctx = world.ctx();
  const group = await aBareGroup(ctx);
  const [a = '', b = '', keeper = ''] = await many(3);
  await recordMemberEvents(ctx, [eventInput(group.number, keeper)]);
  await groupMembers.raw(world.db).updateOne({}, { $set: { role: 'ASSISTANT' } });
  await violationRules(world.db).create([
    { ...BASE, name: '引流', kind: 'KEYWORDS', words: ['加我微信'], threshold: 0, minutes: 0 },
    { ...BASE, name: '链接', kind: 'LINKS', words: ['qq.com'], threshold: 0, minutes: 0 },
    { ...BASE, name: '刷屏', kind: 'FLOOD', words: [], threshold: 4, minutes: 3 },
    { ...BASE, name: '关着', kind: 'KEYWORDS', words: ['早'], threshold: 0, minutes: 0, isOn: false },
  ]);
  const bad = messageInput(group.number, a, { text: '加我 微信 看 https://evil.example/x 和 https://mp.weixin.qq.com/y' });
  await recordMessages(ctx, [
    bad,
    messageInput(group.number, keeper, { text: '加我微信' }),
    messageInput(group.number, a, { text: '早上好' }),
  ]);
  await recordMessages(ctx, [bad]);
  expect(await violations.raw(world.db).find().toArray()).toMatchObject([
    { state: 'CANDIDATE', messageId: bad.messageId, dueAt: new Date(NOON.getTime() + 86_400_000) },
    { state: 'CANDIDATE', messageId: bad.messageId, excerpt: expect.stringContaining('evil.example') },
  ]);
  await violations.raw(world.db).deleteMany({});
  // Across midnight in the business zone, and across batches.
  const midnight = Date.UTC(2026, 4, 11, 16);
  const flood = Array.from({ length: 9 }, (_none, index) =>
    messageInput(group.number, b, { at: new Date(midnight - 60_000 + index * 15_000) }),
  );
  for (const one of flood) await recordMessages(ctx, [one]);
  expect(await violations.raw(world.db).find().toArray()).toMatchObject([{ messageId: flood[3]!.messageId }]);
});

test('texts and excerpts go after the time of the setting, counts stay; done again it finds nothing', async () => {
  const ctx = world.ctx();
  const group = await aBareGroup(ctx);
  const { memberNo } = await aDistributor(ctx);
  await violationRules(world.db).create([{ ...BASE, name: '引流', kind: 'KEYWORDS', words: ['加我微信'], threshold: 0, minutes: 0 }]);
  const old = new Date(NOON.getTime() - 32 * 86_400_000);
  await recordMessages(ctx, [
    messageInput(group.number, memberNo, { text: '加我微信', at: old }),
    messageInput(group.number, memberNo, { text: '新的' }),
  ]);
  expect(await forgetOldTexts(ctx, NOON)).toMatchObject({ texts: 1, excerpts: 1 });
  expect(await forgetOldTexts(ctx, NOON)).toMatchObject({ texts: 0, excerpts: 0 });
  expect((await messages.raw(world.db).find().sort({ at: 1 }).toArray()).map(({ text }) => text)).toEqual([null, '新的']);
  expect(await recountTalk(ctx)).toEqual({ ...whole, messages: 2 });
});

test('of an erased member nothing that was said is kept, and nothing that is said later', async () => {
  const ctx = world.ctx();
  const group = await aBareGroup(ctx);
  const row = await aDistributor(ctx);
  await recordMessages(ctx, [messageInput(group.number, row.memberNo)]);
  await world.db.transaction((session) => forgetMessages(ctx, session, row._id));
  await eraseDistributor(ctx, { distributorId: String(row._id), reason: '本人要求' });
  await recordMessages(world.ctx(), [messageInput(group.number, row.memberNo, { text: '再说一句' })]);
  expect((await messages.raw(world.db).find().toArray()).map(({ text }) => text)).toEqual([null, null]);
});

test('of somebody who is erased while a batch is taken in, nothing that was said is kept', async () => {
  const ctx = world.ctx();
  const group = await aBareGroup(ctx);
  for (let round = 0; round < 6; round += 1) {
    const { _id, memberNo } = await aDistributor(ctx);
    await recordMemberEvents(ctx, [eventInput(group.number, memberNo, { at: at(0) })]);
    const batch = Array.from({ length: 400 }, () => messageInput(group.number, memberNo, { at: at(5) }));
    const taking = recordMessages(ctx, batch);
    await new Promise((settle) => setTimeout(settle, round * 8));
    await eraseDistributor(ctx, { distributorId: toId(_id), reason: '本人要求' });
    await taking;
    expect(await messages.raw(world.db).countDocuments({ distributorId: _id, text: { $type: 'string' } })).toBe(0);
  }
});

test('the digest of a message does not give away what was said', async () => {
  const ctx = world.ctx();
  const group = await aBareGroup(ctx);
  const { memberNo } = await aDistributor(ctx);
  const said = messageInput(group.number, memberNo, { text: '13800001234' });
  await recordMessages(ctx, [said]);
  // Whoever has the row knows everything else of it, and of short texts there are few.
  const guess = createHash('sha256').update(textOfMessage(said)).digest('base64url');
  expect(guess.startsWith((await messages.raw(world.db).findOne({}))!.digest)).toBe(false);
  expect(await recordMessages(ctx, [said])).toMatchObject({ duplicate: 1 });
});

test('the webhook answers as the contract says, and keeps the lines of a text', async () => {
  const ctx = world.ctx();
  const group = await aBareGroup(ctx);
  const { memberNo } = await aDistributor(ctx);
  const event = {
    messageId: 'm1',
    groupNo: group.number,
    memberNo,
    kind: 'TEXT',
    text: '第一行\r\n第二行\u0000',
    sentAt: '2026-05-12T09:00:00+08:00',
  };
  const body = Buffer.from(
    JSON.stringify([
      event,
      { ...event, messageId: 'm2', kind: 'SONG' },
      { ...event, messageId: 'm3', text: 5 },
      { ...event, messageId: 'm4', kind: 'IMAGE', text: null },
    ]),
  );
  const edge = edges.find(({ path }) => path === '/webhooks/messages')!;
  const asked = {
    params: {},
    query: new URLSearchParams(),
    headers: { 'x-signature': signBody(body, ctx.now, world.about.secrets.webhook) },
    cookies: {},
    address: '10.0.0.1',
    isHead: false,
    body,
  };
  expect((await edge.answer(ctx, asked)).json).toMatchObject({
    accepted: 2,
    duplicate: 0,
    rejected: [
      { index: 1, code: 'CHOICE_UNKNOWN' },
      { index: 2, code: 'FIELD_NOT_TEXT' },
    ],
  });
  expect((await edge.answer(ctx, asked)).json).toMatchObject({ accepted: 0, duplicate: 2 });
  expect(await messages.raw(world.db).findOne({ _id: 'm1' })).toMatchObject({ text: '第一行\n第二行', day: '2026-05-12' });
});
