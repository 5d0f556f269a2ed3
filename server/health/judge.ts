// Judges every group once a business day: what was said, sold and breached is read in lots, the verdict is kept in the history and the
// latest one stands with the group. Surprise: who has been judged on that day is left out, so that a run that was killed goes on where
// it was, and a second one writes nothing.
// What members sell is in the tiers' engine, which has everybody's figures in memory: the database would have to add up millions of days.

import { setTimeout as wait } from 'node:timers/promises';
import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { daysBetween, shiftKey } from '../core/time.ts';
import type { DayKey } from '../core/time.ts';
import { comingsSince, groupLimit, openGroupRows, presentStays, writeHealth } from '../groups/service.ts';
import type { GroupRow, PresentRow } from '../groups/service.ts';
import { talkSince } from '../messages/service.ts';
import { engineOf } from '../tiers/service.ts';
import { confirmedSince } from '../violations/service.ts';
import { hintFor, judgeHealth } from './health.rules.ts';
import type { HealthFacts } from './health.rules.ts';
import { groupHealth } from './model.ts';
import type { GroupHealthRow } from './model.ts';

const GROUPS_AT_ONCE = 40;
const DAY_MILLISECONDS = 86_400_000;
const TREND_DAYS = 7;
const SETTLED_DAYS = 14;
const SILENT_DAYS = 30;

/** What is read once for all groups. */
interface Everywhere {
  day: DayKey;
  /** The end of the day that is judged, or now within it. */
  at: Date;
  /** The first instant of the seven days that end with it. */
  weekStartsAt: Date;
  limit: number;
  talk: ReadonlyMap<string, number>;
  comings: ReadonlyMap<string, { joins: number; leaves: number }>;
  breaches: ReadonlyMap<string, number>;
}

export interface JudgeReport {
  day: DayKey;
  groups: number;
  judged: number;
  hints: number;
  milliseconds: number;
}

/** Of the business day of an occurrence. */
export async function judgeGroups(ctx: Ctx, occurrence: Date): Promise<JudgeReport> {
  const startedAt = performance.now();
  const day = ctx.time.dayKey(occurrence);
  const rows = await openGroupRows(ctx);
  const done = new Set(
    (
      await groupHealth
        .raw(ctx.db)
        .find({ day }, { projection: { _id: 1 } })
        .toArray()
    ).map(({ _id }) => _id),
  );
  const left = rows.filter((row) => row.members > 0 && !done.has(`${toId(row._id)}:${day}`));
  const report: JudgeReport = { day, groups: rows.length, judged: 0, hints: 0, milliseconds: 0 };
  if (left.length > 0) {
    const everywhere: Everywhere = {
      day,
      at: occurrence,
      weekStartsAt: ctx.time.rangeOf(shiftKey(day, 1 - TREND_DAYS)).startsAt,
      limit: await groupLimit(ctx),
      talk: await talkSince(ctx, shiftKey(day, 1 - TREND_DAYS)),
      comings: await comingsSince(ctx, shiftKey(day, 1 - SILENT_DAYS)),
      breaches: await confirmedSince(ctx, new Date(occurrence.getTime() - SILENT_DAYS * DAY_MILLISECONDS)),
    };
    for (let from = 0; from < left.length; from += GROUPS_AT_ONCE) {
      const verdicts = await judgeSome(ctx, left.slice(from, from + GROUPS_AT_ONCE), everywhere);
      report.judged += verdicts.length;
      report.hints += verdicts.filter(({ hint }) => hint !== null).length;
      // Pages have their turn in between.
      await wait(0);
    }
  }
  return { ...report, milliseconds: Math.round(performance.now() - startedAt) };
}

async function judgeSome(ctx: Ctx, rows: readonly GroupRow[], everywhere: Everywhere): Promise<GroupHealthRow[]> {
  const { day } = everywhere;
  const ids = rows.map(({ _id }) => _id);
  const stays = await presentStays(ctx, ids);
  const byGroup = new Map<string, PresentRow[]>(ids.map((id) => [toId(id), []]));
  for (const stay of stays) byGroup.get(toId(stay.groupId))?.push(stay);
  const [sales, before] = await Promise.all([salesOf(ctx, stays), scoresOn(ctx, ids, shiftKey(day, -TREND_DAYS))]);
  const verdicts: GroupHealthRow[] = [];
  const latest: Parameters<typeof writeHealth>[1][number][] = [];
  for (const row of rows) {
    const id = toId(row._id);
    const present = byGroup.get(id) ?? [];
    const facts = factsOf(row, present, everywhere, sales.get(id) ?? 0);
    const verdict = judgeHealth(facts);
    if (verdict === null) continue;
    const { score, parts, reasons } = verdict;
    const past = before.get(id) ?? null;
    const { joins30, leaves30, members, speakers7, messages7 } = facts;
    const daysInState = daysBetween(ctx.time.dayKey(row.stateSince), day);
    const hint = hintFor({ state: row.state, daysInState, members, limit: everywhere.limit, score, before: past, joins30, leaves30 });
    verdicts.push({ _id: `${id}:${day}`, groupId: row._id, day, score, parts, reasons, hint });
    latest.push({ groupId: row._id, health: { day, score, before: past, reasons }, speakers7, messages7 });
  }
  if (verdicts.length === 0) return verdicts;
  // First the groups, which may be written twice to the same effect; the history says that it is done.
  await writeHealth(ctx, latest);
  await groupHealth.raw(ctx.db).bulkWrite(
    verdicts.map(({ _id, ...fields }) => ({ updateOne: { filter: { _id }, update: { $setOnInsert: fields }, upsert: true } })),
    { ordered: false },
  );
  return verdicts;
}

function factsOf(
  { _id, tier }: GroupRow,
  present: readonly PresentRow[],
  { at, weekStartsAt, talk, comings, breaches }: Everywhere,
  salesFen: number,
): HealthFacts {
  const id = toId(_id);
  const since = (days: number): number => at.getTime() - days * DAY_MILLISECONDS;
  const settled = present.filter(({ joinedAt }) => joinedAt.getTime() < since(SETTLED_DAYS));
  const { joins = 0, leaves = 0 } = comings.get(id) ?? {};
  return {
    members: present.length,
    messages7: talk.get(id) ?? 0,
    speakers7: present.filter(({ lastSpokeAt }) => lastSpokeAt !== null && lastSpokeAt >= weekStartsAt).length,
    salesFen,
    joins30: joins,
    leaves30: leaves,
    settled: settled.length,
    silent: settled.filter(({ lastSpokeAt }) => lastSpokeAt === null || lastSpokeAt.getTime() < since(SILENT_DAYS)).length,
    violations30: breaches.get(id) ?? 0,
    tier,
  };
}

/** By group: what those present sold themselves over 30 days, in fen. */
async function salesOf(ctx: Ctx, stays: readonly PresentRow[]): Promise<Map<string, number>> {
  const fen = await engineOf(ctx).salesOf(stays.map(({ distributorId }) => toId(distributorId)));
  const sums = new Map<string, number>();
  stays.forEach(({ groupId }, index) => {
    const id = toId(groupId);
    sums.set(id, (sums.get(id) ?? 0) + (fen[index] ?? 0));
  });
  return sums;
}

async function scoresOn(ctx: Ctx, ids: readonly ObjectId[], day: DayKey): Promise<Map<string, number>> {
  const rows = await groupHealth
    .raw(ctx.db)
    .find({ _id: { $in: ids.map((id) => `${toId(id)}:${day}`) } }, { projection: { groupId: 1, score: 1 } })
    .toArray();
  return new Map(rows.map(({ groupId, score }) => [toId(groupId), score]));
}
