// Who passes announcements on in which groups: whoever has a relay duty there now, and those whom somebody above (the KOLs) names.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { dutiesInGroups } from '../duties/service.ts';
import { sharesOf } from './rules.ts';

/** A member with groups. */
export interface Carrier {
  distributorId: ObjectId;
  groupIds: readonly ObjectId[];
}

type Naming = (ctx: Ctx, groupIds: readonly ObjectId[]) => Promise<readonly Carrier[]>;

const namings = new Set<Naming>();

/** Said once at load by whoever appoints members to groups. */
export function relayThrough(naming: Naming): void {
  namings.add(naming);
}

/** Each with the own among these groups. */
export async function carriersOf(ctx: Ctx, groupIds: readonly ObjectId[], dueAt: Date): Promise<Carrier[]> {
  const found = new Map<string, { id: ObjectId; groups: Map<string, ObjectId> }>();
  const add = ({ distributorId, groupIds: ids }: Carrier): void => {
    const known = found.get(toId(distributorId)) ?? { id: distributorId, groups: new Map<string, ObjectId>() };
    for (const id of ids) known.groups.set(toId(id), id);
    found.set(toId(distributorId), known);
  };
  for (const duty of await dutiesInGroups(ctx, groupIds, 'RELAY', { startsAt: ctx.now, endsAt: dueAt })) {
    if (duty.personKind === 'DISTRIBUTOR') add({ distributorId: duty.personId, groupIds: duty.groupIds });
  }
  for (const naming of namings) for (const carrier of await naming(ctx, groupIds)) add(carrier);
  const kols = [...found].map(([id, { groups }]) => ({ id, groupIds: [...groups.values()] }));
  return sharesOf(groupIds, kols, toId).flatMap(({ id, groupIds: own }) => {
    const carrier = found.get(id);
    return carrier ? [{ distributorId: carrier.id, groupIds: own }] : [];
  });
}
