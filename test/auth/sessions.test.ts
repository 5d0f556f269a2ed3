import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ObjectId } from 'mongodb';
import { forgetSession, recallEnded } from '../../server/auth/access.ts';
import { feeds } from '../../server/auth/feeds.ts';
import { sessions, staff } from '../../server/auth/model.ts';
import { identify, whenSessionEnds } from '../../server/auth/service.ts';
import { STRANGER } from '../../server/context.ts';
import type { Viewer } from '../../server/context.ts';
import { follow } from '../../server/core/feed.ts';
import { toId } from '../../server/core/ids.ts';
import { NOON, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { PASSWORD, aBrowser, aColleague, actionsOf } from './door.ts';
import type { Browser } from './door.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(() => emptyWorld(world));

const after = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);
const door = (seconds = 0) => world.ctx({ viewer: STRANGER, now: after(seconds) });

async function signedIn(username: string, address?: string): Promise<{ browser: Browser; token: string; viewer: Viewer }> {
  const browser = aBrowser(address);
  const { json } = await browser.post(door(), '/auth/sign-in', { username, password: PASSWORD });
  return { browser, token: json.token, viewer: identify(world.about, json.token, NOON) };
}

describe('a refresh', () => {
  beforeEach(() => aColleague(world, 'OPERATOR', 'li.wei'));

  test('gives a new access token and a new refresh token, and lasts as long as the session, not longer', async () => {
    const { browser } = await signedIn('li.wei');
    const first = browser.jar.get('tw_refresh')!;
    const answer = await browser.post(door(540), '/auth/refresh');
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ expiresAt: after(1140).toISOString(), me: { roles: ['OPERATOR'] } });
    expect(browser.jar.get('tw_refresh')!.value).not.toBe(first.value);
    expect(browser.jar.get('tw_refresh')).toMatchObject({ path: '/auth', maxAgeSeconds: 12 * 3600 - 540 });
    expect(await sessions.raw(world.db).findOne({})).toMatchObject({ lastSeenAt: after(540), signedInAt: NOON });
    const last = await browser.post(door(12 * 3600 - 30), '/auth/refresh');
    expect(last.json.expiresAt).toBe(after(12 * 3600).toISOString());
    expect(await browser.post(door(12 * 3600), '/auth/refresh')).toMatchObject({ status: 401, code: 'SESSION_ENDED' });
    expect([...browser.jar.keys()]).toEqual(['tw_device']);
  });

  test('without a cookie asks for a sign-in; with a forged one takes it away', async () => {
    expect((await aBrowser().post(door(), '/auth/refresh')).code).toBe('SIGN_IN_FIRST');
    const { browser } = await signedIn('li.wei');
    const held = browser.jar.get('tw_refresh')!;
    browser.jar.set('tw_refresh', { ...held, value: `${held.value!.slice(0, -3)}AAA` });
    expect(await browser.post(door(), '/auth/refresh')).toMatchObject({ status: 401, code: 'SESSION_ENDED' });
    expect(browser.jar.has('tw_refresh')).toBe(false);
    expect(await sessions.raw(world.db).countDocuments({ endedAt: null })).toBe(1);
  });

  test('with the token of a moment ago is the second of two tabs: an access token, and the new cookie stays', async () => {
    const { browser } = await signedIn('li.wei');
    const first = browser.jar.get('tw_refresh')!;
    await browser.post(door(60), '/auth/refresh');
    const other = aBrowser();
    other.jar.set('tw_refresh', first);
    const answer = await other.post(door(70), '/auth/refresh');
    expect(answer.status).toBe(200);
    expect(answer.cookies.map(({ name }) => name)).toEqual(['tw_access']);
    expect((await browser.post(door(80), '/auth/refresh')).status).toBe(200);
  });

  test('with an older token ends the whole session at once and says so in the trail', async () => {
    const { browser, token } = await signedIn('li.wei');
    const first = browser.jar.get('tw_refresh')!;
    const renewed = await browser.post(door(60), '/auth/refresh');
    const thief = aBrowser();
    thief.jar.set('tw_refresh', first);
    const ends: string[] = [];
    const stop = whenSessionEnds((id) => ends.push(id));
    expect(await thief.post(door(71), '/auth/refresh')).toMatchObject({ status: 401, code: 'SESSION_REUSED' });
    stop();
    expect(ends).toHaveLength(1);
    for (const each of [token, renewed.json.token]) expect(() => identify(world.about, each, after(71))).toThrow('SESSION_ENDED');
    expect(await browser.post(door(72), '/auth/refresh')).toMatchObject({ status: 401, code: 'SESSION_ENDED' });
    thief.jar.set('tw_refresh', first);
    await thief.post(door(73), '/auth/refresh');
    expect(await actionsOf(world)).toEqual(['STAFF_SIGNED_IN', 'SESSION_REUSED']);
  });

  test('with the one before the previous is no second tab, however fast', async () => {
    const { browser } = await signedIn('li.wei');
    const first = browser.jar.get('tw_refresh')!;
    await browser.post(door(60), '/auth/refresh');
    await browser.post(door(61), '/auth/refresh');
    browser.jar.set('tw_refresh', first);
    expect((await browser.post(door(62), '/auth/refresh')).code).toBe('SESSION_REUSED');
  });

  test('eight at once rotate once, and all are answered', async () => {
    const { browser } = await signedIn('li.wei');
    const first = browser.jar.get('tw_refresh')!;
    const tabs = Array.from({ length: 8 }, () => {
      const tab = aBrowser();
      tab.jar.set('tw_refresh', first);
      return tab;
    });
    const answers = await Promise.all(tabs.map((tab) => tab.post(door(60), '/auth/refresh')));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(answers.filter(({ cookies }) => cookies.some(({ name }) => name === 'tw_refresh'))).toHaveLength(1);
    expect(await sessions.raw(world.db).countDocuments({ endedAt: null })).toBe(1);
  });

  test('of somebody who was dismissed behind the back of the program ends the session', async () => {
    const { browser } = await signedIn('li.wei');
    await staff.raw(world.db).updateOne({}, { $set: { disabledAt: NOON } });
    expect((await browser.post(door(5), '/auth/refresh')).code).toBe('SESSION_ENDED');
    expect(await sessions.raw(world.db).countDocuments({ endedAt: null })).toBe(0);
  });
});

describe('the own sessions', () => {
  const LIST = '{ sessions { id device address way isCurrent signedInAt lastSeenAt expiresAt } }';

  test('are listed with the current one marked, and end one by one or all others', async () => {
    await aColleague(world, 'OPERATOR', 'li.wei');
    await aColleague(world, 'OPERATOR', 'other');
    const [one, two, three] = [await signedIn('li.wei'), await signedIn('li.wei', '198.51.100.4'), await signedIn('li.wei', '192.0.2.4')];
    const stranger = await signedIn('other', '192.0.2.5');
    const me = world.ctx({ viewer: one.viewer });
    const { data } = await world.ask(me, LIST);
    expect(data['sessions']).toHaveLength(3);
    expect(data['sessions'].filter((session: { isCurrent: boolean }) => session.isCurrent)).toEqual([
      expect.objectContaining({ id: one.viewer.sessionId, device: 'Chrome · Windows', address: '203.0.113.*', way: 'PASSWORD' }),
    ]);
    const end = 'mutation ($id: ID!) { endSession(id: $id) }';
    expect((await world.ask(me, end, { id: stranger.viewer.sessionId })).errors?.[0]?.extensions?.['code']).toBe('SESSION_UNKNOWN');
    expect((await world.ask(me, end, { id: two.viewer.sessionId })).data).toEqual({ endSession: true });
    expect(() => identify(world.about, two.token, NOON)).toThrow('SESSION_ENDED');
    expect((await world.ask(me, end, { id: two.viewer.sessionId })).errors?.[0]?.extensions?.['code']).toBe('SESSION_UNKNOWN');
    expect((await world.ask(me, 'mutation { endOtherSessions }')).data).toEqual({ endOtherSessions: 1 });
    expect(() => identify(world.about, three.token, NOON)).toThrow('SESSION_ENDED');
    expect(identify(world.about, one.token, NOON)).toEqual(one.viewer);
    expect(identify(world.about, stranger.token, NOON)).toEqual(stranger.viewer);
    expect((await actionsOf(world)).slice(-2)).toEqual(['SESSION_ENDED', 'SESSION_ENDED']);
  });

  test('end by signing out, which takes the cookies away', async () => {
    await aColleague(world, 'OPERATOR', 'li.wei');
    const { browser, token } = await signedIn('li.wei');
    expect((await browser.post(door(), '/auth/sign-out')).status).toBe(200);
    expect([...browser.jar.keys()]).toEqual(['tw_device']);
    expect(() => identify(world.about, token, NOON)).toThrow('SESSION_ENDED');
    expect((await aBrowser().post(door(), '/auth/sign-out')).status).toBe(200);
  });

  test('of a colleague are seen and ended by an admin', async () => {
    const row = await aColleague(world, 'OPERATOR', 'li.wei');
    const { token } = await signedIn('li.wei');
    await signedIn('li.wei', '192.0.2.4');
    const admin = world.ctx({ viewer: asStaff('ADMIN') });
    const id = toId(row._id);
    const { data } = await world.ask(admin, 'query ($id: ID!) { staffSessions(staffId: $id) { device isCurrent } }', { id });
    expect(data['staffSessions']).toHaveLength(2);
    const end = 'mutation ($id: ID!) { endStaffSessions(staffId: $id) }';
    expect((await world.ask(admin, end, { id })).data).toEqual({ endStaffSessions: 2 });
    expect(() => identify(world.about, token, NOON)).toThrow('SESSION_ENDED');
    expect((await world.ask(admin, end, { id })).data).toEqual({ endStaffSessions: 0 });
    expect((await actionsOf(world)).filter((action) => action === 'STAFF_SESSIONS_ENDED')).toHaveLength(1);
    expect((await world.ask(admin, end, { id: 'f'.repeat(24) })).errors?.[0]?.extensions?.['code']).toBe('STAFF_UNKNOWN');
  });
});

describe('a session that ended in another process', () => {
  test('is known here as soon as the feed tells it, and once', async () => {
    await aColleague(world, 'OPERATOR', 'li.wei');
    const { token, viewer } = await signedIn('li.wei');
    const [spec] = feeds;
    const ends: string[] = [];
    let heard: () => void;
    const told = new Promise<void>((resolve) => (heard = resolve));
    const stop = whenSessionEnds((id) => {
      ends.push(id);
      heard();
    });
    const feed = follow(world.db.client.db(world.db.connection.name).collection(spec!.collection), {
      after: null,
      pipeline: spec!.pipeline!,
      onChange: (change) => spec!.onChange(world.ctx(), change),
      onLost: () => spec!.onLost(world.ctx()),
      log: world.log,
    });
    await feed.ready;
    await sessions.raw(world.db).updateOne({}, { $set: { lastSeenAt: NOON } });
    await sessions.raw(world.db).updateOne({}, { $set: { endedAt: NOON } });
    await told;
    forgetSession(viewer.sessionId!, NOON);
    expect(ends).toEqual([viewer.sessionId]);
    expect(() => identify(world.about, token, NOON)).toThrow('SESSION_ENDED');
    stop();
    await feed.close();
  });

  test('while nobody listened is read when the process starts', async () => {
    await aColleague(world, 'OPERATOR', 'li.wei');
    const { token } = await signedIn('li.wei');
    await sessions.raw(world.db).updateMany({}, { $set: { endedAt: NOON } });
    expect(identify(world.about, token, NOON).id).not.toBeNull();
    await recallEnded(world.ctx({ now: after(300) }));
    expect(() => identify(world.about, token, NOON)).toThrow('SESSION_ENDED');
  });

  test('does not stay in memory for ever', () => {
    const ids = Array.from({ length: 3 }, () => toId(new ObjectId()));
    const ends: string[] = [];
    const stop = whenSessionEnds((id) => ends.push(id));
    const day = 86_400;
    forgetSession(ids[0]!, after(day));
    forgetSession(ids[1]!, after(2 * day));
    // The first one is forgotten, so that it is news again.
    forgetSession(ids[0]!, after(2 * day));
    stop();
    expect(ends).toEqual([ids[0], ids[1], ids[0]]);
  });
});
