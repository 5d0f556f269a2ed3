// What people know of a product, and its picture, kept in the trail: the selection weighs the one, pages show the other. The catalogue
// itself lies below the trail and the files and cannot.

import type { ClientSession } from 'mongodb';
import { record } from '../audit/service.ts';
import { MEMBERS, isAllowed } from '../context.ts';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { guardFiles, useFiles } from '../files/service.ts';
import type { ProductFactsInput } from '../generated/types.ts';
import type { ProductRow } from '../products/service.ts';
import { forgetProducts, setProductFacts, setProductPicture } from '../products/service.ts';

// What the shop shows everybody is no secret among members.
guardFiles('PRODUCT', ({ viewer }) => Promise.resolve(isAllowed(MEMBERS, viewer)));

export function noteProductFacts(ctx: Ctx, id: string, facts: ProductFactsInput): Promise<ProductRow> {
  return change(ctx, (session) => setProductFacts(ctx, session, id, facts), { ...facts });
}

/** Throws Refused('FILE_UNKNOWN') for a file that is none of a product. */
export function giveProductPicture(ctx: Ctx, id: string, fileId: string): Promise<ProductRow> {
  const pictureId = fromId(fileId);
  return change(
    ctx,
    async (session) => {
      await useFiles(ctx, session, [pictureId], 'PRODUCT');
      return setProductPicture(ctx, session, id, pictureId);
    },
    { picture: fileId },
  );
}

async function change(
  ctx: Ctx,
  write: (session: ClientSession) => Promise<ProductRow>,
  details: Readonly<Record<string, unknown>>,
): Promise<ProductRow> {
  const product = await ctx.db.transaction(async (session) => {
    const row = await write(session);
    await record(ctx, session, {
      action: 'PRODUCT_FACTS_SET',
      subject: { kind: 'PRODUCT', id: toId(row._id), name: row.name },
      details,
    });
    return row;
  });
  forgetProducts(ctx);
  return product;
}
