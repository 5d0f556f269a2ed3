// How much each sells beside others. Whatever the size of the world, about one in nine is engaged and sells enough to be in the
// middle or at the head; what is left over goes to those who sell now and then. A small world has much of that, a big one little,
// as the latecomers of a big platform mostly bought the membership and sleep. So the same rules give the same pyramid at any size.

import { makeRandom } from './random.ts';
import type { Random } from './random.ts';

/** Up to 3,000 people; more people sell less each. */
const ORDERS_PER_HEAD = 5.2;
const FULL_HEADS = 3000;
const THINNING = 0.055;
/** Of each hundred orders that a full world's head makes, those of the engaged; in orders a head, it is the same in every world. */
const ENGAGED_ORDERS_PER_HEAD = 3.65;
/** Who invites many mostly sells, too. */
const ENGAGED = { alone: 0.06, withDirects: 0.11, atMost: 0.9 };
const ONLY_BUYERS = 0.3;

/** Orders of goods per distributor, over all days of trade. */
export function ordersPerHead(size: number): number {
  return ORDERS_PER_HEAD * Math.min(1, (FULL_HEADS / size) ** THINNING);
}

/** By index; 0 for those who only buy. The first `stars` are engaged whatever chance says. */
export function someStrengths(size: number, seed: string | number, stars: number, directs: ArrayLike<number>): Float64Array {
  const random = makeRandom(seed, 'strength');
  const isEngaged = new Uint8Array(size);
  const strength = new Float64Array(size);
  const sums = { engaged: 0, others: 0 };
  for (let index = 0; index < size; index++) {
    const kind = random.next();
    const leads = Math.log1p(directs[index] ?? 0);
    const engaged = index < stars ? 1 : Math.min(ENGAGED.atMost, ENGAGED.alone + ENGAGED.withDirects * leads);
    isEngaged[index] = kind < engaged ? 1 : 0;
    const mine = index < stars ? starOf(random) : kind < engaged ? engagedOf(random) : kind < 1 - ONLY_BUYERS ? casualOf(random) : 0;
    const one = mine * (1 + 0.4 * leads);
    strength[index] = one;
    sums[isEngaged[index] ? 'engaged' : 'others'] += one;
  }
  const share = ENGAGED_ORDERS_PER_HEAD / ordersPerHead(size);
  const factor = ((1 - share) / share) * (sums.engaged / sums.others);
  for (let index = 0; index < size; index++) if (!isEngaged[index]) strength[index] = (strength[index] ?? 0) * factor;
  return strength;
}

const starOf = (random: Random): number => 2 * Math.exp(random.normal() * 0.3);
const engagedOf = (random: Random): number => Math.exp(random.normal() * 0.55);
const casualOf = (random: Random): number => Math.exp(random.normal() * 0.6);
