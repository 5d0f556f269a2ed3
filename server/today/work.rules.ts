// Items from what people have to do: tasks, steps of invites, violations, objections: rows in, items out. What a row needs stands in its type, so that a test can write it down.

import type { InviteStep, TaskKind, ViolationState, Words } from '../generated/types.ts';
import { howLong, link, people, stateOf } from './rules.ts';
import type { Action, Clock, Told } from './rules.ts';

const upTo = (words: Words, longest: Words): Words => ({
  zh: `${words.zh}，最久 ${longest.zh}`,
  en: `${words.en}, the longest for ${longest.en}`,
});

export interface TaskDue {
  id: string;
  kind: TaskKind;
  groupId: string | null;
  accountId: string | null;
  operatorId: string | null;
  dueAt: Date;
}

/** The upkeep of an account is one item, however many tasks of it are open: it is done on the page of the account. */
export function fromTasks(rows: readonly TaskDue[], clock: Clock): Told[] {
  const upkeep = new Map<string, Told & { tasks: { count: number } }>();
  return rows.flatMap((row): Told[] => {
    const state = stateOf(row.dueAt, clock);
    if (state === null) return [];
    const { id, groupId, accountId, operatorId, dueAt: at } = row;
    const said = { title: null, whoId: null, action: null };
    const item = { state, groupId, at, ...said, ...(operatorId === null ? {} : { operatorId }) };
    if (row.kind !== 'ACCOUNT_UPKEEP' || accountId === null)
      return [{ ...item, id: `task:${id}`, kind: kindOf(row.kind), tasks: { id, count: 1 } }];
    const key = `upkeep:${accountId}:${state}`;
    const same = upkeep.get(key);
    if (same) {
      same.tasks.count += 1;
      return [];
    }
    const one = { ...item, id: key, kind: 'UPKEEP' as const, tasks: { id, count: 1 } };
    upkeep.set(key, one);
    return [one];
  });
}

export interface TaskSaid {
  id: string;
  kind: TaskKind;
  groupId: string | null;
  accountId: string | null;
  operatorId: string | null;
  title: Words;
  needsEvidence: boolean;
  copiedAt: Date | null;
}

/** What an item says that stands for a task, or for several of the same account. */
export function tellTask(task: TaskSaid, count: number): { title: Words; action: Action } {
  const { kind, accountId, title } = task;
  if (kind !== 'ACCOUNT_UPKEEP' || accountId === null) return { title, action: actionOf(task) };
  const all = count === 1 ? title : { zh: `${title.zh} 等 ${count} 项`, en: `${title.en} and ${count - 1} more` };
  return { title: all, action: link('去维护', 'Keep it alive', `/groups/accounts/${accountId}`) };
}

function kindOf(kind: TaskKind): 'SEND_TEXT' | 'HAND_OVER_NOTE' | 'TASK' {
  return kind === 'SEND_TEXT' || kind === 'HAND_OVER_NOTE' ? kind : 'TASK';
}

function actionOf({ id, kind, groupId, needsEvidence, copiedAt, operatorId }: TaskSaid): Action {
  const task = { link: null, taskId: id };
  if (kind === 'HAND_OVER_NOTE') return link('写交接', 'Write the note', `/groups/operators/${operatorId ?? ''}?tab=notes`);
  if (kind === 'ASK_TO_LEAVE' && groupId !== null) return link('去处理', 'See to it', `/groups/${groupId}?tab=tasks`);
  if (kind === 'SEND_TEXT' && copiedAt === null) return { kind: 'COPY_TASK', words: { zh: '复制发送', en: 'Copy and send' }, ...task };
  if (needsEvidence) return { kind: 'FINISH_WITH_EVIDENCE', words: { zh: '补交凭证', en: 'Hand in evidence' }, ...task };
  return { kind: 'FINISH_TASK', words: { zh: '已完成', en: 'Done' }, ...task };
}

export interface InvitesDue {
  divertId: string;
  divertGroupId: string;
  groupId: string;
  step: InviteStep;
  count: number;
  /** The longest of them. */
  since: Date;
}

const STEPS: Record<InviteStep, { zh: string; en: string; act: Words }> = {
  BEFRIEND: { zh: '人等待加好友', en: 'to be befriended', act: { zh: '加好友', en: 'Befriend' } },
  SCRIPT: { zh: '人等待发送邀请话术', en: 'to be written to', act: { zh: '发送话术', en: 'Write' } },
  RULES: { zh: '人等待发送群规', en: 'to be sent the rules', act: { zh: '发送群规', en: 'Send rules' } },
  ACKNOWLEDGED: { zh: '人未确认群规', en: 'to acknowledge the rules', act: { zh: '催确认', en: 'Remind' } },
  JOINED: { zh: '人已同意群规，未邀请入群', en: 'agreed and wait for the invitation', act: { zh: '批量邀请', en: 'Invite all' } },
  RENAMED: { zh: '人未改群昵称', en: 'to take their name in the group', act: { zh: '提醒改名', en: 'Remind' } },
  PINNED: { zh: '人未置顶社群', en: 'to pin the group', act: { zh: '提醒置顶', en: 'Remind' } },
};

export function fromInvites(rows: readonly InvitesDue[], now: Date): Told[] {
  return rows.map(({ divertId, divertGroupId, groupId, step, count, since }) => {
    const { zh, en, act } = STEPS[step];
    return {
      id: `invites:${divertGroupId}:${step}`,
      kind: 'INVITES',
      state: 'LATE',
      groupId,
      at: since,
      title: upTo({ zh: `${count} ${zh}`, en: `${people(count)} ${en}` }, howLong(since, now)),
      whoId: null,
      action: link(act.zh, act.en, `/groups/diverts/${divertId}?group=${divertGroupId}&step=${step}`),
    };
  });
}

export interface ViolationDue {
  id: string;
  groupId: string;
  distributorId: string;
  state: ViolationState;
  dueAt: Date;
}

/** Those that are over are nobody's any more. */
const VIOLATION: Partial<Record<ViolationState, Words>> = {
  CANDIDATE: { zh: '疑似违规，待核实', en: 'may have broken the rules: look at it' },
  REMINDED: { zh: '违规待处理：已提醒', en: 'broke the rules: reminded before' },
  WARNED: { zh: '违规待处理：已警告', en: 'broke the rules: warned before' },
  REMOVAL_PROPOSED: { zh: '建议移出，待决定', en: 'is proposed for removal: decide' },
};

export function fromViolations(rows: readonly ViolationDue[], clock: Clock): Told[] {
  return rows.flatMap(({ id, groupId, distributorId, state: step, dueAt }) => {
    const state = stateOf(dueAt, clock);
    const words = VIOLATION[step];
    if (state === null || words === undefined) return [];
    const { zh, en } = words;
    return {
      id: `violation:${id}`,
      kind: 'VIOLATION',
      state,
      groupId,
      at: dueAt,
      title: { zh: `“{who}”${zh}`, en: `“{who}” ${en}` },
      whoId: distributorId,
      action: link('去处理', 'Decide', `/groups/violations?id=${id}`),
    };
  });
}

export interface ObjectionDue {
  id: string;
  distributorId: string;
  groupId: string | null;
  dueAt: Date;
}

export function fromObjections(rows: readonly ObjectionDue[], clock: Clock): Told[] {
  return rows.flatMap(({ id, distributorId, groupId, dueAt }) => {
    const state = stateOf(dueAt, clock);
    if (state === null) return [];
    const title = { zh: '“{who}”对分层有异议，待人工复核', en: '“{who}” objects to the tier: look at it' };
    const action = link('复核', 'Look at it', '/people/objections');
    return { id: `objection:${id}`, kind: 'OBJECTION', state, groupId, at: dueAt, title, whoId: distributorId, action };
  });
}
