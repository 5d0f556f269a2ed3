// What is held of a member in relays, given and forgotten. What went up stays as a question of the group, without its words.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { relayReads, relays } from './model.ts';
import type { RelayRow } from './model.ts';

const GONE = '—';

export async function eraseRelays(ctx: Ctx, session: ClientSession, distributorId: ObjectId): Promise<void> {
  const sent = { byId: distributorId, byKind: 'DISTRIBUTOR' as const };
  await relays.raw(ctx.db).updateMany(sent, { $set: { title: GONE, text: GONE, state: 'DONE', key: null } }, { session });
  await relayReads.raw(ctx.db).deleteMany({ distributorId }, { session });
  const carried = await relays
    .raw(ctx.db)
    .find({ 'readers.distributorId': distributorId }, { session, projection: { readers: 1 } })
    .toArray();
  for (const { _id, readers } of carried) {
    const others = readers.filter((reader) => !reader.distributorId.equals(distributorId));
    await relays.raw(ctx.db).updateOne({ _id }, { $set: { readers: others } }, { session });
  }
}

export function ownRelays(ctx: Ctx, distributorId: ObjectId): Promise<Pick<RelayRow, 'title' | 'text' | 'answer' | 'createdAt'>[]> {
  return relays
    .raw(ctx.db)
    .find(
      { byId: distributorId, byKind: 'DISTRIBUTOR' },
      { projection: { _id: 0, title: 1, text: 1, voices: 1, answer: 1, answeredAt: 1, createdAt: 1 }, sort: { createdAt: 1 } },
    )
    .toArray();
}
