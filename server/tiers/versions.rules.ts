// Which version of the policy counts on a day, and what may become of a version. One that was published is never edited: what
// comes after it is another version.

import { shiftKey } from '../core/time.ts';
import type { DayKey } from '../core/time.ts';
import type { TierPolicyState } from '../generated/types.ts';

/** As much of a policy as these decisions need. */
export interface Version {
  version: number;
  state: TierPolicyState;
  revision: number;
  from: DayKey | null;
}

type Published<Policy> = Policy & { from: DayKey };

function isPublished<Policy extends Version>(policy: Policy): policy is Published<Policy> {
  return policy.state === 'PUBLISHED' && policy.from !== null;
}

/** The latest `from` counts, then the highest version. */
function countsBefore(one: Published<Version>, other: Published<Version>): boolean {
  return one.from === other.from ? one.version > other.version : one.from > other.from;
}

/** What decides on a day; null where nothing was published by then. */
export function inForceOn<Policy extends Version>(policies: readonly Policy[], day: DayKey): Policy | null {
  const begun = policies.filter(isPublished).filter(({ from }) => from <= day);
  return begun.reduce<Published<Policy> | null>((best, one) => (best === null || countsBefore(one, best) ? one : best), null);
}

/**
 * The last day on which a published version counts: the day before the next one begins. Null while nothing follows, and for what is
 * not published. Where another one begins on the same day and counts before it, that day itself.
 */
export function lastDayOf(policy: Version, policies: readonly Version[]): DayKey | null {
  if (!isPublished(policy)) return null;
  const followers = policies.filter(isPublished).filter((one) => one.version !== policy.version && countsBefore(one, policy));
  const next = followers.map(({ from }) => from).sort()[0];
  if (next === undefined) return null;
  return next === policy.from ? next : shiftKey(next, -1);
}

/** A day further away is a slip of the hand. */
export const FURTHEST_PUBLISHING_DAYS = 366;

export type EditVerdict = { ok: true } | { ok: false; why: 'POLICY_IS_PUBLISHED' } | { ok: false; why: 'POLICY_CHANGED_MEANWHILE' };

/** Whether a change that was made from `revision` may be kept. */
export function mayEdit({ state, revision }: Version, madeFrom: number): EditVerdict {
  if (state === 'PUBLISHED') return { ok: false, why: 'POLICY_IS_PUBLISHED' };
  return revision === madeFrom ? { ok: true } : { ok: false, why: 'POLICY_CHANGED_MEANWHILE' };
}

export type PublishVerdict =
  | EditVerdict
  | { ok: false; why: 'POLICY_NOT_CHECKED' }
  | { ok: false; why: 'POLICY_FROM_PAST'; today: DayKey }
  | { ok: false; why: 'POLICY_FROM_TOO_FAR'; most: number }
  | { ok: false; why: 'POLICY_OVERTAKEN'; version: number };

export function mayPublish(
  policy: Version,
  { madeFrom, from, today, others }: { madeFrom: number; from: DayKey; today: DayKey; others: readonly Version[] },
): PublishVerdict {
  const verdict = mayEdit(policy, madeFrom);
  if (!verdict.ok) return verdict;
  if (policy.state !== 'CHECKED') return { ok: false, why: 'POLICY_NOT_CHECKED' };
  if (from < today) return { ok: false, why: 'POLICY_FROM_PAST', today };
  if (from > shiftKey(today, FURTHEST_PUBLISHING_DAYS)) return { ok: false, why: 'POLICY_FROM_TOO_FAR', most: FURTHEST_PUBLISHING_DAYS };
  const same = others.find((one) => isPublished(one) && one.from === from && one.version > policy.version);
  return same ? { ok: false, why: 'POLICY_OVERTAKEN', version: same.version } : { ok: true };
}

export type WithdrawVerdict = { ok: true; isGone: boolean } | { ok: false; why: 'POLICY_HAS_COUNTED' };

/** `isGone`: it was a draft and is there no more; otherwise it is unpublished again. What has counted is kept for ever. */
export function mayWithdraw({ state, from }: Version, today: DayKey): WithdrawVerdict {
  if (state !== 'PUBLISHED') return { ok: true, isGone: true };
  return from !== null && from > today ? { ok: true, isGone: false } : { ok: false, why: 'POLICY_HAS_COUNTED' };
}
