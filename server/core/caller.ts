// Whose request it is when a proxy stands in front: one answer for sign-in, webhooks and sockets, so that whoever is counted is
// counted under one address everywhere.

const PRIVATE = /^(?:::1$|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|f[cd][0-9a-f]{2}:|fe80:)/;

/**
 * Whom an address of our own network stands for: a proxy there names its caller at the end of X-Forwarded-For. What comes from
 * outside may say there what it likes, and is not believed.
 */
export function callerAddress(peer: string, forwardedFor: string | string[] | undefined): string {
  const isOurs = PRIVATE.test(peer.toLowerCase().replace(/^::ffff:(?=\d+\.)/, ''));
  const last = String(forwardedFor ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return isOurs && last ? last : peer;
}
