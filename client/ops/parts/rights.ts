// What the person may do, for showing or leaving out an action. The server decides; this only keeps hopeless buttons away.

import { usePerson } from '../person.ts';

export function useIsManager(): boolean {
  const roles = usePerson()?.roles ?? [];
  return roles.includes('OPS_MANAGER') || roles.includes('ADMIN');
}

export function useIsAdmin(): boolean {
  return usePerson()?.roles.includes('ADMIN') === true;
}
