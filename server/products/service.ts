// The catalogue: lists, products by SKU, and taking products in.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection, Filter } from '../core/page.ts';
import { beginsWith } from '../distributors/rules.ts';
import type { ProductFactsInput, QueryProductsArgs } from '../generated/types.ts';
import { productBySkuLoader } from './loaders.ts';
import { products } from './model.ts';
import type { ProductRow } from './model.ts';
import { rememberedProducts } from './remembered.ts';
import { NO_FACTS, readFacts } from './rules.ts';
import type { ProductFacts } from './rules.ts';

export type { ProductRow } from './model.ts';
export type { ProductFacts } from './rules.ts';
export type ProductInput = Pick<ProductRow, 'sku' | 'name' | 'category' | 'priceFen' | 'profitFen'>;

const BY_NAME = defineSort({ name: 1 }, { required: ['name'] });
const MOST_ROWS = 100;
const LONGEST_SEARCH = 100;
const MOST_WEIGHED = 5_000;

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

export const factsOf = ({ facts }: Pick<ProductRow, 'facts'>): ProductFacts => facts ?? NO_FACTS;

/** Throws Refused('PRODUCT_UNKNOWN'). */
export async function setProductFacts(ctx: Ctx, session: ClientSession, id: string, typed: ProductFactsInput): Promise<ProductRow> {
  const { facts } = demand(readFacts(typed));
  const row = await products.raw(ctx.db).findOneAndUpdate({ _id: fromId(id) }, { $set: { facts } }, { session, returnDocument: 'after' });
  if (!row) throw new Refused('PRODUCT_UNKNOWN');
  return row;
}

/** Throws Refused('PRODUCT_UNKNOWN'). */
export async function setProductPicture(ctx: Ctx, session: ClientSession, id: string, pictureId: ObjectId): Promise<ProductRow> {
  const row = await products
    .raw(ctx.db)
    .findOneAndUpdate({ _id: fromId(id) }, { $set: { pictureId } }, { session, returnDocument: 'after' });
  if (!row) throw new Refused('PRODUCT_UNKNOWN');
  return row;
}

/** What this process remembers of the catalogue; the feed forgets it elsewhere. */
export function forgetProducts(ctx: Pick<Ctx, 'db'>): void {
  rememberedProducts(ctx.db).forgetAll();
}

/** The whole catalogue, some thousands at most: for whoever weighs every product. */
export async function everyProduct(ctx: Ctx, category: string | null): Promise<ProductRow[]> {
  return products
    .raw(ctx.db)
    .find(category === null ? {} : { category }, { sort: { name: 1, _id: 1 }, limit: MOST_WEIGHED })
    .toArray();
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
