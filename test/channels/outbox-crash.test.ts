// The worker of the outbox is killed without a word, three times, amid failures, silence and bursts of "too fast". What the other side
// saw is held against what was to be seen. The time is scaled: a minute of the limit lasts a second.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MOST_A_MINUTE } from '../../server/channels/sending.rules.ts';
import { runOutbox } from '../../scripts/outbox-rig.ts';
import { makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

test('kill -9 amid sending: none lost, none doubled but those listed as uncertain, twenty a minute, in order', async () => {
  const report = await runOutbox(world.db, {
    messages: 160,
    robots: 4,
    groupsOfRobot: 3,
    kills: 3,
    minuteMilliseconds: 1_000,
    timeoutMilliseconds: 400,
    server: { fails: 0.1, silent: 0.05, burstEveryMilliseconds: 1_500, burstMilliseconds: 150 },
    giveUpMilliseconds: 100_000,
    tell: () => undefined,
  });
  expect(report).toMatchObject({ lost: [], missingAndNotListed: [], doubledAndNotListed: [], disordered: [], dead: 0, killed: 3 });
  expect(report.mostInAMinute).toBeLessThanOrEqual(MOST_A_MINUTE);
  // The server did what the test is about.
  expect(report.answers['failed']).toBeGreaterThan(0);
  expect(report.answers['no answer']).toBeGreaterThan(0);
  expect(report.uncertain).toBeGreaterThan(0);
}, 120_000);
