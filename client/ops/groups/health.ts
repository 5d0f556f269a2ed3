// How a group's health of 0 to 100 is read: three bands, each with a word, since a colour alone says nothing. Pure.

export type Band = 'GOOD' | 'FAIR' | 'WEAK';

export const GOOD_FROM = 70;
export const FAIR_FROM = 50;

export function bandOf(score: number): Band {
  return score >= GOOD_FROM ? 'GOOD' : score >= FAIR_FROM ? 'FAIR' : 'WEAK';
}

export const bandText = { GOOD: 'group.health.good', FAIR: 'group.health.fair', WEAK: 'group.health.weak' } as const satisfies Record<
  Band,
  string
>;
export const bandColour = { GOOD: 'done', FAIR: 'due', WEAK: 'late' } as const satisfies Record<Band, string>;

export type Fill = 'FULL' | 'NEARLY' | 'ROOM';

/** From nine tenths of the limit a group needs a successor, as an operator's load does. */
const NEARLY_FROM = 0.9;

export function fillOf(members: number, limit: number): Fill {
  if (limit <= 0 || members >= limit) return 'FULL';
  return members >= limit * NEARLY_FROM ? 'NEARLY' : 'ROOM';
}
