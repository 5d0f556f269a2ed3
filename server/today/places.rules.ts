// Items from the groups themselves: full ones, those that nobody holds, joins without a place, rules not acknowledged: rows in, items out. What a row needs stands in its type, so that a test can write it down.

import type { Tier } from '../generated/types.ts';
import { link, people } from './rules.ts';
import type { Clock, Told } from './rules.ts';

export interface GroupNow {
  id: string;
  operatorId: string | null;
  tier: Tier | null;
  isService: boolean;
  isPreparing: boolean;
  /** Whether new members are brought in at all. */
  takesMembers: boolean;
  members: number;
  /** Members and places held. */
  taken: number;
  since: Date;
}

/** A group is nearly full from here on: 285 of 300. */
const NEARLY_FULL = 0.95;
/** With so many free places in all the operator's groups of the tier nobody has to hurry. */
const ROOM_ENOUGH = 30;

/**
 * A full group is no trouble by itself: most grown ones are. It is one where the same operator has no other group of the tier with
 * room for those who come next; then one item says so, at the fullest.
 */
export function fromFullGroups(groups: readonly GroupNow[], limit: number, { endsAt }: Clock): Told[] {
  const byHolder = new Map<string, GroupNow[]>();
  for (const group of groups) {
    if (!group.isService || !group.takesMembers || group.operatorId === null) continue;
    const key = `${group.operatorId}:${group.tier ?? ''}`;
    byHolder.set(key, [...(byHolder.get(key) ?? []), group]);
  }
  return [...byHolder].flatMap(([key, own]) => {
    const room = own.reduce((sum, { taken }) => sum + Math.max(0, limit - taken), 0);
    const fullest = own.reduce((most, each) => (each.taken > most.taken ? each : most));
    if (room >= ROOM_ENOUGH || fullest.taken < limit * NEARLY_FULL) return [];
    const { members, id } = fullest;
    const title = { zh: `成员 ${members} / ${limit}，需新开群承接`, en: `${members} of ${limit} members: the next ones need a new group` };
    const action = link('开新群', 'Open a group', `/groups?open=${id}`);
    return { id: `full:${key}`, kind: 'GROUP_FULL', state: 'DUE', groupId: id, at: endsAt, title, whoId: null, action };
  });
}

/** Nobody looks after it: broken, unless it is only being prepared. */
export function fromUnheldGroups(groups: readonly GroupNow[]): Told[] {
  return groups
    .filter(({ operatorId }) => operatorId === null)
    .map(({ id, isPreparing, members, since }) => ({
      id: `unheld:${id}`,
      kind: 'GROUP_UNHELD',
      state: isPreparing ? 'DUE' : 'BROKEN',
      groupId: id,
      at: since,
      title: { zh: `无人负责，成员 ${members} 人`, en: `Nobody looks after it: ${people(members)} in it` },
      whoId: null,
      action: link('指定负责人', 'Give it to somebody', `/groups/${id}?act=hand-over`),
    }));
}

export interface RefusedJoins {
  groupId: string;
  count: number;
  since: Date;
}

export function fromRefusedJoins(rows: readonly RefusedJoins[]): Told[] {
  return rows.map(({ groupId, count, since }) => ({
    id: `refused:${groupId}`,
    kind: 'JOINS_REFUSED',
    state: 'BROKEN',
    groupId,
    at: since,
    title: { zh: `群已满，${count} 人进群未能计入`, en: `Full: ${people(count)} came in and could not be counted` },
    whoId: null,
    action: link('去核对', 'Look at it', `/groups/${groupId}`),
  }));
}

export interface Lacking {
  groupId: string;
  version: number;
  count: number;
  /** When the version was published. */
  since: Date;
}

/** Members are given so long before the staff asks them again. */
const ACKNOWLEDGE_DAYS = 3;

export function fromLacking(rows: readonly Lacking[], { now }: Clock): Told[] {
  return rows.flatMap(({ groupId, version, count, since }) => {
    const dueAt = new Date(since.getTime() + ACKNOWLEDGE_DAYS * 86_400_000);
    if (count === 0 || dueAt > now) return [];
    const title = {
      zh: `${count} 人未确认第 ${version} 版群规`,
      en: `${people(count)} have not acknowledged version ${version} of the rules`,
    };
    const action = link('去提醒', 'Remind them', `/groups/${groupId}?tab=members&acknowledged=false`);
    return { id: `lacking:${groupId}`, kind: 'ACKNOWLEDGE', state: 'LATE', groupId, at: dueAt, title, whoId: null, action };
  });
}
