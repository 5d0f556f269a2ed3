// Who makes a request: the holder of a bearer token, or of the access cookie, or a stranger. A bearer token that is no good is
// an error, because its program has to hear of it; a cookie that is no good makes a stranger, because a page asks for a new one.

import type { IncomingHttpHeaders } from 'node:http';
import { parseCookie } from 'cookie';
import { ACCESS_COOKIE, identify } from './auth/service.ts';
import type { About, Viewer } from './context.ts';
import { STRANGER } from './context.ts';
import { Refused } from './core/errors.ts';

/** Throws Refused for a bad bearer token. */
export function readViewer(about: About, headers: IncomingHttpHeaders, now: Date): Viewer {
  const { authorization, cookie } = headers;
  if (authorization !== undefined) {
    const [, token] = /^Bearer +([^\s]+)$/i.exec(authorization) ?? [];
    if (token === undefined) throw new Refused('TOKEN_MALFORMED');
    return identify(about, token, now);
  }
  if (cookie === undefined) return STRANGER;
  const token = parseCookie(cookie)[ACCESS_COOKIE];
  if (token === undefined) return STRANGER;
  try {
    return identify(about, token, now);
  } catch (error) {
    if (error instanceof Refused) return STRANGER;
    throw error;
  }
}
