// What a pass rule measures of somebody: check-ins and homework from the enrolment, the first order and the acknowledged code from where
// they are kept, for many people in two reads.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { inPortions } from '../distributors/service.ts';
import { presentOfMany } from '../groups/service.ts';
import { readOwnFacts } from '../orders/service.ts';
import type { CampRow, EnrolmentRow } from './model.ts';
import { explainPass, valuesOf } from './pass.rules.ts';
import type { PassTold, Values } from './pass.rules.ts';

/** No day: only the lifetime is asked for. */
const NEVER = '9999-12-31';

export type Measured = Pick<EnrolmentRow, 'distributorId' | 'checkIns' | 'homework'>;

export interface Flags {
  hasOrder: boolean;
  hasAcknowledged: boolean;
}

export async function flagsOf(ctx: Ctx, ids: readonly ObjectId[], session?: ClientSession): Promise<ReadonlyMap<string, Flags>> {
  const ordered = new Set<string>();
  const acknowledged = new Set<string>();
  for (const some of inPortions(ids, 500)) {
    for (const { id, totals } of await readOwnFacts(ctx, some.map(toId), NEVER)) if ((totals?.goodsOrders ?? 0) > 0) ordered.add(id);
    for (const { distributorId, code } of await presentOfMany(ctx, some, session)) if (code !== null) acknowledged.add(toId(distributorId));
  }
  return new Map(ids.map((id) => [toId(id), { hasOrder: ordered.has(toId(id)), hasAcknowledged: acknowledged.has(toId(id)) }]));
}

export const measured = (row: Measured, flags: ReadonlyMap<string, Flags>): Values =>
  valuesOf(row, flags.get(toId(row.distributorId)) ?? { hasOrder: false, hasAcknowledged: false });

export const passOf = ({ pass }: Pick<CampRow, 'pass'>, row: Measured, flags: ReadonlyMap<string, Flags>): PassTold =>
  explainPass(pass, measured(row, flags));
