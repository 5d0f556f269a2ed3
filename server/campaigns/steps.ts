// How the nine steps of a campaign stand. Four are judged here, the others by whoever registered for them (followers.ts); what cannot be
// derived is a person's word.

import type { Ctx } from '../context.ts';
import type { CampaignStep, CampaignStepStanding } from '../generated/types.ts';
import { words } from '../tiers/words.rules.ts';
import { groupsOfCampaign } from './audience.ts';
import { checkRewards } from './compliance.rules.ts';
import { judgeOf } from './followers.ts';
import type { StepStanding } from './followers.ts';
import type { CampaignRow } from './model.ts';
import { problemsOf, problemsOfFindings } from './publishing.rules.ts';
import { mainScore } from './selecting.ts';

export const STEPS: readonly CampaignStep[] = [
  'SELECTION',
  'MARGIN',
  'EMPOWERMENT',
  'KIT',
  'PLAY',
  'TIMETABLE',
  'LIVE',
  'REPORTS',
  'REVIEW',
];
const NOT_BEGUN: StepStanding = { state: 'TODO', words: words('未开始', 'Not begun'), problems: [] };

type Judge = (ctx: Ctx, campaign: CampaignRow) => Promise<StepStanding>;

const OWN: Partial<Record<CampaignStep, Judge>> = {
  SELECTION: async (ctx, campaign) => {
    if (campaign.products.length === 0) return { ...NOT_BEGUN, words: words('还没有选品', 'No product yet') };
    const score = await mainScore(ctx, campaign);
    return {
      state: 'DONE',
      words: score === null ? words('商品库里没有', 'Not in the catalogue') : words(`综合 ${score} 分`, `${score} points`),
      problems: [],
    };
  },
  MARGIN: (_ctx, campaign) => {
    const { products } = campaign;
    if (products.length === 0) return Promise.resolve(NOT_BEGUN);
    const problems = problemsOf(campaign, campaign.createdAt).filter(({ step }) => step === 'MARGIN');
    if (problems.length > 0)
      return Promise.resolve({
        state: 'PROBLEM',
        words: words('利润有误', 'Profit is wrong'),
        problems: problems.map((each) => each.words),
      });
    const isChecked = campaign.doneSteps.some(({ step }) => step === 'MARGIN');
    return Promise.resolve({
      state: 'DOING',
      words: isChecked ? words('3 个层级已核', 'All three tiers checked') : words('待核对', 'To be checked'),
      problems: [],
    });
  },
  EMPOWERMENT: async (ctx, campaign) => {
    const { sellingPoint } = campaign.packaging;
    const groups = (await groupsOfCampaign(ctx, campaign)).length;
    if (groups === 0)
      return {
        state: 'PROBLEM',
        words: words('没有社群参加', 'No group takes part'),
        problems: [words('参与范围里没有运营中的社群', 'No open group is within the audience')],
      };
    const says = words(`${groups} 个群参加`, `${groups} ${groups === 1 ? 'group takes' : 'groups take'} part`);
    return sellingPoint === ''
      ? { state: 'DOING', words: words(`${says.zh}，缺卖点`, `${says.en}; no selling point`), problems: [] }
      : { state: 'DONE', words: says, problems: [] };
  },
  PLAY: (_ctx, campaign) => {
    const { goals, rewards, createdAt } = campaign;
    const found = [...problemsOf(campaign, createdAt), ...problemsOfFindings(checkRewards(campaign))].filter(({ step }) => step === 'PLAY');
    const isEmpty = goals.salesFen === 0 && goals.orders === 0;
    const problems = found.filter(({ code }) => code !== 'CAMPAIGN_WITHOUT_GOAL').map((each) => each.words);
    if (problems.length > 0)
      return Promise.resolve({
        state: 'PROBLEM',
        words: words(`${problems.length} 个问题`, `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`),
        problems,
      });
    if (isEmpty) return Promise.resolve({ state: 'TODO', words: words('还没有目标', 'No goal yet'), problems: [] });
    return Promise.resolve({
      state: 'DONE',
      words: words(`${rewards.length} 项奖励，合规通过`, `${rewards.length} ${rewards.length === 1 ? 'reward' : 'rewards'}, compliant`),
      problems: [],
    });
  },
};

export async function stepsOf(ctx: Ctx, campaign: CampaignRow): Promise<CampaignStepStanding[]> {
  return Promise.all(
    STEPS.map(async (step) => {
      const judge = OWN[step] ?? judgeOf(step);
      const standing = judge ? await judge(ctx, campaign) : NOT_BEGUN;
      const word = campaign.doneSteps.find((each) => each.step === step);
      // A person's word finishes what is under way or not judged; it never hides a problem.
      const state = word && (standing.state === 'DOING' || standing.state === 'TODO') ? 'DONE' : standing.state;
      return { step, ...standing, state, doneByName: word?.byName ?? null, doneAt: word?.at ?? null };
    }),
  );
}
