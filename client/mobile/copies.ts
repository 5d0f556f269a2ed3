// The last answer to each question, kept for the person who got it, so that the next visit paints at once and the phone shows
// something without a network. Everything of a person goes with the session (shared/session.ts forgets it).
// After a change of the person's own, copies from before it may say the opposite of what was just done: they wait behind the answer.
// Surprise: a copy is tied to the digest of its document, so a new version of the page never reads an old shape.

import type { Operation } from '../shared/operation.ts';
import { OF_PERSON, recall, remember } from '../shared/remembered.ts';

export interface Copy<Data> {
  readonly data: Data;
  /** When it was answered, by this device's clock. */
  readonly answeredAt: number;
  /** When it was asked: what the socket told after that may be newer. */
  readonly askedAt: number;
}

/** Older than this it says nothing about today; it is not shown. */
export const OLDEST_MILLISECONDS = 7 * 86_400_000;
const DIGEST_LETTERS = 16;
const CHANGED_AT = `${OF_PERSON}changedAt`;

export function keyOfCopy(personId: string, operation: Pick<Operation<never, never>, 'id' | 'name'>, variables: unknown): string {
  const digest = operation.id.slice(operation.id.indexOf(':') + 1).slice(0, DIGEST_LETTERS);
  return `${OF_PERSON}copy.${personId}.${operation.name}.${digest}.${JSON.stringify(variables)}`;
}

/** Null for what is not a copy, or is too old. */
export function readCopy<Data>(text: string | null, now: number): Copy<Data> | null {
  if (text === null) return null;
  try {
    const { data, answeredAt } = JSON.parse(text) as Partial<Copy<Data>>;
    if (data === undefined || data === null || typeof answeredAt !== 'number' || now - answeredAt > OLDEST_MILLISECONDS) return null;
    return { data, answeredAt: Math.min(answeredAt, now), askedAt: 0 };
  } catch {
    return null;
  }
}

export function loadCopy<Data>(key: string): Copy<Data> | null {
  return readCopy<Data>(recall(key), Date.now());
}

export function keepCopy(key: string, copy: Copy<unknown>): void {
  remember(key, JSON.stringify(copy));
}

/** The person changed something, and the server has said yes. */
export function noteChange(now: number): void {
  remember(CHANGED_AT, String(now));
}

/** True where the person has changed something since: the copy is shown only if nothing newer can be had. */
export function isFromBeforeChange({ answeredAt }: Pick<Copy<unknown>, 'answeredAt'>): boolean {
  return answeredAt <= Number(recall(CHANGED_AT) ?? 0);
}
