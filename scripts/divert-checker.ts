// What divert plans are proved against, in code that shares nothing with theirs: a checker that counts every limit again, an integer
// program for HiGHS that knows the earliest day and the fewest new groups of small cases, and random cases of any size.

import type { DivertPlan, PlanInput } from '../server/diverts/plan.rules.ts';
import { below } from './assignment-oracle.ts';
import type { Solve } from './assignment-oracle.ts';

/** Every broken promise, in words; empty where all hold. */
export function faultsOf(input: PlanInput, plan: DivertPlan): string[] {
  const faults = new Set<string>();
  const say = (is: boolean, what: string) => {
    if (!is) faults.add(what);
  };
  const accounts = new Map(input.accounts.map((account) => [account.id, account]));
  const groups = new Map(input.groups.map((group) => [group.id, group]));
  const opened = new Map(plan.newGroups.map((group) => [group.key, group]));
  const people = new Map(input.people.map((person) => [person.id, person]));
  const placed = new Set<string>();
  const inGroup = new Map<string, number>();
  const lastIn = new Map<string, string>();
  const onDay = new Map<string, number>();
  const made = new Map<string, number>();
  const teams = new Map<string, { keys: Set<string>; size: number }>();
  const provinces = new Map<string, Map<string, number>>();
  let lastDay = '';
  let own = 0;
  const count = (counts: Map<string, number>, key: string) => {
    const next = (counts.get(key) ?? 0) + 1;
    counts.set(key, next);
    return next;
  };
  for (const { personId, groupKey, accountId, day, way, befriends } of plan.places) {
    const person = people.get(personId);
    const account = accounts.get(accountId);
    const group = groups.get(groupKey);
    const isNew = opened.get(groupKey);
    if (!person || !account || (!group && !isNew)) {
      faults.add(`${personId} is put where nothing is`);
      continue;
    }
    say(!placed.has(personId), `${personId} is placed twice`);
    placed.add(personId);
    say((group ? group.accountId : isNew?.accountId) === accountId, `${accountId} does not invite into ${groupKey}`);
    const members = count(inGroup, groupKey);
    say(members <= (group ? group.room : input.newGroups.limit), `${groupKey} is too full`);
    const place = (group ? group.taken : 0) + members;
    say(way === (place <= input.qrLimit ? 'QR_CODE' : 'PERSONAL'), `${groupKey} takes place ${place} by ${way}`);
    say((lastIn.get(groupKey) ?? '') <= day, `${groupKey} is not filled in the order of days`);
    lastIn.set(groupKey, day);
    say(input.days.includes(day), `${day} is no day of the plan`);
    say(account.restUntil === null || day > account.restUntil, `${accountId} works while it rests`);
    say(befriends === !person.friendOf.includes(accountId), `${personId} and ${accountId}: friends or not`);
    if (befriends) {
      const planned = account.plannedOn.get(day) ?? 0;
      say(planned + count(onDay, `${accountId} ${day}`) <= account.perDay, `${accountId} makes too many friends on ${day}`);
      say(count(made, accountId) <= account.friendsLeft, `${accountId} makes too many friends in all`);
    }
    if (day > lastDay) lastDay = day;
    if (person.teamId !== null) {
      const team = teams.get(person.teamId) ?? { keys: new Set(), size: 0 };
      team.keys.add(groupKey);
      team.size++;
      teams.set(person.teamId, team);
    }
    if ((group ?? isNew)?.province === person.province) own++;
    const within = provinces.get(groupKey) ?? new Map<string, number>();
    count(within, person.province);
    provinces.set(groupKey, within);
  }
  say(placed.size === input.people.length, 'somebody is left out');
  say(plan.lastDay === (input.people.length === 0 ? null : lastDay), 'the last day is told wrongly');
  say((plan.earliestLastDay ?? '') <= (plan.lastDay ?? ''), 'through before the earliest day');
  say(plan.newGroups.length <= input.newGroups.most, 'too many new groups');
  const held = new Map<string, number>();
  for (const { key, accountId, operatorId, people: told } of plan.newGroups) {
    const holder = input.newGroups.holders.find((one) => one.operatorId === operatorId);
    say(holder !== undefined && count(held, operatorId) <= holder.free, `${operatorId} gets too many new groups`);
    say(accounts.get(accountId)?.takesNewGroups === true, `${accountId} takes no new groups`);
    say(told > 0 && inGroup.get(key) === told, `the people of ${key} are told wrongly`);
  }
  const real = [...teams.values()].filter(({ size }) => size > 1);
  say(plan.teams === real.length && plan.teamsTogether === real.filter(({ keys }) => keys.size === 1).length, 'teams are told wrongly');
  say(plan.inOwnProvince === own, 'provinces are told wrongly');
  return [...faults];
}

/** How many are left out by a day at best (by index), with at most so many new groups; whole groups belong to one account. */
export function leftOutBy(solve: Solve, input: PlanInput, day: number, newGroups: number): number {
  if (input.people.length === 0) return 0;
  const works = input.accounts.map(({ restUntil }) => restUntil === null || (input.days[day] ?? '') > restUntil);
  const rows: string[] = [];
  const whole: string[] = [];
  const rooms = input.accounts.map((_, index) => (works[index] === true ? [`- ${input.newGroups.limit} k${index}`] : []));
  const bounds: string[] = [];
  const goal: string[] = [];
  input.people.forEach(({ friendOf }, person) => {
    const ways = [`y${person}`];
    bounds.push(` 0 <= y${person} <= 1`);
    input.accounts.forEach(({ id }, index) => {
      if (!friendOf.includes(id) || works[index] !== true) return;
      ways.push(`f${person}_${index}`);
      bounds.push(` 0 <= f${person}_${index} <= 1`);
      rooms[index]?.push(`+ f${person}_${index}`);
    });
    rows.push(`${ways.join(' + ')} <= 1`);
    goal.push(...ways.map((way) => `+ ${way}`));
  });
  const strangers = input.people.map((_, person) => `+ y${person}`).join(' ');
  rows.push(`${strangers} ${input.accounts.map((_, index) => `- s${index}`).join(' ')} <= 0`);
  input.accounts.forEach((account, index) => {
    let sum = 0;
    for (const one of input.days.slice(0, day + 1)) {
      if (account.restUntil === null || one > account.restUntil) sum += Math.max(0, account.perDay - (account.plannedOn.get(one) ?? 0));
    }
    bounds.push(` 0 <= s${index} <= ${works[index] === true ? Math.min(sum, account.friendsLeft) : 0}`);
    bounds.push(` 0 <= k${index} <= ${works[index] === true && account.takesNewGroups ? newGroups : 0}`);
    whole.push(`k${index}`);
    const room = input.groups.reduce((total, group) => total + (group.accountId === account.id ? group.room : 0), 0);
    rows.push(`s${index} ${(rooms[index] ?? []).join(' ')} <= ${works[index] === true ? room : 0}`);
  });
  rows.push(`${whole.map((name) => `+ ${name}`).join(' ')} <= ${newGroups}`);
  const named = rows.map((row, index) => ` r${index}: ${row}`).join('\n');
  const program = `Maximize\n goal: ${goal.join(' ')}\nSubject To\n${named}\nBounds\n${bounds.join('\n')}\nGeneral\n ${whole.join(' ')}\nEnd\n`;
  return input.people.length - Math.round(solve(program).value);
}

export function mostNewGroups({ newGroups }: PlanInput): number {
  return Math.min(
    newGroups.most,
    newGroups.holders.reduce((total, { free }) => total + free, 0),
  );
}

export interface Size {
  readonly people: number;
  readonly accounts: number;
  readonly groups: number;
  readonly limit: number;
  readonly days: number;
  readonly perDay: number;
  readonly teamSize: number;
  readonly newGroups: number;
}

/** A case with every peculiarity: resting and full accounts, promised friends, groups without an account, teams over provinces. */
export function aDivert(random: () => number, size: Size): PlanInput {
  const provinces = Array.from({ length: Math.min(31, 1 + size.accounts) }, (_, index) => `province ${String(index).padStart(2, '0')}`);
  const any = <T>(from: readonly T[]): T => from[below(random, from.length)] as T;
  const days = Array.from({ length: size.days }, (_, index) => new Date(Date.UTC(2026, 4, 14 + index)).toISOString().slice(0, 10));
  const accounts = Array.from({ length: size.accounts }, (_, index) => ({
    id: `a${index}`,
    operatorId: random() < 0.9 ? `o${index % Math.ceil(size.accounts / 2)}` : null,
    province: any(provinces),
    perDay: Math.ceil(size.perDay * (0.5 + random() / 2)),
    friendsLeft: below(random, size.days * size.perDay * 2),
    plannedOn: new Map(days.slice(0, 3).map((day) => [day, below(random, size.perDay)])),
    restUntil: random() < 0.08 ? any(days) : null,
    takesNewGroups: random() < 0.9,
  }));
  const groups = Array.from({ length: size.groups }, (_, index) => {
    const taken = below(random, size.limit + 1);
    return {
      id: `g${index}`,
      room: size.limit - taken,
      taken,
      accountId: random() < 0.95 ? any(accounts).id : null,
      province: any(provinces),
    };
  });
  const people: PlanInput['people'][number][] = [];
  for (let team = 0; people.length < size.people; team++) {
    const members = Math.ceil(random() ** 4 * size.teamSize);
    const home = any(provinces);
    const friend = random() < 0.3 ? any(accounts).id : null;
    for (let member = 0; member < members && people.length < size.people; member++) {
      const friendOf = [...(friend !== null && random() < 0.6 ? [friend] : []), ...(random() < 0.03 ? [any(accounts).id] : [])];
      const teamId = random() < 0.9 ? `t${team}` : null;
      people.push({ id: `p${people.length}`, teamId, province: random() < 0.85 ? home : any(provinces), friendOf });
    }
  }
  const holders = Array.from({ length: Math.ceil(size.accounts / 2) }, (_, index) => ({
    operatorId: `o${index}`,
    free: below(random, Math.max(1, Math.ceil((4 * size.newGroups) / size.accounts))),
    provinces: [any(provinces)],
  }));
  return {
    people,
    groups,
    accounts,
    newGroups: { most: size.newGroups, limit: size.limit, holders },
    days,
    qrLimit: Math.floor((size.limit * 2) / 3),
  };
}

/** Small, and short of everything about half the time. */
export function aSmallDivert(random: () => number): PlanInput {
  const accounts = 1 + below(random, 4);
  return aDivert(random, {
    people: 1 + below(random, 40),
    accounts,
    groups: below(random, 6),
    limit: 6 + below(random, 8),
    days: 2 + below(random, 9),
    perDay: 2 + below(random, 7),
    teamSize: 12,
    newGroups: below(random, 6),
  });
}
