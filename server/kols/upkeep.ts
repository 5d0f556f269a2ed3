// Each night: who was a KOL before appointments were kept is taken over, nominations that nobody answered lapse, terms begin and end,
// whoever fell out of the tiers is looked at, and what ends soon is told. Each row is a transaction of its own whose condition is the
// state it was read in: cut anywhere, the next run does the rest, and done again it finds nothing.
// Surprise: nobody loses an appointment by falling to the first tier. It is marked, cannot be renewed, and a person decides.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { isRefused } from '../core/errors.ts';
import { newId, toId } from '../core/ids.ts';
import type { Filter } from '../core/page.ts';
import type { DayKey } from '../core/time.ts';
import { shiftKey } from '../core/time.ts';
import { isUniqueConflict } from '../core/unique.ts';
import { distributorById, readPersonFacts, streamKols } from '../distributors/service.ts';
import type { KolMark } from '../distributors/service.ts';
import type { KolState, Tier } from '../generated/types.ts';
import { presentOfMany, setKolRole } from '../groups/service.ts';
import { setting } from '../settings/service.ts';
import { kols } from './model.ts';
import type { KolRow } from './model.ts';
import { eventOf, inMove, kolWithin, moveKol } from './moving.ts';
import type { Moved } from './moving.ts';
import { DUTY_KINDS, MOST_GROUPS, isExpiring, isKolTier, isOver, termOf, tierSeat } from './rules.ts';
import { countSeats, seatsOf } from './seats.ts';
import { tellMember, tellStaff } from './telling.ts';

const AT_ONCE = 500;

export interface TermsReport {
  day: DayKey;
  takenOver: number;
  lapsed: number;
  begun: number;
  ended: number;
  concerns: number;
  told: number;
}

export async function keepTerms(ctx: Ctx, day: DayKey): Promise<TermsReport> {
  const startsAt = ctx.time.rangeOf(day).startsAt;
  const takenOver = await takeOver(ctx, day);
  const lapsed =
    (await each(ctx, { state: 'NOMINATED', answerBy: { $lte: startsAt } }, (row) => row.state === 'NOMINATED', lapse)) +
    (await each(ctx, { state: { $in: ['NOMINATED', 'ACCEPTED'] }, termTo: { $lt: day } }, (row) => isWaiting(row.state), lapse));
  const ended = await each(
    ctx,
    { state: 'APPOINTED', termTo: { $lt: day } },
    (row) => row.state === 'APPOINTED' && isOver(row.termTo, day),
    end,
  );
  const begun = await each(
    ctx,
    { state: 'APPOINTED', isActive: false, termFrom: { $lte: day } },
    (row) => row.state === 'APPOINTED' && !row.isActive,
    (one, session, row) => moveKol(one, session, row, { isActive: true }, eventOf(one, 'BEGAN')),
  );
  const concerns = await followTiers(ctx);
  return { day, takenOver, lapsed, begun, ended, concerns, told: await tellExpiring(ctx, day) };
}

const isWaiting = (state: KolState): boolean => state === 'NOMINATED' || state === 'ACCEPTED';

type Act = (ctx: Ctx, session: Parameters<typeof moveKol>[1], row: KolRow) => Promise<Moved>;

/** Every row of the filter that still fits within its transaction. Whoever was quicker there has decided. */
async function each(ctx: Ctx, filter: Filter, isDue: (row: KolRow) => boolean, act: Act): Promise<number> {
  let count = 0;
  for (let after: ObjectId | null = null; ;) {
    const rows: KolRow[] = await kols
      .raw(ctx.db)
      .find({ $and: [filter, after === null ? {} : { _id: { $gt: after } }] }, { sort: { _id: 1 }, limit: AT_ONCE })
      .toArray();
    for (const { _id } of rows.filter(isDue)) {
      try {
        await inMove(ctx, async (session) => {
          const row = await kolWithin(ctx, session, _id);
          return isDue(row) ? act(ctx, session, row) : { row, ended: [] };
        });
        count += 1;
      } catch (error) {
        if (!isRefused(error, 'KOL_CHANGED')) throw error;
      }
    }
    after = rows.at(-1)?._id ?? null;
    if (rows.length < AT_ONCE || after === null) return count;
  }
}

const lapse: Act = async (ctx, session, row) => {
  const moved = await moveKol(ctx, session, row, { state: 'LAPSED', answerBy: null }, eventOf(ctx, 'LAPSED'));
  await tellMember(ctx, session, moved.row, 'lapsed');
  return moved;
};

const end: Act = async (ctx, session, row) => {
  const moved = await moveKol(ctx, session, row, { state: 'ENDED' }, eventOf(ctx, 'ENDED', { termFrom: row.termFrom, termTo: row.termTo }));
  await tellMember(ctx, session, moved.row, 'ended');
  return moved;
};

/** Those who are marked as KOL and have no appointment: in an import, or in a world that is older than this. They get the usual term. */
export async function takeOver(ctx: Ctx, day: DayKey): Promise<number> {
  const days = await setting(ctx, 'kolTermDays');
  let count = 0;
  let waiting: KolMark[] = [];
  const take = async (): Promise<void> => {
    const ids = waiting.map(({ _id }) => _id);
    const open = await kols
      .raw(ctx.db)
      .find({ distributorId: { $in: ids }, isOpen: true }, { projection: { distributorId: 1 } })
      .toArray();
    const has = new Set(open.map(({ distributorId }) => toId(distributorId)));
    for (const mark of waiting) if (!has.has(toId(mark._id)) && (await takeOverOne(ctx, mark, day, days))) count += 1;
    waiting = [];
  };
  for await (const mark of streamKols(ctx)) {
    waiting.push(mark);
    if (waiting.length >= AT_ONCE) await take();
  }
  await take();
  return count;
}

async function takeOverOne(ctx: Ctx, { _id: distributorId, tier }: KolMark, day: DayKey, days: number): Promise<boolean> {
  const { termFrom, termTo } = termOf(day, days);
  try {
    return await ctx.db.transaction(async (session) => {
      if (await kols.raw(ctx.db).findOne({ distributorId, isOpen: true }, { session })) return false;
      const stays = await presentOfMany(ctx, [distributorId], session);
      // Where nobody gave the role, or gave one of more weight: wherever the member is.
      const named = stays.filter(({ role }) => role === 'KOL');
      const groupIds = (named.length > 0 ? named : stays).slice(0, MOST_GROUPS).map(({ groupId }) => groupId);
      const row: KolRow = {
        _id: newId(),
        distributorId,
        state: 'APPOINTED',
        stateSince: ctx.now,
        isOpen: true,
        isActive: true,
        tier,
        groupIds,
        dutyKinds: [...DUTY_KINDS],
        termFrom,
        termTo,
        answerBy: null,
        nominatedById: null,
        nominatedByName: '',
        reason: '',
        concern: groupIds.length === 0 ? 'NO_GROUP' : null,
        expiryTold: null,
        dutiesDone: 0,
        dutiesMissed: 0,
        history: [eventOf(ctx, 'TAKEN_OVER', { termFrom, termTo })],
        seq: 1,
        createdAt: ctx.now,
      };
      await countSeats(ctx, session, seatsOf(row), 1);
      await kols.raw(ctx.db).insertOne(row, { session });
      await setKolRole(ctx, session, { distributorId, groupIds, isKol: true });
      return true;
    });
  } catch (error) {
    if (isUniqueConflict(error)) return false;
    throw error;
  }
}

/** Where members stand may have changed by the hundred, in another thread: read afresh each night. Returns how many rows were changed. */
async function followTiers(ctx: Ctx): Promise<number> {
  let count = 0;
  for (let after: ObjectId | null = null; ;) {
    const rows: KolRow[] = await kols
      .raw(ctx.db)
      .find({ isOpen: true, ...(after === null ? {} : { _id: { $gt: after } }) }, { sort: { _id: 1 }, limit: AT_ONCE })
      .toArray();
    const facts = await readPersonFacts(
      ctx,
      rows.map(({ distributorId }) => toId(distributorId)),
    );
    const tierOf = new Map(facts.map(({ id, standing }) => [id, standing.tier]));
    for (const { _id, distributorId, tier, concern, state } of rows) {
      const now = tierOf.get(toId(distributorId)) ?? tier;
      if (isKolTier(now) ? now === tier && concern !== 'TIER_FELL' : concern === 'TIER_FELL' && state === 'APPOINTED') continue;
      await inMove(ctx, async (session) => followTier(ctx, session, await kolWithin(ctx, session, _id), now));
      count += 1;
    }
    after = rows.at(-1)?._id ?? null;
    if (rows.length < AT_ONCE || after === null) return count;
  }
}

async function followTier(ctx: Ctx, session: Parameters<typeof moveKol>[1], row: KolRow, tier: Tier): Promise<Moved> {
  if (!row.isOpen) return { row, ended: [] };
  if (!isKolTier(tier)) {
    if (isWaiting(row.state)) return lapse(ctx, session, row);
    return quietly(ctx, session, row, { concern: 'TIER_FELL' });
  }
  // Between the middle and the head the seat goes along, as a fact.
  if (tier !== row.tier) {
    await countSeats(ctx, session, [tierSeat(row.tier)], -1);
    await countSeats(ctx, session, [tierSeat(tier)], 1);
  }
  return quietly(ctx, session, row, { tier, concern: row.groupIds.length === 0 && row.state === 'APPOINTED' ? 'NO_GROUP' : null });
}

/** What is no step of anybody leaves no line in the history. */
async function quietly(ctx: Ctx, session: Parameters<typeof moveKol>[1], row: KolRow, change: Partial<KolRow>): Promise<Moved> {
  await kols.raw(ctx.db).updateOne({ _id: row._id, seq: row.seq }, { $set: change, $inc: { seq: 1 } }, { session });
  return { row: { ...row, ...change, seq: row.seq + 1 }, ended: [] };
}

async function tellExpiring(ctx: Ctx, day: DayKey): Promise<number> {
  const expiryDays = await setting(ctx, 'kolExpiryDays');
  const until = shiftKey(day, expiryDays - 1);
  const isDue = (row: KolRow): boolean => isExpiring(row, day, expiryDays) && row.expiryTold !== row.termTo;
  const filter = { state: 'APPOINTED', termTo: { $gte: day, $lte: until } };
  return each(ctx, filter, isDue, async (one, session, row) => {
    const member = await distributorById(one, row.distributorId);
    await tellMember(one, session, row, 'expiring');
    await tellStaff(one, session, row, 'expiring', member?.memberNo ?? '');
    return quietly(one, session, row, { expiryTold: row.termTo });
  });
}
