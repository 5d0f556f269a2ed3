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
  listenersIn(room: string): Iterable<Listener> | null;
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
  const watching = new Map<Listener, Map<string, Stage>>();
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

  const visit = (listener: Listener): void => {
    const { due, waiting } = listener;
    if (listener.isGone) return;
    if (!listener.isReady) {
      for (const { key, frame } of due) waiting.set(key, frame);
      due.length = 0;
      behind.add(listener);
      return;
    }
    behind.delete(listener);
    const pieces: Piece[] = [];
    if (waiting.size > 0) {
      for (const { key } of due) waiting.delete(key);
      pieces.push(...waiting.values());
      waiting.clear();
    }
    for (const { frame } of due) pieces.push(frame);
    due.length = 0;
    const stagesOf = watching.get(listener);
    if (stagesOf) for (const stage of stagesOf.values()) stage.collect(listener, pieces);
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
    const visits: Listener[] = [];
    const call = (listener: Listener): void => {
      if (listener.turn === turn) return;
      listener.turn = turn;
      visits.push(listener);
    };
    for (const listener of behind) call(listener);
    for (const message of messages) {
      const listeners = listenersIn(message.room);
      const frame = listeners && encode(message);
      if (!listeners || !frame) continue;
      const key = JSON.stringify([message.room, message.event, message.key]);
      for (const listener of listeners) {
        listener.due.push({ key, frame });
        call(listener);
      }
    }
    for (const stage of dueStages) {
      stage.advance();
      for (const listener of stage.listeners()) call(listener);
    }
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
    const stage = watching.get(listener)?.get(key);
    if (!stage) return;
    watching.get(listener)?.delete(key);
    stage.leave(listener);
    if (stage.size > 0) return;
    stages.delete(key);
    stage.close();
  };

  return {
    emit: newest.emit,
    forgetRoom: newest.forgetRoom,
    async watch(listener, { name, key, owner, make }, answer) {
      let stage = stages.get(key);
      if (!stage) {
        stage = new Stage({ name, show: make(), clock, nudge: newest.nudge, failed });
        stages.set(key, stage);
      }
      const ofListener = watching.get(listener) ?? new Map<string, Stage>();
      watching.set(listener, ofListener.set(key, stage));
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
      listener.waiting.clear();
    },
    leave(listener) {
      listener.isGone = true;
      behind.delete(listener);
      for (const key of [...(watching.get(listener)?.keys() ?? [])]) unwatch(listener, key);
      watching.delete(listener);
    },
    close() {
      newest.close();
      for (const stage of stages.values()) stage.close();
      stages.clear();
    },
  };
}
