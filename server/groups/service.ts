// The door of the groups. Opening and handing over is in open.ts, who comes in and goes in places.ts, lists in lists.ts, members' roles,
// labels and leaving in members.ts, codes in codes.ts, merging and the like in mergers.ts. Whoever has to move along when groups
// do says so in followers.ts.

import './reach.ts';

export { openGroupsInBrief } from './brief.ts';
export type { GroupBrief } from './brief.ts';
export { demandMayManage, mayManage, ownFilter } from './access.ts';
export { listGroupEvents, recordGroupEvent, recordGroupEvents } from './events.ts';
export type { GroupEventInput } from './events.ts';
export { followGroups } from './followers.ts';
export type { GroupFollower, Pair } from './followers.ts';
export { findGroup, groupById, groupOf, groupsByIds, groupsByNumber, listGroups, openGroupRows, ownGroupIds, readGroups } from './lists.ts';
export type { OpenGroups } from './lists.ts';
export { codeFor, lackingAcknowledgements, noteAcknowledged } from './codes.ts';
export type { Acknowledged, Lacking } from './codes.ts';
export { holderName } from './holder-names.ts';
export { setKolRole } from './kols.ts';
export { askToLeave, forgetLabels, presentIn, presentOfMany, staysOf, staysWithGroups } from './members.ts';
export type { LeaveEntry, StayRow } from './members.ts';
export { readMembers } from './member-lists.ts';
export type { GroupMemberRow, GroupRow } from './model.ts';
export { createGroups, setGroupAccounts, setHolders } from './open.ts';
export type { AccountMove, GroupInput, HolderMove } from './open.ts';
export { writeHealth } from './wellbeing.ts';
export type { HealthInput } from './wellbeing.ts';
export { reserve, unreserve } from './held-places.ts';
export { admit, admitAll, groupLimit, release } from './places.ts';
export type { AdmitEntry, AdmitOutcome, ReleaseEntry, ReleaseOutcome } from './places.ts';
// Joins and leaves that a bridge reports, what is noted on stays by those above, and the recount.
export { recordMemberEvents } from './arrivals.ts';
export type { MemberEventInput } from './arrivals.rules.ts';
export { countRefusedJoins, refusedJoinsOf } from './arrivals-refused.ts';
export { comingsOf, comingsSince, invitersOf, presentStays, recountGroups } from './comings.ts';
export type { GroupFaults, InviterRow, PresentRow } from './comings.ts';
export { firstMembersOf } from './samples.ts';
export { sentences } from './sentences.ts';
export { guardiansAmong, noteSpoken, noteViolation } from './speaking.ts';
export type { Spoken } from './speaking.ts';
