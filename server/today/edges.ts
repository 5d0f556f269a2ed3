// The list of today as a file: the viewer's own, or everybody's for managers.

import { Readable } from 'node:stream';
import { record } from '../audit/service.ts';
import { STAFF } from '../context.ts';
import type { Ctx } from '../context.ts';
import { CSV_BOM, csvLine } from '../core/csv.ts';
import { Refused } from '../core/errors.ts';
import type { DueState } from '../generated/types.ts';
import type { Edge } from '../parts.ts';
import { allItems, staffName } from './service.ts';
import { shownItems } from './shown.ts';

const STATES: readonly DueState[] = ['BROKEN', 'LATE', 'DUE'];
const COLUMNS = ['state', 'kind', 'operator', 'group_no', 'group', 'item', 'item_en', 'at'];

async function* fileOf(ctx: Ctx, { items, groups }: Awaited<ReturnType<typeof allItems>>): AsyncGenerator<string> {
  yield CSV_BOM + csvLine(COLUMNS);
  for await (const item of shownItems(ctx, items)) {
    const { zh, en } = item.title;
    const group = item.groupId === null ? undefined : groups.get(item.groupId);
    const operator = item.operatorId === null ? '' : await staffName(ctx, item.operatorId);
    yield csvLine([item.state, item.kind, operator, group?.number ?? '', group?.name ?? '', zh, en, item.at?.toISOString() ?? '']);
  }
}

function stateIn(query: URLSearchParams): DueState | null {
  const told = query.get('state') ?? '';
  const state = STATES.find((each) => each === told) ?? null;
  if (state === null && told !== '') throw new Refused('EXPORT_FILTER_WRONG', { filter: 'state' });
  return state;
}

export const edges: readonly Edge[] = [
  {
    method: 'GET',
    path: '/exports/today.csv',
    policy: STAFF,
    body: 'none',
    answer: async (ctx, { query }) => {
      const state = stateIn(query);
      const found = await allItems(ctx, state);
      const details = { filter: { state }, count: found.items.length, isWhole: true };
      const subject = { kind: 'LIST', id: null, name: 'today' };
      await ctx.db.transaction((session) => record(ctx, session, { action: 'LIST_EXPORTED', subject, details }));
      const name = `today-${ctx.time.dayKey(ctx.now)}.csv`;
      return { status: 200, file: { type: 'text/csv; charset=utf-8', name, pieces: Readable.from(fileOf(ctx, found)) } };
    },
  },
];
