// Nominations and terms: limits that hold however many come at once, who may do what, what a night does, twice and cut in half, and what
// follows for the member, the groups and the sessions.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sessions } from '../../server/auth/model.ts';
import type { Ctx } from '../../server/context.ts';
import { isRefused } from '../../server/core/errors.ts';
import { newId, toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { distributorById } from '../../server/distributors/service.ts';
import { reportPatrol } from '../../server/duties/service.ts';
import { mergeGroups } from '../../server/groups/mergers.ts';
import { groupMembers, groups } from '../../server/groups/model.ts';
import type { GroupRow } from '../../server/groups/service.ts';
import { release } from '../../server/groups/service.ts';
import { kols, kolSeats } from '../../server/kols/model.ts';
import {
  answer,
  appoint,
  change,
  eraseKol,
  findKolFaults,
  keepTerms,
  letGo,
  nominate,
  ownKol,
  renew,
  withdraw,
} from '../../server/kols/service.ts';
import { notices } from '../../server/notices/model.ts';
import { aDistributor } from '../support/trade.ts';
import { asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { admitPeople, aGroup, anOperator } from '../groups/factory.ts';
import { aNomination, anAppointment, FROM, manager, member, people, set, setTier, TO } from './made.ts';

let world: World;
let ctx: Ctx;
let group: GroupRow;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(async () => {
  await emptyWorld(world);
  ctx = world.ctx();
  group = await aGroup(ctx, { tier: 'MID' });
});
afterAll(() => world.close());

const on = (day: string): Ctx => world.ctx({ now: world.ctx().time.rangeOf(day).startsAt });
const night = (day: string) => keepTerms(on(day), day);
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'DONE';
  } catch (error) {
    if (isRefused(error)) return error.code;
    throw error;
  }
};
const rowOf = async (who: DistributorRow) => (await kols.raw(world.db).findOne({ distributorId: who._id }, { sort: { createdAt: -1 } }))!;
const roleOf = async (who: DistributorRow, of = group) =>
  (await groupMembers.raw(world.db).findOne({ distributorId: who._id, groupId: of._id }, { sort: { joinedAt: -1, _id: -1 } }))?.role;
const isKol = async (who: DistributorRow) => (await distributors.raw(world.db).findOne({ _id: who._id }))?.isKol;
async function expectWhole(): Promise<void> {
  expect(await findKolFaults(ctx)).toMatchObject({ seats: [], marks: [], signatures: [], lines: [] });
}

describe('seats', () => {
  test('of a group are never more than the limit, however many nominate at once', async () => {
    await set(ctx, 'kolsPerGroup', 2);
    const many = await people(ctx, group, 7);
    const told = await Promise.all(many.map((who) => codeOf(aNomination(world.ctx(), who, [group]))));
    expect(told.filter((code) => code === 'DONE')).toHaveLength(2);
    expect(told.filter((code) => code === 'KOL_GROUP_FULL')).toHaveLength(5);
    await expectWhole();
    const [first] = await kols.raw(world.db).find({}).toArray();
    await withdraw(manager(ctx), { id: toId(first!._id), reason: '换人' });
    const left = many.find((_who, at) => told[at] !== 'DONE')!;
    expect(await codeOf(aNomination(ctx, left, [group]))).toBe('DONE');
    await expectWhole();
  });

  test('of a tier are never more than the limit', async () => {
    await set(ctx, 'kolsOfMid', 1);
    const many = await people(ctx, group, 3);
    const others = await people(ctx, group, 1, 'HEAD');
    const told = await Promise.all([...many, ...others].map((who) => codeOf(aNomination(world.ctx(), who, [group]))));
    expect(told.sort()).toEqual(['DONE', 'DONE', 'KOL_TIER_FULL', 'KOL_TIER_FULL']);
    await expectWhole();
  });

  test('are taken once by one who is nominated twice at the same moment', async () => {
    const [who] = await people(ctx, group, 1);
    const told = await Promise.all([1, 2, 3].map(() => codeOf(aNomination(world.ctx(), who!, [group]))));
    expect(told.sort()).toEqual(['DONE', 'KOL_ALREADY', 'KOL_ALREADY']);
    expect((await kolSeats.raw(world.db).find({}).toArray()).map(({ taken }) => taken)).toEqual([1, 1]);
  });

  test('move along when the groups of an appointment are changed', async () => {
    const other = await aGroup(ctx, { tier: 'MID' });
    const [who] = await people(ctx, group, 1);
    await admitPeople(ctx, other, [who!]);
    const row = await anAppointment(ctx, who!, [group]);
    await change(manager(ctx), { id: toId(row._id), groupIds: [toId(other._id)], dutyKinds: ['LIVE'] });
    expect([await roleOf(who!), await roleOf(who!, other)]).toEqual(['MEMBER', 'KOL']);
    await expectWhole();
  });
});

describe('bad input', () => {
  test.each([
    ['a term that ends before it begins', { termFrom: '2026-05-20', termTo: '2026-05-19' }, 'TERM_BACKWARDS'],
    ['a term in the past', { termFrom: '2026-05-01', termTo: '2026-06-19' }, 'TERM_IN_THE_PAST'],
    ['no duty', { dutyKinds: [] }, 'KOL_DUTIES_MISSING'],
    ['no reason', { reason: ' ' }, 'KOL_REASON_MISSING'],
    ['a group where the member is not', { groupIds: ['a'.repeat(24)] }, 'KOL_NOT_IN_GROUP'],
    ['nobody', { distributorId: 'b'.repeat(24) }, 'DISTRIBUTOR_UNKNOWN'],
  ])('%s is refused and takes no seat', async (_what, more, why) => {
    const [who] = await people(ctx, group, 1);
    const input = {
      distributorId: toId(who!._id),
      groupIds: [toId(group._id)],
      dutyKinds: ['LIVE' as const],
      termFrom: FROM,
      termTo: TO,
      reason: '好',
    };
    expect(await codeOf(nominate(manager(ctx), { ...input, ...more }))).toBe(why);
    expect(await kols.raw(world.db).countDocuments({})).toBe(0);
    expect(
      (
        await kolSeats
          .raw(world.db)
          .find({ taken: { $gt: 0 } })
          .toArray()
      ).length,
    ).toBe(0);
  });

  test('a newcomer becomes no KOL, and an operator nominates from own groups alone', async () => {
    const operator = await anOperator(ctx);
    const [fresh] = await people(ctx, group, 1, 'NEW');
    expect(await codeOf(aNomination(ctx, fresh!, [group]))).toBe('KOL_TIER_WRONG');
    const [who] = await people(ctx, group, 1);
    const own = { ...ctx, viewer: asStaff('OPERATOR', toId(operator._id)) };
    const input = {
      distributorId: toId(who!._id),
      groupIds: [toId(group._id)],
      dutyKinds: ['LIVE' as const],
      termFrom: FROM,
      termTo: TO,
      reason: '好',
    };
    expect(await codeOf(nominate(own, input))).toBe('NOT_YOUR_MEMBER');
    await groups.raw(world.db).updateOne({ _id: group._id }, { $set: { operatorId: operator._id } });
    expect(await codeOf(nominate({ ...own }, input))).toBe('DONE');
    const id = toId((await rowOf(who!))._id);
    expect(await codeOf(appoint({ ...own }, { id, termFrom: FROM, termTo: TO }))).toBe('KOL_NOT_NOW');
    await answer(member(ctx, who!), { id, accept: true });
    expect(await codeOf(appoint({ ...own }, { id, termFrom: FROM, termTo: TO }))).toBe('NOT_ALLOWED');
  });

  test('somebody else’s nomination cannot be answered, an answer counts once, the other one is refused', async () => {
    const [who, other] = await people(ctx, group, 2);
    const id = toId((await aNomination(ctx, who!, [group]))._id);
    expect(await codeOf(answer(member(ctx, other!), { id, accept: true }))).toBe('KOL_UNKNOWN');
    await answer(member(ctx, who!), { id, accept: true });
    await answer(member(ctx, who!), { id, accept: true });
    expect(await codeOf(answer(member(ctx, who!), { id, accept: false }))).toBe('KOL_NOT_NOW');
    expect((await rowOf(who!)).history.map(({ act }) => act)).toEqual(['NOMINATED', 'ACCEPTED']);
  });
});

describe('the page of a KOL', () => {
  test('shows an operator what happened in the own groups, and a manager all of it', async () => {
    const [first, second] = [await anOperator(ctx), await anOperator(ctx)];
    const [mine, theirs] = [
      await aGroup(ctx, { tier: 'MID', operatorId: first._id }),
      await aGroup(ctx, { tier: 'MID', operatorId: second._id }),
    ];
    const [kol] = await people(ctx, mine, 1);
    await admitPeople(ctx, theirs, [kol!]);
    const { _id } = await anAppointment(ctx, kol!, [mine, theirs]);
    const [one, two] = [await people(ctx, mine, 1), await people(ctx, theirs, 1)];
    for (const [at, [group, seen]] of (
      [
        [mine, one[0]!],
        [theirs, two[0]!],
      ] as const
    ).entries()) {
      const report = { groupId: toId(group._id), distributorId: toId(seen._id), breach: 'OTHER' as const, step: 'REMIND' as const };
      await reportPatrol(member(ctx, kol!), { input: { ...report, key: `report-000${String(at)}`, text: '在群里发广告' } });
    }
    const READ = 'query ($id: ID!) { kol(id: $id) { findings { distributor { memberNo } } } }';
    const found = async (viewer: Ctx['viewer']) => {
      const { data, errors } = await world.ask(world.ctx({ viewer }), READ, { id: toId(_id) });
      expect(errors).toBeUndefined();
      return data.kol.findings.map(({ distributor }: { distributor: { memberNo: string } }) => distributor.memberNo).sort();
    };
    expect(await found(asStaff('OPS_MANAGER'))).toEqual([one[0]!.memberNo, two[0]!.memberNo].sort());
    expect(await found(asStaff('OPERATOR', toId(first._id)))).toEqual([one[0]!.memberNo]);
  });
});

describe('an appointment', () => {
  test('marks the member and the role in the group; the release takes both back and ends the sessions', async () => {
    const [who] = await people(ctx, group, 1);
    const row = await anAppointment(ctx, who!, [group]);
    expect([await isKol(who!), await roleOf(who!), (await distributorById(ctx, who!._id))?.isKol]).toEqual([true, 'KOL', true]);
    const session = {
      _id: newId(),
      kind: 'DISTRIBUTOR' as const,
      personId: who!._id,
      way: 'TICKET' as const,
      device: '',
      address: '',
      refreshDigest: 'x',
    };
    const times = {
      previousDigest: null,
      rotatedAt: null,
      signedInAt: ctx.now,
      lastSeenAt: ctx.now,
      expiresAt: new Date('2027-01-01'),
      endedAt: null,
    };
    await sessions.raw(world.db).insertOne({ ...session, ...times });
    await letGo(manager(ctx), { id: toId(row._id), reason: '本人要求' });
    expect([await isKol(who!), await roleOf(who!)]).toEqual([false, 'MEMBER']);
    expect((await sessions.raw(world.db).findOne({ _id: session._id }))?.endedAt).toEqual(ctx.now);
    expect(await rowOf(who!)).toMatchObject({ state: 'RELEASED', isOpen: false, isActive: false });
    await expectWhole();
  });

  test('whose term begins later is none until that morning', async () => {
    const [who] = await people(ctx, group, 1);
    const { _id } = await aNomination(ctx, who!, [group]);
    await answer(member(ctx, who!), { id: toId(_id), accept: true });
    await appoint(manager(ctx), { id: toId(_id), termFrom: '2026-06-01', termTo: '2026-06-30' });
    expect([await isKol(who!), (await night('2026-05-31')).begun]).toEqual([false, 0]);
    expect([(await night('2026-06-01')).begun, await isKol(who!), await roleOf(who!)]).toEqual([1, true, 'KOL']);
    await expectWhole();
  });

  test.each([
    ['of a month', '2026-05-31', '2026-06-01'],
    ['of a year', '2026-12-31', '2027-01-01'],
    ['of a February', '2027-02-28', '2027-03-01'],
  ])('ends with its last day, the last %s; two nights at once and once more end it once', async (_what, last, after) => {
    const [who] = await people(ctx, group, 1);
    await anAppointment(ctx, who!, [group], last);
    expect(await night(last)).toMatchObject({ ended: 0 });
    expect(await isKol(who!)).toBe(true);
    await Promise.all([night(after), night(after)]);
    expect(await night(after)).toMatchObject({ ended: 0, told: 0, takenOver: 0 });
    expect(await isKol(who!)).toBe(false);
    expect((await rowOf(who!)).history.map(({ act }) => act)).toEqual(['NOMINATED', 'ACCEPTED', 'APPOINTED', 'ENDED']);
    await expectWhole();
  });

  test('that is renewed goes on, is told again when it ends, and a night cut in half is brought to its end by the next', async () => {
    const some = await people(ctx, group, 3);
    await set(ctx, 'kolsPerGroup', 3);
    const rows = [];
    for (const who of some) rows.push(await anAppointment(ctx, who, [group], '2026-05-31'));
    expect(await night('2026-05-20')).toMatchObject({ told: 3 });
    await renew(manager(ctx), { id: toId(rows[0]!._id), termTo: '2026-06-20' });
    expect(await codeOf(renew(manager(ctx), { id: toId(rows[1]!._id), termTo: '2026-05-31' }))).toBe('RENEWAL_TOO_SHORT');
    // The first half of a run: one of two was ended when it was killed.
    const half = on('2026-06-01');
    let ends = 0;
    const dying: Ctx = {
      ...half,
      db: {
        ...half.db,
        transaction: (work) => {
          if (ends === 1) throw new Error('killed');
          ends += 1;
          return half.db.transaction(work);
        },
      },
    };
    await expect(keepTerms(dying, '2026-06-01')).rejects.toThrow('killed');
    expect(await kols.raw(world.db).countDocuments({ state: 'ENDED' })).toBe(1);
    await night('2026-06-01');
    expect((await kols.raw(world.db).find({}).toArray()).map(({ state }) => state).sort()).toEqual(['APPOINTED', 'ENDED', 'ENDED']);
    expect(await night('2026-06-10')).toMatchObject({ told: 1 });
    expect(await night('2026-06-10')).toMatchObject({ told: 0 });
    const told = await notices
      .raw(world.db)
      .find({ cause: /:expiring:/ })
      .toArray();
    expect(told.filter(({ personKind }) => personKind === 'DISTRIBUTOR')).toHaveLength(4);
    await expectWhole();
  });
});

describe('a night', () => {
  test('lapses what nobody answered, and what was answered too late to begin', async () => {
    await set(ctx, 'kolsPerGroup', 5);
    const [silent, late] = await people(ctx, group, 2);
    await aNomination(ctx, silent!, [group]);
    const { _id } = await aNomination(ctx, late!, [group], '2026-05-15');
    await answer(member(ctx, late!), { id: toId(_id), accept: true });
    expect(await night('2026-05-15')).toMatchObject({ lapsed: 0 });
    expect(await night('2026-05-16')).toMatchObject({ lapsed: 1 });
    expect(await night('2026-05-20')).toMatchObject({ lapsed: 1 });
    expect(await night('2026-05-20')).toMatchObject({ lapsed: 0 });
    await expectWhole();
  });

  test('takes over who was a KOL before, with the groups of the role or else wherever the member is, once', async () => {
    const other = await aGroup(ctx, { tier: 'HEAD' });
    const some = [...(await people(ctx, group, 2, 'HEAD')), await aDistributor(ctx)];
    await admitPeople(ctx, other, [some[0]!]);
    await setTier(ctx, some[2]!, 'HEAD');
    await distributors.raw(world.db).updateMany({ _id: { $in: some.map(({ _id }) => _id) } }, { $set: { isKol: true } });
    await groupMembers.raw(world.db).updateOne({ distributorId: some[0]!._id, groupId: group._id }, { $set: { role: 'KOL' } });
    await Promise.all([night('2026-05-12'), night('2026-05-12')]);
    expect(await night('2026-05-13')).toMatchObject({ takenOver: 0 });
    expect(await rowOf(some[0]!)).toMatchObject({ state: 'APPOINTED', isActive: true, tier: 'HEAD', groupIds: [group._id], concern: null });
    expect([await rowOf(some[1]!), await roleOf(some[1]!)]).toMatchObject([{ groupIds: [group._id], concern: null }, 'KOL']);
    expect(await rowOf(some[2]!)).toMatchObject({ state: 'APPOINTED', groupIds: [], concern: 'NO_GROUP' });
    expect(await kols.raw(world.db).countDocuments({})).toBe(3);
    await expectWhole();
  });

  test('marks an appointment whose member fell to the first tier, and lapses a nomination', async () => {
    const [appointed, asked] = await people(ctx, group, 2);
    const row = await anAppointment(ctx, appointed!, [group]);
    await aNomination(ctx, asked!, [group]);
    for (const who of [appointed!, asked!]) await setTier(ctx, who, 'NEW');
    expect(await night('2026-05-13')).toMatchObject({ concerns: 2 });
    expect(await night('2026-05-13')).toMatchObject({ concerns: 0 });
    expect([(await rowOf(appointed!)).concern, (await rowOf(asked!)).state]).toEqual(['TIER_FELL', 'LAPSED']);
    expect(await codeOf(renew(manager(ctx), { id: toId(row._id), termTo: '2026-08-01' }))).toBe('KOL_TIER_FELL');
    await setTier(ctx, appointed!, 'HEAD');
    await night('2026-05-14');
    expect(await rowOf(appointed!)).toMatchObject({ concern: null, tier: 'HEAD', state: 'APPOINTED' });
    await expectWhole();
  });
});

describe('who leaves', () => {
  test('a group is no KOL of it any more, and its seat is free', async () => {
    const [who] = await people(ctx, group, 1);
    await anAppointment(ctx, who!, [group]);
    await ctx.db.transaction((session) => release(ctx, session, [{ groupId: group._id, distributorId: who!._id }]));
    expect(await rowOf(who!)).toMatchObject({ groupIds: [], concern: 'NO_GROUP', state: 'APPOINTED' });
    await expectWhole();
  });

  test('with a chat that goes into another one is a KOL there', async () => {
    const into = await aGroup(ctx, { tier: 'MID' });
    const [who] = await people(ctx, group, 1);
    await anAppointment(ctx, who!, [group]);
    await mergeGroups(manager(ctx), { fromId: toId(group._id), intoId: toId(into._id), reason: '合群' });
    expect(await rowOf(who!)).toMatchObject({ groupIds: [into._id], concern: null });
    expect(await roleOf(who!, into)).toBe('KOL');
    await expectWhole();
  });

  test('for good leaves no words behind, and gives the seats back', async () => {
    const [who] = await people(ctx, group, 1);
    await anAppointment(ctx, who!, [group]);
    expect(await ownKol(ctx, who!._id)).toMatchObject({ appointments: [{ state: 'APPOINTED', reason: '群里的主心骨' }] });
    await ctx.db.transaction(async (session) => {
      await eraseKol(ctx, session, who!._id);
      await distributors.raw(world.db).updateOne({ _id: who!._id }, { $set: { isKol: false } }, { session });
    });
    const row = await rowOf(who!);
    expect([row.state, row.reason, row.history.some(({ reason }) => reason !== null)]).toEqual(['ENDED', '', false]);
    await expectWhole();
  });
});
