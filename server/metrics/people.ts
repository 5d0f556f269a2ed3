// Who everybody is and where they stand, in columns: days as day numbers (0 is none), tiers as 0 NEW, 1 MID, 2 HEAD. What few have,
// as the words of a pin, lies beside them in a map.

import type { DayKey } from '../core/time.ts';
import type { PersonFacts, StandingRow } from '../distributors/service.ts';
import type { Tier } from '../generated/types.ts';
import { keyOfDay, numberOfDay } from './day-numbers.ts';
import { bytesOf, lengthen } from './growing.ts';

const NOBODY = -1;
const TIERS: readonly Tier[] = ['NEW', 'MID', 'HEAD'];
const HEAD = 2;
const PLACE: Readonly<Record<Tier, number>> = { NEW: 0, MID: 1, HEAD };

type PinWords = Pick<NonNullable<StandingRow['pin']>, 'reason' | 'byId' | 'byName' | 'at'>;

export class People {
  isKnown: Uint8Array;
  isErased: Uint8Array;
  /** Head on the morning of the business day; an erased one leads no team. */
  isHead: Uint8Array;
  sponsor: Int32Array;
  joined: Int32Array;
  tier: Uint8Array;
  before: Uint8Array;
  since: Int32Array;
  graceSince: Int32Array;
  graceUntil: Int32Array;
  protectedUntil: Int32Array;
  pinTier: Uint8Array;
  pinUntil: Int32Array;
  risenOn: Int32Array;
  seq: Int32Array;
  /** 0 is none, else the tier + 1. */
  groupsOf: Uint8Array;
  readonly #pins = new Map<number, PinWords>();

  constructor(people: number) {
    const bytes = () => new Uint8Array(people);
    const numbers = () => new Int32Array(people);
    this.isKnown = bytes();
    this.isErased = bytes();
    this.isHead = bytes();
    this.sponsor = numbers();
    this.joined = numbers();
    this.tier = bytes();
    this.before = bytes();
    this.since = numbers();
    this.graceSince = numbers();
    this.graceUntil = numbers();
    this.protectedUntil = numbers();
    this.pinTier = bytes();
    this.pinUntil = numbers();
    this.risenOn = numbers();
    this.seq = numbers();
    this.groupsOf = bytes();
  }

  get bytes(): number {
    return bytesOf(this);
  }

  lengthen(people: number): void {
    lengthen(this, people);
  }

  /** Somebody new, of whom nothing is known yet. */
  admit(index: number): void {
    this.sponsor[index] = NOBODY;
  }

  /** Whether somebody is counted at all: known, and not erased. */
  counts(index: number): boolean {
    return this.isKnown[index] === 1 && this.isErased[index] === 0;
  }

  /** Whether the facts say anything that the teams above count. */
  weighsAnew(index: number, { joinedDay, standing, isErased }: PersonFacts, sponsor: number, today: number): boolean {
    return !(
      this.isKnown[index] === 1 &&
      this.sponsor[index] === sponsor &&
      this.isErased[index] === Number(isErased) &&
      this.joined[index] === numberOfDay(joinedDay) &&
      risenBefore(today, this.risenOn[index] ?? 0) === risenBefore(today, numberOf(standing.risenOn)) &&
      this.isHead[index] === Number(isHeadOn(isErased, PLACE[standing.tier], PLACE[standing.before], numberOfDay(standing.since), today))
    );
  }

  /** Returns whether anything is different now. */
  set(index: number, facts: PersonFacts, sponsor: number, today: number): boolean {
    const { standing, isErased } = facts;
    const { pin } = standing;
    const since = numberOfDay(standing.since);
    const tier = PLACE[standing.tier];
    const before = PLACE[standing.before];
    let isNew = put(this.isKnown, index, 1);
    isNew = put(this.isErased, index, Number(isErased)) || isNew;
    isNew = put(this.isHead, index, Number(isHeadOn(isErased, tier, before, since, today))) || isNew;
    isNew = put(this.sponsor, index, sponsor) || isNew;
    isNew = put(this.joined, index, numberOfDay(facts.joinedDay)) || isNew;
    isNew = put(this.tier, index, tier) || isNew;
    isNew = put(this.before, index, before) || isNew;
    isNew = put(this.since, index, since) || isNew;
    isNew = put(this.graceSince, index, numberOf(standing.graceSince)) || isNew;
    isNew = put(this.graceUntil, index, numberOf(standing.graceUntil)) || isNew;
    isNew = put(this.protectedUntil, index, numberOf(standing.protectedUntil)) || isNew;
    isNew = put(this.pinTier, index, pin ? PLACE[pin.tier] : 0) || isNew;
    isNew = put(this.pinUntil, index, numberOf(pin?.until ?? null)) || isNew;
    isNew = put(this.risenOn, index, numberOf(standing.risenOn)) || isNew;
    isNew = put(this.seq, index, standing.seq) || isNew;
    isNew = put(this.groupsOf, index, standing.groupsOf ? PLACE[standing.groupsOf] + 1 : 0) || isNew;
    return this.#setPin(index, pin) || isNew;
  }

  standingOf(index: number): StandingRow {
    const words = this.#pins.get(index);
    return {
      tier: tierOf(this.tier[index]),
      since: keyOfDay(this.since[index] ?? 0),
      before: tierOf(this.before[index]),
      graceSince: keyOf(this.graceSince[index]),
      graceUntil: keyOf(this.graceUntil[index]),
      protectedUntil: keyOf(this.protectedUntil[index]),
      pin: words ? { tier: tierOf(this.pinTier[index]), until: keyOfDay(this.pinUntil[index] ?? 0), ...words } : null,
      risenOn: keyOf(this.risenOn[index]),
      groupsOf: this.groupsOf[index] ? tierOf(this.groupsOf[index] - 1) : null,
      seq: this.seq[index] ?? 0,
    };
  }

  /** Who is head on the morning of another day. */
  rollHeads(size: number, today: number): void {
    const { isHead, isErased, tier, before, since } = this;
    for (let index = 0; index < size; index += 1) {
      const isHeadNow = isHeadOn(isErased[index] === 1, tier[index] as number, before[index] as number, since[index] as number, today);
      isHead[index] = Number(isHeadNow);
    }
  }

  #setPin(index: number, pin: StandingRow['pin']): boolean {
    const known = this.#pins.get(index);
    if (pin === null) return this.#pins.delete(index);
    const { reason, byId, byName, at } = pin;
    if (known?.reason === reason && known.byId === byId && known.byName === byName && known.at.getTime() === at.getTime()) return false;
    this.#pins.set(index, { reason, byId, byName, at });
    return true;
  }
}

/** Teams are drawn by the tiers of the morning: who became head today leads none before tomorrow. */
function isHeadOn(isErased: boolean, tier: number, before: number, since: number, today: number): boolean {
  return !isErased && (since >= today ? before : tier) === HEAD;
}

/** A rise of today weighs nothing before tomorrow. */
const risenBefore = (today: number, day: number): number => (day < today ? day : 0);

function put(column: Uint8Array | Int32Array, index: number, value: number): boolean {
  if (column[index] === value) return false;
  column[index] = value;
  return true;
}

const numberOf = (day: DayKey | null): number => (day === null ? 0 : numberOfDay(day));
const keyOf = (number: number | undefined): DayKey | null => (number ? keyOfDay(number) : null);
const tierOf = (place: number | undefined): Tier => TIERS[place ?? 0] ?? 'NEW';
