// What a profile may say, and when a hand-over note has to be there.

import type { Granted, Refusal } from '../core/errors.ts';
import { daysBetween, shiftKey } from '../core/time.ts';
import type { DayKey } from '../core/time.ts';
import type { OperatorChange, Tier } from '../generated/types.ts';

const TIERS: readonly Tier[] = ['NEW', 'MID', 'HEAD'];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
/** Monday to Friday: what a new profile begins with. */
export const USUAL_WORKING_DAYS: readonly number[] = [1, 2, 3, 4, 5];
/** As many as there are, and some to spare. */
const MOST_PROVINCES = 40;
const LONGEST_PROVINCE = 20;
const LONGEST_REASON = 100;
const LONGEST_NOTE = 2_000;
const SHORTEST_NOTE = 5;
export const MOST_LEAVES = 50;
export const MOST_LEAVE_DAYS = 366;
/** A last day is known half a year ahead at most. */
const MOST_DAYS_AHEAD = 183;

export interface ProfileFields {
  skills: Tier[];
  provinces: string[];
  workingDays: number[];
  leavesOn: DayKey | null;
}

export type ProfileVerdict =
  | Granted<{ fields: ProfileFields }>
  | Refusal<'PROVINCES_WRONG' | 'WORKING_DAYS_WRONG'>
  | Refusal<'LAST_DAY_WRONG', { today: DayKey; most: number }>;

/** A day of the past stays as it is when it is only repeated: whoever edits the skills of somebody gone need not move it. */
export function readProfile(before: ProfileFields, change: OperatorChange, today: DayKey): ProfileVerdict {
  const skills = change.skills == null ? before.skills : TIERS.filter((tier) => change.skills?.includes(tier));
  const provinces =
    change.provinces == null ? before.provinces : [...new Set(change.provinces.map((name) => name.normalize('NFC').trim()))];
  const areNamed = provinces.every((name) => name !== '' && !/\s/.test(name) && name.length <= LONGEST_PROVINCE);
  if (!areNamed || provinces.length > MOST_PROVINCES) return { ok: false, why: 'PROVINCES_WRONG' };
  const workingDays =
    change.workingDays == null ? before.workingDays : EVERY_DAY.filter((weekday) => change.workingDays?.includes(weekday));
  if (workingDays.length === 0 || change.workingDays?.some((weekday) => !EVERY_DAY.includes(weekday)))
    return { ok: false, why: 'WORKING_DAYS_WRONG' };
  const leavesOn = change.leavesOn === undefined ? before.leavesOn : change.leavesOn;
  if (leavesOn !== null && leavesOn !== before.leavesOn) {
    const ahead = daysBetween(today, leavesOn);
    if (ahead < 0 || ahead > MOST_DAYS_AHEAD) return { ok: false, why: 'LAST_DAY_WRONG', today, most: MOST_DAYS_AHEAD };
  }
  return { ok: true, fields: { skills, provinces, workingDays, leavesOn } };
}

export interface Leave {
  from: DayKey;
  to: DayKey;
  reason: string;
}

export type LeaveVerdict =
  | Granted<{ leaves: Leave[] }>
  | Refusal<'LEAVE_DAYS_WRONG', { most: number }>
  | Refusal<'LEAVE_PAST'>
  | Refusal<'LEAVE_OVERLAPS', { from: DayKey; to: DayKey }>
  | Refusal<'LEAVE_REASON_LENGTH', { most: number }>
  | Refusal<'LEAVES_FULL', { most: number }>;

/** The leaves with one more, by day; those that ended long ago make room. */
export function addLeaveTo(leaves: readonly Leave[], { from, to, reason }: Leave, today: DayKey): LeaveVerdict {
  const days = daysBetween(from, to) + 1;
  if (days < 1 || days > MOST_LEAVE_DAYS) return { ok: false, why: 'LEAVE_DAYS_WRONG', most: MOST_LEAVE_DAYS };
  if (to < today) return { ok: false, why: 'LEAVE_PAST' };
  const text = reason.normalize('NFC').trim();
  if (text === '' || Array.from(text).length > LONGEST_REASON) return { ok: false, why: 'LEAVE_REASON_LENGTH', most: LONGEST_REASON };
  const other = leaves.find((leave) => leave.from <= to && from <= leave.to);
  if (other) return { ok: false, why: 'LEAVE_OVERLAPS', from: other.from, to: other.to };
  const kept = leaves.filter((leave) => leave.to >= shiftKey(today, -MOST_LEAVE_DAYS));
  if (kept.length >= MOST_LEAVES) return { ok: false, why: 'LEAVES_FULL', most: MOST_LEAVES };
  return { ok: true, leaves: [...kept, { from, to, reason: text }].sort((one, next) => (one.from < next.from ? -1 : 1)) };
}

/** Hand-over notes are due at six in the evening, when whoever takes over is still there to ask. */
export const NOTE_CLOCK = '18:00';

/**
 * The day on whose evening the note of a hand-over is due: the day before the last day of whoever leaves, else the next day; never
 * before tomorrow, but on the last day itself where that is today.
 */
export function noteDay(today: DayKey, leavesOn: DayKey | null): DayKey {
  const tomorrow = shiftKey(today, 1);
  if (leavesOn === null || leavesOn < today) return tomorrow;
  const eve = shiftKey(leavesOn, -1);
  if (eve >= tomorrow) return eve;
  return leavesOn;
}

export type NoteVerdict = Granted<{ note: string }> | Refusal<'NOTE_LENGTH', { min: number; max: number }>;

export function readNote(text: string): NoteVerdict {
  const note = text.normalize('NFC').trim();
  const length = Array.from(note).length;
  const fits = length >= SHORTEST_NOTE && length <= LONGEST_NOTE;
  return fits ? { ok: true, note } : { ok: false, why: 'NOTE_LENGTH', min: SHORTEST_NOTE, max: LONGEST_NOTE };
}

const LONGEST_PROPOSAL_NOTE = 100;

export function readProposalNote(
  text: string | null | undefined,
): Granted<{ note: string | null }> | Refusal<'PROPOSAL_NOTE_LENGTH', { max: number }> {
  const note = (text ?? '').normalize('NFC').trim();
  if (Array.from(note).length > LONGEST_PROPOSAL_NOTE) return { ok: false, why: 'PROPOSAL_NOTE_LENGTH', max: LONGEST_PROPOSAL_NOTE };
  return { ok: true, note: note === '' ? null : note };
}
