// Turns that other domains ask for, at times of their own: the lessons of a camp that need a lecturer.
// Surprise: asked again for the same subject, whoever has it keeps it and goes along to its new time; only where that person cannot any
// more does somebody else get it, the longest off first.

import type { ClientSession, ObjectId } from 'mongodb';
import type { PersonRef } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { newId, toId } from '../core/ids.ts';
import { inPortions } from '../distributors/service.ts';
import { assignDuties, moveDuties, withdrawDuties } from '../duties/service.ts';
import type { Words } from '../generated/types.ts';
import { shifts } from './model.ts';
import type { PartRow, RotaRow, ShiftRow } from './model.ts';
import { keyOf, personOfKey, refOf } from './people.ts';
import { GAP_WORDS } from './plan.rules.ts';
import type { PlanTurn } from './plan.rules.ts';
import { fill, peopleOf } from './planning.ts';
import { readRow } from './reading.ts';
import { asOwnAct, dutyInput, expireSwaps, saveShift, takeTurn } from './turns.ts';

export interface WantedTurn {
  /** Unique: `lesson:<camp>:<lesson>`. */
  readonly subject: string;
  readonly title: Words;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly groupId: ObjectId | null;
  readonly people: number;
}

export interface FilledTurn {
  readonly subject: string;
  readonly persons: PersonRef[];
  readonly dutyIds: ObjectId[];
  /** Why somebody is missing; null: nobody is. */
  readonly why: Words | null;
}

const causeOf = (rotaId: ObjectId, subject: string): string => `${toId(rotaId)}:${subject}`;

async function standing(ctx: Ctx, subjects: readonly string[], session?: ClientSession): Promise<ShiftRow[]> {
  const found: ShiftRow[] = [];
  for (const some of inPortions(subjects)) {
    const rows = await shifts
      .raw(ctx.db)
      .find({ subject: { $in: some }, state: 'STANDING' }, session ? { session } : {})
      .toArray();
    found.push(...rows);
  }
  return found;
}

/**
 * Says, moves and fills what is wanted, in one transaction; what is there and complete stays as it is. What has begun is left alone.
 * @throws Refused ROTA_UNKNOWN, ROTA_ENDED
 */
export async function fillTurns(ctx: Ctx, rotaId: string | ObjectId, wanted: readonly WantedTurn[]): Promise<FilledTurn[]> {
  const ahead = wanted.filter(({ startsAt }) => startsAt > ctx.now);
  if (new Set(wanted.map(({ subject }) => subject)).size < wanted.length) throw new Error('one subject is wanted twice at once');
  const rota = await readRow(ctx, rotaId);
  if (rota.state === 'ENDED') throw new Refused('ROTA_ENDED');
  const why = new Map<string, Words>();
  if (ahead.length > 0) await ctx.db.transaction((session) => asOwnAct(session, () => fillWithin(ctx, session, rota._id, ahead, why)));
  const rows = new Map(
    (
      await standing(
        ctx,
        wanted.map(({ subject }) => subject),
      )
    ).map((row) => [row.subject, row]),
  );
  return wanted.map(({ subject, people }) => {
    const parts = rows.get(subject)?.parts ?? [];
    const isComplete = parts.length >= people;
    return {
      subject,
      persons: parts.map(refOf),
      dutyIds: parts.map(({ dutyId }) => dutyId),
      why: isComplete ? null : (why.get(subject) ?? null),
    };
  });
}

async function fillWithin(
  ctx: Ctx,
  session: ClientSession,
  rotaId: ObjectId,
  wanted: readonly WantedTurn[],
  why: Map<string, Words>,
): Promise<void> {
  const before = new Map(
    (
      await standing(
        ctx,
        wanted.map(({ subject }) => subject),
        session,
      )
    ).map((row) => [row.subject, row]),
  );
  const isSame = ({ subject, startsAt, endsAt, people }: WantedTurn): boolean => {
    const row = before.get(subject);
    return row?.startsAt.getTime() === startsAt.getTime() && row.endsAt.getTime() === endsAt.getTime() && row.parts.length >= people;
  };
  const open = wanted.filter((one) => !isSame(one)).sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  const [first] = open;
  if (!first) return;
  const rota = await takeTurn(ctx, session, rotaId);
  const days = open.map(({ startsAt }) => ctx.time.dayKey(startsAt));
  const people = peopleOf(rota, days[0] ?? '', days.at(-1) ?? '');
  const turns = open.map(({ subject, startsAt, endsAt, groupId, people: places }): PlanTurn => ({
    cause: causeOf(rotaId, subject),
    day: ctx.time.dayKey(startsAt),
    startsAt,
    endsAt,
    groupId: groupId && toId(groupId),
    people: places,
    skill: null,
    holders: (before.get(subject)?.parts ?? []).map(keyOf),
  }));
  const replanned = open.flatMap(({ subject }) => before.get(subject) ?? []);
  const { plan } = await fill(ctx, rota, { turns, people, before: replanned, settled: [] });
  for (const { shift, why: reason } of plan.gaps) why.set(open[shift]?.subject ?? '', GAP_WORDS[reason]);
  const chosen = open.map((one, index) => ({
    wanted: one,
    row: before.get(one.subject) ?? null,
    holders: (plan.assigned[index] ?? []).flatMap((id) => people[id]?.key ?? []),
  }));
  await write(ctx, session, rota, chosen);
}

interface Chosen {
  wanted: WantedTurn;
  row: ShiftRow | null;
  holders: string[];
}

async function write(ctx: Ctx, session: ClientSession, rota: RotaRow, chosen: readonly Chosen[]): Promise<void> {
  const gone = chosen.flatMap(({ row, holders }) => (row?.parts ?? []).filter((part) => !holders.includes(keyOf(part))));
  const dropped = gone.map(({ dutyId }) => dutyId);
  await withdrawDuties(ctx, session, dropped, { zh: '由别人来讲', en: 'Somebody else does it' });
  await expireSwaps(ctx, session, dropped);
  const kept = chosen.flatMap(({ wanted, row, holders }) =>
    (row?.parts ?? [])
      .filter((part) => holders.includes(keyOf(part)))
      .map(({ dutyId }) => ({ id: dutyId, startsAt: wanted.startsAt, endsAt: wanted.endsAt, title: wanted.title })),
  );
  await moveDuties(ctx, session, kept);
  const rows = chosen.map(({ wanted, row }): ShiftRow => ({
    _id: row?._id ?? newId(),
    cause: causeOf(rota._id, wanted.subject),
    rotaId: rota._id,
    slotId: null,
    subject: wanted.subject,
    title: wanted.title,
    day: ctx.time.dayKey(wanted.startsAt),
    startsAt: wanted.startsAt,
    endsAt: wanted.endsAt,
    groupId: wanted.groupId,
    people: wanted.people,
    skill: null,
    parts: [],
    isEdited: row?.isEdited ?? false,
    state: 'STANDING',
    seq: (row?.seq ?? -1) + 1,
  }));
  const inputs = chosen.flatMap(({ wanted, row, holders }, index) => {
    const shift = rows[index];
    const had = (row?.parts ?? []).map(keyOf);
    const times = { from: wanted.startsAt, to: wanted.endsAt };
    return shift ? holders.filter((key) => !had.includes(key)).map((key) => dutyInput(rota, shift, personOfKey(key), times)) : [];
  });
  const given = await assignDuties(ctx, session, inputs);
  for (const [index, { row, wanted, holders }] of chosen.entries()) {
    const after = rows[index];
    if (!after) continue;
    const times = { from: wanted.startsAt, to: wanted.endsAt };
    const stay = (row?.parts ?? []).filter((part) => holders.includes(keyOf(part))).map((part): PartRow => ({ ...part, ...times }));
    const come = given
      .filter(({ shiftId }) => shiftId?.equals(after._id) === true)
      .map(({ personKind, personId, _id: dutyId }): PartRow => ({ personKind, personId, ...times, dutyId }));
    await keep(ctx, session, row, { ...after, parts: [...stay, ...come] });
  }
}

/** One that was dropped and is wanted again comes back under its cause. */
async function keep(ctx: Ctx, session: ClientSession, before: ShiftRow | null, after: ShiftRow): Promise<void> {
  if (before) {
    const { _id, seq: _seq, ...set } = after;
    await saveShift(ctx, session, before, set);
    return;
  }
  await shifts.raw(ctx.db).deleteOne({ cause: after.cause, state: 'CANCELLED' }, { session });
  await shifts.raw(ctx.db).insertOne(after, { session });
}

/** They are not wanted any more. What has begun stays. */
export async function dropTurns(ctx: Ctx, session: ClientSession, subjects: readonly string[]): Promise<void> {
  const rows = (await standing(ctx, subjects, session)).filter(({ startsAt }) => startsAt > ctx.now);
  if (rows.length === 0) return;
  await asOwnAct(session, async () => {
    for (const id of new Map(rows.map(({ rotaId }) => [toId(rotaId), rotaId])).values()) await takeTurn(ctx, session, id);
    const dutyIds = rows.flatMap(({ parts }) => parts.map(({ dutyId }) => dutyId));
    await withdrawDuties(ctx, session, dutyIds, { zh: '不再需要', en: 'It is not needed any more' });
    await expireSwaps(ctx, session, dutyIds);
    for (const row of rows) await saveShift(ctx, session, row, { state: 'CANCELLED', parts: [] });
  });
}

/** Who has what was asked for, by subject. */
export async function turnsOf(ctx: Ctx, subjects: readonly string[]): Promise<Map<string, { persons: PersonRef[]; dutyIds: ObjectId[] }>> {
  const rows = await standing(ctx, subjects);
  return new Map(
    rows.flatMap(({ subject, parts }) =>
      subject === null ? [] : [[subject, { persons: parts.map(refOf), dutyIds: parts.map(({ dutyId }) => dutyId) }] as const],
    ),
  );
}
