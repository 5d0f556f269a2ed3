// What a form is told of the metrics that conditions may use.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { METRIC_NAMES } from '../../server/metrics/service.ts';
import { asStaff, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

test('the staff are told of every metric, in both languages', async () => {
  const ctx = world.ctx({ viewer: asStaff('OPERATOR') });
  const { data, errors } = await world.ask(ctx, '{ metrics { metric unit windows name { zh en } comparison isOfTeam } }');
  expect(errors).toBeUndefined();
  expect(data.metrics.map(({ metric }: { metric: string }) => metric)).toEqual(METRIC_NAMES);
  expect(data.metrics[0]).toEqual({
    metric: 'OWN_SALES',
    unit: 'FEN',
    windows: ['DAYS_7', 'DAYS_30', 'DAYS_90', 'LIFETIME'],
    name: { zh: '个人销售额', en: 'own sales' },
    comparison: 'AT_LEAST',
    isOfTeam: false,
  });
});
