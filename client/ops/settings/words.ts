// Names, explanations and units of settings, and in which group each stands. A setting that this page does not know yet stands in the
// last group under its own key.

import type { SettingKind } from '../../shared/generated.ts';
import type { Say } from '../texts.ts';

const WORDS = {
  brandName: ['setting.brandName', 'setting.brandNameAbout'],
  staffSessionHours: ['setting.staffSessionHours', 'setting.staffSessionHoursAbout'],
  distributorSessionDays: ['setting.distributorSessionDays', 'setting.distributorSessionDaysAbout'],
  webhookRequestsPerMinute: ['setting.webhookRequestsPerMinute', 'setting.webhookRequestsPerMinuteAbout'],
  importRetentionDays: ['setting.importRetentionDays', 'setting.importRetentionDaysAbout'],
  objectionAnswerDays: ['setting.objectionAnswerDays', 'setting.objectionAnswerDaysAbout'],
} as const;

export const GROUPS = [
  { title: 'settings.brand', keys: ['brandName'] },
  { title: 'settings.signIn', keys: ['staffSessionHours', 'distributorSessionDays'] },
  { title: 'settings.tiers', keys: ['objectionAnswerDays'] },
  { title: 'settings.data', keys: ['webhookRequestsPerMinute', 'importRetentionDays'] },
] as const;

const isKnown = (key: string): key is keyof typeof WORDS => key in WORDS;

export function settingName(key: string, t: Say): string {
  return isKnown(key) ? t(WORDS[key][0]) : key;
}

export function settingAbout(key: string, t: Say): string {
  return isKnown(key) ? t(WORDS[key][1]) : '';
}

export function unitOf(kind: SettingKind, t: Say): string {
  switch (kind) {
    case 'HOURS':
      return t('unit.hours');
    case 'DAYS':
      return t('unit.days');
    case 'COUNT':
      return t('unit.perMinute');
    case 'TEXT':
      return '';
  }
}
