// Which kind of group goes from whom to whom: a flow over classes (tier, province and holder), not over groups. Staying costs
// nothing, a move costs more than all misfits together, so the cheapest flow has the fewest moves and among those the fewest misfits.

import { NOBODY, at } from './assign-matter.rules.ts';
import type { Matter } from './assign-matter.rules.ts';
import { Network } from './flow.rules.ts';

/** So many groups at this price, the cheapest first. */
export interface Slot {
  readonly room: number;
  readonly cost: number;
}

export interface Placed {
  /** By group; NOBODY where there was no place. */
  readonly to: Float64Array;
  readonly unplaced: number;
  readonly moves: number;
}

export interface Prices {
  readonly move: number;
  /** More than all moves and misfits together. */
  readonly beyond: number;
}

export function pricesOf(matter: Matter): Prices {
  const move = 2 * matter.groups.length + 1;
  return { move, beyond: move * (matter.groups.length + 1) };
}

/** The slots that ask for the least of the band before anything else, up to the most. */
export function bandSlots(matter: Matter): Slot[][] {
  const { beyond } = pricesOf(matter);
  return matter.operators.map((_, index) => {
    const least = Math.min(at(matter.least, index), at(matter.most, index));
    return [
      { room: least, cost: -beyond },
      { room: at(matter.most, index) - least, cost: 0 },
    ];
  });
}

export function targetSlots(targets: Float64Array): Slot[][] {
  return Array.from(targets, (room) => [{ room, cost: 0 }]);
}

/** Each further group costs more than all before: the cheapest flow is the most even one. */
export function evenSlots(matter: Matter): Slot[][] {
  const { beyond } = pricesOf(matter);
  return matter.operators.map((_, index) => {
    const least = Math.min(at(matter.least, index), at(matter.most, index));
    const bonus = least === 0 ? 0 : beyond * 2 * (matter.groups.length + 1);
    return Array.from({ length: at(matter.most, index) }, (_slot, place) => ({
      room: 1,
      cost: (2 * place + 1) * beyond - (place < least ? bonus : 0),
    }));
  });
}

/** Groups that stay whatever happens take their places beforehand. */
export function place(matter: Matter, slots: readonly (readonly Slot[])[]): Placed {
  const { kinds, operators } = matter;
  const people = operators.length;
  const prices = pricesOf(matter);
  const net = new Network();
  const [source = 0, sink = 0] = net.nodes(2);
  const holders = net.nodes(people);
  const pools = net.nodes(kinds.length);
  const takes = new Float64Array(people);
  const classes = new Map<number, number[]>();
  const to = new Float64Array(matter.groups.length).fill(NOBODY);
  matter.groups.forEach((_, group) => {
    const holder = at(matter.holders, group);
    if (matter.isFixed[group] === 1) {
      to[group] = holder;
      takes[holder] = at(takes, holder) + 1;
      return;
    }
    const key = at(matter.kindOf, group) * (people + 1) + holder + 1;
    const members = classes.get(key);
    if (members) members.push(group);
    else classes.set(key, [group]);
  });
  slots.forEach((own, index) => {
    let used = at(takes, index);
    for (const { room, cost } of own) {
      const free = Math.max(0, room - used);
      used = Math.max(0, used - room);
      if (free > 0) net.edge(holders[index] ?? 0, sink, free, cost);
    }
  });
  const ways = kinds.map((_, kind) =>
    operators.map((_operator, index) => {
      const pair = kind * people + index;
      if (matter.mayReceive[index] !== 1 || matter.isHard[pair] === 1) return NOBODY;
      const misfits = at(matter.misfitsSkill, pair) + at(matter.misfitsProvince, pair);
      return net.edge(pools[kind] ?? 0, holders[index] ?? 0, matter.groups.length, misfits);
    }),
  );
  const stays = [...classes].map(([key, members]) => {
    const kind = Math.floor(key / (people + 1));
    const holder = (key % (people + 1)) - 1;
    const node = net.node();
    net.edge(source, node, members.length);
    net.edge(node, pools[kind] ?? 0, members.length, prices.move);
    const pair = kind * people + holder;
    const isFree = holder !== NOBODY && matter.stays[holder] === 1 && matter.isHard[pair] !== 1;
    const misfits = isFree ? at(matter.misfitsSkill, pair) + at(matter.misfitsProvince, pair) : 0;
    return { kind, holder, members, edge: isFree ? net.edge(node, holders[holder] ?? 0, members.length, misfits) : NOBODY };
  });
  net.run(source, sink);
  const moving: number[][] = kinds.map(() => []);
  for (const { kind, holder, members, edge } of stays) {
    const stay = edge === NOBODY ? 0 : net.flow(edge);
    members.forEach((group, index) => {
      if (index < stay) to[group] = holder;
      else moving[kind]?.push(group);
    });
  }
  let moves = 0;
  moving.forEach((pool, kind) => {
    const places = (ways[kind] ?? []).flatMap((edge, index) => (edge === NOBODY ? [] : [{ index, room: net.flow(edge) }]));
    moves += hand(matter, pool, places, to);
  });
  return { to, unplaced: to.reduce((count, operator) => count + Number(operator === NOBODY), 0), moves };
}

/** The heaviest first, each to whoever of those with a place has the lowest load by then. */
function hand(matter: Matter, pool: number[], places: { index: number; room: number }[], to: Float64Array): number {
  const heaviestFirst = pool.sort((one, other) => at(matter.weights, other) - at(matter.weights, one) || one - other);
  const loads = new Map(places.map(({ index }) => [index, 0]));
  let handed = 0;
  for (const group of heaviestFirst) {
    const open = places.filter(({ room }) => room > 0);
    const share = ({ index }: { index: number }) => (loads.get(index) ?? 0) / at(matter.capacities, index);
    const chosen = open.reduce<{ index: number; room: number } | null>(
      (best, other) => (best === null || share(other) < share(best) ? other : best),
      null,
    );
    if (!chosen) break;
    chosen.room--;
    to[group] = chosen.index;
    loads.set(chosen.index, (loads.get(chosen.index) ?? 0) + at(matter.weights, group));
    handed++;
  }
  return handed;
}
