// Turns of others that have not begun in time, as they may be taken over by whoever stands on the same roster.

import type { Ctx } from '../context.ts';
import { dutiesByIds } from '../duties/service.ts';
import type { SwapTurn } from '../generated/types.ts';
import { rotas } from './model.ts';
import { groupsShown, isSamePerson, keyOf, namesOf, viewerOf } from './people.ts';
import { mayServe } from './planning.ts';
import { shiftsBetween } from './reading.ts';
import { TAKE_OVER_AFTER_MINUTES } from './rules.ts';
import { shownTurn } from './swap-lists.ts';

/** No turn lasts longer. */
const LONGEST_HOURS = 24;
const MOST_TURNS = 20;
const MINUTE = 60_000;
/** One that was missed by now can still be done by somebody else. */
const OPEN = new Set(['ASKED', 'ACCEPTED', 'MISSED']);

/** The earliest first. */
export async function turnsToTakeOver(ctx: Ctx): Promise<SwapTurn[]> {
  const viewer = viewerOf(ctx);
  if (viewer === null) return [];
  const rows = await rotas.raw(ctx.db).find({ 'roster.personId': viewer.personId, state: 'ACTIVE' }).toArray();
  if (rows.length === 0) return [];
  const late = new Date(ctx.now.getTime() - TAKE_OVER_AFTER_MINUTES * MINUTE);
  const range = { startsAt: new Date(ctx.now.getTime() - LONGEST_HOURS * 60 * MINUTE), endsAt: ctx.now };
  const running = await shiftsBetween(ctx, { rotaId: { $in: rows.map(({ _id }) => _id) }, endsAt: { $gt: ctx.now } }, range);
  const ids = running.flatMap((shift) => {
    const rota = rows.find(({ _id }) => _id.equals(shift.rotaId));
    if (!rota || !mayServe(rota, keyOf(viewer), shift) || shift.parts.some((part) => isSamePerson(part, viewer))) return [];
    return shift.parts.filter(({ from, to }) => from <= late && to > ctx.now).map(({ dutyId }) => dutyId);
  });
  const duties = (await dutiesByIds(ctx, ids)).filter(({ state }) => OPEN.has(state)).slice(0, MOST_TURNS);
  const names = await namesOf(ctx, duties);
  const groups = await groupsShown(
    ctx,
    duties.map(({ groupIds }) => (groupIds.length === 1 ? (groupIds[0] ?? null) : null)),
  );
  return duties.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime()).map((duty) => shownTurn(duty, { names, groups }));
}
