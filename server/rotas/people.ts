// Who the people of rotas are, for those who look: staff by name; members by name to whoever may look at them or stands on the same
// rota, else by number.

import type { ObjectId } from 'mongodb';
import { personNames } from '../auth/service.ts';
import type { PersonRef } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { STAFF, isAllowed, perCtx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { distributorById, mayReach } from '../distributors/service.ts';
import type { PersonInput, PersonKind, RotaGroup, RotaPerson } from '../generated/types.ts';
import { groupsByIds } from '../groups/service.ts';
import type { PersonKey } from './model.ts';

/** `STAFF:<id>` */
export const keyOf = ({ personKind, personId }: PersonKey): string => `${personKind}:${toId(personId)}`;

export const refOf = ({ personKind, personId }: PersonKey): PersonRef => ({ kind: personKind, id: personId });

export const personOfRef = ({ kind, id }: PersonRef): PersonKey => ({ personKind: kind, personId: id });

export function personOfKey(key: string): PersonKey {
  const at = key.indexOf(':');
  return { personKind: key.slice(0, at) as PersonKind, personId: fromId(key.slice(at + 1)) };
}

export const readPerson = ({ personKind, personId }: PersonInput): PersonKey => ({ personKind, personId: fromId(personId) });

export const isSamePerson = (one: PersonKey, other: PersonKey): boolean =>
  one.personKind === other.personKind && one.personId.equals(other.personId);

/** Null for the program and for strangers. */
export function viewerOf({ viewer }: Pick<Ctx, 'viewer'>): PersonKey | null {
  return viewer.id === null ? null : { personKind: viewer.kind, personId: fromId(viewer.id) };
}

const remembered = perCtx(() => new Map<string, string>());

async function nameFor(ctx: Ctx, person: PersonKey, names: ReadonlyMap<string, string>): Promise<string> {
  const name = names.get(toId(person.personId)) ?? '—';
  if (person.personKind === 'STAFF') return name;
  const isOpen = !isAllowed(STAFF, ctx.viewer) || (await mayReach(ctx, person.personId));
  return isOpen && name !== '' ? name : ((await distributorById(ctx, person.personId))?.memberNo ?? '—');
}

/** By person, as keyOf says it; read together, once in a request. Members come here only with rotas of their own. */
export async function namesOf(ctx: Ctx, persons: readonly PersonKey[]): Promise<ReadonlyMap<string, string>> {
  const known = remembered(ctx);
  const missing = [...new Map(persons.map((person) => [keyOf(person), person])).entries()].filter(([key]) => !known.has(key));
  if (missing.length > 0) {
    const names = await personNames(
      ctx,
      missing.map(([, person]) => refOf(person)),
    );
    const shown = await Promise.all(missing.map(([, person]) => nameFor(ctx, person, names)));
    missing.forEach(([key], index) => known.set(key, shown[index] ?? '—'));
  }
  return known;
}

export function shownPerson(person: PersonKey, names: ReadonlyMap<string, string>): RotaPerson {
  return { personKind: person.personKind, personId: toId(person.personId), personName: names.get(keyOf(person)) ?? '—' };
}

/** As rotas name groups, by id. */
export async function groupsShown(ctx: Ctx, ids: readonly (ObjectId | null)[]): Promise<ReadonlyMap<string, RotaGroup>> {
  const wanted = [...new Map(ids.flatMap((id) => (id === null ? [] : [[toId(id), id] as const]))).values()];
  const rows = wanted.length === 0 ? [] : await groupsByIds(ctx, wanted);
  return new Map(rows.map(({ _id, number, name }) => [toId(_id), { id: toId(_id), number, name }]));
}
