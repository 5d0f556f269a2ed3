// Starts a plan: groups are opened, places in groups and friends of accounts are promised, invites are written. A small divert is one
// transaction, so that it is all there or refused; a large one is a work with a transaction for each group, and whom somebody else
// was faster for is planned again among what is free.

import type { ClientSession, ObjectId } from 'mongodb';
import { accountsByIds, prepareDays, reserveFriends } from '../accounts/service.ts';
import type { Promised } from '../accounts/service.ts';
import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand, isRefused } from '../core/errors.ts';
import { newId, toId } from '../core/ids.ts';
import { isUniqueConflict } from '../core/unique.ts';
import { streamChosen } from '../distributors/service.ts';
import type { RunningWork } from '../parts.ts';
import type { Tier } from '../generated/types.ts';
import { groupsByIds, presentOfMany, reserve, setGroupAccounts } from '../groups/service.ts';
import { openGroups } from '../operators/service.ts';
import { begin } from '../works/service.ts';
import { choosePeople } from './choose.ts';
import { MOST_PEOPLE, mayStart, notStarted } from './divert.rules.ts';
import { divertById, subjectOf } from './diverts.ts';
import { closeIfDone, today } from './invites.ts';
import { divertGroups, diverts, invites } from './model.ts';
import type { DivertGroupRow, DivertRow, InviteRow, PlacedPerson } from './model.ts';
import { FIRST_STEP, noSteps } from './pipeline.rules.ts';
import { keepRows, planFor, readGround, rowsOf, summaryOf } from './planning.ts';

/** So many people in so many groups are one transaction of a second or so. */
const SMALL = { people: 1_000, groups: 10 } as const;
/** How often those are planned again for whom others were faster. */
const ROUNDS = 3;

/** Somebody else has taken what the plan counted on. */
const TAKEN = new Set([
  'GROUP_FULL',
  'GROUP_CLOSED',
  'GROUP_NOT_FOUND',
  'ACCOUNT_DAY_FULL',
  'ACCOUNT_FULL',
  'ACCOUNT_RESTING',
  'ACCOUNT_UNKNOWN',
  'OPERATOR_FULL',
  'OPERATOR_UNKNOWN',
]);
const isTaken = (error: unknown): boolean => (isRefused(error) && TAKEN.has(error.code)) || isUniqueConflict(error);

/** @throws Refused DIVERT_PLAN_STALE where the plan is another one by now, or what it counted on is gone */
export async function startDivert(ctx: Ctx, id: string, planSeq: number): Promise<DivertRow> {
  const divert = await divertById(ctx, id);
  demand(mayStart(divert, planSeq, today(ctx)));
  const isSmall = divert.people <= SMALL.people && divert.groups <= SMALL.groups;
  return isSmall ? startAtOnce(ctx, divert) : startAsWork(ctx, divert);
}

async function startAtOnce(ctx: Ctx, divert: DivertRow): Promise<DivertRow> {
  const rows = await divertGroups.raw(ctx.db).find({ divertId: divert._id }).sort({ seq: 1 }).toArray();
  await prepareDays(ctx, rows.flatMap(daysOf));
  try {
    await ctx.db.transaction(async (session) => {
      await takeState(ctx, session, divert, 'RUNNING');
      for (const row of rows) await startGroup(ctx, session, divert, row);
      await tell(ctx, session, divert);
    });
  } catch (error) {
    if (isTaken(error)) throw new Refused('DIVERT_PLAN_STALE');
    throw error;
  }
  await closeIfDone(ctx, [divert._id]);
  return divertById(ctx, toId(divert._id));
}

export async function startAsWork(ctx: Ctx, divert: DivertRow): Promise<DivertRow> {
  await ctx.db.transaction(async (session) => {
    const work = await begin(ctx, { kind: 'DIVERT_START', title: divert.title, input: { divertId: toId(divert._id) } }, session);
    await takeState(ctx, session, divert, 'STARTING', work._id);
    await tell(ctx, session, divert);
  });
  return divertById(ctx, toId(divert._id));
}

/** Of two who press start the second one is refused. */
async function takeState(
  ctx: Ctx,
  session: ClientSession,
  { _id, planSeq }: DivertRow,
  state: 'STARTING' | 'RUNNING',
  workId: ObjectId | null = null,
): Promise<void> {
  const set = { state, startedAt: ctx.now, ...(workId === null ? {} : { workId }) };
  const { modifiedCount } = await diverts.raw(ctx.db).updateOne({ _id, state: 'PLANNED', planSeq }, { $set: set }, { session });
  if (modifiedCount === 0) throw new Refused('DIVERT_PLAN_STALE');
}

async function tell(ctx: Ctx, session: ClientSession, divert: DivertRow): Promise<void> {
  const { tier, people, groups, newGroups, lastDay } = divert;
  await record(ctx, session, {
    action: 'DIVERT_STARTED',
    subject: subjectOf(divert),
    details: { tier, people, groups, newGroups, lastDay },
  });
}

const daysOf = ({ people }: DivertGroupRow) => people.filter(({ isFriend }) => !isFriend).map(({ accountId, day }) => ({ accountId, day }));

/** One group of a plan, in the caller's transaction. Done before, it does nothing. Throws a Refused where something was taken. */
export async function startGroup(
  ctx: Ctx,
  session: ClientSession,
  divert: DivertRow,
  { _id }: Pick<DivertGroupRow, '_id'>,
): Promise<number> {
  const row = await divertGroups.raw(ctx.db).findOne({ _id }, { session });
  if (!row || row.isStarted) return 0;
  // Stopped meanwhile: nobody else is invited.
  const now = await diverts.raw(ctx.db).findOne({ _id: divert._id }, { session, projection: { state: 1 } });
  if (now?.state !== 'STARTING' && now?.state !== 'RUNNING') return 0;
  const people = await freePeople(ctx, session, divert.tier, row.people);
  const group = people.length === 0 && row.groupId === null ? null : await groupFor(ctx, session, divert.tier, row);
  if (group !== null && people.length > 0) {
    await reserve(ctx, session, group.groupId, people.length);
    await reserveFriends(ctx, session, promisesOf(people));
    await invites.raw(ctx.db).insertMany(
      people.map((person) => inviteOf(ctx, row, group.groupId, person)),
      { session },
    );
  }
  const friends = people.filter(({ isFriend }) => isFriend).length;
  const set = {
    ...(group ?? {}),
    isStarted: true,
    invited: people.length,
    done: { ...noSteps(), BEFRIEND: friends },
    waiting: { ...noSteps(), BEFRIEND: people.length - friends, SCRIPT: friends },
  };
  await divertGroups.raw(ctx.db).updateOne({ _id }, { $set: set }, { session });
  await diverts.raw(ctx.db).updateOne({ _id: divert._id }, { $inc: { started: people.length } }, { session });
  return people.length;
}

/** Those who are still of the tier, in no group of it, and on no other way into one; nobody who was erased meanwhile. */
async function freePeople(ctx: Ctx, session: ClientSession, tier: Tier, people: readonly PlacedPerson[]): Promise<PlacedPerson[]> {
  const ids = people.map(({ id }) => id);
  const open = await invites
    .raw(ctx.db)
    .find({ distributorId: { $in: ids }, state: 'OPEN' }, { session, projection: { distributorId: 1 } })
    .toArray();
  const stays = (await presentOfMany(ctx, ids, session)).filter(({ purpose }) => purpose === 'SERVICE');
  // Theirs alone, not all of the tier: this is asked for every group of a divert. The tier of a group never changes.
  const theirs = await groupsByIds(ctx, [...new Map(stays.map(({ groupId }) => [toId(groupId), groupId])).values()]);
  const ofTier = new Set(theirs.filter((group) => group.tier === tier).map(({ _id }) => toId(_id)));
  const inside = stays.filter(({ groupId }) => ofTier.has(toId(groupId)));
  const taken = new Set([...open, ...inside].map(({ distributorId }) => toId(distributorId)));
  const fitting = new Set<string>();
  for await (const rows of streamChosen(ctx, { tier, ids })) for (const { _id } of rows) fitting.add(toId(_id));
  return people.filter(({ id }) => fitting.has(toId(id)) && !taken.has(toId(id)));
}

/** A new one is opened; one that had no account to invite into it has one from now on. */
async function groupFor(
  ctx: Ctx,
  session: ClientSession,
  tier: Tier,
  row: DivertGroupRow,
): Promise<{ groupId: ObjectId; number: string | null; name: string }> {
  if (row.groupId !== null) {
    if (row.accountId !== null) await giveAccount(ctx, session, row.groupId, row.accountId);
    return { groupId: row.groupId, number: row.number, name: row.name };
  }
  const input = { tier, purpose: 'SERVICE' as const, region: row.province, operatorId: row.operatorId, accountId: row.accountId };
  const [opened] = await openGroups(ctx, session, [input]);
  if (!opened) throw new Error('a group was opened and is not there');
  return { groupId: opened._id, number: opened.number, name: opened.name };
}

async function giveAccount(ctx: Ctx, session: ClientSession, groupId: ObjectId, accountId: ObjectId): Promise<void> {
  const [group] = await groupsByIds(ctx, [groupId]);
  if (!group || group.accountId !== null) return;
  const account = (await accountsByIds(ctx, [accountId])).get(toId(accountId));
  if (account) await setGroupAccounts(ctx, session, [{ groupId, accountId, handle: account.handle }]);
}

function promisesOf(people: readonly PlacedPerson[]): Promised[] {
  const found = new Map<string, Promised>();
  for (const { accountId, day, isFriend } of people) {
    if (isFriend) continue;
    const key = `${toId(accountId)} ${day}`;
    const known = found.get(key) ?? { accountId, day, count: 0 };
    known.count += 1;
    found.set(key, known);
  }
  return [...found.values()];
}

function inviteOf(ctx: Ctx, row: DivertGroupRow, groupId: ObjectId, { id, accountId, day, way, isFriend }: PlacedPerson): InviteRow {
  return {
    _id: newId(),
    divertId: row.divertId,
    divertGroupId: row._id,
    distributorId: id,
    groupId,
    accountId,
    way,
    day,
    step: isFriend ? 'SCRIPT' : FIRST_STEP,
    // The day's work is done when the day is.
    dueAt: ctx.time.rangeOf(day).endsAt,
    sentAt: null,
    holdsFriend: !isFriend,
    holdsPlace: true,
    codeVersion: null,
    steps: isFriend ? [{ step: FIRST_STEP, at: ctx.now, byName: null, evidenceId: null }] : [],
    state: 'OPEN',
    stoppedWhy: null,
    stoppedAt: null,
    createdAt: ctx.now,
  };
}

/** The long way: goes on from what is started, however often it was interrupted. */
export async function runStart(ctx: Ctx, work: RunningWork): Promise<object> {
  const divertId = String(work.input['divertId']);
  for (let round = 1; ; round += 1) {
    const divert = await divertById(ctx, divertId);
    if (divert.state !== 'STARTING') return { started: divert.started };
    const missed = await startRows(ctx, work, divert);
    if (missed.length === 0 || round > ROUNDS) return finishStart(ctx, divert._id, missed.length);
    await planRest(ctx, divert, missed);
  }
}

/** Every group that is not started yet, one transaction each. Returns the people of those that could not be. */
async function startRows(ctx: Ctx, work: RunningWork, divert: DivertRow): Promise<ObjectId[]> {
  const waiting = { divertId: divert._id, isStarted: false };
  const rows = await divertGroups
    .raw(ctx.db)
    .find(waiting, { projection: { _id: 1 }, sort: { seq: 1 } })
    .toArray();
  const missed: ObjectId[] = [];
  let done = divert.started;
  for (const { _id } of rows) {
    work.stopping.throwIfAborted();
    const row = await divertGroups.raw(ctx.db).findOne({ _id });
    if (!row) continue;
    await prepareDays(ctx, daysOf(row));
    try {
      done += await ctx.db.transaction((session) => startGroup(ctx, session, divert, row));
    } catch (error) {
      if (!isTaken(error)) throw error;
      missed.push(...row.people.map(({ id }) => id));
      // It goes only now: a work that is killed before finds it, and its people, again.
      ctx.log.info({ divert: toId(divert._id), group: row.number }, 'places of a divert were taken meanwhile');
    }
    await work.save({ checkpoint: {}, done, total: divert.people });
  }
  return missed;
}

/** Those for whom others were faster, among what is free now; the groups that could not be started give way to theirs. */
async function planRest(ctx: Ctx, divert: DivertRow, missed: readonly ObjectId[]): Promise<void> {
  const { people } = await choosePeople(ctx, { ...divert, filter: { ...divert.filter, most: MOST_PEOPLE } }, missed);
  const ground = await readGround(ctx, divert.tier);
  const { plan } = await planFor(people, ground);
  const last = await divertGroups.raw(ctx.db).findOne({ divertId: divert._id }, { sort: { seq: -1 }, projection: { seq: 1 } });
  const rows = rowsOf(divert, divert.planSeq, last?.seq ?? 0, plan, ground);
  const before = await divertGroups
    .raw(ctx.db)
    .find({ divertId: divert._id, isStarted: false }, { projection: { _id: 1 } })
    .toArray();
  // First the new ones, then the old ones go: killed in between, the same people stand in both, and are started once.
  await keepRows(ctx, rows);
  await divertGroups.raw(ctx.db).deleteMany({ _id: { $in: before.map(({ _id }) => _id) } });
}

async function finishStart(ctx: Ctx, divertId: ObjectId, missed: number): Promise<object> {
  await divertGroups.raw(ctx.db).deleteMany({ divertId, isStarted: false });
  await divertGroups.raw(ctx.db).deleteMany({ divertId, invited: 0 });
  const rows = await divertGroups.raw(ctx.db).find({ divertId }).toArray();
  const { load: _asPlanned, ...summary } = summaryOf(rows);
  const problems = missed === 0 ? {} : { unplaced: missed, problems: [notStarted(missed)] };
  await diverts.raw(ctx.db).updateOne({ _id: divertId, state: 'STARTING' }, { $set: { state: 'RUNNING', ...summary, ...problems } });
  await closeIfDone(ctx, [divertId]);
  const divert = await divertById(ctx, toId(divertId));
  return { started: divert.started, groups: divert.groups, missed };
}
