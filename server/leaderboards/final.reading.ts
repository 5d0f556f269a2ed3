// What is asked about boards beside a page of one: frozen lists, what was won, where somebody stands, who owners are, and the own consent.

import { demandCampaignAudience, readCampaign } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { isAllowed, STAFF } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import { listDistributors } from '../distributors/service.ts';
import type { BoardEntry, BoardKeyInput, BoardOwner, BoardSubject, FinalBoard, RewardEntry } from '../generated/types.ts';
import { boardOf } from './board-of.ts';
import { campaignKey, entriesOf, provenGenuine, readFinalBoards } from './final-lists.ts';
import { namesOf, setBoardConsent } from './names.ts';
import { demandKey } from './reading.ts';
import { readRewardEntries } from './settling.ts';

const MOST_FOUND = 20;
const MOST_OWNERS = 100;
const LONGEST_SEARCH = 50;

export async function finalBoardsOf(ctx: Ctx, { _id, frozenAt }: CampaignRow): Promise<FinalBoard[]> {
  if (frozenAt === null) return [];
  const rows = await readFinalBoards(ctx, _id);
  const shown: FinalBoard[] = [];
  for (const row of rows) {
    const { size, digest, at } = row;
    shown.push({ board: campaignKey(_id, row), size, digest, at, isGenuine: await provenGenuine(ctx, row) });
  }
  return shown;
}

export async function rewardEntriesOf(ctx: Ctx, { _id, frozenAt }: CampaignRow): Promise<RewardEntry[]> {
  if (frozenAt === null || !isAllowed(STAFF, ctx.viewer)) return [];
  const rows = await readRewardEntries(ctx, _id);
  const names = new Map<string, string>();
  for (const subject of new Set(rows.map((row) => row.subject))) {
    const ids = rows.filter((row) => row.subject === subject).map(({ ownerId }) => ownerId);
    for (const [id, { name }] of await namesOf(ctx, subject, ids)) names.set(`${subject}:${id}`, name);
  }
  return rows.map((row) => {
    const { _id: id, rewardId, title, prize, amountFen, subject, ownerId, rank, score, at } = row;
    const board = campaignKey(_id, row);
    return { id, rewardId, title, prize, amountFen, board, ownerId, name: names.get(`${subject}:${ownerId}`) ?? '', rank, score, at };
  });
}

/** Throws Refused('BOARD_SEARCH'). */
export async function findPlaces(ctx: Ctx, { board, search: typed }: { board: BoardKeyInput; search: string }): Promise<BoardEntry[]> {
  const search = typed.normalize('NFC').trim();
  if (search === '' || Array.from(search).length > LONGEST_SEARCH) throw new Refused('BOARD_SEARCH', { most: LONGEST_SEARCH });
  const campaign = await readCampaign(ctx, board.campaignId);
  await demandCampaignAudience(ctx, campaign);
  const key = await demandKey(ctx, campaign, board);
  const view = await boardOf(ctx, key, campaign);
  const found: BoardEntry[] = [];
  for (const { id, name } of await searched(ctx, key.subject, search, () => Array.from(entriesOf(view), ({ ownerId }) => ownerId))) {
    const place = view.rank(id);
    if (!place) continue;
    const { rank, ownerId, score, reachedAt, moved } = place;
    found.push({ rank, ownerId, name, score, reachedAt, moved, isOwn: false });
  }
  return found.sort((one, other) => one.rank - other.rank).slice(0, MOST_FOUND);
}

async function searched(
  ctx: Ctx,
  subject: BoardSubject,
  search: string,
  everybody: () => string[],
): Promise<{ id: string; name: string }[]> {
  if (subject === 'DISTRIBUTOR' || subject === 'TEAM') {
    const { edges } = await listDistributors(ctx, { search, first: MOST_OWNERS });
    const ids = edges.map(({ node }) => toId(node._id));
    return Array.from(await namesOf(ctx, subject, ids), ([id, { name }]) => ({ id, name }));
  }
  const names = await namesOf(ctx, subject, everybody());
  return Array.from(names, ([id, { name }]) => ({ id, name })).filter(({ name }) => name.includes(search));
}

/** Throws Refused('BOARD_OWNERS'). */
export async function boardOwners(ctx: Ctx, { subject, ids }: { subject: BoardSubject; ids: readonly string[] }): Promise<BoardOwner[]> {
  if (ids.length > MOST_OWNERS) throw new Refused('BOARD_OWNERS', { most: MOST_OWNERS });
  const names = await namesOf(ctx, subject, ids);
  return Array.from(names, ([id, { name, memberNo, tier, holder }]) => ({ id, name, memberNo, tier, holder }));
}

export async function changeOwnConsent(ctx: Ctx, shows: boolean): Promise<boolean> {
  if (ctx.viewer.kind !== 'DISTRIBUTOR') throw new Refused('NOT_ALLOWED');
  await setBoardConsent(ctx, ctx.viewer.id, shows);
  return shows;
}
