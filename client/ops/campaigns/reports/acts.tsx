// What can be done with a report: copy its words, save its picture, send it to the groups that it missed, correct it.

import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import type { ReactElement } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { useAct } from '../../answers.ts';
import type { OpsReport } from '../../generated.ts';
import { CampaignQuery, CorrectReportMutation, OpsWarReportsQuery, RepostReportMutation } from '../../generated.ts';
import { Copy } from '../../parts/Copy.tsx';
import { useIsManager } from '../../parts/rights.ts';
import { useTell } from '../../parts/tell.ts';
import { Icon } from '../../shell/icons.tsx';
import { useTexts } from '../../texts.ts';

export const REPORTS_AGAIN = [OpsWarReportsQuery.name, CampaignQuery.name];

/** The server writes reports in both languages. */
export function useReportLanguage(): 'zh' | 'en' {
  return useFormats().language === 'en' ? 'en' : 'zh';
}

export function Delivery({ report }: { readonly report: OpsReport }): ReactElement {
  const { t } = useTexts();
  const { moment, count } = useFormats();
  const { delivery, postedAt } = report;
  if (postedAt == null) return <>{t('reports.making')}</>;
  const at = t('reports.postedAt', { at: moment(postedAt, new Date()) });
  if (delivery == null || delivery.groups === 0) return <>{at}</>;
  return (
    <>
      {at} · {t('reports.reached', { reached: count(delivery.reached), groups: count(delivery.groups) })}
    </>
  );
}

export function ReportActs({ report, mayCorrect = false }: { readonly report: OpsReport; readonly mayCorrect?: boolean }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const tell = useTell();
  const isManager = useIsManager();
  const language = useReportLanguage();
  const repost = useAct(RepostReportMutation, REPORTS_AGAIN);
  const correct = useAct(CorrectReportMutation, REPORTS_AGAIN);
  const missing = report.delivery?.missing ?? 0;
  const { id } = report;
  return (
    <div className="acts report-acts">
      <Copy text={report.text[language]} label={t('reports.copy')} />
      {report.pictureUrl == null ? null : (
        <Button icon={<Icon name="download" />} href={report.pictureUrl} download={`${report.title.zh}.png`}>
          {t('reports.savePicture')}
        </Button>
      )}
      {isManager && missing > 0 ? (
        <Button
          type="link"
          loading={repost.isPending ? { delay: 200 } : false}
          onClick={() => repost.mutate({ id }, { onSuccess: () => tell.done(t('reports.reposted')), onError: tell.failure })}
        >
          {t('reports.repost', { count: count(missing) })}
        </Button>
      ) : null}
      {isManager && mayCorrect ? (
        <Popconfirm
          title={t('reports.correctTitle')}
          description={t('reports.correctAbout')}
          okText={t('reports.correct')}
          cancelText={t('action.cancel')}
          onConfirm={() =>
            correct.mutate({ id, key: crypto.randomUUID() }, { onSuccess: () => tell.done(t('reports.posted')), onError: tell.failure })
          }
        >
          <Button type="link">{t('reports.correct')}</Button>
        </Popconfirm>
      ) : null}
    </div>
  );
}
