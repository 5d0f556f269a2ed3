// Which messages look like a breach of the group code. What is found is a candidate and nothing else: a person looks at it.

import type { ViolationRuleKind } from '../generated/types.ts';
import { bare, readWords, wellFormed } from './words.rules.ts';

export interface DetectRule {
  id: string;
  kind: ViolationRuleKind;
  /** Of KEYWORDS as `bare` makes them, of LINKS hosts in small letters. */
  words: readonly string[];
  threshold: number;
  minutes: number;
}

const LINK = /(?:https?:\/\/|www\.)([^\s/?#:"'<>，。！？；、）】]+)/giu;

/** The hosts that a text links to. */
export function hostsIn(text: string): string[] {
  return Array.from(text.normalize('NFKC').matchAll(LINK), ([, host = '']) => host.toLowerCase().replace(/^www\./, ''));
}

/** Whether a host is one of those, or below one of them: `shop.example.cn` is allowed where `example.cn` is. */
export function isAllowedHost(host: string, allowed: readonly string[]): boolean {
  return allowed.some((one) => host === one || host.endsWith(`.${one}`));
}

/** What a rule finds in one text; the part that it found, or null. FLOOD looks at times, not at texts. */
export function findIn(rule: DetectRule, text: string): string | null {
  if (rule.kind === 'KEYWORDS') {
    const said = bare(text);
    return rule.words.find((word) => said.includes(word)) ?? null;
  }
  return rule.kind === 'LINKS' ? (hostsIn(text).find((host) => !isAllowedHost(host, rule.words)) ?? null) : null;
}

/**
 * The messages with which somebody reaches the number within the time, `times` in order. After one the next is found only when the
 * time has passed, so that a flood is one candidate and not a flood of them; `foundAt` are those of before.
 */
export function findFloods(
  { threshold, minutes }: Pick<DetectRule, 'threshold' | 'minutes'>,
  times: readonly Date[],
  foundAt: readonly Date[],
): number[] {
  const span = minutes * 60_000;
  const found: number[] = [];
  const before = foundAt.map((at) => at.getTime());
  times.forEach((at, index) => {
    const first = times[index - threshold + 1];
    if (first === undefined || at.getTime() - first.getTime() >= span) return;
    if (before.some((time) => Math.abs(at.getTime() - time) < span)) return;
    before.push(at.getTime());
    found.push(index);
  });
  return found;
}

/** Characters that a candidate keeps of a message. */
const EXCERPT = 120;

/** The part of a message around what was found. */
export function excerptOf(text: string, found: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const at = Math.max(0, flat.toLowerCase().indexOf(found));
  const from = Math.max(0, Math.min(at - 40, flat.length - EXCERPT));
  const part = wellFormed(flat.slice(from, from + EXCERPT));
  return `${from > 0 ? '…' : ''}${part}${from + EXCERPT < flat.length ? '…' : ''}`;
}

export const LIMITS = { name: 40, word: 60, words: 200, threshold: 200, minutes: 24 * 60, excerpt: 300 } as const;

export interface ViolationRuleFields {
  name: string;
  kind: ViolationRuleKind;
  words: string[];
  threshold: number;
  minutes: number;
  isOn: boolean;
}

export type ViolationRuleVerdict =
  | ({ ok: true } & ViolationRuleFields)
  | { ok: false; why: 'RULE_NAME_LENGTH' | 'RULE_WORD_LENGTH' | 'RULE_WORDS_COUNT' | 'RULE_THRESHOLD' | 'RULE_MINUTES'; max: number };

/** A rule for links may name no host at all: then every link is found. */
export function readViolationRule(input: ViolationRuleFields): ViolationRuleVerdict {
  const name = input.name.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name === '' || name.length > LIMITS.name) return { ok: false, why: 'RULE_NAME_LENGTH', max: LIMITS.name };
  const { kind, isOn, threshold, minutes } = input;
  if (kind === 'FLOOD') {
    if (!Number.isInteger(threshold) || threshold < 2 || threshold > LIMITS.threshold)
      return { ok: false, why: 'RULE_THRESHOLD', max: LIMITS.threshold };
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > LIMITS.minutes)
      return { ok: false, why: 'RULE_MINUTES', max: LIMITS.minutes };
    return { ok: true, name, kind, words: [], threshold, minutes, isOn };
  }
  const words = kind === 'LINKS' ? [...new Set(readWords(input.words).map(hostOf))] : readWords(input.words);
  if (words.length > LIMITS.words || (kind === 'KEYWORDS' && words.length === 0))
    return { ok: false, why: 'RULE_WORDS_COUNT', max: LIMITS.words };
  if (words.some((word) => word.length > LIMITS.word)) return { ok: false, why: 'RULE_WORD_LENGTH', max: LIMITS.word };
  return { ok: true, name, kind, words, threshold: 0, minutes: 0, isOn };
}

const hostOf = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#:].*$/, '');

/** What a new platform begins with. */
export const DEFAULT_VIOLATION_RULES: readonly ViolationRuleFields[] = [
  {
    name: '拉人头、外部引流',
    kind: 'KEYWORDS',
    words: ['加我微信', '私聊我赚', '拉人头', '进我的群', '别的平台', '刷单', '兼职日结'],
    threshold: 0,
    minutes: 0,
    isOn: true,
  },
  {
    name: '夸大收益',
    kind: 'KEYWORDS',
    words: ['躺赚', '稳赚不赔', '保证收入', '月入十万', '一夜暴富'],
    threshold: 0,
    minutes: 0,
    isOn: true,
  },
  { name: '群外链接', kind: 'LINKS', words: ['weixin.qq.com', 'qq.com'], threshold: 0, minutes: 0, isOn: true },
  { name: '刷屏', kind: 'FLOOD', words: [], threshold: 12, minutes: 3, isOn: true },
];
