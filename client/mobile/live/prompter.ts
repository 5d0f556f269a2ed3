// Where a host stands in each group, and what the server has not heard of yet. A host goes on without a network: what was done is kept
// here, shown as done, and told when there is a way.
// Surprise: times are the phone's own and never stand still, so that of two places within one millisecond the later one holds.

export interface Send {
  readonly groupId: string;
  readonly lineId: string;
  readonly at: string;
}
export interface PlaceOf {
  readonly groupId: string;
  /** Null: past the last line. */
  readonly lineId: string | null;
  readonly at: string;
}
/** What was done and not told. */
export interface Untold {
  readonly sends: readonly Send[];
  readonly places: readonly PlaceOf[];
}

export const NOTHING_UNTOLD: Untold = { sends: [], places: [] };
export const isTold = ({ sends, places }: Untold): boolean => sends.length === 0 && places.length === 0;

interface Line {
  readonly id: string;
}
interface ToldPlace {
  readonly lineId: string | null;
  readonly sentLineIds: readonly string[];
}

/** After everything that was kept, also where the phone's clock was set back. */
export function stampAfter({ sends, places }: Untold, now: number): string {
  const last = Math.max(0, ...[...sends, ...places].map(({ at }) => Date.parse(at)));
  return new Date(Math.max(now, last + 1)).toISOString();
}

/** The index of the line before the host (as many as there are: all are out), and what was sent, the untold on top of the told. */
export function standing(
  lines: readonly Line[],
  groupId: string,
  told: ToldPlace,
  untold: Untold,
): { at: number; sent: ReadonlySet<string> } {
  const sent = new Set([...told.sentLineIds, ...untold.sends.filter((send) => send.groupId === groupId).map(({ lineId }) => lineId)]);
  // One for each group at most.
  const own = untold.places.find((place) => place.groupId === groupId);
  const lineId = own ? own.lineId : told.lineId;
  if (lineId === null) return { at: lines.length, sent };
  const at = lines.findIndex(({ id }) => id === lineId);
  if (at >= 0) return { at, sent };
  const first = lines.findIndex(({ id }) => !sent.has(id));
  return { at: first < 0 ? lines.length : first, sent };
}

/** The line went out, and the next one comes up. */
export function sendLine(untold: Untold, lines: readonly Line[], groupId: string, at: number, now: number): Untold {
  const line = lines[at];
  if (!line) return untold;
  const stamp = stampAfter(untold, now);
  return withPlace(
    { ...untold, sends: withSend(untold.sends, { groupId, lineId: line.id, at: stamp }) },
    groupId,
    lines[at + 1]?.id ?? null,
    stamp,
  );
}

/** A line that was asked for beside the rundown: the place stays. */
export function sendAsked(untold: Untold, groupId: string, lineId: string, now: number): Untold {
  return { ...untold, sends: withSend(untold.sends, { groupId, lineId, at: stampAfter(untold, now) }) };
}

export function goTo(untold: Untold, lines: readonly Line[], groupId: string, at: number, now: number): Untold {
  return withPlace(untold, groupId, lines[Math.max(0, at)]?.id ?? null, stampAfter(untold, now));
}

function withSend(sends: readonly Send[], send: Send): Send[] {
  const isThere = sends.some(({ groupId, lineId }) => groupId === send.groupId && lineId === send.lineId);
  return isThere ? [...sends] : [...sends, send];
}

/** Only the newest place of a group matters. */
function withPlace(untold: Untold, groupId: string, lineId: string | null, at: string): Untold {
  return { ...untold, places: [...untold.places.filter((place) => place.groupId !== groupId), { groupId, lineId, at }] };
}

/** What is left when the server has taken in `heard`: what was done meanwhile. */
export function without(untold: Untold, heard: Untold): Untold {
  return {
    sends: untold.sends.filter((send) => !heard.sends.some(({ groupId, lineId }) => groupId === send.groupId && lineId === send.lineId)),
    places: untold.places.filter((place) => !heard.places.some(({ groupId, at }) => groupId === place.groupId && at === place.at)),
  };
}

/** At most so many at once, the oldest first; places go with the last part, when all that led to them is told. */
export function nextPart({ sends, places }: Untold, most = 400): Untold {
  return sends.length <= most ? { sends, places: places.slice(0, most) } : { sends: sends.slice(0, most), places: [] };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isSend = (value: unknown): value is Send =>
  typeof value === 'object' &&
  value !== null &&
  'groupId' in value &&
  'lineId' in value &&
  'at' in value &&
  isText(value.groupId) &&
  isText(value.lineId) &&
  isText(value.at);
const isPlace = (value: unknown): value is PlaceOf =>
  typeof value === 'object' &&
  value !== null &&
  'groupId' in value &&
  'lineId' in value &&
  'at' in value &&
  isText(value.groupId) &&
  (value.lineId === null || isText(value.lineId)) &&
  isText(value.at);

/** What was kept on the phone; whatever cannot be read is nothing. */
export function readUntold(text: string | null): Untold {
  if (text === null) return NOTHING_UNTOLD;
  try {
    const kept = JSON.parse(text) as { sends?: unknown; places?: unknown };
    return {
      sends: Array.isArray(kept.sends) ? kept.sends.filter(isSend) : [],
      places: Array.isArray(kept.places) ? kept.places.filter(isPlace) : [],
    };
  } catch {
    return NOTHING_UNTOLD;
  }
}

/** Where most groups stand; of equal ones the furthest. */
export function mostAt(spread: readonly { position: number; groups: number }[]): number | null {
  let best: { position: number; groups: number } | null = null;
  for (const each of spread) if (best === null || each.groups >= best.groups) best = each;
  return best?.position ?? null;
}
