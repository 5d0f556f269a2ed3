// How a message is read for words, and which rule answers it. Surprise: people write around a word with spaces, wide letters and
// capitals; so both the message and the word are compared without them.

import type { Tier } from '../generated/types.ts';
import { bare, readWords } from '../violations/words.rules.ts';

export const LIMITS = { name: 40, word: 30, words: 50, reply: 1_000, minutes: 7 * 24 * 60 } as const;

export interface ReplyRule {
  id: string;
  /** As `bare` makes them. */
  words: readonly string[];
  tier: Tier | null;
  cooldownMinutes: number;
}

/** The first rule, in the order of the list, that this message asks for. */
export function ruleFor(rules: readonly ReplyRule[], text: string, tier: Tier | null): ReplyRule | null {
  const said = bare(text);
  return rules.find((rule) => (rule.tier === null || rule.tier === tier) && rule.words.some((word) => said.includes(word))) ?? null;
}

/** Whether a group may be answered by a rule at a moment; the time it was answered last is of a message, not of the answer. */
export function mayReply(lastAt: Date | null, at: Date, cooldownMinutes: number): boolean {
  return lastAt === null || at.getTime() - lastAt.getTime() >= cooldownMinutes * 60_000;
}

export interface KeywordRuleFields {
  name: string;
  words: string[];
  reply: string;
  tier: Tier | null;
  cooldownMinutes: number;
  isOn: boolean;
}

export type KeywordRuleVerdict =
  | ({ ok: true } & KeywordRuleFields)
  | { ok: false; why: 'RULE_NAME_LENGTH' | 'RULE_WORD_LENGTH' | 'RULE_WORDS_COUNT' | 'RULE_REPLY_LENGTH' | 'RULE_MINUTES'; max: number };

export function readKeywordRule(input: KeywordRuleFields): KeywordRuleVerdict {
  const name = input.name.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name === '' || name.length > LIMITS.name) return { ok: false, why: 'RULE_NAME_LENGTH', max: LIMITS.name };
  const words = readWords(input.words);
  if (words.length === 0 || words.length > LIMITS.words) return { ok: false, why: 'RULE_WORDS_COUNT', max: LIMITS.words };
  if (words.some((word) => word.length > LIMITS.word)) return { ok: false, why: 'RULE_WORD_LENGTH', max: LIMITS.word };
  const reply = input.reply.normalize('NFC').trim();
  if (reply === '' || reply.length > LIMITS.reply) return { ok: false, why: 'RULE_REPLY_LENGTH', max: LIMITS.reply };
  const { cooldownMinutes, tier, isOn } = input;
  if (!Number.isInteger(cooldownMinutes) || cooldownMinutes < 0 || cooldownMinutes > LIMITS.minutes)
    return { ok: false, why: 'RULE_MINUTES', max: LIMITS.minutes };
  return { ok: true, name, words, reply, tier, cooldownMinutes, isOn };
}

/** What a new platform begins with. */
export const DEFAULT_KEYWORD_RULES: readonly KeywordRuleFields[] = [
  {
    name: '发货与物流',
    words: ['发货', '物流', '快递到哪', '什么时候到'],
    reply: '亲，订单一般在付款后 48 小时内发出，物流单号可在商城「我的订单」里查看。有异常请把订单号私信给群主处理。',
    tier: null,
    cooldownMinutes: 30,
    isOn: true,
  },
  {
    name: '售后与退款',
    words: ['退款', '退货', '售后', '坏了'],
    reply: '售后请在商城「我的订单—申请售后」提交，并附上照片，客服会在 24 小时内回复。群内请不要贴个人信息。',
    tier: null,
    cooldownMinutes: 30,
    isOn: true,
  },
  {
    name: '训练营报名',
    words: ['训练营', '怎么报名', '新手课'],
    reply: '新手训练营每周一开班，入群即可参加。回看与作业都在小程序「我的—训练营」。',
    tier: 'NEW',
    cooldownMinutes: 60,
    isOn: true,
  },
  {
    name: '素材领取',
    words: ['素材', '海报', '文案在哪'],
    reply: '今日素材已放在小程序首页「今日爆品」，点一下就能复制文案、保存海报。',
    tier: null,
    cooldownMinutes: 60,
    isOn: true,
  },
];
