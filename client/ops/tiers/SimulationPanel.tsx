// A version tried against everybody as they are now; nothing is written. It is tried as it is kept, so what is typed is kept first.

import Button from 'antd/es/button';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useAct } from '../answers.ts';
import type { PolicyFields, SimulateTierPolicyData } from '../generated.ts';
import { SimulateTierPolicyQuery } from '../generated.ts';
import { Figure } from '../parts/Figure.tsx';
import { useChartSwitch } from '../parts/ColumnChart.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Bones, Failure } from '../parts/states.tsx';
import { useTexts } from '../texts.ts';
import { FlowChart, FlowTable } from './FlowChart.tsx';
import { countsOfFlows, tierMoves } from './flow-counts.ts';
import type { MetricNames } from './metrics.ts';
import type { PolicyDraft } from './policy-draft.ts';
import { Groups, Moves, Samples } from './SimulationTables.tsx';

type Simulation = SimulateTierPolicyData['simulateTierPolicy'];

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
      <Figure what={t('simulation.changed')} unit={t('unit.people', { count: changed })} note={ofAll(changed)}>
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
