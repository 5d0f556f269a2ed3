// The addresses under /auth: where cookies are set and taken away. All of them answer with the access token, too, for programs
// and for the socket's handshake.
// Surprise: the cookie of the refresh token goes to /auth only, so that no other address ever sees it.

import { z } from 'zod';
import type { Ctx } from '../context.ts';
import { Refused, isRefused } from '../core/errors.ts';
import type { Answer, Asked, Cookie, Edge } from '../parts.ts';
import { sentences } from './sentences.ts';
import { ACCESS_COOKIE } from './service.ts';
import type { Opened } from './sessions.ts';
import { leave, refresh } from './sessions.ts';
import type { Browser, SignedIn } from './signin.ts';
import { acceptInvitation, signIn, signInAsPersona, signInByTicket } from './signin.ts';
import { DEVICE_COOKIE, DEVICE_DAYS } from './throttle.ts';

const REFRESH_COOKIE = 'tw_refresh';
const AUTH_PATH = '/auth';
const LIMIT_BYTES = 16_384;

const text = (most: number) => z.string().min(1).max(most);
const code = z.string().max(40).optional();
const PASSWORD_INPUT = z.object({ username: text(100), password: text(1_000), code });
const ACCEPT_INPUT = z.object({ secret: text(100), password: text(1_000), code });
const TICKET_INPUT = z.object({ ticket: text(8_192) });
const PERSONA_INPUT = z.object({ id: text(100) });

function read<Input>(shape: z.ZodType<Input>, body: unknown): Input {
  const result = shape.safeParse(body);
  if (!result.success)
    throw new Refused('SIGN_IN_MALFORMED', { fields: result.error.issues.map(({ path }) => path.join('.') || 'body').join(', ') });
  return result.data;
}

function browserOf({ address, headers, cookies }: Asked): Browser {
  return {
    address,
    userAgent: headers['user-agent'],
    deviceCookie: cookies[DEVICE_COOKIE],
  };
}

const GONE: readonly Cookie[] = [
  { name: ACCESS_COOKIE, value: null, path: '/', maxAgeSeconds: 0 },
  { name: REFRESH_COOKIE, value: null, path: AUTH_PATH, maxAgeSeconds: 0 },
];

function welcome({ now }: Ctx, { person, access, refresh: next, deviceCookie }: Opened & Partial<Pick<SignedIn, 'deviceCookie'>>): Answer {
  const secondsTo = (end: Date) => Math.max(0, Math.floor((end.getTime() - now.getTime()) / 1000));
  const cookies: Cookie[] = [{ name: ACCESS_COOKIE, value: access.token, path: '/', maxAgeSeconds: secondsTo(access.expiresAt) }];
  if (next) cookies.push({ name: REFRESH_COOKIE, value: next.token, path: AUTH_PATH, maxAgeSeconds: secondsTo(next.expiresAt) });
  if (deviceCookie) cookies.push({ name: DEVICE_COOKIE, value: deviceCookie, path: AUTH_PATH, maxAgeSeconds: DEVICE_DAYS * 86_400 });
  const { id, kind, name, roles, mustEnrolTotp } = person;
  const json = { token: access.token, expiresAt: access.expiresAt.toISOString(), me: { id, kind, name, roles, mustEnrolTotp } };
  return { status: 200, json, headers: { 'Cache-Control': 'no-store' }, cookies };
}

/** A way in. Whatever session the browser had before ends, once the new one is open. */
function wayIn(path: string, come: (ctx: Ctx, asked: Asked) => Promise<SignedIn>): Edge {
  return {
    method: 'POST',
    path: `${AUTH_PATH}/${path}`,
    policy: 'ANYONE',
    body: 'json',
    limitBytes: LIMIT_BYTES,
    async answer(ctx, asked) {
      const signedIn = await come(ctx, asked);
      await leave(ctx, asked.cookies[REFRESH_COOKIE]);
      return welcome(ctx, signedIn);
    },
  };
}

export const edges: readonly Edge[] = [
  wayIn('sign-in', (ctx, asked) => signIn(ctx, read(PASSWORD_INPUT, asked.body), browserOf(asked))),
  wayIn('accept', (ctx, asked) => acceptInvitation(ctx, read(ACCEPT_INPUT, asked.body), browserOf(asked))),
  wayIn('ticket', (ctx, asked) => signInByTicket(ctx, read(TICKET_INPUT, asked.body).ticket, browserOf(asked))),
  wayIn('persona', (ctx, asked) => signInAsPersona(ctx, read(PERSONA_INPUT, asked.body).id, browserOf(asked))),
  {
    method: 'POST',
    path: `${AUTH_PATH}/refresh`,
    policy: 'ANYONE',
    body: 'none',
    async answer(ctx, asked) {
      try {
        return welcome(ctx, await refresh(ctx, asked.cookies[REFRESH_COOKIE]));
      } catch (error) {
        const sentence = isRefused(error) && sentences[error.code];
        if (!sentence) throw error;
        // What led nowhere is not presented again.
        return { status: sentence.status ?? 400, json: { code: error.code, message: { zh: sentence.zh, en: sentence.en } }, cookies: GONE };
      }
    },
  },
  {
    method: 'POST',
    path: `${AUTH_PATH}/sign-out`,
    policy: 'ANYONE',
    body: 'none',
    async answer(ctx, asked) {
      await leave(ctx, asked.cookies[REFRESH_COOKIE]);
      return { status: 200, json: { ok: true }, cookies: GONE };
    },
  },
];
