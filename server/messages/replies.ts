// What the program answers in a group when a message asks for it, and the rules by which it does. In the transaction of the messages:
// an answer is given once, also when the batch is sent again or the program dies.
// Surprise: a message that comes in late is not answered any more. A bridge that was away for a day would else make every group talk.

import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import { postMany } from '../channels/service.ts';
import type { Ctx } from '../context.ts';
import { demand, Refused } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import type { MutationSaveKeywordRuleArgs } from '../generated/types.ts';
import { bare } from '../violations/words.rules.ts';
import { mayReply, readKeywordRule, ruleFor } from './keyword.rules.ts';
import type { ReplyRule } from './keyword.rules.ts';
import { keywordRules, replies } from './model.ts';
import type { KeywordRuleRow } from './model.ts';
import type { Fresh } from './record.ts';

/** From the time it was sent. */
const ANSWERED_MINUTES = 10;
const MOST_RULES = 200;

interface Asked {
  id: string;
  ruleId: ObjectId;
  groupId: ObjectId;
  at: Date;
  messageId: string;
  reply: string;
}

export async function replyTo(ctx: Ctx, session: ClientSession, fresh: readonly Fresh[]): Promise<void> {
  const since = ctx.now.getTime() - ANSWERED_MINUTES * 60_000;
  const recent = fresh.filter(({ row, group }) => row.text !== null && row.at.getTime() >= since && group.closedAt === null);
  if (recent.length === 0) return;
  const rows = await keywordRules
    .raw(ctx.db)
    .find({ isOn: true }, { session, sort: { createdAt: 1, _id: 1 }, limit: MOST_RULES })
    .toArray();
  if (rows.length === 0) return;
  const asked = matches(recent, rows);
  if (asked.length === 0) return;
  const ids = [...new Set(asked.map(({ id }) => id))];
  const before = await replies
    .raw(ctx.db)
    .find({ _id: { $in: ids } }, { session })
    .toArray();
  const lastAt = new Map<string, Date>(before.map((row) => [row._id, row.at]));
  const given = new Map<string, { asked: Asked; replies: number }>();
  const posts: Asked[] = [];
  const minutesOf = new Map(rows.map(({ _id, cooldownMinutes }) => [toId(_id), cooldownMinutes]));
  for (const one of asked) {
    if (!mayReply(lastAt.get(one.id) ?? null, one.at, minutesOf.get(toId(one.ruleId)) ?? 0)) continue;
    lastAt.set(one.id, one.at);
    posts.push(one);
    given.set(one.id, { asked: one, replies: (given.get(one.id)?.replies ?? 0) + 1 });
  }
  if (posts.length === 0) return;
  await replies.raw(ctx.db).bulkWrite(
    Array.from(
      given,
      ([
        _id,
        {
          asked: { ruleId, groupId, at },
          replies: count,
        },
      ]) => ({
        updateOne: { filter: { _id }, update: { $set: { at }, $inc: { replies: count }, $setOnInsert: { ruleId, groupId } }, upsert: true },
      }),
    ),
    { session },
  );
  await postMany(
    ctx,
    posts.map(({ messageId, ruleId, groupId, reply }) => ({
      key: `reply:${messageId}:${toId(ruleId)}`,
      groupId,
      kind: 'TEXT' as const,
      content: { text: reply },
      cause: 'KEYWORD_REPLY',
    })),
    session,
  );
}

/** In the order in which they were sent. */
function matches(fresh: readonly Fresh[], rows: readonly KeywordRuleRow[]): Asked[] {
  const rules = rows.map(({ _id, words, tier, cooldownMinutes }): ReplyRule => ({
    id: toId(_id),
    words: words.map(bare),
    tier,
    cooldownMinutes,
  }));
  const byId = new Map(rows.map((row) => [toId(row._id), row]));
  const asked: Asked[] = [];
  for (const { row, group } of fresh) {
    const rule = ruleFor(rules, row.text ?? '', group.tier);
    const found = rule && byId.get(rule.id);
    if (!found) continue;
    const id = `${toId(found._id)}:${toId(group._id)}`;
    asked.push({ id, ruleId: found._id, groupId: group._id, at: row.at, messageId: row._id, reply: found.reply });
  }
  return asked.sort((a, b) => a.at.getTime() - b.at.getTime());
}

export function listKeywordRules(ctx: Ctx): Promise<KeywordRuleRow[]> {
  return keywordRules
    .raw(ctx.db)
    .find({}, { sort: { createdAt: 1, _id: 1 }, limit: MOST_RULES })
    .toArray();
}

export async function countReplies(ctx: Ctx, ruleId: ObjectId): Promise<number> {
  const rows = await replies
    .raw(ctx.db)
    .find({ ruleId }, { projection: { replies: 1 } })
    .toArray();
  return rows.reduce((sum, row) => sum + row.replies, 0);
}

/** @throws Refused RULE_GONE, RULES_TOO_MANY, and what readKeywordRule says */
export async function saveKeywordRule(ctx: Ctx, { id, input }: MutationSaveKeywordRuleArgs): Promise<KeywordRuleRow> {
  const { ok: _yes, ...fields } = demand(readKeywordRule({ ...input, tier: input.tier ?? null, words: [...input.words] }));
  const byName = await nameOf(ctx, ctx.viewer);
  return ctx.db.transaction(async (session) => {
    const rows = keywordRules.raw(ctx.db);
    const before = id == null ? null : await rows.findOne({ _id: fromId(id) }, { session });
    if (id != null && !before) throw new Refused('RULE_GONE');
    if (!before && (await rows.countDocuments({}, { session })) >= MOST_RULES) throw new Refused('RULES_TOO_MANY', { most: MOST_RULES });
    const row: KeywordRuleRow = {
      _id: before?._id ?? newId(),
      ...fields,
      byName,
      changedAt: ctx.now,
      createdAt: before?.createdAt ?? ctx.now,
    };
    if (before) await rows.replaceOne({ _id: row._id }, row, { session });
    else await rows.insertOne(row, { session });
    const subject = { kind: 'KEYWORD_RULE', id: toId(row._id), name: row.name };
    await record(ctx, session, { action: 'KEYWORD_RULE_SAVED', subject, details: { words: row.words, isOn: row.isOn } });
    return row;
  });
}
