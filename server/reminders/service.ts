// The door of the reminders: they are written with bookings (making.ts), told by the clock (sweep.ts), and what was missed goes on to
// managers (escalation.ts). Nobody calls for a reminder: what is booked and says so is reminded of.

export { escalateMissed } from './escalation.ts';
export { arrangeAll } from './making.ts';
export { forgetReminders } from './reading.ts';
export { sweepReminders } from './sweep.ts';
