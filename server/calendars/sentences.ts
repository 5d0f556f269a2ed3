import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  CALENDAR_FEED_UNKNOWN: { zh: '这个日历链接没有，或者已经停用。', en: 'There is no such calendar link, or it was revoked.', status: 404 },
  CALENDAR_FEEDS_TOO_MANY: {
    zh: '日历链接最多 {most} 个，先停用一个再建。',
    en: 'There can be at most {most} calendar links; revoke one first.',
    status: 409,
  },
  CALENDAR_ENTRY_UNKNOWN: { zh: '日程里没有这一项。', en: 'There is no such entry in the calendar.', status: 404 },
  CALENDAR_ENTRY_FIXED: { zh: '这一项不能在日程里移动。', en: 'This entry cannot be moved in the calendar.', status: 409 },
  CALENDAR_ONE_VIEW: { zh: '按层级、按社群、按人，一次只能选一种。', en: 'Look at a tier, a group or a person: one at a time.' },
  CALENDAR_NOT_YOURS: { zh: '只能看自己的日程。', en: 'Only your own calendar is open to you.', status: 403 },
  CALENDAR_TIMES_WRONG: { zh: '结束要晚于开始，并且不超过一天。', en: 'It ends after it begins, and within a day.' },
};
