// Turns change hands by consent: asked for, offered, approved; of several who say yes at once one is taken; and nobody is left without rest.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { bookings } from '../../server/bookings/model.ts';
import { book } from '../../server/bookings/service.ts';
import type { Ctx } from '../../server/context.ts';
import { isRefused } from '../../server/core/errors.ts';
import { newId, toId } from '../../server/core/ids.ts';
import { duties } from '../../server/duties/model.ts';
import { notices } from '../../server/notices/model.ts';
import { endPassedSwaps } from '../../server/rotas/jobs.ts';
import { swaps } from '../../server/rotas/model.ts';
import type { PersonKey, RotaRow, ShiftRow } from '../../server/rotas/model.ts';
import { turnsToTakeOver } from '../../server/rotas/late-turns.ts';
import { moveShift, takeOver } from '../../server/rotas/overrides.ts';
import { substitutes } from '../../server/rotas/choices.ts';
import { mySwaps, swapsOpenToMe } from '../../server/rotas/swap-lists.ts';
import {
  approveSwap,
  askSwap,
  assignSwap,
  chooseOffer,
  offerSwap,
  refuseSwap,
  withdrawOffer,
  withdrawSwap,
} from '../../server/rotas/swapping.ts';
import { asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { FRIDAY, aRota, members, publish, shiftsOf } from './world.ts';

let world: World;
let ctx: Ctx;
let manager: Ctx;
let rota: RotaRow;
let rows: ShiftRow[];
/** The holders of the first, second and third Friday, and one who has none. */
let one: PersonKey;
let two: PersonKey;
let three: PersonKey;
let spare: PersonKey;

beforeAll(async () => {
  world = await makeWorld();
  ctx = world.ctx();
  manager = world.ctx({ viewer: asStaff('OPS_MANAGER') });
});
beforeEach(async () => {
  await emptyWorld(world);
  const people = await members(ctx, ['木子在路上', '一苇渡江', '棠梨小筑', '山月不知']);
  rota = await aRota(ctx, people);
  await publish(ctx, rota, '2026-05-11', '2026-05-31');
  rows = await shiftsOf(ctx, rota);
  [one, two, three] = rows.map(({ parts: [part] }) => ({ personKind: part!.personKind, personId: part!.personId })) as [
    PersonKey,
    PersonKey,
    PersonKey,
  ];
  spare = people.find(({ personId }) => ![one, two, three].some((taken) => taken.personId.equals(personId)))!;
});
afterAll(() => world.close());

const as = ({ personId }: PersonKey, now = ctx.now): Ctx => world.ctx({ viewer: asMember(toId(personId)), now });
const dutyId = (index: number): string => toId(rows[index]!.parts[0]!.dutyId);
const holderOf = async (index: number): Promise<string> => {
  const shift = (await shiftsOf(ctx, rota))[index]!;
  const duty = await duties.raw(ctx.db).findOne({ _id: shift.parts[0]!.dutyId });
  expect(duty?.personId).toEqual(shift.parts[0]!.personId);
  return toId(shift.parts[0]!.personId);
};
const idOf = ({ personId }: PersonKey): string => toId(personId);
const asked = ({ personKind, personId }: PersonKey) => ({ personKind, personId: toId(personId) });
const codeOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'DONE',
    (error: unknown) => (isRefused(error) ? error.code : String(error)),
  );
const cover = (openTo: PersonKey[] = []) =>
  askSwap(as(one), { dutyId: dutyId(0), kind: 'COVER', openTo: openTo.map(asked), reason: '家里有事' });
const stateOf = async (id: string) =>
  (
    await swaps
      .raw(ctx.db)
      .findOne({}, { sort: { createdAt: -1 } })
      .then((row) => (row && toId(row._id) === id ? row : null))
  )?.state;

describe('a cover', () => {
  test('asked of everybody, taken by one, approved: duty, diary and shift change hands together', async () => {
    const swap = toId((await cover())._id);
    expect(await notices.raw(ctx.db).countDocuments({ cause: { $regex: '^swap:' } })).toBe(3);
    const [open] = await swapsOpenToMe(as(spare));
    expect(open).toMatchObject({ id: swap, mayOffer: true, stateWords: { zh: '还没人接' }, turn: { title: { zh: '值班巡视' } } });
    expect(await swapsOpenToMe(as(one))).toEqual([]);
    expect(await codeOf(approveSwap(manager, swap))).toBe('SWAP_NOT_AGREED');
    await offerSwap(as(spare), { id: swap, dutyId: null });
    const [mine] = await mySwaps(as(one));
    expect(mine).toMatchObject({ state: 'AGREED', stateWords: { zh: '山月不知愿意' }, mayWithdraw: true });
    expect(await holderOf(0)).toBe(idOf(one));
    await approveSwap(manager, swap);
    expect(await holderOf(0)).toBe(idOf(spare));
    const standing = await bookings.raw(ctx.db).find({ state: 'STANDING', startsAt: rows[0]!.startsAt }).toArray();
    expect(standing.map(({ personId }) => toId(personId))).toEqual([idOf(spare)]);
    expect(await codeOf(approveSwap(manager, swap))).toBe('SWAP_OVER');
  });

  test('of several who say yes at the same moment exactly one is taken', async () => {
    const swap = toId((await cover())._id);
    const codes = await Promise.all([two, three, spare].map((person) => codeOf(offerSwap(as(person), { id: swap, dutyId: null }))));
    expect(codes.sort()).toEqual(['DONE', 'SWAP_TAKEN', 'SWAP_TAKEN']);
    expect((await swaps.raw(ctx.db).findOne({}))?.offers).toHaveLength(1);
  });

  test('without approval it is done with the consent', async () => {
    await emptyWorld(world);
    const people = await members(ctx, ['甲', '乙']);
    rota = await aRota(ctx, people, { swapsNeedApproval: false });
    await publish(ctx, rota, '2026-05-11', '2026-05-17');
    rows = await shiftsOf(ctx, rota);
    one = people.find(({ personId }) => personId.equals(rows[0]!.parts[0]!.personId))!;
    const other = people.find((person) => person !== one)!;
    const swap = await cover();
    expect(await offerSwap(as(other), { id: toId(swap._id), dutyId: null })).toMatchObject({ state: 'APPROVED' });
    expect(await holderOf(0)).toBe(idOf(other));
  });

  test('open to chosen ones only; whoever agreed may step back; whoever asked may take it back', async () => {
    const swap = toId((await cover([two]))._id);
    expect(await codeOf(offerSwap(as(three), { id: swap, dutyId: null }))).toBe('SWAP_NOT_FOR_YOU');
    expect(await codeOf(offerSwap(as(one), { id: swap, dutyId: null }))).toBe('SWAP_WITH_SELF');
    await offerSwap(as(two), { id: swap, dutyId: null });
    await withdrawOffer(as(two), swap);
    expect(await stateOf(swap)).toBe('OPEN');
    expect(await codeOf(withdrawSwap(as(two), swap))).toBe('SWAP_NOT_YOURS');
    await withdrawSwap(as(one), swap);
    expect(await codeOf(offerSwap(as(two), { id: swap, dutyId: null }))).toBe('SWAP_OVER');
    expect(await codeOf(refuseSwap(manager, swap))).toBe('SWAP_OVER');
  });

  test('that breaks rest, or that somebody busy would take, is refused at the consent', async () => {
    const busy = (person: PersonKey, hours: number, restMinutes: number) =>
      world.db.transaction((session) =>
        book(ctx, session, [
          {
            cause: `test:${newId().toHexString()}`,
            person: { kind: 'DISTRIBUTOR', id: person.personId },
            kind: 'OTHER',
            title: { zh: '早班', en: 'Early' },
            startsAt: new Date(rows[0]!.endsAt.getTime() + hours * 3_600_000),
            endsAt: new Date(rows[0]!.endsAt.getTime() + (hours + 1) * 3_600_000),
            restMinutes,
          },
        ]),
      );
    await busy(two, 2, 480);
    await busy(three, -1, 0);
    const swap = toId((await cover())._id);
    expect(await codeOf(offerSwap(as(two), { id: swap, dutyId: null }))).toBe('SWAP_BREAKS_REST');
    expect(await codeOf(offerSwap(as(three), { id: swap, dutyId: null }))).toBe('SWAP_DOES_NOT_FIT');
    expect(await codeOf(assignSwap(manager, { id: swap, person: two }))).toBe('REST_TOO_SHORT');
    expect(await codeOf(assignSwap(manager, { id: swap, person: three }))).toBe('DOUBLE_BOOKED');
    const choices = await substitutes(as(one), dutyId(0));
    expect(choices.map(({ personName, trouble }) => [personName, trouble?.zh ?? null])[0]).toEqual(['山月不知', null]);
    expect(choices.filter(({ trouble }) => trouble !== null)).toHaveLength(2);
    // What others are busy with is told to the staff, and to nobody beside.
    expect(choices.some(({ trouble }) => trouble?.zh.includes('早班') === true)).toBe(false);
    expect((await substitutes(manager, dutyId(0))).filter(({ trouble }) => trouble?.zh.includes('早班') === true)).toHaveLength(2);
    expect(await holderOf(0)).toBe(idOf(one));
  });

  test('a manager acts for somebody absent', async () => {
    expect(await codeOf(askSwap(as(two), { dutyId: dutyId(0), kind: 'COVER', openTo: [], reason: '' }))).toBe('TURN_NOT_YOURS');
    const swap = await askSwap(manager, { dutyId: dutyId(0), kind: 'COVER', openTo: [], reason: '生病' });
    expect(swap.by.personId).toEqual(one.personId);
    expect(await codeOf(askSwap(as(one), { dutyId: dutyId(0), kind: 'COVER', openTo: [], reason: '' }))).toBe('SWAP_ALREADY_ASKED');
    expect(await codeOf(assignSwap(manager, { id: toId(swap._id), person: one }))).toBe('SWAP_WITH_SELF');
    await assignSwap(manager, { id: toId(swap._id), person: two });
    expect(await holderOf(0)).toBe(idOf(two));
  });
});

describe('a swap', () => {
  test('of a named turn: the other side’s consent, and both change places, also within their rest', async () => {
    const asks = { dutyId: dutyId(0), kind: 'SWAP' as const, openTo: [], reason: '' };
    expect(await codeOf(askSwap(as(one), { ...asks, wantedDutyId: dutyId(0) }))).toBe('SWAP_WITH_SELF');
    expect(await codeOf(askSwap(as(one), { ...asks, openTo: [asked(one)] }))).toBe('SWAP_WITH_SELF');
    const swap = toId((await askSwap(as(one), { ...asks, wantedDutyId: dutyId(1) }))._id);
    expect(await codeOf(offerSwap(as(three), { id: swap, dutyId: null }))).toBe('SWAP_NOT_FOR_YOU');
    await offerSwap(as(two), { id: swap, dutyId: null });
    expect((await mySwaps(as(one)))[0]).toMatchObject({ state: 'AGREED', stateWords: { zh: '双方已同意' } });
    await approveSwap(manager, swap);
    expect([await holderOf(0), await holderOf(1)]).toEqual([idOf(two), idOf(one)]);
  });

  test('of any turn: several offer, whoever asked chooses', async () => {
    const swap = toId((await askSwap(as(one), { dutyId: dutyId(0), kind: 'SWAP', openTo: [], reason: '' }))._id);
    expect(await codeOf(offerSwap(as(spare), { id: swap, dutyId: null }))).toBe('SWAP_TURN_NEEDED');
    expect(await codeOf(offerSwap(as(two), { id: swap, dutyId: dutyId(2) }))).toBe('TURN_NOT_YOURS');
    await offerSwap(as(two), { id: swap, dutyId: dutyId(1) });
    await offerSwap(as(three), { id: swap, dutyId: dutyId(2) });
    expect((await mySwaps(as(one)))[0]).toMatchObject({ state: 'OPEN', stateWords: { zh: '2 人愿意' }, mayChoose: true });
    expect(await codeOf(chooseOffer(as(three), { id: swap, person: three }))).toBe('SWAP_NOT_YOURS');
    await chooseOffer(as(one), { id: swap, person: three });
    await approveSwap(manager, swap);
    expect([await holderOf(0), await holderOf(1), await holderOf(2)]).toEqual([idOf(three), idOf(two), idOf(one)]);
  });

  test('follows its shift when that moves', async () => {
    const swap = toId((await cover())._id);
    const to = ctx.time.instantAt('2026-05-16', '10:00');
    await moveShift(manager, rows[0]!._id, to);
    await offerSwap(as(spare), { id: swap, dutyId: null });
    expect((await mySwaps(as(spare)))[0]!.turn.startsAt).toEqual(to);
    await approveSwap(manager, swap);
    expect(toId((await shiftsOf(ctx, rota)).find(({ startsAt }) => startsAt.getTime() === to.getTime())!.parts[0]!.personId)).toBe(
      idOf(spare),
    );
  });

  test('ends when its turn begins, once; and when the turn goes to somebody else', async () => {
    await cover();
    expect(await endPassedSwaps(ctx)).toBe(0);
    const begun = world.ctx({ now: new Date(rows[0]!.startsAt.getTime() + 1_000) });
    expect(await codeOf(offerSwap(as(spare, begun.now), { id: toId((await swaps.raw(ctx.db).findOne({}))!._id), dutyId: null }))).toBe(
      'TURN_HAS_BEGUN',
    );
    expect(await endPassedSwaps(begun)).toBe(1);
    expect(await endPassedSwaps(begun)).toBe(0);
    const later = await askSwap(as(two), { dutyId: dutyId(1), kind: 'COVER', openTo: [], reason: '' });
    const rival = await askSwap(as(three), { dutyId: dutyId(2), kind: 'SWAP', wantedDutyId: dutyId(1), openTo: [], reason: '' });
    await assignSwap(manager, { id: toId(later._id), person: spare });
    expect((await swaps.raw(ctx.db).findOne({ _id: rival._id }))?.state).toBe('EXPIRED');
  });
});

describe('taking over', () => {
  test('once the other has not come: the rest of the turn, by one of two who try at once', async () => {
    const at = (minutes: number) => new Date(rows[0]!.startsAt.getTime() + minutes * 60_000);
    expect(await codeOf(takeOver(as(spare, at(-60)), { dutyId: dutyId(0), person: null }))).toBe('TAKE_OVER_TOO_EARLY');
    expect(await codeOf(takeOver(as(spare, at(10)), { dutyId: dutyId(0), person: three }))).toBe('NOT_ALLOWED');
    const shownTo = async (person: Parameters<typeof as>[0], minutes: number) =>
      (await turnsToTakeOver(as(person, at(minutes)))).map((turn) => turn.dutyId);
    expect(await shownTo(spare, 4)).toEqual([]);
    expect(await shownTo(spare, 10)).toEqual([dutyId(0)]);
    const codes = await Promise.all(
      [spare, three].map((person) => codeOf(takeOver(as(person, at(10)), { dutyId: dutyId(0), person: null }))),
    );
    expect(codes.filter((code) => code === 'DONE')).toHaveLength(1);
    const [shift] = await shiftsOf(ctx, rota);
    expect(shift!.parts.map(({ from, to }) => [ctx.time.clock(from), ctx.time.clock(to)])).toEqual([
      ['20:00', '20:10'],
      ['20:10', '22:00'],
    ]);
    expect((await swaps.raw(ctx.db).findOne({ kind: 'TAKE_OVER' }))?.state).toBe('APPROVED');
    expect(await shownTo(spare, 11)).toEqual([]);
  });

  test('a manager hands a turn over at any time', async () => {
    await takeOver(manager, { dutyId: dutyId(1), person: spare });
    expect(await holderOf(1)).toBe(idOf(spare));
    expect(await codeOf(takeOver(manager, { dutyId: dutyId(1), person: spare }))).toBe('SWAP_WITH_SELF');
  });
});

test('two rotas never have one person at once, however they are changed at the same time', async () => {
  const other = await aRota(ctx, [spare], { title: '值班', kind: 'ON_DUTY', slots: [{ ...FRIDAY, at: '20:30' }] });
  const swap = toId((await cover([spare]))._id);
  await offerSwap(as(spare), { id: swap, dutyId: null });
  const codes = await Promise.all([codeOf(approveSwap(manager, swap)), codeOf(publish(ctx, other, '2026-05-11', '2026-05-17'))]);
  expect(codes.filter((code) => code === 'DONE')).toHaveLength(1);
  const evening = await bookings.raw(ctx.db).find({ personId: spare.personId, state: 'STANDING' }).toArray();
  expect(evening).toHaveLength(1);
});
