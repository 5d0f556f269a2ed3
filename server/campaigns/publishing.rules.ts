// Why a campaign may not be published, each with its step and field; what the law says comes out of compliance.rules.ts with its clause.

import { formatYuan } from '../core/money.ts';
import type { CampaignProblem, CampaignStep, ComplianceFinding, Words } from '../generated/types.ts';
import { words } from '../tiers/words.rules.ts';
import { CLAUSES } from './compliance.rules.ts';
import type { CampaignRow } from './model.ts';
import { costOfAll } from './rules.ts';

const TIERS = ['NEW', 'MID', 'HEAD'] as const;

const problem = (code: string, step: CampaignStep, field: string, says: Words, clause: Words | null = null): CampaignProblem => ({
  code,
  step,
  field,
  clause,
  words: says,
});

type Looked = Pick<CampaignRow, 'products' | 'goals' | 'rewards' | 'rewardBudgetFen' | 'startsAt' | 'audience'>;

export function problemsOf(campaign: Looked, now: Date): CampaignProblem[] {
  const { products, goals, rewards, rewardBudgetFen, startsAt } = campaign;
  const found: CampaignProblem[] = [];
  if (products.length === 0)
    found.push(problem('CAMPAIGN_WITHOUT_PRODUCT', 'SELECTION', 'products', words('还没有选品', 'No product is chosen yet')));
  for (const [index, { sku, priceFen, profitFen }] of products.entries())
    for (const tier of TIERS)
      if (profitFen[tier] >= priceFen)
        found.push(
          problem(
            'CAMPAIGN_PROFIT_ABOVE_PRICE',
            'MARGIN',
            `products.${String(index)}.profitFen.${tier}`,
            words(`${sku} 的单件利润不低于售价`, `On ${sku} the profit is not below the price`),
          ),
        );
  // A goal of new members alone would make recruiting the purpose of the day.
  if (goals.salesFen === 0 && goals.orders === 0)
    found.push(
      problem(
        'CAMPAIGN_WITHOUT_GOAL',
        'PLAY',
        'goals.salesFen',
        words('还没有销售额或订单目标', 'There is no goal of sales or orders yet'),
      ),
    );
  const cost = costOfAll(rewards);
  if (cost > rewardBudgetFen)
    found.push(
      problem(
        'CAMPAIGN_REWARDS_ABOVE_BUDGET',
        'PLAY',
        'rewardBudgetFen',
        words(
          `奖励最多要 ${formatYuan(cost, 'zh-CN')}，超出预算 ${formatYuan(rewardBudgetFen, 'zh-CN')}`,
          `The rewards cost up to ${formatYuan(cost, 'en')}, above the budget of ${formatYuan(rewardBudgetFen, 'en')}`,
        ),
      ),
    );
  if (startsAt <= now)
    found.push(problem('CAMPAIGN_STARTS_IN_PAST', 'TIMETABLE', 'startsAt', words('开始时间已经过了', 'It would have begun already')));
  return found;
}

const STEP_OF: Readonly<Record<string, CampaignStep>> = { PROFIT_BY_TIER: 'MARGIN' };

/** What is refused as a problem at each of its fields. */
export function problemsOfFindings(findings: readonly ComplianceFinding[]): CampaignProblem[] {
  return findings
    .filter(({ level }) => level === 'REFUSED')
    .flatMap(({ code, detail, fields }) => fields.map((field) => problem(code, STEP_OF[code] ?? 'PLAY', field, detail, clauseOf(code))));
}

const clauseOf = (code: string): Words | null => (Object.hasOwn(CLAUSES, code) ? CLAUSES[code as keyof typeof CLAUSES] : null);
