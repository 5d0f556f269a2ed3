import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  LIVE_UNKNOWN: { zh: '没有这场群直播。', en: 'There is no such live.', status: 404 },
  LIVE_NOT_YOURS: { zh: '这场群直播不在您的群里。', en: 'This live is in none of your groups.', status: 403 },
  LIVE_NOT_HOST: { zh: '只有这场群直播的主持可以这样操作。', en: 'Only hosts of this live can do that.', status: 403 },
  LIVE_NOT_YOUR_GROUP: { zh: '这个群由别的主持负责。', en: 'Another host looks after this group.', status: 403 },
  LIVE_TITLE_LENGTH: { zh: '请给群直播起个名字，最多 {most} 个字。', en: 'Name the live, in at most {most} characters.' },
  LIVE_TIME_WRONG: { zh: '群直播要在活动期间，或开场前一天之内。', en: 'A live is within the campaign, or on the day before it.' },
  LIVE_TEMPLATE_UNKNOWN: { zh: '没有这份流程模板。', en: 'There is no such template.', status: 404 },
  LIVE_LINES_TOO_MANY: { zh: '话术最多 {most} 条。', en: 'There can be at most {most} lines.' },
  LIVE_LINE_LENGTH: { zh: '第 {at} 条话术要有内容，最多 {most} 个字。', en: 'Line {at} has some text, at most {most} characters.' },
  LIVE_HINT_LENGTH: { zh: '第 {at} 条的提示最多 {most} 个字。', en: 'The hint of line {at} has at most {most} characters.' },
  LIVE_LINE_MINUTE: { zh: '第 {at} 条的时间要在 0 到 {most} 分钟之间。', en: 'Line {at} is sent within {most} minutes.' },
  LIVE_LINE_PICTURE: {
    zh: '第 {at} 条：图片话术要有一张图片，别的话术不带图片。',
    en: 'Line {at}: a picture line has a picture, others have none.',
  },
  LIVE_LINE_TWICE: { zh: '第 {at} 条重复了，请刷新后再改。', en: 'Line {at} is there twice; reload and change it again.' },
  LIVE_LINE_SENT: {
    zh: '「{text}」已经发出，不能再改或删除。',
    en: '"{text}" has been sent and cannot be changed or removed.',
    status: 409,
  },
  LIVE_STALE: { zh: '别人刚改过这场群直播，请刷新后再改。', en: 'Somebody else has just changed this live; reload it.', status: 409 },
  LIVE_NOT_NOW: {
    zh: '这场群直播当前不能这样操作，请刷新后再看。',
    en: 'That cannot be done with the live as it is now; reload it.',
    status: 409,
  },
  LIVE_CAMPAIGN_OVER: { zh: '活动还没发布，或已经收官。', en: 'The campaign is not published, or is over.', status: 409 },
  LIVE_WITHOUT_LINES: { zh: '流程里还没有话术。', en: 'The rundown has no lines yet.', status: 409 },
  LIVE_WITHOUT_HOSTS: { zh: '还没有主持和群。', en: 'It has no hosts and groups yet.', status: 409 },
  LIVE_HOSTS_TOO_MANY: { zh: '主持最多 {most} 位。', en: 'There can be at most {most} hosts.' },
  LIVE_HOST_TWICE: { zh: '同一位主持只能填一次，一个群只能有一位主持。', en: 'A host is there once, and a group has one host.' },
  LIVE_HOST_UNKNOWN: { zh: '没有这位主持，或已离职、注销。', en: 'There is no such host, or not any more.' },
  LIVE_HOST_GROUP: {
    zh: '{name} 不负责「{group}」，也不在这个群里。',
    en: '{name} neither looks after "{group}" nor is in it.',
  },
  LIVE_GROUP_OUTSIDE: { zh: '「{group}」不在活动的范围里。', en: '"{group}" is not in the audience of the campaign.' },
  LIVE_TOO_MUCH: { zh: '一次最多提交 {most} 条。', en: 'At most {most} at once.' },
};
