// Who stands in which group of the demo world: members of a tier and a province join in the order in which they came, until a group
// has its size; who has just risen is still in the groups of the tier before, as the plan to confirm says. Held in a few numbers a
// head, so that a million fit; rows are made by those who write them.

import { provinceOf } from '../server/distributors/rules.ts';
import type { GroupRole, GroupState, JoinWay, MemberKind, Tier } from '../server/generated/types.ts';
import { busyPeople } from './cast.ts';
import type { People, Plan } from './people.ts';
import type { Pyramid } from './pyramid.ts';
import { makeRandom } from './random.ts';
import type { Random } from './random.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MINUTE = 60_000;
const TIERS: readonly Tier[] = ['NEW', 'MID', 'HEAD'];
const TIER_NAMES: Record<Tier, string> = { NEW: '新手', MID: '腰部', HEAD: '头部' };

/** As the setting `groupSizeLimit` is to begin with. */
export const GROUP_LIMIT = 300;
/** Whoever came lately stands in a group of newcomers from everywhere, opened week by week. */
const FRESH_DAYS = 48;
const FRESH = '新人';
/** From here on groups are as full as they get; smaller platforms have more room in theirs. */
const FULL_FROM = 20_000;
/** Of a hundred members of a tier, so many are in a group of it. */
const IN_GROUPS: Record<Tier, number> = { NEW: 0.9, MID: 0.96, HEAD: 1 };
/** Somebody in a hundred has found a second group of the tier. */
const TWICE = 0.008;
const LEFT = 0.03;
/** One in so many members asks to be let in by the QR code. */
const BY_CODE = 0.55;

const KINDS: readonly (readonly [MemberKind, number])[] = [
  ['ORGANISER', 0.01],
  ['THINKER', 0.02],
  ['TALKER', 0.05],
  ['ASKER', 0.05],
  ['WATCHER', 0.08],
  ['CHALLENGER', 0.01],
];

/** One time of a member in a group. Times in milliseconds. */
export interface Stay {
  person: number;
  at: number;
  leftAt: number | null;
  way: JoinWay;
  role: GroupRole;
  kind: MemberKind | null;
  /** Of the same group; -1 for none. */
  invitedBy: number;
}

export interface PlannedGroup {
  nth: number;
  name: string;
  tier: Tier;
  province: string;
  /** Of newcomers from everywhere. */
  isFresh: boolean;
  state: GroupState;
  stateSince: number;
  createdAt: number;
  /** Those who are in, and those who have left. */
  stays: Stay[];
}

export interface GroupsPlan {
  groups: PlannedGroup[];
  /** Of the tier they belong to, and in no group yet. */
  waiting: Map<Tier, number[]>;
}

export function planGroups(plan: Plan, people: People, pyramid: Pyramid): GroupsPlan {
  const random = makeRandom(plan.seed, 'groups');
  const now = plan.endsAt.getTime();
  const groups: PlannedGroup[] = [];
  const waiting = new Map<Tier, number[]>(TIERS.map((tier) => [tier, []]));
  const entered = new Float64Array(people.size);
  // Whom a visitor may be is in a group, and stays.
  const settled = new Set(busyPeople(people, plan.time.dayKey(plan.endsAt)));
  const byTier = new Map<Tier, Map<string, number[]>>(TIERS.map((tier) => [tier, new Map<string, number[]>()]));
  for (let index = 0; index < people.size; index++) {
    const standing = pyramid.finalStandingOf(index);
    const tier = standing.groupsOf ?? standing.tier;
    const since = standing.groupsOf === null ? plan.time.rangeOf(standing.since).startsAt.getTime() + 10 * HOUR : 0;
    const at = Math.max(people.joinedAt[index] ?? 0, since) + Math.floor((3 + 45 * random.next()) * HOUR);
    const isIn = random.isLucky(IN_GROUPS[tier]) || settled.has(index);
    if (at > now || !isIn) {
      waiting.get(tier)?.push(index);
      continue;
    }
    entered[index] = at;
    const isFresh = tier === 'NEW' && at > now - FRESH_DAYS * DAY;
    const province = isFresh ? FRESH : provinceOf(people.personOf(index).region);
    const places = byTier.get(tier);
    const there = places?.get(province);
    if (there) there.push(index);
    else places?.set(province, [index]);
  }
  for (const tier of TIERS) {
    const size = sizes(people.size, tier, random);
    for (const { province, members } of chunks(byTier.get(tier) ?? new Map<string, number[]>(), size)) {
      const ordered = members.toSorted((one, other) => (entered[one] ?? 0) - (entered[other] ?? 0) || one - other);
      groups.push(makeGroup({ nth: groups.length, tier, province, members: ordered, entered, settled, now, random, people }));
    }
  }
  nameAll(groups);
  addSeconds(groups, random, now);
  return { groups, waiting };
}

/** How many members the next group of a tier gets, and how few are too few for a group of their own. */
function sizes(platform: number, tier: Tier, random: Random): { next(): number; least: number } {
  if (platform >= FULL_FROM) return { next: () => 238 + random.below(60), least: 130 };
  const [least, range] = tier === 'HEAD' ? [16, 20] : [48, 96];
  return { next: () => least + random.below(range), least: Math.floor(least / 2) };
}

/** By province, in order of joining; what is left over of several provinces makes mixed groups. Newcomers keep to themselves. */
function* chunks(
  byProvince: ReadonlyMap<string, readonly number[]>,
  size: { next(): number; least: number },
): Generator<{ province: string; members: readonly number[] }> {
  const rest: number[] = [];
  for (const [province, members] of [...byProvince].sort(([one], [other]) => (one < other ? -1 : 1))) {
    let from = 0;
    while (members.length - from >= (province === FRESH ? 1 : size.least) && province !== '') {
      const count = Math.min(size.next(), members.length - from);
      yield { province, members: members.slice(from, from + count) };
      from += count;
    }
    for (const index of members.slice(from)) rest.push(index);
  }
  rest.sort((one, other) => one - other);
  for (let from = 0; from < rest.length;) {
    const count = Math.min(size.next(), rest.length - from);
    yield { province: '', members: rest.slice(from, from + count) };
    from += count;
  }
}

interface Making {
  nth: number;
  tier: Tier;
  province: string;
  members: readonly number[];
  entered: Float64Array;
  settled: ReadonlySet<number>;
  now: number;
  random: Random;
  people: People;
}

function makeGroup({ nth, tier, province, members, entered, settled, now, random, people }: Making): PlannedGroup {
  const createdAt = (entered[members[0] ?? 0] ?? now) - DAY;
  const isFresh = province === FRESH;
  const inIt = new Set(members);
  const stays = members.map((person): Stay => {
    const at = entered[person] ?? createdAt;
    const sponsor = people.sponsor[person] ?? -1;
    const leaves = random.isLucky(LEFT) && !settled.has(person) ? at + Math.floor((now - at) * (0.2 + 0.8 * random.next())) : null;
    return {
      person,
      at,
      leftAt: leaves,
      way: random.isLucky(BY_CODE) ? 'QR_CODE' : 'PIPELINE',
      role: 'MEMBER',
      kind: someKind(random),
      invitedBy: inIt.has(sponsor) && random.isLucky(0.4) ? sponsor : -1,
    };
  });
  giveRoles(stays, people);
  const age = now - createdAt;
  const state = isFresh && age >= 12 * DAY ? 'GROWING' : stateOf(age, random);
  const stateAge = state === 'FORMING' ? age : Math.min(age * 0.6, (5 + 60 * random.next()) * DAY);
  return {
    nth,
    name: '',
    tier,
    province: isFresh ? '' : province,
    isFresh,
    state,
    stateSince: Math.floor(now - stateAge),
    createdAt,
    stays,
  };
}

/** The best seller who stays owns the group, the next two help; KOLs are known by their office. */
function giveRoles(stays: Stay[], people: People): void {
  const kols = new Set(people.kols);
  const strength = ({ person }: Stay): number => people.strength[person] ?? 0;
  const best = stays.filter(({ leftAt }) => leftAt === null).sort((one, other) => strength(other) - strength(one));
  for (const [place, stay] of best.entries()) {
    if (place === 0) stay.role = 'OWNER';
    else if (kols.has(stay.person)) stay.role = 'KOL';
    else if (place <= 2) stay.role = 'ASSISTANT';
  }
}

function someKind(random: Random): MemberKind | null {
  let left = random.next();
  return KINDS.find(([, share]) => (left -= share) < 0)?.[0] ?? null;
}

function stateOf(age: number, random: Random): GroupState {
  if (age < 12 * DAY) return 'FORMING';
  if (age < 50 * DAY) return 'GROWING';
  return random.isLucky(0.09) ? 'DECLINING' : 'MATURE';
}

/** `浙江新手 03 群`, counted within the province; `新人 5 月 01 群`. */
function nameAll(groups: PlannedGroup[]): void {
  const counts = new Map<string, number>();
  for (const group of groups) {
    const head = group.isFresh
      ? `新人 ${String(new Date(group.createdAt).getUTCMonth() + 1)} 月`
      : `${group.province === '' ? '全国' : group.province}${TIER_NAMES[group.tier]}`;
    const count = (counts.get(head) ?? 0) + 1;
    counts.set(head, count);
    group.name = `${head} ${String(count).padStart(2, '0')} 群`;
  }
}

/** Some find a second group of their tier: what the page of duplicates is for. */
function addSeconds(groups: readonly PlannedGroup[], random: Random, now: number): void {
  for (const [at, group] of groups.entries()) {
    const other = groups[at + 1];
    if (other?.tier !== group.tier) continue;
    for (const { person, leftAt, at: since, role } of group.stays.slice(0, group.stays.length)) {
      if (leftAt !== null || role !== 'MEMBER' || !random.isLucky(TWICE) || other.stays.some((stay) => stay.person === person)) continue;
      const joined = Math.max(since, other.createdAt) + Math.floor(random.next() * 3 * DAY) + MINUTE;
      if (joined >= now) continue;
      other.stays.push({ person, at: joined, leftAt: null, way: 'INVITATION', role: 'MEMBER', kind: null, invitedBy: -1 });
    }
  }
}
