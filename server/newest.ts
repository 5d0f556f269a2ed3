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
  /** Tells what is new. True when somebody is behind and has to be looked after at the next turn. */
  deliver(messages: readonly Message[]): boolean;
  /** Milliseconds since 1970. */
  clock(): number;
}

export interface Newest {
  readonly emit: Emit;
  /** Its last listener has left. */
  forgetRoom(room: string): void;
  close(): void;
}

export function keepNewest({ hasListeners, deliver, clock }: NewestParts): Newest {
  const pending = new Map<string, Message>();
  const versions = new Map<string, Map<string, number>>();
  let timer: NodeJS.Timeout | null = null;
  let flushedAt = 0;
  let isClosed = false;

  const next = (room: Room, event: string): number => {
    let ofRoom = versions.get(room);
    if (!ofRoom) versions.set(room, (ofRoom = new Map<string, number>()));
    const version = (ofRoom.get(event) ?? clock()) + 1;
    ofRoom.set(event, version);
    return version;
  };

  const flush = (): void => {
    timer = null;
    flushedAt = clock();
    const messages = Array.from(pending.values())
      .filter(({ room }) => hasListeners(room))
      .map((message) => ({ ...message, state: { ...message.state, version: next(message.room, message.event) } }));
    pending.clear();
    if (deliver(messages)) schedule();
  };

  const schedule = (): void => {
    if (timer || isClosed) return;
    // Never in the same turn as the first of several states: the others are about to follow.
    timer = setTimeout(flush, Math.min(Math.max(flushedAt + FLUSH_MILLISECONDS - clock(), 1), FLUSH_MILLISECONDS));
    timer.unref();
  };

  return {
    emit(room, event, state, key = '') {
      if (isClosed || !hasListeners(room)) return;
      pending.set(JSON.stringify([room, event, key]), { room, event, key, state });
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
