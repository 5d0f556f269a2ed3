// What an entry of the ledger must be, to which month it belongs, and the text that is signed.
// Surprise: an entry that comes after its month was settled belongs to the first month that was not. What was settled stays as it is.

import type { MonthKey } from '../core/time.ts';
import type { PointsKind } from '../generated/types.ts';

/** From which account of the platform each kind comes. Work that was done is paid for; nothing here stands for people brought in. */
export const SOURCE_OF: Readonly<Record<PointsKind, string>> = {
  DUTY: 'PLATFORM:DUTY',
  CORRECTION: 'PLATFORM:CORRECTION',
  REVERSAL: 'PLATFORM:DUTY',
};
export const MOST_POINTS = 100_000;
const LONGEST_REASON = 200;

export const memberAccount = (id: string): string => `MEMBER:${id}`;

/** Which account gives and which takes; points below zero are taken from the member. */
export function sidesOf(kind: PointsKind, memberId: string, points: number): { fromAccount: string; toAccount: string; points: number } {
  const [platform, member] = [SOURCE_OF[kind], memberAccount(memberId)];
  return points >= 0 ? { fromAccount: platform, toAccount: member, points } : { fromAccount: member, toAccount: platform, points: -points };
}

/** What the entry adds to the balance of its member. */
export function signedPoints({ toAccount, points }: { toAccount: string; points: number }): number {
  return toAccount.startsWith('MEMBER:') ? points : -points;
}

/** The month of what happened, or the first that is still open. Keys sort as text as they do in time. */
export function monthFor(happened: MonthKey, ...open: (MonthKey | null | undefined)[]): MonthKey {
  return open.reduce<MonthKey>((month, first) => (first != null && first > month ? first : month), happened);
}

export interface SignedFields {
  cause: string;
  kind: PointsKind;
  fromAccount: string;
  toAccount: string;
  points: number;
  at: Date;
  monthKey: MonthKey;
  words: { zh: string; en: string };
}

/** Everything that an entry says, in a fixed order: a list has no order of keys to get wrong. */
export function textOfEntry(entry: SignedFields): readonly unknown[] {
  const { cause, kind, fromAccount, toAccount, points, at, monthKey, words } = entry;
  return [cause, kind, fromAccount, toAccount, points, at.getTime(), monthKey, words.zh, words.en];
}

export type CorrectionVerdict =
  | { ok: true; points: number; reason: string }
  | { ok: false; why: 'POINTS_WRONG'; most: number }
  | { ok: false; why: 'POINTS_REASON_MISSING'; most: number }
  | { ok: false; why: 'POINTS_BELOW_ZERO'; balance: number };

/** By hand: more or fewer, with a reason, and never below nothing. */
export function readCorrection(typed: { points: number; reason: string }, balance: number): CorrectionVerdict {
  const reason = typed.reason.normalize('NFC').trim();
  const { points } = typed;
  if (!Number.isSafeInteger(points) || points === 0 || Math.abs(points) > MOST_POINTS)
    return { ok: false, why: 'POINTS_WRONG', most: MOST_POINTS };
  if (reason === '' || Array.from(reason).length > LONGEST_REASON) return { ok: false, why: 'POINTS_REASON_MISSING', most: LONGEST_REASON };
  return balance + points < 0 ? { ok: false, why: 'POINTS_BELOW_ZERO', balance } : { ok: true, points, reason };
}
