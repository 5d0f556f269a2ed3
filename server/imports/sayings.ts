// What is told about a row that was left out: the sentences of whoever refused it, in both languages.

import type { Details } from '../core/errors.ts';
import { bothLanguages, coreSentences, fillSentence } from '../core/sentences.ts';
import type { Sentences } from '../core/sentences.ts';
import { sentences as distributorSentences } from '../distributors/service.ts';
import { sentences as orderSentences } from '../orders/service.ts';
import { sentences } from './sentences.ts';

const SAYINGS: Sentences = { ...coreSentences, ...distributorSentences, ...orderSentences, ...sentences };

/** A code without a sentence says itself, so that nobody is left with nothing. */
export function sayWhy(code: string, details: Details): string {
  const sentence = SAYINGS[code];
  return sentence ? bothLanguages(fillSentence(sentence, details)) : code;
}
