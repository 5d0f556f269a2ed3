import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  MEETING_UNKNOWN: { zh: '没有这次例会。', en: 'There is no such meeting.', status: 404 },
  MEETING_DAY_WRONG: { zh: '星期必须是 1 到 7。', en: 'The weekday must be 1 to 7.' },
  MEETING_TIME_WRONG: { zh: '请填写时间，例如 20:00。', en: 'Give a time, as 20:00.' },
  MEETING_MINUTES_WRONG: { zh: '例会时长须为 {least} 至 {most} 分钟。', en: 'A meeting lasts {least} to {most} minutes.' },
  MEETING_PLACE_TOO_LONG: { zh: '地点最多 {most} 个字。', en: 'The place has at most {most} characters.' },
  MEETING_TOO_MANY: { zh: '参会人最多 {most} 位。', en: 'At most {most} people attend.' },
  MEETING_HAS_BEGUN: {
    zh: '例会已经开始、结束或取消，不能再改时间。',
    en: 'The meeting has begun, is over or was cancelled; its time stays.',
    status: 409,
  },
  MEETING_NOT_BEGUN: { zh: '例会还没有开始。', en: 'The meeting has not begun.', status: 409 },
  MEETING_CANCELLED: { zh: '这次例会已取消。', en: 'This meeting was cancelled.', status: 409 },
  MEETING_IN_THE_PAST: { zh: '这个时间已经过去。', en: 'That time has passed.' },
  MEETING_OTHER_WEEK: { zh: '例会只能在本周内移动。', en: 'A meeting moves within its week.' },
  MEETING_CHANGED_MEANWHILE: {
    zh: '这次例会刚被别人改过，请刷新后再试。',
    en: 'Somebody has just changed this meeting; reload it.',
    status: 409,
  },
  MEETING_PERSON_UNKNOWN: { zh: '没有这个人，或已不在岗。', en: 'There is no such person, or not any more.' },
  MEETING_NOT_INVITED: { zh: '此人不在参会名单上。', en: 'This person is not on the list of attendees.' },
  AGENDA_TOO_LONG: { zh: '议程最多 {most} 项。', en: 'An agenda has at most {most} items.' },
  AGENDA_ITEM_UNKNOWN: { zh: '议程里没有这一项，请刷新后再试。', en: 'The agenda has no such item; reload it.', status: 409 },
  AGENDA_TITLE_WRONG: { zh: '请给这一项起个标题，最多 {most} 个字。', en: 'Name the item, in at most {most} characters.' },
  AGENDA_TEXT_TOO_LONG: { zh: '每项内容最多 {most} 个字。', en: 'The text of an item has at most {most} characters.' },
  MINUTES_TOO_LONG: { zh: '纪要最多 {most} 个字。', en: 'The minutes have at most {most} characters.' },
  MEETING_ACTION_UNKNOWN: { zh: '没有这项行动。', en: 'There is no such action.', status: 404 },
  MEETING_ACTION_TEXT_WRONG: { zh: '请写下要做什么，最多 {most} 个字。', en: 'Say what is to be done, in at most {most} characters.' },
  MEETING_ACTION_DUE_PAST: { zh: '截止日不能早于今天。', en: 'The due day cannot lie before today.' },
};
