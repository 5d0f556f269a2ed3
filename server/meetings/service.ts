// The door of the weekly meeting. It is made by preparing.ts, changed by acts.ts and actions.ts, found by reading.ts, shown by calendar.ts.

import './calendar.ts';

export { addAction, settleAction } from './actions.ts';
export { closeMeeting, noteAttendance, saveMinutes, setPlan } from './acts.ts';
export { prepareMeetings } from './preparing.ts';
export { eraseMeetings, listMeetings, ownMeetings } from './reading.ts';
