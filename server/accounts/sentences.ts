import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  ACCOUNT_UNKNOWN: { zh: '没有这个个人IP号。', en: 'There is no such account.', status: 404 },
  ACCOUNT_HANDLE_TAKEN: { zh: '账号 {handle} 已经登记过。', en: 'An account {handle} is there already.', status: 409 },
  ACCOUNT_FIELD_WRONG: { zh: '“{field}”不能这样填，最多 {most} 个。', en: '{field} cannot be like that; at most {most}.' },
  ACCOUNT_CAP_OUT_OF_RANGE: { zh: '每日加友上限应在 {least} 到 {most} 之间。', en: 'The daily cap must be from {least} to {most}.' },
  ACCOUNT_FRIENDS_OUT_OF_RANGE: { zh: '好友数应在 0 到 {most} 之间。', en: 'The number of friends must be from 0 to {most}.' },
  ACCOUNT_CAP_PROMISED: {
    zh: '{day} 已安排 {planned} 个好友申请，上限不能低于它；请先暂停部分引流。',
    en: '{planned} requests are promised for {day}, so the cap cannot be lower; stop some of what is under way first.',
    status: 409,
  },
  ACCOUNT_OPERATOR_UNKNOWN: { zh: '没有这位用户运营。', en: 'There is no such operator.' },
  ACCOUNT_RETIRED: { zh: '这个账号已停用。', en: 'This account is retired.', status: 409 },
  ACCOUNT_REST_DAYS: {
    zh: '休养的最后一天应从今天（{today}）起，最多 {most} 天。',
    en: 'A rest ends between today ({today}) and {most} days from now.',
  },
  ACCOUNT_NOT_RESTING: { zh: '这个账号没有在休养。', en: 'This account is not resting.', status: 409 },
  ACCOUNT_STILL_PROMISED: {
    zh: '还有 {count} 位会员等着它加好友，先结束这些邀约再停用。',
    en: '{count} members still wait for it to befriend them; end these invites first.',
    status: 409,
  },
  ACCOUNT_DAY_FULL: {
    zh: '账号 {name} 在 {day} 的加友名额已满（上限 {cap}）。',
    en: 'Account {name} has no requests left for {day} (its cap is {cap}).',
    status: 409,
  },
  ACCOUNT_FULL: {
    zh: '账号 {name} 的好友名额已满（上限 {limit}）。',
    en: 'Account {name} has no room for more friends (it holds {limit}).',
    status: 409,
  },
  ACCOUNT_RESTING: { zh: '账号 {name} 在 {day} 休养，不能加好友。', en: 'Account {name} rests on {day} and adds no friends.', status: 409 },
  UPKEEP_COUNT_WRONG: { zh: '次数应在 0 到 {most} 之间。', en: 'The count must be from 0 to {most}.' },
  ACCOUNT_REASON_MISSING: { zh: '请写明原因。', en: 'Say why.' },
  NOT_YOUR_ACCOUNT: { zh: '这个账号不归你维护。', en: 'This account is looked after by somebody else.', status: 403 },
};
