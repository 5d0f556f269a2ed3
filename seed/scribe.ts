// Makes the rows of one group of the demo world: the group itself, its stays, what the bridge told of it, what was said, who became a
// friend of its account, and its timeline.

import type { ObjectId } from 'mongodb';
import type { AccountFriendRow } from '../server/accounts/model.ts';
import type { Ctx } from '../server/context.ts';
import { toId } from '../server/core/ids.ts';
import { dayNumber } from '../server/core/time.ts';
import type { DayKey } from '../server/core/time.ts';
import { digestOf as eventDigest } from '../server/groups/arrivals.ts';
import type { GroupDayRow, GroupEventRow, GroupMemberRow, GroupRow, MemberEventRow } from '../server/groups/model.ts';
import type { GroupHealthRow } from '../server/health/model.ts';
import { digestOf as messageDigest } from '../server/messages/record.ts';
import { groupIds } from './carers.ts';
import type { Carers } from './carers.ts';
import type { Chat } from './chats.ts';
import { codeVersion } from './codes.ts';
import { GROUP_LIMIT } from './groups.ts';
import type { PlannedGroup, Stay } from './groups.ts';
import { makeIds } from './ids.ts';
import type { People, Plan } from './people.ts';
import { makeRandom } from './random.ts';
import { MANAGER } from './staff.ts';
import { latestHealth } from './wellbeing.ts';

const DAY = 24 * 3_600_000;
/** Joins and leaves of so many days are told as the bridge tells them; what was before, the platform began with. */
const TOLD_DAYS = 30;
const WEEK = 7;
const FRIENDS_TOLD_DAYS = 60;

/** Who the members are. */
export interface Known {
  people: People;
  idOf: (index: number) => ObjectId;
}

/** One row for each group and day on which somebody came or went. */
export function dayRows(events: readonly MemberEventRow[]): GroupDayRow[] {
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
export function makeScribe(ctx: Ctx, plan: Plan, { people, idOf: personId }: Known, carers: Carers, names: ReadonlyMap<string, string>) {
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
