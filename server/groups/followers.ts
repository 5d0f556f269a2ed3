// Who has to move along when groups and their members do: invites, the capacity of operators, tasks, robots. They lie above this domain
// and cannot be called from here, so each says at load what it does, and it is done in the very transaction.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import type { JoinWay, LeaveReason } from '../generated/types.ts';
import type { GroupRow } from './model.ts';

export interface Pair {
  groupId: ObjectId;
  distributorId: ObjectId;
}

export interface GroupFollower {
  /** Every group that begins with a holder, once its row is there: throw a Refused where the holder cannot take it. */
  opened?(ctx: Ctx, session: ClientSession, rows: readonly GroupRow[]): Promise<void>;
  /** Dissolved, merged away or transformed; the rows as they were just before. Of a transformed one it is told before its successor opens. */
  closed?(ctx: Ctx, session: ClientSession, rows: readonly GroupRow[]): Promise<void>;
  /** The same chat goes on as `to`, with holder and account: what was bound to `from` is bound to it now. */
  transformed?(ctx: Ctx, session: ClientSession, change: { from: GroupRow; to: GroupRow }): Promise<void>;
  /** Who of these about to come in has a place that is held by an invite into that very group: the invite's id by `stayKey`. */
  placesOf?(ctx: Ctx, session: ClientSession, pairs: readonly Pair[]): Promise<ReadonlyMap<string, ObjectId>>;
  /** So many places that invites held were taken by people who are known to be in. */
  squeezed?(ctx: Ctx, session: ClientSession, groups: readonly { groupId: ObjectId; count: number }[]): Promise<void>;
  joined?(ctx: Ctx, session: ClientSession, entries: readonly (Pair & { at: Date; way: JoinWay })[]): Promise<void>;
  left?(ctx: Ctx, session: ClientSession, entries: readonly (Pair & { at: Date })[]): Promise<void>;
  /** Somebody of the staff chose members who are to leave: so many of each group. Who has to talk to them is told here. */
  leavesAsked?(ctx: Ctx, session: ClientSession, asked: readonly { group: GroupRow; reason: LeaveReason; count: number }[]): Promise<void>;
  /** The code of the group was acknowledged by the member. */
  acknowledged?(ctx: Ctx, session: ClientSession, entries: readonly (Pair & { version: number; at: Date })[]): Promise<void>;
}

const followers = new Set<GroupFollower>();

/** Said once, when a module is loaded. */
export function followGroups(follower: GroupFollower): void {
  followers.add(follower);
}

/** Tells each follower that wants to know, one after the other: a transaction does one thing at a time. */
export async function tellFollowers(tell: (follower: GroupFollower) => Promise<void> | undefined): Promise<void> {
  for (const follower of followers) await tell(follower);
}

export async function placesHeld(ctx: Ctx, session: ClientSession, pairs: readonly Pair[]): Promise<ReadonlyMap<string, ObjectId>> {
  const held = new Map<string, ObjectId>();
  await tellFollowers(async (follower) => {
    for (const [key, inviteId] of (await follower.placesOf?.(ctx, session, pairs)) ?? []) held.set(key, inviteId);
  });
  return held;
}
