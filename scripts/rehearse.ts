// `npm run rehearse -- --campaign C0002 [--minutes 60] [--seconds 60] [--orders N] [--url http://localhost:3000] [--seed S] [--anyway]`:
// plays a copy of a campaign (named by number or id), titled 彩排, so that a simulated hour passes in a minute. The copy is published and
// run by the server's own clock; members of its audience order and give back over the server's webhook, signed as the shop does it. In the
// end the board that the server shows is held against what was sent: the exit code says whether they agree.
// Surprise: the orders are real ones of the members who stand in for themselves, and count wherever such orders count. So it is refused
// while another campaign sells the same goods, unless that does not matter (`--anyway`), and always in production.

import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { campaigns } from '../server/campaigns/model.ts';
import { campaignById, copyCampaign, publishCampaign, readScoringCampaigns } from '../server/campaigns/service.ts';
import type { CampaignRow } from '../server/campaigns/service.ts';
import type { Ctx } from '../server/context.ts';
import { processEnv } from '../server/core/env.ts';
import { formatYuan } from '../server/core/money.ts';
import { toId } from '../server/core/ids.ts';
import { squeeze } from '../server/timetables/service.ts';
import { allSentences } from '../server/refusals.ts';
import { hashOf } from '../seed/random.ts';
import { inWords, programCtx } from './program-ctx.ts';
import { reachDatabase } from './reach.ts';
import { Course } from './rehearse-course.ts';
import { membersOf } from './rehearse-members.ts';
import { Witness } from './rehearse-witness.ts';
import { fail, interruptible, tell, used } from './say.ts';

const USAGE =
  'npm run rehearse -- --campaign C0002 [--minutes 60] [--seconds 60] [--orders N] [--url http://localhost:3000] [--seed S] [--anyway]';
/** From the copy to its start: publishing, and a moment for whoever wants to open the board. */
const LEAD_MILLISECONDS = 6_000;
const TICK_MILLISECONDS = 500;
/** The rest is sent so long before the end: an order takes a moment. */
const QUIET_MILLISECONDS = 1_000;
const TELL_MILLISECONDS = 5_000;
const MOST_ORDERS = 200_000;
const MOST_BY_GOAL = 3_000;

interface Options {
  /** Its number or its id. */
  campaign: string;
  /** Though the orders count for another campaign as well. */
  isAnyway: boolean;
  minutes: number;
  seconds: number;
  /** Null: as many as bring the goal. */
  orders: number | null;
  url: string;
  seed: string;
}

function readOptions(): Options {
  const { values } = used(USAGE, () =>
    parseArgs({
      options: {
        campaign: { type: 'string' },
        minutes: { type: 'string', default: '60' },
        seconds: { type: 'string', default: '60' },
        orders: { type: 'string' },
        url: { type: 'string', default: 'http://localhost:3000' },
        seed: { type: 'string', default: '1' },
        anyway: { type: 'boolean', default: false },
      },
    }),
  );
  const { campaign, url, seed, anyway: isAnyway } = values;
  if (campaign === undefined) throw new Error(`name a campaign by its number or id\nHow to use it: ${USAGE}`);
  const number = (name: 'minutes' | 'seconds' | 'orders', from: number, to: number): number => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < from || value > to) throw new Error(`--${name} is a whole number from ${from} to ${to}`);
    return value;
  };
  return {
    campaign,
    isAnyway,
    url: url.replace(/\/$/, ''),
    seed,
    minutes: number('minutes', 5, 7 * 24 * 60),
    seconds: number('seconds', 10, 3_600),
    orders: values.orders === undefined ? null : number('orders', 1, MOST_ORDERS),
  };
}

/** Of the main product, a little more than a piece an order, some given back. */
function ordersToGoal({ goals, products }: CampaignRow): number {
  const price = (products.find(({ isMain }) => isMain) ?? products[0])?.priceFen ?? 1;
  return Math.min(MOST_BY_GOAL, Math.max(100, Math.round(goals.salesFen / (price * 1.3))));
}

/** By `C0002`, or by its id. */
async function named(ctx: Ctx, campaign: string): Promise<CampaignRow> {
  if (!/^C\d+$/i.test(campaign)) return campaignById(ctx, campaign);
  const row = await campaigns.raw(ctx.db).findOne({ number: campaign.toUpperCase() });
  if (!row) throw new Error(`there is no campaign ${campaign.toUpperCase()}`);
  return row;
}

/** Those in which the orders would count too: they sell some of the same, in a time that touches this one. */
async function alsoCounting(ctx: Ctx, { products }: CampaignRow, until: Date): Promise<string[]> {
  const skus = new Set(products.map(({ sku }) => sku));
  return (await readScoringCampaigns(ctx, undefined, { from: ctx.now, until }))
    .filter((other) => other.frozenAt === null && other.products.some(({ sku }) => skus.has(sku)))
    .map(({ number, title }) => `${number} ${title}`);
}

/** True when the board shows what was sent. */
async function rehearse(options: Options, signal: AbortSignal): Promise<boolean> {
  const { database, what } = await reachDatabase({ mustExist: true });
  try {
    const present = () => ({ ...programCtx(database), now: new Date() });
    const ready = await fetch(`${options.url}/readyz`).catch(() => null);
    if (ready?.status !== 200) throw new Error(`there is no server ready at ${options.url}; start it, or name another one with --url`);
    const source = await named(present(), options.campaign);
    const title = `彩排 ${source.title}`.slice(0, 30);
    const startsAt = new Date(Math.ceil((Date.now() + LEAD_MILLISECONDS) / 1_000) * 1_000);
    const others = await alsoCounting(present(), source, new Date(startsAt.getTime() + 1_000 * options.seconds));
    if (others.length > 0) {
      const what = `${others.join(', ')}: the same goods are sold there meanwhile, and the orders of a rehearsal count there too`;
      if (!options.isAnyway) throw new Error(`${what}. Rehearse when it is over, or say that it does not matter: --anyway`);
      tell(what);
    }
    const copy = await copyCampaign(present(), { id: toId(source._id), title, startsAt, isRehearsal: true });
    const squeezed = await squeeze(present(), copy._id, options);
    const campaign = await publishCampaign(present(), toId(copy._id), squeezed.seq);
    const orders = options.orders ?? ordersToGoal(campaign);
    tell(`${campaign.number} ${campaign.title} (${toId(campaign._id)}) in ${what}`);
    tell(`${options.minutes} minutes of it take ${options.seconds} seconds, from ${startsAt.toISOString()}; ${orders} orders`);

    const members = await membersOf(present(), campaign, hashOf(options.seed));
    if (members.length === 0) throw new Error('nobody is in the audience of this campaign');
    const course = new Course({ campaign, members, options: { ...options, orders }, secret: present().about.secrets.webhook });
    const witness = new Witness({ campaign, url: options.url, present });
    const end = campaign.endsAt.getTime();
    let toldAt = 0;
    while (Date.now() < end - QUIET_MILLISECONDS) {
      signal.throwIfAborted();
      await course.sendDue(new Date());
      for (const line of await witness.news()) tell(line);
      if (Date.now() - toldAt >= TELL_MILLISECONDS && Date.now() >= campaign.startsAt.getTime()) {
        toldAt = Date.now();
        tell(
          `${course.clock(new Date())}  ${course.sent.orders} orders, ${course.sent.refunds} refunds, ${formatYuan(course.soldFen, 'zh-CN')}; ${await witness.leaders()}`,
        );
      }
      await wait(TICK_MILLISECONDS, undefined, { signal });
    }
    // Paid just before the end; boards are frozen a moment after it.
    await course.sendDue(new Date(Math.min(Date.now(), end - 1)), true);
    for (const line of await witness.closing(signal)) tell(line);
    const faults = await witness.compare(course.scores());
    for (const fault of faults) tell(`✗ ${fault}`);
    process.stdout.write(
      `${campaign.number}: ${course.sent.orders} orders and ${course.sent.refunds} refunds of ${course.scores().size} members, ${formatYuan(course.soldFen, 'zh-CN')}: ` +
        `the board ${faults.length === 0 ? 'agrees' : `differs in ${faults.length} points`}\n`,
    );
    return faults.length === 0;
  } finally {
    await database.close();
  }
}

try {
  const options = readOptions();
  if (processEnv()['NODE_ENV']?.trim() === 'production')
    throw new Error('this is production: a rehearsal sends orders that nobody has paid for');
  process.exit((await rehearse(options, interruptible())) ? 0 : 1);
} catch (error) {
  fail('No rehearsal', inWords(error, allSentences()));
}
