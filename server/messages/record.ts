// Messages are recorded: each exactly once by the bridge's id, with the views that follow from it, what the rules against breaches
// find in it and what the keyword rules answer, in one transaction for a batch.
// Surprise: nothing depends on who is a member at that moment. A message of somebody who is not (any more) counts for the group and
// its day; only what stands on a stay needs one to stand on.

import type { AnyBulkWriteOperation, ClientSession, Document, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import { makeTurns } from '../core/turns.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import type { Outcome } from '../distributors/rules.ts';
import { distributorsByNo } from '../distributors/service.ts';
import { groupsByNumber, noteSpoken } from '../groups/service.ts';
import type { GroupRow, Spoken } from '../groups/service.ts';
import { detect } from '../violations/service.ts';
import type { SaidBefore } from '../violations/service.ts';
import { chatDays, messages, speakingDays } from './model.ts';
import type { MessageRow, SpeakingDayRow } from './model.ts';
import { replyTo } from './replies.ts';
import { cut, textOfMessage } from './rules.ts';
import type { MessageInput } from './rules.ts';

const inTurn = makeTurns();

interface Person {
  _id: ObjectId;
  memberNo: string;
  erasedAt: Date | null;
}

/** A message of the batch that is new. */
export interface Fresh {
  row: MessageRow;
  group: GroupRow;
}

/** 1,000 messages or so at a time. */
export function recordMessages(ctx: Ctx, inputs: readonly MessageInput[]): Promise<Outcome> {
  return inTurn(ctx.db, async () => {
    const groups = await groupsByNumber(
      ctx,
      inputs.map(({ groupNo }) => groupNo),
    );
    return repeatOnUniqueConflict(() => ctx.db.transaction((session) => takeIn(ctx, session, inputs, groups)));
  });
}

async function takeIn(
  ctx: Ctx,
  session: ClientSession,
  inputs: readonly MessageInput[],
  groups: ReadonlyMap<string, GroupRow>,
): Promise<Outcome> {
  const outcome: Outcome = { accepted: 0, duplicate: 0, rejected: [] };
  const told = await readTold(ctx, session, inputs);
  // After the transaction's first look: whoever is erased from then on writes the same stays, and this begins again and knows it.
  const members: ReadonlyMap<string, Person> = await distributorsByNo(
    ctx,
    inputs.map(({ memberNo }) => memberNo),
  );
  const fresh: Fresh[] = [];
  inputs.forEach((input, index) => {
    const { messageId, groupNo, memberNo, kind, text, at } = input;
    const digest = digestOf(ctx, input);
    const same = told.get(messageId);
    if (same !== undefined) {
      if (same === digest) outcome.duplicate += 1;
      else outcome.rejected.push({ index, code: 'EVENT_CONFLICT', column: 'messageId', details: { id: messageId } });
      return;
    }
    const group = groups.get(groupNo);
    const member = members.get(memberNo);
    if (!group) outcome.rejected.push({ index, code: 'GROUP_UNKNOWN', column: 'groupNo', details: { groupNo } });
    else if (!member) outcome.rejected.push({ index, code: 'MEMBER_UNKNOWN', column: 'memberNo', details: { memberNo } });
    else {
      told.set(messageId, digest);
      const day = ctx.time.dayKey(at);
      // Of somebody who had the own data erased nothing is kept but that something was said.
      const kept = member.erasedAt === null ? cut(text) : null;
      const row: MessageRow = { _id: messageId, digest, groupId: group._id, distributorId: member._id, kind, text: kept, at, day };
      fresh.push({ row, group });
    }
  });
  outcome.accepted = fresh.length;
  if (fresh.length > 0) await write(ctx, session, fresh);
  return outcome;
}

/** The digests of messages that are there, by id; those of the batch are added as it is gone through. */
async function readTold(ctx: Ctx, session: ClientSession, inputs: readonly MessageInput[]): Promise<Map<string, string>> {
  const ids = [...new Set(inputs.map(({ messageId }) => messageId))];
  const rows = await messages
    .raw(ctx.db)
    .find({ _id: { $in: ids } }, { session, projection: { digest: 1 } })
    .toArray();
  return new Map(rows.map(({ _id, digest }) => [_id, digest]));
}

interface Sum {
  groupId: ObjectId;
  distributorId: ObjectId;
  day: DayKey;
  messages: number;
}

/** What is read is read before anything is written: a transaction reads slower behind its own writes. */
async function write(ctx: Ctx, session: ClientSession, fresh: readonly Fresh[]): Promise<void> {
  const speaking = new Map<string, Sum>();
  const spoken = new Map<string, Spoken>();
  for (const { row } of fresh) {
    const { groupId, distributorId, day, at } = row;
    const pair = `${toId(groupId)}:${toId(distributorId)}`;
    const ofDay = speaking.get(`${pair}:${day}`);
    if (ofDay) ofDay.messages += 1;
    else speaking.set(`${pair}:${day}`, { groupId, distributorId, day, messages: 1 });
    const ofPair = spoken.get(pair);
    if (!ofPair) spoken.set(pair, { groupId, distributorId, messages: 1, lastAt: at });
    else {
      ofPair.messages += 1;
      if (at > ofPair.lastAt) ofPair.lastAt = at;
    }
  }
  const known = await readSpeaking(ctx, session, [...speaking.keys()]);
  const found = await detect(
    ctx,
    session,
    fresh.map(({ row }) => row),
    saidBefore(ctx, session, known),
  );
  await noteSpoken(ctx, session, [...spoken.values()]);
  await messages.raw(ctx.db).insertMany(
    fresh.map(({ row }) => row),
    { session },
  );
  await writeSpeaking(ctx, session, speaking, known);
  await writeChatDays(ctx, session, speaking, known);
  await found.write();
  await replyTo(ctx, session, fresh);
}

/** As the rules against flooding ask. */
function saidBefore(ctx: Ctx, session: ClientSession, known: ReadonlyMap<string, number>): SaidBefore {
  return {
    count: (groupId, distributorId, day) => known.get(`${groupId}:${distributorId}:${day}`) ?? 0,
    read: (distributorIds, from, to) =>
      messages
        .raw(ctx.db)
        .find(
          { distributorId: { $in: [...distributorIds] }, at: { $gte: from, $lte: to } },
          { session, projection: { groupId: 1, distributorId: 1, at: 1, day: 1 } },
        )
        .toArray(),
  };
}

async function readSpeaking(ctx: Ctx, session: ClientSession, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await speakingDays
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } }, { session, projection: { messages: 1 } })
    .toArray();
  return new Map(rows.map((row) => [row._id, row.messages]));
}

async function writeSpeaking(
  ctx: Ctx,
  session: ClientSession,
  speaking: ReadonlyMap<string, Sum>,
  known: ReadonlyMap<string, number>,
): Promise<void> {
  const begun: SpeakingDayRow[] = [];
  const grown: AnyBulkWriteOperation<SpeakingDayRow & Document>[] = [];
  for (const [_id, sum] of speaking) {
    if (known.has(_id)) grown.push({ updateOne: { filter: { _id }, update: { $inc: { messages: sum.messages } } } });
    else begun.push({ _id, ...sum });
  }
  if (begun.length > 0) await speakingDays.raw(ctx.db).insertMany(begun, { session });
  if (grown.length > 0) await speakingDays.raw(ctx.db).bulkWrite(grown, { session });
}

async function writeChatDays(
  ctx: Ctx,
  session: ClientSession,
  speaking: ReadonlyMap<string, Sum>,
  known: ReadonlyMap<string, number>,
): Promise<void> {
  const added = new Map<string, { groupId: ObjectId; day: DayKey; messages: number; speakers: number }>();
  for (const [id, { groupId, day, messages: said }] of speaking) {
    const key = `${toId(groupId)}:${day}`;
    const sum = added.get(key) ?? { groupId, day, messages: 0, speakers: 0 };
    sum.messages += said;
    // Who said something on that day for the first time.
    if (!known.has(id)) sum.speakers += 1;
    added.set(key, sum);
  }
  await chatDays.raw(ctx.db).bulkWrite(
    Array.from(added, ([_id, { groupId, day, messages: said, speakers }]) => ({
      updateOne: {
        filter: { _id },
        update: { $inc: { messages: said, speakers }, $setOnInsert: { groupId, day } },
        upsert: true,
      },
    })),
    { session },
  );
}

/** Keyed: of a short text that is gone a plain digest would tell whoever tries the few that it can have been. */
export const digestOf = ({ cipher }: Pick<Ctx, 'cipher'>, input: MessageInput): string =>
  cipher.blindIndex(textOfMessage(input), 'message');
