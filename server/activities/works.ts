// The long work behind a publication, and behind a change of one week for a whole tier: group after group follows the plan.

import type { WorkKind } from '../parts.ts';
import type { Tier } from '../generated/types.ts';
import { TIERS, followTier } from './following.ts';

export const works: readonly WorkKind[] = [
  {
    kind: 'ACTIVITIES_FOLLOW',
    run: async (ctx, work) => {
      const tier: Tier | undefined = TIERS.find((each) => each === work.input['tier']);
      if (tier === undefined) throw new Error('a work names no tier');
      const asked: unknown = work.input['weeks'];
      const weeks = Array.isArray(asked) ? asked.map(String) : undefined;
      const after = String(work.checkpoint?.['after'] ?? '');
      const outcome = await followTier(ctx, tier, {
        weeks,
        after,
        async saved(last, done, total) {
          work.stopping.throwIfAborted();
          await work.save({ checkpoint: { after: last }, done, total });
        },
      });
      return { ...outcome };
    },
  },
];
