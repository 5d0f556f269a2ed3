// The demo world, of any size from 300 to a million distributors, the same for the same seed, size and business day. Whatever else the
// database holds must not be lost for it: it is loaded into an empty database, or in place of a load that was killed half-way.

import type { Ctx } from '../server/context.ts';
import { record } from '../server/audit/service.ts';
import { personas, staff } from '../server/auth/model.ts';
import { toId } from '../server/core/ids.ts';
import { distributors } from '../server/distributors/model.ts';
import type { DistributorRow } from '../server/distributors/model.ts';
import { PHONE_FIELD, provinceOf } from '../server/distributors/rules.ts';
import { orders, ownDays, platformDays, refunds } from '../server/orders/model.ts';
import { products } from '../server/products/model.ts';
import { chooseCast } from './cast.ts';
import type { Cast } from './cast.ts';
import { GOODS, MEMBERSHIP } from './goods.ts';
import { makeIds } from './ids.ts';
import { worlds } from './model.ts';
import { YEARS_DAYS, planPeople } from './people.ts';
import type { People, Plan } from './people.ts';
import { hireAndIntroduce } from './staff.ts';
import { TRADE_DAYS, tradeDays } from './trade.ts';
import { bulkWriter } from './writer.ts';

export interface WorldInput {
  /** Distributors, 300 to 1,000,000. */
  readonly size: number;
  readonly seed: string | number;
  /** Nothing in the world is later. */
  readonly endsAt: Date;
  /** Told now and then what is being written. */
  readonly onProgress?: (progress: { what: 'distributors' | 'days'; done: number; total: number }) => void;
  /** Aborted: the load stops, and the next one begins by removing what there is of it. */
  readonly signal?: AbortSignal;
}

export interface WorldReport {
  readonly size: number;
  readonly seed: string;
  readonly endsAt: Date;
  readonly days: number;
  readonly counts: Readonly<
    Record<'distributors' | 'products' | 'orders' | 'refunds' | 'ownDays' | 'platformDays' | 'staff' | 'personas', number>
  >;
  readonly amountFen: number;
  readonly refundedFen: number;
  readonly milliseconds: number;
}

export const SMALLEST_WORLD = 300;
export const LARGEST_WORLD = 1_000_000;
const MARKER = 'demo';
const AT_ONCE = 2_000;
const HOUR_MILLISECONDS = 3_600_000;

/** Everything that a load writes, and a reset removes. The audit trail is not among it: it is only ever added to. */
const COLLECTIONS = [distributors, products, orders, refunds, ownDays, platformDays, staff, personas] as const;

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
  for (const collection of COLLECTIONS) await collection.raw(db).deleteMany({});
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
  const people = planPeople(plan);
  const cast = chooseCast(people, ctx.time.dayKey(endsAt));
  const makeId = makeIds(seed, 'distributor');
  const idOf = (index: number) => makeId(people.joinedAt[index] ?? 0, index);

  // Passwords are hashed on other threads meanwhile. Nothing of them may still be written when a failed load has been reported.
  const hiring = hireAndIntroduce(
    ctx,
    idsOf(cast, (index) => toId(idOf(index))),
  );
  const [hired, written] = await Promise.allSettled([hiring, writeFacts(ctx, plan, people, idOf, cast, input)]);
  if (written.status === 'rejected') throw written.reason;
  if (hired.status === 'rejected') throw hired.reason;

  const { amountFen, refundedFen, ...facts } = written.value;
  const counts = { ...facts, ...hired.value };
  await ctx.db.transaction(async (session) => {
    await worlds.raw(ctx.db).updateOne({ _id: MARKER }, { $set: { state: 'COMPLETE' } }, { session });
    const subject = { kind: 'WORLD', id: null, name: seed };
    await record(ctx, session, { action: 'DEMO_WORLD_LOADED', subject, details: { size, seed, endsAt: endsAt.toISOString(), ...counts } });
  });
  const milliseconds = Math.round(performance.now() - began);
  return { size, seed, endsAt, days: TRADE_DAYS, counts, amountFen, refundedFen, milliseconds };
}

function idsOf(cast: Cast<number>, id: (index: number) => string): Cast<string> {
  const { headKol, midKol, strongSeller, newcomer, teamLeader } = cast;
  return {
    headKol: id(headKol),
    midKol: id(midKol),
    strongSeller: id(strongSeller),
    newcomer: id(newcomer),
    teamLeader: id(teamLeader),
  };
}

interface Facts extends Traded {
  distributors: number;
  products: number;
}

async function writeFacts(ctx: Ctx, plan: Plan, people: People, idOf: IdOf, cast: Cast<number>, input: WorldInput): Promise<Facts> {
  const catalogue = await writeCatalogue(ctx, plan);
  const heads = await writePeople(ctx, plan, people, idOf, input);
  const busy = [cast.strongSeller, cast.headKol, cast.teamLeader];
  return { distributors: heads, products: catalogue, ...(await writeTrade(ctx, plan, people, idOf, busy, input)) };
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

type IdOf = (index: number) => DistributorRow['_id'];

async function writePeople(ctx: Ctx, { size }: Plan, people: People, idOf: IdOf, input: WorldInput): Promise<number> {
  const writer = bulkWriter(distributors.raw(ctx.db));
  const kols = new Set(people.kols);
  for (let from = 0; from < size; from += AT_ONCE) {
    input.signal?.throwIfAborted();
    const count = Math.min(AT_ONCE, size - from);
    await writer.add(Array.from({ length: count }, (_, nth) => distributorRow(ctx, people, from + nth, idOf, kols)));
    input.onProgress?.({ what: 'distributors', done: from + count, total: size });
  }
  return writer.finish();
}

function distributorRow({ cipher, time }: Ctx, people: People, index: number, idOf: IdOf, kols: ReadonlySet<number>): DistributorRow {
  const { memberNo, name, region, phone } = people.personOf(index);
  const _id = idOf(index);
  const joinedAt = new Date(people.joinedAt[index] ?? 0);
  const sponsor = people.sponsor[index] ?? -1;
  const international = `+86${phone}`;
  return {
    _id,
    memberNo,
    name,
    region,
    province: provinceOf(region),
    phone: cipher.encrypt(international, { field: PHONE_FIELD, ownerId: toId(_id) }),
    phoneIndex: cipher.blindIndex(international, PHONE_FIELD),
    joinedAt,
    joinedDay: time.dayKey(joinedAt),
    sponsorNo: sponsor < 0 ? null : people.personOf(sponsor).memberNo,
    sponsorId: sponsor < 0 ? null : idOf(sponsor),
    directDownline: people.directs[index] ?? 0,
    isKol: kols.has(index),
    createdAt: joinedAt,
  };
}

interface Traded {
  orders: number;
  refunds: number;
  ownDays: number;
  platformDays: number;
  amountFen: number;
  refundedFen: number;
}

async function writeTrade(
  { db }: Ctx,
  plan: Plan,
  people: People,
  idOf: IdOf,
  busy: readonly number[],
  { onProgress, signal }: WorldInput,
): Promise<Traded> {
  const writers = {
    orders: bulkWriter(orders.raw(db)),
    refunds: bulkWriter(refunds.raw(db)),
    ownDays: bulkWriter(ownDays.raw(db)),
    platformDays: bulkWriter(platformDays.raw(db)),
  };
  let amountFen = 0;
  let refundedFen = 0;
  let done = 0;
  for (const day of tradeDays(plan, people, idOf, busy)) {
    signal?.throwIfAborted();
    await writers.orders.add(day.orders);
    await writers.refunds.add(day.refunds);
    await writers.ownDays.add(day.ownDays);
    await writers.platformDays.add([day.platformDay]);
    amountFen += day.platformDay.amountFen;
    refundedFen += day.platformDay.refundedFen;
    onProgress?.({ what: 'days', done: ++done, total: TRADE_DAYS });
  }
  return {
    orders: await writers.orders.finish(),
    refunds: await writers.refunds.finish(),
    ownDays: await writers.ownDays.finish(),
    platformDays: await writers.platformDays.finish(),
    amountFen,
    refundedFen,
  };
}
