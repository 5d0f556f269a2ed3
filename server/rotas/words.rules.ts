// What the kinds of duties are called.

import type { DutyKind, SwapState, Words } from '../generated/types.ts';

export const DUTY_WORDS: Readonly<Record<DutyKind, Words>> = {
  SHARING: { zh: '轮流分享', en: 'sharing' },
  ON_DUTY: { zh: '值班', en: 'on duty' },
  LECTURE: { zh: '讲课', en: 'lecture' },
  LIVE: { zh: '群直播', en: 'group live' },
  PATROL: { zh: '值班巡视', en: 'patrol' },
  RELAY: { zh: '上传下达', en: 'relay' },
};

export const SWAP_WORDS: Readonly<Record<SwapState, Words>> = {
  OPEN: { zh: '还没人接', en: 'nobody yet' },
  AGREED: { zh: '双方已同意', en: 'both agree' },
  APPROVED: { zh: '已换好', en: 'done' },
  REFUSED: { zh: '已谢绝', en: 'refused' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
  EXPIRED: { zh: '已过期', en: 'expired' },
};
