// The newest war report on the campaign's overview.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useRoom } from '../../../shared/board-live.ts';
import { useLive } from '../../../shared/live.ts';
import { useAnswer, useAskAgain } from '../../answers.ts';
import type { CampaignFields } from '../../generated.ts';
import { OpsWarReportsQuery } from '../../generated.ts';
import { Panel } from '../../parts/Panel.tsx';
import { Answered, Nothing } from '../../parts/states.tsx';
import { useTexts } from '../../texts.ts';
import { Delivery, ReportActs, useReportLanguage } from './acts.tsx';
import './reports.css';

/** Groups are reached one after the other, twenty a minute and robot. */
const EVERY_MILLISECONDS = 15_000;

export function useReportsFollowed(campaignId: string): void {
  const askAgain = useAskAgain();
  useRoom(`campaign:${campaignId}`);
  useLive('report', (message) => {
    if (message.campaignId === campaignId) askAgain(OpsWarReportsQuery.name);
  });
}

export function LatestReportPanel({ campaign }: { readonly campaign: CampaignFields }): ReactElement | null {
  const { t } = useTexts();
  const language = useReportLanguage();
  useReportsFollowed(campaign.id);
  const asked = useAnswer(
    OpsWarReportsQuery,
    { campaignId: campaign.id, first: 1, after: null },
    { everyMilliseconds: EVERY_MILLISECONDS },
  );
  const report = asked.data?.warReports.edges[0]?.node;
  return (
    <Panel title={t('reports.latest')} aside={report ? <Delivery report={report} /> : undefined} isRefreshing={asked.isFetching}>
      <Answered asked={asked} bones={4}>
        {() =>
          report ? (
            <div className="stack">
              <p className="report-text">{report.text[language]}</p>
              <ReportActs report={report} />
            </div>
          ) : (
            <Nothing action={<Link href={`/campaigns/${campaign.id}?step=REPORTS`}>{t('reports.toPlan')}</Link>}>
              {t('reports.none')}
            </Nothing>
          )
        }
      </Answered>
    </Panel>
  );
}
