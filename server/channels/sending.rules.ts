// Decides which message is sent next, how long a failure is waited for, and what an answer means.
// The order of a group: by `notBefore`, then by id; a message that waits for another attempt holds up those behind it. One that waits
// for a person (uncertain, dead) does not: a silent group is worse than one that reads a repeated message late, so what a person
// repeats comes when it is repeated. Where uncertain ones are repeated by themselves, they are repeated before anything behind them.

import type { Words } from '../generated/types.ts';

export const MOST_A_MINUTE = 20;

/** Every duration of the worker. A test passes shorter ones in code; nothing in the environment or the settings does. */
export interface Pace {
  /** The length of the minute in which a robot sends at most twenty. */
  readonly minute: number;
  /** Beside the minute, for clocks that are read at different moments. */
  readonly margin: number;
  /** Of one call, to its last byte. Shorter than what a process is given to stop: a clean stop leaves nothing uncertain. */
  readonly callTimeout: number;
  /** How long after it was given up a call may still arrive. */
  readonly callGrace: number;
  readonly firstBackoff: number;
  readonly longestBackoff: number;
  /** Of what the other side asks for in `Retry-After`. */
  readonly longestRest: number;
  /** A second of `Retry-After`. */
  readonly second: number;
  /** A message that has failed for so long is dead. */
  readonly givesUpAfter: number;
}

export const PACE: Pace = {
  minute: 60_000,
  margin: 500,
  callTimeout: 7_000,
  callGrace: 2_000,
  firstBackoff: 2_000,
  longestBackoff: 900_000,
  longestRest: 3_600_000,
  second: 1_000,
  givesUpAfter: 86_400_000,
};

/**
 * The first moment at which a robot may be called again. `sends` are the latest moments at which earlier calls can have arrived; the
 * next one arrives after it is claimed, so no minute at the other side holds more than twenty.
 */
export function freeAt(sends: readonly Date[], pace: Pace): number {
  const latest = sends.map((at) => at.getTime()).sort((one, other) => other - one);
  const twentieth = latest[MOST_A_MINUTE - 1];
  return twentieth === undefined ? -Infinity : twentieth + pace.minute + pace.margin;
}

/** When a call that is claimed now can arrive at the latest. */
export const latestArrival = (now: number, pace: Pace): Date => new Date(now + pace.callTimeout + pace.callGrace);

/** What is kept of a robot's sends: the last twenty to arrive. */
export function keepSends(sends: readonly Date[], next: Date): Date[] {
  return [...sends, next].sort((one, other) => one.getTime() - other.getTime()).slice(-MOST_A_MINUTE);
}

export interface Head {
  readonly id: string;
  readonly groupId: string;
  readonly notBefore: number;
  readonly tryAt: number | null;
}

export interface Line {
  readonly robotId: string;
  /** From freeAt, and what the robot itself rests for. */
  readonly freeAt: number;
  /** One call at a time for each robot. */
  readonly isBusy: boolean;
  /** When it was served last, in turns; whoever was never served is -1. */
  readonly servedAt: number;
  /** The first message of each group. */
  readonly heads: readonly Head[];
  /** Turns, by group. */
  readonly groupServedAt: ReadonlyMap<string, number>;
}

export type Next = { readonly robotId: string; readonly head: Head } | { readonly waitUntil: number };

/**
 * Of the robots that may be called, the one that was served longest ago; of its groups, the one that was. So a robot with a thousand
 * messages keeps no other waiting, nor does a group. Otherwise when to look again; Infinity when nothing is due.
 */
export function nextToSend(lines: readonly Line[], now: number): Next {
  let best: { line: Line; head: Head } | null = null;
  let waitUntil = Infinity;
  for (const line of lines) {
    if (line.isBusy) continue;
    const turn = (head: Head): number => line.groupServedAt.get(head.groupId) ?? -1;
    let chosen: Head | null = null;
    for (const head of line.heads) {
      const at = Math.max(head.notBefore, head.tryAt ?? -Infinity, line.freeAt);
      if (at > now) waitUntil = Math.min(waitUntil, at);
      else if (chosen === null || isBefore([turn(head), head.notBefore, head.id], [turn(chosen), chosen.notBefore, chosen.id]))
        chosen = head;
    }
    if (chosen && (best === null || isBefore([line.servedAt, 0, line.robotId], [best.line.servedAt, 0, best.line.robotId])))
      best = { line, head: chosen };
  }
  return best ? { robotId: best.line.robotId, head: best.head } : { waitUntil };
}

type Rank = readonly [turn: number, at: number, id: string];
function isBefore(one: Rank, other: Rank): boolean {
  if (one[0] !== other[0]) return one[0] < other[0];
  return one[1] !== other[1] ? one[1] < other[1] : one[2] < other[2];
}

/** Doubling from the first, half of it fixed and half by chance (`jitter` from 0 to 1), so that those who failed together do not return together. */
export function backoff(failures: number, jitter: number, pace: Pace): number {
  const whole = Math.min(pace.longestBackoff, pace.firstBackoff * 2 ** Math.min(Math.max(failures, 1) - 1, 30));
  return whole / 2 + (whole / 2) * jitter;
}

/** What a call came to. */
export type Reply =
  | { readonly kind: 'ANSWER'; readonly status: number; readonly retryAfter: string | null; readonly body: string | null }
  /** Refused by ourselves before anything was sent, as an address that is not allowed any more. */
  | { readonly kind: 'FORBIDDEN'; readonly reason: Words }
  /** Nothing of the message can have arrived: no name, no connection. */
  | { readonly kind: 'NOT_SENT'; readonly reason: Words }
  /** It was sent, and the answer never came or cannot be read. */
  | { readonly kind: 'NO_ANSWER'; readonly reason: Words };

export type Meaning =
  | { readonly is: 'SENT' }
  | { readonly is: 'AGAIN'; readonly reason: Words }
  | { readonly is: 'TOO_FAST'; readonly restMilliseconds: number; readonly reason: Words }
  | { readonly is: 'UNCERTAIN'; readonly reason: Words }
  /** Never with this message; or, where `isRobot`, never to this address. */
  | { readonly is: 'REFUSED'; readonly isRobot: boolean; readonly reason: Words };

const says = (zh: string, en: string): Words => ({ zh, en });

/** https://developer.work.weixin.qq.com/document/path/90313 */
const ROBOT_CODES: Readonly<Record<number, 'TOO_FAST' | 'AGAIN' | 'ROBOT' | 'MESSAGE'>> = {
  [-1]: 'AGAIN',
  45009: 'TOO_FAST',
  45033: 'TOO_FAST',
  93000: 'ROBOT',
  93004: 'ROBOT',
  93008: 'ROBOT',
  40001: 'ROBOT',
  40008: 'MESSAGE',
  40009: 'MESSAGE',
  40058: 'MESSAGE',
  44004: 'MESSAGE',
  45002: 'MESSAGE',
  45008: 'MESSAGE',
  301019: 'MESSAGE',
};

/** Of the statuses of HTTP: these say something about the address, other 4xx about the message. */
const OF_THE_ADDRESS = new Set([401, 403, 404, 405, 410]);

/** A group robot says 200 to everything and puts its code into the body; any other bridge has said yes with 2xx. */
export function meaningOf(reply: Reply, isGroupRobot: boolean, now: Date, pace: Pace): Meaning {
  if (reply.kind === 'FORBIDDEN') return { is: 'REFUSED', isRobot: true, reason: reply.reason };
  if (reply.kind === 'NOT_SENT') return { is: 'AGAIN', reason: reply.reason };
  if (reply.kind === 'NO_ANSWER') return { is: 'UNCERTAIN', reason: reply.reason };
  const { status, retryAfter } = reply;
  const answered = says(`对方返回 HTTP ${status}`, `it was answered HTTP ${status}`);
  if (status === 429) return { is: 'TOO_FAST', restMilliseconds: restOf(retryAfter, now, pace), reason: tooFast('HTTP 429') };
  if (status === 503 && retryAfter !== null)
    return { is: 'TOO_FAST', restMilliseconds: restOf(retryAfter, now, pace), reason: tooFast('HTTP 503') };
  // A gateway that lost the answer says nothing about what happened behind it.
  if (status === 502 || status === 504 || status === 408) return { is: 'UNCERTAIN', reason: answered };
  if (status >= 500) return { is: 'AGAIN', reason: answered };
  if (status >= 400) return { is: 'REFUSED', isRobot: OF_THE_ADDRESS.has(status), reason: answered };
  if (status >= 300)
    return {
      is: 'REFUSED',
      isRobot: true,
      reason: says(`对方要求跳转（HTTP ${status}），不予跟随`, `it redirects (HTTP ${status}), which is not followed`),
    };
  if (status < 200) return { is: 'UNCERTAIN', reason: answered };
  return isGroupRobot ? meaningOfCode(reply.body, now, pace) : { is: 'SENT' };
}

function meaningOfCode(body: string | null, now: Date, pace: Pace): Meaning {
  const code = body === null ? null : codeIn(body);
  if (code === null) return { is: 'UNCERTAIN', reason: says('对方的回复无法读取', 'its answer cannot be read') };
  if (code === 0) return { is: 'SENT' };
  const reason = says(`对方返回错误码 ${code}`, `it was answered with errcode ${code}`);
  switch (ROBOT_CODES[code]) {
    case 'TOO_FAST':
      return { is: 'TOO_FAST', restMilliseconds: restOf(null, now, pace), reason: tooFast(`errcode ${code}`) };
    case 'AGAIN':
      return { is: 'AGAIN', reason };
    case 'ROBOT':
      return {
        is: 'REFUSED',
        isRobot: true,
        reason: says(`机器人地址无效（错误码 ${code}）`, `the robot’s address is not valid (errcode ${code})`),
      };
    default:
      return { is: 'REFUSED', isRobot: false, reason };
  }
}

const tooFast = (what: string): Words => says(`发送过快（${what}），稍后再发`, `too fast (${what}): it is sent later`);

function codeIn(body: string): number | null {
  const [, digits] = /^\s*\{[^]{0,2000}?"errcode"\s*:\s*(-?\d{1,9})\s*[,}]/.exec(body) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** Seconds or a date, as RFC 9110 has it; a minute where nothing is said. */
export function restOf(retryAfter: string | null, now: Date, pace: Pace): number {
  const told = retryAfter?.trim() ?? '';
  const seconds = /^\d{1,9}$/.test(told) ? Number(told) * pace.second : null;
  const date = seconds === null && told !== '' ? Date.parse(told) - now.getTime() : Number.NaN;
  const wanted = seconds ?? (Number.isNaN(date) ? pace.minute : date);
  return Math.min(Math.max(wanted, 0), pace.longestRest);
}

/** By itself a message is repeated so often and no more: an other side that always answers too late would show it again and again. */
export const MOST_REPEATS = 3;

export interface Standing {
  readonly failures: number;
  /** How often its answer has not come before. */
  readonly uncertain: number;
  readonly firstTriedAt: number;
}

export type Outcome =
  | { readonly state: 'SENT' }
  | { readonly state: 'WAITING'; readonly tryAt: number; readonly failures: number; readonly wasUncertain: boolean; readonly reason: Words }
  | { readonly state: 'UNCERTAIN'; readonly reason: Words }
  | { readonly state: 'DEAD'; readonly reason: Words };

/** What becomes of a message. A robot whose address is refused is held, so that what is behind the first does not die as well. */
export function outcomeOf(
  meaning: Meaning,
  message: Standing,
  choice: { repeatsUncertain: boolean; jitter: number; now: number; pace: Pace },
): Outcome {
  const { repeatsUncertain, jitter, now, pace } = choice;
  const again = (failures: number, wait: number, reason: Words, wasUncertain = false): Outcome => ({
    state: 'WAITING',
    tryAt: now + wait,
    failures,
    wasUncertain,
    reason,
  });
  switch (meaning.is) {
    case 'SENT':
      return { state: 'SENT' };
    case 'TOO_FAST':
      return again(message.failures, meaning.restMilliseconds, meaning.reason);
    case 'REFUSED':
      return { state: 'DEAD', reason: meaning.reason };
    case 'UNCERTAIN':
      if (!repeatsUncertain || message.uncertain >= MOST_REPEATS) return { state: 'UNCERTAIN', reason: meaning.reason };
      return again(message.failures + 1, backoff(message.failures + 1, jitter, pace), meaning.reason, true);
    case 'AGAIN':
      if (now - message.firstTriedAt >= pace.givesUpAfter)
        return {
          state: 'DEAD',
          reason: says(`重试超过 24 小时仍未成功：${meaning.reason.zh}`, `given up after 24 hours: ${meaning.reason.en}`),
        };
      return again(message.failures + 1, backoff(message.failures + 1, jitter, pace), meaning.reason);
  }
}

export interface RobotStanding {
  readonly streak: number;
  readonly failingSince: Date | null;
}

export interface RobotChange {
  readonly state: 'GOOD' | 'FAILING';
  readonly streak: number;
  readonly failingSince: Date | null;
  readonly restUntil: Date | null;
  readonly isHeld: boolean;
  readonly lastError: Words | null;
}

/** So many failures one after the other make a robot a failing one, which is tried less and less often. */
export const FAILS_AFTER = 3;

/** What an answer says about the robot; null where it says nothing new. */
export function robotAfter(
  meaning: Meaning,
  robot: RobotStanding,
  choice: { jitter: number; now: number; pace: Pace },
): RobotChange | null {
  const { jitter, now, pace } = choice;
  const { streak, failingSince } = robot;
  const good = { state: 'GOOD' as const, streak: 0, failingSince: null, restUntil: null, isHeld: false, lastError: null };
  switch (meaning.is) {
    case 'SENT':
      return streak === 0 && failingSince === null ? null : good;
    case 'TOO_FAST':
      return { ...stillSo(robot), restUntil: new Date(now + meaning.restMilliseconds), isHeld: false, lastError: meaning.reason };
    case 'REFUSED':
      if (!meaning.isRobot) return null;
      return {
        state: 'FAILING',
        streak: streak + 1,
        failingSince: failingSince ?? new Date(now),
        restUntil: null,
        isHeld: true,
        lastError: meaning.reason,
      };
    case 'UNCERTAIN':
    case 'AGAIN': {
      const isFailing = failingSince !== null || streak + 1 >= FAILS_AFTER;
      return {
        state: isFailing ? 'FAILING' : 'GOOD',
        streak: streak + 1,
        failingSince: isFailing ? (failingSince ?? new Date(now)) : null,
        restUntil: isFailing ? new Date(now + backoff(streak + 2 - FAILS_AFTER, jitter, pace)) : null,
        isHeld: false,
        lastError: meaning.reason,
      };
    }
  }
}

function stillSo({ streak, failingSince }: RobotStanding): Pick<RobotChange, 'state' | 'streak' | 'failingSince'> {
  return { state: failingSince === null ? 'GOOD' : 'FAILING', streak, failingSince };
}
