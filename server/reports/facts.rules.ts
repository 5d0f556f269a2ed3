// Which figures of a board a report tells of: who climbed most, who sold for the first time, and which gap is worth talking about.

import type { BoardSubject } from '../generated/types.ts';
import type { Facts, MilestoneRow } from './model.ts';

export interface Standing {
  rank: number;
  ownerId: string;
  salesFen: number;
  /** Places won since the last mark; null for who was not on the board then. */
  moved: number | null;
  /** When the score was reached. */
  reachedAt: number;
}

/** Among those given; of equal climbs the one who stands higher. Nobody who did not climb. */
export function climberAmong(standings: readonly Standing[]): { rank: number; ownerId: string; places: number } | null {
  let best: { rank: number; ownerId: string; places: number } | null = null;
  for (const { rank, ownerId, moved } of standings) {
    if (moved === null || moved <= 0) continue;
    if (best === null || moved > best.places || (moved === best.places && rank < best.rank)) best = { rank, ownerId, places: moved };
  }
  return best;
}

/**
 * The highest of those who had never sold before this campaign: whatever they ever sold, they sold in it. Who stands among the first
 * by habit cannot be one. `lifetimeOrders` and `campaignOrders` by owner.
 */
export function starAmong(
  standings: readonly Standing[],
  lifetimeOrders: ReadonlyMap<string, number>,
  campaignOrders: ReadonlyMap<string, number>,
): Standing | null {
  for (const standing of [...standings].sort((a, b) => a.rank - b.rank)) {
    const campaign = campaignOrders.get(standing.ownerId) ?? 0;
    if (standing.salesFen > 0 && campaign > 0 && (lifetimeOrders.get(standing.ownerId) ?? 0) <= campaign) return standing;
  }
  return null;
}

/** The closest chase right below the places that are named, else the closest among them. Ties of score are no chase in money. */
export function gapWorthTelling(
  standings: readonly Standing[],
  named: number,
): { rank: number; ownerId: string; aboveId: string; fen: number } | null {
  let best: { rank: number; ownerId: string; aboveId: string; fen: number } | null = null;
  const inOrder = [...standings].sort((a, b) => a.rank - b.rank).slice(0, named + 1);
  for (let at = 1; at < inOrder.length; at += 1) {
    const [above, below] = [inOrder[at - 1], inOrder[at]];
    if (!above || !below || below.salesFen <= 0) continue;
    const fen = above.salesFen - below.salesFen;
    if (fen > 0 && (best === null || fen < best.fen)) best = { rank: below.rank, ownerId: below.ownerId, aboveId: above.ownerId, fen };
  }
  return best;
}

export const shareOf = (salesFen: number, goalFen: number): number =>
  goalFen <= 0 ? 0 : Math.max(0, Math.floor((salesFen / goalFen) * 10_000));

/** One report for each of them, whoever sees it. */
export const milestoneCause = (campaignId: string, { kind, shareBasisPoints, subject, amountFen }: MilestoneRow): string =>
  kind === 'GOAL_SHARE'
    ? `goal:${campaignId}:${shareBasisPoints ?? 0}`
    : `first:${campaignId}:${subject ?? 'DISTRIBUTOR'}:${amountFen ?? 0}`;

export interface Reached {
  milestone: MilestoneRow;
  /** Of FIRST_TO. */
  ownerId: string | null;
}

/**
 * Which milestones are reached. Of several shares of the goal that are reached at once, as by one large batch, only the highest is
 * told; the lower ones are passed over for good.
 */
export function reachedMilestones(
  milestones: readonly MilestoneRow[],
  now: { salesFen: number; goalFen: number; leaders: ReadonlyMap<BoardSubject, readonly Standing[]> },
): { tell: Reached[]; passedOver: MilestoneRow[] } {
  const share = shareOf(now.salesFen, now.goalFen);
  const shares = milestones
    .filter(
      ({ kind, shareBasisPoints }) => kind === 'GOAL_SHARE' && now.goalFen > 0 && shareBasisPoints !== null && shareBasisPoints <= share,
    )
    .sort((a, b) => (b.shareBasisPoints ?? 0) - (a.shareBasisPoints ?? 0));
  const [highest, ...passedOver] = shares;
  const firsts = milestones.flatMap((milestone): Reached[] => {
    const { kind, subject, amountFen } = milestone;
    if (kind !== 'FIRST_TO' || subject === null || amountFen === null) return [];
    const there = (now.leaders.get(subject) ?? []).filter(({ salesFen }) => salesFen >= amountFen);
    const [first] = there.sort((a, b) => a.reachedAt - b.reachedAt || a.rank - b.rank);
    return first ? [{ milestone, ownerId: first.ownerId }] : [];
  });
  return { tell: [...(highest ? [{ milestone: highest, ownerId: null }] : []), ...firsts], passedOver };
}

export const USUAL_MILESTONES: readonly Omit<MilestoneRow, 'id'>[] = [2_500, 5_000, 7_500, 10_000].map((shareBasisPoints) => ({
  kind: 'GOAL_SHARE',
  shareBasisPoints,
  subject: null,
  amountFen: null,
}));

const MOST_MILESTONES = 12;
const MOST_SHARE = 100_000;
export const TOP_BETWEEN = { min: 3, max: 10 } as const;

export type MilestonesVerdict =
  | { ok: true; milestones: Omit<MilestoneRow, 'id'>[] }
  | { ok: false; why: 'MILESTONES_TOO_MANY'; most: number }
  | { ok: false; why: 'MILESTONE_WRONG' | 'MILESTONE_TWICE' };

/** A share of the goal up to ten times of it, or a sum for the first of a subject; each once. */
export function readMilestones(
  typed: readonly {
    kind: MilestoneRow['kind'];
    shareBasisPoints?: number | null | undefined;
    subject?: BoardSubject | null | undefined;
    amountFen?: number | null | undefined;
  }[],
): MilestonesVerdict {
  if (typed.length > MOST_MILESTONES) return { ok: false, why: 'MILESTONES_TOO_MANY', most: MOST_MILESTONES };
  const milestones: Omit<MilestoneRow, 'id'>[] = [];
  for (const { kind, shareBasisPoints = null, subject = null, amountFen = null } of typed) {
    if (kind === 'GOAL_SHARE') {
      if (shareBasisPoints === null || shareBasisPoints < 100 || shareBasisPoints > MOST_SHARE)
        return { ok: false, why: 'MILESTONE_WRONG' };
      milestones.push({ kind, shareBasisPoints, subject: null, amountFen: null });
    } else {
      if (subject === null || amountFen === null || amountFen < 100) return { ok: false, why: 'MILESTONE_WRONG' };
      milestones.push({ kind, shareBasisPoints: null, subject, amountFen });
    }
  }
  const keys = milestones.map((milestone) => milestoneCause('', { id: '', ...milestone }));
  if (new Set(keys).size < keys.length) return { ok: false, why: 'MILESTONE_TWICE' };
  return { ok: true, milestones };
}

/** As leaderboards call a team. */
export const teamOf = (name: string): string => `${name}团队`;

/** The same figures without the name of one person; null where it stands nowhere in them. Teams go by the names of their heads. */
export function withoutPerson(facts: Facts, { ownerId, name, instead }: { ownerId: string; name: string; instead: string }): Facts | null {
  const without = <Entry extends { ownerId: string; name: string }>(entry: Entry): Entry =>
    entry.ownerId === ownerId ? { ...entry, name: instead } : entry;
  const plain = <Shown extends string | null>(shown: Shown): Shown | string => (shown === name || shown === teamOf(name) ? instead : shown);
  const { top, climber, star, gap, milestone } = facts;
  const told: Facts = {
    ...facts,
    top: top.map(without),
    climber: climber && without(climber),
    star: star && without(star),
    gap: gap && { ...gap, name: plain(gap.name), aboveName: plain(gap.aboveName) },
    milestone: milestone && { ...milestone, name: plain(milestone.name) },
  };
  return JSON.stringify(told) === JSON.stringify(facts) ? null : told;
}
