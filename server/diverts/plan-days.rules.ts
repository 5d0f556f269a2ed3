// On which day each invitation begins and in which way it is made. Group after group, so that a group fills quickly; friends of an
// account are invited on its first day. Within a group those who begin first join by code until the limit, the rest by the account.

import { NOWHERE } from './plan-matter.rules.ts';
import type { DivertMatter } from './plan-matter.rules.ts';
import type { Target } from './plan-packing.rules.ts';
import type { PlanPlace } from './plan.rules.ts';

export function spread(matter: DivertMatter, targets: readonly Target[], to: Int32Array): { places: PlanPlace[]; lastDay: number } {
  const { people, accounts, input } = matter;
  const days = new Int32Array(people.length).fill(NOWHERE);
  const isFriend = (person: number, account: number) => matter.classes[matter.classOf[person] ?? 0]?.friends.includes(account) === true;
  const left = matter.perDay.map((row) => [...row]);
  const nextDay = accounts.map(() => 0);
  const teamOf = (person: number) => people[person]?.teamId ?? '';
  // By group, then team: whoever belongs together begins together.
  const order = [...to.keys()].sort(
    (one, other) => (to[one] ?? 0) - (to[other] ?? 0) || compare(teamOf(one), teamOf(other)) || one - other,
  );
  for (const person of order) {
    const { account = NOWHERE } = targets[to[person] ?? NOWHERE] ?? {};
    if (isFriend(person, account)) {
      days[person] = matter.firstDay[account] ?? 0;
      continue;
    }
    const row = left[account] ?? [];
    let day = nextDay[account] ?? 0;
    while (day < row.length && (row[day] ?? 0) === 0) day++;
    nextDay[account] = day;
    row[day] = (row[day] ?? 0) - 1;
    days[person] = day;
  }
  const joined = targets.map(({ taken }) => taken);
  const inOrder = order.sort(
    (one, other) =>
      (days[one] ?? 0) - (days[other] ?? 0) || (to[one] ?? 0) - (to[other] ?? 0) || compare(teamOf(one), teamOf(other)) || one - other,
  );
  const places = inOrder.map((person): PlanPlace => {
    const target = to[person] ?? NOWHERE;
    const { key = '', account = NOWHERE } = targets[target] ?? {};
    const place = joined[target] ?? 0;
    joined[target] = place + 1;
    return {
      personId: people[person]?.id ?? '',
      groupKey: key,
      accountId: accounts[account]?.id ?? '',
      day: input.days[days[person] ?? 0] ?? '',
      way: place < input.qrLimit ? 'QR_CODE' : 'PERSONAL',
      befriends: !isFriend(person, account),
    };
  });
  return { places, lastDay: Math.max(NOWHERE, ...new Set(days)) };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
