// Asks for a swap or a cover, consents, decides. What it comes to is done in the transaction of whoever decides last: duties and diaries
// change hands at once, and what cannot be (rest, double booking, leave) is refused there.

import type { ClientSession, ObjectId } from 'mongodb';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { MANAGERS, isAllowed } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { isUniqueConflict } from '../core/unique.ts';
import { dutiesByIds, handDuties } from '../duties/service.ts';
import type { DutyRow } from '../duties/service.ts';
import type { MutationAskSwapArgs } from '../generated/types.ts';
import { noteAct } from './editing.ts';
import { shifts, swaps } from './model.ts';
import type { OfferRow, PersonKey, RotaRow, ShiftRow, SwapRow } from './model.ts';
import { demandOnRoster, handed, mayForce } from './overrides.ts';
import { isSamePerson, keyOf, readPerson, refOf, viewerOf } from './people.ts';
import { mayServe } from './planning.ts';
import { readRow, shiftOfDuty } from './reading.ts';
import { LIMITS } from './rules.ts';
import { demandFit, demandFitBoth } from './fitting.ts';
import { tellAsked, tellDecided, tellOffered } from './swap-notices.ts';
import { isWaiting, judgeAsk, judgeOffer } from './swap.rules.ts';
import type { TurnLook } from './swap.rules.ts';
import { asOwnAct, expireSwaps, isAhead, saveShift, takeTurn } from './turns.ts';

export const isManager = ({ viewer }: Pick<Ctx, 'viewer'>): boolean => viewer.kind === 'PROGRAM' || isAllowed(MANAGERS, viewer);

/** @throws Refused SWAP_UNKNOWN */
export async function readSwap(ctx: Ctx, id: string | ObjectId, session?: ClientSession): Promise<SwapRow> {
  const _id = typeof id === 'string' ? fromId(id) : id;
  const row = await swaps.raw(ctx.db).findOne({ _id }, session ? { session } : {});
  if (!row) throw new Refused('SWAP_UNKNOWN');
  return row;
}

interface Turn {
  shift: ShiftRow;
  duty: DutyRow;
  look: TurnLook & { id: string };
}

/** @throws Refused TURN_UNKNOWN */
async function readTurn(ctx: Ctx, dutyId: ObjectId, session?: ClientSession): Promise<Turn> {
  const shift = await shiftOfDuty(ctx, dutyId, session);
  const [duty] = await dutiesByIds(ctx, [dutyId], session);
  if (!duty) throw new Refused('TURN_UNKNOWN');
  const look = { id: toId(dutyId), holder: keyOf(duty), rota: toId(shift.rotaId), startsAt: duty.startsAt, isAhead: isAhead(duty) };
  return { shift, duty, look };
}

export async function askSwap(ctx: Ctx, { dutyId, kind, wantedDutyId, openTo: typed, reason: why }: MutationAskSwapArgs): Promise<SwapRow> {
  const turn = await readTurn(ctx, fromId(dutyId));
  const wanted = wantedDutyId == null ? null : await readTurn(ctx, fromId(wantedDutyId));
  const rota = await readRow(ctx, turn.shift.rotaId);
  const viewer = viewerOf(ctx);
  const isOwn = viewer !== null && keyOf(viewer) === turn.look.holder;
  const reason = why.trim();
  if (reason.length > LIMITS.reason) throw new Refused('SWAP_REASON_LENGTH', { most: LIMITS.reason });
  const people = [...new Map(typed.map(readPerson).map((person) => [keyOf(person), person])).values()];
  const isOnRoster = (key: string): boolean => mayServe(rota, key, turn.shift);
  const look = {
    kind,
    turn: turn.look,
    wanted: wanted?.look ?? null,
    openTo: people.map(keyOf),
    isOnRoster,
    viewer: viewer && keyOf(viewer),
  };
  demand(judgeAsk({ ...look, mayAct: !isOwn && (await mayForce(ctx, turn.shift)) }, ctx.now));
  if (wanted) await demandFitBoth(ctx, rota, turn.duty, wanted.duty);
  const { personKind, personId } = turn.duty;
  const row: SwapRow = {
    _id: newId(),
    kind,
    rotaId: rota._id,
    shiftId: turn.shift._id,
    dutyId: turn.duty._id,
    by: { personKind, personId },
    askedByName: isOwn ? null : await nameOf(ctx),
    openTo: wanted ? [{ personKind: wanted.duty.personKind, personId: wanted.duty.personId }] : people,
    wantedDutyId: wanted?.duty._id ?? null,
    offers: [],
    state: 'OPEN',
    reason,
    openDutyId: turn.duty._id,
    decidedAt: null,
    decidedByName: null,
    createdAt: ctx.now,
  };
  try {
    await ctx.db.transaction(async (session) => {
      await swaps.raw(ctx.db).insertOne(row, { session });
      await tellAsked(ctx, session, rota, row, turn.duty);
    });
  } catch (error) {
    if (isUniqueConflict(error)) throw new Refused('SWAP_ALREADY_ASKED');
    throw error;
  }
  return row;
}

type Change = Partial<Pick<SwapRow, 'state' | 'offers' | 'openDutyId' | 'decidedAt' | 'decidedByName'>>;

/** Under the state that was looked at: of two at once one finds another state. */
async function become(ctx: Ctx, session: ClientSession, { _id, state, offers }: SwapRow, set: Change): Promise<SwapRow> {
  const filter = { _id, state, offers: { $size: offers.length } };
  const row = await swaps.raw(ctx.db).findOneAndUpdate(filter, { $set: set }, { session, returnDocument: 'after' });
  if (!row) throw new Refused('SWAP_TAKEN');
  return row;
}

const decision = async (ctx: Ctx, state: SwapRow['state']): Promise<Change> => ({
  state,
  openDutyId: null,
  decidedAt: ctx.now,
  decidedByName: await nameOf(ctx),
});

const takenOf = ({ offers }: SwapRow): OfferRow | null => offers.find(({ state }) => state === 'TAKEN') ?? null;

/** Everything of an agreed one, in this transaction. @throws Refused TURN_HAS_BEGUN, DOUBLE_BOOKED, REST_TOO_SHORT, PERSON_AWAY, … */
async function settle(ctx: Ctx, session: ClientSession, swap: SwapRow, offer: OfferRow, rota: RotaRow): Promise<void> {
  const turn = await readTurn(ctx, swap.dutyId, session);
  const given = offer.dutyId === null ? null : await readTurn(ctx, offer.dutyId, session);
  const begun = [turn, given].some((one) => one !== null && (!one.look.isAhead || one.look.startsAt <= ctx.now));
  if (begun) throw new Refused('TURN_HAS_BEGUN');
  if (turn.look.holder !== keyOf(swap.by) || (given !== null && given.look.holder !== keyOf(offer))) throw new Refused('SWAP_MOVED_ON');
  demandOnRoster(rota, offer, turn.shift);
  const hands = [
    { dutyId: swap.dutyId, person: { personKind: offer.personKind, personId: offer.personId } },
    ...(given ? [{ dutyId: given.duty._id, person: swap.by }] : []),
  ];
  await handDuties(
    ctx,
    session,
    hands.map(({ dutyId, person }) => ({ id: dutyId, person: refOf(person), isAgreed: true })),
  );
  for (const shift of new Map([turn, ...(given ? [given] : [])].map((one) => [toId(one.shift._id), one.shift])).values())
    await saveShift(ctx, session, shift, { parts: handed(shift, hands), isEdited: true });
  // Whatever else was asked for of these turns was asked by whoever had them before.
  await expireSwaps(
    ctx,
    session,
    hands.map(({ dutyId }) => dutyId),
    swap._id,
  );
}

/** Both sides agree: done at once, or left to a manager. */
async function agree(ctx: Ctx, session: ClientSession, swap: SwapRow, offers: OfferRow[], person: PersonKey): Promise<SwapRow> {
  const rota = await takeTurn(ctx, session, swap.rotaId);
  const taken = offers.map((offer) => (isSamePerson(offer, person) ? { ...offer, state: 'TAKEN' as const } : offer));
  const offer = taken.find(({ state }) => state === 'TAKEN');
  if (!offer) throw new Refused('SWAP_OFFER_UNKNOWN');
  const change: Change = rota.swapsNeedApproval ? { state: 'AGREED' } : await decision(ctx, 'APPROVED');
  const row = await become(ctx, session, swap, { ...change, offers: taken });
  if (rota.swapsNeedApproval) await demandFit(ctx, rota, row, offer, session);
  else await settle(ctx, session, row, offer, rota);
  await tellOffered(ctx, session, rota, row, offer);
  return row;
}

/** @throws Refused SWAP_TAKEN, SWAP_WITH_SELF, SWAP_NOT_FOR_YOU, SWAP_OVER, TURN_HAS_BEGUN, DOUBLE_BOOKED, REST_TOO_SHORT, … */
export async function offerSwap(ctx: Ctx, { id, dutyId }: { id: string; dutyId: string | null }): Promise<SwapRow> {
  const viewer = viewerOf(ctx);
  if (viewer === null) throw new Refused('SWAP_NOT_FOR_YOU');
  return ctx.db.transaction((session) =>
    asOwnAct(session, async () => {
      const swap = await readSwap(ctx, id, session);
      const turn = await readTurn(ctx, swap.dutyId, session);
      const wantsTurn = swap.kind === 'SWAP' && (dutyId ?? swap.wantedDutyId) !== null;
      const given = wantsTurn ? await readTurn(ctx, dutyId === null ? (swap.wantedDutyId ?? swap.dutyId) : fromId(dutyId), session) : null;
      const rota = await readRow(ctx, swap.rotaId, session);
      const look = {
        kind: swap.kind,
        state: swap.state,
        by: keyOf(swap.by),
        openTo: swap.openTo.map(keyOf),
        turn: turn.look,
        wanted: swap.wantedDutyId && toId(swap.wantedDutyId),
        given: given?.look ?? null,
        isOnRoster: (key: string) => mayServe(rota, key, turn.shift),
        isTaker: given === null || mayServe(rota, keyOf(swap.by), given.shift),
      };
      const { isSettled } = demand(judgeOffer(keyOf(viewer), look, ctx.now));
      const offer: OfferRow = { ...viewer, dutyId: given?.duty._id ?? null, at: ctx.now, state: 'OFFERED' };
      const offers = [...swap.offers.filter((one) => !isSamePerson(one, viewer)), offer];
      if (isSettled) return agree(ctx, session, swap, offers, viewer);
      await demandFit(ctx, rota, swap, offer, session);
      const row = await become(ctx, session, swap, { offers });
      await tellOffered(ctx, session, rota, row, offer);
      return row;
    }),
  );
}

/** By whoever was taken, of one that is agreed too: then it is open again. Others only step back. @throws Refused SWAP_OFFER_UNKNOWN, SWAP_OVER */
export async function withdrawOffer(ctx: Ctx, id: string): Promise<SwapRow> {
  const viewer = viewerOf(ctx);
  return ctx.db.transaction(async (session) => {
    const swap = await readSwap(ctx, id, session);
    if (!isWaiting(swap.state)) throw new Refused('SWAP_OVER');
    const own = viewer && swap.offers.find((offer) => isSamePerson(offer, viewer));
    if (!own) throw new Refused('SWAP_OFFER_UNKNOWN');
    const offers = swap.offers.filter((offer) => offer !== own);
    return become(ctx, session, swap, { offers, state: own.state === 'TAKEN' ? 'OPEN' : swap.state });
  });
}

const mayAnswerFor = async (ctx: Ctx, { by, shiftId }: SwapRow): Promise<boolean> => {
  const viewer = viewerOf(ctx);
  if (viewer !== null && isSamePerson(viewer, by)) return true;
  const shift = await shifts.raw(ctx.db).findOne({ _id: shiftId });
  return shift !== null && mayForce(ctx, shift);
};

/** Of several offers one, by whoever asked. */
export async function chooseOffer(ctx: Ctx, { id, person }: { id: string; person: PersonKey }): Promise<SwapRow> {
  if (!(await mayAnswerFor(ctx, await readSwap(ctx, id)))) throw new Refused('SWAP_NOT_YOURS');
  return ctx.db.transaction((session) =>
    asOwnAct(session, async () => {
      const swap = await readSwap(ctx, id, session);
      if (swap.state !== 'OPEN') throw new Refused(swap.state === 'AGREED' ? 'SWAP_TAKEN' : 'SWAP_OVER');
      return agree(ctx, session, swap, swap.offers, person);
    }),
  );
}

export async function withdrawSwap(ctx: Ctx, id: string): Promise<SwapRow> {
  if (!(await mayAnswerFor(ctx, await readSwap(ctx, id)))) throw new Refused('SWAP_NOT_YOURS');
  return end(ctx, id, 'WITHDRAWN');
}

/** By a manager; whoever asked is told. */
export function refuseSwap(ctx: Ctx, id: string): Promise<SwapRow> {
  return end(ctx, id, 'REFUSED');
}

async function end(ctx: Ctx, id: string, state: 'WITHDRAWN' | 'REFUSED'): Promise<SwapRow> {
  return ctx.db.transaction(async (session) => {
    const swap = await readSwap(ctx, id, session);
    if (!isWaiting(swap.state)) throw new Refused('SWAP_OVER');
    const row = await become(ctx, session, swap, await decision(ctx, state));
    const rota = await readRow(ctx, swap.rotaId, session);
    if (state === 'REFUSED') await tellDecided(ctx, session, rota, row);
    await noteAct(ctx, session, rota, 'SWAP_DECIDED', { swap: id, kind: swap.kind, state });
    return row;
  });
}

/** @throws Refused SWAP_NOT_AGREED, SWAP_OVER, and what stands in the way by now */
export async function approveSwap(ctx: Ctx, id: string): Promise<SwapRow> {
  return ctx.db.transaction((session) =>
    asOwnAct(session, async () => {
      const swap = await readSwap(ctx, id, session);
      if (!isWaiting(swap.state)) throw new Refused('SWAP_OVER');
      const offer = takenOf(swap);
      if (swap.state !== 'AGREED' || !offer) throw new Refused('SWAP_NOT_AGREED');
      return approve(ctx, session, swap, offer);
    }),
  );
}

async function approve(ctx: Ctx, session: ClientSession, swap: SwapRow, offer: OfferRow, offers = swap.offers): Promise<SwapRow> {
  const rota = await takeTurn(ctx, session, swap.rotaId);
  const row = await become(ctx, session, swap, { ...(await decision(ctx, 'APPROVED')), offers });
  await settle(ctx, session, row, offer, rota);
  await tellDecided(ctx, session, rota, row);
  await noteAct(ctx, session, rota, 'SWAP_DECIDED', { swap: toId(swap._id), kind: swap.kind, state: 'APPROVED' });
  return row;
}

/** For people who cannot be asked: this one covers. @throws Refused SWAP_WITH_SELF, NOT_ON_ROSTER, DOUBLE_BOOKED, REST_TOO_SHORT, … */
export async function assignSwap(ctx: Ctx, { id, person }: { id: string; person: PersonKey }): Promise<SwapRow> {
  return ctx.db.transaction((session) =>
    asOwnAct(session, async () => {
      const swap = await readSwap(ctx, id, session);
      if (!isWaiting(swap.state)) throw new Refused('SWAP_OVER');
      if (isSamePerson(person, swap.by)) throw new Refused('SWAP_WITH_SELF');
      const offer: OfferRow = { ...person, dutyId: null, at: ctx.now, state: 'TAKEN' };
      const others = swap.offers.filter((one) => !isSamePerson(one, person)).map((one) => ({ ...one, state: 'OFFERED' as const }));
      return approve(ctx, session, swap, offer, [...others, offer]);
    }),
  );
}
