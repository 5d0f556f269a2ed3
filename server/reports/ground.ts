// Gathers what a report tells of, as it stands at this moment: sums and boards out of memory, names as the others may see them.

import { setTimeout as wait } from 'node:timers/promises';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import type { BoardMetric, BoardSubject } from '../generated/types.ts';
import { boardOf, boardsOf, namesOf } from '../leaderboards/service.ts';
import type { Entry } from '../leaderboards/service.ts';
import { goodsOrdersOf } from '../orders/service.ts';
import { readPhases } from '../timetables/service.ts';
import { planFenAt } from '../timetables/plan.rules.ts';
import { climberAmong, gapWorthTelling, shareOf, starAmong } from './facts.rules.ts';
import type { Standing } from './facts.rules.ts';
import type { Facts } from './model.ts';

/** Who climbs and who is new is looked for among so many: beyond them nobody is cheered for a place. */
const LOOKED_AT = 500;
/** Of those, whose lifetime is read. */
const STARS_AMONG = 200;

const keyOf = (campaign: CampaignRow, subject: BoardSubject, metric: BoardMetric) => ({
  campaignId: toId(campaign._id),
  subject,
  metric,
  phaseId: null,
});

const standingOf = ({ rank, ownerId, score, moved, reachedAt }: Entry): Standing => ({
  rank,
  ownerId,
  salesFen: score,
  moved,
  reachedAt: reachedAt.getTime(),
});

/** At a start, and after a break of the change stream, boards are read afresh: seconds at the most. */
const PATIENCE_MILLISECONDS = 20_000;

/**
 * What was committed before counts: a report is read beside the board. That boards are not exact for a moment is no reason to refuse a
 * report; that they stay so is a fault, and tried again.
 */
export async function everythingIsIn(ctx: Ctx): Promise<void> {
  const boards = boardsOf(ctx);
  await boards.ready;
  const until = performance.now() + PATIENCE_MILLISECONDS;
  while (!boards.isExact) {
    if (performance.now() > until) throw new Error('the boards did not become exact in time for a report');
    await wait(50);
  }
  await boards.settled();
}

/** The first of a board by sales. */
export async function leadersOf(ctx: Ctx, campaign: CampaignRow, subject: BoardSubject, count: number): Promise<Standing[]> {
  const board = await boardOf(ctx, keyOf(campaign, subject, 'SALES'));
  return board.top(count).map(standingOf);
}

export async function salesOf(ctx: Ctx, campaign: CampaignRow): Promise<number> {
  return (await boardOf(ctx, keyOf(campaign, 'DISTRIBUTOR', 'SALES'))).totals.salesFen;
}

export async function gatherFacts(ctx: Ctx, campaign: CampaignRow, named: number): Promise<Facts> {
  await everythingIsIn(ctx);
  const board = await boardOf(ctx, keyOf(campaign, 'DISTRIBUTOR', 'SALES'));
  const standings = board.top(LOOKED_AT).map(standingOf);
  const top = standings.filter(({ salesFen }) => salesFen > 0).slice(0, named);
  const climber = climberAmong(standings);
  const gap = gapWorthTelling(standings, named);
  const star = await findStar(ctx, campaign, standings.slice(0, STARS_AMONG));
  const ids = [...top, climber, star].flatMap((each) => each?.ownerId ?? []).concat(gap ? [gap.ownerId, gap.aboveId] : []);
  const names = await shownNames(ctx, 'DISTRIBUTOR', ids);
  const nameOf = (id: string): string => names.get(id) ?? '';
  const salesFen = board.totals.salesFen;
  const goalFen = campaign.goals.salesFen;
  return {
    at: ctx.now,
    campaignTitle: campaign.title,
    startsAt: campaign.startsAt,
    endsAt: campaign.endsAt,
    salesFen,
    orders: board.totals.orders,
    newMembers: board.totals.newMembers,
    sellers: board.size,
    goalFen,
    shareBasisPoints: shareOf(salesFen, goalFen),
    planFen: goalFen > 0 ? planFenAt(campaign, goalFen, ctx.now) : null,
    top: top.map(({ rank, ownerId, salesFen: sold, moved }) => ({ rank, ownerId, name: nameOf(ownerId), salesFen: sold, moved })),
    climber: climber && { ...climber, name: nameOf(climber.ownerId) },
    star: star && { ownerId: star.ownerId, name: nameOf(star.ownerId), rank: star.rank, salesFen: star.salesFen },
    gap: gap && { rank: gap.rank, name: nameOf(gap.ownerId), aboveName: nameOf(gap.aboveId), fen: gap.fen },
    next: await nextOf(ctx, campaign),
    milestone: null,
  };
}

async function findStar(ctx: Ctx, campaign: CampaignRow, standings: readonly Standing[]): Promise<Standing | null> {
  if (standings.length === 0) return null;
  const board = await boardOf(ctx, keyOf(campaign, 'DISTRIBUTOR', 'ORDERS'));
  const here = new Map(standings.map(({ ownerId }) => [ownerId, board.rank(ownerId)?.score ?? 0]));
  const ever = await goodsOrdersOf(
    ctx,
    standings.map(({ ownerId }) => fromId(ownerId)),
  );
  return starAmong(standings, ever, here);
}

/** As everybody may read them: with consent, else masked. */
export async function shownNames(ctx: Ctx, subject: BoardSubject, ownerIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const named = await namesOf(ctx, subject, [...new Set(ownerIds)]);
  return new Map([...named].map(([id, { shown }]) => [id, shown]));
}

async function nextOf(ctx: Ctx, { _id }: CampaignRow): Promise<Facts['next']> {
  const phases = await readPhases(ctx, undefined, [_id]);
  const [next] = phases.filter(({ startsAt }) => startsAt > ctx.now).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return next ? { title: next.title, at: next.startsAt } : null;
}
