// Two versions against everybody as they are now, side by side, and the members about whom they decide differently.

import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../shared/formats.ts';
import type { Tier, TierChangeKind } from '../../shared/generated.ts';
import { useAnswer } from '../answers.ts';
import type { CompareTierPoliciesData, ComparedFigures, PolicyLine } from '../generated.ts';
import { CompareTierPoliciesQuery, TierPoliciesQuery } from '../generated.ts';
import { ListTable } from '../parts/ListTable.tsx';
import { NotAllowed } from '../NotFound.tsx';
import { PageHead, Panel } from '../parts/Panel.tsx';
import { useIsManager } from '../parts/rights.ts';
import { Answered, Bones, Failure, Nothing } from '../parts/states.tsx';
import { useNamedPage } from '../shell/page-name.ts';
import { useTexts } from '../texts.ts';
import { countsOfFlows } from './flow-counts.ts';
import { TierMark } from './Tier.tsx';
import { TIERS, changeColour, changeText } from './words.ts';
import './tiers.css';
import './policy.css';

type Comparison = CompareTierPoliciesData['compareTierPolicies'];

export function ComparePage(): ReactElement {
  return useIsManager() ? <Compare /> : <NotAllowed />;
}

function Compare(): ReactElement {
  const { t } = useTexts();
  useNamedPage(t('compare.name'));
  const asked = useAnswer(TierPoliciesQuery, {});
  return (
    <>
      <PageHead title={t('compare.title')} about={t('compare.about')} />
      <Answered asked={asked} bones={6}>
        {({ tierPolicies }) =>
          tierPolicies.length < 2 ? (
            <section className="panel">
              <Nothing action={<Link href="/people/tiers">{t('policy.toAll')}</Link>}>{t('compare.tooFew')}</Nothing>
            </section>
          ) : (
            <Chosen policies={tierPolicies} />
          )
        }
      </Answered>
    </>
  );
}

function Chosen({ policies }: { policies: readonly PolicyLine[] }): ReactElement {
  const { t } = useTexts();
  const { clock } = useFormats();
  const [params, setParams] = useSearchParams();
  const find = (text: string | null) => policies.find(({ version }) => String(version) === text)?.version;
  const other = find(params.get('other')) ?? policies[0]?.version ?? 0;
  const one =
    find(params.get('one')) ??
    policies.find((policy) => policy.isInForce && policy.version !== other)?.version ??
    policies[1]?.version ??
    0;
  const asked = useAnswer(CompareTierPoliciesQuery, { one, other }, { isWanted: one !== other });
  const comparison = asked.isPlaceholderData ? undefined : asked.data?.compareTierPolicies;
  const choice = (label: string, value: number, name: 'one' | 'other') => (
    <Select<number>
      aria-label={label}
      style={{ width: 152 }}
      value={value}
      options={policies.map(({ version, isInForce, state }) => ({
        value: version,
        label: `${t('policy.name', { version: String(version) })} ${isInForce ? t('policy.inForce') : state === 'PUBLISHED' ? t('policy.published') : t('policy.draft')}`,
      }))}
      onChange={(version) => setParams({ one: String(one), other: String(other), [name]: String(version) }, { replace: true })}
    />
  );
  return (
    <div className="stack">
      <Panel
        title={t('compare.result')}
        isRefreshing={asked.isFetching && comparison !== undefined}
        aside={
          <>
            {comparison === undefined ? null : <span className="s">{t('compare.asOf', { at: clock(comparison.one.asOf) })}</span>}
            {choice(t('compare.one'), one, 'one')}
            {choice(t('compare.other'), other, 'other')}
          </>
        }
        isFlush
      >
        {one === other ? (
          <Nothing>{t('compare.same')}</Nothing>
        ) : comparison !== undefined ? (
          <Table comparison={comparison} />
        ) : asked.error !== null ? (
          <Failure error={asked.error} onRetry={() => void asked.refetch()} />
        ) : (
          <div style={{ padding: '0 24px 24px' }}>
            <Bones rows={8} />
          </div>
        )}
      </Panel>
      {comparison === undefined || one === other ? null : <Samples comparison={comparison} />}
    </div>
  );
}

function Table({ comparison }: { comparison: Comparison }): ReactElement {
  const { t } = useTexts();
  const { count, change, share } = useFormats();
  const { one, other, different } = comparison;
  const [a, b] = [countsOfFlows(one.flows), countsOfFlows(other.flows)];
  const after = (figures: ComparedFigures, tier: Tier) => figures.countsAfter.find((each) => each.tier === tier)?.count ?? 0;
  const rows: readonly (readonly [name: string, one: number, other: number])[] = [
    [t('simulation.changed'), one.changed, other.changed],
    [t('compare.toMid'), a.toMid, b.toMid],
    [t('compare.toHead'), a.toHead, b.toHead],
    [t('change.graceBegun'), a.graceBegun, b.graceBegun],
    [t('change.demoted'), a.demoted, b.demoted],
  ];
  const line = (name: ReactElement | string, left: number, right: number, key: string) => (
    <tr key={key}>
      <td>{name}</td>
      <td className="r">{count(left)}</td>
      <td className="r">{count(right)}</td>
      <td className="r f">{change(right - left)}</td>
    </tr>
  );
  return (
    <>
      <div className="wide" tabIndex={0} role="group" aria-label={t('compare.result')}>
        <table className="edge dense">
          <thead>
            <tr>
              <th scope="col">{t('compare.what')}</th>
              {[one, other].map(({ version }) => (
                <th key={version} scope="col" className="r">
                  <Link href={`/people/policies/${String(version)}`}>{t('policy.name', { version: String(version) })}</Link>
                </th>
              ))}
              <th scope="col" className="r">
                {t('compare.difference')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, left, right]) => line(name, left, right, name))}
            {TIERS.map((tier) => line(<TierMark tier={tier} />, after(one, tier), after(other, tier), tier))}
            <tr>
              <td>{t('simulation.teamSales')}</td>
              <td className="r">{share(one.teamSalesBasisPoints / 10_000)}</td>
              <td className="r">{share(other.teamSalesBasisPoints / 10_000)}</td>
              <td />
            </tr>
          </tbody>
        </table>
      </div>
      <footer>
        <span>{t('compare.different', { count: different })}</span>
      </footer>
    </>
  );
}

function Outcome({ kind, tier }: { kind: TierChangeKind | null; tier: Tier }): ReactElement {
  const { t } = useTexts();
  if (kind === null) return <span className="m">{t('compare.nothing')}</span>;
  return (
    <span className="pair">
      <span className={`st ${changeColour[kind]}`}>{t(changeText[kind])}</span> <TierMark tier={tier} />
    </span>
  );
}

function Samples({ comparison }: { comparison: Comparison }): ReactElement {
  const { t } = useTexts();
  const { samples, one, other, different } = comparison;
  return (
    <Panel
      title={t('compare.members')}
      aside={<span className="s">{t('simulation.sampled', { shown: samples.length, all: different })}</span>}
      isFlush
    >
      {samples.length === 0 ? (
        <Nothing>{t('compare.nobody')}</Nothing>
      ) : (
        <ListTable
          label={t('compare.members')}
          className="edge dense"
          rows={samples}
          keyOf={(row) => row.distributor.id}
          columns={[
            {
              key: 'member',
              title: t('orders.seller'),
              cell: ({ distributor }) => (
                <span className="pair">
                  <Link href={`/people/${distributor.id}`} className="f">
                    {distributor.name}
                  </Link>
                  <span className="s">{distributor.memberNo}</span>
                </span>
              ),
            },
            { key: 'tier', title: t('compare.present'), cell: (row) => <TierMark tier={row.tier} /> },
            {
              key: 'one',
              title: t('policy.name', { version: String(one.version) }),
              cell: (row) => <Outcome kind={row.one} tier={row.oneTier} />,
            },
            {
              key: 'other',
              title: t('policy.name', { version: String(other.version) }),
              cell: (row) => <Outcome kind={row.other} tier={row.otherTier} />,
            },
          ]}
        />
      )}
    </Panel>
  );
}
