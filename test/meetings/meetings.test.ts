// The weekly meeting: made once for each week, however often and by how many at once; its agenda, attendance and what was agreed.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { bookings } from '../../server/bookings/model.ts';
import type { Ctx } from '../../server/context.ts';
import { PROGRAM } from '../../server/context.ts';
import { isRefused } from '../../server/core/errors.ts';
import { toId } from '../../server/core/ids.ts';
import { addAction, myActions, settleAction } from '../../server/meetings/actions.ts';
import {
  cancelMeeting,
  closeMeeting,
  moveMeeting,
  noteAttendance,
  refillAgenda,
  saveMinutes,
  setAgenda,
  setPlan,
} from '../../server/meetings/acts.ts';
import { actions, meetings } from '../../server/meetings/model.ts';
import type { MeetingRow } from '../../server/meetings/model.ts';
import { prepareMeetings } from '../../server/meetings/preparing.ts';
import { eraseMeetings, listMeetings, myMeetings, ownMeetings } from '../../server/meetings/reading.ts';
import { resolvers } from '../../server/meetings/resolvers.ts';
import { notices } from '../../server/notices/model.ts';
import { aDistributor } from '../support/trade.ts';
import { asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const MANAGER = asStaff('OPS_MANAGER', 'd'.repeat(24));
/** The Wednesday after NOON, which is a Tuesday: meetings are on Thursdays at 20:00. */
const THURSDAY = new Date('2026-05-14T12:00:00.000Z');

let world: World;
let ctx: Ctx;
let ids: string[];
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(async () => {
  await emptyWorld(world);
  ctx = { ...world.ctx(), viewer: MANAGER };
  ids = [];
  for (const name of ['木子在路上', '一苇渡江']) ids.push(toId((await aDistributor({ ...ctx, viewer: PROGRAM }, { name }))._id));
});
afterAll(() => world.close());

const at = (when: Date): Ctx => ({ ...ctx, now: when });
const hours = (from: Date, count: number): Date => new Date(from.getTime() + count * 3_600_000);
const person = (index: number) => ({ personKind: 'DISTRIBUTOR' as const, personId: ids[index] ?? '' });
const plan = (more: object = {}) => ({
  isOn: true,
  weekday: 4,
  at: '20:00',
  minutes: 60,
  place: '线上',
  attendees: [person(0), person(1)],
  ...more,
});
const inOrder = async (): Promise<MeetingRow[]> => (await listMeetings(ctx)).reverse();
const first = async (): Promise<MeetingRow> => (await inOrder())[0] as MeetingRow;
const codeOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'DONE',
    (error: unknown) => (isRefused(error) ? error.code : String(error)),
  );
const everything = async () => [
  await meetings.raw(ctx.db).find({}).sort({ _id: 1 }).toArray(),
  await actions.raw(ctx.db).find({}).sort({ _id: 1 }).toArray(),
  await bookings.raw(ctx.db).find({}).sort({ _id: 1 }).toArray(),
];

describe('made every week', () => {
  test('three weeks ahead, once each, with a booking for everybody; done again, and by two at once, nothing changes', async () => {
    await setPlan(ctx, plan());
    expect((await inOrder()).map(({ weekKey, startsAt }) => [weekKey, startsAt.toISOString()])).toEqual([
      ['2026-W20', '2026-05-14T12:00:00.000Z'],
      ['2026-W21', '2026-05-21T12:00:00.000Z'],
      ['2026-W22', '2026-05-28T12:00:00.000Z'],
    ]);
    expect(await bookings.raw(ctx.db).countDocuments({ kind: 'MEETING', state: 'STANDING' })).toBe(6);
    const before = await everything();
    await Promise.all([prepareMeetings(ctx), prepareMeetings(ctx)]);
    expect(await prepareMeetings(ctx)).toEqual({ made: 0, changed: 0, carried: 0 });
    expect(await everything()).toEqual(before);
  });

  test('two that begin with nothing make each week once', async () => {
    await setPlan(ctx, plan({ isOn: false }));
    await setPlan({ ...ctx, now: new Date('2026-05-17T00:00:00.000Z') }, plan({ isOn: false }));
    expect(await inOrder()).toEqual([]);
    await Promise.all([setPlan(ctx, plan()), setPlan(ctx, plan()), prepareMeetings(ctx)]);
    await prepareMeetings(ctx);
    expect((await inOrder()).map(({ weekKey }) => weekKey)).toEqual(['2026-W20', '2026-W21', '2026-W22']);
  });

  test('what lies ahead follows the plan, except what somebody moved or cancelled', async () => {
    await setPlan(ctx, plan());
    const [one, two] = (await inOrder()).map(({ _id }) => toId(_id));
    await moveMeeting(ctx, { id: one ?? '', startsAt: hours(THURSDAY, -2), endsAt: hours(THURSDAY, -1) });
    await cancelMeeting(ctx, two ?? '');
    await setPlan(ctx, plan({ at: '19:00', place: '总部' }));
    expect((await inOrder()).map(({ startsAt, state, place }) => [startsAt.toISOString(), state, place])).toEqual([
      ['2026-05-14T10:00:00.000Z', 'PLANNED', '线上'],
      ['2026-05-21T12:00:00.000Z', 'CANCELLED', '线上'],
      ['2026-05-28T11:00:00.000Z', 'PLANNED', '总部'],
    ]);
    expect(await notices.raw(ctx.db).countDocuments({ cause: /^meeting:/ })).toBe(4);
    expect(await bookings.raw(ctx.db).countDocuments({ state: 'STANDING', startsAt: new Date('2026-05-14T10:00:00.000Z') })).toBe(2);
    expect(await bookings.raw(ctx.db).countDocuments({ state: 'CANCELLED' })).toBe(2);
  });

  test('a plan with a wrong day, time, length or person is refused', async () => {
    const nobody = { personKind: 'DISTRIBUTOR', personId: 'f'.repeat(24) };
    const wrong = [{ weekday: 8 }, { at: '25:00' }, { minutes: 5 }, { attendees: [nobody] }];
    const codes: string[] = [];
    for (const more of wrong) codes.push(await codeOf(setPlan(ctx, plan(more))));
    expect(codes).toEqual(['MEETING_DAY_WRONG', 'MEETING_TIME_WRONG', 'MEETING_MINUTES_WRONG', 'MEETING_PERSON_UNKNOWN']);
  });

  test('a meeting moves within its week and never into the past', async () => {
    await setPlan(ctx, plan());
    const id = toId((await first())._id);
    const move = (from: Date) => codeOf(moveMeeting(ctx, { id, startsAt: from, endsAt: hours(from, 1) }));
    expect(await move(hours(THURSDAY, 24 * 7))).toBe('MEETING_OTHER_WEEK');
    expect(await move(hours(ctx.now, -1))).toBe('MEETING_IN_THE_PAST');
    expect(await codeOf(moveMeeting(at(hours(THURSDAY, 1)), { id, startsAt: hours(THURSDAY, 3), endsAt: hours(THURSDAY, 4) }))).toBe(
      'MEETING_HAS_BEGUN',
    );
  });
});

describe('the agenda', () => {
  test('says what the week brings until somebody writes their own, and keeps that through the night', async () => {
    await setPlan(ctx, plan());
    const row = await first();
    expect(row.agenda.map(({ kind, isEdited }) => [kind, isEdited])).toEqual([
      ['EVENTS', false],
      ['PRODUCT', false],
      ['BENEFITS', false],
    ]);
    const [events, product] = row.agenda;
    const items = [{ id: product?.id ?? '', text: '主推山茶油' }, { id: events?.id ?? '' }, { title: '复盘', text: '上周做得好的' }];
    const next = await setAgenda(ctx, { id: toId(row._id), seq: row.seq, items });
    await prepareMeetings(ctx);
    const kept = await first();
    expect(kept.agenda.map(({ kind, isEdited, text: { zh } }) => [kind, isEdited, zh])).toEqual([
      ['PRODUCT', true, '主推山茶油'],
      ['EVENTS', false, events?.text.zh],
      ['OWN', true, '上周做得好的'],
    ]);
    expect(await codeOf(setAgenda(ctx, { id: toId(row._id), seq: row.seq, items }))).toBe('MEETING_CHANGED_MEANWHILE');
    expect(next.seq).toBe(row.seq + 1);
    const again = await refillAgenda(ctx, toId(row._id));
    expect(again.agenda.filter(({ isEdited }) => isEdited).map(({ kind }) => kind)).toEqual(['OWN']);
    expect(again.agenda.map(({ kind }) => kind).sort()).toEqual(['BENEFITS', 'EVENTS', 'OWN', 'PRODUCT']);
  });

  test('two who write minutes at once: the second is told, and nothing of the first is lost', async () => {
    await setPlan(ctx, plan());
    const { _id, seq } = await first();
    const save = (minutes: string) => codeOf(saveMinutes(ctx, { id: toId(_id), seq, minutes }));
    const outcome = await Promise.all([save('甲'), save('乙')]);
    expect(outcome.sort()).toEqual(['DONE', 'MEETING_CHANGED_MEANWHILE']);
    expect((await first()).seq).toBe(seq + 1);
  });
});

describe('attendance', () => {
  test('who is excused gets the time back; nobody came before it begins; at the end the others have missed it', async () => {
    await setPlan(ctx, plan());
    const id = toId((await first())._id);
    expect(await codeOf(noteAttendance(ctx, { id, person: person(0), attendance: 'CAME' }))).toBe('MEETING_NOT_BEGUN');
    expect(await codeOf(noteAttendance(ctx, { id, person: { personKind: 'STAFF', personId: ids[0] ?? '' }, attendance: 'EXCUSED' }))).toBe(
      'MEETING_NOT_INVITED',
    );
    await noteAttendance(ctx, { id, person: person(0), attendance: 'EXCUSED' });
    expect(await bookings.raw(ctx.db).countDocuments({ state: 'CANCELLED' })).toBe(1);
    expect(await codeOf(closeMeeting(ctx, id))).toBe('MEETING_NOT_BEGUN');
    const held = await closeMeeting(at(hours(THURSDAY, 1)), id);
    expect([held.state, ...held.attendees.map(({ attendance }) => attendance)]).toEqual(['HELD', 'EXCUSED', 'MISSED']);
    expect((await closeMeeting(at(hours(THURSDAY, 2)), id)).seq).toBe(held.seq);
  });
});

describe('actions', () => {
  const input = (more: object = {}) => ({
    text: '联系沉默会员',
    ownerKind: 'DISTRIBUTOR' as const,
    ownerId: ids[0] ?? '',
    dueOn: '2026-05-20',
    ...more,
  });

  test('open ones go on to the next meeting, each once, whoever carries them and however often; done ones stay behind', async () => {
    await setPlan(ctx, plan());
    const [one, two] = await inOrder();
    const meetingId = toId((one as MeetingRow)._id);
    const open = await addAction(ctx, { meetingId, input: input() });
    const done = await addAction(ctx, { meetingId, input: input({ text: '发群规' }) });
    expect((await prepareMeetings(ctx)).carried).toBe(0);
    await settleAction(ctx, { id: toId(done._id), state: 'DONE' });
    const later = at(hours(THURSDAY, 1));
    await Promise.all([closeMeeting(later, meetingId), prepareMeetings(later)]).catch(() => undefined);
    await closeMeeting(later, meetingId);
    await prepareMeetings(later);
    const rows = await actions
      .raw(ctx.db)
      .find({}, { sort: { _id: 1 } })
      .toArray();
    expect(rows.map(({ meetingIds }) => meetingIds.map(toId))).toEqual([[meetingId, toId((two as MeetingRow)._id)], [meetingId]]);
    expect(await notices.raw(ctx.db).countDocuments({ cause: `meeting-action:${toId(open._id)}:1` })).toBe(1);
  });

  test('an owner settles the own action; of others it does not exist', async () => {
    await setPlan(ctx, plan());
    const row = await addAction(ctx, { meetingId: toId((await first())._id), input: input() });
    const as = (index: number): Ctx => ({ ...ctx, viewer: asMember(ids[index] ?? '') });
    const settle = (index: number, state: 'DONE' | 'DROPPED') => codeOf(settleAction(as(index), { id: toId(row._id), state }));
    expect([await settle(1, 'DONE'), await settle(0, 'DROPPED'), await settle(0, 'DONE')]).toEqual([
      'MEETING_ACTION_UNKNOWN',
      'NOT_ALLOWED',
      'DONE',
    ]);
    expect((await myActions(as(0))).map(({ state }) => state)).toEqual(['DONE']);
    expect(await myActions(as(1))).toEqual([]);
  });

  test('an action without words, due in the past or for nobody is refused', async () => {
    await setPlan(ctx, plan());
    const meetingId = toId((await first())._id);
    const wrong = [{ text: ' ' }, { dueOn: '2026-05-11' }, { ownerId: 'f'.repeat(24) }];
    const codes: string[] = [];
    for (const more of wrong) codes.push(await codeOf(addAction(ctx, { meetingId, input: input(more) })));
    expect(codes).toEqual(['MEETING_ACTION_TEXT_WRONG', 'MEETING_ACTION_DUE_PAST', 'MEETING_PERSON_UNKNOWN']);
  });
});

describe('members', () => {
  test('see the meetings that they are asked to, the minutes once it was held, and nothing after they are erased', async () => {
    await setPlan(ctx, plan({ attendees: [person(0)] }));
    const row = await first();
    await saveMinutes(ctx, { id: toId(row._id), seq: row.seq, minutes: '都到齐了' });
    const as = (index: number): Ctx => ({ ...ctx, viewer: asMember(ids[index] ?? '') });
    const [own] = await myMeetings(as(0));
    const minutes = (resolvers.OwnMeeting as { minutes: (given: MeetingRow) => string }).minutes;
    expect(minutes(own as MeetingRow)).toBe('');
    const held = await closeMeeting(at(hours(THURSDAY, 1)), toId(row._id));
    expect(minutes(held)).toBe('都到齐了');
    expect(await myMeetings(as(1))).toEqual([]);
    const distributorId = (own as MeetingRow).attendees[0]?.personId;
    if (!distributorId) throw new Error('nobody is asked');
    expect((await ownMeetings(ctx, distributorId)).attended).toHaveLength(3);
    await ctx.db.transaction((session) => eraseMeetings(ctx, session, distributorId));
    expect([await myMeetings(as(0)), (await ownMeetings(ctx, distributorId)).attended]).toEqual([[], []]);
  });
});
