// What is asked about KOLs: the list, one, counts, candidates, what a nomination may say, and a member's own.

import DataLoader from 'dataloader';
import type { ObjectId } from 'mongodb';
import { perCtx } from '../context.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection, Filter, Sort } from '../core/page.ts';
import { shiftKey } from '../core/time.ts';
import { demandReach, distributorById } from '../distributors/service.ts';
import { usualPoints } from '../duties/service.ts';
import type {
  DutyKind,
  KolCounts,
  KolDutyPoints,
  KolFilter,
  KolGroup,
  KolSeats,
  KolSort,
  KolTerms,
  QueryKolCandidatesArgs,
  QueryKolsArgs,
} from '../generated/types.ts';
import { groupById, groupsByIds, presentIn } from '../groups/service.ts';
import { balanceOf, monthPointsOf } from '../points/service.ts';
import { setting } from '../settings/service.ts';
import { ownFilter, takersOf } from './access.ts';
import { kolCandidates, kols } from './model.ts';
import type { KolCandidateRow, KolRow } from './model.ts';
import { DUTY_KINDS, groupSeat, isKolTier, MOST_TERM_DAYS, OPEN_STATES, termOf, tierSeat } from './rules.ts';
import { LIMIT_OF_TIER, takenSeats } from './seats.ts';

const ORDER_OF: Record<KolSort, Sort> = {
  LATEST: defineSort({ stateSince: -1 }, { required: ['stateSince'] }),
  TERM_END: defineSort({ termTo: 1 }, { required: ['termTo'] }),
  MOST_DUTIES: defineSort({ dutiesDone: -1 }, { required: ['dutiesDone'] }),
};
const BEST = defineSort({ score: -1 }, { required: ['score'] });
const MOST_ROWS = 100;
/** Candidates are read so many at a time until the page is full: who is a KOL already is passed over. */
const CANDIDATES_AT_ONCE = 200;

export function pointsOfKinds(ctx: Ctx, kinds: readonly DutyKind[]): Promise<KolDutyPoints[]> {
  return Promise.all(kinds.map(async (kind) => ({ kind, points: await usualPoints(ctx, kind) })));
}

const today = (ctx: Ctx): string => ctx.time.dayKey(ctx.now);

async function expiringFilter(ctx: Ctx): Promise<Filter> {
  const until = shiftKey(today(ctx), (await setting(ctx, 'kolExpiryDays')) - 1);
  return { state: 'APPOINTED', termTo: { $gte: today(ctx), $lte: until } };
}

async function filterOf(ctx: Ctx, { states, tier, groupId, distributorId, isExpiring, hasConcern }: KolFilter): Promise<Filter> {
  return {
    $and: [
      await ownFilter(ctx),
      states == null || states.length === 0 ? {} : { state: { $in: [...states] } },
      tier == null ? {} : { tier },
      groupId == null ? {} : { groupIds: fromId(groupId) },
      distributorId == null ? {} : { distributorId: fromId(distributorId) },
      isExpiring === true ? await expiringFilter(ctx) : {},
      hasConcern === true ? { isOpen: true, concern: { $type: 'string' } } : {},
    ],
  };
}

export async function listKols(ctx: Ctx, args: QueryKolsArgs): Promise<Connection<KolRow>> {
  const { first, after } = pageArguments(args, { max: MOST_ROWS });
  const sort = ORDER_OF[args.sort ?? 'LATEST'];
  const rows = await kols
    .raw(ctx.db)
    .find({ $and: [await filterOf(ctx, args.filter ?? {}), afterFilter(sort, after)] }, { sort: sort.mongo, limit: first + 1 })
    .toArray();
  return toConnection<KolRow>(rows, first, sort);
}

/** Every row of the list, in its order; for files. */
export async function* readKols(ctx: Ctx, filter: KolFilter): AsyncGenerator<KolRow> {
  yield* kols.raw(ctx.db).find(await filterOf(ctx, filter), { sort: ORDER_OF.LATEST.mongo });
}

/** Null where there is none, or none that is the viewer's to see. */
export async function findKol(ctx: Ctx, id: string): Promise<KolRow | null> {
  const row = await kols.raw(ctx.db).findOne({ _id: fromId(id) });
  return row && (await takersOf(ctx, row)).length > 0 ? row : null;
}

export async function countKols(ctx: Ctx): Promise<KolCounts> {
  const own = await ownFilter(ctx);
  const rows = kols.raw(ctx.db);
  const count = (filter: Filter): Promise<number> => rows.countDocuments({ $and: [own, filter] });
  const [nominated, accepted, appointed, expiring, concerns, scored, newest] = [
    await count({ state: 'NOMINATED' }),
    await count({ state: 'ACCEPTED' }),
    await count({ state: 'APPOINTED' }),
    await count(await expiringFilter(ctx)),
    await count({ isOpen: true, concern: { $type: 'string' } }),
    await kolCandidates.raw(ctx.db).countDocuments(own),
    await kolCandidates.raw(ctx.db).findOne({}, { sort: { day: -1 }, projection: { day: 1 } }),
  ];
  const candidates = Math.max(0, scored - nominated - accepted - appointed);
  return { nominated, accepted, appointed, expiring, concerns, candidates, scoredOn: newest?.day ?? null };
}

export async function listCandidates(ctx: Ctx, args: QueryKolCandidatesArgs): Promise<Connection<KolCandidateRow>> {
  const { first, after } = pageArguments(args, { max: MOST_ROWS });
  const { tier, groupId } = args.filter ?? {};
  const filter = { $and: [await ownFilter(ctx), tier == null ? {} : { tier }, groupId == null ? {} : { groupIds: fromId(groupId) }] };
  const found: KolCandidateRow[] = [];
  const rows = kolCandidates
    .raw(ctx.db)
    .find({ $and: [filter, afterFilter(BEST, after)] }, { sort: BEST.mongo, batchSize: CANDIDATES_AT_ONCE });
  try {
    while (found.length <= first && (await rows.hasNext())) {
      const some = rows.readBufferedDocuments(CANDIDATES_AT_ONCE);
      const taken = await openAmong(
        ctx,
        some.map(({ _id }) => _id),
      );
      found.push(...some.filter(({ _id }) => !taken.has(toId(_id))));
    }
  } finally {
    await rows.close();
  }
  return toConnection<KolCandidateRow>(found.slice(0, first + 1), first, BEST);
}

async function openAmong(ctx: Ctx, ids: readonly ObjectId[]): Promise<Set<string>> {
  const rows = await kols
    .raw(ctx.db)
    .find({ distributorId: { $in: [...ids] }, isOpen: true }, { projection: { distributorId: 1 } })
    .toArray();
  return new Set(rows.map(({ distributorId }) => toId(distributorId)));
}

export const candidateLoader = perCtx(
  (ctx) =>
    new DataLoader<ObjectId, KolCandidateRow | null, string>(
      async (ids) => {
        const rows = await kolCandidates
          .raw(ctx.db)
          .find({ _id: { $in: [...ids] } })
          .toArray();
        const byId = new Map<string, KolCandidateRow>(rows.map((row) => [toId(row._id), row]));
        return ids.map((id) => byId.get(toId(id)) ?? null);
      },
      { cacheKeyFn: String },
    ),
);

export async function candidateOf(ctx: Ctx, distributorId: string): Promise<KolCandidateRow | null> {
  await demandReach(ctx, distributorId);
  return candidateLoader(ctx).load(fromId(distributorId));
}

/** Those that are there still, in the order of the ids. */
export async function kolGroups(ctx: Ctx, ids: readonly ObjectId[]): Promise<KolGroup[]> {
  const rows = await Promise.all(ids.map((id) => groupById(ctx, id)));
  return rows.flatMap((row) => (row === null ? [] : [{ id: toId(row._id), number: row.number, name: row.name }]));
}

/** What a nomination begins with: the usual term, what duties are worth, and where there is room. @throws Refused NOT_YOUR_MEMBER */
export async function termsFor(ctx: Ctx, distributorId: string): Promise<KolTerms> {
  await demandReach(ctx, distributorId);
  const member = await distributorById(ctx, distributorId);
  if (!member) throw new Refused('DISTRIBUTOR_UNKNOWN');
  const { tier } = member.standing;
  const present = (await presentIn(ctx, member._id)).map(({ groupId }) => groupId);
  const groups = (await groupsByIds(ctx, present)).filter(({ closedAt }) => closedAt === null);
  const taken = await takenSeats(ctx, [tierSeat(tier), ...groups.map(({ _id }) => groupSeat(toId(_id)))]);
  const ofGroup = await setting(ctx, 'kolsPerGroup');
  const ofTier = isKolTier(tier) && tier !== 'NEW' ? await setting(ctx, LIMIT_OF_TIER[tier]) : 0;
  const seats: KolSeats[] = [
    { tier, group: null, taken: taken.get(tierSeat(tier)) ?? 0, limit: ofTier },
    ...groups.map(({ _id, number, name }) => ({
      tier: null,
      group: { id: toId(_id), number, name },
      taken: taken.get(groupSeat(toId(_id))) ?? 0,
      limit: ofGroup,
    })),
  ];
  return {
    ...termOf(today(ctx), await setting(ctx, 'kolTermDays')),
    mostDays: MOST_TERM_DAYS,
    answerDays: await setting(ctx, 'kolAnswerDays'),
    points: await pointsOfKinds(ctx, DUTY_KINDS),
    seats,
  };
}

export interface MyKolRow {
  kol: KolRow | null;
  balance: number;
  monthPoints: number;
  monthKey: string;
}

export async function myKol(ctx: Ctx): Promise<MyKolRow> {
  if (ctx.viewer.kind !== 'DISTRIBUTOR') throw new Refused('NOT_ALLOWED');
  const distributorId = fromId(ctx.viewer.id);
  const monthKey = ctx.time.monthKey(ctx.now);
  return {
    kol: await kols.raw(ctx.db).findOne({ distributorId, state: { $in: [...OPEN_STATES] }, isOpen: true }),
    balance: await balanceOf(ctx, distributorId),
    monthPoints: await monthPointsOf(ctx, distributorId, monthKey),
    monthKey,
  };
}
