// What a member's duty comes to in the figures that tiers are decided by: its score, nothing where it was missed.

import type { ClientSession } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { noteConduct } from '../metrics/service.ts';
import type { DutyRow } from './model.ts';
import { UNSCORED } from './rules.ts';

async function note(ctx: Ctx, session: ClientSession, { _id, personKind, personId, endsAt }: DutyRow, value: number | null): Promise<void> {
  if (personKind !== 'DISTRIBUTOR') return;
  const fact = { cause: `duty:${toId(_id)}`, kind: 'DUTY' as const, distributorId: toId(personId), day: ctx.time.dayKey(endsAt), value };
  await noteConduct(ctx, session, [fact]);
}

export const noteDone = (ctx: Ctx, session: ClientSession, duty: DutyRow): Promise<void> =>
  note(ctx, session, duty, duty.score ?? UNSCORED);
export const noteMissed = (ctx: Ctx, session: ClientSession, duty: DutyRow): Promise<void> => note(ctx, session, duty, 0);
export const takeBackConduct = (ctx: Ctx, session: ClientSession, duty: DutyRow): Promise<void> => note(ctx, session, duty, null);
