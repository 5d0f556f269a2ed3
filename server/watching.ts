// What a socket may ask for: to watch something (`watch`, `unwatch`), to follow a room (`follow`, `unfollow`). Whether it may is for the
// domain to say, at every asking and again when the roles of its person change. Everything has a cap, since anybody who is signed
// in can ask a thousand times.
// Surprise: what one socket asks is gone through one after another, so that an `unwatch` never overtakes its `watch`.

import { z } from 'zod';
import type { Ctx, Viewer } from './context.ts';
import { Refused, isRefused } from './core/errors.ts';
import type { Fanout } from './fanout.ts';
import type { Listener } from './listeners.ts';
import type { RoomSpec, WatchSpec } from './parts.ts';

/** A page shows a handful of boards at most. */
const MOST_WATCHES = 12;
const MOST_ROOMS = 6;
/** A page that comes back asks for all of its boards and rooms at once, and is quiet then. */
const BURST = 40;
const A_SECOND = 10;

export type Answer = { readonly ok: true; readonly snapshot?: object } | { readonly ok: false; readonly code: string };

/** One socket, as far as its questions go. */
export interface Asker {
  readonly listener: Listener;
  viewer(): Viewer;
  join(room: string): void;
  leave(room: string): void;
}

export interface WatchingParts {
  readonly rooms: readonly RoomSpec[];
  readonly watches: readonly WatchSpec[];
  readonly fanout: Fanout;
  makeCtx(viewer: Viewer): Ctx;
  /** Records a fault and says its code. */
  failed(error: unknown): string;
}

export type Question = 'watch' | 'unwatch' | 'follow' | 'unfollow';
export const QUESTIONS: readonly Question[] = ['watch', 'unwatch', 'follow', 'unfollow'];

const RoomAsked = z.object({ room: z.string().max(80) });
/** An id, or one within another: a group in a live. */
const ROOM = /^([a-z]+):([0-9a-f]{24}(?::[0-9a-f]{24})?)$/;

/** How often somebody may ask: so many at once, so many a second in the long run. */
export class Bucket {
  #left = BURST;
  #at: number;
  constructor(at: number) {
    this.#at = at;
  }
  /** @param at milliseconds */
  take(at: number): boolean {
    this.#left = Math.min(BURST, this.#left + ((at - this.#at) / 1_000) * A_SECOND);
    this.#at = at;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}

export interface Questions {
  ask(question: Question, payload: unknown, answer: (answer: Answer) => void): void;
  /** The roles of the person are others now: what they may not see any more is taken away. */
  recheck(): void;
}

interface Watched {
  readonly asked: unknown;
  readonly spec: WatchSpec;
  /** Of the show. */
  key: string;
}

export function makeQuestions(asker: Asker, { rooms, watches, fanout, makeCtx, failed }: WatchingParts): Questions {
  const watched = new Map<string, Watched>();
  const followed = new Set<string>();
  let inTurn = Promise.resolve();
  const ctx = (): Ctx => makeCtx(asker.viewer());

  const readWatch = (payload: unknown): { spec: WatchSpec; asked: unknown; text: string } => {
    if (typeof payload === 'object' && payload !== null) {
      for (const spec of watches) {
        if (!Object.hasOwn(payload, spec.name)) continue;
        const asked: unknown = (payload as Record<string, unknown>)[spec.name];
        const text = spec.read(asked);
        if (text !== null) return { spec, asked, text: `${spec.name} ${text}` };
      }
    }
    throw new Refused('MALFORMED');
  };

  const readRoom = (payload: unknown): { spec: RoomSpec; room: string; id: string } => {
    const { data } = RoomAsked.safeParse(payload);
    const [, kind = '', id = ''] = ROOM.exec(data?.room ?? '') ?? [];
    const spec = rooms.find((candidate) => candidate.kind === kind);
    if (!data || !spec) throw new Refused('MALFORMED');
    return { spec, room: data.room, id };
  };

  const watch = async (payload: unknown, answer: (seen: object) => void): Promise<void> => {
    const { spec, asked, text } = readWatch(payload);
    const before = watched.get(text);
    if (!before && watched.size >= MOST_WATCHES) throw new Refused('WATCHES_TOO_MANY', { most: MOST_WATCHES });
    const found = await spec.find(ctx(), asked);
    if (before && before.key !== found.key) fanout.unwatch(asker.listener, before.key);
    watched.set(text, { asked, spec, key: found.key });
    try {
      await fanout.watch(asker.listener, { name: spec.name, ...found }, answer);
    } catch (error) {
      watched.delete(text);
      throw error;
    }
  };

  const unwatch = (payload: unknown): void => {
    const { text } = readWatch(payload);
    const before = watched.get(text);
    if (!before) return;
    watched.delete(text);
    fanout.unwatch(asker.listener, before.key);
  };

  const follow = async (payload: unknown): Promise<void> => {
    const { spec, room, id } = readRoom(payload);
    if (!followed.has(room) && followed.size >= MOST_ROOMS) throw new Refused('WATCHES_TOO_MANY', { most: MOST_ROOMS });
    await spec.admit(ctx(), id);
    followed.add(room);
    asker.join(room);
  };

  const unfollow = (payload: unknown): void => {
    const { room } = readRoom(payload);
    if (followed.delete(room)) asker.leave(room);
  };

  const serve = async (question: Question, payload: unknown, answer: (answer: Answer) => void): Promise<void> => {
    if (question === 'watch') {
      await watch(payload, (snapshot) => {
        answer({ ok: true, snapshot });
      });
      return;
    }
    if (question === 'unwatch') unwatch(payload);
    else if (question === 'follow') await follow(payload);
    else unfollow(payload);
    answer({ ok: true });
  };

  const next = (work: () => Promise<void>): void => {
    inTurn = inTurn.then(() => (asker.listener.isGone ? undefined : work()));
  };

  const codeOf = (error: unknown): string => (isRefused(error) ? error.code : failed(error));

  return {
    ask(question, payload, answer) {
      next(async () => {
        try {
          await serve(question, payload, answer);
        } catch (error) {
          answer({ ok: false, code: codeOf(error) });
        }
      });
    },
    recheck() {
      next(async () => {
        for (const [text, { spec, asked, key }] of [...watched]) {
          const now = await spec.find(ctx(), asked).catch((error: unknown) => {
            codeOf(error);
            return null;
          });
          if (now?.key === key) continue;
          watched.delete(text);
          fanout.unwatch(asker.listener, key);
        }
        for (const room of [...followed]) {
          const { spec, id } = readRoom({ room });
          await spec.admit(ctx(), id).catch((error: unknown) => {
            codeOf(error);
            followed.delete(room);
            asker.leave(room);
            fanout.forgetWaiting(asker.listener);
          });
        }
      });
    },
  };
}
