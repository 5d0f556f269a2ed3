// The addresses at which pictures come in and go out.

import { toId } from '../core/ids.ts';
import type { Edge } from '../parts.ts';
import { MOST_UPLOAD_BYTES, keepEvidence, openEvidence } from './evidence.ts';

/** A picture never changes; who may see it does, so that nobody keeps it for long. */
const KEPT_SECONDS = 300;

export const edges: readonly Edge[] = [
  {
    method: 'POST',
    path: '/evidence',
    policy: 'SIGNED_IN',
    body: 'bytes',
    limitBytes: MOST_UPLOAD_BYTES,
    answer: async (ctx, { body }) => ({ status: 201, json: { id: toId(await keepEvidence(ctx, body as Buffer)) } }),
  },
  {
    method: 'GET',
    path: '/evidence/:id',
    policy: 'SIGNED_IN',
    body: 'none',
    answer: async (ctx, { params }) => {
      const { row, bytes } = await openEvidence(ctx, params['id'] ?? '');
      return { status: 200, shown: { type: 'image/webp', bytes, tag: row.sha256, keptSeconds: KEPT_SECONDS } };
    },
  },
];
