// What an error says to a person: the server's own sentence in the chosen language; ours for the network, time-outs and faults.

import { AskError } from './http.ts';
import type { Language } from './language.ts';
import { currentLanguage } from './language.ts';
import type { Words } from './texts.ts';
import type { texts } from './texts.zh-CN.ts';

type SharedWords = Pick<Words<typeof texts>, 't'>;

/** `words` are those of any area. */
export function sayError(error: unknown, { t }: SharedWords, language: Language = currentLanguage()): string {
  if (!(error instanceof AskError)) return t('error.unknown', { code: error instanceof Error ? error.name : 'ERROR' });
  if (error.sentence !== null) return language === 'en' ? error.sentence.en : error.sentence.zh;
  if (error.faultId !== null) return t('error.fault', { faultId: error.faultId });
  switch (error.code) {
    case 'OFFLINE':
      return t('error.OFFLINE');
    case 'TIMED_OUT':
      return t('error.TIMED_OUT');
    case 'UNREADABLE':
      return t('error.UNREADABLE');
    case 'STOPPED':
      return t('error.STOPPED');
    default:
      return t('error.unknown', { code: error.code });
  }
}

/** Nothing reached the server, or nothing came back: what is shown stays true, and the next try may do. */
export function isOfNetwork(error: unknown): boolean {
  return error instanceof AskError && error.isOffline;
}
