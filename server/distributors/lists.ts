// What is asked about members: lists, one by id or number, provinces, the search field at the top of the console.
// Surprise: a search is first made out to be one of three things (a member number, a phone, the beginning of a name), because one
// exact condition pages through an index and three alternatives do not.

import type { ObjectId } from 'mongodb';
import { STAFF, isAllowed } from '../context.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { maskPhone, normalisePhone } from '../core/field-crypto.ts';
import { fromId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection, Filter, Sort } from '../core/page.ts';
import type { DistributorSort, QueryDistributorsArgs, SearchHit } from '../generated/types.ts';
import { findProducts } from '../products/service.ts';
import { distributorByIdLoader } from './loaders.ts';
import { distributors, WITHOUT_CHANGES } from './model.ts';
import type { DistributorRow } from './model.ts';
import { demandReach, inPortions, isBounded, reachOf } from './reach.ts';
import { rememberedDistributors } from './remembered.ts';
import { beginsWith, PHONE_FIELD } from './rules.ts';
import type { DistributorFilter } from './rules.ts';

const ORDER_OF: Record<DistributorSort, Sort> = {
  JOINED_LATEST: defineSort({ joinedAt: -1 }, { required: ['joinedAt'] }),
  JOINED_FIRST: defineSort({ joinedAt: 1 }, { required: ['joinedAt'] }),
  MEMBER_NO: defineSort({ memberNo: 1 }, { required: ['memberNo'] }),
};
/** No two rows have one member number, so the unique index alone gives the order. */
const BY_MEMBER_NO = { memberNo: 1 } as const;
/** Any day, said as the partial indexes say it: only then they may answer. */
const A_DAY = { $type: 'string' } as const;
const MOST_ROWS = 100;
const LONGEST_SEARCH = 100;
const MOST_HITS = 10;
/** More provinces than there are, should regions hold something else. */
const MOST_PROVINCES = 200;

export async function listDistributors(ctx: Ctx, args: QueryDistributorsArgs): Promise<Connection<DistributorRow>> {
  const { first, after } = pageArguments(args, { max: MOST_ROWS });
  const sortBy = args.sort ?? 'JOINED_LATEST';
  const sort = ORDER_OF[sortBy];
  const filter: Filter = {
    $and: [await searchFilter(ctx, args.search ?? ''), filterOf(ctx, args.filter ?? {}), afterFilter(sort, after)],
  };
  const order = sortBy === 'MEMBER_NO' ? BY_MEMBER_NO : sort.mongo;
  return toConnection(await firstRows(ctx, filter, order, first + 1), first, sort);
}

/** The first rows in the order, of those whom the viewer may look at. */
async function firstRows(ctx: Ctx, filter: Filter, order: Readonly<Record<string, 1 | -1>>, most: number): Promise<DistributorRow[]> {
  const read = (asked: Filter) => distributors(ctx.db).find(asked, WITHOUT_CHANGES).sort(order).limit(most).lean<DistributorRow[]>();
  const reach = await reachOf(ctx);
  if (reach === null) return read(filter);
  // The first of the portions' firsts are the first of all.
  const found: DistributorRow[] = [];
  for (const ids of inPortions(reach)) found.push(...(await read({ $and: [{ _id: { $in: ids } }, filter] })));
  return found.sort(byOrder(order)).slice(0, most);
}

function byOrder(order: Readonly<Record<string, 1 | -1>>): (one: DistributorRow, other: DistributorRow) => number {
  const fields = Object.entries(order) as [keyof DistributorRow, 1 | -1][];
  const comparable = (row: DistributorRow, field: keyof DistributorRow): string | number => {
    const value = row[field];
    if (value instanceof Date) return value.getTime();
    return typeof value === 'string' ? value : toId(row._id);
  };
  return (one, other) => {
    for (const [field, direction] of fields) {
      const [left, right] = [comparable(one, field), comparable(other, field)];
      if (left !== right) return left < right ? -direction : direction;
    }
    return 0;
  };
}

/** The member whom a record names: one that is in, since nothing is recorded for others. Read together with the others of a request. */
export async function memberOf(ctx: Ctx, id: ObjectId): Promise<DistributorRow> {
  const row = await distributorByIdLoader(ctx).load(id);
  if (!row) throw new Error(`a record names member ${toId(id)}, who is not there`);
  return row;
}

/** Every row of a list, in its order; for files, which are for those who may look at everybody. @throws Refused NOT_ALLOWED */
export async function* readDistributors(
  ctx: Ctx,
  { search, sort, filter }: Pick<QueryDistributorsArgs, 'search' | 'sort' | 'filter'>,
): AsyncGenerator<DistributorRow> {
  if (isBounded(ctx.viewer)) throw new Refused('NOT_ALLOWED');
  yield* distributors
    .raw(ctx.db)
    .find({ $and: [await searchFilter(ctx, search ?? ''), filterOf(ctx, filter ?? {})] }, { projection: WITHOUT_CHANGES })
    .sort(ORDER_OF[sort ?? 'JOINED_LATEST'].mongo);
}

/**
 * Everything of a member but number and name is for the member and the staff who may look at this one: a sponsor or a seller is reached
 * from one's own record by anybody who is signed in.
 */
function isShown({ viewer }: Pick<Ctx, 'viewer'>, { _id }: Pick<DistributorRow, '_id'>): boolean {
  return (viewer.kind === 'DISTRIBUTOR' && viewer.id === toId(_id)) || isAllowed(STAFF, viewer);
}

/**
 * A field that a member's record shows to nobody but that member and the staff who may look at this one, by whatever way the record was
 * reached. Throws Refused('NOT_ALLOWED') or ('NOT_YOUR_MEMBER').
 */
export function guarded<Value, Args = unknown>(read: (row: DistributorRow, ctx: Ctx, args: Args) => Value) {
  return (row: DistributorRow, args: Args, ctx: Ctx): Value | Promise<Awaited<Value>> => {
    if (!isShown(ctx, row)) throw new Refused('NOT_ALLOWED');
    const asked = async (): Promise<Awaited<Value>> => {
      await demandReach(ctx, row._id);
      return await read(row, ctx, args);
    };
    // Only what has to be asked for waits: a list of a hundred has thousands of such fields.
    return isBounded(ctx.viewer) ? asked() : read(row, ctx, args);
  };
}

/** For the staff: refused for somebody whom the viewer may not look at, null for nobody. */
export async function lookUp(ctx: Ctx, id: string): Promise<DistributorRow | null> {
  await demandReach(ctx, id);
  return distributorById(ctx, id);
}

/** Null where there is none; throws Refused('BAD_ID'). */
export function distributorById(ctx: Ctx, id: string | ObjectId): Promise<DistributorRow | null> {
  const _id = typeof id === 'string' ? fromId(id) : id;
  return rememberedDistributors(ctx.db).get(toId(_id), '', () =>
    distributors.raw(ctx.db).findOne({ _id }, { projection: WITHOUT_CHANGES }),
  );
}

/** The whole number, for its owner and for what must reach the person; null where none is known. */
export function phoneOf(ctx: Ctx, { _id, phone }: Pick<DistributorRow, '_id' | 'phone'>): string | null {
  return phone === null ? null : ctx.cipher.decrypt(phone, { field: PHONE_FIELD, ownerId: toId(_id) });
}

export function maskedPhone(ctx: Ctx, row: Pick<DistributorRow, '_id' | 'phone'>): string {
  const phone = phoneOf(ctx, row);
  return phone === null ? '' : maskPhone(phone);
}

/** Those who are known, by their number. */
export async function distributorsByNo(ctx: Ctx, nos: readonly string[]): Promise<Map<string, DistributorRow>> {
  const rows = await distributors
    .raw(ctx.db)
    .find({ memberNo: { $in: [...new Set(nos)] } }, { projection: WITHOUT_CHANGES })
    .toArray();
  return new Map(rows.map((row) => [row.memberNo, row]));
}

/** `LIVING` leaves out those of whom nothing personal is known any more. */
export async function memberIdsByNo(ctx: Ctx, nos: readonly string[], among: 'ALL' | 'LIVING' = 'ALL'): Promise<Map<string, ObjectId>> {
  const memberNo = { $in: [...new Set(nos)] };
  const rows = await distributors
    .raw(ctx.db)
    .find(among === 'ALL' ? { memberNo } : { memberNo, erasedAt: null }, { projection: { memberNo: 1 } })
    .toArray();
  return new Map(rows.map(({ memberNo, _id }) => [memberNo, _id]));
}

/** One look into the index for each province, however many live there. */
export async function provinces(ctx: Ctx): Promise<string[]> {
  const found: string[] = [];
  for (let last = ''; found.length < MOST_PROVINCES;) {
    const next = await distributors
      .raw(ctx.db)
      .find({ province: { $gt: last } }, { projection: { province: 1 } })
      .sort({ province: 1 })
      .limit(1)
      .next();
    if (!next) break;
    found.push((last = next.province));
  }
  return found;
}

/** For the search field at the top: members first, then products. */
export async function searchEverything(ctx: Ctx, text: string): Promise<SearchHit[]> {
  if (text.trim() === '') return [];
  const people = await firstRows(ctx, await searchFilter(ctx, text), { name: 1, _id: 1 }, MOST_HITS);
  const goods = await findProducts(ctx, text, MOST_HITS);
  const peopleShown = Math.max(MOST_HITS / 2, MOST_HITS - goods.length);
  const hits: SearchHit[] = [
    ...people.slice(0, peopleShown).map(({ _id, name, memberNo, region }) => ({
      kind: 'DISTRIBUTOR' as const,
      id: toId(_id),
      title: name,
      detail: region === '' ? memberNo : `${memberNo} · ${region}`,
    })),
    ...goods.map(({ _id, name, sku, category }) => ({
      kind: 'PRODUCT' as const,
      id: toId(_id),
      title: name,
      detail: `${sku} · ${category}`,
    })),
  ];
  return hits.slice(0, MOST_HITS);
}

async function searchFilter(ctx: Ctx, search: string): Promise<Filter> {
  const text = search.normalize('NFC').trim();
  if (text === '') return {};
  if (text.length > LONGEST_SEARCH) throw new Refused('SEARCH_TOO_LONG', { most: LONGEST_SEARCH });
  if (await distributors(ctx.db).exists({ memberNo: text })) return { memberNo: text };
  const phone = normalisePhone(text);
  return phone.ok ? { phoneIndex: ctx.cipher.blindIndex(phone.phone, PHONE_FIELD) } : { name: beginsWith(text) };
}

function filterOf(ctx: Ctx, { region, joinedFrom, joinedTo, isKol, tier, isInGrace, isPinned }: DistributorFilter): Filter {
  const place = (region ?? '').trim().replace(/\s+/g, ' ');
  const joinedAt = {
    ...(joinedFrom == null ? {} : { $gte: ctx.time.rangeOf(joinedFrom).startsAt }),
    ...(joinedTo == null ? {} : { $lt: ctx.time.rangeOf(joinedTo).endsAt }),
  };
  return {
    ...(place === '' ? {} : place.includes(' ') ? { region: beginsWith(place) } : { province: place }),
    ...(Object.keys(joinedAt).length === 0 ? {} : { joinedAt }),
    ...(isKol == null ? {} : { isKol }),
    ...(tier == null ? {} : { 'standing.tier': tier }),
    ...(isInGrace == null ? {} : { 'standing.graceUntil': isInGrace ? A_DAY : null }),
    ...(isPinned == null ? {} : { 'standing.pin.until': isPinned ? A_DAY : null }),
  };
}
