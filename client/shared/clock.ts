// What time it is for the server. Phones have wrong clocks more often than one thinks, and a token's end, a greeting and the
// age of a number must not depend on them: each answer's Date header corrects us.

let aheadMilliseconds = 0;

/** Takes over an answer's Date header; whole seconds are all it knows, so small differences are left alone. */
export function noteServerTime(header: string | null): void {
  const at = header === null ? Number.NaN : Date.parse(header);
  if (Number.isNaN(at)) return;
  const ahead = at - Date.now();
  aheadMilliseconds = Math.abs(ahead) < 2_000 ? 0 : ahead;
}

export function serverNow(): Date {
  return new Date(Date.now() + aheadMilliseconds);
}
