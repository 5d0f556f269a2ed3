// What may be done with a group live, and where a group stands in its rundown. Surprise: a line that was sent somewhere stays in the
// rundown while the live runs, whatever is edited: a host who was offline may still tell of it.

import type { Granted, Refusal } from '../core/errors.ts';
import type { LineKind, LiveState } from '../generated/types.ts';

export const LIVE_STATES: Readonly<Record<LiveState, readonly LiveState[]>> = {
  PREPARING: ['RUNNING', 'CANCELLED'],
  RUNNING: ['ENDED'],
  ENDED: [],
  CANCELLED: [],
};

export const mayBecome = (from: LiveState, to: LiveState): boolean => LIVE_STATES[from].includes(to);

export const MOST_LINES = 100;
export const MOST_HOSTS = 60;
const LONGEST_TITLE = 40;
/** A group robot takes 2,048 bytes: 600 letters and what a person adds. */
const LONGEST_LINE = 600;
const LONGEST_HINT = 120;
const MOST_MINUTES = 600;

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, '')
    .trim();
const lengthOf = (text: string): number => Array.from(text).length;

export function readTitle(typed: string): Granted<{ title: string }> | Refusal<'LIVE_TITLE_LENGTH', { most: number }> {
  const title = tidy(typed).replace(/\n/g, ' ');
  const length = lengthOf(title);
  return length >= 1 && length <= LONGEST_TITLE ? { ok: true, title } : { ok: false, why: 'LIVE_TITLE_LENGTH', most: LONGEST_TITLE };
}

export interface Line {
  id: string;
  kind: LineKind;
  text: string;
  /** Of a picture. */
  fileId: string | null;
  minute: number;
  hint: string | null;
}

export interface TypedLine {
  id?: string | null | undefined;
  kind: LineKind;
  text: string;
  fileId?: string | null | undefined;
  minute: number;
  hint?: string | null | undefined;
}

export type LinesVerdict =
  | Granted<{ lines: Line[] }>
  | Refusal<'LIVE_LINES_TOO_MANY', { most: number }>
  | Refusal<'LIVE_LINE_LENGTH' | 'LIVE_HINT_LENGTH', { at: number; most: number }>
  | Refusal<'LIVE_LINE_MINUTE', { at: number; most: number }>
  | Refusal<'LIVE_LINE_PICTURE' | 'LIVE_LINE_TWICE', { at: number }>
  | Refusal<'LIVE_LINE_SENT', { text: string }>;

/**
 * A rundown as somebody typed it. `known` are the lines that are there, which alone may be named; `sent` those that went into some
 * group: they have to stay as they are. Minutes never go back: a line that says an earlier one is sent when the one before it is.
 */
export function readLines(
  typed: readonly TypedLine[],
  known: readonly Line[],
  sent: ReadonlySet<string>,
  newId: () => string,
): LinesVerdict {
  if (typed.length > MOST_LINES) return { ok: false, why: 'LIVE_LINES_TOO_MANY', most: MOST_LINES };
  const ids = new Set(known.map(({ id }) => id));
  const taken = new Set<string>();
  const lines: Line[] = [];
  for (const [index, { id, kind, text: typedText, fileId = null, minute, hint: typedHint }] of typed.entries()) {
    const at = index + 1;
    const text = tidy(typedText);
    const hint = tidy(typedHint ?? '') || null;
    if (text === '' || lengthOf(text) > LONGEST_LINE) return { ok: false, why: 'LIVE_LINE_LENGTH', at, most: LONGEST_LINE };
    if (lengthOf(hint ?? '') > LONGEST_HINT) return { ok: false, why: 'LIVE_HINT_LENGTH', at, most: LONGEST_HINT };
    if (!Number.isInteger(minute) || minute < 0 || minute > MOST_MINUTES)
      return { ok: false, why: 'LIVE_LINE_MINUTE', at, most: MOST_MINUTES };
    if (kind === 'PICTURE' ? fileId === null : fileId !== null) return { ok: false, why: 'LIVE_LINE_PICTURE', at };
    const own = id != null && ids.has(id) ? id : newId();
    if (taken.has(own)) return { ok: false, why: 'LIVE_LINE_TWICE', at };
    taken.add(own);
    lines.push({ id: own, kind, text, fileId, minute: Math.max(minute, lines.at(-1)?.minute ?? 0), hint });
  }
  for (const line of known) {
    if (!sent.has(line.id)) continue;
    const now = lines.find(({ id }) => id === line.id);
    if (now?.kind !== line.kind || now.text !== line.text || now.fileId !== line.fileId)
      return { ok: false, why: 'LIVE_LINE_SENT', text: Array.from(line.text).slice(0, 20).join('') };
  }
  return { ok: true, lines };
}

export type StartVerdict = Granted | Refusal<'LIVE_NOT_NOW' | 'LIVE_WITHOUT_LINES' | 'LIVE_WITHOUT_HOSTS' | 'LIVE_CAMPAIGN_OVER'>;

export function mayStart(
  live: { state: LiveState; lines: readonly unknown[]; hosts: readonly { groupIds: readonly unknown[] }[] },
  isCampaignOpen: boolean,
): StartVerdict {
  if (!mayBecome(live.state, 'RUNNING')) return { ok: false, why: 'LIVE_NOT_NOW' };
  if (!isCampaignOpen) return { ok: false, why: 'LIVE_CAMPAIGN_OVER' };
  if (live.lines.length === 0) return { ok: false, why: 'LIVE_WITHOUT_LINES' };
  return live.hosts.some(({ groupIds }) => groupIds.length > 0) ? { ok: true } : { ok: false, why: 'LIVE_WITHOUT_HOSTS' };
}

/** By the clock of a phone, which may be wrong: never before the live began or after now. */
export function heardAt(at: Date, startedAt: Date, now: Date): Date {
  return at < startedAt ? startedAt : at > now ? now : at;
}

/** Whatever a host has done while offline is taken for so long after the end. */
const TAKEN_HOURS = 24;

export function mayTell(live: { state: LiveState; endedAt: Date | null }, now: Date): boolean {
  if (live.state === 'RUNNING') return true;
  return live.state === 'ENDED' && live.endedAt !== null && now.getTime() - live.endedAt.getTime() <= TAKEN_HOURS * 3_600_000;
}

/** The planned lines; those that the clock asked for stand beside the rundown. */
export const planned = <One extends { askedAt: Date | null }>(lines: readonly One[]): One[] =>
  lines.filter(({ askedAt }) => askedAt === null);

/**
 * The next line of a group, from 1; one more than there are when all are out. `lineId` is where its host put it (null: past the end),
 * undefined where nobody has begun; a line that is not in the rundown any more gives way to the first that was not sent.
 */
export function positionOf(lines: readonly { id: string }[], lineId: string | null | undefined, sent: ReadonlySet<string>): number {
  if (lineId === null) return lines.length + 1;
  const at = lineId === undefined ? -1 : lines.findIndex(({ id }) => id === lineId);
  if (at >= 0) return at + 1;
  const first = lines.findIndex(({ id }) => !sent.has(id));
  return first < 0 ? lines.length + 1 : first + 1;
}

export function spreadOf(positions: readonly number[]): { position: number; groups: number }[] {
  const found = new Map<number, number>();
  for (const position of positions) found.set(position, (found.get(position) ?? 0) + 1);
  return [...found].map(([position, groups]) => ({ position, groups })).sort((a, b) => a.position - b.position);
}

/** A minute after the last line is planned to go out. */
export function plannedEnd(beginsAt: Date, lines: readonly { minute: number }[]): Date {
  const last = Math.max(0, ...lines.map(({ minute }) => minute));
  return new Date(beginsAt.getTime() + (last + 1) * 60_000);
}

const NOTE_LINES = 12;
const NOTE_LETTERS = 60;

/** What went into the most groups makes the note, in the order of the rundown; pictures are named by what they show. */
export function noteLines(lines: readonly { id: string; kind: LineKind; text: string }[], sentIn: ReadonlyMap<string, number>): string[] {
  const sent = lines.filter(({ id }) => (sentIn.get(id) ?? 0) > 0);
  const told = [...sent].sort((a, b) => (sentIn.get(b.id) ?? 0) - (sentIn.get(a.id) ?? 0)).slice(0, NOTE_LINES);
  const kept = new Set(told.map(({ id }) => id));
  return sent.filter(({ id }) => kept.has(id)).map(({ text }) => shorten(text.replace(/\s*\n\s*/g, ' ')));
}

function shorten(text: string): string {
  const letters = Array.from(text);
  return letters.length <= NOTE_LETTERS ? text : `${letters.slice(0, NOTE_LETTERS - 1).join('')}…`;
}
