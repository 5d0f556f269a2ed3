// What a simulation found, as tables: the moves with their reasons, samples to open, and what it means for groups.

import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { PolicyFields, SimulateTierPolicyData } from '../generated.ts';
import { useNow } from '../parts/now.ts';
import { useTexts } from '../texts.ts';
import type { MetricNames } from './metrics.ts';
import { batchOf, inTurn } from './samples.ts';
import { TierMark, TierMove } from './Tier.tsx';
import { boundText, valueText } from './units.ts';
import { TIERS, tierText, useSay } from './words.ts';

type Simulation = SimulateTierPolicyData['simulateTierPolicy'];
type SimulatedFlow = Simulation['flows'][number];

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

export function Moves({ simulation }: { simulation: Simulation }): ReactElement {
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

export function Samples({ flows, changed, policy, metrics }: SamplesProps): ReactElement | null {
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

export function Groups({ groups }: { groups: Simulation['groups'] }): ReactElement {
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
