import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  REPORT_UNKNOWN: { zh: '没有这份战报。', en: 'There is no such report.', status: 404 },
  REPORT_TOO_EARLY: { zh: '活动开场后才能发战报。', en: 'Reports begin with the campaign.', status: 409 },
  REPORT_KEY_WRONG: {
    zh: '这次发送没有有效的编号，请刷新页面再发。',
    en: 'This sending has no valid key; reload the page and send again.',
  },
  REPORT_REACHED_ALL: {
    zh: '没有漏掉的群，或者刚刚已有人补发。',
    en: 'No group was missed, or somebody has just sent it again.',
    status: 409,
  },
  REPORT_TEMPLATE_LENGTH: {
    zh: '模板要有内容，最多 {most} 个字、30 行。',
    en: 'A template has some text, at most {most} characters and 30 lines.',
  },
  REPORT_PLACE_UNKNOWN: { zh: '模板里没有「{place}」这个占位。', en: 'There is no placeholder "{place}".' },
  REPORT_TOP_OUT_OF_RANGE: { zh: '上榜名额在 {min} 到 {max} 之间。', en: 'Between {min} and {max} can be named.' },
  REPORT_PLAN_STALE: {
    zh: '别人刚改过战报设置，请刷新后再改。',
    en: 'Somebody else has just changed what is reported; reload it.',
    status: 409,
  },
  MILESTONES_TOO_MANY: { zh: '里程碑最多 {most} 个。', en: 'There can be at most {most} milestones.' },
  MILESTONE_WRONG: {
    zh: '里程碑要填完成目标的 1%–1000%，或对象和不少于 1 元的金额。',
    en: 'A milestone is a share of 1–1,000 % of the goal, or a subject and a sum of at least 1 yuan.',
  },
  MILESTONE_TWICE: { zh: '同一个里程碑只能填一次。', en: 'Each milestone can be there only once.' },
};
