// What is held of a member in duties, given and forgotten.
// Surprise: an erased member's duties stay without words and pictures: what was done in a group, and that it was done, is the group's.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { forgetTaker, releaseEvidence } from '../tasks/service.ts';
import { forgetReporter } from '../violations/service.ts';
import { withdrawDuties } from './assigning.ts';
import { duties } from './model.ts';
import type { DutyRow } from './model.ts';
import { OPEN_STATES } from './rules.ts';

const ERASED = { zh: '会员已注销。', en: 'The member has left for good.' };

export async function eraseDuties(ctx: Ctx, session: ClientSession, distributorId: ObjectId): Promise<void> {
  const mine = { personId: distributorId, personKind: 'DISTRIBUTOR' as const };
  const open = await duties
    .raw(ctx.db)
    .find({ ...mine, state: { $in: [...OPEN_STATES] } }, { session, projection: { _id: 1 } })
    .toArray();
  await withdrawDuties(
    ctx,
    session,
    open.map(({ _id }) => _id),
    ERASED,
  );
  const shown = await duties
    .raw(ctx.db)
    .find({ ...mine, 'evidenceIds.0': { $exists: true } }, { session, projection: { evidenceIds: 1 } })
    .toArray();
  await releaseEvidence(
    ctx,
    session,
    shown.flatMap(({ evidenceIds }) => evidenceIds),
  );
  await duties.raw(ctx.db).updateMany(mine, { $set: { report: null, note: null, scoreNote: null, evidenceIds: [] } }, { session });
  await forgetReporter(ctx, session, distributorId);
  await forgetTaker(ctx, session, distributorId);
}

export function ownDuties(ctx: Ctx, distributorId: ObjectId): Promise<Pick<DutyRow, 'kind' | 'title' | 'startsAt' | 'endsAt' | 'state'>[]> {
  const fields = {
    _id: 0,
    kind: 1,
    title: 1,
    note: 1,
    startsAt: 1,
    endsAt: 1,
    state: 1,
    answeredAt: 1,
    startedAt: 1,
    doneAt: 1,
    missedAt: 1,
    report: 1,
    points: 1,
    score: 1,
    scoreNote: 1,
    reason: 1,
  } as const;
  return duties
    .raw(ctx.db)
    .find({ personId: distributorId, personKind: 'DISTRIBUTOR' }, { projection: fields, sort: { startsAt: 1, _id: 1 } })
    .toArray();
}
