// What is asked about cases: the list with its filters, counts by state, what is due; and the rules that find them.

import type { ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import { isAllowed, MANAGERS } from '../context.ts';
import type { Ctx } from '../context.ts';
import { demand, Refused } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection, Filter } from '../core/page.ts';
import type {
  MutationSaveViolationRuleArgs,
  QueryViolationsArgs,
  ViolationCount,
  ViolationFilter,
  ViolationState,
} from '../generated/types.ts';
import { ownGroupIds } from '../groups/service.ts';
import { readViolationRule } from './detect.rules.ts';
import { violationRules, violations } from './model.ts';
import type { ViolationRow, ViolationRuleRow } from './model.ts';
import { OPEN_STATES } from './steps.rules.ts';

const LATEST = defineSort({ at: -1 }, { required: ['at'] });
const MOST_ROWS = 100;
const MOST_RULES = 200;
const MOST_DUE = 5_000;

/** What leaves an operator the cases of the own groups. */
async function reach(ctx: Ctx): Promise<Filter> {
  const { viewer } = ctx;
  if (viewer.kind === 'PROGRAM' || isAllowed(MANAGERS, viewer)) return {};
  if (viewer.id === null) throw new Refused('NOT_ALLOWED');
  return { groupId: { $in: await ownGroupIds(ctx, fromId(viewer.id)) } };
}

export async function listViolations(ctx: Ctx, args: QueryViolationsArgs): Promise<Connection<ViolationRow>> {
  const { first, after } = pageArguments(args, { max: MOST_ROWS });
  const rows = await violations
    .raw(ctx.db)
    .find(
      { $and: [await reach(ctx), filterOf(ctx, args.filter ?? {}), afterFilter(LATEST, after)] },
      { sort: LATEST.mongo, limit: first + 1 },
    )
    .toArray();
  return toConnection<ViolationRow>(rows, first, LATEST);
}

/** Every row of the list, in its order; for files. */
export async function* readViolations(ctx: Ctx, filter: ViolationFilter): AsyncGenerator<ViolationRow> {
  yield* violations.raw(ctx.db).find({ $and: [await reach(ctx), filterOf(ctx, filter)] }, { sort: LATEST.mongo });
}

function filterOf(ctx: Ctx, { states, groupId, distributorId, ruleId, isLate }: ViolationFilter): Filter {
  return {
    ...(states == null || states.length === 0 ? {} : { state: { $in: [...states] } }),
    ...(groupId == null ? {} : { groupId: fromId(groupId) }),
    ...(distributorId == null ? {} : { distributorId: fromId(distributorId) }),
    ...(ruleId == null ? {} : { ruleId: fromId(ruleId) }),
    ...(isLate == null
      ? {}
      : isLate
        ? { dueAt: { $lte: ctx.now, $type: 'date' } }
        : { $or: [{ dueAt: null }, { dueAt: { $gt: ctx.now } }] }),
  };
}

/** One for each open state. */
export async function countViolations(ctx: Ctx): Promise<ViolationCount[]> {
  const rows = violations
    .raw(ctx.db)
    .aggregate<{ _id: ViolationState; count: number; late: number }>([
      { $match: { $and: [await reach(ctx), { state: { $in: [...OPEN_STATES] } }] } },
      { $group: { _id: '$state', count: { $sum: 1 }, late: { $sum: { $cond: [{ $lte: ['$dueAt', ctx.now] }, 1, 0] } } } },
    ]);
  const byState = new Map((await rows.toArray()).map((row) => [row._id, row]));
  return OPEN_STATES.map((state) => ({ state, count: byState.get(state)?.count ?? 0, late: byState.get(state)?.late ?? 0 }));
}

export function countOpen(ctx: Ctx, groupId: ObjectId): Promise<number> {
  return violations.raw(ctx.db).countDocuments({ groupId, state: { $in: [...OPEN_STATES] } });
}

export type DueViolation = Pick<ViolationRow, '_id' | 'groupId' | 'distributorId' | 'state' | 'dueAt'>;

/** Candidates nobody has looked at, and cases whose time has come; of these groups, or of all. The one due first comes first. */
export function dueViolations(ctx: Ctx, groupIds: readonly ObjectId[] | null): Promise<DueViolation[]> {
  const where = groupIds === null ? {} : { groupId: { $in: [...groupIds] } };
  return violations
    .raw(ctx.db)
    .find(
      {
        $and: [
          where,
          { $or: [{ state: 'CANDIDATE' }, { state: { $in: ['REMINDED', 'WARNED', 'REMOVAL_PROPOSED'] }, dueAt: { $lte: ctx.now } }] },
        ],
      },
      { sort: { dueAt: 1, _id: 1 }, limit: MOST_DUE, projection: { groupId: 1, distributorId: 1, state: 1, dueAt: 1 } },
    )
    .toArray();
}

/** By group, of all groups: breaches since a moment that a person has confirmed. */
export async function confirmedSince(ctx: Ctx, since: Date): Promise<Map<string, number>> {
  const rows = violations
    .raw(ctx.db)
    .aggregate<{ _id: ObjectId; count: number }>([
      { $match: { at: { $gte: since }, state: { $in: ['REMINDED', 'WARNED', 'REMOVAL_PROPOSED', 'REMOVED'] } } },
      { $group: { _id: '$groupId', count: { $sum: 1 } } },
    ]);
  return new Map((await rows.toArray()).map(({ _id, count }) => [toId(_id), count]));
}

/** By member, of these: breaches since a moment that a person has confirmed. */
export async function confirmedOf(ctx: Ctx, distributorIds: readonly ObjectId[], since: Date): Promise<Map<string, number>> {
  const states: ViolationState[] = ['REMINDED', 'WARNED', 'REMOVAL_PROPOSED', 'REMOVED'];
  const rows = violations
    .raw(ctx.db)
    .find(
      { distributorId: { $in: [...distributorIds] }, at: { $gte: since }, state: { $in: states } },
      { projection: { distributorId: 1 } },
    );
  const counts = new Map<string, number>();
  for await (const { distributorId } of rows) counts.set(toId(distributorId), (counts.get(toId(distributorId)) ?? 0) + 1);
  return counts;
}

/** The latest first; for the member's own file. */
export function ownViolations(ctx: Ctx, distributorId: ObjectId, most: number): Promise<ViolationRow[]> {
  return violations.raw(ctx.db).find({ distributorId }).sort({ at: -1, _id: -1 }).limit(most).toArray();
}

export function listViolationRules(ctx: Ctx): Promise<ViolationRuleRow[]> {
  return violationRules
    .raw(ctx.db)
    .find({}, { sort: { createdAt: 1, _id: 1 }, limit: MOST_RULES })
    .toArray();
}

/** @throws Refused RULE_GONE, RULES_TOO_MANY, and what readViolationRule says */
export async function saveViolationRule(ctx: Ctx, { id, input }: MutationSaveViolationRuleArgs): Promise<ViolationRuleRow> {
  const { ok: _yes, ...fields } = demand(readViolationRule({ ...input, words: [...input.words] }));
  const byName = await nameOf(ctx);
  return ctx.db.transaction(async (session) => {
    const rows = violationRules.raw(ctx.db);
    const before = id == null ? null : await rows.findOne({ _id: fromId(id) }, { session });
    if (id != null && !before) throw new Refused('RULE_GONE');
    if (!before && (await rows.countDocuments({}, { session })) >= MOST_RULES) throw new Refused('RULES_TOO_MANY', { most: MOST_RULES });
    const row: ViolationRuleRow = {
      _id: before?._id ?? newId(),
      ...fields,
      byName,
      changedAt: ctx.now,
      createdAt: before?.createdAt ?? ctx.now,
    };
    if (before) await rows.replaceOne({ _id: row._id }, row, { session });
    else await rows.insertOne(row, { session });
    const subject = { kind: 'VIOLATION_RULE', id: toId(row._id), name: row.name };
    await record(ctx, session, { action: 'VIOLATION_RULE_SAVED', subject, details: { kind: row.kind, words: row.words, isOn: row.isOn } });
    return row;
  });
}
