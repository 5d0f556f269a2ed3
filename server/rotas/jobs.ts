// Requests to swap end with the turn that they are about: when it has begun, is over, was withdrawn, or went to somebody else.

import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { dutiesByIds } from '../duties/service.ts';
import type { JobSpec } from '../parts.ts';
import { swaps } from './model.ts';
import { keyOf } from './people.ts';
import { WAITING } from './swap.rules.ts';
import { expireSwaps, isAhead } from './turns.ts';

const PORTION = 500;

/** Done again, it finds nothing. Returns how many have ended. */
export async function endPassedSwaps(ctx: Ctx): Promise<number> {
  const rows = await swaps
    .raw(ctx.db)
    .find({ state: { $in: [...WAITING] } }, { projection: { dutyId: 1, by: 1 } })
    .toArray();
  let ended = 0;
  for (let at = 0; at < rows.length; at += PORTION) {
    const some = rows.slice(at, at + PORTION);
    const duties = await dutiesByIds(
      ctx,
      some.map(({ dutyId }) => dutyId),
    );
    const byId = new Map(duties.map((duty) => [toId(duty._id), duty]));
    const passed = some.filter(({ dutyId, by }) => {
      const duty = byId.get(toId(dutyId));
      return !duty || !isAhead(duty) || duty.startsAt <= ctx.now || keyOf(duty) !== keyOf(by);
    });
    ended += await expireSwaps(
      ctx,
      undefined,
      passed.map(({ dutyId }) => dutyId),
    );
  }
  return ended;
}

export const jobs: readonly JobSpec[] = [
  { name: 'rotas.end-swaps', cron: '*/5 * * * *', run: async (ctx) => ({ ended: await endPassedSwaps(ctx) }) },
];
