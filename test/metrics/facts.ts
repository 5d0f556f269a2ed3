// Facts about a handful of people as plain maps, and every metric worked out from them slowly and obviously: what the columns are
// held against. Days are day numbers. Whoever is an erased head leads no team; whoever stands in a circle of sponsors has none.

import fc from 'fast-check';
import { dayNumber, dayOfNumber } from '../../server/core/time.ts';
import { newStanding } from '../../server/distributors/service.ts';
import type { PersonFacts, StandingRow } from '../../server/distributors/service.ts';
import type { Metric, MetricWindow, Tier } from '../../server/generated/types.ts';
import { METRIC_NAMES, WINDOW_DAYS, WINDOWS } from '../../server/metrics/service.ts';
import type { Columns, ConductFact } from '../../server/metrics/service.ts';
import type { GoodsTally } from '../../server/orders/service.ts';

/** 12 May 2026. */
export const TODAY = dayNumber('2026-05-12');
export const NOTHING: GoodsTally = { goodsOrders: 0, goodsFen: 0, goodsRefundedFen: 0, repurchases: 0, lastBuyers: 0 };

export const idOf = (person: number): string =>
  `65f0a1b2${(person * 7919).toString(16).padStart(8, '0')}${person.toString(16).padStart(8, '0')}`;

export interface Facts {
  day: number;
  people: Map<string, PersonFacts>;
  /** By id and then by day. */
  days: Map<string, Map<number, GoodsTally>>;
  totals: Map<string, GoodsTally>;
  conduct: Map<string, ConductFact[]>;
  /** Everybody of whom anything was told, also as somebody's sponsor. */
  named: Set<string>;
}

export const noFacts = (): Facts => ({
  day: 0,
  people: new Map(),
  days: new Map(),
  totals: new Map(),
  conduct: new Map(),
  named: new Set(),
});
export const copyOf = (facts: Facts): Facts => structuredClone(facts);

export const aPerson = (
  person: number,
  sponsor: number | null,
  more: Partial<StandingRow> & { joined?: number; isErased?: boolean } = {},
) => {
  const { joined = TODAY - 100, isErased = false, ...standing } = more;
  const joinedDay = dayOfNumber(joined);
  const sponsorId = sponsor === null ? null : idOf(sponsor);
  return { id: idOf(person), sponsorId, joinedDay, isErased, standing: { ...newStanding(joinedDay), ...standing } };
};
export const aHead: Partial<StandingRow> = { tier: 'HEAD', before: 'MID', since: dayOfNumber(TODAY - 50) };
export const sold = (goodsFen: number, more: Partial<GoodsTally> = {}): GoodsTally => ({ ...NOTHING, goodsOrders: 1, goodsFen, ...more });

export type Act =
  | { is: 'person'; facts: PersonFacts }
  | { is: 'day'; id: string; day: number; tally: GoodsTally | null }
  | { is: 'totals'; id: string; tally: GoodsTally | null }
  | { is: 'conduct'; id: string; facts: ConductFact[] }
  | { is: 'roll'; by: number }
  | { is: 'settle' };

export function apply(act: Act, facts: Facts, columns: Columns): void {
  switch (act.is) {
    case 'person':
      facts.people.set(act.facts.id, act.facts);
      facts.named.add(act.facts.id);
      if (act.facts.sponsorId !== null) facts.named.add(act.facts.sponsorId);
      columns.setPerson(act.facts);
      return;
    case 'day': {
      const days = facts.days.get(act.id) ?? new Map<number, GoodsTally>();
      facts.named.add(act.id);
      facts.days.set(act.id, days.set(act.day, act.tally ?? NOTHING));
      columns.setOwnDay(act.id, act.day, act.tally);
      return;
    }
    case 'totals':
      facts.named.add(act.id);
      facts.totals.set(act.id, act.tally ?? NOTHING);
      columns.setOwnTotals(act.id, act.tally);
      return;
    case 'conduct':
      facts.named.add(act.id);
      facts.conduct.set(act.id, act.facts);
      columns.setConduct(act.id, { id: act.id, facts: act.facts });
      return;
    case 'roll':
      facts.day += facts.day === 0 ? TODAY : act.by;
      columns.rollTo(facts.day);
      return;
    case 'settle':
      columns.settle();
  }
}

const PEOPLE = 9;
const anId = fc.integer({ min: 0, max: PEOPLE - 1 }).map(idOf);
const aDay = fc.oneof(fc.integer({ min: TODAY - 95, max: TODAY + 100 }), fc.integer({ min: TODAY - 8, max: TODAY + 2 }));
const aDayKey = aDay.map(dayOfNumber);
const aTier = fc.constantFrom<Tier>('NEW', 'MID', 'HEAD', 'HEAD');
const aTally = fc.option(
  fc.record({
    goodsOrders: fc.integer({ min: 0, max: 2 }),
    goodsFen: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5_000_000_000 })),
    goodsRefundedFen: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9_000 })),
    repurchases: fc.integer({ min: 0, max: 2 }),
    lastBuyers: fc.integer({ min: 0, max: 2 }),
  }),
  { freq: 5 },
);
const aPin: fc.Arbitrary<StandingRow['pin']> = fc.option(
  fc.record({
    tier: aTier,
    until: aDayKey,
    reason: fc.constantFrom('a', 'b'),
    byId: anId,
    byName: fc.constant('x'),
    at: fc.constant(new Date(0)),
  }),
);
const aStanding: fc.Arbitrary<StandingRow> = fc.record({
  tier: aTier,
  since: aDayKey,
  before: aTier,
  graceSince: fc.option(aDayKey),
  graceUntil: fc.option(aDayKey),
  protectedUntil: fc.option(aDayKey),
  pin: aPin,
  risenOn: fc.option(aDayKey),
  groupsOf: fc.option(aTier),
  seq: fc.integer({ min: 0, max: 3 }),
});
const somebody: fc.Arbitrary<PersonFacts> = fc.record({
  id: anId,
  sponsorId: fc.option(anId, { freq: 6 }),
  joinedDay: aDayKey,
  standing: aStanding,
  isErased: fc.boolean().chain((is) => (is ? fc.boolean() : fc.constant(false))),
});

const someConduct: fc.Arbitrary<ConductFact[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('DUTY' as const), day: aDayKey, value: fc.integer({ min: 0, max: 100 }) }),
    fc.record({ kind: fc.constantFrom('GRADUATION' as const, 'BREACH' as const), day: aDayKey, value: fc.constant(1) }),
  ),
  { maxLength: 5 },
);

export const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: somebody.map((facts) => ({ is: 'person' as const, facts })) },
  { weight: 5, arbitrary: fc.record({ is: fc.constant('day' as const), id: anId, day: aDay, tally: aTally }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('totals' as const), id: anId, tally: aTally }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('conduct' as const), id: anId, facts: someConduct }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('roll' as const), by: fc.integer({ min: 0, max: 12 }) }) },
  { weight: 3, arbitrary: fc.constant({ is: 'settle' as const }) },
);

export const everybody = ({ named }: Facts): string[] => [...named];

const isCounted = (facts: Facts, id: string): boolean => facts.people.get(id)?.isErased === false;

export function isHead(facts: Facts, id: string): boolean {
  const person = facts.people.get(id);
  if (!person || person.isErased) return false;
  const { since, before, tier } = person.standing;
  return (dayNumber(since) >= facts.day ? before : tier) === 'HEAD';
}

/** The sponsor, unless one stands in a circle of sponsors. */
function aboveOf(facts: Facts, id: string): string | null {
  const sponsor = facts.people.get(id)?.sponsorId ?? null;
  let at = sponsor;
  for (let step = 0; step < 20 && at !== null; step += 1) {
    if (at === id) return null;
    at = facts.people.get(at)?.sponsorId ?? null;
  }
  return sponsor;
}

function isInTeam(facts: Facts, id: string, of: string): boolean {
  if (isHead(facts, id)) return false;
  const above = aboveOf(facts, id);
  return above !== null && (above === of || isInTeam(facts, above, of));
}

/** Erased ones too. */
export const downlineOf = (facts: Facts, of: string): string[] => everybody(facts).filter((id) => id !== of && isInTeam(facts, id, of));
export const directOf = (facts: Facts, of: string): string[] => everybody(facts).filter((id) => aboveOf(facts, id) === of);
export const membersOf = (facts: Facts, of: string): string[] => downlineOf(facts, of).filter((id) => isCounted(facts, id));

/** With `on`, as it will be on a later day if nothing more happens and the teams stay as they are. */
export function metricOf(facts: Facts, id: string, metric: Metric, window: MetricWindow, on = facts.day): number {
  const length = WINDOW_DAYS[window];
  const isIn = (day: number) => length === null || (day <= facts.day && day <= on && day > on - length);
  const own = (of: string, field: keyof GoodsTally): number => {
    if (length === null) return facts.totals.get(of)?.[field] ?? 0;
    return [...(facts.days.get(of) ?? [])].filter(([day]) => isIn(day)).reduce((sum, [, tally]) => sum + tally[field], 0);
  };
  const hasJoined = (of: string) => isIn(dayNumber(facts.people.get(of)?.joinedDay ?? ''));
  const hasRisen = (of: string) => {
    const day = facts.people.get(of)?.standing.risenOn ?? null;
    return day !== null && dayNumber(day) < facts.day && isIn(dayNumber(day));
  };
  const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((10_000 * part) / whole));
  switch (metric) {
    case 'OWN_SALES':
      return own(id, 'goodsFen');
    case 'OWN_ORDERS':
      return own(id, 'goodsOrders');
    case 'REPURCHASES':
      return own(id, 'repurchases');
    case 'BUYERS':
      return own(id, 'lastBuyers');
    case 'REFUND_RATE':
      return share(own(id, 'goodsRefundedFen'), own(id, 'goodsRefundedFen') + own(id, 'goodsFen'));
    case 'TEAM_SALES':
      return [id, ...downlineOf(facts, id)].reduce((sum, each) => sum + own(each, 'goodsFen'), 0);
    case 'DIRECT_RECRUITS':
      return directOf(facts, id).filter((each) => isCounted(facts, each) && hasJoined(each)).length;
    case 'TEAM_RECRUITS':
      return membersOf(facts, id).filter(hasJoined).length;
    case 'ACTIVE_DOWNLINE':
      return membersOf(facts, id).filter((each) => own(each, 'goodsOrders') > 0).length;
    case 'REPLICATION_INDEX': {
      const members = membersOf(facts, id);
      const team = [id, ...downlineOf(facts, id)];
      const risenHeads = everybody(facts).filter((each) => {
        const above = aboveOf(facts, each);
        return isHead(facts, each) && above !== null && team.includes(above) && hasRisen(each);
      });
      return share(members.filter(hasRisen).length + risenHeads.length, members.length + risenHeads.length);
    }
    case 'CAMP_GRADUATED':
      return (facts.conduct.get(id) ?? []).some(({ kind }) => kind === 'GRADUATION') ? 1 : 0;
    case 'DUTY_SCORE': {
      const scores = (facts.conduct.get(id) ?? []).filter(({ kind, day }) => kind === 'DUTY' && isIn(dayNumber(day)));
      return scores.length === 0 ? 0 : Math.round(scores.reduce((sum, { value }) => sum + value, 0) / scores.length);
    }
    case 'VIOLATIONS':
      return (facts.conduct.get(id) ?? []).filter(({ kind, day }) => kind === 'BREACH' && isIn(dayNumber(day))).length;
  }
}

export type Figures = Record<string, Record<string, number | undefined>>;

export function figuresOf(facts: Facts): Figures {
  const row = (id: string) =>
    METRIC_NAMES.flatMap((metric) => WINDOWS.map((window) => [`${metric} ${window}`, metricOf(facts, id, metric, window)] as const));
  return Object.fromEntries(
    everybody(facts)
      .sort()
      .map((id) => [id, Object.fromEntries(row(id))]),
  );
}

export function figuresIn(columns: Columns): Figures {
  const row = (index: number) =>
    METRIC_NAMES.flatMap((metric) => WINDOWS.map((window) => [`${metric} ${window}`, columns.metric(metric, window)[index]] as const));
  const ids = Array.from({ length: columns.size }, (_, index) => columns.idOf(index)).sort();
  return Object.fromEntries(ids.map((id) => [id, Object.fromEntries(row(columns.indexOf(id)))]));
}
