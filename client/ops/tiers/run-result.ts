// What the last full evaluation came to: the day's first one as it is kept, or a later one of a person, which tells in its result.

import type { TierRunFields } from '../generated.ts';

interface RunWork {
  readonly state: string;
  readonly finishedAt: string | null;
  readonly result: string | null;
}

const NUMBERS = ['people', 'promoted', 'demoted', 'graceBegun', 'graceEnded', 'milliseconds'] as const;

/** The result of the work as the run that it was; null where it tells of none. */
export function runOf({ state, finishedAt, result }: RunWork): TierRunFields | null {
  if (state !== 'DONE' || finishedAt === null || result === null) return null;
  const read: unknown = JSON.parse(result);
  if (typeof read !== 'object' || read === null) return null;
  const told = new Map<string, unknown>(Object.entries(read));
  const number = (name: string) => Number(told.get(name));
  if (NUMBERS.some((name) => !Number.isFinite(number(name)))) return null;
  const day = told.get('day');
  return {
    day: typeof day === 'string' ? day : '',
    finishedAt,
    policyVersion: Number(told.get('policyVersion') ?? 0),
    people: number('people'),
    promoted: number('promoted'),
    demoted: number('demoted'),
    graceBegun: number('graceBegun'),
    graceEnded: number('graceEnded'),
    milliseconds: number('milliseconds'),
  };
}

export function latestRun(kept: TierRunFields | null, work: RunWork | undefined): TierRunFields | null {
  const own = work === undefined ? null : runOf(work);
  if (own === null || kept === null) return own ?? kept;
  return Date.parse(own.finishedAt) > Date.parse(kept.finishedAt) ? own : kept;
}
