// Indexes for the tests of the planner, described by what is special about them.

import type { IndexKeyPart, PlanIndex } from '../../server/embedded/plan.ts';

export function parts(pattern: Record<string, 1 | -1>): IndexKeyPart[] {
  return Object.entries(pattern).map(([path, direction]) => ({ path, direction }));
}

export function index(pattern: Record<string, 1 | -1>, more: Partial<PlanIndex> = {}): PlanIndex {
  const name = Object.entries(pattern)
    .map(([path, direction]) => `${path}_${direction}`)
    .join('_');
  return {
    name,
    parts: parts(pattern),
    unique: false,
    sparse: false,
    partialFilter: null,
    collation: null,
    multikey: false,
    truncated: false,
    ready: true,
    ...more,
  };
}
