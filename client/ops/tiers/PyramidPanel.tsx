// The pyramid as it stands, and beside it who moved over the chosen days. The pyramid shows the order of the tiers only: to scale, its
// top would be a line.

import Segmented from 'antd/es/segmented';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { Tier } from '../../shared/generated.ts';
import type { PyramidData } from '../generated.ts';
import { useChartSwitch } from '../parts/ColumnChart.tsx';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { useTexts } from '../texts.ts';
import { FlowChart, FlowTable } from './FlowChart.tsx';
import { TierMark } from './Tier.tsx';
import { TIERS } from './words.ts';

type Pyramid = PyramidData['pyramid'];

export const DAY_CHOICES = [7, 30, 90] as const;
export type Days = (typeof DAY_CHOICES)[number];

const WIDTH: Record<Tier, string> = { HEAD: '33%', MID: '66%', NEW: '100%' };

interface PyramidPanelProps {
  pyramid: Pyramid;
  days: Days;
  onDays: (days: Days) => void;
  isRefreshing: boolean;
}

export function PyramidPanel({ pyramid, days, onDays, isRefreshing }: PyramidPanelProps): ReactElement {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow(60_000);
  const { isTable, toggle } = useChartSwitch();
  const label = t('pyramid.flows', { days });
  return (
    <Panel
      title={t('pyramid.title', { days })}
      isRefreshing={isRefreshing}
      isFlush
      aside={
        <>
          <span className="s">{t('pyramid.about', { from: day(pyramid.from, now), to: day(pyramid.day, now) })}</span>
          {toggle}
          <Segmented<Days>
            size="small"
            aria-label={t('pyramid.days')}
            value={days}
            options={DAY_CHOICES.map((choice) => ({ value: choice, label: t('pyramid.dayChoice', { days: choice }) }))}
            onChange={onDays}
          />
        </>
      }
    >
      <div className="pyr">
        <div>
          <Shape pyramid={pyramid} days={days} />
          <Rates pyramid={pyramid} days={days} />
        </div>
        <div>
          {isTable ? (
            <FlowTable label={label} counts={pyramid.counts} flows={pyramid.flows} />
          ) : (
            <FlowChart
              label={label}
              counts={pyramid.counts}
              flows={pyramid.flows}
              heads={[t('pyramid.before', { days }), t('pyramid.today')]}
              height={480}
            />
          )}
        </div>
      </div>
    </Panel>
  );
}

const countOf = (counts: Pyramid['counts'], tier: Tier) => counts.find((each) => each.tier === tier)?.count ?? 0;

function Shape({ pyramid, days }: { pyramid: Pyramid; days: Days }): ReactElement {
  const { rich } = useTexts();
  const { count, share, change } = useFormats();
  const { counts, countsBefore } = pyramid;
  const total = counts.reduce((sum, each) => sum + each.count, 0);
  return (
    <ul className="shape">
      {TIERS.map((tier) => {
        const own = countOf(counts, tier);
        const net = countsBefore === null ? null : own - countOf(countsBefore, tier);
        return (
          <li key={tier}>
            <i className={`of-${tier.toLowerCase()}`} style={{ width: WIDTH[tier] }} aria-hidden="true" />
            <div>
              <span>
                <TierMark tier={tier} /> <span className="m">{share(total === 0 ? 0 : own / total)}</span>
              </span>
              <b>
                <Link href={`/people?tier=${tier}`}>{count(own)}</Link>
              </b>
              {net === null ? null : (
                <span className="s">
                  {rich('pyramid.net', { days, net: <span className={net > 0 ? 'c-done' : 'm2'}>{change(net)}</span> })}
                </span>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Of those who stood in the lower tier at the start, how many have risen from it. */
function Rates({ pyramid, days }: { pyramid: Pyramid; days: Days }): ReactElement {
  const { t } = useTexts();
  const { share, count } = useFormats();
  const rate = (from: Tier) => {
    const before = pyramid.countsBefore === null ? 0 : countOf(pyramid.countsBefore, from);
    const rising = from === 'NEW' ? ['MID', 'HEAD'] : ['HEAD'];
    const risen = pyramid.flows.reduce((sum, flow) => sum + (flow.from === from && rising.includes(flow.to ?? '') ? flow.count : 0), 0);
    return before === 0 ? '—' : share(risen / before);
  };
  return (
    <ul className="rows rates">
      <li>
        <span>{t('pyramid.rateToMid', { days })}</span>
        <b className="f">{rate('NEW')}</b>
      </li>
      <li>
        <span>{t('pyramid.rateToHead', { days })}</span>
        <b className="f">{rate('MID')}</b>
      </li>
      <li>
        <Link href="/people?isInGrace=true">{t('pyramid.inGrace')}</Link>
        <b className="f">{count(pyramid.inGrace)}</b>
      </li>
      <li>
        <Link href="/people?isPinned=true">{t('pyramid.pinned')}</Link>
        <b className="f">{count(pyramid.pinned)}</b>
      </li>
    </ul>
  );
}
