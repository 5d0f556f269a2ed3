// The cheapest of the greatest flows through a network of whole capacities and costs, and the cut that proves that no more goes
// through. Primal-dual: one search for the distances, then as much as possible along all shortest ways at once, so that the
// work goes with the number of different costs rather than with the units that flow.

const NONE = -1;

export class Network {
  /** By edge; an edge and its way back stand side by side, so that `edge ^ 1` is the other one. */
  private readonly heads: number[] = [];
  private readonly rooms: number[] = [];
  private readonly costs: number[] = [];
  private readonly nexts: number[] = [];
  private readonly firsts: number[] = [];

  node(): number {
    return this.firsts.push(NONE) - 1;
  }

  nodes(count: number): number[] {
    return Array.from({ length: count }, () => this.node());
  }

  /** Costs may be negative as long as no circle is. */
  edge(from: number, to: number, room: number, cost = 0): number {
    const edge = this.heads.length;
    this.heads.push(to, from);
    this.rooms.push(room, 0);
    this.costs.push(cost, -cost);
    this.nexts.push(this.firsts[from] ?? NONE, this.firsts[to] ?? NONE);
    this.firsts[from] = edge;
    this.firsts[to] = edge + 1;
    return edge;
  }

  /** What flows through an edge. */
  flow(edge: number): number {
    return this.rooms[edge ^ 1] ?? 0;
  }

  /** Lets so much through at once: the start of a search from a solution that is known already. The caller keeps it balanced. */
  push(edge: number, units: number): void {
    this.rooms[edge] = (this.rooms[edge] ?? 0) - units;
    this.rooms[edge ^ 1] = (this.rooms[edge ^ 1] ?? 0) + units;
  }

  /** Sends as much as goes, as cheaply as that goes; on top of what flows already. Answers the units sent. */
  run(source: number, sink: number): number {
    const search = new Search(this.heads, this.rooms, this.costs, this.nexts, this.firsts);
    const sent = search.run(source, sink);
    search.rooms.forEach((room, edge) => (this.rooms[edge] = room));
    return sent;
  }

  /** Which nodes still have a way from here with room on it: after a run, the source's side of the smallest cut nearest to it. */
  reached(from: number): Uint8Array {
    const seen = new Uint8Array(this.firsts.length);
    const stack = [from];
    seen[from] = 1;
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      for (let edge = this.firsts[node] ?? NONE; edge !== NONE; edge = this.nexts[edge] ?? NONE) {
        const to = this.heads[edge] ?? NONE;
        if ((this.rooms[edge] ?? 0) === 0 || seen[to] === 1) continue;
        seen[to] = 1;
        stack.push(to);
      }
    }
    return seen;
  }
}

/** The typed copy of a network that a run works on. */
class Search {
  readonly rooms: Float64Array;
  private readonly heads: Int32Array;
  private readonly costs: Float64Array;
  private readonly nexts: Int32Array;
  private readonly firsts: Int32Array;
  private readonly potentials: Float64Array;
  private readonly distances: Float64Array;
  private readonly levels: Int32Array;
  private readonly currents: Int32Array;
  private readonly queue: Int32Array;
  private readonly isFree: boolean;

  constructor(heads: number[], rooms: number[], costs: number[], nexts: number[], firsts: number[]) {
    this.heads = Int32Array.from(heads);
    this.rooms = Float64Array.from(rooms);
    this.costs = Float64Array.from(costs);
    this.nexts = Int32Array.from(nexts);
    this.firsts = Int32Array.from(firsts);
    this.potentials = new Float64Array(firsts.length);
    this.distances = new Float64Array(firsts.length);
    this.levels = new Int32Array(firsts.length);
    this.currents = new Int32Array(firsts.length);
    this.queue = new Int32Array(firsts.length);
    this.isFree = costs.every((cost) => cost === 0);
  }

  run(source: number, sink: number): number {
    let sent = 0;
    if (!this.isFree) this.findPotentials(source);
    while (this.isFree || this.findDistances(source, sink)) {
      let more = 0;
      while (this.findLevels(source, sink)) more += this.block(source, sink);
      sent += more;
      if (this.isFree || more === 0) break;
    }
    return sent;
  }

  private reduced(from: number, edge: number): number {
    return at(this.costs, edge) + at(this.potentials, from) - at(this.potentials, at(this.heads, edge));
  }

  /** Bellman-Ford by a queue, as costs may be negative at first. */
  private findPotentials(source: number): void {
    const { potentials, heads, nexts, rooms, costs } = this;
    potentials.fill(Infinity);
    potentials[source] = 0;
    const waits = new Uint8Array(potentials.length);
    let round = [source];
    while (round.length > 0) {
      const next: number[] = [];
      for (const node of round) {
        waits[node] = 0;
        for (let edge = at(this.firsts, node); edge !== NONE; edge = at(nexts, edge)) {
          const to = at(heads, edge);
          const found = at(potentials, node) + at(costs, edge);
          if (at(rooms, edge) === 0 || found >= at(potentials, to)) continue;
          potentials[to] = found;
          if (waits[to] === 1) continue;
          waits[to] = 1;
          next.push(to);
        }
      }
      round = next;
    }
    // What cannot be reached now never will be: each new way begins on one that there is.
    for (let node = 0; node < potentials.length; node++) if (potentials[node] === Infinity) potentials[node] = 0;
  }

  /** Dijkstra over the reduced costs; afterwards the shortest ways are those of reduced cost nought. */
  private findDistances(source: number, sink: number): boolean {
    const { distances, potentials, heads, nexts, rooms } = this;
    distances.fill(Infinity);
    distances[source] = 0;
    const heap = new Heap();
    heap.add(source, 0);
    for (let node = heap.take(); node !== NONE; node = heap.take()) {
      const far = heap.taken;
      if (far > at(distances, node)) continue;
      if (far >= at(distances, sink)) break;
      for (let edge = at(this.firsts, node); edge !== NONE; edge = at(nexts, edge)) {
        if (at(rooms, edge) === 0) continue;
        const to = at(heads, edge);
        const found = far + this.reduced(node, edge);
        if (found >= at(distances, to)) continue;
        distances[to] = found;
        heap.add(to, found);
      }
    }
    const end = at(distances, sink);
    if (end === Infinity) return false;
    for (let node = 0; node < distances.length; node++) {
      potentials[node] = at(potentials, node) + Math.min(at(distances, node), end);
    }
    return true;
  }

  private findLevels(source: number, sink: number): boolean {
    const { levels, queue, heads, nexts, rooms } = this;
    levels.fill(NONE);
    levels[source] = 0;
    queue[0] = source;
    for (let from = 0, end = 1; from < end; from++) {
      const node = at(queue, from);
      for (let edge = at(this.firsts, node); edge !== NONE; edge = at(nexts, edge)) {
        const to = at(heads, edge);
        if (at(rooms, edge) === 0 || levels[to] !== NONE || this.reduced(node, edge) !== 0) continue;
        levels[to] = at(levels, node) + 1;
        queue[end++] = to;
      }
    }
    return levels[sink] !== NONE;
  }

  /** A blocking flow along the levels (Dinic), without recursion: ways may be long. */
  private block(source: number, sink: number): number {
    const { levels, currents, heads, nexts, rooms } = this;
    currents.set(this.firsts);
    const way: number[] = [];
    let sent = 0;
    let node = source;
    while (true) {
      if (node === sink) {
        const units = way.reduce((least, edge) => Math.min(least, at(rooms, edge)), Infinity);
        sent += units;
        let kept = way.length;
        for (let step = way.length - 1; step >= 0; step--) {
          const edge = way[step] ?? NONE;
          rooms[edge] = at(rooms, edge) - units;
          rooms[edge ^ 1] = at(rooms, edge ^ 1) + units;
          if (rooms[edge] === 0) kept = step;
        }
        node = at(heads, (way[kept] ?? 0) ^ 1);
        way.length = kept;
        continue;
      }
      let edge = at(currents, node);
      while (edge !== NONE) {
        const to = at(heads, edge);
        if (at(rooms, edge) > 0 && at(levels, to) === at(levels, node) + 1 && this.reduced(node, edge) === 0) break;
        edge = at(nexts, edge);
      }
      currents[node] = edge;
      if (edge !== NONE) {
        way.push(edge);
        node = at(heads, edge);
        continue;
      }
      levels[node] = NONE;
      const back = way.pop();
      if (back === undefined) return sent;
      node = at(heads, back ^ 1);
    }
  }
}

/** A binary heap of nodes by distance; a node may stand in it more than once. */
class Heap {
  /** The distance of the node that was taken last. */
  taken = 0;
  private readonly nodes: number[] = [];
  private readonly keys: number[] = [];

  add(node: number, key: number): void {
    const { nodes, keys } = this;
    let place = nodes.length;
    nodes.push(node);
    keys.push(key);
    while (place > 0) {
      const above = (place - 1) >> 1;
      if ((keys[above] ?? 0) <= key) break;
      nodes[place] = nodes[above] ?? NONE;
      keys[place] = keys[above] ?? 0;
      place = above;
    }
    nodes[place] = node;
    keys[place] = key;
  }

  take(): number {
    const { nodes, keys } = this;
    const first = nodes[0];
    const last = nodes.pop();
    const key = keys.at(-1) ?? 0;
    if (first === undefined || last === undefined) return NONE;
    this.taken = keys[0] ?? 0;
    keys.pop();
    if (nodes.length === 0) return first;
    let place = 0;
    while (true) {
      let below = 2 * place + 1;
      if (below >= nodes.length) break;
      if (below + 1 < nodes.length && (keys[below + 1] ?? 0) < (keys[below] ?? 0)) below++;
      if ((keys[below] ?? 0) >= key) break;
      nodes[place] = nodes[below] ?? NONE;
      keys[place] = keys[below] ?? 0;
      place = below;
    }
    nodes[place] = last;
    keys[place] = key;
    return first;
  }
}

/** An element that is there: keeps the compiler's doubt out of the loops. */
function at(values: Int32Array | Float64Array, index: number): number {
  return values[index] ?? NONE;
}
