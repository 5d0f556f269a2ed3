// Writes the groups of the demo world with everything that hangs on them: stays, joins and leaves of the last weeks, what was said and
// what is counted of it, codes and who has read them, holders, accounts, and what a rule has found. Group by group, so that a million
// members never lie in memory as rows. Everything that is a view on the server is counted here from the rows that are written.

import type { ObjectId } from 'mongodb';
import { accountDays, accountFriends, ipAccounts } from '../server/accounts/model.ts';
import type { AccountFriendRow } from '../server/accounts/model.ts';
import { staff } from '../server/auth/model.ts';
import type { StaffRow } from '../server/auth/model.ts';
import type { Ctx } from '../server/context.ts';
import { toId } from '../server/core/ids.ts';
import { dayNumber } from '../server/core/time.ts';
import type { DayKey } from '../server/core/time.ts';
import { digestOf as eventDigest } from '../server/groups/arrivals.ts';
import { groupCodes, groupCounters, groupDays, groupEvents, groupMembers, groups, memberEvents } from '../server/groups/model.ts';
import type { GroupCodeRow, GroupDayRow, GroupEventRow, GroupMemberRow, GroupRow, MemberEventRow } from '../server/groups/model.ts';
import { digestOf as messageDigest } from '../server/messages/record.ts';
import { groupHealth } from '../server/health/model.ts';
import type { GroupHealthRow } from '../server/health/model.ts';
import { chatDays, keywordRules, messages, speakingDays } from '../server/messages/model.ts';
import { holdings, operators } from '../server/operators/model.ts';
import { violationRules, violations } from '../server/violations/model.ts';
import { appointCarers, groupIds, operatorsFor } from './carers.ts';
import type { Carers } from './carers.ts';
import { chatDays as daysOfChat, chatOf } from './chats.ts';
import type { Chat } from './chats.ts';
import { CODES, codeVersion } from './codes.ts';
import { GROUP_LIMIT, planGroups } from './groups.ts';
import type { PlannedGroup, Stay } from './groups.ts';
import { makeIds } from './ids.ts';
import type { People, Plan } from './people.ts';
import type { Pyramid } from './pyramid.ts';
import { makeRandom } from './random.ts';
import { ruleRows, violationRows } from './rulebook.ts';
import { MANAGER } from './staff.ts';
import { judgedDays, latestHealth } from './wellbeing.ts';
import { bulkWriter } from './writer.ts';

const DAY = 24 * 3_600_000;
/** Joins and leaves of so many days are told as the bridge tells them; what was before, the platform began with. */
const TOLD_DAYS = 30;
const WEEK = 7;
const FRIENDS_TOLD_DAYS = 60;

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

interface Hireling {
  id: ObjectId;
  name: string;
  createdAt: Date;
}

/** A platform of many groups has more operators than the demo's own; all of them come in by the same password. */
async function hireMore(ctx: Ctx, plan: Plan, known: readonly ObjectId[], wanted: number): Promise<Hireling[]> {
  const rows = await staff
    .raw(ctx.db)
    .find({ _id: { $in: [...known] } })
    .toArray();
  const byId = new Map(rows.map((row) => [String(row._id), row]));
  const own = known.flatMap((id) => byId.get(String(id)) ?? []);
  const first = own[0];
  if (!first || wanted <= own.length) return own.map(asHireling);
  const id = makeIds(plan.seed, 'operator');
  const random = makeRandom(plan.seed, 'operators');
  const more = Array.from({ length: wanted - own.length }, (_, nth): StaffRow => {
    const createdAt = new Date(plan.endsAt.getTime() - (300 - (nth % 200)) * DAY);
    return {
      ...first,
      _id: id(createdAt.getTime(), nth),
      username: `operator${own.length + nth + 1}`,
      name: random.pick(SURNAMES) + random.pick(GIVEN) + random.pick(GIVEN),
      createdAt,
      lastSeenAt: null,
    };
  });
  await staff.raw(ctx.db).insertMany(more);
  return [...own, ...more].map(asHireling);
}

const asHireling = ({ _id, name, createdAt }: StaffRow): Hireling => ({ id: _id, name, createdAt });

const SURNAMES = [...'陈林周吴徐孙马朱胡郭何高罗郑梁谢宋唐许邓韩曹曾彭萧蔡潘田董袁'];
const GIVEN = [...'知夏南乔慕禾遥星野清和以宁晚舟若溪言初安然景行思远书瑶子衿'];

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

/** One row for each group and day on which somebody came or went. */
function dayRows(events: readonly MemberEventRow[]): GroupDayRow[] {
  const rows = new Map<string, GroupDayRow>();
  for (const { groupId, day, effect } of events) {
    const _id = `${String(groupId)}:${day}`;
    const row = rows.get(_id) ?? { _id, groupId, day, joins: 0, leaves: 0 };
    if (effect === 'JOINED') row.joins += 1;
    if (effect === 'LEFT') row.leaves += 1;
    rows.set(_id, row);
  }
  return [...rows.values()];
}

/** Makes the rows of one group. */
function makeScribe(ctx: Ctx, plan: Plan, { people, idOf: personId }: Parts, carers: Carers, names: ReadonlyMap<string, string>) {
  const id = groupIds(plan);
  const stayId = makeIds(plan.seed, 'stay');
  const eventId = makeIds(plan.seed, 'group-event');
  const now = plan.endsAt.getTime();
  const today = dayNumber(plan.time.dayKey(plan.endsAt));
  const firstTold = now - TOLD_DAYS * DAY;
  let stays = 0;
  let events = 0;
  /** The business zone is slow to ask; most stays share a day. */
  const dayOf = (at: number): DayKey => plan.time.dayKey(new Date(at));
  const keyOf = (group: PlannedGroup): string => String(id(group));
  const isPresent = ({ leftAt }: Stay): boolean => leftAt === null;

  return {
    idOf: id,
    keyOf,

    groupRow(group: PlannedGroup, chat: Chat, health: readonly GroupHealthRow[]): GroupRow {
      const present = group.stays.filter(isPresent);
      const week = [...chat.days].filter(([day]) => dayNumber(day) > today - WEEK);
      const speakers = new Set(chat.speaking.filter(({ day }) => dayNumber(day) > today - WEEK).map(({ stay }) => stay));
      return {
        _id: id(group),
        number: `G${String(group.nth + 1).padStart(5, '0')}`,
        name: group.name,
        tier: group.tier,
        purpose: 'SERVICE',
        region: group.province,
        province: group.province,
        state: group.state,
        stateSince: new Date(group.stateSince),
        members: present.length,
        reserved: 0,
        taken: present.length,
        operatorId: carers.operatorOf[group.nth] ?? null,
        holderSeq: 1,
        heldSince: new Date(group.createdAt + 2 * 3_600_000),
        accountId: carers.accountOf[group.nth] ?? null,
        tags: tagsOf(group),
        speakers7: speakers.size,
        messages7: week.reduce((sum, [, { messages: count }]) => sum + count, 0),
        health: latestHealth(health),
        fullSince: present.length >= GROUP_LIMIT ? new Date(Math.max(...present.map(({ at }) => at))) : null,
        mergedIntoId: null,
        splitFromId: null,
        transformedIntoId: null,
        createdAt: new Date(group.createdAt),
        closedAt: null,
      };
    },

    stayRow(
      group: PlannedGroup,
      stay: Stay,
      nth: number,
      chat: Chat,
      { alsoIn, breaches }: { alsoIn: ReadonlyMap<number, number>; breaches: ReadonlyMap<string, number> },
    ): GroupMemberRow {
      const spoke = chat.spoke.get(stay);
      const distributorId = personId(stay.person);
      return {
        _id: stayId(stay.at, stays++),
        groupId: id(group),
        distributorId,
        purpose: 'SERVICE',
        role: stay.role,
        kind: stay.kind,
        joinedAt: new Date(stay.at),
        joinedDay: dayOf(stay.at),
        way: stay.way,
        invitedById: stay.invitedBy < 0 ? null : personId(stay.invitedBy),
        inviteId: null,
        leftAt: stay.leftAt === null ? null : new Date(stay.leftAt),
        leftDay: stay.leftAt === null ? null : dayOf(stay.leftAt),
        leaveAsked: null,
        code: codeVersion(plan, group.tier, stay.at, makeRandom(plan.seed, 'code', group.nth, nth)),
        spoke: spoke?.messages ?? 0,
        lastSpokeAt: spoke ? new Date(spoke.lastAt) : null,
        violations: breaches.get(String(distributorId)) ?? 0,
        alsoIn: isPresent(stay) ? Math.max(0, (alsoIn.get(stay.person) ?? 1) - 1) : 0,
      };
    },

    joinsAndLeaves(group: PlannedGroup, stay: Stay): MemberEventRow[] {
      const groupNo = `G${String(group.nth + 1).padStart(5, '0')}`;
      const told = (kind: 'JOIN' | 'LEAVE', at: number): MemberEventRow[] => {
        if (at < firstTold) return [];
        const event = {
          eventId: `demo-${kind.toLowerCase()}-${group.nth}-${stay.person}`,
          groupNo,
          memberNo: people.personOf(stay.person).memberNo,
          kind,
          inviterNo: kind === 'JOIN' && stay.invitedBy >= 0 ? people.personOf(stay.invitedBy).memberNo : null,
          way: stay.way,
          at: new Date(at),
        };
        return [
          {
            _id: event.eventId,
            digest: eventDigest(event),
            groupId: id(group),
            distributorId: personId(stay.person),
            kind,
            at: event.at,
            day: dayOf(at),
            inviterId: kind === 'JOIN' && stay.invitedBy >= 0 ? personId(stay.invitedBy) : null,
            effect: kind === 'JOIN' ? 'JOINED' : 'LEFT',
          },
        ];
      };
      return [...told('JOIN', stay.at), ...(stay.leftAt === null ? [] : told('LEAVE', stay.leftAt))];
    },

    messageRows(group: PlannedGroup, { said }: Chat) {
      const groupNo = `G${String(group.nth + 1).padStart(5, '0')}`;
      return said.map(({ id: messageId, stay, text, at, day }) => ({
        _id: messageId,
        digest: messageDigest(ctx, {
          messageId,
          groupNo,
          memberNo: people.personOf(stay.person).memberNo,
          kind: 'TEXT',
          text,
          at: new Date(at),
        }),
        groupId: id(group),
        distributorId: personId(stay.person),
        kind: 'TEXT' as const,
        text,
        at: new Date(at),
        day,
      }));
    },

    speakingRows: (group: PlannedGroup, { speaking }: Chat) =>
      speaking.map(({ stay, day, messages: count }) => ({
        _id: `${keyOf(group)}:${String(personId(stay.person))}:${day}`,
        groupId: id(group),
        distributorId: personId(stay.person),
        day,
        messages: count,
      })),

    friendRows(group: PlannedGroup): AccountFriendRow[] {
      const accountId = carers.accountOf[group.nth];
      if (!accountId) return [];
      return group.stays
        .filter(({ way, at, leftAt }) => way === 'PIPELINE' && leftAt === null && at > now - FRIENDS_TOLD_DAYS * DAY)
        .map(({ person, at }) => ({
          _id: `${String(accountId)}:${String(personId(person))}`,
          accountId,
          distributorId: personId(person),
          at: new Date(at),
        }));
    },

    timeline(group: PlannedGroup): GroupEventRow[] {
      const made = (kind: GroupEventRow['kind'], at: number, details: object): GroupEventRow => ({
        _id: eventId(at, events++),
        groupId: id(group),
        at: new Date(at),
        kind,
        details,
        byName: MANAGER,
      });
      const holder = carers.operatorOf[group.nth];
      return [
        made('OPENED', group.createdAt, { tier: group.tier, purpose: 'SERVICE' }),
        ...(holder ? [made('HOLDER_CHANGED', group.createdAt + 2 * 3_600_000, { toName: names.get(toId(holder)) ?? '' })] : []),
        ...(group.state === 'FORMING'
          ? []
          : [made('STATE_CHANGED', group.stateSince, { from: before(group.state), to: group.state, reason: '' })]),
      ];
    },
  };
}

function before(state: PlannedGroup['state']): PlannedGroup['state'] {
  return state === 'GROWING' ? 'FORMING' : state === 'MATURE' ? 'GROWING' : 'MATURE';
}

function tagsOf({ tier, province, state }: PlannedGroup): string[] {
  return [
    ...(tier === 'HEAD' ? ['重点维护'] : []),
    ...(province === '浙江' ? ['大本营'] : []),
    ...(state === 'DECLINING' ? ['待激活'] : []),
  ];
}
