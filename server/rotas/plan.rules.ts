// Makes of a rota and its people what the engine (fair.rules.ts) takes, and of its answer a plan: who gets which turn, where the gaps
// are and why, and how evenly it all lies.
// Surprise: what was changed by hand stays as it is, but for a turn whose person is away or busy by now: that one is planned anew.

import { dayNumber, daysBetween, shiftKey } from '../core/time.ts';
import type { BusinessTime, DayKey } from '../core/time.ts';
import type { Words } from '../generated/types.ts';
import type { FairPerson, FairPlan, FairShift, GapWhy } from './fair.rules.ts';
import { mondayOf } from './pattern.rules.ts';

const MINUTE = 60_000;

export interface PlanPerson {
  /** `STAFF:<id>` */
  readonly key: string;
  readonly skills: readonly string[];
  /** Empty: any. */
  readonly groupIds: readonly string[];
  readonly since: DayKey;
  readonly until: DayKey | null;
}

export interface PlanTurn {
  readonly cause: string;
  readonly day: DayKey;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly groupId: string | null;
  readonly people: number;
  readonly skill: string | null;
  /** Keys of those who have it now. */
  readonly holders: readonly string[];
}

export interface PlanTerms {
  readonly restHours: number;
  readonly mostPerWeek: number;
  readonly newcomerWeeks: number;
  readonly firstWeek: DayKey;
}

/** Of the time whose turns count: which part somebody was on the roster, 0 to 1. 1 where no time counts yet. */
export function shareOf({ since, until }: Pick<PlanPerson, 'since' | 'until'>, from: DayKey, before: DayKey): number {
  const days = daysBetween(from, before);
  if (days <= 0) return 1;
  const first = since > from ? since : from;
  const past = until !== null && until < before ? shiftKey(until, 1) : before;
  return Math.min(1, Math.max(0, daysBetween(first, past) / days));
}

/** What somebody has done already, as far as it counts. */
export interface Done {
  readonly minutes: number;
  readonly lastEndedAt: Date;
}

export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** What lies behind, or is settled: by person. */
export function doneBy(parts: readonly ({ key: string } & Span)[]): Map<string, Done> {
  const done = new Map<string, Done>();
  for (const { key, from, to } of parts) {
    const before = done.get(key);
    const minutes = (before?.minutes ?? 0) + (to.getTime() - from.getTime()) / MINUTE;
    done.set(key, { minutes, lastEndedAt: before && before.lastEndedAt > to ? before.lastEndedAt : to });
  }
  return done;
}

const bitsOf = (skills: readonly string[], all: readonly string[]): number =>
  all.reduce((bits, skill, index) => (skills.includes(skill) ? bits | (1 << index) : bits), 0);

/** On more days than this a week somebody may have two turns a day. */
const DAYS_A_WEEK = 7;

export interface EngineInput {
  people: FairPerson[];
  shifts: FairShift[];
}

/** Ids are places in `people` and `turns`. */
export function engineInput(
  time: BusinessTime,
  {
    turns,
    people,
    terms,
    done,
    busy,
    historyFrom,
  }: {
    turns: readonly PlanTurn[];
    people: readonly PlanPerson[];
    terms: PlanTerms;
    done: ReadonlyMap<string, Done>;
    /** Since when turns count. */
    historyFrom: DayKey;
    busy: ReadonlyMap<string, readonly Span[]>;
  },
): EngineInput {
  const skills = [...new Set(turns.flatMap(({ skill }) => skill ?? []))];
  const groups = new Map([...new Set(turns.flatMap(({ groupId }) => groupId ?? []))].map((id, index) => [id, index]));
  const places = new Map(people.map(({ key }, index) => [key, index]));
  const last = turns.at(-1)?.endsAt ?? new Date(0);
  const first = time.dayKey(turns[0]?.startsAt ?? new Date(0));
  const counts = historyFrom > terms.firstWeek ? historyFrom : terms.firstWeek;
  return {
    people: people.map((person, id): FairPerson => {
      const { key, since, until } = person;
      const own = done.get(key);
      const before: [number, number] = [0, time.instantAt(since, '00:00').getTime()];
      const after: [number, number][] = until === null ? [] : [[time.instantAt(shiftKey(until, 1), '00:00').getTime(), last.getTime() + 1]];
      const newUntil = time.instantAt(shiftKey(since, terms.newcomerWeeks * 7), '00:00').getTime();
      return {
        id,
        load: own?.minutes ?? 0,
        share: shareOf(person, counts, first),
        lastEndedAt: own?.lastEndedAt.getTime() ?? null,
        // Whoever was there from the beginning is no newcomer: else a new rota would have nothing else.
        newUntil: terms.newcomerWeeks > 0 && since > terms.firstWeek ? newUntil : null,
        mostPerWeek: terms.mostPerWeek,
        mostPerDay: Math.ceil(terms.mostPerWeek / DAYS_A_WEEK),
        restMinutes: terms.restHours * 60,
        busy: [before, ...after, ...(busy.get(key) ?? []).map(({ from, to }): [number, number] => [from.getTime(), to.getTime()])],
        skills: bitsOf(person.skills, skills),
        groups: person.groupIds.length === 0 ? null : person.groupIds.flatMap((group) => groups.get(group) ?? []),
      };
    }),
    shifts: turns.map((turn, id): FairShift => ({
      id,
      startsAt: turn.startsAt.getTime(),
      endsAt: turn.endsAt.getTime(),
      day: dayNumber(time.dayKey(turn.startsAt)),
      week: dayNumber(mondayOf(time.dayKey(turn.startsAt))),
      people: turn.people,
      skill: turn.skill === null ? 0 : bitsOf([turn.skill], skills),
      group: turn.groupId === null ? null : (groups.get(turn.groupId) ?? null),
      kept: turn.holders.flatMap((key) => places.get(key) ?? []),
    })),
  };
}

export const GAP_WORDS: Readonly<Record<GapWhy, Words>> = {
  NO_SKILL: { zh: '名单里没有人会这个', en: 'nobody on the roster has the skill' },
  NOT_FOR_GROUP: { zh: '名单里没有人负责这个群', en: 'nobody on the roster is for this group' },
  ALL_ABSENT: { zh: '能做的人都请假或有别的安排', en: 'everybody who could is away or busy' },
  AT_WORK: { zh: '能做的人同一时间都在别的班上', en: 'everybody who could has another turn at that time' },
  REST: { zh: '剩下的人还没休息够', en: 'whoever is left has not rested enough' },
  DAY_FULL: { zh: '剩下的人当天已有班', en: 'whoever is left has a turn that day' },
  TOO_FEW: { zh: '能做的人不够', en: 'too few people are there for it' },
  WEEK_FULL: { zh: '剩下的人本周已排满', en: 'whoever is left has as many turns as a week may have' },
};

export interface LoadFigures {
  /** In turns of the usual length, with what was done before. */
  loadSpread: number;
  boundSpread: number;
}

/** How far the loads lie apart, and how far they have to, in turns of the usual length. */
export function loadFigures(plan: FairPlan, turns: readonly PlanTurn[]): LoadFigures {
  const minutes = turns.map(({ startsAt, endsAt }) => (endsAt.getTime() - startsAt.getTime()) / MINUTE).sort((one, other) => one - other);
  const usual = minutes[Math.floor(minutes.length / 2)] ?? 60;
  const inTurns = (spread: number) => Math.round((Math.max(0, spread) / usual) * 10) / 10;
  return { loadSpread: inTurns(plan.max - plan.min), boundSpread: inTurns(plan.bound.max - plan.bound.min) };
}

export interface Counted {
  key: string;
  shifts: number;
  minutes: number;
}

/** Turns and minutes of each; whoever has none counts too. */
export function countTurns(keys: readonly string[], parts: readonly ({ key: string } & Span)[]): Counted[] {
  const counted = new Map<string, Counted>(keys.map((key) => [key, { key, shifts: 0, minutes: 0 }]));
  for (const { key, from, to } of parts) {
    const own = counted.get(key) ?? { key, shifts: 0, minutes: 0 };
    counted.set(key, { key, shifts: own.shifts + 1, minutes: own.minutes + (to.getTime() - from.getTime()) / MINUTE });
  }
  return [...counted.values()].sort(
    (one, other) => other.shifts - one.shifts || other.minutes - one.minutes || (one.key < other.key ? -1 : 1),
  );
}

/** The most turns less the fewest; 0 of nobody. */
export const spreadOf = (counts: readonly { shifts: number }[]): number =>
  counts.length === 0 ? 0 : Math.max(...counts.map(({ shifts }) => shifts)) - Math.min(...counts.map(({ shifts }) => shifts));

/** `20–26日请假`: the days of a period on which somebody is away; null: none. */
export function awayWords(time: BusinessTime, spans: readonly Span[], from: DayKey, to: DayKey): Words | null {
  const days = spans.map((span) => {
    const first = time.dayKey(span.from);
    const last = time.dayKey(new Date(span.to.getTime() - 1));
    return { first: first < from ? from : first, last: last > to ? to : last };
  });
  const shown = days.filter(({ first, last }) => first <= last).sort((one, other) => (one.first < other.first ? -1 : 1));
  if (shown.length === 0) return null;
  const isOneMonth = shown.every(({ first, last }) => first.slice(0, 7) === last.slice(0, 7) && first.slice(0, 7) === from.slice(0, 7));
  const text = (day: DayKey) => (isOneMonth ? String(Number(day.slice(8))) : `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`);
  const parts = shown.map(({ first, last }) => (daysBetween(first, last) === 0 ? text(first) : `${text(first)}–${text(last)}`));
  return { zh: `${parts.join('、')}${isOneMonth ? '日' : ' '}请假`, en: `away ${parts.join(', ')}` };
}
