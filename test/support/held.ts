// Groups and stays for tests, written as rows: who holds which group, and who is in it.

import type { ObjectId } from 'mongodb';
import { fromId, newId } from '../../server/core/ids.ts';
import { groupMembers, groups } from '../../server/groups/model.ts';
import { NOON } from './world.ts';
import type { World } from './world.ts';

let count = 0;

/** A group that this operator holds; with an id the group that is there changes hands. */
export async function heldGroup(world: World, operatorId: string | null, id?: ObjectId): Promise<ObjectId> {
  const holder = operatorId === null ? null : fromId(operatorId);
  if (id) {
    await groups.raw(world.db).updateOne({ _id: id }, { $set: { operatorId: holder }, $inc: { holderSeq: 1 } });
    return id;
  }
  const _id = newId();
  count += 1;
  const number = `G9${String(count).padStart(4, '0')}`;
  await groups(world.db).create({
    _id,
    number,
    name: `杭州新手 ${count} 群`,
    tier: 'NEW',
    purpose: 'SERVICE',
    region: '浙江 杭州',
    province: '浙江',
    state: 'GROWING',
    stateSince: NOON,
    operatorId: holder,
    heldSince: NOON,
    createdAt: NOON,
  });
  return _id;
}

export async function staysIn(world: World, groupId: ObjectId, distributorId: ObjectId, leftAt: Date | null = null): Promise<void> {
  await groupMembers(world.db).create({
    _id: newId(),
    groupId,
    distributorId,
    purpose: 'SERVICE',
    role: 'MEMBER',
    joinedAt: NOON,
    joinedDay: '2026-05-12',
    way: 'UNKNOWN',
    leftAt,
    leftDay: leftAt === null ? null : '2026-05-12',
  });
}
