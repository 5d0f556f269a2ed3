import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  CAMPAIGN_UNKNOWN: { zh: '没有这个活动。', en: 'There is no such campaign.', status: 404 },
  CAMPAIGN_NOT_YOURS: { zh: '这个活动没有邀请您参加。', en: 'You do not take part in this campaign.', status: 403 },
  CAMPAIGN_NOT_NOW: {
    zh: '活动当前的状态不能这样操作，请刷新后再看。',
    en: 'That cannot be done with the campaign as it is now; reload it.',
    status: 409,
  },
  CAMPAIGN_STALE: {
    zh: '别人刚改过这个活动，请刷新后再改。',
    en: 'Somebody else has just changed this campaign; reload it and change it again.',
    status: 409,
  },
  CAMPAIGN_PART_FIXED: {
    zh: '活动发布后，这一项不能再改。开始之前可以先撤回。',
    en: 'This cannot be changed once the campaign is published; before it starts it can be withdrawn.',
    status: 409,
  },
  CAMPAIGN_HAS_BEGUN: { zh: '活动已经开始，不能撤回。', en: 'The campaign has begun and cannot be withdrawn.', status: 409 },
  CAMPAIGN_END_EARLIER: {
    zh: '活动发布后，结束时间只能延后。',
    en: 'The end of a published campaign can only be moved later.',
    status: 409,
  },
  CAMPAIGN_HAS_PROBLEMS: {
    zh: '还有 {count} 个问题没有解决，不能发布。',
    en: 'Not published: problems left to solve: {count}.',
    status: 409,
  },
  CAMPAIGN_TEMPLATE_UNKNOWN: { zh: '没有这个模板。', en: 'There is no such template.', status: 404 },
  CAMPAIGN_TITLE_WRONG: { zh: '请给活动起个名字，最多 {most} 个字。', en: 'Name the campaign, in at most {most} characters.' },
  CAMPAIGN_TIMES_WRONG: {
    zh: '活动至少 10 分钟，最多 {most} 天，结束要晚于开始。',
    en: 'A campaign takes from 10 minutes to {most} days, and ends after it begins.',
  },
  CAMPAIGN_PRODUCTS_WRONG: {
    zh: '选品有误（{field}）：商品要在商品库里，不能重复，主推只有一个，价格和利润是不小于 0 的整数分。',
    en: 'The products are wrong ({field}): each is in the catalogue and named once, one is the main product, price and profit are whole fen.',
  },
  CAMPAIGN_GOALS_WRONG: { zh: '目标有误（{field}）。', en: 'The goal is wrong ({field}).' },
  CAMPAIGN_TEXT_TOO_LONG: {
    zh: '文字太长（{field}），最多 {most} 个字。',
    en: 'That text is too long ({field}): at most {most} characters.',
  },
  CAMPAIGN_REWARD_WRONG: {
    zh: '奖励有误（{field}）：名次从小到大，现金和礼品要有金额，达标奖要有名额。',
    en: 'The reward is wrong ({field}): ranks ascend, cash and gifts have an amount, a threshold has a number of winners.',
  },
  CAMPAIGN_REWARDS_TOO_MANY: { zh: '奖励最多 {most} 项。', en: 'A campaign has at most {most} rewards.' },
  CAMPAIGN_BUDGET_WRONG: { zh: '奖励预算有误。', en: 'The budget of the rewards is wrong.' },
  CAMPAIGN_AUDIENCE_UNKNOWN: {
    zh: '参与范围有误（{field}）：省份和社群要存在，社群要还在运营。',
    en: 'The audience is wrong ({field}): provinces are known, and groups are open.',
  },
  CAMPAIGN_REASON_WRONG: { zh: '请写明原因，最多 {most} 个字。', en: 'Give a reason, in at most {most} characters.' },
};
