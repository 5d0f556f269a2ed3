// `npm run seed -- [--distributors N] [--seed S] [--without-campaigns] [--without-weeks] [--reset]`: a demo world of any size, the same for the same seed on
// the same day. Into an empty database only; --reset removes what is there first. Production refuses both.

import { parseArgs } from 'node:util';
import { processEnv } from '../server/core/env.ts';
import { formatYuan } from '../server/core/money.ts';
import { LARGEST_WORLD, SMALLEST_WORLD, emptyWorld, loadWorld, needsWorld } from '../seed/world.ts';
import type { WorldInput, WorldReport } from '../seed/world.ts';
import { programCtx } from './program-ctx.ts';
import { reachDatabase } from './reach.ts';
import { fail, interruptible, tell, used } from './say.ts';

const USAGE = 'npm run seed -- [--distributors N] [--seed S] [--without-campaigns] [--without-weeks] [--reset]';
const STEPS = {
  days: 'days of trade',
  ownDays: 'own days',
  distributors: 'distributors',
  groups: 'groups',
  indexes: 'collections indexed',
} as const;
const TELL_EVERY_MILLISECONDS = 2_000;

function teller(): NonNullable<WorldInput['onProgress']> {
  let toldAt = performance.now();
  return ({ what, done, total }) => {
    if (done < total && performance.now() - toldAt < TELL_EVERY_MILLISECONDS) return;
    toldAt = performance.now();
    tell(`  ${STEPS[what]}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
  };
}

function table({ seed, endsAt, days, counts, amountFen, refundedFen, milliseconds }: WorldReport): string {
  const number = (value: number): string => value.toLocaleString('en');
  const rows: [string, string][] = [
    ['distributors', number(counts.distributors)],
    ['products', number(counts.products)],
    ['orders', number(counts.orders)],
    ['refunds', number(counts.refunds)],
    ['days of own sales', number(counts.ownDays)],
    ['middle / head', `${number(counts.mid)} / ${number(counts.head)}`],
    ['changes of tiers', number(counts.changes)],
    ['staff / personas', `${number(counts.staff)} / ${number(counts.personas)}`],
    ['days of trade', number(days)],
    ['ends at', endsAt.toISOString()],
    ['paid', formatYuan(amountFen, 'zh-CN')],
    ['refunded', formatYuan(refundedFen, 'zh-CN')],
    ['seed', seed],
    ['time', `${(milliseconds / 1000).toFixed(1)} s`],
  ];
  return rows.map(([what, value]) => `${what.padEnd(20)} ${value.padStart(26)}\n`).join('');
}

try {
  const { values } = used(USAGE, () =>
    parseArgs({
      options: {
        distributors: { type: 'string', default: '3000' },
        seed: { type: 'string', default: '1' },
        'without-campaigns': { type: 'boolean', default: false },
        'without-weeks': { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
      },
    }),
  );
  const size = Number(values.distributors);
  if (!Number.isInteger(size) || size < SMALLEST_WORLD || size > LARGEST_WORLD) {
    throw new Error(`--distributors is a whole number from ${SMALLEST_WORLD} to ${LARGEST_WORLD}`);
  }
  const signal = interruptible();
  if (processEnv()['NODE_ENV']?.trim() === 'production') {
    throw new Error('this is production: a demo world has sign-ins that everybody knows, and --reset would remove everything');
  }
  const { database, what } = await reachDatabase({ mustExist: false });
  try {
    const ctx = programCtx(database);
    if (values.reset) tell(`emptying ${what}`);
    else if (!(await needsWorld(ctx))) throw new Error(`${what} is not empty; --reset removes what is there first`);
    // Also what an interrupted load has left, before anybody takes the trouble to index it.
    await emptyWorld(ctx);
    await database.buildIndexes();
    tell(`loading ${size.toLocaleString('en')} distributors into ${what}`);
    const wanted = { campaigns: !values['without-campaigns'], weeks: !values['without-weeks'] };
    const input = { size, seed: values.seed, endsAt: ctx.now, ...wanted, onProgress: teller(), signal };
    const report = await loadWorld(ctx, input);
    process.stdout.write(table(report));
  } finally {
    await database.close();
  }
  process.exit(0);
} catch (error) {
  fail('No world was loaded', error);
}
