// Names of the rows of a review that nothing in the database names.

import type { ReviewCut, Tier, Words } from '../generated/types.ts';

export const words = (same: string): Words => ({ zh: same, en: same });

export const TIER_WORDS: Readonly<Record<Tier, Words>> = {
  NEW: { zh: '新手', en: 'Newcomer' },
  MID: { zh: '腰部', en: 'Middle' },
  HEAD: { zh: '头部', en: 'Head' },
};

/** What belongs to none. */
export const NOWHERE: Readonly<Record<ReviewCut, Words>> = {
  TIER: words('—'),
  GROUP: { zh: '不在群里', en: 'In no group' },
  OPERATOR: { zh: '无负责人', en: 'Nobody in charge' },
  PHASE: { zh: '阶段之外', en: 'Outside of phases' },
  HOUR: words('—'),
};
