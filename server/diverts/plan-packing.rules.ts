// Puts people into groups within what accounts may take: the largest teams first, each whole into the tightest group that has the
// room, in the own province before another. What does not fit whole is split into the largest parts. If in the end somebody is left
// whom the flow knows a place for, people of the smallest parts change account until everybody has one.

import { NOWHERE, add, shares } from './plan-matter.rules.ts';
import type { DivertMatter, Limits } from './plan-matter.rules.ts';

/** A group to fill, existing or new. */
export interface Target {
  readonly key: string;
  readonly account: number;
  readonly province: string;
  readonly room: number;
  /** Counted already towards the limit of joining by code. */
  readonly taken: number;
}

/** Groups looked at for one team before the next size of room: enough to find one, few enough to be quick. */
const TRIES = 60;

export class Packing {
  /** By person: the target, or NOWHERE. */
  readonly to: Int32Array;
  private readonly matter: DivertMatter;
  private readonly targets: readonly Target[];
  private readonly rooms: number[];
  private readonly quotas: number[];
  private readonly limits: Limits;
  private readonly byAccount: number[][];
  /** Targets by province and room; '' is all provinces. An entry whose room has changed since is stale. */
  private readonly shelves = new Map<string, number[][]>();
  private readonly most: number;
  private readonly mates: ReadonlyMap<string, readonly number[]>;

  constructor(matter: DivertMatter, targets: readonly Target[], limits: Limits) {
    this.matter = matter;
    this.mates = matesOf(matter);
    this.targets = targets;
    this.limits = limits;
    this.rooms = targets.map(({ account, room }) => ((limits.rooms[account] ?? 0) > 0 ? room : 0));
    this.quotas = [...limits.quotas];
    this.to = new Int32Array(matter.people.length).fill(NOWHERE);
    this.byAccount = matter.accounts.map(() => []);
    this.most = Math.max(0, ...this.rooms);
    targets.forEach(({ account }, target) => {
      this.byAccount[account]?.push(target);
      this.shelve(target);
    });
  }

  /** True where everybody has a place. */
  pack(): boolean {
    for (const team of teamsOf(this.matter, this.mates)) this.packTeam(team);
    return this.to.includes(NOWHERE) ? this.mend() : true;
  }

  private packTeam(team: readonly number[]): void {
    let rest = team;
    while (rest.length > 0) {
      const province = provinceOf(this.matter, rest);
      const target = this.byFriends(rest) ?? this.tightest(rest, province) ?? this.tightest(rest, '');
      if (target !== null) {
        for (const person of rest) this.put(person, target);
        return;
      }
      const part = rest.length > 1 ? this.largestPart(rest, province) : [];
      if (part.length === 0) {
        for (const person of rest) this.putAnywhere(person);
        return;
      }
      const taken = new Set(part);
      rest = rest.filter((person) => !taken.has(person));
    }
  }

  /** Of the accounts that are friends of at least half of them: the tightest group, where fewest new friends are needed first. */
  private byFriends(team: readonly number[]): number | null {
    const counts = new Map<number, number>();
    for (const person of team) for (const account of this.friendsOf(person)) counts.set(account, (counts.get(account) ?? 0) + 1);
    const inOrder = [...counts].sort(([one, first], [other, second]) => second - first || one - other);
    for (const [account, count] of inOrder) {
      if (2 * count < team.length || (this.quotas[account] ?? 0) < team.length - count) continue;
      let found: number | null = null;
      for (const target of this.byAccount[account] ?? []) {
        const room = this.rooms[target] ?? 0;
        if (room >= team.length && (found === null || room < (this.rooms[found] ?? 0))) found = target;
      }
      if (found !== null) return found;
    }
    return null;
  }

  private tightest(team: readonly number[], province: string): number | null {
    const shelf = this.shelves.get(province);
    if (!shelf) return null;
    let tries = 0;
    for (let room = team.length; room <= this.most; room++) {
      const row = shelf[room];
      if (!row) continue;
      for (let place = row.length - 1; place >= 0; place--) {
        const target = row[place] ?? NOWHERE;
        const account = this.targets[target]?.account ?? NOWHERE;
        if (this.rooms[target] !== room || (this.quotas[account] ?? 0) === 0) {
          row.splice(place, 1);
          continue;
        }
        if ((this.quotas[account] ?? 0) >= this.strangers(team, account)) return target;
        if (++tries > TRIES) return null;
      }
    }
    return null;
  }

  /** Where most of them fit at once, the own province first among equals; they are put there. */
  private largestPart(team: readonly number[], province: string): number[] {
    let found = NOWHERE;
    let most = 0;
    this.targets.forEach((target, index) => {
      const size = Math.min(this.rooms[index] ?? 0, this.quotas[target.account] ?? 0, team.length);
      const isBetter =
        size > most || (size === most && size > 0 && target.province === province && this.targets[found]?.province !== province);
      if (!isBetter) return;
      found = index;
      most = size;
    });
    if (most < 2) return [];
    const part = team.slice(0, most);
    for (const person of part) this.put(person, found);
    return part;
  }

  private putAnywhere(person: number): void {
    const friends = this.byFriends([person]);
    const { province = '' } = this.matter.people[person] ?? {};
    const target = friends ?? this.tightest([person], province) ?? this.tightest([person], '');
    if (target !== null) this.put(person, target);
  }

  private put(person: number, target: number): void {
    const { account = NOWHERE } = this.targets[target] ?? {};
    this.to[person] = target;
    add(this.rooms, target, -1);
    if (!this.friendsOf(person).includes(account)) add(this.quotas, account, -1);
    this.shelve(target);
  }

  private take(person: number): void {
    const target = this.to[person] ?? NOWHERE;
    const { account = NOWHERE } = this.targets[target] ?? {};
    this.to[person] = NOWHERE;
    add(this.rooms, target, 1);
    if (!this.friendsOf(person).includes(account)) add(this.quotas, account, 1);
    this.shelve(target);
  }

  private shelve(target: number): void {
    const room = this.rooms[target] ?? 0;
    if (room <= 0) return;
    for (const province of ['', this.targets[target]?.province ?? '']) {
      const shelf = this.shelves.get(province) ?? [];
      (shelf[room] ??= []).push(target);
      this.shelves.set(province, shelf);
      if (this.targets[target]?.province === '') break;
    }
  }

  private friendsOf(person: number): readonly number[] {
    return this.matter.classes[this.matter.classOf[person] ?? NOWHERE]?.friends ?? [];
  }

  private strangers(team: readonly number[], account: number): number {
    let count = 0;
    for (const person of team) if (!this.friendsOf(person).includes(account)) count++;
    return count;
  }

  /** Lets the flow find places for those who are left, and moves whom it says from account to account. */
  private mend(): boolean {
    const { matter } = this;
    const before = this.sharesNow();
    const after = shares(matter, this.limits, before);
    if (after.leftOut > 0) return false;
    const loosest = this.loosestFirst();
    const free = matter.classes.map((): number[] => []);
    const letGo = (person: number) => {
      this.take(person);
      free[matter.classOf[person] ?? 0]?.push(person);
    };
    this.to.forEach((target, person) => {
      if (target === NOWHERE) free[matter.classOf[person] ?? 0]?.push(person);
    });
    // By class and account, friends that are too many there; then strangers of classes that are to be friends elsewhere.
    const surplus = before.friends.map(
      (own, index) => new Map([...own].map(([account, count]) => [account, count - (after.friends[index]?.get(account) ?? 0)])),
    );
    for (const person of loosest) {
      const account = this.accountOf(person);
      const own = surplus[matter.classOf[person] ?? 0];
      if (account === NOWHERE || (own?.get(account) ?? 0) <= 0 || !this.friendsOf(person).includes(account)) continue;
      own?.set(account, (own.get(account) ?? 0) - 1);
      letGo(person);
    }
    const made = [...before.made];
    const wanted = surplus.map(
      (own, index) => [...own.values()].reduce((total, count) => total + Math.max(0, -count), 0) - (free[index]?.length ?? 0),
    );
    for (const isOver of [true, false]) {
      for (const person of loosest) {
        const account = this.accountOf(person);
        const index = matter.classOf[person] ?? 0;
        if (account === NOWHERE || (wanted[index] ?? 0) <= 0 || this.friendsOf(person).includes(account)) continue;
        if (isOver && (made[account] ?? 0) <= (after.made[account] ?? 0)) continue;
        add(wanted, index, -1);
        add(made, account, -1);
        letGo(person);
      }
    }
    for (const person of loosest) {
      const account = this.accountOf(person);
      if (account === NOWHERE || (made[account] ?? 0) <= (after.made[account] ?? 0) || this.friendsOf(person).includes(account)) continue;
      add(made, account, -1);
      letGo(person);
    }
    surplus.forEach((own, index) => {
      for (const [account, count] of own) {
        for (let missing = -count; missing > 0; missing--) this.settle(free[index]?.pop(), account);
      }
    });
    const rest = free.flat();
    matter.accounts.forEach((_, account) => {
      while ((made[account] ?? 0) < (after.made[account] ?? 0) && rest.length > 0) {
        add(made, account, 1);
        this.settle(rest.pop(), account);
      }
    });
    return !this.to.includes(NOWHERE);
  }

  private settle(person: number | undefined, account: number): void {
    if (person === undefined) return;
    const { province, teamId } = this.matter.people[person] ?? {};
    const hasTeam = new Set<number>();
    if (teamId != null) {
      for (const other of this.mates.get(teamId) ?? []) hasTeam.add(this.to[other] ?? NOWHERE);
    }
    const open = (this.byAccount[account] ?? []).filter((target) => (this.rooms[target] ?? 0) > 0);
    const worth = (target: number) => Number(hasTeam.has(target)) * 2 + Number(this.targets[target]?.province === province);
    const [best] = open.sort((one, other) => worth(other) - worth(one) || one - other);
    if (best !== undefined) this.put(person, best);
  }

  private accountOf(person: number): number {
    return this.targets[this.to[person] ?? NOWHERE]?.account ?? NOWHERE;
  }

  /** People without a team and of teams that are split already; then those with most of their kind in the team, so that few are split. */
  private loosestFirst(): number[] {
    const { people, classOf } = this.matter;
    const alike = new Map<string, number>();
    const keyOf = (person: number) => `${classOf[person] ?? 0} ${people[person]?.teamId ?? ''}`;
    const whole: number[] = [];
    const loose: number[] = [];
    people.forEach(({ teamId }, person) => {
      if (teamId === null) loose.push(person);
    });
    for (const mates of this.mates.values()) {
      const [first = 0] = mates;
      const isWhole = mates.length > 1 && mates.every((person) => this.to[person] === this.to[first]);
      for (const person of mates) {
        (isWhole ? whole : loose).push(person);
        if (isWhole) alike.set(keyOf(person), (alike.get(keyOf(person)) ?? 0) + 1);
      }
    }
    const sizes = new Map(whole.map((person) => [person, alike.get(keyOf(person)) ?? 0]));
    return [...loose, ...whole.sort((one, other) => (sizes.get(other) ?? 0) - (sizes.get(one) ?? 0))];
  }

  private sharesNow(): { friends: Map<number, number>[]; made: number[]; madeOf: number[] } {
    const friends = this.matter.classes.map(() => new Map<number, number>());
    const made = this.matter.accounts.map(() => 0);
    const madeOf = this.matter.classes.map(() => 0);
    for (let person = 0; person < this.to.length; person++) {
      const account = this.accountOf(person);
      const index = this.matter.classOf[person] ?? 0;
      const own = friends[index];
      if (account === NOWHERE) continue;
      if (this.friendsOf(person).includes(account)) own?.set(account, (own.get(account) ?? 0) + 1);
      else {
        add(made, account, 1);
        add(madeOf, index, 1);
      }
    }
    for (const [index, { friends: accounts }] of this.matter.classes.entries()) {
      for (const account of accounts) if (!friends[index]?.has(account)) friends[index]?.set(account, 0);
    }
    return { friends, made, madeOf };
  }
}

function matesOf({ people }: DivertMatter): ReadonlyMap<string, readonly number[]> {
  const mates = new Map<string, number[]>();
  people.forEach(({ teamId }, person) => {
    if (teamId === null) return;
    const own = mates.get(teamId);
    if (own) own.push(person);
    else mates.set(teamId, [person]);
  });
  return mates;
}

/** The largest first; people without a team one by one at the end, friends of somebody before strangers. */
function teamsOf(matter: DivertMatter, mates: ReadonlyMap<string, readonly number[]>): (readonly number[])[] {
  const teams = [...mates].sort(([one, first], [other, second]) => second.length - first.length || (one < other ? -1 : 1));
  const friendly = (person: number) => (matter.classes[matter.classOf[person] ?? 0]?.friends.length ?? 0) > 0;
  const alone = matter.people.flatMap(({ teamId }, person) => (teamId === null ? [person] : []));
  return [
    ...teams.map(([, people]) => people),
    ...alone.filter(friendly).map((person) => [person]),
    ...alone.filter((person) => !friendly(person)).map((person) => [person]),
  ];
}

/** That of most of them; the first by name among equals. */
export function provinceOf(matter: DivertMatter, people: readonly number[]): string {
  const counts = new Map<string, number>();
  for (const person of people) {
    const { province = '' } = matter.people[person] ?? {};
    counts.set(province, (counts.get(province) ?? 0) + 1);
  }
  let found = '';
  for (const [province, count] of counts) {
    const most = counts.get(found) ?? 0;
    if (count > most || (count === most && province < found)) found = province;
  }
  return found;
}
