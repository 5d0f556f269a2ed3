// Named promises about the live data, each held against every row, and what may be mended: views are written afresh from their
// facts, links follow from numbers. Facts are never touched.

import { checkAudit } from '../server/audit/service.ts';
import type { Ctx } from '../server/context.ts';
import { findSponsorFaults, linkWaiting, mendDownlineCounts } from '../server/distributors/service.ts';
import { checkDay, knownDays, mendDay } from '../server/orders/service.ts';
import type { DayFaults } from '../server/orders/service.ts';

/** One promise, how much was looked at, and what breaks it. */
export interface Promised {
  name: string;
  checked: number;
  what: string;
  broken: string[];
  mended: number;
}

/** Holds everything against the promises; with `isFixing` mends what follows from facts. */
export async function checkData(ctx: Ctx, isFixing: boolean): Promise<Promised[]> {
  return [...(await checkSales(ctx, isFixing)), ...(await checkSponsors(ctx, isFixing)), await checkTrail(ctx)];
}

async function checkSales(ctx: Ctx, isFixing: boolean): Promise<Promised[]> {
  const days: DayFaults[] = [];
  for (const day of await knownDays(ctx)) days.push(await (isFixing ? mendDay(ctx, day) : checkDay(ctx, day)));
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
  ];
}

async function checkSponsors(ctx: Ctx, isFixing: boolean): Promise<Promised[]> {
  const before = await findSponsorFaults(ctx);
  const linked = isFixing && before.waitingInVain.length > 0 ? await linkWaiting(ctx, before.waitedFor) : [];
  const faults = linked.length > 0 ? await findSponsorFaults(ctx) : before;
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
    { name: 'sponsors.circles', what: 'nobody stands above themselves', checked, broken: faults.inCircles, mended: 0 },
  ];
}

async function checkTrail(ctx: Ctx): Promise<Promised> {
  const { entries, brokenAt } = await checkAudit(ctx);
  const broken = brokenAt === null ? [] : [`entry ${brokenAt}`];
  return { name: 'audit.trail', what: 'the audit trail is whole', checked: entries, broken, mended: 0 };
}
