// Profiles of the operators: made with the standard level when somebody of that role is first seen, changed by managers.
// Surprise: a profile outlives the role. Whoever is dismissed with groups still held is shown until the groups are handed over.

import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { staffMembers } from '../auth/service.ts';
import type { StaffMemberShown } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { MANAGERS, isAllowed } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import { parseDayKey } from '../core/time.ts';
import type { OperatorChange, OperatorChoice, OperatorLevel } from '../generated/types.ts';
import { setting, settingWithin } from '../settings/service.ts';
import { isAwayOn } from './load.rules.ts';
import type { Capacities } from './load.rules.ts';
import { staffOf } from './loaders.ts';
import { operators } from './model.ts';
import type { OperatorRow } from './model.ts';
import { USUAL_WORKING_DAYS, addLeaveTo, readProfile } from './rules.ts';

const CAPACITY_OF = {
  TRAINEE: 'operatorCapacityTrainee',
  STANDARD: 'operatorCapacityStandard',
  EXCELLENT: 'operatorCapacityExcellent',
} as const satisfies Record<OperatorLevel, string>;

export const today = (ctx: Ctx): DayKey => ctx.time.dayKey(ctx.now);

/** In groups. */
export function capacityOf(ctx: Ctx, level: OperatorLevel): Promise<number> {
  return setting(ctx, CAPACITY_OF[level]);
}

/** As the transaction sees it: a capacity that was lowered a moment ago holds already. */
export function capacityWithin(ctx: Ctx, session: ClientSession, level: OperatorLevel): Promise<number> {
  return settingWithin(ctx, session, CAPACITY_OF[level]);
}

export async function readCapacities(ctx: Ctx): Promise<Capacities> {
  const [TRAINEE, STANDARD, EXCELLENT] = await Promise.all([
    capacityOf(ctx, 'TRAINEE'),
    capacityOf(ctx, 'STANDARD'),
    capacityOf(ctx, 'EXCELLENT'),
  ]);
  return { TRAINEE, STANDARD, EXCELLENT };
}

export const isOperator = (person: Pick<StaffMemberShown, 'role' | 'isActive'> | null | undefined): boolean =>
  person?.role === 'OPERATOR' && person.isActive;

function newProfile(ctx: Ctx): Omit<OperatorRow, '_id'> {
  const fields = {
    level: 'STANDARD' as const,
    skills: [],
    provinces: [],
    workingDays: [...USUAL_WORKING_DAYS],
    leaves: [],
    leavesOn: null,
  };
  return { ...fields, groups: 0, revision: 0, createdAt: ctx.now };
}

/** Makes the profiles that are missing; who has one is left alone. */
async function ensureProfiles(ctx: Ctx, ids: readonly ObjectId[]): Promise<void> {
  if (ids.length === 0) return;
  const known = await operators
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } }, { projection: { _id: 1 } })
    .toArray();
  const has = new Set(known.map(({ _id }) => toId(_id)));
  const missing = ids.filter((id) => !has.has(toId(id)));
  if (missing.length === 0) return;
  const profile = newProfile(ctx);
  const writes = missing.map((_id) => ({ updateOne: { filter: { _id }, update: { $setOnInsert: profile }, upsert: true } }));
  await operators.raw(ctx.db).bulkWrite(writes, { ordered: false });
}

export interface OperatorShown {
  row: OperatorRow;
  name: string;
  /** No operator of the staff any more. */
  isGone: boolean;
}

/** Everybody who is an operator, and those who are none any more but still hold groups; by name. */
export async function readOperators(ctx: Ctx): Promise<OperatorShown[]> {
  const active = (await staffMembers(ctx, { role: 'OPERATOR' })).filter((person) => isOperator(person));
  await ensureProfiles(
    ctx,
    active.map(({ _id }) => _id),
  );
  const ids = new Set(active.map(({ _id }) => toId(_id)));
  const rows = (await operators.raw(ctx.db).find({}).toArray()).filter((row) => row.groups > 0 || ids.has(toId(row._id)));
  const people = await staffMembers(ctx, { ids: rows.map(({ _id }) => _id) });
  const names = new Map(people.map(({ _id, name }) => [toId(_id), name]));
  return rows
    .map((row) => ({ row, name: names.get(toId(row._id)) ?? '—', isGone: !ids.has(toId(row._id)) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN') || (toId(one.row._id) < toId(other.row._id) ? -1 : 1));
}

/** For managers everybody, for an operator the own profile. */
export async function listOperators(ctx: Ctx): Promise<OperatorRow[]> {
  const rows = (await readOperators(ctx)).map(({ row }) => row);
  return isAllowed(MANAGERS, ctx.viewer) ? rows : rows.filter(({ _id }) => toId(_id) === ctx.viewer.id);
}

export async function listChoices(ctx: Ctx): Promise<OperatorChoice[]> {
  const [people, capacities] = await Promise.all([readOperators(ctx), readCapacities(ctx)]);
  return people.map(({ row, name, isGone }) => ({
    id: toId(row._id),
    name,
    level: row.level,
    groups: row.groups,
    capacity: capacities[row.level],
    isLeaving: isGone || row.leavesOn !== null,
    isAwayToday: isAwayOn(row, today(ctx)),
  }));
}

/** Null for whoever is no operator and holds nothing. */
export async function operatorById(ctx: Ctx, id: string | ObjectId): Promise<OperatorRow | null> {
  const _id = typeof id === 'string' ? fromId(id) : id;
  const [person] = await staffMembers(ctx, { ids: [_id] });
  if (isOperator(person)) await ensureProfiles(ctx, [_id]);
  const row = await operators.raw(ctx.db).findOne({ _id });
  return row && (isOperator(person) || row.groups > 0) ? row : null;
}

/** Of those of the staff who have one; nobody is given one by this. */
export function profilesOf(ctx: Ctx, ids: readonly ObjectId[], session?: ClientSession): Promise<OperatorRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return operators
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } }, session ? { session } : {})
    .toArray();
}

/** As operatorById, for whoever asks: an operator is shown the own profile. @throws Refused NOT_YOUR_PROFILE */
export function findOperator(ctx: Ctx, id: string): Promise<OperatorRow | null> {
  if (!isAllowed(MANAGERS, ctx.viewer) && ctx.viewer.id !== id) throw new Refused('NOT_YOUR_PROFILE');
  return operatorById(ctx, id);
}

export async function isGone(ctx: Ctx, { _id }: Pick<OperatorRow, '_id'>): Promise<boolean> {
  return !isOperator(await staffOf(ctx).load(_id));
}

/** The profile in the transaction. @throws Refused OPERATOR_UNKNOWN */
export async function demandOperator(
  ctx: Ctx,
  session: ClientSession,
  _id: ObjectId,
): Promise<{ row: OperatorRow; name: string; isGone: boolean }> {
  const [person] = await staffMembers(ctx, { ids: [_id] }, session);
  const row = await operators.raw(ctx.db).findOne({ _id }, { session });
  if (!row && isOperator(person)) {
    const profile = newProfile(ctx);
    await operators.raw(ctx.db).insertOne({ _id, ...profile }, { session });
    return { row: { _id, ...profile }, name: person?.name ?? '—', isGone: false };
  }
  if (!row) throw new Refused('OPERATOR_UNKNOWN');
  return { row, name: person?.name ?? '—', isGone: !isOperator(person) };
}

const subjectOf = (_id: ObjectId, name: string) => ({ kind: 'OPERATOR', id: toId(_id), name });

/** A level whose capacity is below what is held already is refused: groups are handed over first. */
export async function changeOperator(ctx: Ctx, input: { id: string; revision: number; change: OperatorChange }): Promise<OperatorRow> {
  const _id = fromId(input.id);
  if (input.change.leavesOn != null) parseDayKey(input.change.leavesOn);
  return ctx.db.transaction(async (session) => {
    const { row: before, name } = await demandOperator(ctx, session, _id);
    if (before.revision !== input.revision) throw new Refused('OPERATOR_CHANGED_MEANWHILE', { name });
    const { fields } = demand(readProfile(before, input.change, today(ctx)));
    const level = input.change.level ?? before.level;
    const capacity = await capacityWithin(ctx, session, level);
    // Whoever is above a capacity that was lowered may still be given a higher level, or another working day.
    const mustFit = level !== before.level && capacity < (await capacityWithin(ctx, session, before.level));
    if (mustFit && before.groups > capacity) throw new Refused('OPERATOR_OVER_CAPACITY', { name, capacity, groups: before.groups });
    const set = { ...fields, level };
    const told = Object.fromEntries(Object.entries(set).filter(([key, value]) => !isSame(value, before[key as keyof typeof set])));
    if (Object.keys(told).length === 0) return before;
    await operators.raw(ctx.db).updateOne({ _id, revision: before.revision }, { $set: set, $inc: { revision: 1 } }, { session });
    await record(ctx, session, { action: 'OPERATOR_CHANGED', subject: subjectOf(_id, name), details: told });
    return { ...before, ...set, revision: before.revision + 1 };
  });
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export interface LeaveInput {
  operatorId: string;
  from: DayKey;
  to: DayKey;
  reason: string;
}

export async function addLeave(ctx: Ctx, { operatorId, from, to, reason }: LeaveInput): Promise<OperatorRow> {
  const _id = fromId(operatorId);
  return ctx.db.transaction(async (session) => {
    const { row, name } = await demandOperator(ctx, session, _id);
    const { leaves } = demand(addLeaveTo(row.leaves, { from: parseDayKey(from), to: parseDayKey(to), reason }, today(ctx)));
    await operators.raw(ctx.db).updateOne({ _id }, { $set: { leaves }, $inc: { revision: 1 } }, { session });
    await record(ctx, session, { action: 'OPERATOR_LEAVE_ADDED', subject: subjectOf(_id, name), details: { from, to } });
    return { ...row, leaves, revision: row.revision + 1 };
  });
}

/** @throws Refused LEAVE_UNKNOWN */
export async function removeLeave(ctx: Ctx, { operatorId, from }: { operatorId: string; from: DayKey }): Promise<OperatorRow> {
  const _id = fromId(operatorId);
  return ctx.db.transaction(async (session) => {
    const { row, name } = await demandOperator(ctx, session, _id);
    const leaves = row.leaves.filter((leave) => leave.from !== from);
    if (leaves.length === row.leaves.length) throw new Refused('LEAVE_UNKNOWN');
    await operators.raw(ctx.db).updateOne({ _id }, { $set: { leaves }, $inc: { revision: 1 } }, { session });
    await record(ctx, session, { action: 'OPERATOR_LEAVE_REMOVED', subject: subjectOf(_id, name), details: { from } });
    return { ...row, leaves, revision: row.revision + 1 };
  });
}
