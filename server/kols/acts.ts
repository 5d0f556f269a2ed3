// What people do: nominate, answer, appoint for a term, renew, change, release. Operators nominate from their own groups; the rest is a
// manager's, but for the answer, which is the member's alone.

import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import type { AuditAction } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { demand, Refused } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import { isUniqueConflict } from '../core/unique.ts';
import { demandReach, distributorById } from '../distributors/service.ts';
import type { DistributorRow } from '../distributors/service.ts';
import type { DutyKind, KolNominationInput } from '../generated/types.ts';
import { demandMayManage, groupsByIds, presentOfMany } from '../groups/service.ts';
import { setting } from '../settings/service.ts';
import { takersOf } from './access.ts';
import { kols } from './model.ts';
import type { KolRow } from './model.ts';
import { eventOf, idOf, inMove, kolWithin, moveKol } from './moving.ts';
import { hasBegun, isKolTier, judgeAsked, judgeRenewal, judgeStep, judgeTerm, mayStep, readKolReason } from './rules.ts';
import type { Step } from './rules.ts';
import { countSeats, takeGroupSeats, takeTierSeat } from './seats.ts';
import { groupSeat } from './rules.ts';
import { tellMember, tellStaff } from './telling.ts';

const DAY_MILLISECONDS = 86_400_000;

/** @throws Refused with what the rules say; KOL_ALREADY, KOL_GROUP_FULL, KOL_TIER_FULL, NOT_YOUR_MEMBER, NOT_YOUR_GROUP */
export async function nominate(ctx: Ctx, input: KolNominationInput): Promise<KolRow> {
  const { distributorId } = input;
  await demandReach(ctx, distributorId);
  const member = await demandMember(ctx, fromId(distributorId));
  const { reason } = demand(readKolReason(input.reason));
  const term = demand(judgeTerm(input.termFrom, input.termTo, ctx.time.dayKey(ctx.now)));
  const { tier } = member.standing;
  if (!isKolTier(tier)) throw new Refused('KOL_TIER_WRONG');
  const byName = await nameOf(ctx);
  const answerBy = new Date(ctx.now.getTime() + (await setting(ctx, 'kolAnswerDays')) * DAY_MILLISECONDS);
  try {
    return await ctx.db.transaction(async (session) => {
      if (await kols.raw(ctx.db).findOne({ distributorId: member._id, isOpen: true }, { session })) throw new Refused('KOL_ALREADY');
      const { groupIds, dutyKinds } = await readAsked(ctx, session, member._id, input);
      for (const group of await groupsByIds(ctx, groupIds)) demandMayManage(ctx, group);
      await takeTierSeat(ctx, session, tier);
      await takeGroupSeats(ctx, session, groupIds);
      const row: KolRow = {
        _id: newId(),
        distributorId: member._id,
        state: 'NOMINATED',
        stateSince: ctx.now,
        isOpen: true,
        isActive: false,
        tier,
        groupIds,
        dutyKinds,
        termFrom: term.termFrom,
        termTo: term.termTo,
        answerBy,
        nominatedById: ctx.viewer.kind === 'STAFF' ? fromId(ctx.viewer.id) : null,
        nominatedByName: byName,
        reason,
        concern: null,
        expiryTold: null,
        dutiesDone: 0,
        dutiesMissed: 0,
        history: [eventOf(ctx, 'NOMINATED', { byName, reason, termFrom: term.termFrom, termTo: term.termTo })],
        seq: 1,
        createdAt: ctx.now,
      };
      await kols.raw(ctx.db).insertOne(row, { session });
      await tellMember(ctx, session, row, 'nominated');
      await note(ctx, session, 'KOL_NOMINATED', member, { termFrom: row.termFrom, termTo: row.termTo, reason });
      return row;
    });
  } catch (error) {
    if (isUniqueConflict(error)) throw new Refused('KOL_ALREADY');
    throw error;
  }
}

async function demandMember(ctx: Ctx, id: ObjectId): Promise<DistributorRow> {
  const member = await distributorById(ctx, id);
  if (member?.erasedAt !== null) throw new Refused('DISTRIBUTOR_UNKNOWN');
  return member;
}

async function readAsked(
  ctx: Ctx,
  session: ClientSession,
  memberId: ObjectId,
  asked: { groupIds: readonly string[]; dutyKinds: readonly DutyKind[] },
): Promise<{ groupIds: ObjectId[]; dutyKinds: DutyKind[] }> {
  const stays = await presentOfMany(ctx, [memberId], session);
  const { groupIds, dutyKinds } = demand(judgeAsked(asked, new Set(stays.map(({ groupId }) => toId(groupId)))));
  return { groupIds: groupIds.map(fromId), dutyKinds };
}

async function note(ctx: Ctx, session: ClientSession, action: AuditAction, member: DistributorRow, details: object): Promise<void> {
  const subject = { kind: 'DISTRIBUTOR', id: toId(member._id), name: member.memberNo };
  await record(ctx, session, { action, subject, details: { ...details } });
}

/** The row as it stands, for somebody who may take this step with it. @throws Refused KOL_UNKNOWN, NOT_ALLOWED, KOL_NOT_NOW */
async function forStep(ctx: Ctx, session: ClientSession, id: string, step: Step): Promise<KolRow> {
  const row = await kolWithin(ctx, session, id);
  const takers = await takersOf(ctx, row);
  if (takers.length === 0) throw new Refused('KOL_UNKNOWN');
  demand(judgeStep(step, row.state));
  if (!mayStep(step, row.state, takers)) throw new Refused('NOT_ALLOWED');
  return row;
}

export async function withdraw(ctx: Ctx, { id, reason: typed }: { id: string; reason: string }): Promise<KolRow> {
  const { reason } = demand(readKolReason(typed));
  const byName = await nameOf(ctx);
  return inMove(ctx, async (session) => {
    const row = await forStep(ctx, session, id, 'WITHDRAW');
    const moved = await moveKol(ctx, session, row, { state: 'WITHDRAWN' }, eventOf(ctx, 'WITHDRAWN', { byName, reason }));
    await tellMember(ctx, session, moved.row, 'withdrawn');
    await note(ctx, session, 'KOL_WITHDRAWN', await demandMember(ctx, row.distributorId), { reason });
    return moved;
  });
}

/** By the member. The same answer again is no mistake. */
export async function answer(
  ctx: Ctx,
  { id, accept, reason: typed }: { id: string; accept: boolean; reason?: string | null | undefined },
): Promise<KolRow> {
  const reason = typed == null || typed.trim() === '' ? null : demand(readKolReason(typed)).reason;
  const [step, state] = accept ? (['ACCEPT', 'ACCEPTED'] as const) : (['DECLINE', 'DECLINED'] as const);
  const byName = await nameOf(ctx);
  return inMove(ctx, async (session) => {
    const before = await kolWithin(ctx, session, id);
    if (!(await takersOf(ctx, before)).includes('MEMBER')) throw new Refused('KOL_UNKNOWN');
    if (before.state === state) return { row: before, ended: [] };
    const row = await forStep(ctx, session, id, step);
    const moved = await moveKol(ctx, session, row, { state, answerBy: null }, eventOf(ctx, state, { byName, reason }));
    await tellStaff(ctx, session, moved.row, accept ? 'accepted' : 'declined', byName);
    return moved;
  });
}

interface TermAsked {
  id: string;
  termFrom: DayKey;
  termTo: DayKey;
}

export async function appoint(ctx: Ctx, { id, termFrom, termTo }: TermAsked): Promise<KolRow> {
  const today = ctx.time.dayKey(ctx.now);
  const term = demand(judgeTerm(termFrom, termTo, today));
  const byName = await nameOf(ctx);
  return inMove(ctx, async (session) => {
    const row = await forStep(ctx, session, id, 'APPOINT');
    const member = await demandMember(ctx, row.distributorId);
    if (!isKolTier(member.standing.tier)) throw new Refused('KOL_TIER_WRONG');
    const days = { termFrom: term.termFrom, termTo: term.termTo };
    const isActive = hasBegun(term.termFrom, today);
    const moved = await moveKol(
      ctx,
      session,
      row,
      { state: 'APPOINTED', isActive, ...days },
      eventOf(ctx, 'APPOINTED', { byName, ...days }),
    );
    await tellMember(ctx, session, moved.row, 'appointed');
    await note(ctx, session, 'KOL_APPOINTED', member, days);
    return moved;
  });
}

export async function renew(ctx: Ctx, { id, termTo }: { id: string; termTo: DayKey }): Promise<KolRow> {
  const byName = await nameOf(ctx);
  return inMove(ctx, async (session) => {
    const row = await forStep(ctx, session, id, 'RENEW');
    const to = demand(judgeRenewal(row, termTo)).termTo;
    const event = eventOf(ctx, 'RENEWED', { byName, termFrom: row.termFrom, termTo: to });
    const moved = await moveKol(ctx, session, row, { termTo: to }, event);
    await tellMember(ctx, session, moved.row, 'renewed');
    await note(ctx, session, 'KOL_RENEWED', await demandMember(ctx, row.distributorId), { before: row.termTo, termTo: to });
    return moved;
  });
}

export async function letGo(ctx: Ctx, { id, reason: typed }: { id: string; reason: string }): Promise<KolRow> {
  const { reason } = demand(readKolReason(typed));
  const byName = await nameOf(ctx);
  return inMove(ctx, async (session) => {
    const row = await forStep(ctx, session, id, 'RELEASE');
    const moved = await moveKol(ctx, session, row, { state: 'RELEASED' }, eventOf(ctx, 'RELEASED', { byName, reason }));
    await tellMember(ctx, session, moved.row, 'released');
    await note(ctx, session, 'KOL_RELEASED', await demandMember(ctx, row.distributorId), { reason });
    return moved;
  });
}

/** Other groups or duties; new groups take a seat, those that are left give theirs back. */
export async function change(
  ctx: Ctx,
  { id, ...asked }: { id: string; groupIds: readonly string[]; dutyKinds: readonly DutyKind[] },
): Promise<KolRow> {
  const byName = await nameOf(ctx);
  return inMove(ctx, async (session) => {
    const row = await forStep(ctx, session, id, 'CHANGE');
    const { groupIds, dutyKinds } = await readAsked(ctx, session, row.distributorId, asked);
    const has = new Set(row.groupIds.map(toId));
    const keeps = new Set(groupIds.map(toId));
    await takeGroupSeats(
      ctx,
      session,
      groupIds.filter((each) => !has.has(toId(each))),
    );
    await countSeats(ctx, session, [...has].filter((each) => !keeps.has(each)).map(groupSeat), -1);
    const concern = row.concern === 'NO_GROUP' ? null : row.concern;
    const moved = await moveKol(ctx, session, row, { groupIds, dutyKinds, concern }, eventOf(ctx, 'CHANGED', { byName }));
    await note(ctx, session, 'KOL_CHANGED', await demandMember(ctx, row.distributorId), {
      kol: idOf(row),
      dutyKinds,
      groups: groupIds.length,
    });
    return moved;
  });
}
