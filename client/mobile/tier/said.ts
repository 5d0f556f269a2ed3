// Words that the server says in both languages, in the chosen one.

import { useLanguage } from '../../shared/language.ts';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export function useSaid(): (words: Words) => string {
  const language = useLanguage();
  return ({ zh, en }) => (language === 'en' ? en : zh);
}
