// The timeline of each group: what was done to it, written in the transaction that does it. Joins and leaves are facts of their own
// (member_events), and would bury everything else here.

import type { ClientSession, Document, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { newId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection } from '../core/page.ts';
import type { GroupEventKind } from '../generated/types.ts';
import { groupEvents } from './model.ts';
import type { GroupEventRow } from './model.ts';

const LATEST = defineSort({ at: -1 }, { required: ['at'] });
const MOST_ROWS = 100;

export interface GroupEventInput {
  groupId: ObjectId;
  kind: GroupEventKind;
  /** What fills the sentence of the kind (words.rules.ts); members by number, never by name. */
  details?: Document;
  /** Null, or left out, where the program did it. */
  byName?: string | null;
}

export async function recordGroupEvents(ctx: Ctx, session: ClientSession, inputs: readonly GroupEventInput[]): Promise<void> {
  if (inputs.length === 0) return;
  const rows = inputs.map(({ groupId, kind, details = {}, byName = null }) => ({
    _id: newId(),
    groupId,
    at: ctx.now,
    kind,
    details,
    byName,
  }));
  await groupEvents.raw(ctx.db).insertMany(rows, { session });
}

export function recordGroupEvent(ctx: Ctx, session: ClientSession, input: GroupEventInput): Promise<void> {
  return recordGroupEvents(ctx, session, [input]);
}

export async function listGroupEvents(
  ctx: Ctx,
  groupId: ObjectId,
  page: { first?: number | null | undefined; after?: string | null | undefined },
): Promise<Connection<GroupEventRow>> {
  const { first, after } = pageArguments(page, { max: MOST_ROWS });
  const rows = await groupEvents
    .raw(ctx.db)
    .find({ $and: [{ groupId }, afterFilter(LATEST, after)] }, { sort: LATEST.mongo, limit: first + 1 })
    .toArray();
  return toConnection<GroupEventRow>(rows, first, LATEST);
}
