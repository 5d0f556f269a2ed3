// Finds rotas, shifts, versions and previews.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId } from '../core/ids.ts';
import type { Filter } from '../core/page.ts';
import { daysBetween, parseDayKey, shiftKey } from '../core/time.ts';
import type { DayKey, Range } from '../core/time.ts';
import type { DutyKind, RotaState, Tier } from '../generated/types.ts';
import { previewPortions, rotaPreviews, rotaVersions, rotas, shifts } from './model.ts';
import type { PlannedShiftRow, RotaPreviewRow, RotaRow, RotaVersionRow, ShiftRow } from './model.ts';
import { LIMITS } from './rules.ts';

const MOST_ROTAS = 200;
export const MOST_SHIFTS = 500;
const MOST_VERSIONS = 50;

export const within = (session: ClientSession | undefined) => (session ? { session } : {});

/** @throws Refused ROTA_UNKNOWN */
export async function readRow(ctx: Ctx, id: string | ObjectId, session?: ClientSession): Promise<RotaRow> {
  const row = await rotas.raw(ctx.db).findOne({ _id: typeof id === 'string' ? fromId(id) : id }, within(session));
  if (!row) throw new Refused('ROTA_UNKNOWN');
  return row;
}

export interface RotaFilter {
  state?: RotaState | null | undefined;
  kind?: DutyKind | null | undefined;
  tier?: Tier | null | undefined;
}

export function listRotas(ctx: Ctx, { state, kind, tier }: RotaFilter): Promise<RotaRow[]> {
  const filter = { ...(state == null ? {} : { state }), ...(kind == null ? {} : { kind }), ...(tier == null ? {} : { tier }) };
  return rotas
    .raw(ctx.db)
    .find(filter, { sort: { number: 1 }, limit: MOST_ROTAS })
    .toArray();
}

/** Those of a kind that are in use, the oldest first. */
export function rotasOfKind(ctx: Ctx, kind: DutyKind): Promise<RotaRow[]> {
  return listRotas(ctx, { state: 'ACTIVE', kind });
}

export async function rotasByIds(ctx: Ctx, ids: readonly ObjectId[]): Promise<RotaRow[]> {
  return rotas
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } })
    .toArray();
}

/** The days of a list, no more than are planned at once. @throws Refused BAD_DAY, ROTA_PERIOD_BACKWARDS, ROTA_PERIOD_LONG */
export function rangeOfDays({ time }: Pick<Ctx, 'time'>, from: DayKey, to: DayKey): Range {
  const days = daysBetween(parseDayKey(from), parseDayKey(to));
  if (days < 0) throw new Refused('ROTA_PERIOD_BACKWARDS');
  if (days >= LIMITS.days) throw new Refused('ROTA_PERIOD_LONG', { most: LIMITS.days });
  return { startsAt: time.rangeOf(from).startsAt, endsAt: time.rangeOf(shiftKey(to, 1)).startsAt };
}

/** Standing ones that begin in a range, by time. */
export function shiftsBetween(ctx: Ctx, filter: Filter, { startsAt, endsAt }: Range, limit = MOST_SHIFTS): Promise<ShiftRow[]> {
  const inside: Filter = { ...filter, state: 'STANDING', startsAt: { $gte: startsAt, $lt: endsAt } };
  return shifts
    .raw(ctx.db)
    .find(inside, { sort: { startsAt: 1, _id: 1 }, limit })
    .toArray();
}

/** @throws Refused SHIFT_UNKNOWN */
export async function readShift(ctx: Ctx, id: string | ObjectId, session?: ClientSession): Promise<ShiftRow> {
  const filter = { _id: typeof id === 'string' ? fromId(id) : id, state: 'STANDING' as const };
  const row = await shifts.raw(ctx.db).findOne(filter, within(session));
  if (!row) throw new Refused('SHIFT_UNKNOWN');
  return row;
}

/** @throws Refused TURN_UNKNOWN */
export async function shiftOfDuty(ctx: Ctx, dutyId: ObjectId, session?: ClientSession): Promise<ShiftRow> {
  const row = await shifts.raw(ctx.db).findOne({ 'parts.dutyId': dutyId, state: 'STANDING' }, within(session));
  if (!row) throw new Refused('TURN_UNKNOWN');
  return row;
}

/** The latest first. */
export function versionsOf(ctx: Ctx, rotaId: ObjectId, first: number | null | undefined): Promise<RotaVersionRow[]> {
  const limit = Math.min(Math.max(1, first ?? MOST_VERSIONS), MOST_VERSIONS);
  return rotaVersions
    .raw(ctx.db)
    .find({ rotaId }, { sort: { number: -1 }, limit })
    .toArray();
}

/** @throws Refused PREVIEW_UNKNOWN */
export async function readPreview(ctx: Ctx, id: string | ObjectId, session?: ClientSession): Promise<RotaPreviewRow> {
  const _id = typeof id === 'string' ? fromId(id) : id;
  const row = await rotaPreviews.raw(ctx.db).findOne({ _id, expiresAt: { $gt: ctx.now } }, within(session));
  if (!row) throw new Refused('PREVIEW_UNKNOWN');
  return row;
}

export async function plannedOf(ctx: Ctx, previewId: ObjectId, session?: ClientSession): Promise<PlannedShiftRow[]> {
  const rows = await previewPortions
    .raw(ctx.db)
    .find({ previewId }, { sort: { _id: 1 }, ...within(session) })
    .toArray();
  return rows.flatMap((row) => row.shifts);
}
