// Finds milestones: every working process looks a second after a board has changed, and whoever sees one first makes its report.
// Surprise: two processes that see the same one agree by the report's cause; and a share of the goal below one that was told of is
// never told of any more.

import { setTimeout as wait } from 'node:timers/promises';
import { readCampaign, readScoringCampaigns } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx, MakeCtx } from '../context.ts';
import { PROGRAM } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Log } from '../core/log.ts';
import type { BoardSubject, CampaignState } from '../generated/types.ts';
import { boardsOf } from '../leaderboards/service.ts';
import { milestoneCause, reachedMilestones } from './facts.rules.ts';
import type { Standing } from './facts.rules.ts';
import { everythingIsIn, leadersOf, salesOf, shownNames } from './ground.ts';
import { reports } from './model.ts';
import type { MilestoneRow, ReportPlanRow, ReportRow } from './model.ts';
import { planOfCampaign } from './plans.ts';
import { finishLeftOver, reportFor } from './reports.ts';

const LIVELY: readonly CampaignState[] = ['RUNNING', 'PAUSED', 'CLOSING'];
const EVERY_MILLISECONDS = 1_000;
/** What is still not posted after so long was left behind by a process that is gone. */
const LEFT_BEHIND_MILLISECONDS = 30_000;
const LEADERS = 10;
/** So long after its end a campaign may still be counted. */
const JUST_OVER_MILLISECONDS = 86_400_000;

type Told = Pick<ReportRow, '_id' | 'cause' | 'createdAt' | 'facts'>;

function toldOf(ctx: Ctx, { _id }: Pick<CampaignRow, '_id'>): Promise<Told[]> {
  return reports
    .raw(ctx.db)
    .find({ campaignId: _id, kind: 'MILESTONE' }, { projection: { cause: 1, createdAt: 1, 'facts.milestone': 1 } })
    .toArray();
}

/** Makes the reports of what is reached and was not told of. Returns them. */
export async function tellMilestones(ctx: Ctx, campaign: CampaignRow): Promise<ReportRow[]> {
  if (!LIVELY.includes(campaign.state)) return [];
  const { milestones } = await planOfCampaign(ctx, campaign._id);
  const open = openOf(campaign, milestones, await toldOf(ctx, campaign));
  if (open.length === 0) return [];
  await everythingIsIn(ctx);
  const leaders = new Map<BoardSubject, Standing[]>();
  for (const { subject } of open)
    if (subject !== null && !leaders.has(subject)) leaders.set(subject, await leadersOf(ctx, campaign, subject, LEADERS));
  const { tell } = reachedMilestones(open, { salesFen: await salesOf(ctx, campaign), goalFen: campaign.goals.salesFen, leaders });
  const made: ReportRow[] = [];
  for (const { milestone, ownerId } of tell) {
    const { kind, shareBasisPoints, amountFen, subject } = milestone;
    const name = ownerId === null ? null : ((await shownNames(ctx, subject ?? 'DISTRIBUTOR', [ownerId])).get(ownerId) ?? null);
    made.push(
      await reportFor(ctx, campaign, {
        cause: milestoneCause(toId(campaign._id), milestone),
        kind: 'MILESTONE',
        milestone: { kind, shareBasisPoints, amountFen, subject, name },
      }),
    );
  }
  return made;
}

function openOf({ _id }: CampaignRow, milestones: readonly MilestoneRow[], told: readonly Told[]): MilestoneRow[] {
  const causes = new Set(told.map(({ cause }) => cause));
  const highest = Math.max(0, ...told.map(({ facts }) => facts.milestone?.shareBasisPoints ?? 0));
  return milestones.filter(
    (milestone) =>
      !causes.has(milestoneCause(toId(_id), milestone)) && (milestone.shareBasisPoints === null || milestone.shareBasisPoints > highest),
  );
}

/** Those of the plan with the reports that they made. */
export async function milestonesOf(
  ctx: Ctx,
  plan: ReportPlanRow,
): Promise<(MilestoneRow & { reportId: string | null; reachedAt: Date | null })[]> {
  const byCause = new Map((await toldOf(ctx, plan)).map((report) => [report.cause, report]));
  return plan.milestones.map((milestone) => {
    const report = byCause.get(milestoneCause(toId(plan._id), milestone));
    return { ...milestone, reportId: report ? toId(report._id) : null, reachedAt: report?.createdAt ?? null };
  });
}

export interface Watching {
  close(): Promise<void>;
}

export function startMilestones({ makeCtx, log }: { makeCtx: MakeCtx; log: Log }, everyMilliseconds = EVERY_MILLISECONDS): Watching {
  const closing = new AbortController();
  const isClosed = (): boolean => closing.signal.aborted;
  const changed = new Set<string>();
  const present = (): Ctx => makeCtx(PROGRAM, { log });

  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!isClosed()) log.error({ err: error }, 'milestones could not be looked for; it is tried again');
    }
  };
  const look = async (): Promise<void> => {
    for (const id of [...changed]) {
      changed.delete(id);
      await attempt(async () => {
        try {
          const ctx = present();
          await tellMilestones(ctx, await readCampaign(ctx, id));
        } catch (error) {
          changed.add(id);
          throw error;
        }
      });
    }
  };
  const finish = async (): Promise<void> => {
    const ctx = present();
    await finishLeftOver(ctx, new Date(ctx.now.getTime() - LEFT_BEHIND_MILLISECONDS));
  };
  const loop = (async () => {
    const boards = boardsOf(present());
    const closed = new Promise<void>((settle) => {
      closing.signal.addEventListener('abort', () => settle(), { once: true });
    });
    await Promise.race([boards.ready, closed]);
    const stopListening = boards.onChange((keys) => {
      for (const key of keys) changed.add(key.slice(0, 24));
    });
    await attempt(async () => {
      const ctx = present();
      const times = { from: new Date(ctx.now.getTime() - JUST_OVER_MILLISECONDS), until: ctx.now };
      for (const { _id } of await readScoringCampaigns(ctx, undefined, times)) changed.add(toId(_id));
    });
    let finishedAt = -Infinity;
    while (!isClosed()) {
      await look();
      if (performance.now() - finishedAt > LEFT_BEHIND_MILLISECONDS) {
        finishedAt = performance.now();
        await attempt(finish);
      }
      await wait(everyMilliseconds, undefined, { signal: closing.signal }).catch(() => undefined);
    }
    stopListening();
  })();
  return {
    async close() {
      closing.abort();
      await loop;
    },
  };
}
