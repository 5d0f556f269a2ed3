// Each night: rests that are over end, every account is judged by its last days, and one that is at great risk begins to rest. Done
// again on the same day it judges again and rests nobody a second time: whom a person has woken stays awake.

import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { shiftKey } from '../core/time.ts';
import type { DayKey } from '../core/time.ts';
import { listWorkingAccounts } from './accounts.ts';
import { emptyDay } from './days.ts';
import { HEALTH_DAYS, REST_DAYS, judgeHealth } from './health.rules.ts';
import { accountDays, ipAccounts } from './model.ts';
import type { AccountDayRow, IpAccountRow } from './model.ts';
import { endRests, restWithin } from './resting.ts';
import { restsOn } from './rules.ts';
import { dropUpkeep } from './upkeep.ts';

export interface NightReport {
  day: DayKey;
  accounts: number;
  woken: number;
  rested: number;
  proposed: number;
  dropped: number;
}

export async function judgeAccounts(ctx: Ctx, day: DayKey): Promise<NightReport> {
  const woken = await endRests(ctx, day);
  const dropped = await dropUpkeep(ctx, shiftKey(day, -1));
  const accounts = await listWorkingAccounts(ctx);
  const days = await lastDays(ctx, day);
  const report: NightReport = { day, accounts: accounts.length, woken, rested: 0, proposed: 0, dropped };
  for (const account of accounts) {
    const advice = await judge(ctx, account, day, days.get(toId(account._id)) ?? new Map());
    if (advice === 'REST') report.rested += 1;
    if (advice === 'PROPOSE_REST') report.proposed += 1;
  }
  return report;
}

async function judge(ctx: Ctx, account: IpAccountRow, day: DayKey, known: ReadonlyMap<DayKey, AccountDayRow>) {
  const born = ctx.time.dayKey(account.createdAt);
  const past = Array.from({ length: HEALTH_DAYS }, (_, index) => shiftKey(day, index - HEALTH_DAYS)).filter((each) => each >= born);
  const { score, reasons, advice } = judgeHealth(
    past.map((each) => ({ ...(known.get(each) ?? emptyDay(account._id, each)), cap: account.dailyFriends })),
  );
  const isResting = restsOn(account, day);
  const isFirst = account.health?.day !== day;
  const until = shiftKey(day, REST_DAYS - 1);
  const rests = advice === 'REST' && !isResting && isFirst;
  const proposes = advice !== 'NONE' && !isResting && !rests;
  const health = { day, score, reasons, restProposedUntil: proposes ? until : null };
  const rows = ipAccounts.raw(ctx.db);
  if (!rests) await rows.updateOne({ _id: account._id }, { $set: { health } });
  else {
    const reason = reasons.map(({ zh }) => zh).join('；');
    // The day's verdict is what keeps a second run from resting it again: it stands when the rest does.
    await ctx.db.transaction(async (session) => {
      await rows.updateOne({ _id: account._id }, { $set: { health } }, { session });
      await restWithin(ctx, session, { ...account, health }, until, reason);
    });
  }
  return rests ? 'REST' : proposes ? 'PROPOSE_REST' : 'NONE';
}

async function lastDays(ctx: Ctx, day: DayKey): Promise<Map<string, Map<DayKey, AccountDayRow>>> {
  const rows = await accountDays
    .raw(ctx.db)
    .find({ day: { $gte: shiftKey(day, -HEALTH_DAYS), $lt: day } })
    .toArray();
  const found = new Map<string, Map<DayKey, AccountDayRow>>();
  for (const row of rows) {
    const days = found.get(toId(row.accountId)) ?? new Map<DayKey, AccountDayRow>();
    days.set(row.day, row);
    found.set(toId(row.accountId), days);
  }
  return found;
}
