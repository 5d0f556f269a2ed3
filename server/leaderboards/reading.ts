// What is asked about boards through GraphQL: a page of one, the viewer's own place with its neighbours, totals, and the course of sales.
// Surprise: for whom a member scores was fixed by the first order there, so the own team or group on a board may not be today's.

import { demandCampaignAudience, readCampaign } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { isId, toId } from '../core/ids.ts';
import { perDatabase } from '../core/per-database.ts';
import type { BoardEntry, BoardKeyInput, BoardSubject, CampaignTotals, Leaderboard, OwnPlace, SalesPoint } from '../generated/types.ts';
import { readPhases } from '../timetables/service.ts';
import { boardOf, frozenView } from './board-of.ts';
import { boardsOf } from './boards.ts';
import { Course } from './course.ts';
import { courseFromFacts } from './facts.ts';
import type { BoardKey } from './keys.rules.ts';
import { memberKey } from './members.ts';
import { campaignMembers } from './model.ts';
import type { CampaignMemberRow, CampaignSums } from './model.ts';
import { nameFor, namesOf } from './names.ts';
import { ordersToOvertake } from './score.rules.ts';
import { readTotals } from './totals.ts';
import type { BoardView, Entry } from './views.ts';

const MOST_ENTRIES = 100;
/** Above the own place, and below it. */
const NEIGHBOURS = 5;
const MOST_STEPS = 300;
const LONGEST_STEP = 240;
const MINUTE = 60_000;
/** Courses of campaigns that are over do not change any more. */
const MOST_COURSES = 50;

export async function readLeaderboard(
  ctx: Ctx,
  { board, first, from }: { board: BoardKeyInput; first: number; from: number },
): Promise<Leaderboard> {
  const campaign = await readCampaign(ctx, board.campaignId);
  await demandCampaignAudience(ctx, campaign);
  if (!(first >= 1 && first <= MOST_ENTRIES && from >= 1)) throw new Refused('BOARD_RANK');
  const key = await demandKey(ctx, campaign, board);
  const view = await boardOf(ctx, key, campaign);
  const ownId = await ownOwner(ctx, key, campaign);
  const own = ownId === null ? null : view.rank(ownId);
  const around = own ? view.window(Math.max(1, own.rank - NEIGHBOURS), 2 * NEIGHBOURS + 1) : [];
  const page = view.window(from, first);
  const show = await shower(ctx, key.subject, ownId, [...page, ...around, ...(own?.next ? [own.next] : [])]);
  return {
    board: key,
    version: view.version,
    frozenAt: campaign.frozenAt,
    size: view.size,
    entries: page.map(show),
    own: own ? ownPlace(view, { ...own, around }, show) : null,
    totals: await campaignTotalsOf(ctx, campaign),
  };
}

/** Throws Refused('BOARD_UNKNOWN'). */
export async function demandKey(
  ctx: Ctx,
  campaign: CampaignRow,
  { subject, metric, phaseId }: Omit<BoardKeyInput, 'campaignId'>,
): Promise<BoardKey> {
  const key: BoardKey = { campaignId: toId(campaign._id), subject, metric, phaseId: phaseId ?? null };
  if (key.phaseId === null) return key;
  const phases = isId(key.phaseId) ? await readPhases(ctx, undefined, [campaign._id]) : [];
  if (!phases.some(({ _id, hasBoard }) => hasBoard && toId(_id) === key.phaseId)) throw new Refused('BOARD_UNKNOWN');
  return key;
}

type Show = (entry: Entry) => BoardEntry;

async function shower(ctx: Ctx, subject: BoardSubject, ownId: string | null, entries: readonly Entry[]): Promise<Show> {
  const names = await namesOf(ctx, subject, [...new Set(entries.map(({ ownerId }) => ownerId))]);
  return ({ rank, ownerId, score, reachedAt, moved }) => {
    const isOwn = ownerId === ownId;
    return { rank, ownerId, name: nameFor(ctx, ownerId, isOwn, names.get(ownerId)), score, reachedAt, moved, isOwn };
  };
}

function ownPlace(
  view: BoardView,
  place: Entry & { next: Entry | null; gap: number | null; around: readonly Entry[] },
  show: Show,
): OwnPlace {
  const { next, gap, around } = place;
  return {
    entry: show(place),
    next: next ? show(next) : null,
    gap,
    ordersToOvertake: gap === null ? null : ordersToOvertake(view.key.metric, gap, view.totals),
    around: around.map(show),
  };
}

/** Who stands for the viewer on boards of this subject; null for somebody without a score. */
export async function ownOwner(ctx: Ctx, key: BoardKey, campaign: CampaignRow): Promise<string | null> {
  const { viewer } = ctx;
  if (viewer.kind === 'STAFF') return key.subject === 'OPERATOR' ? viewer.id : null;
  if (viewer.kind !== 'DISTRIBUTOR') return null;
  if (campaign.frozenAt === null) return boardsOf(ctx).ownerOf(key, viewer.id);
  const member = await campaignMembers.raw(ctx.db).findOne({ _id: memberKey(campaign._id, viewer.id) });
  return member?.isIn ? OWNER_OF[key.subject](member, viewer.id) : null;
}

const OWNER_OF: Record<BoardSubject, (member: CampaignMemberRow, id: string) => string | null> = {
  DISTRIBUTOR: (_member, id) => id,
  TEAM: ({ teamId }) => teamId && toId(teamId),
  GROUP: ({ groupId }) => groupId && toId(groupId),
  OPERATOR: ({ operatorId }) => operatorId && toId(operatorId),
  REGION: ({ region }) => (region === '' ? null : region),
};

/** From memory while it lives and this process knows everything, else from the database. */
export async function campaignTotalsOf(ctx: Ctx, campaign: CampaignRow): Promise<CampaignTotals> {
  const campaignId = toId(campaign._id);
  const boards = boardsOf(ctx);
  const living = campaign.frozenAt === null && boards.isExact ? boards.totals(campaignId) : null;
  if (living) return shownTotals(living, boards.sellers(campaignId));
  const sums = await readTotals(ctx, campaign._id);
  const key = { campaignId, subject: 'DISTRIBUTOR', metric: 'ORDERS', phaseId: null } as const;
  return shownTotals(sums, campaign.frozenAt === null ? 0 : ((await frozenView(ctx, key))?.size ?? 0));
}

function shownTotals({ salesFen, orders, quantity, newMembers, refundedFen }: CampaignSums, sellers: number): CampaignTotals {
  return { salesFen, orders, quantity, newMembers, refundedFen, sellers };
}

const courses = perDatabase(() => new Map<string, Course>());

/** Throws Refused('CURVE_STEP'). */
export async function salesCurve(ctx: Ctx, campaign: CampaignRow, stepMinutes: number): Promise<SalesPoint[]> {
  if (!(stepMinutes >= 1 && stepMinutes <= LONGEST_STEP)) throw new Refused('CURVE_STEP');
  const startsAt = campaign.startsAt.getTime();
  const last = Math.min(ctx.now.getTime(), campaign.endsAt.getTime()) - startsAt;
  if (last <= 0) return [];
  const step = Math.max(stepMinutes, Math.ceil(last / MINUTE / MOST_STEPS)) * MINUTE;
  const moments = Array.from({ length: Math.ceil(last / step) }, (_none, index) => Math.min((index + 1) * step, last));
  const steps = (await courseOf(ctx, campaign)).upTo(moments);
  return moments.map((moment, index) => ({ at: new Date(startsAt + moment), ...(steps[index] ?? { salesFen: 0, orders: 0 }) }));
}

async function courseOf(ctx: Ctx, campaign: CampaignRow): Promise<Course> {
  const id = toId(campaign._id);
  if (campaign.frozenAt === null) return boardsOf(ctx).course(id) ?? new Course();
  const known = courses(ctx.db);
  const course = known.get(id) ?? (await courseFromFacts(ctx, campaign));
  known.set(id, course);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_COURSES) break;
    known.delete(oldest);
  }
  return course;
}
