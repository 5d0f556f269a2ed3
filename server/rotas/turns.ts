// What every act on shifts has in common: it takes its turn on the rota, gives duties their causes, and keeps requests to swap true.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import type { DutyRow } from '../duties/service.ts';
import type { Words } from '../generated/types.ts';
import type { AssignInput } from '../duties/service.ts';
import { rotas, shifts, swaps } from './model.ts';
import type { PersonKey, RotaRow, ShiftRow } from './model.ts';
import { WAITING } from './swap.rules.ts';

/** Of two acts on one rota at once the second begins again and sees what the first has done. @throws Refused ROTA_ENDED */
export async function takeTurn(ctx: Ctx, session: ClientSession, _id: ObjectId): Promise<RotaRow> {
  const filter = { _id, state: { $ne: 'ENDED' as const } };
  const row = await rotas.raw(ctx.db).findOneAndUpdate(filter, { $inc: { seq: 1 } }, { session, returnDocument: 'after' });
  if (!row) throw new Refused('ROTA_ENDED');
  return row;
}

export const titleOf = (rota: Pick<RotaRow, 'title'>, { title }: Pick<ShiftRow, 'title'>): Words =>
  title ?? { zh: rota.title, en: rota.title };

type Shift = Pick<ShiftRow, '_id' | 'title' | 'groupId' | 'slotId' | 'subject' | 'seq'>;

/** The duty of one person in a shift. `seq` of the shift is raised with each change, so that no cause is ever the same again. */
export function dutyInput(
  rota: RotaRow,
  shift: Shift,
  person: PersonKey,
  times: { from: Date; to: Date },
  isAgreed = false,
): AssignInput & { cause: string } {
  const slot = rota.slots.find(({ id }) => id === shift.slotId);
  return {
    cause: `shift:${toId(shift._id)}:${shift.seq}:${toId(person.personId)}:${times.from.getTime()}`,
    kind: rota.kind,
    personKind: person.personKind,
    personId: person.personId,
    title: titleOf(rota, shift),
    groupIds: shift.groupId ? [shift.groupId] : (slot?.groupIds ?? []),
    rotaId: rota._id,
    shiftId: shift._id,
    subject: shift.subject,
    startsAt: times.from,
    endsAt: times.to,
    restMinutes: rota.restHours * 60,
    isAgreed,
  };
}

/** Under the number that was read: nobody has touched it since. @throws Refused SHIFT_STALE */
export async function saveShift(ctx: Ctx, session: ClientSession, before: ShiftRow, set: Partial<ShiftRow>): Promise<ShiftRow> {
  const update = { $set: { ...set, seq: before.seq + 1 } };
  const filter = { _id: before._id, seq: before.seq };
  const row = await shifts.raw(ctx.db).findOneAndUpdate(filter, update, { session, returnDocument: 'after' });
  if (!row) throw new Refused('SHIFT_STALE');
  return row;
}

/** Their turns are somebody else's, or nobody's: nothing is left to be asked for. */
export async function expireSwaps(
  ctx: Ctx,
  session: ClientSession | undefined,
  dutyIds: readonly ObjectId[],
  except: ObjectId | null = null,
): Promise<number> {
  if (dutyIds.length === 0) return 0;
  const ids = [...dutyIds];
  const about = { $or: [{ dutyId: { $in: ids } }, { wantedDutyId: { $in: ids } }] };
  const filter = { ...about, state: { $in: [...WAITING] }, ...(except ? { _id: { $ne: except } } : {}) };
  const set = { state: 'EXPIRED' as const, openDutyId: null, decidedAt: ctx.now };
  const { modifiedCount } = await swaps.raw(ctx.db).updateMany(filter, { $set: set }, session ? { session } : {});
  return modifiedCount;
}

/** Sessions in which rotas themselves change duties: their followers need not look again. */
const own = new WeakSet<ClientSession>();
export const isOwnAct = (session: ClientSession): boolean => own.has(session);

export async function asOwnAct<T>(session: ClientSession, act: () => Promise<T>): Promise<T> {
  if (own.has(session)) return act();
  own.add(session);
  try {
    return await act();
  } finally {
    own.delete(session);
  }
}

export const isAhead = ({ state }: Pick<DutyRow, 'state'>): boolean => state === 'ASKED' || state === 'ACCEPTED';
