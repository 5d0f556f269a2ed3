// The door of the campaigns. What stands above them says in followers.ts what it does when campaigns begin, are copied, published and
// moved; whom they are for is in audience.ts, the states in moving.ts, changes in writing.ts, selection in selecting.ts.

export {
  campaignFor,
  campaignGroupIds,
  campaignsForMember,
  demandCampaignAudience,
  groupsOfCampaign,
  mayFollow,
  audienceOf,
} from './audience.ts';
export {
  readCampaign as campaignById,
  campaignsByIds,
  currentCampaign,
  listCampaignsIn,
  liveCampaigns,
  readCampaign,
  readScoringCampaigns,
  subjectOf,
} from './campaigns.ts';
export { followCampaigns } from './followers.ts';
export type { CampaignFollower, Problem, StepStanding } from './followers.ts';
export { measureProducts } from './measuring.ts';
export type { AudienceRow, CampaignProductRow, CampaignRow, GoalsRow, RewardRow } from './model.ts';
export { cancelCampaign, checkCampaign, moveCampaign, publishCampaign, setCampaignTimes, setFrozen, withdrawCampaign } from './moving.ts';
export { giveProductPicture, noteProductFacts } from './product-facts.ts';
export { changeCampaign, copyCampaign, createCampaign, markCampaignStep, remapRewardPhases } from './writing.ts';
