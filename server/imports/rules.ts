// What a file must be to be taken in: which columns, in which writing, and what a row of it comes to.
// Surprise: the encoding is not asked for, it is found out: a file that is no UTF-8 is refused under the name of what it most
// likely is, because a wrong guess would turn thousands of names into other characters without a word.

import type { CsvFlaw } from '../core/csv.ts';
import type { BusinessTime } from '../core/time.ts';
import { readDistributor } from '../distributors/rules.ts';
import type { DistributorInput } from '../distributors/rules.ts';
import type { ImportKind } from '../generated/types.ts';
import { readOrder } from '../orders/rules.ts';
import type { OrderInput } from '../orders/rules.ts';

/** The columns of the contract, each with the name that the domain has for it. */
export const COLUMNS = {
  DISTRIBUTORS: {
    member_no: 'memberNo',
    name: 'name',
    phone: 'phone',
    joined_at: 'joinedAt',
    sponsor_no: 'sponsorNo',
    region: 'region',
  },
  ORDERS: {
    order_no: 'orderNo',
    member_no: 'memberNo',
    buyer_ref: 'buyerRef',
    product_sku: 'sku',
    quantity: 'quantity',
    amount_fen: 'amountFen',
    profit_fen: 'profitFen',
    kind: 'kind',
    paid_at: 'paidAt',
  },
} as const satisfies Record<ImportKind, Record<string, string>>;

/** How addresses and the command line name a kind. A map, because every object has a `constructor`. */
const KINDS: ReadonlyMap<string, ImportKind> = new Map([
  ['orders', 'ORDERS'],
  ['distributors', 'DISTRIBUTORS'],
]);

export function kindNamed(name: string | undefined): ImportKind | null {
  return KINDS.get(name ?? '') ?? null;
}

export const TEMPLATES: Record<ImportKind, readonly (readonly string[])[]> = {
  DISTRIBUTORS: [
    ['M100001', '杭州小满', '13812345678', '2025-03-01T10:30:00+08:00', '', '浙江 杭州'],
    ['M100002', '阿珍的小店', '13987654321', '2025-03-02T20:15:00+08:00', 'M100001', '四川 成都'],
  ],
  ORDERS: [
    ['D20250512000001', 'M100001', 'buyer-7f3a', 'GIFT-399', '1', '39900', '0', 'MEMBERSHIP', '2025-05-12T10:30:00+08:00'],
    ['D20250512000002', 'M100002', 'buyer-19c4', 'RICE-5KG', '2', '11980', '1200', 'PRODUCT', '2025-05-12T10:31:05+08:00'],
  ],
};

export type HeaderVerdict =
  | { ok: true; columns: string[] }
  | { ok: false; why: 'COLUMNS_WRONG'; missing: string[]; unknown: string[]; doubled: string[]; problems: string }
  | { ok: false; why: 'SEPARATOR_WRONG'; separator: string };

const SHOWN = 40;
const SEPARATORS: Readonly<Record<string, string>> = { ';': ';', '\t': 'Tab', '|': '|', '，': '，' };

/** Exactly the columns of the kind, each once, in any order. */
export function checkHeader(kind: ImportKind, header: readonly string[]): HeaderVerdict {
  const expected = Object.keys(COLUMNS[kind]);
  const told = header.map((name) => name.trim());
  const [only = ''] = told;
  const separator = told.length === 1 ? Object.keys(SEPARATORS).find((mark) => only.includes(mark)) : undefined;
  if (separator !== undefined) return { ok: false, why: 'SEPARATOR_WRONG', separator: SEPARATORS[separator] ?? separator };
  const missing = expected.filter((name) => !told.includes(name));
  const unknown = [...new Set(told.filter((name) => !expected.includes(name)))].map(shown);
  const doubled = [...new Set(told.filter((name, index) => told.indexOf(name) !== index))].map(shown);
  if (missing.length + unknown.length + doubled.length === 0) return { ok: true, columns: told };
  const problems = [list('缺少 missing', missing), list('未知 unknown', unknown), list('重复 doubled', doubled)].filter(Boolean).join('; ');
  return { ok: false, why: 'COLUMNS_WRONG', missing, unknown, doubled, problems };
}

function shown(name: string): string {
  return name === '' ? '(空 empty)' : name.replace(/\p{C}/gu, '\uFFFD').slice(0, SHOWN);
}

function list(what: string, names: readonly string[]): string {
  return names.length > 0 ? `${what}: ${names.join(', ')}` : '';
}

export type Encoding = 'UTF-16LE' | 'UTF-16BE' | 'UTF-32' | 'GBK' | 'unknown';

/** What kind of file it is by its first bytes, where that is no text at all; null for what may be text. */
export function kindOfBinary(head: Uint8Array): string | null {
  const hex = Buffer.from(head.subarray(0, 8)).toString('hex');
  if (hex.startsWith('504b0304')) return 'Excel (xlsx)';
  if (hex.startsWith('d0cf11e0')) return 'Excel (xls)';
  if (hex.startsWith('25504446')) return 'PDF';
  if (hex.startsWith('1f8b')) return 'gzip';
  return null;
}

/** Which encoding a file is in that is not UTF-8, by its first bytes and by the first ones that are no UTF-8. */
export function guessEncoding(head: Uint8Array, wrong: Uint8Array): Encoding {
  const [a = 1, b = 1, c = 1, d = 1] = head;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) return 'UTF-32';
  if (a === 0xff && b === 0xfe) return 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'UTF-16LE';
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'UTF-16BE';
  const text = new TextDecoder('gb18030').decode(wrong);
  return /\p{Script=Han}/u.test(text) && !text.includes('\uFFFD') ? 'GBK' : 'unknown';
}

/** Why one row is left out. What stands beside fills the sentence. */
export interface RowRefusal {
  readonly ok: false;
  readonly why: string;
  /** As the file names it; empty where the whole row is meant. */
  readonly column: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** `at` is the moment that the row is about. */
export type RowVerdict<Input> = { readonly ok: true; readonly input: Input; readonly at: Date } | RowRefusal;

export function readDistributorRow(
  columns: readonly string[],
  cells: readonly string[],
  now: Date,
  time: BusinessTime,
): RowVerdict<DistributorInput> {
  const ragged = checkWidth(columns, cells);
  if (ragged) return ragged;
  const read = readDistributor(fieldsIn('DISTRIBUTORS', columns, cells), now, time);
  return read.ok ? { ok: true, input: read.distributor, at: read.distributor.joinedAt } : refusedRow('DISTRIBUTORS', read);
}

export function readOrderRow(columns: readonly string[], cells: readonly string[], now: Date, time: BusinessTime): RowVerdict<OrderInput> {
  const ragged = checkWidth(columns, cells);
  if (ragged) return ragged;
  const read = readOrder(fieldsIn('ORDERS', columns, cells), now, time);
  return read.ok ? { ok: true, input: read.order, at: read.order.paidAt } : refusedRow('ORDERS', read);
}

export function flawedRow(flaw: CsvFlaw): RowRefusal {
  return { ok: false, why: flaw, column: '', details: {} };
}

/** The file's name for a column that the domain calls otherwise. */
export function columnOf(kind: ImportKind, field: string): string {
  return Object.entries(COLUMNS[kind]).find(([, name]) => name === field)?.[0] ?? field;
}

function checkWidth(columns: readonly string[], cells: readonly string[]): RowRefusal | null {
  if (cells.length === columns.length) return null;
  const column = cells.length < columns.length ? (columns[cells.length] ?? '') : '';
  return { ok: false, why: 'ROW_RAGGED', column, details: { expected: columns.length, found: cells.length } };
}

function fieldsIn(kind: ImportKind, columns: readonly string[], cells: readonly string[]): Record<string, string> {
  const names: Readonly<Record<string, string>> = COLUMNS[kind];
  return Object.fromEntries(columns.map((column, index) => [names[column] ?? column, cells[index] ?? '']));
}

function refusedRow(kind: ImportKind, { why, column, ...more }: { ok: false; why: string; column: string }): RowRefusal {
  const { ok: _no, ...details } = more;
  return { ok: false, why, column: columnOf(kind, column), details };
}

/** How far an import has come: where the next record begins, and what the rows before it came to. */
export interface Progress {
  offset: number;
  line: number;
  rows: number;
  accepted: number;
  duplicate: number;
  rejected: number;
  /** Business days that rows which are in belong to, in order; no more than MOST_DAYS of them are kept one by one. */
  days: string[];
}

export const AT_THE_BEGINNING: Progress = { offset: 0, line: 1, rows: 0, accepted: 0, duplicate: 0, rejected: 0, days: [] };
/** More of them are no help to whoever wants to know what changed, and each checkpoint carries them. */
const MOST_DAYS = 400;

/** Only first and last stay once there are too many days. */
export function addDays(days: readonly string[], more: Iterable<string>): string[] {
  const all = [...new Set([...days, ...more])].sort();
  return all.length <= MOST_DAYS ? all : [...all.slice(0, MOST_DAYS - 1), ...all.slice(-1)];
}
