// Products of one request by SKU, through what the process remembers; those that it does not are read together.

import DataLoader from 'dataloader';
import type { Ctx } from '../context.ts';
import { perCtx } from '../context.ts';
import { products } from './model.ts';
import type { ProductRow } from './model.ts';
import { rememberedProducts } from './remembered.ts';

const readBySku = perCtx(
  (ctx: Ctx) =>
    new DataLoader<string, ProductRow | null>(
      async (skus) => {
        const rows = await products
          .raw(ctx.db)
          .find({ sku: { $in: [...skus] } })
          .toArray();
        const bySku = new Map(rows.map((row) => [row.sku, row]));
        return skus.map((sku) => bySku.get(sku) ?? null);
      },
      { cache: false },
    ),
);

export const productBySkuLoader = perCtx(
  (ctx: Ctx) =>
    new DataLoader<string, ProductRow | null>((skus) =>
      Promise.all(skus.map((sku) => rememberedProducts(ctx.db).get(sku, '', () => readBySku(ctx).load(sku)))),
    ),
);
