// The promises about tiers: standings follow from their recorded moves, closed days add up to them, nobody stands where the rules would
// not have it, and what the engine says of a member equals what the facts say.
// Surprise: the figures are worked out here once more in the plainest way, order by order and member by member, and not with the code
// that serves them. What differs is looked at a second time, since facts may come in between.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../server/context.ts';
import { fromId, toId } from '../server/core/ids.ts';
import { shiftKey } from '../server/core/time.ts';
import type { DayKey } from '../server/core/time.ts';
import { distributors } from '../server/distributors/model.ts';
import type { WholeDistributorRow } from '../server/distributors/model.ts';
import { countChanges, streamPeople } from '../server/distributors/service.ts';
import type { PersonFacts } from '../server/distributors/service.ts';
import type { MetricWindow, WindowFigures } from '../server/generated/types.ts';
import { readConduct, WINDOW_DAYS, WINDOWS } from '../server/metrics/service.ts';
import type { ConductFact } from '../server/metrics/service.ts';
import { orders } from '../server/orders/model.ts';
import type { OrderRow } from '../server/orders/model.ts';
import { engineOf } from '../server/tiers/engines.ts';
import { tierDays, tierPolicies } from '../server/tiers/model.ts';
import { inForceOn } from '../server/tiers/versions.rules.ts';
import type { Promised } from './data-checks.ts';

/** Of whom the figures are worked out again unless it is everybody; a third of them heads, whose teams are the large ones. */
const SAMPLE = 600;
const SELLERS_AT_ONCE = 500;
const CLOSED_DAYS = 30;

export async function checkTiers(ctx: Ctx, isAll: boolean): Promise<Promised[]> {
  return [await checkMoves(ctx), await checkDays(ctx), await checkDecided(ctx), await checkFigures(ctx, isAll)];
}

async function checkMoves(ctx: Ctx): Promise<Promised> {
  const broken: string[] = [];
  let checked = 0;
  const rows = distributors.raw(ctx.db).find({}, { projection: { memberNo: 1, standing: 1, changes: 1 }, batchSize: 1_000 });
  for await (const row of rows) {
    checked += 1;
    const fault = faultOfMoves(row);
    if (fault !== null) broken.push(`${row.memberNo}: ${fault}`);
  }
  return { name: 'tiers.moves', what: 'standings follow from their recorded moves', checked, broken, mended: 0 };
}

function faultOfMoves({ standing, changes }: Pick<WholeDistributorRow, 'standing' | 'changes'>): string | null {
  if (standing.seq !== changes.length) return `${changes.length} moves, but the standing counts ${standing.seq}`;
  let tier: string | null = null;
  for (const [at, { seq, from, to }] of changes.entries()) {
    if (seq !== at + 1) return `move ${seq} stands on place ${at + 1}`;
    if (tier !== null && from !== tier) return `move ${seq} begins at ${from} instead of ${tier}`;
    tier = to;
  }
  return tier === null || tier === standing.tier ? null : `stands at ${standing.tier}, but was moved to ${tier}`;
}

async function checkDays(ctx: Ctx): Promise<Promised> {
  const today = ctx.time.dayKey(ctx.now);
  const closed = await tierDays
    .raw(ctx.db)
    .find({ _id: { $gte: shiftKey(today, -CLOSED_DAYS), $lt: today }, counts: { $ne: null } })
    .toArray();
  const broken: string[] = [];
  for (const { _id: day, moves } of closed) {
    const told = new Map(Object.entries(moves));
    for (const { from, to, count } of await countChanges(ctx, day)) {
      if (from === to) continue;
      const move = `${from}>${to}`;
      told.set(move, (told.get(move) ?? 0) - count);
    }
    for (const [move, left] of told)
      if (left !== 0) broken.push(`${day} ${move}: ${left > 0 ? left : -left} too ${left > 0 ? 'many' : 'few'}`);
  }
  return { name: 'tiers.days', what: 'closed days add up to the recorded moves', checked: closed.length, broken, mended: 0 };
}

/** Only on a day that had its full run: before it, the windows have moved on and nobody has been decided about yet. */
async function checkDecided(ctx: Ctx): Promise<Promised> {
  const what = 'nobody stands where the rules would not have it';
  const day = ctx.time.dayKey(ctx.now);
  const policy = inForceOn(await tierPolicies.raw(ctx.db).find({ state: 'PUBLISHED' }).toArray(), day);
  const hadRun = (await tierDays.raw(ctx.db).findOne({ _id: day, run: { $ne: null } })) !== null;
  if (policy === null || !hadRun) return { name: 'tiers.decided', what, checked: 0, broken: [], mended: 0 };
  const engine = engineOf(ctx);
  await engine.settled();
  const { people, flows } = await engine.simulate(policy.version, policy.rule);
  const broken = flows.map(({ kind, from, to, count }) => `${count} × ${kind} ${from} → ${to} is due`);
  return { name: 'tiers.decided', what, checked: people, broken, mended: 0 };
}

async function checkFigures(ctx: Ctx, isAll: boolean): Promise<Promised> {
  const what = 'metrics of members and their teams equal the facts';
  const people = await readPeople(ctx);
  const chosen = isAll ? [...people.byId.values()].filter(({ isErased }) => !isErased).map(({ id }) => id) : sample(people);
  const first = await compare(ctx, people, chosen);
  const again = first.size === 0 ? first : await compare(ctx, await readPeople(ctx), [...first.keys()]);
  const broken = [...again.values()].flat();
  return { name: 'tiers.metrics', what, checked: chosen.length, broken, mended: 0 };
}

interface People {
  byId: Map<string, PersonFacts>;
  directs: Map<string, string[]>;
}

async function readPeople(ctx: Ctx): Promise<People> {
  const people: People = { byId: new Map(), directs: new Map() };
  for await (const some of streamPeople(ctx)) {
    for (const one of some) {
      people.byId.set(one.id, one);
      if (one.sponsorId === null) continue;
      const directs = people.directs.get(one.sponsorId);
      if (directs) directs.push(one.id);
      else people.directs.set(one.sponsorId, [one.id]);
    }
  }
  return people;
}

function sample({ byId }: People): string[] {
  const known = [...byId.values()].filter(({ isErased }) => !isErased);
  const some = (from: readonly PersonFacts[], count: number): string[] => {
    const start = Math.floor(Math.random() * from.length);
    const step = Math.max(1, Math.floor(from.length / count));
    return Array.from({ length: Math.min(count, from.length) }, (_, nth) => from[(start + nth * step) % from.length]?.id ?? '');
  };
  const heads = known.filter(({ standing }) => standing.tier === 'HEAD');
  return [...new Set([...some(heads, SAMPLE / 3), ...some(known, (2 * SAMPLE) / 3)])];
}

/** Differences by member. */
async function compare(ctx: Ctx, people: People, ids: readonly string[]): Promise<Map<string, string[]>> {
  const engine = engineOf(ctx);
  await engine.settled();
  const today = ctx.time.dayKey(ctx.now);
  const teams = new Map(ids.map((id) => [id, walk(people, id, today)]));
  const sellers = new Set<string>(ids);
  for (const { through } of teams.values()) for (const id of through) sellers.add(id);
  const conduct = new Map((await readConduct(ctx, ids)).map(({ id, facts }) => [id, facts]));
  const own = await ownFiguresOf(ctx, [...sellers], today);
  const broken = new Map<string, string[]>();
  for (const [id, team] of teams) {
    const told = await engine.figures(id);
    const faults = told.flatMap((figures) =>
      differencesOf(figures, {
        ...expected(people, own, id, team, figures.window, today),
        ...conductFigures(conduct.get(id) ?? [], figures.window, today),
      }),
    );
    if (faults.length > 0)
      broken.set(
        id,
        faults.map((fault) => `${id} ${fault}`),
      );
  }
  return broken;
}

function differencesOf(told: WindowFigures, facts: Omit<WindowFigures, 'window'>): string[] {
  return (Object.entries(facts) as [keyof typeof facts, number | boolean][])
    .filter(([name, value]) => told[name] !== value)
    .map(([name, value]) => `${name} ${told.window}: ${told[name]} instead of ${value}`);
}

interface Team {
  /** Everybody below, down to the next heads: those who are erased too, whose sales stay. */
  through: string[];
  /** Heads right below. */
  heads: string[];
}

/** Who became head today leads a team from tomorrow on; who was erased leads none. */
function isHeadThisMorning({ standing, isErased }: PersonFacts, today: DayKey): boolean {
  return !isErased && (standing.since >= today ? standing.before : standing.tier) === 'HEAD';
}

function walk({ byId, directs }: People, of: string, today: DayKey): Team {
  const team: Team = { through: [], heads: [] };
  const seen = new Set([of]);
  const waiting = [of];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const direct of directs.get(at) ?? []) {
      const one = byId.get(direct);
      if (!one || seen.has(direct)) continue;
      seen.add(direct);
      if (isHeadThisMorning(one, today)) team.heads.push(direct);
      else {
        team.through.push(direct);
        waiting.push(direct);
      }
    }
  }
  return team;
}

interface OwnFigures {
  orders: number;
  netFen: number;
  refundedFen: number;
  repurchases: number;
  buyers: number;
}

type OwnByWindow = Record<MetricWindow, OwnFigures>;
type Sold = Pick<OrderRow, 'orderNo' | 'distributorId' | 'buyerRef' | 'amountFen' | 'refundedFen' | 'kind' | 'paidAt' | 'day'>;

async function ownFiguresOf(ctx: Ctx, ids: readonly string[], today: DayKey): Promise<Map<string, OwnByWindow>> {
  const figures = new Map<string, OwnByWindow>();
  const fields = { orderNo: 1, distributorId: 1, buyerRef: 1, amountFen: 1, refundedFen: 1, kind: 1, paidAt: 1, day: 1 } as const;
  for (let from = 0; from < ids.length; from += SELLERS_AT_ONCE) {
    const some: ObjectId[] = ids.slice(from, from + SELLERS_AT_ONCE).map(fromId);
    const soldBy = new Map<string, Sold[]>();
    const rows = orders.raw(ctx.db).find<Sold>({ distributorId: { $in: some } }, { projection: fields, batchSize: 2_000 });
    for await (const row of rows) {
      const id = toId(row.distributorId);
      const sold = soldBy.get(id);
      if (sold) sold.push(row);
      else soldBy.set(id, [row]);
    }
    for (const [id, sold] of soldBy) figures.set(id, ownFigures(sold, today));
  }
  return figures;
}

function firstDayOf(window: MetricWindow, today: DayKey): DayKey {
  const days = WINDOW_DAYS[window];
  return days === null ? '' : shiftKey(today, 1 - days);
}

function ownFigures(sold: readonly Sold[], today: DayKey): OwnByWindow {
  const goods = sold.filter(({ kind }) => kind !== 'MEMBERSHIP');
  const counted = goods.filter(({ amountFen, refundedFen }) => amountFen === 0 || refundedFen < amountFen);
  const isEarlier = (one: Sold, other: Sold): boolean =>
    one.paidAt < other.paidAt || (one.paidAt.getTime() === other.paidAt.getTime() && one.orderNo < other.orderNo);
  const firstOf = new Map<string, Sold>();
  for (const order of counted) {
    const first = firstOf.get(order.buyerRef);
    if (!first || isEarlier(order, first)) firstOf.set(order.buyerRef, order);
  }
  const inWindow = (window: MetricWindow): OwnFigures => {
    const from = firstDayOf(window, today);
    const isIn = ({ day }: Sold): boolean => day >= from && day <= today;
    const here = counted.filter(isIn);
    return {
      orders: here.length,
      netFen: goods.filter(isIn).reduce((sum, { amountFen, refundedFen }) => sum + amountFen - refundedFen, 0),
      refundedFen: goods.filter(isIn).reduce((sum, { refundedFen }) => sum + refundedFen, 0),
      repurchases: here.filter((order) => firstOf.get(order.buyerRef) !== order).length,
      buyers: new Set(here.map(({ buyerRef }) => buyerRef)).size,
    };
  };
  return Object.fromEntries(WINDOWS.map((window) => [window, inWindow(window)])) as OwnByWindow;
}

type ConductFigures = Pick<WindowFigures, 'campGraduated' | 'dutyScore' | 'violations'>;

function conductFigures(facts: readonly ConductFact[], window: MetricWindow, today: DayKey): ConductFigures {
  const isLifetime = WINDOW_DAYS[window] === null;
  const from = firstDayOf(window, today);
  const here = facts.filter(({ day }) => isLifetime || (day >= from && day <= today));
  const scores = here.filter(({ kind }) => kind === 'DUTY').map(({ value }) => value);
  return {
    campGraduated: facts.some(({ kind, value }) => kind === 'GRADUATION' && value > 0),
    dutyScore: scores.length === 0 ? 0 : Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length),
    violations: here.filter(({ kind }) => kind === 'BREACH').length,
  };
}

const NOTHING: OwnFigures = { orders: 0, netFen: 0, refundedFen: 0, repurchases: 0, buyers: 0 };
const basisPoints = (part: number, whole: number): number => (whole <= 0 ? 0 : Math.round((10_000 * part) / whole));

function expected(
  { byId, directs }: People,
  own: ReadonlyMap<string, OwnByWindow>,
  id: string,
  { through, heads }: Team,
  window: MetricWindow,
  today: DayKey,
): Omit<WindowFigures, 'window' | keyof ConductFigures> {
  const from = firstDayOf(window, today);
  const known = (ids: readonly string[]): PersonFacts[] => ids.map((one) => byId.get(one)).filter((one) => one !== undefined);
  const soldBy = (one: string): OwnFigures => own.get(one)?.[window] ?? NOTHING;
  const members = known(through).filter(({ isErased }) => !isErased);
  const joined = (some: readonly PersonFacts[]): number =>
    some.filter(({ joinedDay, isErased }) => !isErased && joinedDay >= from && joinedDay <= today).length;
  const hasRisen = ({ standing: { risenOn } }: PersonFacts): boolean => risenOn !== null && risenOn >= from && risenOn < today;
  const risenHeads = known(heads).filter(hasRisen).length;
  const risen = members.filter(hasRisen).length + risenHeads;
  const mine = soldBy(id);
  return {
    ownSalesFen: mine.netFen,
    ownOrders: mine.orders,
    repurchases: mine.repurchases,
    buyers: mine.buyers,
    refundRate: basisPoints(mine.refundedFen, mine.netFen + mine.refundedFen),
    teamSalesFen: through.reduce((sum, one) => sum + soldBy(one).netFen, mine.netFen),
    directRecruits: joined(known(directs.get(id) ?? [])),
    teamRecruits: joined(members),
    activeDownline: members.filter((one) => soldBy(one.id).orders > 0).length,
    replicationIndex: basisPoints(risen, members.length + risenHeads),
    risen,
  };
}
