// Lists as files: every row that the list's own filters leave, under the same names, streamed by cursor. Each export is written
// into the trail when it ends, also when whoever asked for it went away in the middle: what was sent was sent.
// Surprise: an unknown or empty-handed filter is refused rather than ignored; ignoring it would hand out the whole list.

import { z } from 'zod';
import { record, readAudit } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { MANAGERS } from '../context.ts';
import { CSV_BOM, csvLine } from '../core/csv.ts';
import type { CsvCell } from '../core/csv.ts';
import { Refused } from '../core/errors.ts';
import { isId, toId } from '../core/ids.ts';
import { parseDayKey } from '../core/time.ts';
import type { BusinessTime } from '../core/time.ts';
import { distributorById, maskedPhone, readDistributors } from '../distributors/service.ts';
import { GROUP_STATES } from '../groups/lifecycle.rules.ts';
import { PURPOSES } from '../groups/rules.ts';
import { holderName, readGroups, readMembers } from '../groups/service.ts';
import { ORDER_KINDS, maskBuyer } from '../orders/rules.ts';
import { readOrders } from '../orders/service.ts';
import type { DistributorSort, GroupSort, Tier } from '../generated/types.ts';
import type { Asked, Edge } from '../parts.ts';
import { COLUMNS } from './rules.ts';

const SORTS = ['JOINED_LATEST', 'JOINED_FIRST', 'MEMBER_NO'] as const satisfies readonly DistributorSort[];
const TIERS = ['NEW', 'MID', 'HEAD'] as const satisfies readonly Tier[];
const GROUP_SORTS = ['NUMBER', 'NAME', 'NEWEST', 'LARGEST', 'HEALTH', 'STATE_LATEST'] as const satisfies readonly GroupSort[];
const ROWS_A_PIECE = 500;
const MINUTE = 60_000;

const text = z.string().min(1).max(100);
const day = z.string().transform((value) => parseDayKey(value));
const yesOrNo = z.enum(['true', 'false']).transform((value) => value === 'true');
const id = z.string().refine(isId);

const DISTRIBUTORS = z.strictObject({
  search: text.optional(),
  sort: z.enum(SORTS).optional(),
  region: text.optional(),
  joinedFrom: day.optional(),
  joinedTo: day.optional(),
  isKol: yesOrNo.optional(),
  tier: z.enum(TIERS).optional(),
  isInGrace: yesOrNo.optional(),
  isPinned: yesOrNo.optional(),
});
const ORDERS = z.strictObject({
  search: text.optional(),
  from: day.optional(),
  to: day.optional(),
  kind: z.enum(ORDER_KINDS).optional(),
  distributorId: id.optional(),
  sku: text.optional(),
  isRefunded: yesOrNo.optional(),
});
const GROUPS = z.strictObject({
  search: text.optional(),
  sort: z.enum(GROUP_SORTS).optional(),
  tier: z.enum(TIERS).optional(),
  purpose: z.enum(PURPOSES).optional(),
  state: z.enum(GROUP_STATES).optional(),
  isClosed: yesOrNo.optional(),
  operatorId: id.optional(),
  isHeld: yesOrNo.optional(),
  accountId: id.optional(),
  province: text.optional(),
  tag: text.optional(),
  isFull: yesOrNo.optional(),
  healthBelow: z.coerce.number().int().min(0).max(101).optional(),
});
const GROUP_MEMBERS = z.strictObject({ groupId: id });
const AUDIT = z.strictObject({
  action: text.optional(),
  actorId: text.optional(),
  subjectId: text.optional(),
  from: day.optional(),
  to: day.optional(),
});

/** The parameters that were filled in; the client writes an empty one for "any". */
function readQuery<Query>(schema: z.ZodType<Query>, { query }: Asked): Query {
  const told = [...query].filter(([, value]) => value !== '');
  if (new Set(told.map(([name]) => name)).size < told.length)
    throw new Refused('EXPORT_FILTER_WRONG', { filter: told.map(([name]) => name).join(', ') });
  const read = schema.safeParse(Object.fromEntries(told));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const filter = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : String(issue?.path[0] ?? '');
  throw new Refused('EXPORT_FILTER_WRONG', { filter });
}

/** The moment on the clock of the business zone, with its offset: exact, and readable in a spreadsheet. */
export function businessIso(time: BusinessTime, at: Date): string {
  const minute = Math.floor(at.getTime() / MINUTE) * MINUTE;
  const wall = `${time.dayKey(at)}T${time.clock(at)}`;
  const offset = Math.round((Date.parse(`${wall}:00Z`) - minute) / MINUTE);
  const size = Math.abs(offset);
  const pad = (value: number) => String(value).padStart(2, '0');
  const rest = at.toISOString().slice(16, 23).replace('.000', '');
  return `${wall}${rest}${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

type RowOf<Read> = Read extends (...given: never[]) => AsyncIterable<infer Row> ? Row : never;

interface List<Row> {
  name: string;
  columns: readonly string[];
  rows: AsyncIterable<Row>;
  /** For the trail. */
  filter: object;
  /** The cells of some rows at a time, so that what belongs to them can be read at once. */
  cells: (rows: readonly Row[]) => Promise<CsvCell[][]>;
}

/** The rows, the first of which has been asked for already. */
async function* withFirst<Row>(first: IteratorResult<Row, unknown>, rest: AsyncIterator<Row, unknown>): AsyncGenerator<Row> {
  try {
    for (let next = first; !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* fileOf<Row>(ctx: Ctx, { name, columns, rows, filter, cells }: List<Row>): AsyncGenerator<string> {
  let count = 0;
  let isWhole = false;
  try {
    yield CSV_BOM + csvLine(columns);
    let waiting: Row[] = [];
    const told = async (): Promise<string> => {
      const lines = (await cells(waiting)).map(csvLine);
      count += lines.length;
      waiting = [];
      return lines.join('');
    };
    for await (const row of rows) {
      waiting.push(row);
      if (waiting.length >= ROWS_A_PIECE) yield await told();
    }
    if (waiting.length > 0) yield await told();
    isWhole = true;
  } finally {
    const details = { filter, count, isWhole };
    await ctx.db.transaction((session) =>
      record(ctx, session, { action: 'LIST_EXPORTED', subject: { kind: 'LIST', id: null, name }, details }),
    );
  }
}

function edgeOf<Row>(name: string, listOf: (ctx: Ctx, asked: Asked) => List<Row>): Edge {
  return {
    method: 'GET',
    path: `/exports/${name}.csv`,
    policy: MANAGERS,
    body: 'none',
    async answer(ctx, asked) {
      const list = listOf(ctx, asked);
      const fileName = `${name}-${ctx.time.dayKey(ctx.now)}.csv`;
      // Asked for before the answer begins: what the owner of the list refuses is still a refusal then, not a file that breaks off.
      const found = list.rows[Symbol.asyncIterator]();
      const rows = withFirst(await found.next(), found);
      return { status: 200, file: { type: 'text/csv; charset=utf-8', name: fileName, pieces: fileOf(ctx, { ...list, rows }) } };
    },
  };
}

export const exportEdges: readonly Edge[] = [
  edgeOf<RowOf<typeof readDistributors>>('distributors', (ctx, asked) => {
    const { search, sort, ...filter } = readQuery(DISTRIBUTORS, asked);
    return {
      name: 'distributors',
      // The contract's and no more: an import refuses a file with others, and what went out here shall come in there.
      columns: Object.keys(COLUMNS.DISTRIBUTORS),
      rows: readDistributors(ctx, { search, sort, filter }),
      // A search may be a phone number.
      filter: { ...filter, sort, hasSearch: search !== undefined },
      cells: (rows) =>
        Promise.resolve(
          rows.map((row) => [
            row.memberNo,
            row.name,
            maskedPhone(ctx, row),
            businessIso(ctx.time, row.joinedAt),
            row.sponsorNo,
            row.region,
          ]),
        ),
    };
  }),
  edgeOf<RowOf<typeof readOrders>>('orders', (ctx, asked) => {
    const { search, ...filter } = readQuery(ORDERS, asked);
    return {
      name: 'orders',
      columns: [...Object.keys(COLUMNS.ORDERS), 'refunded_fen'],
      rows: readOrders(ctx, { search, filter }),
      filter: { ...filter, search },
      async cells(rows) {
        const ids = [...new Set(rows.map(({ distributorId }) => toId(distributorId)))];
        const sellers = new Map(await Promise.all(ids.map(async (each) => [each, await distributorById(ctx, each)] as const)));
        return rows.map((row) => [
          row.orderNo,
          sellers.get(toId(row.distributorId))?.memberNo ?? '',
          maskBuyer(row.buyerRef),
          row.sku,
          row.quantity,
          row.amountFen,
          row.profitFen,
          row.kind,
          businessIso(ctx.time, row.paidAt),
          row.refundedFen,
        ]);
      },
    };
  }),
  edgeOf<RowOf<typeof readGroups>>('groups', (ctx, asked) => {
    const { search, sort, ...filter } = readQuery(GROUPS, asked);
    return {
      name: 'groups',
      columns: [
        'number',
        'name',
        'purpose',
        'tier',
        'region',
        'state',
        'members',
        'reserved',
        'operator',
        'tags',
        'speakers_7d',
        'messages_7d',
        'health',
        'created_at',
        'closed_at',
      ],
      rows: readGroups(ctx, { search, sort, filter }),
      filter: { ...filter, sort, search },
      cells: (rows) =>
        Promise.all(
          rows.map(async (row) => [
            row.number,
            row.name,
            row.purpose,
            row.tier,
            row.region,
            row.state,
            row.members,
            row.reserved,
            await holderName(ctx, row),
            row.tags.join(' '),
            row.speakers7,
            row.messages7,
            row.health?.score ?? null,
            businessIso(ctx.time, row.createdAt),
            row.closedAt && businessIso(ctx.time, row.closedAt),
          ]),
        ),
    };
  }),
  edgeOf<RowOf<typeof readMembers>>('group-members', (ctx, asked) => {
    const { groupId } = readQuery(GROUP_MEMBERS, asked);
    return {
      name: 'group-members',
      columns: [
        'member_no',
        'name',
        'role',
        'kind',
        'joined_at',
        'way',
        'code_version',
        'messages',
        'last_spoke_at',
        'violations',
        'also_in',
      ],
      rows: readMembers(ctx, groupId),
      filter: { groupId },
      async cells(rows) {
        const people = await Promise.all(rows.map(({ distributorId }) => distributorById(ctx, distributorId)));
        return rows.map((row, at) => [
          people[at]?.memberNo ?? '',
          people[at]?.name ?? '',
          row.role,
          row.kind,
          businessIso(ctx.time, row.joinedAt),
          row.way,
          row.code?.version ?? null,
          row.spoke,
          row.lastSpokeAt && businessIso(ctx.time, row.lastSpokeAt),
          row.violations,
          row.alsoIn,
        ]);
      },
    };
  }),
  edgeOf<RowOf<typeof readAudit>>('audit', (ctx, asked) => {
    const filter = readQuery(AUDIT, asked);
    return {
      name: 'audit',
      columns: ['seq', 'at', 'actor_id', 'actor', 'action', 'subject_kind', 'subject_id', 'subject', 'details', 'hash'],
      rows: readAudit(ctx, filter),
      filter,
      cells: (rows) =>
        Promise.resolve(
          rows.map((row) => [
            row._id,
            businessIso(ctx.time, row.at),
            row.actorId,
            row.actorName,
            row.action,
            row.subjectKind,
            row.subjectId,
            row.subjectName,
            row.details,
            row.hash,
          ]),
        ),
    };
  }),
];
