// Where friend requests go that cannot go out on the day they were planned for: to the earliest day on which the same account, or
// another one of the same operator, has room; on the same day the same account comes first, because the member may know it by then.

import type { DayKey } from '../core/time.ts';

export interface MovableInvite {
  readonly id: string;
  readonly accountId: string;
}

export interface RoomyAccount {
  readonly id: string;
  readonly operatorId: string | null;
  readonly perDay: number;
  /** Besides those that move away from it. */
  readonly friendsLeft: number;
  readonly plannedOn: ReadonlyMap<DayKey, number>;
  /** It asks nobody on or before this day. */
  readonly restUntil: DayKey | null;
}

export interface Reday {
  readonly moves: readonly { readonly id: string; readonly accountId: string; readonly day: DayKey }[];
  /** No day within the horizon has room for these. */
  readonly left: readonly string[];
}

export function reday(invites: readonly MovableInvite[], accounts: readonly RoomyAccount[], days: readonly DayKey[]): Reday {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const taken = new Map<string, number>();
  const friends = new Map(accounts.map(({ id, friendsLeft }) => [id, friendsLeft]));
  const hasRoom = (account: RoomyAccount, day: DayKey): boolean =>
    (account.restUntil === null || account.restUntil < day) &&
    (account.plannedOn.get(day) ?? 0) + (taken.get(`${account.id} ${day}`) ?? 0) < account.perDay;
  const moves: { id: string; accountId: string; day: DayKey }[] = [];
  const left: string[] = [];
  for (const { id, accountId } of invites) {
    const own = byId.get(accountId);
    const others = own?.operatorId == null ? [] : accounts.filter((each) => each.id !== own.id && each.operatorId === own.operatorId);
    const candidates = [...(own ? [own] : []), ...others.filter((each) => (friends.get(each.id) ?? 0) > 0)];
    const place = days
      .flatMap((day) => candidates.filter((each) => hasRoom(each, day)).map((each) => ({ id, accountId: each.id, day })))
      .at(0);
    if (place === undefined) {
      left.push(id);
      continue;
    }
    moves.push(place);
    taken.set(`${place.accountId} ${place.day}`, (taken.get(`${place.accountId} ${place.day}`) ?? 0) + 1);
    if (place.accountId !== accountId) friends.set(place.accountId, (friends.get(place.accountId) ?? 0) - 1);
  }
  return { moves, left };
}
