// What a refusal says to a person, in both languages. A domain keeps its own table in sentences.ts; a test proves that each
// code that the server throws has one. `{name}` is filled in from the refusal's details.

import type { Details } from './errors.ts';

export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export interface RefusalSentence extends Sentence {
  /** Of the HTTP answer, outside GraphQL; 400 when not said. */
  readonly status?: number;
}

export type Sentences = Readonly<Record<string, RefusalSentence>>;

/** The sentence with its places filled; a detail in two languages fills each with its own. A place without one keeps its name, so that the fault shows. */
export function fillSentence(sentence: Sentence, details: Details): Sentence {
  const fill = (text: string, language: 'zh' | 'en') =>
    text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = Object.hasOwn(details, name) ? details[name] : undefined;
      const said = isInTwoLanguages(value) ? value[language] : value;
      return typeof said === 'string' || typeof said === 'number' ? String(said) : place;
    });
  return { zh: fill(sentence.zh, 'zh'), en: fill(sentence.en, 'en') };
}

function isInTwoLanguages(value: unknown): value is Sentence {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}

/** Both languages in one text, for edges whose message is a single string. */
export function bothLanguages({ zh, en }: Sentence): string {
  return `${zh} ${en}`;
}

export const coreSentences: Sentences = {
  BAD_ID: { zh: '编号无效。', en: 'This is not a valid id.' },
  BAD_CODE: { zh: '代码无效，请核对后再输。', en: 'This code is not valid; check it and type it again.' },
  BAD_CURSOR: { zh: '翻页位置无效，请从第一页重新开始。', en: 'This page position is not valid; begin again at the first page.' },
  BAD_PAGE: { zh: '每页条数必须是不小于 1 的整数。', en: 'The page size must be a whole number from 1.' },
  BAD_TIME: {
    zh: '时间无效，应为 ISO 8601 格式，例如 2026-03-01T10:30:00+08:00。',
    en: 'This is not a time in ISO 8601, such as 2026-03-01T10:30:00+08:00.',
  },
  BAD_DAY: { zh: '日期无效，应为 2026-03-01 的格式。', en: 'This is not a day such as 2026-03-01.' },
  BAD_PERIOD: { zh: '时间范围无效。', en: 'This is not a valid period.' },
  BAD_FEN: { zh: '金额必须是整数分。', en: 'An amount is a whole number of fen.' },
  BAD_MONEY: {
    zh: '金额无效：应为整数分，或最多两位小数的元，且不能太大。',
    en: 'This is not an amount of money: whole fen, or yuan with two decimals at most, and not too large.',
  },
  PHONE_MALFORMED: { zh: '手机号无效。', en: 'This is not a phone number.' },
};
