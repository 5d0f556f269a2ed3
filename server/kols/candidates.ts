// The nightly candidates: everybody of the middle and the head who is in a group, measured from what other domains know, scored by
// score.rules.ts. Whole again each night, in portions; keyed by the business day, so that a run done again writes the same.
// Surprise: KOLs are scored too, for their own page, and left out of the list of candidates when it is read: who is on the way changes by
// the minute.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import { dayNumber, shiftKey } from '../core/time.ts';
import { readPersonFacts, streamChosen } from '../distributors/service.ts';
import type { KolCriterion } from '../generated/types.ts';
import { presentOfMany } from '../groups/service.ts';
import { repliesDrawnIn, speakingSince } from '../messages/service.ts';
import { setting } from '../settings/service.ts';
import { engineOf } from '../tiers/service.ts';
import { confirmedOf } from '../violations/service.ts';
import { kolCandidates } from './model.ts';
import type { KolCandidateRow } from './model.ts';
import { KOL_TIERS } from './rules.ts';
import { ACTIVITY_DAYS, CONDUCT_DAYS, ranksOf, REPLY_DAYS, scoreCandidate } from './score.rules.ts';
import type { KolWeights, Measured } from './score.rules.ts';

const AT_ONCE = 1_000;
const GROUPS_AT_ONCE = 20;
const ASKED = [
  { metric: 'OWN_SALES', window: 'DAYS_30' },
  { metric: 'ACTIVE_DOWNLINE', window: 'DAYS_30' },
] as const;

const WEIGHT_OF = {
  SALES: 'kolSales',
  ACTIVITY: 'kolActivity',
  REPLIES: 'kolReplies',
  TEAM: 'kolTeam',
  CONDUCT: 'kolConduct',
  TENURE: 'kolTenure',
} as const satisfies Record<KolCriterion, string>;

interface Person extends Measured {
  _id: ObjectId;
  groupIds: ObjectId[];
}

export interface CandidatesReport {
  day: DayKey;
  candidates: number;
  written: number;
  removed: number;
}

export async function rateCandidates(ctx: Ctx, day: DayKey): Promise<CandidatesReport> {
  const newest = await kolCandidates.raw(ctx.db).findOne({}, { sort: { day: -1 }, projection: { day: 1 } });
  // An occurrence that was late behind the next one.
  if (newest !== null && newest.day > day) return { day, candidates: 0, written: 0, removed: 0 };
  const people = await readPeople(ctx, day);
  await measureTalk(ctx, people, day);
  const weights = await weightsOf(ctx);
  const report: CandidatesReport = { day, candidates: people.size, written: 0, removed: 0 };
  for (const tier of KOL_TIERS) {
    const some = [...people.values()].filter((person) => person.tier === tier);
    const ranks = ranksOf(some);
    for (let at = 0; at < some.length; at += AT_ONCE) {
      const rows = some.slice(at, at + AT_ONCE).map((person): KolCandidateRow => {
        const { score, reasons } = scoreCandidate(person, ranks, weights);
        return { _id: person._id, day, tier, groupIds: person.groupIds, score, reasons };
      });
      const writes = rows.map(({ _id, ...fields }) => ({ updateOne: { filter: { _id }, update: { $set: fields }, upsert: true } }));
      const { modifiedCount, upsertedCount } = await kolCandidates.raw(ctx.db).bulkWrite(writes, { ordered: false });
      report.written += modifiedCount + upsertedCount;
    }
  }
  const { deletedCount } = await kolCandidates.raw(ctx.db).deleteMany({ day: { $lt: day } });
  return { ...report, removed: deletedCount };
}

async function weightsOf(ctx: Ctx): Promise<KolWeights> {
  const keys = Object.keys(WEIGHT_OF) as KolCriterion[];
  const values = await Promise.all(keys.map(async (key) => [key, await setting(ctx, WEIGHT_OF[key])] as const));
  return Object.fromEntries(values) as Record<KolCriterion, number>;
}

/** Those who are in a group, with what does not depend on what was said. */
async function readPeople(ctx: Ctx, day: DayKey): Promise<Map<string, Person>> {
  const people = new Map<string, Person>();
  const since = ctx.time.rangeOf(shiftKey(day, -CONDUCT_DAYS)).startsAt;
  for (const tier of KOL_TIERS) {
    for await (const some of streamChosen(ctx, { tier })) {
      const ids = some.map(({ _id }) => _id);
      const groups = new Map<string, ObjectId[]>();
      for (const { distributorId, groupId } of await presentOfMany(ctx, ids)) {
        const of = groups.get(toId(distributorId));
        if (of) of.push(groupId);
        else groups.set(toId(distributorId), [groupId]);
      }
      const present = ids.filter((id) => groups.has(toId(id)));
      const names = present.map(toId);
      const values = await engineOf(ctx).valuesOf(names, ASKED);
      const breaches = await confirmedOf(ctx, present, since);
      const joined = new Map((await readPersonFacts(ctx, names)).map(({ id, joinedDay }) => [id, joinedDay]));
      present.forEach((_id, at) => {
        const id = toId(_id);
        people.set(id, {
          _id,
          // In one order, so that a run done again writes nothing.
          groupIds: (groups.get(id) ?? []).sort((one, other) => (toId(one) < toId(other) ? -1 : 1)),
          tier,
          salesFen: values[at * ASKED.length] ?? 0,
          sellingDownline: values[at * ASKED.length + 1] ?? 0,
          spokenDays: 0,
          replies: 0,
          breaches: breaches.get(id) ?? 0,
          memberDays: Math.max(0, dayNumber(day) - dayNumber(joined.get(id) ?? day)),
        });
      });
    }
  }
  return people;
}

/** Days are counted once, in however many groups something was said: a bit for each. */
async function measureTalk(ctx: Ctx, people: ReadonlyMap<string, Person>, day: DayKey): Promise<void> {
  const last = shiftKey(day, -1);
  const from = shiftKey(day, -ACTIVITY_DAYS);
  const first = dayNumber(from);
  const groupIds = [...new Map([...people.values()].flatMap((person) => person.groupIds.map((id) => [toId(id), id] as const))).values()];
  const range = { startsAt: ctx.time.rangeOf(shiftKey(day, -REPLY_DAYS)).startsAt, endsAt: ctx.time.rangeOf(day).startsAt };
  const spoken = new Map<string, number>();
  for (let at = 0; at < groupIds.length; at += GROUPS_AT_ONCE) {
    const some = groupIds.slice(at, at + GROUPS_AT_ONCE);
    for await (const { distributorId, day: on } of speakingSince(ctx, some, from, last)) {
      const id = toId(distributorId);
      if (people.has(id)) spoken.set(id, (spoken.get(id) ?? 0) | (1 << (dayNumber(on) - first)));
    }
    for (const groupId of some) {
      for (const [id, count] of await repliesDrawnIn(ctx, groupId, range)) {
        const person = people.get(id);
        if (person) person.replies += count;
      }
    }
  }
  for (const [id, bits] of spoken) {
    const person = people.get(id);
    if (person) person.spokenDays = bitsOf(bits);
  }
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let rest = bits >>> 0; rest !== 0; rest = (rest & (rest - 1)) >>> 0) count += 1;
  return count;
}
