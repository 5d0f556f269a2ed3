// GET /calendar/<secret>.ics: whoever has the link reads that one calendar, with no other sign-in, as calendar programs do.

import { Readable } from 'node:stream';
import type { Edge } from '../parts.ts';
import { Refused } from '../core/errors.ts';
import { readFeed } from './feeds-kept.ts';
import { icsOf } from './ics.ts';

export const edges: readonly Edge[] = [
  {
    method: 'GET',
    path: '/calendar/:file',
    policy: 'ANYONE',
    body: 'none',
    async answer(ctx, { params, headers }) {
      const secret = /^(.*)\.ics$/.exec(params['file'] ?? '')?.[1] ?? '';
      const entries = await readFeed(ctx, secret);
      if (entries === null) throw new Refused('CALENDAR_FEED_UNKNOWN');
      const language = /^\s*en\b/i.test(headers['accept-language'] ?? '') ? 'en' : 'zh';
      const text = icsOf({ entries, language, host: new URL(ctx.about.publicUrl).hostname, now: ctx.now });
      return { status: 200, file: { type: 'text/calendar; charset=utf-8', name: 'tierwise.ics', pieces: Readable.from([text]) } };
    },
  },
];
