// Patrols: which groups somebody may report on, the members there, and a report of what was seen, taken once however often it is sent.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import { memberOf } from '../distributors/service.ts';
import type { BreachKind, DutyGroup, MutationReportPatrolArgs, PatrolMember, PatrolReport, PatrolStep } from '../generated/types.ts';
import { groupOf, guardiansAmong, presentStays } from '../groups/service.ts';
import { useEvidence } from '../tasks/service.ts';
import { breachesIn, noteOnPatrol, reportsOf } from '../violations/service.ts';
import type { ViolationRow } from '../violations/service.ts';
import { duties } from './model.ts';
import { patrolRange, patrolStepOf, reportAt, stepTaken } from './patrol.rules.ts';
import { shownGroups } from './reading.ts';

type Widening = (ctx: Ctx, distributorId: ObjectId) => Promise<readonly ObjectId[]>;

const widenings = new Set<Widening>();

/** Said once at load by whoever appoints members to groups: there they may report at any time. */
export function widenPatrols(widening: Widening): void {
  widenings.add(widening);
}

const MOST_FOUND = 20;
const LONGEST_KEY = 60;
const STANDING = ['ACCEPTED', 'STARTED', 'DONE'] as const;

async function groupIdsUnderPatrol(ctx: Ctx): Promise<ObjectId[]> {
  const { viewer } = ctx;
  if (viewer.kind !== 'DISTRIBUTOR') return [];
  const personId = fromId(viewer.id);
  const { from, to } = patrolRange(ctx.now);
  const rows = await duties
    .raw(ctx.db)
    .find(
      { personId, personKind: 'DISTRIBUTOR', startsAt: { $lte: to }, endsAt: { $gte: from }, state: { $in: [...STANDING] } },
      { projection: { groupIds: 1 }, sort: { startsAt: 1, _id: 1 } },
    )
    .toArray();
  const found = new Map(rows.flatMap(({ groupIds }) => groupIds).map((id) => [toId(id), id]));
  for (const widening of widenings) for (const id of await widening(ctx, personId)) found.set(toId(id), id);
  return [...found.values()];
}

export async function patrolGroups(ctx: Ctx): Promise<DutyGroup[]> {
  return shownGroups(ctx, await groupIdsUnderPatrol(ctx));
}

/** @throws Refused PATROL_NOT_YOUR_GROUP */
async function demandPatrol(ctx: Ctx, groupId: string): Promise<ObjectId> {
  const own = (await groupIdsUnderPatrol(ctx)).find((id) => toId(id) === groupId);
  if (!own) throw new Refused('PATROL_NOT_YOUR_GROUP');
  return own;
}

/** Without the viewer, and without who looks after the group. A group is small: its people are read, and looked through here. */
export async function patrolMembers(ctx: Ctx, { groupId: id, search }: { groupId: string; search: string }): Promise<PatrolMember[]> {
  const groupId = await demandPatrol(ctx, id);
  const text = search.normalize('NFC').trim();
  const stays = (await presentStays(ctx, [groupId])).filter(({ distributorId }) => toId(distributorId) !== ctx.viewer.id);
  const guardians = await ctx.db.transaction((session) => guardiansAmong(ctx, session, stays));
  // Who spoke last is whom one has just seen.
  const others = stays
    .filter(({ distributorId }) => ![...guardians].some((key) => key.includes(toId(distributorId))))
    .sort((one, other) => (other.lastSpokeAt?.getTime() ?? 0) - (one.lastSpokeAt?.getTime() ?? 0));
  const people = await Promise.all(others.map(({ distributorId }) => memberOf(ctx, distributorId)));
  const fits = ({ memberNo, name }: { memberNo: string; name: string }): boolean =>
    text === '' || memberNo.toLowerCase() === text.toLowerCase() || name.startsWith(text);
  const found = people.filter(fits).slice(0, MOST_FOUND);
  const breaches = await breachesIn(
    ctx,
    groupId,
    found.map(({ _id }) => _id),
  );
  return found.map(({ _id, memberNo, name }) => {
    const seen = breaches.get(toId(_id));
    return { id: toId(_id), memberNo, name, breaches: seen?.count ?? 0, step: patrolStepOf(seen?.farthest ?? 'CANDIDATE') };
  });
}

/** @throws Refused PATROL_NOT_YOUR_GROUP, PATROL_OF_ONESELF, PATROL_OF_GUARDIAN, VIOLATION_NOT_PRESENT, VIOLATION_STEP_WRONG, EVIDENCE_UNKNOWN */
export async function reportPatrol(ctx: Ctx, { input }: MutationReportPatrolArgs): Promise<PatrolReport> {
  const { key, breach, step, text, distributorId } = input;
  if (!/^[\w-]{8,}$/.test(key) || key.length > LONGEST_KEY) throw new Refused('PATROL_KEY_WRONG');
  if (distributorId === ctx.viewer.id) throw new Refused('PATROL_OF_ONESELF');
  const groupId = await demandPatrol(ctx, input.groupId);
  const reporterId = fromId(ctx.viewer.id ?? '');
  const pictures = [...new Set(input.evidenceIds ?? [])];
  const seen = {
    key: `${toId(reporterId)}:${key}`,
    groupId,
    distributorId: fromId(distributorId),
    breach,
    step: stepTaken(step),
    text,
    at: reportAt(input.at, ctx.now),
    reporterId,
    evidenceIds: pictures.map(fromId),
  };
  const { row } = await repeatOnUniqueConflict(() =>
    ctx.db.transaction(async (session) => {
      if ((await guardiansAmong(ctx, session, [seen])).size > 0) throw new Refused('PATROL_OF_GUARDIAN');
      const made = await noteOnPatrol(ctx, session, seen);
      if (made.isNew) await useEvidence(ctx, session, pictures, { groupId });
      return made;
    }),
  );
  return shown(ctx, row);
}

async function shown(ctx: Ctx, row: ViolationRow): Promise<PatrolReport> {
  const [group, member] = await Promise.all([groupOf(ctx, row.groupId), memberOf(ctx, row.distributorId)]);
  const breach: BreachKind = row.breach ?? 'OTHER';
  const first = row.steps.find(({ to }) => to === 'REMINDED' || to === 'WARNED')?.to;
  const step: PatrolStep = row.asksRemoval === true ? 'ASK_FOR_REMOVAL' : first === 'WARNED' ? 'WARN' : 'REMIND';
  const { _id, excerpt, at, state } = row;
  return { id: toId(_id), groupName: group.name, memberName: member.name, breach, step, text: excerpt ?? '', at, state };
}

export async function myPatrolReports(ctx: Ctx): Promise<PatrolReport[]> {
  if (ctx.viewer.kind !== 'DISTRIBUTOR') return [];
  return Promise.all((await reportsOf(ctx, fromId(ctx.viewer.id))).map((row) => shown(ctx, row)));
}
