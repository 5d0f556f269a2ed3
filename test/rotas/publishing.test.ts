// From a pattern to published turns: previewed, published as a whole or not at all, planned anew without moving anybody who need not move.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addAbsence } from '../../server/bookings/service.ts';
import { bookings } from '../../server/bookings/model.ts';
import type { Ctx } from '../../server/context.ts';
import { isRefused } from '../../server/core/errors.ts';
import { toId } from '../../server/core/ids.ts';
import { duties } from '../../server/duties/model.ts';
import { notices } from '../../server/notices/model.ts';
import { changeRota, endRota } from '../../server/rotas/editing.ts';
import { rotaPreviews, rotaVersions, rotas, shifts } from '../../server/rotas/model.ts';
import type { PersonKey } from '../../server/rotas/model.ts';
import { fillShift, moveShift, overrideShift } from '../../server/rotas/overrides.ts';
import { previewRota } from '../../server/rotas/planning.ts';
import { publishRota } from '../../server/rotas/publishing.ts';
import { dropTurns, eraseRotaMember, fillTurns, rotasOfKind, turnsOf } from '../../server/rotas/service.ts';
import { shownPreview, shownVersion, troublesOf } from '../../server/rotas/showing.ts';
import { eraseDuties } from '../../server/duties/service.ts';
import { emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { FRIDAY, aRota, entry, members, publish, rotaInput, shiftsOf } from './world.ts';

let world: World;
let ctx: Ctx;
let people: PersonKey[];
beforeAll(async () => {
  world = await makeWorld();
  ctx = world.ctx();
});
beforeEach(async () => {
  await emptyWorld(world);
  people = await members(ctx, ['木子在路上', '一苇渡江', '棠梨小筑']);
});
afterAll(() => world.close());

const codeOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'DONE',
    (error: unknown) => (isRefused(error) ? error.code : String(error)),
  );
const holdersIn = (rows: readonly { parts: { personId: PersonKey['personId'] }[] }[]): string[][] =>
  rows.map(({ parts }) => parts.map(({ personId }) => toId(personId)));
const turnsEach = (rows: readonly { parts: { personId: PersonKey['personId'] }[] }[]): number[] =>
  people.map(
    ({ personId }) =>
      holdersIn(rows)
        .flat()
        .filter((id) => id === toId(personId)).length,
  );
/** Away on a whole day. */
const away = (person: PersonKey, day: string) =>
  addAbsence(ctx, { personKind: person.personKind, personId: toId(person.personId), fromDay: day, toDay: day, reason: '回老家' });

describe('publishing', () => {
  test('nothing is written by a preview; publishing gives duties, diaries and notices, evenly', async () => {
    const rota = await aRota(ctx, people);
    const preview = await previewRota(ctx, { id: toId(rota._id), from: '2026-05-11', to: '2026-06-07' });
    expect(await shifts.raw(ctx.db).countDocuments({})).toBe(0);
    expect(await duties.raw(ctx.db).countDocuments({})).toBe(0);
    const shown = await shownPreview(ctx, preview);
    expect(shown).toMatchObject({ shifts: 4, changeCount: 4, gapCount: 0, kept: 0, moved: 0, isStale: false });
    expect(shown.fairness).toMatchObject({ shifts: 4, spread: 1 });
    expect(shown.fairness.loadSpread).toBe(shown.fairness.boundSpread);
    const version = await shownVersion(ctx, await publishRota(ctx, toId(preview._id)));
    expect(version).toMatchObject({ number: 1, changeCount: 4, gaps: 0 });
    expect(version.changes[0]?.zh).toMatch(/^周五 5月15日 20:00 值班巡视：/);
    const rows = await shiftsOf(ctx, rota);
    expect(turnsEach(rows).sort()).toEqual([1, 1, 2]);
    expect(await duties.raw(ctx.db).countDocuments({ state: 'ASKED', rotaId: rota._id })).toBe(4);
    expect(await bookings.raw(ctx.db).countDocuments({ state: 'STANDING' })).toBe(4);
    expect(await notices.raw(ctx.db).countDocuments({})).toBe(4);
    expect(await codeOf(publishRota(ctx, toId(preview._id)))).toBe('PREVIEW_PUBLISHED');
  });

  test('planned again nothing changes; the longest off comes next', async () => {
    const rota = await aRota(ctx, people);
    await publish(ctx, rota, '2026-05-11', '2026-05-31');
    const before = holdersIn(await shiftsOf(ctx, rota));
    const again = await previewRota(ctx, { id: toId(rota._id), from: '2026-05-11', to: '2026-05-31' });
    expect(again).toMatchObject({ changeCount: 0, kept: 3, moved: 0 });
    await publishRota(ctx, toId(again._id));
    expect(holdersIn(await shiftsOf(ctx, rota))).toEqual(before);
    expect(await duties.raw(ctx.db).countDocuments({})).toBe(3);
    await publish(ctx, rota, '2026-06-01', '2026-06-21');
    const after = holdersIn(await shiftsOf(ctx, rota));
    expect(after.slice(3)).toEqual(before);
  });

  test('leave surfaces, and planning anew moves nobody else', async () => {
    const rota = await aRota(ctx, people);
    await publish(ctx, rota, '2026-05-11', '2026-06-07');
    const before = await shiftsOf(ctx, rota);
    const absent = before[1]!.parts[0]!;
    await away(absent, '2026-05-22');
    const troubles = await troublesOf(
      ctx,
      await rotas
        .raw(ctx.db)
        .findOne({ _id: rota._id })
        .then((row) => row!),
    );
    expect(troubles.map(({ id }) => id)).toEqual([toId(before[1]!._id)]);
    expect(troubles[0]!.parts[0]!.trouble?.zh).toBe('请假');
    const version = await publish(ctx, rota, '2026-05-11', '2026-06-07');
    expect(version.changeCount).toBe(1);
    const after = await shiftsOf(ctx, rota);
    expect(holdersIn(after)[1]).not.toEqual(holdersIn(before)[1]);
    for (const index of [0, 2, 3]) expect(holdersIn(after)[index]).toEqual(holdersIn(before)[index]);
    expect((await duties.raw(ctx.db).findOne({ _id: absent.dutyId }))?.state).toBe('WITHDRAWN');
  });

  test('as a whole or not at all: a leave, a booking or a change in between makes it stale', async () => {
    const rota = await aRota(ctx, people);
    const other = await aRota(ctx, people, { title: '值班', kind: 'ON_DUTY' });
    const preview = await previewRota(ctx, { id: toId(rota._id), from: '2026-05-11', to: '2026-05-31' });
    const rival = await previewRota(ctx, { id: toId(other._id), from: '2026-05-11', to: '2026-05-31' });
    const [first] = (await shownPreview(ctx, preview)).planned;
    await away(
      { personKind: 'DISTRIBUTOR', personId: people.find(({ personId }) => toId(personId) === first!.holders[0]!.personId)!.personId },
      '2026-05-15',
    );
    expect(await codeOf(publishRota(ctx, toId(preview._id)))).toBe('PREVIEW_PERSON_TAKEN');
    expect(await shifts.raw(ctx.db).countDocuments({})).toBe(0);
    expect(await duties.raw(ctx.db).countDocuments({})).toBe(0);
    expect((await rotas.raw(ctx.db).findOne({ _id: rota._id }))?.version).toBe(0);
    // A preview of another rota that counted on the same people at the same time.
    const fresh = await previewRota(ctx, { id: toId(rota._id), from: '2026-05-11', to: '2026-05-31' });
    await publishRota(ctx, toId(fresh._id));
    expect(await codeOf(publishRota(ctx, toId(rival._id)))).toBe('PREVIEW_PERSON_TAKEN');
    const late = await previewRota(ctx, { id: toId(other._id), from: '2026-05-11', to: '2026-05-31' });
    await changeRota(ctx, { id: toId(other._id), seq: other.seq, input: rotaInput(people, { title: '值班', kind: 'ON_DUTY' }) });
    expect((await shownPreview(ctx, (await rotaPreviews.raw(ctx.db).findOne({ _id: late._id }))!)).isStale).toBe(true);
    expect(await codeOf(publishRota(ctx, toId(late._id)))).toBe('PREVIEW_STALE');
    expect(await rotaVersions.raw(ctx.db).countDocuments({ rotaId: other._id })).toBe(0);
  });

  test('of two who publish rotas of the same people at once no one is booked twice', async () => {
    const rivals = [await aRota(ctx, people), await aRota(ctx, people, { title: '值班', kind: 'ON_DUTY' })];
    const made = await Promise.all(rivals.map(({ _id }) => previewRota(ctx, { id: toId(_id), from: '2026-05-11', to: '2026-05-17' })));
    const [one, two] = made.map(({ _id }) => toId(_id));
    // Both give the longest off, which is the same person, the same Friday evening.
    const codes = await Promise.all([codeOf(publishRota(ctx, one!)), codeOf(publishRota(ctx, two!))]);
    expect(codes.sort()).toEqual(['DONE', 'PREVIEW_PERSON_TAKEN']);
    expect(await bookings.raw(ctx.db).countDocuments({ state: 'STANDING' })).toBe(1);
  });

  test('a slot that moves takes its people along; one that goes gives them free', async () => {
    const rota = await aRota(ctx, people);
    await publish(ctx, rota, '2026-05-11', '2026-05-24');
    const before = await shiftsOf(ctx, rota);
    const row = (await rotas.raw(ctx.db).findOne({ _id: rota._id }))!;
    const slot = { ...FRIDAY, id: row.slots[0]!.id, at: '21:00' };
    const moved = await changeRota(ctx, { id: toId(rota._id), seq: row.seq, input: rotaInput(people, { slots: [slot] }) });
    expect(await publish(ctx, rota, '2026-05-11', '2026-05-24')).toMatchObject({ changeCount: 2 });
    const after = await shiftsOf(ctx, rota);
    expect(after.map(({ startsAt }) => ctx.time.clock(startsAt))).toEqual(['21:00', '21:00']);
    expect(after.map(({ parts }) => parts.map(({ dutyId }) => toId(dutyId)))).toEqual(
      before.map(({ parts }) => parts.map(({ dutyId }) => toId(dutyId))),
    );
    expect((await duties.raw(ctx.db).findOne({ _id: after[0]!.parts[0]!.dutyId }))?.startsAt).toEqual(after[0]!.startsAt);
    await changeRota(ctx, { id: toId(rota._id), seq: moved.seq + 1, input: rotaInput(people, { slots: [{ ...FRIDAY, weekday: 6 }] }) });
    await publish(ctx, rota, '2026-05-11', '2026-05-24');
    expect((await shiftsOf(ctx, rota)).map(({ day }) => day)).toEqual(['2026-05-16', '2026-05-23']);
    expect(await bookings.raw(ctx.db).countDocuments({ state: 'STANDING' })).toBe(2);
  });

  test('gaps are told with why; a rota that nobody can serve is refused', async () => {
    const empty = await aRota(ctx, []);
    expect(await codeOf(previewRota(ctx, { id: toId(empty._id), from: '2026-05-11', to: '2026-05-31' }))).toBe('ROTA_NOBODY');
    expect(await codeOf(previewRota(ctx, { id: toId(empty._id), from: '2026-05-01', to: '2026-05-11' }))).toBe('ROTA_PERIOD_PAST');
    const skilled = await aRota(ctx, people, { slots: [{ ...FRIDAY, skill: '主持' }] });
    const preview = await previewRota(ctx, { id: toId(skilled._id), from: '2026-05-11', to: '2026-05-24' });
    const shown = await shownPreview(ctx, preview);
    expect(shown.gapCount).toBe(2);
    expect(shown.gaps[0]!.why.zh).toBe('名单里没有人会这个');
    expect(await codeOf(publishRota(ctx, toId(preview._id)))).toBe('ROTA_NOBODY_FREE');
    for (const person of people) await away(person, '2026-05-15');
    const alone = await aRota(ctx, people);
    const told = await shownPreview(ctx, await previewRota(ctx, { id: toId(alone._id), from: '2026-05-11', to: '2026-05-24' }));
    expect(told).toMatchObject({ gapCount: 1, gaps: [{ missing: 1, why: { zh: '能做的人都请假或有别的安排' } }] });
  });

  test('ended: what is to come is taken back', async () => {
    const rota = await aRota(ctx, people);
    await publish(ctx, rota, '2026-05-11', '2026-05-24');
    const later = world.ctx({ now: ctx.time.instantAt('2026-05-16', '09:00') });
    await endRota(later, toId(rota._id));
    expect((await shiftsOf(ctx, rota)).map(({ day }) => day)).toEqual(['2026-05-15']);
    expect(await duties.raw(ctx.db).countDocuments({ state: 'WITHDRAWN' })).toBe(1);
    expect(await codeOf(previewRota(later, { id: toId(rota._id), from: '2026-05-16', to: '2026-05-31' }))).toBe('ROTA_ENDED');
  });
});

describe('by hand', () => {
  test('a part for somebody else splits the shift; planning leaves it alone', async () => {
    const rota = await aRota(ctx, people);
    await publish(ctx, rota, '2026-05-11', '2026-05-17');
    const [shift] = await shiftsOf(ctx, rota);
    const part = shift!.parts[0]!;
    const other = people.find(({ personId }) => !personId.equals(part.personId))!;
    const [from, to] = ['20:30', '21:00'].map((clock) => ctx.time.instantAt('2026-05-15', clock));
    const asked = { shiftId: toId(shift!._id), dutyId: toId(part.dutyId), from: from!, to: to!, person: other };
    expect(await codeOf(overrideShift(ctx, { ...asked, person: part }))).toBe('SWAP_WITH_SELF');
    const [stranger] = await members(ctx, ['路人']);
    expect(await codeOf(overrideShift(ctx, { ...asked, person: stranger! }))).toBe('NOT_ON_ROSTER');
    const { parts } = await overrideShift(ctx, asked);
    expect(parts.map((one) => [toId(one.personId) === toId(other.personId), ctx.time.clock(one.from), ctx.time.clock(one.to)])).toEqual([
      [false, '20:00', '20:30'],
      [true, '20:30', '21:00'],
      [false, '21:00', '22:00'],
    ]);
    expect(await duties.raw(ctx.db).countDocuments({ shiftId: shift!._id })).toBe(3);
    expect(parts[0]!.dutyId).toEqual(part.dutyId);
    const preview = await previewRota(ctx, { id: toId(rota._id), from: '2026-05-11', to: '2026-05-24' });
    expect(preview).toMatchObject({ shiftCount: 1, changeCount: 1 });
    expect(preview.fairness.shifts).toBe(4);
  });

  test('a shift that moves takes its people along, unless one of them cannot', async () => {
    const rota = await aRota(ctx, people.slice(0, 1));
    await publish(ctx, rota, '2026-05-11', '2026-05-24');
    const [one, two] = await shiftsOf(ctx, rota);
    const to = ctx.time.instantAt('2026-05-16', '10:00');
    expect(await moveShift(ctx, one!._id, to)).toMatchObject({ startsAt: to, isEdited: true });
    expect((await bookings.raw(ctx.db).findOne({ personId: people[0]!.personId, startsAt: to }))?.state).toBe('STANDING');
    expect(await codeOf(moveShift(ctx, two!._id, ctx.time.instantAt('2026-05-16', '15:00')))).toBe('REST_TOO_SHORT');
    expect(await codeOf(moveShift(ctx, two!._id, ctx.time.instantAt('2026-05-16', '11:00')))).toBe('DOUBLE_BOOKED');
    expect(await codeOf(moveShift(ctx, two!._id, ctx.time.instantAt('2026-05-11', '11:00')))).toBe('SHIFT_IN_THE_PAST');
    expect((await shiftsOf(ctx, rota))[1]!.startsAt).toEqual(two!.startsAt);
  });

  test('somebody erased leaves a free place, which is filled by hand', async () => {
    const rota = await aRota(ctx, people);
    await publish(ctx, rota, '2026-05-11', '2026-05-17');
    const [shift] = await shiftsOf(ctx, rota);
    const { personId } = shift!.parts[0]!;
    await world.db.transaction(async (session) => {
      await eraseDuties(ctx, session, personId);
      await eraseRotaMember(ctx, session, personId);
    });
    expect((await shiftsOf(ctx, rota))[0]!.parts).toEqual([]);
    const other = people.find((person) => !person.personId.equals(personId))!;
    expect(await codeOf(fillShift(ctx, { shiftId: toId(shift!._id), person: { personKind: 'DISTRIBUTOR', personId } }))).toBe(
      'NOT_ON_ROSTER',
    );
    await fillShift(ctx, { shiftId: toId(shift!._id), person: other });
    expect(holdersIn(await shiftsOf(ctx, rota))).toEqual([[toId(other.personId)]]);
    expect(
      await codeOf(
        fillShift(ctx, { shiftId: toId(shift!._id), person: people.find((one) => !one.personId.equals(personId) && one !== other)! }),
      ),
    ).toBe('SHIFT_FULL');
  });
});

describe('newcomers', () => {
  test('have one turn a week, and nothing to catch up', async () => {
    const [newcomer] = await members(ctx, ['新来的']);
    const old = [entry(people[0]!), entry(people[1]!)];
    const daily = [1, 2, 3, 4, 5, 6].map((weekday) => ({ ...FRIDAY, weekday, at: '12:00', minutes: 60 }));
    const rota = await aRota(ctx, [], {
      slots: daily,
      mostPerWeek: 6,
      newcomerWeeks: 4,
      roster: [...old, entry(newcomer!, { since: '2026-05-18' })],
    });
    await publish(ctx, rota, '2026-05-18', '2026-05-31');
    const mine = (await shiftsOf(ctx, rota)).filter(({ parts }) => parts[0]?.personId.equals(newcomer!.personId));
    expect(mine.length).toBeGreaterThan(0);
    const weeks = mine.map(({ startsAt }) => ctx.time.weekKey(startsAt));
    expect(new Set(weeks).size).toBe(weeks.length);
  });
});

describe('turns that others ask for', () => {
  const lesson = (at: string, more: object = {}) => ({
    subject: 'lesson:1:a',
    title: { zh: '训练营 第 1 课', en: 'Camp, lesson 1' },
    startsAt: ctx.time.instantAt('2026-05-18', at),
    endsAt: ctx.time.instantAt('2026-05-18', '21:00'),
    groupId: null,
    people: 1,
    ...more,
  });

  test('are filled once, move along with whoever has them, and are dropped', async () => {
    const rota = await aRota(ctx, people, { kind: 'LECTURE', title: '训练营讲师', slots: [] });
    // It has nothing to publish.
    expect(await rotasOfKind(ctx, 'LECTURE')).toMatchObject([{ _id: rota._id, state: 'ACTIVE' }]);
    const [filled] = await fillTurns(ctx, rota._id, [lesson('19:30')]);
    expect(filled).toMatchObject({ subject: 'lesson:1:a', why: null });
    expect(await fillTurns(ctx, rota._id, [lesson('19:30')])).toEqual([filled]);
    expect(await duties.raw(ctx.db).countDocuments({})).toBe(1);
    expect(await fillTurns(ctx, rota._id, [lesson('20:00')])).toEqual([filled]);
    expect((await duties.raw(ctx.db).findOne({}))?.startsAt).toEqual(ctx.time.instantAt('2026-05-18', '20:00'));
    const holder = filled!.persons[0]!;
    await away({ personKind: holder.kind, personId: holder.id }, '2026-05-18');
    const [other] = await fillTurns(ctx, rota._id, [lesson('19:30')]);
    expect(other!.persons[0]!.id).not.toEqual(holder.id);
    expect((await turnsOf(ctx, ['lesson:1:a'])).get('lesson:1:a')?.persons).toEqual(other!.persons);
    await world.db.transaction((session) => dropTurns(ctx, session, ['lesson:1:a']));
    expect((await turnsOf(ctx, ['lesson:1:a'])).size).toBe(0);
    expect(await bookings.raw(ctx.db).countDocuments({ state: 'STANDING' })).toBe(0);
    expect((await fillTurns(ctx, rota._id, [lesson('19:30')]))[0]!.persons).toHaveLength(1);
  });

  test('say why nobody does it', async () => {
    const rota = await aRota(ctx, [], {
      kind: 'LECTURE',
      title: '训练营讲师',
      slots: [],
      roster: [entry(people[0]!, { until: '2026-05-10' })],
    });
    const [filled] = await fillTurns(ctx, rota._id, [lesson('19:30')]);
    expect(filled!.persons).toEqual([]);
    expect(filled!.why?.zh).toBeTruthy();
  });
});
