import { describe, expect, test } from '@jest/globals';
import type { ActionKind, ActionState, CampaignState } from '../../server/generated/types.ts';
import { planCurve, planFenAt } from '../../server/timetables/plan.rules.ts';
import {
  ACTION_STATES,
  checkAction,
  checkPhase,
  clockMove,
  faultsOfStates,
  faultsOfRewards,
  faultsOfTimetable,
  inFiringOrder,
  judgeDue,
  mayFireNow,
  mayMovePhase,
  nextMove,
  nextOf,
  nextPhase,
  phaseAt,
  shiftRest,
  standingOf,
} from '../../server/timetables/rules.ts';

/** Of 14 May 2026, business time. */
const on = (clock: string, day = 14): Date => new Date(`2026-05-${String(day)}T${clock}:00+08:00`);
const span = (from: string, to: string) => ({ startsAt: on(from), endsAt: on(to) });
const CAMPAIGN = span('10:00', '22:00');

describe('the table of states', () => {
  test('is sound, and a broken one is named', () => {
    expect(faultsOfStates(ACTION_STATES, 'PLANNED')).toEqual([]);
    expect(faultsOfStates({ A: ['B', 'B', 'X'], B: ['B'], C: [] }, 'A')).toEqual([
      'A names a state twice',
      'A leads to X, which is none',
      'B leads to itself',
      'C is never reached',
    ]);
    expect(faultsOfStates({ A: ['B'], B: ['A'] }, 'A')).toEqual(['there is no end']);
  });
});

describe('phases', () => {
  const others = [
    { id: 'a', title: '开场', ...span('10:00', '11:00') },
    { id: 'b', title: '红包雨', ...span('14:00', '15:00') },
  ];
  test.each<[string, string, string]>([
    ['11:00', '14:00', 'ok'],
    ['09:59', '10:30', 'PHASE_OUTSIDE'],
    ['21:00', '22:01', 'PHASE_OUTSIDE'],
    ['21:00', '22:00', 'ok'],
    ['10:59', '12:00', 'PHASES_OVERLAP'],
    ['13:00', '14:01', 'PHASES_OVERLAP'],
    ['14:10', '14:20', 'PHASES_OVERLAP'],
    ['13:00', '16:00', 'PHASES_OVERLAP'],
    ['12:00', '12:00', 'PHASE_BACKWARDS'],
    ['12:00', '11:30', 'PHASE_BACKWARDS'],
  ])('from %s to %s: %s', (from, to, expected) => {
    const verdict = checkPhase({ title: '冲榜', ...span(from, to) }, others, CAMPAIGN);
    expect(verdict.ok ? 'ok' : verdict.why).toBe(expected);
  });

  test('an overlap names the other phase, and a phase has a name', () => {
    expect(checkPhase({ title: '冲榜', ...span('14:30', '16:00') }, others, CAMPAIGN)).toMatchObject({ other: '红包雨' });
    expect(checkPhase({ title: '', ...span('12:00', '13:00') }, others, CAMPAIGN)).toMatchObject({ why: 'PHASE_TITLE_WRONG' });
  });

  test.each<[string, [string, string], [string, string] | null, string, string]>([
    ['a draft moves freely', ['10:00', '11:00'], null, '10:30', 'draft'],
    ['one that comes may be moved', ['14:00', '15:00'], ['15:00', '16:00'], '11:00', 'ok'],
    ['and removed', ['14:00', '15:00'], null, '11:00', 'ok'],
    ['but not into the past', ['14:00', '15:00'], ['10:30', '15:00'], '11:00', 'PHASE_IN_THE_PAST'],
    ['one under way may end later', ['10:00', '11:00'], ['10:00', '12:00'], '10:30', 'ok'],
    ['but not before now', ['10:00', '11:00'], ['10:00', '10:20'], '10:30', 'PHASE_IN_THE_PAST'],
    ['nor begin at another time', ['10:00', '11:00'], ['10:05', '11:00'], '10:30', 'PHASE_HAS_BEGUN'],
    ['nor be removed', ['10:00', '11:00'], null, '10:30', 'PHASE_HAS_BEGUN'],
    ['one that is over stays', ['10:00', '11:00'], ['10:00', '12:00'], '11:30', 'PHASE_HAS_BEGUN'],
  ])('%s', (_what, before, after, now, expected) => {
    const verdict = mayMovePhase(span(...before), after && span(...after), on(now), expected !== 'draft');
    expect(verdict.ok ? 'ok' : verdict.why).toBe(expected === 'draft' ? 'ok' : expected);
  });

  test('the moment of an end belongs to the next', () => {
    const two = [span('10:00', '11:00'), span('11:00', '12:00')];
    expect(phaseAt(two, on('10:59'))).toBe(two[0]);
    expect(phaseAt(two, on('11:00'))).toBe(two[1]);
    expect(phaseAt(two, on('12:00'))).toBeNull();
    expect(nextPhase(two, on('10:00'))).toBe(two[1]);
    expect(nextPhase(two, on('11:00'))).toBeNull();
  });
});

describe('an action', () => {
  const plan = { kind: 'STIMULUS' as ActionKind, title: '红包雨', text: '来啦', at: on('14:00'), kitWave: null };
  test.each<[string, Partial<typeof plan> & { kitWave?: number | null }, string]>([
    ['that is whole', {}, 'ok'],
    ['without a name', { title: '' }, 'ACTION_TITLE_WRONG'],
    ['that posts nothing', { text: '' }, 'ACTION_TEXT_MISSING'],
    ['of the past', { at: on('11:59') }, 'ACTION_IN_THE_PAST'],
    ['more than a day after the end', { at: on('22:01', 15) }, 'ACTION_OUTSIDE'],
    ['on the morning after', { at: on('09:00', 15) }, 'ok'],
    ['that opens no wave', { kind: 'OPEN_MATERIAL' }, 'ACTION_WAVE_WRONG'],
    ['that opens wave 0', { kind: 'OPEN_MATERIAL', kitWave: 0 as never }, 'ACTION_WAVE_WRONG'],
    ['that opens wave 2', { kind: 'OPEN_MATERIAL', kitWave: 2 as never }, 'ok'],
    ['that closes', { kind: 'CLOSE' }, 'CLOSE_IS_MADE'],
  ])('%s', (_what, more, expected) => {
    const verdict = checkAction({ ...plan, ...more }, 3, CAMPAIGN, on('12:00'), true);
    expect(verdict.ok ? 'ok' : verdict.why).toBe(expected);
  });

  test('the day before is early enough, and a draft may lie in the past', () => {
    expect(checkAction({ ...plan, at: on('20:00', 13) }, 0, CAMPAIGN, on('12:00', 13), true)).toEqual({ ok: true });
    expect(checkAction({ ...plan, at: on('09:59', 12) }, 0, CAMPAIGN, on('09:00', 12), true)).toMatchObject({ why: 'ACTION_OUTSIDE' });
    expect(checkAction({ ...plan, at: on('11:00') }, 0, CAMPAIGN, on('12:00'), false)).toEqual({ ok: true });
    expect(checkAction(plan, 200, CAMPAIGN, on('12:00'), true)).toMatchObject({ why: 'ACTION_TOO_MANY' });
  });
});

describe('what becomes of an action at a moment', () => {
  const due = (more: object = {}) => ({
    kind: 'STIMULUS' as const,
    state: 'PLANNED' as ActionState,
    at: on('12:00'),
    leaseUntil: null as Date | null,
    firedAt: null as Date | null,
    attempts: 0,
    ...more,
  });
  const firing = (more: object = {}) => due({ state: 'FIRING', firedAt: on('12:00'), leaseUntil: on('12:01'), attempts: 1, ...more });
  test.each<[string, ReturnType<typeof due>, string, boolean, string]>([
    ['before its time', due(), '11:59', false, 'WAIT'],
    ['at its time', due(), '12:00', false, 'FIRE'],
    ['within the tolerance', due(), '12:10', false, 'FIRE'],
    ['beyond it', due(), '12:11', false, 'LATE'],
    ['beyond it, of a kind that is right however late', due(), '18:00', true, 'FIRE'],
    ['in somebody’s hands', firing(), '12:00', false, 'WAIT'],
    ['whose holder died', firing(), '12:01', false, 'FIRE'],
    ['whose holder died long ago', firing(), '12:11', false, 'LATE'],
    ['fired by hand hours after its time, whose holder died', firing({ at: on('10:00') }), '12:02', false, 'FIRE'],
    ['that killed three holders', firing({ attempts: 3 }), '12:02', false, 'FAIL'],
    ['that killed three holders and must be done', firing({ attempts: 3 }), '12:02', true, 'FIRE'],
    ['that is done', due({ state: 'DONE' }), '12:00', false, 'WAIT'],
    ['that was put aside', due({ state: 'LATE' }), '12:00', false, 'WAIT'],
    ['that was skipped', due({ state: 'SKIPPED' }), '12:00', false, 'WAIT'],
  ])('%s', (_what, action, now, isNeverLate, expected) => {
    expect(judgeDue(action, { now: on(now), lateMinutes: 10, isNeverLate })).toBe(expected);
  });

  test('closing comes last of its moment', () => {
    const rows = (['CLOSE', 'WAR_REPORT', 'STIMULUS'] as const).map((kind, index) => ({
      kind,
      at: on(index === 2 ? '21:59' : '22:00'),
      _id: kind,
    }));
    expect(inFiringOrder(rows).map(({ kind }) => kind)).toEqual(['STIMULUS', 'WAR_REPORT', 'CLOSE']);
  });

  test.each<[CampaignState, string, CampaignState | null]>([
    ['READY', '09:59', null],
    ['READY', '10:00', 'RUNNING'],
    ['RUNNING', '21:59', null],
    ['RUNNING', '22:00', 'CLOSING'],
    ['PAUSED', '22:30', null],
    ['DRAFT', '10:30', null],
    ['CLOSED', '22:30', null],
  ])('a campaign that is %s at %s moves to %s', (state, now, expected) => {
    expect(clockMove({ ...CAMPAIGN, state }, on(now))).toBe(expected);
  });

  test('the clock looks at a start, then at an end', () => {
    expect(nextMove({ ...CAMPAIGN, state: 'READY' }, on('09:00'))).toEqual(on('10:00'));
    expect(nextMove({ ...CAMPAIGN, state: 'READY' }, on('10:00'))).toBeNull();
    expect(nextMove({ ...CAMPAIGN, state: 'RUNNING' }, on('12:00'))).toEqual(on('22:00'));
    expect(nextMove({ ...CAMPAIGN, state: 'PAUSED' }, on('12:00'))).toBeNull();
  });

  test('in a pause nothing is next, but a person may fire', () => {
    const actions = [
      { kind: 'WAR_REPORT' as const, state: 'DONE' as const },
      { kind: 'STIMULUS' as const, state: 'PLANNED' as const },
    ];
    expect(nextOf({ state: 'RUNNING' }, actions)).toBe(actions[1]);
    expect(nextOf({ state: 'PAUSED' }, actions)).toBeNull();
    expect(mayFireNow(actions[1]!, { state: 'PAUSED' })).toBe(true);
    expect(mayFireNow(actions[0]!, { state: 'RUNNING' })).toBe(false);
    expect(mayFireNow(actions[1]!, { state: 'DRAFT' })).toBe(false);
    expect(mayFireNow({ kind: 'CLOSE', state: 'PLANNED' }, { state: 'RUNNING' })).toBe(false);
  });
});

describe('moving the rest', () => {
  const phases = [
    { id: 'over', ...span('10:00', '11:00') },
    { id: 'now', ...span('11:00', '13:00') },
    { id: 'next', ...span('13:00', '14:00') },
  ];
  const action = (id: string, clock: string, state: ActionState = 'PLANNED') => ({ id, at: on(clock), state });
  const actions = [action('done', '10:30', 'DONE'), action('late', '11:30', 'LATE'), action('report', '12:30'), action('close', '22:00')];

  test('leaves what has been, lets the running phase end later, keeps all distances', () => {
    expect(shiftRest(CAMPAIGN, phases, actions, 30, on('12:00'))).toEqual({
      ok: true,
      phases: [
        { id: 'now', ...span('11:00', '13:30') },
        { id: 'next', ...span('13:30', '14:30') },
      ],
      actions: [
        { id: 'report', at: on('13:00') },
        { id: 'close', at: on('22:30') },
      ],
      endsAt: on('22:30'),
    });
  });

  test.each([0, -5, 1.5, 1_441])('by %d minutes is refused', (minutes) => {
    expect(shiftRest(CAMPAIGN, phases, actions, minutes, on('12:00'))).toMatchObject({ why: 'SHIFT_OUT_OF_RANGE' });
  });

  test('after the end there is nothing to move', () => {
    expect(shiftRest(CAMPAIGN, phases, actions, 5, on('22:00'))).toMatchObject({ why: 'SHIFT_NOTHING_LEFT' });
  });
});

describe('a timetable', () => {
  const report = { kind: 'WAR_REPORT' as const, title: '首份战报', at: on('10:30'), text: null };
  const named = (title: string, from: string, to: string) => ({ id: title, title, ...span(from, to) });
  test('is published when everything fits', () => {
    expect(faultsOfTimetable(CAMPAIGN, [named('开场', '10:00', '11:00'), named('冲榜', '11:00', '12:00')], [report])).toEqual([]);
  });

  test('names each thing that does not', () => {
    const phases = [named('开场', '09:00', '11:00'), named('冲榜', '10:30', '12:00')];
    const close = { kind: 'CLOSE' as const, title: '收官', at: on('22:00'), text: null };
    expect(faultsOfTimetable(CAMPAIGN, phases, [close]).map(({ code, field }) => `${code} ${field}`)).toEqual([
      'TIMETABLE_EMPTY actions',
      'PHASE_OUTSIDE phases.0',
      'PHASES_OVERLAP phases.0',
    ]);
    const far = { ...report, at: on('22:01', 15) };
    const mute = { ...report, kind: 'STIMULUS' as const };
    expect(faultsOfTimetable(CAMPAIGN, [], [far, mute]).map(({ code }) => code)).toEqual(['ACTION_OUTSIDE', 'ACTION_TEXT_MISSING']);
  });

  test('a reward by a phase of another campaign, or one without a board, would be won by nobody', () => {
    const phases = [
      { id: 'a', hasBoard: true },
      { id: 'b', hasBoard: false },
    ];
    const rewards = [null, 'a', 'b', 'z'].map((phaseId) => ({ title: '头名', phaseId }));
    expect(faultsOfRewards(rewards, phases).map(({ field }) => field)).toEqual(['rewards.2.phaseId', 'rewards.3.phaseId']);
  });

  test.each<[CampaignState, ActionState[], string, string]>([
    ['DRAFT', ['PLANNED'], 'TODO', '还没排'],
    ['DRAFT', ['PLANNED', 'PLANNED'], 'DONE', '2 个动作'],
    ['READY', ['PLANNED', 'PLANNED'], 'DONE', '2 个动作，到点执行'],
    ['RUNNING', ['DONE', 'SKIPPED', 'PLANNED'], 'DOING', '进行中 · 2 / 3'],
    ['PAUSED', ['DONE', 'PLANNED'], 'DOING', '已暂停 · 1 / 2'],
    ['RUNNING', ['LATE', 'FAILED', 'PLANNED'], 'PROBLEM', '2 个动作等人决定'],
    ['CLOSED', ['DONE', 'DONE'], 'DONE', '2 个动作已完成'],
  ])('of a campaign that is %s stands as it is: %s', (state, states, expected, words) => {
    const standing = standingOf(
      { state },
      states.map((each) => ({ state: each })),
      [],
    );
    expect([standing.state, standing.words.zh]).toEqual([expected, words]);
  });
});

describe('the plan', () => {
  test('grows from nothing to the goal, fastest at the opening and slow after noon', () => {
    const points = planCurve(CAMPAIGN, 1_000_000);
    expect(points).toHaveLength(49);
    expect(points[0]).toEqual({ at: on('10:00'), salesFen: 0 });
    expect(points.at(-1)).toEqual({ at: on('22:00'), salesFen: 1_000_000 });
    for (let index = 1; index < points.length; index += 1) expect(points[index]!.salesFen).toBeGreaterThan(points[index - 1]!.salesFen);
    const hour = (clock: number) =>
      planFenAt(CAMPAIGN, 1_000_000, on(`${clock + 1}:00`)) - planFenAt(CAMPAIGN, 1_000_000, on(`${clock}:00`));
    expect(hour(10)).toBeGreaterThan(4 * hour(13));
    expect(hour(21)).toBeGreaterThan(1.5 * hour(16));
  });

  test('is nothing before and the goal after', () => {
    expect(planFenAt(CAMPAIGN, 500, on('09:00'))).toBe(0);
    expect(planFenAt(CAMPAIGN, 500, on('23:00'))).toBe(500);
    expect(Number.isInteger(planFenAt(CAMPAIGN, 333_333, on('11:17')))).toBe(true);
  });
});
