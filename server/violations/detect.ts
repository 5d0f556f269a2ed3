// Looks through what was said for what a rule calls a breach. What is found becomes a candidate in the transaction of the messages:
// one for each message and rule, however often the batch comes.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { newId, toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import { guardiansAmong } from '../groups/service.ts';
import { excerptOf, findFloods, findIn } from './detect.rules.ts';
import type { DetectRule } from './detect.rules.ts';
import { violationRules, violations } from './model.ts';
import type { ViolationRow } from './model.ts';
import { dueAfter } from './steps.rules.ts';
import { bare } from './words.rules.ts';

const MOST_RULES = 200;

/** A message as detection needs it; it is not written yet. */
export interface Said {
  _id: string;
  groupId: ObjectId;
  distributorId: ObjectId;
  text: string | null;
  at: Date;
  day: DayKey;
}

/** What was said before by the same people, read by whoever owns the messages. */
export interface SaidBefore {
  /** Messages of a person in a group on a day, without this batch. */
  count(groupId: string, distributorId: string, day: DayKey): number;
  /** Those people's messages between two moments. */
  read(
    distributorIds: readonly ObjectId[],
    from: Date,
    to: Date,
  ): Promise<Pick<Said, '_id' | 'groupId' | 'distributorId' | 'at' | 'day'>[]>;
}

type Found = Omit<ViolationRow, '_id' | 'state' | 'steps' | 'dueAt' | 'createdAt'>;

/** Reads now and writes when it is told to, so that the caller can read everything first. */
export async function detect(
  ctx: Ctx,
  session: ClientSession,
  said: readonly Said[],
  before: SaidBefore,
): Promise<{ write(): Promise<void> }> {
  const rules = await readRules(ctx, session);
  const found = findInTexts(rules, said);
  for (const rule of rules) if (rule.kind === 'FLOOD') found.push(...(await findFlooding(ctx, session, rule, said, before)));
  if (found.length === 0) return { write: () => Promise.resolve() };
  const guardians = await guardiansAmong(ctx, session, found);
  const rows = found
    .filter(({ groupId, distributorId }) => !guardians.has(pairOf({ groupId, distributorId })))
    .map((one): ViolationRow => ({
      _id: newId(),
      ...one,
      state: 'CANDIDATE',
      steps: [],
      dueAt: dueAfter('CANDIDATE', ctx.now),
      createdAt: ctx.now,
    }));
  return {
    async write() {
      if (rows.length > 0) await violations.raw(ctx.db).insertMany(rows, { session });
    },
  };
}

interface Rule extends DetectRule {
  _id: ObjectId;
}

async function readRules(ctx: Ctx, session: ClientSession): Promise<Rule[]> {
  const rows = await violationRules
    .raw(ctx.db)
    .find({ isOn: true }, { session, sort: { createdAt: 1, _id: 1 }, limit: MOST_RULES })
    .toArray();
  return rows.map(({ _id, kind, words, threshold, minutes }) => ({
    _id,
    id: toId(_id),
    kind,
    words: kind === 'KEYWORDS' ? words.map(bare) : words,
    threshold,
    minutes,
  }));
}

function findInTexts(rules: readonly Rule[], said: readonly Said[]): Found[] {
  const found: Found[] = [];
  for (const { _id: messageId, groupId, distributorId, text, at, day } of said) {
    if (text === null) continue;
    for (const rule of rules) {
      const part = findIn(rule, text);
      if (part !== null) found.push({ groupId, distributorId, ruleId: rule._id, messageId, excerpt: excerptOf(text, part), at, day });
    }
  }
  return found;
}

/** Only those are read of whom the day's count says that they may have said enough, or whose time reaches back over midnight. */
async function findFlooding(ctx: Ctx, session: ClientSession, rule: Rule, said: readonly Said[], before: SaidBefore): Promise<Found[]> {
  const span = rule.minutes * 60_000;
  const byPair = new Map<string, Said[]>();
  for (const one of said) {
    const key = pairOf(one);
    const others = byPair.get(key);
    if (others) others.push(one);
    else byPair.set(key, [one]);
  }
  const suspects = new Map<string, Said[]>();
  for (const [key, ofPair] of byPair) {
    const isSuspect = ofPair.some(({ groupId, distributorId, at, day }) => {
      const ofDay = ofPair.filter((other) => other.day === day).length + before.count(toId(groupId), toId(distributorId), day);
      return ofDay >= rule.threshold || ctx.time.dayKey(new Date(at.getTime() - span)) !== day;
    });
    if (isSuspect) suspects.set(key, ofPair);
  }
  if (suspects.size === 0) return [];
  const batch = [...suspects.values()].flat();
  const people = [...new Map(batch.map(({ distributorId }) => [toId(distributorId), distributorId])).values()];
  const times = batch.map(({ at }) => at.getTime());
  const [from, to] = [new Date(Math.min(...times) - span), new Date(Math.max(...times) + span)];
  const [past, foundBefore] = [
    await before.read(people, from, to),
    await violations
      .raw(ctx.db)
      .find(
        { distributorId: { $in: people }, at: { $gte: from, $lte: to }, ruleId: rule._id },
        { session, projection: { groupId: 1, distributorId: 1, at: 1 } },
      )
      .toArray(),
  ];
  const found: Found[] = [];
  for (const [key, ofPair] of suspects) {
    const all = [...past.filter((one) => pairOf(one) === key), ...ofPair].sort((a, b) => a.at.getTime() - b.at.getTime());
    const foundAt = foundBefore.filter((one) => pairOf(one) === key).map(({ at }) => at);
    for (const index of findFloods(
      rule,
      all.map(({ at }) => at),
      foundAt,
    )) {
      const one = all[index];
      if (!one) continue;
      const { _id: messageId, groupId, distributorId, at, day } = one;
      const text = ofPair.find(({ _id }) => _id === messageId)?.text ?? null;
      found.push({ groupId, distributorId, ruleId: rule._id, messageId, excerpt: text === null ? null : excerptOf(text, ''), at, day });
    }
  }
  return found;
}

const pairOf = (pair: { groupId: ObjectId; distributorId: ObjectId }): string => `${toId(pair.groupId)}:${toId(pair.distributorId)}`;
