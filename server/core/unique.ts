// The last net of every uniqueness: the index. Two who add the same number at the same moment both believe that it is new; one
// of them is told this.

import { MongoError } from 'mongodb';

/** Whether the database refused a value that a unique index already has; the whole transaction is gone then. */
export function isUniqueConflict(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 11000;
}

/** Runs the work again after such a conflict: it reads afresh, finds the other's and decides anew. */
export async function repeatOnUniqueConflict<Made>(work: () => Promise<Made>, mostAttempts = 8): Promise<Made> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= mostAttempts || !isUniqueConflict(error)) throw error;
    }
  }
}

/** Such a conflict within a transaction, as one that the transaction is run again for: its next snapshot has what the other wrote. */
export function runAgainAfter(error: unknown): unknown {
  if (!isUniqueConflict(error)) return error;
  return runAgain('somebody else has just written the same', error);
}

/** Thrown inside a transaction, it makes the driver run it again from the start: something is there now that it could not see. */
export function runAgain(why: string, cause?: unknown): MongoError {
  const again = new MongoError(why, { cause: cause instanceof Error ? cause : undefined });
  again.addErrorLabel('TransientTransactionError');
  return again;
}
