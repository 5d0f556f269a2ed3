// Whether somebody can take a turn: rest, other bookings, leave. Asked before anybody is bothered; the diaries have the last word.

import type { ClientSession } from 'mongodb';
import { conflictsOf } from '../bookings/service.ts';
import type { AskedTime, Conflict } from '../bookings/service.ts';
import type { Ctx } from '../context.ts';
import { STAFF, isAllowed } from '../context.ts';
import { toId } from '../core/ids.ts';
import { Refused } from '../core/errors.ts';
import { bookingCauseOf, dutiesByIds } from '../duties/service.ts';
import type { DutyRow } from '../duties/service.ts';
import type { Words } from '../generated/types.ts';
import type { OfferRow, PersonKey, RotaRow, SwapRow } from './model.ts';
import { namesOf, refOf, shownPerson } from './people.ts';

const WARNINGS: Words = { zh: '不在可排班时间', en: 'outside the available hours' };

/** What speaks against it, in a few words. */
export function conflictWords({ kind, booking, minutes }: Conflict): Words {
  if (kind === 'ABSENT') return { zh: '请假', en: 'away' };
  if (kind === 'OUTSIDE_HOURS') return WARNINGS;
  const zh = booking?.title.zh ?? '';
  const en = booking?.title.en ?? '';
  if (kind === 'REST') return { zh: `离「${zh}」太近，少休息 ${minutes} 分钟`, en: `${minutes} minutes short of rest beside “${en}”` };
  return { zh: `与「${zh}」重叠 ${minutes} 分钟`, en: `overlaps “${en}” by ${minutes} minutes` };
}

/** As the viewer may know it: what another member is busy with is for that member and the staff. */
export function conflictFor({ viewer }: Pick<Ctx, 'viewer'>, conflict: Conflict): Words {
  const isOpen = viewer.kind === 'PROGRAM' || isAllowed(STAFF, viewer) || toId(conflict.person.id) === viewer.id;
  if (isOpen || conflict.kind === 'ABSENT' || conflict.kind === 'OUTSIDE_HOURS') return conflictWords(conflict);
  if (conflict.kind === 'BOOKED') return { zh: '有别的安排', en: 'has something else' };
  return { zh: `少休息 ${conflict.minutes} 分钟`, en: `${conflict.minutes} minutes short of rest` };
}

export const askedOf = (
  person: PersonKey,
  { startsAt, endsAt }: Pick<DutyRow, 'startsAt' | 'endsAt'>,
  restHours: number,
  without: readonly DutyRow[] = [],
): AskedTime => ({
  person: refOf(person),
  startsAt,
  endsAt,
  restMinutes: restHours * 60,
  // A person's own duty that is given away does not stand in the way of what is taken for it.
  except: without.map((duty) => bookingCauseOf({ _id: duty._id, personId: person.personId })),
});

const CODES = { BOOKED: 'DOUBLE_BOOKED', REST: 'REST_TOO_SHORT', ABSENT: 'PERSON_AWAY', OUTSIDE_HOURS: null } as const;

/** @throws Refused SWAP_DOES_NOT_FIT with who and why, and its kind as `code` of details */
async function demandFree(ctx: Ctx, asked: readonly AskedTime[], session?: ClientSession): Promise<void> {
  const conflict = (await conflictsOf(ctx, asked, session)).find(({ isWarning }) => !isWarning);
  if (!conflict || CODES[conflict.kind] === null) return;
  const { kind: personKind, id: personId } = conflict.person;
  const { personName } = shownPerson({ personKind, personId }, await namesOf(ctx, [{ personKind, personId }]));
  const why = conflictFor(ctx, conflict);
  const code = conflict.kind === 'REST' ? 'SWAP_BREAKS_REST' : 'SWAP_DOES_NOT_FIT';
  throw new Refused(code, { person: personName, why, kind: conflict.kind });
}

/** Each in the place of the other. */
export async function demandFitBoth(
  ctx: Ctx,
  { restHours }: RotaRow,
  one: DutyRow,
  other: DutyRow,
  session?: ClientSession,
): Promise<void> {
  await demandFree(ctx, [askedOf(other, one, restHours, [other]), askedOf(one, other, restHours, [one])], session);
}

/** Whoever offers takes the turn, and the other side whatever is given for it. */
export async function demandFit(ctx: Ctx, rota: RotaRow, swap: SwapRow, offer: OfferRow, session?: ClientSession): Promise<void> {
  const ids = [swap.dutyId, ...(offer.dutyId ? [offer.dutyId] : [])];
  const duties = await dutiesByIds(ctx, ids, session);
  const turn = duties.find(({ _id }) => _id.equals(swap.dutyId));
  const given = duties.find(({ _id }) => offer.dutyId !== null && _id.equals(offer.dutyId));
  if (!turn) throw new Refused('TURN_UNKNOWN');
  if (given) return demandFitBoth(ctx, rota, turn, given, session);
  await demandFree(ctx, [askedOf(offer, turn, rota.restHours)], session);
}
