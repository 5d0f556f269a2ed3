// The products that a serving process remembers by SKU, which nearly every list of orders names, and the feed that forgets them.
// A change tells the document and not its SKU, and the catalogue changes seldom: then all are forgotten.

import { perDatabase } from '../core/per-database.ts';
import { Remembered } from '../core/remembered.ts';
import type { FeedSpec } from '../parts.ts';
import type { ProductRow } from './model.ts';

const MOST = 10_000;
const FOR_MILLISECONDS = 60_000;

export const rememberedProducts = perDatabase(
  () => new Remembered<ProductRow | null>({ most: MOST, forMilliseconds: FOR_MILLISECONDS, clock: () => performance.now() }),
);

export const feeds: readonly FeedSpec[] = [
  {
    name: 'products',
    collection: 'products',
    onReady: (ctx) => rememberedProducts(ctx.db).switchOn(),
    onChange: (ctx) => rememberedProducts(ctx.db).forgetAll(),
    onLost: (ctx) => rememberedProducts(ctx.db).forgetAll(),
  },
];
