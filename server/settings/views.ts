// Views of lists that somebody of the staff saves for themselves: seen, overwritten and removed by nobody else. That nobody has more
// than fifty is guarded by the places: each view takes one, and a place is taken once.

import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { isUniqueConflict } from '../core/unique.ts';
import type { SavedView } from '../generated/types.ts';
import { savedViews } from './model.ts';
import type { SavedViewRow } from './model.ts';
import { MOST_VIEWS, checkView } from './rules.ts';
import type { ViewInput } from './rules.ts';

const TRIES = 5;

const present = ({ _id, list, name, query }: SavedViewRow): SavedView => ({ id: toId(_id), list, name, query });

function ownerOf({ viewer }: Ctx): string {
  if (viewer.id === null) throw new Refused('SIGN_IN_FIRST');
  return viewer.id;
}

export async function listViews(ctx: Ctx, list: string): Promise<SavedView[]> {
  const rows = await savedViews
    .raw(ctx.db)
    .find({ ownerId: ownerOf(ctx), list }, { sort: { name: 1 }, limit: MOST_VIEWS })
    .toArray();
  return rows.map(present);
}

/** A view of the same name is overwritten. */
export async function saveView(ctx: Ctx, input: ViewInput): Promise<SavedView> {
  const ownerId = ownerOf(ctx);
  const { list, name, query } = demand(checkView(input)).view;
  const views = savedViews.raw(ctx.db);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const kept = await views.findOneAndUpdate({ ownerId, list, name }, { $set: { query, savedAt: ctx.now } }, { returnDocument: 'after' });
    if (kept) return present(kept);
    const taken = new Set((await views.find({ ownerId }, { projection: { place: 1 } }).toArray()).map(({ place }) => place));
    const place = Array.from({ length: MOST_VIEWS }, (_, index) => index + 1).find((free) => !taken.has(free));
    if (place === undefined) throw new Refused('VIEWS_FULL', { max: MOST_VIEWS });
    const saved = await savedViews(ctx.db)
      .create({ ownerId, list, name, query, place, savedAt: ctx.now })
      .catch((error: unknown) => {
        // Another window of the same person took the name or the place.
        if (isUniqueConflict(error)) return null;
        throw error;
      });
    if (saved) return present(saved);
  }
  throw new Error('a view found no place among those that were saved at the same moment');
}

/** False when there was none. */
export async function removeView(ctx: Ctx, id: string): Promise<boolean> {
  const { deletedCount } = await savedViews.raw(ctx.db).deleteOne({ _id: fromId(id), ownerId: ownerOf(ctx) });
  return deletedCount === 1;
}
