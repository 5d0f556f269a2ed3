import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  FIELD_MISSING: { zh: '{column} 不能为空。', en: '{column} is missing.' },
  FIELD_NOT_TEXT: { zh: '{column} 必须是文本。', en: '{column} must be a text.' },
  FIELD_TOO_LONG: { zh: '{column} 太长，最多 {most} 个字符。', en: '{column} is too long: {most} characters at most.' },
  FIELD_UNREADABLE: { zh: '{column} 含有控制字符或乱码。', en: '{column} holds control characters or broken text.' },
  NUMBER_WRONG: { zh: '{column} 必须是整数。', en: '{column} must be a whole number.' },
  NUMBER_OUT_OF_RANGE: { zh: '{column} 超出范围，应在 {least} 到 {most} 之间。', en: '{column} must be from {least} to {most}.' },
  CHOICE_UNKNOWN: { zh: '{column} 的值“{value}”不认识。', en: '{column} cannot be “{value}”.' },
  TIME_IN_FUTURE: { zh: '{column} 的时间 {value} 在未来。', en: '{column} lies in the future: {value}.' },
  TIME_TOO_EARLY: { zh: '{column} 的时间 {value} 太早，应在 2010 年以后。', en: '{column} lies before the year 2010: {value}.' },
  SPONSOR_SELF: { zh: '会员 {memberNo} 不能邀请自己。', en: 'Member {memberNo} cannot be the own sponsor.' },
  SPONSOR_CIRCLE: {
    zh: '会员 {memberNo} 的邀请人 {sponsorNo} 是其下级，邀请关系不能成环。',
    en: 'Sponsor {sponsorNo} stands below member {memberNo}: sponsors cannot form a circle.',
  },
  SPONSOR_FIXED: {
    zh: '会员 {memberNo} 已有不同的邀请人信息，导入不能更改邀请人。',
    en: 'Member {memberNo} is known with another sponsor, and an import cannot move sponsors.',
  },
  JOINED_FIXED: {
    zh: '会员 {memberNo} 已有不同的入会时间，导入不能更改。',
    en: 'Member {memberNo} is known with another time of joining, which an import cannot change.',
  },
  SPONSOR_SAME: { zh: '会员 {memberNo} 的邀请人没有变化。', en: 'Member {memberNo} has this sponsor already.', status: 409 },
  SPONSOR_UNKNOWN: {
    zh: '没有编号为 {sponsorNo} 的会员，不能作为邀请人。',
    en: 'Nobody has the number {sponsorNo}; choose a sponsor who is in.',
  },
  SPONSOR_ERASED: { zh: '会员 {sponsorNo} 已注销，不能作为邀请人。', en: 'Member {sponsorNo} has been erased and cannot be a sponsor.' },
  MEMBER_ERASED: { zh: '会员 {memberNo} 已注销。', en: 'Member {memberNo} has been erased.', status: 410 },
  DISTRIBUTOR_UNKNOWN: { zh: '没有这位会员。', en: 'There is no such member.', status: 404 },
  NOT_YOUR_MEMBER: {
    zh: '这位会员不在您负责的社群里。',
    en: 'This member is in none of the groups that you hold.',
    status: 403,
  },
  REASON_NEEDED: { zh: '请填写原因。', en: 'Say why.' },
  REASON_TOO_LONG: { zh: '原因太长，最多 {most} 个字符。', en: 'The reason is too long: {most} characters at most.' },
  SEARCH_TOO_LONG: { zh: '搜索内容太长，最多 {most} 个字符。', en: 'The search is too long: {most} characters at most.' },
};
