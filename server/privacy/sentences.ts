import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  MEMBER_NO_DIFFERS: {
    zh: '输入的会员编号与您的不一致，没有注销。',
    en: 'This is not your member number; nothing was erased.',
  },
};
