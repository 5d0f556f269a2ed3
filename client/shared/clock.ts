// What time it is for the server. Phones have wrong clocks more often than one thinks, and a token's end, a greeting and the
// age of a number must not depend on them: each answer's Date header corrects us.

let aheadMilliseconds = 0;
const listeners = new Set<() => void>();

/** Calls when the server's clock was found to be another one than thought: what is shown of the present is wrong then. */
export function onCorrected(listener: () => void): void {
  listeners.add(listener);
}

/** Takes over an answer's Date header; whole seconds are all it knows, so small differences are left alone. */
export function noteServerTime(header: string | null): void {
  const at = header === null ? Number.NaN : Date.parse(header);
  if (Number.isNaN(at)) return;
  const ahead = at - Date.now();
  const corrected = Math.abs(ahead) < 2_000 ? 0 : ahead;
  const isAnother = Math.abs(corrected - aheadMilliseconds) >= 2_000;
  aheadMilliseconds = corrected;
  if (isAnother) for (const listener of listeners) listener();
}

export function serverNow(): Date {
  return new Date(Date.now() + aheadMilliseconds);
}
