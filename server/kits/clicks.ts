// A visit of a link: counted, and led on.
// Surprise: a visitor waits for the count to be durable, but never longer than a blink; then the visitor goes on and the count is
// written behind.

import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isbot } from 'isbot';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Ctx } from '../context.ts';
import { isRefused } from '../core/errors.ts';
import { readCode, toId } from '../core/ids.ts';
import { perDatabase } from '../core/per-database.ts';
import type { Asked } from '../parts.ts';
import { isByPerson } from './click.rules.ts';
import { linkByCode } from './links.ts';
import type { KitLinkRow } from './model.ts';
import { counted, hourOf } from './tally.ts';

const PATIENCE_MILLISECONDS = 800;
/** From one address, in this process: a whole office on campaign day stays far below, and a script that changes its name does not. */
const MOST_A_MINUTE = 300;

const visits = perDatabase(() => new RateLimiterMemory({ points: MOST_A_MINUTE, duration: 60 }));

async function isTooMany({ db }: Pick<Ctx, 'db'>, address: string): Promise<boolean> {
  try {
    await visits(db).consume(address);
    return false;
  } catch (error) {
    if (error instanceof RateLimiterRes) return true;
    throw error;
  }
}

/** The link that was meant; null where there is none. */
export async function linkOf(ctx: Ctx, typed: string): Promise<KitLinkRow | null> {
  try {
    return await linkByCode(ctx, readCode(typed));
  } catch (error) {
    if (isRefused(error, 'BAD_CODE')) return null;
    throw error;
  }
}

/**
 * Tells visitors of one hour apart without knowing who they are: the digest is keyed, holds the hour, and nothing of what it is made
 * from is kept.
 */
function visitorOf({ about }: Pick<Ctx, 'about'>, { address, headers }: Pick<Asked, 'address' | 'headers'>, hour: number): string {
  const seen = JSON.stringify([hour, address, headers['user-agent'], headers['accept-language']]);
  return createHmac('sha256', about.secrets.session).update(`kit-visitor:${seen}`).digest('base64url').slice(0, 16);
}

/** Counts a click at `ctx.now`, once an hour for each visitor. Returns whether it is new. Durable when it settles. */
export async function countClick(ctx: Ctx, link: KitLinkRow, visitor: string): Promise<boolean> {
  const { _id: code, itemId, campaignId, distributorId } = link;
  const _id = `c:${code}:${visitor}:${hourOf(ctx.now).getTime() / 3_600_000}`;
  return (await counted(ctx, [{ _id, kind: 'CLICK', code, itemId, campaignId, distributorId, at: ctx.now }])) === 1;
}

/** Counts the visit where it is one of a person and not of the link's own member. Never throws: the visitor is led on in any case. */
export async function countVisit(ctx: Ctx, link: KitLinkRow, asked: Pick<Asked, 'address' | 'headers' | 'isHead'>): Promise<void> {
  const { headers, isHead } = asked;
  if (!isByPerson({ isHead, isBot: isbot(headers['user-agent']), headers })) return;
  if (ctx.viewer.id === toId(link.distributorId)) return;
  if (await isTooMany(ctx, asked.address)) return;
  const counting = countClick(ctx, link, visitorOf(ctx, asked, hourOf(ctx.now).getTime())).catch((error: unknown) => {
    ctx.log.error({ err: error }, 'kits: a click could not be counted');
  });
  await Promise.race([counting, wait(PATIENCE_MILLISECONDS, undefined, { ref: false })]);
}
