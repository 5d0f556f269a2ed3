// When something must be done at the latest; lateness in words.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useTexts } from '../texts.ts';
import { lateness } from './lateness.ts';

/** `isQuiet`: something beside it says already that it is late. */
export function DueTime({ at, now, isQuiet = false }: { at: string; now: Date; isQuiet?: boolean }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const late = lateness(Date.parse(at), now.getTime());
  if (late === null) return <span className="m2">{moment(at, now)}</span>;
  const words =
    late.days > 0
      ? t('late.days', { days: late.days })
      : late.hours > 0
        ? t('late.hours', { hours: late.hours })
        : t('late.minutes', { minutes: late.minutes });
  return <span className={isQuiet ? 'm' : 'c-late'}>{words}</span>;
}
