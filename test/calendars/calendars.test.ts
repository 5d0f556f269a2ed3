// The week as pages ask for it, and the calendar as another program reads it: parsed by a library that knows nothing of ours.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { staff } from '../../server/auth/model.ts';
import { newStaff, personNames } from '../../server/auth/service.ts';
import { addAbsence, book, cancelBookings } from '../../server/bookings/service.ts';
import type { BookingInput } from '../../server/bookings/service.ts';
import { edges } from '../../server/calendars/edges.ts';
import { calendarFeeds } from '../../server/calendars/model.ts';
import { showOn } from '../../server/calendars/service.ts';
import type { EntryInput } from '../../server/calendars/service.ts';
import type { Ctx } from '../../server/context.ts';
import { fromId, toId } from '../../server/core/ids.ts';
import { assignDuties } from '../../server/duties/service.ts';
import type { Asked } from '../../server/parts.ts';
import { aDistributor } from '../support/trade.ts';
import { NOON, asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let kolId = '';
let otherId = '';

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
afterEach(() => emptyWorld(world));
beforeEach(async () => {
  kolId = toId((await aDistributor(world.ctx()))._id);
  otherId = toId((await aDistributor(world.ctx()))._id);
});

const later = (minutes: number): Ctx => world.ctx({ now: new Date(NOON.getTime() + minutes * 60_000) });
const kol = (): Ctx => world.ctx({ viewer: asMember(kolId, 'KOL') });
const manager = (): Ctx => world.ctx({ viewer: asStaff('OPS_MANAGER') });
const at = (clock: string, day = '2026-05-17'): Date => new Date(`${day}T${clock}:00+08:00`);

const sharing = (more: Partial<BookingInput> = {}): BookingInput => ({
  cause: 'turn:1',
  person: { kind: 'DISTRIBUTOR', id: fromId(kolId) },
  kind: 'SHARING',
  title: { zh: '轮流分享：怎么写晒单，三步', en: 'Sharing; how to write, in 3 steps' },
  place: { zh: '杭州·早安互助群', en: 'Hangzhou group' },
  startsAt: at('20:30'),
  endsAt: at('21:30'),
  ...more,
});

const booking = (ctx: Ctx, input: BookingInput, onConflict?: 'KEEP'): Promise<unknown> =>
  ctx.db.transaction((session) => book(ctx, session, [input], onConflict ? { onConflict } : {}));

// Stands in for a domain above: two people, one entry, which can be moved after 21:00 and handed to the other one.
const moved: [string, Date][] = [];
showOn({
  name: 'turn',
  ofTier: async (): Promise<EntryInput[]> =>
    Promise.resolve([
      {
        ...{
          id: 'turn:1',
          source: 'turn',
          kind: 'SHARING',
          title: sharing().title,
          detail: null,
          startsAt: at('20:30'),
          endsAt: at('21:30'),
        },
        ...{ tier: 'MID', forWhom: 'TIER', groups: 1, isMovable: true, isSwapPending: false, link: null },
        persons: [{ kind: 'DISTRIBUTOR', id: fromId(kolId) }],
      },
    ]),
  judge: (_ctx, _id, startsAt) =>
    Promise.resolve(startsAt < at('21:00') ? [{ kind: 'OVERLAP', words: { zh: '太早', en: 'too early' }, person: null }] : []),
  move: (_ctx, id, startsAt) => {
    moved.push([id, startsAt]);
    return Promise.resolve();
  },
  substitutes: () => Promise.resolve([{ kind: 'DISTRIBUTOR', id: fromId(otherId) }]),
  hand: () => Promise.resolve(),
});

const WEEK = `query ($day: Day!, $personId: ID) { calendarWeek(day: $day, personKind: DISTRIBUTOR, personId: $personId) {
  from entries { id source title { en } isMovable persons { id } } conflicts { kind words { zh en } entryIds waysOut { label { zh } startsAt toId } } } }`;

describe('a week', () => {
  test('says in words who is asked twice at once, with another time and another person', async () => {
    await booking(
      world.ctx(),
      sharing({ cause: 'meeting:1:x', title: { zh: '周例会', en: 'the weekly meeting' }, startsAt: at('20:00'), endsAt: at('21:00') }),
    );
    await booking(world.ctx(), sharing(), 'KEEP');
    const { data, errors } = await world.ask(
      manager(),
      WEEK.replace('personKind: DISTRIBUTOR, personId: $personId', 'tier: MID').replace(', $personId: ID', ''),
      {
        day: '2026-05-13',
      },
    );
    expect(errors).toBeUndefined();
    const [conflict, ...more] = data.calendarWeek.conflicts;
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ kind: 'OVERLAP', entryIds: ['turn:1'] });
    expect(conflict.words.zh).toContain('周日既有周例会（20:00 – 21:00），又有轮流分享');
    expect(conflict.words.zh).toContain('重叠 30 分钟');
    expect(conflict.waysOut).toEqual([
      { label: { zh: '轮流分享：怎么写晒单，三步改到 21:00' }, startsAt: at('21:00').toISOString(), toId: null },
      { label: { zh: expect.stringMatching(/^由.+替$/u) }, startsAt: null, toId: otherId },
    ]);
  });

  test('says who is away from what is booked', async () => {
    await booking(world.ctx(), sharing());
    await addAbsence(kol(), { fromDay: '2026-05-17', toDay: '2026-05-17', reason: '家里有事' });
    const { data } = await world.ask(manager(), WEEK, { day: '2026-05-17', personId: kolId });
    expect(data.calendarWeek.conflicts).toMatchObject([{ kind: 'ABSENT', waysOut: [{ toId: otherId }] }]);
  });

  test('names nobody else to a member, who could not hand anything over anyway', async () => {
    await booking(world.ctx(), sharing());
    await addAbsence(kol(), { fromDay: '2026-05-17', toDay: '2026-05-17', reason: '家里有事' });
    const { data } = await world.ask(kol(), WEEK, { day: '2026-05-17' });
    expect(data.calendarWeek.conflicts).toMatchObject([{ kind: 'ABSENT', waysOut: [] }]);
  });

  test('is shown to whoever may not hand over what is in the way: a member away from an own duty, an operator in others’ groups', async () => {
    const duty = {
      ...{ cause: 'test:1', kind: 'ON_DUTY' as const, personKind: 'DISTRIBUTOR' as const, personId: fromId(kolId) },
      ...{ title: sharing().title, startsAt: at('20:30'), endsAt: at('21:30') },
    };
    await world.db.transaction((session) => assignDuties(world.ctx(), session, [duty]));
    await addAbsence(kol(), { fromDay: '2026-05-17', toDay: '2026-05-17', reason: '家里有事' });
    const own = await world.ask(kol(), WEEK, { day: '2026-05-17' });
    expect(own.errors).toBeUndefined();
    expect(own.data.calendarWeek.conflicts).toMatchObject([{ kind: 'ABSENT', waysOut: [] }]);
    const all = 'query { calendarWeek(day: "2026-05-17") { conflicts { kind person { name } words { zh } waysOut { toId } } } }';
    const operator = await world.ask(world.ctx({ viewer: asStaff('OPERATOR') }), all);
    expect(operator.errors).toBeUndefined();
    expect(operator.data.calendarWeek.conflicts).toMatchObject([{ kind: 'ABSENT', waysOut: [] }]);
  });

  test('tells an operator the names of members of the own groups, and of others the first character', async () => {
    await booking(world.ctx(), sharing());
    await addAbsence(kol(), { fromDay: '2026-05-17', toDay: '2026-05-17', reason: '家里有事' });
    const all =
      'query { calendarWeek(day: "2026-05-17", tier: MID) { entries { persons { name } } conflicts { person { name } words { zh } } } }';
    const names = async (ctx: Ctx) => JSON.stringify((await world.ask(ctx, all)).data.calendarWeek);
    const full = (await personNames(world.ctx(), [{ kind: 'DISTRIBUTOR', id: fromId(kolId) }])).get(kolId) ?? '';
    expect(full.length).toBeGreaterThan(1);
    expect(await names(manager())).toContain(full);
    expect(await names(world.ctx({ viewer: asStaff('OPERATOR') }))).not.toContain(full);
  });

  test('is a member’s own, and nobody else’s', async () => {
    await booking(world.ctx(), sharing());
    const own = await world.ask(kol(), WEEK, { day: '2026-05-17' });
    expect(own.data.calendarWeek).toMatchObject({ from: '2026-05-11', entries: [{ id: 'turn:1', source: 'turn', isMovable: true }] });
    const foreign = await world.ask(kol(), WEEK, { day: '2026-05-17', personId: otherId });
    expect(foreign.errors?.[0]?.extensions?.['code']).toBe('CALENDAR_NOT_YOURS');
    const group = await world.ask(kol(), 'query { calendarWeek(day: "2026-05-17", groupId: "aaaaaaaaaaaaaaaaaaaaaaaa") { from } }');
    expect(group.errors?.[0]?.extensions?.['code']).toBe('CALENDAR_NOT_YOURS');
    const two = await world.ask(manager(), `query { calendarWeek(day: "2026-05-17", tier: MID, groupId: "${kolId}") { from } }`);
    expect(two.errors?.[0]?.extensions?.['code']).toBe('CALENDAR_ONE_VIEW');
  });

  test('asks whoever shows an entry before it is moved, and moves nothing else', async () => {
    const MOVE = 'mutation ($id: ID!, $from: DateTime!, $to: DateTime!) { moveEntry(id: $id, startsAt: $from, endsAt: $to) }';
    const JUDGE =
      'query ($id: ID!, $from: DateTime!, $to: DateTime!) { judgeMove(id: $id, startsAt: $from, endsAt: $to) { words { en } } }';
    const judged = await world.ask(manager(), JUDGE, { id: 'turn:1', from: at('20:00').toISOString(), to: at('21:00').toISOString() });
    expect(judged.errors).toBeUndefined();
    expect(judged.data.judgeMove).toEqual([{ words: { en: 'too early' } }]);
    await world.ask(manager(), MOVE, { id: 'turn:1', from: at('21:00').toISOString(), to: at('22:00').toISOString() });
    expect(moved).toEqual([['1', at('21:00')]]);
    const codes: unknown[] = [];
    for (const [id, from, to] of [
      ['turn:1', at('21:00'), at('21:00')],
      ['turn:1', at('21:00'), at('21:00', '2026-05-19')],
      ['campaign:aaaaaaaaaaaaaaaaaaaaaaaa', at('21:00'), at('22:00')],
      ['nothing:1', at('21:00'), at('22:00')],
      ['', at('21:00'), at('22:00')],
    ] as const) {
      codes.push(
        (await world.ask(manager(), MOVE, { id, from: from.toISOString(), to: to.toISOString() })).errors?.[0]?.extensions?.['code'],
      );
    }
    expect(codes).toEqual([
      'CALENDAR_TIMES_WRONG',
      'CALENDAR_TIMES_WRONG',
      'CALENDAR_ENTRY_FIXED',
      'CALENDAR_ENTRY_UNKNOWN',
      'CALENDAR_ENTRY_UNKNOWN',
    ]);
    expect(moved).toHaveLength(1);
  });
});

const [edge] = edges;

async function readIcs(url: string, ctx = world.ctx(), language = 'zh-CN'): Promise<string> {
  const file = new URL(url).pathname.replace('/calendar/', '');
  const asked = { params: { file }, headers: { 'accept-language': language } } as unknown as Asked;
  const answer = await edge?.answer(ctx, asked);
  expect(answer?.file?.type).toBe('text/calendar; charset=utf-8');
  let text = '';
  for await (const piece of answer?.file?.pieces ?? []) text += String(piece);
  return text;
}

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      summary: event.summary,
      location: event.location,
      from: event.startDate.toJSDate().toISOString(),
      to: event.endDate.toJSDate().toISOString(),
      alarms: component.getAllSubcomponents('valarm').length,
    };
  });

const MAKE = 'mutation { makeCalendarFeed { feed { id } url } }';

describe('a calendar under a secret link', () => {
  test('carries each booking under one UID, whose SEQUENCE grows with a change and a cancellation', async () => {
    await booking(world.ctx(), sharing());
    const { data } = await world.ask(kol(), MAKE);
    const { url } = data.makeCalendarFeed;
    expect(url).toMatch(/^http:\/\/localhost:3000\/calendar\/[\w-]{40,}\.ics$/);
    const first = {
      uid: 'turn:1@localhost',
      sequence: 0,
      status: 'CONFIRMED',
      summary: '轮流分享：怎么写晒单，三步',
      location: '杭州·早安互助群',
      from: at('20:30').toISOString(),
      to: at('21:30').toISOString(),
      alarms: 1,
    };
    expect(eventsOf(await readIcs(url))).toEqual([first]);
    expect(eventsOf(await readIcs(url, world.ctx(), 'en-GB,en'))).toMatchObject([{ summary: 'Sharing; how to write, in 3 steps' }]);

    await booking(later(1), sharing({ startsAt: at('21:00'), endsAt: at('22:00') }));
    expect(eventsOf(await readIcs(url))).toMatchObject([{ uid: first.uid, sequence: 1, from: at('21:00').toISOString() }]);
    // Told again as it is: no change.
    await booking(later(2), sharing({ startsAt: at('21:00'), endsAt: at('22:00') }));
    expect(eventsOf(await readIcs(url))).toMatchObject([{ sequence: 1 }]);

    const ctx = later(3);
    await ctx.db.transaction((session) => cancelBookings(ctx, session, ['turn:1']));
    expect(eventsOf(await readIcs(url))).toMatchObject([{ uid: first.uid, sequence: 2, status: 'CANCELLED', alarms: 0 }]);
  });

  test('folds its lines at 75 bytes and ends them as the standard says', async () => {
    await booking(world.ctx(), sharing({ title: { zh: '很长的标题'.repeat(40), en: 'long' } }));
    const { data } = await world.ask(kol(), MAKE);
    const text = await readIcs(data.makeCalendarFeed.url);
    expect(text.endsWith('END:VCALENDAR')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines.join('')).not.toContain('\n');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(eventsOf(text)[0]?.summary).toBe('很长的标题'.repeat(40));
  });

  test('is nobody’s once it was revoked, and never somebody else’s to revoke', async () => {
    const { data } = await world.ask(kol(), MAKE);
    const { url, feed } = data.makeCalendarFeed;
    const REVOKE = 'mutation ($id: ID!) { revokeCalendarFeed(id: $id) }';
    const foreign = await world.ask(world.ctx({ viewer: asMember(otherId) }), REVOKE, { id: feed.id });
    expect(foreign.errors?.[0]?.extensions?.['code']).toBe('CALENDAR_FEED_UNKNOWN');
    expect(await readIcs(url)).toContain('BEGIN:VCALENDAR');
    expect((await world.ask(kol(), REVOKE, { id: feed.id })).data.revokeCalendarFeed).toBe(true);
    await expect(readIcs(url)).rejects.toMatchObject({ code: 'CALENDAR_FEED_UNKNOWN' });
    for (const wrong of ['x.ics', 'x', '.ics', `${'a'.repeat(43)}.ics`]) {
      await expect(readIcs(`http://localhost/calendar/${wrong}`)).rejects.toMatchObject({ code: 'CALENDAR_FEED_UNKNOWN' });
    }
  });

  test('the secret is nowhere in the database, and there are at most five, also when they are made at once', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => world.ask(kol(), MAKE)));
    const urls = made.flatMap(({ data }) => (data?.makeCalendarFeed ? [String(data.makeCalendarFeed.url)] : []));
    expect(urls).toHaveLength(5);
    expect(made.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions?.['code'])).toEqual(
      Array.from({ length: 3 }, () => 'CALENDAR_FEEDS_TOO_MANY'),
    );
    const kept = JSON.stringify(await calendarFeeds.raw(world.db).find().toArray());
    for (const url of urls) expect(kept).not.toContain(url.split('/').at(-1)?.replace('.ics', ''));
  });

  test('shows nothing any more once its owner was dismissed', async () => {
    const worker = { ...newStaff(world.ctx(), { username: 'suwan', name: '苏晚', role: 'OPERATOR' }), passwordHash: 'x' };
    await staff.raw(world.db).insertOne(worker);
    const { data } = await world.ask(world.ctx({ viewer: asStaff('OPERATOR', toId(worker._id)) }), MAKE);
    expect(await readIcs(data.makeCalendarFeed.url)).toContain('BEGIN:VCALENDAR');
    await staff.raw(world.db).updateOne({ _id: worker._id }, { $set: { disabledAt: NOON } });
    await expect(readIcs(data.makeCalendarFeed.url)).rejects.toMatchObject({ code: 'CALENDAR_FEED_UNKNOWN' });
  });
});
