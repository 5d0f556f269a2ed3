// What the database's one change stream tells an engine, gathered by member: who changed, whose sales or conduct did, whether the
// policies or the cut-offs did. What is told are only names; the state is read when it is taken in, many at a time, so that a seller of a
// thousand orders a second costs no more than one of ten.
// Surprise: of sales only the lifetime totals are followed. Whatever changes a member's own day changes the totals in the same
// transaction, and only they name the member.

import { randomUUID } from 'node:crypto';
import type { Ctx } from '../context.ts';
import { follow } from '../core/feed.ts';
import type { Feed } from '../core/feed.ts';
import { isId } from '../core/ids.ts';
import { tierMarks } from './model.ts';

const PEOPLE = 'distributors';
const TOTALS = 'own_totals';
const CONDUCT = 'conduct';
const POLICIES = 'tier_policies';
const CUTOFFS = 'tier_cutoffs';
const MARKS = 'tier_marks';

/** No documents: of a move only the number is of use, to know one's own again. */
const PIPELINE = [
  { $match: { 'ns.coll': { $in: [PEOPLE, TOTALS, CONDUCT, POLICIES, CUTOFFS, MARKS] } } },
  {
    $project: {
      operationType: 1,
      ns: 1,
      documentKey: 1,
      'fullDocument.count': 1,
      'fullDocument.distributorId': 1,
      'updateDescription.updatedFields.count': 1,
      'updateDescription.updatedFields.standing': 1,
      'updateDescription.updatedFields.erasedAt': 1,
    },
  },
];

interface Told {
  operationType: string;
  ns?: { coll?: string };
  documentKey?: { _id: unknown };
  fullDocument?: { count?: number; distributorId?: unknown } | null;
  updateDescription?: { updatedFields?: { count?: number; standing?: { seq?: number }; erasedAt?: unknown } };
}

export interface Gathered {
  /** Of members, by id. */
  readonly people: Set<string>;
  readonly sales: Set<string>;
  readonly conduct: Set<string>;
  policies: boolean;
  cutoffs: boolean;
  /** Something is gone, which columns cannot take back: everybody is to be read afresh. */
  everything: boolean;
}

export const nothingGathered = (): Gathered => ({
  people: new Set(),
  sales: new Set(),
  conduct: new Set(),
  policies: false,
  cutoffs: false,
  everything: false,
});

export interface FollowingParts {
  /** What was told is to be taken in soon. */
  onGathered(): void;
  /** Everything up to here is to be taken in now. */
  takeIn(): Promise<void>;
  /** Something was missed: reads everybody afresh. */
  onLost(): Promise<void>;
}

export class Following {
  /** Whoever takes something in takes it out of here. */
  readonly gathered = nothingGathered();
  readonly #ctx: Ctx;
  readonly #parts: FollowingParts;
  readonly #feed: Feed;
  /** Our own moves, by member with their number, that the stream has not told back yet. */
  readonly #written = new Map<string, number>();
  readonly #name = randomUUID();
  #marks = 0;
  readonly #waiting = new Map<number, () => void>();

  constructor(ctx: Ctx, parts: FollowingParts) {
    this.#ctx = ctx;
    this.#parts = parts;
    this.#feed = follow(ctx.db.client.db(ctx.db.connection.name), {
      pipeline: PIPELINE,
      after: null,
      onChange: (change) => this.#hear(change as unknown as Told),
      onLost: async () => {
        const last = this.#marks;
        this.#written.clear();
        await parts.onLost();
        this.#release(last);
      },
      log: ctx.log,
    });
  }

  /** Everything that happens from now on will be told. */
  get ready(): Promise<void> {
    return this.#feed.ready;
  }

  /** A move that this engine is about to write: it need not be told of it. */
  expect(id: string, seq: number): void {
    this.#written.set(id, seq);
  }

  /** It was not written after all, or nobody knows. */
  expectNoMore(id: string): void {
    this.#written.delete(id);
  }

  /** Resolves when everything that was committed before has been told and taken in. */
  async settled(): Promise<void> {
    const count = (this.#marks += 1);
    const told = new Promise<void>((settle) => this.#waiting.set(count, settle));
    await tierMarks.raw(this.#ctx.db).updateOne({ _id: this.#name }, { $set: { count, at: new Date() } }, { upsert: true });
    await told;
  }

  async close(): Promise<void> {
    await this.#feed.close();
    this.#release(this.#marks);
  }

  async #hear({ operationType, ns, documentKey, fullDocument, updateDescription }: Told): Promise<void> {
    const { gathered } = this;
    const changed = updateDescription?.updatedFields;
    if (ns?.coll === MARKS) {
      const count = fullDocument?.count ?? changed?.count;
      if (documentKey?._id !== this.#name || count === undefined) return;
      await this.#parts.takeIn();
      this.#release(count);
      return;
    }
    if (ns?.coll === POLICIES) gathered.policies = true;
    else if (ns?.coll === CUTOFFS) gathered.cutoffs = true;
    else if (ns?.coll === CONDUCT) {
      // Inserted or replaced, never updated; a fact that is gone names nobody.
      const id = String(fullDocument?.distributorId);
      if (isId(id)) gathered.conduct.add(id);
      else gathered.everything = true;
    } else {
      const id = String(documentKey?._id);
      if (ns?.coll === TOTALS && isId(id)) gathered.sales.add(id);
      else if (!isId(id) || operationType === 'delete') gathered.everything = true;
      else if (!this.#isOwn(id, changed)) gathered.people.add(id);
      else return;
    }
    this.#parts.onGathered();
  }

  #isOwn(id: string, changed: NonNullable<Told['updateDescription']>['updatedFields']): boolean {
    const seq = this.#written.get(id);
    if (seq === undefined || changed?.standing?.seq !== seq || changed.erasedAt !== undefined) return false;
    this.#written.delete(id);
    return true;
  }

  #release(upTo: number): void {
    for (const [count, settle] of this.#waiting) {
      if (count > upTo) continue;
      this.#waiting.delete(count);
      settle();
    }
  }
}
