// The language of the pages: Chinese until somebody chooses otherwise, then what they chose.

import { recall, remember } from './remembered.ts';
import { makeStore, useStore } from './store.ts';

export type Language = 'zh-CN' | 'en';

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

const KEY = 'language';

function remembered(): Language {
  return recall(KEY) === 'en' ? 'en' : 'zh-CN';
}

const language = makeStore<Language>(remembered());

export function currentLanguage(): Language {
  return language.get();
}

/** For texts.ts alone, which loads the texts first: everybody else calls its `chooseLanguage`. */
export function applyLanguage(chosen: Language): void {
  remember(KEY, chosen);
  language.set(chosen);
}

export function useLanguage(): Language {
  return useStore(language);
}
