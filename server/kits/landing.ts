// Where a link leads: to the shop, or to a plain page of our own that says what is sold, for how much, and who shares it.

import { productBySku } from '../products/service.ts';
import { campaignsByIds } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { distributorById } from '../distributors/service.ts';
import { openFileOf } from '../files/service.ts';
import type { OpenedFile } from '../files/service.ts';
import { setting } from '../settings/service.ts';
import { shopAddress } from './click.rules.ts';
import { firstName } from './item.rules.ts';
import { itemsOf } from './items.ts';
import { landingPage, missingPage } from './landing-page.ts';
import type { PageLanguage } from './landing-page.ts';
import type { KitLinkRow } from './model.ts';

export type Landing = { readonly to: string } | { readonly page: string; readonly status: 200 | 404 };

const mainOf = ({ products }: CampaignRow) => products.find(({ isMain }) => isMain) ?? products[0];

/** Chinese, unless a browser asks for English and not for Chinese. */
export function languageOf(accepted: string | undefined): PageLanguage {
  return /\ben\b/i.test(accepted ?? '') && !/\bzh\b/i.test(accepted ?? '') ? 'en' : 'zh';
}

export async function landingOf(ctx: Ctx, link: KitLinkRow | null, language: PageLanguage): Promise<Landing> {
  const brand = await setting(ctx, 'brandName');
  const [campaign] = link ? await campaignsByIds(ctx, [link.campaignId]) : [];
  const main = campaign && mainOf(campaign);
  const product = main ? await productBySku(ctx, main.sku) : null;
  if (!link || !campaign || !main || !product) return { status: 404, page: missingPage(brand, language) };
  const sharer = await distributorById(ctx, link.distributorId.toHexString());
  const to = shopAddress(await setting(ctx, 'shopAddress'), await setting(ctx, 'shopHosts'), {
    ...{ sku: main.sku, code: link._id, member: sharer?.memberNo ?? '' },
  });
  if (to !== null) return { to };
  const isOver = campaign.state === 'CLOSED' || campaign.state === 'CANCELLED' || ctx.now >= campaign.endsAt;
  const picture = (await pictureIdOf(ctx, link)) === null ? null : `/k/${link._id}/picture`;
  // Of an erased member the link goes on, and names nobody.
  const sharerName = sharer?.erasedAt === null ? firstName(sharer.name) : '';
  const { sellingPoint, endorsement } = campaign.packaging;
  const about = { brand, product: product.name, priceFen: main.priceFen, sellingPoint, endorsement, sharerName, isOver, picture };
  return { status: 200, page: landingPage(about, language) };
}

/** That of the poster, else the first of the item itself, else the first there is. */
async function pictureIdOf(ctx: Ctx, link: KitLinkRow) {
  const items = (await itemsOf(ctx, link.campaignId)).filter(({ kind, fileIds }) => kind !== 'VIDEO' && fileIds.length > 0);
  const own = items.find(({ _id }) => _id.equals(link.itemId));
  const [first = null] = (items.find(({ kind, openAt }) => kind === 'POSTER' && openAt !== null) ?? own)?.fileIds ?? [];
  return first;
}

/** Null where there is none. */
export async function landingPicture(ctx: Ctx, link: KitLinkRow): Promise<OpenedFile | null> {
  const id = await pictureIdOf(ctx, link);
  return id && openFileOf(ctx, id);
}
