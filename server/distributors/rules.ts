// What a row of a member file must be, what may change when a known member comes again, and that sponsors never form a circle.
// Surprise: a circle can only be closed by a member for whom somebody is already waiting; everybody else is a new leaf.

import type { BusinessTime, DayKey } from '../core/time.ts';
import type { DistributorSort, Tier } from '../generated/types.ts';
import { readAll, readPast, readText } from './fields.rules.ts';
import type { FieldRefusal, Fields } from './fields.rules.ts';

export interface DistributorInput {
  memberNo: string;
  name: string;
  /** As it was written; empty where none was told. */
  phone: string;
  joinedAt: Date;
  sponsorNo: string | null;
  /** Empty where none was told. */
  region: string;
}

/** What became of a batch. The same number with the same content is a duplicate; every row is in exactly one of the three. */
export interface Outcome {
  accepted: number;
  duplicate: number;
  rejected: Rejected[];
}

export interface Rejected {
  /** Of the input within the batch, from 0. */
  index: number;
  code: string;
  /** The field that is to blame, as DistributorInput or OrderInput name it. */
  column: string;
  details?: Record<string, unknown>;
}

/** Under which phone numbers are encrypted and found again. */
export const PHONE_FIELD = 'distributor.phone';
export const LIMITS = { memberNo: 32, name: 40, phone: 32, region: 40 } as const;
/** What stands where the name of somebody stood who had it erased. */
export const ERASED_NAME = '已注销会员';
const LONGEST_REASON = 200;

/** Takes a CSV row's texts or JSON values; `time` allows times without an offset, which are business time then. */
export function readDistributor(
  fields: Fields,
  now: Date,
  time?: Pick<BusinessTime, 'parseLocal'>,
): { ok: true; distributor: DistributorInput } | FieldRefusal {
  const read = readAll<Omit<DistributorInput, 'sponsorNo'> & { sponsorNo: string }>({
    memberNo: readText(fields, 'memberNo', { most: LIMITS.memberNo }),
    name: readText(fields, 'name', { most: LIMITS.name }),
    phone: readText(fields, 'phone', { most: LIMITS.phone, isOptional: true }),
    joinedAt: readPast(fields, 'joinedAt', now, time),
    sponsorNo: readText(fields, 'sponsorNo', { most: LIMITS.memberNo, isOptional: true }),
    region: readText(fields, 'region', { most: LIMITS.region, isOptional: true }),
  });
  if (!read.ok) return read;
  const { sponsorNo, region, ...rest } = read.value;
  return { ok: true, distributor: { ...rest, region: region.replace(/\s+/g, ' '), sponsorNo: sponsorNo === '' ? null : sponsorNo } };
}

/** What is compared of a member; the phone by its digest, since the number itself is encrypted. */
export interface KnownAs {
  name: string;
  region: string;
  phoneIndex: string | null;
  joinedAt: Date;
  sponsorNo: string | null;
}

export type Return =
  | { ok: true; isSame: boolean; changes: { name?: string; region?: string; phoneIndex?: string } }
  | { ok: false; why: 'SPONSOR_FIXED' | 'JOINED_FIXED'; column: 'sponsorNo' | 'joinedAt' };

/**
 * A known member in a later file: name, phone and region follow the file, and what the file leaves empty stays. Sponsor and day of
 * joining decide about people's money, so a file never moves them: that is an admin's act.
 */
export function compareReturn(known: KnownAs, row: KnownAs): Return {
  if (known.sponsorNo !== row.sponsorNo) return { ok: false, why: 'SPONSOR_FIXED', column: 'sponsorNo' };
  if (known.joinedAt.getTime() !== row.joinedAt.getTime()) return { ok: false, why: 'JOINED_FIXED', column: 'joinedAt' };
  const changes = {
    ...(row.name !== known.name ? { name: row.name } : {}),
    ...(row.region !== '' && row.region !== known.region ? { region: row.region } : {}),
    ...(row.phoneIndex !== null && row.phoneIndex !== known.phoneIndex ? { phoneIndex: row.phoneIndex } : {}),
  };
  return { ok: true, isSame: Object.keys(changes).length === 0, changes };
}

/**
 * Whether a member under this sponsor would be above itself. `sponsorOf` tells each known member's sponsor, whether that one has
 * come in yet or not; undefined for a member who is not known.
 */
export function closesCircle(memberNo: string, sponsorNo: string, sponsorOf: (no: string) => string | null | undefined): boolean {
  const seen = new Set<string>();
  for (let at: string | null | undefined = sponsorNo; at !== null && at !== undefined; at = sponsorOf(at)) {
    if (at === memberNo) return true;
    // A circle that is there already and does not touch this member is not this member's fault.
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}

/** One who is to be moved, or under whom. */
export interface Movable {
  memberNo: string;
  sponsorNo: string | null;
  erasedAt: Date | null;
}

export type MoveVerdict =
  | { ok: true }
  | { ok: false; why: 'MEMBER_ERASED' | 'SPONSOR_SELF' | 'SPONSOR_SAME'; memberNo: string }
  | { ok: false; why: 'SPONSOR_UNKNOWN' | 'SPONSOR_ERASED'; sponsorNo: string }
  | { ok: false; why: 'SPONSOR_CIRCLE'; memberNo: string; sponsorNo: string };

/** Whether a member may be moved under the one of that number, or under nobody. `sponsorOf` as for closesCircle. */
export function judgeMove(
  member: Movable,
  sponsorNo: string | null,
  sponsor: Movable | null,
  sponsorOf: (no: string) => string | null | undefined,
): MoveVerdict {
  const { memberNo } = member;
  if (member.erasedAt !== null) return { ok: false, why: 'MEMBER_ERASED', memberNo };
  if (member.sponsorNo === sponsorNo) return { ok: false, why: 'SPONSOR_SAME', memberNo };
  if (sponsorNo === null) return { ok: true };
  if (sponsorNo === memberNo) return { ok: false, why: 'SPONSOR_SELF', memberNo };
  if (sponsor === null) return { ok: false, why: 'SPONSOR_UNKNOWN', sponsorNo };
  if (sponsor.erasedAt !== null) return { ok: false, why: 'SPONSOR_ERASED', sponsorNo };
  return closesCircle(memberNo, sponsorNo, sponsorOf) ? { ok: false, why: 'SPONSOR_CIRCLE', memberNo, sponsorNo } : { ok: true };
}

/** Whether the moves of a member, the first one first, follow one another and end at this sponsor. */
export function movesLeadTo(sponsorNo: string | null, moves: readonly { fromNo: string | null; toNo: string | null }[]): boolean {
  return moves.every(({ toNo }, at) => toNo === (at + 1 < moves.length ? moves[at + 1]?.fromNo : sponsorNo));
}

export type ReasonVerdict =
  { ok: true; reason: string } | { ok: false; why: 'REASON_NEEDED' } | { ok: false; why: 'REASON_TOO_LONG'; most: number };

/** Why somebody of the staff does something that will be asked about later; on one line. */
export function readReason(text: string): ReasonVerdict {
  const reason = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
  if (reason === '') return { ok: false, why: 'REASON_NEEDED' };
  return reason.length > LONGEST_REASON ? { ok: false, why: 'REASON_TOO_LONG', most: LONGEST_REASON } : { ok: true, reason };
}

/** The province of `浙江 杭州`; empty where nothing is known. */
export function provinceOf(region: string): string {
  return region.split(' ', 1)[0] ?? '';
}

/** Everything that begins with the text, in the order of bytes that the database sorts by. */
export function beginsWith(text: string): { $gte: string; $lt: string } {
  return { $gte: text, $lt: `${text}\u{10FFFF}` };
}

/** Business days, both included, of a member list. */
export interface DistributorFilter {
  region?: string | null | undefined;
  joinedFrom?: DayKey | null | undefined;
  joinedTo?: DayKey | null | undefined;
  isKol?: boolean | null | undefined;
  tier?: Tier | null | undefined;
  isInGrace?: boolean | null | undefined;
  isPinned?: boolean | null | undefined;
}

/** All who stand above themselves; each is looked at once, however deep the downline. */
export function findCircles(sponsorOf: (id: string) => string | null, everybody: Iterable<string>): string[] {
  const settled = new Set<string>();
  const inCircle: string[] = [];
  for (const one of everybody) {
    const path = new Map<string, number>();
    let at: string | null = one;
    while (at !== null && !settled.has(at) && !path.has(at)) {
      path.set(at, path.size);
      at = sponsorOf(at);
    }
    const start = at === null ? undefined : path.get(at);
    for (const [id, position] of path) {
      settled.add(id);
      if (start !== undefined && position >= start) inCircle.push(id);
    }
  }
  return inCircle;
}

export const SORTS: readonly [DistributorSort, ...DistributorSort[]] = ['JOINED_LATEST', 'JOINED_FIRST', 'MEMBER_NO'];
