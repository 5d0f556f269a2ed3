// Writes the groups of the demo world with everything that hangs on them: stays, joins and leaves of the last weeks, what was said and
// what is counted of it, codes and who has read them, holders, accounts, and what a rule has found. Group by group, so that a million
// members never lie in memory as rows. Everything that is a view on the server is counted here from the rows that are written.

import type { ObjectId } from 'mongodb';
import { accountDays, accountFriends, ipAccounts } from '../server/accounts/model.ts';
import type { Ctx } from '../server/context.ts';
import { toId } from '../server/core/ids.ts';
import { groupCodes, groupCounters, groupDays, groupEvents, groupMembers, groups, memberEvents } from '../server/groups/model.ts';
import type { GroupCodeRow } from '../server/groups/model.ts';
import { groupHealth } from '../server/health/model.ts';
import { chatDays, keywordRules, messages, speakingDays } from '../server/messages/model.ts';
import { holdings, operators } from '../server/operators/model.ts';
import { violationRules, violations } from '../server/violations/model.ts';
import { appointCarers, operatorsFor } from './carers.ts';
import { chatDays as daysOfChat, chatOf } from './chats.ts';
import { CODES } from './codes.ts';
import { planGroups } from './groups.ts';
import type { PlannedGroup } from './groups.ts';
import { hireMore } from './hirelings.ts';
import { makeIds } from './ids.ts';
import type { People, Plan } from './people.ts';
import type { Pyramid } from './pyramid.ts';
import { ruleRows, violationRows } from './rulebook.ts';
import { dayRows, makeScribe } from './scribe.ts';
import { MANAGER } from './staff.ts';
import { judgedDays } from './wellbeing.ts';
import { bulkWriter } from './writer.ts';

const DAY = 24 * 3_600_000;

/** Everything that is written here. */
export const COMMUNITY = [
  groups,
  groupMembers,
  groupCodes,
  groupEvents,
  groupCounters,
  memberEvents,
  groupDays,
  messages,
  chatDays,
  speakingDays,
  keywordRules,
  violationRules,
  violations,
  operators,
  holdings,
  ipAccounts,
  accountDays,
  accountFriends,
  groupHealth,
] as const;

interface Parts {
  people: People;
  pyramid: Pyramid;
  idOf: (index: number) => ObjectId;
  /** Those of the demo, who are hired anyway. */
  operatorIds: readonly ObjectId[];
  signal?: AbortSignal | undefined;
  onProgress?: (done: number, total: number) => void;
}

export interface CommunityReport {
  groups: number;
  stays: number;
  messages: number;
  operators: number;
  accounts: number;
}

export async function writeCommunity(ctx: Ctx, plan: Plan, parts: Parts): Promise<CommunityReport> {
  const { db } = ctx;
  const planned = planGroups(plan, parts.people, parts.pyramid);
  const wanted = operatorsFor(planned.groups.length, parts.operatorIds.length);
  const team = await hireMore(ctx, plan, parts.operatorIds, wanted);
  const carers = appointCarers(plan, planned.groups, team);
  const writers = {
    groups: bulkWriter(groups.raw(db)),
    stays: bulkWriter(groupMembers.raw(db)),
    events: bulkWriter(groupEvents.raw(db)),
    joins: bulkWriter(memberEvents.raw(db)),
    days: bulkWriter(groupDays.raw(db)),
    messages: bulkWriter(messages.raw(db)),
    chatDays: bulkWriter(chatDays.raw(db)),
    speaking: bulkWriter(speakingDays.raw(db)),
    violations: bulkWriter(violations.raw(db)),
    friends: bulkWriter(accountFriends.raw(db)),
    health: bulkWriter(groupHealth.raw(db)),
  };
  const rules = ruleRows(plan);
  await keywordRules.raw(db).insertMany(rules.keywords);
  await violationRules.raw(db).insertMany(rules.violations);
  await groupCodes.raw(db).insertMany(codeRows(plan));
  const scribe = makeScribe(ctx, plan, parts, carers, new Map(team.map((one) => [toId(one.id), one.name])));
  const alsoIn = countSeconds(planned.groups);
  const sales = parts.pyramid.columns.metric('OWN_SALES', 'DAYS_30');
  for (const [done, group] of planned.groups.entries()) {
    parts.signal?.throwIfAborted();
    const chat = chatOf(plan, group);
    const found = violationRows(plan, scribe.idOf(group), group, chat, rules.violations, parts.idOf);
    const breaches = new Map<string, number>();
    for (const { distributorId } of found) breaches.set(String(distributorId), (breaches.get(String(distributorId)) ?? 0) + 1);
    const health = judgedDays(scribe.idOf(group), group, chat, {
      time: plan.time,
      endsAt: plan.endsAt,
      // Of the first week too little is there to be judged by.
      days: Math.max(2, daysOfChat(plan.size) - 7),
      salesOf: (person) => sales[person] ?? 0,
      breaches: found.filter(({ state }) => state === 'REMINDED' || state === 'WARNED').length,
    });
    await writers.health.add(health);
    await writers.groups.add([scribe.groupRow(group, chat, health)]);
    await writers.stays.add(group.stays.map((stay, nth) => scribe.stayRow(group, stay, nth, chat, { alsoIn, breaches })));
    await writers.events.add(scribe.timeline(group));
    const joins = group.stays.flatMap((stay) => scribe.joinsAndLeaves(group, stay));
    await writers.joins.add(joins);
    await writers.days.add(dayRows(joins));
    await writers.messages.add(scribe.messageRows(group, chat));
    await writers.chatDays.add(
      [...chat.days].map(([day, counts]) => ({ _id: `${scribe.keyOf(group)}:${day}`, groupId: scribe.idOf(group), day, ...counts })),
    );
    await writers.speaking.add(scribe.speakingRows(group, chat));
    await writers.violations.add(found);
    await writers.friends.add(scribe.friendRows(group));
    if (done % 100 === 99) parts.onProgress?.(done + 1, planned.groups.length);
  }
  const written: number[] = [];
  for (const writer of Object.values(writers)) written.push(await writer.finish());
  await groupCounters.raw(db).insertOne({ _id: 'number', last: planned.groups.length });
  await operators.raw(db).insertMany(carers.operators);
  await ipAccounts.raw(db).insertMany(carers.accounts);
  for (const [collection, rows] of [
    [accountDays, carers.accountDays],
    [holdings, carers.holdings],
  ] as const) {
    const writer = bulkWriter(collection.raw(db) as never);
    await writer.add(rows);
    await writer.finish();
  }
  return {
    groups: planned.groups.length,
    stays: written[1] ?? 0,
    messages: written[5] ?? 0,
    operators: carers.operators.length,
    accounts: carers.accounts.length,
  };
}

function codeRows(plan: Plan): GroupCodeRow[] {
  const id = makeIds(plan.seed, 'group-code');
  return CODES.map(({ key, version, title, rules, publishedDaysAgo }, nth) => {
    const publishedAt = publishedDaysAgo === null ? null : new Date(plan.endsAt.getTime() - publishedDaysAgo * DAY);
    const createdAt = publishedAt ?? plan.endsAt;
    return {
      _id: id(createdAt.getTime(), nth),
      key,
      version,
      title,
      rules: [...rules],
      state: publishedAt ? 'PUBLISHED' : 'DRAFT',
      publishedAt,
      byName: MANAGER,
      createdAt,
    };
  });
}

/** In how many groups each of those is who are in more than one. */
function countSeconds(planned: readonly PlannedGroup[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { stays } of planned) {
    for (const { person, leftAt } of stays) if (leftAt === null) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  for (const [person, count] of counts) if (count < 2) counts.delete(person);
  return counts;
}
