// GET /exports/kols.csv: the list with its filters. GET /exports/kol-statements.csv: every line of a month's statements. Of an operator
// those of the own groups.

import { record } from '../audit/service.ts';
import { STAFF } from '../context.ts';
import type { Ctx } from '../context.ts';
import { CSV_BOM, csvLine } from '../core/csv.ts';
import { Refused } from '../core/errors.ts';
import { memberOf } from '../distributors/service.ts';
import type { KolFilter } from '../generated/types.ts';
import type { Answer, Edge } from '../parts.ts';
import { kolGroups, readKols } from './lists.ts';
import { OPEN_STATES, STATES } from './rules.ts';
import { monthOf, readStatements } from './statements.ts';

const KOL_COLUMNS = ['member_no', 'name', 'tier', 'state', 'term_from', 'term_to', 'groups', 'duties', 'done', 'missed', 'nominated_by'];
const LINE_COLUMNS = ['month', 'member_no', 'name', 'cause', 'kind', 'what', 'at', 'points', 'total', 'settled_at', 'signature'];

/** As the page's address has them. */
function filterIn(query: URLSearchParams): KolFilter {
  const told = query.get('state');
  if (told === 'EXPIRING') return { isExpiring: true };
  if (told === 'CONCERN') return { hasConcern: true };
  if (told === null) return { states: [...OPEN_STATES] };
  if (told === 'ALL') return {};
  const state = STATES.find((each) => each === told);
  if (!state) throw new Refused('EXPORT_FILTER_WRONG', { filter: 'state' });
  return { states: [state] };
}

async function* kolsFile(ctx: Ctx, filter: KolFilter): AsyncGenerator<string> {
  yield CSV_BOM + csvLine(KOL_COLUMNS);
  for await (const row of readKols(ctx, filter)) {
    const member = await memberOf(ctx, row.distributorId);
    const groups = (await kolGroups(ctx, row.groupIds)).map(({ number }) => number).join(' ');
    yield csvLine([
      member.memberNo,
      member.name,
      row.tier,
      row.state,
      row.termFrom,
      row.termTo,
      groups,
      row.dutyKinds.join(' '),
      row.dutiesDone,
      row.dutiesMissed,
      row.nominatedByName,
    ]);
  }
}

async function* statementsFile(ctx: Ctx, monthKey: string): AsyncGenerator<string> {
  yield CSV_BOM + csvLine(LINE_COLUMNS);
  for await (const row of readStatements(ctx, monthKey)) {
    const { memberNo, name } = await memberOf(ctx, row.distributorId);
    for (const { cause, kind, words, at, points } of row.lines) {
      const line = [monthKey, memberNo, name, cause, kind, words.zh, at.toISOString(), points];
      yield csvLine([...line, row.total, row.settledAt.toISOString(), row.signature]);
    }
  }
}

async function give(ctx: Ctx, name: string, details: object, pieces: AsyncIterable<string>): Promise<Answer> {
  const subject = { kind: 'LIST', id: null, name };
  await ctx.db.transaction((session) => record(ctx, session, { action: 'LIST_EXPORTED', subject, details: { ...details } }));
  return { status: 200, file: { type: 'text/csv; charset=utf-8', name: `${name}-${ctx.time.dayKey(ctx.now)}.csv`, pieces } };
}

export const edges: readonly Edge[] = [
  {
    method: 'GET',
    path: '/exports/kols.csv',
    policy: STAFF,
    body: 'none',
    answer: (ctx, { query }) => {
      const filter = filterIn(query);
      return give(ctx, 'kols', { filter }, kolsFile(ctx, filter));
    },
  },
  {
    method: 'GET',
    path: '/exports/kol-statements.csv',
    policy: STAFF,
    body: 'none',
    answer: (ctx, { query }) => {
      const monthKey = monthOf(query.get('month') ?? '');
      return give(ctx, 'kol-statements', { monthKey }, statementsFile(ctx, monthKey));
    },
  },
];
