// Whose console this is. A session that runs out in the middle of work leaves its person here, so that the page stays and they sign
// in again over it; leaving on purpose, or somebody else coming, forgets them and everything that was loaded for them.

import { currentSession, signOut, whenSessionMoves } from '../shared/session.ts';
import type { Me } from '../shared/session.ts';
import { makeStore, useStore } from '../shared/store.ts';
import { questions } from './answers.ts';

const person = makeStore<Me | null>(null);

function follow(): void {
  const { state, me } = currentSession();
  const before = person.get();
  if (state !== 'in' || me === null) return;
  if (before !== null && before.id !== me.id) questions.clear();
  person.set(me);
}

whenSessionMoves(follow);
follow();

export function usePerson(): Me | null {
  return useStore(person);
}

export async function leave(): Promise<void> {
  person.set(null);
  questions.clear();
  await signOut();
}
