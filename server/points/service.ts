// The door of the points. Entries are made in ledger.ts, asked for in reading.ts, corrected by hand in corrections.ts.

export { award, closeMonth, closeMonthForAll, membersOfMonth, reverse } from './ledger.ts';
export type { AwardInput } from './ledger.ts';
export type { PointsEntryRow } from './model.ts';
export { balanceOf, countMembersByMonth, entriesOfMonth, findPointsFaults, monthPointsOf, ownPoints } from './reading.ts';
export type { PointsFaults } from './reading.ts';
export { signedPoints } from './rules.ts';
