// Live data, and the only file that names socket.io: who may connect to /live, which rooms that puts them in, and how the newest state
// of things reaches them. Nobody asks to join a room; identity decides.
// Surprise: nothing waits in line for a slow client. One whose last message has not left yet is passed over, and gets what is newest
// by the time that it can take it.

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
import { keepNewest } from './newest.ts';
import type { Message } from './newest.ts';
import { isForeign } from './origins.ts';
import { refusalBody } from './refusals.ts';

export interface SocketsParts {
  readonly server: HttpServer;
  readonly makeCtx: MakeCtx;
  readonly about: About;
  readonly log: Log;
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
const STAFF_ROLES: readonly Role[] = ['OPERATOR', 'OPS_MANAGER', 'ADMIN'];

const Token = z.string().min(1).max(8_192);
const Handshake = z.object({ token: Token.optional() });
const Renewal = z.object({ token: Token });
const Acknowledge = z.custom<(answer: { ok: true } | { ok: false; code: string }) => void>((value) => typeof value === 'function');

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

export function makeSockets({ server, makeCtx, about, log }: SocketsParts): Sockets {
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

  /** A fresh token for the same person, whose rights may have changed meanwhile. */
  const renew = async (socket: LiveSocket, payload: unknown): Promise<{ ok: true } | { ok: false; code: string }> => {
    const renewal = Renewal.safeParse(payload);
    if (!renewal.success) return { ok: false, code: 'MALFORMED' };
    const { viewer: before, address } = socket.data;
    try {
      const viewer = signedIn(identify(about, renewal.data.token, now()));
      if (viewer.id !== before.id || viewer.kind !== before.kind) return { ok: false, code: 'NOT_ALLOWED' };
      Object.assign(socket.data, { viewer, token: renewal.data.token, address });
      const rooms = roomsOf(viewer);
      const left = roomsOf(before).filter((room) => !rooms.includes(room));
      for (const room of left) await socket.leave(room);
      // What it has not been told yet may be from there.
      if (left.length > 0) behind.delete(socket.id);
      await socket.join(rooms);
      return { ok: true };
    } catch (error) {
      if (isRefused(error)) return { ok: false, code: error.code };
      throw error;
    }
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
    socket.on('disconnect', () => {
      if (address !== null) addresses.add(address, -1);
      behind.delete(socket.id);
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

  /** By socket: what it has not been told, newest states only. */
  const behind = new Map<string, Map<string, Message>>();
  const isReady = (socket: LiveSocket | undefined): boolean => socket?.conn.transport.writable === true;

  /** A state that cannot be written as JSON is a fault of one domain, and no reason to keep the rest from anybody. */
  const tell = (to: { emit(event: string, state: object): unknown }, { event, state }: Message): void => {
    try {
      to.emit(event, state);
    } catch (error) {
      log.error({ err: error, event }, 'sockets could not be told something');
    }
  };

  const catchUp = (): void => {
    for (const [id, messages] of behind) {
      const socket = live.sockets.get(id);
      if (socket && !isReady(socket)) continue;
      behind.delete(id);
      if (socket) for (const message of messages.values()) tell(socket, message);
    }
  };

  const deliver = (messages: readonly Message[]): boolean => {
    catchUp();
    // Looked at before anything is sent: what is sent now makes every socket busy for a moment.
    const busy = new Map<string, string[]>();
    for (const { room } of messages) {
      if (busy.has(room)) continue;
      const members = [...(live.adapter.rooms.get(room) ?? [])];
      busy.set(
        room,
        members.filter((id) => !isReady(live.sockets.get(id))),
      );
    }
    for (const message of messages) {
      const passedOver = busy.get(message.room) ?? [];
      for (const id of passedOver) {
        let waiting = behind.get(id);
        if (!waiting) behind.set(id, (waiting = new Map<string, Message>()));
        waiting.set(JSON.stringify([message.room, message.event, message.key]), message);
      }
      tell(live.to(message.room).except(passedOver), message);
    }
    return behind.size > 0;
  };

  const newest = keepNewest({ hasListeners: (room) => live.adapter.rooms.has(room), deliver, clock: () => Date.now() });
  live.adapter.on('delete-room', (room: string) => {
    newest.forgetRoom(room);
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
    emit: newest.emit,
    connected: () => live.sockets.size,
    async close() {
      stopListening();
      clearInterval(recheck);
      newest.close();
      // Not io.close(), which would close the HTTP server as well: its requests are still being answered. Clients try again elsewhere.
      io.engine.close();
      await live.adapter.close();
    },
  };
}
