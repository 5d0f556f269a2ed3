import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  RULE_REPLY_LENGTH: { zh: '回复应为 1 到 {max} 个字。', en: 'A reply has 1 to {max} characters.' },
};
