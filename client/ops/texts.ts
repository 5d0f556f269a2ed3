// The texts of the console: those that it shares with the phone and its own.

import { makeTexts } from '../shared/texts.ts';
import type { texts as shared } from '../shared/texts.zh-CN.ts';
import type { texts as own } from './texts.zh-CN.ts';

type Texts = typeof shared & typeof own;

async function both(one: Promise<{ texts: Record<string, string> }>, other: Promise<{ texts: Record<string, string> }>) {
  return { ...(await one).texts, ...(await other).texts };
}

export const { useTexts, loadTexts } = makeTexts<Texts>({
  'zh-CN': () => both(import('../shared/texts.zh-CN.ts'), import('./texts.zh-CN.ts')),
  en: () => both(import('../shared/texts.en.ts'), import('./texts.en.ts')),
});

export type Say = ReturnType<typeof useTexts>['t'];
