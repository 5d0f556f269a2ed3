// Who attends and who owns actions, for those who look: staff by name; members by name to whoever may look at them, else by number.

import { personNames, personOf } from '../auth/service.ts';
import type { PersonRef } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { perCtx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { distributorById, mayReach } from '../distributors/service.ts';
import type { PersonInput } from '../generated/types.ts';
import type { PersonKey } from './model.ts';

export const refOf = ({ personKind, personId }: PersonKey): PersonRef => ({ kind: personKind, id: personId });
export const keyOf = ({ personKind, personId }: PersonKey): string => `${personKind}:${toId(personId)}`;
export const isSame = (one: PersonKey, other: PersonKey): boolean => keyOf(one) === keyOf(other);

const remembered = perCtx(() => new Map<string, Promise<string>>());

/** Once in a request for each; staff read them, and members their own. */
export function nameOf(ctx: Ctx, person: PersonKey): Promise<string> {
  const known = remembered(ctx);
  const key = keyOf(person);
  const found = known.get(key) ?? readName(ctx, person);
  known.set(key, found);
  return found;
}

async function readName(ctx: Ctx, person: PersonKey): Promise<string> {
  const isOpen = person.personKind === 'STAFF' || toId(person.personId) === ctx.viewer.id || (await mayReach(ctx, person.personId));
  const name = isOpen ? (await personNames(ctx, [refOf(person)])).get(toId(person.personId)) : undefined;
  if (name !== undefined && name !== '') return name;
  return person.personKind === 'STAFF' ? '—' : ((await distributorById(ctx, person.personId))?.memberNo ?? '—');
}

/** @throws Refused MEETING_PERSON_UNKNOWN */
export async function demandPerson(ctx: Ctx, { personKind, personId }: PersonInput): Promise<PersonKey> {
  if (!(await personOf(ctx, personKind, personId))) throw new Refused('MEETING_PERSON_UNKNOWN');
  return { personKind, personId: fromId(personId) };
}

export function viewerOf({ viewer }: Pick<Ctx, 'viewer'>): PersonKey {
  if (viewer.id === null) throw new Refused('SIGN_IN_FIRST');
  return { personKind: viewer.kind, personId: fromId(viewer.id) };
}
