// Makes the plan of a divert and keeps it, group by group. Nothing is promised by a plan: it says what would be, as things stood when
// it was made, until somebody starts it.
// Surprise: where not everybody can be placed, those who joined first are left out until the rest fits, and the divert says what was
// missing and by how much.

import type { Ctx } from '../context.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import type { ClientSession, ObjectId } from 'mongodb';
import { listWorkingAccounts, promisedFrom } from '../accounts/service.ts';
import type { IpAccountRow } from '../accounts/service.ts';
import type { Tier } from '../generated/types.ts';
import { groupLimit, openGroupRows } from '../groups/service.ts';
import type { GroupRow } from '../groups/service.ts';
import { freeCapacity } from '../operators/service.ts';
import type { FreeCapacity } from '../operators/service.ts';
import { setting } from '../settings/service.ts';
import { choosePeople } from './choose.ts';
import { daysFrom, problemOf } from './divert.rules.ts';
import { inviterFor } from './inviters.rules.ts';
import { divertGroups, diverts } from './model.ts';
import type { DivertGroupRow, DivertLoadRow, DivertProblemRow, DivertRow, PlacedPerson } from './model.ts';
import { noSteps } from './pipeline.rules.ts';
import type { DivertPlan, PlanAccount, PlanGroup, PlanInput, PlanPerson } from './plan.rules.ts';
import { planInTurn } from './plan-turn.ts';

/** So many attempts to find how many fit; then half of them is tried. */
const ATTEMPTS = 6;
const GROUPS_AT_ONCE = 100;

export interface Ground {
  groups: GroupRow[];
  accounts: IpAccountRow[];
  holders: FreeCapacity[];
  days: DayKey[];
  input: Omit<PlanInput, 'people'>;
  /** Who invites into the groups that had nobody for it. */
  inviters: Map<string, string>;
}

/** What a plan stands on, as it is now. */
export async function readGround(ctx: Ctx, tier: Tier): Promise<Ground> {
  const days = daysFrom(ctx.time.dayKey(ctx.now), ctx.time.clock(ctx.now));
  const first = days[0] ?? ctx.time.dayKey(ctx.now);
  const [open, accounts, capacity, promised, limit, qrLimit, friendLimit] = await Promise.all([
    openGroupRows(ctx, { tier, purpose: 'SERVICE' }),
    listWorkingAccounts(ctx),
    freeCapacity(ctx),
    promisedFrom(ctx, first),
    groupLimit(ctx),
    setting(ctx, 'qrJoinLimit'),
    setting(ctx, 'accountFriendLimit'),
  ]);
  // Nobody is led into a group that people are leaving.
  const groups = open.filter(({ state }) => state !== 'DECLINING');
  const working = new Map(accounts.map((account) => [toId(account._id), account]));
  const inviters = inviterFor(
    groups.map(({ _id, accountId, operatorId, province }) => ({
      id: toId(_id),
      accountId: accountId !== null && working.has(toId(accountId)) ? toId(accountId) : null,
      operatorId: operatorId && toId(operatorId),
      province,
    })),
    accounts.map(({ _id, operatorId, province }) => ({ id: toId(_id), operatorId: operatorId && toId(operatorId), province })),
  );
  const holders = capacity.filter(({ skills }) => skills.length === 0 || skills.includes(tier));
  const planGroups = groups.map((group): PlanGroup => {
    const id = toId(group._id);
    const own = group.accountId !== null && working.has(toId(group.accountId)) ? toId(group.accountId) : null;
    return {
      id,
      room: Math.max(0, limit - group.taken),
      taken: group.taken,
      accountId: own ?? inviters.get(id) ?? null,
      province: group.province,
    };
  });
  const planAccounts = accounts.map((account): PlanAccount => ({
    id: toId(account._id),
    operatorId: account.operatorId && toId(account.operatorId),
    province: account.province,
    perDay: account.dailyFriends,
    friendsLeft: Math.max(0, friendLimit - account.friends - account.friendsReserved),
    plannedOn: promised.get(toId(account._id)) ?? new Map<DayKey, number>(),
    restUntil: account.state === 'RESTING' ? account.restUntil : null,
    takesNewGroups: true,
  }));
  return {
    groups,
    accounts,
    holders,
    days,
    inviters,
    input: {
      groups: planGroups,
      accounts: planAccounts,
      days,
      qrLimit,
      newGroups: {
        most: holders.reduce((sum, { free }) => sum + free, 0),
        limit,
        holders: holders.map(({ operatorId, free, provinces }) => ({ operatorId: toId(operatorId), free, provinces })),
      },
    },
  };
}

export interface Made {
  plan: DivertPlan;
  problems: DivertProblemRow[];
  unplaced: PlanPerson[];
}

/** The plan of as many as there is a place for; `people` in the order in which they matter. */
export async function planFor(people: readonly PlanPerson[], ground: Pick<Ground, 'input'>): Promise<Made> {
  let some = people;
  let problems: DivertProblemRow[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const answer = await planInTurn({ ...ground.input, people: some });
    if (answer.ok) return { plan: answer, problems, unplaced: people.slice(some.length) };
    if (problems.length === 0) problems = answer.broken.map(problemOf);
    const fewer = some.length - Math.max(1, answer.leftOut);
    some = people.slice(0, attempt < ATTEMPTS ? Math.max(0, fewer) : Math.floor(some.length / 2));
  }
}

/** Chooses, plans, and puts the new plan in the place of the old one. */
export async function makePlan(ctx: Ctx, divertId: ObjectId): Promise<void> {
  const divert = await diverts.raw(ctx.db).findOne({ _id: divertId });
  if (!divert || divert.state !== 'PLANNING') return;
  const { people, leftOut } = await choosePeople(ctx, divert);
  const ground = await readGround(ctx, divert.tier);
  const { plan, problems, unplaced } = await planFor(people, ground);
  const planSeq = divert.planSeq + 1;
  const rows = rowsOf(divert, planSeq, 0, plan, ground);
  const set = {
    state: 'PLANNED' as const,
    planSeq,
    people: plan.places.length,
    leftOut,
    unplaced: unplaced.length,
    problems,
    plannedAt: ctx.now,
    ...summaryOf(rows),
  };
  await ctx.db.transaction(async (session) => {
    const { matchedCount } = await diverts.raw(ctx.db).updateOne({ _id: divertId, state: 'PLANNING' }, { $set: set }, { session });
    // Thrown away, or planned by another attempt, while it was being planned.
    if (matchedCount === 0) return;
    await divertGroups.raw(ctx.db).deleteMany({ divertId, isStarted: false }, { session });
    await keepRows(ctx, rows, session);
  });
}

export async function keepRows(ctx: Ctx, rows: readonly DivertGroupRow[], session?: ClientSession): Promise<void> {
  for (let at = 0; at < rows.length; at += GROUPS_AT_ONCE)
    await divertGroups.raw(ctx.db).insertMany(rows.slice(at, at + GROUPS_AT_ONCE), session ? { session } : {});
}

/** What lists and heads show of a plan. */
export function summaryOf(rows: readonly DivertGroupRow[]): Pick<DivertRow, 'groups' | 'newGroups' | 'firstDay' | 'lastDay' | 'load'> {
  const load = new Map<string, DivertLoadRow>();
  for (const { people } of rows) {
    for (const { accountId, day, isFriend } of people) {
      const key = `${toId(accountId)} ${day}`;
      const known = load.get(key) ?? { accountId, day, people: 0, requests: 0 };
      known.people += 1;
      if (!isFriend) known.requests += 1;
      load.set(key, known);
    }
  }
  const days = rows.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]).sort();
  return {
    groups: rows.length,
    newGroups: rows.filter(({ isNewGroup }) => isNewGroup).length,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    load: [...load.values()].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)),
  };
}

/** One row for each group that somebody comes into: those that are there first, in the order of their first day. */
export function rowsOf(
  divert: Pick<DivertRow, '_id'>,
  planSeq: number,
  seqBefore: number,
  plan: DivertPlan,
  ground: Ground,
): DivertGroupRow[] {
  const groups = new Map(ground.groups.map((group) => [toId(group._id), group]));
  const fresh = new Map(plan.newGroups.map((group) => [group.key, group]));
  const byGroup = new Map<string, PlacedPerson[]>();
  for (const { personId, groupKey, accountId, day, way, befriends } of plan.places) {
    const people = byGroup.get(groupKey) ?? [];
    people.push({ id: fromId(personId), accountId: fromId(accountId), day, way, isFriend: !befriends });
    byGroup.set(groupKey, people);
  }
  const rows = Array.from(byGroup, ([key, people]): Omit<DivertGroupRow, 'seq'> => {
    const days = people.map(({ day }) => day).sort();
    const group = groups.get(key);
    const opened = fresh.get(key);
    const accountId = people[0]?.accountId ?? null;
    return {
      _id: newId(),
      divertId: divert._id,
      planSeq,
      groupId: group?._id ?? null,
      isNewGroup: group === undefined,
      name: group?.name ?? '',
      number: group?.number ?? null,
      province: group?.province ?? opened?.province ?? '',
      operatorId: group ? group.operatorId : opened ? fromId(opened.operatorId) : null,
      accountId: group?.accountId ?? (opened ? fromId(opened.accountId) : accountId),
      before: group?.taken ?? 0,
      count: people.length,
      firstDay: days[0] ?? '',
      lastDay: days.at(-1) ?? '',
      people,
      isStarted: false,
      invited: 0,
      done: noSteps(),
      waiting: noSteps(),
      stopped: noSteps(),
    };
  });
  const placeOf = (row: Omit<DivertGroupRow, 'seq'>): string => `${row.isNewGroup ? 1 : 0} ${row.firstDay} ${row.number ?? ''}`;
  return rows.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1)).map((row, index) => ({ ...row, seq: seqBefore + index + 1 }));
}
