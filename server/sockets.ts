// Live data, and the only file that names socket.io: who may connect to /live, which rooms that puts them in, and how often they may
// ask. What they may watch and follow besides is in watching.ts, how the newest state of things reaches them in fanout.ts.
// Surprise: nobody enters a room by asking. Identity decides, or the domain whose room it is.

import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { parseCookie } from 'cookie';
import { Server } from 'socket.io';
import type { DefaultEventsMap, Namespace, Socket } from 'socket.io';
import { z } from 'zod';
import { ACCESS_COOKIE, identify, whenSessionEnds } from './auth/service.ts';
import type { About, Emit, MakeCtx, Role, Viewer } from './context.ts';
import { STRANGER } from './context.ts';
import { callerAddress } from './core/caller.ts';
import { Refused, isRefused } from './core/errors.ts';
import type { Log } from './core/log.ts';
import { recordFault } from './faults.ts';
import { makeFanout } from './fanout.ts';
import { Listener } from './listeners.ts';
import { isForeign } from './origins.ts';
import type { RoomSpec, WatchSpec } from './parts.ts';
import { refusalBody } from './refusals.ts';
import { Bucket, QUESTIONS, makeQuestions } from './watching.ts';
import type { Answer, Questions } from './watching.ts';

export interface SocketsParts {
  readonly server: HttpServer;
  readonly makeCtx: MakeCtx;
  readonly about: About;
  readonly log: Log;
  /** What the domains let sockets follow and watch. */
  readonly rooms?: readonly RoomSpec[];
  readonly watches?: readonly WatchSpec[];
  /** For measuring: how long each slice of telling held the loop. */
  readonly sliced?: (milliseconds: number) => void;
}

export interface Sockets {
  readonly emit: Emit;
  connected(): number;
  close(): Promise<void>;
}

interface Seat {
  viewer: Viewer & { id: string };
  token: string;
  address: string | null;
}
type LiveSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, Seat>;
type Live = Namespace<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, Seat>;

const MOST_PER_ADDRESS = 200;
const MOST_PER_PERSON = 20;
const LARGEST_MESSAGE_BYTES = 16_384;
/** For a connection that has not said who it is. */
const JOIN_MILLISECONDS = 10_000;
/** Tokens are looked at so often; until then a socket may outlive its token. */
const RECHECK_MILLISECONDS = 5_000;
/** A socket that goes on asking after so many refusals in a row is no page of ours. */
const MOST_REFUSED = 2_000;
const STAFF_ROLES: readonly Role[] = ['OPERATOR', 'OPS_MANAGER', 'ADMIN'];

const Token = z.string().min(1).max(8_192);
const Handshake = z.object({ token: Token.optional() });
const Renewal = z.object({ token: Token });
const Acknowledge = z.custom<(answer: Answer) => void>((value) => typeof value === 'function');

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/i;

/**
 * Whom a connection is counted for. Null for a program on this very machine, which may open as many connections as it likes.
 */
function addressOf(request: IncomingMessage): string | null {
  const peer = request.socket.remoteAddress ?? '';
  const caller = callerAddress(peer, request.headers['x-forwarded-for']);
  return caller === peer && LOOPBACK.test(peer) ? null : caller;
}

function signedIn(viewer: Viewer): Seat['viewer'] {
  if (viewer.id === null) throw new Refused('SIGN_IN_FIRST');
  return viewer;
}

const roomsOf = ({ id, roles, sessionId }: Seat['viewer']): string[] => [
  `person:${id}`,
  ...(roles.some((role) => STAFF_ROLES.includes(role)) ? ['staff'] : []),
  ...(sessionId === null ? [] : [`session:${sessionId}`]),
];

/** How many times each key is held. */
class Tally {
  readonly #counts = new Map<string, number>();
  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }
  add(key: string, by: 1 | -1): void {
    const count = this.of(key) + by;
    if (count > 0) this.#counts.set(key, count);
    else this.#counts.delete(key);
  }
}

export function makeSockets({ server, makeCtx, about, log, rooms = [], watches = [], sliced }: SocketsParts): Sockets {
  const publicOrigin = new URL(about.publicUrl).origin;
  const io = new Server<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, Seat>({
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: LARGEST_MESSAGE_BYTES,
    connectTimeout: JOIN_MILLISECONDS,
  });
  io.attach(server);
  const live: Live = io.of('/live');
  const addresses = new Tally();
  const listeners = new Map<string, Listener>();
  const questions = new Map<string, Questions>();
  const now = (): Date => makeCtx(STRANGER).now;

  /** Who a handshake is from: a token beside it, else the cookie that the browser sent along. */
  const admit = (socket: LiveSocket): Seat => {
    const { request } = socket;
    if (isForeign(request.headers, publicOrigin, !about.production)) throw new Refused('ORIGIN_FOREIGN');
    const handshake = Handshake.safeParse(socket.handshake.auth);
    if (!handshake.success) throw new Refused('TOKEN_MALFORMED');
    const token = handshake.data.token ?? parseCookie(request.headers.cookie ?? '')[ACCESS_COOKIE];
    if (token === undefined) throw new Refused('SIGN_IN_FIRST');
    const viewer = signedIn(identify(about, token, now()));
    const address = addressOf(request);
    if (address !== null && addresses.of(address) >= MOST_PER_ADDRESS) throw new Refused('SOCKETS_TOO_MANY');
    return { viewer, token, address };
  };

  const refusal = (error: unknown): Error => {
    if (isRefused(error)) return Object.assign(new Error(error.code), { data: refusalBody(error.code, error.details) });
    const body = refusalBody('FAULT', { faultId: recordFault(log, error, { part: 'sockets' }) });
    return Object.assign(new Error('FAULT'), { data: body });
  };

  const signOut = (socket: LiveSocket, code: string): void => {
    socket.emit('signedOut', { code });
    socket.disconnect(true);
  };

  const listenersIn = (room: string): Listener[] | null => {
    const ids = live.adapter.rooms.get(room);
    return ids ? Array.from(ids, (id) => listeners.get(id)).filter((listener) => listener !== undefined) : null;
  };
  const fanout = makeFanout({
    listenersIn,
    clock: () => Date.now(),
    failed(error, about) {
      log.error({ err: error, about }, 'sockets could not be told something');
    },
    ...(sliced ? { sliced } : {}),
  });
  live.adapter.on('delete-room', (room: string) => {
    fanout.forgetRoom(room);
  });

  /** A fresh token for the same person, whose rights may have changed meanwhile. */
  const renew = async (socket: LiveSocket, payload: unknown): Promise<Answer> => {
    const renewal = Renewal.safeParse(payload);
    if (!renewal.success) return { ok: false, code: 'MALFORMED' };
    const { viewer: before, address } = socket.data;
    try {
      const viewer = signedIn(identify(about, renewal.data.token, now()));
      if (viewer.id !== before.id || viewer.kind !== before.kind) return { ok: false, code: 'NOT_ALLOWED' };
      Object.assign(socket.data, { viewer, token: renewal.data.token, address });
      const own = roomsOf(viewer);
      const left = roomsOf(before).filter((room) => !own.includes(room));
      for (const room of left) await socket.leave(room);
      const listener = listeners.get(socket.id);
      if (left.length > 0 && listener) fanout.forgetWaiting(listener);
      await socket.join(own);
      if (String(viewer.roles) !== String(before.roles)) questions.get(socket.id)?.recheck();
      return { ok: true };
    } catch (error) {
      if (isRefused(error)) return { ok: false, code: error.code };
      throw error;
    }
  };

  /** Counts what a socket asks, and refuses what is too much of it. */
  const limit = (socket: LiveSocket): void => {
    const bucket = new Bucket(Date.now());
    let refused = 0;
    socket.use((packet, next) => {
      if (bucket.take(Date.now())) {
        refused = 0;
        next();
        return;
      }
      const told = Acknowledge.safeParse(packet.at(-1));
      if (told.success) told.data({ ok: false, code: 'TOO_FAST' });
      refused += 1;
      if (refused > MOST_REFUSED) socket.disconnect(true);
    });
  };

  const listen = (socket: LiveSocket): Listener => {
    const listener = new Listener(socket.conn);
    listeners.set(socket.id, listener);
    const asker = {
      listener,
      viewer: () => socket.data.viewer,
      join: (room: string) => void socket.join(room),
      leave: (room: string) => void socket.leave(room),
    };
    const failed = (error: unknown): string => {
      recordFault(log, error, { part: 'sockets' });
      return 'FAULT';
    };
    const own = makeQuestions(asker, { rooms, watches, fanout, makeCtx, failed });
    questions.set(socket.id, own);
    for (const question of QUESTIONS) {
      socket.on(question, (payload: unknown, acknowledge: unknown) => {
        const told = Acknowledge.safeParse(acknowledge);
        own.ask(question, payload, told.success ? told.data : () => undefined);
      });
    }
    return listener;
  };

  io.use((_socket, next) => {
    next(refusal(new Refused('NOT_FOUND')));
  });
  live.use((socket, next) => {
    try {
      Object.assign(socket.data, admit(socket));
      next();
    } catch (error) {
      next(refusal(error));
    }
  });
  live.on('connection', (socket: LiveSocket) => {
    const { viewer, address } = socket.data;
    if (address !== null) addresses.add(address, 1);
    limit(socket);
    const listener = listen(socket);
    socket.on('disconnect', () => {
      if (address !== null) addresses.add(address, -1);
      fanout.leave(listener);
      listeners.delete(socket.id);
      questions.delete(socket.id);
    });
    socket.on('renew', (payload: unknown, acknowledge: unknown) => {
      renew(socket, payload).then(
        (answer) => {
          const told = Acknowledge.safeParse(acknowledge);
          if (told.success) told.data(answer);
        },
        (error: unknown) => {
          log.error({ err: error }, 'a socket could not renew its token');
        },
      );
    });
    // In memory, so that the rooms are entered before anything else happens.
    void socket.join(roomsOf(viewer));
    const own = live.adapter.rooms.get(`person:${viewer.id}`);
    // Sets keep their order: the first has been there longest. A client that the server sent away does not come back by itself.
    const [oldest] = own && own.size > MOST_PER_PERSON ? own : [];
    if (oldest !== undefined) live.sockets.get(oldest)?.disconnect(true);
  });

  const stopListening = whenSessionEnds((sessionId) => {
    for (const id of live.adapter.rooms.get(`session:${sessionId}`) ?? []) {
      const socket = live.sockets.get(id);
      if (socket) signOut(socket, 'SESSION_ENDED');
    }
  });
  const recheck = setInterval(() => {
    const at = now();
    for (const socket of live.sockets.values()) {
      try {
        identify(about, socket.data.token, at);
      } catch (error) {
        signOut(socket, isRefused(error) ? error.code : 'FAULT');
      }
    }
  }, RECHECK_MILLISECONDS);
  recheck.unref();

  return {
    emit: fanout.emit,
    connected: () => live.sockets.size,
    async close() {
      stopListening();
      clearInterval(recheck);
      fanout.close();
      // Not io.close(), which would close the HTTP server as well: its requests are still being answered. Clients try again elsewhere.
      io.engine.close();
      await live.adapter.close();
    },
  };
}
