// In which order a kit stands: what is to be sent now first, then the rest of the present wave by its hours, plays together in one
// card; what is locked, one card for each wave; and what belonged to earlier, at the end.

import type { KitItemKind } from '../../shared/generated.ts';

export interface Orderable {
  readonly id: string;
  readonly kind: KitItemKind;
  readonly title: string;
  readonly wave: number;
  readonly hour: string;
  readonly isOpen: boolean;
  readonly opensAt: string | null;
}

export interface Place<Item> {
  readonly key: string;
  readonly hour: string;
  /** Several only for plays. */
  readonly items: readonly Item[];
}

export interface LockedWave {
  readonly wave: number;
  readonly opensAt: string | null;
  readonly hour: string;
  readonly titles: readonly string[];
  readonly count: number;
}

export interface Ordered<Item> {
  /** The first one is what is to be sent now. */
  readonly present: readonly Place<Item>[];
  readonly locked: readonly LockedWave[];
  readonly earlier: readonly Item[];
}

const DAY_MINUTES = 1_440;
/** What lies so far behind the start is meant for before it: nothing is warmed up for longer. */
const WARM_UP_MINUTES = 360;

const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3));

/** Minutes after the start, below zero for warming up: a campaign may run past midnight. */
export function minutesAfter(hour: string, startHour: string): number {
  const after = (minutesOf(hour) - minutesOf(startHour) + DAY_MINUTES) % DAY_MINUTES;
  return after >= DAY_MINUTES - WARM_UP_MINUTES ? after - DAY_MINUTES : after;
}

type Compare = (one: Orderable, other: Orderable) => number;

/** @param startHour when the campaign starts, `10:00`: what was meant for before is for warming up, and over */
export function orderKit<Item extends Orderable>(items: readonly Item[], startHour: string, kind: KitItemKind | null): Ordered<Item> {
  const open = items.filter(({ isOpen }) => isOpen);
  const wave = Math.max(0, ...open.map((item) => item.wave));
  const after = (item: Orderable): number => minutesAfter(item.hour, startHour);
  const byHour: Compare = (one, other) => after(one) - after(other);
  const warmUp = (item: Item): boolean => after(item) < 0 && open.some((other) => other.wave === wave && after(other) >= 0);
  const isPresent = (item: Item): boolean => item.wave === wave && !warmUp(item);
  const wanted = open.filter((item) => kind === null || item.kind === kind).sort(byHour);
  return {
    present: placesOf(wanted.filter(isPresent)),
    locked:
      kind === null
        ? wavesOf(
            items.filter(({ isOpen }) => !isOpen),
            byHour,
          )
        : [],
    earlier: wanted.filter((item) => !isPresent(item)).reverse(),
  };
}

/** A text comes first: it is what sells while one looks for a picture. */
function placesOf<Item extends Orderable>(items: readonly Item[]): Place<Item>[] {
  const first = items.find(({ kind }) => kind === 'TEXT') ?? items[0];
  if (!first) return [];
  const rest = items.filter((item) => item !== first);
  const plays = rest.filter(({ kind }) => kind === 'PLAY');
  const places = rest
    .filter((item) => item.kind !== 'PLAY' || item === plays[0])
    .map((item) => ({ key: item.id, hour: item.hour, items: item.kind === 'PLAY' ? plays : [item] }));
  return [{ key: first.id, hour: first.hour, items: [first] }, ...places];
}

function wavesOf(items: readonly Orderable[], byHour: Compare): LockedWave[] {
  const waves = [...new Set(items.map(({ wave }) => wave))].sort((one, other) => one - other);
  return waves.map((wave) => {
    const own = items.filter((item) => item.wave === wave).sort(byHour);
    const [first] = own;
    return { wave, opensAt: first?.opensAt ?? null, hour: first?.hour ?? '', titles: own.map(({ title }) => title), count: own.length };
  });
}

/** The kinds that are there, with how many open items each has. */
export function kindsOf(items: readonly Orderable[]): { kind: KitItemKind; count: number }[] {
  const kinds: readonly KitItemKind[] = ['TEXT', 'PICTURES', 'VIDEO', 'POSTER', 'PLAY'];
  return kinds
    .map((kind) => ({ kind, count: items.filter((item) => item.isOpen && item.kind === kind).length }))
    .filter(({ count }) => count > 0);
}
