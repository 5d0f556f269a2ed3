// Tells people, lists what they were told, and notes that they have looked. Nobody reads another person's notices.

import type { ClientSession, ObjectId } from 'mongodb';
import type { PersonRef } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, newId } from '../core/ids.ts';
import type { Connection, Filter } from '../core/page.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import { repeatOnUniqueConflict, runAgainAfter } from '../core/unique.ts';
import type { QueryMyNoticesArgs, Words } from '../generated/types.ts';
import { setting } from '../settings/service.ts';
import { notices } from './model.ts';
import type { NoticeRow } from './model.ts';

export type { NoticeRow } from './model.ts';
export type { PersonRef } from '../auth/service.ts';

export interface NoticeInput {
  /** Unique among all notices there ever were; what moves carries its number of changes in it. */
  readonly cause: string;
  readonly person: PersonRef;
  readonly title: Words;
  readonly text: Words;
  readonly link?: string | null | undefined;
}

const DAY = 86_400_000;
const AT_ONCE = 1_000;
const MOST_ROWS = 50;
/** They are kept for a season: nobody comes near it. */
const MOST_OWN = 5_000;
/** A bell that shows more says "99+". */
export const MOST_COUNTED = 100;
const LATEST = defineSort({ at: -1 }, { required: ['at'] });

/** Returns how many are new: a cause that was told before tells nothing. */
export async function tell(ctx: Ctx, session: ClientSession | undefined, inputs: readonly NoticeInput[]): Promise<number> {
  if (inputs.length === 0) return 0;
  const expiresAt = new Date(ctx.now.getTime() + (await setting(ctx, 'noticeRetentionDays')) * DAY);
  const byCause = [...new Map(inputs.map((input) => [input.cause, input])).values()];
  let added = 0;
  for (let at = 0; at < byCause.length; at += AT_ONCE) {
    const some = byCause.slice(at, at + AT_ONCE);
    const write = () => tellSome(ctx, session, some, expiresAt);
    added += await (session ? write() : repeatOnUniqueConflict(write));
  }
  return added;
}

/** Read and inserted, which for a minute of a hundred thousand reminders is several times faster than as many upserts. */
async function tellSome(ctx: Ctx, session: ClientSession | undefined, inputs: readonly NoticeInput[], expiresAt: Date): Promise<number> {
  const within = session ? { session } : {};
  const causes = inputs.map(({ cause }) => cause);
  const known = await notices
    .raw(ctx.db)
    .find({ cause: { $in: causes } }, { projection: { _id: 0, cause: 1 }, ...within })
    .toArray();
  const told = new Set(known.map(({ cause }) => cause));
  const rows = inputs
    .filter(({ cause }) => !told.has(cause))
    .map(({ cause, person, title, text, link = null }): NoticeRow => {
      const row = { _id: newId(), cause, personKind: person.kind, personId: person.id, title, text, link };
      return { ...row, at: ctx.now, seenAt: null, withdrawnAt: null, expiresAt };
    });
  if (rows.length === 0) return 0;
  try {
    return (await notices.raw(ctx.db).insertMany(rows, within)).insertedCount;
  } catch (error) {
    throw session ? runAgainAfter(error) : error;
  }
}

/** They are not true any more. Whoever has not looked yet will not see them. */
export async function withdrawNotices(ctx: Ctx, session: ClientSession | undefined, causes: readonly string[]): Promise<void> {
  for (let at = 0; at < causes.length; at += AT_ONCE) {
    const told = { cause: { $in: causes.slice(at, at + AT_ONCE) }, withdrawnAt: null };
    await notices.raw(ctx.db).updateMany(told, { $set: { withdrawnAt: ctx.now } }, session ? { session } : {});
  }
}

function me({ viewer }: Pick<Ctx, 'viewer'>): ObjectId {
  if (viewer.id === null) throw new Refused('SIGN_IN_FIRST');
  return fromId(viewer.id);
}

const own = (ctx: Ctx): Filter => ({ personId: me(ctx), withdrawnAt: null });

export async function myNotices(ctx: Ctx, args: QueryMyNoticesArgs): Promise<Connection<NoticeRow>> {
  const { first, after } = pageArguments(args, { max: MOST_ROWS });
  const filter = { $and: [own(ctx), afterFilter(LATEST, after)] };
  const rows = await notices
    .raw(ctx.db)
    .find(filter, { sort: LATEST.mongo, limit: first + 1 })
    .toArray();
  return toConnection<NoticeRow>(rows, first, LATEST);
}

/** At most MOST_COUNTED. */
export function countUnseen(ctx: Ctx): Promise<number> {
  return notices.raw(ctx.db).countDocuments({ ...own(ctx), seenAt: null }, { limit: MOST_COUNTED });
}

/** Everything that was told up to that moment was seen; what came after the list was read stays unread. Returns what is left. */
export async function seeNotices(ctx: Ctx, upTo: Date): Promise<number> {
  await notices.raw(ctx.db).updateMany({ ...own(ctx), seenAt: null, at: { $lte: upTo } }, { $set: { seenAt: ctx.now } });
  return countUnseen(ctx);
}

/** With everything else of a member who is erased. */
export async function eraseNotices(ctx: Ctx, session: ClientSession, personId: ObjectId): Promise<void> {
  await notices.raw(ctx.db).deleteMany({ personId }, { session });
}

/** For the member's own file, the latest first. */
export async function ownNotices(ctx: Ctx, personId: ObjectId): Promise<Pick<NoticeRow, 'title' | 'text' | 'at' | 'seenAt'>[]> {
  const fields = { _id: 0, title: 1, text: 1, at: 1, seenAt: 1 } as const;
  return notices
    .raw(ctx.db)
    .find({ personId }, { projection: fields, sort: { at: -1 }, limit: MOST_OWN })
    .toArray();
}
