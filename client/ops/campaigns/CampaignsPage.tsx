// Campaigns by state as a board, or by day as a calendar. Those that ended are on the board for the last months only; the calendar has
// them all.

import Button from 'antd/es/button';
import Segmented from 'antd/es/segmented';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { CampaignState } from '../../shared/generated.ts';
import { useAnswer } from '../answers.ts';
import type { CampaignLine } from '../generated.ts';
import { CampaignsQuery } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { PageHead } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Nothing } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { CampaignCalendar } from './CampaignCalendar.tsx';
import { CampaignStateMark, Span } from './marks.tsx';
import { NewCampaignDialog } from './NewCampaign.tsx';
import { hasSold } from './plan.ts';
import './campaigns.css';

type View = 'board' | 'calendar';
const MOST = 100;
const AGAIN_MILLISECONDS = 30_000;
const LANES = [
  { key: 'camp.lane.draft', states: ['DRAFT'] },
  { key: 'camp.lane.ready', states: ['READY'] },
  { key: 'camp.lane.running', states: ['RUNNING', 'PAUSED', 'CLOSING'] },
  { key: 'camp.lane.over', states: ['CLOSED', 'CANCELLED'] },
] as const satisfies readonly { key: string; states: readonly CampaignState[] }[];

export function CampaignsPage(): ReactElement {
  const { t } = useTexts();
  const isManager = useIsManager();
  const [params, setParams] = useSearchParams();
  const view: View = params.get('view') === 'calendar' ? 'calendar' : 'board';
  const set = (name: string, value: string | null) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value === null) next.delete(name);
      else next.set(name, value);
      return next;
    });
  const add = isManager ? (
    <Button type="primary" onClick={() => set('new', '1')}>
      {t('camp.new')}
    </Button>
  ) : null;
  return (
    <>
      <PageHead title={t('nav.hot')} about={t('camp.about')}>
        <Segmented<View>
          aria-label={t('camp.view')}
          value={view}
          options={[
            { value: 'board', label: t('camp.asBoard') },
            { value: 'calendar', label: t('camp.asCalendar') },
          ]}
          onChange={(next) => set('view', next === 'board' ? null : next)}
        />
        {add}
      </PageHead>
      {view === 'board' ? <Board add={add} /> : <CampaignCalendar />}
      {params.get('new') === '1' && isManager ? <NewCampaignDialog onClose={() => set('new', null)} /> : null}
    </>
  );
}

function Board({ add }: { add: ReactElement | null }): ReactElement {
  const { t } = useTexts();
  const { count } = useFormats();
  const asked = useAnswer(
    CampaignsQuery,
    { first: MOST, after: null, states: null, from: null, to: null },
    { everyMilliseconds: AGAIN_MILLISECONDS },
  );
  return (
    <Answered asked={asked} bones={6}>
      {({ campaigns }) => {
        const all = campaigns.edges.map(({ node }) => node);
        if (all.length === 0)
          return (
            <section className="panel">
              <Nothing action={add}>{t('camp.none')}</Nothing>
            </section>
          );
        return (
          <div className="camp-board">
            {LANES.map(({ key, states }) => {
              const lane = inOrder(
                all.filter(({ state }) => (states as readonly CampaignState[]).includes(state)),
                key === 'camp.lane.ready',
              );
              return (
                <section key={key} aria-label={t(key)}>
                  <h2>
                    {t(key)} <span className="m">{count(lane.length)}</span>
                  </h2>
                  <ol>
                    {lane.map((campaign) => (
                      <li key={campaign.id}>
                        <Card campaign={campaign} />
                      </li>
                    ))}
                  </ol>
                  {lane.length === 0 ? <p className="s">{t('camp.laneEmpty')}</p> : null}
                </section>
              );
            })}
          </div>
        );
      }}
    </Answered>
  );
}

/** What comes next stands first among those that are to come. */
const inOrder = (lane: readonly CampaignLine[], isSoonestFirst: boolean): readonly CampaignLine[] =>
  isSoonestFirst ? [...lane].reverse() : lane;

function Card({ campaign }: { campaign: CampaignLine }): ReactElement {
  const { t } = useTexts();
  const { yuanShort, share, count } = useFormats();
  const now = useNow(60_000);
  const { id, title, state, startsAt, endsAt, goals, totals, products, ownerName, groupCount, number } = campaign;
  const main = products.find(({ isMain }) => isMain);
  const part = goals.salesFen > 0 ? totals.salesFen / goals.salesFen : 0;
  return (
    <Link href={`/campaigns/${id}`} className="panel camp-card">
      <p className="line">
        <b className="cut">{title}</b>
        <CampaignStateMark state={state} />
      </p>
      <p className="s">
        <Span startsAt={startsAt} endsAt={endsAt} now={now} />
      </p>
      <p className="s cut">{main === undefined ? t('camp.noProduct') : (main.product?.name ?? main.sku)}</p>
      {hasSold(state) ? (
        <>
          <div className="bar" role="img" aria-label={t('camp.ofGoal', { goal: yuanShort(goals.salesFen), share: share(part) })}>
            <i className="acc" style={{ width: `${String(Math.min(100, 100 * part))}%` }} />
          </div>
          <p className="line s">
            <span className="f">{yuanShort(totals.salesFen)}</span>
            <span>{goals.salesFen > 0 ? t('camp.ofGoal', { goal: yuanShort(goals.salesFen), share: share(part) }) : ''}</span>
          </p>
        </>
      ) : (
        <p className="s">
          {goals.salesFen > 0 ? `${t('camp.goalSales')} ${yuanShort(goals.salesFen)} · ` : ''}
          {t('camp.groups', { count: count(groupCount) })}
        </p>
      )}
      <p className="s">
        {number} · {ownerName}
      </p>
    </Link>
  );
}
