// The works of several imports in one read.

import DataLoader from 'dataloader';
import type { ObjectId } from 'mongodb';
import { perCtx } from '../context.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import { worksById } from '../works/service.ts';
import type { WorkRow } from '../works/service.ts';
import type { ImportRow } from './model.ts';

const byId = perCtx(
  (ctx) =>
    new DataLoader<ObjectId, WorkRow, string>(
      async (ids) => {
        const found = await worksById(ctx, ids);
        return ids.map((id) => found.get(toId(id)) ?? new Refused('WORK_NOT_FOUND'));
      },
      { cacheKeyFn: String },
    ),
);

export function workOfImport(ctx: Ctx, row: ImportRow): Promise<WorkRow> {
  return byId(ctx).load(row.workId);
}
