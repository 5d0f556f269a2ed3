// 周例会: the meetings of the weeks before and to come, with who came and what is still open; and the plan that every week follows.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { MeetingRowFields } from '../generated.ts';
import { MeetingsQuery } from '../generated.ts';
import { weekdayName } from '../leave/words.ts';
import type { Column } from '../parts/ListTable.tsx';
import { ListTable } from '../parts/ListTable.tsx';
import { useNow } from '../parts/now.ts';
import { PageHead } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { PlanDialog } from './PlanDialog.tsx';
import { meetingStateColour, meetingStateText } from './words.ts';
import './meetings.css';

export function MeetingsPage(): ReactElement {
  const { t } = useTexts();
  const formats = useFormats();
  const isManager = useIsManager();
  const [params, setParams] = useSearchParams();
  const [isPlanning, setPlanning] = useState(params.get('new') === '1');
  const asked = useAnswer(MeetingsQuery, {});
  const columns = useColumns();
  const close = () => {
    setPlanning(false);
    setParams({}, { replace: true });
  };
  const plan = asked.data?.meetingPlan;
  const about =
    plan === undefined
      ? '\u00a0'
      : plan.isOn
        ? t('meeting.planIs', {
            weekday: weekdayName(formats, plan.weekday),
            at: plan.at,
            minutes: plan.minutes,
            people: plan.attendees.length,
          })
        : t('meeting.planIsOff');
  return (
    <>
      <PageHead title={t('nav.meetings')} about={about}>
        {isManager && plan !== undefined ? (
          <Button type="primary" onClick={() => setPlanning(true)}>
            {t('meeting.setPlan')}
          </Button>
        ) : null}
      </PageHead>
      <section className="panel">
        <Answered asked={asked} bones={6}>
          {({ meetings }) =>
            meetings.length === 0 ? (
              <Nothing>{t('meeting.none')}</Nothing>
            ) : (
              <ListTable label={t('nav.meetings')} columns={columns} rows={meetings} keyOf={({ id }) => id} minWidth={820} />
            )
          }
        </Answered>
      </section>
      {isPlanning && isManager && plan !== undefined ? <PlanDialog plan={plan} onClose={close} /> : null}
    </>
  );
}

function useColumns(): readonly Column<MeetingRowFields>[] {
  const { t } = useTexts();
  const { date, weekday, clock } = useFormats();
  const now = useNow(60_000);
  return [
    {
      key: 'when',
      title: t('meeting.when'),
      isFixed: true,
      cell: ({ id, startsAt, endsAt }) => (
        <>
          <Link href={`/schedule/meetings/${id}`} className="f nw">
            {date(startsAt, now)} {weekday(startsAt)}
          </Link>
          <p className="s nw">
            {clock(startsAt)} – {clock(endsAt)}
          </p>
        </>
      ),
    },
    { key: 'place', title: t('meeting.place'), cell: ({ place }) => (place === '' ? <span className="m">—</span> : place) },
    {
      key: 'people',
      title: t('meeting.attendees'),
      isRight: true,
      cell: ({ attendees, state }) =>
        state === 'HELD'
          ? t('meeting.cameOf', { came: attendees.filter(({ attendance }) => attendance === 'CAME').length, all: attendees.length })
          : t('meeting.invited', { count: attendees.length }),
    },
    {
      key: 'open',
      title: t('meeting.openActions'),
      isRight: true,
      cell: ({ actions }) => {
        const open = actions.filter(({ state }) => state === 'OPEN');
        const late = open.filter(({ isOverdue }) => isOverdue).length;
        if (open.length === 0) return <span className="m">0</span>;
        return late === 0 ? open.length : <span className="c-late">{t('meeting.openLate', { open: open.length, late })}</span>;
      },
    },
    {
      key: 'state',
      title: t('table.state'),
      cell: ({ state }) => <span className={`st ${meetingStateColour[state]} nw`}>{t(meetingStateText[state])}</span>,
    },
  ];
}
