// What the demo world claims to look like, looked at without a database.

import { beforeAll, describe, expect, test } from '@jest/globals';
import { normalisePhone } from '../../server/core/field-crypto.ts';
import { NO_GOODS, addGoods, goodsOfPair } from '../../server/orders/goods.rules.ts';
import type { GoodsTally, PairOrder } from '../../server/orders/goods.rules.ts';
import { makeBusinessTime, weekdayOf } from '../../server/core/time.ts';
import { OwnBooks } from '../../seed/books.ts';
import { busyPeople } from '../../seed/cast.ts';
import { GOODS, MEMBERSHIP } from '../../seed/goods.ts';
import { makeIds } from '../../seed/ids.ts';
import { planPeople } from '../../seed/people.ts';
import type { People, Plan } from '../../seed/people.ts';
import { makeDraw, makeRandom } from '../../seed/random.ts';
import { campaignOn } from '../../seed/rhythm.ts';
import { TRADE_DAYS, tradeDays } from '../../seed/trade.ts';
import type { TradeDay } from '../../seed/trade.ts';

const TIME = makeBusinessTime('Asia/Shanghai');
/** Tuesday 12 May 2026, 15:20 in Shanghai. */
const ENDS_AT = new Date('2026-05-12T07:20:00.000Z');
const plan: Plan = { size: 3000, seed: 'test', endsAt: ENDS_AT, time: TIME };

let people: People;
let days: TradeDay[];
let books: OwnBooks;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

function tradeOf(of: Plan, them: People): TradeDay[] {
  const id = makeIds(of.seed, 'distributor');
  const busy = busyPeople(them, TIME.dayKey(of.endsAt));
  books = new OwnBooks(of.size);
  return [...tradeDays(of, them, (index) => id(them.joinedAt[index]!, index), busy, books)];
}

beforeAll(() => {
  people = planPeople(plan);
  days = tradeOf(plan, people);
});

describe('people', () => {
  test('sponsors joined before those whom they invited, so that there is no circle', () => {
    const late = Array.from(people.sponsor, (sponsor, index) => ({ sponsor, index })).filter(
      ({ sponsor, index }) => sponsor >= index || (sponsor >= 0 && people.joinedAt[sponsor]! > people.joinedAt[index]!),
    );
    expect(late).toEqual([]);
  });

  test('they joined over two years, more and more of them, and nobody after the end', () => {
    expect(Math.max(...people.joinedAt)).toBeLessThanOrEqual(ENDS_AT.getTime());
    expect(ENDS_AT.getTime() - people.joinedAt[0]!).toBeGreaterThan(700 * 86_400_000);
    const middle = ENDS_AT.getTime() - 365 * 86_400_000;
    const inFirstYear = people.joinedAt.filter((at) => at < middle).length;
    expect(inFirstYear).toBeGreaterThan(1000);
    expect(inFirstYear).toBeLessThan(1400);
  });

  test('some teams are stars with two hundred direct downlines, some chains are eight deep', () => {
    expect(people.directs.filter((directs) => directs >= 200).length).toBeGreaterThanOrEqual(2);
    expect(people.depth.filter((depth) => depth >= 8).length).toBeGreaterThan(50);
    expect(people.sponsor.filter((sponsor) => sponsor === -1).length).toBeLessThan(90);
  });

  test('numbers are unique, phones are readable, and nicknames are as various as in life', () => {
    const all = Array.from({ length: plan.size }, (_, index) => people.personOf(index));
    expect(new Set(all.map(({ memberNo }) => memberNo)).size).toBe(plan.size);
    expect(new Set(all.map(({ phone }) => phone)).size).toBe(plan.size);
    expect(all.filter(({ phone }) => !normalisePhone(phone).ok)).toEqual([]);
    expect(new Set(all.map(({ name }) => name)).size).toBeGreaterThan(plan.size * 0.93);
    expect(all.filter(({ region }) => !/^\p{Script=Han}+ \p{Script=Han}+$/u.test(region))).toEqual([]);
  });

  test('KOLs are among the best', () => {
    const ranked = [...people.strength].sort((one, other) => other - one);
    expect(people.kols.length).toBe(12);
    expect(Math.min(...people.kols.map((index) => people.strength[index]!))).toBeGreaterThan(ranked[300]!);
  });
});

describe('trade', () => {
  test('every day of the period is there once, the last one up to the end', () => {
    expect(days.length).toBe(TRADE_DAYS);
    expect(days.at(-1)!.day).toBe('2026-05-12');
    const outside = days.flatMap(({ day, orders }) => orders.filter(({ paidAt }) => TIME.dayKey(paidAt) !== day || paidAt > ENDS_AT));
    expect(outside).toEqual([]);
    expect(days.at(-1)!.orders.length).toBeGreaterThan(50);
  });

  test('there are some six orders a head', () => {
    const orders = sum(days.map((day) => day.orders.length));
    expect(orders).toBeGreaterThan(16_000);
    expect(orders).toBeLessThan(24_000);
  });

  test('nobody sells before joining', () => {
    const id = makeIds(plan.seed, 'distributor');
    const joinedAt = new Map(Array.from(people.joinedAt, (at, index) => [id(at, index).toHexString(), at]));
    const early = days.flatMap(({ orders }) =>
      orders.filter(({ distributorId, paidAt }) => !(paidAt.getTime() >= joinedAt.get(distributorId.toHexString())!)),
    );
    expect(early).toEqual([]);
  });

  test('the best tenth makes more than half of the sales', () => {
    const bySeller = new Map<string, number>();
    for (const { distributorId, amountFen } of days.flatMap(({ orders }) => orders)) {
      const seller = distributorId.toHexString();
      bySeller.set(seller, (bySeller.get(seller) ?? 0) + amountFen);
    }
    const ranked = [...bySeller.values()].sort((one, other) => other - one);
    const share = sum(ranked.slice(0, plan.size / 10)) / sum(ranked);
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.8);
  });

  test('weekends are busier than weekdays, evenings busier than nights', () => {
    const usual = days.slice(0, -1).filter(({ day }) => campaignOn(day, plan.seed) === null);
    const of = (isWeekend: boolean) =>
      mean(usual.filter(({ day }) => weekdayOf(day) >= 6 === isWeekend).map(({ orders }) => orders.length));
    expect(of(true)).toBeGreaterThan(of(false) * 1.2);
    const hours = usual.flatMap(({ orders }) => orders.map(({ paidAt }) => Number(TIME.clock(paidAt).slice(0, 2))));
    const at = (hour: number) => hours.filter((one) => one === hour).length;
    expect(at(20) + at(21)).toBeGreaterThan(10 * (at(2) + at(3)));
  });

  test('campaign days come twice a month and are four to eight times an ordinary day, for the sake of one product', () => {
    const campaigns = days.flatMap((day, at) => {
      const campaign = campaignOn(day.day, plan.seed);
      return campaign ? [{ ...day, campaign, at }] : [];
    });
    expect(campaigns.length).toBeGreaterThanOrEqual(9);
    expect(campaigns.length).toBeLessThanOrEqual(11);
    for (const { campaign, orders, at } of campaigns.filter((one) => one.at >= 7)) {
      const before = days[at - 7]!.orders.length;
      expect(orders.length / before).toBeGreaterThan(3.5);
      expect(orders.length / before).toBeLessThan(9);
      expect(orders.filter(({ sku }) => sku === campaign.hot.sku).length).toBeGreaterThan(orders.length * 0.6);
    }
  });

  test('refunds stay within their orders, come later, and are some in a hundred, whole and in part', () => {
    const byId = new Map(days.flatMap(({ orders }) => orders.map((order) => [order._id.toHexString(), order])));
    const refunds = days.flatMap((day) => day.refunds);
    const wrong = refunds.filter((refund) => {
      const order = byId.get(refund.orderId.toHexString())!;
      const fits = refund.amountFen > 0 && refund.amountFen <= order.amountFen && refund.amountFen === order.refundedFen;
      return !fits || refund.refundedAt <= order.paidAt || refund.refundedAt > ENDS_AT || refund.day !== order.day;
    });
    expect(wrong).toEqual([]);
    const inPart = refunds.filter(({ orderId, amountFen }) => amountFen < byId.get(orderId.toHexString())!.amountFen);
    expect(refunds.length / byId.size).toBeGreaterThan(0.02);
    expect(refunds.length / byId.size).toBeLessThan(0.04);
    expect(inPart.length / refunds.length).toBeGreaterThan(0.2);
    expect(inPart.length / refunds.length).toBeLessThan(0.5);
  });

  test('a newcomer within the period is an order of the sponsor that pays nobody', () => {
    const firstDay = TIME.rangeOf(days[0]!.day).startsAt.getTime();
    const invited = people.joinedAt.filter((at, index) => at >= firstDay && people.sponsor[index]! >= 0);
    const memberships = days.flatMap(({ orders }) => orders.filter(({ kind }) => kind === 'MEMBERSHIP'));
    expect(memberships.length).toBe(invited.length);
    expect(new Set(memberships.map(({ buyerRef }) => buyerRef)).size).toBe(memberships.length);
    expect(
      memberships.filter(({ sku, amountFen, profitFen }) => sku !== MEMBERSHIP.sku || amountFen !== 39_900 || profitFen !== 0),
    ).toEqual([]);
  });

  test('order numbers and ids are unique', () => {
    const orders = days.flatMap((day) => day.orders);
    expect(new Set(orders.map(({ orderNo }) => orderNo)).size).toBe(orders.length);
    expect(new Set(orders.map(({ _id }) => _id.toHexString())).size).toBe(orders.length);
  });

  test('a minute after midnight the busy ones have sold today already', () => {
    const early: Plan = { ...plan, size: 300, endsAt: new Date('2026-05-11T16:01:00.000Z') };
    const few = planPeople(early);
    const last = tradeOf(early, few).at(-1)!;
    expect(last.day).toBe('2026-05-12');
    const busy = busyPeople(few, TIME.dayKey(early.endsAt));
    expect(busy.length).toBeGreaterThan(5);
    const id = makeIds(early.seed, 'distributor');
    for (const index of busy) {
      const theirs = id(few.joinedAt[index]!, index).toHexString();
      expect(last.orders.filter(({ distributorId }) => distributorId.toHexString() === theirs).length).toBeGreaterThanOrEqual(3);
    }
    expect(last.orders.filter(({ paidAt }) => paidAt > early.endsAt)).toEqual([]);
  });
});

describe('books', () => {
  beforeAll(() => {
    days = tradeOf(plan, people);
  });

  test('the goods of each own day and of each lifetime are what the rule makes of the orders of each pair', () => {
    const pairs = new Map<string, PairOrder[]>();
    for (const order of days.flatMap(({ orders }) => orders)) {
      if (order.pair !== null) pairs.set(order.pair, [...(pairs.get(order.pair) ?? []), order]);
    }
    expect(pairs.size).toBeGreaterThan(5_000);
    const wanted = new Map<string, GoodsTally>();
    const inAll = new Map<string, GoodsTally>();
    const plus = (into: Map<string, GoodsTally>, key: string, goods: GoodsTally) =>
      into.set(key, addGoods(into.get(key) ?? NO_GOODS, goods));
    for (const [pair, orders] of pairs) {
      for (const [day, goods] of goodsOfPair(orders)) {
        plus(wanted, `${pair.slice(0, 24)} ${day}`, goods);
        plus(inAll, pair.slice(0, 24), goods);
      }
    }
    const id = makeIds(plan.seed, 'distributor');
    const ids = Array.from(people.joinedAt, (at, index) => id(at, index));
    const found = new Map<string, GoodsTally>();
    for (let row = 0; row < books.rows; row++) {
      const { day, distributorId, memberships, orders } = books.ownDayRow(row, ids[0]!, ids[books.sellerOf(row)]!);
      if (orders > memberships) found.set(`${distributorId.toHexString()} ${day}`, books.goodsOf(row));
      else expect(books.goodsOf(row)).toEqual(NO_GOODS);
    }
    expect(found).toEqual(wanted);
    const totals = ids.flatMap((one, index) => books.ownTotalsRow(index, one) ?? []);
    expect(new Map(totals.map(({ _id, ...goods }) => [_id.toHexString(), goods]))).toEqual(inAll);
  });
});

describe('chance', () => {
  test('the same labels draw the same sequence, others another', () => {
    const draw = (...labels: string[]) => {
      const random = makeRandom(...labels);
      return Array.from({ length: 8 }, () => random.next());
    };
    expect(draw('a', 'b')).toEqual(draw('a', 'b'));
    expect(draw('a', 'b')).not.toEqual(draw('ab'));
    expect(draw('a', 'b')).not.toEqual(draw('a', 'c'));
  });

  test('a weighted draw hits each index as often as its weight says', () => {
    const weights = [0, 1, 5, 0, 14];
    const draw = makeDraw(weights);
    const random = makeRandom('weights');
    const hits = weights.map(() => 0);
    for (let nth = 0; nth < 100_000; nth++) hits[draw(random)]! += 1;
    hits.forEach((hit, at) => expect(Math.abs(hit / 100_000 - weights[at]! / 20)).toBeLessThan(0.01));
  });

  test('the catalogue has some sixty things with a price above what the sharer earns', () => {
    expect(GOODS.length).toBeGreaterThanOrEqual(58);
    expect(new Set(GOODS.map(({ sku }) => sku)).size).toBe(GOODS.length);
    expect(GOODS.filter(({ priceFen, profitFen, name }) => !(profitFen > 0 && profitFen < priceFen / 2) || name === '')).toEqual([]);
  });
});
