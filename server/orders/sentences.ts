import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
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
  EVENT_NOT_OBJECT: { zh: '事件必须是 JSON 对象。', en: 'An event must be a JSON object.' },
  BODY_NOT_JSON: { zh: '请求内容不是有效的 UTF-8 JSON。', en: 'The body is not valid JSON in UTF-8.', status: 400 },
  BODY_NOT_ARRAY: { zh: '请求内容必须是 JSON 数组。', en: 'The body must be a JSON array.', status: 400 },
  TOO_MANY_EVENTS: { zh: '一次最多 {most} 个事件。', en: 'At most {most} events at once.', status: 413 },
  SIGNATURE_MISSING: { zh: '缺少 X-Signature 签名头。', en: 'The header X-Signature is missing.', status: 401 },
  SIGNATURE_MALFORMED: {
    zh: 'X-Signature 格式不对，应为 t=<秒>,v1=<十六进制>。',
    en: 'X-Signature is malformed; it is t=<unix seconds>,v1=<hex>.',
    status: 401,
  },
  SIGNATURE_WRONG: { zh: '签名不正确。', en: 'The signature is wrong.', status: 401 },
  SIGNATURE_STALE: { zh: '签名时间与现在相差超过 300 秒。', en: 'The signature is more than 300 seconds away from now.', status: 401 },
  TOO_FAST: {
    zh: '请求太频繁，请在 {retryAfterSeconds} 秒后再试。',
    en: 'Too many requests; try again in {retryAfterSeconds} seconds.',
    status: 429,
  },
  TOO_BUSY: { zh: '系统繁忙，请稍后再试。', en: 'Too much is waiting here already; try again shortly.', status: 503 },
};
