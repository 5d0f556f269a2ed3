// The week of the platform, a tier, a group or a person: what happens when, what gets in each other's way and how to end that, and beside
// it who wants to swap and whether the work is shared fairly.

import Button from 'antd/es/button';
import Segmented from 'antd/es/segmented';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { ScheduleWeekData, WeekEntry } from '../generated.ts';
import { ScheduleWeekQuery } from '../generated.ts';
import { addDays, useNow } from '../parts/now.ts';
import { PageHead, Panel } from '../parts/Panel.tsx';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTell } from '../parts/tell.ts';
import { Icon } from '../shell/icons.tsx';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { ConflictNotes } from './ConflictNotes.tsx';
import type { Dropped } from './DropDialog.tsx';
import { DropDialog } from './DropDialog.tsx';
import { EntryDrawer } from './EntryDrawer.tsx';
import { NewMenu } from './NewMenu.tsx';
import { SideColumn } from './SideColumn.tsx';
import { useMoveEntry, useMover } from './use-move.ts';
import type { By, View } from './view.ts';
import { BY, useView } from './view.ts';
import { WeekGrid } from './WeekGrid.tsx';
import { WhoseWeek } from './WhoseWeek.tsx';
import { TIERS } from './words.ts';
import './schedule.css';

const AGAIN_MILLISECONDS = 60_000;
const BY_TEXT = { tier: 'week.byTier', group: 'week.byGroup', person: 'week.byPerson' } as const satisfies Record<By, string>;

type Week = ScheduleWeekData['calendarWeek'];

export function SchedulePage(): ReactElement {
  const { t } = useTexts();
  const view = useView();
  const isChosen = view.by === 'tier' || (view.by === 'group' ? view.groupId !== null : view.person !== null);
  const whose = {
    tier: view.by === 'tier' ? view.tier : null,
    groupId: view.by === 'group' ? view.groupId : null,
    personKind: view.by === 'person' ? (view.person?.kind ?? null) : null,
    personId: view.by === 'person' ? (view.person?.id ?? null) : null,
  };
  const asked = useAnswer(ScheduleWeekQuery, { day: view.week, ...whose }, { isWanted: isChosen, everyMilliseconds: AGAIN_MILLISECONDS });
  const week = isChosen ? asked.data?.calendarWeek : undefined;
  return (
    <>
      <PageHead title={t('nav.schedule')} about={<About week={week} view={view} />}>
        <Segmented<By>
          aria-label={t('week.view')}
          value={view.by}
          options={BY.map((by) => ({ value: by, label: t(BY_TEXT[by]) }))}
          onChange={(by) => view.set({ by: by === 'tier' ? null : by })}
        />
        <WhoseWeek view={view} />
        <Button aria-label={t('week.before')} icon={<Icon name="left" />} onClick={() => view.go(-1)} />
        <Button disabled={view.isThisWeek} onClick={() => view.set({ week: null })}>
          {t('week.this')}
        </Button>
        <Button aria-label={t('week.after')} icon={<Icon name="right" />} onClick={() => view.go(1)} />
        <NewMenu view={view} />
      </PageHead>
      {week === undefined ? null : <ConflictNotes conflicts={week.conflicts} />}
      <div className="cols week-cols">
        {isChosen ? (
          <Answered asked={asked} bones={10}>
            {({ calendarWeek }) => <WholeWeek week={calendarWeek} view={view} isRefreshing={asked.isFetching} />}
          </Answered>
        ) : (
          <section className="panel">
            <Nothing>{t(view.by === 'group' ? 'week.noGroup' : 'week.noPerson')}</Nothing>
          </section>
        )}
        <SideColumn view={view} />
      </div>
    </>
  );
}

function About({ week, view }: { week: Week | undefined; view: View }): ReactElement {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow(60_000);
  const span = `${day(view.week, now)} – ${day(addDays(view.week, 6), now)}`;
  if (week === undefined) return <>{span}</>;
  const swaps = week.entries.filter(({ isSwapPending }) => isSwapPending).length;
  const parts = [t('week.items', { count: week.entries.length })];
  parts.push(week.conflicts.length === 0 ? t('week.noConflicts') : t('week.conflicts', { count: week.conflicts.length }));
  if (swaps > 0) parts.push(t('week.swaps', { count: swaps }));
  return (
    <>
      {span} · {parts.join(t('week.comma'))}
    </>
  );
}

function WholeWeek({ week, view, isRefreshing }: { week: Week; view: View; isRefreshing: boolean }): ReactElement {
  const { t } = useTexts();
  const { zone } = useFormats();
  const tell = useTell();
  const move = useMoveEntry();
  const mover = useMover(week.from, zone);
  const [opened, setOpened] = useState<WeekEntry | null>(null);
  const [dropped, setDropped] = useState<Dropped | null>(null);
  const conflicting = new Set(week.conflicts.flatMap(({ entryIds }) => entryIds));

  const drop = async () => {
    const to = await mover.drop();
    if (to === null) return;
    if (to.verdict.is === 'REFUSED') tell.failure(to.verdict.error);
    else if (to.verdict.is === 'CONFLICTS') setDropped({ ...to, words: to.verdict.words });
    else {
      try {
        await move(to.entry.id, to.startsAt, to.endsAt);
        tell.done(t('week.moved'));
      } catch (error) {
        tell.failure(error);
      }
    }
  };

  return (
    <>
      <Panel
        title={t('week.week')}
        isFlush
        isRefreshing={isRefreshing}
        aside={<Legend />}
        footer={
          <>
            <span>{t('week.dragHelp')}</span>
            <Link href="/schedule/models">{t('nav.weeklyModels')}</Link>
          </>
        }
      >
        <WeekGrid
          week={week.from}
          entries={week.entries}
          conflicting={conflicting}
          mover={mover}
          onOpen={setOpened}
          onDrop={() => void drop()}
        />
        {week.entries.length === 0 ? <p className="week-empty">{t(view.by === 'tier' ? 'week.emptyTier' : 'week.empty')}</p> : null}
      </Panel>
      {opened === null ? null : <EntryDrawer entry={opened} week={week.from} onClose={() => setOpened(null)} />}
      {dropped === null ? null : <DropDialog dropped={dropped} onClose={() => setDropped(null)} />}
    </>
  );
}

function Legend(): ReactElement {
  const { t } = useTexts();
  return (
    <span className="week-legend">
      {TIERS.map((tier) => (
        <TierMark key={tier} tier={tier} />
      ))}
      <span className="box for-campaign">{t('nav.hot')}</span>
      <span className="box for-others">{t('week.others')}</span>
      <span className="box conflict">{t('week.conflict')}</span>
      <span className="box swap">{t('week.swapPending')}</span>
    </span>
  );
}
