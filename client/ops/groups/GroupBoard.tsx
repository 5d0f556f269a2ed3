// The board: the living groups in the order of their life, one column for each state. A column shows its latest; the rest is one step
// away in the list, with the same filters.

import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAnswer } from '../answers.ts';
import Button from 'antd/es/button';
import type { GroupBoardData, GroupLine } from '../generated.ts';
import { GroupBoardQuery } from '../generated.ts';
import { Filters, namesOf } from '../parts/Filters.tsx';
import type { ListState } from '../parts/list-state.ts';
import { useListState } from '../parts/list-state.ts';
import { PageHead } from '../parts/Panel.tsx';
import { Bones, Failure, Stale } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { TierMark } from '../tiers/Tier.tsx';
import { TIERS, tierText } from '../tiers/words.ts';
import { filterOf, useGroupFilters } from './filters.ts';
import { FillBar, HealthMark } from './marks.tsx';
import { OpenGroup } from './OpenGroup.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';
import { CLOSED, LIVING, purposeText, stateText } from './words.ts';

type Lane = GroupBoardData['groupBoard'][number];

const SHOWN = 12;

export function GroupBoard(): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const state = useListState();
  const { shared } = useGroupFilters();
  const { state: _any, isClosed: _closed, ...filter } = filterOf((name) => state.get(name));
  const asked = useAnswer(GroupBoardQuery, { first: SHOWN, filter });
  const lanes = asked.data?.groupBoard;
  const living = LIVING.map((each) => lanes?.find((lane) => lane.state === each) ?? { state: each, count: 0, members: 0, groups: [] });
  const sum = (of: (lane: Lane) => number) => living.reduce((all, lane) => all + of(lane), 0);
  const isFiltered = state.isFiltered(namesOf(shared));
  return (
    <>
      <PageHead
        title={t('nav.groups')}
        about={
          lanes === undefined
            ? ' '
            : t('groupBoard.about', { groups: count(sum((lane) => lane.count)), members: count(sum((lane) => lane.members)) })
        }
      >
        <ViewSwitch view="board" />
        <OpenGroup />
      </PageHead>
      <section className="panel" aria-label={t('nav.groupBoard')}>
        <div className="tools">
          <Filters filters={shared} state={state} />
          {isFiltered ? (
            <Button type="text" onClick={state.clear}>
              {t('list.clear')}
            </Button>
          ) : null}
        </div>
        <div className="over">{asked.isFetching && lanes !== undefined ? <div className="running" /> : null}</div>
        {lanes === undefined ? (
          asked.error === null ? (
            <div className="in">
              <Bones rows={8} height={64} />
            </div>
          ) : (
            <Failure error={asked.error} onRetry={() => void asked.refetch()} />
          )
        ) : (
          <>
            {asked.error === null ? null : <Stale error={asked.error} onRetry={() => void asked.refetch()} />}
            <div className="life" tabIndex={0} role="group" aria-label={t('groupBoard.label')}>
              {living.map((lane) => (
                <Column key={lane.state} lane={lane} state={state} />
              ))}
            </div>
          </>
        )}
        {lanes === undefined ? null : (
          <footer>
            <span className="bands">
              {CLOSED.map((each) => {
                const lane = lanes.find((other) => other.state === each);
                return (
                  <Link key={each} href={listOf(state, each)}>
                    {t('groupBoard.closed', { state: t(stateText[each]), count: count(lane?.count ?? 0) })}
                  </Link>
                );
              })}
            </span>
            <span className="bands">
              {TIERS.map((tier) => (
                <TierMark key={tier} tier={tier} />
              ))}
              <span>{t('groupBoard.order')}</span>
            </span>
          </footer>
        )}
      </section>
    </>
  );
}

/** The list of one state with the filters of the board. */
function listOf(state: ListState, only: Lane['state']): string {
  const query = new URLSearchParams(state.query);
  query.set('tab', 'list');
  query.set('state', only);
  query.set('sort', 'HEALTH');
  return `/groups?${query.toString()}`;
}

function Column({ lane, state }: { lane: Lane; state: ListState }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const name = t(stateText[lane.state]);
  return (
    <section className="lane" aria-label={name}>
      <header>
        <h2>
          {name} <span>{count(lane.count)}</span>
        </h2>
        <p className="s">{lane.count === 0 ? t('groupBoard.none') : t('groupBoard.members', { count: count(lane.members) })}</p>
      </header>
      {lane.groups.length === 0 ? null : (
        <ol>
          {lane.groups.map((group) => (
            <Card key={group.id} group={group} />
          ))}
        </ol>
      )}
      {lane.count > lane.groups.length ? (
        <footer>
          <Link href={listOf(state, lane.state)}>{t('groupBoard.all', { count: count(lane.count) })}</Link>
        </footer>
      ) : null}
    </section>
  );
}

function Card({ group }: { group: GroupLine }): ReactElement {
  const { t } = useTexts();
  return (
    <li className={`card${group.tier === null ? '' : ` of-${group.tier.toLowerCase()}`}`}>
      <h3 title={group.name}>
        <Link href={`/groups/${group.id}`}>
          {group.name}
          {group.tier === null ? null : <span className="sr"> {t(tierText[group.tier])}</span>}
        </Link>
      </h3>
      <FillBar members={group.members} limit={group.limit} />
      <p className="ends">
        {group.health ? <HealthMark score={group.health.score} /> : <span className="s">{t('group.notMeasured')}</span>}
        <span className="s cut">
          {group.operatorName ?? <span className="c-late">{t('group.nobody')}</span>}
          {group.purpose === 'SERVICE' ? '' : ` · ${t(purposeText[group.purpose])}`}
        </span>
      </p>
    </li>
  );
}
