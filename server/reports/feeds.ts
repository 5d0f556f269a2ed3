// Tells everybody who follows a campaign that a report was posted, whichever process made it.

import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { FeedSpec } from '../parts.ts';
import type { ReportRow } from './model.ts';

type Seen = Pick<ReportRow, '_id' | 'campaignId' | 'kind' | 'title' | 'facts' | 'state' | 'postedAt'>;

function tell(ctx: Ctx, { _id, campaignId, kind, title, facts, postedAt }: Seen): void {
  const { salesFen, orders, sellers, milestone, top } = facts;
  const reportId = toId(_id);
  const first = top.slice(0, 3).map(({ rank, name, salesFen: sold }) => ({ rank, name, salesFen: sold }));
  ctx.emit(
    `campaign:${toId(campaignId)}`,
    'report',
    { reportId, campaignId: toId(campaignId), kind, title, at: postedAt, salesFen, orders, sellers, top: first, milestone },
    reportId,
  );
}

export const feeds: readonly FeedSpec[] = [
  {
    name: 'reports',
    collection: 'reports',
    // Once: when it goes out, and not when it is sent again to some groups.
    pipeline: [{ $match: { operationType: 'update', 'updateDescription.updatedFields.state': 'POSTED' } }],
    fullDocument: 'updateLookup',
    onChange(ctx, change) {
      const row = 'fullDocument' in change ? (change.fullDocument as Seen | null | undefined) : null;
      if (row) tell(ctx, row);
    },
    // Whoever missed one sees it with the next look at the list.
    onLost: () => undefined,
  },
];
