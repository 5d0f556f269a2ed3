// 打卡: one button for what can be done about it now, or why nothing can. What was tapped without a network says that it is kept.

import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../texts.ts';
import type { Lesson, Step } from './camp-day.ts';

interface Props {
  readonly lesson: Lesson;
  readonly step: Step;
  readonly isToday: boolean;
  /** The film was watched in part. */
  readonly isBegun: boolean;
  readonly makeUpsLeft: number;
  /** There is a camp going on, in which make-ups are not counted. */
  readonly isCatchingUp: boolean;
  readonly onWatch: () => void;
  readonly onCheckIn: () => void;
}

export function CheckCard({ lesson, step, isToday, isBegun, makeUpsLeft, isCatchingUp, onWatch, onCheckIn }: Props) {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow();
  const { opensAt, closesAt, makeUpUntil, checkedAt, neededSeconds } = lesson;
  const about = (): string => {
    switch (step) {
      case 'CHECK_IN':
        return t('training.check.until', { at: moment(closesAt, now) });
      case 'WATCH':
        return t(neededSeconds > 0 ? 'training.check.watchFirst' : 'training.check.until', { at: moment(closesAt, now) });
      case 'MAKE_UP':
        return isCatchingUp || makeUpUntil === null
          ? t('training.check.catchUp')
          : t('training.check.makeUp', { at: moment(makeUpUntil, now), left: makeUpsLeft });
      case 'NO_MAKE_UPS':
        return t('training.check.noMakeUps');
      case 'KEPT':
        return t('training.check.kept');
      case 'DONE':
        return checkedAt === null ? t('training.check.done') : t('training.check.doneAt', { at: moment(checkedAt, now) });
      case 'MADE_UP':
        return checkedAt === null ? t('training.check.madeUp') : t('training.check.madeUpAt', { at: moment(checkedAt, now) });
      case 'AHEAD':
        return t('training.check.opens', { at: moment(opensAt, now) });
      case 'MISSED':
        return t('training.check.missed');
      case 'OVER':
        return t('training.check.over');
    }
  };
  const isDone = step === 'DONE' || step === 'MADE_UP';
  return (
    <section className="card camp-check" aria-label={t('training.check')} aria-live="polite">
      <div className="grow">
        <h2>{isToday ? t('training.check.today') : t('training.check.ofDay', { day: lesson.day })}</h2>
        <p className="cap">{about()}</p>
      </div>
      {step === 'WATCH' ? (
        <button type="button" className="btn primary" onClick={onWatch}>
          {t(isBegun ? 'training.check.watch' : 'training.check.watchNow')}
        </button>
      ) : step === 'CHECK_IN' || step === 'MAKE_UP' ? (
        <button type="button" className="btn primary" onClick={onCheckIn}>
          {t(step === 'CHECK_IN' ? 'training.check.do' : 'training.check.doMakeUp')}
        </button>
      ) : step === 'KEPT' ? (
        <span className="tag warn">{t('training.kept')}</span>
      ) : isDone ? (
        <span className="round">
          <Icon name="check" />
        </span>
      ) : null}
    </section>
  );
}
