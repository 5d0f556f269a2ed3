// Tells all sockets of this process what is new, four times a second at most: messages to rooms, and what is shown to many with an
// own part for each. A message is encoded once however many get it; one connection gets everything of a turn in one write; a
// big turn is gone through in slices.
// Surprise: nothing waits in line for a slow client. One that has not read what it was told is passed over, and gets what is newest
// by the time that it can take it.

import type { Emit } from './context.ts';
import type { Frame } from './frames.ts';
import { frameOf } from './frames.ts';
import type { Listener, Piece } from './listeners.ts';
import { keepNewest } from './newest.ts';
import type { Message } from './newest.ts';
import type { Show } from './parts.ts';
import { inSlices } from './slices.ts';
import { Stage } from './stages.ts';

export interface FanoutParts {
  /** Null for a room that nobody is in. */
  listenersIn(room: string): readonly Listener[] | null;
  /** Milliseconds since 1970. */
  clock(): number;
  failed(error: unknown, about: string): void;
  /** For measuring: how long each slice held the loop. */
  sliced?(milliseconds: number): void;
}

export interface Watching {
  readonly name: string;
  readonly key: string;
  /** Who the own part is for; null: none. */
  readonly owner: string | null;
  make(): Show;
}

export interface Fanout {
  readonly emit: Emit;
  forgetRoom(room: string): void;
  /** Watches the show under this key, which is made for the first who does. `answer` is given what is to be seen. */
  watch(listener: Listener, to: Watching, answer: (seen: object) => void): Promise<void>;
  unwatch(listener: Listener, key: string): void;
  /** It has left a room: what it has not been told yet may be from there. */
  forgetWaiting(listener: Listener): void;
  leave(listener: Listener): void;
  close(): void;
}

export function makeFanout({ listenersIn, clock, failed, sliced }: FanoutParts): Fanout {
  const stages = new Map<string, Stage>();
  const behind = new Set<Listener>();
  let turn = 0;

  const encode = ({ event, state }: Message): Frame | null => {
    try {
      return frameOf(event, JSON.stringify(state));
    } catch (error) {
      // A state that cannot be written is a fault of one domain, and no reason to keep the rest from anybody.
      failed(error, event);
      return null;
    }
  };

  // One list for all: it is emptied before the next one is visited.
  const pieces: Piece[] = [];

  /** The one thing that happens to everybody four times a second: it allocates nothing and looks nothing up. */
  const visit = (listener: Listener): void => {
    if (listener.turn === turn || listener.isGone) return;
    listener.turn = turn;
    const { due, waiting, seats } = listener;
    if (!listener.isReady) {
      for (const { key, frame } of due ?? []) (listener.waiting ??= new Map<string, Frame>()).set(key, frame);
      listener.due = null;
      listener.isBehind = true;
      behind.add(listener);
      return;
    }
    if (listener.isBehind) {
      listener.isBehind = false;
      behind.delete(listener);
    }
    pieces.length = 0;
    if (waiting !== null) {
      for (const { key } of due ?? []) waiting.delete(key);
      pieces.push(...waiting.values());
      listener.waiting = null;
    }
    if (due !== null) {
      for (const { frame } of due) pieces.push(frame);
      listener.due = null;
    }
    for (const seat of seats) seat.collect(pieces);
    if (pieces.length > 0) listener.tell(pieces);
  };

  const deliver = async (messages: readonly Message[]): Promise<boolean> => {
    const dueStages = [...stages.values()].filter(({ isDue, size }) => isDue && size > 0);
    for (const preparing of dueStages.map((stage) => stage.prepare())) {
      await preparing?.catch((error: unknown) => {
        failed(error, 'show');
      });
    }
    const began = performance.now();
    turn += 1;
    // Some may stand on several lists: whoever was visited in this turn is passed over.
    const lists: (readonly Listener[])[] = behind.size > 0 ? [[...behind]] : [];
    for (const message of messages) {
      const listeners = listenersIn(message.room);
      const frame = listeners && encode(message);
      if (!listeners || !frame) continue;
      const key = JSON.stringify([message.room, message.event, message.key]);
      for (const listener of listeners) (listener.due ??= []).push({ key, frame });
      lists.push(listeners);
    }
    for (const stage of dueStages) {
      stage.advance();
      lists.push(stage.listeners());
    }
    const [only] = lists;
    const visits = only && lists.length === 1 ? only : lists.flat();
    await inSlices(visits, visit, { began, ...(sliced ? { sliced } : {}) });
    for (const listener of behind) if (listener.isGone) behind.delete(listener);
    return behind.size > 0 || dueStages.some(({ isDue, size }) => isDue && size > 0);
  };

  const newest = keepNewest({
    hasListeners: (room) => listenersIn(room) !== null,
    deliver: async (messages) => {
      try {
        return await deliver(messages);
      } catch (error) {
        failed(error, 'turn');
        return true;
      }
    },
    clock,
  });

  const unwatch = (listener: Listener, key: string): void => {
    const stage = stages.get(key);
    if (!stage?.leave(listener) || stage.size > 0) return;
    stages.delete(key);
    stage.close();
  };

  return {
    emit: newest.emit,
    forgetRoom: newest.forgetRoom,
    async watch(listener, { name, key, owner, make }, answer) {
      let stage = stages.get(key);
      if (!stage) {
        stage = new Stage({ name, key, show: make(), clock, nudge: newest.nudge, failed });
        stages.set(key, stage);
      }
      try {
        await stage.enter(listener, owner, answer);
      } catch (error) {
        unwatch(listener, key);
        throw error;
      } finally {
        if (listener.isGone) unwatch(listener, key);
      }
    },
    unwatch,
    forgetWaiting(listener) {
      listener.waiting = null;
    },
    leave(listener) {
      listener.isGone = true;
      behind.delete(listener);
      for (const { key } of [...listener.seats]) unwatch(listener, key);
    },
    close() {
      newest.close();
      for (const stage of stages.values()) stage.close();
      stages.clear();
    },
  };
}
