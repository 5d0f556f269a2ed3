// Makes, changes and ends rotas. What is published already stays as it is until the next publishing: a change of the pattern moves
// nobody by itself.

import { randomUUID } from 'node:crypto';
import type { ClientSession } from 'mongodb';
import { record } from '../audit/service.ts';
import type { AuditAction } from '../audit/service.ts';
import { staffMembers } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { parseDayKey } from '../core/time.ts';
import { distributorById } from '../distributors/service.ts';
import { withdrawDuties } from '../duties/service.ts';
import type { RotaInput } from '../generated/types.ts';
import { groupsByIds } from '../groups/service.ts';
import { rotaCounters, rotas, shifts, swaps } from './model.ts';
import type { RotaRow, RosterRow, SlotRow } from './model.ts';
import { readRow } from './reading.ts';
import { readRota, rotaNumber, stateOf } from './rules.ts';

const COUNTER = 'number';

export const subjectOf = ({ _id, number, title }: Pick<RotaRow, '_id' | 'number' | 'title'>) => ({
  kind: 'ROTA',
  id: toId(_id),
  name: `${number} ${title}`,
});

/** @throws Refused ROTA_PERSON_UNKNOWN, ROTA_GROUP_UNKNOWN */
async function demandKnown(ctx: Ctx, { roster, slots }: RotaInput): Promise<void> {
  const workers = roster.filter(({ personKind }) => personKind === 'STAFF').map(({ personId }) => fromId(personId));
  const here = new Map((workers.length === 0 ? [] : await staffMembers(ctx, { ids: workers })).map((row) => [toId(row._id), row]));
  if (workers.some((id) => here.get(toId(id))?.isActive !== true)) throw new Refused('ROTA_PERSON_UNKNOWN');
  const members = roster.filter(({ personKind }) => personKind === 'DISTRIBUTOR');
  const rows = await Promise.all(members.map(({ personId }) => distributorById(ctx, personId)));
  if (rows.some((row) => row?.erasedAt !== null)) throw new Refused('ROTA_PERSON_UNKNOWN');
  const groupIds = [...new Set([...slots, ...roster].flatMap((part) => part.groupIds))];
  if (groupIds.length === 0) return;
  const groups = await groupsByIds(ctx, groupIds.map(fromId));
  if (groups.filter(({ closedAt }) => closedAt === null).length < groupIds.length) throw new Refused('ROTA_GROUP_UNKNOWN');
}

type Kept = Pick<
  RotaRow,
  | 'title'
  | 'kind'
  | 'tier'
  | 'slots'
  | 'everyWeeks'
  | 'firstWeek'
  | 'restHours'
  | 'mostPerWeek'
  | 'newcomerWeeks'
  | 'swapsNeedApproval'
  | 'roster'
>;

/** A slot keeps its id, so that its turns stay the same turns when its time changes. */
function slotsOf({ slots }: RotaInput, known: ReadonlySet<string>): SlotRow[] {
  return slots.map(({ id, weekday, at, minutes, people, perGroup, groupIds, skill }) => ({
    id: id != null && known.has(id) ? id : randomUUID(),
    weekday,
    at,
    minutes,
    people,
    perGroup,
    groupIds: [...new Set(groupIds)].map(fromId),
    skill: skill?.trim() ? skill.trim() : null,
  }));
}

const rosterOf = ({ roster }: RotaInput): RosterRow[] =>
  roster.map(({ personKind, personId, skills, groupIds, since, until }) => ({
    personKind,
    personId: fromId(personId),
    skills: [...new Set(skills.map((skill) => skill.trim()))],
    groupIds: [...new Set(groupIds)].map(fromId),
    since: parseDayKey(since),
    until: until == null ? null : parseDayKey(until),
  }));

async function readInput(ctx: Ctx, input: RotaInput, known: ReadonlySet<string>): Promise<Kept> {
  const { title } = demand(readRota(input));
  await demandKnown(ctx, input);
  const { kind, tier, everyWeeks, firstWeek, restHours, mostPerWeek, newcomerWeeks, swapsNeedApproval } = input;
  const numbers = { everyWeeks, firstWeek, restHours, mostPerWeek, newcomerWeeks, swapsNeedApproval };
  return { title, kind, tier: tier ?? null, ...numbers, slots: slotsOf(input, known), roster: rosterOf(input) };
}

async function nextNumber({ db }: Ctx, session: ClientSession): Promise<string> {
  const inc = { $inc: { last: 1 } };
  const row = await rotaCounters.raw(db).findOneAndUpdate({ _id: COUNTER }, inc, { session, upsert: true, returnDocument: 'after' });
  return rotaNumber(row?.last ?? 1);
}

export async function createRota(ctx: Ctx, input: RotaInput): Promise<RotaRow> {
  const kept = await readInput(ctx, input, new Set());
  return ctx.db.transaction(async (session) => {
    const number = await nextNumber(ctx, session);
    const row: RotaRow = { _id: newId(), number, ...kept, state: stateOf('DRAFT', kept.slots), version: 0, seq: 0, createdAt: ctx.now };
    await rotas.raw(ctx.db).insertOne(row, { session });
    await noteAct(ctx, session, row, 'ROTA_SAVED', { slots: row.slots.length, people: row.roster.length });
    return row;
  });
}

export async function changeRota(ctx: Ctx, { id, seq, input }: { id: string; seq: number; input: RotaInput }): Promise<RotaRow> {
  const before = await readRow(ctx, id);
  if (before.state === 'ENDED') throw new Refused('ROTA_ENDED');
  if (before.version > 0 && before.kind !== input.kind) throw new Refused('ROTA_KIND_STAYS');
  const kept = await readInput(ctx, input, new Set(before.slots.map((slot) => slot.id)));
  return ctx.db.transaction(async (session) => {
    const filter = { _id: before._id, seq, state: { $ne: 'ENDED' as const } };
    const state = stateOf(before.state, kept.slots);
    const row = await rotas
      .raw(ctx.db)
      .findOneAndUpdate(filter, { $set: { ...kept, state }, $inc: { seq: 1 } }, { session, returnDocument: 'after' });
    if (!row) throw new Refused('ROTA_STALE');
    await noteAct(ctx, session, row, 'ROTA_SAVED', { slots: row.slots.length, people: row.roster.length });
    return row;
  });
}

/** What has begun is finished; all turns to come are taken back, and nobody can swap them any more. */
export async function endRota(ctx: Ctx, id: string): Promise<RotaRow> {
  const { _id } = await readRow(ctx, id);
  return ctx.db.transaction(async (session) => {
    const update = { $set: { state: 'ENDED' as const }, $inc: { seq: 1 } };
    const filter = { _id, state: { $ne: 'ENDED' as const } };
    const row = await rotas.raw(ctx.db).findOneAndUpdate(filter, update, { session, returnDocument: 'after' });
    if (!row) throw new Refused('ROTA_ENDED');
    const coming = { rotaId: _id, state: 'STANDING' as const, startsAt: { $gt: ctx.now } };
    const rows = await shifts.raw(ctx.db).find(coming, { session }).toArray();
    const dutyIds = rows.flatMap(({ parts }) => parts.map(({ dutyId }) => dutyId));
    await shifts.raw(ctx.db).updateMany(coming, { $set: { state: 'CANCELLED', parts: [] }, $inc: { seq: 1 } }, { session });
    const expired = { state: 'EXPIRED' as const, openDutyId: null, decidedAt: ctx.now };
    await swaps.raw(ctx.db).updateMany({ rotaId: _id, state: { $in: ['OPEN', 'AGREED'] } }, { $set: expired }, { session });
    await withdrawDuties(ctx, session, dutyIds, { zh: `轮值「${row.title}」已结束`, en: `The rota “${row.title}” has ended` });
    await noteAct(ctx, session, row, 'ROTA_ENDED', { shifts: rows.length });
    return row;
  });
}

export async function noteAct(
  ctx: Ctx,
  session: ClientSession,
  row: Pick<RotaRow, '_id' | 'number' | 'title'>,
  action: AuditAction,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  await record(ctx, session, { action, subject: subjectOf(row), details });
}
