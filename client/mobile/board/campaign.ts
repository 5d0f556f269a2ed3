// Which campaign the phone shows and how it stands: the one that runs, one that closed today, one that begins soon; else when the
// next one is. Pure.

import type { CampaignState } from '../../shared/generated.ts';
import type { MyCampaignsData } from '../generated.ts';

export type OwnCampaign = MyCampaignsData['myCampaigns'][number];

export type Stage =
  /** Begins within a day or so: counted down. */
  | 'soon'
  | 'running'
  | 'paused'
  /** Over, while the last orders are counted. */
  | 'closing'
  | 'frozen';

const STAGES: Readonly<Record<CampaignState, Stage | null>> = {
  DRAFT: null,
  READY: 'soon',
  RUNNING: 'running',
  PAUSED: 'paused',
  CLOSING: 'closing',
  CLOSED: 'frozen',
  CANCELLED: null,
};

const HOUR = 3_600_000;
/** So that the evening before shows the countdown. */
const SOON_HOURS = 36;
/** The evening of a campaign and the morning after belong to its result. */
const RESULT_HOURS = 16;

type Timed = Pick<OwnCampaign, 'state' | 'startsAt' | 'endsAt'>;

export function stageOf({ state, startsAt }: Timed, now: number): Stage | null {
  // The clock of the server moves it at the second; the phone does not wait for the news.
  if (state === 'READY' && Date.parse(startsAt) <= now) return 'running';
  return STAGES[state];
}

const ORDER: readonly Stage[] = ['running', 'paused', 'closing', 'soon', 'frozen'];

/** The one for the card of Home; null when none is near. */
export function nearCampaign<Campaign extends Timed>(campaigns: readonly Campaign[], now: number): Campaign | null {
  const isNear = (campaign: Campaign): boolean => {
    const stage = stageOf(campaign, now);
    if (stage === 'soon') return Date.parse(campaign.startsAt) - now <= SOON_HOURS * HOUR;
    if (stage === 'frozen') return now - Date.parse(campaign.endsAt) <= RESULT_HOURS * HOUR;
    return stage !== null;
  };
  return firstOf(campaigns.filter(isNear), now);
}

/** The one whose board is shown: near or not, a board that has been closed is better than none. */
export function boardCampaign<Campaign extends Timed>(campaigns: readonly Campaign[], now: number): Campaign | null {
  return nearCampaign(campaigns, now) ?? firstOf(campaigns, now);
}

function firstOf<Campaign extends Timed>(campaigns: readonly Campaign[], now: number): Campaign | null {
  const away = (campaign: Campaign): number => Math.abs(Date.parse(campaign.startsAt) - now);
  const rank = (campaign: Campaign): number => {
    const stage = stageOf(campaign, now);
    return stage === null ? ORDER.length : ORDER.indexOf(stage);
  };
  return [...campaigns].sort((one, other) => rank(one) - rank(other) || away(one) - away(other))[0] ?? null;
}

/** The next one that has not begun, for the words where none is near. */
export function nextCampaign<Campaign extends Timed>(campaigns: readonly Campaign[], now: number): Campaign | null {
  const coming = campaigns.filter((campaign) => stageOf(campaign, now) === 'soon');
  return [...coming].sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))[0] ?? null;
}

/** What one order brings: the price of the main product; 0 where there is none. */
export function mainPriceFen({ products }: Pick<OwnCampaign, 'products'>): number {
  return (products.find(({ isMain }) => isMain) ?? products[0])?.priceFen ?? 0;
}
