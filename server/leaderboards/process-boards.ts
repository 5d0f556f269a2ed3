// The boards of this process: fed by the facts of score_batches through the database's change stream and by nothing else, so that every
// process on one database shows the same. A start takes the newest snapshot and what was told after it; where there is none, or where
// something was missed for good, every fact of the campaigns that are not over is read.
// Surprise: the place in the stream is noted in the same breath as the change is taken in. A copy of the boards and its place belong
// together at every moment, and whoever goes on from there takes nothing twice.

import { setTimeout as wait } from 'node:timers/promises';
import type { ResumeToken } from 'mongodb';
import type { Ctx } from '../context.ts';
import { follow } from '../core/feed.ts';
import type { Feed } from '../core/feed.ts';
import { toId } from '../core/ids.ts';
import type { CampaignBoards } from './campaign-boards.ts';
import type { Course } from './course.ts';
import { Markers, PIPELINE, whatIsTold } from './hearing.ts';
import type { Told } from './hearing.ts';
import { keyText } from './keys.rules.ts';
import type { BoardKey } from './keys.rules.ts';
import { LiveView } from './live-view.ts';
import type { CampaignSums, ScoreBatchRow } from './model.ts';
import { saveSnapshot } from './snapshots.ts';
import { fromFacts, fromSnapshot, takeIn, Waiting } from './taking-in.ts';
import type { Boards, BoardView } from './views.ts';

const RETRY_MILLISECONDS = 1_000;
/** Many facts that go at once (a world that is emptied) are one reason to read afresh. */
const GONE_MILLISECONDS = 50;

export class ProcessBoards implements Boards {
  readonly ready: Promise<void>;
  readonly #ctx: () => Ctx;
  readonly #tellExact: (isExact: boolean) => void;
  #campaigns = new Map<string, CampaignBoards>();
  #feed: Feed | null = null;
  /** Of what is in: the place behind the last change that was taken in. */
  #token: ResumeToken = null;
  #isExact = false;
  #isClosed = false;
  /** Changes wait while everything is read afresh. */
  #reading: Promise<void> | null = null;
  #gone: NodeJS.Timeout | null = null;
  /** Batches that were read and may be told again; null once nothing of it can still come. */
  #read: Set<string> | null = null;
  #changes = 0;
  /** Told, and not taken in yet. */
  readonly #waiting = new Waiting();
  readonly #listeners = new Set<(changed: ReadonlySet<string>) => void>();
  readonly #markers: Markers;
  /** Ranks at the last mark, by board and owner; also of boards that this process has yet to hear of. */
  readonly #marked = new Map<string, ReadonlyMap<string, number>>();

  /** `tellExact` hears of each change between exact and not. */
  constructor(ctx: () => Ctx, tellExact: (isExact: boolean) => void = () => undefined) {
    this.#ctx = ctx;
    this.#tellExact = tellExact;
    this.#markers = new Markers(ctx);
    this.ready = this.#start();
  }

  get isExact(): boolean {
    return this.#isExact;
  }

  /** How many changes have been taken in. */
  get changes(): number {
    return this.#changes;
  }

  get bytes(): number {
    let bytes = 0;
    for (const campaign of this.#campaigns.values()) bytes += campaign.bytes;
    return bytes;
  }

  view(key: BoardKey): BoardView | null {
    const campaign = this.#campaigns.get(key.campaignId);
    return campaign ? new LiveView(campaign, key, this.#marked.get(keyText(key)) ?? null) : null;
  }

  totals(campaignId: string): Readonly<CampaignSums> | null {
    return this.#campaigns.get(campaignId)?.sums ?? null;
  }

  sellers(campaignId: string): number {
    return this.#campaigns.get(campaignId)?.sellers ?? 0;
  }

  /** Null for a campaign of which nothing is held. */
  course(campaignId: string): Course | null {
    return this.#campaigns.get(campaignId)?.course ?? null;
  }

  ownerOf(key: BoardKey, distributorId: string): string | null {
    return this.#campaigns.get(key.campaignId)?.ownerOf(key.subject, distributorId) ?? null;
  }

  onChange(listener: (changed: ReadonlySet<string>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  mark(key: BoardKey, ranks: ReadonlyMap<string, number>): void {
    const text = keyText(key);
    this.#marked.set(text, ranks);
    const live = this.#campaigns.get(key.campaignId)?.board(key);
    if (!live) return;
    live.version += 1;
    this.#tell(new Set([text]));
  }

  /** Writes down what is in. Null while the boards are not exact. */
  async save(): Promise<{ bytes: number; pieces: number } | null> {
    await this.settled();
    if (!this.#isExact || this.#token === null) return null;
    // In one breath: what is told meanwhile is behind the token.
    const snapshot = { campaigns: Array.from(this.#campaigns.values(), (campaign) => campaign.dump()), token: this.#token };
    return saveSnapshot(this.#ctx(), snapshot);
  }

  async settled(): Promise<void> {
    // Before the stream is open nobody would be told of the mark.
    await this.ready;
    await this.#settle();
  }

  async #settle(): Promise<void> {
    await this.#markers.pass();
    await this.#reading;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#gone) clearTimeout(this.#gone);
    this.#listeners.clear();
    await this.#feed?.close();
    this.#markers.close();
  }

  async #start(): Promise<void> {
    while (!this.#isOver()) {
      try {
        await this.#begin();
        return;
      } catch (error) {
        if (this.#isOver()) return;
        this.#ctx().log.error({ err: error }, 'the boards could not be brought up; it is tried again');
        await this.#feed?.close();
        await wait(RETRY_MILLISECONDS);
      }
    }
  }

  async #begin(): Promise<void> {
    const ctx = this.#ctx();
    const snapshot = await fromSnapshot(ctx);
    this.#campaigns = snapshot?.campaigns ?? new Map<string, CampaignBoards>();
    this.#token = snapshot?.token ?? null;
    // Without a snapshot nothing that is told is taken in before the facts were read.
    let goOn: () => void = () => undefined;
    if (!snapshot) {
      this.#reading = new Promise((settle) => {
        goOn = settle;
      });
    }
    this.#feed = follow(ctx.db.client.db(ctx.db.connection.name), {
      pipeline: PIPELINE,
      after: this.#token,
      onChange: (change) => this.#hear(change as unknown as Told),
      onLost: () => this.#onLost(),
      log: ctx.log,
    });
    await this.#feed.ready;
    if (!snapshot) {
      await this.#readFacts(ctx).finally(() => {
        this.#reading = null;
        goOn();
      });
    }
    await this.#becomeExact();
  }

  /** Asked again after every wait. */
  #isOver(): boolean {
    return this.#isClosed;
  }

  async #becomeExact(): Promise<void> {
    await this.#settle();
    if (this.#isClosed) return;
    // Whatever is told from here on was committed after the reading.
    this.#read = null;
    this.#setExact(true);
  }

  #setExact(isExact: boolean): void {
    if (this.#isExact === isExact) return;
    if (isExact) this.#flush();
    this.#isExact = isExact;
    this.#tellExact(isExact);
  }

  async #onLost(): Promise<void> {
    const { last } = this.#markers;
    this.#setExact(false);
    await this.#readFacts(this.#ctx());
    this.#markers.release(last);
    this.#becomeExact().catch((error: unknown) => {
      this.#ctx().log.error({ err: error }, 'the boards were read afresh, but nobody knows how far');
    });
  }

  /** What is told meanwhile waits, and may be among it. */
  async #readFacts(ctx: Ctx): Promise<void> {
    const { campaigns, read } = await fromFacts(ctx);
    const changed = new Set<string>();
    // Versions only grow: to whom holds an older one this is a change.
    for (const [id, campaign] of campaigns) {
      const before = this.#campaigns.get(id);
      for (const live of campaign.all()) {
        live.version += 1 + (before?.board(live.key)?.version ?? 0);
        changed.add(live.text);
      }
    }
    this.#waiting.take();
    this.#campaigns = campaigns;
    this.#read = read;
    this.#changes += 1;
    this.#tell(changed);
  }

  async #hear(change: Told): Promise<void> {
    if (this.#reading) await this.#reading;
    const heard = whatIsTold(change);
    if (heard.kind === 'SCORED') this.#takeIn(heard.batch);
    else if (heard.kind === 'FACTS_GONE') this.#readAfresh();
    else if (heard.kind === 'CAMPAIGN_OVER') this.#drop(heard.campaignId);
    else if (heard.kind === 'MARKER') {
      this.#flush();
      this.#markers.hear(heard);
    }
    this.#token = change._id;
  }

  #takeIn(row: ScoreBatchRow): void {
    if (this.#read?.has(toId(row._id))) return;
    // Nobody is shown anything yet: many at once are taken in faster.
    if (this.#waiting.add(row) || this.#isExact) this.#flush();
  }

  #flush(): void {
    const rows = this.#waiting.take();
    if (rows.length === 0) return;
    const changed = new Set<string>();
    takeIn(this.#campaigns, rows, changed);
    this.#changes += 1;
    this.#tell(changed);
  }

  /** Facts are only ever added; whoever takes some away by hand makes everything be read again. */
  #readAfresh(): void {
    this.#setExact(false);
    this.#gone ??= setTimeout(() => {
      this.#gone = null;
      if (this.#isClosed) return;
      this.#reading = this.#readFacts(this.#ctx()).finally(() => (this.#reading = null));
      this.#reading
        .then(() => this.#becomeExact())
        .catch((error: unknown) => {
          this.#ctx().log.error({ err: error }, 'facts of boards are gone and the others could not be read; it is tried again');
          if (!this.#isClosed) this.#readAfresh();
        });
    }, GONE_MILLISECONDS);
  }

  #drop(id: string): void {
    this.#flush();
    const campaign = this.#campaigns.get(id);
    for (const text of this.#marked.keys()) if (text.startsWith(id)) this.#marked.delete(text);
    if (!campaign) return;
    this.#campaigns.delete(id);
    this.#changes += 1;
    this.#tell(new Set(Array.from(campaign.all(), ({ text }) => text)));
  }

  #tell(changed: ReadonlySet<string>): void {
    if (changed.size === 0) return;
    for (const listener of this.#listeners) {
      try {
        listener(changed);
      } catch (error) {
        this.#ctx().log.error({ err: error }, 'somebody who follows the boards failed');
      }
    }
  }
}
