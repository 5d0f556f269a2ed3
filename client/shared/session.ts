// The session of this tab: the access token in memory and nowhere else, renewed in time through the HttpOnly cookie. Tabs take
// turns to renew (the cookie is good for one use), and tell one another when somebody comes or goes.

import { serverNow } from './clock.ts';
import { AskError, send, sendToEdge, readFailure } from './http.ts';
import { OF_PERSON, canRemember, forget, forgetAll, recall, remember } from './remembered.ts';
import type { Me, SessionEvent, SessionState } from './session-state.ts';
import { isTokenGood, nextSession, readGrant, readMe, renewAfterMilliseconds } from './session-state.ts';
import { makeStore, useStore } from './store.ts';

export type { Me } from './session-state.ts';

export type SignInPath = '/auth/sign-in' | '/auth/ticket' | '/auth/persona' | '/auth/accept';

const ME = `${OF_PERSON}me`;
/** Set while a sign-out could not be told to the server: the cookie is still there, and must not let anybody in again. */
const LEAVING = 'leaving';
const RETRY_MILLISECONDS = 5_000;
/** Answers that end a session; anything else from 500 on is a server in trouble. */
const isRefusal = (status: number | null) => status !== null && status >= 400 && status < 500 && status !== 429;

const session = makeStore<SessionState>({ state: 'starting', me: null, token: null, tokenEndsAt: 0 });
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
let renewing: Promise<void> | null = null;
let starting: Promise<unknown> = Promise.resolve();

type News = { readonly kind: 'in'; readonly personId: string } | { readonly kind: 'out' };
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('tierwise-session');
const tell = (news: News) => tabs?.postMessage(news);

function apply(event: SessionEvent): void {
  const before = session.get();
  const after = nextSession(before, event);
  if (event.kind === 'granted') remember(ME, JSON.stringify(event.grant.me));
  if (after.state === 'out') {
    forget(ME);
    forgetAll(OF_PERSON);
  }
  session.set(after);
  plan();
  if (before.me?.id !== after.me?.id && before.me !== null) for (const listener of listeners) listener();
}

function plan(): void {
  clearTimeout(timer);
  const { state, token, tokenEndsAt } = session.get();
  if (state !== 'in') return;
  const wait = token === null ? RETRY_MILLISECONDS : renewAfterMilliseconds(tokenEndsAt, serverNow().getTime());
  timer = setTimeout(() => void renew(), wait);
}

/** One tab at a time, where the browser can do that. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  // Not there in older browsers, whatever the types say.
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks ? locks.request('tierwise-session', work) : work();
}

async function refresh(): Promise<void> {
  try {
    if (recall(LEAVING) !== null) {
      await send('/auth/sign-out');
      forget(LEAVING);
      apply({ kind: 'refused' });
      return;
    }
    const { status, body } = await send('/auth/refresh');
    const grant = status < 400 ? readGrant(body) : null;
    if (grant !== null) apply({ kind: 'granted', grant });
    else apply({ kind: isRefusal(status) ? 'refused' : 'unreachable' });
  } catch {
    apply({ kind: 'unreachable' });
  }
}

/** Gets a new token through the cookie; callers at the same time share one request. Never throws: look at the session after. */
export function renew(): Promise<void> {
  renewing ??= inTurn(refresh).finally(() => {
    renewing = null;
  });
  return renewing;
}

/** A token for a request that starts now; null for a stranger, and while the server cannot be reached. */
export async function accessToken(): Promise<string | null> {
  await starting;
  const now = session.get();
  if (now.state === 'in' && !isTokenGood(now, serverNow().getTime())) await renew();
  return session.get().token;
}

/**
 * Called once by each entry. Resolves when it is known whether somebody is signed in; with the reason where a ticket from the
 * shop was given and refused. Requests that begin meanwhile wait for it.
 */
export function startSession(ticket: string | null = null): Promise<AskError | null> {
  const remembered = readRemembered();
  apply({ kind: 'begun', remembered });
  listenToTabs();
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('online', wake);
  // Who never signed in here has no cookie to ask with.
  const isStranger = remembered === null && canRemember();
  const first = begin(ticket, isStranger);
  starting = first;
  return first;
}

async function begin(ticket: string | null, isStranger: boolean): Promise<AskError | null> {
  const proceed = () => (isStranger ? apply({ kind: 'refused' }) : renew());
  if (ticket !== null) {
    try {
      await signIn('/auth/ticket', { ticket });
      return null;
    } catch (error) {
      await proceed();
      return error instanceof AskError ? error : null;
    }
  }
  await proceed();
  return null;
}

function listenToTabs(): void {
  tabs?.addEventListener('message', ({ data }: MessageEvent<News>) => {
    if (data.kind === 'out') apply({ kind: 'signedOut' });
    else if (data.personId !== session.get().me?.id) void renew();
  });
}

/** A page that was put away may come back after its token's end: its timers slept as well. */
function wake(): void {
  const { state, tokenEndsAt } = session.get();
  if (document.visibilityState === 'visible' && state === 'in' && tokenEndsAt - serverNow().getTime() < 60_000) void renew();
}

function readRemembered(): Me | null {
  try {
    return readMe(JSON.parse(recall(ME) ?? 'null'));
  } catch {
    return null;
  }
}

/** Throws AskError with the server's reason. */
export async function signIn(path: SignInPath, body: Readonly<Record<string, unknown>>): Promise<Me> {
  const grant = await inTurn(async () => readGrant(await sendToEdge(path, { body })));
  if (grant === null) throw new AskError({ code: 'UNREADABLE' });
  forget(LEAVING);
  if (session.get().me?.id !== grant.me.id) forgetAll(OF_PERSON);
  apply({ kind: 'granted', grant });
  tell({ kind: 'in', personId: grant.me.id });
  return grant.me;
}

/** Ends the session here and in other tabs at once; without a network the server is told at the next visit. */
export async function signOut(): Promise<void> {
  const { token } = session.get();
  remember(LEAVING, 'yes');
  apply({ kind: 'signedOut' });
  tell({ kind: 'out' });
  try {
    const { status, body } = await inTurn(() => send('/auth/sign-out', { token }));
    if (status < 500 && (status < 400 || readFailure(body, status) !== null)) forget(LEAVING);
  } catch {
    // LEAVING stays: the next start tells the server first.
  }
}

/** The server said that this session has ended. */
export function endSessionHere(): void {
  apply({ kind: 'refused' });
}

/** Calls back when somebody else, or nobody, is signed in from now on: forget what was loaded for the person before. */
export function whenPersonChanges(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export interface SessionView {
  readonly state: SessionState['state'];
  readonly me: Me | null;
}

export function currentSession(): SessionState {
  return session.get();
}

/** Calls back with each new token, so that a socket can show it. */
export function whenSessionMoves(listener: () => void): () => void {
  return session.subscribe(listener);
}

export function useSession(): SessionView {
  return useStore(session);
}
