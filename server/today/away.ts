// What is to be known of operators beside their names: who is away, and who leaves.

import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Words } from '../generated/types.ts';
import { listOperators } from '../operators/service.ts';
import { awayNote } from './rules.ts';

export async function operatorsAway(ctx: Ctx): Promise<Map<string, Words>> {
  const day = ctx.time.dayKey(ctx.now);
  return new Map(
    (await listOperators(ctx)).flatMap((row) => {
      const note = awayNote(row, day);
      return note === null ? [] : [[toId(row._id), note] as const];
    }),
  );
}
