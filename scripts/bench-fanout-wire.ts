// What the processes of `npm run bench -- fanout` have in common: the board, the clock that both read, and what they report.

export const KEY = { campaignId: 'c'.repeat(24), subject: 'DISTRIBUTOR', metric: 'SALES', phaseId: null } as const;
export const SECRET = 'a secret of the bench that signs its own tokens';
export const TICK_MILLISECONDS = 250;

export const ownerIdOf = (owner: number): string => owner.toString(16).padStart(24, '0');
/** The machine's clock since it was started: the same in every process. */
export const nowMilliseconds = (): number => Number(process.hrtime.bigint()) / 1e6;

/** What an arm reports of the time that was measured. */
export interface Measured {
  cpuMilliseconds: number;
  /** How long the loop was held at a time by telling. */
  longestSlice: number;
  middleRound: number;
  version: number;
  /** By version: when the orders came in that it tells of. */
  orders: [version: number, at: number[]][];
}

/** What is said of the time that was measured. */
export interface Seen {
  bytes: number;
  boards: number;
  places: number;
  gaps: number;
  snapshotBytes: number;
  /** Percentiles from order to viewer, in milliseconds. */
  p50: number;
  p99: number;
}
