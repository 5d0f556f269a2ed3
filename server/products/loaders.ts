// Products of one request, read together by SKU.

import DataLoader from 'dataloader';
import type { Ctx } from '../context.ts';
import { perCtx } from '../context.ts';
import { products } from './model.ts';
import type { ProductRow } from './model.ts';

export const productBySkuLoader = perCtx(
  (ctx: Ctx) =>
    new DataLoader<string, ProductRow | null>(async (skus) => {
      const rows = await products
        .raw(ctx.db)
        .find({ sku: { $in: [...skus] } })
        .toArray();
      const bySku = new Map(rows.map((row) => [row.sku, row]));
      return skus.map((sku) => bySku.get(sku) ?? null);
    }),
);
