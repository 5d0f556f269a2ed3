// Candidates and statements: each run twice and cut in half, points for duties that were done, months that are settled once, and what
// each kind of person is shown.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ObjectId } from 'mongodb';
import type { Ctx } from '../../server/context.ts';
import { newId, toId } from '../../server/core/ids.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { acceptDuty, assignDuties, handInDuty, startDuty } from '../../server/duties/service.ts';
import type { DutyRow } from '../../server/duties/service.ts';
import { groups } from '../../server/groups/model.ts';
import type { GroupRow } from '../../server/groups/service.ts';
import { edges } from '../../server/kols/edges.ts';
import { kolCandidates, kols, kolStatements } from '../../server/kols/model.ts';
import { findKolFaults, letGo, rateCandidates, settleMonth } from '../../server/kols/service.ts';
import { messages, speakingDays } from '../../server/messages/model.ts';
import { award, balanceOf, findPointsFaults } from '../../server/points/service.ts';
import { aGroup, anOperator } from '../groups/factory.ts';
import { anOrder } from '../support/trade.ts';
import { asMember, asStaff, emptyWorld, makeWorld, NOON } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aNomination, anAppointment, manager, member, people } from './made.ts';

const DAY = '2026-05-13';
const NIGHT = new Date('2026-05-12T19:20:00Z');

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

const night = () => world.ctx({ now: NIGHT });

async function says(who: DistributorRow, minute: number): Promise<void> {
  const at = new Date(NOON.getTime() + minute * 60_000);
  const _id = newId();
  const row = {
    _id: toId(_id),
    digest: toId(_id),
    groupId: group._id,
    distributorId: who._id,
    kind: 'TEXT' as const,
    text: null,
    at,
    day: '2026-05-12',
  };
  await messages.raw(world.db).insertOne(row);
  const day = { groupId: group._id, distributorId: who._id, day: '2026-05-12' };
  await speakingDays
    .raw(world.db)
    .updateOne({ _id: `${toId(group._id)}:${toId(who._id)}:2026-05-12` }, { $set: day, $inc: { messages: 1 } }, { upsert: true });
}

describe('candidates', () => {
  test('are scored by what they did, newcomers and those in no group left out; again writes nothing', async () => {
    const [loud, quiet] = await people(ctx, group, 2);
    await people(ctx, group, 1, 'NEW');
    await people(ctx, await aGroup(ctx, { tier: 'HEAD' }), 1, 'HEAD');
    await anOrder(ctx, loud!.memberNo, { amountFen: 12_300 });
    await says(loud!, 0);
    await says(quiet!, 1);
    await says(quiet!, 2);
    expect(await rateCandidates(night(), DAY)).toEqual({ day: DAY, candidates: 3, written: 3, removed: 0 });
    expect(await rateCandidates(night(), DAY)).toEqual({ day: DAY, candidates: 3, written: 0, removed: 0 });
    const rows = await kolCandidates.raw(world.db).find({ tier: 'MID' }).sort({ score: -1 }).toArray();
    expect(rows.map(({ _id }) => _id)).toEqual([loud!._id, quiet!._id]);
    const value = Object.fromEntries(rows[0]!.reasons.map(({ criterion, value: of }) => [criterion, of]));
    expect(value).toMatchObject({ SALES: 12_300, ACTIVITY: 1, REPLIES: 2, CONDUCT: 0, TENURE: 128 });
  });

  test('of a night that was killed half-way are brought to their end by the next, and an old night leaves a newer one alone', async () => {
    await people(ctx, group, 3);
    await rateCandidates(night(), DAY);
    const [done] = await kolCandidates.raw(world.db).find({}).toArray();
    await kolCandidates.raw(world.db).updateMany({ _id: { $ne: done!._id } }, { $set: { day: '2026-05-12' } });
    expect(await rateCandidates(night(), DAY)).toMatchObject({ candidates: 3, written: 2 });
    expect(await rateCandidates(night(), '2026-05-12')).toMatchObject({ written: 0 });
    expect(await kolCandidates.raw(world.db).distinct('day')).toEqual([DAY]);
  });

  test('are told by score without whoever is on the way, to an operator those of own groups', async () => {
    const other = await aGroup(ctx, { tier: 'MID' });
    const operator = await anOperator(ctx);
    await groups.raw(world.db).updateOne({ _id: group._id }, { $set: { operatorId: operator._id } });
    const [asked, free] = await people(ctx, group, 2);
    await people(ctx, other, 1);
    await aNomination(ctx, asked!, [group]);
    await rateCandidates(night(), DAY);
    const QUERY =
      '{ kolCandidates { edges { node { distributor { id } score reasons { criterion words { zh } } } } } kolCounts { candidates nominated } }';
    const seen = async (viewer: Ctx) => {
      const { data, errors } = await world.ask(viewer, QUERY);
      expect(errors).toBeUndefined();
      return data.kolCandidates.edges.map(({ node }: { node: { distributor: { id: string } } }) => node.distributor.id);
    };
    expect(await seen(world.ctx({ viewer: asStaff('OPERATOR', toId(operator._id)) }))).toEqual([toId(free!._id)]);
    expect(await seen(manager(ctx))).toHaveLength(2);
  });
});

describe('points for duties', () => {
  async function aDuty(who: ObjectId, cause: string): Promise<DutyRow> {
    const times = { startsAt: new Date(NOON.getTime() + 60 * 60_000), endsAt: new Date(NOON.getTime() + 120 * 60_000) };
    const title = { zh: '值班', en: 'On duty' };
    const input = {
      cause,
      kind: 'ON_DUTY' as const,
      personKind: 'DISTRIBUTOR' as const,
      personId: who,
      title,
      points: 25,
      needsEvidence: false,
      ...times,
    };
    const [row] = await ctx.db.transaction((session) => assignDuties(ctx, session, [input]));
    return row!;
  }
  const at = (who: DistributorRow, minutes: number) => ({
    ...member(world.ctx({ now: new Date(NOON.getTime() + minutes * 60_000) }), who),
  });

  async function does(who: DistributorRow, duty: DutyRow): Promise<void> {
    const id = toId(duty._id);
    await acceptDuty(at(who, 5), id);
    await startDuty(at(who, 60), id);
    await handInDuty(at(who, 100), { id, report: '一切正常' });
  }

  test('come with what was done, once, and are counted with the appointment', async () => {
    const [who] = await people(ctx, group, 1);
    await anAppointment(ctx, who!, [group]);
    await does(who!, await aDuty(who!._id, 'test:1'));
    expect(await balanceOf(world.ctx(), who!._id)).toBe(25);
    expect(await kols.raw(world.db).findOne({ distributorId: who!._id })).toMatchObject({ dutiesDone: 1, dutiesMissed: 0 });
    expect(await findPointsFaults(ctx)).toMatchObject({ balances: [], signatures: [] });
  });

  test('that lie ahead go with the appointment', async () => {
    const [who] = await people(ctx, group, 1);
    const { _id } = await anAppointment(ctx, who!, [group]);
    await aDuty(who!._id, 'test:2');
    await letGo(manager(ctx), { id: toId(_id), reason: '本人要求' });
    const { data } = await world.ask(manager(ctx), `{ duties(filter: { personId: "${toId(who!._id)}" }) { edges { node { state } } } }`);
    expect(data.duties.edges).toEqual([{ node: { state: 'WITHDRAWN' } }]);
  });
});

describe('a month', () => {
  const june = (more: Partial<Ctx> = {}) => world.ctx({ now: new Date('2026-06-02T20:40:00Z'), ...more });
  const earn = (who: DistributorRow, cause: string, happened = NOON, points = 20) =>
    world.db.transaction((session) =>
      award(world.ctx(), session, [{ cause, memberId: who._id, kind: 'DUTY', points, at: happened, words: { zh: '值班', en: 'On duty' } }]),
    );
  const monthsOf = async (who: DistributorRow) =>
    (await kolStatements.raw(world.db).find({ distributorId: who._id }).sort({ monthKey: 1 }).toArray()).map(({ monthKey, total }) => [
      monthKey,
      total,
    ]);

  test('is settled once for each member, by two runs at once and once more; what comes later is the next month’s', async () => {
    const [one, other] = await people(ctx, group, 2);
    await earn(one!, 'duty:1');
    await earn(one!, 'duty:2', new Date('2026-05-31T15:59:00Z'), 30);
    await earn(one!, 'duty:3', new Date('2026-05-31T16:01:00Z'), 7);
    await earn(other!, 'duty:4');
    await Promise.all([settleMonth(june(), '2026-05'), settleMonth(june(), '2026-05')]);
    expect(await settleMonth(june(), '2026-05')).toEqual({ monthKey: '2026-05', settled: 0, points: 0 });
    expect([await monthsOf(one!), await monthsOf(other!)]).toEqual([[['2026-05', 50]], [['2026-05', 20]]]);
    await earn(other!, 'duty:5', NOON, 5);
    expect(await settleMonth(world.ctx({ now: new Date('2026-07-03T00:00:00Z') }), '2026-06')).toEqual({
      monthKey: '2026-06',
      settled: 2,
      points: 12,
    });
    expect(await monthsOf(other!)).toEqual([
      ['2026-05', 20],
      ['2026-06', 5],
    ]);
    expect(await findKolFaults(ctx)).toMatchObject({ statements: 4, signatures: [], lines: [] });
  });

  test('that was settled half-way when it was killed is brought to its end by the next run', async () => {
    const some = await people(ctx, group, 3);
    for (const [nth, who] of some.entries()) await earn(who, `duty:${String(nth)}`);
    const whole = june();
    let done = 0;
    const dying: Ctx = {
      ...whole,
      db: {
        ...whole.db,
        transaction: (work) => {
          if (done === 2) throw new Error('killed');
          done += 1;
          return whole.db.transaction(work);
        },
      },
    };
    await expect(settleMonth(dying, '2026-05')).rejects.toThrow('killed');
    expect(await kolStatements.raw(world.db).countDocuments({})).toBe(2);
    expect(await settleMonth(june(), '2026-05')).toMatchObject({ settled: 1 });
    expect(await findKolFaults(ctx)).toMatchObject({ statements: 3, lines: [] });
  });

  test.each([
    ['2026-06', 'KOL_MONTH_NOT_OVER'],
    ['2026-13', 'KOL_MONTH_WRONG'],
    ['2026-W20', 'KOL_MONTH_WRONG'],
  ])('%s is refused', async (month, code) => {
    await expect(settleMonth(june(), month)).rejects.toMatchObject({ code });
  });

  test('whose statement somebody has changed shows', async () => {
    const [who] = await people(ctx, group, 1);
    await earn(who!, 'duty:1');
    await settleMonth(june(), '2026-05');
    await kolStatements.raw(world.db).updateOne({}, { $set: { total: 2_000 } });
    const row = await kolStatements.raw(world.db).findOne({});
    expect(await findKolFaults(ctx)).toMatchObject({ signatures: [row!._id] });
  });

  test('is told to the member with its lines, to a manager as a file, and to an operator of other groups not at all', async () => {
    const [who] = await people(ctx, group, 1);
    const operator = await anOperator(ctx);
    await anAppointment(ctx, who!, [group]);
    await earn(who!, 'duty:1');
    await settleMonth(june(), '2026-05');
    const own = await world.ask(
      june({ viewer: asMember(toId(who!._id)) }),
      '{ myKol { balance monthPoints kol { state points { kind points } } } myKolStatements { edges { node { monthKey total isTrue lines { cause words { zh } points } } } } }',
    );
    expect(own.errors).toBeUndefined();
    expect(own.data.myKol).toMatchObject({ balance: 20, monthPoints: 0, kol: { state: 'APPOINTED' } });
    expect(own.data.myKolStatements.edges).toEqual([
      { node: { monthKey: '2026-05', total: 20, isTrue: true, lines: [{ cause: 'duty:1', words: { zh: '值班' }, points: 20 }] } },
    ]);
    const edge = edges.find(({ path }) => path === '/exports/kol-statements.csv')!;
    const file = async (viewer: Ctx) => {
      const asked = { query: new URLSearchParams('month=2026-05') } as Parameters<typeof edge.answer>[1];
      let text = '';
      for await (const piece of (await edge.answer(viewer, asked)).file!.pieces) text += String(piece);
      return text.trim().split('\r\n').length;
    };
    expect(await file(manager(june()))).toBe(2);
    expect(await file(june({ viewer: asStaff('OPERATOR', toId(operator._id)) }))).toBe(1);
  });
});
