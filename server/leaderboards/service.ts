// The door of the boards. What scores is written by scores.ts with the orders; boards in memory are in boards.ts, one way to any board in
// board-of.ts, what GraphQL asks in reading.ts; scores are worked out afresh by afresh.ts.

import './scores.ts';

export { boardOf, emptyView, frozenView, serveFrozen } from './board-of.ts';
export { boardsOf, startBoards } from './boards.ts';
export { scoreAfresh } from './afresh.ts';
export type { Afresh } from './afresh.ts';
export { boardsFromFacts, scoreBatchesOf, scoreEventsOf } from './facts.ts';
export { keyText, keysOf, METRICS, readKeyText, SUBJECTS } from './keys.rules.ts';
export type { BoardKey } from './keys.rules.ts';
export { mendScores } from './mending.ts';
export { placeMembers } from './members.ts';
export type { MemberPlace } from './members.ts';
export type { CampaignSums, ScoreBatchRow, ScoreEvent } from './model.ts';
export { startKeeping } from './keeper.ts';
export { campaignTotalsOf, demandKey, ownOwner, readLeaderboard, salesCurve } from './reading.ts';
export { closeTotals, openTotals, readTotals } from './totals.ts';
export type { Boards, BoardView, Entry, Place } from './views.ts';

// Frozen boards, rewards, marks, names (freezing.ts fires the timetable's closing).
export { freezeCampaign } from './freezing.ts';
export { markBoards } from './marks.ts';
export { boardConsentOf, eraseBoardConsent, forgetNames, namesOf } from './names.ts';
export { campaignsOfSeller, ownBoardFacts } from './own-facts.ts';
export type { OwnBoardFacts } from './own-facts.ts';
export type { OwnerName } from './names.ts';
export { readRewardEntries, settledFen } from './settling.ts';
