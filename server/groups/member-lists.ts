// Lists of stays: of one group, of those who were asked to leave, and of those who are in several groups of one purpose.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection, Filter, Sort } from '../core/page.ts';
import { memberOf } from '../distributors/service.ts';
import type {
  GroupMemberFilter,
  GroupMemberSort,
  GroupPurpose,
  MemberKind,
  QueryGroupDuplicatesArgs,
  QueryLeaveSuggestionsArgs,
} from '../generated/types.ts';
import { isAllowed, MANAGERS } from '../context.ts';
import { codeFor } from './codes.ts';
import { findGroup, ownGroupIds } from './lists.ts';
import { groupMembers } from './model.ts';
import type { GroupMemberRow, GroupRow } from './model.ts';

const ORDER_OF: Record<GroupMemberSort, Sort> = {
  JOINED_LATEST: defineSort({ joinedAt: -1 }, { required: ['joinedAt'] }),
  JOINED_FIRST: defineSort({ joinedAt: 1 }, { required: ['joinedAt'] }),
  SPOKE: defineSort({ spoke: -1 }, { required: ['spoke'] }),
};
const ASKED_LONGEST = defineSort({ 'leaveAsked.since': 1 }, { required: ['leaveAsked.since'] });
const BY_MEMBER = defineSort({ distributorId: 1, purpose: 1 }, { required: ['distributorId', 'purpose'] });
const MOST_ROWS = 100;

export interface MemberListArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  filter?: GroupMemberFilter | null | undefined;
  sort?: GroupMemberSort | null | undefined;
}

export async function listMembers(ctx: Ctx, group: GroupRow, args: MemberListArgs): Promise<Connection<GroupMemberRow>> {
  const { first, after } = pageArguments(args, { max: MOST_ROWS });
  const sort = ORDER_OF[args.sort ?? 'JOINED_LATEST'];
  const stays = groupMembers.raw(ctx.db);
  const filter: Filter = { $and: [{ groupId: group._id }, await filterOf(ctx, group, args.filter ?? {}), afterFilter(sort, after)] };
  const found = await searched(ctx, filter, args.search ?? '');
  const rows = await stays.find(found, { sort: sort.mongo, limit: first + 1 }).toArray();
  return toConnection<GroupMemberRow>(rows, first, sort);
}

/** Everybody who is present, the first who joined first; for files. @throws Refused GROUP_NOT_FOUND, NOT_YOUR_GROUP */
export async function* readMembers(ctx: Ctx, groupId: string): AsyncGenerator<GroupMemberRow> {
  const group = await findGroup(ctx, groupId);
  if (!group) throw new Refused('GROUP_NOT_FOUND');
  yield* groupMembers.raw(ctx.db).find({ groupId: group._id, leftAt: null }, { sort: ORDER_OF.JOINED_FIRST.mongo });
}

async function filterOf(ctx: Ctx, group: GroupRow, filter: GroupMemberFilter): Promise<Filter> {
  const { isGone, role, kind, hasAcknowledged, isAskedToLeave, isDuplicate, isSilent } = filter;
  const conditions: Filter[] = [{ leftAt: isGone ? { $ne: null } : null }];
  if (role != null) conditions.push({ role });
  if (kind != null) conditions.push({ kind });
  if (isAskedToLeave != null) conditions.push({ leaveAsked: isAskedToLeave ? { $ne: null } : null });
  if (isDuplicate != null) conditions.push({ alsoIn: isDuplicate ? { $gt: 0 } : 0 });
  if (isSilent != null) conditions.push({ lastSpokeAt: isSilent ? null : { $ne: null } });
  if (hasAcknowledged != null) {
    const version = (await codeFor(ctx, group))?.version ?? null;
    if (hasAcknowledged) conditions.push({ 'code.version': { $gte: version ?? Number.MAX_SAFE_INTEGER } });
    else if (version !== null) conditions.push({ $or: [{ code: null }, { 'code.version': { $lt: version } }] });
  }
  return { $and: conditions };
}

/** By member number, or the beginning of a name. A group is small: its people are read, and looked through here. */
async function searched(ctx: Ctx, filter: Filter, search: string): Promise<Filter> {
  const text = search.normalize('NFC').trim();
  if (text === '') return filter;
  const stays = await groupMembers
    .raw(ctx.db)
    .find(filter, { projection: { distributorId: 1 } })
    .toArray();
  const people = await Promise.all(stays.map(({ distributorId }) => memberOf(ctx, distributorId)));
  const ids = people.filter(({ memberNo, name }) => memberNo === text || name.startsWith(text)).map(({ _id }) => _id);
  return { $and: [filter, { distributorId: { $in: ids } }] };
}

export async function kindsOf(ctx: Ctx, groupId: ObjectId): Promise<{ kind: MemberKind; count: number }[]> {
  const counted = await groupMembers
    .raw(ctx.db)
    .aggregate<{ _id: MemberKind; count: number }>([
      { $match: { groupId, leftAt: null, kind: { $ne: null } } },
      { $group: { _id: '$kind', count: { $sum: 1 } } },
      { $sort: { count: -1, _id: 1 } },
    ])
    .toArray();
  return counted.map(({ _id, count }) => ({ kind: _id, count }));
}

/** What leaves an operator the stays in own groups. */
async function ownStays(ctx: Ctx): Promise<Filter> {
  const { viewer } = ctx;
  if (viewer.kind === 'PROGRAM' || isAllowed(MANAGERS, viewer)) return {};
  return { groupId: { $in: await ownGroupIds(ctx, fromId(viewer.id ?? '')) } };
}

/** The longest asked first. @throws Refused NOT_YOUR_GROUP */
export async function listLeaveSuggestions(ctx: Ctx, args: QueryLeaveSuggestionsArgs): Promise<Connection<GroupMemberRow>> {
  const { first, after } = pageArguments(args, { max: MOST_ROWS });
  const { groupId, reason } = args;
  const group = groupId == null ? null : await findGroup(ctx, groupId);
  const conditions: Filter[] = [
    // Said in so many words, because only then the partial index may answer.
    { 'leaveAsked.since': { $type: 'date' } },
    { leftAt: null },
    await ownStays(ctx),
    ...(groupId == null ? [] : [{ groupId: group?._id ?? null }]),
    ...(reason == null ? [] : [{ 'leaveAsked.reason': reason }]),
    afterFilter(ASKED_LONGEST, after),
  ];
  const rows = await groupMembers
    .raw(ctx.db)
    .find({ $and: conditions }, { sort: ASKED_LONGEST.mongo, limit: first + 1 })
    .toArray();
  return toConnection<GroupMemberRow>(rows, first, ASKED_LONGEST);
}

export interface DuplicateRow {
  distributorId: ObjectId;
  purpose: GroupPurpose;
  /** In groups that the viewer may see. */
  stays: GroupMemberRow[];
  /** How many more there are in groups of others. */
  elsewhere: number;
}

const keyOf = ({ distributorId, purpose }: GroupMemberRow): string => `${toId(distributorId)}:${purpose}`;

/** Who of these groups is in another one as well: an operator's are few, everybody's may be very many. */
function duplicatesIn(ctx: Ctx, own: Filter): Promise<ObjectId[]> {
  return groupMembers.raw(ctx.db).distinct('distributorId', { $and: [own, { leftAt: null, alsoIn: { $gt: 0 } }] });
}

/**
 * Members who are present in more than one group of one purpose, each once with all of those stays. The cursor is that of the
 * member's last stay, so the next page begins with the next member. An operator is shown members of own groups.
 */
export async function listDuplicates(ctx: Ctx, args: QueryGroupDuplicatesArgs): Promise<Connection<DuplicateRow>> {
  const { first, after } = pageArguments(args, { max: MOST_ROWS });
  const { purpose } = args;
  const own = await ownStays(ctx);
  const isOwn = 'groupId' in own ? new Set((await ownGroupIds(ctx, fromId(ctx.viewer.id ?? ''))).map(toId)) : null;
  const people = isOwn === null ? {} : { distributorId: { $in: await duplicatesIn(ctx, own) } };
  const filter = { $and: [{ alsoIn: { $gt: 0 } }, people, purpose == null ? {} : { purpose }, afterFilter(BY_MEMBER, after)] };
  const found: (DuplicateRow & { _id: ObjectId })[] = [];
  let at: DuplicateRow | null = null;
  const keep = (one: DuplicateRow | null): void => {
    const seen = one?.stays.filter(({ groupId }) => isOwn === null || isOwn.has(toId(groupId))) ?? [];
    // A row has the sort keys of its last stay, whoever may see that one, so that the cursor does.
    const last = one?.stays.at(-1);
    if (one && last && seen.length > 0) found.push({ ...one, _id: last._id, stays: seen, elsewhere: one.stays.length - seen.length });
  };
  for await (const stay of groupMembers.raw(ctx.db).find(filter, { sort: BY_MEMBER.mongo })) {
    const last = at?.stays.at(-1);
    if (at && last && keyOf(last) === keyOf(stay)) {
      at.stays.push(stay);
      continue;
    }
    keep(at);
    at = null;
    if (found.length > first) break;
    at = { distributorId: stay.distributorId, purpose: stay.purpose, stays: [stay], elsewhere: 0 };
  }
  keep(at);
  return toConnection<DuplicateRow>(found, first, BY_MEMBER);
}
