// A campaign as a race, worked out from its facts: every frame has who stood where at its moment. A fact counts from its own time on, so a
// refund takes a place back when it happened, however late it was told.

import { demandCampaignAudience, readCampaign } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { perDatabase } from '../core/per-database.ts';
import type { BoardKeyInput, Replay, ReplayOwner } from '../generated/types.ts';
import { CampaignBoards } from './campaign-boards.ts';
import { scoreEventsOf } from './facts.ts';
import { keyText } from './keys.rules.ts';
import type { BoardKey } from './keys.rules.ts';
import { LiveView } from './live-view.ts';
import type { ScoreEvent } from './model.ts';
import { nameFor, namesOf } from './names.ts';
import { demandKey, ownOwner } from './reading.ts';

const MOST_TOP = 20;
const MOST_FRAMES = 240;
const MOST_KEPT = 30;
/** A race that still runs is worked out anew no sooner. */
const KEPT_MILLISECONDS = 30_000;
/** Races are worked out one at a time; more than so many wait for none. */
const MOST_WAITING = 20;
/** Then the loop gets its turn. */
const FACTS_AT_ONCE = 2_000;

interface Race {
  /** Ids by their index. */
  owners: string[];
  frames: { at: Date; owners: number[]; scores: number[] }[];
}

interface Kept {
  readonly race: Promise<Race>;
  /** By performance.now(). */
  until: number;
}

interface Races {
  readonly kept: Map<string, Kept>;
  last: Promise<unknown>;
  waiting: number;
}

const races = perDatabase((): Races => ({ kept: new Map(), last: Promise.resolve(), waiting: 0 }));

/** Throws Refused('REPLAY_SIZE'), and Refused('TOO_BUSY') where too many wait for other races. */
export async function readReplay(ctx: Ctx, { board, top, frames }: { board: BoardKeyInput; top: number; frames: number }): Promise<Replay> {
  if (!(top >= 1 && top <= MOST_TOP && frames >= 2 && frames <= MOST_FRAMES)) throw new Refused('REPLAY_SIZE');
  const campaign = await readCampaign(ctx, board.campaignId);
  await demandCampaignAudience(ctx, campaign);
  const key = await demandKey(ctx, campaign, board);
  const last = Math.min(ctx.now.getTime(), campaign.endsAt.getTime());
  const isOver = campaign.frozenAt !== null;
  const name = `${keyText(key)}|${top}|${frames}|${String(isOver)}`;
  const race = await shared(races(ctx.db), name, isOver, () => runRace(ctx, key, campaign, { top, frames, last }));
  const ownId = await ownOwner(ctx, key, campaign);
  const names = await namesOf(ctx, key.subject, race.owners);
  const owners = race.owners.map((id): ReplayOwner => {
    const isOwn = id === ownId;
    return { id, name: nameFor(ctx, id, isOwn, names.get(id)), isOwn };
  });
  return { board: key, owners, frames: race.frames };
}

/** Whoever asks for the same meanwhile waits for the same: ten thousand phones open it in the minute of the close. */
function shared(all: Races, name: string, isOver: boolean, run: () => Promise<Race>): Promise<Race> {
  const { kept } = all;
  const known = kept.get(name);
  if (known && known.until > performance.now()) return known.race;
  if (all.waiting >= MOST_WAITING) throw new Refused('TOO_BUSY', { retryAfterSeconds: 5 });
  all.waiting += 1;
  const race = all.last.then(run).finally(() => (all.waiting -= 1));
  all.last = race.catch(() => undefined);
  // What is over does not change any more.
  const entry: Kept = { race, until: Number.POSITIVE_INFINITY };
  kept.delete(name);
  kept.set(name, entry);
  race.then(
    () => {
      if (!isOver) entry.until = performance.now() + KEPT_MILLISECONDS;
    },
    () => {
      if (kept.get(name) === entry) kept.delete(name);
    },
  );
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return race;
}

async function runRace(
  ctx: Ctx,
  key: BoardKey,
  campaign: Pick<CampaignRow, '_id' | 'startsAt'>,
  { top, frames, last }: { top: number; frames: number; last: number },
): Promise<Race> {
  const start = campaign.startsAt.getTime();
  const race: Race = { owners: [], frames: [] };
  if (last <= start) return race;
  const facts: ScoreEvent[] = [];
  for await (const event of scoreEventsOf(ctx, campaign._id)) {
    if (!event.isLate && (key.phaseId === null || event.phaseId === key.phaseId)) facts.push(event);
  }
  facts.sort((one, other) => one.at.getTime() - other.at.getTime());
  const boards = new CampaignBoards(key.campaignId, start);
  const view = new LiveView(boards, key);
  const changed = new Set<string>();
  const indexes = new Map<string, number>();
  let next = 0;
  for (let frame = 0; frame < frames; frame += 1) {
    const isLast = frame === frames - 1;
    const at = start + Math.round(((last - start) * frame) / (frames - 1));
    for (let event = facts[next]; event !== undefined && (isLast || event.at.getTime() <= at); event = facts[next]) {
      boards.add(event, changed);
      next += 1;
      if (next % FACTS_AT_ONCE === 0) await new Promise<void>((resolve) => setImmediate(resolve));
    }
    const entries = view.top(top);
    for (const { ownerId } of entries) {
      if (indexes.has(ownerId)) continue;
      indexes.set(ownerId, race.owners.length);
      race.owners.push(ownerId);
    }
    race.frames.push({
      at: new Date(at),
      owners: entries.map(({ ownerId }) => indexes.get(ownerId) ?? 0),
      scores: entries.map(({ score }) => score),
    });
  }
  return race;
}
