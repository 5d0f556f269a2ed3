import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { auditEntries } from '../../server/audit/model.ts';
import { claim, findHomes, judgeLeftBehind, readRobots, settle } from '../../server/channels/claims.ts';
import { outbox, robots } from '../../server/channels/model.ts';
import type { OutgoingRow, RobotRow } from '../../server/channels/model.ts';
import { PACE, freeAt } from '../../server/channels/sending.rules.ts';
import { post, postMany, robotTroubles, startOutbox } from '../../server/channels/service.ts';
import { testRobot } from '../../server/channels/testing.ts';
import { tidyOutbox } from '../../server/channels/tidying.ts';
import type { Ctx } from '../../server/context.ts';
import { verifyBody } from '../../server/core/sign.ts';
import { fromId, toId } from '../../server/core/ids.ts';
import { createGroups } from '../../server/groups/service.ts';
import type { GroupInput, GroupRow } from '../../server/groups/service.ts';
import { groups as groupRows } from '../../server/groups/model.ts';
import { settings } from '../../server/settings/model.ts';
import { forget } from '../../server/settings/service.ts';
import { tasks } from '../../server/tasks/model.ts';
import { eventually } from '../embedded/helpers.ts';
import { NOON, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await emptyWorld(world);
  forget(world);
});

const OPERATOR = 'c'.repeat(24);
const manager = (): Ctx => world.ctx({ viewer: asStaff('OPS_MANAGER') });
const operator = (): Ctx => world.ctx({ viewer: asStaff('OPERATOR', OPERATOR) });
const KEY = '693a91f6-7aaa-4bc4-97a0-0ec2sifa5bbb';
const address = (n: number): string => `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${n}-${KEY}`;

async function someGroups(...inputs: Partial<GroupInput>[]): Promise<GroupRow[]> {
  const ctx = world.ctx();
  return ctx.db.transaction((session) =>
    createGroups(
      ctx,
      session,
      inputs.map((input) => ({ purpose: 'LOCAL', ...input })),
    ),
  );
}

let robotCount = 0;
async function aRobot(groupIds: readonly GroupRow[] = [], input: object = {}): Promise<string> {
  robotCount += 1;
  const added = await world.ask(manager(), 'mutation ($input: RobotInput!) { addRobot(input: $input) { id } }', {
    input: { name: `机器人${robotCount}`, kind: 'GROUP_ROBOT', address: address(robotCount), ...input },
  });
  const { id } = added.data.addRobot as { id: string };
  if (groupIds.length > 0) await bind(id, groupIds);
  return id;
}
const bind = (robotId: string, groups: readonly GroupRow[]) =>
  world.ask(
    manager(),
    'mutation ($robotId: ID!, $groupIds: [ID!]!) { bindGroups(robotId: $robotId, groupIds: $groupIds) { groupCount } }',
    {
      robotId,
      groupIds: groups.map(({ _id }) => toId(_id)),
    },
  );
const text = (key: string, group: GroupRow, more: object = {}) => ({
  key,
  groupId: group._id,
  kind: 'TEXT' as const,
  content: { text: `早安 ${key}` },
  cause: 'test',
  ...more,
});
const row = async (key: string): Promise<OutgoingRow> => (await outbox.raw(world.db).findOne({ key }))!;
const robot = async (id: string): Promise<RobotRow> => (await robots.raw(world.db).findOne({ _id: fromId(id) }))!;

describe('a robot', () => {
  test('keeps its address to itself: encrypted, shown masked, not in the trail, not in the log', async () => {
    const id = await aRobot();
    const { data } = await world.ask(manager(), '{ robots { edges { node { id maskedAddress host state hasSecret groupCount } } } }');
    expect(data.robots.edges).toEqual([
      {
        node: {
          id,
          maskedAddress: 'https://qyapi.weixin.qq.com/…5bbb',
          host: 'qyapi.weixin.qq.com',
          state: 'GOOD',
          hasSecret: false,
          groupCount: 0,
        },
      },
    ]);
    const everything = JSON.stringify([
      await robots.raw(world.db).find({}).toArray(),
      await auditEntries.raw(world.db).find({}).toArray(),
      world.lines,
    ]);
    expect(everything).not.toContain(KEY);
    expect((await robot(id)).address).toMatch(/^v1\./);
  });

  test.each([
    [{ address: 'http://qyapi.weixin.qq.com/x' }, 'ADDRESS_NOT_HTTPS'],
    [{ address: 'https://127.0.0.1/x' }, 'ADDRESS_IS_NUMBER'],
    [{ address: 'https://evil.example.com/x' }, 'ADDRESS_HOST_NOT_ALLOWED'],
    [{ address: null }, 'ADDRESS_MALFORMED'],
    [{ name: ' ' }, 'ROBOT_NAME_LENGTH'],
    [{ kind: 'SIGNED_WEBHOOK' }, 'ROBOT_SECRET_MISSING'],
    [{ kind: 'SIGNED_WEBHOOK', secret: 'short' }, 'ROBOT_SECRET_LENGTH'],
  ])('with %j is refused', async (more, code) => {
    const input = { name: '机器人', kind: 'GROUP_ROBOT', address: address(0), ...more };
    const { errors } = await world.ask(manager(), 'mutation ($input: RobotInput!) { addRobot(input: $input) { id } }', { input });
    expect(errors?.[0]?.extensions?.['code']).toBe(code);
  });

  test('has an address of its own: two with one would be called forty times a minute', async () => {
    await aRobot();
    const input = { name: '又一个', kind: 'GROUP_ROBOT', address: address(robotCount) };
    const { errors } = await world.ask(manager(), 'mutation ($input: RobotInput!) { addRobot(input: $input) { id } }', { input });
    expect(errors?.[0]?.extensions?.['code']).toBe('ROBOT_ADDRESS_TAKEN');
  });

  test('takes a group from the robot that it had, with what waits for it', async () => {
    const [one, other] = await someGroups({}, {});
    const first = await aRobot([one!, other!]);
    await postMany(world.ctx(), [text('a', one!), text('b', other!)]);
    const second = await aRobot([one!]);
    expect((await robot(first)).groupIds.map(toId)).toEqual([toId(other!._id)]);
    expect(toId((await row('a')).robotId!)).toBe(second);
    expect(toId((await row('b')).robotId!)).toBe(first);
  });

  test('that is removed leaves tasks behind, not silence', async () => {
    const [group] = await someGroups({});
    const id = await aRobot([group!]);
    await post(world.ctx(), text('a', group!));
    const { data } = await world.ask(manager(), 'mutation ($id: ID!) { removeRobot(id: $id) }', { id });
    expect(data.removeRobot).toBe(true);
    expect(await row('a')).toMatchObject({ state: 'AS_TASK', robotId: null });
    expect(await tasks.raw(world.db).findOne({ cause: 'message:a' })).toMatchObject({ kind: 'SEND_TEXT', text: '早安 a' });
  });

  test('that vanished is looked after', async () => {
    const [group] = await someGroups({});
    const id = await aRobot([group!]);
    await post(world.ctx(), text('a', group!));
    await robots.raw(world.db).deleteOne({ _id: fromId(id) });
    const other = await aRobot([group!]);
    await outbox.raw(world.db).updateOne({ key: 'a' }, { $set: { robotId: fromId(id) } });
    await findHomes(world.ctx());
    expect(toId((await row('a')).robotId!)).toBe(other);
  });
});

test('an operator is shown the robots of the own groups', async () => {
  const [own, foreign] = await someGroups({}, {});
  await groupRows.raw(world.db).updateOne({ _id: own!._id }, { $set: { operatorId: fromId(OPERATOR) } });
  await aRobot([own!]);
  await aRobot([foreign!]);
  const read = async (ctx: Ctx): Promise<number> => (await world.ask(ctx, '{ robots { edges { node { id } } } }')).data.robots.edges.length;
  expect([await read(operator()), await read(manager())]).toEqual([1, 2]);
});

describe('posting', () => {
  test('counts once for each key, also when ten do it at once, and as a task where there is no robot', async () => {
    const [withRobot, without] = await someGroups({}, {});
    await aRobot([withRobot!]);
    const reports = await Promise.all(
      Array.from({ length: 10 }, () => postMany(world.ctx(), [text('a', withRobot!), text('b', without!)])),
    );
    expect(reports.reduce((sum, { queued }) => sum + queued, 0)).toBe(1);
    expect(reports.reduce((sum, { tasks: added }) => sum + added, 0)).toBe(1);
    expect(await outbox.raw(world.db).countDocuments()).toBe(2);
    expect(await tasks.raw(world.db).countDocuments()).toBe(1);
    // Also when the group has a robot by now.
    await aRobot([without!]);
    expect(await post(world.ctx(), text('b', without!))).toMatchObject({ repeated: 1 });
  });

  test('happens if and only if its transaction does', async () => {
    const [group] = await someGroups({});
    await aRobot([group!]);
    const ctx = world.ctx();
    const failing = ctx.db.transaction(async (session) => {
      await post(ctx, text('a', group!), session);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await outbox.raw(world.db).countDocuments()).toBe(0);
  });

  test('refuses what the other side could not take, before anything is queued', async () => {
    const [group] = await someGroups({});
    await expect(
      postMany(world.ctx(), [text('a', group!), text('b', group!, { content: { text: '群'.repeat(700) } })]),
    ).rejects.toMatchObject({ code: 'MESSAGE_TOO_LONG' });
    expect(await outbox.raw(world.db).countDocuments()).toBe(0);
  });
});

describe('a claim', () => {
  async function ready(): Promise<{ id: string; group: GroupRow }> {
    const [group] = await someGroups({});
    const id = await aRobot([group!]);
    await postMany(world.ctx(), [text('a', group!), text('b', group!)]);
    return { id, group: group! };
  }

  test('is counted before the call, and had by one of two workers', async () => {
    const { id } = await ready();
    const [known] = await readRobots(world.ctx(), [fromId(id)]);
    const message = await row('a');
    const both = await Promise.all(['one', 'two'].map((holder) => claim(world.ctx(), { message, known: known!, holder, pace: PACE })));
    expect(both.map(({ is }) => is).sort()).toEqual(['MINE', 'STALE']);
    expect(await robot(id)).toMatchObject({ claims: 1, sends: [new Date(NOON.getTime() + PACE.callTimeout + PACE.callGrace)] });
    expect(await row('a')).toMatchObject({ state: 'SENDING', attempts: 1 });
  });

  test('fills the minute with twenty, whoever claims', async () => {
    const { id } = await ready();
    for (let n = 0; n < 20; n += 1) {
      const [known] = await readRobots(world.ctx(), [fromId(id)]);
      expect(freeAt(known!.sends, PACE)).toBeLessThanOrEqual(NOON.getTime());
      await claim(world.ctx(), { message: await row('a'), known: known!, holder: `w${n}`, pace: PACE });
    }
    const [known] = await readRobots(world.ctx(), [fromId(id)]);
    expect(freeAt(known!.sends, PACE)).toBeGreaterThan(NOON.getTime() + PACE.minute);
  });

  test('that a worker left behind is uncertain; its answer, if it comes, counts; a person’s word counts more', async () => {
    const { id } = await ready();
    const [known] = await readRobots(world.ctx(), [fromId(id)]);
    const mine = await claim(world.ctx(), { message: await row('a'), known: known!, holder: 'dead', pace: PACE });
    if (mine.is !== 'MINE') throw new Error(mine.is);
    const choice = { repeatsUncertain: false, jitter: 0, pace: PACE };
    expect(await judgeLeftBehind(world.ctx(), new Set([toId(mine.row._id)]), choice)).toBe(0);
    expect(await judgeLeftBehind(world.ctx(), new Set(), choice)).toBe(1);
    expect(await row('a')).toMatchObject({ state: 'UNCERTAIN', uncertain: 1, asks: true });
    expect(await settle(world.ctx(), mine, { state: 'SENT' })).toBe(true);
    expect(await row('a')).toMatchObject({ state: 'SENT', asks: false });

    const again = await claim(world.ctx(), { message: await row('b'), known: { ...known!, claims: 1 }, holder: 'dead', pace: PACE });
    if (again.is !== 'MINE') throw new Error(again.is);
    await judgeLeftBehind(world.ctx(), new Set(), choice);
    await world.ask(manager(), 'mutation ($ids: [ID!]!) { cancelMessages(ids: $ids) }', { ids: [toId(again.row._id)] });
    expect(await settle(world.ctx(), again, { state: 'SENT' })).toBe(false);
    expect(await row('b')).toMatchObject({ state: 'CANCELLED' });
  });
});

describe('people', () => {
  test('repeat, mark and cancel what waits for them, each only of the own groups', async () => {
    const [own, foreign] = await someGroups({}, {});
    await groupRows.raw(world.db).updateOne({ _id: own!._id }, { $set: { operatorId: fromId(OPERATOR) } });
    await aRobot([own!, foreign!]);
    await postMany(world.ctx(), [text('a', own!), text('b', own!), text('c', foreign!)]);
    await outbox.raw(world.db).updateMany({ key: { $in: ['a', 'c'] } }, { $set: { state: 'UNCERTAIN', asks: true, uncertain: 1 } });
    await outbox.raw(world.db).updateOne({ key: 'b' }, { $set: { state: 'DEAD', asks: true } });
    const { data } = await world.ask(
      operator(),
      '{ outbox { edges { node { id text state uncertain } } } outboxTotals { uncertain dead waiting } }',
    );
    expect(data.outbox.edges.map(({ node }: { node: { text: string } }) => node.text).sort()).toEqual(['早安 a', '早安 b']);
    expect(data.outboxTotals).toEqual({ uncertain: 1, dead: 1, waiting: 0 });
    const ids = (...keys: string[]): Promise<string[]> => Promise.all(keys.map(async (key) => toId((await row(key))._id)));
    const foreignTry = await world.ask(operator(), 'mutation ($ids: [ID!]!) { repeatMessages(ids: $ids) }', { ids: await ids('a', 'c') });
    expect(foreignTry.errors?.[0]?.extensions?.['code']).toBe('NOT_YOUR_GROUP');
    expect(await row('a')).toMatchObject({ state: 'UNCERTAIN' });
    const repeated = await world.ask(operator(), 'mutation ($ids: [ID!]!) { repeatMessages(ids: $ids) }', { ids: await ids('a') });
    expect(repeated.data.repeatMessages).toBe(1);
    expect(await row('a')).toMatchObject({ state: 'WAITING', asks: false, uncertain: 1 });
    const marked = await world.ask(operator(), 'mutation ($ids: [ID!]!) { markMessagesSent(ids: $ids) }', { ids: await ids('a', 'b') });
    expect(marked.data.markMessagesSent).toBe(1);
    expect(await row('b')).toMatchObject({ state: 'SENT' });
    expect((await robotTroubles(manager(), null)).map(({ uncertain }) => uncertain)).toEqual([1]);
  });

  test('write to groups by tag and tier, once however often they press, and not to groups of others', async () => {
    const made = await someGroups(
      { tags: ['杭州'], purpose: 'SERVICE', tier: 'NEW' },
      { tags: ['杭州'], purpose: 'SERVICE', tier: 'MID' },
      { tags: ['上海'], purpose: 'SERVICE', tier: 'NEW' },
    );
    await groupRows.raw(world.db).updateOne({ _id: made[0]!._id }, { $set: { operatorId: fromId(OPERATOR) } });
    await aRobot([made[0]!]);
    const ask = (ctx: Ctx, to: object, more: object = {}) =>
      world.ask(ctx, 'mutation ($input: MessageInput!) { sendToGroups(input: $input) { groups queued tasks repeated } }', {
        input: { id: 'abcdefgh', to, kind: 'TEXT', text: '「{群名}」早安', ...more },
      });
    const counted = await world.ask(manager(), 'query ($of: AudienceInput!) { audience(of: $of) { groups byRobot byTask } }', {
      of: { tags: ['杭州'] },
    });
    expect(counted.data.audience).toEqual({ groups: 2, byRobot: 1, byTask: 1 });
    expect((await ask(manager(), { tags: ['杭州'] })).data.sendToGroups).toEqual({ groups: 2, queued: 1, tasks: 1, repeated: 0 });
    expect((await ask(manager(), { tags: ['杭州'] })).data.sendToGroups).toEqual({ groups: 2, queued: 0, tasks: 0, repeated: 2 });
    expect((await row(`compose:abcdefgh:${toId(made[0]!._id)}`)).content).toEqual({ text: `「${made[0]!.name}」早安` });
    expect((await ask(operator(), { tags: ['杭州'] }, { id: 'operator1' })).data.sendToGroups).toMatchObject({ groups: 1 });
    expect((await ask(operator(), { groupIds: [toId(made[1]!._id)] }, { id: 'operator2' })).errors?.[0]?.extensions?.['code']).toBe(
      'NOT_YOUR_GROUP',
    );
    expect((await ask(manager(), {}, { id: 'nothing12' })).errors?.[0]?.extensions?.['code']).toBe('AUDIENCE_EMPTY');
    expect((await ask(manager(), { tags: ['杭州'] }, { id: 'places123', text: '{昵称}早安' })).errors?.[0]?.extensions?.['code']).toBe(
      'MESSAGE_HAS_PLACES',
    );
  });
});

describe('the worker', () => {
  test('sends in order through both kinds of channels, holds a robot whose address is refused, and tells how the channels do', async () => {
    const heard: {
      path: string;
      body: { key?: string; text?: { content: string } };
      signature: unknown;
      idempotencyKey: unknown;
      raw: string;
    }[] = [];
    const server = createServer((request, response) => {
      let raw = '';
      request.on('data', (piece: Buffer) => (raw += piece.toString()));
      request.on('end', () => {
        heard.push({
          path: request.url ?? '',
          body: JSON.parse(raw),
          signature: request.headers['x-signature'],
          idempotencyKey: request.headers['idempotency-key'],
          raw,
        });
        response.end(request.url?.includes('gone') ? '{"errcode":93000}' : '{"errcode":0}');
      });
    });
    await new Promise<void>((settled) => server.listen(0, '127.0.0.1', settled));
    const host = `robots.test:${(server.address() as AddressInfo).port}`;
    await settings.raw(world.db).updateOne({ _id: 'allowedHosts' }, { $set: { value: host } }, { upsert: true });
    forget(world);
    const [one, other, third] = await someGroups({}, {}, {});
    await aRobot([one!], { address: `https://${host}/send?key=good-0123456789` });
    const bad = await aRobot([other!], { address: `https://${host}/send?key=gone-0123456789` });
    const secret = 'a-secret-of-the-bridge';
    await aRobot([third!], { kind: 'SIGNED_WEBHOOK', secret, address: `https://${host}/bridge` });
    const calling = { resolve: () => Promise.resolve(['127.0.0.1']), isOutside: () => true, isPlain: true as const };
    const messages = [0, 1, 2].flatMap((n) => [one!, other!, third!].map((group, g) => text(`m${g}${n}`, group)));
    await postMany(world.ctx(), messages);
    const worker = startOutbox({
      makeCtx: (viewer, more = {}) => world.ctx({ viewer, now: new Date(), ...more }),
      log: world.log,
      calling,
      pollMilliseconds: 50,
    });
    try {
      await eventually(
        async () => (await outbox.raw(world.db).countDocuments({ state: 'SENT' })) === 6 && (await row('m10')).state === 'DEAD',
      );
      expect(heard.filter(({ path }) => path.includes('good')).map(({ body }) => body.text?.content)).toEqual([
        '早安 m00',
        '早安 m01',
        '早安 m02',
      ]);
      const bridged = heard.filter(({ path }) => path === '/bridge');
      expect(bridged.map(({ body, idempotencyKey }) => [body.key, idempotencyKey])).toEqual([0, 1, 2].map((n) => [`m2${n}`, `m2${n}`]));
      expect(verifyBody(bridged[0]!.raw, String(bridged[0]!.signature), new Date(), secret)).toMatchObject({ ok: true });
      // The first is dead, those behind it wait until somebody has put the robot right.
      expect(await row('m10')).toMatchObject({
        state: 'DEAD',
        lastError: { zh: expect.stringContaining('93000'), en: expect.stringContaining('93000') },
      });
      expect(await row('m11')).toMatchObject({ state: 'WAITING', attempts: 0 });
      expect(await robot(bad)).toMatchObject({ state: 'FAILING', isHeld: true });
      const { data } = await world.ask(manager(), '{ channelHealth { robots good failing waiting dead uncertain failingSince } }');
      expect(data.channelHealth).toMatchObject({
        robots: 3,
        good: 2,
        failing: 1,
        waiting: 2,
        dead: 1,
        uncertain: 0,
        failingSince: expect.any(String),
      });
      const tested = await testRobot(world.ctx({ now: new Date() }), bad, calling);
      expect(tested).toMatchObject({ state: 'FAILING', isHeld: true });
      await world.ask(manager(), 'mutation ($id: ID!, $input: RobotInput!) { changeRobot(id: $id, input: $input) { state } }', {
        id: bad,
        input: { name: '修好了', kind: 'GROUP_ROBOT', address: `https://${host}/send?key=fine-0123456789` },
      });
      await eventually(async () => (await row('m12')).state === 'SENT');
      expect(JSON.stringify(world.lines)).not.toContain('0123456789');
    } finally {
      await worker.close();
      server.close();
    }
  }, 30_000);

  test('is one of two: the other one waits for the lease', async () => {
    const parts = { makeCtx: (viewer: Ctx['viewer']) => world.ctx({ viewer, now: new Date() }), log: world.log, pollMilliseconds: 20 };
    const workers = [startOutbox(parts), startOutbox(parts)];
    const leases = world.db.client.db(world.db.connection.name).collection<{ _id: string; holder: string }>('leases');
    const first = await eventually(async () => leases.findOne({ _id: 'outbox' }));
    await new Promise((settled) => setTimeout(settled, 100));
    expect((await leases.findOne({ _id: 'outbox' }))?.holder).toBe(first.holder);
    await Promise.all(workers.map((worker) => worker.close()));
    expect(await leases.findOne({ _id: 'outbox' })).toBeNull();
  });
});

test('what was sent long ago is gone, what waits for a person stays; and once more changes nothing', async () => {
  const [group] = await someGroups({});
  await aRobot([group!]);
  await postMany(world.ctx(), [text('sent', group!), text('dead', group!)]);
  await outbox.raw(world.db).updateOne({ key: 'sent' }, { $set: { state: 'SENT' } });
  await outbox.raw(world.db).updateOne({ key: 'dead' }, { $set: { state: 'DEAD', asks: true } });
  const later = new Date(NOON.getTime() + 91 * 86_400_000);
  expect(await tidyOutbox(world.ctx(), NOON)).toBe(0);
  expect(await tidyOutbox(world.ctx(), later)).toBe(1);
  expect(await tidyOutbox(world.ctx(), later)).toBe(0);
  expect(await row('dead')).toMatchObject({ state: 'DEAD' });
});

test('what waits for a chat goes on with it where its group becomes another one, and ends where the group ends', async () => {
  const [one, other] = await someGroups({ name: '一群' }, { name: '二群' });
  const robotId = await aRobot([one!, other!]);
  for (const { _id } of [one!, other!]) {
    const message = { groupId: _id, kind: 'TEXT' as const, content: { text: '明天上新' }, cause: 'test' };
    await post(manager(), { ...message, key: `later:${toId(_id)}`, notBefore: new Date(NOON.getTime() + 86_400_000) });
  }
  await groupRows.raw(world.db).updateOne({ _id: one!._id }, { $set: { state: 'FORMING' } });
  const done = await world.ask(
    manager(),
    'mutation ($one: ID!, $other: ID!) { transformGroup(id: $one, name: "新群", purpose: CAMP, reason: "x") { id } changeGroupState(id: $other, to: DISSOLVED, reason: "x") { state } }',
    { one: toId(one!._id), other: toId(other!._id) },
  );
  expect(done.errors).toBeUndefined();
  expect(await outbox.raw(world.db).findOne({ key: `later:${toId(one!._id)}` })).toMatchObject({
    state: 'WAITING',
    groupId: fromId(done.data.transformGroup.id),
    robotId: fromId(robotId),
    lastError: null,
  });
  expect(await outbox.raw(world.db).findOne({ key: `later:${toId(other!._id)}` })).toMatchObject({ state: 'CANCELLED' });
});
