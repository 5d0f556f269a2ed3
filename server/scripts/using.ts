// Scripts in use: the one that fits, filled in; how often each was used; and the first ones of a new installation.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { perCtx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import type { FilledScript, InviteStep, ScriptOccasion, ScriptValueInput, Tier } from '../generated/types.ts';
import DataLoader from 'dataloader';
import { DEFAULT_SCRIPTS } from './defaults.rules.ts';
import { scripts } from './model.ts';
import type { ScriptRow } from './model.ts';
import type { PlaceValues } from './places.rules.ts';
import { fillPlaces, isPlace } from './places.rules.ts';
import { bestScript } from './rules.ts';

export interface Wanted {
  readonly occasion: ScriptOccasion;
  readonly tier?: Tier | null | undefined;
  readonly step?: InviteStep | null | undefined;
}

/** Everything in use, read once for a request: a divert of thousands fills the same few scripts. */
const inUse = perCtx(({ db }: Ctx): Promise<ScriptRow[]> => scripts.raw(db).find({ state: 'PUBLISHED' }).toArray());

/** Null where no script is for it. What nothing is given for still stands in braces, and is told as missing. */
export async function fillScript(
  ctx: Ctx,
  { occasion, tier = null, step = null, values }: Wanted & { readonly values: PlaceValues },
): Promise<{ text: string; scriptId: ObjectId; missing: string[] } | null> {
  const best = bestScript(await inUse(ctx), { occasion, tier, step });
  return best ? { ...fillPlaces(best.text, values), scriptId: best._id } : null;
}

export async function filledScript(
  ctx: Ctx,
  { values, ...wanted }: Wanted & { values: readonly ScriptValueInput[] },
): Promise<FilledScript | null> {
  const given: PlaceValues = {};
  for (const { place, value } of values) if (isPlace(place)) given[place] = value.slice(0, 500);
  const filled = await fillScript(ctx, { ...wanted, values: given });
  return filled ? { ...filled, scriptId: toId(filled.scriptId) } : null;
}

/** A script that is gone is not counted. */
export async function countUse(ctx: Ctx, scriptId: ObjectId, session?: ClientSession, times = 1): Promise<void> {
  const change = { $inc: { uses: times }, $set: { lastUsedAt: ctx.now } };
  await scripts.raw(ctx.db).updateOne({ _id: scriptId }, change, session ? { session } : {});
}

export async function countScriptUse(ctx: Ctx, id: string): Promise<ScriptRow> {
  const change = { $inc: { uses: 1 }, $set: { lastUsedAt: ctx.now } };
  const row = await scripts.raw(ctx.db).findOneAndUpdate({ _id: fromId(id), state: { $ne: 'DRAFT' } }, change, { returnDocument: 'after' });
  if (!row) throw new Refused('SCRIPT_NOT_FOUND');
  return row;
}

/** Of all versions, by key. */
export const usesInAllLoader = perCtx(
  ({ db }: Ctx) =>
    new DataLoader<string, number>(async (keys) => {
      const rows = await scripts
        .raw(db)
        .aggregate<{ _id: string; uses: number }>([
          { $match: { key: { $in: [...keys] } } },
          { $group: { _id: '$key', uses: { $sum: '$uses' } } },
        ])
        .toArray();
      const byKey = new Map(rows.map(({ _id, uses }) => [_id, uses]));
      return keys.map((key) => byKey.get(key) ?? 0);
    }),
);

/** Adds those that were never there; what people made of the others stays. Returns how many are new. */
export async function seedScripts(ctx: Ctx): Promise<number> {
  const writes = DEFAULT_SCRIPTS.map(({ key, ...script }) => ({
    updateOne: {
      filter: { key, version: 1 },
      update: {
        $setOnInsert: {
          _id: newId(),
          ...script,
          state: 'PUBLISHED' as const,
          uses: 0,
          lastUsedAt: null,
          byName: 'Tierwise',
          createdAt: ctx.now,
          changedAt: ctx.now,
          publishedAt: ctx.now,
        },
      },
      upsert: true,
    },
  }));
  return (await scripts.raw(ctx.db).bulkWrite(writes, { ordered: false })).upsertedCount;
}
