// How a campaign runs, on one page: figures, timeline, sales against the goal, boards and the latest report. Before it is published, what
// is still missing stands first.

import type { ReactElement } from 'react';
import type { CampaignFields } from '../generated.ts';
import { BoardPanel } from './boards/BoardPanel.tsx';
import { GroupRacePanel } from './boards/GroupRacePanel.tsx';
import { TeamRacePanel } from './boards/TeamRacePanel.tsx';
import { CheckPanel } from './CheckPanel.tsx';
import { KpiRow } from './KpiRow.tsx';
import { hasSold } from './plan.ts';
import { LatestReportPanel } from './reports/LatestReportPanel.tsx';
import { CoursePanel } from './timetable/CoursePanel.tsx';
import { TimelinePanel } from './timetable/TimelinePanel.tsx';

export function Overview({ campaign }: { campaign: CampaignFields }): ReactElement {
  const isSelling = hasSold(campaign.state);
  return (
    <>
      {campaign.state === 'DRAFT' ? <CheckPanel campaign={campaign} /> : null}
      <KpiRow campaign={campaign} />
      <TimelinePanel campaign={campaign} />
      <div className={isSelling ? 'camp-main' : 'stack'}>
        <div className="stack">
          {isSelling || campaign.goals.salesFen > 0 ? <CoursePanel campaign={campaign} /> : null}
          {isSelling ? <LatestReportPanel campaign={campaign} /> : null}
        </div>
        {isSelling ? <BoardPanel campaign={campaign} /> : null}
      </div>
      {isSelling ? (
        <div className="halves">
          <GroupRacePanel campaign={campaign} />
          <TeamRacePanel campaign={campaign} />
        </div>
      ) : null}
    </>
  );
}
