import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  TIERS_NOT_READY: {
    zh: '分层数据正在载入，请稍后再试。',
    en: 'Everybody’s figures are still being read; try again shortly.',
    status: 503,
  },
  POLICY_NOT_FOUND: { zh: '没有第 {version} 版分层规则。', en: 'There is no version {version} of the tier policy.', status: 404 },
  POLICY_IS_PUBLISHED: {
    zh: '第 {version} 版已发布，不能修改；请以它为底稿新建一版。',
    en: 'Version {version} is published and stays as it is; draft a new one from it.',
    status: 409,
  },
  POLICY_CHANGED_MEANWHILE: {
    zh: '第 {version} 版已被他人修改，请刷新后再改。',
    en: 'Somebody else has changed version {version} meanwhile; reload it.',
    status: 409,
  },
  POLICY_NOT_CHECKED: { zh: '请先通过检查，再发布。', en: 'Check the version before it is published.', status: 409 },
  POLICY_NOT_SOUND: {
    zh: '规则还有 {count} 处不能通过检查，请先改正。',
    en: 'What the check refuses has to be put right first: {count} in all.',
    status: 409,
  },
  POLICY_HAS_PROBLEMS: {
    zh: '第 {version} 版还有 {count} 处没有写完整，暂时不能模拟。',
    en: 'Version {version} cannot be tried yet: what is incomplete comes first, {count} in all.',
    status: 409,
  },
  POLICY_FROM_PAST: { zh: '生效日不能早于今天（{today}）。', en: 'A version counts from today ({today}) or a later day on.' },
  POLICY_FROM_TOO_FAR: { zh: '生效日最多在 {most} 天以内。', en: 'A version counts from a day within {most} days.' },
  POLICY_OVERTAKEN: {
    zh: '第 {version} 版从同一天起生效，且版本更新；请另选一天，或以这一版为底稿新建一版。',
    en: 'Version {version} is newer and counts from the same day; choose another day, or draft a new version from this one.',
    status: 409,
  },
  POLICY_HAS_COUNTED: {
    zh: '已经生效的版本不能撤回，请发布新的版本。',
    en: 'A version that has counted cannot be withdrawn; publish another one.',
    status: 409,
  },
  RULE_MALFORMED: { zh: '规则的结构不完整（{path}）。', en: 'The rule is not of the right shape at {path}.' },
  NOTE_TOO_LONG: { zh: '备注太长，最多 {max} 个字。', en: 'The note is too long: {max} characters at most.' },
  PIN_UNTIL_PAST: { zh: '截止日不能早于今天（{today}）。', en: 'The last day of a pin is today ({today}) or later.' },
  PIN_TOO_LONG: { zh: '一次最多固定 {most} 天。', en: 'A tier is pinned for {most} days at most.' },
  NOT_PINNED: { zh: '这位会员的分层没有被固定。', en: 'This member is not pinned.', status: 409 },
  OBJECTION_LENGTH: { zh: '请写 {min} 至 {max} 个字。', en: 'Write {min} to {max} characters.' },
  OBJECTION_OPEN: { zh: '您已有一条申诉在处理中。', en: 'An objection of yours is being looked at already.', status: 409 },
  OBJECTION_NOT_FOUND: { zh: '没有这条申诉。', en: 'There is no such objection.', status: 404 },
  OBJECTION_ANSWERED: { zh: '这条申诉已经答复过了。', en: 'This objection has been answered already.', status: 409 },
  OBJECTION_PIN_INCOMPLETE: {
    zh: '要调整分层，请同时选择分层和截止日。',
    en: 'To fix the tier, choose both the tier and the last day.',
  },
  ANSWER_LENGTH: { zh: '答复须为 {min} 至 {max} 个字。', en: 'An answer has {min} to {max} characters.' },
  PLAN_NOT_CHOSEN: {
    zh: '请选择会员，或同时选择要退出和加入的分层。',
    en: 'Choose members, or both the tier to leave and the tier to join.',
  },
  PLAN_TOO_MANY: { zh: '一次最多确认 {most} 位会员。', en: 'Confirm {most} members at a time at most.' },
};
