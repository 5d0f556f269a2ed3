// Who could take a turn instead of whoever has it: who is free, what speaks against the others, and what they could give for it.

import { conflictsOf } from '../bookings/service.ts';
import type { Ctx } from '../context.ts';
import { STAFF, isAllowed } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId } from '../core/ids.ts';
import { dutiesByIds } from '../duties/service.ts';
import type { DutyRow } from '../duties/service.ts';
import type { SubstituteChoice, Words } from '../generated/types.ts';
import { askedOf, conflictFor } from './fitting.ts';
import type { PersonKey } from './model.ts';
import { mayForce } from './overrides.ts';
import { groupsShown, isSamePerson, keyOf, namesOf, shownPerson, viewerOf } from './people.ts';
import { countTurns } from './plan.rules.ts';
import { partsOf } from './planning.ts';
import { readRow, shiftOfDuty, shiftsBetween } from './reading.ts';
import { canServe } from './rules.ts';
import { shownTurn } from './swap-lists.ts';
import { isAhead } from './turns.ts';

const MOST_CHOICES = 50;
const MOST_TURNS = 4;
const AHEAD_DAYS = 35;

interface Choice {
  person: PersonKey;
  trouble: Words | null;
  shifts: number;
}

/** Everybody of the roster but the holder: who is free first, then who has the fewest turns around that time. */
export async function choicesFor(ctx: Ctx, duty: DutyRow): Promise<Choice[]> {
  const shift = await shiftOfDuty(ctx, duty._id);
  const rota = await readRow(ctx, shift.rotaId);
  const fits = rota.roster.filter((entry) => !isSamePerson(entry, duty) && canServe(entry, shift));
  const conflicts = await conflictsOf(
    ctx,
    fits.map((entry) => askedOf(entry, duty, rota.restHours)),
  );
  const troubles = new Map<number, Words>();
  for (const conflict of conflicts) if (!troubles.has(conflict.index)) troubles.set(conflict.index, conflictFor(ctx, conflict));
  const month = { startsAt: ctx.time.addDays(duty.startsAt, -14), endsAt: ctx.time.addDays(duty.startsAt, 14) };
  const rows = await shiftsBetween(ctx, { rotaId: rota._id }, month, 5_000);
  const turns = new Map(countTurns([], partsOf(rows)).map((one) => [one.key, one.shifts]));
  return fits
    .map((entry, index) => ({ person: entry, trouble: troubles.get(index) ?? null, shifts: turns.get(keyOf(entry)) ?? 0 }))
    .sort((one, other) => Number(one.trouble !== null) - Number(other.trouble !== null) || one.shifts - other.shifts);
}

/** @throws Refused TURN_UNKNOWN, TURN_NOT_YOURS */
export async function substitutes(ctx: Ctx, dutyId: string): Promise<SubstituteChoice[]> {
  const [duty] = await dutiesByIds(ctx, [fromId(dutyId)]);
  if (!duty) throw new Refused('TURN_UNKNOWN');
  const shift = await shiftOfDuty(ctx, duty._id);
  const viewer = viewerOf(ctx);
  const isOwn = viewer !== null && isSamePerson(viewer, duty);
  if (!isOwn && !isAllowed(STAFF, ctx.viewer) && !(await mayForce(ctx, shift))) throw new Refused('TURN_NOT_YOURS');
  const choices = (await choicesFor(ctx, duty)).slice(0, MOST_CHOICES);
  const ahead = { startsAt: ctx.now, endsAt: ctx.time.addDays(ctx.now, AHEAD_DAYS) };
  const ids = choices.map(({ person }) => person.personId);
  const rows = await shiftsBetween(ctx, { rotaId: shift.rotaId, 'parts.personId': { $in: ids } }, ahead);
  const dutyIds = rows.flatMap(({ parts }) =>
    parts.filter(({ personId }) => ids.some((id) => id.equals(personId))).map((part) => part.dutyId),
  );
  const turns = (await dutiesByIds(ctx, dutyIds)).filter((one) => isAhead(one) && one.startsAt > ctx.now);
  const names = await namesOf(ctx, [...choices.map(({ person }) => person), ...turns]);
  const groups = await groupsShown(
    ctx,
    turns.map(({ groupIds }) => (groupIds.length === 1 ? (groupIds[0] ?? null) : null)),
  );
  return choices.map(({ person, trouble, shifts: count }) => ({
    ...shownPerson(person, names),
    shifts: count,
    trouble,
    turns: turns
      .filter((turn) => isSamePerson(turn, person))
      .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
      .slice(0, MOST_TURNS)
      .map((turn) => shownTurn(turn, { names, groups })),
  }));
}
