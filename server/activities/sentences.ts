import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  CELL_DAY_WRONG: { zh: '「{title}」的星期不对。', en: '“{title}” lies on no day of the week.' },
  CELL_TIME_WRONG: {
    zh: '「{title}」的时间不对，请按 5 分钟填写，例如 10:00。',
    en: '“{title}” needs a time in steps of five minutes, as 10:00.',
  },
  CELL_MINUTES_WRONG: {
    zh: '「{title}」的时长须为 {least} 至 {most} 分钟，按 5 分钟填写。',
    en: '“{title}” lasts {least} to {most} minutes, in steps of five.',
  },
  CELL_OVER_MIDNIGHT: { zh: '「{title}」超过了当天 24 点。', en: '“{title}” goes on beyond midnight.' },
  CELL_TITLE_WRONG: { zh: '请给活动起个名字，最多 {most} 个字。', en: 'Name the activity, in at most {most} characters.' },
  CELL_TEXT_TOO_LONG: { zh: '「{title}」的群内文字最多 {most} 个字。', en: 'The text of “{title}” has at most {most} characters.' },
  MODEL_TOO_LARGE: { zh: '每周最多 {most} 项。', en: 'A week has {most} activities at most.' },
  MODEL_NOT_FOUND: {
    zh: '这份草稿不在了：可能已被发布或放弃，请刷新后再看。',
    en: 'This draft is gone: it was published or discarded meanwhile; reload it.',
    status: 409,
  },
  MODEL_HAS_FAULTS: { zh: '还不能发布：{faults}。', en: 'It cannot be published yet: {faults}.' },
  MODEL_UNCHANGED: { zh: '草稿与现行版本一样，没有可发布的改动。', en: 'The draft says the same as the version in force.', status: 409 },
  ACTIVITY_UNKNOWN: { zh: '没有这项活动。', en: 'There is no such activity.', status: 404 },
  ACTIVITY_IN_THE_PAST: { zh: '这个时间已经过去。', en: 'That time has passed.' },
  ACTIVITY_HAS_BEGUN: { zh: '活动已经开始或结束，不能再改。', en: 'The activity has begun; it stays as it is.', status: 409 },
  ACTIVITY_OTHER_WEEK: {
    zh: '只能在本周内移动；要长期改动请改每周固定模型。',
    en: 'It moves within its week; for good, change the weekly model.',
  },
  ACTIVITY_NO_SERVICE_GROUP: { zh: '只有层级服务群有每周安排。', en: 'Only the groups of a tier have a weekly plan.' },
  WEEK_CHANGED_MEANWHILE: { zh: '这一周刚被别人改过，请刷新后再试。', en: 'Somebody has just changed this week; reload it.', status: 409 },
};
