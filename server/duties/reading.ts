// Duties as they are read: one's own, those of the groups that an operator holds, and what a page shows of each.

import type { ClientSession, ObjectId } from 'mongodb';
import { personNames, personOf } from '../auth/service.ts';
import type { PersonRef } from '../auth/service.ts';
import { MANAGERS, STAFF, isAllowed, perCtx } from '../context.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection, Filter } from '../core/page.ts';
import { daysBetween, parseDayKey } from '../core/time.ts';
import type { Range } from '../core/time.ts';
import { demandReach } from '../distributors/service.ts';
import type { DutyFilter, DutyGroup, DutyKind, DutyLive, QueryDutiesArgs } from '../generated/types.ts';
import { groupsByIds, holderName, ownGroupIds } from '../groups/service.ts';
import type { GroupRow } from '../groups/service.ts';
import { readLive } from '../lives/service.ts';
import { duties } from './model.ts';
import type { DutyRow } from './model.ts';
import { OPEN_STATES, meanScore, windowsOf } from './rules.ts';
import { liveIdOf } from './seats.ts';
import { dutyTimes } from './times.ts';

const MOST_ROWS = 100;
const MOST_DAYS = 62;
const MOST_OWN = 300;
const USUAL_DAYS = 13;
const SOONEST = defineSort({ startsAt: 1 }, { required: ['startsAt'] });
/** Around now within which somebody counts as having duties. */
const AROUND_DAYS = 28;

const isManager = ({ viewer }: Ctx): boolean => viewer.kind === 'PROGRAM' || isAllowed(MANAGERS, viewer);
const isOwn = ({ viewer }: Ctx, { personKind, personId }: DutyRow): boolean => viewer.kind === personKind && viewer.id === toId(personId);

async function readDuty(ctx: Ctx, id: string): Promise<DutyRow> {
  const row = await duties.raw(ctx.db).findOne({ _id: fromId(id) });
  if (!row) throw new Refused('DUTY_UNKNOWN');
  return row;
}

/** @throws Refused DUTY_UNKNOWN, DUTY_NOT_YOURS */
export async function ownDutyById(ctx: Ctx, id: string): Promise<DutyRow> {
  const row = await readDuty(ctx, id);
  if (!isOwn(ctx, row)) throw new Refused('DUTY_NOT_YOURS');
  return row;
}

async function holds(ctx: Ctx, { groupIds }: DutyRow): Promise<boolean> {
  if (!isAllowed(STAFF, ctx.viewer)) return false;
  const groups = await groupsByIds(ctx, groupIds);
  return groups.some(({ operatorId }) => operatorId !== null && toId(operatorId) === ctx.viewer.id);
}

/** Managers any, operators those in a group that they hold. @throws Refused DUTY_UNKNOWN, DUTY_NOT_YOURS, DUTY_OF_ROTA */
export async function demandManaged(ctx: Ctx, id: string): Promise<DutyRow> {
  const row = await readDuty(ctx, id);
  if (!isManager(ctx) && !(await holds(ctx, row))) throw new Refused('DUTY_NOT_YOURS');
  return row;
}

/** Somebody whom the viewer may ask for something. @throws Refused DUTY_PERSON_UNKNOWN, NOT_YOUR_MEMBER */
export async function demandTaker(ctx: Ctx, { kind, id }: PersonRef): Promise<void> {
  if (!(await personOf(ctx, kind, toId(id)))) throw new Refused('DUTY_PERSON_UNKNOWN');
  if (kind === 'DISTRIBUTOR') await demandReach(ctx, id);
}

/** @throws Refused DUTY_UNKNOWN, DUTY_NOT_YOURS */
export async function dutyById(ctx: Ctx, id: string): Promise<DutyRow> {
  const row = await readDuty(ctx, id);
  if (!isOwn(ctx, row) && !isManager(ctx) && !(await holds(ctx, row))) throw new Refused('DUTY_NOT_YOURS');
  return row;
}

/** In any order. */
export function dutiesByIds(ctx: Ctx, ids: readonly ObjectId[], session?: ClientSession): Promise<DutyRow[]> {
  return duties
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } }, session ? { session } : {})
    .toArray();
}

/** Of these subjects (`lesson:<camp>:<lesson>`), all but the withdrawn, in the order of their times. */
export function dutiesOfSubjects(ctx: Ctx, subjects: readonly string[], session?: ClientSession): Promise<DutyRow[]> {
  return duties
    .raw(ctx.db)
    .find(
      { subject: { $in: [...subjects] }, state: { $ne: 'WITHDRAWN' as const } },
      { sort: SOONEST.mongo, ...(session ? { session } : {}) },
    )
    .toArray();
}

/** A duty lies in a range when some of it does; none lasts longer than this. */
const LONGEST_MILLISECONDS = 7 * 86_400_000;

const within = ({ startsAt, endsAt }: Range): Filter => ({
  startsAt: { $gte: new Date(startsAt.getTime() - LONGEST_MILLISECONDS), $lt: endsAt },
  endsAt: { $gt: startsAt },
});

/** Of one person, without withdrawn ones. */
export function dutiesOf(ctx: Ctx, { kind, id }: PersonRef, range: Range, session?: ClientSession): Promise<DutyRow[]> {
  const filter = { personId: id, personKind: kind, state: { $ne: 'WITHDRAWN' as const }, ...within(range) };
  return duties
    .raw(ctx.db)
    .find(filter, { sort: SOONEST.mongo, limit: MOST_OWN, ...(session ? { session } : {}) })
    .toArray();
}

/** That stand alone or in a group, for the calendar. */
export function dutiesIn(ctx: Ctx, filter: Filter, range: Range): Promise<DutyRow[]> {
  const standing = { shiftId: null, state: { $ne: 'WITHDRAWN' as const } };
  return duties
    .raw(ctx.db)
    .find({ $and: [filter, standing, within(range)] }, { sort: SOONEST.mongo, limit: 2_000 })
    .toArray();
}

/** Of one kind in any of these groups, that somebody has or is asked for. */
export function dutiesInGroups(ctx: Ctx, groupIds: readonly ObjectId[], kind: DutyKind, range: Range): Promise<DutyRow[]> {
  const open = { kind, groupIds: { $in: [...groupIds] }, state: { $in: [...OPEN_STATES] } };
  return duties
    .raw(ctx.db)
    .find({ $and: [open, within(range)] }, { sort: SOONEST.mongo })
    .toArray();
}

/** @throws Refused BAD_DAY, DUTY_DAYS_TOO_MANY */
export async function myDuties(ctx: Ctx, asked: { from?: string | null | undefined; to?: string | null | undefined }): Promise<DutyRow[]> {
  const { viewer, time, now } = ctx;
  const from = asked.from ?? time.dayKey(time.addDays(now, -1));
  const to = asked.to ?? time.dayKey(time.addDays(now, USUAL_DAYS));
  const days = daysBetween(parseDayKey(from), parseDayKey(to));
  if (days < 0 || days >= MOST_DAYS) throw new Refused('DUTY_DAYS_TOO_MANY', { most: MOST_DAYS });
  if (viewer.id === null) return [];
  const range = { startsAt: time.rangeOf(from).startsAt, endsAt: time.rangeOf(to).endsAt };
  return dutiesOf(ctx, { kind: viewer.kind, id: fromId(viewer.id) }, range);
}

export async function hasDuties(ctx: Ctx): Promise<boolean> {
  const { viewer, time, now } = ctx;
  if (viewer.id === null) return false;
  if (viewer.roles.includes('KOL')) return true;
  const around = { $gte: time.addDays(now, -AROUND_DAYS), $lt: time.addDays(now, AROUND_DAYS) };
  const filter = { personId: fromId(viewer.id), personKind: viewer.kind, startsAt: around, state: { $ne: 'WITHDRAWN' as const } };
  return (await duties.raw(ctx.db).findOne(filter, { projection: { _id: 1 } })) !== null;
}

function filterOf({ time }: Ctx, { states, kinds, personId, groupId, rotaId, from, to, isUnscored }: DutyFilter): Filter {
  const startsAt = {
    ...(from == null ? {} : { $gte: time.rangeOf(parseDayKey(from)).startsAt }),
    ...(to == null ? {} : { $lt: time.rangeOf(parseDayKey(to)).endsAt }),
  };
  return {
    ...(states == null ? {} : { state: { $in: [...states] } }),
    ...(kinds == null ? {} : { kind: { $in: [...kinds] } }),
    ...(personId == null ? {} : { personId: fromId(personId) }),
    ...(groupId == null ? {} : { groupIds: fromId(groupId) }),
    ...(rotaId == null ? {} : { rotaId: fromId(rotaId) }),
    ...(isUnscored === true ? { state: 'DONE', score: null } : {}),
    ...(Object.keys(startsAt).length > 0 ? { startsAt } : {}),
  };
}

async function visible(ctx: Ctx): Promise<Filter> {
  if (isManager(ctx)) return {};
  const id = fromId(ctx.viewer.id ?? '');
  return { $or: [{ groupIds: { $in: await ownGroupIds(ctx, id) } }, { personKind: 'STAFF', personId: id }] };
}

export async function listDuties(ctx: Ctx, args: QueryDutiesArgs): Promise<Connection<DutyRow>> {
  const { first, after } = pageArguments(args, { max: MOST_ROWS });
  const conditions = [filterOf(ctx, args.filter ?? {}), await visible(ctx), afterFilter(SOONEST, after)];
  const rows = await duties
    .raw(ctx.db)
    .find({ $and: conditions }, { sort: SOONEST.mongo, limit: first + 1 })
    .toArray();
  return toConnection<DutyRow>(rows, first, SOONEST);
}

export interface DutyScore {
  done: number;
  missed: number;
  points: number;
  /** 0–100; null without any that counts. */
  score: number | null;
}

/** Of members, by id, over the duties that ended in a time. */
export async function dutyScores(
  ctx: Ctx,
  { since, until }: { since: Date; until: Date },
  distributorIds?: readonly ObjectId[],
): Promise<Map<string, DutyScore>> {
  const who = distributorIds === undefined ? {} : { personId: { $in: [...distributorIds] } };
  // None lasts longer: without a beginning the index would be read from the first duty that there ever was.
  const startsAt = { $gte: new Date(since.getTime() - LONGEST_MILLISECONDS), $lt: until };
  const over = { state: { $in: ['DONE' as const, 'MISSED' as const] }, startsAt, endsAt: { $gte: since, $lt: until } };
  const rows = duties
    .raw(ctx.db)
    .find({ personKind: 'DISTRIBUTOR', ...who, ...over }, { projection: { personId: 1, state: 1, score: 1, points: 1 } });
  const seen = new Map<string, Pick<DutyRow, 'state' | 'score' | 'points'>[]>();
  for await (const row of rows) seen.set(toId(row.personId), [...(seen.get(toId(row.personId)) ?? []), row]);
  const scores = new Map<string, DutyScore>();
  for (const [id, some] of seen) {
    const done = some.filter(({ state }) => state === 'DONE');
    const points = done.reduce((sum, each) => sum + each.points, 0);
    scores.set(id, { done: done.length, missed: some.length - done.length, points, score: meanScore(some) });
  }
  return scores;
}

export async function windowsShown(ctx: Ctx, row: DutyRow) {
  return windowsOf(row, await dutyTimes(ctx));
}

const groupsRead = perCtx(() => new Map<string, Promise<GroupRow[]>>());

export async function shownGroups(ctx: Ctx, ids: readonly ObjectId[]): Promise<DutyGroup[]> {
  const key = ids.map(toId).join();
  const known = groupsRead(ctx);
  const reading = known.get(key) ?? groupsByIds(ctx, ids);
  known.set(key, reading);
  const byId = new Map((await reading).map((row) => [toId(row._id), row]));
  const rows = ids.flatMap((id) => byId.get(toId(id)) ?? []);
  return Promise.all(
    rows.map(async (row) => ({
      id: toId(row._id),
      number: row.number,
      name: row.name,
      members: row.members,
      holderName: await holderName(ctx, row),
    })),
  );
}

export async function shownLive(ctx: Ctx, row: DutyRow): Promise<DutyLive | null> {
  const liveId = liveIdOf(row);
  if (liveId === null) return null;
  const live = await readLive(ctx, liveId).catch((error: unknown) => {
    if (error instanceof Refused) return null;
    throw error;
  });
  if (!live) return null;
  const lines = live.lines.filter(({ askedAt }) => askedAt === null);
  const of = (kind: string): number => lines.filter((line) => line.kind === kind).length;
  return {
    id: liveId,
    title: live.title,
    state: live.state,
    lines: lines.length,
    pictures: of('PICTURE'),
    plays: of('PLAY'),
    minutes: Math.max(0, ...lines.map(({ minute }) => minute)),
    groups: live.hosts.reduce((sum, { groupIds }) => sum + groupIds.length, 0),
  };
}

const names = perCtx(() => new Map<string, Promise<Map<string, string>>>());

export async function personName(ctx: Ctx, { personKind, personId }: DutyRow): Promise<string> {
  const id = toId(personId);
  const known = names(ctx);
  const reading = known.get(id) ?? personNames(ctx, [{ kind: personKind, id: personId }]);
  known.set(id, reading);
  return (await reading).get(id) ?? '';
}
