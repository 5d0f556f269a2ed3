// That no group is ever above its limit, and that what is counted is who is there, however many act at once: through the real
// embedded database, since it is its transactions that promise it.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isRefused } from '../../server/core/errors.ts';
import { toId } from '../../server/core/ids.ts';
import { mergeGroups } from '../../server/groups/mergers.ts';
import { groupCounters, groupMembers, groups } from '../../server/groups/model.ts';
import type { GroupRow } from '../../server/groups/model.ts';
import { admit, admitAll, followGroups, groupsByNumber, release, reserve, setHolders, unreserve } from '../../server/groups/service.ts';
import { asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aGroup, admitPeople, again, anOperator, limitTo, members } from './factory.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(() => emptyWorld(world));
afterAll(() => world.close());

/** What is counted, beside what is there. */
async function counted(): Promise<{ number: string; members: number; taken: number; reserved: number; rows: number }[]> {
  const stays = await groupMembers.raw(world.db).find({ leftAt: null }).toArray();
  const all = await groups.raw(world.db).find({}).sort({ number: 1 }).toArray();
  return all.map(({ _id, number, members, taken, reserved }) => ({
    number,
    members,
    taken,
    reserved,
    rows: stays.filter(({ groupId }) => groupId.equals(_id)).length,
  }));
}

async function expectTrue(limit: number): Promise<void> {
  for (const { members, taken, reserved, rows } of await counted()) {
    expect(members).toBe(rows);
    expect(taken).toBe(members + reserved);
    expect(taken).toBeLessThanOrEqual(limit);
    expect(reserved).toBeGreaterThanOrEqual(0);
  }
}

/** `alsoIn` as the plainest count would have it. */
async function expectOthers(): Promise<void> {
  const stays = await groupMembers.raw(world.db).find({}).toArray();
  for (const stay of stays) {
    const others = stays.filter(
      ({ _id, distributorId, purpose, leftAt }) =>
        leftAt === null && !_id.equals(stay._id) && distributorId.equals(stay.distributorId) && purpose === stay.purpose,
    );
    expect(stay.alsoIn).toBe(stay.leftAt === null ? others.length : 0);
  }
}

const refusal = (outcome: PromiseSettledResult<unknown>): string =>
  outcome.status === 'rejected' && isRefused(outcome.reason) ? outcome.reason.code : outcome.status;

describe('many at once', () => {
  test('of fifty who come into ten places, ten are in', async () => {
    const ctx = world.ctx();
    await limitTo(ctx, 50);
    const group = await aGroup(ctx);
    await admitPeople(ctx, group, await members(ctx, 40));
    const people = await members(ctx, 50);
    const results = await Promise.allSettled(people.map((one) => admitPeople(world.ctx(), group, [one])));
    const told = results.map(refusal);
    expect(told.filter((each) => each === 'fulfilled')).toHaveLength(10);
    expect(told.filter((each) => each === 'GROUP_FULL')).toHaveLength(40);
    expect(await again(ctx, group)).toMatchObject({ members: 50, taken: 50 });
    expect((await again(ctx, group)).fullSince).not.toBeNull();
    await expectTrue(50);
  });

  test('the same person comes in once, however often it is told', async () => {
    const ctx = world.ctx();
    const group = await aGroup(ctx);
    const [one] = await members(ctx, 1);
    const results = await Promise.all(
      Array.from({ length: 8 }, () =>
        world.db.transaction((session) => admit(world.ctx(), session, [{ groupId: group._id, distributorId: one!._id, way: 'QR_CODE' }])),
      ),
    );
    expect(results.flatMap(({ admitted }) => admitted)).toHaveLength(1);
    expect(results.flatMap(({ refused }) => refused.map(({ code }) => code))).toEqual(Array(7).fill('ALREADY_IN_GROUP'));
    await expectTrue(300);
  });

  test('places are held no more often than there are any, while others come in', async () => {
    const ctx = world.ctx();
    await limitTo(ctx, 50);
    const group = await aGroup(ctx);
    await admitPeople(ctx, group, await members(ctx, 30));
    const people = await members(ctx, 15);
    const results = await Promise.allSettled([
      ...Array.from({ length: 15 }, () => world.db.transaction((session) => reserve(world.ctx(), session, group._id, 1))),
      ...people.map((one) => admitPeople(world.ctx(), group, [one])),
    ]);
    expect(results.map(refusal).filter((each) => each === 'fulfilled')).toHaveLength(20);
    expect((await again(ctx, group)).taken).toBe(50);
    await expectTrue(50);
  });

  test('two merges into one group with room for one of them', async () => {
    const ctx = world.ctx({ viewer: asStaff('OPS_MANAGER') });
    await limitTo(ctx, 50);
    const [into, one, other] = [await aGroup(ctx), await aGroup(ctx), await aGroup(ctx)];
    await admitPeople(ctx, into, await members(ctx, 20));
    await admitPeople(ctx, one, await members(ctx, 20));
    await admitPeople(ctx, other, await members(ctx, 20));
    const merge = ({ _id }: GroupRow) => mergeGroups(ctx, { fromId: toId(_id), intoId: toId(into._id), reason: '人太少' });
    const told = (await Promise.allSettled([merge(one), merge(other)])).map(refusal).sort();
    expect(told).toEqual(['GROUP_FULL', 'fulfilled']);
    const rows = await Promise.all([again(ctx, one), again(ctx, other)]);
    expect(rows.map(({ state }) => state).sort()).toEqual(['DISSOLVED', 'FORMING']);
    expect((await again(ctx, into)).members).toBe(40);
    await expectTrue(50);
  });

  test('a group is merged away once, and not into one that goes at the same moment', async () => {
    const ctx = world.ctx({ viewer: asStaff('OPS_MANAGER') });
    const [one, other] = [await aGroup(ctx), await aGroup(ctx)];
    await admitPeople(ctx, one, await members(ctx, 5));
    await admitPeople(ctx, other, await members(ctx, 5));
    const merge = (from: GroupRow, into: GroupRow) => mergeGroups(ctx, { fromId: toId(from._id), intoId: toId(into._id), reason: '合并' });
    const told = (await Promise.allSettled([merge(one, other), merge(other, one)])).map(refusal).sort();
    expect(told).toEqual(['GROUP_CLOSED', 'fulfilled']);
    expect((await counted()).map(({ members }) => members).sort()).toEqual([0, 10]);
    await expectTrue(300);
  });

  test('numbers are given out once and without gaps', async () => {
    const ctx = world.ctx();
    const made = await Promise.all(Array.from({ length: 12 }, () => aGroup(world.ctx())));
    expect(made.map(({ number }) => number).sort()).toEqual(Array.from({ length: 12 }, (_, at) => `G${String(at + 1).padStart(5, '0')}`));
    expect((await groupsByNumber(ctx, ['G00001', 'G00099'])).size).toBe(1);
    // Rows that came from elsewhere have brought no counter.
    await groupCounters.raw(world.db).deleteMany({});
    expect((await Promise.all([aGroup(world.ctx()), aGroup(world.ctx())])).map(({ number }) => number).sort()).toEqual([
      'G00013',
      'G00014',
    ]);
  });

  test('of two who give a group to somebody on the same word, one is stale', async () => {
    const ctx = world.ctx();
    const [first, second, group] = [await anOperator(ctx), await anOperator(ctx), await aGroup(ctx)];
    const hand = (to: typeof first) =>
      world.db.transaction((session) =>
        setHolders(world.ctx(), session, [{ groupId: group._id, fromId: null, toId: to._id, seq: group.holderSeq }]),
      );
    const told = (await Promise.allSettled([hand(first), hand(second)])).map(refusal).sort();
    expect(told).toEqual(['PROPOSAL_STALE', 'fulfilled']);
    expect((await again(ctx, group)).holderSeq).toBe(1);
  });
});

describe('held places', () => {
  test('are used up by those who were invited, and given back by those who were not', async () => {
    const ctx = world.ctx();
    const group = await aGroup(ctx);
    const [one] = await members(ctx, 1);
    await world.db.transaction((session) => reserve(ctx, session, group._id, 3));
    await world.db.transaction((session) =>
      admitAll(ctx, session, [{ groupId: group._id, distributorId: one!._id, way: 'PIPELINE', fromReserved: true }]),
    );
    expect(await again(ctx, group)).toMatchObject({ members: 1, reserved: 2, taken: 3 });
    // More than are held: only those.
    await world.db.transaction((session) => unreserve(ctx, session, group._id, 5));
    expect(await again(ctx, group)).toMatchObject({ members: 1, reserved: 0, taken: 1 });
  });

  test('who follows says whose place is held, hears of those who came and left, and can stop it all', async () => {
    const ctx = world.ctx();
    const group = await aGroup(ctx);
    const [one, other] = await members(ctx, 2);
    const heard: string[] = [];
    const mine = toId(group._id);
    followGroups({
      placesOf: (_ctx, _session, pairs) =>
        Promise.resolve(
          new Map(
            pairs
              .filter(({ groupId, distributorId }) => toId(groupId) === mine && distributorId.equals(one!._id))
              .map(({ groupId, distributorId }) => [`${toId(groupId)}:${toId(distributorId)}`, one!._id]),
          ),
        ),
      joined: (_ctx, _session, entries) => {
        const own = entries.filter(({ groupId }) => toId(groupId) === mine);
        for (const { way } of own) heard.push(`joined ${way}`);
        return Promise.resolve();
      },
      left: (_ctx, _session, entries) => {
        for (const { groupId } of entries) if (toId(groupId) === mine) heard.push('left');
        return Promise.resolve();
      },
    });
    await world.db.transaction((session) => reserve(ctx, session, group._id, 1));
    await world.db.transaction((session) =>
      admitAll(ctx, session, [
        { groupId: group._id, distributorId: one!._id, way: 'UNKNOWN' },
        { groupId: group._id, distributorId: other!._id, way: 'QR_CODE' },
      ]),
    );
    expect(await again(ctx, group)).toMatchObject({ members: 2, reserved: 0, taken: 2 });
    await world.db.transaction((session) => release(ctx, session, [{ groupId: group._id, distributorId: one!._id }]));
    expect(heard).toEqual(['joined PIPELINE', 'joined QR_CODE', 'left']);
  });
});

test('whoever is in already takes a place that is held where no other is left, and who holds it is told', async () => {
  const ctx = world.ctx();
  await limitTo(ctx, 50);
  const group = await aGroup(ctx);
  await admitPeople(ctx, group, await members(ctx, 48));
  await world.db.transaction((session) => reserve(ctx, session, group._id, 2));
  const told: number[] = [];
  followGroups({
    squeezed: (_ctx, _session, given) => {
      for (const { groupId, count } of given) if (groupId.equals(group._id)) told.push(count);
      return Promise.resolve();
    },
  });
  const [one, other, third] = await members(ctx, 3);
  const comes = (person: typeof one, isFact: boolean) =>
    world.db.transaction((session) => admit(ctx, session, [{ groupId: group._id, distributorId: person!._id, way: 'UNKNOWN', isFact }]));
  expect((await comes(one, false)).refused).toEqual([
    { index: 0, code: 'GROUP_FULL', details: { group: group.number, limit: 50, room: 0 } },
  ]);
  expect((await comes(one, true)).admitted).toHaveLength(1);
  expect((await comes(other, true)).admitted).toHaveLength(1);
  expect((await comes(third, true)).refused).toMatchObject([{ code: 'GROUP_FULL' }]);
  expect(told).toEqual([1, 1]);
  await expectTrue(50);
});

test('a limit that was lowered lets nobody in and throws nobody out', async () => {
  const ctx = world.ctx();
  const group = await aGroup(ctx);
  const people = await members(ctx, 60);
  await admitPeople(ctx, group, people);
  await limitTo(ctx, 50);
  const [more] = await members(ctx, 1);
  await expect(admitPeople(ctx, group, [more!])).rejects.toMatchObject({ code: 'GROUP_FULL' });
  await world.db.transaction((session) =>
    release(
      ctx,
      session,
      people.slice(0, 11).map(({ _id }) => ({ groupId: group._id, distributorId: _id })),
    ),
  );
  await admitPeople(ctx, group, [more!]);
  expect((await again(ctx, group)).members).toBe(50);
});

test('after any sequence of coming, leaving, holding and merging, what is counted is who is there', async () => {
  const ctx = world.ctx({ viewer: asStaff('ADMIN') });
  await limitTo(ctx, 50);
  const people = await members(ctx, 60);
  const act = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('in' as const),
        group: fc.nat(3),
        from: fc.nat(59),
        many: fc.integer({ min: 1, max: 30 }),
        fact: fc.boolean(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('out' as const),
        group: fc.nat(3),
        from: fc.nat(59),
        many: fc.integer({ min: 1, max: 20 }),
        fact: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('hold' as const),
        group: fc.nat(3),
        from: fc.nat(59),
        many: fc.integer({ min: 1, max: 20 }),
        fact: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('back' as const),
        group: fc.nat(3),
        from: fc.nat(59),
        many: fc.integer({ min: 1, max: 40 }),
        fact: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('merge' as const),
        group: fc.nat(3),
        from: fc.nat(3),
        many: fc.constant(1),
        fact: fc.boolean(),
      }),
    },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 12 }), async (acts) => {
      await groups.raw(world.db).deleteMany({});
      await groupMembers.raw(world.db).deleteMany({});
      const made = [await aGroup(ctx), await aGroup(ctx), await aGroup(ctx, { purpose: 'CAMP' }), await aGroup(ctx)];
      for (const one of acts) {
        const group = made[one.group]!;
        const chosen = Array.from({ length: one.many }, (_, at) => people[(one.from + at) % people.length]!);
        const entries = chosen.map(({ _id }) => ({ groupId: group._id, distributorId: _id, way: 'UNKNOWN' as const, isFact: one.fact }));
        try {
          if (one.do === 'merge') await mergeGroups(ctx, { fromId: toId(group._id), intoId: toId(made[one.from]!._id), reason: '试' });
          else
            await world.db.transaction(async (session) => {
              if (one.do === 'in') await admit(ctx, session, entries);
              if (one.do === 'out') await release(ctx, session, entries);
              if (one.do === 'hold') await reserve(ctx, session, group._id, one.many);
              if (one.do === 'back') await unreserve(ctx, session, group._id, one.many);
            });
        } catch (error) {
          if (!isRefused(error)) throw error;
        }
      }
      await expectTrue(50);
      await expectOthers();
    }),
    { numRuns: 25 },
  );
}, 120_000);
