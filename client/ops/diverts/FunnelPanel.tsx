// The way into the groups as a funnel: who came to each step, how many have done it, and who waits too long.

import type { ReactElement } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { DivertFields, StepFields } from '../generated.ts';
import { DivertFunnelQuery } from '../generated.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { stepText } from './words.ts';

export function FunnelPanel({ divert }: { divert: DivertFields }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(DivertFunnelQuery, { id: divert.id }, { everyMilliseconds: divert.state === 'STARTING' ? 3_000 : false });
  return (
    <div style={{ marginBottom: 24 }}>
      <Panel
        title={t('divert.funnel')}
        aside={<span className="s">{t('divert.funnelAbout')}</span>}
        isRefreshing={asked.isFetching && asked.data !== undefined}
      >
        <Answered asked={asked}>{({ divert: answered }) => (answered ? <Funnel steps={answered.steps} /> : <></>)}</Answered>
      </Panel>
    </div>
  );
}

export function Funnel({ steps }: { steps: readonly StepFields[] }): ReactElement {
  const { t } = useTexts();
  const { count, share } = useFormats();
  const most = Math.max(1, ...steps.map(({ reached }) => reached));
  const height = (value: number): string => `${String((100 * value) / most)}%`;
  return (
    <div className="funnel" role="list">
      {steps.map(({ step, reached, done, waiting, late, stopped, rateBasisPoints }) => (
        <div key={step} role="listitem">
          <p className="what">{t(stepText[step])}</p>
          <b>{count(done)}</b> <span className="m nw">/ {count(reached)}</span>
          <div className="col" aria-hidden="true">
            <span style={{ height: height(reached) }}>
              {done > 0 ? <i style={{ height: `${String((100 * done) / reached)}%` }} /> : null}
            </span>
          </div>
          <p className="nw">{rateBasisPoints === null ? '—' : share(rateBasisPoints / 10_000)}</p>
          <p className="s">
            {waiting > 0 ? t('divert.waiting', { count: count(waiting) }) : ' '}
            {stopped > 0 ? <> · {t('divert.stopped', { count: count(stopped) })}</> : null}
          </p>
          {late > 0 ? <p className="s c-late">{t('divert.late', { count: count(late) })}</p> : null}
        </div>
      ))}
    </div>
  );
}
