// What states, steps, boards and rewards of campaigns are called, and how states look.

import type { BoardMetric, BoardSubject, CampaignState, CampaignStep, RewardPrize, SelectionCriterion } from '../../shared/generated.ts';

export const CAMPAIGN_STATES = [
  'DRAFT',
  'READY',
  'RUNNING',
  'PAUSED',
  'CLOSING',
  'CLOSED',
  'CANCELLED',
] as const satisfies readonly CampaignState[];

export const campaignStateText = {
  DRAFT: 'camp.state.DRAFT',
  READY: 'camp.state.READY',
  RUNNING: 'camp.state.RUNNING',
  PAUSED: 'camp.state.PAUSED',
  CLOSING: 'camp.state.CLOSING',
  CLOSED: 'camp.state.CLOSED',
  CANCELLED: 'camp.state.CANCELLED',
} as const satisfies Record<CampaignState, string>;

/** Red is good news here: it runs. */
export const campaignStateColour = {
  DRAFT: '',
  READY: 'acc',
  RUNNING: 'late',
  PAUSED: 'due',
  CLOSING: 'due',
  CLOSED: 'done',
  CANCELLED: '',
} as const satisfies Record<CampaignState, string>;

export const STEPS = [
  'SELECTION',
  'MARGIN',
  'EMPOWERMENT',
  'KIT',
  'PLAY',
  'TIMETABLE',
  'LIVE',
  'REPORTS',
  'REVIEW',
] as const satisfies readonly CampaignStep[];

export const stepText = {
  SELECTION: 'camp.step.SELECTION',
  MARGIN: 'camp.step.MARGIN',
  EMPOWERMENT: 'camp.step.EMPOWERMENT',
  KIT: 'camp.step.KIT',
  PLAY: 'camp.step.PLAY',
  TIMETABLE: 'camp.step.TIMETABLE',
  LIVE: 'camp.step.LIVE',
  REPORTS: 'camp.step.REPORTS',
  REVIEW: 'camp.step.REVIEW',
} as const satisfies Record<CampaignStep, string>;

export const SUBJECTS = ['DISTRIBUTOR', 'GROUP', 'TEAM', 'OPERATOR', 'REGION'] as const satisfies readonly BoardSubject[];
export const subjectText = {
  DISTRIBUTOR: 'camp.subject.DISTRIBUTOR',
  TEAM: 'camp.subject.TEAM',
  GROUP: 'camp.subject.GROUP',
  OPERATOR: 'camp.subject.OPERATOR',
  REGION: 'camp.subject.REGION',
} as const satisfies Record<BoardSubject, string>;

export const METRICS = ['SALES', 'ORDERS', 'NEW_MEMBERS'] as const satisfies readonly BoardMetric[];
export const metricText = {
  SALES: 'camp.metric.SALES',
  ORDERS: 'camp.metric.ORDERS',
  NEW_MEMBERS: 'camp.metric.NEW_MEMBERS',
} as const satisfies Record<BoardMetric, string>;

export const PRIZES = ['CASH', 'GIFT', 'HONOUR'] as const satisfies readonly RewardPrize[];
export const prizeText = {
  CASH: 'camp.prize.CASH',
  GIFT: 'camp.prize.GIFT',
  HONOUR: 'camp.prize.HONOUR',
} as const satisfies Record<RewardPrize, string>;

export const criterionText = {
  FITS_MEMBERS: 'camp.criterion.FITS_MEMBERS',
  SEASON: 'camp.criterion.SEASON',
  REPURCHASE: 'camp.criterion.REPURCHASE',
  FAST_MOVING: 'camp.criterion.FAST_MOVING',
  ENDORSEMENT: 'camp.criterion.ENDORSEMENT',
  MARGIN: 'camp.criterion.MARGIN',
} as const satisfies Record<SelectionCriterion, string>;

export const tierText = { NEW: 'tier.new', MID: 'tier.mid', HEAD: 'tier.head' } as const;
