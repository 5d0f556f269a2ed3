// Rotas to be planned: small ones at random, and four weeks of a whole platform in the ways in which platforms differ.

import type { FairInput, FairPerson, FairShift } from '../server/rotas/fair.rules.ts';
import { below, chance } from './assignment-oracle.ts';

export const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEKS = 4;
export const GROUPS = 3_334;
export const PEOPLE = 1_000;
/** When groups like to hear something. */
const HOURS = [9, 10, 13, 14, 16, 17, 20, 22];

export const aPerson = (id: number, more: Partial<FairPerson> = {}): FairPerson => ({
  id,
  load: 0,
  share: 1,
  lastEndedAt: null,
  newUntil: null,
  mostPerWeek: 99,
  mostPerDay: 99,
  restMinutes: 0,
  busy: [],
  skills: 0,
  groups: null,
  ...more,
});

export const aShift = (id: number, day: number, hour: number, more: Partial<FairShift> = {}): FairShift => ({
  id,
  startsAt: day * DAY + hour * HOUR,
  endsAt: day * DAY + hour * HOUR + HOUR,
  day,
  week: Math.floor(day / 7),
  people: 1,
  skill: 0,
  group: null,
  kept: [],
  ...more,
});

export interface WorldKind {
  readonly id: string;
  readonly what: string;
  /** How many groups one person serves; null: any. */
  readonly own: number | null;
  readonly perWeek: number;
  readonly absent: number;
  readonly isSkilled: boolean;
  readonly restMinutes: number;
  readonly mostPerWeek: number;
  readonly lengths: readonly number[];
  /** Whether there are hands enough for loads to be even. */
  readonly isEven: boolean;
}

const USUAL = {
  own: null,
  perWeek: 4,
  absent: 0.05,
  isSkilled: false,
  restMinutes: 60,
  mostPerWeek: 21,
  lengths: [60],
  isEven: true,
} as const;

export const WORLDS: readonly WorldKind[] = [
  { ...USUAL, id: 'open', what: 'everybody serves any group' },
  { ...USUAL, id: 'own', what: 'each person serves twelve groups of their own', own: 12 },
  { ...USUAL, id: 'skilled', what: 'three skills, newcomers, one in eight absent', absent: 0.12, isSkilled: true, isEven: false },
  { ...USUAL, id: 'rest', what: 'three hours of rest, which cross the slots', restMinutes: 180 },
  { ...USUAL, id: 'lengths', what: 'shifts of half an hour, one and two hours', lengths: [30, 60, 120] },
  {
    ...USUAL,
    id: 'tight',
    what: 'hardly more hands than shifts: a week holds fourteen, one in eight absent',
    absent: 0.12,
    mostPerWeek: 14,
    isEven: false,
  },
  {
    ...USUAL,
    id: 'short',
    what: 'too few hands: a week holds twelve; own groups, skills',
    own: 12,
    isSkilled: true,
    mostPerWeek: 12,
    isEven: false,
  },
];

/** History uneven by up to a day of work; groups ask at their own hours. */
export function aWorld(kind: WorldKind, seed: number, groups = GROUPS, count = PEOPLE): FairInput {
  const random = chance(seed * 7919 + 17);
  const people = Array.from({ length: count }, (_, id): FairPerson => {
    const isNew = kind.isSkilled && id % 10 === 3;
    const busy: [number, number][] = [];
    for (let day = 0; day < WEEKS * 7; day++) if (random() < 0.04) busy.push([day * DAY + 12 * HOUR, day * DAY + 18 * HOUR]);
    if (random() < kind.absent) {
      const from = below(random, WEEKS * 7) * DAY;
      busy.push([from, from + (3 + below(random, 12)) * DAY]);
    }
    return aPerson(id, {
      load: isNew ? 0 : 600 + 30 * below(random, 17),
      share: isNew ? 0 : 1,
      lastEndedAt: isNew ? null : -below(random, 14) * DAY,
      newUntil: isNew ? 14 * DAY : null,
      mostPerWeek: kind.mostPerWeek,
      mostPerDay: 4,
      restMinutes: kind.restMinutes,
      busy,
      skills: kind.isSkilled ? 1 + (random() < 0.5 ? 2 : 0) + (random() < 0.2 ? 4 : 0) : 1,
      groups:
        kind.own === null ? null : Array.from({ length: kind.own }, (_own, place) => (id * 7 + place * 277 + below(random, 3)) % groups),
    });
  });
  const shifts: FairShift[] = [];
  for (let group = 0; group < groups; group++) {
    const times = Array.from({ length: kind.perWeek }, (_, place) => ({
      weekday: (group + place * 2 + below(random, 2)) % 7,
      hour: HOURS[below(random, HOURS.length)] ?? 20,
      minutes: kind.lengths[below(random, kind.lengths.length)] ?? 60,
      skill: !kind.isSkilled ? 0 : ([0, 0, 1, 2, 4][below(random, 5)] ?? 0),
    }));
    for (let week = 0; week < WEEKS; week++) {
      for (const { weekday, hour, minutes, skill } of times) {
        const shift = aShift(shifts.length, week * 7 + weekday, hour, { skill, group });
        shifts.push({ ...shift, endsAt: shift.startsAt + minutes * 60_000 });
      }
    }
  }
  return { people, shifts };
}
