// The secret links of people to their own calendars: made, listed, revoked, read. The secret is told once, when it is made.
// Surprise: reading asks each time who the link belongs to: somebody who was dismissed or erased reads nothing more.

import { createHash } from 'node:crypto';
import { personOf } from '../auth/service.ts';
import { bookingsBetween } from '../bookings/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, newId, newSecret, toId } from '../core/ids.ts';
import type { Range } from '../core/time.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import type { ClientSession, ObjectId } from 'mongodb';
import { calendarFeeds } from './model.ts';
import type { CalendarFeedRow } from './model.ts';
import type { FeedEntry, PersonRef } from './sources.ts';
import { allSources } from './sources.ts';

/** One for each device and a few more. */
const MOST_FEEDS = 5;
const PAST_DAYS = 30;
const COMING_DAYS = 90;
const HOUR = 3_600_000;
const SECRET = /^[\w-]{40,50}$/;

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

function viewerAsPerson({ viewer }: Pick<Ctx, 'viewer'>): PersonRef {
  if (viewer.id === null) throw new Refused('SIGN_IN_FIRST');
  return { kind: viewer.kind, id: fromId(viewer.id) };
}

export function ownFeeds(ctx: Ctx): Promise<CalendarFeedRow[]> {
  const { id } = viewerAsPerson(ctx);
  return calendarFeeds.raw(ctx.db).find({ personId: id }).sort({ createdAt: 1 }).limit(MOST_FEEDS).toArray();
}

/** @throws Refused CALENDAR_FEEDS_TOO_MANY */
export async function makeFeed(ctx: Ctx): Promise<{ feed: CalendarFeedRow; url: string }> {
  const person = viewerAsPerson(ctx);
  const secret = newSecret();
  const own = { digest: digestOf(secret), personKind: person.kind, personId: person.id, createdAt: ctx.now, lastReadAt: null };
  const feed = await repeatOnUniqueConflict(async () => {
    const taken = new Set((await ownFeeds(ctx)).map(({ place }) => place));
    const place = Array.from({ length: MOST_FEEDS }, (_, at) => at).find((at) => !taken.has(at));
    if (place === undefined) throw new Refused('CALENDAR_FEEDS_TOO_MANY', { most: MOST_FEEDS });
    const row: CalendarFeedRow = { _id: newId(), place, ...own };
    await calendarFeeds.raw(ctx.db).insertOne(row);
    return row;
  });
  return { feed, url: `${ctx.about.publicUrl}/calendar/${secret}.ics` };
}

/** @throws Refused CALENDAR_FEED_UNKNOWN */
export async function revokeFeed(ctx: Ctx, id: string): Promise<boolean> {
  const { deletedCount } = await calendarFeeds.raw(ctx.db).deleteOne({ _id: fromId(id), personId: viewerAsPerson(ctx).id });
  if (deletedCount === 0) throw new Refused('CALENDAR_FEED_UNKNOWN');
  return true;
}

/** With everything else of a member who is erased. */
export async function eraseFeeds(ctx: Ctx, session: ClientSession, personId: ObjectId): Promise<void> {
  await calendarFeeds.raw(ctx.db).deleteMany({ personId }, { session });
}

/** Null for a secret that nobody has, or whose owner may not come in any more. */
export async function readFeed(ctx: Ctx, secret: string): Promise<FeedEntry[] | null> {
  if (!SECRET.test(secret)) return null;
  const feed = await calendarFeeds.raw(ctx.db).findOne({ digest: digestOf(secret) });
  if (!feed || (await personOf(ctx, feed.personKind, toId(feed.personId))) === null) return null;
  if (feed.lastReadAt === null || ctx.now.getTime() - feed.lastReadAt.getTime() > HOUR) {
    await calendarFeeds.raw(ctx.db).updateOne({ _id: feed._id }, { $set: { lastReadAt: ctx.now } });
  }
  const person: PersonRef = { kind: feed.personKind, id: feed.personId };
  const range: Range = { startsAt: ctx.time.addDays(ctx.now, -PAST_DAYS), endsAt: ctx.time.addDays(ctx.now, COMING_DAYS) };
  const entries: FeedEntry[] = (await bookingsBetween(ctx, range, { persons: [person], withCancelled: true })).map(
    ({ cause, seq, state, title, place, startsAt, endsAt, changedAt }) => ({
      uid: cause,
      seq,
      isCancelled: state === 'CANCELLED',
      title,
      text: null,
      place,
      startsAt,
      endsAt,
      changedAt,
    }),
  );
  for (const source of allSources()) entries.push(...((await source.feed?.(ctx, person, range)) ?? []));
  return entries;
}
