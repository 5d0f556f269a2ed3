import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  DOUBLE_BOOKED: {
    zh: '{person} 在 {when} 已有安排「{with}」，不能同时安排两件事。',
    en: '{person} is busy with “{with}” on {when} and cannot do two things at once.',
    status: 409,
  },
  REST_TOO_SHORT: {
    zh: '{person} 在 {when} 有「{with}」，前后要留 {restHours} 小时休息。',
    en: '{person} has “{with}” on {when} and needs {restHours} hours of rest before and after it.',
    status: 409,
  },
  PERSON_AWAY: { zh: '{person} 在 {when} 请假。', en: '{person} is away on {when}.', status: 409 },
  PERSON_UNKNOWN: { zh: '没有这个人。', en: 'There is no such person.', status: 404 },
  BOOKING_TIMES_WRONG: {
    zh: '结束时间必须晚于开始时间，且最长 {mostHours} 小时。',
    en: 'It ends after it begins, and lasts {mostHours} hours at most.',
  },
  BOOKING_REST_WRONG: { zh: '休息时间必须是 0 到 {most} 分钟。', en: 'The rest is between 0 and {most} minutes.' },
  ABSENCE_UNKNOWN: { zh: '没有这条请假，可能已经撤销。', en: 'There is no such absence; it may have been taken back.', status: 404 },
  ABSENCE_TIMES_WRONG: { zh: '请假的结束时间必须晚于开始时间。', en: 'An absence ends after it begins.' },
  ABSENCE_TOO_LONG: { zh: '一次请假最长 {mostDays} 天。', en: 'One absence lasts {mostDays} days at most.' },
  ABSENCE_PAST: { zh: '不能为已经过去的时间请假。', en: 'This time is over; an absence is for a time to come.' },
  ABSENCE_REASON_LENGTH: { zh: '请写明请假原因，最多 {most} 个字。', en: 'Say why, in {most} characters at most.' },
  ABSENCE_OVERLAPS: { zh: '这段时间已经请过假。', en: 'There is an absence in this time already.', status: 409 },
  ABSENCES_TOO_MANY: {
    zh: '一个人最多同时登记 {most} 条还没结束的请假，请先撤销不需要的。',
    en: 'At most {most} absences of one person are open at a time; take back those that are not needed.',
  },
  ABSENCE_DAYS_WRONG: { zh: '一次最多看 {most} 天。', en: 'At most {most} days are shown at once.' },
  HOURS_WRONG: {
    zh: '可排班时间无效：应为每天的起止时刻，例如 09:00 到 18:00。',
    en: 'These are no available hours: on each day from one time to a later one, such as 09:00 to 18:00.',
  },
  HOURS_OVERLAP: { zh: '同一天的时间段不能重叠。', en: 'Hours of one day do not overlap.' },
};
