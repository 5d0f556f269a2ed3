// Puts messages into the outbox: once for each key, in the transaction of what they tell of. A group without a robot gets a task
// instead; the row that stays behind keeps its key from being used again.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { demand } from '../core/errors.ts';
import { newId, toId } from '../core/ids.ts';
import type { OutgoingKind, OutgoingState } from '../generated/types.ts';
import { addTasks } from '../tasks/service.ts';
import type { Content } from './content.rules.ts';
import { checkMessage, plainText } from './content.rules.ts';
import { outbox, robots } from './model.ts';
import type { OutgoingRow } from './model.ts';
import { takePlaces } from './send-days.ts';
import type { Timing } from './slots.rules.ts';

export interface PostInput {
  /** Unique among all messages: `welcome:<member event>`. */
  readonly key: string;
  readonly groupId: ObjectId;
  readonly kind: OutgoingKind;
  readonly content: Content;
  /** Why, in a word and an id. */
  readonly cause: string;
  /** Now where it is left out; never in the past. */
  readonly notBefore?: Date | undefined;
  /** An answer where it is left out: it goes out at once, at any hour, and counts in no budget. */
  readonly timing?: Timing | undefined;
}

export interface PostReport {
  queued: number;
  tasks: number;
  /** Had been posted under the same key before. */
  repeated: number;
}

const AT_ONCE = 500;

/** @throws Refused where the other side could not take it (too long, no picture …) */
export function post(ctx: Ctx, message: PostInput, session?: ClientSession): Promise<PostReport> {
  return postMany(ctx, [message], session);
}

/** All of them or none. Those of one group are sent in the order in which they are given. */
export async function postMany(ctx: Ctx, messages: readonly PostInput[], session?: ClientSession): Promise<PostReport> {
  for (const message of messages) demand(checkMessage(message));
  const report: PostReport = { queued: 0, tasks: 0, repeated: 0 };
  if (messages.length === 0) return report;
  const write = async (within: ClientSession): Promise<PostReport> => {
    const written = { ...report };
    for (let at = 0; at < messages.length; at += AT_ONCE) await writeSome(ctx, within, messages.slice(at, at + AT_ONCE), written);
    return written;
  };
  return session ? write(session) : ctx.db.transaction(write);
}

async function writeSome(ctx: Ctx, session: ClientSession, messages: readonly PostInput[], report: PostReport): Promise<void> {
  const robotOf = await robotsOfGroups(
    ctx,
    messages.map(({ groupId }) => groupId),
    session,
  );
  const isNew = await newAmong(ctx, session, messages);
  const wanted = messages.filter(({ key }) => isNew(key));
  const places = await takePlaces(
    ctx,
    session,
    wanted.map(({ groupId, timing = 'ANSWER', notBefore }) => ({
      groupId,
      timing,
      wanted: notBefore && notBefore > ctx.now ? notBefore : ctx.now,
    })),
  );
  const placeOf = new Map(wanted.map(({ key }, index) => [key, places[index] ?? null]));
  const rows = messages.map((message) => rowOf(ctx, message, robotOf.get(toId(message.groupId)) ?? null, placeOf.get(message.key) ?? null));
  const writes = rows.map(({ key, ...row }) => ({ updateOne: { filter: { key }, update: { $setOnInsert: row }, upsert: true } }));
  const { upsertedIds } = await outbox.raw(ctx.db).bulkWrite(writes, { ordered: true, session });
  const fresh = rows.filter((_row, index) => Object.hasOwn(upsertedIds, index));
  const byHand = fresh.filter(({ state }) => state === 'AS_TASK');
  if (byHand.length > 0) await addSendTasks(ctx, session, byHand);
  report.tasks += byHand.length;
  report.queued += fresh.length - byHand.length;
  report.repeated += rows.length - fresh.length;
}

/** Which keys were not used before: what is posted again takes no second place. */
async function newAmong(ctx: Ctx, session: ClientSession, messages: readonly PostInput[]): Promise<(key: string) => boolean> {
  if (messages.every(({ timing }) => timing === undefined || timing === 'ANSWER')) return () => true;
  const keys = messages.map(({ key }) => key);
  const found = await outbox
    .raw(ctx.db)
    .find({ key: { $in: keys } }, { projection: { key: 1 }, session })
    .toArray();
  const known = new Set(found.map(({ key }) => key));
  return (key) => !known.has(key);
}

/** `at` null: the group has had enough of that day, and a person decides. */
function rowOf(ctx: Ctx, { key, groupId, kind, content, cause }: PostInput, robot: ObjectId | null, at: Date | null): OutgoingRow {
  const robotId = at === null ? null : robot;
  return {
    _id: newId(),
    key,
    groupId,
    robotId,
    kind,
    content,
    cause,
    ...standing(robotId === null ? 'AS_TASK' : 'WAITING'),
    notBefore: at ?? ctx.now,
    tryAt: null,
    attempts: 0,
    failures: 0,
    firstTriedAt: null,
    claim: null,
    uncertain: 0,
    lastError: null,
    sentAt: null,
    decidedByName: null,
    createdAt: ctx.now,
  };
}

/** A state and what follows from it. */
export function standing(state: OutgoingState): { state: OutgoingState; asks: boolean } {
  return { state, asks: state === 'UNCERTAIN' || state === 'DEAD' };
}

/** By id of the group. */
export async function robotsOfGroups(
  ctx: Ctx,
  groupIds: readonly ObjectId[],
  session?: ClientSession,
): Promise<ReadonlyMap<string, ObjectId>> {
  const wanted = new Set(groupIds.map(toId));
  const rows = await robots
    .raw(ctx.db)
    .find({ groupIds: { $in: [...new Set(groupIds)] } }, { projection: { groupIds: 1 }, ...(session ? { session } : {}) })
    .toArray();
  return new Map(
    rows.flatMap((row) =>
      row.groupIds
        .map(toId)
        .filter((id) => wanted.has(id))
        .map((id): [string, ObjectId] => [id, row._id]),
    ),
  );
}

export async function addSendTasks(
  ctx: Ctx,
  session: ClientSession,
  rows: readonly Pick<OutgoingRow, 'key' | 'groupId' | 'kind' | 'content' | 'notBefore'>[],
): Promise<void> {
  const inputs = rows.map((row) => ({
    cause: `message:${row.key}`,
    kind: 'SEND_TEXT' as const,
    groupId: row.groupId,
    title: { zh: '在群里发送这条消息', en: 'Send this message to the group' },
    text: plainText(row),
    dueAt: row.notBefore,
  }));
  await addTasks(ctx, inputs, session);
}
