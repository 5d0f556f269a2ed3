// How likely an account is to be blocked, from what it did on its last days, and what follows: nothing, a rest that is proposed to a
// person, or a rest at once.
// Surprise: a low score alone rests the account for a few days only; a person who sees why may make it longer or end it.

import type { DayKey } from '../core/time.ts';
import type { UpkeepKind, Words } from '../generated/types.ts';
import { isUpkeepDone } from './rules.ts';

export const HEALTH_DAYS = 14;
const UPKEEP_DAYS = 7;
/** A day of upkeep missed costs so much; an account that posts nothing for a week looks like a machine. */
const MISSED = { points: 6, most: 36 } as const;
/** The cap used up on more days in a row than these draws the network's eye. */
const USED_UP = { free: 2, points: 5, most: 25 } as const;
/** Below so many of a hundred requests accepted; each hundredth below costs 0.7. Fewer requests say nothing. */
const ACCEPTED = { least: 50, points: 0.7, most: 35, requests: 20 } as const;
const COMPLAINT = { points: 12, most: 48 } as const;

/** Below the first a rest is proposed, below the second it begins by itself. */
export const PROPOSE_BELOW = 60;
export const REST_BELOW = 40;
export const REST_DAYS = 3;

export interface HealthDay {
  day: DayKey;
  /** Of the account on that day; the present one where it was changed. */
  cap: number;
  planned: number;
  sent: number;
  accepted: number;
  complaints: number;
  upkeep: Readonly<Record<UpkeepKind, number>>;
}

export type Advice = 'NONE' | 'PROPOSE_REST' | 'REST';

export interface HealthVerdict {
  score: number;
  reasons: Words[];
  advice: Advice;
}

/** `days` are those that are over, the latest last, at most HEALTH_DAYS, none from before the account was there. */
export function judgeHealth(days: readonly HealthDay[]): HealthVerdict {
  const losses = [lossOfUpkeep(days), lossOfCap(days), lossOfAcceptance(days), lossOfComplaints(days)].filter((loss) => loss !== null);
  const score = Math.max(0, 100 - losses.reduce((sum, { points }) => sum + points, 0));
  const reasons = losses.sort((one, other) => other.points - one.points).map(({ points, zh, en }) => said(points, zh, en));
  return {
    score,
    reasons:
      reasons.length > 0
        ? reasons
        : [{ zh: '养号、加友节奏和通过率都正常。', en: 'Upkeep, pace of requests and acceptance are as they should be.' }],
    advice: score < REST_BELOW ? 'REST' : score < PROPOSE_BELOW ? 'PROPOSE_REST' : 'NONE',
  };
}

interface Loss extends Words {
  points: number;
}

const said = (points: number, zh: string, en: string): Words => ({ zh: `${zh}（−${points}）`, en: `${en} (−${points})` });

function lossOfUpkeep(days: readonly HealthDay[]): Loss | null {
  const last = days.slice(-UPKEEP_DAYS);
  const missed = last.filter(({ upkeep }) => !isUpkeepDone(upkeep)).length;
  if (missed === 0) return null;
  return {
    points: Math.min(MISSED.most, missed * MISSED.points),
    zh: `最近 ${last.length} 天有 ${missed} 天没有完成养号`,
    en: `Upkeep missed on ${missed} of the last ${last.length} days`,
  };
}

function lossOfCap(days: readonly HealthDay[]): Loss | null {
  const isUsedUp = ({ cap, planned, sent }: HealthDay): boolean => Math.max(planned, sent) >= cap;
  const back = [...days].reverse();
  const free = back.findIndex((day) => !isUsedUp(day));
  const run = free === -1 ? back.length : free;
  if (run <= USED_UP.free) return null;
  return {
    points: Math.min(USED_UP.most, (run - USED_UP.free) * USED_UP.points),
    zh: `加友上限连续 ${run} 天用满`,
    en: `The daily cap was used up ${run} days in a row`,
  };
}

function lossOfAcceptance(days: readonly HealthDay[]): Loss | null {
  const sent = days.reduce((sum, day) => sum + day.sent, 0);
  const accepted = days.reduce((sum, day) => sum + Math.min(day.accepted, day.sent), 0);
  if (sent < ACCEPTED.requests) return null;
  const rate = Math.floor((100 * accepted) / sent);
  const points = Math.min(ACCEPTED.most, Math.round((ACCEPTED.least - rate) * ACCEPTED.points));
  if (points <= 0) return null;
  return {
    points,
    zh: `最近 ${days.length} 天好友申请通过率只有 ${rate}%`,
    en: `Only ${rate} % of the requests of the last ${days.length} days were accepted`,
  };
}

function lossOfComplaints(days: readonly HealthDay[]): Loss | null {
  const complaints = days.reduce((sum, day) => sum + day.complaints, 0);
  if (complaints === 0) return null;
  return {
    points: Math.min(COMPLAINT.most, complaints * COMPLAINT.points),
    zh: `最近 ${days.length} 天被投诉 ${complaints} 次`,
    en: complaints === 1 ? `1 complaint in the last ${days.length} days` : `${complaints} complaints in the last ${days.length} days`,
  };
}
