// The addresses at which files come in and go out.

import { Readable } from 'node:stream';
import { record } from '../audit/service.ts';
import { STAFF, MANAGERS } from '../context.ts';
import type { Ctx } from '../context.ts';
import { CSV_BOM, csvLine, csvLineExact } from '../core/csv.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import type { ImportKind } from '../generated/types.ts';
import type { Answer, Asked, Edge } from '../parts.ts';
import { exportEdges } from './exports.ts';
import type { ImportRow } from './model.ts';
import { COLUMNS, TEMPLATES, kindNamed } from './rules.ts';
import { MOST_FILE_BYTES, importById, readErrors, readFile, takeIn } from './service.ts';

const CSV = 'text/csv; charset=utf-8';
const LONGEST_NAME = 120;

function kindOf({ params }: Asked): ImportKind {
  const kind = kindNamed(params['kind']);
  if (!kind) throw new Refused('IMPORT_KIND_UNKNOWN');
  return kind;
}

/** The name without folders and without what cannot be shown. Header lines are ASCII, hence the percent signs. */
function fileNameIn({ headers }: Asked, kind: ImportKind): string {
  const told = headers['x-file-name'];
  const usual = `${kind.toLowerCase()}.csv`;
  if (typeof told !== 'string') return usual;
  let name = '';
  try {
    name = decodeURIComponent(told);
  } catch (error) {
    if (error instanceof URIError) throw new Refused('FILE_NAME_WRONG');
    throw error;
  }
  const bare = name
    .replace(/^.*[/\\]/s, '')
    .replace(/\p{C}/gu, '')
    .trim();
  return Array.from(bare).slice(0, LONGEST_NAME).join('') || usual;
}

async function handIn(ctx: Ctx, asked: Asked): Promise<Answer> {
  const kind = kindOf(asked);
  const fileName = fileNameIn(asked, kind);
  return { status: 202, json: await takeIn(ctx, { kind, fileName, source: asked.body as AsyncIterable<Uint8Array> }) };
}

/** Every row that was left out, as the contract has it. */
export async function* errorFile(ctx: Ctx, row: ImportRow): AsyncGenerator<string> {
  yield CSV_BOM + csvLine(['line', 'column', 'code', 'message']);
  for await (const errors of readErrors(ctx, row)) {
    yield errors.map(({ line, column, code, message }) => csvLine([line, column, code, message])).join('');
  }
}

function templateFile(kind: ImportKind): Readable {
  return Readable.from([CSV_BOM, ...[Object.keys(COLUMNS[kind]), ...TEMPLATES[kind]].map((row) => csvLineExact(row))]);
}

const importEdges: readonly Edge[] = [
  { method: 'POST', path: '/imports/:kind', policy: MANAGERS, body: 'stream', limitBytes: MOST_FILE_BYTES, answer: handIn },
  {
    method: 'GET',
    path: '/imports/:kind/template.csv',
    policy: STAFF,
    body: 'none',
    answer: (_ctx, asked) => {
      const kind = kindOf(asked);
      return Promise.resolve({ status: 200, file: { type: CSV, name: `${kind.toLowerCase()}-template.csv`, pieces: templateFile(kind) } });
    },
  },
  {
    method: 'GET',
    path: '/imports/:id/errors.csv',
    policy: STAFF,
    body: 'none',
    answer: async (ctx, { params }) => {
      const row = await importById(ctx, params['id'] ?? '');
      return { status: 200, file: { type: CSV, name: `${withoutEnding(row)}.errors.csv`, pieces: errorFile(ctx, row) } };
    },
  },
  {
    method: 'GET',
    path: '/imports/:id/file.csv',
    policy: MANAGERS,
    body: 'none',
    answer: async (ctx, { params }) => {
      const row = await importById(ctx, params['id'] ?? '');
      const pieces = readFile(ctx, row);
      // It holds whole phone numbers, which no list shows: who took it has to be found again.
      const subject = { kind: 'IMPORT', id: toId(row._id), name: row.fileName };
      await ctx.db.transaction((session) => record(ctx, session, { action: 'LIST_EXPORTED', subject, details: { kind: row.kind } }));
      return { status: 200, file: { type: CSV, name: `${withoutEnding(row)}-${toId(row._id)}.csv`, pieces } };
    },
  },
];

function withoutEnding({ fileName }: ImportRow): string {
  return fileName.replace(/\.csv$/i, '');
}

export const edges: readonly Edge[] = [...importEdges, ...exportEdges];
