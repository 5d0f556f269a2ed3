// Who moves, when, and what is written for it: branch by branch, and over random histories day by day.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber, dayOfNumber } from '../../server/core/time.ts';
import type { StandingRow } from '../../server/distributors/service.ts';
import { compile } from '../../server/tiers/compile.rules.ts';
import {
  advance,
  applyDecision,
  applyPin,
  applyUnpin,
  decide,
  decisionsAt,
  emptyHolds,
  emptyState,
  stateAt,
  stateOf,
} from '../../server/tiers/decide.rules.ts';
import type { Decision, Holds, StandingState } from '../../server/tiers/decide.rules.ts';
import { all, reaching } from '../../server/tiers/policy.rules.ts';
import type { TierRule } from '../../server/tiers/policy.rules.ts';
import { MadeColumns, standing, TODAY } from './made.ts';

const TERMS = { graceDays: 14, protectionDays: 10 };
const [NEW, MID, HEAD] = [0, 1, 2];
const DAY = dayOfNumber(TODAY);

const at = (tier: number, more: Partial<StandingState> = {}): StandingState => ({ ...emptyState(), tier, ...more });
const holding = (...names: (keyof Holds)[]): Holds => ({ ...emptyHolds(), ...Object.fromEntries(names.map((name) => [name, true])) });
const decided = (state: StandingState, holds: Holds): string => {
  const decision = decide(state, holds, TERMS, TODAY);
  return decision ? `${decision.kind} ${decision.from}>${decision.to}` : '-';
};

test.each<[string, StandingState, Holds, string]>([
  ['a newcomer without anything stays', at(NEW), holding(), '-'],
  ['a newcomer rises to the middle', at(NEW), holding('riseToMid'), 'PROMOTED 0>1'],
  ['a newcomer who meets both rises to head at once', at(NEW), holding('riseToMid', 'riseToHead'), 'PROMOTED 0>2'],
  ['what leads to head alone does not lift a newcomer', at(NEW), holding('riseToHead'), '-'],
  ['the middle rises to head', at(MID), holding('riseToHead', 'keepMid'), 'PROMOTED 1>2'],
  ['the middle does not rise by what leads to the middle', at(MID), holding('riseToMid', 'keepMid'), '-'],
  ['a rise goes before what keeps', at(MID), holding('riseToHead'), 'PROMOTED 1>2'],
  ['a rise ends a grace', at(MID, { graceSince: TODAY - 20, graceUntil: TODAY - 1 }), holding('riseToHead'), 'PROMOTED 1>2'],
  ['the middle that is kept stays', at(MID), holding('keepMid'), '-'],
  ['what keeps a head does not keep the middle', at(MID), holding('keepHead'), 'GRACE_BEGUN 1>1'],
  ['a head below begins its grace', at(HEAD), holding('keepMid', 'riseToHead'), 'GRACE_BEGUN 2>2'],
  ['grace goes on without a decision', at(MID, { graceSince: TODAY - 13, graceUntil: TODAY + 1 }), holding(), '-'],
  ['grace ends in a fall on its last day', at(MID, { graceSince: TODAY - 14, graceUntil: TODAY }), holding(), 'DEMOTED 1>0'],
  ['a head falls to the middle, not further', at(HEAD, { graceSince: 1, graceUntil: TODAY - 5 }), holding(), 'DEMOTED 2>1'],
  [
    'whoever makes it up ends the grace, even late',
    at(HEAD, { graceSince: 1, graceUntil: TODAY - 5 }),
    holding('keepHead'),
    'GRACE_ENDED 2>2',
  ],
  ['a pin holds on its last day', at(MID, { pinUntil: TODAY }), holding('riseToHead'), '-'],
  ['a pin holds somebody below', at(MID, { pinUntil: TODAY + 3 }), holding(), '-'],
  ['a pin that is over ends before anything else', at(MID, { pinUntil: TODAY - 1 }), holding('riseToHead'), 'PIN_ENDED 1>1'],
  ['nothing is decided about the erased', at(NEW, { isErased: true, pinUntil: 1 }), holding('riseToMid'), '-'],
])('%s', (_, state, holds, expected) => {
  expect(decided(state, holds)).toBe(expected);
});

describe('days of grace and protection', () => {
  test('a grace lasts its days', () => {
    expect(decide(at(MID), holding(), TERMS, TODAY)).toMatchObject({ graceUntil: TODAY + 14 });
  });
  test('a grace lasts as long as the protection where that is longer', () => {
    expect(decide(at(MID, { protectedUntil: TODAY + 30 }), holding(), TERMS, TODAY)).toMatchObject({ graceUntil: TODAY + 30 });
    expect(decide(at(MID, { protectedUntil: TODAY + 3 }), holding(), TERMS, TODAY)).toMatchObject({ graceUntil: TODAY + 14 });
  });
  test('a rise protects for its days, a fall protects from nothing', () => {
    expect(decide(at(NEW), holding('riseToMid'), TERMS, TODAY)).toMatchObject({ protectedUntil: TODAY + 10 });
    expect(decide(at(MID, { graceSince: 1, graceUntil: 2 }), holding(), TERMS, TODAY)).toMatchObject({ protectedUntil: 0 });
  });
  test('a rise does not shorten a protection that was promised under longer terms, by rule or by a person', () => {
    expect(decide(at(MID, { protectedUntil: TODAY + 90 }), holding('riseToHead'), TERMS, TODAY)).toMatchObject({
      protectedUntil: TODAY + 90,
    });
    const row = standing({ tier: 'MID', protectedUntil: dayOfNumber(TODAY + 90) });
    const pin = { tier: 'HEAD' as const, until: DAY, reason: 'x', byId: '1', byName: '沐禾', at: new Date('2026-11-24T02:00:00Z') };
    expect(applyPin(row, pin, DAY, 10).standing.protectedUntil).toBe(dayOfNumber(TODAY + 90));
  });
});

const about = { at: new Date('2026-11-24T02:00:00Z'), policyVersion: 7, conditions: [] };
const decisionFor = (row: StandingRow, holds: Holds): Decision => {
  const decision = decide(stateOf(row), holds, TERMS, TODAY);
  if (!decision) throw new Error('nothing was decided');
  return decision;
};
const apply = (row: StandingRow, holds: Holds): ReturnType<typeof applyDecision> => applyDecision(row, decisionFor(row, holds), about);

describe('what is written', () => {
  test('of a rise', () => {
    const row = standing({ tier: 'MID', before: 'NEW', since: '2026-05-01', graceSince: '2026-11-20', graceUntil: '2026-12-04', seq: 4 });
    const { standing: after, change } = apply(row, holding('riseToHead'));
    expect(after).toEqual({
      tier: 'HEAD',
      since: DAY,
      before: 'MID',
      graceSince: null,
      graceUntil: null,
      protectedUntil: '2026-12-04',
      pin: null,
      risenOn: DAY,
      groupsOf: 'MID',
      seq: 5,
    });
    expect(change).toEqual({
      seq: 5,
      kind: 'PROMOTED',
      from: 'MID',
      to: 'HEAD',
      day: DAY,
      until: null,
      reason: null,
      byName: null,
      ...about,
    });
  });

  test('of a grace, with the day on which it ends', () => {
    const row = standing({ tier: 'MID', since: '2026-05-01', risenOn: '2026-05-01' });
    const { standing: after, change } = apply(row, holding());
    expect(after).toEqual({ ...row, graceSince: DAY, graceUntil: '2026-12-08', seq: 1 });
    expect(change).toMatchObject({ kind: 'GRACE_BEGUN', from: 'MID', to: 'MID', until: '2026-12-08' });
    const ended = applyDecision(after, decisionFor(after, holding('keepMid')), about);
    expect(ended.standing).toEqual({ ...row, seq: 2 });
    expect(ended.change).toMatchObject({ kind: 'GRACE_ENDED', until: null });
  });

  test('of a fall: the last rise and its protection stay written', () => {
    const row = standing({ tier: 'HEAD', risenOn: '2026-05-01', protectedUntil: '2026-05-15', graceSince: '2026-11-01', graceUntil: DAY });
    const { standing: after } = apply(row, holding());
    expect(after).toMatchObject({
      tier: 'MID',
      since: DAY,
      before: 'HEAD',
      graceUntil: null,
      risenOn: '2026-05-01',
      protectedUntil: '2026-05-15',
      groupsOf: 'HEAD',
    });
  });

  test('the tier of the morning stays the tier of the morning, however often it changes in a day', () => {
    const risen = apply(standing({ tier: 'NEW' }), holding('riseToMid')).standing;
    const twice = apply(risen, holding('riseToHead')).standing;
    expect([risen.before, twice.before, twice.tier]).toEqual(['NEW', 'NEW', 'HEAD']);
  });

  test('groups that fit again are no move', () => {
    const fallen = standing({ tier: 'NEW', since: '2026-11-20', before: 'MID', groupsOf: 'MID' });
    expect(apply(fallen, holding('riseToMid')).standing.groupsOf).toBeNull();
    expect(apply(fallen, holding('riseToMid', 'riseToHead')).standing.groupsOf).toBe('MID');
  });

  test('of a pin that is over', () => {
    const pin = { tier: 'MID' as const, until: '2026-11-23', reason: 'x', byId: '1', byName: 'S', at: about.at };
    const row = standing({ tier: 'MID', pin });
    const { standing: after, change } = apply(row, holding('riseToHead'));
    expect(after).toEqual({ ...row, pin: null, seq: 1 });
    expect(change).toMatchObject({ kind: 'PIN_ENDED', from: 'MID', to: 'MID', policyVersion: 7 });
  });
});

describe('a person fixes a tier', () => {
  const pin = { tier: 'HEAD' as const, until: '2027-01-31', reason: '凭证已核', byId: '1', byName: '沐禾', at: about.at };
  test('up: it counts as a rise, ends the grace and protects', () => {
    const row = standing({ tier: 'MID', graceSince: '2026-11-20', graceUntil: '2026-12-04' });
    const { standing: after, change } = applyPin(row, pin, DAY, 14);
    expect(after).toMatchObject({
      tier: 'HEAD',
      since: DAY,
      before: 'MID',
      graceSince: null,
      graceUntil: null,
      risenOn: DAY,
      protectedUntil: '2026-12-08',
      pin,
      seq: 1,
      groupsOf: 'MID',
    });
    expect(change).toEqual({
      seq: 1,
      kind: 'PINNED',
      from: 'MID',
      to: 'HEAD',
      day: DAY,
      at: about.at,
      policyVersion: null,
      until: '2027-01-31',
      reason: '凭证已核',
      byName: '沐禾',
      conditions: [],
    });
  });
  test('as it is, or down: no rise', () => {
    const head = standing({ tier: 'HEAD', risenOn: '2026-02-02' });
    expect(applyPin(head, pin, DAY, 14).standing).toEqual({ ...head, pin, seq: 1 });
    expect(applyPin(head, { ...pin, tier: 'NEW' }, DAY, 14).standing).toMatchObject({
      tier: 'NEW',
      before: 'HEAD',
      risenOn: '2026-02-02',
      protectedUntil: null,
    });
  });
  test('and takes it back: the tier stays', () => {
    const { standing: after, change } = applyUnpin(standing({ tier: 'HEAD', pin, seq: 3 }), {
      day: DAY,
      at: about.at,
      reason: 'y',
      byName: 'S',
    });
    expect(after).toEqual(standing({ tier: 'HEAD', seq: 4 }));
    expect(change).toMatchObject({ seq: 4, kind: 'PIN_ENDED', from: 'HEAD', to: 'HEAD', policyVersion: null, reason: 'y', until: null });
  });
});

const RULE: TierRule = {
  riseToMid: all(reaching('OWN_ORDERS', 'DAYS_30', 5)),
  riseToHead: all(reaching('OWN_ORDERS', 'DAYS_30', 9), reaching('ACTIVE_DOWNLINE', 'DAYS_30', 2)),
  keepMid: all(reaching('OWN_ORDERS', 'DAYS_30', 5)),
  keepHead: all(reaching('OWN_ORDERS', 'DAYS_30', 9)),
  hysteresisBasisPoints: 8_000,
  graceDays: 3,
  protectionDays: 5,
};

test('a pin that is over is followed by what the rules say, in the same run', () => {
  const person = { tier: 'HEAD' as const, pinUntil: TODAY - 1, figures: { 'OWN_ORDERS DAYS_30': 1 } };
  const columns = new MadeColumns([person]);
  const state = stateAt(columns, 0, emptyState());
  const decisions = decisionsAt(compile(RULE, columns, []), state, 0, TODAY);
  expect(decisions.map((decision) => decision.kind)).toEqual(['PIN_ENDED', 'GRACE_BEGUN']);
  expect(state).toMatchObject({ tier: 2, pinUntil: 0, graceSince: TODAY, graceUntil: TODAY + 3 });
});

test('a head who falls and is short of the middle as well is warned at once, and has all of that grace', () => {
  const columns = new MadeColumns([{ tier: 'HEAD', graceSince: TODAY - 3, graceUntil: TODAY, figures: { 'OWN_ORDERS DAYS_30': 1 } }]);
  const decisions = decisionsAt(compile(RULE, columns, []), stateAt(columns, 0, emptyState()), 0, TODAY);
  expect(decisions).toMatchObject([
    { kind: 'DEMOTED', to: 1 },
    { kind: 'GRACE_BEGUN', from: 1, graceUntil: TODAY + 3 },
  ]);
});

interface Past {
  day: number;
  kind: string;
  from: string;
  to: string;
}

/** Lives through days of figures; pins on the days that are named. Asserts on the way what must hold every evening. */
function live(rule: TierRule, days: readonly { orders: number; active: number; pin: number }[]): Past[] {
  let row = standing({ since: dayOfNumber(TODAY - 1) });
  const past: Past[] = [];
  for (const [number, { orders, active, pin }] of days.entries()) {
    const today = TODAY + number;
    const note = (change: { kind: string; from: string; to: string }): void =>
      void past.push({ day: today, kind: change.kind, from: change.from, to: change.to });
    if (pin > 0) {
      const tier = (['NEW', 'MID', 'HEAD'] as const)[pin % 3] ?? 'NEW';
      const moved = applyPin(
        row,
        { tier, until: dayOfNumber(today + (pin % 4)), reason: 'x', byId: '1', byName: 'S', at: about.at },
        dayOfNumber(today),
        rule.protectionDays,
      );
      row = moved.standing;
      note(moved.change);
    }
    const before = { ...row };
    const columns = new MadeColumns(
      [{ tier: row.tier, figures: { 'OWN_ORDERS DAYS_30': orders, 'ACTIVE_DOWNLINE DAYS_30': active } }],
      today,
    );
    const compiled = compile(rule, columns, []);
    const state = stateOf(row);
    const decisions = decisionsAt(compiled, state, 0, today);
    for (const decision of decisions) {
      const moved = applyDecision(row, decision, about);
      expect(moved.standing.seq).toBe(row.seq + 1);
      row = moved.standing;
      note(moved.change);
    }
    // The state that was moved along is the one that was written, and nothing more is to be decided.
    expect(stateOf(row)).toEqual(state);
    expect(decisionsAt(compiled, stateOf(row), 0, today)).toEqual([]);
    if (before.pin && before.pin.until >= dayOfNumber(today)) expect(decisions).toEqual([]);
    if (row.graceUntil !== null) expect(row.graceUntil > dayOfNumber(today)).toBe(true);
    if (decisions.length === 0) expect(row).toEqual(before);
    const kept = rule.hysteresisBasisPoints / 10_000;
    const need = { NEW: 0, MID: 5 * kept, HEAD: 9 * kept }[row.tier];
    const isPinned = row.pin !== null;
    // Hysteresis: whoever has this much is not in grace, whoever has less is.
    if (!isPinned) expect({ orders, isInGrace: row.graceSince !== null }).toEqual({ orders, isInGrace: orders < need });
  }
  return past;
}

const history = fc.array(
  fc.record({
    orders: fc.nat({ max: 12 }),
    active: fc.nat({ max: 3 }),
    pin: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 11 }) }),
  }),
  { minLength: 20, maxLength: 60 },
);
const patience = fc.record({
  graceDays: fc.integer({ min: 1, max: 5 }),
  protectionDays: fc.integer({ min: 0, max: 9 }),
  hysteresisBasisPoints: fc.constantFrom(5_000, 8_000, 10_000),
});

test('over random histories nobody falls without grace, nor within the protection after a rise', () => {
  let falls = 0;
  let falsAfterProtection = 0;
  fc.assert(
    fc.property(history, patience, (days, terms) => {
      const past = live({ ...RULE, ...terms }, days);
      let risenOn = -Infinity;
      let graceSince: number | null = null;
      for (const { day, kind, from, to } of past) {
        const isRise =
          kind === 'PROMOTED' || (kind === 'PINNED' && ['NEW', 'MID', 'HEAD'].indexOf(to) > ['NEW', 'MID', 'HEAD'].indexOf(from));
        if (isRise) risenOn = day;
        if (kind === 'DEMOTED') {
          falls += 1;
          if (risenOn > -Infinity) falsAfterProtection += 1;
          expect(day - risenOn).toBeGreaterThanOrEqual(terms.protectionDays);
          expect(graceSince).not.toBeNull();
          expect(day - (graceSince ?? day)).toBeGreaterThanOrEqual(terms.graceDays);
        }
        graceSince = kind === 'GRACE_BEGUN' ? day : kind === 'PIN_ENDED' ? graceSince : null;
      }
    }),
    { numRuns: 300 },
  );
  // The histories are such that this says something.
  expect(falls).toBeGreaterThan(50);
  expect(falsAfterProtection).toBeGreaterThan(50);
});

test('a state goes into columns and comes back', () => {
  const row = standing({
    tier: 'MID',
    graceSince: '2026-11-01',
    graceUntil: '2026-11-15',
    protectedUntil: '2026-10-01',
    pin: { tier: 'MID', until: '2026-12-31', reason: '', byId: '', byName: '', at: about.at },
  });
  const columns = new MadeColumns([
    {
      tier: 'MID',
      graceSince: dayNumber('2026-11-01'),
      graceUntil: dayNumber('2026-11-15'),
      protectedUntil: dayNumber('2026-10-01'),
      pinUntil: dayNumber('2026-12-31'),
      isErased: true,
    },
  ]);
  expect(stateAt(columns, 0, emptyState())).toEqual(stateOf(row, true));
  const state = stateOf(row);
  advance(state, { kind: 'DEMOTED', from: 1, to: 0, day: TODAY, graceUntil: 0, protectedUntil: 0 });
  expect(state).toEqual({ ...stateOf(row), tier: 0, graceSince: 0, graceUntil: 0 });
});
