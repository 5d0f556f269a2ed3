// The door of the diverts. What they follow (members coming and going, accounts at rest) and whom operators may look at through them is
// said when this is loaded.

import './following.ts';
import './reach.ts';

export { planDivert, planAgain, discardDivert, stopDivert, divertById } from './diverts.ts';
export { divertGroupsOf, endInvitesOf, ownInvites } from './following.ts';
export { dueInvites } from './lists.ts';
export type { LateRow } from './lists.ts';
export type { DivertGroupRow, DivertRow, InviteRow } from './model.ts';
export { startDivert } from './starting.ts';
export { divertTierPlan } from './tier-plan.ts';
export { works } from './works.ts';
