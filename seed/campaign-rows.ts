// Every collection that campaigns are made of.

import { campaigns, productFigures } from '../server/campaigns/model.ts';
import { files } from '../server/files/model.ts';
import { kitCursors, kitEvents, kitHours, kitItems, kitLinks, kitSales } from '../server/kits/model.ts';
import { boardConsents, boardMarks, finalBoards, finalPieces, rewardEntries } from '../server/leaderboards/model.ts';
import { boardMarkers, boardSnapshots, campaignMembers, campaignTotals, scoreBatches } from '../server/leaderboards/model.ts';
import { livePlaces, lives, liveSends } from '../server/lives/model.ts';
import { reportPlans, reports } from '../server/reports/model.ts';
import { reviewActions, reviews } from '../server/reviews/model.ts';
import { activities, phaseActions, phases, timetableSeqs } from '../server/timetables/model.ts';

/** Everything that is written here, beside what comes of using it. */
export const CAMPAIGNS = [
  campaigns,
  productFigures,
  phases,
  phaseActions,
  timetableSeqs,
  activities,
  files,
  kitItems,
  kitLinks,
  kitEvents,
  kitHours,
  kitSales,
  kitCursors,
  scoreBatches,
  campaignMembers,
  campaignTotals,
  boardSnapshots,
  boardMarkers,
  boardMarks,
  boardConsents,
  finalBoards,
  finalPieces,
  rewardEntries,
  reportPlans,
  reports,
  lives,
  livePlaces,
  liveSends,
  reviews,
  reviewActions,
] as const;
