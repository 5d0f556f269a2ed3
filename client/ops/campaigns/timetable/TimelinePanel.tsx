// The timetable on the overview: the line, what comes next and in how long, and what waits for a person's decision.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { countDown } from '../../../shared/countdown.ts';
import { useFormats } from '../../../shared/formats.ts';
import { useSeconds } from '../../../shared/now.ts';
import type { CampaignFields, TimetableFields } from '../../generated.ts';
import { Panel } from '../../parts/Panel.tsx';
import { Bones } from '../../parts/states.tsx';
import { useTexts } from '../../texts.ts';
import { AskedActions } from './AskedActions.tsx';
import { Timeline } from './Timeline.tsx';
import { useTimetable } from './use-timetable.ts';
import './timetable.css';

export function TimelinePanel({ campaign }: { readonly campaign: CampaignFields }): ReactElement {
  const { t } = useTexts();
  const timetable = useTimetable(campaign.id);
  const now = useSeconds();
  return (
    <Panel title={t('time.title')} aside={timetable === null ? undefined : <Next timetable={timetable} now={now} />}>
      {timetable === null ? (
        <Bones rows={2} />
      ) : timetable.actions.length === 0 && timetable.phases.length === 0 ? (
        <p className="m2">
          {t('time.empty')} <Link href={`/campaigns/${campaign.id}?step=TIMETABLE`}>{t('time.plan')}</Link>
        </p>
      ) : (
        <>
          <Timeline timetable={timetable} now={new Date(now)} />
          <AskedActions actions={timetable.actions} />
        </>
      )}
    </Panel>
  );
}

/** `下一步 12:00 第二波素材，35:52 后 · 自动执行`. */
export function Next({ timetable, now }: { timetable: TimetableFields; now: number }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const next = timetable.actions.find(({ id }) => id === timetable.nextAction?.id);
  if (timetable.state === 'PAUSED') return <span className="c-due">{t('time.paused')}</span>;
  if (timetable.state === 'DRAFT') return <span className="m">{t('time.notPublished')}</span>;
  if (next === undefined) return <span className="m">{t('time.nothingNext')}</span>;
  const isClose = next.kind === 'CLOSE';
  if (isClose && timetable.state === 'CLOSING') {
    return <span className="c-due">{t('time.closing', { clock: countDown(Date.parse(next.at) - now).clock })}</span>;
  }
  const at = isClose ? timetable.endsAt : next.at;
  const { days, clock } = countDown(Date.parse(at) - now);
  return (
    <span>
      {t('time.next')}{' '}
      <b className="c-acc">
        {moment(at, new Date(now))} {next.title}
      </b>
      {days > 0 ? t('time.inDays', { days, clock }) : t('time.in', { clock })} · {t('time.byClock')}
    </span>
  );
}
