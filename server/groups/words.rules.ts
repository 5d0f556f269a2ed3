// What a timeline says of each event, in both languages. Details that somebody else wrote (another domain's) fill the same places.

import type { GroupEventKind, GroupPurpose, GroupState, Tier, Words } from '../generated/types.ts';

export const STATE_WORDS: Readonly<Record<GroupState, Words>> = {
  PREPARING: { zh: '筹备', en: 'preparing' },
  FORMING: { zh: '组建', en: 'forming' },
  GROWING: { zh: '成长', en: 'growing' },
  MATURE: { zh: '成熟', en: 'mature' },
  DECLINING: { zh: '衰退', en: 'declining' },
  DISSOLVED: { zh: '已解散', en: 'dissolved' },
  TRANSFORMED: { zh: '已转型', en: 'transformed' },
};
export const PURPOSE_WORDS: Readonly<Record<GroupPurpose, Words>> = {
  SERVICE: { zh: '服务群', en: 'service' },
  CAMP: { zh: '训练营群', en: 'camp' },
  CAMPAIGN: { zh: '爆品群', en: 'campaign' },
  LEADERS: { zh: '领袖群', en: 'leaders' },
  LOCAL: { zh: '同城群', en: 'local' },
};
export const TIER_WORDS: Readonly<Record<Tier, Words>> = {
  NEW: { zh: '新手', en: 'new' },
  MID: { zh: '腰部', en: 'middle' },
  HEAD: { zh: '头部', en: 'head' },
};

/** Other words of the details. */
const STEP_WORDS: Readonly<Record<string, Words>> = {
  CANDIDATE: { zh: '待确认', en: 'candidate' },
  REMINDED: { zh: '已提醒', en: 'reminded' },
  WARNED: { zh: '已警告', en: 'warned' },
  REMOVAL_PROPOSED: { zh: '建议移出', en: 'removal proposed' },
  REMOVED: { zh: '已移出', en: 'removed' },
  DISMISSED: { zh: '已撤销', en: 'dismissed' },
  OWNER: { zh: '群主', en: 'owner' },
  OPERATOR: { zh: '运营', en: 'operator' },
  ASSISTANT: { zh: '助理', en: 'assistant' },
  KOL: { zh: 'KOL', en: 'KOL' },
  MEMBER: { zh: '成员', en: 'member' },
};

/** `{place}` is filled from the details; a part in `[…]` is left out where one of its places is empty. */
const SENTENCES: Readonly<Record<GroupEventKind, Words>> = {
  OPENED: { zh: '建群', en: 'Opened' },
  RENAMED: { zh: '更名为“{name}”[（原名“{before}”）]', en: 'Renamed “{name}”[, before “{before}”]' },
  PLACED: { zh: '地区改为“{region}”', en: 'Region set to “{region}”' },
  TAGGED: { zh: '标签：{tags}', en: 'Tags: {tags}' },
  STATE_CHANGED: { zh: '{from} → {to}[：{reason}]', en: 'From {from} to {to}[: {reason}]' },
  HOLDER_CHANGED: { zh: '负责人：[{fromName} → ]{toName}', en: 'Held by {toName}[, before by {fromName}]' },
  ACCOUNT_CHANGED: { zh: '邀请入群的个人IP号：{handle}', en: 'Invited into by the account {handle}' },
  ROLE_CHANGED: { zh: '会员 {memberNo}：{role}', en: 'Member {memberNo}: {role}' },
  ADMITTED: { zh: '手动添加 {count} 位成员', en: '{count} members added by hand' },
  RELEASED: { zh: '确认 {count} 位成员已退群', en: '{count} members confirmed to have left' },
  LEAVES_ASKED: { zh: '请 {count} 位成员退群', en: '{count} members asked to leave' },
  LEAVES_WITHDRAWN: { zh: '取消 {count} 位成员的退群建议', en: '{count} members need not leave any more' },
  MERGED_INTO: { zh: '并入 {number}，移走 {count} 人[：{reason}]', en: 'Merged into {number}, {count} members moved[: {reason}]' },
  MERGED_FROM: { zh: '{number} 并入，移入 {count} 人[：{reason}]', en: '{number} merged into it, {count} members came[: {reason}]' },
  SPLIT_INTO: { zh: '拆分出 {number}，移走 {count} 人[：{reason}]', en: 'Split: {count} members moved to {number}[: {reason}]' },
  SPLIT_FROM: { zh: '从 {number} 拆分而来，移入 {count} 人[：{reason}]', en: 'Split from {number}, {count} members came[: {reason}]' },
  TRANSFORMED_INTO: { zh: '转型为 {number}[：{reason}]', en: 'Transformed into {number}[: {reason}]' },
  TRANSFORMED_FROM: { zh: '由 {number} 转型而来[：{reason}]', en: 'Transformed from {number}[: {reason}]' },
  DIVERTED: { zh: '导流计划：{count} 人', en: 'Diverted to: {count} people' },
  HEALTH_CHANGED: { zh: '健康度 {before} → {score}[：{reason}]', en: 'Health from {before} to {score}[: {reason}]' },
  VIOLATION: { zh: '违规处理：[{memberNo} ]{to}', en: 'Violation: [{memberNo} ]{to}' },
  JOIN_REFUSED: {
    zh: '群已满，{count} 人入群未能计入：{memberNos}',
    en: 'The group is full; {count} who came in could not be counted: {memberNos}',
  },
  ROBOT_CHANGED: { zh: '群机器人：{robot}', en: 'Group robot: {robot}' },
};

type Details = Readonly<Record<string, unknown>>;

function textOf(value: unknown, language: 'zh' | 'en'): string {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((each) => textOf(each, language)).join(language === 'zh' ? '、' : ', ');
  if (typeof value === 'object' && value !== null && language in value) return textOf((value as Details)[language], language);
  if (typeof value !== 'string') return '';
  return (STEP_WORDS[value] ?? (STATE_WORDS as Readonly<Record<string, Words>>)[value])?.[language] ?? value;
}

function fill(sentence: string, details: Details, language: 'zh' | 'en'): string {
  const places = (text: string): string => text.replace(/\{(\w+)\}/g, (_place, name: string) => textOf(details[name], language) || '—');
  const parts = sentence.replace(/\[([^\]]*)\]/g, (_part, text: string) => {
    const names = Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
    return names.every((name) => textOf(details[name], language) !== '') ? text : '';
  });
  return places(parts);
}

export function eventWords(kind: GroupEventKind, details: Details): Words {
  const { zh, en } = SENTENCES[kind];
  return { zh: fill(zh, details, 'zh'), en: fill(en, details, 'en') };
}
