import type { Sentences } from '../core/sentences.ts';
import { sentences as doorSentences } from '../webhooks/service.ts';

export const sentences: Sentences = {
  ...doorSentences,
  ORDER_CONFLICT: {
    zh: '订单 {orderNo} 已存在，但 {column} 不同；原记录不变。',
    en: 'Order {orderNo} is known with another {column}; what is known stays.',
  },
  REFUND_CONFLICT: {
    zh: '退款 {refundNo} 已存在，但 {column} 不同；原记录不变。',
    en: 'Refund {refundNo} is known with another {column}; what is known stays.',
  },
  REFUND_TOO_LARGE: {
    zh: '订单 {orderNo} 最多还能退 {leftFen} 分。',
    en: 'Of order {orderNo} only {leftFen} fen are left to refund.',
  },
  QUARANTINE_GONE: {
    zh: '这一条已不在隔离区：可能已经入账，或已被他人丢弃。',
    en: 'This does not wait any more: it was applied, or somebody has discarded it.',
    status: 404,
  },
  DAYS_OUT_OF_RANGE: { zh: '天数应在 1 到 {most} 之间。', en: 'Ask for 1 to {most} days.' },
  DAYS_BACKWARDS: { zh: '结束日期早于开始日期。', en: 'The last day lies before the first.' },
};
