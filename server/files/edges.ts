// The addresses at which pictures and films come in and go out. Bytes under an id never change, so a browser may keep them.

import { STAFF } from '../context.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import type { Answer, Edge } from '../parts.ts';
import { MOST_UPLOAD_BYTES, keepFile } from './keep.ts';
import type { Variant } from './keep.ts';
import type { FileUse } from './model.ts';
import { openFile } from './open.ts';

/** A week: as long as the phone keeps its copy of a page. Only this viewer's browser keeps it. */
const KEPT_SECONDS = 7 * 86_400;
/** What people upload for; reports and notes are drawn by the program. */
const USES: ReadonlyMap<string, FileUse> = new Map([
  ['KIT', 'KIT'],
  ['PRODUCT', 'PRODUCT'],
  ['LESSON', 'LESSON'],
]);

async function show(ctx: Ctx, id: string, variant: Variant): Promise<Answer> {
  const { type, bytes, sha256, open } = await openFile(ctx, id, variant);
  return { status: 200, media: { type, bytes, tag: sha256, keptSeconds: KEPT_SECONDS, open } };
}

export const edges: readonly Edge[] = [
  {
    method: 'POST',
    path: '/files',
    policy: STAFF,
    body: 'bytes',
    limitBytes: MOST_UPLOAD_BYTES,
    async answer(ctx, { query, body }) {
      const kind = query.get('kind');
      const use = USES.get(query.get('use') ?? 'KIT');
      if ((kind !== 'IMAGE' && kind !== 'VIDEO') || !use) throw new Refused('FILE_KIND_UNKNOWN');
      const { _id, type, bytes, width, height, seconds } = await keepFile(ctx, { bytes: body as Buffer, kind, use });
      return { status: 201, json: { id: toId(_id), kind, type, bytes, width, height, seconds } };
    },
  },
  {
    method: 'GET',
    path: '/files/:id',
    policy: 'SIGNED_IN',
    body: 'none',
    answer: (ctx, { params }) => show(ctx, params['id'] ?? '', 'ORIGINAL'),
  },
  {
    method: 'GET',
    path: '/files/:id/thumb',
    policy: 'SIGNED_IN',
    body: 'none',
    answer: (ctx, { params }) => show(ctx, params['id'] ?? '', 'THUMB'),
  },
];
