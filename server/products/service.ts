// The catalogue: lists, products by SKU, and taking products in.

import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection, Filter } from '../core/page.ts';
import { beginsWith } from '../distributors/rules.ts';
import type { QueryProductsArgs } from '../generated/types.ts';
import { productBySkuLoader } from './loaders.ts';
import { products } from './model.ts';
import type { ProductRow } from './model.ts';
import { rememberedProducts } from './remembered.ts';

export type { ProductRow } from './model.ts';
export type ProductInput = Pick<ProductRow, 'sku' | 'name' | 'category' | 'priceFen' | 'profitFen'>;

const BY_NAME = defineSort({ name: 1 }, { required: ['name'] });
const MOST_ROWS = 100;
const LONGEST_SEARCH = 100;

/** By name. `search` is a whole SKU or the beginning of a name. */
export async function listProducts(ctx: Ctx, args: QueryProductsArgs): Promise<Connection<ProductRow>> {
  const { first, after } = pageArguments(args, { max: MOST_ROWS });
  const filter: Filter = {
    $and: [searchFilter(args.search ?? ''), args.category == null ? {} : { category: args.category }, afterFilter(BY_NAME, after)],
  };
  const rows = await products(ctx.db)
    .find(filter)
    .sort(BY_NAME.mongo)
    .limit(first + 1)
    .lean<ProductRow[]>();
  return toConnection(rows, first, BY_NAME);
}

export async function productCategories(ctx: Ctx): Promise<string[]> {
  return (await products(ctx.db).distinct('category')).sort();
}

/** Null while the catalogue does not know the SKU. */
export async function productBySku(ctx: Ctx, sku: string): Promise<ProductRow | null> {
  return productBySkuLoader(ctx).load(sku);
}

/** For the search field at the top: a whole SKU, or the beginning of a name. */
export async function findProducts(ctx: Ctx, text: string, most: number): Promise<ProductRow[]> {
  return products(ctx.db).find(searchFilter(text)).sort(BY_NAME.mongo).limit(most).lean<ProductRow[]>();
}

/** Products come in or are changed, by SKU. */
export async function upsertProducts(ctx: Ctx, inputs: readonly ProductInput[]): Promise<void> {
  if (inputs.length === 0) return;
  await products.raw(ctx.db).bulkWrite(
    inputs.map(({ sku, name, category, priceFen, profitFen }) => ({
      updateOne: {
        filter: { sku },
        update: { $set: { name, category, priceFen, profitFen }, $setOnInsert: { createdAt: ctx.now } },
        upsert: true,
      },
    })),
    { ordered: false },
  );
  rememberedProducts(ctx.db).forgetAll();
}

function searchFilter(search: string): Filter {
  const text = search.trim();
  if (text.length > LONGEST_SEARCH) throw new Refused('SEARCH_TOO_LONG', { most: LONGEST_SEARCH });
  return text === '' ? {} : { $or: [{ sku: text }, { name: beginsWith(text) }] };
}
