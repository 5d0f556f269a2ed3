// The texts that the big screen uses: its own and those that all pages share.

import type { texts as shared } from '../shared/texts.zh-CN.ts';
import { makeTexts } from '../shared/texts.ts';
import type { texts as own } from './texts.zh-CN.ts';

export const { useTexts, loadTexts } = makeTexts<typeof shared & typeof own>({
  'zh-CN': async () => {
    const [base, more] = await Promise.all([import('../shared/texts.zh-CN.ts'), import('./texts.zh-CN.ts')]);
    return { ...base.texts, ...more.texts };
  },
  en: async () => {
    const [base, more] = await Promise.all([import('../shared/texts.en.ts'), import('./texts.en.ts')]);
    return { ...base.texts, ...more.texts };
  },
});
