// What occasions and steps are called, and where a place in braces stands in a text.

import type { InviteStep, ScriptOccasion, ScriptState } from '../../shared/generated.ts';
import type { ScriptPlacesData } from '../generated.ts';

/** In the order in which a member meets them. */
export const OCCASIONS = [
  'BEFRIEND',
  'INVITE',
  'RULES',
  'WELCOME',
  'RENAME',
  'PIN',
  'DAILY',
  'CAMPAIGN',
  'CARE',
  'REMIND',
  'WARN',
  'REMOVE',
  'LEAVE',
  'HAND_OVER',
] as const satisfies readonly ScriptOccasion[];

export const occasionText = {
  BEFRIEND: 'script.befriend',
  INVITE: 'script.invite',
  RULES: 'script.rules',
  WELCOME: 'script.welcome',
  RENAME: 'script.rename',
  PIN: 'script.pin',
  DAILY: 'script.daily',
  CAMPAIGN: 'script.campaign',
  CARE: 'script.care',
  REMIND: 'script.remind',
  WARN: 'script.warn',
  REMOVE: 'script.remove',
  LEAVE: 'script.leave',
  HAND_OVER: 'script.handOver',
} as const satisfies Record<ScriptOccasion, string>;

export const STEPS = [
  'BEFRIEND',
  'SCRIPT',
  'RULES',
  'ACKNOWLEDGED',
  'JOINED',
  'RENAMED',
  'PINNED',
] as const satisfies readonly InviteStep[];

export const stepText = {
  BEFRIEND: 'script.stepBefriend',
  SCRIPT: 'script.stepScript',
  RULES: 'script.stepRules',
  ACKNOWLEDGED: 'script.stepAcknowledged',
  JOINED: 'script.stepJoined',
  RENAMED: 'script.stepRenamed',
  PINNED: 'script.stepPinned',
} as const satisfies Record<InviteStep, string>;

export const stateText = {
  DRAFT: 'script.draft',
  PUBLISHED: 'script.published',
  REPLACED: 'script.replaced',
  RETIRED: 'script.retired',
} as const satisfies Record<ScriptState, string>;

export type Places = ScriptPlacesData['scriptPlaces'];

export interface Piece {
  readonly text: string;
  /** A place, by its example; or one that nobody knows. */
  readonly is: 'TEXT' | 'PLACE' | 'UNKNOWN';
}

/** The text with its places as they may read. */
export function piecesOf(text: string, places: Places): Piece[] {
  const example = new Map(places.flatMap((place) => [[place.zh, place.example] as const, [place.en, place.example] as const]));
  return text
    .split(/(\{[^{}\n]{0,40}\})/)
    .filter((part) => part !== '')
    .map((part): Piece => {
      const [, spelling] = /^\{([^{}\n]{0,40})\}$/.exec(part) ?? [];
      if (spelling === undefined) return { text: part, is: 'TEXT' };
      const known = example.get(spelling.trim());
      return known === undefined ? { text: part, is: 'UNKNOWN' } : { text: known, is: 'PLACE' };
    });
}
