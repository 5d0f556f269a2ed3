// Moves between tiers become ways between groups: whoever waits for one is asked to leave the groups of the old tier, and is put into a
// divert for those of the new one. Confirming the move, asking, and putting into the divert are one transaction for each lot.
// Surprise: throwing such a divert away loses nobody. They are in no group of their tier, and the next divert by filter finds them.

import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { confirmPlanned, plannedAfter, plannedOf } from '../distributors/service.ts';
import type { Tier } from '../generated/types.ts';
import { askToLeave, groupsByIds, presentOfMany } from '../groups/service.ts';
import type { GroupRow } from '../groups/service.ts';
import type { RunningWork } from '../parts.ts';
import { fillScript } from '../scripts/service.ts';
import { addTasks } from '../tasks/service.ts';
import { forgetPlanTotals } from '../tiers/service.ts';
import { begin } from '../works/service.ts';
import { MOST_PEOPLE, tierPlanTitle } from './divert.rules.ts';
import { divertById, newDivert, planSoon, subjectOf } from './diverts.ts';
import { nextDue } from './invites.ts';
import { divertPeople, diverts } from './model.ts';
import type { DivertRow } from './model.ts';
import { makePlan } from './planning.ts';

const MOST_IDS = 500;
const AT_ONCE = 1_000;

export interface TierPlanInput {
  leave: Tier;
  join: Tier;
  distributorIds?: readonly string[] | null | undefined;
}

export async function divertTierPlan(ctx: Ctx, { leave, join, distributorIds }: TierPlanInput): Promise<DivertRow> {
  const filter = { province: null, joinedFrom: null, joinedTo: null, isKol: null, most: MOST_PEOPLE, leave };
  const divert = await newDivert(ctx, { title: tierPlanTitle(leave, join), tier: join, filter, source: 'TIER_PLAN' });
  if (distributorIds == null) return beginAll(ctx, divert);
  if (distributorIds.length > MOST_IDS) throw new Refused('INVITES_TOO_MANY', { most: MOST_IDS });
  const ids = [...new Set(distributorIds)].map(fromId);
  const count = await ctx.db.transaction(async (session) => {
    await diverts.raw(ctx.db).insertOne(divert, { session });
    const taken = await takeLot(ctx, session, divert, ids);
    if (taken === 0) throw new Refused('TIER_PLAN_EMPTY');
    return taken;
  });
  forgetPlanTotals(ctx);
  return planSoon(ctx, divert._id, count);
}

/** Everybody of the move: as a work, because there may be very many. */
async function beginAll(ctx: Ctx, divert: DivertRow): Promise<DivertRow> {
  const { leave } = divert.filter;
  const [first] = leave === null ? [] : await plannedAfter(ctx, { leave, join: divert.tier }, null, 1);
  if (first === undefined) throw new Refused('TIER_PLAN_EMPTY');
  await ctx.db.transaction(async (session) => {
    const work = await begin(ctx, { kind: 'DIVERT_TIER_PLAN', title: divert.title, input: { divertId: toId(divert._id) } }, session);
    await diverts.raw(ctx.db).insertOne({ ...divert, workId: work._id }, { session });
  });
  return divertById(ctx, toId(divert._id));
}

/** Goes on with whoever still waits for the move: those of earlier lots do not any more. */
export async function runTierPlan(ctx: Ctx, work: RunningWork): Promise<object> {
  const divert = await divertById(ctx, String(work.input['divertId']));
  const { leave } = divert.filter;
  let done = Number(work.checkpoint?.['done'] ?? 0);
  for (let after: ObjectId | null = null; leave !== null && divert.state === 'PLANNING';) {
    work.stopping.throwIfAborted();
    const ids: ObjectId[] = await plannedAfter(ctx, { leave, join: divert.tier }, after, AT_ONCE);
    after = ids.at(-1) ?? null;
    if (after === null) break;
    done += await ctx.db.transaction(async (session) => {
      const taken = await takeLot(ctx, session, divert, ids);
      await work.save({ checkpoint: { done: done + taken }, done: done + taken, total: null }, session);
      return taken;
    });
  }
  forgetPlanTotals(ctx);
  await makePlan(ctx, divert._id);
  const { people, groups, unplaced } = await divertById(ctx, toId(divert._id));
  return { confirmed: done, people, groups, unplaced };
}

/** Those of them who still wait for the move. Returns how many. */
async function takeLot(ctx: Ctx, session: ClientSession, divert: DivertRow, wanted: readonly ObjectId[]): Promise<number> {
  const { leave } = divert.filter;
  if (leave === null) return 0;
  const move = { leave, join: divert.tier };
  const ids = await plannedOf(ctx, session, wanted, move);
  if (ids.length === 0) return 0;
  const count = await confirmPlanned(ctx, session, ids, move);
  await askOldGroups(ctx, session, divert, ids, leave);
  await divertPeople.raw(ctx.db).insertOne({ _id: newId(), divertId: divert._id, ids }, { session });
  const details = { count, ...move };
  await record(ctx, session, { action: 'TIER_PLAN_CONFIRMED', subject: subjectOf(divert), details });
  return count;
}

/** Their stays in service groups of the old tier are to end; whoever holds such a group has one task for it, however many leave. */
async function askOldGroups(ctx: Ctx, session: ClientSession, divert: DivertRow, ids: readonly ObjectId[], leave: Tier): Promise<void> {
  const stays = (await presentOfMany(ctx, ids, session)).filter(({ purpose }) => purpose === 'SERVICE');
  const groups = await groupsByIds(ctx, [...new Map(stays.map(({ groupId }) => [toId(groupId), groupId])).values()]);
  const old = new Map(groups.filter(({ tier }) => tier === leave).map((group) => [toId(group._id), group]));
  const leaving = stays.filter(({ groupId }) => old.has(toId(groupId)));
  await askToLeave(
    ctx,
    session,
    leaving.map(({ groupId, distributorId }) => ({ groupId, distributorId, reason: 'TIER' as const })),
    divert.byName,
  );
  const touched = new Set(leaving.map(({ groupId }) => toId(groupId)));
  const dueAt = await nextDue(ctx);
  const script = await fillScript(ctx, { occasion: 'LEAVE', tier: leave, step: null, values: {} });
  await addTasks(
    ctx,
    [...old.values()]
      .filter(({ _id }) => touched.has(toId(_id)))
      .map((group) => ({ ...taskOf(divert, group), text: script?.text ?? null, dueAt })),
    session,
  );
}

const taskOf = (divert: DivertRow, { _id, number, name }: GroupRow) => ({
  cause: `leave:${toId(divert._id)}:${toId(_id)}`,
  kind: 'ASK_TO_LEAVE' as const,
  groupId: _id,
  title: {
    zh: `请“${name}”（${number}）中分层已变更的会员退群`,
    en: `Ask the members of ${number} ${name} whose tier has changed to leave`,
  },
});
