// What is changed about one group by hand: its name, place and tags, and the steps of its life.

import type { ClientSession } from 'mongodb';
import { record } from '../audit/service.ts';
import type { AuditAction } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { provinceOf, readReason } from '../distributors/rules.ts';
import type { GroupEventKind, GroupState } from '../generated/types.ts';
import { demandMayManage, takerOf } from './access.ts';
import { recordGroupEvents } from './events.ts';
import { tellFollowers } from './followers.ts';
import { blocksOf, isFinal, judgeStep, stepsFrom } from './lifecycle.rules.ts';
import type { GroupFacts, StepBlock } from './lifecycle.rules.ts';
import { groups, refusedJoins } from './model.ts';
import type { GroupRow } from './model.ts';
import { readGroupName, readRegion, readTags } from './rules.ts';

/** An open group that the viewer may manage. @throws Refused GROUP_NOT_FOUND, NOT_YOUR_GROUP, GROUP_CLOSED */
export async function openWithin(ctx: Ctx, session: ClientSession, id: string): Promise<GroupRow> {
  const row = await groups.raw(ctx.db).findOne({ _id: fromId(id) }, { session });
  if (!row) throw new Refused('GROUP_NOT_FOUND');
  demandMayManage(ctx, row);
  if (row.closedAt !== null) throw new Refused('GROUP_CLOSED', { group: row.number });
  return row;
}

export const subjectOf = ({ _id, number }: Pick<GroupRow, '_id' | 'number'>): { kind: string; id: string; name: string } => ({
  kind: 'GROUP',
  id: toId(_id),
  name: number,
});

interface Edit {
  set: Partial<GroupRow>;
  kind: GroupEventKind;
  details: Record<string, unknown>;
  action: AuditAction;
}

/** One act on one group: the change, a line of its timeline, an entry in the trail. */
async function edit(ctx: Ctx, id: string, decide: (row: GroupRow) => Edit | null): Promise<GroupRow> {
  const byName = await nameOf(ctx);
  return ctx.db.transaction(async (session) => {
    const row = await openWithin(ctx, session, id);
    const change = decide(row);
    if (change === null) return row;
    await groups.raw(ctx.db).updateOne({ _id: row._id, closedAt: null }, { $set: change.set }, { session });
    await recordGroupEvents(ctx, session, [{ groupId: row._id, kind: change.kind, details: change.details, byName }]);
    await record(ctx, session, { action: change.action, subject: subjectOf(row), details: change.details });
    return { ...row, ...change.set };
  });
}

export function renameGroup(ctx: Ctx, { id, name: typed }: { id: string; name: string }): Promise<GroupRow> {
  const { name } = demand(readGroupName(typed));
  return edit(ctx, id, (row) =>
    row.name === name ? null : { set: { name }, kind: 'RENAMED', details: { name, before: row.name }, action: 'GROUP_CHANGED' },
  );
}

export function placeGroup(ctx: Ctx, { id, region: typed }: { id: string; region: string }): Promise<GroupRow> {
  const { region } = demand(readRegion(typed));
  return edit(ctx, id, (row) =>
    row.region === region
      ? null
      : { set: { region, province: provinceOf(region) }, kind: 'PLACED', details: { region, before: row.region }, action: 'GROUP_CHANGED' },
  );
}

export function tagGroup(ctx: Ctx, { id, tags: typed }: { id: string; tags: readonly string[] }): Promise<GroupRow> {
  const { tags } = demand(readTags(typed));
  return edit(ctx, id, (row) =>
    row.tags.join('\n') === tags.join('\n')
      ? null
      : { set: { tags }, kind: 'TAGGED', details: { tags, before: row.tags }, action: 'GROUP_CHANGED' },
  );
}

export const factsOf = ({ state, members, reserved, operatorId }: GroupRow): GroupFacts => ({
  state,
  members,
  reserved,
  isHeld: operatorId !== null,
});

/** Where the life of a group may lead from here, each with what stands in its way for this viewer. */
export function nextSteps(ctx: Ctx, row: GroupRow): { to: GroupState; blocks: StepBlock[] }[] {
  const taker = takerOf(ctx, row);
  // A successor is named in the act itself (transformGroup).
  const facts = { ...factsOf(row), hasSuccessor: true };
  return stepsFrom(row.state).map((to) => ({ to, blocks: blocksOf(facts, to, taker) }));
}

/** @throws Refused with what stands in the way */
export async function changeGroupState(
  ctx: Ctx,
  { id, to, reason: why }: { id: string; to: GroupState; reason: string },
): Promise<GroupRow> {
  const { reason } = demand(readReason(why));
  const byName = await nameOf(ctx);
  return ctx.db.transaction(async (session) => {
    const row = await openWithin(ctx, session, id);
    demand(judgeStep(factsOf(row), to, takerOf(ctx, row)));
    const details = { from: row.state, to, reason };
    if (isFinal(to)) await closeWithin(ctx, session, row, { state: to });
    else {
      const set = { state: to, stateSince: ctx.now };
      await groups.raw(ctx.db).updateOne({ _id: row._id, state: row.state }, { $set: set }, { session });
    }
    await recordGroupEvents(ctx, session, [{ groupId: row._id, kind: 'STATE_CHANGED', details, byName }]);
    if (isFinal(to)) await tellFollowers((follower) => follower.closed?.(ctx, session, [row]));
    await record(ctx, session, { action: 'GROUP_STATE_CHANGED', subject: subjectOf(row), details });
    return (await groups.raw(ctx.db).findOne({ _id: row._id }, { session })) ?? row;
  });
}

type End = Pick<GroupRow, 'state'> & Partial<Pick<GroupRow, 'mergedIntoId' | 'transformedIntoId'>>;

/** Only what is empty is closed: the condition says so once more. */
export async function closeWithin(ctx: Ctx, session: ClientSession, row: GroupRow, end: End): Promise<void> {
  const set = { ...end, stateSince: ctx.now, closedAt: ctx.now, fullSince: null };
  const { modifiedCount } = await groups
    .raw(ctx.db)
    .updateOne({ _id: row._id, closedAt: null, members: 0, reserved: 0 }, { $set: set }, { session });
  if (modifiedCount !== 1) throw new Error(`${row.number} was to be closed, and is not empty`);
  // Whoever stands outside stands before the same chat under its new name, or before none any more.
  const outside = refusedJoins.raw(ctx.db);
  if (end.transformedIntoId) await outside.updateMany({ groupId: row._id }, { $set: { groupId: end.transformedIntoId } }, { session });
  else await outside.deleteMany({ groupId: row._id }, { session });
}
