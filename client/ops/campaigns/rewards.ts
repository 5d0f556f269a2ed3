// Rewards as they are typed, and what they cost at most; the server counts again.

import type { CampaignFields, ChangeCampaignVariables } from '../generated.ts';

export type Reward = NonNullable<ChangeCampaignVariables['change']['rewards']>[number];

export const rewardsOf = ({ rewards }: CampaignFields): Reward[] =>
  rewards.map(({ id, kind, subject, metric, phaseId, fromRank, toRank, threshold, winners, prize, amountFen, title }) => ({
    id,
    kind,
    subject,
    metric,
    phaseId,
    fromRank,
    toRank,
    threshold,
    winners,
    prize,
    amountFen,
    title,
  }));

export const newReward = (): Reward => ({
  id: null,
  kind: 'TOP_N',
  subject: 'DISTRIBUTOR',
  metric: 'SALES',
  phaseId: null,
  fromRank: 1,
  toRank: 10,
  threshold: null,
  winners: null,
  prize: 'CASH',
  amountFen: 0,
  title: '',
});

export function costOf({ kind, fromRank, toRank, winners, prize, amountFen }: Reward): number {
  if (prize === 'HONOUR') return 0;
  const places = kind === 'TOP_N' ? Math.max(0, (toRank ?? 0) - (fromRank ?? 1) + 1) : (winners ?? 0);
  return places * amountFen;
}
