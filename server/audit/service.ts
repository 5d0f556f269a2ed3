// Keeps the trail: adds an entry within the transaction of the act that it tells of, finds entries again, and proves that none was
// changed. Nothing here edits or deletes.
// Surprise: all writers move one head document, so that of two acts at the same moment one waits: the driver runs it again.

import { createHash } from 'node:crypto';
import type { ClientSession } from 'mongodb';
import { MongoError } from 'mongodb';
import { nameOf } from '../auth/service.ts';
import type { Ctx, Viewer } from '../context.ts';
import type { Filter } from '../core/page.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection } from '../core/page.ts';
import type { AuditFilter } from '../generated/types.ts';
import type { AuditRow } from './model.ts';
import { auditEntries, auditHeads } from './model.ts';
import type { AuditAction, Link } from './rules.ts';
import { BEFORE_THE_FIRST, GENESIS, canonicalJson, follows, textOf } from './rules.ts';

export type { AuditAction } from './rules.ts';

export interface AuditInput {
  readonly action: AuditAction;
  /** What was acted on. `kind` is a stable word such as `STAFF`. */
  readonly subject: { readonly kind: string; readonly id: string | null; readonly name: string };
  /** Plain values; no personal data, no secrets. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Who acted, where that is not the viewer: somebody who is just signing in. */
  readonly actor?: Viewer;
}

const HEAD = 'head';
const MOST_ENTRIES = 100;
const SORT = defineSort({ at: -1 }, { required: ['at'] });

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Adds an entry; it is kept if and only if the caller's transaction is. Write it last: until the end nobody else can add one. */
export async function record(ctx: Ctx, session: ClientSession, input: AuditInput): Promise<void> {
  const actor = input.actor ?? ctx.viewer;
  const actorName = await nameOf(ctx, actor);
  const heads = auditHeads.raw(ctx.db);
  const head = await heads.findOne({ _id: HEAD }, { session });
  if (!head) throw await afresh(ctx);
  const { requestId } = ctx.log.bindings();
  const entry = {
    _id: head.seq + 1,
    at: ctx.now,
    actorId: actor.id,
    actorKind: actor.kind,
    actorName,
    action: input.action,
    subjectKind: input.subject.kind,
    subjectId: input.subject.id,
    subjectName: input.subject.name,
    details: canonicalJson(input.details ?? {}),
    requestId: typeof requestId === 'string' ? requestId : null,
    previous: head.hash,
  };
  const hash = digest(textOf(entry));
  const { modifiedCount } = await heads.updateOne(
    { _id: HEAD, seq: head.seq, hash: head.hash },
    { $set: { seq: entry._id, hash } },
    { session },
  );
  if (modifiedCount !== 1) throw runAgain();
  await auditEntries.raw(ctx.db).insertOne({ ...entry, hash }, { session });
}

/** The head of a trail that has none is made outside of the transaction, which cannot see it and is run again. */
async function afresh({ db }: Ctx): Promise<MongoError> {
  await auditHeads.raw(db).updateOne({ _id: HEAD }, { $setOnInsert: { seq: 0, hash: GENESIS } }, { upsert: true });
  return runAgain();
}

function runAgain(): MongoError {
  const error = new MongoError('the trail has moved on');
  error.addErrorLabel('TransientTransactionError');
  return error;
}

export interface AuditVerdict {
  isWhole: boolean;
  entries: number;
  brokenAt: number | null;
  head: string;
}

/** Reads everything in order. What is added meanwhile is read too, or left for the next time. */
export async function checkAudit({ db }: Ctx): Promise<AuditVerdict> {
  const readHead = async (): Promise<Link> => (await auditHeads.raw(db).findOne({ _id: HEAD })) ?? BEFORE_THE_FIRST;
  const before = await readHead();
  const broken = (seq: number, entries: number): AuditVerdict => ({ isWhole: false, entries, brokenAt: seq, head: before.hash });
  let last = BEFORE_THE_FIRST;
  for await (const entry of auditEntries.raw(db).find({}, { sort: { _id: 1 }, batchSize: 1_000 })) {
    const next = follows(last, entry, digest);
    if (!next || (next.seq === before.seq && next.hash !== before.hash)) return broken(last.seq + 1, last.seq);
    last = next;
  }
  // Cut at the end; or more entries than the head has ever counted.
  if (last.seq < before.seq || last.seq > (await readHead()).seq) return broken(Math.min(last.seq, before.seq) + 1, last.seq);
  return { isWhole: true, entries: last.seq, brokenAt: null, head: last.hash };
}

function matching({ time }: Ctx, filter: AuditFilter): Filter {
  const at = {
    ...(filter.from == null ? {} : { $gte: time.rangeOf(filter.from).startsAt }),
    ...(filter.to == null ? {} : { $lt: time.rangeOf(filter.to).endsAt }),
  };
  return {
    ...(filter.action == null ? {} : { action: filter.action }),
    ...(filter.actorId == null ? {} : { actorId: filter.actorId }),
    ...(filter.subjectId == null ? {} : { subjectId: filter.subjectId }),
    ...(Object.keys(at).length > 0 ? { at } : {}),
  };
}

export interface AuditPage {
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AuditFilter | null | undefined;
}

export async function listAudit(ctx: Ctx, input: AuditPage): Promise<Connection<AuditRow>> {
  const { first, after } = pageArguments(input, { max: MOST_ENTRIES });
  const rows = await auditEntries
    .raw(ctx.db)
    .find({ $and: [matching(ctx, input.filter ?? {}), afterFilter(SORT, after)] }, { sort: SORT.mongo, limit: first + 1 })
    .toArray();
  return toConnection<AuditRow>(rows, first, SORT);
}

/** Every entry that fits, the latest first, for an export. */
export function readAudit(ctx: Ctx, filter: AuditFilter): AsyncIterable<AuditRow> {
  return auditEntries.raw(ctx.db).find(matching(ctx, filter), { sort: SORT.mongo, batchSize: 1_000 });
}
