// Publishes a preview: every turn that it changes, its duties, diaries and notices in one transaction, so that nobody ever reads half of a
// plan. Refused as a whole where anything that it was decided on has changed since: the rota itself (`seq`), or somebody's time, which
// the diaries find out.

import type { AnyBulkWriteOperation, ClientSession, Document, ObjectId } from 'mongodb';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, isRefused } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { inPortions } from '../distributors/service.ts';
import { assignDuties, moveDuties, withdrawDuties } from '../duties/service.ts';
import type { AssignInput } from '../duties/service.ts';
import { noteAct } from './editing.ts';
import { rotaPreviews, rotaVersions, rotas, shifts } from './model.ts';
import type { PartRow, PlannedShiftRow, RotaPreviewRow, RotaRow, RotaVersionRow, ShiftRow } from './model.ts';
import { isSamePerson } from './people.ts';
import { plannedOf } from './reading.ts';
import { LIMITS } from './rules.ts';
import { asOwnAct, dutyInput, expireSwaps, titleOf } from './turns.ts';

/** Somebody's time is not free any more, or a duty has gone on. */
const TAKEN_SINCE = ['DOUBLE_BOOKED', 'REST_TOO_SHORT', 'PERSON_AWAY'] as const;

export async function publishRota(ctx: Ctx, previewId: string): Promise<RotaVersionRow> {
  try {
    return await ctx.db.transaction((session) => asOwnAct(session, () => publishWithin(ctx, session, fromId(previewId))));
  } catch (error) {
    if (TAKEN_SINCE.some((code) => isRefused(error, code)) && isRefused(error)) throw new Refused('PREVIEW_PERSON_TAKEN', error.details);
    if (isRefused(error, 'DUTY_CHANGED') || isRefused(error, 'DUTY_OVER')) throw new Refused('PREVIEW_STALE');
    throw error;
  }
}

/** @throws Refused PREVIEW_UNKNOWN, PREVIEW_PUBLISHED, PREVIEW_STALE */
async function claim(ctx: Ctx, session: ClientSession, _id: ObjectId): Promise<{ preview: RotaPreviewRow; rota: RotaRow }> {
  const preview = await rotaPreviews.raw(ctx.db).findOne({ _id, expiresAt: { $gt: ctx.now } }, { session });
  if (!preview) throw new Refused('PREVIEW_UNKNOWN');
  if (preview.state === 'PUBLISHED') throw new Refused('PREVIEW_PUBLISHED');
  await rotaPreviews.raw(ctx.db).updateOne({ _id }, { $set: { state: 'PUBLISHED' } }, { session });
  const filter = { _id: preview.rotaId, seq: preview.seq, state: { $ne: 'ENDED' as const } };
  const update = { $inc: { seq: 1, version: 1 }, $set: { state: 'ACTIVE' as const } };
  const rota = await rotas.raw(ctx.db).findOneAndUpdate(filter, update, { session, returnDocument: 'after' });
  if (!rota) throw new Refused('PREVIEW_STALE');
  return { preview, rota };
}

/** One turn: what of it stays, what goes, who comes. */
interface Step {
  /** Null: new. */
  before: ShiftRow | null;
  after: ShiftRow;
  added: AssignInput[];
  dropped: ObjectId[];
  moved: PartRow[];
}

function stepOf(rota: RotaRow, planned: PlannedShiftRow, before: ShiftRow | null): Step | null {
  const had = before?.state === 'STANDING' ? before.parts : [];
  const stay = had.filter((part) => planned.holders.some((holder) => isSamePerson(holder, part)));
  const times = { from: planned.startsAt, to: planned.endsAt };
  const isSameTime = before?.startsAt.getTime() === times.from.getTime() && before.endsAt.getTime() === times.to.getTime();
  const come = planned.holders.filter((holder) => !had.some((part) => isSamePerson(holder, part)));
  const isSame = before?.state === 'STANDING' && isSameTime && come.length === 0 && stay.length === had.length;
  const { holders: _holders, ...content } = planned;
  if (before && isSame && before.people === planned.people) return null;
  const shift: ShiftRow = {
    ...content,
    _id: before?._id ?? newId(),
    rotaId: rota._id,
    parts: stay.map((part) => ({ ...part, ...times })),
    isEdited: false,
    state: 'STANDING',
    seq: (before?.seq ?? -1) + 1,
  };
  return {
    before,
    after: shift,
    added: come.map((person) => dutyInput(rota, shift, person, times)),
    dropped: had.filter((part) => !stay.includes(part)).map(({ dutyId }) => dutyId),
    moved: isSameTime ? [] : shift.parts,
  };
}

async function standingOf(ctx: Ctx, session: ClientSession, { rotaId, from, to }: RotaPreviewRow, planned: readonly PlannedShiftRow[]) {
  const byCause = new Map<string, ShiftRow>();
  for (const some of inPortions(planned)) {
    const causes = some.map(({ cause }) => cause);
    const rows = await shifts
      .raw(ctx.db)
      .find({ cause: { $in: causes } }, { session })
      .toArray();
    for (const row of rows) byCause.set(row.cause, row);
  }
  const stays = new Set(planned.map(({ cause }) => cause));
  const inside = { rotaId, day: { $gte: from, $lte: to }, state: 'STANDING' as const, startsAt: { $gt: ctx.now }, isEdited: false };
  const rows = await shifts.raw(ctx.db).find(inside, { session, batchSize: 5_000 }).toArray();
  return { byCause, gone: rows.filter(({ cause }) => !stays.has(cause)) };
}

async function publishWithin(ctx: Ctx, session: ClientSession, previewId: ObjectId): Promise<RotaVersionRow> {
  const { preview, rota } = await claim(ctx, session, previewId);
  const planned = await plannedOf(ctx, previewId, session);
  if (planned.every(({ holders }) => holders.length === 0)) throw new Refused('ROTA_NOBODY_FREE');
  const { byCause, gone } = await standingOf(ctx, session, preview, planned);
  const steps = planned.flatMap((row) => stepOf(rota, row, byCause.get(row.cause) ?? null) ?? []);
  if (steps.length + gone.length > LIMITS.changes) throw new Refused('PREVIEW_TOO_MUCH', { most: LIMITS.changes });
  // A turn has begun since: whoever had it has it.
  if ([...steps.map(({ after }) => after), ...gone].some(({ startsAt }) => startsAt <= ctx.now)) throw new Refused('PREVIEW_STALE');
  const dropped = [...steps.flatMap((step) => step.dropped), ...gone.flatMap(({ parts }) => parts.map(({ dutyId }) => dutyId))];
  const reason = { zh: `轮值「${rota.title}」重新排过`, en: `The rota “${rota.title}” was planned anew` };
  // First whoever gives away, then whoever takes: two people may change places.
  await withdrawDuties(ctx, session, dropped, reason);
  await expireSwaps(ctx, session, dropped);
  await moveDuties(
    ctx,
    session,
    steps.flatMap(({ moved }) => moved.map(({ dutyId, from, to }) => ({ id: dutyId, startsAt: from, endsAt: to }))),
  );
  const given = await assignDuties(
    ctx,
    session,
    steps.flatMap(({ added }) => added),
  );
  const byCauseOfDuty = new Map(given.map((duty) => [duty.cause, duty]));
  for (const { after, added } of steps) {
    for (const { cause } of added) {
      const duty = byCauseOfDuty.get(cause);
      if (!duty) throw new Error('a duty was not given');
      const { personKind, personId, startsAt: from, endsAt: to, _id: dutyId } = duty;
      after.parts.push({ personKind, personId, from, to, dutyId });
    }
  }
  await writeSteps(ctx, session, steps, gone);
  return keepVersion(ctx, session, rota, preview);
}

async function writeSteps(ctx: Ctx, session: ClientSession, steps: readonly Step[], gone: readonly ShiftRow[]): Promise<void> {
  const writes = steps.map(({ before, after }): AnyBulkWriteOperation<ShiftRow & Document> =>
    before ? { replaceOne: { filter: { _id: before._id, seq: before.seq }, replacement: after } } : { insertOne: { document: after } },
  );
  for (const some of inPortions(writes)) {
    const { matchedCount, insertedCount } = await shifts.raw(ctx.db).bulkWrite(some, { session });
    if (matchedCount + insertedCount !== some.length) throw new Refused('PREVIEW_STALE');
  }
  for (const some of inPortions(gone.map(({ _id }) => _id))) {
    const off = { $set: { state: 'CANCELLED' as const, parts: [] }, $inc: { seq: 1 } };
    await shifts.raw(ctx.db).updateMany({ _id: { $in: some } }, off, { session });
  }
}

async function keepVersion(ctx: Ctx, session: ClientSession, rota: RotaRow, preview: RotaPreviewRow): Promise<RotaVersionRow> {
  const { from, to, changes, changeCount, gapCount: gaps, fairness } = preview;
  const row: RotaVersionRow = {
    _id: `${toId(rota._id)}:${rota.version}`,
    rotaId: rota._id,
    number: rota.version,
    from,
    to,
    publishedAt: ctx.now,
    byName: await nameOf(ctx),
    changes: changes.map((change) => ({ ...change, title: change.title ?? titleOf(rota, change) })),
    changeCount,
    gaps,
    fairness,
  };
  await rotaVersions.raw(ctx.db).insertOne(row, { session });
  const details = { version: rota.version, from, to, changes: changeCount, gaps, people: fairness.lines.length };
  await noteAct(ctx, session, rota, 'ROTA_PUBLISHED', details);
  return row;
}
