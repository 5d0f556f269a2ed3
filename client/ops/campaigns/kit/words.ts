// What kinds of material and plays are called, and a text as a member with an example's name gets it.

import type { KitItemKind, KitPlay } from '../../../shared/generated.ts';

export const KINDS = ['TEXT', 'PICTURES', 'VIDEO', 'POSTER', 'PLAY'] as const satisfies readonly KitItemKind[];
export const PLAYS = ['INTERACTION', 'SALES', 'OFFLINE'] as const satisfies readonly KitPlay[];

export const kindText = {
  TEXT: 'kitStep.kind.TEXT',
  PICTURES: 'kitStep.kind.PICTURES',
  VIDEO: 'kitStep.kind.VIDEO',
  POSTER: 'kitStep.kind.POSTER',
  PLAY: 'kitStep.kind.PLAY',
} as const satisfies Record<KitItemKind, string>;

export const playText = {
  INTERACTION: 'kitStep.play.INTERACTION',
  SALES: 'kitStep.play.SALES',
  OFFLINE: 'kitStep.play.OFFLINE',
} as const satisfies Record<KitPlay, string>;

/** As the server: kits/item.rules.ts. */
export const MOST_PICTURES = 9;
export const MOST_WAVES = 9;
export const MOST_LETTERS = 1_500;
export const MOST_TITLE = 30;

/** How many files a kind takes. */
export const fileRoom = { TEXT: 0, PICTURES: MOST_PICTURES, VIDEO: 1, POSTER: 1, PLAY: MOST_PICTURES } as const satisfies Record<
  KitItemKind,
  number
>;

/** The places that a text may have, by their English spelling; the server knows both (scripts/places.rules.ts). */
export const PLACES: readonly string[] = ['name', 'product', 'amount', 'campaign', 'date', 'time', 'link'];
