// The door of the operators: who looks after groups, what they may hold, and how groups go from one to another. Profiles are in
// profiles.ts, the counted change of holders in holders.ts, history and notes in holdings.ts, proposals in making.ts and proposals.ts.

import { followGroups } from '../groups/service.ts';
import { closed, opened } from './holders.ts';

export type { HoldingRow, LoadRow, MoveRow, OperatorRow, ProposalRow } from './model.ts';
export { freeCapacity, openGroup } from './opening.ts';
export type { FreeCapacity } from './opening.ts';
export { openGroups } from './holders.ts';
export { dutyOperatorOf, missingNotes, uncoveredGroups } from './holdings.ts';
export type { Uncovered } from './holdings.ts';
export { operatorName } from './loaders.ts';
export { capacityOf, listOperators, operatorById, profilesOf } from './profiles.ts';
export { makeProposal } from './making.ts';
export { applyProposal, keepProposal } from './proposals.ts';

// Whoever opens or closes a group, the capacity of its holder is counted in the same transaction.
followGroups({ opened, closed });
