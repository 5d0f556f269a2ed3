import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { auditEntries, auditHeads } from '../../server/audit/model.ts';
import { checkAudit, readAudit, record } from '../../server/audit/service.ts';
import type { AuditAction, AuditInput } from '../../server/audit/service.ts';
import { jobs } from '../../server/audit/jobs.ts';
import type { Ctx } from '../../server/context.ts';
import { requestLog } from '../../server/core/log.ts';
import { NOON, asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(async () => {
  await world.close();
});
beforeEach(async () => {
  await emptyWorld(world);
});

const keep = (ctx: Ctx, more: Partial<AuditInput> = {}): Promise<void> =>
  ctx.db.transaction((session) =>
    record(ctx, session, { action: 'SETTING_CHANGED', subject: { kind: 'SETTING', id: 'brandName', name: 'brandName' }, ...more }),
  );

async function keepMany(count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) await keep(world.ctx(), { details: { n } });
}

describe('the trail', () => {
  test('an entry says who did what to whom, when, and in which request', async () => {
    const id = 'c'.repeat(24);
    const ctx = world.ctx({ viewer: asStaff('ADMIN', id), log: requestLog(world.log, 'request-4711') });
    await keep(ctx, { details: { to: '群阶', from: 'Tierwise' } });
    expect(await auditEntries.raw(world.db).findOne({ _id: 1 })).toMatchObject({
      at: NOON,
      actorId: id,
      actorKind: 'STAFF',
      action: 'SETTING_CHANGED',
      subjectKind: 'SETTING',
      subjectId: 'brandName',
      details: '{"from":"Tierwise","to":"群阶"}',
      requestId: 'request-4711',
    });
  });

  test('twenty writers at once make one chain without gaps', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => keep(world.ctx(), { details: { n } })));
    const rows = await auditEntries
      .raw(world.db)
      .find({}, { sort: { _id: 1 } })
      .toArray();
    expect(rows.map(({ _id }) => _id)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(new Set(rows.map(({ details }) => details)).size).toBe(20);
    expect(await checkAudit(world.ctx())).toEqual({ isWhole: true, entries: 20, brokenAt: null, head: rows[19]?.hash });
  });

  test('an act that does not happen leaves no entry', async () => {
    const failing = world.db.transaction(async (session) => {
      await record(world.ctx(), session, { action: 'TOTP_ON', subject: { kind: 'STAFF', id: null, name: '' } });
      throw new Error('the act failed');
    });
    await expect(failing).rejects.toThrow('the act failed');
    expect(await checkAudit(world.ctx())).toMatchObject({ isWhole: true, entries: 0 });
  });

  test('an act that is kept for somebody who is just signing in names them, not the stranger', async () => {
    await keep(world.ctx({ viewer: { kind: 'STRANGER', id: null, roles: [], sessionId: null } }), {
      action: 'STAFF_SIGNED_IN',
      actor: asStaff('ADMIN', 'd'.repeat(24)),
    });
    expect(await auditEntries.raw(world.db).findOne({ _id: 1 })).toMatchObject({ actorId: 'd'.repeat(24), actorKind: 'STAFF' });
  });
});

describe('the check finds', () => {
  const tampering: [string, number, (world: World) => Promise<unknown>][] = [
    ['a changed entry', 3, ({ db }) => auditEntries.raw(db).updateOne({ _id: 3 }, { $set: { details: '{"n":4}' } })],
    ['a changed digest', 3, ({ db }) => auditEntries.raw(db).updateOne({ _id: 3 }, { $set: { hash: 'a'.repeat(64) } })],
    ['a missing entry', 2, ({ db }) => auditEntries.raw(db).deleteOne({ _id: 2 })],
    ['a missing first entry', 1, ({ db }) => auditEntries.raw(db).deleteOne({ _id: 1 })],
    ['an entry cut off at the end', 5, ({ db }) => auditEntries.raw(db).deleteOne({ _id: 5 })],
    ['everything cut off', 1, ({ db }) => auditEntries.raw(db).deleteMany({})],
    [
      'an entry put in before the first',
      1,
      async ({ db }) => {
        const row = await auditEntries.raw(db).findOne({ _id: 1 });
        await auditEntries.raw(db).insertOne({ ...row!, _id: 0 });
      },
    ],
    [
      'an entry put in between',
      3,
      async ({ db }) => {
        const row = await auditEntries.raw(db).findOne({ _id: 2 });
        await auditEntries.raw(db).insertOne({ ...row!, _id: 2.5 });
      },
    ],
    [
      'an entry added behind the end without the head',
      6,
      async ({ db }) => {
        const head = await auditHeads.raw(db).findOne({ _id: 'head' });
        await keep(world.ctx());
        await auditHeads.raw(db).updateOne({ _id: 'head' }, { $set: { seq: head!.seq, hash: head!.hash } });
      },
    ],
    [
      'two entries in each other’s place',
      2,
      async ({ db }) => {
        const [a, b] = await auditEntries
          .raw(db)
          .find({ _id: { $in: [2, 3] } }, { sort: { _id: 1 } })
          .toArray();
        await auditEntries.raw(db).replaceOne({ _id: 2 }, { ...b!, _id: 2 });
        await auditEntries.raw(db).replaceOne({ _id: 3 }, { ...a!, _id: 3 });
      },
    ],
    ['a head that names another digest', 5, ({ db }) => auditHeads.raw(db).updateOne({ _id: 'head' }, { $set: { hash: 'e'.repeat(64) } })],
    ['a head that was taken away', 1, ({ db }) => auditHeads.raw(db).deleteOne({ _id: 'head' })],
  ];

  test.each(tampering)('%s', async (_what, brokenAt, tamper) => {
    await keepMany(5);
    expect(await checkAudit(world.ctx())).toMatchObject({ isWhole: true, entries: 5 });
    await tamper(world);
    expect(await checkAudit(world.ctx())).toMatchObject({ isWhole: false, brokenAt });
  });
});

describe('the nightly check', () => {
  test('changes nothing, however often it runs, and fails where the trail does not fit', async () => {
    await keepMany(3);
    const [job] = jobs;
    const first = await job!.run(world.ctx(), NOON);
    expect(await job!.run(world.ctx(), NOON)).toEqual(first);
    await auditEntries.raw(world.db).deleteOne({ _id: 2 });
    await expect(job!.run(world.ctx(), NOON)).rejects.toThrow('entry 2');
  });
});

const ENTRIES = `query ($first: Int, $after: String, $filter: AuditFilter) { auditEntries(first: $first, after: $after, filter: $filter) {
  edges { node { seq actorName action subjectId details hash } } pageInfo { hasNextPage endCursor } } }`;

describe('through GraphQL', () => {
  const manager = (): Ctx => world.ctx({ viewer: asStaff('OPS_MANAGER') });
  const seqs = (data: object): number[] =>
    (data as { auditEntries: { edges: { node: { seq: number } }[] } }).auditEntries.edges.map(({ node }) => node.seq);

  async function aWeek(): Promise<void> {
    const days = ['2026-05-10', '2026-05-11', '2026-05-11', '2026-05-12', '2026-05-13'];
    const actions: AuditAction[] = ['TOTP_ON', 'TOTP_OFF', 'TOTP_ON', 'JOB_RUN', 'TOTP_ON'];
    for (const [index, day] of days.entries()) {
      const now = world.ctx().time.instantAt(day, '12:00');
      const viewer = asStaff('ADMIN', String(index % 2).repeat(24));
      await keep(world.ctx({ now, viewer }), { action: actions[index]!, subject: { kind: 'STAFF', id: `s${index}`, name: '' } });
    }
  }

  test('the latest come first, page by page', async () => {
    await aWeek();
    const one = await world.ask(manager(), ENTRIES, { first: 3 });
    expect(seqs(one.data)).toEqual([5, 4, 3]);
    const { hasNextPage, endCursor } = one.data['auditEntries'].pageInfo;
    expect(hasNextPage).toBe(true);
    // What is added meanwhile does not shift the page.
    await keep(world.ctx({ now: new Date('2026-06-01T00:00:00Z') }));
    const two = await world.ask(manager(), ENTRIES, { first: 3, after: endCursor });
    expect(seqs(two.data)).toEqual([2, 1]);
  });

  test.each([
    [{ action: 'TOTP_ON' }, [5, 3, 1]],
    [{ actorId: '1'.repeat(24) }, [4, 2]],
    [{ subjectId: 's3' }, [4]],
    [{ from: '2026-05-11', to: '2026-05-12' }, [4, 3, 2]],
    [{ from: '2026-05-13' }, [5]],
    [{ action: 'TOTP_ON', to: '2026-05-11' }, [3, 1]],
    [{ action: 'NO_SUCH' }, []],
  ])('%j finds %j', async (filter, expected) => {
    await aWeek();
    expect(seqs((await world.ask(manager(), ENTRIES, { filter })).data)).toEqual(expected);
    const read: number[] = [];
    for await (const { _id } of readAudit(world.ctx(), filter)) read.push(_id);
    expect(read).toEqual(expected);
  });

  test('a manager may check the trail; an operator and a distributor may not even read it', async () => {
    await aWeek();
    const { data } = await world.ask(manager(), 'mutation { checkAudit { isWhole entries brokenAt head } }');
    expect(data['checkAudit']).toEqual({ isWhole: true, entries: 5, brokenAt: null, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
    for (const viewer of [asStaff('OPERATOR'), asMember('e'.repeat(24))]) {
      const { errors } = await world.ask(world.ctx({ viewer }), ENTRIES);
      expect(errors?.[0]?.extensions?.['code']).toBe('NOT_ALLOWED');
    }
  });
});
