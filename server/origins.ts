// Whether a request that changes something was made by a page of another site. SameSite cookies keep most of them out; this
// holds where a browser is old, and for pages on a sibling of our own host, which SameSite counts as the same site.
// Surprise: a caller that sends neither Origin nor Sec-Fetch-Site is no browser, and cannot be tricked into anything.

import type { IncomingHttpHeaders } from 'node:http';

/**
 * @param publicOrigin of PUBLIC_URL
 * @param isHostOurs outside production the page may be opened under any name of this machine
 */
export function isForeign(headers: IncomingHttpHeaders, publicOrigin: string, isHostOurs: boolean): boolean {
  const { origin, host } = headers;
  if (origin !== undefined) {
    if (origin === publicOrigin) return false;
    return !(isHostOurs && host !== undefined && (origin === `http://${host}` || origin === `https://${host}`));
  }
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
