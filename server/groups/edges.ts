// POST /webhooks/members: joins and leaves, as a bridge to the chats reports them.

import type { Edge } from '../parts.ts';
import { webhookOf } from '../webhooks/service.ts';
import { recordMemberEvents } from './arrivals.ts';
import { readMemberEvent } from './arrivals.rules.ts';
import { sentences } from './sentences.ts';

export const edges: readonly Edge[] = [
  webhookOf({
    path: '/webhooks/members',
    sentences,
    read: (fields, ctx) => {
      const verdict = readMemberEvent(fields, ctx.now);
      return verdict.ok ? { ok: true, input: verdict.event } : verdict;
    },
    record: (ctx, inputs) => recordMemberEvents(ctx, inputs),
  }),
];
