// Group codes by what they are for: the three tiers' groups, and the groups of each other purpose. What is sent to be saved is put in
// order first: blank rules are left out. Pure.

import type { GroupPurpose, Tier } from '../../shared/generated.ts';

export const CODE_KEYS = ['NEW', 'MID', 'HEAD', 'CAMP', 'CAMPAIGN', 'LEADERS', 'LOCAL'] as const satisfies readonly (Tier | GroupPurpose)[];
export type CodeKey = (typeof CODE_KEYS)[number];

export function isTierKey(key: CodeKey): key is Tier {
  return key === 'NEW' || key === 'MID' || key === 'HEAD';
}

export interface Code {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly title: string;
  readonly rules: readonly string[];
  readonly state: 'DRAFT' | 'PUBLISHED';
  readonly publishedAt: string | null;
  readonly byName: string;
  readonly createdAt: string;
}

export interface OfKey<Row extends Code = Code> {
  readonly inForce: Row | null;
  readonly draft: Row | null;
  /** The newest first. */
  readonly older: readonly Row[];
}

export function versionsOf<Row extends Code>(codes: readonly Row[], key: CodeKey): OfKey<Row> {
  const own = codes.filter((code) => code.key === key).sort((one, other) => other.version - one.version);
  const [inForce = null, ...older] = own.filter(({ state }) => state === 'PUBLISHED');
  return { inForce, draft: own.find(({ state }) => state === 'DRAFT') ?? null, older };
}

export interface CodeForm {
  readonly title: string;
  readonly rules: readonly string[];
}

/** What would be saved: nothing blank. */
export function tidied({ title, rules }: CodeForm): CodeForm {
  return { title: title.trim(), rules: rules.map((rule) => rule.trim()).filter((rule) => rule !== '') };
}

export function isSameCode(one: CodeForm, other: CodeForm): boolean {
  const [left, right] = [tidied(one), tidied(other)];
  return left.title === right.title && left.rules.length === right.rules.length && left.rules.every((rule, at) => rule === right.rules[at]);
}

/** A rule moved up or down by one; the ends stay. */
export function moved(rules: readonly string[], from: number, by: -1 | 1): string[] {
  const next = [...rules];
  const to = from + by;
  const [one, other] = [next[from], next[to]];
  if (one === undefined || other === undefined) return next;
  next[from] = other;
  next[to] = one;
  return next;
}
