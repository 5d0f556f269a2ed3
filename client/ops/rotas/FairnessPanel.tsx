// How evenly the turns of a month lie: the sum, the average, the most less the fewest, and each person's turns as marks side by side.

import Select from 'antd/es/select';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { Tier } from '../../shared/generated.ts';
import { useAnswer } from '../answers.ts';
import type { FairnessFields } from '../generated.ts';
import { RotaFairnessOfQuery, RotaFairnessQuery, RotasQuery } from '../generated.ts';
import { addDays, useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered } from '../parts/states.tsx';
import { useIsManager } from '../parts/rights.ts';
import { useTexts } from '../texts.ts';
import { tierText, useSay } from '../tiers/words.ts';
import './rotas.css';

/** More marks than this side by side are drawn as one bar. */
const MOST_MARKS = 9;
const MOST_LINES = 12;
const ALL = 'ALL';

/** First and last day of the month that Thursday of a week is in. */
export function monthOf(week: string): { from: string; to: string } {
  const month = addDays(week, 3).slice(0, 7);
  const next = addDays(`${month}-28`, 4).slice(0, 7);
  return { from: `${month}-01`, to: addDays(`${next}-01`, -1) };
}

function Marks({ value, isBar, most, tier }: { value: number; isBar: boolean; most: number; tier: Tier | null }): ReactElement {
  const colour = tier === null ? 'of-all' : `of-${tier.toLowerCase()}`;
  if (isBar)
    return (
      <span className={`fair-bar ${colour}`} aria-hidden="true">
        <i style={{ width: `${String((100 * value) / most)}%` }} />
      </span>
    );
  return (
    <span className={`fair-marks ${colour}`} aria-hidden="true">
      {Array.from({ length: value }, (_, index) => (
        <i key={index} />
      ))}
    </span>
  );
}

const plain = (value: number): string => String(Math.round(value * 10) / 10);

/** Turns of several lengths are compared by hours, turns of one length are counted. */
function measured({ lines, loadSpread, boundSpread }: FairnessFields) {
  const lengths = [...new Set(lines.filter(({ shifts }) => shifts > 0).map(({ shifts, minutes }) => minutes / shifts))];
  const isMixed = lengths.length > 1;
  const values = lines.map(({ shifts, minutes }) => (isMixed ? minutes / 60 : shifts));
  const sum = values.reduce((total, value) => total + value, 0);
  const spread = values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
  const oneTurn = isMixed ? Math.max(...lengths) / 60 : 1;
  const isAtBound = boundSpread !== null && loadSpread !== null && loadSpread <= boundSpread + 1;
  return { isMixed, values, sum, spread, average: values.length === 0 ? 0 : sum / values.length, isEven: spread <= oneTurn || isAtBound };
}

interface BodyProps {
  fairness: FairnessFields;
  tier: Tier | null;
  /** Of several rotas with people of their own: nobody promised that they are even among each other. */
  isJudged?: boolean;
}

export function FairnessBody({ fairness, tier, isJudged = true }: BodyProps): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const { loadSpread, boundSpread, lines } = fairness;
  const { isMixed, values, sum, spread, average, isEven } = measured(fairness);
  const most = Math.max(1, ...values);
  const figure = (value: number): ReactElement => (
    <>
      {plain(value)}
      {isMixed ? <small>{t('rota.hours')}</small> : null}
    </>
  );
  return (
    <>
      <div className="fair-sums">
        <div>
          <p className="s">{t('rota.sum')}</p>
          <b>{figure(sum)}</b>
        </div>
        <div>
          <p className="s">{t('rota.average')}</p>
          <b>{figure(average)}</b>
        </div>
        <div>
          <p className="s">{t('rota.spread')}</p>
          <b className={isJudged ? (isEven ? 'c-done' : 'c-due') : undefined}>{figure(spread)}</b>
        </div>
      </div>
      {boundSpread === null || loadSpread === null ? null : (
        <p className="s fair-bound">{t('rota.bound', { load: loadSpread.toFixed(1), bound: boundSpread.toFixed(1) })}</p>
      )}
      <ul className="fair">
        {lines.slice(0, MOST_LINES).map((line, index) => (
          <li key={`${line.personKind}:${line.personId}`}>
            <span className="f cut" title={line.personName}>
              {line.personName}
            </span>
            <Marks value={values[index] ?? 0} isBar={isMixed || most > MOST_MARKS} most={most} tier={tier} />
            <span className="s nw">{line.away === null ? '' : say(line.away)}</span>
            <b>{plain(values[index] ?? 0)}</b>
          </li>
        ))}
      </ul>
      {lines.length > MOST_LINES ? <p className="s">{t('rota.moreLines', { count: lines.length - MOST_LINES })}</p> : null}
    </>
  );
}

/** What the footer says of it. */
export function FairnessNote({ fairness }: { fairness: FairnessFields }): ReactElement {
  const { t } = useTexts();
  if (fairness.shifts === 0) return <span>{t('rota.nothingYet')}</span>;
  const { isEven, isMixed, spread } = measured(fairness);
  if (isEven) return <span>{t('rota.isEven')}</span>;
  return <span>{isMixed ? t('rota.hoursApart', { hours: plain(spread) }) : t('rota.isUneven', { count: spread })}</span>;
}

/** Beside the week: the month that the week lies in. */
export function FairnessPanel({ week, tier }: { readonly week: string; readonly tier: Tier | null }): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const { from, to } = monthOf(week);
  const [chosen, setChosen] = useState<string | null>(null);
  const rotas = useAnswer(RotasQuery, { state: 'ACTIVE', kind: null }).data?.rotas ?? [];
  const ofTier = rotas.filter((rota) => (tier === null || rota.tier === tier) && rota.publishedUntil !== null);
  // One rota unless told: what is shared evenly is shared among the people of one.
  const busiest = [...ofTier].sort((one, other) => other.slots.length - one.slots.length)[0];
  const rota = ofTier.find(({ id }) => id === chosen) ?? (chosen === ALL ? undefined : busiest);
  const all = useAnswer(RotaFairnessQuery, { from, to, tier }, { isWanted: rota === undefined });
  const one = useAnswer(RotaFairnessOfQuery, { id: rota?.id ?? '', from, to }, { isWanted: rota !== undefined });
  const fairness = rota === undefined ? all.data?.rotaFairness : one.data?.rota.fairness;
  const asked = rota === undefined ? all : one;
  const colour = rota === undefined ? tier : rota.tier;
  return (
    <FairnessFrame
      month={from}
      tier={colour}
      people={fairness?.lines.length ?? null}
      isRefreshing={asked.isFetching}
      footer={
        <>
          {fairness === undefined || rota === undefined ? <span /> : <FairnessNote fairness={fairness} />}
          <Link href={rota === undefined ? '/schedule/rotas' : `/schedule/rotas/${rota.id}`}>
            {t(isManager ? 'rota.planNext' : 'rota.look')}
          </Link>
        </>
      }
    >
      {ofTier.length > 1 ? (
        <Select
          className="fair-choice"
          size="small"
          variant="filled"
          aria-label={t('nav.rotas')}
          value={rota?.id ?? ALL}
          options={[...ofTier.map(({ id, title }) => ({ value: id, label: title })), { value: ALL, label: t('rota.allRotas') }]}
          onChange={setChosen}
        />
      ) : null}
      <Answered asked={{ ...asked, data: fairness }} bones={8}>
        {(shown) => <FairnessBody fairness={shown} tier={colour} isJudged={rota !== undefined} />}
      </Answered>
    </FairnessFrame>
  );
}

export function FairnessFrame({
  month,
  tier,
  people,
  isRefreshing = false,
  footer,
  children,
}: {
  month: string;
  tier: Tier | null;
  people: number | null;
  isRefreshing?: boolean;
  footer: ReactNode;
  children: ReactNode;
}): ReactElement {
  const { t } = useTexts();
  const { language } = useFormats();
  const now = useNow(60_000);
  const named = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    month: language === 'en' ? 'long' : 'numeric',
    timeZone: 'UTC',
    ...(month.slice(0, 4) === now.toISOString().slice(0, 4) ? {} : { year: 'numeric' as const }),
  }).format(new Date(month));
  const who =
    tier === null ? t('rota.people', { count: people ?? 0 }) : t('rota.peopleOf', { tier: t(tierText[tier]), count: people ?? 0 });
  return (
    <Panel
      title={t('rota.fairness')}
      isRefreshing={isRefreshing}
      aside={<span className="s nw">{people === null ? named : `${named} · ${who}`}</span>}
      footer={footer}
    >
      {children}
    </Panel>
  );
}
