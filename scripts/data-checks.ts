// Named promises about the live data, and what may be mended: views are written afresh from their facts, links follow from numbers.
// Facts are never touched. Each promise is held against every row, but for those that take a reading of everybody's whole past:
// of these a sample is looked at, another one each time, unless everything is asked for.

import { checkAudit } from '../server/audit/service.ts';
import type { Ctx } from '../server/context.ts';
import { findMemberFaults, linkWaiting, mendDownlineCounts } from '../server/distributors/service.ts';
import { checkDay, checkGoods, findWaitingInVain, knownDays, mendDay, releaseQuarantine } from '../server/orders/service.ts';
import type { DayFaults } from '../server/orders/service.ts';
import { checkBoards } from './data-checks-boards.ts';
import { checkGroups } from './data-checks-groups.ts';
import { checkKits } from './data-checks-kits.ts';
import { checkTiers } from './data-checks-tiers.ts';
import { checkWeek } from './data-checks-week.ts';

/** One promise, how much was looked at, and what breaks it. */
export interface Promised {
  name: string;
  checked: number;
  what: string;
  broken: string[];
  mended: number;
}

/** How much is done: `isAll` looks at everybody where otherwise a sample of some ten thousand people is enough, as does mending. */
export interface Extent {
  isFixing: boolean;
  isAll: boolean;
}

/** Holds the data against the promises; with `isFixing` mends what follows from facts. */
export async function checkData(ctx: Ctx, { isFixing = false, isAll = false }: Partial<Extent> = {}): Promise<Promised[]> {
  // What is released becomes part of the days, so it comes first.
  const quarantine = await checkQuarantine(ctx, isFixing);
  const sales = await checkSales(ctx, { isFixing, isAll });
  const members = await checkMembers(ctx, isFixing);
  return [
    ...sales,
    quarantine,
    ...members,
    ...(await checkTiers(ctx, isAll)),
    ...(await checkGroups(ctx, isFixing)),
    ...(await checkBoards(ctx, isFixing)),
    ...(await checkKits(ctx)),
    ...(await checkWeek(ctx)),
    await checkTrail(ctx),
  ];
}

async function checkSales(ctx: Ctx, { isFixing, isAll }: Extent): Promise<Promised[]> {
  const days: DayFaults[] = [];
  for (const day of await knownDays(ctx)) days.push(await (isFixing ? mendDay(ctx, day, 'LEFT_OUT') : checkDay(ctx, day, 'LEFT_OUT')));
  const goods = await checkGoods(ctx, { isMending: isFixing, isSample: !isAll && !isFixing });
  const sellers = days.reduce((sum, day) => sum + day.sellers, 0);
  const orders = days.reduce((sum, day) => sum + day.orders, 0);
  const own = days.flatMap(({ day, ownDays }) => ownDays.map((id) => `${id} on ${day}`));
  const platform = days.filter(({ isPlatformWrong }) => isPlatformWrong).map(({ day }) => day);
  const refunds = days.flatMap(({ day, refunds: wrong }) => wrong.map((no) => `${no} on ${day}`));
  const mended = (broken: string[]): { broken: string[]; mended: number } =>
    isFixing ? { broken: [], mended: broken.length } : { broken, mended: 0 };
  return [
    { name: 'sales.own-days', what: 'own days equal their orders and refunds', checked: sellers, ...mended(own) },
    { name: 'sales.platform-days', what: 'platform days equal their orders and refunds', checked: days.length, ...mended(platform) },
    { name: 'sales.refunds', what: 'refunds add up and stay within their orders', checked: orders, broken: refunds, mended: 0 },
    { name: 'goods.own-days', what: 'goods of own days equal their orders', checked: goods.people, ...mended(goods.ownDays) },
    { name: 'goods.own-totals', what: 'lifetime goods equal their orders', checked: goods.people, ...mended(goods.totals) },
    { name: 'goods.pairs', what: 'orders are found by seller and buyer', checked: goods.orders, ...mended(goods.pairs) },
  ];
}

async function checkQuarantine(ctx: Ctx, isFixing: boolean): Promise<Promised> {
  const released = isFixing ? await releaseQuarantine(ctx) : 0;
  const { rows, inVain } = await findWaitingInVain(ctx);
  const what = 'nothing waits whose member or order is there';
  return { name: 'sales.quarantine', what, checked: rows, broken: inVain, mended: released };
}

async function checkMembers(ctx: Ctx, isFixing: boolean): Promise<Promised[]> {
  const before = await findMemberFaults(ctx);
  const linked = isFixing && before.waitingInVain.length > 0 ? await linkWaiting(ctx, before.waitedFor) : [];
  const faults = linked.length > 0 ? await findMemberFaults(ctx) : before;
  if (isFixing) await mendDownlineCounts(ctx, faults);
  const miscounted = [...faults.wrongCounts.values()].map(({ memberNo }) => memberNo);
  const checked = faults.members;
  return [
    { name: 'sponsors.links', what: 'links lead to the sponsor that is named', checked, broken: faults.wrongLinks, mended: 0 },
    {
      name: 'sponsors.waiting',
      what: 'nobody waits for a sponsor who is in',
      checked,
      broken: faults.waitingInVain,
      mended: linked.length,
    },
    {
      name: 'sponsors.downline',
      what: 'counts of direct downlines equal the links',
      checked,
      broken: isFixing ? [] : miscounted,
      mended: isFixing ? miscounted.length : 0,
    },
    { name: 'sponsors.moves', what: 'who was moved stands where the last move led', checked, broken: faults.wrongMoves, mended: 0 },
    { name: 'sponsors.circles', what: 'nobody stands above themselves', checked, broken: faults.inCircles, mended: 0 },
    { name: 'members.erased', what: 'of who was erased nothing personal is left', checked, broken: faults.halfErased, mended: 0 },
  ];
}

async function checkTrail(ctx: Ctx): Promise<Promised> {
  const { entries, brokenAt } = await checkAudit(ctx);
  const broken = brokenAt === null ? [] : [`entry ${brokenAt}`];
  return { name: 'audit.trail', what: 'the audit trail is whole', checked: entries, broken, mended: 0 };
}
