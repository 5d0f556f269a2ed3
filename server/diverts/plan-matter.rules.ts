// The matter that a divert plan is about, in numbers: who is a friend of whom, what each account may still add day by day, and the
// flow that says how many can be in by a day. Groups that nobody can invite into are left out; everything is sorted by id first.

import { Network } from '../operators/flow.rules.ts';
import type { PlanAccount, PlanGroup, PlanInput, PlanPerson } from './plan.rules.ts';

export const NOWHERE = -1;

/** People who are friends of the same accounts: for numbers they are one. */
export interface FriendClass {
  readonly friends: readonly number[];
  readonly people: readonly number[];
}

export interface DivertMatter {
  readonly input: PlanInput;
  readonly people: readonly PlanPerson[];
  readonly accounts: readonly PlanAccount[];
  /** Those with room and an account. */
  readonly groups: readonly PlanGroup[];
  readonly accountOf: readonly number[];
  readonly classes: readonly FriendClass[];
  readonly classOf: readonly number[];
  /** Friends that an account may still add, by account and day. */
  readonly perDay: readonly (readonly number[])[];
  /** The first day on which an account works; the number of days where it never does. */
  readonly firstDay: readonly number[];
  /** Room in existing groups, by account. */
  readonly rooms: readonly number[];
  readonly mostNew: number;
}

/** What accounts may take until a day: friends to be made, and places; places in common are in groups that any of them may open. */
export interface Limits {
  readonly quotas: readonly number[];
  readonly rooms: readonly number[];
  readonly common: number;
  readonly mayShare: readonly boolean[];
}

export function matterOf(input: PlanInput): DivertMatter {
  const accounts = sorted(input.accounts);
  const people = sorted(input.people);
  const indexes = new Map(accounts.map(({ id }, index) => [id, index]));
  const groups = sorted(input.groups).filter(({ room, accountId }) => room > 0 && accountId !== null && indexes.has(accountId));
  const accountOf = groups.map(({ accountId }) => indexes.get(accountId ?? '') ?? NOWHERE);
  const rooms = accounts.map(() => 0);
  groups.forEach(({ room }, index) => {
    add(rooms, accountOf[index] ?? NOWHERE, room);
  });
  const rests = ({ restUntil }: PlanAccount, day: string) => restUntil !== null && day <= restUntil;
  const perDay = accounts.map((account) =>
    input.days.map((day) => (rests(account, day) ? 0 : Math.max(0, account.perDay - (account.plannedOn.get(day) ?? 0)))),
  );
  const firstDay = accounts.map((account) => {
    const found = input.days.findIndex((day) => !rests(account, day));
    return found < 0 ? input.days.length : found;
  });
  const free = input.newGroups.holders.reduce((total, holder) => total + Math.max(0, holder.free), 0);
  return {
    input,
    people,
    accounts,
    groups,
    accountOf,
    ...classesOf(people, indexes),
    perDay,
    firstDay,
    rooms,
    mostNew: Math.max(0, Math.min(input.newGroups.most, free)),
  };
}

/** Until this day (by index), with so many new groups that any account may be given, or with these of each. */
export function limitsUntil(matter: DivertMatter, day: number, newGroups: number | readonly number[]): Limits {
  const { limit } = matter.input.newGroups;
  const works = matter.accounts.map((_, index) => (matter.firstDay[index] ?? 0) <= day);
  const own = (index: number) => (typeof newGroups === 'number' ? 0 : (newGroups[index] ?? 0) * limit);
  return {
    quotas: matter.accounts.map(({ friendsLeft }, index) => Math.min(Math.max(0, friendsLeft), sumUntil(matter, index, day))),
    rooms: matter.rooms.map((room, index) => (works[index] === true ? room + own(index) : 0)),
    common: typeof newGroups === 'number' ? newGroups * limit : 0,
    mayShare: matter.accounts.map(({ takesNewGroups }, index) => takesNewGroups && works[index] === true),
  };
}

export function sumUntil({ perDay }: DivertMatter, account: number, day: number): number {
  let total = 0;
  for (let index = 0; index <= day; index++) total += perDay[account]?.[index] ?? 0;
  return total;
}

/** Who is with which account, in numbers: friends by class and account, new friends by account. */
export interface Shares {
  readonly leftOut: number;
  readonly friends: ReadonlyMap<number, number>[];
  readonly made: readonly number[];
  /** New friends to be, by class. */
  readonly madeOf: readonly number[];
  /** People of an account who take a place in common. */
  readonly common: readonly number[];
}

/** The greatest number of people who find a place: on top of what is given, if something is. */
export function shares(matter: DivertMatter, limits: Limits, given: Omit<Shares, 'leftOut' | 'common'> | null = null): Shares {
  const net = new Network();
  const [source = 0, sink = 0, strangers = 0, pool = 0] = net.nodes(4);
  const taking = net.nodes(matter.accounts.length);
  const madeEdges = matter.accounts.map((_, index) => net.edge(strangers, taking[index] ?? 0, limits.quotas[index] ?? 0));
  const roomEdges = matter.accounts.map((_, index) => net.edge(taking[index] ?? 0, sink, limits.rooms[index] ?? 0));
  const commonEdges = matter.accounts.map((_, index) =>
    limits.mayShare[index] === true && limits.common > 0 ? net.edge(taking[index] ?? 0, pool, matter.people.length) : NOWHERE,
  );
  net.edge(pool, sink, limits.common);
  const classEdges = matter.classes.map(({ friends, people }) => {
    const node = friends.length === 0 ? strangers : net.node();
    const all = net.edge(source, node, people.length);
    const strange = node === strangers ? all : net.edge(node, strangers, people.length);
    return { all, strange, friends: friends.map((account) => ({ account, edge: net.edge(node, taking[account] ?? 0, people.length) })) };
  });
  if (given) {
    classEdges.forEach(({ all, strange, friends }, index) => {
      const made = given.madeOf[index] ?? 0;
      let total = made;
      for (const { account, edge } of friends) {
        const count = given.friends[index]?.get(account) ?? 0;
        if (count === 0) continue;
        net.push(edge, count);
        net.push(roomEdges[account] ?? 0, count);
        total += count;
      }
      net.push(all, total);
      if (strange !== all && made > 0) net.push(strange, made);
    });
    given.made.forEach((count, index) => {
      net.push(madeEdges[index] ?? 0, count);
      net.push(roomEdges[index] ?? 0, count);
    });
  }
  net.run(source, sink);
  const flow = (edge: number) => (edge === NOWHERE ? 0 : net.flow(edge));
  return {
    leftOut: matter.people.length - classEdges.reduce((total, { all }) => total + flow(all), 0),
    friends: classEdges.map(({ friends }) => new Map(friends.map(({ account, edge }) => [account, flow(edge)]))),
    made: madeEdges.map(flow),
    madeOf: classEdges.map(({ strange }) => flow(strange)),
    common: commonEdges.map(flow),
  };
}

export function add(values: number[], index: number, more: number): void {
  values[index] = (values[index] ?? 0) + more;
}

export function sorted<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  const inOrder = [...rows].sort((one, other) => (one.id < other.id ? -1 : Number(one.id > other.id)));
  for (let index = 1; index < inOrder.length; index++) {
    if (inOrder[index]?.id === inOrder[index - 1]?.id) throw new Error(`the id ${inOrder[index]?.id ?? ''} is given twice`);
  }
  return inOrder;
}

function classesOf(people: readonly PlanPerson[], indexes: ReadonlyMap<string, number>): { classes: FriendClass[]; classOf: number[] } {
  const classes: { friends: number[]; people: number[] }[] = [];
  const known = new Map<string, number>();
  const classOf = people.map(({ friendOf }, person) => {
    const all = friendOf.map((id) => indexes.get(id) ?? NOWHERE).filter((index) => index !== NOWHERE);
    const friends = [...new Set(all)].sort((one, other) => one - other);
    const key = friends.join();
    const found = known.get(key) ?? classes.push({ friends, people: [] }) - 1;
    known.set(key, found);
    classes[found]?.people.push(person);
    return found;
  });
  return { classes, classOf };
}
