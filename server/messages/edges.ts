// POST /webhooks/messages: what was said in groups, as a bridge to the chats reports it.

import { sentences as groupSentences } from '../groups/service.ts';
import type { Edge } from '../parts.ts';
import { webhookOf } from '../webhooks/service.ts';
import { recordMessages } from './record.ts';
import { readMessage } from './rules.ts';
import { sentences } from './sentences.ts';

export const edges: readonly Edge[] = [
  webhookOf({
    path: '/webhooks/messages',
    sentences: { ...groupSentences, ...sentences },
    read: (fields, ctx) => {
      const verdict = readMessage(fields, ctx.now);
      return verdict.ok ? { ok: true, input: verdict.message } : verdict;
    },
    record: (ctx, inputs) => recordMessages(ctx, inputs),
  }),
];
