// What the change stream tells a process about boards, and how the process finds out how far it has heard: it writes a marker of its own,
// and everything that was committed before has been told once the marker is.

import { randomUUID } from 'node:crypto';
import type { ResumeToken } from 'mongodb';
import type { Ctx } from '../context.ts';
import { boardMarkers } from './model.ts';
import type { ScoreBatchRow } from './model.ts';

const FACTS = 'score_batches';
const CAMPAIGNS = 'campaigns';
const MARKERS = 'board_markers';
/** A campaign in one of these has no boards in memory. */
const OVER = new Set(['DRAFT', 'CLOSED', 'CANCELLED']);

export const PIPELINE = [
  { $match: { 'ns.coll': { $in: [FACTS, CAMPAIGNS, MARKERS] } } },
  {
    $project: {
      operationType: 1,
      ns: 1,
      documentKey: 1,
      fullDocument: 1,
      'updateDescription.updatedFields.count': 1,
      'updateDescription.updatedFields.frozenAt': 1,
      'updateDescription.updatedFields.state': 1,
    },
  },
];

export interface Told {
  _id: ResumeToken;
  operationType: string;
  ns?: { coll?: string };
  documentKey?: { _id: unknown };
  fullDocument?: unknown;
  updateDescription?: { updatedFields?: { count?: number; frozenAt?: Date | null; state?: string } };
}

export type Heard =
  | { kind: 'SCORED'; batch: ScoreBatchRow }
  /** Facts are only ever added: somebody took some away, or changed them, by hand. */
  | { kind: 'FACTS_GONE' }
  | { kind: 'CAMPAIGN_OVER'; campaignId: string }
  | { kind: 'MARKER'; name: string; count: number }
  | { kind: 'NOTHING' };

export function whatIsTold({ operationType, ns, documentKey, fullDocument, updateDescription }: Told): Heard {
  const id = String(documentKey?._id);
  if (ns?.coll === FACTS) {
    return operationType === 'insert' ? { kind: 'SCORED', batch: fullDocument as ScoreBatchRow } : { kind: 'FACTS_GONE' };
  }
  const fields = updateDescription?.updatedFields ?? {};
  if (ns?.coll === CAMPAIGNS) {
    const isOver = operationType === 'delete' || fields.frozenAt != null || (fields.state !== undefined && OVER.has(fields.state));
    return isOver ? { kind: 'CAMPAIGN_OVER', campaignId: id } : { kind: 'NOTHING' };
  }
  const count = fields.count ?? (fullDocument as { count?: number } | undefined)?.count;
  return ns?.coll === MARKERS && count !== undefined ? { kind: 'MARKER', name: id, count } : { kind: 'NOTHING' };
}

export class Markers {
  readonly #ctx: () => Ctx;
  readonly #name = randomUUID();
  readonly #waiting = new Map<number, () => void>();
  #written = 0;
  #isClosed = false;

  constructor(ctx: () => Ctx) {
    this.#ctx = ctx;
  }

  /** The number of the last one that was written. */
  get last(): number {
    return this.#written;
  }

  /** Resolves when everything that was committed before the call has been told. */
  async pass(): Promise<void> {
    if (this.#isClosed) return;
    const count = (this.#written += 1);
    const told = new Promise<void>((settle) => this.#waiting.set(count, settle));
    await boardMarkers.raw(this.#ctx().db).updateOne({ _id: this.#name }, { $set: { count, at: new Date() } }, { upsert: true });
    await told;
  }

  hear({ name, count }: { name: string; count: number }): void {
    if (name === this.#name) this.release(count);
  }

  /** Those up to this one wait no longer. */
  release(upTo: number): void {
    for (const [count, settle] of this.#waiting) {
      if (count > upTo) continue;
      this.#waiting.delete(count);
      settle();
    }
  }

  close(): void {
    this.#isClosed = true;
    this.release(this.#written);
  }
}
