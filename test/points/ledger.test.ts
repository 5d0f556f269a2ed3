// That every balance is the sum of its entries, that a cause counts once however many come with it, and that what comes after a month was
// settled belongs to the next.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ObjectId } from 'mongodb';
import { toId } from '../../server/core/ids.ts';
import { correctPoints } from '../../server/points/corrections.ts';
import { pointsAccounts, pointsEntries } from '../../server/points/model.ts';
import { monthFor, readCorrection, sidesOf, signedPoints } from '../../server/points/rules.ts';
import { award, balanceOf, closeMonth, closeMonthForAll, findPointsFaults, ownPoints, reverse } from '../../server/points/service.ts';
import type { AwardInput } from '../../server/points/service.ts';
import { aDistributor } from '../support/trade.ts';
import { asMember, asStaff, emptyWorld, makeWorld, NOON } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let memberId: ObjectId;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(async () => {
  await emptyWorld(world);
  memberId = (await aDistributor(world.ctx()))._id;
});
afterAll(() => world.close());

const input = (cause: string, more: Partial<AwardInput> = {}): AwardInput => ({
  cause,
  memberId,
  kind: 'DUTY',
  points: 20,
  at: NOON,
  words: { zh: '值班', en: 'On duty' },
  ...more,
});
const give = (...inputs: AwardInput[]) => world.db.transaction((session) => award(world.ctx(), session, inputs));
const faults = async () => {
  const { balances, signatures } = await findPointsFaults(world.ctx());
  return [...balances, ...signatures];
};

describe('an entry', () => {
  test('takes from one account and gives to another, whichever way', () => {
    expect(sidesOf('DUTY', 'a', 5)).toEqual({ fromAccount: 'PLATFORM:DUTY', toAccount: 'MEMBER:a', points: 5 });
    expect(sidesOf('CORRECTION', 'a', -5)).toEqual({ fromAccount: 'MEMBER:a', toAccount: 'PLATFORM:CORRECTION', points: 5 });
    expect([signedPoints(sidesOf('DUTY', 'a', 5)), signedPoints(sidesOf('REVERSAL', 'a', -5))]).toEqual([5, -5]);
  });

  test('belongs to the month of what happened, or to the first one that is open', () => {
    expect(monthFor('2026-05')).toBe('2026-05');
    expect(monthFor('2026-05', null, '2026-06')).toBe('2026-06');
    expect(monthFor('2026-12', '2027-01', '2026-11')).toBe('2027-01');
    expect(monthFor('2026-07', '2026-06', null)).toBe('2026-07');
  });

  test('by hand is a whole number, has a reason, and leaves nobody below nothing', () => {
    expect(readCorrection({ points: 0, reason: 'x' }, 10)).toMatchObject({ why: 'POINTS_WRONG' });
    expect(readCorrection({ points: 1.5, reason: 'x' }, 10)).toMatchObject({ why: 'POINTS_WRONG' });
    expect(readCorrection({ points: 5, reason: '  ' }, 10)).toMatchObject({ why: 'POINTS_REASON_MISSING' });
    expect(readCorrection({ points: -11, reason: 'x' }, 10)).toMatchObject({ why: 'POINTS_BELOW_ZERO', balance: 10 });
    expect(readCorrection({ points: -10, reason: ' 多记 ' }, 10)).toEqual({ ok: true, points: -10, reason: '多记' });
  });
});

describe('the ledger', () => {
  test('counts a cause once, however many come with it at the same moment', async () => {
    await Promise.all(Array.from({ length: 6 }, () => give(input('duty:1'), input('duty:2', { points: 30 }))));
    expect(await pointsEntries.raw(world.db).countDocuments({})).toBe(2);
    expect(await balanceOf(world.ctx(), memberId)).toBe(50);
    expect(await faults()).toEqual([]);
  });

  test('takes back once what an entry gave, and nothing of what was never given', async () => {
    await give(input('duty:1'));
    for (const cause of ['duty:1', 'duty:1', 'duty:9'])
      await world.db.transaction((session) => reverse(world.ctx(), session, cause, { zh: '撤销', en: 'Taken back' }));
    expect(await balanceOf(world.ctx(), memberId)).toBe(0);
    expect(await pointsEntries.raw(world.db).countDocuments({})).toBe(2);
    expect(await faults()).toEqual([]);
  });

  test('shows an entry that somebody has changed, and a balance that is not its sum', async () => {
    await give(input('duty:1'));
    await pointsEntries.raw(world.db).updateOne({ cause: 'duty:1' }, { $set: { points: 2_000 } });
    expect(await findPointsFaults(world.ctx())).toEqual({ entries: 1, balances: [toId(memberId)], signatures: ['duty:1'] });
    await pointsEntries.raw(world.db).updateOne({ cause: 'duty:1' }, { $set: { points: 20 } });
    await pointsAccounts.raw(world.db).updateOne({ _id: toId(memberId) }, { $inc: { balance: 1 } });
    expect(await findPointsFaults(world.ctx())).toMatchObject({ balances: [toId(memberId)], signatures: [] });
  });

  test('puts what comes after a month was closed into the next, of that member and of everybody', async () => {
    await give(input('duty:1'));
    const closed = await world.db.transaction((session) => closeMonth(world.ctx(), session, memberId, '2026-05'));
    expect(closed.map(({ cause }) => cause)).toEqual(['duty:1']);
    await give(input('duty:2'));
    await closeMonthForAll(world.ctx(), '2026-12');
    const other = (await aDistributor(world.ctx()))._id;
    await give(input('duty:3', { memberId: other }));
    await closeMonthForAll(world.ctx(), '2026-10');
    await give(input('duty:4', { memberId: other }));
    const months = await pointsEntries.raw(world.db).find({}).sort({ cause: 1 }).toArray();
    expect(months.map(({ monthKey }) => monthKey)).toEqual(['2026-05', '2026-06', '2027-01', '2027-01']);
  });

  test('has each entry either in the month that is closed or in the next, when both come at once', async () => {
    await give(input('duty:0'));
    const [closed] = await Promise.all([
      world.db.transaction((session) => closeMonth(world.ctx(), session, memberId, '2026-05')),
      ...Array.from({ length: 8 }, (_, at) => give(input(`duty:race-${String(at)}`))),
    ]);
    const inMay = await pointsEntries.raw(world.db).countDocuments({ monthKey: '2026-05' });
    expect(inMay).toBe(closed.length);
    expect(await pointsEntries.raw(world.db).countDocuments({ monthKey: { $in: ['2026-05', '2026-06'] } })).toBe(9);
    expect(await faults()).toEqual([]);
  });
});

describe('by GraphQL', () => {
  const manager = () => world.ctx({ viewer: asStaff('OPS_MANAGER') });
  const CORRECT =
    'mutation ($id: ID!, $points: Int!, $key: String!) { correctPoints(distributorId: $id, points: $points, reason: "漏记一次值班", key: $key) { points words { zh } byName } }';

  test('a manager corrects once for each press, and the member sees it without who did it', async () => {
    const asked = { id: toId(memberId), points: 15, key: 'press-one-1' };
    const both = await Promise.all([world.ask(manager(), CORRECT, asked), world.ask(manager(), CORRECT, asked)]);
    expect(both.map(({ errors }) => errors)).toEqual([undefined, undefined]);
    const { data } = await world.ask(
      world.ctx({ viewer: asMember(toId(memberId)) }),
      '{ myPoints myPointsEntries { edges { node { points cause words { zh } byName monthKey } } } me { distributor { points } } }',
    );
    expect(data.myPoints).toBe(15);
    expect(data.me.distributor.points).toBe(15);
    const node = { points: 15, cause: 'correction:press-one-1', words: { zh: '更正：漏记一次值班' }, byName: null, monthKey: '2026-05' };
    expect(data.myPointsEntries.edges).toEqual([{ node }]);
    expect(await ownPoints(world.ctx(), memberId)).toMatchObject({ balance: 15, entries: [{ points: 15 }] });
  });

  test('nobody is taken more than there is, and a stranger to the number is refused', async () => {
    const { errors } = await world.ask(manager(), CORRECT, { id: toId(memberId), points: -1, key: 'press-two-2' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'POINTS_BELOW_ZERO' });
    const nobody = { distributorId: 'f'.repeat(24), points: 1, reason: 'x', key: 'press-three' };
    await expect(correctPoints(manager(), nobody)).rejects.toMatchObject({ code: 'DISTRIBUTOR_UNKNOWN' });
  });
});
