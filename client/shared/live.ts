// The socket of this page: one connection, opened when a component first listens and somebody is signed in. It shows a fresh
// token at every connection. Messages only carry newer states: after a gap or a reconnect `onGap` says that pages must ask again.
// socket.io is loaded when it is needed, so that the first paint does not wait for it.

import { useEffect, useRef, useState } from 'react';
import type { Socket } from 'socket.io-client';
import type { Connection, Versions } from './live-state.ts';
import { judgeLink, noteVersion } from './live-state.ts';
import { accessToken, currentSession, renew, whenSessionMoves } from './session.ts';
import { makeStore, useStore } from './store.ts';

export type { Connection } from './live-state.ts';

/** What DayTotals is in GraphQL. */
export interface LiveTotals {
  readonly day: string;
  readonly orders: number;
  readonly quantity: number;
  readonly amountFen: number;
  readonly refundedFen: number;
  readonly netFen: number;
  readonly profitFen: number;
  readonly memberships: number;
  readonly membershipFen: number;
}

/** What the server sends, by event. Every message carries `version` besides. */
export interface LiveEvents {
  sales: { readonly day: string; readonly own: LiveTotals };
  totals: { readonly day: string; readonly totals: LiveTotals };
  work: { readonly id: string; readonly kind: string; readonly state: string; readonly done: number; readonly total: number | null };
  /** Something for this person, of the tier or a notice: what, the pages ask. */
  notice: { readonly change?: { readonly seq: number; readonly kind: string }; readonly notice?: { readonly id: string } };
  job: { readonly name: string; readonly state: string };
  /** Something in the timetable of a campaign moved: what, the pages ask. */
  timetable: { readonly campaignId: string };
  /** In the room of a campaign: a war report was posted. */
  report: {
    readonly reportId: string;
    readonly campaignId: string;
    readonly kind: string;
    readonly title: { readonly zh: string; readonly en: string };
    readonly at: string;
    readonly salesFen: number;
    readonly orders: number;
    readonly sellers: number;
    readonly top: readonly { readonly rank: number; readonly name: string; readonly salesFen: number }[];
    /** Of one that a milestone made. */
    readonly milestone: {
      readonly kind: string;
      readonly shareBasisPoints: number | null;
      readonly amountFen: number | null;
      readonly subject: string | null;
      readonly name: string | null;
    } | null;
  };
  /** In the room of a campaign: a wave of material opened, or an item of it changed. */
  kit: { readonly campaignId: string; readonly wave: number; readonly openAt: string | null };
  /** In the room of a live: a line was sent to a group, or a host is at another one. */
  line: {
    readonly liveId: string;
    readonly groupId: string | null;
    readonly lineId?: string | null;
    readonly at?: string;
    /** To who follows a group: the line that came into it. Else something changed, and is asked for again. */
    readonly kind?: 'TEXT' | 'PICTURE' | 'PLAY';
    readonly text?: string;
    readonly pictureUrl?: string | null;
  };
}

export interface LiveView {
  readonly connection: Connection;
  /** When the server was last heard over the socket (a message, a ping, the connection itself) by this device’s clock; or null. */
  readonly heardAt: number | null;
}

type Listener = (message: never) => void;

const REFUSED_RETRY_MILLISECONDS = 5_000;
const LOOK_AGAIN_MILLISECONDS = 1_000;
const ANSWER_MILLISECONDS = 10_000;

const hasNetwork = () => navigator.onLine;
const view = makeStore<LiveView>({ connection: 'connecting', heardAt: null });
const handlers = new Map<string, Set<Listener>>();
const gapListeners = new Set<() => void>();
const connectListeners = new Set<() => void>();
/** A board has its own versions and its own way back after a gap (board-live.ts). */
const SELF_NUMBERED = new Set(['board', 'me']);

let socket: Socket | null = null;
let isOpening = false;
let wasConnected = false;
let versions: Versions = {};
let personId: string | null = null;
let shownToken: string | null = null;
let beganAt = Date.now();
let heardAt: number | null = null;

function look(): void {
  const connection = judgeLink({ isConnected: socket?.connected === true, hasNetwork: hasNetwork(), heardAt, beganAt }, Date.now());
  const before = view.get();
  if (before.connection !== connection || before.heardAt !== heardAt) view.set({ connection, heardAt });
}

function heard(): void {
  heardAt = Date.now();
  look();
}

function tellGap(): void {
  for (const listener of [...gapListeners]) listener();
}

function receive(event: string, message: unknown): void {
  heard();
  if (typeof message !== 'object' || message === null) return;
  if (!SELF_NUMBERED.has(event) && 'version' in message && typeof message.version === 'number') {
    const room = 'room' in message && typeof message.room === 'string' ? { room: message.room } : {};
    const noted = noteVersion(versions, event, { version: message.version, ...room });
    versions = noted.versions;
    if (noted.isGap) tellGap();
  }
  for (const handler of [...(handlers.get(event) ?? [])]) handler(message as never);
}

async function open(): Promise<void> {
  if (socket !== null || isOpening || currentSession().state !== 'in') return;
  isOpening = true;
  try {
    const { io } = await import('socket.io-client');
    personId = currentSession().me?.id ?? null;
    const opened = io('/live', {
      transports: ['websocket', 'polling'],
      reconnectionDelay: 500,
      reconnectionDelayMax: 8_000,
      auth: (answer) =>
        void accessToken().then((token) => {
          shownToken = token;
          answer(token === null ? {} : { token });
        }),
    });
    socket = opened;
    opened.on('connect', () => {
      versions = {};
      heard();
      // What happened while there was no connection was not heard.
      if (wasConnected) tellGap();
      wasConnected = true;
      for (const listener of [...connectListeners]) listener();
    });
    opened.io.on('ping', heard);
    opened.on('disconnect', (reason) => {
      look();
      // The server ends connections whose session ended or whose token ran out; socket.io leaves those to us.
      if (reason === 'io server disconnect') void renew().then(reconnect);
    });
    opened.on('connect_error', () => {
      look();
      // A refused handshake is not tried again by itself, unlike a lost network.
      if (!opened.active) setTimeout(() => void renew().then(reconnect), REFUSED_RETRY_MILLISECONDS);
    });
    opened.onAny(receive);
  } catch {
    // The code could not be loaded: the next look tries again.
  } finally {
    isOpening = false;
  }
}

function reconnect(): void {
  if (currentSession().state === 'in') socket?.connect();
}

function close(): void {
  socket?.disconnect();
  socket = null;
  wasConnected = false;
  versions = {};
  heardAt = null;
  beganAt = Date.now();
}

/** Somebody else signed in, or nobody is: the connection was that of the person before. */
function followSession(): void {
  const { state, me, token } = currentSession();
  if (socket !== null && (state === 'out' || (me !== null && me.id !== personId))) close();
  else if (socket?.connected === true && token !== null && token !== shownToken) show(socket, token);
  if (isWatched) void open();
}

/** The server ends a connection when the token that it was shown runs out: it is shown each new one. */
function show(connected: Socket, token: string): void {
  shownToken = token;
  connected.emit('renew', { token }, (answer: { readonly ok: boolean }) => {
    // Not taken: a new connection settles it.
    if (!answer.ok && connected.connected) connected.disconnect().connect();
  });
}

let isWatched = false;

/** Starts at the first listener and stays: pages come and go faster than a connection is made. */
function watch(): void {
  if (isWatched) return;
  isWatched = true;
  beganAt = Date.now();
  whenSessionMoves(followSession);
  window.addEventListener('online', () => {
    look();
    reconnect();
  });
  window.addEventListener('offline', look);
  document.addEventListener('visibilitychange', () => {
    look();
    // A phone that was put away may hold a socket that nobody answers; timers did not run meanwhile.
    if (document.visibilityState === 'visible' && socket?.connected === false) reconnect();
  });
  setInterval(() => {
    look();
    if (socket === null) void open();
  }, LOOK_AGAIN_MILLISECONDS);
  look();
  void open();
}

function listen<Item>(set: Set<Item>, item: Item): () => void {
  watch();
  set.add(item);
  return () => {
    set.delete(item);
  };
}

/** The same outside of components: calls with each message of an event until the function that it returns is called. */
export function listenTo(event: string, handler: (message: never) => void): () => void {
  let set = handlers.get(event);
  if (!set) handlers.set(event, (set = new Set()));
  return listen<Listener>(set, handler);
}

/** Calls at each connection from now on, and at once where there is one. */
export function whenConnected(listener: () => void): () => void {
  const end = listen(connectListeners, listener);
  if (socket?.connected === true) listener();
  return end;
}

/** Asks the server over the socket. Null where there is no connection, or no answer in time. */
export async function askLive(event: string, payload: object): Promise<unknown> {
  if (socket?.connected !== true) return null;
  try {
    return (await socket.timeout(ANSWER_MILLISECONDS).emitWithAck(event, payload)) as unknown;
  } catch {
    return null;
  }
}

/** Calls the handler with each message of an event; `onGap` when messages may have been missed. */
export function useLive<Event extends keyof LiveEvents>(
  event: Event,
  handler: (message: LiveEvents[Event]) => void,
  onGap?: () => void,
): void {
  const latest = useRef({ handler, onGap });
  useEffect(() => {
    latest.current = { handler, onGap };
  });
  useEffect(() => {
    let set = handlers.get(event);
    if (!set) handlers.set(event, (set = new Set()));
    const endMessages = listen<Listener>(set, (message) => latest.current.handler(message));
    const endGaps = listen(gapListeners, () => latest.current.onGap?.());
    return () => {
      endMessages();
      endGaps();
    };
  }, [event]);
}

/** Calls back when messages may have been missed, whatever they were about. */
export function useLiveGap(onGap: () => void): void {
  const latest = useRef(onGap);
  useEffect(() => {
    latest.current = onGap;
  });
  useEffect(() => listen(gapListeners, () => latest.current()), []);
}

export function useLiveView(): LiveView {
  useEffect(watch, []);
  return useStore(view);
}

/** Milliseconds since a moment of this device’s clock, counted on every second. */
export function useAge(at: number | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return at === null ? null : Math.max(0, now - at);
}
