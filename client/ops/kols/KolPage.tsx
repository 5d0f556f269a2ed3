// One KOL: who it is and how the appointment stands, what was done, found and passed on, why the score, and what was earned.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { KolData } from '../generated.ts';
import { KolQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { useNamedPage } from '../shell/page-name.ts';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { KolActs } from './KolActs.tsx';
import { DutiesPanel, FindingsPanel, RelaysPanel } from './KolWork.tsx';
import { PointsPanel } from './PointsPanel.tsx';
import { KolDuties, KolGroups, KolStateMark, ReasonList, Term } from './marks.tsx';
import { actText, concernText } from './words.ts';
import '../people/people.css';
import './kols.css';

export type WholeKol = NonNullable<KolData['kol']>;

export function KolPage({ id }: { id: string }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(KolQuery, { id });
  useNamedPage(asked.data?.kol?.distributor.name ?? null);
  return (
    <Answered asked={asked} bones={6}>
      {({ kol }) =>
        kol ? (
          <Whole kol={kol} />
        ) : (
          <section className="panel">
            <Nothing action={<Link href="/kols">{t('kol.toList')}</Link>}>{t('kol.unknown')}</Nothing>
          </section>
        )
      }
    </Answered>
  );
}

function Whole({ kol }: { kol: WholeKol }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  return (
    <div className="stack">
      <Head kol={kol} />
      {kol.concern === null ? null : (
        <div className="note late" role="status">
          <b className="nw">{t(concernText[kol.concern])}</b>
          <span>{t(kol.concern === 'TIER_FELL' ? 'kol.concernTier' : 'kol.concernGroup')}</span>
        </div>
      )}
      {kol.state === 'NOMINATED' && kol.answerBy !== null ? (
        <div className="note calm" role="status">
          <b className="nw">{t('kol.waitsForMember')}</b>
          <span>{t('kol.answerBy', { at: moment(kol.answerBy, now) })}</span>
        </div>
      ) : null}
      <div className="cols">
        <div className="stack">
          <DutiesPanel kol={kol} />
          <FindingsPanel kol={kol} />
          <RelaysPanel kol={kol} />
        </div>
        <div className="stack">
          <ScorePanel kol={kol} />
          <PointsPanel distributorId={kol.distributor.id} name={kol.distributor.name} balance={kol.distributor.points} />
          <HistoryPanel kol={kol} />
        </div>
      </div>
    </div>
  );
}

function Head({ kol }: { kol: WholeKol }): ReactElement {
  const { t } = useTexts();
  const { distributor } = kol;
  return (
    <section className="panel who" aria-labelledby="kol-name">
      <span className="ava" aria-hidden="true">
        {distributor.name.slice(0, 1)}
      </span>
      <div className="whom">
        <h1 id="kol-name">
          {distributor.name}{' '}
          <span className="standing">
            <TierMark tier={kol.tier} />
            <KolStateMark kol={kol} />
          </span>
        </h1>
        <div className="facts">
          <span>
            <span className="m">{t('people.memberNo')}</span>
            <Link href={`/people/${distributor.id}`}>{distributor.memberNo}</Link>
          </span>
          <span>
            <span className="m">{t('kol.groups')}</span>
            <KolGroups groups={kol.groups} />
          </span>
          <span>
            <span className="m">{t('kol.duties')}</span>
            <KolDuties kinds={kol.dutyKinds} />
          </span>
        </div>
        <div className="facts">
          <span>
            <span className="m">{t('kol.term')}</span>
            <span>
              <Term kol={kol} />
            </span>
          </span>
          {kol.nominatedByName === '' ? null : (
            <span>
              <span className="m">{t('kol.nominatedBy')}</span>
              {kol.nominatedByName}
            </span>
          )}
        </div>
      </div>
      <KolActs kol={kol} />
    </section>
  );
}

function ScorePanel({ kol }: { kol: WholeKol }): ReactElement {
  const { t } = useTexts();
  return (
    <Panel title={t('kol.score')} aside={kol.score === null ? undefined : <b className="kol-total">{kol.score}</b>}>
      {kol.score === null ? <p className="m">{t('kol.notScoredOne')}</p> : <ReasonList reasons={kol.reasons} />}
    </Panel>
  );
}

function HistoryPanel({ kol }: { kol: WholeKol }): ReactElement {
  const { t } = useTexts();
  const { moment, day } = useFormats();
  const now = useNow(60_000);
  return (
    <Panel title={t('kol.history')}>
      <ol className="kol-steps">
        {kol.history.map((event, index) => (
          <li key={index}>
            <span>
              <b>{t(actText[event.act])}</b>
              {event.group ? ` ${event.group.name}` : ''}
              <p className="s">
                {[event.byName, event.termTo === null ? null : t('kol.until', { day: day(event.termTo, now) }), event.reason]
                  .filter((part) => part !== null && part !== '')
                  .join(' · ')}
              </p>
            </span>
            <span className="s">{moment(event.at, now)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
