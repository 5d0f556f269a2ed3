// What the page of a proposal shows beside what is kept: figures that follow from the rows, and names as people are called today.

import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { AssignmentConstraints, ProposalHire, ProposalLoad } from '../generated/types.ts';
import { noteDue } from './holders.ts';
import { hireFor, loadBasisPoints } from './load.rules.ts';
import { operatorName } from './loaders.ts';
import type { ProposalRow } from './model.ts';
import { capacityOf } from './profiles.ts';
import { groupedBy, takesWords } from './propose.rules.ts';

export async function shownConstraints(ctx: Ctx, { constraints }: ProposalRow): Promise<AssignmentConstraints> {
  const { operatorIds, ...rest } = constraints;
  const people = await Promise.all(operatorIds.map(async (id) => ({ id: toId(id), name: await operatorName(ctx, id) })));
  return { ...rest, operators: people };
}

export function shownLoads({ loads, moves }: ProposalRow): ProposalLoad[] {
  const taken = groupedBy(moves, ({ toId: receiver }) => toId(receiver));
  return loads.map(({ operatorId, name, revision: _revision, ...row }) => {
    const takes = taken.get(toId(operatorId)) ?? [];
    return {
      ...row,
      operator: { id: toId(operatorId), name },
      loadBefore: loadBasisPoints(row.weightBefore, row.capacity),
      loadAfter: loadBasisPoints(row.weightAfter, row.capacity),
      takes: takes.length,
      takesWeight: takes.reduce((sum, { weight }) => sum + weight, 0),
      takesWords: takesWords(takes.map(({ tier }) => tier)),
    };
  });
}

/** Null while the average load stays under the mark. */
export async function hireOf(ctx: Ctx, { loads }: ProposalRow): Promise<ProposalHire | null> {
  const staying = loads.filter(({ isLeaving }) => !isLeaving).map(({ weightAfter, capacity }) => ({ weight: weightAfter, capacity }));
  return hireFor(staying, await capacityOf(ctx, 'STANDARD'));
}

/** The first of the times at which notes would be due if it were applied now; null where nobody hands over. */
export function notesDueOf(ctx: Ctx, { moves, loads, closedAt }: ProposalRow): Date | null {
  const givers = new Set(moves.flatMap(({ fromId }) => (fromId === null ? [] : [toId(fromId)])));
  const at = closedAt === null ? ctx : { ...ctx, now: closedAt };
  const times = loads.filter(({ operatorId }) => givers.has(toId(operatorId))).map(({ leavesOn }) => noteDue(at, leavesOn).getTime());
  return times.length === 0 ? null : new Date(Math.min(...times));
}
