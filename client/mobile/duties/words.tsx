// Words that several parts of the week share: the language of the server's sentences, how long something lasts, which day it is.

import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { useTexts } from '../texts.ts';

const NEAR_DAYS = 6;
const DAY_MILLISECONDS = 86_400_000;

export function useDutyWords() {
  const { t } = useTexts();
  const { language } = useFormats();
  return { t, language: language === 'en' ? ('en' as const) : ('zh' as const) };
}

const HALF_HOUR = 30;

/** `1 小时`, `8.5 小时`, `20 分钟`. */
export function Lasting({ minutes }: { readonly minutes: number }) {
  const { t } = useTexts();
  const isHours = minutes >= 2 * HALF_HOUR && minutes % HALF_HOUR === 0;
  return <>{isHours ? t('duty.hours', { count: minutes / 60 }) : t('duty.minutes', { count: minutes })}</>;
}

/** `今天`, `周一`, in the week; later the date. */
export function Day({ at }: { readonly at: string }) {
  const { t } = useTexts();
  const { dayKey, weekday, date } = useFormats();
  const now = useNow();
  if (dayKey(at) === dayKey(now)) return <>{t('duty.today')}</>;
  return <>{Math.abs(Date.parse(at) - now.getTime()) < NEAR_DAYS * DAY_MILLISECONDS ? weekday(at) : date(at, now)}</>;
}
