import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MakeCtx } from '../../server/context.ts';
import { startJobs } from '../../server/jobs.ts';
import type { Jobs } from '../../server/jobs.ts';
import type { AlarmSpec } from '../../server/parts.ts';
import { eventually } from '../embedded/helpers.ts';
import { emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  world = await makeWorld();
});
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});
afterAll(async () => {
  await world.close();
});
beforeEach(async () => {
  await emptyWorld(world);
});

const makeCtx: MakeCtx = (viewer, more = {}) => world.ctx({ viewer, now: more.now ?? new Date(), log: more.log ?? world.log });
interface Moment {
  name: string;
  at: Date;
  isDone: boolean;
}
const moments = () => world.db.client.db(world.db.connection.name).collection<Moment>('moments');
const rings = () => world.db.client.db(world.db.connection.name).collection('rings');
const inMilliseconds = (milliseconds: number): Date => new Date(Date.now() + milliseconds);

/** Does each moment once: whoever sets `isDone` first. */
function anAlarm(work: () => Promise<void> = () => Promise.resolve()): AlarmSpec & { done: { name: string; lateMilliseconds: number }[] } {
  const done: { name: string; lateMilliseconds: number }[] = [];
  return {
    name: 'test.clock',
    watches: ['moments'],
    async next(_ctx, after) {
      return (await moments().findOne({ isDone: false, at: { $gt: after } }, { sort: { at: 1 } }))?.at ?? null;
    },
    async run(ctx) {
      for (const { _id, name, at } of await moments()
        .find({ isDone: false, at: { $lte: ctx.now } })
        .toArray()) {
        const { modifiedCount } = await moments().updateOne({ _id, isDone: false }, { $set: { isDone: true } });
        if (modifiedCount === 0) continue;
        done.push({ name, lateMilliseconds: Date.now() - at.getTime() });
        await work();
      }
    },
    done,
  };
}

/** The real program lets agenda look every five seconds. */
async function start(alarm: AlarmSpec, look = 1_000): Promise<Jobs> {
  const started = await startJobs({
    db: world.db,
    jobs: [],
    alarms: [alarm],
    makeCtx,
    log: world.log,
    zone: 'Asia/Shanghai',
    pace: { look, ring: 1_000 },
  });
  closing.push(() => started.close(100));
  return started;
}

const names = (alarm: ReturnType<typeof anAlarm>): string[] => alarm.done.map(({ name }) => name).sort();

describe('an alarm', () => {
  test('rings at its second, also when it was set or moved between two looks, and once for several processes', async () => {
    const alarm = anAlarm();
    await moments().insertOne({ name: 'missed', at: inMilliseconds(-60_000), isDone: false });
    await moments().insertOne({ name: 'known', at: inMilliseconds(2_500), isDone: false });
    await Promise.all([start(alarm, 5_000), start(alarm, 5_000)]);
    await eventually(() => Promise.resolve(alarm.done.length === 1));
    expect(names(alarm)).toEqual(['missed']);
    // Told by another process: nobody here hears of it but through the database.
    await moments().insertOne({ name: 'soon', at: inMilliseconds(700), isDone: false });
    const { insertedId } = await moments().insertOne({ name: 'moved', at: inMilliseconds(3_600_000), isDone: false });
    await wait(300);
    await moments().updateOne({ _id: insertedId }, { $set: { at: inMilliseconds(1_000) } });
    const { insertedId: put } = await moments().insertOne({ name: 'put off', at: inMilliseconds(1_200), isDone: false });
    await moments().updateOne({ _id: put }, { $set: { at: inMilliseconds(3_600_000) } });
    await moments().insertOne({ name: 'past', at: inMilliseconds(-1), isDone: false });
    await eventually(() => Promise.resolve(alarm.done.length === 5));
    await wait(300);
    expect(names(alarm)).toEqual(['known', 'missed', 'moved', 'past', 'soon']);
    for (const { name, lateMilliseconds } of alarm.done) if (name !== 'missed') expect(lateMilliseconds).toBeLessThan(1_000);
    for (const { lateMilliseconds } of alarm.done) expect(lateMilliseconds).toBeGreaterThanOrEqual(0);
  });

  test('that is long at work does not keep the next one', async () => {
    let finish: () => void = () => undefined;
    const alarm = anAlarm(() => new Promise<void>((resolve) => (finish = resolve)));
    await start(alarm);
    await moments().insertOne({ name: 'long', at: inMilliseconds(200), isDone: false });
    await eventually(() => Promise.resolve(alarm.done.length === 1));
    await moments().insertOne({ name: 'next', at: inMilliseconds(1_500), isDone: false });
    await eventually(() => Promise.resolve(alarm.done.length === 2));
    expect(alarm.done[1]).toMatchObject({ name: 'next' });
    expect(alarm.done[1]!.lateMilliseconds).toBeLessThan(1_000);
    finish();
  });

  test('whose ring was held by a process that died is rung by another one', async () => {
    const alarm = anAlarm();
    const at = inMilliseconds(1_500);
    await moments().insertOne({ name: 'orphan', at, isDone: false });
    await (await start(alarm)).close();
    closing.splice(0);
    // Locked long ago, by nobody who is still there.
    await rings().updateMany({}, { $set: { lockedAt: new Date(Date.now() - 60_000) } });
    await start(alarm);
    await eventually(() => Promise.resolve(alarm.done.length === 1));
    expect(alarm.done[0]!.lateMilliseconds).toBeLessThan(1_000);
  });
});
