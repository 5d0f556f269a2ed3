// What tests of imports share: files to hand in, and the addresses as the frame would call them.

import { Readable } from 'node:stream';
import type { Ctx } from '../../server/context.ts';
import { CSV_BOM, csvLineExact } from '../../server/core/csv.ts';
import { edges } from '../../server/imports/edges.ts';
import { works } from '../../server/imports/works.ts';
import type { Answer } from '../../server/parts.ts';
import { runHere } from '../../server/works/service.ts';
import type { WorkRow } from '../../server/works/service.ts';

export const ORDER_COLUMNS = [
  'order_no',
  'member_no',
  'buyer_ref',
  'product_sku',
  'quantity',
  'amount_fen',
  'profit_fen',
  'kind',
  'paid_at',
];
export const MEMBER_COLUMNS = ['member_no', 'name', 'phone', 'joined_at', 'sponsor_no', 'region'];

export function fileOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, ...rows].map((row) => csvLineExact(row)).join('');
}

export function aMember(number: number, more: Partial<Record<string, string>> = {}): string[] {
  const row: Record<string, string> = {
    member_no: `M${number}`,
    name: `会员${number}`,
    phone: `138${String(number).padStart(8, '0')}`,
    joined_at: '2025-01-02T10:00:00+08:00',
    sponsor_no: '',
    region: '浙江 杭州',
    ...more,
  };
  return MEMBER_COLUMNS.map((column) => row[column] ?? '');
}

export function anOrder(number: number, more: Partial<Record<string, string>> = {}): string[] {
  const row: Record<string, string> = {
    order_no: `D${number}`,
    member_no: `M${number % 10}`,
    buyer_ref: `buyer-${number}`,
    product_sku: `SKU-${number % 7}`,
    quantity: String(1 + (number % 3)),
    amount_fen: String(1_000 + number),
    profit_fen: String(100 + (number % 50)),
    kind: ['PRODUCT', 'GROUP_BUY', 'FIRST_OFFER'][number % 3]!,
    paid_at: `2025-0${3 + (number % 2)}-1${number % 9}T1${number % 10}:00:00+08:00`,
    ...more,
  };
  return ORDER_COLUMNS.map((column) => row[column] ?? '');
}

export const members = (count: number): string =>
  fileOf(
    MEMBER_COLUMNS,
    Array.from({ length: count }, (_, number) => aMember(number)),
  );
export const orders = (count: number): string =>
  fileOf(
    ORDER_COLUMNS,
    Array.from({ length: count }, (_, number) => anOrder(number)),
  );

/** Calls an address: `call(ctx, 'POST', '/imports/:kind', { params: { kind: 'orders' }, body })`. */
export async function call(
  ctx: Ctx,
  method: string,
  path: string,
  asked: { params?: Record<string, string>; query?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<Answer> {
  const edge = edges.find((each) => each.method === method && each.path === path);
  if (!edge) throw new Error(`there is no ${method} ${path}`);
  const { params = {}, query = '', headers = {}, body = null } = asked;
  return edge.answer(ctx, { params, query: new URLSearchParams(query), headers, cookies: {}, address: '127.0.0.1', isHead: false, body });
}

/** Bytes as they come over a network, in pieces. */
export function arriving(file: string | Uint8Array, pieceBytes = 60_000): Readable {
  const bytes = Buffer.from(file as string);
  return Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
    })(),
  );
}

export async function handIn(
  ctx: Ctx,
  kind: 'orders' | 'distributors',
  file: string | Uint8Array,
  headers: Record<string, string> = {},
): Promise<{ id: string; workId: string }> {
  const answer = await call(ctx, 'POST', '/imports/:kind', { params: { kind }, headers, body: arriving(file) });
  return answer.json as { id: string; workId: string };
}

/** Hands a file in and does the work to its end. */
export async function bringIn(
  ctx: Ctx,
  kind: 'orders' | 'distributors',
  file: string | Uint8Array,
): Promise<{ id: string; work: WorkRow }> {
  const { id, workId } = await handIn(ctx, kind, file);
  return { id, work: await runHere(ctx, workId, works, () => undefined) };
}

export async function textOf(answer: Answer): Promise<string> {
  let text = '';
  for await (const piece of answer.file!.pieces) text += Buffer.from(piece as string).toString();
  return text;
}

export async function rowsOf(answer: Answer): Promise<string[][]> {
  const text = (await textOf(answer)).replace(CSV_BOM, '').trimEnd();
  return text.split('\r\n').map((line) => line.split(','));
}
