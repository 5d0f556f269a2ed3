// What the night found out about each group, brought to where lists and boards read it. A score that has moved far since the day
// before stands in the timeline; judged again on the same day, it does not stand there twice.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { recordGroupEvents } from './events.ts';
import type { GroupEventInput } from './events.ts';
import { groups } from './model.ts';
import type { GroupRow } from './model.ts';

/** Points of a hundred from which on somebody should know. */
const WORTH_TELLING = 10;
/** A transaction that meets somebody who comes in begins again: short ones seldom do. */
const AT_ONCE = 100;

export interface HealthInput {
  groupId: ObjectId;
  health: GroupRow['health'];
  speakers7: number;
  messages7: number;
}

export async function writeHealth(ctx: Ctx, inputs: readonly HealthInput[]): Promise<void> {
  for (let at = 0; at < inputs.length; at += AT_ONCE) await writeSome(ctx, inputs.slice(at, at + AT_ONCE));
}

async function writeSome(ctx: Ctx, inputs: readonly HealthInput[]): Promise<void> {
  const rows = groups.raw(ctx.db);
  await ctx.db.transaction(async (session) => {
    const ids = inputs.map(({ groupId }) => groupId);
    const known = await rows.find({ _id: { $in: ids } }, { session, projection: { health: 1 } }).toArray();
    const before = new Map(known.map(({ _id, health }) => [toId(_id), health]));
    await rows.bulkWrite(
      inputs.map(({ groupId, health, speakers7, messages7 }) => ({
        updateOne: { filter: { _id: groupId }, update: { $set: { health, speakers7, messages7 } } },
      })),
      { session },
    );
    const events = inputs.flatMap(({ groupId, health }) => changeOf(groupId, before.get(toId(groupId)) ?? null, health) ?? []);
    await recordGroupEvents(ctx, session, events);
  });
}

function changeOf(groupId: ObjectId, was: GroupRow['health'], is: GroupRow['health']): GroupEventInput | null {
  if (was === null || is === null || was.day >= is.day || Math.abs(is.score - was.score) < WORTH_TELLING) return null;
  const [reason] = is.reasons;
  return { groupId, kind: 'HEALTH_CHANGED', details: { before: was.score, score: is.score, ...(reason ? { reason } : {}) } };
}
