// Requests to swap as they are read: by the staff, by whoever asked or offered, by those who may answer; and who could take a turn.

import type { Filter } from '../core/page.ts';
import { conflictsOf } from '../bookings/service.ts';
import type { Ctx } from '../context.ts';
import { STAFF, isAllowed } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import { dutiesByIds } from '../duties/service.ts';
import type { DutyRow } from '../duties/service.ts';
import type { QuerySwapsArgs, Swap, SwapConnection, SwapOffer, SwapTurn, Words } from '../generated/types.ts';
import { askedOf, conflictFor } from './fitting.ts';
import { rotas, shifts, swaps } from './model.ts';
import type { OfferRow, RotaRow, ShiftRow, SwapRow } from './model.ts';
import { groupsShown, isSamePerson, keyOf, namesOf, shownPerson, viewerOf } from './people.ts';
import { mayServe } from './planning.ts';
import { readRow, rotasByIds } from './reading.ts';
import { WAITING, isWaiting } from './swap.rules.ts';
import { isManager, readSwap } from './swapping.ts';
import { isAhead } from './turns.ts';
import { SWAP_WORDS } from './words.rules.ts';

const LATEST = defineSort({ createdAt: -1 }, { required: ['createdAt'] });
const MOST_ROWS = 100;
const MOST_OWN = 50;

interface Shown {
  duties: ReadonlyMap<string, DutyRow>;
  rotas: ReadonlyMap<string, RotaRow>;
  shifts: ReadonlyMap<string, ShiftRow>;
  names: ReadonlyMap<string, string>;
  groups: Awaited<ReturnType<typeof groupsShown>>;
  troubles: ReadonlyMap<string, Words>;
}

const offerKey = ({ _id }: SwapRow, offer: OfferRow): string => `${toId(_id)}:${keyOf(offer)}`;

async function readShown(ctx: Ctx, rows: readonly SwapRow[]): Promise<Shown> {
  const dutyIds = rows.flatMap(({ dutyId, wantedDutyId, offers }) => [dutyId, wantedDutyId, ...offers.map((offer) => offer.dutyId)]);
  const found = await dutiesByIds(
    ctx,
    dutyIds.flatMap((id) => id ?? []),
  );
  const duties = new Map(found.map((duty) => [toId(duty._id), duty]));
  const rotasFound = await rotasByIds(
    ctx,
    rows.map(({ rotaId }) => rotaId),
  );
  const shiftsFound = await shifts
    .raw(ctx.db)
    .find({ _id: { $in: rows.map(({ shiftId }) => shiftId) } })
    .toArray();
  const rotaOf = new Map(rotasFound.map((rota) => [toId(rota._id), rota]));
  const people = rows.flatMap(({ by, openTo, offers }) => [by, ...openTo, ...offers]);
  const waiting = rows.filter(({ state }) => isWaiting(state)).flatMap((swap) => swap.offers.map((offer) => ({ swap, offer })));
  const asked = waiting.flatMap(({ swap, offer }) => {
    const turn = duties.get(toId(swap.dutyId));
    const given = offer.dutyId === null ? undefined : duties.get(toId(offer.dutyId));
    const rest = rotaOf.get(toId(swap.rotaId))?.restHours ?? 0;
    return turn ? [{ key: offerKey(swap, offer), asked: askedOf(offer, turn, rest, given ? [given] : []) }] : [];
  });
  const troubles = new Map<string, Words>();
  const conflicts = await conflictsOf(
    ctx,
    asked.map((one) => one.asked),
  );
  for (const conflict of conflicts) {
    const key = asked[conflict.index]?.key;
    if (key !== undefined && !troubles.has(key)) troubles.set(key, conflictFor(ctx, conflict));
  }
  return {
    duties,
    rotas: rotaOf,
    shifts: new Map(shiftsFound.map((shift) => [toId(shift._id), shift])),
    names: await namesOf(ctx, [...people, ...found]),
    groups: await groupsShown(
      ctx,
      found.map(({ groupIds }) => (groupIds.length === 1 ? (groupIds[0] ?? null) : null)),
    ),
    troubles,
  };
}

export function shownTurn(duty: DutyRow, { names, groups }: Pick<Shown, 'names' | 'groups'>): SwapTurn {
  const { kind, title, startsAt, endsAt, groupIds } = duty;
  const groupId = groupIds.length === 1 ? groupIds[0] : undefined;
  return {
    dutyId: toId(duty._id),
    kind,
    title,
    startsAt,
    endsAt,
    group: groupId ? (groups.get(toId(groupId)) ?? null) : null,
    ...shownPerson(duty, names),
  };
}

function stateWords(swap: SwapRow, names: ReadonlyMap<string, string>): Words {
  const [first] = swap.offers;
  const taken = swap.offers.find(({ state }) => state === 'TAKEN');
  const would = (offer: OfferRow): Words => {
    const name = names.get(keyOf(offer)) ?? '—';
    return { zh: `${name}愿意`, en: `${name} would` };
  };
  if (swap.state === 'AGREED' && swap.kind === 'COVER' && taken) return would(taken);
  if (swap.state !== 'OPEN' || !first) return SWAP_WORDS[swap.state];
  return swap.offers.length === 1 ? would(first) : { zh: `${swap.offers.length} 人愿意`, en: `${swap.offers.length} would` };
}

function shownOne(ctx: Ctx, swap: SwapRow, shown: Shown): Swap[] {
  const turn = shown.duties.get(toId(swap.dutyId));
  const rota = shown.rotas.get(toId(swap.rotaId));
  const shift = shown.shifts.get(toId(swap.shiftId));
  if (!turn || !rota) return [];
  const wanted = swap.wantedDutyId && shown.duties.get(toId(swap.wantedDutyId));
  const viewer = viewerOf(ctx);
  const isBy = viewer !== null && isSamePerson(viewer, swap.by);
  const waits = isWaiting(swap.state) && isAhead(turn) && turn.startsAt > ctx.now;
  const isAsked =
    viewer !== null &&
    shift !== undefined &&
    (swap.openTo.length === 0 || swap.openTo.some((person) => isSamePerson(person, viewer))) &&
    mayServe(rota, keyOf(viewer), shift);
  const offers = swap.offers.map((offer): SwapOffer => {
    const given = offer.dutyId === null ? undefined : shown.duties.get(toId(offer.dutyId));
    return {
      ...shownPerson(offer, shown.names),
      turn: given ? shownTurn(given, shown) : null,
      at: offer.at,
      isTaken: offer.state === 'TAKEN',
      trouble: shown.troubles.get(offerKey(swap, offer)) ?? null,
    };
  });
  const { kind, state, askedByName, reason, createdAt, decidedAt, decidedByName } = swap;
  return [
    {
      id: toId(swap._id),
      kind,
      state,
      stateWords: stateWords(swap, shown.names),
      rotaId: toId(rota._id),
      rotaTitle: rota.title,
      turn: shownTurn(turn, shown),
      wanted: wanted ? shownTurn(wanted, shown) : null,
      by: shownPerson(swap.by, shown.names),
      askedByName,
      openTo: swap.openTo.map((person) => shownPerson(person, shown.names)),
      offers,
      reason,
      createdAt,
      decidedAt,
      decidedByName,
      mayOffer: waits && state === 'OPEN' && !isBy && isAsked,
      mayChoose: waits && state === 'OPEN' && (isBy || isManager(ctx)) && offers.length > 0,
      mayWithdraw: waits && (isBy || isManager(ctx)),
      mayDecide: waits && isManager(ctx),
    },
  ];
}

export async function shownSwaps(ctx: Ctx, rows: readonly SwapRow[]): Promise<Swap[]> {
  const shown = await readShown(ctx, rows);
  return rows.flatMap((row) => shownOne(ctx, row, shown));
}

/** @throws Refused SWAP_UNKNOWN */
export async function shownSwap(ctx: Ctx, row: SwapRow): Promise<Swap> {
  const [swap] = await shownSwaps(ctx, [row]);
  if (!swap) throw new Refused('SWAP_UNKNOWN');
  return swap;
}

/** The staff any, others what concerns them. @throws Refused SWAP_UNKNOWN */
export async function swapById(ctx: Ctx, id: string): Promise<Swap> {
  const row = await readSwap(ctx, id);
  const viewer = viewerOf(ctx);
  const rota = await readRow(ctx, row.rotaId);
  const concerns = viewer !== null && [row.by, ...row.openTo, ...row.offers, ...rota.roster].some((person) => isSamePerson(person, viewer));
  if (!concerns && !isAllowed(STAFF, ctx.viewer)) throw new Refused('SWAP_UNKNOWN');
  return shownSwap(ctx, row);
}

export async function listSwaps(ctx: Ctx, { waiting, rotaId, ...page }: QuerySwapsArgs): Promise<SwapConnection> {
  const { first, after } = pageArguments(page, { max: MOST_ROWS });
  const filter: Filter = {
    ...(waiting === true ? { state: { $in: [...WAITING] } } : {}),
    ...(rotaId == null ? {} : { rotaId: fromId(rotaId) }),
  };
  const rows = await swaps
    .raw(ctx.db)
    .find({ $and: [filter, afterFilter(LATEST, after)] }, { sort: LATEST.mongo, limit: first + 1 })
    .toArray();
  const { edges, pageInfo } = toConnection<SwapRow>(rows, first, LATEST);
  const nodes = new Map(
    (
      await shownSwaps(
        ctx,
        edges.map(({ node }) => node),
      )
    ).map((swap) => [swap.id, swap]),
  );
  return {
    edges: edges.flatMap(({ cursor, node }) => {
      const swap = nodes.get(toId(node._id));
      return swap ? [{ cursor, node: swap }] : [];
    }),
    pageInfo,
    waiting: await countWaiting(ctx),
  };
}

export function countWaiting(ctx: Ctx): Promise<number> {
  return swaps.raw(ctx.db).countDocuments({ state: { $in: [...WAITING] } });
}

export async function mySwaps(ctx: Ctx): Promise<Swap[]> {
  const viewer = viewerOf(ctx);
  if (viewer === null) return [];
  const mine = { $or: [{ 'by.personId': viewer.personId }, { 'offers.personId': viewer.personId }] };
  const rows = await swaps.raw(ctx.db).find(mine, { sort: LATEST.mongo, limit: MOST_OWN }).toArray();
  return shownSwaps(ctx, rows);
}

export async function swapsOpenToMe(ctx: Ctx): Promise<Swap[]> {
  const viewer = viewerOf(ctx);
  if (viewer === null) return [];
  const mine = await rotas
    .raw(ctx.db)
    .find({ 'roster.personId': viewer.personId, state: 'ACTIVE' }, { projection: { _id: 1 } })
    .toArray();
  const open = { rotaId: { $in: mine.map(({ _id }) => _id) }, state: 'OPEN' as const };
  const rows = await swaps.raw(ctx.db).find(open, { sort: LATEST.mongo, limit: MOST_OWN }).toArray();
  return (await shownSwaps(ctx, rows)).filter(({ mayOffer }) => mayOffer);
}

/** Turns of these duties that somebody has asked to swap. */
export async function pendingDuties(ctx: Ctx, dutyIds: readonly DutyRow['_id'][]): Promise<ReadonlySet<string>> {
  if (dutyIds.length === 0) return new Set();
  const rows = await swaps
    .raw(ctx.db)
    .find({ openDutyId: { $in: [...dutyIds] } }, { projection: { openDutyId: 1 } })
    .toArray();
  return new Set(rows.flatMap(({ openDutyId }) => (openDutyId ? [toId(openDutyId)] : [])));
}
