// Who is there: when each joined, who invited whom, how well each sells. The whole is kept in a few numbers a head, so that a million
// fit into some tens of megabytes; names and numbers are made when somebody asks for them.
// People stand in the order in which they joined, so that a sponsor always stands before the downline and no circle can be.

import { shiftKey } from '../server/core/time.ts';
import type { BusinessTime, DayKey } from '../server/core/time.ts';
import { daysFrom } from '../server/orders/rules.ts';
import { someNickname } from './names.ts';
import { somePlace } from './places.ts';
import { makeRandom } from './random.ts';
import type { Random } from './random.ts';
import { campaignOn, someTimeOfDay, weekdayFactor } from './rhythm.ts';
import { someStrengths } from './strengths.ts';

export interface Plan {
  readonly size: number;
  readonly seed: string | number;
  readonly endsAt: Date;
  readonly time: BusinessTime;
}

export interface Person {
  readonly memberNo: string;
  readonly name: string;
  readonly region: string;
  /** As people write it: eleven digits. */
  readonly phone: string;
}

export interface People {
  readonly size: number;
  /** Milliseconds. */
  readonly joinedAt: Float64Array;
  /** -1 for those whom nobody invited. */
  readonly sponsor: Int32Array;
  /** How many sponsors stand above. */
  readonly depth: Uint16Array;
  readonly directs: Uint32Array;
  /** How much each sells beside others; 0 for those who only buy. */
  readonly strength: Float64Array;
  /** The best first. */
  readonly kols: readonly number[];
  /** How many had joined when the day was over. */
  readonly joinedBy: (day: DayKey) => number;
  readonly personOf: (index: number) => Person;
}

export const YEARS_DAYS = 730;
/** Growth: on the last day about 2.3 times as many join as on the first. */
const JOINING_AT_FIRST = 0.6;
const JOINING_GROWTH = 0.8;
const FIRST_NUMBER = 10_000_000;
const NUMBERS = 1_900_000;
/** Beginnings that were never given to anybody; the rest of the number is scattered. */
const PHONE_PREFIXES = ['142', '143', '154', '160', '161', '163', '164', '168', '169', '179'];
const PHONE_PRIME = 99_999_989;
const PHONE_STEP = 6_180_339;

export function planPeople({ size, seed, endsAt, time }: Plan): People {
  const joinedAt = new Float64Array(size);
  const countByDay = joinDays(size, seed, endsAt, time, joinedAt);
  const teams = growTeams(size, seed);
  const strength = someStrengths(size, seed, starsOf(size), teams.directs);
  const step = Math.floor(NUMBERS / size);
  const phoneOffset = makeRandom(seed, 'phones').below(PHONE_PRIME);
  return {
    size,
    joinedAt,
    ...teams,
    strength,
    kols: appointKols(size, teams, strength),
    joinedBy: (day) => countByDay.get(day) ?? 0,
    personOf(index) {
      const random = makeRandom(seed, 'person', index);
      const { region, city } = somePlace(random);
      const digits = (index * PHONE_STEP + phoneOffset) % PHONE_PRIME;
      return {
        memberNo: String(FIRST_NUMBER + index * step + random.below(step)),
        name: someNickname(random, city),
        region,
        phone: random.pick(PHONE_PREFIXES) + String(digits).padStart(8, '0'),
      };
    },
  };
}

/** Fills `joinedAt` in order; says how many had joined by the end of each day. */
function joinDays(size: number, seed: string | number, endsAt: Date, time: BusinessTime, joinedAt: Float64Array): Map<DayKey, number> {
  const today = time.dayKey(endsAt);
  const days = daysFrom(shiftKey(today, 1 - YEARS_DAYS), today);
  const noise = makeRandom(seed, 'joining', today);
  const weights = days.map((day, at) => {
    const growth = JOINING_AT_FIRST + (JOINING_GROWTH * at) / YEARS_DAYS;
    return growth * weekdayFactor(day) * (campaignOn(day, seed) ? 2.2 : 1) * Math.exp(noise.normal() * 0.3);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const counts = new Map<DayKey, number>();
  let reached = 0;
  let from = 0;
  days.forEach((day, at) => {
    reached += weights[at] ?? 0;
    // Somebody always joins today, so that there is a newcomer to look at.
    const until = day === today ? size : Math.min(Math.round((size * reached) / total), size - 1);
    const { startsAt, endsAt: midnight } = time.rangeOf(day);
    const random = makeRandom(seed, 'join', day);
    const isCampaign = campaignOn(day, seed) !== null;
    const times = joinedAt.subarray(from, until);
    for (let nth = 0; nth < times.length; nth++) {
      times[nth] = Math.min(startsAt.getTime() + someTimeOfDay(random, isCampaign), midnight.getTime() - 1);
    }
    if (day === today) squeeze(times, startsAt.getTime(), midnight.getTime(), endsAt.getTime());
    times.sort();
    from = until;
    counts.set(day, until);
  });
  return counts;
}

/** Today is not over: what would fall into all of it falls into the part that has passed. */
function squeeze(times: Float64Array, startsAt: number, midnight: number, endsAt: number): void {
  const passed = (endsAt - startsAt) / (midnight - startsAt);
  for (let nth = 0; nth < times.length; nth++) {
    times[nth] = startsAt + Math.floor(((times[nth] ?? startsAt) - startsAt) * passed);
  }
}

type Teams = Pick<People, 'sponsor' | 'depth' | 'directs'>;

const UNINVITED = 0.015;
const DEEPEST_CHAIN = 12;
/** One in so many invites a lot, though fewer than a star. */
const HUB_EVERY = 80;

/**
 * Stars with some two hundred direct downlines, chains of eight and more, and for the rest a growth by which those who have invited
 * many invite more.
 */
function growTeams(size: number, seed: string | number): Teams {
  const random = makeRandom(seed, 'teams');
  const sponsor = new Int32Array(size).fill(-1);
  const depth = new Uint16Array(size);
  const directs = new Uint32Array(size);
  const founders = Math.max(4, Math.round(size * 0.004));
  const stars = starsOf(size);
  const starDirects = Math.min(220, Math.round(size / 14));
  let tail = founders - 1;
  for (let index = founders; index < size; index++) {
    if (random.isLucky(UNINVITED)) continue;
    const way = random.next();
    let above: number;
    if (way < 0.16) {
      const star = random.below(stars);
      above = (directs[star] ?? 0) < starDirects ? star : recent(random, index);
    } else if (way < 0.3) {
      above = (depth[tail] ?? 0) < DEEPEST_CHAIN && random.isLucky(0.97) ? tail : recent(random, index);
      tail = index;
    } else if (way < 0.46) {
      above = Math.floor(recent(random, index) / HUB_EVERY) * HUB_EVERY;
    } else {
      const met = recent(random, index);
      const copied = sponsor[met] ?? -1;
      above = way < 0.7 && copied >= stars ? copied : met;
    }
    sponsor[index] = above;
    depth[index] = (depth[above] ?? 0) + 1;
    directs[above] = (directs[above] ?? 0) + 1;
  }
  return { sponsor, depth, directs };
}

/** The first of the founders; never more than founders. */
function starsOf(size: number): number {
  return Math.max(2, Math.round(size / 1500));
}

/** Somebody who joined before, rather lately than long ago. */
function recent(random: Random, index: number): number {
  return Math.floor(index * Math.sqrt(random.next()));
}

/** The strongest of those who have been there for long; of the stars only the first, so that a big team without the office remains. */
function appointKols(size: number, { directs }: Teams, strength: Float64Array): number[] {
  const score = (index: number): number => (strength[index] ?? 0) * (1 + (directs[index] ?? 0) / 50);
  const stars = starsOf(size);
  const seasoned = Array.from({ length: Math.floor(size * 0.7) }, (_, index) => index).filter((index) => index === 0 || index >= stars);
  seasoned.sort((one, other) => score(other) - score(one) || one - other);
  return seasoned.slice(0, Math.max(4, Math.round(size * 0.004)));
}
