// Which accounts get the new groups and who holds them. A new group goes where it lets most people in: each account's gain shrinks
// with every group that it gets, so taking the greatest gain each time is best; among equals, to the province that lacks most places.

import { NOWHERE, add, limitsUntil, shares } from './plan-matter.rules.ts';
import type { DivertMatter } from './plan-matter.rules.ts';
import type { PlanHolder } from './plan.rules.ts';

export interface NewGroup {
  readonly key: string;
  readonly account: number;
  readonly operatorId: string;
  readonly province: string;
}

export interface Opened {
  readonly groups: readonly NewGroup[];
  readonly perAccount: readonly number[];
  readonly leftOut: number;
}

/** Ways to open new groups, from the fewest on, with how many the flow then finds no place for. */
export function* openGroups(matter: DivertMatter, day: number, fewest: number): Generator<Opened> {
  const perAccount = matter.accounts.map(() => 0);
  const provinces = new Map<number, string[]>();
  const lacking = lackingPlaces(matter);
  let opened = 0;
  const open = (account: number) => {
    const province = lacking.take(matter.accounts[account]?.province ?? '');
    const own = provinces.get(account);
    if (own) own.push(province);
    else provinces.set(account, [province]);
    add(perAccount, account, 1);
    opened++;
  };
  const gains = gainsOf(matter, day);
  while (opened < fewest) {
    const account = best(matter, (index) => gains(index, perAccount[index] ?? 0), perAccount, lacking.of);
    if (account === NOWHERE) break;
    open(account);
  }
  while (true) {
    const limits = limitsUntil(matter, day, perAccount);
    yield { ...withHolders(matter, perAccount, provinces), leftOut: shares(matter, limits).leftOut };
    if (opened >= matter.mostNew) return;
    // One more, where the flow would put most people if the places that are left were common to all.
    const common = (matter.mostNew - opened) * matter.input.newGroups.limit;
    const wanted = shares(matter, { ...limits, common }).common;
    const asked = best(matter, (index) => wanted[index] ?? 0, perAccount, lacking.of);
    const account = asked === NOWHERE ? best(matter, (index) => gains(index, perAccount[index] ?? 0), perAccount, lacking.of) : asked;
    if (account === NOWHERE) return;
    open(account);
  }
}

/** How many people one more group lets an account take. */
function gainsOf(matter: DivertMatter, day: number): (account: number, has: number) => number {
  const { limit } = matter.input.newGroups;
  const { quotas, rooms, mayShare } = limitsUntil(matter, day, 0);
  const friends = matter.accounts.map(() => 0);
  for (const { friends: own, people } of matter.classes) for (const account of own) add(friends, account, people.length);
  return (account, has) => {
    if (mayShare[account] !== true) return 0;
    const takes = Math.min(matter.people.length, (quotas[account] ?? 0) + (friends[account] ?? 0));
    return Math.max(0, Math.min(limit, takes - (rooms[account] ?? 0) - has * limit));
  };
}

function best(
  matter: DivertMatter,
  gain: (account: number) => number,
  perAccount: readonly number[],
  lacks: (province: string) => number,
): number {
  let found = NOWHERE;
  let figures: readonly number[] = [0];
  matter.accounts.forEach(({ province, takesNewGroups }, index) => {
    if (!takesNewGroups) return;
    const own = [gain(index), Math.max(0, lacks(province)), -(perAccount[index] ?? 0)];
    if ((own[0] ?? 0) <= 0 || !isGreater(own, figures)) return;
    found = index;
    figures = own;
  });
  return found;
}

function isGreater(one: readonly number[], other: readonly number[]): boolean {
  for (let index = 0; index < one.length; index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** People of a province less places there, as far as known; a new group is given to the own province, or to that which lacks most. */
function lackingPlaces(matter: DivertMatter): { of: (province: string) => number; take: (preferred: string) => string } {
  const lacking = new Map<string, number>();
  const change = (province: string, more: number) => lacking.set(province, (lacking.get(province) ?? 0) + more);
  for (const { province } of matter.people) change(province, 1);
  for (const { province, room } of matter.groups) change(province, -room);
  const of = (province: string) => lacking.get(province) ?? 0;
  return {
    of,
    take: (preferred) => {
      const [most] = [...lacking].sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1));
      const province = of(preferred) > 0 || !most || most[1] <= 0 ? preferred : most[0];
      change(province, -matter.input.newGroups.limit);
      return province;
    },
  };
}

/** The account's own operator where there is capacity, then whoever knows the province, then whoever has most capacity left. */
function withHolders(
  matter: DivertMatter,
  perAccount: readonly number[],
  provinces: ReadonlyMap<number, readonly string[]>,
): Omit<Opened, 'leftOut'> {
  const free = new Map(matter.input.newGroups.holders.map((holder) => [holder.operatorId, Math.max(0, holder.free)]));
  const asked = perAccount.flatMap((count, account) =>
    Array.from({ length: count }, (_, place) => ({ account, province: provinces.get(account)?.[place] ?? '', operatorId: '' })),
  );
  const give = (operatorId: string) => {
    free.set(operatorId, (free.get(operatorId) ?? 0) - 1);
    return operatorId;
  };
  for (const own of asked) {
    const operatorId = matter.accounts[own.account]?.operatorId ?? '';
    if ((free.get(operatorId) ?? 0) > 0) own.operatorId = give(operatorId);
  }
  const holders = [...matter.input.newGroups.holders].sort((one, other) => (one.operatorId < other.operatorId ? -1 : 1));
  for (const own of asked) {
    if (own.operatorId !== '') continue;
    const worth = ({ operatorId, provinces: known }: PlanHolder) =>
      Number(known.includes(own.province)) * matter.mostNew + (free.get(operatorId) ?? 0);
    const open = holders.filter(({ operatorId }) => (free.get(operatorId) ?? 0) > 0);
    const [chosen] = open.sort((one, other) => worth(other) - worth(one));
    if (chosen) own.operatorId = give(chosen.operatorId);
  }
  const groups = asked.map((own, index) => ({ key: `new-${index + 1}`, ...own }));
  return { groups, perAccount: [...perAccount] };
}
