import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  DIVERT_UNKNOWN: { zh: '没有这次引流。', en: 'There is no such divert.', status: 404 },
  DIVERT_GROUP_UNKNOWN: { zh: '这次引流里没有这个社群。', en: 'This divert has no such group.', status: 404 },
  DIVERT_TITLE_WRONG: { zh: '请给引流起个名字，最多 {most} 个字。', en: 'Name the divert, in at most {most} characters.' },
  DIVERT_MOST_OUT_OF_RANGE: { zh: '一次最多引流 {most} 人。', en: 'At most {most} people can be diverted at once.' },
  DIVERT_DAYS_WRONG: { zh: '加入日期的开始不能晚于结束。', en: 'The days of joining end before they begin.' },
  DIVERT_NOT_NOW: {
    zh: '这次引流当前不能这样操作，请刷新后再看。',
    en: 'That cannot be done with the divert as it is now; reload it.',
    status: 409,
  },
  DIVERT_EMPTY: { zh: '方案里没有人，请先调整筛选条件。', en: 'The plan has nobody in it; change who is chosen.', status: 409 },
  DIVERT_PLAN_STALE: {
    zh: '做方案之后名额有了变化，请重新做方案再启动。',
    en: 'Places have changed since the plan was made; plan again, then start.',
    status: 409,
  },
  INVITES_TOO_MANY: { zh: '一次最多处理 {most} 人。', en: 'At most {most} people can be dealt with at once.' },
  INVITE_STOP_UNKNOWN: { zh: '这个原因由系统填写，请选择别的原因。', en: 'That reason is set by the program; choose another one.' },
  TIER_PLAN_EMPTY: { zh: '没有等待这项调整的会员。', en: 'Nobody waits for this move any more.', status: 409 },
};
