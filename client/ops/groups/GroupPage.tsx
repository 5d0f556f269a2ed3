// One group: who is in it, how it fares and why, its rules, everything that happened, what is to be done, and its figures.

import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'wouter';
import { AskError } from '../../shared/api.ts';
import { useAnswer } from '../answers.ts';
import type { GroupFields } from '../generated.ts';
import { GroupQuery } from '../generated.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import { useNamedPage } from '../shell/page-name.ts';
import { useTexts } from '../texts.ts';
import { CodeTab } from './CodeTab.tsx';
import { GroupHead } from './GroupHead.tsx';
import { HealthTab } from './HealthTab.tsx';
import { MembersTab } from './MembersTab.tsx';
import { StatisticsTab } from './StatisticsTab.tsx';
import { TasksTab } from './TasksTab.tsx';
import { TimelineTab } from './TimelineTab.tsx';
import { oneOf } from './words.ts';
import '../people/people.css';
import './groups.css';

const TABS = ['members', 'health', 'code', 'timeline', 'tasks', 'statistics'] as const;
type TabKey = (typeof TABS)[number];

export function GroupPage({ id }: { readonly id: string }): ReactElement {
  const asked = useAnswer(GroupQuery, { id });
  useNamedPage(asked.data?.group?.name ?? null);
  if (asked.error instanceof AskError && asked.error.code === 'NOT_YOUR_GROUP') return <Unknown />;
  return (
    <Answered asked={asked} bones={6}>
      {({ group }) => (group ? <Whole group={group} /> : <Unknown />)}
    </Answered>
  );
}

/** There is none, or it is somebody else's: an operator is shown the own groups. */
function Unknown(): ReactElement {
  const { t } = useTexts();
  return (
    <section className="panel">
      <Nothing action={<Link href="/groups">{t('group.toAll')}</Link>}>{t('group.unknown')}</Nothing>
    </section>
  );
}

function Whole({ group }: { group: GroupFields }): ReactElement {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const tab: TabKey = oneOf(TABS, params.get('tab')) ?? 'members';
  const titles: Record<TabKey, string> = {
    members: t('group.members'),
    health: t('group.health'),
    code: t('group.code'),
    timeline: t('person.timeline'),
    tasks: t('group.tasks'),
    statistics: t('group.statistics'),
  };
  return (
    <>
      <GroupHead group={group} />
      <Tabs label={group.name} path={`/groups/${group.id}`} tabs={TABS.map((key) => ({ key, title: titles[key] }))} current={tab} />
      <Closed group={group} />
      {tab === 'members' ? <MembersTab group={group} /> : null}
      {tab === 'health' ? <HealthTab group={group} /> : null}
      {tab === 'code' ? <CodeTab group={group} /> : null}
      {tab === 'timeline' ? <TimelineTab group={group} /> : null}
      {tab === 'tasks' ? <TasksTab group={group} /> : null}
      {tab === 'statistics' ? <StatisticsTab group={group} /> : null}
    </>
  );
}

/** A closed group stays readable; the page says where its members went. */
function Closed({ group }: { group: GroupFields }): ReactElement | null {
  const { t, rich } = useTexts();
  const next = group.mergedInto ?? group.transformedInto;
  if (group.closedAt === null) return null;
  return (
    <div className="note calm" role="status">
      <b>{t('group.closed')}</b>
      <span>
        {next === null
          ? t('group.closedAbout')
          : rich(group.mergedInto === null ? 'group.wentOnAs' : 'group.mergedInto', {
              name: (
                <Link key="next" href={`/groups/${next.id}`}>
                  {next.name}
                </Link>
              ),
            })}
      </span>
    </div>
  );
}
