// When people buy: by the hour, the weekday, and on campaign days, of which each month has two: its second and its fourth Thursday.
// On those one product sells so much that the whole day is four to eight times its usual self. Another campaign is always on at the very
// end of the world, so that a visitor finds one running whatever the hour is.

import { shiftKey, weekdayOf } from '../server/core/time.ts';
import type { DayKey, Weekday } from '../server/core/time.ts';
import { GOODS } from './goods.ts';
import type { Goods } from './goods.ts';
import type { Plan } from './people.ts';
import { makeDraw, makeRandom } from './random.ts';
import type { Random } from './random.ts';

export interface CampaignDay {
  readonly day: DayKey;
  readonly hot: Goods;
  /** The day's volume beside an ordinary one. */
  readonly volume: number;
}

export interface RunningCampaign {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly hot: Goods;
}

const HOUR_MILLISECONDS = 3_600_000;
const WEEKDAYS: Readonly<Record<Weekday, number>> = { 1: 0.86, 2: 0.85, 3: 0.9, 4: 0.95, 5: 1.08, 6: 1.34, 7: 1.22 };
/** Hour by hour from midnight: lunch, and an evening that lasts until people sleep. */
const ORDINARY = [0.9, 0.4, 0.2, 0.1, 0.1, 0.2, 0.8, 2, 3.5, 5, 6, 5.5, 5.8, 4.6, 4.2, 4.4, 4.6, 4.6, 5, 7, 9.6, 9.8, 6.5, 2.6];
/** Start at 10, second wave at 12, a tired afternoon, the evening's close at 22. */
const CAMPAIGN = [0.3, 0.1, 0.1, 0.1, 0.1, 0.1, 0.3, 0.8, 2, 4, 18, 11, 10, 5, 5.5, 6, 7, 5, 5, 7, 9, 8.5, 2, 0.8];

const drawOrdinary = makeDraw(ORDINARY);
const drawCampaign = makeDraw(CAMPAIGN);

/** Milliseconds since midnight. */
export function someTimeOfDay(random: Random, isCampaign: boolean): number {
  const hour = (isCampaign ? drawCampaign : drawOrdinary)(random);
  return Math.floor((hour + random.next()) * HOUR_MILLISECONDS);
}

export function weekdayFactor(day: DayKey): number {
  return WEEKDAYS[weekdayOf(day)];
}

/** The day before a campaign is its warm-up. */
const WARM_UP = 1.15;

export function campaignOn(day: DayKey, seed: string | number): CampaignDay | null {
  const ofMonth = Number(day.slice(8));
  const thursday = Math.ceil(ofMonth / 7);
  if (weekdayOf(day) !== 4 || (thursday !== 2 && thursday !== 4)) return null;
  const random = makeRandom(seed, 'campaign', day);
  const hot = random.pick(GOODS.filter(({ isHot }) => isHot));
  return { day, hot, volume: 4.5 + random.next() * 3 };
}

/** What is pushed by the campaign that runs when the world ends. */
const RUNNING_SKU = 'ZB-001';
const RUNNING_HOURS = 12;
/** Begun long enough ago for a board to have moved, short enough for most of it to be still to come. */
const BEGUN_MILLISECONDS = 84 * 60_000;
const HALF_HOUR = HOUR_MILLISECONDS / 2;

/** From 10:00 to 22:00 where the world ends well within these hours; else it began an hour or two before the end. */
export function runningCampaign({ endsAt, time, seed }: Pick<Plan, 'endsAt' | 'time' | 'seed'>): RunningCampaign {
  const day = time.dayKey(endsAt);
  const hot = campaignOn(day, seed)?.hot ?? GOODS.find(({ sku }) => sku === RUNNING_SKU);
  if (!hot) throw new Error(`the catalogue has no ${RUNNING_SKU}`);
  const usual = time.rangeOf(day).startsAt.getTime() + 10 * HOUR_MILLISECONDS;
  const begun = endsAt.getTime() - BEGUN_MILLISECONDS;
  const isUsual = begun >= usual && endsAt.getTime() < usual + (RUNNING_HOURS - 2) * HOUR_MILLISECONDS;
  const startsAt = isUsual ? usual : Math.floor(begun / HALF_HOUR) * HALF_HOUR;
  return { startsAt: new Date(startsAt), endsAt: new Date(startsAt + RUNNING_HOURS * HOUR_MILLISECONDS), hot };
}

/** How much an ordinary distributor sells on that day beside others, the campaign's surplus not counted. */
export function ordinaryVolume(day: DayKey, seed: string | number): number {
  const noise = Math.exp(makeRandom(seed, 'volume', day).normal() * 0.07);
  const isWarmUp = campaignOn(shiftKey(day, 1), seed) !== null;
  return weekdayFactor(day) * noise * (isWarmUp ? WARM_UP : 1);
}
