// Tells a member's phone of a move the moment it is written, whoever decided it, from what the change stream itself says: nothing is
// read again, also when a nightly run moves tens of thousands.

import type { ChangeStreamUpdateDocument } from 'mongodb';
import type { TierChangeRow } from '../distributors/service.ts';
import type { FeedSpec } from '../parts.ts';
import { changeWords } from './change-words.rules.ts';

/** One more at the end of the list; a list that is written as a whole (as when somebody is erased) is no news. */
const ADDED = /^changes\.\d+$/;

/** What everybody may be told of the own move; why, in the staff's words, is not for the member. */
function newsOf(change: TierChangeRow): object {
  const { seq, kind, from, to, day, at, until } = change;
  return { seq, kind, from, to, day, at: at.toISOString(), until, words: changeWords(change) };
}

export const feeds: readonly FeedSpec[] = [
  {
    name: 'tiers.changes',
    collection: 'distributors',
    pipeline: [{ $match: { operationType: 'update' } }],
    onChange: (ctx, event) => {
      const { documentKey, updateDescription } = event as ChangeStreamUpdateDocument;
      for (const [field, value] of Object.entries(updateDescription.updatedFields ?? {})) {
        if (!ADDED.test(field)) continue;
        const change = value as TierChangeRow;
        ctx.emit(`person:${String(documentKey._id)}`, 'notice', { change: newsOf(change) }, String(change.seq));
      }
    },
    // Whoever missed something sees it at the next visit: what was not seen is kept with the member.
    onLost: () => undefined,
  },
];
