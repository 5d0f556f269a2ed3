// Holds the columns that were kept current against columns that were read afresh: every metric over every window, and the standing
// of everybody. What differs is logged; a few are named, all are counted.

import type { Log } from '../core/log.ts';
import { METRIC_NAMES, WINDOWS } from '../metrics/service.ts';
import type { Columns } from '../metrics/service.ts';
import { LOOK_EVERY, makePause } from './slices.ts';

const MOST_NAMED = 20;

interface Compared {
  what: string;
  live: ArrayLike<number>;
  fresh: ArrayLike<number>;
}

function pairsOf(live: Columns, fresh: Columns): Compared[] {
  const standing = [
    'tier',
    'joined',
    'since',
    'graceSince',
    'graceUntil',
    'protectedUntil',
    'pinUntil',
    'risenOn',
    'seq',
    'isErased',
  ] as const;
  return [
    ...standing.map((what) => ({ what, live: live[what], fresh: fresh[what] })),
    ...METRIC_NAMES.flatMap((metric) =>
      WINDOWS.map((window) => ({ what: `${metric} ${window}`, live: live.metric(metric, window), fresh: fresh.metric(metric, window) })),
    ),
  ];
}

/** Returns how many values differ. Nothing may be written to either meanwhile. */
export async function compareColumns(live: Columns, fresh: Columns, log: Log): Promise<number> {
  live.settle();
  fresh.settle();
  const pairs = pairsOf(live, fresh);
  const pause = makePause();
  let differences = 0;
  const note = (id: string, what: string, before: number | undefined, after: number | undefined): void => {
    differences += 1;
    if (differences <= MOST_NAMED)
      log.error({ distributor: id, what, before, after }, 'what was known of a member was not what the database holds');
  };
  for (let from = 0; from < fresh.size; from += LOOK_EVERY) {
    for (let index = from; index < Math.min(from + LOOK_EVERY, fresh.size); index += 1) {
      const id = fresh.idOf(index);
      const at = live.indexOf(id);
      if (fresh.isKnown[index] !== (at < 0 ? 0 : live.isKnown[at])) note(id, 'isKnown', live.isKnown[at], fresh.isKnown[index]);
      else for (const pair of pairs) if (pair.live[at] !== pair.fresh[index]) note(id, pair.what, pair.live[at], pair.fresh[index]);
    }
    await pause();
  }
  if (differences > MOST_NAMED) log.error({ differences }, 'and more of the kind');
  return differences;
}
