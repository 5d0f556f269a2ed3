// Items from what does not work: robots, accounts, operators who are away: rows in, items out. What a row needs stands in its type, so that a test can write it down.

import type { Words } from '../generated/types.ts';
import { link } from './rules.ts';
import type { Clock, Told } from './rules.ts';

export interface RobotTrouble {
  robotId: string;
  name: string;
  /** Groups in question that it serves. */
  groupIds: readonly string[];
  /** Null where the robot works and only messages are in trouble. */
  failingSince: Date | null;
  isOff: boolean;
  error: Words | null;
  waiting: number;
  dead: number;
  uncertain: number;
}

/** One for each robot, at its first group: what is wrong with it, and how many messages did not go out because of it. */
export function fromRobots(rows: readonly RobotTrouble[]): Told[] {
  return rows.map((row) => {
    const parts = [faultOf(row), ...messagesOf(row)].filter((part) => part !== null);
    const more = row.groupIds.length - 1;
    const others = more > 0 ? { zh: `（共 ${more + 1} 个群）`, en: ` (${more + 1} groups)` } : { zh: '', en: '' };
    const isRobot = row.failingSince !== null || row.isOff;
    return {
      id: `robot:${row.robotId}`,
      kind: 'ROBOT',
      state: 'BROKEN',
      groupId: row.groupIds[0] ?? null,
      at: row.failingSince,
      title: { zh: parts.map(({ zh }) => zh).join('，') + others.zh, en: parts.map(({ en }) => en).join(', ') + others.en },
      whoId: null,
      action: isRobot
        ? link('检查通道', 'Look at the channel', `/groups/channels?robot=${row.robotId}`)
        : link('核对消息', 'Look at the messages', `/groups/channels?robotId=${row.robotId}`),
    };
  });
}

function faultOf({ name, failingSince, isOff, error, groupIds }: RobotTrouble): Words | null {
  if (failingSince !== null) {
    const why = error ?? { zh: '群机器人发送失败', en: 'Sending fails' };
    // Beside its only group a robot needs no name.
    return groupIds.length === 1 ? why : { zh: `群机器人“${name}”：${why.zh}`, en: `Robot “${name}”: ${why.en}` };
  }
  return isOff ? { zh: `群机器人“${name}”已停用`, en: `Robot “${name}” is paused` } : null;
}

function messagesOf({ waiting, dead, uncertain }: RobotTrouble): Words[] {
  const unsent = waiting + dead;
  return [
    ...(unsent > 0 ? [{ zh: `${unsent} 条消息未发出`, en: `${unsent} ${unsent === 1 ? 'message' : 'messages'} not sent` }] : []),
    ...(uncertain > 0
      ? [{ zh: `${uncertain} 条消息不确定是否送达`, en: `${uncertain} ${uncertain === 1 ? 'message' : 'messages'} may not have arrived` }]
      : []),
  ];
}

export interface AccountTroubleRow {
  accountId: string;
  name: string;
  operatorId: string | null;
  what: 'RESTING' | 'REST_PROPOSED' | 'UPKEEP_UNDONE';
  restUntil: string | null;
  reason: Words | null;
}

/** What is not done for the upkeep stands among the tasks of the day. */
export function fromAccounts(rows: readonly AccountTroubleRow[], { endsAt }: Clock): Told[] {
  return rows.flatMap(({ accountId, name, operatorId, what, restUntil, reason }) => {
    if (what === 'UPKEEP_UNDONE') return [];
    const isProposed = what === 'REST_PROPOSED';
    const why = reason === null ? { zh: '', en: '' } : { zh: `：${reason.zh}`, en: `: ${reason.en}` };
    const until = restUntil === null ? { zh: '', en: '' } : { zh: `至 ${restUntil}`, en: ` until ${restUntil}` };
    return {
      id: `account:${accountId}:${what}`,
      kind: 'ACCOUNT',
      state: isProposed ? 'BROKEN' : 'DUE',
      groupId: null,
      operatorId,
      at: isProposed ? null : endsAt,
      title: isProposed
        ? { zh: `“${name}”有封号风险，建议休息${why.zh}`, en: `“${name}” is at risk and should rest${why.en}` }
        : { zh: `“${name}”休息中${until.zh}，只做日常维护`, en: `“${name}” rests${until.en}: upkeep only` },
      whoId: null,
      action: isProposed
        ? link('去处理', 'Decide', `/groups/accounts/${accountId}`)
        : link('查看', 'Look at it', `/groups/accounts/${accountId}`),
    };
  });
}

export interface AskedAction {
  actionId: string;
  campaignId: string;
  campaign: string;
  title: string;
  at: Date;
  isFailed: boolean;
}

/** Nobody fires them by themselves: somebody says whether they are still wanted. */
export function fromAskedActions(rows: readonly AskedAction[]): Told[] {
  return rows.map(({ actionId, campaignId, campaign, title, at, isFailed }) => ({
    id: `action:${actionId}`,
    kind: 'CAMPAIGN_ACTION',
    state: isFailed ? 'BROKEN' : 'LATE',
    groupId: null,
    at,
    title: isFailed
      ? { zh: `《${campaign}》“${title}”执行失败`, en: `“${title}” of ${campaign} failed` }
      : { zh: `《${campaign}》“${title}”过点未执行`, en: `“${title}” of ${campaign} was missed` },
    whoId: null,
    action: link('去决定', 'Decide', `/campaigns/${campaignId}?step=TIMETABLE`),
  }));
}

export interface Uncovered {
  operatorId: string;
  name: string;
  isGone: boolean;
  until: string | null;
  groups: number;
}

export function fromUncovered(rows: readonly Uncovered[]): Told[] {
  return rows.map(({ operatorId, name, isGone, until, groups }) => ({
    id: `uncovered:${operatorId}`,
    kind: 'LEAVE',
    state: 'BROKEN',
    groupId: null,
    operatorId,
    at: null,
    title: isGone
      ? { zh: `${name} 已离岗，${groups} 个群待交接`, en: `${name} has left: ${groups} groups to be handed over` }
      : {
          zh: `${name} 请假${until === null ? '' : `至 ${until}`}，${groups} 个群无人代管`,
          en: `${name} is away${until === null ? '' : ` until ${until}`}: nobody covers ${groups} groups`,
        },
    whoId: null,
    action: link('安排交接', 'Hand over', `/groups/assignments?leaving=${operatorId}`),
  }));
}
