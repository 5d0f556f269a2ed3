// What the page of today is made from: each source reads its rows for one operator or for all, and has them turned into items by its
// rule. A new domain with something due adds one function here.

import type { ObjectId } from 'mongodb';
import { accountTroubles } from '../accounts/service.ts';
import { robotTroubles } from '../channels/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { dueInvites } from '../diverts/service.ts';
import { countCampDue } from '../camps/service.ts';
import { countRefusedJoins, groupLimit, presentOfMany } from '../groups/service.ts';
import type { GroupBrief } from '../groups/service.ts';
import { countKols } from '../kols/service.ts';
import { uncoveredGroups } from '../operators/service.ts';
import { campaignsByIds } from '../campaigns/service.ts';
import { countQuestions } from '../relays/service.ts';
import { countWaiting } from '../rotas/service.ts';
import { dueTasks } from '../tasks/service.ts';
import { openObjections } from '../tiers/service.ts';
import { lateActions } from '../timetables/service.ts';
import { dueViolations } from '../violations/service.ts';
import { lacking } from './model.ts';
import { fromFullGroups, fromLacking, fromRefusedJoins, fromUnheldGroups } from './places.rules.ts';
import type { GroupNow } from './places.rules.ts';
import type { Clock, Told } from './rules.ts';
import { fromAccounts, fromAskedActions, fromRobots, fromUncovered } from './troubles.rules.ts';
import { fromWeek } from './week.rules.ts';
import { fromInvites, fromObjections, fromTasks, fromViolations } from './work.rules.ts';

export interface Scope {
  /** Null: everybody's. */
  operatorId: ObjectId | null;
  /** Open ones: of the operator, or all. */
  groups: readonly GroupBrief[];
}

export type Source = (ctx: Ctx, scope: Scope, clock: Clock) => Promise<Told[]>;

const textOf = (id: ObjectId | null): string | null => id && toId(id);
const idsIn = ({ operatorId, groups }: Scope): ObjectId[] | null => (operatorId === null ? null : groups.map(({ _id }) => _id));

const tasks: Source = async (ctx, { operatorId, groups }, clock) => {
  const of = operatorId === null ? null : { operatorId, groupIds: groups.map(({ _id }) => _id) };
  const rows = await dueTasks(ctx, clock.endsAt, of);
  return fromTasks(
    rows.map(({ _id, kind, groupId, accountId, operatorId: whose, dueAt }) => ({
      kind,
      dueAt,
      id: toId(_id),
      groupId: textOf(groupId),
      accountId: textOf(accountId),
      operatorId: textOf(whose),
    })),
    clock,
  );
};

const TAKING: ReadonlySet<string> = new Set(['FORMING', 'GROWING', 'MATURE']);

const nowOf = ({ _id, operatorId, tier, purpose, state, stateSince, members, taken }: GroupBrief): GroupNow => ({
  id: toId(_id),
  operatorId: textOf(operatorId),
  tier,
  isService: purpose === 'SERVICE',
  isPreparing: state === 'PREPARING',
  takesMembers: TAKING.has(state),
  members,
  taken,
  since: stateSince,
});

const places: Source = async (ctx, { groups }, clock) => {
  const now = groups.map(nowOf);
  return [...fromFullGroups(now, await groupLimit(ctx), clock), ...fromUnheldGroups(now)];
};

const refusedJoins: Source = async (ctx, scope) => {
  const rows = await countRefusedJoins(ctx, idsIn(scope));
  return fromRefusedJoins(rows.map(({ groupId, ...row }) => ({ ...row, groupId: toId(groupId) })));
};

const acknowledgements: Source = async (ctx, scope, clock) => {
  const ids = idsIn(scope);
  const rows = await lacking
    .raw(ctx.db)
    .find(ids === null ? {} : { _id: { $in: ids } })
    .toArray();
  return fromLacking(
    rows.map(({ _id, version, count, since }) => ({ groupId: toId(_id), version, count, since })),
    clock,
  );
};

/** An objection stands in the group in which its member is. */
const objections: Source = async (ctx, { operatorId, groups }, clock) => {
  const rows = await openObjections(ctx, clock.endsAt);
  if (rows.length === 0) return [];
  const open = new Set(groups.map(({ _id }) => toId(_id)));
  const stays = await presentOfMany(
    ctx,
    rows.map(({ distributorId }) => distributorId),
  );
  const groupOf = new Map(
    stays.filter(({ groupId }) => open.has(toId(groupId))).map((stay) => [toId(stay.distributorId), toId(stay.groupId)]),
  );
  const told = rows.map(({ _id, distributorId, dueAt }) => {
    const who = toId(distributorId);
    return { id: toId(_id), distributorId: who, groupId: groupOf.get(who) ?? null, dueAt };
  });
  return fromObjections(operatorId === null ? told : told.filter(({ groupId }) => groupId !== null), clock);
};

const accounts: Source = async (ctx, { operatorId }, clock) => {
  const rows = await accountTroubles(ctx, operatorId);
  return fromAccounts(
    rows.map(({ account, what }) => ({
      accountId: toId(account._id),
      name: account.name,
      operatorId: textOf(account.operatorId),
      what,
      restUntil: account.restUntil,
      reason: account.health?.reasons[0] ?? null,
    })),
    clock,
  );
};

/** Who is away cannot act on it: managers do. */
const uncovered: Source = async (ctx, { operatorId }) => {
  if (operatorId !== null) return [];
  const rows = await uncoveredGroups(ctx, ctx.time.dayKey(ctx.now));
  return fromUncovered(
    rows.map(({ operatorId: whose, absence, ...row }) => ({ ...row, operatorId: toId(whose), isGone: absence === 'GONE' })),
  );
};

const invites: Source = async (ctx, scope) => {
  const rows = await dueInvites(ctx, idsIn(scope));
  return fromInvites(
    rows.map(({ divertId, divertGroupId, groupId, ...row }) => ({
      ...row,
      divertId: toId(divertId),
      divertGroupId: toId(divertGroupId),
      groupId: toId(groupId),
    })),
    ctx.now,
  );
};

const robots: Source = async (ctx, scope) => {
  const own = new Set(scope.groups.map(({ _id }) => toId(_id)));
  const rows = await robotTroubles(ctx, idsIn(scope));
  return fromRobots(
    rows.map(({ robotId, since, state, groupIds, ...row }) => ({
      ...row,
      robotId: toId(robotId),
      groupIds: groupIds.map(toId).filter((id) => own.has(id)),
      failingSince: state === 'FAILING' ? (since ?? ctx.now) : null,
      isOff: state === 'OFF',
    })),
  );
};

const violations: Source = async (ctx, scope, clock) => {
  const rows = await dueViolations(ctx, idsIn(scope));
  return fromViolations(
    rows.map(({ _id, groupId, distributorId, state, dueAt }) => ({
      id: toId(_id),
      groupId: toId(groupId),
      distributorId: toId(distributorId),
      state,
      dueAt: dueAt ?? ctx.now,
    })),
    clock,
  );
};

/** Managers fire, skip or plan again. */
const askedActions: Source = async (ctx, { operatorId }) => {
  if (operatorId !== null) return [];
  const rows = await lateActions(ctx);
  const byId = new Map(
    (
      await campaignsByIds(
        ctx,
        rows.map(({ campaignId }) => campaignId),
      )
    ).map((row) => [toId(row._id), row]),
  );
  return fromAskedActions(
    rows.flatMap(({ _id, campaignId, title, at, state }) => {
      const campaign = byId.get(toId(campaignId));
      if (!campaign || campaign.isRehearsal) return [];
      return { actionId: toId(_id), campaignId: toId(campaignId), campaign: campaign.title, title, at, isFailed: state === 'FAILED' };
    }),
  );
};

/** As the viewer may see them: a manager who looks at one operator's day is shown that operator's groups, not these. */
const week: Source = async (ctx, { operatorId }, clock) => {
  if (operatorId !== null && toId(operatorId) !== ctx.viewer.id) return [];
  const isManager = operatorId === null;
  const kols = isManager ? await countKols(ctx) : { accepted: 0, expiring: 0, concerns: 0 };
  const swaps = isManager ? await countWaiting(ctx) : 0;
  return fromWeek({ swaps, camps: await countCampDue(ctx), kols, questions: await countQuestions(ctx) }, clock);
};

export const SOURCES: readonly Source[] = [
  tasks,
  invites,
  places,
  refusedJoins,
  acknowledgements,
  objections,
  robots,
  violations,
  accounts,
  uncovered,
  askedActions,
  week,
];
