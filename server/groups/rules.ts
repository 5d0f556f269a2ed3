// What groups, their tags and their codes may be called, and which code counts for which group.

import type { GroupPurpose, MemberKind, GroupRole, Tier } from '../generated/types.ts';

export const PURPOSES = ['SERVICE', 'CAMP', 'CAMPAIGN', 'LEADERS', 'LOCAL'] as const satisfies readonly GroupPurpose[];
export const TIERS = ['NEW', 'MID', 'HEAD'] as const satisfies readonly Tier[];
export const ROLES = ['OWNER', 'OPERATOR', 'ASSISTANT', 'KOL', 'MEMBER'] as const satisfies readonly GroupRole[];
export const KINDS = ['ORGANISER', 'THINKER', 'TALKER', 'ASKER', 'WATCHER', 'CHALLENGER'] as const satisfies readonly MemberKind[];

export const LIMITS = { name: 40, tag: 12, tags: 10, title: 40, rule: 200, rules: 30, region: 40 } as const;
/** Members whom one mutation may name: a whole group. */
export const MOST_AT_ONCE = 500;
const NUMBER_DIGITS = 5;

export function groupNumber(count: number): string {
  return `G${String(count).padStart(NUMBER_DIGITS, '0')}`;
}

/** One line without what cannot be shown, its spaces in order. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

const lengthOf = (text: string): number => Array.from(text).length;

export type NameVerdict = { ok: true; name: string } | { ok: false; why: 'GROUP_NAME_LENGTH'; max: number };

export function readGroupName(typed: string): NameVerdict {
  const name = tidy(typed);
  const length = lengthOf(name);
  return length >= 1 && length <= LIMITS.name ? { ok: true, name } : { ok: false, why: 'GROUP_NAME_LENGTH', max: LIMITS.name };
}

export type RegionVerdict = { ok: true; region: string } | { ok: false; why: 'GROUP_REGION_LENGTH'; max: number };

export function readRegion(typed: string): RegionVerdict {
  const region = tidy(typed);
  return lengthOf(region) <= LIMITS.region ? { ok: true, region } : { ok: false, why: 'GROUP_REGION_LENGTH', max: LIMITS.region };
}

export type TagsVerdict =
  | { ok: true; tags: string[] }
  | { ok: false; why: 'GROUP_TAG_LENGTH'; max: number }
  | { ok: false; why: 'GROUP_TAGS_TOO_MANY'; max: number };

/** Each once, in the order in which they were typed. */
export function readTags(typed: readonly string[]): TagsVerdict {
  const tags = [...new Set(typed.map(tidy).filter((tag) => tag !== ''))];
  if (tags.some((tag) => lengthOf(tag) > LIMITS.tag)) return { ok: false, why: 'GROUP_TAG_LENGTH', max: LIMITS.tag };
  return tags.length > LIMITS.tags ? { ok: false, why: 'GROUP_TAGS_TOO_MANY', max: LIMITS.tags } : { ok: true, tags };
}

export type KindVerdict = { ok: true; purpose: GroupPurpose; tier: Tier | null } | { ok: false; why: 'GROUP_TIER_MISSING' };

/** The groups of a tier are of one. */
export function judgeKind(purpose: GroupPurpose, tier: Tier | null): KindVerdict {
  return purpose === 'SERVICE' && tier === null ? { ok: false, why: 'GROUP_TIER_MISSING' } : { ok: true, purpose, tier };
}

/** Which code counts for a group: its tier's where it serves one, else its purpose's. */
export function codeKeyOf({ tier, purpose }: { tier: Tier | null; purpose: GroupPurpose }): string {
  return purpose === 'SERVICE' && tier !== null ? tier : purpose;
}

/** Every group of a tier has one, so SERVICE itself is nobody's. */
export const CODE_KEYS: readonly string[] = [...TIERS, ...PURPOSES.filter((purpose) => purpose !== 'SERVICE')];

export interface CodeText {
  title: string;
  rules: string[];
}

export type CodeVerdict =
  ({ ok: true } & CodeText) | { ok: false; why: 'CODE_TITLE_LENGTH' | 'CODE_RULE_LENGTH' | 'CODE_RULES_COUNT'; max: number };

export function readCode({ title: typed, rules: lines }: { title: string; rules: readonly string[] }): CodeVerdict {
  const title = tidy(typed);
  const rules = lines.map(tidy).filter((line) => line !== '');
  if (title === '' || lengthOf(title) > LIMITS.title) return { ok: false, why: 'CODE_TITLE_LENGTH', max: LIMITS.title };
  if (rules.length === 0 || rules.length > LIMITS.rules) return { ok: false, why: 'CODE_RULES_COUNT', max: LIMITS.rules };
  if (rules.some((rule) => lengthOf(rule) > LIMITS.rule)) return { ok: false, why: 'CODE_RULE_LENGTH', max: LIMITS.rule };
  return { ok: true, title, rules };
}

/**
 * What becomes of a role when its holder is moved. A chat's owner and operator belong to that chat: who is moved out of it is a
 * member of the next one, until somebody says otherwise. Where the chat itself goes on, everything stays.
 */
export function roleAfterMove(role: GroupRole, isSameChat: boolean): GroupRole {
  return isSameChat || role === 'ASSISTANT' || role === 'KOL' ? role : 'MEMBER';
}
