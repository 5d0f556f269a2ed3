// A person of the staff fixes a member's tier up to a day, or ends that. The move, its TierChange and the entry in the trail are one
// transaction.

import type { ClientSession } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import { readReason } from '../distributors/rules.ts';
import { distributorById, memberWithin, writeStandings } from '../distributors/service.ts';
import type { DistributorRow } from '../distributors/service.ts';
import type { Tier } from '../generated/types.ts';
import { applyPin, applyUnpin } from './decide.rules.ts';
import type { Moved } from './decide.rules.ts';
import { mayPin } from './pins.rules.ts';
import { policyInForce } from './policies.ts';

export interface PinInput {
  tier: Tier;
  /** The last day. */
  until: DayKey;
  reason: string;
}

/** What a pin needs beside the member, read before the transaction. */
export interface PreparedPin extends PinInput {
  byName: string;
  protectionDays: number;
}

export async function pinTier(ctx: Ctx, { distributorId, ...input }: PinInput & { distributorId: string }): Promise<DistributorRow> {
  const prepared = await preparePin(ctx, input);
  await ctx.db.transaction((session) => pinWithin(ctx, session, distributorId, prepared));
  return memberById(ctx, distributorId);
}

/** Throws Refused for a reason or a day that cannot be. */
export async function preparePin(ctx: Ctx, { tier, until, reason }: PinInput): Promise<PreparedPin> {
  const { reason: text } = demand(readReason(reason));
  demand(mayPin(until, today(ctx)));
  const policy = await policyInForce(ctx);
  return { tier, until, reason: text, byName: await nameOf(ctx), protectionDays: policy?.rule.protectionDays ?? 0 };
}

/** In the caller's transaction, with its own entry in the trail as the last write. */
export async function pinWithin(ctx: Ctx, session: ClientSession, distributorId: string, prepared: PreparedPin): Promise<void> {
  const { protectionDays, ...input } = prepared;
  const pin = { ...input, byId: ctx.viewer.id ?? '', at: ctx.now };
  const { tier, until, reason } = input;
  await moveWithin(ctx, session, distributorId, {
    move: ({ standing }) => applyPin(standing, pin, today(ctx), protectionDays),
    action: 'TIER_PINNED',
    details: (row) => ({ from: row.standing.tier, to: tier, until, reason }),
  });
}

export async function unpinTier(ctx: Ctx, { distributorId, reason }: { distributorId: string; reason: string }): Promise<DistributorRow> {
  const { reason: text } = demand(readReason(reason));
  const byName = await nameOf(ctx);
  await ctx.db.transaction((session) =>
    moveWithin(ctx, session, distributorId, {
      move: ({ standing }) => {
        if (standing.pin === null) throw new Refused('NOT_PINNED');
        return applyUnpin(standing, { day: today(ctx), at: ctx.now, reason: text, byName });
      },
      action: 'TIER_UNPINNED',
      details: ({ standing }) => ({ tier: standing.tier, until: standing.pin?.until ?? null, reason: text }),
    }),
  );
  return memberById(ctx, distributorId);
}

interface Act {
  move: (row: DistributorRow) => Moved;
  action: 'TIER_PINNED' | 'TIER_UNPINNED';
  details: (row: DistributorRow) => Record<string, unknown>;
}

async function moveWithin(ctx: Ctx, session: ClientSession, distributorId: string, { move, action, details }: Act): Promise<void> {
  const row = await memberWithin(ctx, session, distributorId);
  if (!row) throw new Refused('DISTRIBUTOR_UNKNOWN');
  if (row.erasedAt !== null) throw new Refused('MEMBER_ERASED', { memberNo: row.memberNo });
  const written = await writeStandings(ctx, [{ id: distributorId, ...move(row) }], session);
  // Read and written in one snapshot: whoever moves the member meanwhile makes the transaction run again.
  if (!written.has(distributorId)) throw new Error(`the standing of member ${distributorId} was not what the same transaction had read`);
  const subject = { kind: 'DISTRIBUTOR', id: toId(row._id), name: row.memberNo };
  await record(ctx, session, { action, subject, details: details(row) });
}

/** Throws Refused('DISTRIBUTOR_UNKNOWN'). */
export async function memberById(ctx: Ctx, id: string): Promise<DistributorRow> {
  const row = await distributorById(ctx, id);
  if (!row) throw new Refused('DISTRIBUTOR_UNKNOWN');
  return row;
}

const today = (ctx: Ctx): DayKey => ctx.time.dayKey(ctx.now);
