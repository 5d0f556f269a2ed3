// What was copied and sent on is noted on the phone first and told to the server when there is a network, in batches that may be told
// twice: each act has an id of its own. What waits ends with the session, like everything of a person.

import { ask } from '../../shared/api.ts';
import { isOfNetwork } from '../../shared/errors.ts';
import type { KitUse } from '../../shared/generated.ts';
import { OF_PERSON, recall, remember } from '../../shared/remembered.ts';
import { makeStore } from '../../shared/store.ts';
import { ReportKitUsesMutation } from '../generated.ts';
import { readUses } from './kept-uses.ts';
import type { Use } from './kept-uses.ts';

const MOST_A_BATCH = 100;
/** More than that nobody copies on a train. */
const MOST_KEPT = 500;

const keyOf = (personId: string): string => `${OF_PERSON}kit-uses.${personId}`;

/** What waits to be told, of the person whose page is open. */
export const waitingUses = makeStore<readonly Use[]>([]);
let isSending = false;

function keep(personId: string, uses: readonly Use[]): void {
  remember(keyOf(personId), JSON.stringify(uses.slice(-MOST_KEPT)));
  waitingUses.set(uses);
}

export function openUses(personId: string): void {
  waitingUses.set(readUses(recall(keyOf(personId))));
}

/** Pages that came over a plain line have none. */
const maker: { randomUUID?(): string } = crypto;

export function noteUse(personId: string, itemId: string, use: KitUse, at: Date): void {
  const id = maker.randomUUID?.() ?? `${String(at.getTime())}-${Math.random().toString(36).slice(2, 12)}`;
  keep(personId, [...readUses(recall(keyOf(personId))), { id, itemId, use, at: at.toISOString() }]);
}

/** True when something was told. What the server refuses is dropped: telling it again would be refused again. */
export async function sendUses(personId: string): Promise<boolean> {
  if (isSending) return false;
  const batch = readUses(recall(keyOf(personId))).slice(0, MOST_A_BATCH);
  if (batch.length === 0) return false;
  isSending = true;
  const ids = new Set(batch.map(({ id }) => id));
  const drop = () =>
    keep(
      personId,
      readUses(recall(keyOf(personId))).filter(({ id }) => !ids.has(id)),
    );
  try {
    await ask(ReportKitUsesMutation, { uses: batch });
    drop();
    return true;
  } catch (error) {
    if (!isOfNetwork(error) && !isBusy(error)) drop();
    return false;
  } finally {
    isSending = false;
  }
}

const isBusy = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 'TOO_BUSY';
