// POST /webhooks/orders and /webhooks/refunds: the shop's batches, through the door that all webhooks share (webhooks/service.ts).

import type { Edge } from '../parts.ts';
import { webhookOf } from '../webhooks/service.ts';
import { recordOrders, recordRefunds } from './record.ts';
import { readOrder, readRefund } from './rules.ts';
import { sentences } from './sentences.ts';

export const edges: readonly Edge[] = [
  webhookOf({
    path: '/webhooks/orders',
    sentences,
    read: (fields, ctx) => {
      const verdict = readOrder(fields, ctx.now);
      return verdict.ok ? { ok: true, input: verdict.order } : verdict;
    },
    record: (ctx, inputs) => recordOrders(ctx, inputs),
  }),
  webhookOf({
    path: '/webhooks/refunds',
    sentences,
    read: (fields, ctx) => {
      const verdict = readRefund(fields, ctx.now);
      return verdict.ok ? { ok: true, input: verdict.refund } : verdict;
    },
    record: (ctx, inputs) => recordRefunds(ctx, inputs),
  }),
];
