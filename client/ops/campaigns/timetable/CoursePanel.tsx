// Sales against the goal: the chart, and the same figures as a table.

import type { ReactElement } from 'react';
import { useFormats } from '../../../shared/formats.ts';
import { useAnswer } from '../../answers.ts';
import type { CampaignFields } from '../../generated.ts';
import { CampaignCourseQuery } from '../../generated.ts';
import { useChartSwitch } from '../../parts/ColumnChart.tsx';
import { useNow } from '../../parts/now.ts';
import { Panel } from '../../parts/Panel.tsx';
import { useTexts } from '../../texts.ts';
import { hasSold, isUnderWay } from '../plan.ts';
import { CourseChart } from './CourseChart.tsx';
import type { CoursePoint } from './course.ts';
import { courseOf, stepMinutesOf } from './course.ts';
import './timetable.css';

const EVERY_MILLISECONDS = 10_000;

export function CoursePanel({ campaign }: { readonly campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  const { isTable, toggle } = useChartSwitch();
  const now = useNow(10_000);
  const isSelling = hasSold(campaign.state);
  const asked = useAnswer(
    CampaignCourseQuery,
    { id: campaign.id, stepMinutes: stepMinutesOf(campaign) },
    { isWanted: isSelling, everyMilliseconds: isUnderWay(campaign.state) ? EVERY_MILLISECONDS : false },
  );
  const curve = asked.data?.campaign.salesCurve ?? [];
  const points = courseOf(campaign, curve, campaign.totals.salesFen, isSelling ? now : new Date(campaign.startsAt));
  return (
    <Panel
      title={t('time.course')}
      aside={
        <>
          <span className="m">{t('time.courseAbout')}</span> · {toggle}
        </>
      }
    >
      {isTable ? (
        <CourseTable points={points} />
      ) : (
        <CourseChart
          startsAt={campaign.startsAt}
          endsAt={campaign.endsAt}
          goalFen={campaign.goals.salesFen}
          points={points}
          plan={campaign.planCurve}
        />
      )}
    </Panel>
  );
}

function CourseTable({ points }: { points: readonly CoursePoint[] }): ReactElement {
  const { t } = useTexts();
  const { yuan, moment, share } = useFormats();
  const now = useNow(60_000);
  return (
    <div className="wide" style={{ maxHeight: 320, overflowY: 'auto' }} tabIndex={0} role="group" aria-label={t('time.course')}>
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{t('time.at')}</th>
            <th scope="col" className="r">
              {t('time.sold')}
            </th>
            <th scope="col" className="r">
              {t('time.planned')}
            </th>
            <th scope="col" className="r">
              {t('time.ofPlan')}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.at}>
              <td>{moment(point.at, now)}</td>
              <td className="r f">{point.salesFen === null ? '—' : yuan(point.salesFen)}</td>
              <td className="r m2">{yuan(point.planFen)}</td>
              <td className="r m2">{point.salesFen === null || point.planFen === 0 ? '—' : share(point.salesFen / point.planFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
