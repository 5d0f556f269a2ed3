// What a join or a leave must be, what it changes, and how joins and leaves add up to days and to chains of who brought whom.
// Surprise: events come late and in any order. Whether a person is in a group follows the newest event by its time, then by its id,
// and never an older one that comes in afterwards; what a person of ours has entered by hand counts at the time it was entered for.

import type { FieldRefusal, Fields } from '../distributors/fields.rules.ts';
import { readAll, readChoice, readPast, readText } from '../distributors/fields.rules.ts';
import type { DayKey } from '../core/time.ts';
import type { JoinWay } from '../generated/types.ts';

export type MemberEventKind = 'JOIN' | 'LEAVE';
export type MemberEventEffect = 'JOINED' | 'LEFT' | 'NONE';

export interface MemberEventInput {
  eventId: string;
  groupNo: string;
  memberNo: string;
  kind: MemberEventKind;
  inviterNo: string | null;
  way: JoinWay;
  at: Date;
}

const KINDS: readonly MemberEventKind[] = ['JOIN', 'LEAVE'];
const WAYS: Record<JoinWay, true> = { PIPELINE: true, QR_CODE: true, INVITATION: true, MOVED: true, UNKNOWN: true };
const JOIN_WAYS = Object.keys(WAYS) as JoinWay[];
const LONGEST_ID = 96;
const LONGEST_NO = 32;

/** `inviterNo` and `way` may be missing; an invitation is taken for one where only the inviter is told. */
export function readMemberEvent(fields: Fields, now: Date): { ok: true; event: MemberEventInput } | FieldRefusal {
  const read = readAll<Omit<MemberEventInput, 'inviterNo' | 'way'> & { inviterNo: string; way: JoinWay | null }>({
    eventId: readText(fields, 'eventId', { most: LONGEST_ID }),
    groupNo: readText(fields, 'groupNo', { most: LONGEST_NO }),
    memberNo: readText(fields, 'memberNo', { most: LONGEST_NO }),
    kind: readChoice(fields, 'kind', KINDS),
    inviterNo: readText(fields, 'inviterNo', { most: LONGEST_NO, isOptional: true }),
    way: fields['way'] == null || fields['way'] === '' ? { ok: true, value: null } : readChoice(fields, 'way', JOIN_WAYS),
    at: readPast(fields, 'at', now),
  });
  if (!read.ok) return read;
  const { inviterNo, way, ...rest } = read.value;
  const inviter = inviterNo === '' || rest.kind === 'LEAVE' ? null : inviterNo;
  return { ok: true, event: { ...rest, inviterNo: inviter, way: way ?? (inviter === null ? 'UNKNOWN' : 'INVITATION') } };
}

/** Everything that an event says, in a fixed order: what its digest is made from. */
export function textOfMemberEvent({ groupNo, memberNo, kind, inviterNo, way, at }: MemberEventInput): string {
  return JSON.stringify([groupNo, memberNo, kind, inviterNo, way, at.getTime()]);
}

/** An event as one person's history in one group orders it. */
export interface Timed {
  id: string;
  kind: MemberEventKind;
  at: Date;
}

/** By time, then by id: the same order whatever came in first. */
export function byTime(a: Timed, b: Timed): number {
  const apart = a.at.getTime() - b.at.getTime();
  if (apart !== 0) return apart;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** What is known of one person in one group before a batch. */
export interface Known {
  events: readonly Timed[];
  /** Since when the person is in the group; null for somebody who is not. */
  presentSince: Date | null;
  /** When the last stay ended. */
  leftAt: Date | null;
}

export interface Judged {
  /** In the order of the new events as they were given. */
  effects: MemberEventEffect[];
  /** The stay that ends, and the one that begins after it; the new event's place in the list. */
  release: number | null;
  admit: number | null;
}

/**
 * What the new events of one person in one group come to. Somebody who came and went within them, before anybody here knew, makes
 * no stay: the events are kept and counted, and have no effect.
 */
export function judgeEvents(known: Known, fresh: readonly Timed[]): Judged {
  const newest = known.events.reduce<Timed | null>((last, event) => (last === null || byTime(event, last) > 0 ? event : last), null);
  const entered = Math.max(known.presentSince?.getTime() ?? -Infinity, known.leftAt?.getTime() ?? -Infinity);
  const wasPresent = known.presentSince !== null;
  const effects = fresh.map((): MemberEventEffect => 'NONE');
  const order = fresh.map((event, place) => ({ event, place })).sort((a, b) => byTime(a.event, b.event));
  let isPresent = wasPresent;
  let firstLeft: number | null = null;
  let lastJoined: number | null = null;
  for (const { event, place } of order) {
    if ((newest !== null && byTime(event, newest) < 0) || event.at.getTime() < entered) continue;
    if (event.kind === 'JOIN' && !isPresent) {
      isPresent = true;
      lastJoined = place;
      effects[place] = 'JOINED';
    } else if (event.kind === 'LEAVE' && isPresent) {
      isPresent = false;
      firstLeft ??= place;
      effects[place] = 'LEFT';
    }
  }
  const release = wasPresent ? firstLeft : null;
  const admit = isPresent && lastJoined !== null ? lastJoined : null;
  // Only the end of the stay that was there, and the beginning of the one that is there now, are anything that happened here.
  return { effects: effects.map((effect, place) => (place === release || place === admit ? effect : 'NONE')), release, admit };
}

export interface DayMoves {
  joins: number;
  leaves: number;
}

/**
 * How often one person came and went by day: each change of state once, however often it was told. The first event counts whatever
 * it says, since nobody knows what was before it.
 */
export function movesByDay(events: readonly (Timed & { day: DayKey })[]): Map<DayKey, DayMoves> {
  const days = new Map<DayKey, DayMoves>();
  let last: MemberEventKind | null = null;
  for (const { kind, day } of [...events].sort(byTime)) {
    if (kind === last) continue;
    last = kind;
    const moves = days.get(day) ?? { joins: 0, leaves: 0 };
    if (kind === 'JOIN') moves.joins += 1;
    else moves.leaves += 1;
    days.set(day, moves);
  }
  return days;
}

/** What a person's days become when the events become more; days that stay the same are left out. */
export function differenceOfMoves(before: ReadonlyMap<DayKey, DayMoves>, after: ReadonlyMap<DayKey, DayMoves>): Map<DayKey, DayMoves> {
  const difference = new Map<DayKey, DayMoves>();
  for (const day of new Set([...before.keys(), ...after.keys()])) {
    const was = before.get(day) ?? { joins: 0, leaves: 0 };
    const is = after.get(day) ?? { joins: 0, leaves: 0 };
    const moves = { joins: is.joins - was.joins, leaves: is.leaves - was.leaves };
    if (moves.joins !== 0 || moves.leaves !== 0) difference.set(day, moves);
  }
  return difference;
}

/** A stay, as chains are made from it. */
export interface Brought {
  id: string;
  byId: string | null;
  isPresent: boolean;
  joinedAt: Date;
}

export interface Chain {
  id: string;
  invited: number;
  inChain: number;
  present: number;
  depth: number;
}

/** Who brought whom. Of several stays of one person the first one counts, so that nobody stands below themselves by coming again. */
export function chainsOf(stays: readonly Brought[], most: number): Chain[] {
  const first = new Map<string, Brought>();
  const present = new Set<string>();
  for (const stay of [...stays].sort((a, b) => a.joinedAt.getTime() - b.joinedAt.getTime())) {
    if (!first.has(stay.id)) first.set(stay.id, stay);
    if (stay.isPresent) present.add(stay.id);
  }
  const below = new Map<string, string[]>();
  for (const { id, byId } of first.values()) {
    if (byId === null || byId === id) continue;
    const others = below.get(byId);
    if (others) others.push(id);
    else below.set(byId, [id]);
  }
  const chains = Array.from(below, ([id, invited]): Chain => ({ id, invited: invited.length, ...walkDown(id, below, present) }));
  return chains.sort((a, b) => b.inChain - a.inChain || b.invited - a.invited || (a.id < b.id ? -1 : 1)).slice(0, most);
}

/** Each is looked at once: two who brought one another at different times do not go round for ever. */
function walkDown(
  top: string,
  below: ReadonlyMap<string, readonly string[]>,
  present: ReadonlySet<string>,
): Pick<Chain, 'inChain' | 'present' | 'depth'> {
  const seen = new Set([top]);
  const told = { inChain: 0, present: 0, depth: 0 };
  let row: readonly string[] = [top];
  while (row.length > 0) {
    const next: string[] = [];
    for (const id of row.flatMap((one) => below.get(one) ?? [])) {
      if (seen.has(id)) continue;
      seen.add(id);
      next.push(id);
      told.inChain += 1;
      if (present.has(id)) told.present += 1;
    }
    if (next.length > 0) told.depth += 1;
    row = next;
  }
  return told;
}
