// Adds up what many events bring to one board, so that each owner's entry moves once: a tail of a hundred thousand orders touches a hundred
// operators, thirty provinces and three thousand groups. It comes to the same, since scores are sums and times are the latest.

/** Of many events, by event: whose they are, and when they happened. */
export interface EventColumns {
  readonly count: number;
  /** -1 for nobody. */
  readonly owners: Int32Array;
  readonly deltas: Float64Array;
  readonly ats: Uint32Array;
  /** Which stretch each belongs to; null for all. */
  readonly isIn: Uint8Array | null;
}

export interface AddedUp {
  owners: Uint32Array;
  deltas: Float64Array;
  ats: Uint32Array;
  count: number;
}

/** `places` has room for every owner and holds zeros; it is left as it was found. */
export function addUp({ count, owners, deltas, ats, isIn }: EventColumns, places: Int32Array): AddedUp {
  const sums: AddedUp = { owners: new Uint32Array(count), deltas: new Float64Array(count), ats: new Uint32Array(count), count: 0 };
  for (let event = 0; event < count; event += 1) {
    const owner = owners[event] ?? -1;
    const delta = deltas[event] ?? 0;
    if (owner < 0 || delta === 0 || (isIn !== null && isIn[event] !== 1)) continue;
    let place = (places[owner] ?? 0) - 1;
    if (place < 0) {
      place = sums.count;
      sums.count += 1;
      places[owner] = place + 1;
      sums.owners[place] = owner;
    }
    sums.deltas[place] = (sums.deltas[place] ?? 0) + delta;
    sums.ats[place] = Math.max(sums.ats[place] ?? 0, ats[event] ?? 0);
  }
  for (let place = 0; place < sums.count; place += 1) places[sums.owners[place] ?? 0] = 0;
  return sums;
}
