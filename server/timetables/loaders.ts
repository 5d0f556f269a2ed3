// Reads timetables in batches, for one request.

import DataLoader from 'dataloader';
import type { ObjectId } from 'mongodb';
import { campaignsByIds } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import { perCtx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { phaseActions } from './model.ts';
import type { ActionRow, PhaseRow } from './model.ts';
import { readPhases } from './reading.ts';

function byCampaign<Row extends { campaignId: ObjectId }>(ids: readonly ObjectId[], rows: readonly Row[]): Row[][] {
  const found = new Map<string, Row[]>(ids.map((id) => [toId(id), []]));
  for (const row of rows) found.get(toId(row.campaignId))?.push(row);
  return ids.map((id) => found.get(toId(id)) ?? []);
}

export const phasesLoader = perCtx(
  (ctx) =>
    new DataLoader<ObjectId, PhaseRow[], string>(async (ids) => byCampaign(ids, await readPhases(ctx, undefined, ids)), {
      cacheKeyFn: String,
    }),
);

export const actionsLoader = perCtx(
  (ctx) =>
    new DataLoader<ObjectId, ActionRow[], string>(
      async (ids) => {
        const rows = await phaseActions
          .raw(ctx.db)
          .find({ campaignId: { $in: [...ids] } }, { sort: { at: 1, _id: 1 } })
          .toArray();
        return byCampaign(ids, rows);
      },
      { cacheKeyFn: String },
    ),
);

export const campaignLoader = perCtx(
  (ctx) =>
    new DataLoader<ObjectId, CampaignRow | null, string>(
      async (ids) => {
        const rows = new Map((await campaignsByIds(ctx, ids)).map((row) => [toId(row._id), row]));
        return ids.map((id) => rows.get(toId(id)) ?? null);
      },
      { cacheKeyFn: String },
    ),
);
