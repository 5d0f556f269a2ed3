// The door of the duties. Giving, moving, handing over and withdrawing is in assigning.ts, what people do in acts.ts, lists in reading.ts,
// what is overdue in sweep.ts, patrols in patrol.ts. Who moves along says so in followers.ts.

import './following.ts';
import './showing.ts';

export { acceptDuty, assignDuty, handInDuty, scoreDuty, startDuty, withdrawDuty } from './acts.ts';
export { assignDuties, handDuties, handDutyTo, moveDuties, usualPoints, withdrawDuties } from './assigning.ts';
export type { AssignInput, HandInput, MoveInput } from './assigning.ts';
export { followDuties } from './followers.ts';
export type { DutyFollower } from './followers.ts';
export type { DutyRow } from './model.ts';
export { myPatrolReports, patrolGroups, patrolMembers, reportPatrol, widenPatrols } from './patrol.ts';
export { eraseDuties, ownDuties } from './privacy.ts';
export {
  dutiesByIds,
  dutiesInGroups,
  dutiesOf,
  dutiesOfSubjects,
  dutyById,
  dutyScores,
  hasDuties,
  listDuties,
  myDuties,
  personName,
  shownGroups,
  shownLive,
  windowsShown,
} from './reading.ts';
export type { DutyScore } from './reading.ts';
export { sweepDuties } from './sweep.ts';
export { bookingCauseOf, personOfDuty } from './telling.ts';
