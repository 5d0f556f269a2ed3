// What every webhook may refuse with. It is in the table of orders, which was the first to have one: a code has one owner.

import type { Sentences } from '../core/sentences.ts';

export const sentences: Sentences = {
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
