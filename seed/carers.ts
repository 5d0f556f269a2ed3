// Who looks after the groups of the demo world: operators with what they are good at and the groups they hold, and the accounts that
// befriend members. Groups of one province stay with one operator as far as they go, so that every operator knows some places; the
// groups of the upper tiers are held by the most experienced.

import type { ObjectId } from 'mongodb';
import type { OperatorLevel, Tier, UpkeepKind } from '../server/generated/types.ts';
import type { AccountDayRow, IpAccountRow } from '../server/accounts/model.ts';
import { dayNumber, dayOfNumber } from '../server/core/time.ts';
import type { HoldingRow, OperatorRow } from '../server/operators/model.ts';
import type { PlannedGroup } from './groups.ts';
import { makeIds } from './ids.ts';
import type { Plan } from './people.ts';
import { makeRandom } from './random.ts';
import { MANAGER } from './staff.ts';

const DAY = 24 * 3_600_000;
/** What an operator of a full platform holds, by level: below what the level may hold. */
const HELD: Record<OperatorLevel, number> = { TRAINEE: 15, STANDARD: 27, EXCELLENT: 43 };
/** Of twenty operators. */
const LEVELS: readonly OperatorLevel[] = ['EXCELLENT', 'STANDARD', 'STANDARD', 'EXCELLENT', 'STANDARD', 'TRAINEE'];
const ACCOUNTS_EACH = 2;
const ACCOUNT_DAYS = 16;
/** Fewer than an account may have. */
const MOST_FRIENDS = 4_700;
const PROVINCES_KNOWN = 4;

const ACCOUNT_NAMES = ['小禾', '小满', '阿梨', '知夏', '青禾', '小棠', '暖暖', '阿茶', '糖心', '小鹿', '南枝', '晴晴'];
const ABOUTS = [
  '三十岁的二孩妈妈，住在杭州，爱做家常菜，什么好用就告诉大家什么。',
  '在宁波开过小店，现在全职做社群，记得住每个人的名字。',
  '营养师出身，说话直接，只推自己家里在用的东西。',
  '爱爬山爱拍照，早上七点一定发一张窗外的照片。',
];
const TONES = ['亲切，像邻居', '干脆，先说结论', '活泼，爱用表情', '细致，有问必答'];
const INTERESTS = ['做饭', '育儿', '养花', '徒步', '读书', '喝茶', '手作', '摄影'];

export interface Carers {
  operators: OperatorRow[];
  accounts: IpAccountRow[];
  accountDays: AccountDayRow[];
  holdings: HoldingRow[];
  /** By the group's place in the plan. */
  operatorOf: ObjectId[];
  accountOf: ObjectId[];
}

/** How many operators a platform with so many groups has, and never fewer than the demo's own. */
export const operatorsFor = (groups: number, least: number): number => Math.max(least, Math.ceil(groups / 29));

export function appointCarers(plan: Plan, groups: readonly PlannedGroup[], staff: readonly { id: ObjectId; createdAt: Date }[]): Carers {
  const random = makeRandom(plan.seed, 'carers');
  const levels = staff.map((_, nth) => LEVELS[nth % LEVELS.length] ?? 'STANDARD');
  const held = dealOut(groups, levels);
  const operators = staff.map(({ id, createdAt }, nth): OperatorRow => {
    const own = groups.filter((group) => held[group.nth] === nth);
    const tiers = (['NEW', 'MID', 'HEAD'] as const).filter((tier) => own.some((group) => group.tier === tier));
    return {
      _id: id,
      level: levels[nth] ?? 'STANDARD',
      skills: tiers.length === 0 ? ['NEW'] : tiers,
      provinces: mostFrequent(
        own.map(({ province }) => province).filter((province) => province !== ''),
        PROVINCES_KNOWN,
      ),
      workingDays: nth % 3 === 2 ? [2, 3, 4, 5, 6] : [1, 2, 3, 4, 5],
      leaves: [],
      leavesOn: null,
      groups: own.length,
      revision: 1,
      createdAt,
    };
  });
  const accounts = makeAccounts(plan, operators);
  const accountOf = groups.map(({ nth }) => {
    const own = accounts.filter((_, at) => Math.floor(at / ACCOUNTS_EACH) === held[nth]);
    return random.pick(own)._id;
  });
  fillFriends(accounts, accountOf, groups);
  const id = makeIds(plan.seed, 'holding');
  const operatorOf = held.map((nth) => operators[nth]?._id ?? operators[0]?._id) as ObjectId[];
  const holdings = groups.map((group): HoldingRow => {
    const from = group.createdAt + 2 * 3_600_000;
    return {
      _id: id(from, group.nth),
      groupId: groupIds(plan)(group),
      operatorId: operatorOf[group.nth] as ObjectId,
      from: new Date(from),
      until: null,
      toId: null,
      note: null,
      noteAt: null,
      noteDueAt: null,
      proposalId: null,
      byName: MANAGER,
    };
  });
  return { operators, accounts, accountDays: makeAccountDays(plan, accounts), holdings, operatorOf, accountOf };
}

export function groupIds({ seed }: Plan): (group: PlannedGroup) => ObjectId {
  const id = makeIds(seed, 'group');
  return ({ createdAt, nth }) => id(createdAt, nth);
}

/** By the group's place the place of its operator. The upper tiers go to those with most room; the rest by province, one after another. */
function dealOut(groups: readonly PlannedGroup[], levels: readonly OperatorLevel[]): number[] {
  const room = levels.map((level) => HELD[level]);
  const total = room.reduce((sum, each) => sum + each, 0);
  const share = Math.min(1, groups.length / total);
  // Uneven on purpose: somebody has always a little more than the others.
  const quota = room.map((each, nth) => Math.max(1, Math.floor(each * share * (nth % 2 === 0 ? 1.08 : 0.86))));
  const held = new Array<number>(groups.length).fill(0);
  const rank: Record<Tier, number> = { HEAD: 0, MID: 1, NEW: 2 };
  const ordered = groups.toSorted(
    (one, other) => rank[one.tier] - rank[other.tier] || (one.province < other.province ? -1 : 1) || one.nth - other.nth,
  );
  const experienced = levels
    .map((level, nth) => ({ level, nth }))
    .sort((one, other) => HELD[other.level] - HELD[one.level] || one.nth - other.nth);
  let at = 0;
  for (const group of ordered) {
    for (let tried = 0; tried < experienced.length && (quota[experienced[at]?.nth ?? 0] ?? 0) <= 0; tried++)
      at = (at + 1) % experienced.length;
    const { nth = 0 } = experienced[at] ?? {};
    // Nobody has room by quota any more: whoever may still take one.
    const taker = (quota[nth] ?? 0) > 0 ? nth : leastFull(held, room);
    quota[taker] = (quota[taker] ?? 0) - 1;
    held[group.nth] = taker;
  }
  return held;
}

function leastFull(held: readonly number[], room: readonly number[]): number {
  const counts = room.map((_, nth) => held.filter((each) => each === nth).length);
  return room.reduce((best, each, nth) => ((counts[nth] ?? 0) / each < (counts[best] ?? 0) / (room[best] ?? 1) ? nth : best), 0);
}

function mostFrequent(words: readonly string[], count: number): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([word]) => word);
}

function makeAccounts(plan: Plan, operators: readonly OperatorRow[]): IpAccountRow[] {
  const random = makeRandom(plan.seed, 'accounts');
  const id = makeIds(plan.seed, 'account');
  return operators.flatMap((operator, at) =>
    Array.from({ length: ACCOUNTS_EACH }, (_, nth): IpAccountRow => {
      const number = at * ACCOUNTS_EACH + nth;
      const createdAt = new Date(plan.endsAt.getTime() - (400 - (number % 60)) * DAY);
      const round = Math.floor(number / ACCOUNT_NAMES.length);
      return {
        _id: id(createdAt.getTime(), number),
        handle: `qunjie_${String(number + 1).padStart(3, '0')}`,
        name: `群阶${ACCOUNT_NAMES[number % ACCOUNT_NAMES.length] ?? ''}${round === 0 ? '' : String(round + 1)}`,
        persona: {
          about: ABOUTS[number % ABOUTS.length] ?? '',
          tone: TONES[number % TONES.length] ?? '',
          interests: [...new Set([random.pick(INTERESTS), random.pick(INTERESTS), random.pick(INTERESTS)])],
        },
        operatorId: operator._id,
        province: operator.provinces[nth] ?? '',
        dailyFriends: 60 + 10 * random.below(5),
        friends: 0,
        friendsReserved: 0,
        state: 'ACTIVE',
        restUntil: null,
        restReason: null,
        health: null,
        createdAt,
      };
    }),
  );
}

function fillFriends(accounts: readonly IpAccountRow[], accountOf: readonly ObjectId[], groups: readonly PlannedGroup[]): void {
  const byId = new Map(accounts.map((account) => [String(account._id), account]));
  for (const group of groups) {
    const account = byId.get(String(accountOf[group.nth]));
    if (account) account.friends = Math.min(MOST_FRIENDS, account.friends + group.stays.filter(({ way }) => way !== 'INVITATION').length);
  }
}

/** What each account did in the last days. The third one was let lie, and the fourth asked too many and was complained about. */
function makeAccountDays(plan: Plan, accounts: readonly IpAccountRow[]): AccountDayRow[] {
  const random = makeRandom(plan.seed, 'account-days');
  const today = dayNumber(plan.time.dayKey(plan.endsAt));
  return accounts.flatMap((account, at) =>
    Array.from({ length: ACCOUNT_DAYS }, (_, nth): AccountDayRow => {
      const day = dayOfNumber(today - ACCOUNT_DAYS + nth);
      const isNeglected = at === 2 && nth >= 11;
      const isPressed = at === 3 && nth >= 9;
      const planned = isPressed ? account.dailyFriends : Math.floor(account.dailyFriends * (0.3 + 0.5 * random.next()));
      const sent = Math.floor(planned * (0.9 + 0.1 * random.next()));
      const upkeep: Record<UpkeepKind, number> = isNeglected
        ? { POST: 0, LIKE: random.below(2), COMMENT: 0 }
        : { POST: 1 + random.below(3), LIKE: (random.isLucky(0.06) ? 6 : 10) + random.below(9), COMMENT: 5 + random.below(5) };
      return {
        _id: `${String(account._id)}:${day}`,
        accountId: account._id,
        day,
        planned,
        sent,
        accepted: Math.floor(sent * (isPressed ? 0.28 : 0.6 + 0.25 * random.next())),
        complaints: isPressed ? random.below(3) : 0,
        upkeep,
      };
    }),
  );
}
