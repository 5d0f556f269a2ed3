// Who may change turns through the calendar, whose roots are open to all of the staff; and what consent is worth to bystanders.

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { staff } from '../../server/auth/model.ts';
import { newStaff } from '../../server/auth/service.ts';
import type { Ctx } from '../../server/context.ts';
import { isRefused } from '../../server/core/errors.ts';
import { toId } from '../../server/core/ids.ts';
import { swaps } from '../../server/rotas/model.ts';
import type { PersonKey } from '../../server/rotas/model.ts';
import { takeOver } from '../../server/rotas/overrides.ts';
import { swapsOpenToMe } from '../../server/rotas/swap-lists.ts';
import { fillTurns } from '../../server/rotas/service.ts';
import { askSwap, chooseOffer, offerSwap, withdrawOffer } from '../../server/rotas/swapping.ts';
import { aBareGroup } from '../support/inbound.ts';
import { asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { FRIDAY, aRota, entry, members, publish, shiftsOf } from './world.ts';

let world: World;
let ctx: Ctx;
let manager: Ctx;
let operator: Ctx;
let people: PersonKey[];
let operatorId: NonNullable<Parameters<typeof aBareGroup>[1]>['operatorId'];

beforeAll(async () => {
  world = await makeWorld();
  ctx = world.ctx();
  manager = world.ctx({ viewer: asStaff('OPS_MANAGER') });
});
beforeEach(async () => {
  await emptyWorld(world);
  const row = newStaff(ctx, { username: 'op', name: '小林', role: 'OPERATOR' });
  await staff.raw(world.db).insertOne(row);
  operatorId = row._id;
  operator = world.ctx({ viewer: asStaff('OPERATOR', toId(row._id)) });
  people = await members(ctx, ['甲', '乙', '丙', '丁']);
});
afterAll(() => world.close());

const MOVE = 'mutation ($id: ID!, $from: DateTime!, $to: DateTime!) { moveEntry(id: $id, startsAt: $from, endsAt: $to) }';
const JUDGE = 'query ($id: ID!, $from: DateTime!, $to: DateTime!) { judgeMove(id: $id, startsAt: $from, endsAt: $to) { kind } }';
const HAND = `mutation ($id: ID!, $from: ID!, $to: ID!) {
  handEntry(id: $id, fromKind: DISTRIBUTOR, fromId: $from, toKind: DISTRIBUTOR, toId: $to) }`;
const codeOf = async (who: Ctx, text: string, variables: object): Promise<string> => {
  const { errors } = await world.ask(who, text, variables);
  return errors ? String(errors[0]!.extensions!['code']) : 'DONE';
};
const times = (from: Date) => ({ from: from.toISOString(), to: new Date(from.getTime() + 2 * 3_600_000).toISOString() });

test('an operator moves and hands over no turn of a tier, neither by its shift nor by its duty', async () => {
  const own = await aBareGroup(ctx, { operatorId });
  const foreign = await aBareGroup(ctx, {});
  const rota = await aRota(ctx, people, { slots: [{ ...FRIDAY, groupIds: [toId(own._id), toId(foreign._id)] }] });
  await publish(ctx, rota, '2026-05-11', '2026-05-17');
  const [shift] = await shiftsOf(ctx, rota);
  const part = shift!.parts[0]!;
  const holder = toId(part.personId);
  const other = toId(people.find(({ personId }) => !personId.equals(part.personId))!.personId);
  const to = times(ctx.time.instantAt('2026-05-16', '10:00'));
  for (const id of [`shift:${toId(shift!._id)}`, `duty:${toId(part.dutyId)}:${holder}`]) {
    expect(await codeOf(operator, MOVE, { id, ...to })).toBe('NOT_ALLOWED');
    expect(await codeOf(operator, HAND, { id, from: holder, to: other })).toBe('NOT_ALLOWED');
  }
  expect(await codeOf(operator, JUDGE, { id: `shift:${toId(shift!._id)}`, ...to })).toBe('NOT_ALLOWED');
  const week = 'query { calendarWeek(day: "2026-05-11") { entries { id isMovable } } }';
  expect((await world.ask(operator, week)).data).toMatchObject({ calendarWeek: { entries: [{ isMovable: false }] } });
  expect((await world.ask(manager, week)).data).toMatchObject({ calendarWeek: { entries: [{ isMovable: true }] } });
  expect(await codeOf(manager, MOVE, { id: `shift:${toId(shift!._id)}`, ...to })).toBe('DONE');
});

test('an operator moves the turn of a group that is held', async () => {
  const own = await aBareGroup(ctx, { operatorId });
  const rota = await aRota(ctx, people, { slots: [{ ...FRIDAY, groupIds: [toId(own._id)] }] });
  await publish(ctx, rota, '2026-05-11', '2026-05-17');
  const [shift] = await shiftsOf(ctx, rota);
  const to = times(ctx.time.instantAt('2026-05-16', '10:00'));
  expect(await codeOf(operator, MOVE, { id: `shift:${toId(shift!._id)}`, ...to })).toBe('DONE');
});

test('a turn that was asked for goes where that goes: nobody moves it away from its lesson', async () => {
  const rota = await aRota(ctx, people, { kind: 'LECTURE', slots: [] });
  const startsAt = ctx.time.instantAt('2026-05-15', '20:00');
  const endsAt = ctx.time.instantAt('2026-05-15', '21:00');
  const title = { zh: '第 1 课', en: 'Lesson 1' };
  await fillTurns(ctx, rota._id, [{ subject: 'lesson:1:1', title, startsAt, endsAt, groupId: null, people: 1 }]);
  const [shift] = await shiftsOf(ctx, rota);
  const part = shift!.parts[0]!;
  const to = times(ctx.time.instantAt('2026-05-16', '10:00'));
  const byHand = 'mutation ($id: ID!, $from: DateTime!) { moveShift(shiftId: $id, startsAt: $from) { id } }';
  expect(await codeOf(manager, byHand, { id: toId(shift!._id), from: to.from })).toBe('SHIFT_OF_LESSON');
  expect(await codeOf(manager, MOVE, { id: `duty:${toId(part.dutyId)}:${toId(part.personId)}`, ...to })).toBe('SHIFT_OF_LESSON');
});

test('somebody who was not taken steps back without undoing what two others have agreed on', async () => {
  const rota = await aRota(ctx, people);
  await publish(ctx, rota, '2026-05-11', '2026-05-31');
  const rows = await shiftsOf(ctx, rota);
  const [one, two, three] = rows.map(({ parts: [part] }) => part!);
  const as = ({ personId }: Pick<PersonKey, 'personId'>): Ctx => world.ctx({ viewer: asMember(toId(personId)) });
  const ask = { dutyId: toId(one!.dutyId), kind: 'SWAP' as const, openTo: [], reason: '' };
  const { _id } = await askSwap(as(one!), ask);
  const id = toId(_id);
  await offerSwap(as(two!), { id, dutyId: toId(two!.dutyId) });
  await offerSwap(as(three!), { id, dutyId: toId(three!.dutyId) });
  await chooseOffer(as(one!), { id, person: two! });
  await withdrawOffer(as(three!), id);
  expect(await swaps.raw(ctx.db).findOne({ _id })).toMatchObject({
    state: 'AGREED',
    offers: [{ personId: two!.personId, state: 'TAKEN' }],
  });
  await withdrawOffer(as(two!), id);
  expect(await swaps.raw(ctx.db).findOne({ _id })).toMatchObject({ state: 'OPEN', offers: [] });
});

test('a turn that asks for a skill goes by consent to nobody without it, nor to whoever asked', async () => {
  const [one, two, unskilled] = people as [PersonKey, PersonKey, PersonKey];
  const roster = [entry(one, { skills: ['讲课'] }), entry(two, { skills: ['讲课'] }), entry(unskilled)];
  const slots = [
    { ...FRIDAY, skill: '讲课' },
    { ...FRIDAY, weekday: 6, people: 3 },
  ];
  const rota = await aRota(ctx, people, { slots, roster });
  await publish(ctx, rota, '2026-05-11', '2026-05-17');
  const [skilled, plain] = await shiftsOf(ctx, rota);
  const part = skilled!.parts[0]!;
  const as = ({ personId }: Pick<PersonKey, 'personId'>, now = ctx.now): Ctx => world.ctx({ viewer: asMember(toId(personId)), now });
  const told = (act: Promise<unknown>) =>
    act.then(
      () => 'DONE',
      (error: unknown) => (isRefused(error) ? error.code : String(error)),
    );
  const asked = await askSwap(as(part), { dutyId: toId(part.dutyId), kind: 'COVER', openTo: [], reason: '' });
  expect(await swapsOpenToMe(as(unskilled))).toEqual([]);
  expect(await told(offerSwap(as(unskilled), { id: toId(asked._id), dutyId: null }))).toBe('SWAP_NOT_FOR_YOU');
  const late = new Date(skilled!.startsAt.getTime() + 600_000);
  expect(await told(takeOver(as(unskilled, late), { dutyId: toId(part.dutyId), person: null }))).toBe('NOT_ON_ROSTER');
  const own = plain!.parts.find(({ personId }) => personId.equals(unskilled.personId))!;
  const swap = await askSwap(as(unskilled), { dutyId: toId(own.dutyId), kind: 'SWAP', openTo: [], reason: '' });
  const gives = { id: toId(swap._id), dutyId: toId(part.dutyId) };
  expect(await told(offerSwap(as(part), gives))).toBe('SWAP_NOT_FOR_THEM');
});
