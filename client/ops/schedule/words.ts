// The kinds of activities by name; a new one does not compile until it has one.

import type { ActivityKind, Tier } from '../../shared/generated.ts';

export const kindText = {
  TRAINING: 'week.kind.TRAINING',
  FLASH_SALE: 'week.kind.FLASH_SALE',
  BRIEFING: 'week.kind.BRIEFING',
  VALUES: 'week.kind.VALUES',
  SHARING: 'week.kind.SHARING',
  MEETING: 'week.kind.MEETING',
  CAMP: 'week.kind.CAMP',
  PICKING: 'week.kind.PICKING',
  OTHER: 'week.kind.OTHER',
} as const satisfies Record<ActivityKind, string>;

export const KINDS = Object.keys(kindText) as readonly ActivityKind[];
export const TIERS = ['NEW', 'MID', 'HEAD'] as const satisfies readonly Tier[];
