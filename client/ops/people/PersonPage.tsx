// One member: who they are, why they stand in their tier, their team, their orders, and everything that happened.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { ObjectionFields, PersonData } from '../generated.ts';
import { PersonQuery, PersonTierQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import { useNamedPage } from '../shell/page-name.ts';
import { useTexts } from '../texts.ts';
import { AnswerDialog } from '../tiers/AnswerDialog.tsx';
import { DueTime } from '../tiers/DueTime.tsx';
import { PersonGroups } from '../groups/PersonGroups.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { MonthPanel } from './MonthPanel.tsx';
import { OwnOrders } from './OwnOrders.tsx';
import { PersonHeader } from './PersonHeader.tsx';
import { PrivacyTab } from './PrivacyTab.tsx';
import { TeamPanel } from './TeamPanel.tsx';
import { TeamTab } from './TeamTab.tsx';
import { TimelineTab } from './TimelineTab.tsx';
import { WhyPanel } from './WhyPanel.tsx';
import '../tiers/tiers.css';
import './people.css';

export type Person = NonNullable<PersonData['distributor']>;

const TABS = ['overview', 'team', 'orders', 'timeline', 'privacy'] as const;
type TabKey = (typeof TABS)[number];

export function PersonPage({ id }: { id: string }): ReactElement {
  const { t } = useTexts();
  const asked = useAnswer(PersonQuery, { id });
  useNamedPage(asked.data?.distributor?.name ?? null);
  return (
    <Answered asked={asked} bones={6}>
      {({ distributor }) =>
        distributor ? (
          <Whole person={distributor} />
        ) : (
          <section className="panel">
            <Nothing action={<Link href="/people">{t('people.toList')}</Link>}>{t('people.unknown')}</Nothing>
          </section>
        )
      }
    </Answered>
  );
}

function Whole({ person }: { person: Person }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const [params] = useSearchParams();
  const tab: TabKey = TABS.find((key) => key === params.get('tab')) ?? 'overview';
  const titles: Record<TabKey, string> = {
    overview: t('person.overview'),
    team: t('person.team'),
    orders: t('nav.orders'),
    timeline: t('person.timeline'),
    privacy: t('person.privacy'),
  };
  return (
    <>
      <PersonHeader person={person} />
      <Tabs label={person.name} path={`/people/${person.id}`} tabs={TABS.map((key) => ({ key, title: titles[key] }))} current={tab} />
      {person.erasedAt === null ? (
        <Objection person={person} />
      ) : (
        <div className="note calm" role="status">
          <b>{t('erased.title')}</b>
          <span>{t('erased.about', { at: moment(person.erasedAt, now) })}</span>
        </div>
      )}
      {tab === 'overview' ? <Overview person={person} /> : null}
      {tab === 'team' ? <TeamTab person={person} /> : null}
      {tab === 'orders' ? <OwnOrders id={person.id} name={person.name} /> : null}
      {tab === 'timeline' ? <TimelineTab person={person} /> : null}
      {tab === 'privacy' ? <PrivacyTab person={person} /> : null}
    </>
  );
}

function Overview({ person }: { person: Person }): ReactElement {
  return (
    <div className="cols">
      <div className="stack">
        {person.erasedAt === null ? <WhyPanel person={person} /> : null}
        <HistoryPanel person={person} />
      </div>
      <div className="stack">
        <MonthPanel person={person} />
        <TeamPanel person={person} />
        {person.erasedAt === null ? <PersonGroups id={person.id} /> : null}
      </div>
    </div>
  );
}

/** The open objection of the member, with its one action. */
function Objection({ person }: { person: Person }): ReactElement | null {
  const objections = useAnswer(PersonTierQuery, { id: person.id }).data?.distributor?.objections;
  const open = objections?.find(({ state }) => state === 'OPEN');
  return open === undefined ? null : <OpenObjection person={person} objection={open} />;
}

function OpenObjection({ person, objection }: { person: Person; objection: ObjectionFields }): ReactElement {
  const { t } = useTexts();
  const { moment } = useFormats();
  const now = useNow(60_000);
  const isManager = useIsManager();
  const [isAnswering, setAnswering] = useState(false);
  const isLate = Date.parse(objection.dueAt) < now.getTime();
  return (
    <div className="note due" role="status">
      <b className="nw">{t('objection.toReview')}</b>
      <span style={{ flex: '1 1 320px' }}>
        {t('objection.said', { at: moment(objection.at, now), text: objection.text })}{' '}
        {isLate ? (
          <DueTime at={objection.dueAt} now={now} />
        ) : (
          <span className="m2">{t('objection.dueBy', { at: moment(objection.dueAt, now) })}</span>
        )}
      </span>
      {isManager ? (
        <span className="aside">
          <Button size="small" onClick={() => setAnswering(true)}>
            {t('objection.review')}
          </Button>
        </span>
      ) : null}
      {isAnswering ? (
        <AnswerDialog objection={objection} name={person.name} tier={person.standing.tier} onClose={() => setAnswering(false)} />
      ) : null}
    </div>
  );
}
