import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
  PRODUCT_UNKNOWN: { zh: '没有这个商品。', en: 'There is no such product.', status: 404 },
  PRODUCT_MONTH_WRONG: { zh: '月份是 1 到 {most}。', en: 'Months go from 1 to {most}.' },
  PRODUCT_FACT_TOO_LONG: { zh: '最多 {most} 个字。', en: 'That is longer than {most} characters.' },
};
