// One duty by itself: where notices and the week lead to.

import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useLive } from '../../shared/live.ts';
import { useNow, useSeconds } from '../../shared/now.ts';
import { sayError } from '../../shared/errors.ts';
import type { Me } from '../../shared/session.ts';
import { useAsk, useIsSlow } from '../ask.ts';
import type { DutyCard } from '../generated.ts';
import { OneDutyQuery } from '../generated.ts';
import { Blocks, Head } from '../parts/Frame.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';
import { AskSwap } from './AskSwap.tsx';
import { HandIn } from './HandIn.tsx';
import { NextDuty } from './NextDuty.tsx';
import { stepOf } from './day.ts';
import { useDutyActs } from './keeping.ts';
import { useDutyWords } from './words.tsx';
import '../styles/kit.css';
import './duties.css';

/** What became of it. */
function Over({ duty }: { readonly duty: DutyCard }) {
  const { t, language } = useDutyWords();
  const { moment } = useFormats();
  const now = useNow();
  return (
    <section className="card duty-over" aria-label={duty.title[language]}>
      <h2>{duty.title[language]}</h2>
      <p className="cap">{t('duty.wasAt', { at: moment(duty.startsAt, now) })}</p>
      <p className={`duty-state ${duty.state === 'DONE' ? '' : 'warn'}`}>
        {duty.state === 'MISSED' && duty.missedWhy !== null ? t(`duty.missed.${duty.missedWhy}`) : t(`duty.state.${duty.state}`)}
        {duty.state === 'DONE' && duty.points > 0 ? t('duty.earned', { points: duty.points }) : null}
      </p>
      {duty.reason === null ? null : <p>{duty.reason[language]}</p>}
      {duty.score === null ? null : <p>{t('duty.scoredWith', { score: duty.score })}</p>}
      {duty.scoreNote === null ? null : <p className="long">{duty.scoreNote}</p>}
      {duty.report === null ? null : <p className="long">{duty.report}</p>}
      {duty.evidenceIds.length === 0 ? null : (
        <ul className="duty-shots">
          {duty.evidenceIds.map((id, at) => (
            <li key={id}>
              <img src={`/evidence/${id}`} alt={t('duty.picture', { n: at + 1 })} loading="lazy" />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function OneDuty({ id, me }: { readonly id: string; readonly me: Me }) {
  const words = useTexts();
  const { t } = words;
  const { language } = useFormats();
  const asked = useAsk(OneDutyQuery, { id });
  const { data, error } = asked;
  const waiting = useDutyActs(me.id, asked.askAgain);
  const now = useSeconds();
  const [sheet, setSheet] = useState<'HAND_IN' | 'SWAP' | null>(null);
  const isSlow = useIsSlow(data === null && error === null);
  useLive('notice', asked.askAgain);
  const duty = data?.duty ?? null;
  return (
    <>
      <Head title={duty === null ? t('tab.week') : t(`duty.kind.${duty.kind}`)} back="/duties" />
      <main>
        {error === null ? null : <Notice error={error} keptAt={asked.answeredAt} onAgain={asked.askAgain} />}
        {waiting.refused === null ? null : (
          <p className="notice" role="alert">
            {sayError(waiting.refused, words, language)}
          </p>
        )}
        {duty === null ? (
          isSlow ? (
            <Blocks heights={['card']} />
          ) : null
        ) : stepOf(duty, now, waiting.acts) === 'OVER' ? (
          <Over duty={duty} />
        ) : (
          <NextDuty duty={duty} waiting={waiting} onHandIn={() => setSheet('HAND_IN')} onSwap={() => setSheet('SWAP')} />
        )}
      </main>
      {sheet === 'HAND_IN' && duty ? <HandIn duty={duty} waiting={waiting} onClose={() => setSheet(null)} /> : null}
      {sheet === 'SWAP' && duty ? (
        <AskSwap
          duty={duty}
          onClose={() => {
            setSheet(null);
            asked.askAgain();
          }}
        />
      ) : null}
    </>
  );
}
