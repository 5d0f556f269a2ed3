// Where an entry stands in the week's grid; pure. Overlap is layered: who begins later lies on top, moved in by some pixels. Only those
// that begin at nearly the same time, whose first lines would cover each other, share the width of their day.

export const HOUR_PIXELS = 52;
export const SNAP_MINUTES = 15;
const DAY_MINUTES = 1_440;
const INSET = 12;
const MOST_INSET = 36;
const NEAR_MINUTES = 25;
/** So long an entry is a ground for others: it keeps its whole width, and who begins with it takes the right half. */
const LONG_MINUTES = 240;
const FIRST_HOUR = 9;
/** Where a week begins to be looked at that has something at night. */
export const MORNING_HOUR = 8;
const LAST_HOUR = 22;

export interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** How an instant is read on the business clock. */
export interface Wall {
  dayKey(at: string): string;
  /** `10:30` */
  clock(at: string): string;
}

export interface Piece<Entry> {
  readonly entry: Entry;
  /** 0 to 6. */
  readonly day: number;
  /** Minutes of that day. */
  readonly from: number;
  readonly to: number;
  /** It began on an earlier day. */
  readonly isRest: boolean;
}

export interface Placed<Entry> extends Piece<Entry> {
  readonly inset: number;
  /** Parts of the day's width. */
  readonly left: number;
  readonly right: number;
  /** Minutes until something lies on it. */
  readonly free: number;
  /** Something that begins with it lies on its right half. */
  readonly isGround: boolean;
}

export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
export const clockOfMinutes = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Each entry on each of its days; what ends at midnight has none of the next one. */
export function piecesOf<Entry extends Span>(entries: readonly Entry[], days: readonly string[], wall: Wall): Piece<Entry>[] {
  return entries.flatMap((entry) => {
    const [first, last] = [wall.dayKey(entry.startsAt), wall.dayKey(entry.endsAt)];
    return days.flatMap((day, index): Piece<Entry>[] => {
      if (day < first || day > last) return [];
      const from = day === first ? minutesOf(wall.clock(entry.startsAt)) : 0;
      const to = day === last ? minutesOf(wall.clock(entry.endsAt)) : DAY_MINUTES;
      return to > from ? [{ entry, day: index, from, to, isRest: day !== first }] : [];
    });
  });
}

/** The hours that are shown: those of work, and more where something begins earlier or ends later. */
export function hoursOf(pieces: readonly Piece<unknown>[]): { first: number; last: number } {
  const begins = pieces.filter(({ isRest }) => !isRest).map(({ from }) => Math.floor(from / 60));
  const ends = pieces.filter(({ to }) => to < DAY_MINUTES).map(({ to }) => Math.ceil(to / 60));
  return { first: Math.min(FIRST_HOUR, ...begins), last: Math.max(LAST_HOUR, ...ends) };
}

/** How far down a week begins that has something at night: at eight, or with the present hour where that is earlier. */
export function openingAt(firstHour: number, nowHour: number | null): number {
  return Math.max(0, Math.min(MORNING_HOUR, nowHour ?? MORNING_HOUR) - firstHour) * HOUR_PIXELS;
}

interface Stack<Entry> {
  readonly head: Piece<Entry>;
  readonly depth: number;
  readonly members: Piece<Entry>[];
}

const touch = (one: Piece<unknown>, two: Piece<unknown>): boolean => one.day === two.day && one.from < two.to && two.from < one.to;

/** What begins before the first hour shown begins there. */
export const clipped = <Entry>(pieces: readonly Piece<Entry>[], firstHour: number): Piece<Entry>[] =>
  pieces.map((piece) => ({ ...piece, from: Math.min(Math.max(piece.from, firstHour * 60), piece.to - 1) }));

/** In the order in which they are drawn: what lies below comes first. */
export function layOut<Entry>(pieces: readonly Piece<Entry>[]): Placed<Entry>[] {
  const inOrder = [...pieces].sort((one, two) => one.day - two.day || one.from - two.from || two.to - one.to);
  const stacks: Stack<Entry>[] = [];
  for (const piece of inOrder) {
    const below = stacks.filter(({ members }) => members.some((each) => touch(each, piece)));
    const near = below.find(({ head }) => piece.from - head.from < NEAR_MINUTES);
    if (near) near.members.push(piece);
    else stacks.push({ head: piece, depth: Math.max(-1, ...below.map(({ depth }) => depth)) + 1, members: [piece] });
  }
  return stacks.flatMap(({ depth, members }) => {
    const inset = Math.min(depth * INSET, MOST_INSET);
    const ground = members[0] && members.length > 1 && members[0].to - members[0].from >= LONG_MINUTES ? 1 : 0;
    const shared = members.length - ground;
    return members.map((piece, index): Placed<Entry> => {
      const above = stacks.filter((stack) => stack.depth > depth && touch(stack.head, piece)).map(({ head }) => head.from);
      const free = Math.min(piece.to, ...above) - piece.from;
      if (index < ground) return { ...piece, inset, left: 0, right: 1, free, isGround: true };
      const start = ground === 1 ? 0.5 : 0;
      const part = (1 - start) / shared;
      return { ...piece, inset, left: start + (index - ground) * part, right: start + (index - ground + 1) * part, free, isGround: false };
    });
  });
}

export interface Spot {
  readonly day: number;
  /** Minutes of the day at which it would begin. */
  readonly from: number;
}

/** Where something of so many minutes comes to stand: within its day, on a quarter of an hour. */
export function spotAt({ day, from }: Spot, minutes: number): Spot {
  const last = Math.max(0, DAY_MINUTES - Math.min(minutes, DAY_MINUTES));
  const snapped = Math.round(from / SNAP_MINUTES) * SNAP_MINUTES;
  return { day: Math.min(6, Math.max(0, day)), from: Math.min(Math.floor(last / SNAP_MINUTES) * SNAP_MINUTES, Math.max(0, snapped)) };
}

/** One step by a key; null for keys that move nothing. */
export function stepped(spot: Spot, key: string, minutes: number): Spot | null {
  const by: Readonly<Record<string, Spot>> = {
    ArrowLeft: { day: -1, from: 0 },
    ArrowRight: { day: 1, from: 0 },
    ArrowUp: { day: 0, from: -SNAP_MINUTES },
    ArrowDown: { day: 0, from: SNAP_MINUTES },
    PageUp: { day: 0, from: -60 },
    PageDown: { day: 0, from: 60 },
  };
  const step = by[key];
  return step ? spotAt({ day: spot.day + step.day, from: spot.from + step.from }, minutes) : null;
}
