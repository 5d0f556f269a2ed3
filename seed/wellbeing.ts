// How the demo world's groups did in the last days: judged by the server's own rule from what was said, who came and went, and what
// the members sell. Silence can only be told from the days whose messages are there.

import type { ObjectId } from 'mongodb';
import { dayNumber, dayOfNumber } from '../server/core/time.ts';
import type { DayKey, BusinessTime } from '../server/core/time.ts';
import type { GroupRow } from '../server/groups/model.ts';
import { hintFor, judgeHealth } from '../server/health/health.rules.ts';
import type { HealthFacts } from '../server/health/health.rules.ts';
import type { GroupHealthRow } from '../server/health/model.ts';
import { GROUP_LIMIT } from './groups.ts';
import type { PlannedGroup, Stay } from './groups.ts';
import type { Chat } from './chats.ts';

const DAY = 24 * 3_600_000;
const TREND_DAYS = 7;
const SETTLED_DAYS = 14;
const MONTH_DAYS = 30;

export interface Judging {
  time: BusinessTime;
  endsAt: Date;
  /** Days of history, today not among them. */
  days: number;
  /** Own sales of somebody over 30 days, in fen. */
  salesOf: (person: number) => number;
  breaches: number;
}

/** Up to yesterday: last night's verdict is the latest one. */
export function judgedDays(
  groupId: ObjectId,
  group: PlannedGroup,
  chat: Chat,
  { time, endsAt, days, salesOf, breaches }: Judging,
): GroupHealthRow[] {
  const today = dayNumber(time.dayKey(endsAt));
  const rows: GroupHealthRow[] = [];
  for (let number = today - days; number < today; number++) {
    const day = dayOfNumber(number);
    const at = endsAt.getTime() - (today - number) * DAY;
    if (group.createdAt > at) continue;
    const facts = factsOn(group, chat, { day: number, at, salesOf, breaches });
    const verdict = judgeHealth(facts);
    if (!verdict) continue;
    const before = rows.at(-TREND_DAYS)?.score ?? null;
    const hint = hintFor({
      state: group.state,
      daysInState: Math.floor((at - group.stateSince) / DAY),
      members: facts.members,
      limit: GROUP_LIMIT,
      score: verdict.score,
      before,
      joins30: facts.joins30,
      leaves30: facts.leaves30,
    });
    rows.push({ _id: `${groupId.toHexString()}:${day}`, groupId, day, ...verdict, hint });
  }
  return rows;
}

/** As it stands with the group. */
export function latestHealth(rows: readonly GroupHealthRow[]): GroupRow['health'] {
  const latest = rows.at(-1);
  if (!latest) return null;
  const { day, score, reasons } = latest;
  return { day, score, before: rows.at(-1 - TREND_DAYS)?.score ?? null, reasons };
}

interface On {
  day: number;
  at: number;
  salesOf: (person: number) => number;
  breaches: number;
}

function factsOn({ stays, tier }: PlannedGroup, { speaking, days, spoke }: Chat, { day, at, salesOf, breaches }: On): HealthFacts {
  const isIn = (stay: Stay): boolean => stay.at <= at && (stay.leftAt === null || stay.leftAt > at);
  const present = stays.filter(isIn);
  const isRecent = (key: DayKey): boolean => dayNumber(key) <= day && dayNumber(key) > day - TREND_DAYS;
  const speakers = new Set(speaking.filter((each) => isRecent(each.day)).map(({ stay }) => stay));
  const settled = present.filter((stay) => stay.at < at - SETTLED_DAYS * DAY);
  const since = at - MONTH_DAYS * DAY;
  return {
    members: present.length,
    speakers7: speakers.size,
    messages7: [...days].reduce((sum, [key, { messages }]) => sum + (isRecent(key) ? messages : 0), 0),
    salesFen: present.reduce((sum, { person }) => sum + salesOf(person), 0),
    joins30: stays.filter((stay) => stay.at > since && stay.at <= at).length,
    leaves30: stays.filter(({ leftAt }) => leftAt !== null && leftAt > since && leftAt <= at).length,
    settled: settled.length,
    silent: settled.filter((stay) => !spoke.has(stay)).length,
    violations30: breaches,
    tier,
  };
}
