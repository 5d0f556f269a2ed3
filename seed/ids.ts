// Ids of the demo world: an ObjectId as a driver makes it (seconds, a machine's mark, a counter), but of the world's own time and seed,
// so that two loads agree on them. The counter has five bytes: enough for a million million things of a kind.

import { ObjectId } from 'mongodb';
import { hashOf } from './random.ts';

/** Makes the id of the `count`-th thing of its kind, which came into being at `at` (milliseconds). */
export function makeIds(seed: string | number, kind: string): (at: number, count: number) => ObjectId {
  const mark = (hashOf(`${seed}\u0000${kind}`) & 0xff_ff_ff).toString(16).padStart(6, '0');
  return (at, count) => {
    const seconds = Math.floor(at / 1000)
      .toString(16)
      .padStart(8, '0');
    return ObjectId.createFromHexString(seconds + mark + count.toString(16).padStart(10, '0'));
  };
}
