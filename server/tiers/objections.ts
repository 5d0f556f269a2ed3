// A member thinks that the tier is wrong, and a person of the staff looks at it within a set number of days. The answer may fix the
// tier in the same act.

import type { ClientSession, FindOptions, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection } from '../core/page.ts';
import type { DayKey } from '../core/time.ts';
import { isUniqueConflict } from '../core/unique.ts';
import { firstWithin, memberWithin, reachOf } from '../distributors/service.ts';
import type { ObjectionState, Tier } from '../generated/types.ts';
import { setting } from '../settings/service.ts';
import { objections } from './model.ts';
import type { ObjectionRow } from './model.ts';
import { cut, LONGEST_REASON, readWritten } from './pins.rules.ts';
import { memberById, pinWithin, preparePin } from './pins.ts';

const SHORTEST_TEXT = 5;
const LONGEST_TEXT = 500;
const MOST_ROWS = 100;
const MOST_OF_ONE = 20;
/** More than people ever answer in the days that they have for it. */
const MOST_OPEN = 2_000;
const DUE_FIRST = defineSort({ state: -1, dueAt: 1, _id: 1 }, { required: ['state', 'dueAt'] });
const ANSWERED_LATEST = defineSort({ answeredAt: -1 });

/** By the member who is signed in. @throws Refused OBJECTION_OPEN */
export async function objectToTier(ctx: Ctx, typed: string): Promise<ObjectionRow> {
  const { text } = demand(readWritten(typed, 'OBJECTION_LENGTH', SHORTEST_TEXT, LONGEST_TEXT));
  const { _id, memberNo, standing, erasedAt } = await memberById(ctx, ctx.viewer.id ?? '');
  if (erasedAt !== null) throw new Refused('MEMBER_ERASED', { memberNo });
  const row: ObjectionRow = {
    _id: newId(),
    distributorId: _id,
    text,
    at: ctx.now,
    dueAt: ctx.time.addDays(ctx.now, await setting(ctx, 'objectionAnswerDays')),
    state: 'OPEN',
    tier: standing.tier,
    answer: null,
    answeredAt: null,
    answeredById: null,
    answeredByName: null,
    isGranted: null,
  };
  try {
    await objections.raw(ctx.db).insertOne(row);
  } catch (error) {
    if (isUniqueConflict(error)) throw new Refused('OBJECTION_OPEN');
    throw error;
  }
  await forgetIfErased(ctx, row);
  return row;
}

/** Erasing that was done meanwhile has not seen the row; erasing that ends later looks for it once more (privacy/service.ts). */
async function forgetIfErased(ctx: Ctx, { distributorId }: ObjectionRow): Promise<void> {
  const memberNo = await ctx.db.transaction(async (session) => {
    const member = await memberWithin(ctx, session, toId(distributorId));
    if (!member || member.erasedAt === null) return null;
    await forgetObjections(ctx, session, distributorId);
    return member.memberNo;
  });
  if (memberNo !== null) throw new Refused('MEMBER_ERASED', { memberNo });
}

export interface ObjectionsPage {
  state?: ObjectionState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** Open ones by the time they are due, then the answered ones; of the answered ones alone the latest first. */
export async function listObjections(ctx: Ctx, { state, ...page }: ObjectionsPage): Promise<Connection<ObjectionRow>> {
  const { first, after } = pageArguments(page, { max: MOST_ROWS });
  const sort = state === 'ANSWERED' ? ANSWERED_LATEST : DUE_FIRST;
  const filter = { $and: [state == null ? {} : { state }, afterFilter(sort, after)] };
  const found = (more: FindOptions) => objections.raw(ctx.db).find(filter, { sort: sort.mongo, ...more });
  const reach = await reachOf(ctx);
  const rows =
    reach === null
      ? await found({ limit: first + 1 }).toArray()
      : await firstWithin(reach, found({}), ({ distributorId }) => distributorId, first + 1);
  return toConnection<ObjectionRow>(rows, first, sort);
}

/** Open ones that are due before a time, the first due first. No rights are asked for. */
export function openObjections(ctx: Ctx, before: Date): Promise<ObjectionRow[]> {
  return objections
    .raw(ctx.db)
    .find({ state: 'OPEN', dueAt: { $lt: before } }, { sort: { state: -1, dueAt: 1, _id: 1 }, limit: MOST_OPEN })
    .toArray();
}

/** Of one member, the latest first. */
export function objectionsOf(ctx: Ctx, distributorId: ObjectId, most = MOST_OF_ONE): Promise<ObjectionRow[]> {
  return objections
    .raw(ctx.db)
    .find({ distributorId }, { sort: { at: -1 }, limit: most })
    .toArray();
}

export interface AnswerInput {
  id: string;
  answer: string;
  /** Both or neither: the tier is fixed to it up to that day. */
  tier?: Tier | null | undefined;
  until?: DayKey | null | undefined;
}

/** @throws Refused OBJECTION_ANSWERED where somebody else was faster */
export async function answerObjection(ctx: Ctx, { id, answer: typed, tier, until }: AnswerInput): Promise<ObjectionRow> {
  const { text: answer } = demand(readWritten(typed, 'ANSWER_LENGTH', 1, LONGEST_TEXT));
  if ((tier == null) !== (until == null)) throw new Refused('OBJECTION_PIN_INCOMPLETE');
  const pin = tier == null || until == null ? null : await preparePin(ctx, { tier, until, reason: cut(answer, LONGEST_REASON) });
  const _id = fromId(id);
  const answeredByName = await nameOf(ctx);
  return ctx.db.transaction(async (session) => {
    const row = await objections.raw(ctx.db).findOne({ _id }, { session });
    if (!row) throw new Refused('OBJECTION_NOT_FOUND');
    if (row.state === 'ANSWERED') throw new Refused('OBJECTION_ANSWERED');
    const set = {
      state: 'ANSWERED' as const,
      answer,
      answeredAt: ctx.now,
      answeredById: ctx.viewer.id,
      answeredByName,
      isGranted: pin !== null,
    };
    await objections.raw(ctx.db).updateOne({ _id }, { $set: set }, { session });
    const distributorId = toId(row.distributorId);
    if (pin) await pinWithin(ctx, session, distributorId, pin);
    const { memberNo } = await memberById(ctx, distributorId);
    await record(ctx, session, {
      action: 'TIER_OBJECTION_ANSWERED',
      subject: { kind: 'DISTRIBUTOR', id: distributorId, name: memberNo },
      details: { objection: id, isGranted: pin !== null, ...(pin ? { tier: pin.tier, until: pin.until } : {}) },
    });
    return { ...row, ...set };
  });
}

/** What a member wrote and was answered goes with everything else that is personal; an open objection is closed. */
export async function forgetObjections(ctx: Ctx, session: ClientSession, distributorId: ObjectId): Promise<void> {
  const rows = objections.raw(ctx.db);
  await rows.updateMany(
    { distributorId, state: 'OPEN' },
    { $set: { state: 'ANSWERED', answer: '', answeredAt: ctx.now, isGranted: false } },
    { session },
  );
  await rows.updateMany({ distributorId }, { $set: { text: '', answer: '' } }, { session });
}
