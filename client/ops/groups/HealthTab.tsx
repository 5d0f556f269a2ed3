// How the group fares and why: the score, what was measured for each of its five parts, what pulls it down, and the way it took.

import Button from 'antd/es/button';
import Segmented from 'antd/es/segmented';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { GroupFields, GroupHealthData } from '../generated.ts';
import { GroupHealthQuery } from '../generated.ts';
import { useChartSwitch } from '../parts/ColumnChart.tsx';
import { addDays, useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { useSay } from '../tiers/words.ts';
import { StateDialog } from './acts.tsx';
import { isLabelled } from './charts.ts';
import { HealthLine } from './HealthLine.tsx';
import { bandColour, bandOf, bandText } from './health.ts';
import { partText, stateText } from './words.ts';

type Day = NonNullable<GroupHealthData['group']>['healthHistory'][number];

const SPANS = [30, 90] as const;

export function HealthTab({ group }: { group: GroupFields }): ReactElement {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const days = SPANS.find((span) => String(span) === params.get('days')) ?? 30;
  const asked = useAnswer(GroupHealthQuery, { id: group.id, days });
  return (
    <Answered asked={asked} bones={8}>
      {(data) => {
        const history = data.group?.healthHistory ?? [];
        const [latest] = history;
        if (latest === undefined)
          return (
            <section className="panel">
              <Nothing>{t('groupHealth.none')}</Nothing>
            </section>
          );
        return (
          <div className="cols">
            <div className="stack">
              <PartsPanel day={latest} before={group.health?.before ?? null} />
              <TrendPanel history={history} days={days} />
            </div>
            <div className="stack">
              <ReasonsPanel group={group} day={latest} />
            </div>
          </div>
        );
      }}
    </Answered>
  );
}

function PartsPanel({ day, before }: { day: Day; before: number | null }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const { change, day: dayText } = useFormats();
  const now = useNow(60_000);
  const band = bandOf(day.score);
  return (
    <Panel title={t('group.health')} aside={<span className="s">{t('groupHealth.asOf', { day: dayText(day.day, now) })}</span>}>
      <p className="score">
        <b>{day.score}</b>
        <span className={`st ${bandColour[band]}`}>{t(bandText[band])}</span>
        <span className="m">
          {before === null
            ? t('groupHealth.noBefore')
            : before === day.score
              ? t('groupHealth.same')
              : t('groupHealth.before', { change: change(day.score - before), before })}
        </span>
      </p>
      <ul className="parts">
        {day.parts.map((part) => {
          // A part that cannot be judged yet weighs nothing.
          const colour = bandColour[bandOf(part.score)];
          return (
            <li key={part.part}>
              <span className="f">{t(partText[part.part])}</span>
              <span className="bar" aria-hidden="true">
                <i className={colour === 'done' ? '' : colour} style={{ width: `${String(part.weight === 0 ? 0 : part.score)}%` }} />
              </span>
              <span className="r">{part.weight === 0 ? '—' : t('groupHealth.points', { score: part.score })}</span>
              <span className="s r">{part.weight === 0 ? '' : t('groupHealth.weight', { weight: part.weight })}</span>
              <p className="s why">{say(part.words)}</p>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function ReasonsPanel({ group, day }: { group: GroupFields; day: Day }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const [isChanging, setChanging] = useState(false);
  return (
    <>
      <Panel title={t('groupHealth.reasons')}>
        {day.reasons.length === 0 ? (
          <p className="m">{t('groupHealth.noReasons')}</p>
        ) : (
          <ul className="why-not">
            {day.reasons.map((reason) => (
              <li key={reason.zh}>{say(reason)}</li>
            ))}
          </ul>
        )}
        {group.openViolations === 0 ? null : (
          <p style={{ marginTop: 12 }}>
            <Link href={`/groups/violations?groupId=${group.id}`}>{t('groupHealth.violations', { count: group.openViolations })}</Link>
          </p>
        )}
      </Panel>
      {day.hint === null || !group.mayManage || group.closedAt !== null ? null : (
        <Panel title={t('groupHealth.hint', { state: t(stateText[day.hint.to]) })}>
          <p style={{ marginBottom: 12 }}>{say(day.hint.why)}</p>
          <Button onClick={() => setChanging(true)}>{t('groupAct.state')}…</Button>
          {isChanging ? <StateDialog group={group} wish={day.hint.to} onClose={() => setChanging(false)} /> : null}
        </Panel>
      )}
    </>
  );
}

function TrendPanel({ history, days }: { history: readonly Day[]; days: (typeof SPANS)[number] }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const { dayAndWeekday, dayKey } = useFormats();
  const now = useNow(60_000);
  const [, setParams] = useSearchParams();
  const { isTable, toggle } = useChartSwitch();
  const known = new Map(history.map((day) => [day.day, day]));
  const today = dayKey(now);
  const shown = Array.from({ length: days }, (_day, index) => addDays(today, index - days + 1)).map((key) => {
    const day = known.get(key);
    return {
      key,
      value: day?.score ?? null,
      name: dayAndWeekday(key, now),
      note: day?.reasons[0] === undefined ? '' : say(day.reasons[0]),
      axis: isLabelled(key) && (days === 30 || isEverySecond(key)) ? dayAndWeekday(key, now) : '',
    };
  });
  return (
    <Panel
      title={t('groupHealth.trend')}
      aside={
        <>
          {toggle}
          <Segmented<(typeof SPANS)[number]>
            size="small"
            aria-label={t('groupHealth.span')}
            value={days}
            options={SPANS.map((span) => ({ value: span, label: t('groupHealth.days', { count: span }) }))}
            onChange={(span) =>
              setParams(
                (before) => {
                  const next = new URLSearchParams(before);
                  next.set('days', String(span));
                  return next;
                },
                { replace: true },
              )
            }
          />
        </>
      }
    >
      {isTable ? <TrendTable history={history} /> : <HealthLine label={t('groupHealth.trend')} days={shown} />}
    </Panel>
  );
}

/** Over a quarter, labels on every second Saturday find room. */
function isEverySecond(day: string): boolean {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 604_800_000) % 2 === 0;
}

function TrendTable({ history }: { history: readonly Day[] }): ReactElement {
  const { t } = useTexts();
  const { dayAndWeekday } = useFormats();
  const now = useNow(60_000);
  const parts = history[0]?.parts ?? [];
  return (
    <div className="wide" style={{ maxHeight: 320, overflowY: 'auto' }} tabIndex={0} role="group" aria-label={t('groupHealth.trend')}>
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{t('table.day')}</th>
            <th scope="col" className="r">
              {t('group.health')}
            </th>
            {parts.map(({ part }) => (
              <th key={part} scope="col" className="r">
                {t(partText[part])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {history.map((day) => (
            <tr key={day.day}>
              <td>{dayAndWeekday(day.day, now)}</td>
              <td className="r f">{day.score}</td>
              {parts.map(({ part }) => (
                <td key={part} className="r m2">
                  {day.parts.find((each) => each.part === part)?.score ?? '—'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
