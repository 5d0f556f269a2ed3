// Duties are given, moved, handed over and withdrawn by what lies above (rotas, camps, KOLs) and by the staff; each in the transaction of
// whoever causes it, together with the diary and the notices of its person.
// Surprise: of several that are handed over at once (a swap), all are taken out of the diaries before any is put in: two people who
// change places of one hour would else each be told that they are busy.

import type { AnyBulkWriteOperation, ClientSession, Document, ObjectId } from 'mongodb';
import { nameOf } from '../auth/service.ts';
import type { PersonRef } from '../auth/service.ts';
import type { BookOptions } from '../bookings/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { newId, toId } from '../core/ids.ts';
import { runAgainAfter } from '../core/unique.ts';
import type { DutyKind, PersonKind, Words } from '../generated/types.ts';
import type { SettingKey } from '../settings/rules.ts';
import { setting } from '../settings/service.ts';
import { dropByCause } from '../tasks/service.ts';
import { takeBackConduct } from './conduct.ts';
import { tellFollowers } from './followers.ts';
import { duties } from './model.ts';
import type { DutyRow } from './model.ts';
import { answerBy, dueOf, isOpen, mayBecome } from './rules.ts';
import type { DutyTimes } from './rules.ts';
import { seatHosts, unseatHosts } from './seats.ts';
import { bookDuties, freeDuties, hushDuties, personOfDuty, tellDuties } from './telling.ts';
import { dutyTimes } from './times.ts';

export interface AssignInput {
  /** Unique for good: the same cause again gives the same duty, or brings a withdrawn one back. */
  cause: string;
  kind: DutyKind;
  personKind: PersonKind;
  personId: ObjectId;
  title: Words;
  note?: string | null | undefined;
  groupIds?: readonly ObjectId[] | undefined;
  rotaId?: ObjectId | null | undefined;
  shiftId?: ObjectId | null | undefined;
  subject?: string | null | undefined;
  startsAt: Date;
  endsAt: Date;
  restMinutes?: number | undefined;
  points?: number | undefined;
  needsEvidence?: boolean | undefined;
  /** The person has said yes already. */
  isAgreed?: boolean | undefined;
}

/** What a duty is worth where nobody says: a setting of each kind. */
const POINTS = {
  SHARING: 'dutyPointsSharing',
  ON_DUTY: 'dutyPointsOnDuty',
  LECTURE: 'dutyPointsLecture',
  LIVE: 'dutyPointsLive',
  PATROL: 'dutyPointsPatrol',
  RELAY: 'dutyPointsRelay',
} as const satisfies Readonly<Record<DutyKind, SettingKey>>;
const AT_ONCE = 1_000;

export const usualPoints = (ctx: Ctx, kind: DutyKind): Promise<number> => setting(ctx, POINTS[kind]);

export const taskCauseOf = ({ _id }: Pick<DutyRow, '_id'>): string => `missed-duty:${toId(_id)}`;

function rowOf(ctx: Ctx, input: AssignInput, times: DutyTimes, usual: number): DutyRow {
  const { cause, kind, personKind, personId, title, startsAt, endsAt, isAgreed = false } = input;
  if (!(startsAt < endsAt)) throw new Refused('DUTY_TIME_WRONG');
  const row: DutyRow = {
    _id: newId(),
    cause,
    kind,
    personKind,
    personId,
    title,
    note: input.note ?? null,
    groupIds: [...(input.groupIds ?? [])],
    rotaId: input.rotaId ?? null,
    shiftId: input.shiftId ?? null,
    subject: input.subject ?? null,
    startsAt,
    endsAt,
    restMinutes: input.restMinutes ?? 0,
    state: isAgreed ? 'ACCEPTED' : 'ASKED',
    stateSince: ctx.now,
    answerBy: answerBy(startsAt, ctx.now, times),
    dueAt: null,
    askedAt: ctx.now,
    answeredAt: isAgreed ? ctx.now : null,
    startedAt: null,
    doneAt: null,
    missedAt: null,
    missedWhy: null,
    lateAt: null,
    needsEvidence: input.needsEvidence ?? false,
    evidenceIds: [],
    report: null,
    points: input.points ?? usual,
    score: null,
    scoreNote: null,
    scoredByName: null,
    reason: null,
    handed: [],
    seq: 0,
    createdAt: ctx.now,
  };
  return { ...row, dueAt: dueOf(row, times) };
}

/**
 * The duties in the order of the inputs. A cause that is there already changes nothing; a withdrawn one is asked anew.
 * @throws Refused DUTY_TIME_WRONG, DOUBLE_BOOKED
 */
export async function assignDuties(
  ctx: Ctx,
  session: ClientSession,
  inputs: readonly AssignInput[],
  options?: BookOptions,
): Promise<DutyRow[]> {
  const times = await dutyTimes(ctx);
  const known = new Map<string, DutyRow>();
  const fresh: DutyRow[] = [];
  for (let at = 0; at < inputs.length; at += AT_ONCE) {
    const some = inputs.slice(at, at + AT_ONCE);
    const found = await duties
      .raw(ctx.db)
      .find({ cause: { $in: some.map(({ cause }) => cause) } }, { session })
      .toArray();
    for (const row of found) known.set(row.cause, row);
    const writes: AnyBulkWriteOperation<DutyRow & Document>[] = [];
    for (const input of some) {
      const before = known.get(input.cause);
      if (before && before.state !== 'WITHDRAWN') continue;
      const made = rowOf(ctx, input, times, await usualPoints(ctx, input.kind));
      const row = before ? { ...made, _id: before._id, seq: before.seq + 1, handed: before.handed, createdAt: before.createdAt } : made;
      known.set(input.cause, row);
      fresh.push(row);
      writes.push(
        before ? { replaceOne: { filter: { _id: row._id, state: 'WITHDRAWN' }, replacement: row } } : { insertOne: { document: row } },
      );
    }
    if (writes.length === 0) continue;
    await duties
      .raw(ctx.db)
      .bulkWrite(writes, { session })
      .catch((error: unknown) => {
        throw runAgainAfter(error);
      });
  }
  await bookDuties(ctx, session, fresh, options);
  await seatHosts(ctx, session, fresh);
  await tellDuties(
    ctx,
    session,
    'ASKED',
    fresh.filter(({ state }) => state === 'ASKED'),
  );
  await tellDuties(
    ctx,
    session,
    'GIVEN',
    fresh.filter(({ state }) => state !== 'ASKED'),
  );
  return inputs.flatMap(({ cause }) => known.get(cause) ?? []);
}

async function readWithin(ctx: Ctx, session: ClientSession, ids: readonly ObjectId[]): Promise<Map<string, DutyRow>> {
  const rows = await duties
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } }, { session })
    .toArray();
  return new Map(rows.map((row) => [toId(row._id), row]));
}

function demandRow(rows: ReadonlyMap<string, DutyRow>, id: ObjectId): DutyRow {
  const row = rows.get(toId(id));
  if (!row) throw new Refused('DUTY_UNKNOWN');
  return row;
}

/** The state and number as they were read stand in the filter: of two who act at once one is told. */
async function write(ctx: Ctx, session: ClientSession, changes: readonly { before: DutyRow; after: DutyRow }[]): Promise<void> {
  for (let at = 0; at < changes.length; at += AT_ONCE) {
    const writes = changes.slice(at, at + AT_ONCE).map(({ before: { _id, state, seq }, after }) => ({
      replaceOne: { filter: { _id, state, seq }, replacement: after },
    }));
    const { matchedCount } = await duties.raw(ctx.db).bulkWrite(writes, { session });
    if (matchedCount !== writes.length) throw new Refused('DUTY_CHANGED');
  }
}

export interface MoveInput {
  id: ObjectId;
  startsAt: Date;
  endsAt: Date;
  title?: Words | undefined;
}

/** What was accepted stays accepted; the person is told. @throws Refused DUTY_UNKNOWN, DUTY_OVER, DUTY_TIME_WRONG, DOUBLE_BOOKED */
export async function moveDuties(ctx: Ctx, session: ClientSession, moves: readonly MoveInput[], options?: BookOptions): Promise<DutyRow[]> {
  if (moves.length === 0) return [];
  const times = await dutyTimes(ctx);
  const rows = await readWithin(
    ctx,
    session,
    moves.map(({ id }) => id),
  );
  const changes: { before: DutyRow; after: DutyRow }[] = [];
  for (const { id, startsAt, endsAt, title } of moves) {
    const before = demandRow(rows, id);
    if (before.state !== 'ASKED' && before.state !== 'ACCEPTED') throw new Refused('DUTY_OVER');
    if (!(startsAt < endsAt)) throw new Refused('DUTY_TIME_WRONG');
    const isSame = before.startsAt.getTime() === startsAt.getTime() && before.endsAt.getTime() === endsAt.getTime();
    if (isSame && title === undefined) continue;
    const by = isSame ? before.answerBy : answerBy(startsAt, ctx.now, times);
    const moved = { ...before, title: title ?? before.title, startsAt, endsAt, answerBy: by, lateAt: isSame ? before.lateAt : null };
    changes.push({ before, after: { ...moved, seq: before.seq + 1, dueAt: dueOf(moved, times) } });
  }
  await write(ctx, session, changes);
  const after = changes.map((change) => change.after);
  await bookDuties(ctx, session, after, options);
  await hushDuties(
    ctx,
    session,
    changes.map(({ before }) => before),
  );
  await dropByCause(ctx, session, after.map(taskCauseOf));
  await tellDuties(ctx, session, 'MOVED', after);
  if (after.length > 0) await tellFollowers((follower) => follower.moved?.(ctx, session, after));
  return after;
}

/** Only those that are still open; the others stay as they are. Returns those that were withdrawn. */
export async function withdrawDuties(ctx: Ctx, session: ClientSession, ids: readonly ObjectId[], reason: Words): Promise<DutyRow[]> {
  if (ids.length === 0) return [];
  const rows = [...(await readWithin(ctx, session, ids)).values()].filter(({ state }) => mayBecome(state, 'WITHDRAWN'));
  const withdrawn = { state: 'WITHDRAWN' as const, stateSince: ctx.now, dueAt: null, reason };
  const changes = rows.map((before) => ({ before, after: { ...before, ...withdrawn } }));
  await write(ctx, session, changes);
  const after = changes.map((change) => change.after);
  await freeDuties(ctx, session, after);
  await unseatHosts(ctx, session, rows);
  await hushDuties(ctx, session, rows);
  await dropByCause(ctx, session, after.map(taskCauseOf));
  // Nobody has to hear of what is over anyway.
  await tellDuties(
    ctx,
    session,
    'WITHDRAWN',
    after.filter(({ endsAt }) => endsAt > ctx.now),
  );
  if (after.length > 0) await tellFollowers((follower) => follower.withdrawn?.(ctx, session, after));
  return after;
}

export interface HandInput {
  id: ObjectId;
  person: PersonRef;
  /** Taken by consent (or a manager's word) unless told: then it need not be accepted again. */
  isAgreed?: boolean | undefined;
}

/** @throws Refused DUTY_UNKNOWN, DUTY_OVER, DUTY_SAME_PERSON, DOUBLE_BOOKED */
export async function handDuties(ctx: Ctx, session: ClientSession, hands: readonly HandInput[], options?: BookOptions): Promise<DutyRow[]> {
  if (hands.length === 0) return [];
  const times = await dutyTimes(ctx);
  const byName = await nameOf(ctx);
  const rows = await readWithin(
    ctx,
    session,
    hands.map(({ id }) => id),
  );
  const changes = hands.map(({ id, person, isAgreed = true }) => {
    const before = demandRow(rows, id);
    if (!isOpen(before.state) || before.state === 'STARTED') throw new Refused('DUTY_OVER');
    if (before.personId.equals(person.id)) throw new Refused('DUTY_SAME_PERSON');
    const { personKind, personId } = before;
    const handed = [...before.handed, { personKind, personId, at: ctx.now, byName }];
    const state = isAgreed ? ('ACCEPTED' as const) : ('ASKED' as const);
    const to = { personKind: person.kind, personId: person.id, state, stateSince: ctx.now, askedAt: ctx.now, lateAt: null };
    const by = answerBy(before.startsAt, ctx.now, times);
    const after: DutyRow = { ...before, ...to, answerBy: by, answeredAt: isAgreed ? ctx.now : null, handed, seq: before.seq + 1 };
    return { before, after: { ...after, dueAt: dueOf(after, times) } };
  });
  await write(ctx, session, changes);
  const before = changes.map((change) => change.before);
  const after = changes.map((change) => change.after);
  await freeDuties(ctx, session, before);
  await bookDuties(ctx, session, after, options);
  await unseatHosts(ctx, session, before);
  await seatHosts(ctx, session, after);
  await hushDuties(ctx, session, before);
  await dropByCause(ctx, session, after.map(taskCauseOf));
  await tellDuties(ctx, session, 'HANDED_AWAY', before);
  for (const duty of after) await tellDuties(ctx, session, duty.state === 'ASKED' ? 'ASKED' : 'GIVEN', [duty]);
  const told = changes.map((change) => ({ duty: change.after, from: personOfDuty(change.before) }));
  await tellFollowers((follower) => follower.handed?.(ctx, session, told));
  return after;
}

export async function handDutyTo(ctx: Ctx, session: ClientSession, id: ObjectId, person: PersonRef, isAgreed = true): Promise<DutyRow> {
  const [row] = await handDuties(ctx, session, [{ id, person, isAgreed }]);
  if (!row) throw new Refused('DUTY_UNKNOWN');
  return row;
}

/** A missed one that turned out to be done is not missed in the figures either. */
export async function unmiss(ctx: Ctx, session: ClientSession, duty: DutyRow): Promise<void> {
  await takeBackConduct(ctx, session, duty);
  await dropByCause(ctx, session, [taskCauseOf(duty)]);
  await tellFollowers((follower) => follower.unmissed?.(ctx, session, duty));
}
