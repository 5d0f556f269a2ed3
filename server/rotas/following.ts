// Shifts move along with their duties, whoever changes those: a member who is erased, a duty that was withdrawn or handed over elsewhere.
// Moving and handing over in the calendar comes here, so that a shift and its duties agree.

import type { ClientSession } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { followDuties } from '../duties/service.ts';
import type { DutyRow } from '../duties/service.ts';
import { bestFor, handTurn, moveTurn } from './calendar.ts';
import { rotas, shifts } from './model.ts';
import type { PartRow, ShiftRow } from './model.ts';
import { partOf } from './overrides.ts';
import { shiftOfDuty } from './reading.ts';
import { expireSwaps, isOwnAct, saveShift } from './turns.ts';

async function follow(
  ctx: Ctx,
  session: ClientSession,
  duties: readonly DutyRow[],
  change: (part: PartRow, duty: DutyRow) => PartRow | null,
): Promise<void> {
  const byId = new Map(duties.filter(({ shiftId }) => shiftId !== null).map((duty) => [toId(duty._id), duty]));
  if (isOwnAct(session) || byId.size === 0) return;
  const ids = [...byId.values()].map(({ _id }) => _id);
  const rows: ShiftRow[] = await shifts
    .raw(ctx.db)
    .find({ 'parts.dutyId': { $in: ids } }, { session })
    .toArray();
  for (const row of rows) {
    const parts = row.parts.flatMap((part) => {
      const duty = byId.get(toId(part.dutyId));
      return duty ? (change(part, duty) ?? []) : [part];
    });
    // A preview that counted on them is stale.
    await rotas.raw(ctx.db).updateOne({ _id: row.rotaId }, { $inc: { seq: 1 } }, { session });
    await saveShift(ctx, session, row, { parts });
  }
}

followDuties({
  name: 'rotas',
  moved: (ctx, session, duties) => follow(ctx, session, duties, (part, { startsAt: from, endsAt: to }) => ({ ...part, from, to })),
  handed: async (ctx, session, changes) => {
    const duties = changes.map(({ duty }) => duty);
    await follow(ctx, session, duties, (part, { personKind, personId }) => ({ ...part, personKind, personId }));
    if (!isOwnAct(session))
      await expireSwaps(
        ctx,
        session,
        duties.map(({ _id }) => _id),
      );
  },
  withdrawn: async (ctx, session, duties) => {
    await follow(ctx, session, duties, () => null);
    if (!isOwnAct(session))
      await expireSwaps(
        ctx,
        session,
        duties.map(({ _id }) => _id),
      );
  },
  owns: ({ shiftId }) => shiftId !== null,
  move: async (ctx, { _id }, startsAt, endsAt) => moveTurn(ctx, await shiftOfDuty(ctx, _id), startsAt, endsAt),
  hand: async (ctx, { _id }, to) => {
    const shift = await shiftOfDuty(ctx, _id);
    await handTurn(ctx, shift, partOf(shift, _id), to);
  },
  substitutes: (ctx, { _id }) => bestFor(ctx, _id),
});
