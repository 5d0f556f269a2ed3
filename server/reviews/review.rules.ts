// Takes the result of a campaign apart: what was sold by whom, when and in which group, beside the part of the goal that fell to each;
// and says in sentences what stands out. Pure.
// Surprise: a refund is taken from the hour and the phase of its order, as it is from its day: an hour's row says what was kept of it.

import type { KitItemKind, ReviewCut, Tier, Words } from '../generated/types.ts';

/** A score fact, with ids as texts; `hour` is the business hour of the payment as `2026-05-14T10`. */
export interface ScoredFact {
  isRefund: boolean;
  isLate: boolean;
  sellerId: string;
  tier: Tier;
  groupId: string | null;
  operatorId: string | null;
  phaseId: string | null;
  hour: string;
  salesFen: number;
  orders: number;
  newMembers: number;
}

export interface FigureRow {
  key: string;
  name: Words;
  goalFen: number | null;
  salesFen: number;
  orders: number;
  newMembers: number;
  sellers: number;
  refundedFen: number;
}

export interface ItemRow {
  itemId: string;
  title: string;
  kind: KitItemKind;
  copies: number;
  shares: number;
  clicks: number;
  orders: number;
  salesFen: number;
}

export interface ReviewFigures {
  salesFen: number;
  orders: number;
  newMembers: number;
  refundedFen: number;
  sellers: number;
  late: number;
  rows: Record<ReviewCut, FigureRow[]>;
  items: ItemRow[];
  /** Net sales of each hour since the start, in fen. */
  hours: number[];
  findings: Words[];
}

export const CUTS: readonly ReviewCut[] = ['TIER', 'GROUP', 'OPERATOR', 'PHASE', 'HOUR'];

const KEY_OF: Readonly<Record<ReviewCut, (fact: ScoredFact) => string>> = {
  TIER: ({ tier }) => tier,
  GROUP: ({ groupId }) => groupId ?? '',
  OPERATOR: ({ operatorId }) => operatorId ?? '',
  PHASE: ({ phaseId }) => phaseId ?? '',
  HOUR: ({ hour }) => hour,
};

class Heap {
  salesFen = 0;
  orders = 0;
  newMembers = 0;
  refundedFen = 0;
  readonly sellers = new Set<string>();

  add({ isRefund, sellerId, salesFen, orders, newMembers }: ScoredFact): void {
    this.salesFen += salesFen;
    this.orders += orders;
    this.newMembers += newMembers;
    if (isRefund) this.refundedFen -= salesFen;
    else if (orders > 0) this.sellers.add(sellerId);
  }

  figures(): Omit<FigureRow, 'key' | 'name' | 'goalFen'> {
    const { salesFen, orders, newMembers, refundedFen, sellers } = this;
    return { salesFen, orders, newMembers, refundedFen, sellers: sellers.size };
  }
}

/** Takes facts one by one; nothing of them is kept but sums and who sold. */
export class Takings {
  readonly all = new Heap();
  late = 0;
  readonly #heaps = new Map(CUTS.map((cut) => [cut, new Map<string, Heap>()]));

  add(fact: ScoredFact): void {
    if (fact.isLate) {
      this.late += 1;
      return;
    }
    this.all.add(fact);
    for (const [cut, heaps] of this.#heaps) {
      const key = KEY_OF[cut](fact);
      let heap = heaps.get(key);
      if (!heap) heaps.set(key, (heap = new Heap()));
      heap.add(fact);
    }
  }

  keys(cut: ReviewCut): string[] {
    return [...(this.#heaps.get(cut)?.keys() ?? [])];
  }

  /** One row for each key that was sold under or has a part of the goal. */
  rows(cut: ReviewCut, goals: ReadonlyMap<string, number>, nameOf: (key: string) => Words): FigureRow[] {
    const heaps = this.#heaps.get(cut) ?? new Map<string, Heap>();
    const keys = new Set([...heaps.keys(), ...goals.keys()]);
    return [...keys].map((key) => ({
      key,
      name: nameOf(key),
      goalFen: goals.get(key) ?? null,
      ...(heaps.get(key) ?? new Heap()).figures(),
    }));
  }
}

/**
 * Shares whole fen out by weights, so that the parts add up to the whole: each gets its share rounded down, and what is left goes to
 * the largest remainders (Hamilton's method). Empty where nothing weighs anything.
 */
export function shareOut(wholeFen: number, weights: ReadonlyMap<string, number>): Map<string, number> {
  const sum = [...weights.values()].reduce((total, weight) => total + Math.max(0, weight), 0);
  if (sum <= 0 || wholeFen <= 0) return new Map();
  const parts = [...weights]
    .filter(([, weight]) => weight > 0)
    .map(([key, weight]) => {
      const exact = (wholeFen * weight) / sum;
      return { key, part: Math.floor(exact), rest: exact - Math.floor(exact) };
    });
  let left = wholeFen - parts.reduce((total, { part }) => total + part, 0);
  for (const one of parts.toSorted((a, b) => b.rest - a.rest || (a.key < b.key ? -1 : 1))) {
    if (left <= 0) break;
    one.part += 1;
    left -= 1;
  }
  return new Map(parts.map(({ key, part }) => [key, part]));
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;

/** Of so many sellers the best fifth: a board that everybody is on has many hands, one that few carry has none to spare. */
export const BEST_PART = 0.2;
const MUCH_REFUNDED = 0.05;
const FEWEST_CLICKS = 20;

export interface Noticed {
  goalFen: number;
  salesFen: number;
  orders: number;
  refundedFen: number;
  newMembers: number;
  phases: readonly FigureRow[];
  hours: readonly FigureRow[];
  groups: readonly FigureRow[];
  items: readonly ItemRow[];
  /** What the best fifth of sellers sold. */
  bestFen: number;
}

/** What stands out, the result first; nothing is said that the figures do not bear. */
export function findingsOf(noticed: Noticed): Words[] {
  const { goalFen, salesFen, orders, refundedFen, phases, hours, groups, items, bestFen } = noticed;
  const found: Words[] = [];
  const say = (zh: string, en: string): void => void found.push({ zh, en });
  if (goalFen > 0) {
    const share = percent(salesFen, goalFen);
    if (salesFen >= goalFen) say(`销售目标完成 ${share}，已达成。`, `The sales goal was reached: ${share}.`);
    else say(`销售目标完成 ${share}，未达成。`, `The sales goal was not reached: ${share}.`);
  }
  if (orders === 0) {
    say('活动期间没有成交。', 'Nothing was sold during the campaign.');
    return found;
  }
  const judged = phases.filter((row): row is FigureRow & { goalFen: number } => row.goalFen !== null && row.goalFen > 0);
  const byRate = judged.toSorted((one, other) => other.salesFen / other.goalFen - one.salesFen / one.goalFen);
  const [best] = byRate;
  const weakest = byRate.at(-1);
  if (best && weakest && best !== weakest) {
    const [high, low] = [percent(best.salesFen, best.goalFen), percent(weakest.salesFen, weakest.goalFen)];
    say(
      `比计划最好的阶段是「${best.name.zh}」（${high}），最弱的是「${weakest.name.zh}」（${low}）。`,
      `Against the plan, “${best.name.en}” did best (${high}) and “${weakest.name.en}” worst (${low}).`,
    );
  }
  const peak = hours.reduce<FigureRow | null>((top, row) => (top === null || row.salesFen > top.salesFen ? row : top), null);
  if (peak && peak.salesFen > 0) {
    const share = percent(peak.salesFen, salesFen);
    say(`${peak.name.zh} 起的一小时卖得最多，占全场 ${share}。`, `The hour from ${peak.name.en} sold most: ${share} of everything.`);
  }
  const rated = groups.filter(({ key, goalFen: part }) => key !== '' && part !== null && part > 0);
  if (rated.length > 1) {
    const ahead = rated.filter((row) => row.salesFen >= (row.goalFen ?? 0)).length;
    say(
      `${String(rated.length)} 个群里有 ${String(ahead)} 个达到各自的份额。`,
      `${String(ahead)} of ${String(rated.length)} groups reached their part of the goal.`,
    );
  }
  const clicked = items.filter(({ clicks }) => clicks >= FEWEST_CLICKS);
  const [item] = clicked.toSorted((one, other) => other.orders / other.clicks - one.orders / one.clicks);
  if (item && item.orders > 0) {
    const rate = percent(item.orders, item.clicks);
    say(`素材「${item.title}」转化最好：点击成交率 ${rate}。`, `“${item.title}” turned clicks into orders best: ${rate}.`);
  }
  if (salesFen > 0 && bestFen > 0) {
    const share = percent(bestFen, salesFen);
    say(`前 20% 的出单会员贡献了 ${share} 的销售额。`, `The best fifth of those who sold made ${share} of the sales.`);
  }
  const sold = salesFen + refundedFen;
  if (sold > 0 && refundedFen / sold > MUCH_REFUNDED) {
    const rate = percent(refundedFen, sold);
    say(`退款率 ${rate}，高于 5%，值得查原因。`, `${rate} of the sales were refunded, above 5%: worth a look at why.`);
  }
  return found;
}
