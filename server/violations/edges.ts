// GET /exports/violations.csv: the list of cases with its filters; of an operator the own groups.
// Surprise: what was said is left out. A file outlives the time for which texts may be kept.

import { record } from '../audit/service.ts';
import { STAFF } from '../context.ts';
import type { Ctx } from '../context.ts';
import { CSV_BOM, csvLine } from '../core/csv.ts';
import { Refused } from '../core/errors.ts';
import { isId } from '../core/ids.ts';
import { memberOf } from '../distributors/service.ts';
import type { ViolationFilter } from '../generated/types.ts';
import { groupOf } from '../groups/service.ts';
import type { Edge } from '../parts.ts';
import { readViolations, ruleByIdLoader } from './service.ts';
import type { ViolationRow } from './service.ts';
import { OPEN_STATES, STATES } from './steps.rules.ts';

const COLUMNS = ['at', 'state', 'member_no', 'group_no', 'group', 'rule', 'due_at', 'last_step_at', 'last_step_by'];

const ROWS_A_PIECE = 500;

/** As the page's address has them: the open ones unless something else is asked for. */
function filterIn(query: URLSearchParams): ViolationFilter {
  const idIn = (name: string): string | null => {
    const told = query.get(name);
    if (told !== null && !isId(told)) throw new Refused('EXPORT_FILTER_WRONG', { filter: name });
    return told;
  };
  const told = query.get('state');
  const state = STATES.find((each) => each === told);
  if (told !== null && told !== 'ALL' && told !== 'LATE' && !state) throw new Refused('EXPORT_FILTER_WRONG', { filter: 'state' });
  return {
    states: told === 'ALL' ? null : state ? [state] : [...OPEN_STATES],
    isLate: told === 'LATE' ? true : null,
    ruleId: idIn('rule'),
    groupId: idIn('groupId'),
    distributorId: idIn('distributorId'),
  };
}

async function cellsOf(ctx: Ctx, row: ViolationRow): Promise<string[]> {
  const [group, member, rule] = await Promise.all([
    groupOf(ctx, row.groupId),
    memberOf(ctx, row.distributorId),
    row.ruleId === null ? null : ruleByIdLoader(ctx).load(row.ruleId),
  ]);
  const last = row.steps.at(-1);
  const time = (at: Date | null | undefined): string => at?.toISOString() ?? '';
  return [
    time(row.at),
    row.state,
    member.memberNo,
    group.number,
    group.name,
    rule?.name ?? '',
    time(row.dueAt),
    time(last?.at),
    last?.byName ?? '',
  ];
}

async function* fileOf(ctx: Ctx, filter: ViolationFilter): AsyncGenerator<string> {
  yield CSV_BOM + csvLine(COLUMNS);
  let rows: ViolationRow[] = [];
  for await (const row of readViolations(ctx, filter)) {
    rows.push(row);
    if (rows.length < ROWS_A_PIECE) continue;
    yield await linesOf(ctx, rows);
    rows = [];
  }
  yield await linesOf(ctx, rows);
}

/** Asked for together, so that groups and members are read together. */
async function linesOf(ctx: Ctx, rows: readonly ViolationRow[]): Promise<string> {
  return (await Promise.all(rows.map((row) => cellsOf(ctx, row)))).map((cells) => csvLine(cells)).join('');
}

export const edges: readonly Edge[] = [
  {
    method: 'GET',
    path: '/exports/violations.csv',
    policy: STAFF,
    body: 'none',
    async answer(ctx, { query }) {
      const filter = filterIn(query);
      const subject = { kind: 'LIST', id: null, name: 'violations' };
      await ctx.db.transaction((session) => record(ctx, session, { action: 'LIST_EXPORTED', subject, details: { filter } }));
      const name = `violations-${ctx.time.dayKey(ctx.now)}.csv`;
      return { status: 200, file: { type: 'text/csv; charset=utf-8', name, pieces: fileOf(ctx, filter) } };
    },
  },
];
