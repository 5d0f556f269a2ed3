// A group's figures: what was said by how many, who came and went, who speaks most and who never does, and who brought whom.

import Segmented from 'antd/es/segmented';
import type { ReactElement, ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { GroupFields, GroupStatisticsData } from '../generated.ts';
import { GroupStatisticsQuery } from '../generated.ts';
import { ChartTable, ColumnChart, useChartSwitch } from '../parts/ColumnChart.tsx';
import { Figure } from '../parts/Figure.tsx';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered } from '../parts/states.tsx';
import { MemberName } from '../people/MemberName.tsx';
import { useTexts } from '../texts.ts';
import { isLabelled } from './charts.ts';
import { TwoSided } from './TwoSided.tsx';

type Statistics = NonNullable<GroupStatisticsData['group']>;

const SPANS = [7, 30, 90] as const;
type Span = (typeof SPANS)[number];

export function StatisticsTab({ group }: { group: GroupFields }): ReactElement {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const days: Span = SPANS.find((span) => String(span) === params.get('days')) ?? 30;
  const asked = useAnswer(GroupStatisticsQuery, { id: group.id, days });
  return (
    <>
      <div className="acts" style={{ justifyContent: 'flex-end', marginBottom: 16 }}>
        <Segmented<Span>
          aria-label={t('groupHealth.span')}
          value={days}
          options={SPANS.map((span) => ({ value: span, label: t('groupHealth.days', { count: span }) }))}
          onChange={(span) => setParams({ tab: 'statistics', days: String(span) }, { replace: true })}
        />
      </div>
      <Answered asked={asked} bones={8}>
        {(data) => (data.group === null ? null : <Figures group={group} figures={data.group} span={days} />)}
      </Answered>
    </>
  );
}

function Figures({ group, figures, span }: { group: GroupFields; figures: Statistics; span: Span }): ReactElement {
  const { t } = useTexts();
  const { count, share, change, language } = useFormats();
  const sum = (of: (day: Statistics['days'][number]) => number) => figures.days.reduce((all, day) => all + of(day), 0);
  const [messages, joins, leaves] = [sum((day) => day.messages), sum((day) => day.joins), sum((day) => day.leaves)];
  const silent = figures.silentMembers.count;
  // Below ten a day, whole numbers would say too little.
  const average = (total: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: total < 10 * span ? 1 : 0 }).format(total / span);
  return (
    <div className="stack">
      <section className="panel" aria-label={t('group.statistics')}>
        <div className="stats">
          <Figure what={t('groupStats.messages')} note={t('groupStats.perDay', { count: average(messages) })}>
            {count(messages)}
          </Figure>
          <Figure
            what={t('groupStats.speakersADay')}
            note={t('groupStats.most', { count: Math.max(0, ...figures.days.map(({ speakers }) => speakers)) })}
          >
            {average(sum((day) => day.speakers))}
          </Figure>
          <Figure what={t('groupStats.net')} note={t('groupStats.inOut', { joins, leaves })}>
            {change(joins - leaves)}
          </Figure>
          <Figure what={t('groupStats.silent')} note={t('groupStats.silentNote', { count: silent, days: span })}>
            {group.members === 0 ? '—' : share(silent / group.members)}
          </Figure>
        </div>
      </section>
      <div className="halves">
        <MessagesPanel days={figures.days} />
        <JoinsPanel days={figures.days} />
        <div className="stack">
          <Talkers talkers={figures.topTalkers} />
          {figures.refusedJoins.length === 0 ? null : <Refused joins={figures.refusedJoins} />}
        </div>
        <div className="stack">
          <Silent silent={figures.silentMembers} span={span} />
          <Inviters inviters={figures.inviters} />
        </div>
      </div>
    </div>
  );
}

function useAxis(span: number): (day: string) => string {
  const { day: dayText } = useFormats();
  const now = useNow(60_000);
  return (day) => (span <= 7 || (isLabelled(day) && (span <= 30 || Number(day.slice(8)) <= 7)) ? dayText(day, now) : '');
}

function MessagesPanel({ days }: { days: Statistics['days'] }): ReactElement {
  const { t } = useTexts();
  const { count, countShort, dayAndWeekday } = useFormats();
  const now = useNow(60_000);
  const axis = useAxis(days.length);
  const { isTable, toggle } = useChartSwitch();
  const shown = days.map((day) => ({
    key: day.day,
    value: day.messages,
    name: dayAndWeekday(day.day, now),
    shown: isTable ? count(day.messages) : t('groupStats.messageCount', { count: day.messages }),
    note: isTable ? count(day.speakers) : t('groupStats.speakerCount', { count: day.speakers }),
    axis: axis(day.day),
  }));
  return (
    <Panel title={t('groupStats.messagesByDay')} aside={toggle}>
      {isTable ? (
        <ChartTable days={shown} heads={[t('table.day'), t('groupStats.messages'), t('groupStats.speakers')]} />
      ) : (
        <ColumnChart
          label={t('groupStats.messagesByDay')}
          days={shown}
          tick={(value) => (Number.isInteger(value) ? countShort(value) : '')}
          height={208}
        />
      )}
    </Panel>
  );
}

function JoinsPanel({ days }: { days: Statistics['days'] }): ReactElement {
  const { t } = useTexts();
  const { count, dayAndWeekday } = useFormats();
  const now = useNow(60_000);
  const axis = useAxis(days.length);
  const { isTable, toggle } = useChartSwitch();
  const isStill = days.every(({ joins, leaves }) => joins === 0 && leaves === 0);
  return (
    <Panel
      title={t('groupStats.joinsByDay')}
      aside={
        <>
          {isTable || isStill ? null : (
            <span className="keys s">
              <span className="up">{t('groupStats.joins')}</span>
              <span>{t('groupStats.leaves')}</span>
            </span>
          )}
          {isStill ? null : toggle}
        </>
      }
    >
      {isTable ? (
        <ChartTable
          days={days.map((day) => ({
            key: day.day,
            value: day.joins,
            name: dayAndWeekday(day.day, now),
            shown: count(day.joins),
            note: count(day.leaves),
            axis: '',
          }))}
          heads={[t('table.day'), t('groupStats.joins'), t('groupStats.leaves')]}
        />
      ) : isStill ? (
        <p className="m">{t('groupStats.nobodyMoved')}</p>
      ) : (
        <TwoSided
          label={t('groupStats.joinsByDay')}
          days={days.map((day) => ({
            key: day.day,
            up: day.joins,
            down: day.leaves,
            name: dayAndWeekday(day.day, now),
            shown: t('groupStats.inOut', { joins: day.joins, leaves: day.leaves }),
            axis: axis(day.day),
          }))}
        />
      )}
    </Panel>
  );
}

interface Ranked {
  readonly distributor: { readonly id: string; readonly name: string; readonly memberNo: string };
  readonly said: ReactNode;
}

function RankedPanel({ title, about, rows, none }: { title: string; about: string; rows: readonly Ranked[]; none: string }): ReactElement {
  return (
    <Panel title={title} aside={<span className="s">{about}</span>}>
      {rows.length === 0 ? (
        <p className="m">{none}</p>
      ) : (
        <ol className="ranked">
          {rows.map(({ distributor, said }, index) => (
            <li key={distributor.id}>
              <span className="m">{index + 1}</span>
              <MemberName member={distributor} />
              <span className="m2 r">{said}</span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

function Talkers({ talkers }: { talkers: Statistics['topTalkers'] }): ReactElement {
  const { t } = useTexts();
  return (
    <RankedPanel
      title={t('groupStats.talkers')}
      about={t('groupStats.talkersAbout')}
      none={t('groupStats.noTalkers')}
      rows={talkers.map(({ distributor, messages }) => ({ distributor, said: t('groupStats.messageCount', { count: messages }) }))}
    />
  );
}

function Silent({ silent, span }: { silent: Statistics['silentMembers']; span: Span }): ReactElement {
  const { t } = useTexts();
  const { date } = useFormats();
  const now = useNow(60_000);
  return (
    <RankedPanel
      title={t('groupStats.silentMembers')}
      about={t('groupStats.silentAbout', { count: silent.count })}
      none={t('groupStats.noSilent', { days: span })}
      rows={silent.members.map(({ distributor, lastSpokeAt, joinedAt }) => ({
        distributor,
        said:
          lastSpokeAt === null
            ? t('groupStats.neverSince', { at: date(joinedAt, now) })
            : t('groupStats.lastAt', { at: date(lastSpokeAt, now) }),
      }))}
    />
  );
}

function Inviters({ inviters }: { inviters: Statistics['inviters'] }): ReactElement {
  const { t } = useTexts();
  return (
    <Panel title={t('groupStats.inviters')} aside={<span className="s">{t('groupStats.invitersAbout')}</span>}>
      {inviters.length === 0 ? (
        <p className="m">{t('groupStats.noInviters')}</p>
      ) : (
        <div className="wide" tabIndex={0} role="group" aria-label={t('groupStats.inviters')}>
          <table className="dense">
            <thead>
              <tr>
                <th scope="col">{t('people.name')}</th>
                <th scope="col" className="r">
                  {t('groupStats.invited')}
                </th>
                <th scope="col" className="r">
                  {t('groupStats.inChain')}
                </th>
                <th scope="col" className="r">
                  {t('groupStats.depth')}
                </th>
                <th scope="col" className="r">
                  {t('groupStats.present')}
                </th>
              </tr>
            </thead>
            <tbody>
              {inviters.map((each) => (
                <tr key={each.distributor.id}>
                  <td>
                    <MemberName member={each.distributor} />
                  </td>
                  <td className="r">{each.invited}</td>
                  <td className="r">{each.inChain}</td>
                  <td className="r">{each.depth}</td>
                  <td className="r">{each.present}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function Refused({ joins }: { joins: Statistics['refusedJoins'] }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  return (
    <Panel title={t('groupStats.refused')} aside={<span className="s">{t('groupStats.refusedAbout')}</span>}>
      <ul className="rows tight">
        {joins.map((join) => (
          <li key={join.id}>
            <MemberName member={join.distributor} />
            <span className="s">{moment(join.at, now)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
