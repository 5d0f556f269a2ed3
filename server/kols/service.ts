// The door of the KOLs. What people do is in acts.ts, what the nights do in upkeep.ts, candidates.ts and statements.ts, what is asked in
// lists.ts, what follows from groups and duties in following.ts.

import './following.ts';

export { answer, appoint, change, letGo, nominate, renew, withdraw } from './acts.ts';
export { rateCandidates } from './candidates.ts';
export type { CandidatesReport } from './candidates.ts';
export { eraseKol, ownKol } from './erase.ts';
export { findKolFaults } from './faults.ts';
export type { KolFaults } from './faults.ts';
export { countKols } from './lists.ts';
export type { KolRow } from './model.ts';
export { settleMonth } from './statements.ts';
export { keepTerms, takeOver } from './upkeep.ts';
export type { TermsReport } from './upkeep.ts';
