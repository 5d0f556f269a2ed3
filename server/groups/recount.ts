// In how many groups of one purpose each member is, counted afresh from the stays. Admitting keeps it (places.ts), but two who admit one
// person into two groups at the same moment do not see one another; the night puts that right.

import type { AnyBulkWriteOperation, Document } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { groupMembers } from './model.ts';
import type { GroupMemberRow } from './model.ts';
import { countOthers } from './places.rules.ts';

type Brief = Pick<GroupMemberRow, '_id' | 'distributorId' | 'purpose' | 'alsoIn'>;

const WRITTEN_AT_ONCE = 1_000;

/** Returns how many stays there are, and how many said something else. */
export async function recountDuplicates(ctx: Ctx): Promise<{ stays: number; mended: number }> {
  const rows = groupMembers.raw(ctx.db);
  let stays = 0;
  let mended = 0;
  let person: Brief[] = [];
  let updates: AnyBulkWriteOperation<GroupMemberRow & Document>[] = [];
  const write = async (): Promise<void> => {
    if (updates.length === 0) return;
    mended += (await rows.bulkWrite(updates, { ordered: false })).modifiedCount;
    updates = [];
  };
  const judge = (): void => {
    const told = person.map(({ _id, distributorId, purpose, alsoIn }) => ({
      id: toId(_id),
      distributorId: toId(distributorId),
      purpose,
      alsoIn,
    }));
    const before = new Map(told.map(({ id, alsoIn }) => [id, alsoIn]));
    // Only what still says what was read: whoever came or went meanwhile has been counted by that.
    for (const { id, alsoIn } of countOthers(told)) {
      const filter = { _id: fromId(id), leftAt: null, alsoIn: before.get(id) ?? 0 };
      updates.push({ updateOne: { filter, update: { $set: { alsoIn } } } });
    }
    person = [];
  };
  const found = rows.find<Brief>(
    { leftAt: null },
    { projection: { distributorId: 1, purpose: 1, alsoIn: 1 }, sort: { distributorId: 1, leftAt: 1 }, batchSize: 5_000 },
  );
  for await (const row of found) {
    stays += 1;
    if (person[0] && !person[0].distributorId.equals(row.distributorId)) judge();
    person.push(row);
    if (updates.length >= WRITTEN_AT_ONCE) await write();
  }
  judge();
  await write();
  return { stays, mended };
}
