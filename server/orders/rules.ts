// What an order and a refund must be, when a number that comes again is the same fact, what still may be refunded, and how facts
// add up to days. Surprise: an order that comes again with another content is neither counted nor a duplicate; it is rejected,
// so that nobody believes the change was taken.

import { readAll, readChoice, readPast, readText, readWhole } from '../distributors/fields.rules.ts';
import type { FieldRefusal, Fields } from '../distributors/fields.rules.ts';
import { add } from '../core/money.ts';
import { daysBetween, shiftKey } from '../core/time.ts';
import type { BusinessTime, DayKey } from '../core/time.ts';
import type { DayTotals, OrderKind } from '../generated/types.ts';

export interface OrderInput {
  orderNo: string;
  memberNo: string;
  buyerRef: string;
  sku: string;
  quantity: number;
  amountFen: number;
  profitFen: number;
  kind: OrderKind;
  paidAt: Date;
}

export interface RefundInput {
  refundNo: string;
  orderNo: string;
  amountFen: number;
  refundedAt: Date;
}

const KINDS: Record<OrderKind, true> = { MEMBERSHIP: true, PRODUCT: true, GROUP_BUY: true, FIRST_OFFER: true };
export const ORDER_KINDS = Object.keys(KINDS) as OrderKind[];
/** A number, a reference and a SKU of the shop. */
const LONGEST_NO = 64;
const LONGEST_MEMBER_NO = 32;
const MOST_PIECES = 100_000;
/** Ten million yuan: above any order of goods, and nine million of them still add up exactly. */
const MOST_FEN = 1_000_000_000;

/**
 * Takes a webhook's JSON values or a CSV row's texts. An amount may be 0 (a gift), a quantity not. `time` allows times without an
 * offset, which are business time then.
 */
export function readOrder(
  fields: Fields,
  now: Date,
  time?: Pick<BusinessTime, 'parseLocal'>,
): { ok: true; order: OrderInput } | FieldRefusal {
  const read = readAll<OrderInput>({
    orderNo: readText(fields, 'orderNo', { most: LONGEST_NO }),
    memberNo: readText(fields, 'memberNo', { most: LONGEST_MEMBER_NO }),
    buyerRef: readText(fields, 'buyerRef', { most: LONGEST_NO }),
    sku: readText(fields, 'sku', { most: LONGEST_NO }),
    quantity: readWhole(fields, 'quantity', { least: 1, most: MOST_PIECES }),
    amountFen: readWhole(fields, 'amountFen', { least: 0, most: MOST_FEN }),
    profitFen: readWhole(fields, 'profitFen', { least: 0, most: MOST_FEN }),
    kind: readChoice(fields, 'kind', ORDER_KINDS),
    paidAt: readPast(fields, 'paidAt', now, time),
  });
  return read.ok ? { ok: true, order: read.value } : read;
}

export function readRefund(
  fields: Fields,
  now: Date,
  time?: Pick<BusinessTime, 'parseLocal'>,
): { ok: true; refund: RefundInput } | FieldRefusal {
  const read = readAll<RefundInput>({
    refundNo: readText(fields, 'refundNo', { most: LONGEST_NO }),
    orderNo: readText(fields, 'orderNo', { most: LONGEST_NO }),
    amountFen: readWhole(fields, 'amountFen', { least: 1, most: MOST_FEN }),
    refundedAt: readPast(fields, 'refundedAt', now, time),
  });
  return read.ok ? { ok: true, refund: read.value } : read;
}

/** The first field in which two tellings of one number differ; null when they are the same fact. */
export function firstDifference<Fact extends object>(known: Fact, told: Fact): string | null {
  const differs = (a: unknown, b: unknown) => (a instanceof Date && b instanceof Date ? a.getTime() !== b.getTime() : a !== b);
  return Object.keys(told).find((field) => differs(known[field as keyof Fact], told[field as keyof Fact])) ?? null;
}

/** Refunds add up, never above the order. */
export function checkRefund(
  order: { amountFen: number; refundedFen: number },
  amountFen: number,
): { ok: true; refundedFen: number } | { ok: false; why: 'REFUND_TOO_LARGE'; column: 'amountFen'; leftFen: number } {
  const leftFen = order.amountFen - order.refundedFen;
  if (amountFen > leftFen) return { ok: false, why: 'REFUND_TOO_LARGE', column: 'amountFen', leftFen };
  return { ok: true, refundedFen: add(order.refundedFen, amountFen) };
}

/** The figures of a day; refunds count on the day of their order. */
export interface Tally {
  orders: number;
  quantity: number;
  amountFen: number;
  refundedFen: number;
  profitFen: number;
  memberships: number;
  membershipFen: number;
}

export const TALLY_FIELDS = ['orders', 'quantity', 'amountFen', 'refundedFen', 'profitFen', 'memberships', 'membershipFen'] as const;
export const NOTHING: Readonly<Tally> = {
  orders: 0,
  quantity: 0,
  amountFen: 0,
  refundedFen: 0,
  profitFen: 0,
  memberships: 0,
  membershipFen: 0,
};

/** What one order adds to its day; `refundedFen` is what has been refunded of it so far. */
export function tallyOfOrder(order: Pick<OrderInput, 'quantity' | 'amountFen' | 'profitFen' | 'kind'> & { refundedFen: number }): Tally {
  const isMembership = order.kind === 'MEMBERSHIP';
  return {
    orders: 1,
    quantity: order.quantity,
    amountFen: order.amountFen,
    refundedFen: order.refundedFen,
    profitFen: order.profitFen,
    memberships: isMembership ? order.quantity : 0,
    membershipFen: isMembership ? order.amountFen : 0,
  };
}

export function addTallies(a: Readonly<Tally>, b: Readonly<Tally>): Tally {
  return {
    orders: add(a.orders, b.orders),
    quantity: add(a.quantity, b.quantity),
    amountFen: add(a.amountFen, b.amountFen),
    refundedFen: add(a.refundedFen, b.refundedFen),
    profitFen: add(a.profitFen, b.profitFen),
    memberships: add(a.memberships, b.memberships),
    membershipFen: add(a.membershipFen, b.membershipFen),
  };
}

export function isSameTally(a: Readonly<Tally>, b: Readonly<Tally>): boolean {
  return TALLY_FIELDS.every((field) => a[field] === b[field]);
}

/** Sums by key; the key is the caller's, a day or a person's day. */
export class Tallies {
  readonly byKey = new Map<string, Tally>();

  add(key: string, tally: Readonly<Tally>): void {
    this.byKey.set(key, addTallies(this.byKey.get(key) ?? NOTHING, tally));
  }
}

export function totalsOf(day: DayKey, tally: Readonly<Tally>): DayTotals {
  const { orders, quantity, amountFen, refundedFen, profitFen, memberships, membershipFen } = tally;
  return { day, orders, quantity, amountFen, refundedFen, netFen: add(amountFen, -refundedFen), profitFen, memberships, membershipFen };
}

/** One for each day from the first to the last, with zeros where nothing happened; several rows of one day add up. */
export function fillDays(from: DayKey, to: DayKey, rows: Iterable<Readonly<Tally> & { day: DayKey }>): DayTotals[] {
  const byDay = new Tallies();
  for (const row of rows) byDay.add(row.day, row);
  return daysFrom(from, to).map((day) => totalsOf(day, byDay.byKey.get(day) ?? NOTHING));
}

export function daysFrom(from: DayKey, to: DayKey): DayKey[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_none, index) => shiftKey(from, index));
}

/** Longest stretches that are answered at once. */
export const MOST_OWN_DAYS = 90;
export const MOST_DAYS = 400;

/** The first of so many days that end with today. */
export function firstOfDays(
  today: DayKey,
  days: number,
): { ok: true; from: DayKey } | { ok: false; why: 'DAYS_OUT_OF_RANGE'; most: number } {
  if (!Number.isInteger(days) || days < 1 || days > MOST_OWN_DAYS) return { ok: false, why: 'DAYS_OUT_OF_RANGE', most: MOST_OWN_DAYS };
  return { ok: true, from: shiftKey(today, 1 - days) };
}

export function checkDays(
  from: DayKey,
  to: DayKey,
): { ok: true } | { ok: false; why: 'DAYS_OUT_OF_RANGE' | 'DAYS_BACKWARDS'; most?: number } {
  const days = daysBetween(from, to) + 1;
  if (days < 1) return { ok: false, why: 'DAYS_BACKWARDS' };
  return days > MOST_DAYS ? { ok: false, why: 'DAYS_OUT_OF_RANGE', most: MOST_DAYS } : { ok: true };
}

/** All but the end of the shop's name for a buyer is hidden; of a short one everything. */
export function maskBuyer(buyerRef: string): string {
  const characters = Array.from(buyerRef);
  return characters.length > 4 ? `****${characters.slice(-4).join('')}` : '****';
}

/**
 * The best by net amount out of sellers sorted by amount before refunds; null when one who was not read might belong among them.
 * (A net is at most its amount, so nobody beyond the last one read can be above that one's amount.)
 */
export function topByNet<Seller extends { amountFen: number; refundedFen: number }>(
  read: readonly Seller[],
  top: number,
  isAll: boolean,
): Seller[] | null {
  const net = (seller: Seller) => seller.amountFen - seller.refundedFen;
  const best = [...read].sort((a, b) => net(b) - net(a)).slice(0, top);
  const last = best.at(-1);
  const bound = read.at(-1)?.amountFen ?? 0;
  if (!isAll && (best.length < top || (last !== undefined && net(last) < bound))) return null;
  return best.filter((seller) => net(seller) > 0);
}

/** Yesterday, and one of the days before it, drawn by the date so that over the months they all come up evenly. */
export function daysToCheck(today: DayKey, first: DayKey | null): DayKey[] {
  const yesterday = shiftKey(today, -1);
  const older = first === null ? 0 : daysBetween(first, yesterday);
  if (first === null || older <= 0) return [yesterday];
  // Multiples of the golden ratio fall evenly over a stretch of any length.
  const part = (daysBetween('2010-01-01', yesterday) * 0.6180339887498949) % 1;
  return [yesterday, shiftKey(first, Math.floor(part * older))];
}
