// The days of the camp in a row: done, made up, to be made up, today, to come. A tap shows the day below.

import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../texts.ts';
import type { Cell } from './camp-day.ts';

interface Props {
  readonly cells: readonly Cell[];
  readonly shown: number;
  readonly onShow: (day: number) => void;
}

function Mark({ look, day }: Cell) {
  const { t } = useTexts();
  if (look === 'done') return <Icon name="check" />;
  if (look === 'madeUp') return <>{t('training.mark.madeUp')}</>;
  if (look === 'late') return <>{t('training.mark.late')}</>;
  if (look === 'missed') return <Icon name="close" />;
  return <>{day}</>;
}

export function Days({ cells, shown, onShow }: Props) {
  const { t } = useTexts();
  const { weekday, dayAndWeekday } = useFormats();
  const now = useNow();
  return (
    <section className="card camp-days" aria-label={t('training.days')}>
      <ol>
        {cells.map((cell) => (
          <li key={cell.day}>
            <button
              type="button"
              className={cell.isToday ? `${cell.look} now` : cell.look}
              aria-pressed={cell.day === shown}
              onClick={() => onShow(cell.day)}
            >
              <span className="sr">
                {t('training.dayState', { day: dayAndWeekday(cell.date, now), state: t(`training.look.${cell.look}`) })}
              </span>
              <i className="num" aria-hidden="true">
                <Mark {...cell} />
              </i>
              <span aria-hidden="true">{cell.isToday ? t('training.today') : weekday(`${cell.date}T12:00:00Z`)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
