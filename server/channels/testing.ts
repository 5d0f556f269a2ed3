// A test message, sent at once by the process that was asked: it counts as any other call, and what comes of it is kept with the robot.

import { setTimeout as wait } from 'node:timers/promises';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import type { CallOptions } from './call.ts';
import { deliver } from './deliver.ts';
import { robots } from './model.ts';
import type { RobotRow } from './model.ts';
import { robotById } from './robots.ts';
import { PACE, freeAt, keepSends, latestArrival, meaningOf, robotAfter } from './sending.rules.ts';

const MOST_ATTEMPTS = 5;
const BETWEEN_MILLISECONDS = 50;

/** @throws Refused ROBOT_BUSY where its minute is full */
export async function testRobot(ctx: Ctx, id: string, calling?: CallOptions): Promise<RobotRow> {
  const robot = await claimCall(ctx, id);
  const text = '【群阶】通道测试：看到这条消息，说明群机器人已接通。';
  const reply = await deliver(
    ctx,
    robot,
    { key: `test:${toId(newId())}`, group: 'test', what: { kind: 'TEXT', content: { text } } },
    { pace: PACE, calling },
  );
  const meaning = meaningOf(reply, robot.kind === 'GROUP_ROBOT', ctx.now, PACE);
  const now = Date.now();
  const isGood = meaning.is === 'SENT';
  const change = isGood
    ? { streak: 0, failingSince: null, restUntil: null, isHeld: false, lastError: null, lastSentAt: new Date(now) }
    : robotAfter(meaning, robot, { jitter: 0, now, pace: PACE });
  if (change) {
    // One test that fails is enough to show that it does.
    const state: RobotRow['state'] = isGood ? 'GOOD' : 'FAILING';
    const failingSince = isGood ? null : (robot.failingSince ?? new Date(now));
    const set = { ...change, failingSince, state: robot.state === 'OFF' ? ('OFF' as const) : state };
    await robots.raw(ctx.db).updateOne({ _id: robot._id }, { $set: set });
  } else if (meaning.is !== 'SENT') {
    await robots.raw(ctx.db).updateOne({ _id: robot._id }, { $set: { lastError: meaning.reason } });
  }
  return robotById(ctx, robot._id);
}

async function claimCall(ctx: Ctx, id: string): Promise<RobotRow> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const robot = await robotById(ctx, fromId(id));
    const now = Date.now();
    if (freeAt(robot.sends, PACE) > now) throw new Refused('ROBOT_BUSY');
    const claimed = await robots
      .raw(ctx.db)
      .findOneAndUpdate(
        { _id: robot._id, claims: robot.claims },
        { $set: { sends: keepSends(robot.sends, latestArrival(now, PACE)) }, $inc: { claims: 1 } },
        { returnDocument: 'after' },
      );
    if (claimed) return claimed;
    // The worker has sent something meanwhile.
    await wait(BETWEEN_MILLISECONDS);
  }
  throw new Refused('ROBOT_BUSY');
}
