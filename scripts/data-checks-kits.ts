// The promises about material: what is counted of links, items and hours equals the copies, shares and clicks that it is counted from, and
// sales equal the orders that came by them. Nothing is mended: a count that is wrong says that something wrote past its verb, and a person
// has to look.
// Surprise: what was copied and clicked is kept for three weeks and its counts for ever. So hours and links that began within these weeks
// must equal it, older links may only count more, and of all of them an item's links must come to what its hours come to.

import type { ClientSession } from 'mongodb';
import type { Ctx } from '../server/context.ts';
import { toId } from '../server/core/ids.ts';
import { kitEvents, kitHours, kitLinks, kitSales } from '../server/kits/model.ts';
import type { KitEventRow, UseCounts } from '../server/kits/model.ts';
import { orders } from '../server/orders/model.ts';
import type { Promised } from './data-checks.ts';

const HOUR = 3_600_000;
/** As long as the database keeps them, less the hour in which some are gone already. */
const KEPT_MILLISECONDS = 21 * 24 * HOUR - HOUR;
const AT_ONCE = 1_000;
const FIELDS = { COPY: 'copies', SHARE: 'shares', CLICK: 'clicks' } as const satisfies Record<KitEventRow['kind'], keyof UseCounts>;
const USES = ['copies', 'shares', 'clicks'] as const;

export async function checkKits(ctx: Ctx): Promise<Promised[]> {
  const found = await checkCounts(ctx);
  if (found.every(({ broken }) => broken.length === 0)) return found;
  // What came in between two readings is in one of them only; in one transaction it is in all or none.
  return ctx.db.transaction((session) => checkCounts(ctx, session));
}

async function checkCounts(ctx: Ctx, session?: ClientSession): Promise<Promised[]> {
  const uses = await usesOf(ctx, session);
  const links = await linksOf(ctx, uses, session);
  const hours = await hoursOf(ctx, uses, links.byItem, session);
  return [links.promised, hours.uses, hours.items, hours.sales, await checkSales(ctx, session)];
}

const promise = (name: string, what: string): Promised => ({ name, what, checked: 0, broken: [], mended: 0 });
const within = (session: ClientSession | undefined) => ({ batchSize: 5_000, ...(session ? { session } : {}) });

class Tally {
  readonly #counts = new Map<string, UseCounts>();

  add(key: string, more: Partial<UseCounts>): void {
    const counts = this.of(key);
    for (const use of USES) counts[use] += more[use] ?? 0;
    this.#counts.set(key, counts);
  }

  of(key: string): UseCounts {
    return this.#counts.get(key) ?? { copies: 0, shares: 0, clicks: 0 };
  }

  get keys(): Iterable<string> {
    return this.#counts.keys();
  }
}

interface Uses {
  /** Nothing from then on is gone. */
  from: Date;
  byCode: Tally;
  /** `<item>:<hour>` */
  byHour: Tally;
}

async function usesOf(ctx: Ctx, session: ClientSession | undefined): Promise<Uses> {
  const byCode = new Tally();
  const byHour = new Tally();
  const projection = { kind: 1, code: 1, itemId: 1, at: 1 };
  for await (const { kind, code, itemId, at } of kitEvents.raw(ctx.db).find({}, { projection, ...within(session) })) {
    const one = { [FIELDS[kind]]: 1 };
    byCode.add(code, one);
    byHour.add(`${toId(itemId)}:${hourNumber(at)}`, one);
  }
  return { from: new Date(Date.now() - KEPT_MILLISECONDS), byCode, byHour };
}

const hourNumber = (at: Date): number => Math.floor(at.getTime() / HOUR);
const told = ({ copies, shares, clicks }: UseCounts): string => `${copies} copies, ${shares} shares, ${clicks} clicks`;

async function linksOf(
  ctx: Ctx,
  { from, byCode }: Uses,
  session: ClientSession | undefined,
): Promise<{ promised: Promised; byItem: Tally }> {
  const promised = promise('kits.links', 'uses of links equal the copies, shares and clicks');
  const byItem = new Tally();
  const known = new Set<string>();
  for await (const link of kitLinks.raw(ctx.db).find({}, within(session))) {
    promised.checked += 1;
    known.add(link._id);
    byItem.add(toId(link.itemId), link);
    const facts = byCode.of(link._id);
    const isYoung = link.createdAt > from;
    const isWrong = USES.some((use) => (isYoung ? link[use] !== facts[use] : link[use] < facts[use]));
    if (isWrong) promised.broken.push(`link ${link._id}: counts ${told(link)}, and there were ${told(facts)}`);
  }
  for (const code of byCode.keys) if (!known.has(code)) promised.broken.push(`link ${code}: is used, and is not there`);
  return { promised, byItem };
}

interface Hours {
  uses: Promised;
  items: Promised;
  sales: Promised;
}

async function hoursOf(ctx: Ctx, { from, byHour }: Uses, byItem: Tally, session: ClientSession | undefined): Promise<Hours> {
  const found: Hours = {
    uses: promise('kits.hours', 'uses of hours equal the copies, shares and clicks'),
    items: promise('kits.items', 'items come to what their links come to'),
    sales: promise('kits.sales-hours', 'sales of hours equal the sales'),
  };
  const counted = new Tally();
  const items = new Tally();
  const net = new Map<string, { sales: number; salesFen: number }>();
  const raise = (key: string, sales: number, salesFen: number): void => {
    const known = net.get(key) ?? { sales: 0, salesFen: 0 };
    net.set(key, { sales: known.sales + sales, salesFen: known.salesFen + salesFen });
  };
  for await (const { amountFen, refundedFen, itemId, paidAt } of kitSales.raw(ctx.db).find({}, within(session))) {
    const left = Math.max(0, amountFen - refundedFen);
    raise(`${toId(itemId)}:${hourNumber(paidAt)}`, left > 0 || amountFen === 0 ? 1 : 0, left);
  }
  found.sales.checked = net.size;
  for await (const { itemId, hourAt, sales = 0, salesFen = 0, ...uses } of kitHours.raw(ctx.db).find({}, within(session))) {
    const key = `${toId(itemId)}:${hourNumber(hourAt)}`;
    counted.add(key, uses);
    items.add(toId(itemId), uses);
    raise(key, -sales, -salesFen);
  }
  for (const key of new Set([...counted.keys, ...byHour.keys])) {
    if (Number(key.split(':')[1]) * HOUR < from.getTime()) continue;
    found.uses.checked += 1;
    const [shown, facts] = [told(counted.of(key)), told(byHour.of(key))];
    if (shown !== facts) found.uses.broken.push(`item and hour ${key}: counts ${shown}, and there were ${facts}`);
  }
  for (const id of new Set([...items.keys, ...byItem.keys])) {
    found.items.checked += 1;
    const [shown, linked] = [told(items.of(id)), told(byItem.of(id))];
    if (shown !== linked) found.items.broken.push(`item ${id}: counts ${shown}, its links ${linked}`);
  }
  for (const [key, { sales, salesFen }] of net)
    if (sales !== 0 || salesFen !== 0) found.sales.broken.push(`item and hour ${key}: ${sales} sales and ${salesFen} fen are not counted`);
  return found;
}

/** What was refunded is taken over every minute: an order may be ahead of its sale. */
async function checkSales(ctx: Ctx, session: ClientSession | undefined): Promise<Promised> {
  const promised = promise('kits.sales', 'sales are orders of the link’s member, paid after a click');
  const sales = kitSales.raw(ctx.db).find({}, within(session));
  const wrong = new Map<string, string>();
  for (;;) {
    const some = [];
    for (let sale = await sales.next(); sale !== null; sale = some.length < AT_ONCE ? await sales.next() : null) some.push(sale);
    if (some.length === 0) break;
    promised.checked += some.length;
    const ids = some.map(({ _id }) => _id);
    const codes = [...new Set(some.map(({ code }) => code))];
    const sold = new Map<string, { amountFen: number; refundedFen: number; paidAt: Date; distributorId: unknown }>();
    for await (const row of orders.raw(ctx.db).find({ _id: { $in: ids } }, within(session))) sold.set(toId(row._id), row);
    const links = new Map<string, string>();
    for await (const { _id, itemId, distributorId } of kitLinks.raw(ctx.db).find({ _id: { $in: codes } }, within(session)))
      links.set(_id, `${toId(itemId)} ${toId(distributorId)}`);
    for (const { _id, code, itemId, distributorId, amountFen, refundedFen, paidAt, clickedAt } of some) {
      const order = sold.get(toId(_id));
      const faults = [
        order ? null : 'there is no such order',
        order && order.amountFen !== amountFen ? 'the order is of another amount' : null,
        order && order.refundedFen < refundedFen ? 'less was refunded of the order' : null,
        order && order.paidAt.getTime() !== paidAt.getTime() ? 'the order was paid at another time' : null,
        order && String(order.distributorId) !== String(distributorId) ? 'the order is of another member' : null,
        links.get(code) === `${toId(itemId)} ${toId(distributorId)}` ? null : `link ${code} is of another item or member`,
        clickedAt > paidAt ? 'was clicked after it was paid' : null,
      ].filter((fault) => fault !== null);
      if (faults.length > 0) wrong.set(toId(_id), faults.join('; '));
    }
  }
  for (const [id, faults] of wrong) promised.broken.push(`sale ${id}: ${faults}`);
  return promised;
}
