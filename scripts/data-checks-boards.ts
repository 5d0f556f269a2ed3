// The promises about boards: in memory and frozen they equal what was scored, and what was won is what the frozen boards say. Missing and
// wrong scores of campaigns that are not frozen are mended, by scores that are added; a frozen board that is wrong is left to a person.
// Surprise: everything is added up again in the plainest way, row by row, and not with the code that serves it: no rosters, no trees.

import type { CampaignRow, RewardRow } from '../server/campaigns/service.ts';
import type { Ctx } from '../server/context.ts';
import { toId } from '../server/core/ids.ts';
import type { BoardMetric, BoardSubject } from '../server/generated/types.ts';
import { finalBoards, finalPieces, rewardEntries } from '../server/leaderboards/model.ts';
import type { ScoreEvent } from '../server/leaderboards/model.ts';
import { isGenuine } from '../server/leaderboards/final-lists.ts';
import { boardsOf, keysOf, keyText, mendScores } from '../server/leaderboards/service.ts';
import type { BoardKey } from '../server/leaderboards/service.ts';
import { phases } from '../server/timetables/model.ts';
import { checkScores, eventsOf, scoringCampaigns } from './data-checks-scores.ts';
import type { ScorePromises } from './data-checks-scores.ts';
import type { Promised } from './data-checks.ts';

const ATTEMPTS = 3;

export async function checkBoards(ctx: Ctx, isFixing = false): Promise<Promised[]> {
  const { facts, totals } = await mended(ctx, isFixing);
  return [facts, totals, await checkMemory(ctx), ...(await checkFrozen(ctx))];
}

async function mended(ctx: Ctx, isFixing: boolean): Promise<ScorePromises> {
  const found = await checkScores(ctx);
  if (!isFixing || found.facts.broken.length + found.totals.broken.length === 0) return found;
  for (const campaign of await scoringCampaigns(ctx)) await mendScores(ctx, toId(campaign._id));
  const after = await checkScores(ctx);
  const less = (one: Promised, then: Promised): Promised => ({ ...then, mended: Math.max(0, one.broken.length - then.broken.length) });
  return { facts: less(found.facts, after.facts), totals: less(found.totals, after.totals) };
}

/** As a serving process brings them up: from the newest snapshot and what came after it, or from the scores. */
async function checkMemory(ctx: Ctx): Promise<Promised> {
  const promised: Promised = { name: 'boards.memory', what: 'boards in memory equal the scores', checked: 0, broken: [], mended: 0 };
  const boards = boardsOf(ctx);
  await boards.ready;
  for (const campaign of await scoringCampaigns(ctx)) {
    if (campaign.frozenAt !== null) continue;
    const spans = await phases
      .raw(ctx.db)
      .find({ campaignId: campaign._id }, { projection: { _id: 1 } })
      .toArray();
    let wrong: string[] = [];
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      await boards.settled();
      const before = boards.changes;
      const events = await eventsOf(ctx, campaign);
      await boards.settled();
      wrong = keysOf(
        toId(campaign._id),
        spans.map(({ _id }) => toId(_id)),
      ).flatMap((key) => {
        if (attempt === 0) promised.checked += 1;
        const shown = (boards.view(key)?.top(Number.MAX_SAFE_INTEGER) ?? []).map(
          ({ rank, ownerId, score, reachedAt }) => `${rank} ${ownerId} ${score} ${reachedAt.getTime()}`,
        );
        const said = boardOfEvents(events, key, campaign.startsAt);
        const at = said.findIndex((row, index) => row !== shown[index]);
        if (at === -1 && said.length === shown.length) return [];
        return [
          `${campaign.number}, ${key.subject} by ${key.metric}${key.phaseId === null ? '' : ` in phase ${key.phaseId}`}: ${shown[at] ?? 'nobody'} stands where ${said[at] ?? 'nobody'} belongs`,
        ];
      });
      if (wrong.length === 0 || boards.changes === before) break;
    }
    promised.broken.push(...wrong);
  }
  return promised;
}

/**
 * Of campaigns that are closed: every board that the scores make is there, says what they say, and is signed; and who won by it has an
 * entry for each reward, nobody else.
 */
async function checkFrozen(ctx: Ctx): Promise<[Promised, Promised]> {
  const promised: Promised = {
    name: 'boards.frozen',
    what: 'frozen boards equal the scores and their signature',
    checked: 0,
    broken: [],
    mended: 0,
  };
  const rewards: Promised = {
    name: 'boards.rewards',
    what: 'what was won is what the frozen boards and the rewards say',
    checked: 0,
    broken: [],
    mended: 0,
  };
  for (const campaign of await scoringCampaigns(ctx)) {
    if (campaign.frozenAt === null) {
      // Written while it closes; before that nothing is won.
      const won = campaign.state === 'CLOSING' ? 0 : await rewardEntries.raw(ctx.db).countDocuments({ campaignId: campaign._id });
      if (won > 0) rewards.broken.push(`${campaign.number}: ${won} rewards are settled, and it is not over`);
      continue;
    }
    const events = await eventsOf(ctx, campaign);
    const spans = await phases
      .raw(ctx.db)
      .find({ campaignId: campaign._id }, { projection: { _id: 1 } })
      .toArray();
    const lists = new Map((await finalBoards.raw(ctx.db).find({ campaignId: campaign._id }).toArray()).map((row) => [row._id, row]));
    const keys = keysOf(
      toId(campaign._id),
      spans.map(({ _id }) => toId(_id)),
    );
    for (const key of keys) {
      const said = boardOfEvents(events, key, campaign.startsAt);
      const list = lists.get(keyText(key));
      lists.delete(keyText(key));
      if (said.length === 0 && !list) continue;
      promised.checked += 1;
      const name = `${campaign.number}, ${keyText(key)}`;
      const listed = await listOf(ctx, keyText(key));
      const at = said.findIndex((row, index) => row !== listed[index]);
      if (!list) promised.broken.push(`${name}: there is no list`);
      else if (at !== -1 || said.length !== listed.length || list.size !== said.length)
        promised.broken.push(`${name}: ${listed[at] ?? 'nobody'} stands where ${said[at] ?? 'nobody'} belongs`);
      else if (!(await isGenuine(ctx, list))) promised.broken.push(`${name}: is not what was signed`);
    }
    for (const text of lists.keys()) promised.broken.push(`${campaign.number}, ${text}: is no board of the campaign`);
    const { won, wrong } = await rewardFaults(ctx, campaign, events);
    rewards.checked += won;
    rewards.broken.push(...wrong);
  }
  return [promised, rewards];
}

async function rewardFaults(ctx: Ctx, campaign: CampaignRow, events: readonly ScoreEvent[]): Promise<{ won: number; wrong: string[] }> {
  const campaignId = toId(campaign._id);
  const settled = new Map<string, string>();
  for await (const { _id, rank, score, amountFen, prize } of rewardEntries.raw(ctx.db).find({ campaignId: campaign._id }))
    settled.set(_id, `${prize} ${amountFen} for rank ${rank} with ${score}`);
  const won = settled.size;
  const wrong: string[] = [];
  for (const reward of campaign.rewards) {
    const { id, subject, metric, phaseId, prize, amountFen } = reward;
    for (const { rank, owner, score } of standingsOf(events, { campaignId, subject, metric, phaseId }, campaign.startsAt)) {
      if (!wins(reward, rank, score)) continue;
      const entry = `${campaignId}:${id}:${owner}`;
      const said = `${prize} ${amountFen} for rank ${rank} with ${score}`;
      if (settled.get(entry) !== said)
        wrong.push(`${campaign.number}, ${entry}: ${settled.get(entry) ?? 'nothing'} is settled, the board says ${said}`);
      settled.delete(entry);
    }
  }
  for (const [entry, what] of settled) wrong.push(`${campaign.number}, ${entry}: ${what} is settled, and was not won`);
  return { won, wrong };
}

function wins({ kind, fromRank, toRank, threshold, winners }: RewardRow, rank: number, score: number): boolean {
  if (score <= 0) return false;
  if (kind === 'TOP_N') return rank >= (fromRank ?? 1) && rank <= (toRank ?? 0);
  return threshold !== null && score >= threshold && (winners === null || rank <= winners);
}

async function listOf(ctx: Ctx, board: string): Promise<string[]> {
  const listed: string[] = [];
  for await (const { owners, figures } of finalPieces.raw(ctx.db).find({ board }, { sort: { number: 1 } })) {
    // Three numbers of 8 bytes for each: score, orders, time.
    const bytes = Buffer.from(figures.buffer);
    owners.forEach((owner, index) => {
      listed.push(`${listed.length + 1} ${owner} ${bytes.readDoubleLE(24 * index)} ${bytes.readDoubleLE(24 * index + 16)}`);
    });
  }
  return listed;
}

const OWNER: Record<BoardSubject, (event: ScoreEvent) => string | null> = {
  DISTRIBUTOR: ({ distributorId }) => toId(distributorId),
  TEAM: ({ teamId }) => teamId && toId(teamId),
  GROUP: ({ groupId }) => groupId && toId(groupId),
  OPERATOR: ({ operatorId }) => operatorId && toId(operatorId),
  REGION: ({ region }) => (region === '' ? null : region),
};
const ADDED: Record<BoardMetric, (event: ScoreEvent) => number> = {
  SALES: ({ salesFen }) => salesFen,
  ORDERS: ({ orders: count }) => count,
  NEW_MEMBERS: ({ newMembers }) => newMembers,
};

interface Standing {
  rank: number;
  owner: string;
  score: number;
  at: number;
}

function standingsOf(events: readonly ScoreEvent[], { subject, metric, phaseId }: BoardKey, startsAt: Date): Standing[] {
  const sums = new Map<string, { score: number; at: number }>();
  for (const event of events) {
    const owner = OWNER[subject](event);
    const added = ADDED[metric](event);
    if (event.isLate || owner === null || added === 0 || (phaseId !== null && event.phaseId !== phaseId)) continue;
    const sum = sums.get(owner) ?? { score: 0, at: startsAt.getTime() };
    sums.set(owner, { score: sum.score + added, at: Math.max(sum.at, event.at.getTime()) });
  }
  return [...sums]
    .sort(([a, one], [b, other]) => other.score - one.score || one.at - other.at || (a < b ? -1 : 1))
    .map(([owner, { score, at }], index) => ({ rank: index + 1, owner, score, at }));
}

const boardOfEvents = (events: readonly ScoreEvent[], key: BoardKey, startsAt: Date): string[] =>
  standingsOf(events, key, startsAt).map(({ rank, owner, score, at }) => `${rank} ${owner} ${score} ${at}`);
