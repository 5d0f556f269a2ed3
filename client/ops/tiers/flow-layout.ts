// Where the bars and ribbons of the flow chart lie. Pure.
// Every width is the square root of its count times one factor: six hundred who rose must stay visible beside nine hundred thousand
// who stayed. A bar is as tall as its ribbons together, so bars are not to be compared as areas; the page says so.

import type { Tier } from '../../shared/generated.ts';

export interface Flow {
  /** Null for those who joined. */
  readonly from: Tier | null;
  /** Null for those who left. */
  readonly to: Tier | null;
  readonly count: number;
}

export interface TierCounts {
  readonly tier: Tier;
  readonly count: number;
}

export type Place = Tier | 'OUTSIDE';

export interface Bar {
  readonly place: Place;
  readonly count: number;
  readonly y: number;
  readonly height: number;
}

export interface Ribbon {
  readonly from: Place;
  readonly to: Place;
  readonly count: number;
  readonly kind: 'STAY' | 'UP' | 'DOWN' | 'OUTSIDE';
  readonly fromY: number;
  readonly toY: number;
  readonly width: number;
}

export interface FlowLayout {
  readonly left: readonly Bar[];
  readonly right: readonly Bar[];
  readonly ribbons: readonly Ribbon[];
}

const ORDER: readonly Place[] = ['HEAD', 'MID', 'NEW', 'OUTSIDE'];
const RANK: Record<Place, number> = { HEAD: 0, MID: 1, NEW: 2, OUTSIDE: 3 };

function kindOf(from: Place, to: Place): Ribbon['kind'] {
  if (from === to) return 'STAY';
  if (from === 'OUTSIDE' || to === 'OUTSIDE') return 'OUTSIDE';
  return RANK[to] < RANK[from] ? 'UP' : 'DOWN';
}

const countOf = (counts: readonly TierCounts[], tier: Tier) => counts.find((each) => each.tier === tier)?.count ?? 0;
const sum = (flows: readonly { count: number }[]) => flows.reduce((total, { count }) => total + count, 0);

/** All flows, those who stayed among them. Who stayed follows from the counts now, which are always known. */
export function wholeFlows(counts: readonly TierCounts[], flows: readonly Flow[]): { from: Place; to: Place; count: number }[] {
  const moves = flows
    .filter(({ from, to, count }) => from !== to && count > 0)
    .map(({ from, to, count }) => ({ from: from ?? ('OUTSIDE' as const), to: to ?? ('OUTSIDE' as const), count }));
  const tiers: readonly Tier[] = ['HEAD', 'MID', 'NEW'];
  const stays = tiers.map((tier) => ({
    from: tier,
    to: tier,
    count: Math.max(0, countOf(counts, tier) - sum(moves.filter(({ to }) => to === tier))),
  }));
  return [...stays, ...moves].filter(({ count }) => count > 0);
}

interface LayoutOptions {
  readonly height: number;
  /** Between two bars. */
  readonly gap: number;
}

export function layOutFlows(counts: readonly TierCounts[], flows: readonly Flow[], { height, gap }: LayoutOptions): FlowLayout {
  const all = wholeFlows(counts, flows);
  const roots = all.reduce((total, { count }) => total + Math.sqrt(count), 0);
  const places = (side: 'from' | 'to') => ORDER.filter((place) => all.some((flow) => flow[side] === place) || place !== 'OUTSIDE');
  const gaps = (Math.max(places('from').length, places('to').length) - 1) * gap;
  const factor = (height - gaps) / Math.max(1, roots);
  const widthOf = (count: number) => Math.max(0.75, Math.sqrt(count) * factor);

  const stack = (side: 'from' | 'to') => {
    const other = side === 'from' ? 'to' : 'from';
    const starts = new Map<object, number>();
    let y = 0;
    const bars = places(side).map((place): Bar => {
      const own = all.filter((flow) => flow[side] === place).sort((one, two) => RANK[one[other]] - RANK[two[other]]);
      const top = y;
      for (const flow of own) {
        starts.set(flow, y);
        y += widthOf(flow.count);
      }
      const bar = { place, count: sum(own), y: top, height: Math.max(2, y - top) };
      y = bar.y + bar.height + gap;
      return bar;
    });
    return { bars, starts };
  };
  const left = stack('from');
  const right = stack('to');
  const drawn: Record<Ribbon['kind'], number> = { STAY: 0, OUTSIDE: 1, DOWN: 2, UP: 3 };
  const ribbons = all
    .map((flow): Ribbon => ({
      ...flow,
      kind: kindOf(flow.from, flow.to),
      fromY: left.starts.get(flow) ?? 0,
      toY: right.starts.get(flow) ?? 0,
      width: widthOf(flow.count),
    }))
    .sort((one, other) => drawn[one.kind] - drawn[other.kind]);
  return { left: left.bars, right: right.bars, ribbons };
}

/** A band of even width between two columns. */
export function ribbonPath({ fromY, toY, width }: Ribbon, leftX: number, rightX: number): string {
  const middle = (leftX + rightX) / 2;
  const p = (value: number) => value.toFixed(1);
  return (
    `M${p(leftX)} ${p(fromY)}C${p(middle)} ${p(fromY)} ${p(middle)} ${p(toY)} ${p(rightX)} ${p(toY)}` +
    `V${p(toY + width)}C${p(middle)} ${p(toY + width)} ${p(middle)} ${p(fromY + width)} ${p(leftX)} ${p(fromY + width)}Z`
  );
}
