// The door of the camps. The course is in courses.ts; camps are prepared (preparing.ts), opened (opening.ts) and closed (closing.ts) by the
// clock; what members do is in taking.ts and mine.ts, what the staff does in managing.ts, board.ts, reviewing.ts and nudging.ts.

import './guarding.ts';
import './reach.ts';
import './showing.ts';

export { courseInForce, draftCourse, publishCourse } from './courses.ts';
export { closeDue } from './closing.ts';
export type { CampFollower } from './followers.ts';
export { followCamps } from './followers.ts';
export { enrolByHand } from './managing.ts';
export { certificateOf } from './mine.ts';
export type { CampRow, CourseRow, EnrolmentRow } from './model.ts';
export { nudgeAll } from './nudging.ts';
export { openDue } from './opening.ts';
export { prepareCampOf, prepareCamps } from './preparing.ts';
export { eraseCamps, ownCamps } from './privacy.ts';
export { reviewHomework } from './reviewing.ts';
export { checkIn, handIn, noteWatched } from './taking.ts';
export { countCampDue } from './due.ts';
export { campFaults } from './faults.ts';
