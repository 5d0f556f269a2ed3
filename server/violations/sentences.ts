import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  VIOLATION_GONE: { zh: '没有这条违规记录。', en: 'There is no such case.', status: 404 },
  VIOLATION_OVER: { zh: '这条违规已经处理完毕。', en: 'This case is over.', status: 409 },
  VIOLATION_STEP_WRONG: {
    zh: '现在不能进行这一步：应依次提醒、警告、建议移出。',
    en: 'This step cannot be taken now: remind, warn, then propose the removal.',
    status: 409,
  },
  VIOLATION_NEEDS_MANAGER: { zh: '确认移出须由运营经理操作。', en: 'That somebody is out is for a manager to say.', status: 403 },
  VIOLATION_MOVED: {
    zh: '这条违规刚刚被其他人处理过，请刷新。',
    en: 'Somebody else has just dealt with this case; look again.',
    status: 409,
  },
  VIOLATION_TEXT_LENGTH: { zh: '请用 1 到 {max} 个字说明。', en: 'Describe it in 1 to {max} characters.' },
  VIOLATION_NOT_PRESENT: { zh: '会员不在这个社群里。', en: 'The member is not in this group.', status: 409 },
  RULE_GONE: { zh: '没有这条规则。', en: 'There is no such rule.', status: 404 },
  RULES_TOO_MANY: { zh: '最多 {most} 条规则。', en: 'At most {most} rules.' },
  RULE_NAME_LENGTH: { zh: '规则名称应为 1 到 {max} 个字。', en: 'A rule’s name has 1 to {max} characters.' },
  RULE_WORD_LENGTH: { zh: '每个词最多 {max} 个字。', en: 'A word has at most {max} characters.' },
  RULE_WORDS_COUNT: { zh: '请填 1 到 {max} 个词。', en: 'Give 1 to {max} words.' },
  RULE_THRESHOLD: { zh: '条数应在 2 到 {max} 之间。', en: 'Give 2 to {max} messages.' },
  RULE_MINUTES: { zh: '分钟数应在 0 到 {max} 之间。', en: 'Give 0 to {max} minutes.' },
};
