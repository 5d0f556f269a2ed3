// Step eight: the reports that were posted, and what this campaign wants reported.

import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { useAct, useAnswer } from '../../answers.ts';
import type { CampaignFields, OpsReport } from '../../generated.ts';
import { OpsWarReportsQuery, PostReportMutation } from '../../generated.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useIsManager } from '../../parts/rights.ts';
import { Answered, Nothing } from '../../parts/states.tsx';
import { useTell } from '../../parts/tell.ts';
import { useTexts } from '../../texts.ts';
import { hasSold } from '../plan.ts';
import { Delivery, REPORTS_AGAIN, ReportActs, useReportLanguage } from '../reports/acts.tsx';
import { useReportsFollowed } from '../reports/LatestReportPanel.tsx';
import { ReportPlanPanel } from '../reports/ReportPlanPanel.tsx';
import '../reports/reports.css';

const EVERY_MILLISECONDS = 15_000;
const PAGE = 10;
const MOST = 50;

export function ReportsStep({ campaign }: { readonly campaign: CampaignFields }): ReactElement | null {
  return (
    <>
      <PostedPanel campaign={campaign} />
      <ReportPlanPanel campaign={campaign} />
    </>
  );
}

function PostedPanel({ campaign }: { readonly campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  const [first, setFirst] = useState(PAGE);
  useReportsFollowed(campaign.id);
  const asked = useAnswer(OpsWarReportsQuery, { campaignId: campaign.id, first, after: null }, { everyMilliseconds: EVERY_MILLISECONDS });
  return (
    <Panel title={t('reports.title')} aside={<PostNow campaign={campaign} />} isRefreshing={asked.isFetching}>
      <Answered asked={asked} bones={5}>
        {({ warReports }) =>
          warReports.edges.length === 0 ? (
            <Nothing>{t('reports.none')}</Nothing>
          ) : (
            <>
              <ul className="report-rows">
                {warReports.edges.map(({ node }) => (
                  <Row key={node.id} report={node} />
                ))}
              </ul>
              {warReports.pageInfo.hasNextPage && first < MOST ? <Button onClick={() => setFirst(MOST)}>{t('reports.more')}</Button> : null}
            </>
          )
        }
      </Answered>
    </Panel>
  );
}

function Row({ report }: { readonly report: OpsReport }): ReactElement {
  const { t } = useTexts();
  const language = useReportLanguage();
  return (
    <li>
      <div>
        <h3>
          {report.title[language]} <span className="tag">{t(`reports.kind.${report.kind}`)}</span>
        </h3>
        <p className="m">
          <Delivery report={report} />
          {report.byName == null ? null : ` · ${report.byName}`}
        </p>
        <p className="report-text">{report.text[language]}</p>
        <ReportActs report={report} mayCorrect />
      </div>
      {report.pictureUrl == null ? null : (
        <a href={report.pictureUrl} target="_blank" rel="noreferrer">
          <img src={`${report.pictureUrl}/thumb`} alt={t('reports.picture')} loading="lazy" />
        </a>
      )}
    </li>
  );
}

function PostNow({ campaign }: { readonly campaign: CampaignFields }): ReactElement | null {
  const { t } = useTexts();
  const { count } = useFormats();
  const tell = useTell();
  const isManager = useIsManager();
  const post = useAct(PostReportMutation, REPORTS_AGAIN);
  if (!isManager || !hasSold(campaign.state)) return null;
  return (
    <Popconfirm
      title={t('reports.postTitle')}
      description={campaign.isRehearsal ? t('reports.postRehearsal') : t('reports.postAbout', { count: count(campaign.groupCount) })}
      okText={t('reports.post')}
      cancelText={t('action.cancel')}
      onConfirm={() =>
        post.mutate(
          { campaignId: campaign.id, key: crypto.randomUUID() },
          { onSuccess: () => tell.done(t('reports.posted')), onError: tell.failure },
        )
      }
    >
      <Button loading={post.isPending ? { delay: 200 } : false}>{t('reports.postNow')}</Button>
    </Popconfirm>
  );
}
