// A KOL in a few signs: state, groups, duties, term, and a score with its reasons.

import Popover from 'antd/es/popover';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { DutyKind } from '../../shared/generated.ts';
import type { KolFields, KolReasonFields } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { concernText, criterionText, kolDutyText, kolStateColour, kolStateText } from './words.ts';

type State = Pick<KolFields, 'state' | 'isActive' | 'concern' | 'isExpiring'>;

export function KolStateMark({ kol: { state, isActive, concern } }: { kol: State }): ReactElement {
  const { t } = useTexts();
  const isWaiting = state === 'APPOINTED' && !isActive;
  return (
    <span className="nw">
      <span className={`st ${isWaiting ? 'acc' : kolStateColour[state]}`}>{t(isWaiting ? 'kol.state.waiting' : kolStateText[state])}</span>
      {concern === null ? null : <span className="tag late kol-after">{t(concernText[concern])}</span>}
    </span>
  );
}

interface Named {
  readonly id: string;
  readonly number: string;
  readonly name: string;
}

export function KolGroups({ groups }: { groups: readonly Named[] }): ReactElement {
  if (groups.length === 0) return <span className="m">—</span>;
  const [first, ...rest] = groups;
  return (
    <span className="nw">
      {first ? <Link href={`/groups/${first.id}`}>{first.name}</Link> : null}
      {rest.length > 0 ? (
        <Popover
          content={
            <ul className="kol-pop">
              {rest.map(({ id, name }) => (
                <li key={id}>
                  <Link href={`/groups/${id}`}>{name}</Link>
                </li>
              ))}
            </ul>
          }
        >
          <span className="s"> +{rest.length}</span>
        </Popover>
      ) : null}
    </span>
  );
}

export function KolDuties({ kinds }: { kinds: readonly DutyKind[] }): ReactElement {
  const { t } = useTexts();
  return (
    <span className="kol-kinds">
      {kinds.map((kind) => (
        <span key={kind} className="tag">
          {t(kolDutyText[kind])}
        </span>
      ))}
    </span>
  );
}

/** From, to, and how long it still is. */
export function Term({ kol }: { kol: Pick<KolFields, 'termFrom' | 'termTo' | 'daysLeft' | 'state' | 'isExpiring'> }): ReactElement {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow(60_000);
  return (
    <>
      <p className="nw">
        {day(kol.termFrom, now)} – {day(kol.termTo, now)}
      </p>
      {kol.state === 'APPOINTED' && kol.daysLeft > 0 ? (
        <p className={kol.isExpiring ? 's c-due' : 's'}>{t('kol.daysLeft', { count: kol.daysLeft })}</p>
      ) : null}
    </>
  );
}

export function Score({ score, reasons }: { score: number; reasons: readonly KolReasonFields[] }): ReactElement {
  const { t } = useTexts();
  return (
    <Popover content={<Reasons reasons={reasons} />} placement="right">
      <span className="kol-score" tabIndex={0} aria-label={t('kol.scoreOf', { score })}>
        <b>{score}</b>
        <span className="kol-bars" aria-hidden="true">
          {reasons.map(({ criterion, points }) => (
            <i key={criterion} className={points === 0 ? 'none' : undefined} style={{ height: `${String(Math.max(8, points))}%` }} />
          ))}
        </span>
      </span>
    </Popover>
  );
}

/** Each criterion with what it was worked out from, and what it weighs. */
export function Reasons({ reasons }: { reasons: readonly KolReasonFields[] }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  return (
    <table className="kol-reasons">
      <thead>
        <tr>
          <th scope="col">{t('kol.criterion')}</th>
          <th scope="col" className="r">
            {t('kol.points')}
          </th>
          <th scope="col" className="r">
            {t('kol.weight')}
          </th>
          <th scope="col">{t('kol.because')}</th>
        </tr>
      </thead>
      <tbody>
        {reasons.map((reason) => (
          <tr key={reason.criterion}>
            <th scope="row">{t(criterionText[reason.criterion])}</th>
            <td className="r f">{reason.points}</td>
            <td className="r m2">{reason.weight}</td>
            <td>{say(reason.words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same where there is no room for a table. */
export function ReasonList({ reasons }: { reasons: readonly KolReasonFields[] }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  return (
    <ul className="kol-why">
      {reasons.map((reason) => (
        <li key={reason.criterion}>
          <p>
            <b>{t(criterionText[reason.criterion])}</b>
            <span className="s">{t('kol.weighs', { weight: reason.weight })}</span>
            <span className="f">{reason.points}</span>
          </p>
          <div className="bar">
            <i className="acc" style={{ width: `${String(reason.points)}%` }} />
          </div>
          <p className="s">{say(reason.words)}</p>
        </li>
      ))}
    </ul>
  );
}
