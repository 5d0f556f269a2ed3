// 排行: the live board of the campaign. The top, the own place with its neighbours, what is missing to the one above, and the war
// reports. Without a network the last copy, with its age; frozen, the final list.

import { useRef, useState } from 'react';
import { Link, useSearch } from 'wouter';
import type { BoardMetric, BoardSubject } from '../../shared/generated.ts';
import { isOfNetwork } from '../../shared/errors.ts';
import { useFormats } from '../../shared/formats.ts';
import { useLive } from '../../shared/live.ts';
import { useNow } from '../../shared/now.ts';
import type { Me } from '../../shared/session.ts';
import { useAsk, useIsSlow } from '../ask.ts';
import { MyCampaignsQuery } from '../generated.ts';
import { Blocks, Head } from '../parts/Frame.tsx';
import { Live } from '../parts/Live.tsx';
import { Notice } from '../parts/Notice.tsx';
import { WarReports } from '../reports/WarReports.tsx';
import '../styles/board.css';
import { useTexts } from '../texts.ts';
import { boardCampaign, mainPriceFen, stageOf } from './campaign.ts';
import type { OwnCampaign } from './campaign.ts';
import { AskConsent } from './Consent.tsx';
import { Phases } from './Phases.tsx';
import { Stage } from './Stage.tsx';
import { useSight } from './sight.ts';

const NOTHING = {};
const SUBJECTS = ['DISTRIBUTOR', 'TEAM', 'GROUP'] as const satisfies readonly BoardSubject[];
const METRICS = ['SALES', 'ORDERS', 'NEW_MEMBERS'] as const satisfies readonly BoardMetric[];

function Subjects({ chosen, onChoose }: { readonly chosen: BoardSubject; readonly onChoose: (subject: BoardSubject) => void }) {
  const { t } = useTexts();
  return (
    <div className="seg" role="group" aria-label={t('board.subjects')}>
      {SUBJECTS.map((subject) => (
        <button key={subject} type="button" aria-pressed={subject === chosen} onClick={() => onChoose(subject)}>
          {t(`board.subject.${subject}`)}
        </button>
      ))}
    </div>
  );
}

function Metrics({ chosen, onChoose }: { readonly chosen: BoardMetric; readonly onChoose: (metric: BoardMetric) => void }) {
  const { t } = useTexts();
  return (
    <div className="by-metric" role="group" aria-label={t('board.metrics')}>
      {METRICS.map((metric) => (
        <button key={metric} type="button" aria-pressed={metric === chosen} onClick={() => onChoose(metric)}>
          {t(`board.metric.${metric}`)}
        </button>
      ))}
    </div>
  );
}

function CampaignBoard({ campaign, me }: { readonly campaign: OwnCampaign; readonly me: Me }) {
  const { t } = useTexts();
  const { clock } = useFormats();
  const [subject, setSubject] = useState<BoardSubject>('DISTRIBUTOR');
  const [metric, setMetric] = useState<BoardMetric>('SALES');
  const [phaseId, setPhaseId] = useState<string | null>(null);
  const now = useNow().getTime();
  const sight = useSight({ campaignId: campaign.id, subject, metric, phaseId });
  const list = useRef<HTMLElement>(null);
  const { boardsMarkedAt, title } = campaign;
  const about = boardsMarkedAt === null ? title : t('board.since', { title, at: clock(boardsMarkedAt) });
  const isFrozen = campaign.frozenAt !== null || sight.board?.isFrozen === true;
  return (
    <>
      <Head title={t('board.title')} about={about}>
        {isFrozen ? null : <Live freshness={sight.freshness} place="head" />}
      </Head>
      <main className="with-pin">
        {isFrozen ? (
          <p className="live at-line frozen" role="status">
            <span className="grow">{t('board.frozen')}</span>
            <Link href={`/campaign/${campaign.id}/replay`} className="more">
              {t('board.replay')}
            </Link>
          </p>
        ) : (
          <Live freshness={sight.freshness} place="line" />
        )}
        {stageOf(campaign, now) === 'paused' ? <p className="by warn">{t('camp.pausedText')}</p> : null}
        <Subjects chosen={subject} onChoose={setSubject} />
        <Phases campaign={campaign} chosen={phaseId} onChoose={setPhaseId} />
        <Stage
          key={`${subject}.${metric}.${phaseId ?? ''}`}
          sight={sight}
          list={list}
          subject={subject}
          metric={metric}
          metrics={<Metrics chosen={metric} onChoose={setMetric} />}
          startsAt={campaign.phases.find(({ id }) => id === phaseId)?.startsAt ?? campaign.startsAt}
          priceFen={mainPriceFen(campaign)}
          ownName={subject === 'DISTRIBUTOR' ? me.name : null}
          isFrozen={isFrozen}
        />
        {subject === 'DISTRIBUTOR' && sight.me?.rank != null ? <AskConsent /> : null}
        <WarReports campaignId={campaign.id} />
      </main>
    </>
  );
}

export function Board({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const { dateAndWeekday } = useFormats();
  const asked = useAsk(MyCampaignsQuery, NOTHING);
  const now = useNow();
  const { data, error } = asked;
  useLive('notice', asked.askAgain);
  // A report sets a mark, by which the places have moved since.
  useLive('report', asked.askAgain);
  const isTold = error !== null && !(data !== null && isOfNetwork(error));
  const isSlow = useIsSlow(data === null && error === null);
  // A link may name one: `/m/board?campaign=…`.
  const named = new URLSearchParams(useSearch()).get('campaign');
  const campaign =
    data === null ? null : (data.myCampaigns.find(({ id }) => id === named) ?? boardCampaign(data.myCampaigns, now.getTime()));
  if (campaign !== null) return <CampaignBoard key={campaign.id} campaign={campaign} me={me} />;
  return (
    <>
      <Head title={t('board.title')} about={dateAndWeekday(now, now)} />
      <main>
        {isTold ? <Notice error={error} keptAt={asked.answeredAt} onAgain={asked.askAgain} /> : <Live freshness={asked} place="line" />}
        {data ? (
          <section className="card empty">
            <h2>{t('board.none')}</h2>
            <p>{t('board.noneText')}</p>
          </section>
        ) : isSlow ? (
          <Blocks heights={['card', 'card']} />
        ) : null}
      </main>
    </>
  );
}
