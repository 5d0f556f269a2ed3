import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  KOL_UNKNOWN: { zh: '没有这条 KOL 记录。', en: 'There is no such KOL.', status: 404 },
  KOL_NOT_NOW: { zh: '现在的状态不能这样操作，请刷新后再看。', en: 'That cannot be done as it stands now; reload it.', status: 409 },
  KOL_CHANGED: { zh: '刚刚有人动过这条记录，请刷新后再试。', en: 'Somebody has just changed it; reload and try again.', status: 409 },
  KOL_ALREADY: { zh: '这位会员已经是 KOL，或已有待处理的提名。', en: 'The member is a KOL already, or on the way to it.', status: 409 },
  KOL_TIER_WRONG: { zh: '只有腰部和头部会员可以成为 KOL。', en: 'Only members of the middle and the head become KOLs.' },
  KOL_TIER_FELL: {
    zh: '这位会员已掉到新手层，不能续聘。',
    en: 'The member has fallen to the first tier; the term cannot be renewed.',
    status: 409,
  },
  KOL_GROUPS_MISSING: { zh: '请选择 1 至 {most} 个社群。', en: 'Choose 1 to {most} groups.' },
  KOL_NOT_IN_GROUP: { zh: '会员不在所选的社群里。', en: 'The member is not in that group.' },
  KOL_DUTIES_MISSING: { zh: '请至少选择一项职责。', en: 'Choose at least one duty.' },
  KOL_REASON_MISSING: { zh: '请写明原因，最多 {most} 个字。', en: 'Say why, in at most {most} characters.' },
  KOL_GROUP_FULL: {
    zh: '社群「{group}」的 KOL 名额（{limit} 个）已满。',
    en: 'The group “{group}” has its {limit} KOLs.',
    status: 409,
  },
  KOL_TIER_FULL: { zh: '这一层的 KOL 名额（{limit} 个）已满。', en: 'This tier has its {limit} KOLs.', status: 409 },
  TERM_BACKWARDS: { zh: '聘期的结束日不能早于开始日。', en: 'A term does not end before it begins.' },
  TERM_IN_THE_PAST: { zh: '聘期不能从过去的日子开始。', en: 'A term does not begin in the past.' },
  TERM_TOO_LONG: { zh: '聘期最长 {most} 天。', en: 'A term has {most} days at most.' },
  RENEWAL_TOO_SHORT: { zh: '续聘的到期日必须晚于现在的 {to}。', en: 'A renewal ends later than {to}, when the term ends now.' },
  KOL_MONTH_WRONG: { zh: '请选择一个月份，例如 2026-11。', en: 'Choose a month, as 2026-11.' },
  KOL_MONTH_NOT_OVER: { zh: '这个月还没结束，不能结算。', en: 'The month is not over; it cannot be settled yet.' },
};
