// Who moves along with duties: rotas, whose shifts they are of, and the KOLs, to whom they are worth points. They lie above this domain
// and cannot be called from here, so each says at load what it does, and it is done in the very transaction.

import type { ClientSession } from 'mongodb';
import type { PersonRef } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import type { DutyRow } from './model.ts';

export interface DutyFollower {
  readonly name: string;
  /** Handed in; `duty.score` is null until somebody of the staff has looked. */
  done?(ctx: Ctx, session: ClientSession, duty: DutyRow): Promise<void>;
  /** Scored, or scored again. */
  scored?(ctx: Ctx, session: ClientSession, duty: DutyRow): Promise<void>;
  missed?(ctx: Ctx, session: ClientSession, duty: DutyRow): Promise<void>;
  /** What was taken for missed was started or handed in by a phone that had no network. */
  unmissed?(ctx: Ctx, session: ClientSession, duty: DutyRow): Promise<void>;
  handed?(ctx: Ctx, session: ClientSession, changes: readonly { duty: DutyRow; from: PersonRef }[]): Promise<void>;
  moved?(ctx: Ctx, session: ClientSession, duties: readonly DutyRow[]): Promise<void>;
  withdrawn?(ctx: Ctx, session: ClientSession, duties: readonly DutyRow[]): Promise<void>;
  /** Whether these are its own: then it moves them, hands them over and says who else could, in the calendar too. */
  owns?(duty: DutyRow): boolean;
  move?(ctx: Ctx, duty: DutyRow, startsAt: Date, endsAt: Date): Promise<void>;
  hand?(ctx: Ctx, duty: DutyRow, to: PersonRef): Promise<void>;
  substitutes?(ctx: Ctx, duty: DutyRow): Promise<readonly PersonRef[]>;
}

const followers = new Map<string, DutyFollower>();

/** Said once, when a module is loaded. */
export function followDuties(follower: DutyFollower): void {
  followers.set(follower.name, follower);
}

/** Tells each follower that wants to know, one after the other: a transaction does one thing at a time. */
export async function tellFollowers(call: (follower: DutyFollower) => Promise<void> | undefined): Promise<void> {
  for (const follower of followers.values()) await call(follower);
}

/** Whose duty it is, where it is of something above; null for one that stands alone. */
export function ownerOf(duty: DutyRow): DutyFollower | null {
  return [...followers.values()].find((follower) => follower.owns?.(duty)) ?? null;
}
