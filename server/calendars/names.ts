// What people are called in a week. The week of a tier shows who does what in everybody's groups: an operator reads the full names of the
// staff and of the members of the own groups, and of other members no more than other members do.

import { personNames } from '../auth/service.ts';
import type { PersonRef } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { mayReach } from '../distributors/service.ts';
import { maskName } from '../leaderboards/final.rules.ts';

/** By id. */
export async function namesSeen(ctx: Ctx, persons: readonly PersonRef[]): Promise<Map<string, string>> {
  const names = await personNames(ctx, persons);
  await Promise.all(
    persons.map(async ({ kind, id }) => {
      const name = names.get(toId(id));
      if (kind === 'DISTRIBUTOR' && name !== undefined && !(await mayReach(ctx, id))) names.set(toId(id), maskName(name));
    }),
  );
  return names;
}
