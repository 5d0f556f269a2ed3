// Into how many groups a report has come: for the staff.

import { deliveriesOf } from '../channels/service.ts';
import type { Ctx } from '../context.ts';
import { STAFF, isAllowed } from '../context.ts';
import type { ReportDelivery } from '../generated/types.ts';
import type { ReportRow } from './model.ts';
import { keyPrefix } from './reports.ts';

export async function deliveryOf(ctx: Ctx, row: ReportRow): Promise<ReportDelivery | null> {
  if (!isAllowed(STAFF, ctx.viewer)) return null;
  const states = [...(await deliveriesOf(ctx, keyPrefix(row), row.groupIds)).values()];
  const countOf = (wanted: string): number => states.filter((state) => state === wanted).length;
  return { groups: states.length, reached: countOf('REACHED'), waiting: countOf('WAITING'), missing: countOf('MISSING') };
}
