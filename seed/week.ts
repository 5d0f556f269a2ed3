// The weeks of the demo world: what its groups do on each weekday, who takes which turn, who is appointed for what, and the camps of its
// newcomers. All of it by the verbs that pages and the clock call, at the moments at which it would have happened.

import { activities, weekPlans, weeklyModels } from '../server/activities/model.ts';
import { usualCells } from '../server/activities/cells.rules.ts';
import { closeOver, draftModel, followAll, publishModel } from '../server/activities/service.ts';
import { absences, availableHours, bookings, diaries } from '../server/bookings/model.ts';
import { sendDays } from '../server/channels/model.ts';
import type { Ctx } from '../server/context.ts';
import { PROGRAM } from '../server/context.ts';
import { toId } from '../server/core/ids.ts';
import { duties } from '../server/duties/model.ts';
import type { Tier } from '../server/generated/types.ts';
import { kolCandidates, kolSeats, kolStatements, kols } from '../server/kols/model.ts';
import { notices } from '../server/notices/model.ts';
import { pointsAccounts, pointsEntries } from '../server/points/model.ts';
import { relayReads, relays } from '../server/relays/model.ts';
import { reminders } from '../server/reminders/model.ts';
import { previewPortions, rotaCounters, rotaPreviews, rotaVersions, rotas, shifts } from '../server/rotas/model.ts';
import { swaps } from '../server/rotas/model.ts';
import { CAMPS, holdCamps } from './camps.ts';
import { appointKols, rateKols } from './kols.ts';
import { MEETINGS, meet } from './meetings.ts';
import type { Plan } from './people.ts';
import { takeTurns } from './turns.ts';
import type { As, WeekInput } from './weekdays.ts';
import { mondayOf, momentOn } from './weekdays.ts';

/** Everything that is written here; a reset removes it. */
export const WEEK = [
  weeklyModels,
  weekPlans,
  activities,
  bookings,
  diaries,
  absences,
  availableHours,
  sendDays,
  notices,
  reminders,
  duties,
  relays,
  relayReads,
  rotas,
  rotaVersions,
  rotaPreviews,
  previewPortions,
  rotaCounters,
  shifts,
  swaps,
  kols,
  kolSeats,
  kolCandidates,
  kolStatements,
  pointsEntries,
  pointsAccounts,
  ...CAMPS,
  ...MEETINGS,
] as const;

const TIERS: readonly Tier[] = ['NEW', 'MID', 'HEAD'];
const PAST_WEEKS = 3;

export async function keepTheWeek(
  ctx: Ctx,
  plan: Plan,
  { hired, cast, hasPast }: Pick<WeekInput, 'hired' | 'cast' | 'hasPast'>,
): Promise<void> {
  const as: As = {
    manager: (now) => ({ ...ctx, now, viewer: { kind: 'STAFF', id: hired.manager, roles: ['OPS_MANAGER'], sessionId: null } }),
    operator: (now) => ({ ...ctx, now, viewer: { kind: 'STAFF', id: hired.operator, roles: ['OPERATOR'], sessionId: null } }),
    member: (id, now) => ({ ...ctx, now, viewer: { kind: 'DISTRIBUTOR', id, roles: ['DISTRIBUTOR', 'KOL'], sessionId: null } }),
    program: (now) => ({ ...ctx, now, viewer: PROGRAM }),
  };
  const input: WeekInput = { as, plan, hired, cast, hasPast };
  await fillWeeks(input);
  await appointKols(input);
  await holdCamps(input);
  await meet(input);
  await takeTurns(input);
  await rateKols(input);
}

/** The usual models of the three tiers, published some weeks ago, and what each group has done by them since. */
async function fillWeeks({ as, plan, hasPast }: WeekInput): Promise<void> {
  const today = plan.time.dayKey(plan.endsAt);
  const first = momentOn(plan, hasPast ? mondayOf(today, -PAST_WEEKS) : today, '09:30');
  for (const tier of TIERS) {
    const draft = await draftModel(as.manager(first), tier, usualCells(tier));
    await publishModel(as.manager(first), toId(draft._id));
  }
  await followAll(as.program(first));
  if (!hasPast) return;
  await followAll(as.program(plan.endsAt));
  await closeOver(as.program(plan.endsAt));
}
