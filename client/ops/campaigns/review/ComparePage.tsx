// Closed campaigns side by side. Hours are counted from each one's start, so that a Thursday in May lies over one in November. Which ones
// stands in the address.

import Select from 'antd/es/select';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../../shared/formats.ts';
import { useAnswer } from '../../answers.ts';
import type { CompareCampaignsData } from '../../generated.ts';
import { ClosedCampaignsQuery, CompareCampaignsQuery } from '../../generated.ts';
import { useNow } from '../../parts/now.ts';
import { PageHead, Panel } from '../../parts/Panel.tsx';
import { Answered, Nothing } from '../../parts/states.tsx';
import { useTexts } from '../../texts.ts';
import { useSay } from '../../tiers/words.ts';
import { CompareLines } from './CompareLines.tsx';
import './review.css';

export type Compared = CompareCampaignsData['compareCampaigns'][number];

const FEWEST = 2;
const MOST = 4;
const TIERS = ['HEAD', 'MID', 'NEW'] as const;

export function ComparePage(): ReactElement {
  const { t } = useTexts();
  const { date } = useFormats();
  const now = useNow(60_000);
  const [params, setParams] = useSearchParams();
  const ids = [...new Set((params.get('ids') ?? '').split(',').filter((id) => id !== ''))].slice(0, MOST);
  const closed = useAnswer(ClosedCampaignsQuery, {});
  const options = (closed.data?.campaigns.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: `${node.number} ${node.title}, ${date(node.startsAt, now)}`,
  }));
  return (
    <>
      <PageHead title={t('comparing.title')} about={t('comparing.about')} />
      <div className="stack">
        <Panel title={t('comparing.which')}>
          <Select<string[]>
            mode="multiple"
            maxCount={MOST}
            aria-label={t('comparing.which')}
            value={closed.data === undefined ? [] : ids.filter((id) => options.some(({ value }) => value === id))}
            options={options}
            onChange={(chosen) => setParams({ ids: chosen.join(',') }, { replace: true })}
            style={{ width: '100%' }}
          />
        </Panel>
        {ids.length < FEWEST ? <Nothing>{t('comparing.chooseTwo')}</Nothing> : <Side ids={ids} />}
      </div>
    </>
  );
}

function Side({ ids }: { ids: string[] }): ReactElement {
  const asked = useAnswer(CompareCampaignsQuery, { ids });
  return (
    <Answered asked={asked} bones={6}>
      {({ compareCampaigns }) => (
        <>
          <CompareLines compared={compareCampaigns} />
          <FiguresTable compared={compareCampaigns} />
        </>
      )}
    </Answered>
  );
}

function FiguresTable({ compared }: { compared: readonly Compared[] }): ReactElement {
  const { t } = useTexts();
  const say = useSay();
  const { yuanShort, yuanPlain, count, share } = useFormats();
  const ratio = (part: number, whole: number): string => (whole > 0 ? share(part / whole) : '—');
  const tiers = TIERS.flatMap((tier) => compared[0]?.tiers.filter(({ key }) => key === tier) ?? []);
  const rows: readonly (readonly [head: string, (each: Compared) => string])[] = [
    ['GMV', ({ totals }) => yuanShort(totals.salesFen)],
    [t('comparing.ofGoal'), ({ totals }) => ratio(totals.salesFen, totals.goals.salesFen)],
    [t('review.orders'), ({ totals }) => count(totals.orders)],
    [t('review.newMembers'), ({ totals }) => count(totals.newMembers)],
    [t('review.sellers'), ({ totals }) => count(totals.sellers)],
    [t('comparing.perSeller'), ({ totals }) => (totals.sellers > 0 ? yuanPlain(Math.round(totals.salesFen / totals.sellers)) : '—')],
    [t('comparing.refundRate'), ({ totals }) => ratio(totals.refundedFen, totals.salesFen + totals.refundedFen)],
    [t('comparing.firstHour'), ({ totals, hours }) => ratio(hours[0] ?? 0, totals.salesFen)],
    ...tiers.map(
      ({ key, name }) =>
        [
          t('comparing.tierShare', { tier: say(name) }),
          ({ totals, tiers: own }: Compared) => ratio(own.find((row) => row.key === key)?.salesFen ?? 0, totals.salesFen),
        ] as const,
    ),
    [t('comparing.rewards'), ({ rewardFen }) => yuanPlain(rewardFen)],
    [t('comparing.rewardRate'), ({ rewardFen, totals }) => ratio(rewardFen, totals.salesFen)],
  ];
  return (
    <Panel title={t('comparing.figures')}>
      <div className="wide" tabIndex={0} role="group" aria-label={t('comparing.figures')}>
        <table className="dense">
          <thead>
            <tr>
              <th scope="col">{t('comparing.what')}</th>
              {compared.map(({ campaign }) => (
                <th key={campaign.id} scope="col" className="r">
                  <Link href={`/campaigns/${campaign.id}?step=REVIEW`}>{campaign.title}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([head, of]) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {compared.map((each) => (
                  <td key={each.campaign.id} className="r f">
                    {of(each)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
