// What long work is called, and what its states mean to a reader.

import type { Tier, WorkState } from '../../shared/generated.ts';
import type { Say } from '../texts.ts';
import { tierText } from '../tiers/words.ts';

const KINDS = {
  IMPORT_ORDERS: 'work.importOrders',
  IMPORT_DISTRIBUTORS: 'work.importDistributors',
  TIER_RUN: 'work.tierRun',
  DIVERT_PLAN: 'work.divertPlan',
  DIVERT_START: 'work.divertStart',
  DIVERT_STOP: 'work.divertStop',
  DIVERT_TIER_PLAN: 'work.divertTierPlan',
  DIVERT_REDAY: 'work.divertReday',
  CAMPAIGN_REVIEW: 'work.campaignReview',
  ACTIVITIES_FOLLOW: 'work.activitiesFollow',
} as const;

/** Work that counts people; all other counts rows. */
const OF_PEOPLE: readonly string[] = ['TIER_RUN', 'DIVERT_PLAN', 'DIVERT_START', 'DIVERT_STOP', 'DIVERT_TIER_PLAN', 'DIVERT_REDAY'];

export function countsPeople(kind: string): boolean {
  return OF_PEOPLE.includes(kind);
}

/** A kind that this page does not know yet keeps its own word. */
export function workName(kind: string, t: Say): string {
  return kind in KINDS ? t(KINDS[kind as keyof typeof KINDS]) : kind;
}

/** Its title as a reader knows it: work that follows a tier's week begins its title with the tier's code. */
export function workTitle({ kind, title }: { kind: string; title: string }, t: Say): string {
  const [, tier, rest] = kind === 'ACTIVITIES_FOLLOW' ? (/^(NEW|MID|HEAD) (.*)$/.exec(title) ?? []) : [];
  return tier === undefined ? title : `${t(tierText[tier as Tier])} ${rest ?? ''}`;
}

export const workStateText = {
  QUEUED: 'work.queued',
  RUNNING: 'work.running',
  DONE: 'work.done',
  STOPPED: 'work.stopped',
  FAILED: 'work.failed',
} as const satisfies Record<WorkState, string>;

/** The colour that goes with the word. */
export const workStateColour = {
  QUEUED: 'off',
  RUNNING: 'acc',
  DONE: 'done',
  STOPPED: 'due',
  FAILED: 'late',
} as const satisfies Record<WorkState, string>;

/** How many people a result (JSON text) tells of; null where it does not. */
export function peopleOf(result: string | null): number | null {
  if (result === null) return null;
  const read: unknown = JSON.parse(result);
  return typeof read === 'object' && read !== null && 'people' in read && typeof read.people === 'number' ? read.people : null;
}
