// What a person may ask about the own data, and what the staff may ask about somebody else's: seeing a whole phone number, and
// erasing. It knows every domain that holds something about a person, and no domain knows it.
// Surprise: erasing looks for sessions, objections and what is in groups twice. A sign-in, an objection or a message that is under way
// is not seen by the transaction, and finds the erased record only if it ends later than that.

import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { endSessionsOfErased, tellEnded } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { demand, Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { readReason } from '../distributors/rules.ts';
import { demandReach, distributorById, eraseRecord, forgetErased, phoneOf } from '../distributors/service.ts';
import type { DistributorRow } from '../distributors/service.ts';
import { endInvitesOf } from '../diverts/service.ts';
import type { MutationEraseDistributorArgs, MutationRevealPhoneArgs } from '../generated/types.ts';
import { eraseBoardConsent, forgetNames } from '../leaderboards/service.ts';
import { forgetLabels, presentOfMany, release } from '../groups/service.ts';
import { forgetMessages } from '../messages/service.ts';
import { forgetInReports } from '../reports/service.ts';
import { forgetObjections } from '../tiers/service.ts';
import { forgetViolations } from '../violations/service.ts';
import { eraseWeek } from './week.ts';

/** Of a member whom the viewer may look at. Null where none is known; then nothing was seen, and nothing is noted. */
export async function revealPhone(ctx: Ctx, { distributorId, reason: why }: MutationRevealPhoneArgs): Promise<string | null> {
  const { reason } = demand(readReason(why));
  await demandReach(ctx, distributorId);
  const row = await demandDistributor(ctx, distributorId);
  if (row.phone === null) return null;
  const subject = { kind: 'DISTRIBUTOR', id: distributorId, name: row.memberNo };
  await ctx.db.transaction((session) => record(ctx, session, { action: 'PHONE_REVEALED', subject, details: { reason } }));
  return phoneOf(ctx, row);
}

export async function eraseDistributor(ctx: Ctx, { distributorId, reason: why }: MutationEraseDistributorArgs): Promise<DistributorRow> {
  const { reason } = demand(readReason(why));
  await erase(ctx, distributorId, { reason });
  return demandDistributor(ctx, distributorId);
}

/** The viewer, who has repeated the own number. Throws Refused('MEMBER_NO_DIFFERS'). */
export async function eraseMe(ctx: Ctx, memberNo: string): Promise<boolean> {
  const { id, memberNo: own } = await demandMe(ctx);
  if (memberNo.trim() !== own) throw new Refused('MEMBER_NO_DIFFERS');
  await erase(ctx, id, { isOwnWish: true });
  return true;
}

/** The member who asks. Throws Refused('SIGN_IN_FIRST') for anybody else. */
export async function demandMe(ctx: Ctx): Promise<DistributorRow & { id: string }> {
  const { viewer } = ctx;
  const row = viewer.kind === 'DISTRIBUTOR' ? await distributorById(ctx, viewer.id) : null;
  if (row?.erasedAt !== null || viewer.id === null) throw new Refused('SIGN_IN_FIRST');
  return { ...row, id: viewer.id };
}

/** All of it or nothing; somebody who is erased already stays as they are. */
async function erase(ctx: Ctx, id: string, details: object): Promise<void> {
  const { row: erased, sessions: ended } = await ctx.db.transaction(async (session) => {
    const row = await eraseRecord(ctx, session, id);
    if (row === null) return { row, sessions: [] };
    await leaveBoards(ctx, session, row);
    await forgetObjections(ctx, session, row._id);
    await eraseWeek(ctx, session, row._id);
    await leaveGroups(ctx, session, row._id);
    const sessions = await endSessionsOfErased(ctx, session, id);
    const subject = { kind: 'DISTRIBUTOR', id, name: row.memberNo };
    await record(ctx, session, { action: 'DISTRIBUTOR_ERASED', subject, details: { ...details } });
    return { row, sessions };
  });
  forgetErased(ctx, id);
  forgetNames(ctx, id);
  const late = await ctx.db.transaction(async (session) => {
    if (erased !== null) await leaveBoards(ctx, session, erased);
    await forgetObjections(ctx, session, fromId(id));
    await eraseWeek(ctx, session, fromId(id));
    await leaveGroups(ctx, session, fromId(id));
    return endSessionsOfErased(ctx, session, id);
  });
  tellEnded(ctx, [...ended, ...late]);
}

/** What was sold stays on the boards; who sold it is told nowhere any more. */
async function leaveBoards(ctx: Ctx, session: ClientSession, person: Pick<DistributorRow, '_id' | 'name'>): Promise<void> {
  await eraseBoardConsent(ctx, session, toId(person._id));
  await forgetInReports(ctx, session, person);
}

/** Open invites and present stays end, what was noted on stays goes, and so does everything that the member wrote. */
async function leaveGroups(ctx: Ctx, session: ClientSession, distributorId: ObjectId): Promise<void> {
  await endInvitesOf(ctx, session, distributorId);
  const stays = await presentOfMany(ctx, [distributorId], session);
  if (stays.length > 0) {
    await release(
      ctx,
      session,
      stays.map(({ groupId }) => ({ groupId, distributorId })),
    );
  }
  await forgetLabels(ctx, session, distributorId);
  await forgetMessages(ctx, session, distributorId);
  await forgetViolations(ctx, session, distributorId);
}

async function demandDistributor(ctx: Ctx, id: string): Promise<DistributorRow> {
  const row = await distributorById(ctx, fromId(id));
  if (!row) throw new Refused('DISTRIBUTOR_UNKNOWN');
  return row;
}
