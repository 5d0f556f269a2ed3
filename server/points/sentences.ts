import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  POINTS_WRONG: { zh: '积分须是不为 0 的整数，最多 {most}。', en: 'Points are a whole number other than 0, at most {most}.' },
  POINTS_REASON_MISSING: { zh: '请写明原因，最多 {most} 个字。', en: 'Say why, in at most {most} characters.' },
  POINTS_BELOW_ZERO: { zh: '会员现有 {balance} 分，不能扣成负数。', en: 'The member has {balance} points; they cannot go below zero.' },
  POINTS_KEY_WRONG: { zh: '请刷新页面再试。', en: 'Reload the page and try again.' },
};
