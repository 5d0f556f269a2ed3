// A version tried against everybody as they are now; nothing is written. It is tried as it is kept, so what is typed is kept first.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import { useAct } from '../answers.ts';
import type { PolicyFields, SimulateTierPolicyData } from '../generated.ts';
import { SimulateTierPolicyQuery } from '../generated.ts';
import { Figure } from '../parts/Figure.tsx';
import { useChartSwitch } from '../parts/ColumnChart.tsx';
import { useNow } from '../parts/now.ts';
import { Panel } from '../parts/Panel.tsx';
import { Bones, Failure } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { FlowChart, FlowTable } from './FlowChart.tsx';
import { countsOfFlows, tierMoves } from './flow-counts.ts';
import type { MetricNames } from './metrics.ts';
import type { PolicyDraft } from './policy-draft.ts';
import { batchOf, inTurn } from './samples.ts';
import { TierMark, TierMove } from './Tier.tsx';
import { boundText, valueText } from './units.ts';
import { TIERS, tierText, useSay } from './words.ts';

type Simulation = SimulateTierPolicyData['simulateTierPolicy'];
type SimulatedFlow = Simulation['flows'][number];

interface SimulationPanelProps {
  policy: PolicyFields;
  draft: PolicyDraft;
  metrics: MetricNames;
  /** Something is wrong with the rule: it cannot be tried. */
  isBlocked: boolean;
}

export function SimulationPanel({ policy, draft, metrics, isBlocked }: SimulationPanelProps): ReactElement {
  const { t } = useTexts();
  const { clock } = useFormats();
  const [revision, setRevision] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const simulate = useAct(SimulateTierPolicyQuery);
  const simulation = simulate.data?.simulateTierPolicy;
  const run = async () => {
    setFailure(null);
    try {
      const kept = await draft.save();
      await simulate.mutateAsync({ version: kept.version });
      setRevision(kept.revision);
    } catch (error) {
      setFailure(error);
    }
  };
  const isOld = simulation !== undefined && (draft.isDirty || revision !== policy.revision);
  const button = (
    <Button size="small" disabled={isBlocked} loading={simulate.isPending ? { delay: 200 } : false} onClick={() => void run()}>
      {t(simulation === undefined ? 'simulation.run' : 'simulation.again')}
    </Button>
  );
  return (
    <Panel
      title={t('simulation.title', { version: String(policy.version) })}
      isFlush
      isRefreshing={simulate.isPending && simulation !== undefined}
      aside={
        <>
          {simulation === undefined ? null : isOld ? (
            <span className="tag due">{t('simulation.old')}</span>
          ) : (
            <span className="s">
              {t('simulation.done', { at: clock(simulation.asOf), seconds: (simulation.milliseconds / 1_000).toFixed(2) })}
            </span>
          )}
          {simulation === undefined ? null : button}
        </>
      }
    >
      {failure !== null ? (
        <Failure error={failure} onRetry={() => void run()} />
      ) : simulation !== undefined ? (
        <Result simulation={simulation} policy={policy} metrics={metrics} />
      ) : simulate.isPending ? (
        <div className="in" style={{ padding: '0 24px 24px' }}>
          <Bones rows={6} />
        </div>
      ) : (
        <div className="nothing">
          <p>{t(isBlocked ? 'simulation.blocked' : 'simulation.about')}</p>
          {button}
        </div>
      )}
    </Panel>
  );
}

function Result({ simulation, policy, metrics }: { simulation: Simulation; policy: PolicyFields; metrics: MetricNames }): ReactElement {
  const { t } = useTexts();
  return (
    <>
      <Tiles simulation={simulation} graceDays={policy.rule.graceDays} />
      {simulation.changed === 0 ? (
        <div className="blk">
          <p className="m">{t('simulation.nobody')}</p>
        </div>
      ) : (
        <>
          <Flow simulation={simulation} />
          <Moves simulation={simulation} />
          <Samples flows={simulation.flows} changed={simulation.changed} policy={policy} metrics={metrics} />
          <Groups groups={simulation.groups} />
        </>
      )}
    </>
  );
}

function Tiles({ simulation, graceDays }: { simulation: Simulation; graceDays: number }): ReactElement {
  const { t } = useTexts();
  const { count, share } = useFormats();
  const { people, changed, unchanged, pinned, flows, teamSalesBasisPoints } = simulation;
  const counts = countsOfFlows(flows);
  const ofAll = (part: number) => t('simulation.ofAll', { share: share(people === 0 ? 0 : part / people) });
  return (
    <div className="stats tiles">
      <Figure what={t('simulation.changed')} unit={t('unit.people')} note={ofAll(changed)}>
        {count(changed)}
      </Figure>
      <Figure what={t('change.promoted')} note={t('simulation.promotedTo', { mid: count(counts.toMid), head: count(counts.toHead) })}>
        {count(counts.promoted)}
      </Figure>
      <Figure what={t('change.graceBegun')} note={t('simulation.graceAbout', { days: graceDays })}>
        {count(counts.graceBegun)}
      </Figure>
      {counts.demoted > 0 ? (
        <Figure what={t('change.demoted')} note={t('simulation.demotedAbout')}>
          {count(counts.demoted)}
        </Figure>
      ) : null}
      <Figure
        what={t('simulation.unchanged')}
        note={pinned > 0 ? `${ofAll(unchanged)} · ${t('simulation.pinned', { count: pinned })}` : ofAll(unchanged)}
      >
        {count(unchanged)}
      </Figure>
      <Figure what={t('simulation.teamSales')} note={t('simulation.teamSalesAbout')}>
        {share(teamSalesBasisPoints / 10_000)}
      </Figure>
    </div>
  );
}

function Flow({ simulation }: { simulation: Simulation }): ReactElement | null {
  const { t } = useTexts();
  const { isTable, toggle } = useChartSwitch();
  const moves = tierMoves(simulation.flows);
  if (moves.length === 0) return null;
  const label = t('simulation.flow');
  return (
    <div className="blk">
      <h3>
        {label}{' '}
        <span className="s">
          {t('simulation.flowAbout')} · {toggle}
        </span>
      </h3>
      {isTable ? (
        <FlowTable label={label} counts={simulation.countsAfter} flows={moves} />
      ) : (
        <FlowChart
          label={label}
          counts={simulation.countsAfter}
          flows={moves}
          heads={[t('simulation.now'), t('simulation.then')]}
          height={320}
        />
      )}
    </div>
  );
}

function useWhen(): (flow: Pick<SimulatedFlow, 'kind' | 'day'>) => string {
  const { t } = useTexts();
  const { day } = useFormats();
  const now = useNow(60_000);
  return (flow) => {
    const on = day(flow.day, now);
    switch (flow.kind) {
      case 'PROMOTED':
        return t('when.rises', { day: on });
      case 'DEMOTED':
        return t('when.falls', { day: on });
      case 'GRACE_BEGUN':
        return t('when.mayFall', { day: on });
      case 'GRACE_ENDED':
        return t('when.kept', { day: on });
      case 'PINNED':
      case 'PIN_ENDED':
        return on;
    }
  };
}

function Moves({ simulation }: { simulation: Simulation }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const when = useWhen();
  const { count, share, change } = useFormats();
  return (
    <div className="blk">
      <h3>{t('simulation.moves')}</h3>
      <div className="wide" tabIndex={0} role="group" aria-label={t('simulation.moves')}>
        <table className="dense">
          <thead>
            <tr>
              <th scope="col">{t('simulation.fromTo')}</th>
              <th scope="col" className="r">
                {t('flow.people')}
              </th>
              <th scope="col" className="r">
                {t('flow.share')}
              </th>
              <th scope="col">{t('simulation.reason')}</th>
              <th scope="col" className="r">
                {t('simulation.when')}
              </th>
            </tr>
          </thead>
          <tbody>
            {simulation.flows.map((flow) => (
              <tr key={`${flow.kind} ${flow.from} ${flow.to}`}>
                <td className="f">
                  <TierMove from={flow.from} to={flow.to} />
                </td>
                <td className="r f">{flow.kind === 'PROMOTED' ? change(flow.count) : count(flow.count)}</td>
                <td className="r m">{share(simulation.people === 0 ? 0 : flow.count / simulation.people)}</td>
                <td>{flow.mainReason === null ? '—' : say(flow.mainReason)}</td>
                <td className="r m">{when(flow)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const BATCH = 6;

interface SamplesProps {
  flows: readonly SimulatedFlow[];
  changed: number;
  policy: PolicyFields;
  metrics: MetricNames;
}

function Samples({ flows, changed, policy, metrics }: SamplesProps): ReactElement | null {
  const { t } = useTexts();
  const formats = useFormats();
  const when = useWhen();
  const [batch, setBatch] = useState(0);
  const all = inTurn(flows.map((flow) => flow.samples.map((sample) => ({ flow, sample }))));
  const shown = batchOf(all, batch, BATCH);
  if (all.length === 0) return null;
  return (
    <div className="blk">
      <h3>
        {t('simulation.samples')}{' '}
        <span className="s">
          {t('simulation.sampled', { shown: shown.length, all: changed })}
          {all.length > BATCH ? (
            <>
              {' · '}
              <button type="button" className="plain s" onClick={() => setBatch(batch + 1)}>
                {t('simulation.others')}
              </button>
            </>
          ) : null}
        </span>
      </h3>
      <div className="wide" tabIndex={0} role="group" aria-label={t('simulation.samples')}>
        <table className="dense" style={{ minWidth: 700 }}>
          <thead>
            <tr>
              <th scope="col">{t('orders.seller')}</th>
              <th scope="col">{t('change.move')}</th>
              <th scope="col">{t('simulation.deciding')}</th>
              <th scope="col" className="r">
                {t('why.value')}
              </th>
              <th scope="col" className="r">
                {t('simulation.before')}
              </th>
              <th scope="col" className="r">
                {t('policy.name', { version: String(policy.version) })}
              </th>
              <th scope="col" className="r">
                {t('simulation.outcome')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ flow, sample: { distributor, deciding, thresholdBefore, topBasisPointsBefore } }) => (
              <tr key={distributor.id}>
                <td>
                  <Link href={`/people/${distributor.id}`} className="f nw">
                    {distributor.name}
                  </Link>
                  <p className="s">{distributor.memberNo}</p>
                </td>
                <td>
                  <TierMove from={flow.from} to={flow.to} />
                </td>
                <td>{deciding === null ? '—' : metrics.nameOf(deciding.metric)}</td>
                <td className="r f">{deciding === null ? '—' : valueText(deciding.metric, deciding.unit, deciding.value, formats, t)}</td>
                <td className="r m">
                  {deciding === null
                    ? '—'
                    : boundText(
                        { ...deciding, threshold: thresholdBefore, topBasisPoints: topBasisPointsBefore },
                        deciding.unit,
                        formats,
                        t,
                      )}
                </td>
                <td className="r">{deciding === null ? '—' : boundText(deciding, deciding.unit, formats, t)}</td>
                <td className="r m">{when(flow)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Groups({ groups }: { groups: Simulation['groups'] }): ReactElement {
  const { t } = useTexts();
  const { count, change } = useFormats();
  return (
    <div className="blk">
      <h3>
        {t('simulation.groups')} <span className="s">{t('simulation.groupsAbout')}</span>
      </h3>
      <table className="dense">
        <thead>
          <tr>
            <th scope="col">{t('simulation.group')}</th>
            <th scope="col" className="r">
              {t('simulation.joining')}
            </th>
            <th scope="col" className="r">
              {t('simulation.leaving')}
            </th>
            <th scope="col" className="r">
              {t('simulation.net')}
            </th>
          </tr>
        </thead>
        <tbody>
          {TIERS.map((tier) => {
            const { joining = 0, leaving = 0 } = groups.find((group) => group.tier === tier) ?? {};
            return (
              <tr key={tier}>
                <td>
                  <TierMark tier={tier}>{t('plan.groupsOf', { tier: t(tierText[tier]) })}</TierMark>
                </td>
                <td className="r">{count(joining)}</td>
                <td className="r">{count(leaving)}</td>
                <td className="r f">{change(joining - leaving)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
