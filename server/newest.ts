// Keeps what sockets are to be told next: of several states of one thing only the newest, and at most four times a second.
// Surprise: a version begins at the present millisecond when a room gets its first listener, and grows by one from there. Whoever
// comes back to a room that was empty meanwhile, or comes to another process, therefore sees a gap, never a false neighbour.

import type { Emit, Room } from './context.ts';

export const FLUSH_MILLISECONDS = 250;

export interface Message {
  readonly room: Room;
  readonly event: string;
  readonly key: string;
  readonly state: object;
}

export interface NewestParts {
  hasListeners(room: Room): boolean;
  /** Tells what is new, and never fails. Resolves with true when somebody or something has to be looked after at the next turn. */
  deliver(messages: readonly Message[]): Promise<boolean>;
  /** Milliseconds since 1970. */
  clock(): number;
}

export interface Newest {
  readonly emit: Emit;
  /** Something else than a message is new: a turn is due. */
  nudge(): void;
  /** Its last listener has left. */
  forgetRoom(room: string): void;
  close(): void;
}

/** Rooms that somebody asked to follow: a page may follow several, and tells by this which one a message is from. */
const isFollowed = (room: Room): boolean => room.startsWith('campaign:') || room.startsWith('live:');

export function keepNewest({ hasListeners, deliver, clock }: NewestParts): Newest {
  const pending = new Map<string, Message>();
  const versions = new Map<string, Map<string, number>>();
  let timer: NodeJS.Timeout | null = null;
  let flushedAt = 0;
  let isDelivering = false;
  let nudges = 0;
  let isClosed = false;

  const next = (room: Room, event: string): number => {
    let ofRoom = versions.get(room);
    if (!ofRoom) versions.set(room, (ofRoom = new Map<string, number>()));
    const version = (ofRoom.get(event) ?? clock()) + 1;
    ofRoom.set(event, version);
    return version;
  };

  const flush = async (): Promise<void> => {
    timer = null;
    flushedAt = clock();
    isDelivering = true;
    const before = nudges;
    const messages = Array.from(pending.values())
      .filter(({ room }) => hasListeners(room))
      .map((message) => {
        const { room, event, state } = message;
        const version = next(room, event);
        return { ...message, state: isFollowed(room) ? { ...state, version, room } : { ...state, version } };
      });
    pending.clear();
    const isUnfinished = await deliver(messages);
    isDelivering = false;
    if (isUnfinished || nudges > before || pending.size > 0) schedule();
  };

  const schedule = (): void => {
    // One turn ends before the next one begins: nobody is told what is newer before what is older.
    if (timer || isDelivering || isClosed) return;
    // Never in the same turn as the first of several states: the others are about to follow.
    timer = setTimeout(() => void flush(), Math.min(Math.max(flushedAt + FLUSH_MILLISECONDS - clock(), 1), FLUSH_MILLISECONDS));
    timer.unref();
  };

  return {
    emit(room, event, state, key = '') {
      if (isClosed || !hasListeners(room)) return;
      pending.set(JSON.stringify([room, event, key]), { room, event, key, state });
      schedule();
    },
    nudge() {
      nudges += 1;
      schedule();
    },
    forgetRoom(room) {
      versions.delete(room);
    },
    close() {
      isClosed = true;
      if (timer) clearTimeout(timer);
      pending.clear();
    },
  };
}
