// Standings are kept with the person: a move is written once, upon what it was decided on, and everybody can be read in one go.

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Ctx } from '../../server/context.ts';
import { fromId, toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import {
  changesOf,
  completeMembers,
  countChanges,
  distributorById,
  enrolDistributors,
  newStanding,
  readPersonFacts,
  streamPeople,
  writeStandings,
} from '../../server/distributors/service.ts';
import type { StandingMove, StandingRow } from '../../server/distributors/service.ts';
import { aDistributor, memberInput } from '../support/trade.ts';
import { NOON, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const TODAY = '2026-05-12';
let world: World;
let ctx: Ctx;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

beforeEach(async () => {
  await emptyWorld(world);
  ctx = world.ctx();
});

/** From NEW to MID today. */
function aRise(id: string, before: StandingRow, more: Partial<StandingMove['change']> = {}): StandingMove {
  const seq = before.seq + 1;
  return {
    id,
    standing: { ...before, tier: 'MID', since: TODAY, before: before.tier, risenOn: TODAY, groupsOf: 'NEW', seq },
    change: {
      seq,
      kind: 'PROMOTED',
      from: 'NEW',
      to: 'MID',
      day: TODAY,
      at: NOON,
      policyVersion: 1,
      until: null,
      reason: null,
      byName: null,
      conditions: [],
      ...more,
    },
  };
}

test('who comes in stands as a newcomer since the day of joining', async () => {
  const { _id } = await aDistributor(ctx);
  expect(await distributors.raw(world.db).findOne({ _id })).toMatchObject({
    standing: newStanding('2026-01-05'),
    changes: [],
    seenChanges: 0,
    sponsorMoves: [],
    erasedAt: null,
  });
});

test('a move is the new standing and one change more, and is written once', async () => {
  const { _id, standing } = await aDistributor(ctx);
  const id = toId(_id);
  const rise = aRise(id, standing);
  expect(await writeStandings(ctx, [rise])).toEqual(new Set([id]));
  // The same decision once more, as after a crash.
  expect(await writeStandings(ctx, [rise])).toEqual(new Set([id]));
  expect(await changesOf(ctx, id)).toEqual([rise.change]);
  expect((await distributorById(ctx, id))?.standing).toEqual(rise.standing);
  expect(await distributorById(ctx, id)).not.toHaveProperty('changes');
});

test('who has been moved by somebody else meanwhile, or erased, is left alone', async () => {
  const rows = [await aDistributor(ctx), await aDistributor(ctx), await aDistributor(ctx)];
  const [a, b, c] = rows.map(({ _id }) => toId(_id)) as [string, string, string];
  const standing = newStanding('2026-01-05');
  await writeStandings(ctx, [aRise(b, standing, { at: new Date('2026-05-12T02:00:00Z') })]);
  await distributors.raw(world.db).updateOne({ _id: fromId(c) }, { $set: { erasedAt: NOON } });
  expect(await writeStandings(ctx, [aRise(a, standing), aRise(b, standing), aRise(c, standing)])).toEqual(new Set([a]));
  expect(await changesOf(ctx, b)).toHaveLength(1);
  expect(await changesOf(ctx, c)).toEqual([]);
});

test('a decision from before a plan was confirmed is not written, one from after it is', async () => {
  const { _id, standing } = await aDistributor(ctx);
  const id = toId(_id);
  const rise = aRise(id, standing);
  await writeStandings(ctx, [rise]);
  // On to head, decided while the member was still in the groups of newcomers.
  const on = (groupsOf: 'NEW' | 'MID'): StandingMove => ({
    id,
    standing: { ...rise.standing, tier: 'HEAD', groupsOf, seq: 2 },
    change: { ...rise.change, seq: 2, from: 'MID', to: 'HEAD' },
  });
  await distributors.raw(world.db).updateOne({ _id }, { $set: { 'standing.groupsOf': null } });
  expect(await writeStandings(ctx, [on('NEW')])).toEqual(new Set());
  expect(await writeStandings(ctx, [on('MID')])).toEqual(new Set([id]));
  // Back to where the groups are.
  const back: StandingMove = {
    id,
    standing: { ...rise.standing, groupsOf: null, seq: 3 },
    change: { ...rise.change, seq: 3, kind: 'DEMOTED', from: 'HEAD', to: 'MID' },
  };
  expect(await writeStandings(ctx, [back])).toEqual(new Set([id]));
  expect((await distributorById(ctx, id))?.standing).toMatchObject({ tier: 'MID', groupsOf: null, seq: 3 });
});

test('of two who decide at the same moment one writes', async () => {
  const { _id, standing } = await aDistributor(ctx);
  const id = toId(_id);
  const moves = Array.from({ length: 6 }, (_, at) => aRise(id, standing, { at: new Date(NOON.getTime() + at) }));
  const written = await Promise.all(moves.map((each) => writeStandings(ctx, [each])));
  expect(written.filter(({ size }) => size === 1)).toHaveLength(1);
  expect(await changesOf(ctx, id)).toHaveLength(1);
});

test('within a transaction they are written with it or not at all', async () => {
  const { _id, standing } = await aDistributor(ctx);
  const id = toId(_id);
  const failing = ctx.db.transaction(async (session) => {
    expect(await writeStandings(ctx, [aRise(id, standing)], session)).toEqual(new Set([id]));
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await changesOf(ctx, id)).toEqual([]);
});

test('everybody is read in pieces, with what decides about them', async () => {
  await enrolDistributors(
    ctx,
    Array.from({ length: 2_345 }, (_, at) => memberInput({ memberNo: `S${at}`, sponsorNo: at === 0 ? null : 'S0' })),
  );
  const pieces: number[] = [];
  const people = [];
  for await (const some of streamPeople(ctx)) {
    pieces.push(some.length);
    people.push(...some);
  }
  expect(pieces).toEqual([1_000, 1_000, 345]);
  const top = people.find(({ sponsorId }) => sponsorId === null)!;
  expect(top).toEqual({ id: top.id, sponsorId: null, joinedDay: '2026-01-05', standing: newStanding('2026-01-05'), isErased: false });
  expect(new Set(people.map(({ sponsorId }) => sponsorId))).toEqual(new Set([null, top.id]));
  expect(await readPersonFacts(ctx, [top.id, 'f'.repeat(24)])).toEqual([top]);
});

test('the changes of a day are counted by what they were', async () => {
  const rows = [await aDistributor(ctx), await aDistributor(ctx), await aDistributor(ctx)];
  const [a, b, c] = rows.map(({ _id }) => toId(_id)) as [string, string, string];
  const standing = newStanding('2026-01-05');
  await writeStandings(ctx, [aRise(a, standing), aRise(b, standing), aRise(c, standing, { day: '2026-05-11' })]);
  const [first] = await changesOf(ctx, a);
  const second = { ...first!, seq: 2, kind: 'DEMOTED' as const, from: 'MID' as const, to: 'NEW' as const };
  await writeStandings(ctx, [{ id: a, standing: { ...standing, seq: 2 }, change: second }]);
  const counts = (await countChanges(ctx, TODAY)).sort((one, other) => one.count - other.count);
  expect(counts).toEqual([
    { kind: 'DEMOTED', from: 'MID', to: 'NEW', count: 1 },
    { kind: 'PROMOTED', from: 'NEW', to: 'MID', count: 2 },
  ]);
  expect(await countChanges(ctx, '2026-05-10')).toEqual([]);
});

test('members from before tiers are given what everybody begins with, once', async () => {
  await enrolDistributors(
    ctx,
    Array.from({ length: 1_005 }, () => memberInput()),
  );
  const { _id, standing } = await aDistributor(ctx);
  await writeStandings(ctx, [aRise(toId(_id), standing)]);
  const rows = distributors.raw(world.db);
  const later = ['standing', 'changes', 'seenChanges', 'sponsorMoves', 'erasedAt'];
  await rows.updateMany({ _id: { $ne: _id } }, { $unset: Object.fromEntries(later.map((field) => [field, ''])) });
  expect(await completeMembers(ctx)).toBe(1_005);
  expect(await completeMembers(ctx)).toBe(0);
  expect(await rows.countDocuments({ standing: newStanding('2026-01-05'), erasedAt: { $type: 'null' } })).toBe(1_005);
  expect(await changesOf(ctx, toId(_id))).toHaveLength(1);
});
