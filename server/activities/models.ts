// The weekly models of tiers in versions: a draft is written as a whole and published, and from then on what has not begun follows it.

import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import { sendHours } from '../channels/service.ts';
import type { Ctx } from '../context.ts';
import { perCtx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import type { Tier } from '../generated/types.ts';
import { begin } from '../works/service.ts';
import { changesBetween, findingsOf, readCells } from './cells.rules.ts';
import type { CellChange, Finding, TypedCell } from './cells.rules.ts';
import { weeksAhead } from './following.ts';
import { weeklyModels } from './model.ts';
import type { WeeklyModelRow } from './model.ts';
import { followModel } from './plans.ts';

const versionsOf = perCtx(() => new Map<Tier, Promise<WeeklyModelRow[]>>());

/** Every version, the newest first; a draft before all. */
export function listModels(ctx: Ctx, tier: Tier): Promise<WeeklyModelRow[]> {
  const asked = versionsOf(ctx);
  const rows =
    asked.get(tier) ??
    weeklyModels
      .raw(ctx.db)
      .find({ tier }, { sort: { version: -1 } })
      .toArray();
  asked.set(tier, rows);
  return rows;
}

export async function findings(ctx: Ctx, { cells }: WeeklyModelRow): Promise<Finding[]> {
  return findingsOf(cells, await sendHours(ctx));
}

export async function changesOf(ctx: Ctx, { tier, version, cells }: WeeklyModelRow): Promise<CellChange[]> {
  const before = (await listModels(ctx, tier)).find((row) => row.version < version);
  return changesBetween(before?.cells ?? [], cells);
}

/** Writes the draft of the next version. @throws Refused where a cell is no cell */
export async function draftModel(ctx: Ctx, tier: Tier, typed: readonly TypedCell[]): Promise<WeeklyModelRow> {
  const byName = await nameOf(ctx);
  const rows = weeklyModels.raw(ctx.db);
  versionsOf(ctx).delete(tier);
  return repeatOnUniqueConflict(() =>
    ctx.db.transaction(async (session) => {
      const [latest] = await rows.find({ tier }, { session, sort: { version: -1 }, limit: 2 }).toArray();
      const known = await rows.find({ tier }, { session, projection: { 'cells.id': 1 } }).toArray();
      const ids = new Set(known.flatMap(({ cells }) => cells.map(({ id }) => id)));
      const { cells } = demand(readCells(typed, ids, () => toId(newId())));
      if (latest?.state === 'DRAFT') {
        await rows.updateOne({ _id: latest._id, state: 'DRAFT' }, { $set: { cells, byName, createdAt: ctx.now } }, { session });
        return { ...latest, cells, byName, createdAt: ctx.now };
      }
      const version = (latest?.version ?? 0) + 1;
      const row: WeeklyModelRow = { _id: newId(), tier, version, state: 'DRAFT', cells, publishedAt: null, byName, createdAt: ctx.now };
      await rows.insertOne(row, { session });
      return row;
    }),
  );
}

export async function discardModel(ctx: Ctx, id: string): Promise<boolean> {
  const { deletedCount } = await weeklyModels.raw(ctx.db).deleteOne({ _id: fromId(id), state: 'DRAFT' });
  return deletedCount === 1;
}

/** @throws Refused MODEL_NOT_FOUND where somebody was faster, MODEL_HAS_FAULTS, MODEL_UNCHANGED */
export async function publishModel(ctx: Ctx, id: string): Promise<WeeklyModelRow> {
  const _id = fromId(id);
  const rows = weeklyModels.raw(ctx.db);
  const byName = await nameOf(ctx);
  const hours = await sendHours(ctx);
  return repeatOnUniqueConflict(() =>
    ctx.db.transaction(async (session) => {
      const draft = await rows.findOne({ _id, state: 'DRAFT' }, { session });
      if (!draft) throw new Refused('MODEL_NOT_FOUND');
      const { tier, version, cells } = draft;
      const fault = findingsOf(cells, hours).find(({ isHard }) => isHard);
      if (fault) throw new Refused('MODEL_HAS_FAULTS', { faults: fault.words });
      const [before] = await rows.find({ tier, state: 'PUBLISHED' }, { session, sort: { version: -1 }, limit: 1 }).toArray();
      const changes = changesBetween(before?.cells ?? [], cells);
      if (changes.length === 0) throw new Refused('MODEL_UNCHANGED');
      const set = { state: 'PUBLISHED' as const, publishedAt: ctx.now, byName };
      await rows.updateOne({ _id, state: 'DRAFT' }, { $set: set }, { session });
      const row: WeeklyModelRow = { ...draft, ...set };
      await followModel(ctx, session, row, weeksAhead(ctx));
      await begin(ctx, { kind: 'ACTIVITIES_FOLLOW', title: `${tier} v${String(version)}`, input: { tier } }, session);
      const subject = { kind: 'WEEKLY_MODEL', id, name: `${tier} v${String(version)}` };
      await record(ctx, session, { action: 'WEEKLY_MODEL_PUBLISHED', subject, details: { tier, version, changes: changes.length } });
      return row;
    }),
  );
}
