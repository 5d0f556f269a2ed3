// The way of a request to swap: open → agreed → approved, or refused, withdrawn, expired; and who may say what to it.
// Surprise: a consent is only an offer until it is written under the state that it was given to; the update's filter names that state, so
// of several who say yes at the same moment exactly one is taken.

import type { Granted, Refusal } from '../core/errors.ts';
import type { SwapKind, SwapState } from '../generated/types.ts';

const NEXT: Readonly<Record<SwapState, readonly SwapState[]>> = {
  OPEN: ['AGREED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'],
  // Whoever had agreed may still step back.
  AGREED: ['OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'],
  APPROVED: [],
  REFUSED: [],
  WITHDRAWN: [],
  EXPIRED: [],
};

export const WAITING = ['OPEN', 'AGREED'] as const satisfies readonly SwapState[];

export const mayBecome = (from: SwapState, to: SwapState): boolean => NEXT[from].includes(to);
export const isWaiting = (state: SwapState): boolean => NEXT[state].length > 0;

export interface TurnLook {
  readonly holder: string;
  readonly rota: string;
  readonly startsAt: Date;
  /** Asked or accepted: not begun, not over, not withdrawn. */
  readonly isAhead: boolean;
}

export interface AskLook {
  readonly kind: SwapKind;
  readonly turn: TurnLook;
  readonly wanted: TurnLook | null;
  readonly openTo: readonly string[];
  readonly isOnRoster: (person: string) => boolean;
  /** Of the viewer; null for the program. */
  readonly viewer: string | null;
  /** May act for whoever is absent. */
  readonly mayAct: boolean;
}

export type AskVerdict =
  | Granted<{ openTo: readonly string[] }>
  | Refusal<'SWAP_KIND_WRONG'>
  | Refusal<'TURN_NOT_YOURS'>
  | Refusal<'TURN_HAS_BEGUN'>
  | Refusal<'SWAP_WITH_SELF'>
  | Refusal<'SWAP_OTHER_ROTA'>
  | Refusal<'NOT_ON_ROSTER'>;

export function judgeAsk({ kind, turn, wanted, openTo, isOnRoster, viewer, mayAct }: AskLook, now: Date): AskVerdict {
  if (kind === 'TAKE_OVER' || (wanted !== null && kind !== 'SWAP')) return { ok: false, why: 'SWAP_KIND_WRONG' };
  if (turn.holder !== viewer && !mayAct) return { ok: false, why: 'TURN_NOT_YOURS' };
  if (!turn.isAhead || turn.startsAt <= now) return { ok: false, why: 'TURN_HAS_BEGUN' };
  const asked = wanted === null ? openTo : [wanted.holder];
  if (asked.includes(turn.holder)) return { ok: false, why: 'SWAP_WITH_SELF' };
  if (wanted !== null && wanted.rota !== turn.rota) return { ok: false, why: 'SWAP_OTHER_ROTA' };
  if (wanted !== null && (!wanted.isAhead || wanted.startsAt <= now)) return { ok: false, why: 'TURN_HAS_BEGUN' };
  if (!asked.every(isOnRoster)) return { ok: false, why: 'NOT_ON_ROSTER' };
  return { ok: true, openTo: [...new Set(asked)] };
}

export interface OfferLook {
  readonly kind: SwapKind;
  readonly state: SwapState;
  readonly by: string;
  readonly openTo: readonly string[];
  readonly turn: TurnLook;
  /** Null where none is named. */
  readonly wanted: string | null;
  /** What is offered in exchange, and its id. */
  readonly given: (TurnLook & { id: string }) | null;
  /** With the skill and the group of the turn as well. */
  readonly isOnRoster: (person: string) => boolean;
  /** Whether whoever asked can do what is given. */
  readonly isTaker: boolean;
}

export type OfferVerdict =
  /** `isSettled`: both sides agree by it; else the other side chooses. */
  | Granted<{ isSettled: boolean }>
  | Refusal<'SWAP_WITH_SELF'>
  | Refusal<'SWAP_NOT_FOR_YOU'>
  | Refusal<'SWAP_TAKEN'>
  | Refusal<'SWAP_OVER'>
  | Refusal<'TURN_HAS_BEGUN'>
  | Refusal<'SWAP_TURN_NEEDED'>
  | Refusal<'SWAP_NOT_FOR_THEM'>
  | Refusal<'TURN_NOT_YOURS'>
  | Refusal<'SWAP_OTHER_ROTA'>;

export function judgeOffer(person: string, look: OfferLook, now: Date): OfferVerdict {
  const { kind, state, by, openTo, turn, wanted, given, isOnRoster, isTaker } = look;
  if (person === by) return { ok: false, why: 'SWAP_WITH_SELF' };
  if ((openTo.length > 0 && !openTo.includes(person)) || !isOnRoster(person)) return { ok: false, why: 'SWAP_NOT_FOR_YOU' };
  if (state !== 'OPEN') return { ok: false, why: state === 'AGREED' || state === 'APPROVED' ? 'SWAP_TAKEN' : 'SWAP_OVER' };
  if (!turn.isAhead || turn.startsAt <= now) return { ok: false, why: 'TURN_HAS_BEGUN' };
  if (kind === 'COVER') return { ok: true, isSettled: true };
  if (given === null) return { ok: false, why: 'SWAP_TURN_NEEDED' };
  if (given.holder !== person || (wanted !== null && given.id !== wanted)) return { ok: false, why: 'TURN_NOT_YOURS' };
  if (given.rota !== turn.rota) return { ok: false, why: 'SWAP_OTHER_ROTA' };
  if (!given.isAhead || given.startsAt <= now) return { ok: false, why: 'TURN_HAS_BEGUN' };
  if (!isTaker) return { ok: false, why: 'SWAP_NOT_FOR_THEM' };
  return { ok: true, isSettled: wanted !== null };
}

export type TakeOverVerdict =
  | Granted<{ from: Date }>
  | Refusal<'SWAP_WITH_SELF'>
  | Refusal<'NOT_ON_ROSTER'>
  | Refusal<'TURN_OVER'>
  | Refusal<'TAKE_OVER_TOO_EARLY', { minutes: number }>
  | Refusal<'TAKE_OVER_STARTED'>;

/** `isForcing`: by somebody of the staff who may decide for others. */
export function judgeTakeOver(
  person: string,
  { holder, from, to, hasStarted }: { holder: string; from: Date; to: Date; hasStarted: boolean },
  { isForcing, isOnRoster, afterMinutes }: { isForcing: boolean; isOnRoster: boolean; afterMinutes: number },
  now: Date,
): TakeOverVerdict {
  if (person === holder) return { ok: false, why: 'SWAP_WITH_SELF' };
  if (!isOnRoster) return { ok: false, why: 'NOT_ON_ROSTER' };
  if (to <= now) return { ok: false, why: 'TURN_OVER' };
  if (!isForcing && hasStarted) return { ok: false, why: 'TAKE_OVER_STARTED' };
  if (!isForcing && now.getTime() < from.getTime() + afterMinutes * 60_000)
    return { ok: false, why: 'TAKE_OVER_TOO_EARLY', minutes: afterMinutes };
  return { ok: true, from: from > now ? from : now };
}
