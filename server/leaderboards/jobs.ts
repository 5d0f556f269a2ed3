import type { JobSpec } from '../parts.ts';
import { liveCampaigns } from '../campaigns/service.ts';
import { toId } from '../core/ids.ts';
import { scoreAfresh } from './afresh.ts';
import { markAll } from './marks.ts';

/** Whatever an order could not know: that its campaign was published, or its end moved outward, at that very moment. */
export const jobs: readonly JobSpec[] = [
  {
    name: 'leaderboards.complete',
    cron: '50 * * * *',
    run: async (ctx) => {
      let added = 0;
      let facts = 0;
      for (const campaign of await liveCampaigns(ctx)) {
        if (campaign.startsAt > ctx.now) continue;
        const done = await scoreAfresh(ctx, toId(campaign._id));
        added += done.added;
        facts += done.facts;
      }
      if (added > 0) ctx.log.warn({ added, facts }, 'scores were missing and were added');
      return { facts, added };
    },
  },
  // What movement on boards is told against.
  { name: 'leaderboards.mark', cron: '0 * * * *', run: (ctx, occurrence) => markAll(ctx, occurrence) },
];
