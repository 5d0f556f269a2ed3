// Who takes part in campaigns from above: timetables, kits, boards, reports, lives, reviews. They cannot be called from here, so each
// says at load which step it judges, what it minds when a campaign is published, and what it does in the transactions of a campaign.

import type { ClientSession } from 'mongodb';
import type { Ctx } from '../context.ts';
import type { CampaignProblem, CampaignState, CampaignStep, StepState, Words } from '../generated/types.ts';
import type { CampaignRow } from './model.ts';

export type Problem = CampaignProblem;

/** How a step stands, derived from what is there. */
export interface StepStanding {
  state: StepState;
  words: Words;
  problems: Words[];
}

export interface CampaignFollower {
  /** For people who look for it: `timetables`. */
  name: string;
  /** Which step `judge` tells of: one judge for each. */
  step?: CampaignStep;
  /** DONE may be left to a person's word: where it says DOING and somebody said done, it is done. */
  judge?(ctx: Ctx, campaign: CampaignRow): Promise<StepStanding>;
  /** A campaign begins from a template (`campaign.templateKey`). */
  begun?(ctx: Ctx, session: ClientSession, campaign: CampaignRow): Promise<void>;
  /** `to` is a new draft like `from`: copy what is yours, every time moved by so much. */
  copied?(ctx: Ctx, session: ClientSession, from: CampaignRow, to: CampaignRow, shiftMilliseconds: number): Promise<void>;
  /** Why it may not be published as it is. */
  publishing?(ctx: Ctx, campaign: CampaignRow): Promise<Problem[]>;
  /** The times of a draft were changed; `from` is the campaign before. */
  timesChanged?(ctx: Ctx, session: ClientSession, campaign: CampaignRow, from: CampaignRow): Promise<void>;
  /** It went from `from` to `campaign.state`. */
  stateChanged?(ctx: Ctx, session: ClientSession, campaign: CampaignRow, from: CampaignState): Promise<void>;
}

const followers: CampaignFollower[] = [];

/** Said once, when a module is loaded. */
export function followCampaigns(follower: CampaignFollower): void {
  const other = follower.step && followers.find(({ step }) => step === follower.step);
  if (other) throw new Error(`${other.name} and ${follower.name} both judge the step ${String(follower.step)}`);
  followers.push(follower);
}

/** Tells each, one after the other: a transaction does one thing at a time. */
export async function tellFollowers(tell: (follower: CampaignFollower) => Promise<void> | undefined): Promise<void> {
  for (const follower of followers) await tell(follower);
}

export function judgeOf(step: CampaignStep): ((ctx: Ctx, campaign: CampaignRow) => Promise<StepStanding>) | null {
  const follower = followers.find((each) => each.step === step);
  return follower?.judge === undefined ? null : follower.judge.bind(follower);
}

export async function problemsOfFollowers(ctx: Ctx, campaign: CampaignRow): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const follower of followers) found.push(...((await follower.publishing?.(ctx, campaign)) ?? []));
  return found;
}
