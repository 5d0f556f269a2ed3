// The door of the bookings. Taking and freeing time is in booking.ts, what stands in the way in conflicts.ts, absences and hours in
// absences.ts, finding in reading.ts, what own data and erasing need in own.ts. Whoever has to move along says so in followers.ts.

export type { PersonRef } from '../auth/service.ts';
export { absencesBetween, addAbsence, personFor, removeAbsence, setHours } from './absences.ts';
export { awayOf, hoursOf } from './away.ts';
export type { Away } from './away.ts';
export { book, cancelBookings } from './booking.ts';
export type { BookOptions, BookingInput } from './booking.ts';
export { busyTimes, conflictsOf } from './conflicts.ts';
export type { AskedTime, BusyAsked, BusySpan, Conflict } from './conflicts.ts';
export { followBookings } from './followers.ts';
export type { BookingChange, BookingFollower } from './followers.ts';
export type { AbsenceRow, BookingRow, HoursOfDay, HoursRow } from './model.ts';
export { eraseBookings, ownBookings } from './own.ts';
export { bookingsBetween, bookingsByCause, bookingsByIds } from './reading.ts';
export type { BookingsAsked } from './reading.ts';
export { shownTimes } from './words.ts';
