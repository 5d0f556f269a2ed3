// Everybody, in columns: read once at the start, then kept as the database is by what the change stream tells. The stream is opened
// before the reading begins, and what it tells meanwhile is read again afterwards, so that nothing falls in between.
// Surprise: what is read may be older than what this engine has written itself; of two standings the one with more changes counts.

import { setTimeout as wait } from 'node:timers/promises';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { dayNumber, dayOfNumber } from '../core/time.ts';
import type { DayKey } from '../core/time.ts';
import { readPersonFacts, streamPeople, writeStandings } from '../distributors/service.ts';
import type { PersonFacts, StandingMove } from '../distributors/service.ts';
import { Columns, readConduct, streamConduct } from '../metrics/service.ts';
import { readOwnFacts, streamOwnDays, streamOwnTotals } from '../orders/service.ts';
import type { OwnFacts } from '../orders/service.ts';
import { Following, nothingGathered } from './following.ts';
import type { Gathered } from './following.ts';
import { tierCutoffs, tierPolicies } from './model.ts';
import type { CutoffsRow, TierPolicyRow } from './model.ts';
import { makePause } from './slices.ts';
import { inForceOn } from './versions.rules.ts';

/** The longest window, and what leaves it tomorrow. */
export const OWN_DAYS_KEPT = 91;
const PEOPLE_AT_ONCE = 500;
const SELLERS_AT_ONCE = 200;
const CONDUCT_AT_ONCE = 500;
/** What is told within it is read in one go. */
const GATHER_MILLISECONDS = 100;
const AGAIN_MILLISECONDS = 1_000;

/** A read of the whole database into columns that hold for a day. */
export async function readColumns(ctx: Ctx, day: DayKey, signal: AbortSignal): Promise<Columns> {
  const columns = new Columns();
  columns.rollTo(dayNumber(day));
  const pause = makePause();
  for await (const people of streamPeople(ctx)) {
    signal.throwIfAborted();
    for (const person of people) columns.setPerson(person);
    await pause();
  }
  for await (const days of streamOwnDays(ctx, dayOfNumber(dayNumber(day) - OWN_DAYS_KEPT))) {
    signal.throwIfAborted();
    for (const { id, day: key, ...tally } of days) columns.setOwnDay(id, dayNumber(key), tally);
    await pause();
  }
  for await (const totals of streamOwnTotals(ctx)) {
    signal.throwIfAborted();
    for (const { id, ...tally } of totals) columns.setOwnTotals(id, tally);
    await pause();
  }
  for await (const some of streamConduct(ctx)) {
    signal.throwIfAborted();
    for (const facts of some) columns.setConduct(facts.id, facts);
    await pause();
  }
  await settleSlowly(columns);
  return columns;
}

/** Where everything has to be summed anew, others have their turn in between. */
function settleSlowly(columns: Columns): Promise<void> {
  const pause = makePause();
  return columns.settleSlowly(async () => {
    await pause();
  });
}

export class Everybody {
  /** Resolves when everybody is known; rejects when it is closed before. */
  readonly ready: Promise<void>;
  columns = new Columns();
  /** Those that are published. */
  policies: readonly TierPolicyRow[] = [];
  /** Grows with each change of columns or cut-offs: what was worked out of them before is void. */
  version = 0;
  /** By version, the newest day first. */
  #cutoffs: readonly CutoffsRow[] = [];
  readonly #ctx: Ctx;
  readonly #now: () => Date;
  readonly #following: Following;
  readonly #closing = new AbortController();
  #isKnown = false;
  /** Taking in goes one after the other. */
  #taking: Promise<void> = Promise.resolve();
  #moving: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  /** What is taken in while somebody compares. */
  readonly #watchers = new Set<Gathered>();
  /** Everybody is other columns than before. */
  onAfresh: () => void = () => undefined;

  constructor(ctx: Ctx, now: () => Date) {
    this.#ctx = ctx;
    this.#now = now;
    this.#following = new Following(ctx, {
      onGathered: () => this.#soon(GATHER_MILLISECONDS),
      takeIn: () => this.#inTurn(() => this.#takeIn()),
      onLost: () => this.#inTurn(() => this.#readAfresh()),
    });
    this.ready = this.#begin();
    this.ready.catch(() => undefined);
  }

  get today(): DayKey {
    return this.#ctx.time.dayKey(this.#now());
  }

  get now(): Date {
    return this.#now();
  }

  get isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  /** The day that the columns hold for. */
  get day(): DayKey {
    return dayOfNumber(this.columns.day);
  }

  /** Windows go on to the day, never back. Resolves when team figures are those of that day, too. */
  async moveTo(day: DayKey): Promise<void> {
    if (dayNumber(day) > this.columns.day) {
      this.columns.rollTo(dayNumber(day));
      this.version += 1;
      this.#moving = settleSlowly(this.columns)
        .catch((error: unknown) => {
          // Whoever asks next settles them in one go.
          this.#ctx.log.error({ err: error }, 'team figures could not be made in slices');
        })
        .then(() => {
          this.version += 1;
        });
    }
    await this.#moving;
  }

  policyOn(day: DayKey): TierPolicyRow | null {
    return inForceOn(this.policies, day);
  }

  /** Those of the day where they are fixed, else the latest before; null where none ever were. */
  cutoffsFor(version: number, day: DayKey): CutoffsRow | null {
    return this.#cutoffs.find((row) => row.version === version && row.day <= day) ?? null;
  }

  /** Fixed by this engine just now, or found to be fixed. */
  noteCutoffs(row: CutoffsRow): void {
    if (this.#cutoffs.some(({ version, day }) => version === row.version && day === row.day)) return;
    this.#cutoffs = [...this.#cutoffs, row].sort(newestFirst);
    this.version += 1;
  }

  /**
   * Writes moves and knows them; each is of another member. Whom somebody else has moved meanwhile is read again and stays as that one
   * left them. Returns the ids of those that were written.
   */
  async write(moves: readonly StandingMove[]): Promise<Set<string>> {
    for (const { id, standing } of moves) this.#following.expect(id, standing.seq);
    let written = new Set<string>();
    try {
      written = await writeStandings(this.#ctx, moves);
    } finally {
      const others = moves.filter(({ id }) => !written.has(id)).map(({ id }) => id);
      for (const id of others) this.#following.expectNoMore(id);
      const { columns } = this;
      for (const { id, standing } of moves) {
        if (!written.has(id)) continue;
        columns.setPerson({ ...factsAt(columns, columns.indexOf(id)), standing });
        for (const watcher of this.#watchers) watcher.people.add(id);
      }
      this.version += 1;
      for (const id of others) this.#following.gathered.people.add(id);
      if (others.length > 0) await this.#inTurn(() => this.#takeIn());
    }
    return written;
  }

  /** While this lasts nothing is taken in from outside. */
  hold<Made>(work: () => Promise<Made>): Promise<Made> {
    const held = this.#taking.then(() => {
      if (this.isClosed) throw new Refused('TIERS_NOT_READY');
      return work();
    });
    this.#taking = held.then(
      () => undefined,
      () => undefined,
    );
    return held;
  }

  async settled(): Promise<void> {
    await this.ready;
    await this.#following.settled();
  }

  async close(): Promise<void> {
    this.#closing.abort(new Error('the engine is closing'));
    if (this.#timer) clearTimeout(this.#timer);
    await this.#following.close();
    await this.#taking;
    await this.ready.catch(() => undefined);
  }

  /**
   * Reads everybody afresh and lets them be compared with those so far, at one moment: nothing is taken in meanwhile. Where `compare`
   * says so the fresh ones count from then on. The caller sees to it that nobody decides meanwhile.
   */
  async compareAfresh(compare: (live: Columns, fresh: Columns) => Promise<boolean>): Promise<void> {
    const watcher = nothingGathered();
    this.#watchers.add(watcher);
    try {
      await this.settled();
      const fresh = await readColumns(this.#ctx, this.day, this.#closing.signal);
      await this.settled();
      await this.#inTurn(async () => {
        fresh.rollTo(this.columns.day);
        // Whatever was taken in during the reading is read once more, for both.
        await this.#takeSet('people', new Set(watcher.people), PEOPLE_AT_ONCE, async (ids) => {
          for (const facts of await readPersonFacts(this.#ctx, ids))
            for (const columns of [this.columns, fresh]) takePerson(columns, facts);
        });
        await this.#takeSet('sales', new Set(watcher.sales), SELLERS_AT_ONCE, async (ids) => {
          const from = fresh.day - OWN_DAYS_KEPT;
          for (const facts of await readOwnFacts(this.#ctx, ids, dayOfNumber(from)))
            for (const columns of [this.columns, fresh]) takeSeller(columns, facts, from);
        });
        await this.#takeSet('conduct', new Set(watcher.conduct), CONDUCT_AT_ONCE, async (ids) => {
          for (const facts of await readConduct(this.#ctx, ids))
            for (const columns of [this.columns, fresh]) columns.setConduct(facts.id, facts);
        });
        this.version += 1;
        if (!(await compare(this.columns, fresh))) return;
        this.columns = fresh;
        this.version += 1;
        this.onAfresh();
      });
    } finally {
      this.#watchers.delete(watcher);
    }
  }

  async #begin(): Promise<void> {
    await this.#following.ready;
    await this.#inTurn(async () => {
      await this.#insist(() => this.#readAfresh());
      this.#isKnown = true;
      await this.#insist(() => this.#takeIn());
    });
  }

  /** A database that is away for a while is no reason to know nobody. */
  async #insist(work: () => Promise<void>): Promise<void> {
    for (;;) {
      this.#closing.signal.throwIfAborted();
      try {
        await work();
        return;
      } catch (error) {
        this.#closing.signal.throwIfAborted();
        this.#ctx.log.error({ err: error }, 'everybody could not be read; it is tried again');
        await wait(AGAIN_MILLISECONDS, undefined, { signal: this.#closing.signal });
      }
    }
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const mine = this.#taking.then(() => (this.isClosed ? undefined : work()));
    this.#taking = mine.catch(() => undefined);
    return mine;
  }

  #soon(milliseconds: number): void {
    if (this.#timer || this.isClosed || !this.#isKnown) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#inTurn(() => this.#takeIn()).catch((error: unknown) => {
        if (this.isClosed) return;
        this.#ctx.log.warn({ err: error }, 'what changed could not be read; it is tried again');
        this.#soon(AGAIN_MILLISECONDS);
      });
    }, milliseconds);
  }

  async #readAfresh(): Promise<void> {
    const began = performance.now();
    const { gathered } = this.#following;
    gathered.everything = false;
    const columns = await readColumns(this.#ctx, this.today, this.#closing.signal);
    await this.#takePolicies();
    await this.#takeCutoffs();
    this.columns = columns;
    this.version += 1;
    this.onAfresh();
    const milliseconds = Math.round(performance.now() - began);
    this.#ctx.log.info({ people: columns.size, milliseconds, bytes: columns.bytes }, 'everybody is known');
  }

  async #takeIn(): Promise<void> {
    if (!this.#isKnown) return;
    const { gathered } = this.#following;
    if (gathered.everything)
      await this.#keepOnFailure(
        () => this.#readAfresh(),
        () => (gathered.everything = true),
      );
    await this.#takeSet('people', gathered.people, PEOPLE_AT_ONCE, (ids) => this.#takePeople(ids));
    await this.#takeSet('sales', gathered.sales, SELLERS_AT_ONCE, (ids) => this.#takeSales(ids));
    await this.#takeSet('conduct', gathered.conduct, CONDUCT_AT_ONCE, (ids) => this.#takeConduct(ids));
    if (gathered.policies) {
      gathered.policies = false;
      await this.#keepOnFailure(
        () => this.#takePolicies(),
        () => (gathered.policies = true),
      );
    }
    if (gathered.cutoffs) {
      gathered.cutoffs = false;
      await this.#keepOnFailure(
        () => this.#takeCutoffs(),
        () => (gathered.cutoffs = true),
      );
    }
  }

  async #takeSet(
    kind: 'people' | 'sales' | 'conduct',
    ids: Set<string>,
    atOnce: number,
    take: (ids: readonly string[]) => Promise<void>,
  ): Promise<void> {
    while (ids.size > 0 && !this.isClosed) {
      const some: string[] = [];
      for (const id of ids) {
        some.push(id);
        if (some.length === atOnce) break;
      }
      // Before they are read: who changes during the reading is told again.
      for (const id of some) ids.delete(id);
      for (const watcher of this.#watchers) for (const id of some) watcher[kind].add(id);
      await this.#keepOnFailure(
        () => take(some),
        () => some.forEach((id) => ids.add(id)),
      );
    }
  }

  async #keepOnFailure(work: () => Promise<void>, keep: () => unknown): Promise<void> {
    try {
      await work();
    } catch (error) {
      keep();
      throw error;
    }
  }

  async #takePeople(ids: readonly string[]): Promise<void> {
    for (const facts of await readPersonFacts(this.#ctx, ids)) takePerson(this.columns, facts);
    this.version += 1;
  }

  async #takeSales(ids: readonly string[]): Promise<void> {
    const from = this.columns.day - OWN_DAYS_KEPT;
    for (const facts of await readOwnFacts(this.#ctx, ids, dayOfNumber(from))) takeSeller(this.columns, facts, from);
    this.version += 1;
  }

  async #takeConduct(ids: readonly string[]): Promise<void> {
    for (const facts of await readConduct(this.#ctx, ids)) this.columns.setConduct(facts.id, facts);
    this.version += 1;
  }

  async #takePolicies(): Promise<void> {
    this.policies = await tierPolicies.raw(this.#ctx.db).find({ state: 'PUBLISHED' }).toArray();
    this.version += 1;
  }

  /** The latest of each version is all that still counts. */
  async #takeCutoffs(): Promise<void> {
    const versions = this.policies.map(({ version }) => version);
    const rows: CutoffsRow[] = [];
    for (const version of versions) {
      rows.push(
        ...(await tierCutoffs
          .raw(this.#ctx.db)
          .find({ version }, { sort: { day: -1 }, limit: 3 })
          .toArray()),
      );
    }
    this.#cutoffs = rows.sort(newestFirst);
    this.version += 1;
  }
}

const newestFirst = (one: { day: DayKey }, other: { day: DayKey }): number => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0);

function takePerson(columns: Columns, facts: PersonFacts): void {
  const index = columns.indexOf(facts.id);
  const isOlder = index >= 0 && columns.isKnown[index] === 1 && (columns.seq[index] ?? 0) > facts.standing.seq;
  columns.setPerson(isOlder ? { ...facts, standing: columns.standingOf(index) } : facts);
}

function takeSeller(columns: Columns, { id, totals, days }: OwnFacts, from: number): void {
  columns.setOwnTotals(id, totals);
  const told = new Set<number>();
  for (const { day, tally } of days) {
    told.add(dayNumber(day));
    columns.setOwnDay(id, dayNumber(day), tally);
  }
  // A day that was mended away.
  const index = columns.indexOf(id);
  for (let day = from; day <= columns.day; day += 1) {
    if (!told.has(day) && columns.ownDay(index, day) !== null) columns.setOwnDay(id, day, null);
  }
}

/** What the columns know of somebody, as it was set. */
export function factsAt(columns: Columns, index: number): PersonFacts {
  const sponsor = columns.sponsor[index] ?? -1;
  return {
    id: columns.idOf(index),
    sponsorId: sponsor < 0 ? null : columns.idOf(sponsor),
    joinedDay: dayOfNumber(columns.joined[index] ?? 0),
    standing: columns.standingOf(index),
    isErased: columns.isErased[index] === 1,
  };
}
