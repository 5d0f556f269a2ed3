// The tier on Home: where one stands, what is missing for the next step, and until when that is enough. Who is in grace sees what
// keeps the tier instead, and sees it first.

import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/now.ts';
import type { HomeData } from '../generated.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../texts.ts';
import { GraceDays } from './GraceDays.tsx';
import { useSaid } from './said.ts';
import { Steps } from './Steps.tsx';
import { useMeasure, useValue } from './value.ts';
import { dayBefore, graceOf, limitOf, meterOf, missingOf, sayValue } from './verdicts.ts';

export type CardExplanation = NonNullable<NonNullable<HomeData['me']>['distributor']>['explanation'];
type Condition = NonNullable<CardExplanation['rise']>['conditions'][number];

/** More than this is told on the page about the tier. */
const MOST_SHOWN = 3;

function Missing({ condition }: { readonly condition: Condition }) {
  const formats = useFormats();
  const valued = useValue();
  const measured = useMeasure();
  const { filled } = meterOf(condition);
  return (
    <div>
      <p className="l">
        <span>{measured(condition)}</span>
        <span className="num">
          {sayValue(condition, condition.value, formats)} / {valued(condition, limitOf(condition))}
        </span>
      </p>
      <div className="bar" aria-hidden="true">
        <i style={{ width: `${Math.min(100, filled)}%` }} />
      </div>
    </div>
  );
}

/** What keeps the tier is short of: where one is, and the line. */
function Below({ condition }: { readonly condition: Condition }) {
  const { t } = useTexts();
  const valued = useValue();
  const measured = useMeasure();
  const { value } = condition;
  return (
    <p className="cap">
      {t('tier.below', { metric: measured(condition), value: valued(condition, value), limit: valued(condition, limitOf(condition)) })}
    </p>
  );
}

function KeepBy({ day }: { readonly day: string }) {
  const { rich } = useTexts();
  const { dayAndWeekday } = useFormats();
  const now = useNow();
  return (
    <p className="by warn">
      <Icon name="clock" />
      <span>{rich('tier.keepBy', { day: <b key="day">{dayAndWeekday(day, now)}</b> })}</span>
    </p>
  );
}

export function TierCard({ explanation }: { readonly explanation: CardExplanation }) {
  const { t } = useTexts();
  const { dayKey } = useFormats();
  const said = useSaid();
  const now = useNow();
  const { standing, rise, keep, next } = explanation;
  const grace = graceOf(standing, dayKey(now));
  const missing = rise === null ? [] : missingOf(rise);
  return (
    <section className="card tier" aria-labelledby="tier-title">
      <header>
        <h2 id="tier-title">{t('tier.title')}</h2>
        {grace ? (
          <span className="tag warn">{t('tier.warned')}</span>
        ) : (
          <Link href="/tier" className="more">
            {t('tier.why')}
            <Icon name="next" />
          </Link>
        )}
      </header>
      <Steps tier={standing.tier} open={grace || standing.pin ? null : missing.length} />
      <p className="next">{said(next?.words ?? explanation.words)}</p>
      {grace ? (
        <>
          {keep === null
            ? null
            : missingOf(keep)
                .slice(0, MOST_SHOWN)
                .map((condition, at) => <Below key={at} condition={condition} />)}
          <GraceDays grace={grace} />
          {standing.graceUntil === null ? null : <KeepBy day={dayBefore(standing.graceUntil)} />}
          <Link href="/tier" className="btn full plain">
            {t('tier.allConditions')}
          </Link>
        </>
      ) : standing.pin ? null : (
        <div className="need">
          {missing.slice(0, MOST_SHOWN).map((condition, at) => (
            <Missing key={at} condition={condition} />
          ))}
        </div>
      )}
    </section>
  );
}
