// What a rota may be, what becomes of a shift of which a part changes hands, and the way of a request to swap.

import { describe, expect, test } from '@jest/globals';
import type { RotaInput } from '../../server/generated/types.ts';
import { LIMITS, isNewcomer, judgePeriod, readRota, rotaNumber } from '../../server/rotas/rules.ts';
import { fewestAtOnce, takePiece } from '../../server/rotas/split.rules.ts';
import { judgeAsk, judgeOffer, judgeTakeOver, mayBecome } from '../../server/rotas/swap.rules.ts';
import type { AskLook, OfferLook, TurnLook } from '../../server/rotas/swap.rules.ts';

const at = (hour: number, minute = 0): Date => new Date(Date.UTC(2026, 4, 15, hour, minute));

const input = (more: Partial<RotaInput> = {}): RotaInput => ({
  title: '值班巡视',
  kind: 'PATROL',
  tier: null,
  slots: [{ id: null, weekday: 5, at: '20:00', minutes: 120, people: 1, perGroup: false, groupIds: [], skill: null }],
  everyWeeks: 1,
  firstWeek: '2026-05-11',
  restHours: 8,
  mostPerWeek: 2,
  newcomerWeeks: 4,
  swapsNeedApproval: true,
  roster: [{ personKind: 'DISTRIBUTOR', personId: 'a'.repeat(24), skills: [], groupIds: [], since: '2026-05-01', until: null }],
  ...more,
});
const slot = input().slots[0]!;
const entry = input().roster[0]!;
const whyOf = (verdict: { ok: boolean; why?: string }): string => (verdict.ok ? 'OK' : (verdict.why ?? ''));

describe('a rota', () => {
  test.each<[string, Partial<RotaInput>, string]>([
    ['as it should be', {}, 'OK'],
    ['without a name', { title: '  ' }, 'ROTA_TITLE_WRONG'],
    ['on an eighth weekday', { slots: [{ ...slot, weekday: 8 }] }, 'ROTA_SLOT_WRONG'],
    ['at no time', { slots: [{ ...slot, at: '24:00' }] }, 'ROTA_SLOT_WRONG'],
    ['longer than a booking', { slots: [{ ...slot, minutes: LIMITS.minutes + 1 }] }, 'ROTA_SLOT_WRONG'],
    ['for nobody', { slots: [{ ...slot, people: 0 }] }, 'ROTA_SLOT_WRONG'],
    ['for each group of no tier', { slots: [{ ...slot, perGroup: true }] }, 'ROTA_PER_GROUP_NEEDS_GROUPS'],
    ['for each group of a tier', { tier: 'HEAD', slots: [{ ...slot, perGroup: true }] }, 'OK'],
    ['every zero weeks', { everyWeeks: 0 }, 'ROTA_NUMBER_WRONG'],
    ['from a Tuesday', { firstWeek: '2026-05-12' }, 'ROTA_FIRST_WEEK_WRONG'],
    ['with somebody twice', { roster: [entry, entry] }, 'ROTA_PERSON_TWICE'],
    ['with somebody who ends before beginning', { roster: [{ ...entry, until: '2026-04-30' }] }, 'ROTA_UNTIL_BACKWARDS'],
    ['with a skill without a name', { roster: [{ ...entry, skills: [' '] }] }, 'ROTA_SKILL_WRONG'],
  ])('%s', (_what, more, why) => expect(whyOf(readRota(input(more)))).toBe(why));

  test('is planned from today on, for two months at most', () => {
    expect(judgePeriod('2026-05-01', '2026-05-31', '2026-05-12')).toEqual({ ok: true, from: '2026-05-12' });
    expect(whyOf(judgePeriod('2026-05-01', '2026-05-11', '2026-05-12'))).toBe('ROTA_PERIOD_PAST');
    expect(whyOf(judgePeriod('2026-05-31', '2026-05-30', '2026-05-12'))).toBe('ROTA_PERIOD_BACKWARDS');
    expect(whyOf(judgePeriod('2026-06-01', '2026-08-31', '2026-05-12'))).toBe('ROTA_PERIOD_LONG');
    expect(isNewcomer({ since: '2026-05-01' }, 4, '2026-05-28')).toBe(true);
    expect(isNewcomer({ since: '2026-05-01' }, 4, '2026-05-29')).toBe(false);
    expect(rotaNumber(7)).toBe('R007');
  });
});

describe('a part for somebody else', () => {
  const part = { from: at(12), to: at(16) };
  test.each([
    ['the middle', at(13), at(14), ['12-13', '14-16']],
    ['the beginning', at(12), at(14), ['14-16']],
    ['the end', at(15), at(16), ['12-15']],
    ['all of it', at(12), at(16), []],
  ])('%s', (_what, from, to, kept) => {
    const verdict = takePiece(part, { from, to }, at(1));
    expect(verdict.ok && verdict.kept.map((one) => `${one.from.getUTCHours()}-${one.to.getUTCHours()}`)).toEqual(kept);
  });
  test.each([
    ['backwards', at(14), at(13), 'SHIFT_PART_BACKWARDS'],
    ['shorter than five minutes', at(13), at(13, 4), 'SHIFT_PART_BACKWARDS'],
    ['beyond the end', at(15), at(17), 'SHIFT_PART_OUTSIDE'],
    ['before the beginning', at(11), at(13), 'SHIFT_PART_OUTSIDE'],
    ['what has passed', at(12), at(16), 'SHIFT_PART_PAST'],
  ])('not %s', (_what, from, to, why) => expect(whyOf(takePiece(part, { from, to }, at(13)))).toBe(why));

  test('people are counted where they are fewest', () => {
    const shift = { startsAt: at(12), endsAt: at(16) };
    expect(fewestAtOnce(shift, [])).toBe(0);
    expect(fewestAtOnce(shift, [part, part])).toBe(2);
    expect(
      fewestAtOnce(shift, [
        { from: at(12), to: at(13) },
        { from: at(13), to: at(16) },
      ]),
    ).toBe(1);
    expect(
      fewestAtOnce(shift, [
        { from: at(12), to: at(13) },
        { from: at(14), to: at(16) },
      ]),
    ).toBe(0);
    expect(fewestAtOnce(shift, [{ from: at(13), to: at(16) }])).toBe(0);
  });
});

describe('asking', () => {
  const turn: TurnLook = { holder: 'a', rota: 'r', startsAt: at(12), isAhead: true };
  const ask = (more: Partial<AskLook> = {}): AskLook => ({
    kind: 'COVER',
    turn,
    wanted: null,
    openTo: [],
    isOnRoster: (person) => ['a', 'b', 'c'].includes(person),
    viewer: 'a',
    mayAct: false,
    ...more,
  });
  const wanted: TurnLook = { ...turn, holder: 'b', startsAt: at(20) };
  test.each<[string, Partial<AskLook>, string]>([
    ['for the own turn', {}, 'OK'],
    ['for another one’s turn', { viewer: 'b' }, 'TURN_NOT_YOURS'],
    ['for another one’s turn, by a manager', { viewer: 'm', mayAct: true }, 'OK'],
    ['oneself', { openTo: ['b', 'a'] }, 'SWAP_WITH_SELF'],
    ['for an own turn in exchange', { kind: 'SWAP', wanted: { ...wanted, holder: 'a' } }, 'SWAP_WITH_SELF'],
    ['somebody who is not on the roster', { openTo: ['z'] }, 'NOT_ON_ROSTER'],
    ['for a turn of another rota', { kind: 'SWAP', wanted: { ...wanted, rota: 's' } }, 'SWAP_OTHER_ROTA'],
    ['for a turn that has begun', { kind: 'SWAP', wanted: { ...wanted, startsAt: at(9) } }, 'TURN_HAS_BEGUN'],
    ['when it has begun', { turn: { ...turn, startsAt: at(9) } }, 'TURN_HAS_BEGUN'],
    ['when it was withdrawn', { turn: { ...turn, isAhead: false } }, 'TURN_HAS_BEGUN'],
    ['to cover, for something in return', { wanted }, 'SWAP_KIND_WRONG'],
    ['to take over', { kind: 'TAKE_OVER' }, 'SWAP_KIND_WRONG'],
  ])('%s', (_what, more, why) => expect(whyOf(judgeAsk(ask(more), at(10)))).toBe(why));

  test('whoever has the wanted turn is asked, nobody else', () => {
    expect(judgeAsk(ask({ kind: 'SWAP', wanted, openTo: ['c'] }), at(10))).toEqual({ ok: true, openTo: ['b'] });
  });

  const offer = (more: Partial<OfferLook> = {}): OfferLook => ({
    kind: 'COVER',
    state: 'OPEN',
    by: 'a',
    openTo: [],
    turn,
    wanted: null,
    given: null,
    isTaker: true,
    isOnRoster: (person) => ['a', 'b', 'c'].includes(person),
    ...more,
  });
  const given = { ...wanted, id: 'd2' };
  test.each<[string, string, Partial<OfferLook>, string]>([
    ['anybody of the roster covers', 'b', {}, 'OK'],
    ['not whoever asked', 'a', {}, 'SWAP_WITH_SELF'],
    ['not a stranger', 'z', {}, 'SWAP_NOT_FOR_YOU'],
    ['not somebody else than those who were asked', 'b', { openTo: ['c'] }, 'SWAP_NOT_FOR_YOU'],
    ['not after somebody else', 'b', { state: 'AGREED' }, 'SWAP_TAKEN'],
    ['not when it is over', 'b', { state: 'EXPIRED' }, 'SWAP_OVER'],
    ['not when the turn has begun', 'b', { turn: { ...turn, startsAt: at(9) } }, 'TURN_HAS_BEGUN'],
    ['a swap needs a turn', 'b', { kind: 'SWAP' }, 'SWAP_TURN_NEEDED'],
    ['a swap for an own turn', 'b', { kind: 'SWAP', given }, 'OK'],
    ['not for another one’s turn', 'c', { kind: 'SWAP', given }, 'TURN_NOT_YOURS'],
    ['not for another turn than the one that is wanted', 'b', { kind: 'SWAP', given, wanted: 'd9' }, 'TURN_NOT_YOURS'],
    ['not for one that whoever asks cannot do', 'b', { kind: 'SWAP', given, isTaker: false }, 'SWAP_NOT_FOR_THEM'],
    ['not for a turn of another rota', 'b', { kind: 'SWAP', given: { ...given, rota: 's' } }, 'SWAP_OTHER_ROTA'],
  ])('%s', (_what, person, more, why) => expect(whyOf(judgeOffer(person, offer(more), at(10)))).toBe(why));

  test('a cover is settled by the first, an open swap by the choice of the other side', () => {
    expect(judgeOffer('b', offer(), at(10))).toEqual({ ok: true, isSettled: true });
    expect(judgeOffer('b', offer({ kind: 'SWAP', given }), at(10))).toEqual({ ok: true, isSettled: false });
    expect(judgeOffer('b', offer({ kind: 'SWAP', given, wanted: 'd2' }), at(10))).toEqual({ ok: true, isSettled: true });
  });

  test('what is decided stays decided', () => {
    for (const over of ['APPROVED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'] as const)
      for (const to of ['OPEN', 'AGREED', 'APPROVED'] as const) expect(mayBecome(over, to)).toBe(false);
    expect(mayBecome('AGREED', 'OPEN')).toBe(true);
  });
});

describe('taking over', () => {
  const look = { holder: 'a', from: at(12), to: at(14), hasStarted: false };
  const rights = { isForcing: false, isOnRoster: true, afterMinutes: 5 };
  test.each<[string, string, Partial<typeof look>, Partial<typeof rights>, Date, string]>([
    ['once the other has not come', 'b', {}, {}, at(12, 5), 'OK'],
    ['not before', 'b', {}, {}, at(12, 4), 'TAKE_OVER_TOO_EARLY'],
    ['not from somebody at work', 'b', { hasStarted: true }, {}, at(12, 30), 'TAKE_OVER_STARTED'],
    ['a manager at any time', 'b', { hasStarted: true }, { isForcing: true }, at(12, 1), 'OK'],
    ['not from oneself', 'a', {}, {}, at(13), 'SWAP_WITH_SELF'],
    ['not by somebody else than the roster', 'b', {}, { isOnRoster: false }, at(13), 'NOT_ON_ROSTER'],
    ['not when it is over', 'b', {}, {}, at(14), 'TURN_OVER'],
  ])('%s', (_what, person, more, than, now, why) =>
    expect(whyOf(judgeTakeOver(person, { ...look, ...more }, { ...rights, ...than }, now))).toBe(why),
  );
});
