// The demo world, of any size from 300 to a million distributors, the same for the same seed, size and business day. Whatever else the
// database holds must not be lost for it: it is loaded into an empty database, or in place of a load that was killed half-way.
// Everything is written as it comes to be and indexed at the end where it is much; the people come last, since where they stand is the
// outcome of the trade.

import type { Collection, Document, ObjectId } from 'mongodb';
import type { Ctx } from '../server/context.ts';
import { record } from '../server/audit/service.ts';
import { personas, staff } from '../server/auth/model.ts';
import { fromId, toId } from '../server/core/ids.ts';
import { dayNumber, dayOfNumber, shiftKey } from '../server/core/time.ts';
import type { DayKey } from '../server/core/time.ts';
import { distributors } from '../server/distributors/model.ts';
import type { WholeDistributorRow } from '../server/distributors/model.ts';
import { PHONE_FIELD, provinceOf } from '../server/distributors/rules.ts';
import { groupMembers } from '../server/groups/model.ts';
import { messages, speakingDays } from '../server/messages/model.ts';
import { orders, ownDays, ownTotals, platformDays, quarantine, refunds } from '../server/orders/model.ts';
import { products } from '../server/products/model.ts';
import { objections, tierCutoffs, tierDays, tierPolicies } from '../server/tiers/model.ts';
import { OwnBooks } from './books.ts';
import { CAMPAIGNS } from './campaign-rows.ts';
import { holdCampaigns } from './campaigns.ts';
import { LIVING, liveOn, proposeTakeover } from './living.ts';
import { busyPeople, chooseCast } from './cast.ts';
import type { Cast, Outcome } from './cast.ts';
import { COMMUNITY, writeCommunity } from './community.ts';
import { GOODS, MEMBERSHIP } from './goods.ts';
import { makeIds } from './ids.ts';
import { buildIndexesOf, dropIndexesOf } from './indexes.ts';
import { worlds } from './model.ts';
import { openObjections, quarantinedFacts } from './open-questions.ts';
import { YEARS_DAYS, planPeople } from './people.ts';
import type { People, Plan } from './people.ts';
import { demoPolicies } from './policies.ts';
import { Pyramid } from './pyramid.ts';
import { MANAGER, hire, introduce } from './staff.ts';
import type { Hired } from './staff.ts';
import { TRADE_DAYS, tradeDays } from './trade.ts';
import { WEEK, keepTheWeek } from './week.ts';
import { bulkWriter } from './writer.ts';

/** In this order; indexes are told of where they are built at the end. */
export type Step = 'days' | 'ownDays' | 'distributors' | 'groups' | 'indexes';

export interface WorldInput {
  /** Distributors, 300 to 1,000,000. */
  readonly size: number;
  readonly seed: string | number;
  /** Nothing in the world is later. */
  readonly endsAt: Date;
  /** False: nothing is made of campaigns, which take longer than all the rest of a small world. */
  readonly campaigns?: boolean;
  /** False: nothing is made of weeks, rotas, camps and appointments. */
  readonly weeks?: boolean;
  /** Told now and then what is being written. */
  readonly onProgress?: (progress: { what: Step; done: number; total: number }) => void;
  /** Aborted: the load stops, and the next one begins by removing what there is of it. */
  readonly signal?: AbortSignal;
}

export interface WorldReport {
  readonly size: number;
  readonly seed: string;
  readonly endsAt: Date;
  readonly days: number;
  readonly counts: Readonly<
    Record<
      | 'distributors'
      | 'products'
      | 'orders'
      | 'refunds'
      | 'ownDays'
      | 'platformDays'
      | 'mid'
      | 'head'
      | 'changes'
      | 'staff'
      | 'personas'
      | 'groups'
      | 'stays'
      | 'messages'
      | 'operators'
      | 'accounts',
      number
    >
  >;
  readonly amountFen: number;
  readonly refundedFen: number;
  readonly milliseconds: number;
}

export const SMALLEST_WORLD = 300;
export const LARGEST_WORLD = 1_000_000;
const MARKER = 'demo';
const AT_ONCE = 2_000;
/** Changes of the last days have not been looked at by their members. */
const UNSEEN_DAYS = 3;
const HOUR_MILLISECONDS = 3_600_000;

/** Everything that a load writes, and a reset removes. The audit trail is not among it: it is only ever added to. */
const COLLECTIONS = [
  distributors,
  products,
  orders,
  refunds,
  ownDays,
  ownTotals,
  platformDays,
  quarantine,
  tierPolicies,
  tierCutoffs,
  tierDays,
  objections,
  staff,
  personas,
  ...COMMUNITY,
  ...LIVING,
  ...CAMPAIGNS,
  ...WEEK,
] as const;
/** What is indexed after the load, in a world of this many distributors or more. A small one is loaded before anybody would notice. */
const MANY = [orders, refunds, ownDays, distributors, groupMembers, messages, speakingDays] as const;
const BIG = 20_000;
/** Removing one by one is slow with indexes that are about to go. */
const MUCH = 100_000;

type Place = Pick<Ctx, 'db'>;

/** Whether nothing of what a world consists of is there. */
export async function isEmpty({ db }: Place): Promise<boolean> {
  for (const collection of COLLECTIONS) {
    if ((await collection.raw(db).findOne({}, { projection: { _id: 1 } })) !== null) return false;
  }
  return true;
}

/** Whether a demo world is still to be loaded: the database is empty, or holds nothing but what an interrupted load has left. */
export async function needsWorld({ db }: Place): Promise<boolean> {
  const marker = await worlds.raw(db).findOne({ _id: MARKER });
  return marker ? marker.state === 'LOADING' && !(await isInUse({ db }, marker.endsAt)) : isEmpty({ db });
}

/** A load makes nothing that is younger than its world; what is came from somebody who uses the database as it is. */
async function isInUse({ db }: Place, endsAt: Date): Promise<boolean> {
  const younger = { createdAt: { $gt: endsAt } };
  return (await distributors(db).exists(younger)) !== null || (await orders(db).exists(younger)) !== null;
}

/** Whether the demo world is there, and its sign-ins with it. */
export async function hasWorld({ db }: Place): Promise<boolean> {
  return (await worlds.raw(db).findOne({ _id: MARKER }))?.state === 'COMPLETE';
}

/** Removes the world with everything that was added to it since. */
export async function emptyWorld({ db }: Place): Promise<void> {
  // The marker goes last: an interrupted removal is seen as an interrupted load.
  await worlds.raw(db).updateOne({ _id: MARKER }, { $set: { state: 'LOADING' } });
  for (const collection of COLLECTIONS) {
    const isMuch = (await collection.raw(db).countDocuments({}, { limit: MUCH + 1 })) > MUCH;
    if (isMuch) await dropIndexesOf(db, collection);
    await collection.raw(db).deleteMany({});
    if (isMuch) await buildIndexesOf(db, collection);
  }
  await worlds.raw(db).deleteOne({ _id: MARKER });
}

/** @throws Error in production, and when the database holds anything but what an interrupted load has left */
export async function loadWorld(ctx: Ctx, input: WorldInput): Promise<WorldReport> {
  const { size, endsAt } = input;
  if (!Number.isInteger(size) || size < SMALLEST_WORLD || size > LARGEST_WORLD) {
    throw new RangeError(`a world has ${SMALLEST_WORLD} to ${LARGEST_WORLD} distributors, not ${size}`);
  }
  if (ctx.about.production) throw new Error('a demo world has sign-ins that everybody knows: it is not for production');
  if (!(await needsWorld(ctx))) throw new Error('the database is not empty: a demo world is loaded into an empty one only');
  const began = performance.now();
  const seed = String(input.seed);
  await emptyWorld(ctx);
  await worlds.raw(ctx.db).insertOne({ _id: MARKER, state: 'LOADING', size, seed, endsAt });

  const plan: Plan = { size, seed, endsAt, time: ctx.time };
  // Passwords are hashed on other threads meanwhile. Nothing of them may still be written when a failed load has been reported.
  const hiring = hire(ctx);
  const [hired, written] = await Promise.allSettled([hiring, writeWorld(ctx, plan, hiring, input)]);
  if (written.status === 'rejected') throw written.reason;
  if (hired.status === 'rejected') throw hired.reason;

  const { amountFen, refundedFen, ...counts } = written.value;
  await ctx.db.transaction(async (session) => {
    await worlds.raw(ctx.db).updateOne({ _id: MARKER }, { $set: { state: 'COMPLETE' } }, { session });
    const subject = { kind: 'WORLD', id: null, name: seed };
    await record(ctx, session, { action: 'DEMO_WORLD_LOADED', subject, details: { size, seed, endsAt: endsAt.toISOString(), ...counts } });
  });
  const milliseconds = Math.round(performance.now() - began);
  return { size, seed, endsAt, days: TRADE_DAYS, counts, amountFen, refundedFen, milliseconds };
}

type Written = WorldReport['counts'] & Pick<WorldReport, 'amountFen' | 'refundedFen'>;
type IdOf = (index: number) => ObjectId;

async function writeWorld(ctx: Ctx, plan: Plan, hiring: Promise<Hired>, input: WorldInput): Promise<Written> {
  const { db } = ctx;
  const isBig = plan.size >= BIG;
  if (isBig) for (const collection of MANY) await dropIndexesOf(db, collection);
  const people = planPeople(plan);
  const makeId = makeIds(plan.seed, 'distributor');
  const idOf: IdOf = (index) => makeId(people.joinedAt[index] ?? 0, index);
  const ids = Array.from({ length: plan.size }, (_, index) => toId(idOf(index)));
  const policies = demoPolicies(plan);
  const books = new OwnBooks(plan.size);
  const pyramid = new Pyramid(plan, people, policies, ids);

  const catalogue = await writeCatalogue(ctx, plan);
  const traded = await writeTrade(ctx, plan, { people, idOf, books, pyramid }, input);
  const own = await writeBooks(ctx, plan, books, idOf, input);
  const cast = chooseCast(people, ctx.time.dayKey(plan.endsAt), outcomes(plan, books, pyramid));
  const hired = await hiring;
  const heads = await writePeople(ctx, { plan, people, idOf, pyramid, cast, hired }, input);
  const community = await writeCommunity(ctx, plan, {
    people,
    pyramid,
    idOf,
    operatorIds: hired.operators.map(fromId),
    signal: input.signal,
    onProgress: (done, total) => input.onProgress?.({ what: 'groups', done, total }),
  });
  await writeAll(tierPolicies.raw(db), policies);
  await writeAll(tierCutoffs.raw(db), pyramid.cutoffs);
  await writeAll(tierDays.raw(db), pyramid.days);
  await writeAll(objections.raw(db), openObjections(plan, pyramid, idOf, hired));
  await writeAll(quarantine.raw(db), quarantinedFacts(plan));
  if (isBig) {
    for (const [done, collection] of MANY.entries()) {
      input.signal?.throwIfAborted();
      input.onProgress?.({ what: 'indexes', done, total: MANY.length });
      await buildIndexesOf(db, collection);
    }
    input.onProgress?.({ what: 'indexes', done: MANY.length, total: MANY.length });
  }
  const introduced = await introduce(
    ctx,
    hired,
    idsOf(cast, (index) => ids[index] ?? ''),
  );
  await liveOn(ctx, plan, hired);
  const kolIds = [cast.headKol, cast.midKol].flatMap((index) => ids[index] ?? []);
  const who = idsOf(cast, (index) => ids[index] ?? '');
  if (input.campaigns !== false) await holdCampaigns(ctx, plan, { hired, kolIds, hasPast: !isBig });
  if (input.weeks !== false) await keepTheWeek(ctx, plan, { hired, cast: who, hasPast: !isBig });
  await proposeTakeover(ctx, plan, hired);
  const { standings, changes } = standingCounts(pyramid);
  return {
    distributors: heads,
    products: catalogue,
    ...traded,
    ownDays: own,
    ...standings,
    changes,
    staff: hired.count,
    personas: introduced,
    ...community,
  };
}

function idsOf(cast: Cast<number>, id: (index: number) => string): Cast<string> {
  const { headKol, midKol, strongSeller, newcomer, teamLeader, warned } = cast;
  return {
    headKol: id(headKol),
    midKol: id(midKol),
    strongSeller: id(strongSeller),
    newcomer: id(newcomer),
    teamLeader: id(teamLeader),
    warned: id(warned),
  };
}

function standingCounts({ moved }: Pyramid): { standings: { mid: number; head: number }; changes: number } {
  const standings = { mid: 0, head: 0 };
  let changes = 0;
  for (const [, history] of moved) {
    changes += history.changes.length;
    if (history.standing.tier === 'MID') standings.mid += 1;
    if (history.standing.tier === 'HEAD') standings.head += 1;
  }
  return { standings, changes };
}

/** What became of everybody, for the choice of the cast. */
export function outcomes(plan: Plan, books: OwnBooks, pyramid: Pyramid): (index: number) => Outcome {
  const today = dayNumber(plan.time.dayKey(plan.endsAt));
  const ordersToday = new Map<number, number>();
  for (let row = books.rows - 1; row >= 0 && books.dayOf(row) === today; row--) {
    ordersToday.set(books.sellerOf(row), books.goodsOf(row).goodsOrders);
  }
  const orders30 = pyramid.columns.metric('OWN_ORDERS', 'DAYS_30');
  return (index) => {
    const { tier, graceSince } = pyramid.standingOf(index);
    return { tier, isInGrace: graceSince !== null, ordersToday: ordersToday.get(index) ?? 0, orders: orders30[index] ?? 0 };
  };
}

async function writeAll<Row extends object>(collection: Collection<Row & Document>, rows: readonly Row[]): Promise<void> {
  const writer = bulkWriter(collection);
  await writer.add(rows);
  await writer.finish();
}

async function writeCatalogue({ db }: Ctx, { seed, endsAt }: Plan): Promise<number> {
  const id = makeIds(seed, 'product');
  const createdAt = new Date(endsAt.getTime() - YEARS_DAYS * 24 * HOUR_MILLISECONDS);
  const rows = [MEMBERSHIP, ...GOODS].map(({ sku, name, category, priceFen, profitFen }, at) => ({
    _id: id(createdAt.getTime(), at),
    sku,
    name,
    category,
    priceFen,
    profitFen,
    createdAt,
  }));
  const writer = bulkWriter(products.raw(db));
  await writer.add(rows);
  return writer.finish();
}

interface Outcomes {
  plan: Plan;
  people: People;
  idOf: IdOf;
  pyramid: Pyramid;
  cast: Cast<number>;
  hired: Hired;
}

async function writePeople(ctx: Ctx, outcome: Outcomes, input: WorldInput): Promise<number> {
  const { size } = outcome.plan;
  const writer = bulkWriter(distributors.raw(ctx.db));
  const kols = new Set([...outcome.people.kols, outcome.cast.midKol]);
  for (let from = 0; from < size; from += AT_ONCE) {
    input.signal?.throwIfAborted();
    const count = Math.min(AT_ONCE, size - from);
    await writer.add(Array.from({ length: count }, (_, nth) => distributorRow(ctx, from + nth, outcome, kols)));
    input.onProgress?.({ what: 'distributors', done: from + count, total: size });
  }
  return writer.finish();
}

function distributorRow({ cipher, time }: Ctx, index: number, outcome: Outcomes, kols: ReadonlySet<number>): WholeDistributorRow {
  const { plan, people, idOf, pyramid, hired } = outcome;
  const { memberNo, name, region, phone } = people.personOf(index);
  const _id = idOf(index);
  const joinedAt = new Date(people.joinedAt[index] ?? 0);
  const sponsor = people.sponsor[index] ?? -1;
  const international = `+86${phone}`;
  const changes = pyramid.historyOf(index)?.changes ?? [];
  const standing = pyramid.finalStandingOf(index);
  const by = { byId: hired.manager, byName: MANAGER };
  return {
    _id,
    memberNo,
    name,
    region,
    province: provinceOf(region),
    phone: cipher.encrypt(international, { field: PHONE_FIELD, ownerId: toId(_id) }),
    phoneIndex: cipher.blindIndex(international, PHONE_FIELD),
    joinedAt,
    joinedDay: pyramid.joinedDayOf(index),
    sponsorNo: sponsor < 0 ? null : people.personOf(sponsor).memberNo,
    sponsorId: sponsor < 0 ? null : idOf(sponsor),
    directDownline: people.directs[index] ?? 0,
    isKol: kols.has(index),
    standing: standing.pin ? { ...standing, pin: { ...standing.pin, ...by } } : standing,
    changes: changes.map((change) => (change.kind === 'PINNED' ? { ...change, byName: MANAGER } : change)),
    seenChanges: seenOf(changes, shiftKey(time.dayKey(plan.endsAt), -UNSEEN_DAYS)),
    sponsorMoves: [],
    erasedAt: null,
    createdAt: joinedAt,
  };
}

/** Up to the last change before a day: those since then are still news. */
function seenOf(changes: WholeDistributorRow['changes'], since: DayKey): number {
  return changes.reduce((seen, { seq, day }) => (day < since ? seq : seen), 0);
}

async function writeBooks(ctx: Ctx, { size, seed, time }: Plan, books: OwnBooks, idOf: IdOf, input: WorldInput): Promise<number> {
  const days = bulkWriter(ownDays.raw(ctx.db));
  const totals = bulkWriter(ownTotals.raw(ctx.db));
  const id = makeIds(seed, 'day');
  // Rows come day by day; the business zone is asked once for each.
  let begun = { day: 0, at: 0 };
  for (let from = 0; from < books.rows; from += AT_ONCE) {
    input.signal?.throwIfAborted();
    const count = Math.min(AT_ONCE, books.rows - from);
    await days.add(
      Array.from({ length: count }, (_, nth) => {
        const row = from + nth;
        if (books.dayOf(row) !== begun.day) {
          begun = { day: books.dayOf(row), at: time.rangeOf(dayOfNumber(books.dayOf(row))).startsAt.getTime() };
        }
        return books.ownDayRow(row, id(begun.at, row), idOf(books.sellerOf(row)));
      }),
    );
    input.onProgress?.({ what: 'ownDays', done: from + count, total: books.rows });
  }
  for (let seller = 0; seller < size; seller++) {
    const row = books.ownTotalsRow(seller, idOf(seller));
    if (row) await totals.add([row]);
  }
  await totals.finish();
  return days.finish();
}

interface Trading {
  people: People;
  idOf: IdOf;
  books: OwnBooks;
  pyramid: Pyramid;
}

type Traded = Pick<Written, 'orders' | 'refunds' | 'platformDays' | 'amountFen' | 'refundedFen'>;

async function writeTrade(ctx: Ctx, plan: Plan, trading: Trading, { onProgress, signal }: WorldInput): Promise<Traded> {
  const { db } = ctx;
  const { people, idOf, books, pyramid } = trading;
  const writers = {
    orders: bulkWriter(orders.raw(db)),
    refunds: bulkWriter(refunds.raw(db)),
    platformDays: bulkWriter(platformDays.raw(db)),
  };
  let amountFen = 0;
  let refundedFen = 0;
  let done = 0;
  const busy = busyPeople(people, plan.time.dayKey(plan.endsAt));
  for (const { day, ...rows } of tradeDays(plan, people, idOf, busy, books)) {
    signal?.throwIfAborted();
    await writers.orders.add(rows.orders);
    await writers.refunds.add(rows.refunds);
    await writers.platformDays.add([rows.platformDay]);
    pyramid.live(day, books);
    amountFen += rows.platformDay.amountFen;
    refundedFen += rows.platformDay.refundedFen;
    onProgress?.({ what: 'days', done: ++done, total: TRADE_DAYS });
  }
  return {
    orders: await writers.orders.finish(),
    refunds: await writers.refunds.finish(),
    platformDays: await writers.platformDays.finish(),
    amountFen,
    refundedFen,
  };
}
