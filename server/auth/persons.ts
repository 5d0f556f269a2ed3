// What people are called who may be staff or members, many at a time: for pages of the staff and for people themselves.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { distributorById, inPortions } from '../distributors/service.ts';
import type { PersonKind } from '../generated/types.ts';
import { staff } from './model.ts';

/** Somebody of the staff, or a member. */
export interface PersonRef {
  readonly kind: PersonKind;
  readonly id: ObjectId;
}

/** By id, of those that there are, erased and dismissed ones too. */
export async function personNames(ctx: Ctx, persons: readonly PersonRef[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const members = new Set(persons.flatMap(({ kind, id }) => (kind === 'DISTRIBUTOR' ? [toId(id)] : [])));
  const workers = [...new Map<string, ObjectId>(persons.flatMap(({ kind, id }) => (kind === 'STAFF' ? [[toId(id), id]] : []))).values()];
  for (const ids of inPortions(workers)) {
    const rows = staff.raw(ctx.db).find({ _id: { $in: ids } }, { projection: { name: 1 } });
    for await (const { _id, name } of rows) names.set(toId(_id), name);
  }
  // Asked for together, so that they are read together.
  for (const row of await Promise.all([...members].map((id) => distributorById(ctx, id)))) if (row) names.set(toId(row._id), row.name);
  return names;
}
