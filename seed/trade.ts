// What was bought, day by day: orders with their refunds, and the platform's day with them; what each seller comes to goes into the
// books. A day is made when it is asked for and then forgotten, so that a world of any size streams.
// Memberships are orders too: credited to the sponsor, bought by the newcomer at the moment of joining.

import type { ObjectId } from 'mongodb';
import { toId } from '../server/core/ids.ts';
import { shiftKey } from '../server/core/time.ts';
import type { DayKey } from '../server/core/time.ts';
import { pairOf } from '../server/orders/goods.rules.ts';
import type { OrderRow, PlatformDayRow, RefundRow } from '../server/orders/model.ts';
import { NOTHING, TALLY_FIELDS, daysFrom, tallyOfOrder } from '../server/orders/rules.ts';
import type { OwnBooks } from './books.ts';
import { GOODS, MEMBERSHIP } from './goods.ts';
import type { Goods } from './goods.ts';
import { makeIds } from './ids.ts';
import type { People, Plan } from './people.ts';
import { makeDraw, makeRandom } from './random.ts';
import type { Random } from './random.ts';
import { campaignOn, ordinaryVolume, runningCampaign, someTimeOfDay } from './rhythm.ts';
import { ordersPerHead } from './strengths.ts';

export interface TradeDay {
  readonly day: DayKey;
  readonly orders: OrderRow[];
  readonly refunds: RefundRow[];
  readonly platformDay: PlatformDayRow;
}

export const TRADE_DAYS = 150;
const DAY_MILLISECONDS = 86_400_000;
/** Of one seller. */
const CUSTOMERS = 120;
const REFUNDED = 0.034;
const PARTIAL = 0.35;
/** How often one, two, … of a thing are bought. */
const drawQuantity = makeDraw([0, 76, 15, 5, 2, 1, 1]);
const drawGoods = makeDraw(GOODS.map(({ appeal }) => appeal));
const WAYS = [
  { kind: 'PRODUCT', share: 0.8, price: 1 },
  { kind: 'GROUP_BUY', share: 0.13, price: 0.9 },
  { kind: 'FIRST_OFFER', share: 0.07, price: 0.6 },
] as const;

interface Sale {
  seller: number;
  at: number;
  goods: Goods;
  isMembership: boolean;
  buyer: string;
  /** Of the seller's customers, from 0; -1 for who buys a membership. */
  customer: number;
  random: Random;
}

/** Every day of trade up to `endsAt`; `busy` are people who sell something today whatever the hour is. */
export function* tradeDays(
  plan: Plan,
  people: People,
  idOf: (index: number) => ObjectId,
  busy: readonly number[],
  books: OwnBooks,
): Generator<TradeDay> {
  const { seed, time, endsAt } = plan;
  const today = time.dayKey(endsAt);
  const days = daysFrom(shiftKey(today, 1 - TRADE_DAYS), today);
  const drawSeller = makeDraw(people.strength);
  const perUnit = ordersPerUnit(plan, people, days);
  const numbers = people.personOf;
  const counters = { orders: 0, refunds: 0 };
  const ids = { order: makeIds(seed, 'order'), refund: makeIds(seed, 'refund'), all: makeIds(seed, 'platform') };
  const running = runningSales(plan, people, busy, drawSeller);

  for (const day of days) {
    const { startsAt, endsAt: midnight } = time.rangeOf(day);
    const start = startsAt.getTime();
    const last = Math.min(midnight.getTime() - 1, endsAt.getTime());
    const sales = productSales(plan, people, day, perUnit * people.joinedBy(day), { start, midnight: midnight.getTime(), drawSeller });
    if (day === today) sales.push(...busySales(seed, busy, people, start, last));
    sales.push(...running.filter(({ at }) => at >= start && at < midnight.getTime()));
    const open = sales.filter(({ at }) => at <= last);
    for (let index = people.joinedBy(shiftKey(day, -1)); index < people.joinedBy(day); index++) {
      const at = people.joinedAt[index] ?? 0;
      const seller = people.sponsor[index] ?? -1;
      if (seller < 0) continue;
      open.push({
        seller,
        at,
        goods: MEMBERSHIP,
        isMembership: true,
        buyer: numbers(index).memberNo,
        customer: -1,
        random: makeRandom(seed, 'membership', index),
      });
    }
    open.sort((one, other) => one.at - other.at || one.seller - other.seller);
    yield writeDay(day, open);
  }

  function writeDay(day: DayKey, sales: readonly Sale[]): TradeDay {
    const orders: OrderRow[] = [];
    const refunds: RefundRow[] = [];
    const dayStart = time.rangeOf(day).startsAt.getTime();
    const platformDay: PlatformDayRow = { _id: ids.all(dayStart, 0), day, shard: 0, ...NOTHING };
    const prefix = day.replaceAll('-', '');
    books.open(day);
    sales.forEach((sale, at) => {
      const distributorId = idOf(sale.seller);
      const paidAt = new Date(sale.at);
      const terms = termsOf(sale);
      const order: OrderRow = {
        _id: ids.order(sale.at, counters.orders++),
        orderNo: `${prefix}${String(at + 1).padStart(8, '0')}`,
        distributorId,
        buyerRef: sale.buyer,
        sku: sale.goods.sku,
        ...terms,
        refundedFen: 0,
        paidAt,
        day,
        pair: pairOf(toId(distributorId), { kind: terms.kind, buyerRef: sale.buyer }),
        createdAt: paidAt,
      };
      const refund = refundOf(order, sale.random);
      if (refund) {
        order.refundedFen = refund.amountFen;
        refunds.push(refund);
      }
      orders.push(order);
      const tally = tallyOfOrder(order);
      books.add(sale.seller, sale.customer, tally);
      for (const field of TALLY_FIELDS) platformDay[field] += tally[field];
    });
    return { day, orders, refunds, platformDay };
  }

  function refundOf(order: OrderRow, random: Random): RefundRow | null {
    const isAsked = order.kind !== 'MEMBERSHIP' && random.isLucky(REFUNDED);
    if (!isAsked) return null;
    const isPartial = random.isLucky(PARTIAL);
    const share = isPartial ? 0.1 + 0.7 * random.next() : 1;
    // Half come within five days, a few after weeks.
    const days = Math.min(5 * Math.exp(random.normal() * 0.7), 40);
    const refundedAt = new Date(order.paidAt.getTime() + Math.floor(days * DAY_MILLISECONDS));
    if (refundedAt > endsAt) return null;
    return {
      _id: ids.refund(refundedAt.getTime(), counters.refunds++),
      refundNo: `R${order.orderNo}`,
      orderId: order._id,
      distributorId: order.distributorId,
      amountFen: Math.max(1, Math.round(order.amountFen * share)),
      refundedAt,
      day: order.day,
      createdAt: refundedAt,
    };
  }
}

/** Orders that one head makes on a day of volume 1, such that all days together come to the number wished for. */
function ordersPerUnit({ size, seed }: Plan, people: People, days: readonly DayKey[]): number {
  const units = days.reduce((sum, day) => sum + people.joinedBy(day) * ordinaryVolume(day, seed) * (campaignOn(day, seed)?.volume ?? 1), 0);
  return (ordersPerHead(size) * size) / units;
}

interface Hours {
  start: number;
  midnight: number;
  drawSeller: (random: Random) => number;
}

function productSales({ seed }: Plan, people: People, day: DayKey, ordersPerVolume: number, hours: Hours): Sale[] {
  const random = makeRandom(seed, 'sales', day);
  const campaign = campaignOn(day, seed);
  const usual = Math.round(ordersPerVolume * ordinaryVolume(day, seed));
  const surplus = campaign ? Math.round(usual * (campaign.volume - 1)) : 0;
  const sales: Sale[] = [];
  for (let nth = 0; nth < usual + surplus; nth++) {
    const isHot = nth >= usual;
    const at = Math.min(hours.start + someTimeOfDay(random, isHot), hours.midnight - 1);
    const goods = campaign && isHot ? campaign.hot : (GOODS[drawGoods(random)] ?? MEMBERSHIP);
    const seller = someSeller(random, people, hours.drawSeller, at);
    if (seller !== null) sales.push({ seller, at, goods, isMembership: false, ...someBuyer(random, seller), random });
  }
  return sales;
}

/** Somebody who had joined by then; who had not is drawn again. */
function someSeller(random: Random, people: People, draw: (random: Random) => number, at: number): number | null {
  for (let tries = 0; tries < 40; tries++) {
    const seller = draw(random);
    if ((people.joinedAt[seller] ?? Infinity) < at) return seller;
  }
  return null;
}

/** The few who come back often, and the many who came once: the square prefers low numbers of a seller's hundred and twenty customers. */
function someBuyer(random: Random, seller: number): Pick<Sale, 'buyer' | 'customer'> {
  const customer = Math.floor(CUSTOMERS * random.next() ** 2);
  const spread = (seller * 131 + customer) * 7919;
  return { buyer: `u${String(20_000_000_000 + (spread % 79_999_999_987))}`, customer };
}

function busySales(seed: string | number, busy: readonly number[], people: People, start: number, last: number): Sale[] {
  const random = makeRandom(seed, 'busy');
  return busy.flatMap((seller) =>
    Array.from({ length: 3 + random.below(3) }, (): Sale => {
      const from = Math.min(Math.max(start, (people.joinedAt[seller] ?? start) + 1), last);
      const at = from + Math.floor((last - from) * random.next());
      return { seller, at, goods: GOODS[drawGoods(random)] ?? MEMBERSHIP, isMembership: false, ...someBuyer(random, seller), random };
    }),
  );
}

/** Of the campaign that runs at the end: a part of everybody sells, most at its beginning, and who may come to be in the cast all do. */
const RUNNING_SHARE = 0.16;
const MOST_RUNNING = 20_000;

function runningSales(plan: Plan, people: People, busy: readonly number[], drawSeller: (random: Random) => number): Sale[] {
  const random = makeRandom(plan.seed, 'running');
  const { startsAt, hot } = runningCampaign(plan);
  const from = startsAt.getTime();
  const lasts = plan.endsAt.getTime() - from;
  const count = Math.min(Math.round(people.size * RUNNING_SHARE), MOST_RUNNING);
  const sales: Sale[] = [];
  const sell = (seller: number | null, at: number): void => {
    if (seller !== null) sales.push({ seller, at, goods: hot, isMembership: false, ...someBuyer(random, seller), random });
  };
  for (let nth = 0; nth < count; nth++) {
    const at = from + Math.floor(lasts * random.next() ** 1.5);
    sell(someSeller(random, people, drawSeller, at), at);
  }
  for (const seller of busy) {
    for (let nth = 2 + random.below(6); nth > 0; nth--) {
      const begins = Math.max(from, (people.joinedAt[seller] ?? from) + 1);
      sell(seller, Math.floor(begins + Math.max(0, plan.endsAt.getTime() - begins - 1) * random.next()));
    }
  }
  return sales;
}

function termsOf({ goods, isMembership, random }: Sale): Pick<OrderRow, 'quantity' | 'amountFen' | 'profitFen' | 'kind'> {
  if (isMembership) return { quantity: 1, amountFen: goods.priceFen, profitFen: goods.profitFen, kind: 'MEMBERSHIP' };
  let left = random.next();
  const way = WAYS.find(({ share }) => (left -= share) < 0) ?? WAYS[0];
  const quantity = way.kind === 'FIRST_OFFER' ? 1 : drawQuantity(random);
  return {
    quantity,
    amountFen: Math.round(goods.priceFen * way.price) * quantity,
    profitFen: Math.round(goods.profitFen * way.price) * quantity,
    kind: way.kind,
  };
}
