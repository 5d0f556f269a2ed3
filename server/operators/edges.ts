// GET /exports/assignment-moves.csv?id=…: the moves of one proposal, for whoever goes through them on paper. The export is in the trail.

import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { MANAGERS } from '../context.ts';
import { CSV_BOM, csvLine } from '../core/csv.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import type { Edge } from '../parts.ts';
import type { ProposalRow } from './model.ts';
import { operatorName } from './loaders.ts';
import { findProposal } from './proposals.ts';

const NAME = 'assignment-moves';
const COLUMNS = ['group_no', 'group', 'tier', 'members', 'from', 'to', 'load', 'reason_zh', 'reason_en'];

async function* fileOf(ctx: Ctx, row: ProposalRow): AsyncGenerator<string> {
  yield CSV_BOM + csvLine(COLUMNS);
  for (const move of row.moves) {
    const from = move.fromId === null ? '' : await operatorName(ctx, move.fromId);
    const to = await operatorName(ctx, move.toId);
    const load = (move.weight / 1000).toFixed(3);
    yield csvLine([move.number, move.name, move.tier, move.members, from, to, load, move.reason.zh, move.reason.en]);
  }
  const details = { filter: { id: toId(row._id) }, count: row.moves.length, isWhole: true };
  await ctx.db.transaction((session) =>
    record(ctx, session, { action: 'LIST_EXPORTED', subject: { kind: 'LIST', id: null, name: NAME }, details }),
  );
}

export const edges: readonly Edge[] = [
  {
    method: 'GET',
    path: `/exports/${NAME}.csv`,
    policy: MANAGERS,
    body: 'none',
    async answer(ctx, { query }) {
      const row = await findProposal(ctx, query.get('id') ?? '');
      if (!row) throw new Refused('PROPOSAL_UNKNOWN');
      const name = `${NAME}-${ctx.time.dayKey(row.createdAt)}.csv`;
      return { status: 200, file: { type: 'text/csv; charset=utf-8', name, pieces: fileOf(ctx, row) } };
    },
  },
];
