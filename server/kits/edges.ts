// GET /k/<code>: the tracked link of a member. Open to everybody, and quick: a click is one small write that is shared with others.

import type { Edge } from '../parts.ts';
import { countVisit, linkOf } from './clicks.ts';
import { landingOf, landingPicture, languageOf } from './landing.ts';
import { Refused } from '../core/errors.ts';

const PICTURE_SECONDS = 86_400;

export const edges: readonly Edge[] = [
  {
    method: 'GET',
    path: '/k/:code',
    policy: 'ANYONE',
    body: 'none',
    async answer(ctx, asked) {
      const link = await linkOf(ctx, asked.params['code'] ?? '');
      const landing = await landingOf(ctx, link, languageOf(asked.headers['accept-language']));
      if (link && !('page' in landing && landing.status === 404)) await countVisit(ctx, link, asked);
      return 'to' in landing ? { status: 302, headers: { location: landing.to } } : { status: landing.status, page: landing.page };
    },
  },
  {
    method: 'GET',
    path: '/k/:code/picture',
    policy: 'ANYONE',
    body: 'none',
    async answer(ctx, { params }) {
      const link = await linkOf(ctx, params['code'] ?? '');
      const file = link && (await landingPicture(ctx, link));
      if (!file) throw new Refused('FILE_UNKNOWN');
      const { type, bytes, sha256, open } = file;
      return { status: 200, media: { type, bytes, tag: sha256, keptSeconds: PICTURE_SECONDS, open } };
    },
  },
];
