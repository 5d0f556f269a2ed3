// The figures of a divert, before and after its start.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import type { DivertFields } from '../generated.ts';
import { Figure } from '../parts/Figure.tsx';
import { useNow } from '../parts/now.ts';
import { useTexts } from '../texts.ts';
import { isStarted } from './words.ts';

export function DivertSums({ divert }: { divert: DivertFields }): ReactElement {
  const { t } = useTexts();
  const { count, dayAndWeekday } = useFormats();
  const now = useNow(60_000);
  const started = isStarted(divert.state);
  return (
    <section className="panel" aria-label={t('divert.sums')} style={{ marginBottom: 24 }}>
      <div className="stats">
        <Figure
          what={t(started ? 'divert.invited' : 'divert.people')}
          unit={t('unit.people', { count: started ? divert.started : divert.people })}
          note={divert.leftOut > 0 ? t('divert.leftOut', { count: count(divert.leftOut) }) : t('divert.nobodyLeftOut')}
        >
          {count(started ? divert.started : divert.people)}
        </Figure>
        <Figure
          what={t('divert.groups')}
          unit={t('unit.groups', { count: divert.groups })}
          note={t('divert.openNew', { count: count(divert.newGroups) })}
        >
          {count(divert.groups)}
        </Figure>
        <Figure
          what={t('divert.lastDay')}
          note={divert.firstDay === null ? '' : t('divert.from', { day: dayAndWeekday(divert.firstDay, now) })}
        >
          {divert.lastDay === null ? '—' : dayAndWeekday(divert.lastDay, now)}
        </Figure>
        <Figure
          what={t('divert.withoutPlace')}
          unit={t('unit.people', { count: divert.unplaced })}
          note={t(divert.unplaced > 0 ? 'divert.seeAbove' : 'divert.everybodyPlaced')}
        >
          <span className={divert.unplaced > 0 ? 'c-late' : undefined}>{count(divert.unplaced)}</span>
        </Figure>
      </div>
    </section>
  );
}
