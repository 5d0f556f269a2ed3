// The week of one group, small: what it does on which day, what was changed for it, and what is over.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { WeekActivity } from '../generated.ts';
import { GroupWeekQuery } from '../generated.ts';
import { addDays, useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered } from '../parts/states.tsx';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { mondayOf } from './view.ts';
import './schedule.css';

export function GroupWeek({ groupId }: { groupId: string }): ReactElement {
  const { t } = useTexts();
  const { dayKey, day } = useFormats();
  const now = useNow(60_000);
  const [ahead, setAhead] = useState(0);
  const week = addDays(mondayOf(dayKey(now)), 7 * ahead);
  const asked = useAnswer(GroupWeekQuery, { id: groupId, week });
  return (
    <Panel
      title={ahead === 0 ? t('week.this') : `${day(week, now)} – ${day(addDays(week, 6), now)}`}
      isRefreshing={asked.isFetching && asked.data !== undefined}
      aside={
        <>
          <Button size="small" aria-label={t('week.before')} icon={<Icon name="left" />} onClick={() => setAhead(ahead - 1)} />
          <Button size="small" aria-label={t('week.after')} icon={<Icon name="right" />} onClick={() => setAhead(ahead + 1)} />
        </>
      }
      footer={
        <>
          <span>{t('week.groupAbout')}</span>
          <Link href={`/schedule?by=group&group=${groupId}${ahead === 0 ? '' : `&week=${week}`}`}>{t('week.toWeek')}</Link>
        </>
      }
    >
      <Answered asked={asked} bones={5}>
        {({ group }) => <Rows rows={group?.activities ?? []} />}
      </Answered>
    </Panel>
  );
}

function Rows({ rows }: { rows: readonly WeekActivity[] }): ReactElement {
  const { t } = useTexts();
  if (rows.length === 0) return <p className="s">{t('week.empty')}</p>;
  return (
    <ul className="group-week">
      {rows.map((row, index) => (
        <Row key={row.id} row={row} before={rows[index - 1] ?? null} />
      ))}
    </ul>
  );
}

function Row({ row, before }: { row: WeekActivity; before: WeekActivity | null }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const { clock, weekday, dayKey } = useFormats();
  const isSameDay = before !== null && dayKey(before.startsAt) === dayKey(row.startsAt);
  return (
    <li className={row.state === 'PLANNED' ? undefined : 'gone'}>
      <span className="m">{isSameDay ? '' : weekday(row.startsAt)}</span>
      <time dateTime={row.startsAt}>{clock(row.startsAt)}</time>
      <span className={row.state === 'CANCELLED' ? 'struck' : 'f'}>{say(row.titleWords)}</span>
      <State row={row} text={t} />
    </li>
  );
}

function State({ row, text }: { row: WeekActivity; text: ReturnType<typeof useTexts>['t'] }): ReactElement | null {
  if (row.state === 'CANCELLED') return <span className="tag">{text('week.cancelled')}</span>;
  if (row.state === 'DONE') return <span className="s">{text('week.done')}</span>;
  if (row.editedFor === 'GROUP') return <span className="tag acc">{text('week.ownChange')}</span>;
  return row.editedFor === 'TIER' ? <span className="tag">{text('week.tierChange')}</span> : null;
}
