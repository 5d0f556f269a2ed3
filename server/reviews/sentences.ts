import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  REVIEW_TOO_EARLY: {
    status: 409,
    zh: '活动收官、榜单封存之后才能复盘。',
    en: 'A campaign is reviewed once it is closed and its boards are frozen.',
  },
  REVIEW_NOT_MADE: {
    status: 409,
    zh: '这场活动的复盘数据还没有算好，请稍后再试。',
    en: 'The figures of this review are not there yet. Try again in a moment.',
  },
  REVIEW_TEXT_TOO_LONG: { status: 400, zh: '最多 {most} 个字。', en: 'At most {most} characters.' },
  REVIEW_ACTION_TITLE: { status: 400, zh: '写明要做什么，1 到 {most} 个字。', en: 'Say what is to be done, in 1 to {most} characters.' },
  REVIEW_ACTION_OWNER: { status: 400, zh: '行动项要交给在职员工。', en: 'An action goes to somebody of the staff who is active.' },
  REVIEW_ACTION_DUE: { status: 400, zh: '截止日期要在今天之后的一年之内。', en: 'It is due on a day from today, within a year.' },
  REVIEW_ACTION_UNKNOWN: { status: 404, zh: '没有这个行动项。', en: 'There is no such action.' },
  COMPARE_COUNT: { status: 400, zh: '一次比较 2 到 4 场不同的活动。', en: 'Two to four different campaigns are compared at a time.' },
};
