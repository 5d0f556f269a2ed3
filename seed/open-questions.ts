// What waits for a person in the demo world: members who object to their tier, and orders and refunds that came before what they
// belong to. A handful of each, enough to see how they look and to settle one.

import type { ObjectId } from 'mongodb';
import { shiftKey } from '../server/core/time.ts';
import type { DayKey } from '../server/core/time.ts';
import type { QuarantineRow } from '../server/orders/model.ts';
import type { ObjectionRow } from '../server/tiers/model.ts';
import { GOODS } from './goods.ts';
import { makeIds } from './ids.ts';
import type { Plan } from './people.ts';
import type { Pyramid } from './pyramid.ts';
import { makeRandom } from './random.ts';
import { MANAGER } from './staff.ts';
import type { Hired } from './staff.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** As the setting `objectionAnswerDays` is to begin with. */
const ANSWER_DAYS = 3;
const OPEN_WITHIN_DAYS = 5;
const TEXTS = [
  '上个月有两单是客户改地址重拍，退掉的那单不该算我的，请帮忙看一下。',
  '我的团队这周刚做完活动，订单还没到齐就降级了，希望复核。',
  '系统显示我只有三位买家，但是有一位是用家人手机号下的单。',
];
/** Above every number that the world gives to a member. */
const UNKNOWN_MEMBER = 11_950_001;

export function openObjections(plan: Plan, pyramid: Pyramid, idOf: (index: number) => ObjectId, hired: Hired): ObjectionRow[] {
  const id = makeIds(plan.seed, 'objection');
  const today = plan.time.dayKey(plan.endsAt);
  const since = shiftKey(today, -OPEN_WITHIN_DAYS);
  const rows: ObjectionRow[] = [];
  const raised = (index: number, text: string, at: number, tier: ObjectionRow['tier']): ObjectionRow => ({
    _id: id(at, rows.length),
    distributorId: idOf(index),
    text,
    at: new Date(at),
    dueAt: new Date(at + ANSWER_DAYS * DAY),
    state: 'OPEN',
    tier,
    answer: null,
    answeredAt: null,
    answeredById: null,
    answeredByName: null,
    isGranted: null,
  });
  for (const [index, { standing, changes }] of pyramid.moved) {
    const last = changes.at(-1);
    if (last?.kind !== 'DEMOTED' || last.day < since) continue;
    const at = Math.min(last.at.getTime() + 7 * HOUR + (index % 60) * 60_000, plan.endsAt.getTime());
    rows.push(raised(index, TEXTS[rows.length] ?? '', at, standing.tier));
    if (rows.length === TEXTS.length) break;
  }
  if (pyramid.pinned) {
    const { index, day } = pyramid.pinned;
    const at = plan.time.rangeOf(day).startsAt.getTime() + 9 * HOUR;
    rows.push({
      ...raised(index, '家里老人住院，这半个月没法出单，能不能先保留我的层级？', at, 'MID'),
      state: 'ANSWERED',
      answer: '情况属实，层级先为您保留，祝老人早日康复。',
      answeredAt: new Date(at + 5 * HOUR),
      answeredById: hired.manager,
      answeredByName: MANAGER,
      isGranted: true,
    });
  }
  return rows;
}

export function quarantinedFacts(plan: Plan): QuarantineRow[] {
  const random = makeRandom(plan.seed, 'quarantine');
  const id = makeIds(plan.seed, 'quarantine');
  const ago = (hours: number): Date => new Date(plan.endsAt.getTime() - Math.floor(hours * HOUR));
  const noOf = (at: Date, nth: number): string => `${dayDigits(plan.time.dayKey(at))}9${String(nth).padStart(7, '0')}`;
  const orders = [31, 9.5, 4.2, 0.8].map((hours, nth): QuarantineRow => {
    const at = ago(hours);
    const { sku, priceFen, profitFen } = random.pick(GOODS);
    const buyerRef = `u${String(20_000_000_000 + random.below(79_999_999_987))}`;
    return {
      _id: id(at.getTime(), nth),
      kind: 'ORDER',
      no: noOf(at, nth),
      // Two of them are of the same member.
      memberNo: String(UNKNOWN_MEMBER + Math.floor(nth / 2) * 7),
      orderNo: null,
      amountFen: priceFen,
      happenedAt: at,
      receivedAt: new Date(at.getTime() + 2_000),
      reason: 'MEMBER_UNKNOWN',
      order: { buyerRef, sku, quantity: 1, profitFen, kind: 'PRODUCT' },
    };
  });
  const refunds = [6.5, 1.7].map((hours, nth): QuarantineRow => {
    const at = ago(hours);
    const orderNo = noOf(ago(hours + 60), 100 + nth);
    return {
      _id: id(at.getTime(), 10 + nth),
      kind: 'REFUND',
      no: `R${orderNo}`,
      memberNo: null,
      orderNo,
      amountFen: random.pick(GOODS).priceFen,
      happenedAt: at,
      receivedAt: new Date(at.getTime() + 2_000),
      reason: 'ORDER_UNKNOWN',
      order: null,
    };
  });
  return [...orders, ...refunds];
}

const dayDigits = (day: DayKey): string => day.replaceAll('-', '');
