// What a person does about duties, as it is kept on the phone until the server has it: in the order in which it was done, with the
// moment of each. Whatever stands there instead is left out. Pure.

import type { BreachKind, PatrolStep } from '../generated.ts';
import { readPictures } from '../parts/kept-pictures.ts';
import type { KeptPicture } from '../parts/kept-pictures.ts';

export interface PatrolDraft {
  readonly groupId: string;
  readonly distributorId: string;
  readonly breach: BreachKind;
  readonly step: PatrolStep;
  readonly text: string;
  readonly pictures: readonly KeptPicture[];
}

export interface FeedbackDraft {
  readonly title: string;
  readonly text: string;
  readonly groupId: string;
  readonly voices: number;
  readonly aboutId: string | null;
}

/** `key` is made on this phone: an act that is sent again under it counts once. */
export type Act = { readonly key: string; readonly at: string } & (
  | { readonly kind: 'ACCEPT' | 'START'; readonly dutyId: string }
  | { readonly kind: 'HAND_IN'; readonly dutyId: string; readonly report: string; readonly pictures: readonly KeptPicture[] }
  | { readonly kind: 'PATROL'; readonly patrol: PatrolDraft }
  | { readonly kind: 'ACKNOWLEDGE' | 'PASS_ON'; readonly relayId: string }
  | { readonly kind: 'FEEDBACK'; readonly feedback: FeedbackDraft }
);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';

const arePictures = (value: unknown): boolean => Array.isArray(value) && readPictures(value).length === value.length;

function isAct(value: unknown): value is Act {
  if (!isRecord(value) || !isText(value['key']) || !isText(value['at'])) return false;
  const { kind, patrol, feedback } = value;
  if (kind === 'ACCEPT' || kind === 'START') return isText(value['dutyId']);
  if (kind === 'HAND_IN') return isText(value['dutyId']) && isText(value['report']) && arePictures(value['pictures']);
  if (kind === 'ACKNOWLEDGE' || kind === 'PASS_ON') return isText(value['relayId']);
  if (kind === 'PATROL')
    return isRecord(patrol) && isText(patrol['groupId']) && isText(patrol['distributorId']) && arePictures(patrol['pictures']);
  return kind === 'FEEDBACK' && isRecord(feedback) && isText(feedback['groupId']) && isText(feedback['text']);
}

export function readActs(text: string | null): Act[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(isAct) : [];
  } catch {
    return [];
  }
}

/** Whether something of this duty waits to be told. */
export function waits(acts: readonly Act[], kind: 'ACCEPT' | 'START' | 'HAND_IN', dutyId: string): boolean {
  return acts.some((act) => act.kind === kind && act.dutyId === dutyId);
}

export function relayWaits(acts: readonly Act[], kind: 'ACKNOWLEDGE' | 'PASS_ON', relayId: string): boolean {
  return acts.some((act) => act.kind === kind && act.relayId === relayId);
}

/** Pressed twice, it is one act. */
export function withAct(acts: readonly Act[], act: Act): Act[] {
  const isSame = (other: Act): boolean => {
    if (other.kind !== act.kind) return false;
    if ('dutyId' in other && 'dutyId' in act) return other.dutyId === act.dutyId;
    return 'relayId' in other && 'relayId' in act && other.relayId === act.relayId;
  };
  return acts.some(isSame) ? [...acts] : [...acts, act];
}

export const withoutAct = (acts: readonly Act[], { key }: Act): readonly Act[] => acts.filter((each) => each.key !== key);
