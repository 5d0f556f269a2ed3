// Which of the own groups have rules that wait to be acknowledged: those whose version in force is newer than the one that was read.
// Pure.

export interface Acknowledged {
  readonly code: { readonly version: number } | null;
  readonly acknowledgedVersion: number | null;
}

export function isWaiting({ code, acknowledgedVersion }: Acknowledged): boolean {
  return code !== null && (acknowledgedVersion === null || acknowledgedVersion < code.version);
}

/** Those that wait first; within each the order stays. */
export function waitingFirst<Stay extends Acknowledged>(stays: readonly Stay[]): Stay[] {
  return [...stays.filter(isWaiting), ...stays.filter((stay) => !isWaiting(stay))];
}
