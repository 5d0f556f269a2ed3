// The end of a camp: whoever passes graduates with a certificate, whoever falls short is extended, and whose extension is over fails.
// Surprise: nobody is judged twice, whoever runs this and however often: a judgement changes the state from which it was made.
// Judged is whom the clock has reached, not whom a run remembers.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { newCode, toId } from '../core/ids.ts';
import { noteConduct } from '../metrics/service.ts';
import { tell } from '../notices/service.ts';
import { dropByCause } from '../tasks/service.ts';
import { momentOf, today } from './access.ts';
import { tellFollowers } from './followers.ts';
import { funnelOf } from './funnel.ts';
import { camps, enrolments } from './model.ts';
import type { CampRow, EnrolmentRow } from './model.ts';
import { certificateNo, judgeEnding, missingWords } from './pass.rules.ts';
import type { Outcome, PassTold } from './pass.rules.ts';
import { flagsOf, passOf } from './standing.ts';
import { extendedWords, failedWords, graduatedWords } from './words.rules.ts';

const AT_ONCE = 200;
const DAY = 86_400_000;
const CODE_LENGTH = 6;
/** How long homework without a review holds somebody whose time is over. */
const REVIEW_DAYS = 14;

export interface Closed {
  camp: number;
  graduated: number;
  extended: number;
  failed: number;
}

export const silentCause = (enrolmentId: ObjectId): string => `camp-silent:${toId(enrolmentId)}`;

/** Every camp that is over for somebody. Running it twice changes nothing the second time. */
export async function closeDue(ctx: Ctx, portion = AT_ONCE): Promise<{ closed: Closed[] }> {
  const due = await camps
    .raw(ctx.db)
    .find({ state: { $in: ['OPEN', 'EXTENDED'] }, closesAt: { $lte: ctx.now } }, { sort: { number: 1 } })
    .toArray();
  const closed: Closed[] = [];
  for (const camp of due) closed.push(await closeCamp(ctx, camp, portion));
  return { closed: closed.filter(({ graduated, extended, failed }) => graduated + extended + failed > 0) };
}

export async function closeCamp(ctx: Ctx, camp: CampRow, portion = AT_ONCE): Promise<Closed> {
  const sum: Closed = { camp: camp.number, graduated: 0, extended: 0, failed: 0 };
  let after: ObjectId | null = null;
  for (;;) {
    const rows: EnrolmentRow[] = await enrolments
      .raw(ctx.db)
      .find({ campId: camp._id, isRunning: true, ...(after ? { _id: { $gt: after } } : {}) }, { sort: { _id: 1 }, limit: portion })
      .toArray();
    const last = rows.at(-1);
    if (!last) break;
    after = last._id;
    const counts = await judgeSome(ctx, camp, rows);
    sum.graduated += counts.GRADUATE;
    sum.extended += counts.EXTEND;
    sum.failed += counts.FAIL;
  }
  await settleState(ctx, camp);
  return sum;
}

interface Judged {
  row: EnrolmentRow;
  told: PassTold;
  outcome: Outcome;
}

async function judgeSome(ctx: Ctx, camp: CampRow, rows: readonly EnrolmentRow[]): Promise<Record<Outcome, number>> {
  const flags = await flagsOf(
    ctx,
    rows.map(({ distributorId }) => distributorId),
  );
  const ids = rows.map(({ _id }) => _id);
  return ctx.db.transaction(async (session) => {
    const counts: Record<Outcome, number> = { GRADUATE: 0, EXTEND: 0, FAIL: 0, WAIT: 0 };
    // Read again: a check-in or a review may have come in between.
    const present = await enrolments
      .raw(ctx.db)
      .find({ _id: { $in: ids }, isRunning: true }, { session, sort: { _id: 1 } })
      .toArray();
    const judged = present.map((row): Judged => {
      const told = passOf(camp, row, flags);
      const outcome = judgeEnding({
        state: row.state,
        isMet: told.isMet,
        isReviewWaiting: row.homework.some(({ state }) => state === 'HANDED_IN'),
        campClosesAt: camp.closesAt,
        extensionDays: camp.extensionDays,
        extendedUntil: row.extendedUntil,
        waitsUntil: new Date((row.extendedUntil ?? camp.closesAt).getTime() + REVIEW_DAYS * DAY),
        now: ctx.now,
      });
      return { row, told, outcome };
    });
    for (const { outcome } of judged) counts[outcome] += 1;
    await graduate(
      ctx,
      session,
      camp,
      judged.filter(({ outcome }) => outcome === 'GRADUATE'),
    );
    await extend(
      ctx,
      session,
      camp,
      judged.filter(({ outcome }) => outcome === 'EXTEND'),
    );
    await fail(
      ctx,
      session,
      camp,
      judged.filter(({ outcome }) => outcome === 'FAIL'),
    );
    return counts;
  });
}

const verdictOf = ({ told }: Judged): EnrolmentRow['verdict'] =>
  told.conditions.map(({ metric, threshold, value, isMet }) => ({ metric, threshold, value, isMet }));

async function write(ctx: Ctx, session: ClientSession, { row }: Judged, set: Partial<EnrolmentRow>): Promise<void> {
  const { modifiedCount } = await enrolments
    .raw(ctx.db)
    .updateOne({ _id: row._id, state: row.state, isRunning: true }, { $set: set }, { session });
  if (modifiedCount !== 1) throw new Error('an enrolment was not what the same transaction had read');
}

const person = ({ row }: Judged) => ({ kind: 'DISTRIBUTOR' as const, id: row.distributorId });

async function graduate(ctx: Ctx, session: ClientSession, camp: CampRow, some: readonly Judged[]): Promise<void> {
  if (some.length === 0) return;
  // Counted with the camp: two who judge the same people at once write the same document, and one begins again.
  await camps.raw(ctx.db).updateOne({ _id: camp._id }, { $inc: { certificates: some.length } }, { session });
  const entries: { camp: CampRow; enrolment: EnrolmentRow }[] = [];
  const notices = [];
  for (const each of some) {
    const no = certificateNo(camp.number, newCode(CODE_LENGTH));
    const set = {
      state: 'GRADUATED' as const,
      isRunning: false,
      graduatedAt: ctx.now,
      endedAt: ctx.now,
      certificateNo: no,
      verdict: verdictOf(each),
    };
    await write(ctx, session, each, set);
    entries.push({ camp, enrolment: { ...each.row, ...set } });
    notices.push({
      cause: `camp-graduated:${toId(each.row._id)}`,
      person: person(each),
      ...graduatedWords(camp.number, no),
      link: '/camp',
    });
  }
  await noteConduct(
    ctx,
    session,
    some.map(({ row }) => ({
      cause: `camp:${toId(row._id)}`,
      kind: 'GRADUATION' as const,
      distributorId: toId(row.distributorId),
      day: today(ctx),
      value: 1,
    })),
  );
  await tell(ctx, session, notices);
  await dropByCause(
    ctx,
    session,
    some.map(({ row }) => silentCause(row._id)),
  );
  await tellFollowers((follower) => follower.graduated?.(ctx, session, entries));
}

async function extend(ctx: Ctx, session: ClientSession, camp: CampRow, some: readonly Judged[]): Promise<void> {
  const until = camp.extendedUntil ?? camp.closesAt;
  const notices = [];
  for (const each of some) {
    await write(ctx, session, each, { state: 'EXTENDED', extendedUntil: until });
    const words = extendedWords(camp.number, momentOf(ctx, until), missingWords(each.told));
    notices.push({ cause: `camp-extended:${toId(each.row._id)}`, person: person(each), ...words, link: '/camp' });
  }
  await tell(ctx, session, notices);
}

async function fail(ctx: Ctx, session: ClientSession, camp: CampRow, some: readonly Judged[]): Promise<void> {
  const notices = [];
  for (const each of some) {
    await write(ctx, session, each, { state: 'FAILED', isRunning: false, endedAt: ctx.now, verdict: verdictOf(each) });
    notices.push({ cause: `camp-failed:${toId(each.row._id)}`, person: person(each), ...failedWords(camp.number), link: '/camp' });
  }
  await tell(ctx, session, notices);
  await dropByCause(
    ctx,
    session,
    some.map(({ row }) => silentCause(row._id)),
  );
}

/** Open until everybody was judged, extended until nobody is on the way any more; then it is closed, with its figures. */
async function settleState(ctx: Ctx, { _id }: CampRow): Promise<void> {
  await ctx.db.transaction(async (session) => {
    const camp = await camps.raw(ctx.db).findOne({ _id, state: { $in: ['OPEN', 'EXTENDED'] } }, { session });
    if (!camp) return;
    const running = await enrolments.raw(ctx.db).countDocuments({ campId: _id, isRunning: true }, { session });
    const judgedAt = camp.judgedAt ?? ctx.now;
    if (running > 0) {
      if (camp.state === 'OPEN') await camps.raw(ctx.db).updateOne({ _id }, { $set: { state: 'EXTENDED', judgedAt } }, { session });
      return;
    }
    const funnel = await funnelOf(ctx, camp, {}, session);
    await camps.raw(ctx.db).updateOne({ _id }, { $set: { state: 'CLOSED', judgedAt, closedAt: ctx.now, funnel } }, { session });
  });
}
