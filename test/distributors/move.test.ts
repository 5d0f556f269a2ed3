// An admin moves a member under somebody else: who may be moved where, what is kept of it, and that two moves at the same moment
// never close a circle together.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { auditEntries } from '../../server/audit/model.ts';
import type { Ctx } from '../../server/context.ts';
import { isRefused } from '../../server/core/errors.ts';
import { toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import type { DistributorRow } from '../../server/distributors/model.ts';
import { moveSponsor } from '../../server/distributors/move.ts';
import { distributorsByNo, enrolDistributors, findMemberFaults } from '../../server/distributors/service.ts';
import { aDistributor, memberInput } from '../support/trade.ts';
import { asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let ctx: Ctx;
let admin: Ctx;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

beforeEach(async () => {
  await emptyWorld(world);
  ctx = world.ctx();
  admin = world.ctx({ viewer: asStaff('ADMIN') });
});

async function rowOf(no: string): Promise<DistributorRow> {
  return (await distributorsByNo(ctx, [no])).get(no)!;
}

/** `a > b > c`: each under the one before. */
async function aLine(...nos: string[]): Promise<void> {
  for (const [at, memberNo] of nos.entries()) await aDistributor(ctx, { memberNo, sponsorNo: nos[at - 1] ?? null });
}

async function move(no: string, sponsorNo: string | null, by: Ctx = admin): Promise<string | null> {
  try {
    await moveSponsor(by, { distributorId: toId((await rowOf(no))._id), sponsorNo, reason: '换人带' });
    return null;
  } catch (error) {
    if (isRefused(error)) return error.code;
    throw error;
  }
}

async function faults(): Promise<object> {
  const { wrongLinks, waitingInVain, inCircles, wrongCounts, wrongMoves } = await findMemberFaults(ctx);
  return { wrongLinks, waitingInVain, inCircles, wrongCounts: wrongCounts.size, wrongMoves };
}

const FINE = { wrongLinks: [], waitingInVain: [], inCircles: [], wrongCounts: 0, wrongMoves: [] };

describe('a move', () => {
  const MOVE = `mutation ($distributorId: ID!, $sponsorNo: String, $reason: String!) {
    moveSponsor(distributorId: $distributorId, sponsorNo: $sponsorNo, reason: $reason) {
      memberNo directDownline sponsor { memberNo directDownline }
      sponsorMoves { fromNo toNo reason byName at } } }`;

  test('takes the downline along, counts on both sides, and is kept with its reason', async () => {
    await aLine('A', 'B', 'C', 'D');
    await aDistributor(ctx, { memberNo: 'X' });
    const distributorId = toId((await rowOf('C'))._id);
    const { data, errors } = await world.ask(admin, MOVE, { distributorId, sponsorNo: ' X ', reason: ' 原邀请人\n退出 ' });
    expect(errors).toBeUndefined();
    expect(data['moveSponsor']).toEqual({
      memberNo: 'C',
      directDownline: 1,
      sponsor: { memberNo: 'X', directDownline: 1 },
      sponsorMoves: [{ fromNo: 'B', toNo: 'X', reason: '原邀请人 退出', byName: 'Tierwise', at: '2026-05-12T02:30:00.000Z' }],
    });
    expect(await rowOf('B')).toMatchObject({ directDownline: 0 });
    expect(await rowOf('D')).toMatchObject({ sponsorNo: 'C', sponsorId: (await rowOf('C'))._id });
    const [entry] = await auditEntries.raw(world.db).find({ action: 'SPONSOR_MOVED' }).toArray();
    expect(entry).toMatchObject({ subjectKind: 'DISTRIBUTOR', subjectId: distributorId, subjectName: 'C' });
    expect(JSON.parse(entry!.details)).toEqual({ fromNo: 'B', toNo: 'X', reason: '原邀请人 退出' });

    const again = await world.ask(admin, MOVE, { distributorId, reason: '独立' });
    expect(again.data['moveSponsor']).toMatchObject({
      sponsor: null,
      sponsorMoves: [
        { fromNo: 'X', toNo: null },
        { fromNo: 'B', toNo: 'X' },
      ],
    });
    expect(await faults()).toEqual(FINE);
  });

  test.each<[string, string, string | null, string]>([
    ['under themselves', 'B', 'B', 'SPONSOR_SELF'],
    ['under the direct downline', 'B', 'C', 'SPONSOR_CIRCLE'],
    ['far below themselves', 'A', 'D', 'SPONSOR_CIRCLE'],
    ['under nobody who is known', 'B', 'Z', 'SPONSOR_UNKNOWN'],
    ['under an empty number', 'B', ' ', 'SPONSOR_UNKNOWN'],
    ['where they stand already', 'B', 'A', 'SPONSOR_SAME'],
    ['under nobody who had nobody', 'A', null, 'SPONSOR_SAME'],
  ])('%s is refused and changes nothing', async (_name, no, sponsorNo, code) => {
    await aLine('A', 'B', 'C', 'D');
    const before = await distributors.raw(world.db).find().toArray();
    expect(await move(no, sponsorNo)).toBe(code);
    expect(await distributors.raw(world.db).find().toArray()).toEqual(before);
    expect(await auditEntries.raw(world.db).countDocuments()).toBe(0);
  });

  test('needs a reason and somebody who is there', async () => {
    await aLine('A', 'B');
    const distributorId = toId((await rowOf('B'))._id);
    const refusal = async (input: object) =>
      (await world.ask(admin, MOVE, { distributorId, sponsorNo: null, ...input })).errors?.[0]?.extensions?.['code'];
    expect(await refusal({ reason: ' \n ' })).toBe('REASON_NEEDED');
    expect(await refusal({ reason: 'x'.repeat(201) })).toBe('REASON_TOO_LONG');
    expect(await refusal({ reason: 'x', distributorId: 'f'.repeat(24) })).toBe('DISTRIBUTOR_UNKNOWN');
    expect(await refusal({ reason: 'x', distributorId: 'B' })).toBe('BAD_ID');
  });

  test('of somebody who still waits for a sponsor ends the waiting', async () => {
    await aDistributor(ctx, { memberNo: 'A', sponsorNo: 'LATER' });
    await aDistributor(ctx, { memberNo: 'B' });
    expect(await move('A', 'B')).toBeNull();
    await aDistributor(ctx, { memberNo: 'LATER' });
    expect(await rowOf('A')).toMatchObject({ sponsorNo: 'B', sponsorId: (await rowOf('B'))._id });
    expect(await faults()).toEqual(FINE);
  });

  test('through somebody who is still awaited is a circle too', async () => {
    // C waits for LATER, and LATER will say that A is the sponsor.
    await aLine('A', 'B');
    await aDistributor(ctx, { memberNo: 'C', sponsorNo: 'LATER' });
    expect(await move('A', 'C')).toBeNull();
    const { rejected } = await enrolDistributors(ctx, [memberInput({ memberNo: 'LATER', sponsorNo: 'B' })]);
    expect(rejected).toMatchObject([{ code: 'SPONSOR_CIRCLE', column: 'sponsorNo' }]);
    expect(await faults()).toEqual(FINE);
  });
});

test('a file that names the old sponsor is told so, one that names the new one is not', async () => {
  await aLine('A', 'B');
  await aDistributor(ctx, { memberNo: 'X' });
  const row = memberInput({ memberNo: 'C', sponsorNo: 'B' });
  await enrolDistributors(ctx, [row]);
  expect(await move('C', 'X')).toBeNull();
  expect((await enrolDistributors(ctx, [row])).rejected).toMatchObject([{ code: 'SPONSOR_FIXED', column: 'sponsorNo' }]);
  expect(await enrolDistributors(ctx, [{ ...row, sponsorNo: 'X' }])).toMatchObject({ duplicate: 1, rejected: [] });
  expect(await move('C', null)).toBeNull();
  expect(await enrolDistributors(ctx, [{ ...row, sponsorNo: null, name: '新名' }])).toMatchObject({ accepted: 1, rejected: [] });
});

describe('at the same moment', () => {
  test('two moves that would close a circle together do not both happen', async () => {
    const elsewhere = world.ctx({ db: { ...world.db }, viewer: asStaff('ADMIN') });
    for (let round = 0; round < 6; round += 1) {
      const [p, q] = [`P${round}-`, `Q${round}-`];
      // Two lines; each head goes under the other line's end: the two write no member in common.
      await aLine(`${p}1`, `${p}2`, `${p}3`);
      await aLine(`${q}1`, `${q}2`, `${q}3`);
      const codes = await Promise.all([move(`${p}1`, `${q}3`), move(`${q}1`, `${p}3`, elsewhere)]);
      expect(codes.sort()).toEqual(['SPONSOR_CIRCLE', null].sort());
    }
    expect(await faults()).toEqual(FINE);
  });

  test('a move and an arrival that links who waited do not close one either', async () => {
    const elsewhere = world.ctx({ db: { ...world.db } });
    for (let round = 0; round < 6; round += 1) {
      const no = (name: string) => `${name}${round}`;
      // A1 waits for LATER, who comes in under B2; B1 is moved under A2.
      await aDistributor(ctx, { memberNo: no('A1-'), sponsorNo: no('LATER') });
      await aDistributor(ctx, { memberNo: no('A2-'), sponsorNo: no('A1-') });
      await aDistributor(ctx, { memberNo: no('A3-'), sponsorNo: no('A2-') });
      await aLine(no('B1-'), no('B2-'), no('B3-'));
      const [code, { rejected }] = await Promise.all([
        move(no('B1-'), no('A3-')),
        enrolDistributors(elsewhere, [memberInput({ memberNo: no('LATER'), sponsorNo: no('B3-') })]),
      ]);
      expect([code, rejected[0]?.code ?? null].filter((each) => each !== null)).toEqual(['SPONSOR_CIRCLE']);
    }
    expect(await faults()).toEqual(FINE);
  });

  test('many moves from two processes keep links and counts in step', async () => {
    const elsewhere = world.ctx({ db: { ...world.db }, viewer: asStaff('ADMIN') });
    const nos = Array.from({ length: 8 }, (_, at) => `N${at}`);
    await enrolDistributors(
      ctx,
      nos.map((memberNo) => memberInput({ memberNo })),
    );
    const anyMoves = fc.array(fc.tuple(fc.nat(7), fc.option(fc.nat(7)), fc.boolean()), { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(anyMoves, async (moves) => {
        await Promise.all(moves.map(([at, to, isHere]) => move(nos[at]!, to === null ? null : nos[to]!, isHere ? admin : elsewhere)));
        expect(await faults()).toEqual(FINE);
      }),
      { numRuns: 8 },
    );
  });
});

test('what was changed behind the program’s back is found', async () => {
  await aLine('A', 'B', 'C');
  await move('C', 'A');
  await distributors.raw(world.db).updateOne({ memberNo: 'C' }, { $set: { sponsorNo: 'B' } });
  expect(await faults()).toMatchObject({ wrongLinks: ['C'], wrongMoves: ['C'] });
});
