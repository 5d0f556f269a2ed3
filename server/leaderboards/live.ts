// Boards that sockets watch: who may, under which names, and where what they see comes from. Members and the staff have shows of their own,
// since the staff sees names in full; everybody of one kind who watches a board shares one.
// Surprise: a board that is frozen while it is watched is told once more as a whole, from the frozen list, and is quiet from then on.

import { z } from 'zod';
import { readCampaign } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { PROGRAM } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { isId } from '../core/ids.ts';
import type { WatchSpec } from '../parts.ts';
import { boardsOf } from './boards.ts';
import { emptyView, frozenView } from './board-of.ts';
import { METRICS, SUBJECTS, keyText } from './keys.rules.ts';
import type { BoardKey } from './keys.rules.ts';
import { demandWatch } from './live-door.ts';
import { BoardShow } from './live-show.ts';
import type { LiveBoard, LiveName, LiveSource } from './live-show.ts';
import { namesOf } from './names.ts';
import type { OwnerName } from './names.ts';
import { ownOwner } from './reading.ts';
import type { BoardView } from './views.ts';

type Audience = 'MEMBERS' | 'STAFF';

const Asked = z.strictObject({
  campaignId: z.string().refine(isId),
  subject: z.enum(SUBJECTS),
  metric: z.enum(METRICS),
  phaseId: z.string().refine(isId).nullish(),
});

/** As long as names are remembered below (names.ts): a consent that was taken back holds within this time. */
const NAMES_MILLISECONDS = 60_000;
const MOST_NAMES = 100_000;
/** Stands before a member for whom it is not known yet whose place is the own one, as the team before the first order. */
const NOT_YET = '?';

/** In full; of members also what others see, for whoever shows the board to a room. */
function nameForStaff(known: OwnerName | undefined): LiveName {
  if (known === undefined) return { name: '' };
  const { name, shown, memberNo, tier } = known;
  return { name, ...(memberNo === null ? {} : { memberNo, shown }), ...(tier === null ? {} : { tier }) };
}

/** A view that is about to be read several times in one breath. */
class Seen implements LiveBoard {
  readonly #view: BoardView;
  readonly isFrozen: boolean;
  constructor(view: BoardView, isFrozen: boolean) {
    this.#view = view;
    this.isFrozen = isFrozen;
  }
  get size(): number {
    return this.#view.size;
  }
  get version(): number {
    return this.#view.version;
  }
  get totals(): LiveBoard['totals'] {
    const { salesFen, orders, newMembers, quantity } = this.#view.totals;
    return { salesFen, orders, newMembers, quantity };
  }
  window(fromRank: number, count: number): ReturnType<LiveBoard['window']> {
    return this.#view.window(fromRank, count);
  }
  place(ownerId: string): ReturnType<LiveBoard['place']> {
    return this.#view.rank(ownerId);
  }
  scoreOf(ownerId: string): number | null {
    return this.#view.scoreOf(ownerId);
  }
}

export class BoardSource implements LiveSource {
  readonly key: BoardKey;
  readonly #ctx: Ctx;
  readonly #audience: Audience;
  readonly #names = new Map<string, { readonly name: LiveName; readonly until: number }>();
  #frozen: BoardView | null = null;

  constructor(ctx: Ctx, key: BoardKey, audience: Audience, frozen: BoardView | null) {
    this.#ctx = ctx;
    this.key = key;
    this.#audience = audience;
    this.#frozen = frozen;
  }

  board(): LiveBoard {
    if (this.#frozen) return new Seen(this.#frozen, true);
    return new Seen(boardsOf(this.#ctx).view(this.key) ?? emptyView(this.key), false);
  }

  refresh(): Promise<void> | null {
    if (this.#frozen || boardsOf(this.#ctx).view(this.key)) return null;
    // Gone from memory: over, or nobody has scored yet.
    return this.#readFrozen();
  }

  follow(changed: () => void): () => void {
    const text = keyText(this.key);
    return boardsOf(this.#ctx).onChange((keys) => {
      if (keys.has(text)) changed();
    });
  }

  ownerOf(person: string): string | null {
    return person.startsWith(NOT_YET) ? boardsOf(this.#ctx).ownerOf(this.key, person.slice(NOT_YET.length)) : person;
  }

  nameOf(ownerId: string): LiveName | null {
    const known = this.#names.get(ownerId);
    return known && known.until > performance.now() ? known.name : null;
  }

  async readNames(ownerIds: readonly string[]): Promise<void> {
    const ctx = this.#program();
    const names = await namesOf(ctx, this.key.subject, ownerIds);
    const until = performance.now() + NAMES_MILLISECONDS;
    if (this.#names.size > MOST_NAMES) this.#names.clear();
    const isStaff = this.#audience === 'STAFF';
    for (const id of ownerIds) {
      const known = names.get(id);
      this.#names.set(id, { name: isStaff ? nameForStaff(known) : { name: known?.shown ?? '' }, until });
    }
  }

  async #readFrozen(): Promise<void> {
    const ctx = this.#program();
    const { frozenAt } = await readCampaign(ctx, this.key.campaignId);
    if (frozenAt !== null) this.#frozen = (await frozenView(ctx, this.key)) ?? emptyView(this.key);
  }

  /** Reads of its own: what a request has loaded would be older each time. */
  #program(): Ctx {
    return { ...this.#ctx, viewer: PROGRAM };
  }
}

async function find(ctx: Ctx, asked: unknown): ReturnType<WatchSpec['find']> {
  const { viewer } = ctx;
  // An admin who still has to set up a second factor is signed in without any.
  if (viewer.id === null || viewer.roles.length === 0) throw new Refused('NOT_ALLOWED');
  const { campaign, key } = await demandWatch(ctx, Asked.parse(asked));
  const isOver = campaign.frozenAt !== null;
  if (!isOver && !boardsOf(ctx).isExact) throw new Refused('BOARDS_NOT_READY');
  const audience: Audience = viewer.kind === 'STAFF' ? 'STAFF' : 'MEMBERS';
  const isOwnSubject = key.subject === 'DISTRIBUTOR' && audience === 'MEMBERS';
  const notYet = audience === 'MEMBERS' ? `${NOT_YET}${viewer.id}` : null;
  const owner = isOwnSubject ? viewer.id : ((await ownOwner(ctx, key, campaign)) ?? notYet);
  const frozen = isOver ? ((await frozenView(ctx, key)) ?? emptyView(key)) : null;
  return { key: `${keyText(key)}:${audience}`, owner, make: () => new BoardShow(new BoardSource(ctx, key, audience, frozen)) };
}

export const watches: readonly WatchSpec[] = [
  {
    name: 'board',
    read(asked) {
      const { data } = Asked.safeParse(asked);
      return data ? keyText({ ...data, phaseId: data.phaseId ?? null }) : null;
    },
    find,
  },
];
