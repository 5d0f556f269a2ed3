// Every move of a member's tier with its reasons as they stood then, down to the day they joined.

import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import type { PersonChange, PersonTierData } from '../generated.ts';
import { PersonTierQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Answered } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import type { Say } from '../texts.ts';
import { useMetrics } from '../tiers/metrics.ts';
import type { MetricNames } from '../tiers/metrics.ts';
import { lastDayOf, tierText, useSay } from '../tiers/words.ts';
import type { Person } from './PersonPage.tsx';
import { VerdictTable } from './WhyPanel.tsx';

const SHOWN = 8;

/** What happened, in a few words; the sentence with the reasons stands below. */
export function changeTitle(change: Pick<PersonChange, 'kind' | 'from' | 'to'>, until: string, t: Say): string {
  const [from, to] = [t(tierText[change.from]), t(tierText[change.to])];
  switch (change.kind) {
    case 'PROMOTED':
      return t('history.promoted', { from, to });
    case 'DEMOTED':
      return t('history.demoted', { from, to });
    case 'GRACE_BEGUN':
      return t('history.graceBegun', { until });
    case 'GRACE_ENDED':
      return t('history.graceEnded', { tier: to });
    case 'PINNED':
      return t('history.pinned', { tier: to, until });
    case 'PIN_ENDED':
      return t('history.pinEnded');
  }
}

export function HistoryPanel({ person }: { person: Person }): ReactElement {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow(60_000);
  const asked = useAnswer(PersonTierQuery, { id: person.id });
  return (
    <Panel
      title={t('history.title')}
      aside={
        <span className="s">{t('history.since', { tier: t(tierText[person.standing.tier]), since: day(person.standing.since, now) })}</span>
      }
    >
      <Answered asked={asked} bones={5}>
        {({ distributor, metrics }) =>
          distributor === null ? null : <History person={person} changes={distributor.tierChanges} facts={metrics} />
        }
      </Answered>
    </Panel>
  );
}

function History({
  person,
  changes,
  facts,
}: {
  person: Person;
  changes: readonly PersonChange[];
  facts: PersonTierData['metrics'];
}): ReactElement {
  const { t } = useTexts();
  const { date } = useFormats();
  const now = useNow(60_000);
  const metrics = useMetrics(facts);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? changes : changes.slice(0, SHOWN);
  return (
    <>
      <ol className="hist">
        {shown.map((change) => (
          <Change key={change.seq} change={change} metrics={metrics} />
        ))}
        {shown.length < changes.length ? null : (
          <li className="of-new">
            <span className="f">{t('history.joined')}</span>
            <time className="s" dateTime={person.joinedAt}>
              {date(person.joinedAt, now)}
            </time>
            <p className="s">{person.sponsor === null ? t('history.joinedAlone') : t('history.joinedBy', { name: person.sponsor.name })}</p>
          </li>
        )}
      </ol>
      {shown.length < changes.length ? (
        <button type="button" className="plain" onClick={() => setWhole(true)}>
          {t('history.whole', { count: changes.length })}
        </button>
      ) : null}
    </>
  );
}

function Change({ change, metrics }: { change: PersonChange; metrics: MetricNames }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const { day, moment } = useFormats();
  const now = useNow(60_000);
  const [isOpen, setOpen] = useState(false);
  const last = lastDayOf(change);
  const until = last === null ? '' : day(last, now);
  return (
    <li className={`of-${change.to.toLowerCase()}`}>
      <span>
        <span className="f">{changeTitle(change, until, t)}</span>{' '}
        {change.policyVersion === null ? (
          <span className="tag">{t('history.byPerson')}</span>
        ) : (
          <Link href={`/people/policies/${String(change.policyVersion)}`} className="tag">
            {t('policy.name', { version: String(change.policyVersion) })}
          </Link>
        )}
      </span>
      <time className="s" dateTime={change.at} title={moment(change.at, now)}>
        {day(change.day, now)}
      </time>
      <p className="s">
        {change.reason === null ? say(change.words) : t('change.personSaid', { name: change.byName ?? '', reason: change.reason })}{' '}
        {change.conditions.length > 0 ? (
          <button type="button" className="plain s" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'history.hide' : 'history.conditions', { count: change.conditions.length })}
          </button>
        ) : null}
      </p>
      {isOpen ? (
        <div className="then">
          <VerdictTable
            conditions={change.conditions}
            metrics={metrics}
            label={t('history.then')}
            isForKeeping={change.conditions.every((condition) => condition.isForKeeping)}
          />
        </div>
      ) : null}
    </li>
  );
}
