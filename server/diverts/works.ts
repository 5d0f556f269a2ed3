// The long ones: planning for many, starting group by group, stopping, planning around a rest, and taking over a whole tier plan. Each
// goes on from what is in the database.

import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import type { RunningWork, WorkKind } from '../parts.ts';
import { stopSome } from './acts.ts';
import { divertById } from './diverts.ts';
import { divertGroups } from './model.ts';
import { makePlan } from './planning.ts';
import { redayAccount } from './reday.ts';
import { runStart } from './starting.ts';
import { runTierPlan } from './tier-plan.ts';

const STOP_AT_ONCE = 200;

async function runPlan(ctx: Ctx, work: RunningWork): Promise<object> {
  const { _id } = await divertById(ctx, String(work.input['divertId']));
  await makePlan(ctx, _id);
  const { people, groups, newGroups, unplaced, leftOut, lastDay } = await divertById(ctx, toId(_id));
  await work.save({ checkpoint: {}, done: people, total: people });
  return { people, groups, newGroups, unplaced, leftOut, lastDay };
}

async function runStop(ctx: Ctx, work: RunningWork): Promise<object> {
  const { _id, started } = await divertById(ctx, String(work.input['divertId']));
  let done = Number(work.checkpoint?.['done'] ?? 0);
  for (;;) {
    work.stopping.throwIfAborted();
    const stopped = await stopSome(ctx, _id, STOP_AT_ONCE);
    if (stopped === 0) break;
    done += stopped;
    await work.save({ checkpoint: { done }, done, total: started });
  }
  await divertGroups.raw(ctx.db).deleteMany({ divertId: _id, isStarted: false });
  return { stopped: done };
}

export const works: readonly WorkKind[] = [
  { kind: 'DIVERT_PLAN', run: async (ctx, work) => ({ ...(await runPlan(ctx, work)) }) },
  { kind: 'DIVERT_START', run: async (ctx, work) => ({ ...(await runStart(ctx, work)) }) },
  { kind: 'DIVERT_STOP', run: async (ctx, work) => ({ ...(await runStop(ctx, work)) }) },
  { kind: 'DIVERT_TIER_PLAN', run: async (ctx, work) => ({ ...(await runTierPlan(ctx, work)) }) },
  { kind: 'DIVERT_REDAY', run: async (ctx, work) => ({ ...(await redayAccount(ctx, fromId(String(work.input['accountId'])))) }) },
];
