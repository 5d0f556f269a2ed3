// What other domains use of members. Taking in is in enrol.ts, the tree of sponsors in links.ts, lists and single ones in lists.ts,
// tiers' verdicts in standings.ts, erasing in erase.ts. What is written into the trail stands beside (move.ts): the trail itself
// asks here for names.

export { countChosen, countJoined, joinedBetween, streamChosen } from './choose.ts';
export type { ChosenFilter, ChosenRow, JoinedRow } from './choose.ts';
export { completeMembers } from './complete.ts';
export { enrolDistributors } from './enrol.ts';
export type { Also } from './enrol.ts';
export { eraseRecord, forgetErased } from './erase.ts';
export { findMemberFaults, mendDownlineCounts } from './faults.ts';
export { forgetKol, nameKol, streamKols } from './kols.ts';
export type { KolMark } from './kols.ts';
export { linkWaiting } from './links.ts';
export type { ConditionValueRow, DistributorRow, SponsorMoveRow, StandingRow, TierChangeRow, WholeDistributorRow } from './model.ts';
export type { DistributorInput, Outcome, Rejected } from './rules.ts';
export { sentences } from './sentences.ts';
export {
  distributorById,
  distributorsByNo,
  guarded,
  listDistributors,
  lookUp,
  maskedPhone,
  memberIdsByNo,
  memberOf,
  phoneOf,
  provinces,
  readDistributors,
  searchEverything,
} from './lists.ts';
export { addReach, demandReach, firstWithin, inPortions, isBounded, mayReach, reachOf } from './reach.ts';
export type { ReachSource } from './reach.ts';
export { countErasedSince, listMovesOfDay, markSeen, memberWithin } from './history.ts';
export type { MoveRow } from './history.ts';
export { confirmPlanned, countPlanned, listPlanned, plannedAfter, plannedOf } from './plan.ts';
export { changesOf, countChanges, newStanding, personFactsOf, readPersonFacts, streamPeople, writeStandings } from './standings.ts';
export type { ChangeCount, PersonFacts, StandingMove } from './standings.ts';
export { readUplines } from './upline.ts';
export type { UplineFacts } from './upline.ts';
