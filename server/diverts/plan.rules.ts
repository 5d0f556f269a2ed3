// How people come into groups: who goes where, invited by which account, on which day and in which way. Finishes as early as
// possible; the surprise: the earliest day is proved by a flow over accounts, and teams are packed within what that flow allows.
//
// In this order: nobody is left out; the earliest last day; the fewest new groups; teams together; the own province.

import { spread } from './plan-days.rules.ts';
import { limitsUntil, matterOf, shares } from './plan-matter.rules.ts';
import type { DivertMatter } from './plan-matter.rules.ts';
import { openGroups } from './plan-new.rules.ts';
import type { Opened } from './plan-new.rules.ts';
import { Packing } from './plan-packing.rules.ts';
import type { Target } from './plan-packing.rules.ts';

/** 'YYYY-MM-DD' */
export type PlanDay = string;

export interface PlanPerson {
  readonly id: string;
  readonly teamId: string | null;
  readonly province: string;
  /** Accounts that are friends already: their invitation needs no befriending, so no daily cap and no friend's place. */
  readonly friendOf: readonly string[];
}

export interface PlanGroup {
  readonly id: string;
  /** Places that may still be given: limit less members less reserved. */
  readonly room: number;
  /** Members and reserved together: what counts towards the limit of joining by code. */
  readonly taken: number;
  /** Null: nobody can invite into it, so it takes nobody. */
  readonly accountId: string | null;
  readonly province: string;
}

export interface PlanAccount {
  readonly id: string;
  readonly operatorId: string | null;
  readonly province: string;
  /** Friends that it may add a day. */
  readonly perDay: number;
  readonly friendsLeft: number;
  /** Friends promised already, by day. */
  readonly plannedOn: ReadonlyMap<PlanDay, number>;
  /** It invites nobody on or before this day; null: it works from the first day. Retired accounts are not passed in. */
  readonly restUntil: PlanDay | null;
  /** May new groups be given to it? */
  readonly takesNewGroups: boolean;
}

/** Somebody who could hold new groups. */
export interface PlanHolder {
  readonly operatorId: string;
  /** Groups that may still be given: capacity less held. */
  readonly free: number;
  readonly provinces: readonly string[];
}

export interface PlanInput {
  readonly people: readonly PlanPerson[];
  readonly groups: readonly PlanGroup[];
  readonly accounts: readonly PlanAccount[];
  readonly newGroups: {
    /** At most so many, and never more than the holders may take. */
    readonly most: number;
    readonly limit: number;
    readonly holders: readonly PlanHolder[];
  };
  /** The days that may be used, in order; the last one is the horizon. */
  readonly days: readonly PlanDay[];
  /** So many days later than need be, where that keeps more teams together: 0 when not said. */
  readonly spareDays?: number | undefined;
  /** Usually 200. */
  readonly qrLimit: number;
}

export interface PlanPlace {
  readonly personId: string;
  /** The id of a group, or the key of a new one. */
  readonly groupKey: string;
  readonly accountId: string;
  readonly day: PlanDay;
  readonly way: 'QR_CODE' | 'PERSONAL';
  /** Takes one of the account's friends of that day. */
  readonly befriends: boolean;
}

export interface PlanNewGroup {
  /** 'new-1', 'new-2', … */
  readonly key: string;
  readonly accountId: string;
  readonly operatorId: string;
  /** Of most of those who come into it. */
  readonly province: string;
  readonly people: number;
}

export interface PlanBroken {
  /**
   * ROOM: places in groups that can be invited into, new ones included; FRIENDS_A_DAY: daily caps up to the horizon;
   * FRIENDS_IN_ALL: friends left in all; MATCH: each suffices alone, but places and friends are with different accounts.
   */
  readonly what: 'ROOM' | 'FRIENDS_A_DAY' | 'FRIENDS_IN_ALL' | 'MATCH';
  /** People. */
  readonly by: number;
}

export interface DivertPlan {
  readonly ok: true;
  /** By day, then group, then the order of joining. */
  readonly places: readonly PlanPlace[];
  readonly newGroups: readonly PlanNewGroup[];
  /** Null where there is nobody to place. */
  readonly lastDay: PlanDay | null;
  /** Proven: no plan is through before this day, however many of the allowed groups it opens. */
  readonly earliestLastDay: PlanDay | null;
  /** Proven: no plan that is through as early opens fewer (with spareDays: by the earliest day and those). */
  readonly fewestNewGroups: number;
  /** Teams of two or more. */
  readonly teams: number;
  readonly teamsTogether: number;
  readonly inOwnProvince: number;
}

export interface DivertRefused {
  readonly ok: false;
  readonly broken: readonly PlanBroken[];
  /** At least so many are left out by the last day given; more where places of new groups cannot be shared between accounts. */
  readonly leftOut: number;
}

/** Same input, same answer, whatever the order of people, groups and accounts. Throws where ids repeat. */
export function planDivert(input: PlanInput): DivertPlan | DivertRefused {
  const matter = matterOf(input);
  if (matter.people.length === 0) return { ok: true, ...NOTHING };
  const last = input.days.length - 1;
  const earliest = firstThat(last + 1, (day) => leftOutBy(matter, day, matter.mostNew) === 0);
  if (earliest > last) return { ok: false, broken: brokenBy(matter), leftOut: leftOutBy(matter, last, matter.mostNew) };
  // The bound is met at once unless new groups, which belong to one account each, do not split as the flow would like.
  let leftOut = matter.people.length;
  for (let day = Math.min(last, earliest + (input.spareDays ?? 0)); day <= last; day++) {
    const fewest = firstThat(matter.mostNew, (count) => leftOutBy(matter, day, count) === 0);
    for (const opened of openGroups(matter, day, fewest)) {
      leftOut = Math.min(leftOut, opened.leftOut);
      if (opened.leftOut > 0) continue;
      const targets = targetsOf(matter, opened);
      const packing = new Packing(matter, targets, limitsUntil(matter, day, opened.perAccount));
      if (packing.pack()) return finished(matter, { targets, opened, to: packing.to, earliest, fewest });
    }
  }
  return { ok: false, broken: [{ what: 'MATCH', by: leftOut }], leftOut };
}

const NOTHING: Omit<DivertPlan, 'ok'> = {
  places: [],
  newGroups: [],
  lastDay: null,
  earliestLastDay: null,
  fewestNewGroups: 0,
  teams: 0,
  teamsTogether: 0,
  inOwnProvince: 0,
};

function leftOutBy(matter: DivertMatter, day: number, newGroups: number): number {
  return shares(matter, limitsUntil(matter, day, newGroups)).leftOut;
}

/** The first number from 0 for which it is true, where it stays true from then on; `end` where it is never. */
function firstThat(end: number, is: (value: number) => boolean): number {
  let [low, high] = [0, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Each limit alone, as if the others were not; and what is only wrong because places and friends do not meet. */
function brokenBy(matter: DivertMatter): PlanBroken[] {
  const { people, accounts, perDay, input } = matter;
  const last = input.days.length - 1;
  const all = limitsUntil(matter, last, matter.mostNew);
  const without = (change: Partial<typeof all>) => shares(matter, { ...all, ...change }).leftOut;
  const endless = accounts.map((_, index) => ((matter.firstDay[index] ?? 0) <= last ? people.length : 0));
  const aDay = perDay.map((days) => days.reduce((total, count) => total + count, 0));
  const inAll = accounts.map(({ friendsLeft }, index) => Math.min(endless[index] ?? 0, Math.max(0, friendsLeft)));
  const room = all.rooms.reduce((total, count) => total + count, 0) + (all.mayShare.includes(true) ? all.common : 0);
  const found: PlanBroken[] = [
    { what: 'ROOM', by: people.length - room },
    { what: 'FRIENDS_A_DAY', by: without({ quotas: aDay, rooms: endless }) },
    { what: 'FRIENDS_IN_ALL', by: without({ quotas: inAll, rooms: endless }) },
  ];
  const broken = found.filter(({ by }) => by > 0);
  const said = Math.max(0, ...broken.map(({ by }) => by));
  const leftOut = without({});
  return leftOut > said ? [...broken, { what: 'MATCH', by: leftOut - said }] : broken;
}

function targetsOf({ groups, accountOf, input }: DivertMatter, { groups: opened }: Opened): Target[] {
  return [
    ...groups.map(({ id, province, room }, index) => ({
      key: id,
      account: accountOf[index] ?? 0,
      province,
      room,
      taken: groups[index]?.taken ?? 0,
    })),
    ...opened.map(({ key, account, province }) => ({ key, account, province, room: input.newGroups.limit, taken: 0 })),
  ];
}

interface Packed {
  readonly targets: readonly Target[];
  readonly opened: Opened;
  readonly to: Int32Array;
  readonly earliest: number;
  readonly fewest: number;
}

function finished(matter: DivertMatter, { targets, opened, to, earliest, fewest }: Packed): DivertPlan {
  const { people, accounts, input } = matter;
  const { places, lastDay } = spread(matter, targets, to);
  const within = new Map<string, number[]>();
  for (const [person, target] of to.entries()) {
    const { key = '' } = targets[target] ?? {};
    const own = within.get(key);
    if (own) own.push(person);
    else within.set(key, [person]);
  }
  const whereTeams = new Map<string, Set<number>>();
  const teamSizes = new Map<string, number>();
  let inOwnProvince = 0;
  people.forEach(({ teamId, province }, person) => {
    const target = to[person] ?? 0;
    if (targets[target]?.province === province) inOwnProvince++;
    if (teamId === null) return;
    teamSizes.set(teamId, (teamSizes.get(teamId) ?? 0) + 1);
    whereTeams.set(teamId, (whereTeams.get(teamId) ?? new Set()).add(target));
  });
  const teams = [...teamSizes].filter(([, size]) => size > 1);
  const used = opened.groups.filter(({ key }) => within.has(key));
  return {
    ok: true,
    places,
    newGroups: used.map(({ key, account, operatorId, province }) => ({
      key,
      accountId: accounts[account]?.id ?? '',
      operatorId,
      province,
      people: within.get(key)?.length ?? 0,
    })),
    lastDay: input.days[lastDay] ?? null,
    earliestLastDay: input.days[earliest] ?? null,
    fewestNewGroups: fewest,
    teams: teams.length,
    teamsTogether: teams.filter(([id]) => whereTeams.get(id)?.size === 1).length,
    inOwnProvince,
  };
}
