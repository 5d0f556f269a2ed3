// Boards on a page: `useBoard(key)` watches while it is mounted. However many components look at one board, the server is asked
// once; after a gap, a reconnect or a passing refusal it is asked again. `useRoom` follows a campaign's or a live's room, whose
// messages are then heard through useLive.
// Surprise: a board stays watched for a moment after the last component has gone, so that tabs change without asking again.

import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { BoardKey, BoardMessage, BoardState, PlaceMessage, Sight } from './board-state.ts';
import { applyBoard, boardText, isPassing, judgeSight } from './board-state.ts';
import { askLive, listenTo, useLiveView, whenConnected } from './live.ts';
import { currentSession, whenSessionMoves } from './session.ts';
import type { Store } from './store.ts';
import { makeStore } from './store.ts';

export type { BoardKey, BoardMetric, BoardRow, BoardState, BoardSubject, BoardTotal, PlaceMessage, Sight } from './board-state.ts';

export interface BoardSight {
  readonly board: BoardState | null;
  /** The own place; null for the staff, and while nothing is known. */
  readonly me: PlaceMessage | null;
  readonly state: Sight;
  /** Why it is refused. */
  readonly code: string | null;
  /** When the server was last heard, by this device’s clock. A board that is live is as new as this. */
  readonly heardAt: number | null;
}

interface Known {
  readonly board: BoardState | null;
  readonly me: PlaceMessage | null;
  readonly code: string | null;
  /** Whether nothing was missed since the last answer. */
  readonly isCurrent: boolean;
}

interface Watched {
  readonly key: BoardKey;
  readonly store: Store<Known>;
  users: number;
  isAsking: boolean;
  leaving: ReturnType<typeof setTimeout> | undefined;
  retry: ReturnType<typeof setTimeout> | undefined;
}

const LINGER_MILLISECONDS = 3_000;
const RETRY_MILLISECONDS = 2_000;
const NOTHING: Known = { board: null, me: null, code: null, isCurrent: false };
const watched = new Map<string, Watched>();
/** Rooms, and how many components follow each. */
const followed = new Map<string, number>();
let isStarted = false;
let personId: string | null = null;

const askedKey = ({ campaignId, subject, metric, phaseId }: BoardKey) => ({
  board: { campaignId, subject, metric, ...(phaseId ? { phaseId } : {}) },
});

type Answer =
  | { readonly ok: true; readonly snapshot: BoardMessage & { readonly me: PlaceMessage | null } }
  | { readonly ok: false; readonly code: string };

async function ask(entry: Watched): Promise<void> {
  if (entry.isAsking) return;
  entry.isAsking = true;
  clearTimeout(entry.retry);
  const answer = (await askLive('watch', askedKey(entry.key))) as Answer | null;
  entry.isAsking = false;
  if (watched.get(boardText(entry.key)) !== entry) return;
  const again = () => {
    entry.retry = setTimeout(() => void ask(entry), RETRY_MILLISECONDS);
  };
  const before = entry.store.get();
  if (answer === null) {
    // Without a connection the next one asks; with one, the server did not answer in time.
    again();
  } else if (!answer.ok) {
    entry.store.set({ ...before, code: answer.code, isCurrent: false });
    if (isPassing(answer.code)) again();
  } else {
    const applied = applyBoard(null, answer.snapshot);
    if (applied.kind === 'new') entry.store.set({ board: applied.state, me: answer.snapshot.me, code: null, isCurrent: true });
  }
}

function hearBoard(message: BoardMessage): void {
  const entry = watched.get(boardText(message.board));
  // What comes before the answer is older than it.
  if (!entry || entry.isAsking) return;
  const before = entry.store.get();
  const applied = applyBoard(before.board, message);
  if (applied.kind === 'new') entry.store.set({ ...before, board: applied.state, code: null, isCurrent: true });
  else if (applied.kind === 'gap') {
    entry.store.set({ ...before, isCurrent: false });
    void ask(entry);
  }
}

function hearPlace(message: PlaceMessage): void {
  const entry = watched.get(boardText(message.board));
  if (entry && !entry.isAsking) entry.store.set({ ...entry.store.get(), me: message });
}

function start(): void {
  if (isStarted) return;
  isStarted = true;
  personId = currentSession().me?.id ?? null;
  whenSessionMoves(() => {
    const id = currentSession().me?.id ?? null;
    if (id === personId) return;
    // Another person's place, and perhaps another person's campaign.
    personId = id;
    for (const entry of watched.values()) entry.store.set(NOTHING);
  });
  listenTo('board', hearBoard);
  listenTo('me', hearPlace);
  whenConnected(() => {
    // The server does not know the boards and rooms of the connection before.
    for (const room of followed.keys()) void askLive('follow', { room });
    for (const entry of watched.values()) {
      entry.store.set({ ...entry.store.get(), isCurrent: false });
      void ask(entry);
    }
  });
}

function enter(key: BoardKey): Watched {
  start();
  const text = boardText(key);
  let entry = watched.get(text);
  if (!entry) {
    entry = { key, store: makeStore(NOTHING), users: 0, isAsking: false, leaving: undefined, retry: undefined };
    watched.set(text, entry);
    void ask(entry);
  }
  clearTimeout(entry.leaving);
  entry.users += 1;
  return entry;
}

function leave(entry: Watched): void {
  entry.users -= 1;
  if (entry.users > 0) return;
  entry.leaving = setTimeout(() => {
    clearTimeout(entry.retry);
    watched.delete(boardText(entry.key));
    void askLive('unwatch', askedKey(entry.key));
  }, LINGER_MILLISECONDS);
}

/** The board under this key, kept up to date while the component is there. Null watches nothing. */
export function useBoard(key: BoardKey | null): BoardSight {
  const text = key === null ? null : boardText(key);
  // Watching is what subscribing means here: the component that looks at a board keeps it watched.
  const subscribe = useCallback(
    (listener: () => void) => {
      if (text === null) return () => undefined;
      const [campaignId = '', subject = '', metric = '', phaseId = ''] = text.split(':');
      const entry = enter({ campaignId, subject, metric, phaseId: phaseId || null } as BoardKey);
      const end = entry.store.subscribe(listener);
      return () => {
        end();
        leave(entry);
      };
    },
    [text],
  );
  const { board, me, code, isCurrent } = useSyncExternalStore(subscribe, () =>
    text === null ? NOTHING : (watched.get(text)?.store.get() ?? NOTHING),
  );
  const { connection, heardAt } = useLiveView();
  const state = judgeSight({ connection, code, isKnown: board !== null && (isCurrent || connection === 'connecting') });
  return { board, me, state, code, heardAt };
}

/** Hears a campaign's or a live's room while the component is there; null: none. Listen with useLive('report' | 'line'). */
export function useRoom(room: `campaign:${string}` | `live:${string}` | null): void {
  useEffect(() => {
    if (room === null) return;
    start();
    const users = followed.get(room) ?? 0;
    followed.set(room, users + 1);
    if (users === 0) void askLive('follow', { room });
    return () => {
      const left = (followed.get(room) ?? 1) - 1;
      if (left > 0) followed.set(room, left);
      else {
        followed.delete(room);
        void askLive('unfollow', { room });
      }
    };
  }, [room]);
}
