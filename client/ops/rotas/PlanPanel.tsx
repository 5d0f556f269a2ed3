// Plans a period: nothing is written before somebody has looked at what changes, where the gaps are and why, and how evenly it lies.

import Button from 'antd/es/button';
import DatePicker from 'antd/es/date-picker';
import Segmented from 'antd/es/segmented';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { sayError } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useAct } from '../answers.ts';
import type { PreviewRotaData, RotaFields } from '../generated.ts';
import { PreviewRotaMutation, PublishRotaMutation } from '../generated.ts';
import { Figure } from '../parts/Figure.tsx';
import { addDays, useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { useTell } from '../parts/tell.ts';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { FairnessBody } from './FairnessPanel.tsx';
import { useTurnTime } from './SwapsPanel.tsx';
import { SHIFTS_AGAIN } from './words.ts';

const WEEKS = 4;
type Which = 'AHEAD' | 'AGAIN';
type Preview = PreviewRotaData['previewRota'];

/** Four weeks from the day after the last published one, from today where nothing is published beyond it. */
function usualPeriod(today: string, publishedUntil: string | null): [string, string] {
  const from = publishedUntil !== null && publishedUntil >= today ? addDays(publishedUntil, 1) : today;
  const weekday = (new Date(from).getUTCDay() + 6) % 7;
  return [from, addDays(from, WEEKS * 7 - 1 - weekday)];
}

export function PlanPanel({ rota }: { rota: RotaFields }): ReactElement | null {
  const words = useTexts();
  const { t } = words;
  const tell = useTell();
  const isManager = useIsManager();
  const { dayKey } = useFormats();
  const today = dayKey(useNow(60_000));
  const [chosen, setChosen] = useState<[string, string] | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const plan = useAct(PreviewRotaMutation);
  const publish = useAct(PublishRotaMutation, [...SHIFTS_AGAIN, 'RotaVersions', 'Rotas']);
  const [from, to] = chosen ?? usualPeriod(today, rota.publishedUntil);
  const isAgain = chosen !== null && chosen[0] === today && chosen[1] === rota.publishedUntil;
  if (!isManager) return null;
  const look = () => plan.mutate({ id: rota.id, from, to }, { onSuccess: ({ previewRota }) => setPreview(previewRota) });
  const run = (shown: Preview) =>
    publish.mutate(
      { previewId: shown.id },
      {
        onSuccess: ({ publishRota }) => {
          tell.done(t('rota.published', { version: publishRota.number }));
          setPreview(null);
          setChosen(null);
        },
      },
    );
  const error = plan.error ?? publish.error;
  return (
    <Panel title={t('rota.plan')} aside={<span className="s">{t('rota.planAbout')}</span>}>
      <div className="rota-plan">
        <DatePicker.RangePicker
          aria-label={t('rota.period')}
          allowClear={false}
          value={[dayjs(from), dayjs(to)]}
          onChange={(range) => {
            const [first, last] = range ?? [];
            if (first && last) setChosen([first.format('YYYY-MM-DD'), last.format('YYYY-MM-DD')]);
            setPreview(null);
          }}
        />
        <Segmented<Which>
          aria-label={t('rota.period')}
          value={isAgain ? 'AGAIN' : 'AHEAD'}
          options={[
            { value: 'AHEAD', label: t('rota.ahead') },
            { value: 'AGAIN', label: t('rota.again'), disabled: rota.publishedUntil === null || rota.publishedUntil < today },
          ]}
          onChange={(which) => {
            setChosen(which === 'AGAIN' && rota.publishedUntil !== null ? [today, rota.publishedUntil] : null);
            setPreview(null);
          }}
        />
        <Button type={preview === null ? 'primary' : 'default'} loading={plan.isPending ? { delay: 200 } : false} onClick={look}>
          {t(preview === null ? 'rota.preview' : 'rota.previewAgain')}
        </Button>
      </div>
      {error === null ? null : (
        <p className="c-late" role="alert">
          {sayError(error, words)}
        </p>
      )}
      {preview === null ? null : <Previewed preview={preview} rota={rota} isBusy={publish.isPending} onPublish={() => run(preview)} />}
    </Panel>
  );
}

function Previewed({
  preview,
  rota,
  isBusy,
  onPublish,
}: {
  preview: Preview;
  rota: RotaFields;
  isBusy: boolean;
  onPublish: () => void;
}): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const say = useSay();
  const when = useTurnTime();
  const { changes, changeCount, gaps, gapCount, fairness } = preview;
  return (
    <>
      <div className="stats">
        <Figure what={t('rota.turns')}>{count(preview.shifts)}</Figure>
        <Figure what={t('rota.changes')}>{count(changeCount)}</Figure>
        <Figure what={t('rota.kept')}>{count(preview.kept)}</Figure>
        <Figure what={t('rota.gaps')}>
          <span className={gapCount > 0 ? 'c-late' : 'c-done'}>{count(gapCount)}</span>
        </Figure>
      </div>
      <div className="rota-two">
        <div>
          <h3>{t('rota.changes')}</h3>
          {changeCount === 0 ? <p className="m">{t('rota.noChanges')}</p> : null}
          <ul className="rota-changes" tabIndex={0} aria-label={t('rota.changes')}>
            {changes.map((change, index) => (
              <li key={index}>{say(change)}</li>
            ))}
          </ul>
          {changeCount > changes.length ? <p className="s">{t('rota.moreChanges', { count: changeCount - changes.length })}</p> : null}
          {gaps.length === 0 ? null : (
            <>
              <h3 className="c-late">{t('rota.gaps')}</h3>
              <ul className="rota-changes" tabIndex={0} aria-label={t('rota.gaps')}>
                {gaps.map((gap, index) => (
                  <li key={index}>
                    {when(gap)} {gap.group?.name ?? say(gap.title)} · {t('rota.missing', { count: gap.missing })}
                    <span className="s"> {say(gap.why)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        <div>
          <h3>{t('rota.fairness')}</h3>
          <FairnessBody fairness={fairness} tier={rota.tier} />
        </div>
      </div>
      <div className="acts rota-publish">
        <Button type="primary" loading={isBusy ? { delay: 200 } : false} onClick={onPublish}>
          {t(changeCount === 0 ? 'rota.publishSame' : 'rota.publish', { count: changeCount })}
        </Button>
        <span className="s">{t('rota.publishAbout')}</span>
      </div>
    </>
  );
}
