// What is changed by hand in one shift: a part of it, or all of it, for somebody else; a free place filled; another time; taken over while
// it runs. Such a shift is left as it is by later plans.

import type { ClientSession, ObjectId } from 'mongodb';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { MANAGERS, STAFF, isAllowed } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { assignDuties, dutiesByIds, handDuties, moveDuties } from '../duties/service.ts';
import type { AssignInput, DutyRow } from '../duties/service.ts';
import { groupOf, mayManage } from '../groups/service.ts';
import { noteAct } from './editing.ts';
import { swaps } from './model.ts';
import type { PartRow, PersonKey, RotaRow, ShiftRow, SwapRow } from './model.ts';
import { isSamePerson, keyOf, refOf, viewerOf } from './people.ts';
import { mayServe, mayTake } from './planning.ts';
import { readShift, shiftOfDuty } from './reading.ts';
import { TAKE_OVER_AFTER_MINUTES } from './rules.ts';
import { SHORTEST_MINUTES, fewestAtOnce, takePiece } from './split.rules.ts';
import type { Piece } from './split.rules.ts';
import { judgeTakeOver } from './swap.rules.ts';
import { asOwnAct, dutyInput, expireSwaps, isAhead, saveShift, takeTurn } from './turns.ts';

/** @throws Refused NOT_ON_ROSTER */
export function demandOnRoster(rota: RotaRow, person: PersonKey, { day }: Pick<ShiftRow, 'day'>): void {
  if (!mayTake(rota, keyOf(person), day)) throw new Refused('NOT_ON_ROSTER');
}

/** @throws Refused TURN_UNKNOWN */
export function partOf({ parts }: ShiftRow, dutyId: ObjectId): PartRow {
  const part = parts.find((one) => one.dutyId.equals(dutyId));
  if (!part) throw new Refused('TURN_UNKNOWN');
  return part;
}

async function dutyOf(ctx: Ctx, session: ClientSession, id: ObjectId): Promise<DutyRow> {
  const [duty] = await dutiesByIds(ctx, [id], session);
  if (!duty) throw new Refused('TURN_UNKNOWN');
  return duty;
}

/** A whole part goes to somebody else under the same duty. */
export async function givePart(
  ctx: Ctx,
  session: ClientSession,
  shift: ShiftRow,
  hands: readonly { dutyId: ObjectId; person: PersonKey }[],
  isAgreed: boolean,
): Promise<ShiftRow> {
  await handDuties(
    ctx,
    session,
    hands.map(({ dutyId, person }) => ({ id: dutyId, person: refOf(person), isAgreed })),
  );
  return saveShift(ctx, session, shift, { parts: handed(shift, hands), isEdited: true });
}

export const handed = ({ parts }: ShiftRow, hands: readonly { dutyId: ObjectId; person: PersonKey }[]): PartRow[] =>
  parts.map((part) => {
    const hand = hands.find(({ dutyId }) => dutyId.equals(part.dutyId));
    return hand ? { ...part, personKind: hand.person.personKind, personId: hand.person.personId } : part;
  });

interface Split {
  part: PartRow;
  kept: readonly Piece[];
  taken: Piece;
  person: PersonKey;
  isAgreed: boolean;
}

/** Two pieces of one turn lie as close as they do: the second asks for no more rest than there is between them. */
function restless(input: AssignInput, since: Date): AssignInput {
  return { ...input, restMinutes: Math.min(input.restMinutes ?? 0, Math.floor((input.startsAt.getTime() - since.getTime()) / 60_000)) };
}

/** The holder keeps the first piece under the own duty; what lies behind the taken one becomes a new duty. */
async function split(ctx: Ctx, session: ClientSession, rota: RotaRow, shift: ShiftRow, piece: Split): Promise<ShiftRow> {
  const { part, kept, taken, person, isAgreed } = piece;
  const duty = await dutyOf(ctx, session, part.dutyId);
  const [first, ...rest] = kept;
  if (!first) return givePart(ctx, session, shift, [{ dutyId: part.dutyId, person }], isAgreed);
  // One that runs or was missed keeps its own times: it was what it was.
  if (isAhead(duty)) await moveDuties(ctx, session, [{ id: part.dutyId, startsAt: first.from, endsAt: first.to }]);
  const hasAgreed = duty.state !== 'ASKED';
  const inputs = [
    dutyInput(rota, shift, person, taken, isAgreed),
    ...rest.map((left) => restless(dutyInput(rota, shift, part, left, hasAgreed), first.to)),
  ];
  const given = await assignDuties(ctx, session, inputs);
  const added = given.map(({ personKind, personId, startsAt: from, endsAt: to, _id: dutyId }): PartRow => ({
    personKind,
    personId,
    from,
    to,
    dutyId,
  }));
  const parts = shift.parts.flatMap((one) => (one === part ? [{ ...part, from: first.from, to: first.to }, ...added] : [one]));
  return saveShift(ctx, session, shift, {
    parts: parts.sort((one, other) => one.from.getTime() - other.from.getTime()),
    isEdited: true,
  });
}

export interface Override {
  shiftId: string;
  dutyId: string;
  from: Date;
  to: Date;
  person: PersonKey;
}

/** @throws Refused SHIFT_UNKNOWN, TURN_UNKNOWN, SWAP_WITH_SELF, NOT_ON_ROSTER, SHIFT_PART_OUTSIDE, DOUBLE_BOOKED, … */
export async function overrideShift(ctx: Ctx, { shiftId, dutyId, from, to, person }: Override): Promise<ShiftRow> {
  const { rotaId } = await readShift(ctx, shiftId);
  return ctx.db.transaction((session) =>
    asOwnAct(session, async () => {
      const rota = await takeTurn(ctx, session, rotaId);
      const shift = await readShift(ctx, shiftId, session);
      const part = partOf(shift, fromId(dutyId));
      if (isSamePerson(part, person)) throw new Refused('SWAP_WITH_SELF');
      demandOnRoster(rota, person, shift);
      const { kept, taken } = demand(takePiece(part, { from, to }, ctx.now));
      const row = await split(ctx, session, rota, shift, { part, kept, taken, person, isAgreed: false });
      if (kept.length === 0) await expireSwaps(ctx, session, [part.dutyId]);
      await noteAct(ctx, session, rota, 'SHIFT_CHANGED', { shift: toId(shift._id), from: from.toISOString(), to: to.toISOString() });
      return row;
    }),
  );
}

/** @throws Refused SHIFT_FULL, SHIFT_HAS_BEGUN, NOT_ON_ROSTER, DOUBLE_BOOKED, … */
export async function fillShift(ctx: Ctx, { shiftId, person }: { shiftId: string; person: PersonKey }): Promise<ShiftRow> {
  const { rotaId } = await readShift(ctx, shiftId);
  return ctx.db.transaction((session) =>
    asOwnAct(session, async () => {
      const rota = await takeTurn(ctx, session, rotaId);
      const shift = await readShift(ctx, shiftId, session);
      if (shift.endsAt <= ctx.now) throw new Refused('SHIFT_HAS_BEGUN');
      if (fewestAtOnce(shift, shift.parts) >= shift.people) throw new Refused('SHIFT_FULL');
      demandOnRoster(rota, person, shift);
      const times = { from: shift.startsAt > ctx.now ? shift.startsAt : ctx.now, to: shift.endsAt };
      const [duty] = await assignDuties(ctx, session, [dutyInput(rota, shift, person, times)]);
      if (!duty) throw new Error('a duty was not given');
      const row = await saveShift(ctx, session, shift, {
        parts: [...shift.parts, { ...person, ...times, dutyId: duty._id }],
        isEdited: true,
      });
      await noteAct(ctx, session, rota, 'SHIFT_CHANGED', { shift: toId(shift._id), filled: true });
      return row;
    }),
  );
}

/** The pieces of a shift at its new time: whole ones stay whole, others go along, the last one ends with it. */
function movedParts({ startsAt, endsAt, parts }: ShiftRow, start: Date, end: Date): PartRow[] {
  const by = start.getTime() - startsAt.getTime();
  const within = (at: Date) => new Date(Math.min(Math.max(at.getTime() + by, start.getTime()), end.getTime()));
  return parts.map((part) => ({
    ...part,
    from: within(part.from),
    to: part.to.getTime() === endsAt.getTime() ? end : within(part.to),
  }));
}

/** To another time; requests to swap name duties, so they go along. @throws Refused SHIFT_OF_LESSON, SHIFT_HAS_BEGUN, DOUBLE_BOOKED, … */
export async function moveShift(ctx: Ctx, id: string | ObjectId, startsAt: Date, endsAt: Date | null = null): Promise<ShiftRow> {
  const { rotaId, subject } = await readShift(ctx, id);
  // Whoever asked for it would go on at the old time.
  if (subject !== null) throw new Refused('SHIFT_OF_LESSON');
  return ctx.db.transaction((session) =>
    asOwnAct(session, async () => {
      const rota = await takeTurn(ctx, session, rotaId);
      const row = await moveWithin(ctx, session, await readShift(ctx, id, session), startsAt, endsAt);
      await noteAct(ctx, session, rota, 'SHIFT_CHANGED', { shift: toId(row._id), startsAt: startsAt.toISOString() });
      return row;
    }),
  );
}

export async function moveWithin(
  ctx: Ctx,
  session: ClientSession,
  shift: ShiftRow,
  startsAt: Date,
  endsAt: Date | null,
): Promise<ShiftRow> {
  const end = endsAt ?? new Date(startsAt.getTime() + shift.endsAt.getTime() - shift.startsAt.getTime());
  if (shift.startsAt <= ctx.now) throw new Refused('SHIFT_HAS_BEGUN');
  if (startsAt <= ctx.now) throw new Refused('SHIFT_IN_THE_PAST');
  const parts = movedParts(shift, startsAt, end);
  const shortest = SHORTEST_MINUTES * 60_000;
  if ([{ from: startsAt, to: end }, ...parts].some(({ from, to }) => to.getTime() - from.getTime() < shortest))
    throw new Refused('SHIFT_TIME_WRONG');
  await moveDuties(
    ctx,
    session,
    parts.map(({ dutyId, from, to }) => ({ id: dutyId, startsAt: from, endsAt: to })),
  );
  return saveShift(ctx, session, shift, { startsAt, endsAt: end, parts, isEdited: true });
}

/** Managers for anybody, operators in the groups that they hold; nobody else. */
export async function mayForce(ctx: Ctx, { groupId }: Pick<ShiftRow, 'groupId'>): Promise<boolean> {
  if (ctx.viewer.kind === 'PROGRAM' || isAllowed(MANAGERS, ctx.viewer)) return true;
  if (groupId === null || !isAllowed(STAFF, ctx.viewer)) return false;
  return mayManage(ctx, await groupOf(ctx, groupId));
}

/** @throws Refused TURN_UNKNOWN, TURN_OVER, SWAP_WITH_SELF, NOT_ON_ROSTER, TAKE_OVER_TOO_EARLY, TAKE_OVER_STARTED, DOUBLE_BOOKED, … */
export async function takeOver(ctx: Ctx, { dutyId, person: named }: { dutyId: string; person: PersonKey | null }): Promise<ShiftRow> {
  const id = fromId(dutyId);
  const { rotaId } = await shiftOfDuty(ctx, id);
  const viewer = viewerOf(ctx);
  const person = named ?? viewer;
  if (person === null) throw new Refused('NOT_ON_ROSTER');
  return ctx.db.transaction((session) =>
    asOwnAct(session, async () => {
      const rota = await takeTurn(ctx, session, rotaId);
      const shift = await shiftOfDuty(ctx, id, session);
      const part = partOf(shift, id);
      const isForcing = await mayForce(ctx, shift);
      if (!isForcing && (viewer === null || !isSamePerson(person, viewer))) throw new Refused('NOT_ALLOWED');
      const duty = await dutyOf(ctx, session, id);
      const look = { holder: keyOf(part), from: part.from, to: part.to, hasStarted: duty.state === 'STARTED' || duty.state === 'DONE' };
      const isOnRoster = isForcing ? mayTake(rota, keyOf(person), shift.day) : mayServe(rota, keyOf(person), shift);
      const rights = { isForcing, isOnRoster, afterMinutes: TAKE_OVER_AFTER_MINUTES };
      const { from } = demand(judgeTakeOver(keyOf(person), look, rights, ctx.now));
      const { kept, taken } = demand(takePiece(part, { from, to: part.to }, ctx.now));
      const isSelf = viewer !== null && isSamePerson(person, viewer);
      const row = await split(ctx, session, rota, shift, { part, kept, taken, person, isAgreed: isSelf });
      await expireSwaps(ctx, session, [id]);
      await noteTakeOver(ctx, session, shift, part, person);
      await noteAct(ctx, session, rota, 'SHIFT_CHANGED', { shift: toId(shift._id), takenOverAt: from.toISOString() });
      return row;
    }),
  );
}

/** In the list of swaps, where people look for who has done what instead of whom. */
async function noteTakeOver(ctx: Ctx, session: ClientSession, shift: ShiftRow, part: PartRow, person: PersonKey): Promise<void> {
  const { personKind, personId, dutyId } = part;
  const row: SwapRow = {
    _id: newId(),
    kind: 'TAKE_OVER',
    rotaId: shift.rotaId,
    shiftId: shift._id,
    dutyId,
    by: { personKind, personId },
    askedByName: null,
    openTo: [],
    wantedDutyId: null,
    offers: [{ personKind: person.personKind, personId: person.personId, dutyId: null, at: ctx.now, state: 'TAKEN' }],
    state: 'APPROVED',
    reason: '',
    openDutyId: null,
    decidedAt: ctx.now,
    decidedByName: await nameOf(ctx),
    createdAt: ctx.now,
  };
  await swaps.raw(ctx.db).insertOne(row, { session });
}
