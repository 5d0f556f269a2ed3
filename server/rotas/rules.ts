// What a rota may be: its pattern, its roster, the period of a preview.

import type { Granted, Refusal } from '../core/errors.ts';
import { daysBetween, parseDayKey, weekdayOf } from '../core/time.ts';
import type { DayKey } from '../core/time.ts';
import type { RotaInput, RotaState } from '../generated/types.ts';

export const LIMITS = {
  title: 40,
  slots: 40,
  /** As many as a plan's groups of people may be told apart by. */
  skills: 30,
  skill: 20,
  roster: 2_000,
  groups: 4_000,
  people: 20,
  /** Within what one booking may last, also in the night of the change to winter time. */
  minutes: 720,
  everyWeeks: 12,
  restHours: 72,
  mostPerWeek: 14,
  newcomerWeeks: 26,
  /** Days that are planned at once. */
  days: 62,
  /** Turns that are planned at once: 3,400 groups for four weeks, and some more. */
  shifts: 20_000,
  /** Turns that one publishing may change: as many as one transaction can write well within the minute that it may take. */
  changes: 5_000,
  reason: 200,
} as const;

/** What one person gets where newcomers are not to be flooded. */
export const NEWCOMER_MOST = 1;
/** How far back turns count for what somebody has done already. */
export const HISTORY_DAYS = 182;
/** Minutes after its beginning from which a turn that nobody has started may be taken over by whoever is there. */
export const TAKE_OVER_AFTER_MINUTES = 5;

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

type Wrong = Refusal<'ROTA_TITLE_WRONG', { most: number }>;
export type RotaVerdict =
  | Granted<{ title: string }>
  | Wrong
  | Refusal<'ROTA_SLOT_WRONG', { slot: number }>
  | Refusal<'ROTA_TOO_MUCH', { most: number }>
  | Refusal<'ROTA_NUMBER_WRONG', { field: string; min: number; max: number }>
  | Refusal<'ROTA_PERSON_TWICE'>
  | Refusal<'ROTA_UNTIL_BACKWARDS'>
  | Refusal<'ROTA_FIRST_WEEK_WRONG'>
  | Refusal<'ROTA_SKILL_WRONG', { most: number }>
  | Refusal<'ROTA_PER_GROUP_NEEDS_GROUPS', { slot: number }>;

const isWhole = (value: number, min: number, max: number): boolean => Number.isInteger(value) && value >= min && value <= max;

function wrongNumber(input: RotaInput): RotaVerdict | null {
  const bounds = { everyWeeks: 1, restHours: 0, mostPerWeek: 1, newcomerWeeks: 0 } as const;
  for (const field of Object.keys(bounds) as (keyof typeof bounds)[]) {
    const max = LIMITS[field];
    const min = bounds[field];
    if (!isWhole(input[field], min, max)) return { ok: false, why: 'ROTA_NUMBER_WRONG', field, min, max };
  }
  return null;
}

function wrongSlot(input: RotaInput): RotaVerdict | null {
  for (const [index, slot] of input.slots.entries()) {
    const isGood =
      isWhole(slot.weekday, 1, 7) &&
      CLOCK.test(slot.at) &&
      isWhole(slot.minutes, 5, LIMITS.minutes) &&
      isWhole(slot.people, 1, LIMITS.people);
    if (!isGood) return { ok: false, why: 'ROTA_SLOT_WRONG', slot: index + 1 };
    if (slot.perGroup && slot.groupIds.length === 0 && input.tier == null)
      return { ok: false, why: 'ROTA_PER_GROUP_NEEDS_GROUPS', slot: index + 1 };
    if (slot.groupIds.length > LIMITS.groups) return { ok: false, why: 'ROTA_TOO_MUCH', most: LIMITS.groups };
  }
  return null;
}

function wrongRoster(input: RotaInput): RotaVerdict | null {
  const people = input.roster.map(({ personKind, personId }) => `${personKind}:${personId}`);
  if (new Set(people).size < people.length) return { ok: false, why: 'ROTA_PERSON_TWICE' };
  for (const { since, until } of input.roster) {
    if (until != null && until < since) return { ok: false, why: 'ROTA_UNTIL_BACKWARDS' };
  }
  const skills = new Set([...input.roster.flatMap((entry) => entry.skills), ...input.slots.flatMap(({ skill }) => skill ?? [])]);
  if (skills.size > LIMITS.skills || [...skills].some((skill) => skill.trim() === '' || skill.length > LIMITS.skill))
    return { ok: false, why: 'ROTA_SKILL_WRONG', most: LIMITS.skills };
  return null;
}

/** Whether the pattern and the roster are such as can be kept; people and groups are looked up elsewhere. */
export function readRota(input: RotaInput): RotaVerdict {
  const title = input.title.trim();
  if (title === '' || title.length > LIMITS.title) return { ok: false, why: 'ROTA_TITLE_WRONG', most: LIMITS.title };
  if (input.slots.length > LIMITS.slots) return { ok: false, why: 'ROTA_TOO_MUCH', most: LIMITS.slots };
  if (input.roster.length > LIMITS.roster) return { ok: false, why: 'ROTA_TOO_MUCH', most: LIMITS.roster };
  if (weekdayOf(parseDayKey(input.firstWeek)) !== 1) return { ok: false, why: 'ROTA_FIRST_WEEK_WRONG' };
  return wrongNumber(input) ?? wrongSlot(input) ?? wrongRoster(input) ?? { ok: true, title };
}

export type PeriodVerdict =
  | Granted<{ from: DayKey }>
  | Refusal<'ROTA_PERIOD_BACKWARDS'>
  | Refusal<'ROTA_PERIOD_PAST'>
  | Refusal<'ROTA_PERIOD_LONG', { most: number }>;

/** A period may begin before today, but only what has not begun yet is planned. */
export function judgePeriod(from: DayKey, to: DayKey, today: DayKey): PeriodVerdict {
  if (to < from) return { ok: false, why: 'ROTA_PERIOD_BACKWARDS' };
  if (to < today) return { ok: false, why: 'ROTA_PERIOD_PAST' };
  if (daysBetween(from, to) >= LIMITS.days) return { ok: false, why: 'ROTA_PERIOD_LONG', most: LIMITS.days };
  return { ok: true, from: from < today ? today : from };
}

/** Without slots of its own a rota has nothing to publish: others ask it for turns from the beginning. */
export const stateOf = (state: RotaState, slots: readonly unknown[]): RotaState =>
  state === 'DRAFT' && slots.length === 0 ? 'ACTIVE' : state;

/** Whether somebody is on the roster on a day. */
export function isOnRoster({ since, until }: { since: DayKey; until: DayKey | null }, day: DayKey): boolean {
  return since <= day && (until === null || day <= until);
}

interface Serving<Group> {
  since: DayKey;
  until: DayKey | null;
  skills: readonly string[];
  groupIds: readonly Group[];
}

/** Whether somebody could be planned for a turn: on the roster that day, with its skill, and for its group. */
export function canServe<Group extends { equals(other: Group): boolean }>(
  entry: Serving<Group>,
  { day, skill, groupId }: { day: DayKey; skill: string | null; groupId: Group | null },
): boolean {
  const isForGroup = groupId === null || entry.groupIds.length === 0 || entry.groupIds.some((id) => id.equals(groupId));
  return isOnRoster(entry, day) && (skill === null || entry.skills.includes(skill)) && isForGroup;
}

export function isNewcomer({ since }: { since: DayKey }, newcomerWeeks: number, day: DayKey): boolean {
  return daysBetween(since, day) < newcomerWeeks * 7;
}

export const rotaNumber = (count: number): string => `R${String(count).padStart(3, '0')}`;
