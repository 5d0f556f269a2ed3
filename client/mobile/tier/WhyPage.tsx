// 为什么是这个层级: every condition with value, threshold and verdict; what happened so far; and the way to object, which a person
// answers.

import { useState } from 'react';
import type { CSSProperties } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useLive } from '../../shared/live.ts';
import { useNow } from '../../shared/now.ts';
import { isOfNetwork } from '../../shared/errors.ts';
import { useAsk, useIsSlow } from '../ask.ts';
import type { WhyData } from '../generated.ts';
import { WhyQuery } from '../generated.ts';
import { Blocks, Head } from '../parts/Frame.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Live } from '../parts/Live.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useTexts } from '../texts.ts';
import { GraceDays } from './GraceDays.tsx';
import { Objection } from './Objection.tsx';
import { useSaid } from './said.ts';
import { Steps } from './Steps.tsx';
import { useMeasure, useValue } from './value.ts';
import { dayBefore, graceOf, isAboutToFall, limitOf, meterOf, missingOf, sayShare } from './verdicts.ts';
import type { Condition, Explanation, Side } from './verdicts.ts';

type Distributor = NonNullable<NonNullable<WhyData['me']>['distributor']>;
type Change = Distributor['tierChanges'][number];

const NOTHING = {};

function Verdict({ condition, isForKeeping }: { readonly condition: Condition; readonly isForKeeping: boolean }) {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow();
  const valued = useValue();
  const measured = useMeasure();
  const said = useSaid();
  const { metric, comparison, isMet, missing, value, topBasisPoints, dropsOn, dropsBy } = condition;
  const { filled, mark } = meterOf(condition);
  const isRate = comparison === 'AT_MOST';
  const drop = dropsOn === null || dropsBy === null ? null : { day: day(dropsOn, now), amount: valued(condition, dropsBy) };
  const style = { '--v': filled, '--t': mark } as CSSProperties;
  return (
    <article className="cond">
      <div className="h">
        <h3>{measured(condition)}</h3>
        <span className={isMet ? 'verd' : 'verd no'}>
          {isMet ? <Icon name="check" /> : null}
          <span>
            {isMet
              ? isForKeeping && !isRate
                ? said(condition.words)
                : t('why.met')
              : t(isRate ? 'why.over' : 'why.missing', { amount: valued(condition, missing) })}
          </span>
        </span>
      </div>
      <p className="v">
        <b className="num">{valued(condition, value)}</b>
        <span className="num">
          {t(isRate ? 'why.atMost' : isForKeeping ? 'why.keepLine' : 'why.atLeast', { amount: valued(condition, limitOf(condition)) })}
          {topBasisPoints === null ? null : ` · ${t('why.top', { share: sayShare(topBasisPoints) })}`}
        </span>
      </p>
      <div className={`meter${isMet ? '' : ' no'}${mark > 99 ? ' end' : ''}`} style={style} aria-hidden="true">
        <i />
      </div>
      {isMet ? null : (
        <p className="what">
          {t(`help.${metric}`)}
          {drop === null ? null : <span>{t('why.drops', drop)}</span>}
        </p>
      )}
      {drop !== null && isAboutToFall(condition) ? <p className="what">{t('why.dropsBelow', drop)}</p> : null}
    </article>
  );
}

function SideCard({ side, next }: { readonly side: Side; readonly next: Explanation['next'] }) {
  const { t } = useTexts();
  const said = useSaid();
  const tier = t(`tier.${side.tier}`);
  const missing = missingOf(side).length;
  return (
    <>
      <div className="sec">
        <h2>{side.isForKeeping ? t('why.keep', { tier }) : t('why.rise', { tier })}</h2>
        {side.isForKeeping && side.isMet ? (
          <span className="verd">
            <Icon name="check" />
            {t('why.safe')}
          </span>
        ) : (
          <span className="cap">{t('why.metOf', { met: side.met, total: side.total })}</span>
        )}
      </div>
      <section className="card">
        {side.kind === 'ANY' ? <p className="cap">{t('why.any')}</p> : null}
        {next === null || missing === 0 ? null : <p className="by gold">{said(next.words)}</p>}
        {[...side.conditions]
          .sort((one, other) => Number(one.isMet) - Number(other.isMet))
          .map((condition, at) => (
            <Verdict key={at} condition={condition} isForKeeping={side.isForKeeping} />
          ))}
        {side.isForKeeping ? <p className="what">{t('why.keepText')}</p> : null}
      </section>
    </>
  );
}

function ChangeRow({ change }: { readonly change: Change }) {
  const { t } = useTexts();
  const { day } = useFormats();
  const said = useSaid();
  const now = useNow();
  return (
    <li>
      <div className="row spread">
        <h3>{t(`change.${change.kind}`)}</h3>
        <span className="cap">{day(change.day, now)}</span>
      </div>
      <p className="what">{said(change.words)}</p>
      {change.policyVersion === null ? null : <p className="cap">{t('why.version', { version: change.policyVersion })}</p>}
    </li>
  );
}

function History({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  if (changes.length === 0) return null;
  return (
    <>
      <button type="button" className="flat" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <span className="grow">{t('why.changes')}</span>
        <span className="cap">{t('why.times', { count: changes.length })}</span>
        <Icon name="next" className={isOpen ? 'open' : ''} />
      </button>
      {isOpen ? (
        <ol className="changes">
          {changes.map((change) => (
            <ChangeRow key={change.seq} change={change} />
          ))}
        </ol>
      ) : null}
    </>
  );
}

function Now({ explanation }: { readonly explanation: Explanation }) {
  const { t, rich } = useTexts();
  const { day, clock, dayKey, dayAndWeekday } = useFormats();
  const said = useSaid();
  const now = useNow();
  const { standing, asOf, words } = explanation;
  const today = dayKey(now);
  const grace = graceOf(standing, today);
  const isProtected = standing.pin === null && standing.protectedUntil !== null && standing.protectedUntil > today;
  return (
    <section className="card tier" aria-labelledby="now-title">
      <p className="cap">{t('why.now')}</p>
      <h2 id="now-title" className="here">
        {t(`tier.${standing.tier}`)}
      </h2>
      <p className="cap">{t('why.since', { day: day(standing.since, now), at: clock(asOf) })}</p>
      <Steps tier={standing.tier} />
      <p className="what">{said(words)}</p>
      {isProtected ? <p className="cap">{t('why.protected', { day: day(standing.protectedUntil, now) })}</p> : null}
      {grace ? <GraceDays grace={grace} /> : null}
      {grace && standing.graceUntil !== null ? (
        <p className="by warn">
          <Icon name="clock" />
          <span>{rich('tier.keepBy', { day: <b key="day">{dayAndWeekday(dayBefore(standing.graceUntil), now)}</b> })}</span>
        </p>
      ) : null}
    </section>
  );
}

export function WhyPage() {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow();
  const why = useAsk(WhyQuery, NOTHING);
  useLive('notice', why.askAgain);
  const { data, error } = why;
  const isTold = error !== null && !(data !== null && isOfNetwork(error));
  const isSlow = useIsSlow(data === null && error === null);
  const distributor = data?.me?.distributor;
  const explanation = distributor?.explanation;
  const inGrace = explanation?.standing.graceUntil != null;
  const sides = explanation ? [explanation.rise, explanation.keep].filter((side) => side !== null) : [];
  return (
    <>
      <Head title={t('why.title')} back="/" />
      <main>
        {isTold ? null : <Live freshness={why} place="line" />}
        {isTold ? <Notice error={error} keptAt={why.answeredAt} onAgain={why.askAgain} /> : null}
        {distributor && explanation ? (
          <>
            <Now explanation={explanation} />
            {(inGrace ? sides.reverse() : sides).map((side) => (
              <SideCard
                key={String(side.isForKeeping)}
                side={side}
                next={explanation.next?.isForKeeping === side.isForKeeping ? explanation.next : null}
              />
            ))}
            <section className="card rules">
              {explanation.policyVersion === null ? null : (
                <p className="flat">
                  <span className="grow">{t('why.rules')}</span>
                  <span className="cap">
                    {t('why.version', { version: explanation.policyVersion })}
                    {explanation.policyFrom === null ? '' : ` · ${t('why.from', { day: day(explanation.policyFrom, now) })}`}
                  </span>
                </p>
              )}
              <History changes={distributor.tierChanges} />
              <p className="what">{t('why.fair')}</p>
            </section>
            <Objection objections={distributor.objections} onChanged={why.askAgain} />
          </>
        ) : isSlow ? (
          <Blocks heights={['card', 'card']} />
        ) : null}
      </main>
    </>
  );
}
