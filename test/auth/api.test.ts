import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createPersona, identify, issueScriptToken, nameOf } from '../../server/auth/service.ts';
import { sessions, staff } from '../../server/auth/model.ts';
import { STRANGER } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import { NOON, asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { PASSWORD, aBrowser, aColleague, aMember, actionsOf } from './door.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld({ demo: true });
});
afterAll(() => world.close());
beforeEach(() => emptyWorld(world));

const door = (more = {}) => world.ctx({ viewer: STRANGER, ...more });
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

describe('a password', () => {
  test('opens a session whose token names the person and the role', async () => {
    const row = await aColleague(world, 'OPS_MANAGER', 'li.wei');
    const { status, json } = await aBrowser().post(door(), '/auth/sign-in', { username: ' Li.Wei ', password: PASSWORD });
    expect(status).toBe(200);
    expect(json).toEqual({
      token: expect.any(String),
      expiresAt: later(10).toISOString(),
      me: { id: toId(row._id), kind: 'STAFF', name: row.name, roles: ['OPS_MANAGER'], mustEnrolTotp: false },
    });
    const session = await sessions.raw(world.db).findOne({});
    expect(session).toMatchObject({ way: 'PASSWORD', device: 'Chrome · Windows', address: '203.0.113.*', endedAt: null });
    expect(identify(world.about, json.token, later(9))).toEqual({
      kind: 'STAFF',
      id: toId(row._id),
      roles: ['OPS_MANAGER'],
      sessionId: toId(session!._id),
    });
    expect(await actionsOf(world)).toEqual(['STAFF_SIGNED_IN']);
    expect((await staff.raw(world.db).findOne({}))?.lastSeenAt).toEqual(NOON);
  });

  test('sets cookies that a page cannot widen: the refresh token and the device stay under /auth', async () => {
    await aColleague(world, 'OPERATOR', 'li.wei');
    const { cookies } = await aBrowser().post(door(), '/auth/sign-in', { username: 'li.wei', password: PASSWORD });
    expect(cookies.map(({ name, path, maxAgeSeconds }) => [name, path, maxAgeSeconds])).toEqual([
      ['tw_access', '/', 600],
      ['tw_refresh', '/auth', 12 * 3600],
      ['tw_device', '/auth', 180 * 86_400],
    ]);
  });

  test('that is wrong, of an unknown or of a dismissed person get one answer, and none opens a session', async () => {
    await aColleague(world, 'OPERATOR', 'li.wei');
    const gone = await aColleague(world, 'OPERATOR', 'gone');
    await staff.raw(world.db).updateOne({ _id: gone._id }, { $set: { disabledAt: NOON } });
    for (const [username, password] of [
      ['li.wei', 'wrong horse 9'],
      ['nobody', PASSWORD],
      ['gone', PASSWORD],
    ]) {
      const answer = await aBrowser().post(door(), '/auth/sign-in', { username, password });
      expect([answer.code, answer.details]).toEqual(['SIGN_IN_WRONG', {}]);
    }
    expect(await sessions.raw(world.db).countDocuments({})).toBe(0);
  });

  test('that was never set opens nothing', async () => {
    const row = await aColleague(world, 'OPERATOR', 'new');
    await staff.raw(world.db).updateOne({ _id: row._id }, { $set: { passwordHash: null } });
    expect((await aBrowser().post(door(), '/auth/sign-in', { username: 'new', password: PASSWORD })).code).toBe('SIGN_IN_WRONG');
  });

  test.each([
    [null],
    ['text'],
    [{}],
    [{ username: 'a' }],
    [{ username: ['a'], password: 'b' }],
    [{ username: 'a', password: 'x'.repeat(1001) }],
  ])('asked for with %j is refused for its shape', async (body) => {
    expect((await aBrowser().post(door(), '/auth/sign-in', body)).code).toBe('SIGN_IN_MALFORMED');
  });

  test('in a browser that is somebody else already ends that session', async () => {
    await aColleague(world, 'OPERATOR', 'one');
    await aColleague(world, 'OPERATOR', 'two');
    const browser = aBrowser();
    const before = await browser.post(door(), '/auth/sign-in', { username: 'one', password: PASSWORD });
    await browser.post(door(), '/auth/sign-in', { username: 'two', password: PASSWORD });
    expect(() => identify(world.about, before.json.token, NOON)).toThrow('SESSION_ENDED');
    expect(await sessions.raw(world.db).countDocuments({ endedAt: null })).toBe(1);
  });
});

describe('a token', () => {
  test('of another secret, another purpose or another day is refused by name', async () => {
    const token = issueScriptToken(world.about, { role: 'ADMIN', id: 'a'.repeat(24), kind: 'STAFF' }, NOON);
    expect(identify(world.about, token, later(59))).toEqual({ kind: 'STAFF', id: 'a'.repeat(24), roles: ['ADMIN'], sessionId: null });
    expect(() => identify(world.about, token, later(60))).toThrow('TOKEN_EXPIRED');
    expect(() => identify(world.about, 'x', NOON)).toThrow('TOKEN_MALFORMED');
    expect(() => identify(world.about, `${token.slice(0, -2)}AA`, NOON)).toThrow('TOKEN_WRONG');
    const other = { ...world.about, secrets: { ...world.about.secrets, session: 'x'.repeat(40) } };
    expect(() => identify(other, token, NOON)).toThrow('TOKEN_WRONG');
    await aColleague(world, 'OPERATOR', 'li.wei');
    const browser = aBrowser();
    await browser.post(door(), '/auth/sign-in', { username: 'li.wei', password: PASSWORD });
    expect(() => identify(world.about, browser.jar.get('tw_refresh')!.value!, NOON)).toThrow('TOKEN_WRONG');
  });

  test('of a KOL carries both roles', () => {
    const token = issueScriptToken(world.about, { role: 'KOL', id: 'a'.repeat(24), kind: 'DISTRIBUTOR' }, NOON);
    expect(identify(world.about, token, NOON).roles).toEqual(['DISTRIBUTOR', 'KOL']);
  });
});

describe('a persona', () => {
  async function personas() {
    const row = await aColleague(world, 'ADMIN', 'admin');
    const member = await aMember(world, { isKol: true });
    const about = { aboutZh: '看全部', aboutEn: 'sees all' };
    await createPersona(world.ctx(), { kind: 'STAFF', personId: toId(row._id), ...about, order: 2 });
    await createPersona(world.ctx(), { kind: 'DISTRIBUTOR', personId: toId(member._id), ...about, order: 1 });
    await createPersona(world.ctx(), { kind: 'DISTRIBUTOR', personId: toId(member._id), ...about, order: 1 });
    const { data } = await world.ask(door(), '{ personas { id kind name role aboutZh aboutEn } }');
    return data['personas'] as { id: string }[];
  }

  test('is picked from a list by a stranger, and signs in', async () => {
    const shown = await personas();
    expect(shown).toEqual([
      { id: expect.any(String), kind: 'DISTRIBUTOR', name: '小满', role: 'KOL', aboutZh: '看全部', aboutEn: 'sees all' },
      expect.objectContaining({ kind: 'STAFF', role: 'ADMIN' }),
    ]);
    const { json, cookies } = await aBrowser().post(door(), '/auth/persona', { id: shown[0]!.id });
    expect(json.me).toMatchObject({ kind: 'DISTRIBUTOR', name: '小满', roles: ['DISTRIBUTOR', 'KOL'] });
    expect(cookies.map(({ name, maxAgeSeconds }) => [name, maxAgeSeconds])).toEqual([
      ['tw_access', 600],
      ['tw_refresh', 30 * 86_400],
    ]);
    expect((await aBrowser().post(door(), '/auth/persona', { id: 'f'.repeat(24) })).code).toBe('PERSONA_UNKNOWN');
    expect((await aBrowser().post(door(), '/auth/persona', { id: 'x' })).code).toBe('PERSONA_UNKNOWN');
  });

  test.each([
    ['without the demo', { demo: false }],
    ['in production, even with the demo on', { demo: true, production: true }],
  ])('is refused %s, and none is shown', async (_name, change) => {
    const [first] = await personas();
    const about = { ...world.about, ...change };
    expect((await aBrowser().post(door({ about }), '/auth/persona', { id: first!.id })).code).toBe('DEMO_OFF');
    expect((await world.ask(door({ about }), '{ personas { id } }')).data).toEqual({ personas: [] });
    expect(await sessions.raw(world.db).countDocuments({})).toBe(0);
  });
});

describe('me', () => {
  const ME = '{ me { id kind name roles mustEnrolTotp sessionId staff { username hasTotp hasPassword role } } }';

  test('is nobody for a stranger, and a member or a colleague for who is one', async () => {
    expect((await world.ask(door(), ME)).data).toEqual({ me: null });
    const member = await aMember(world);
    expect((await world.ask(world.ctx({ viewer: asMember(toId(member._id)) }), ME)).data['me']).toEqual({
      id: toId(member._id),
      kind: 'DISTRIBUTOR',
      name: '小满',
      roles: ['DISTRIBUTOR'],
      mustEnrolTotp: false,
      sessionId: null,
      staff: null,
    });
    const row = await aColleague(world, 'OPERATOR', 'li.wei');
    expect((await world.ask(world.ctx({ viewer: asStaff('OPERATOR', toId(row._id)) }), ME)).data['me']).toMatchObject({
      name: row.name,
      staff: { username: 'li.wei', hasTotp: false, hasPassword: true, role: 'OPERATOR' },
    });
  });

  test('has a name for the trail; the program is called Tierwise', async () => {
    const member = await aMember(world);
    // A member by number: the trail is kept for good, and a name can be erased.
    expect(await nameOf(world.ctx(), asMember(toId(member._id)))).toBe('M1');
    expect(await nameOf(world.ctx())).toBe('Tierwise');
    expect(await nameOf(world.ctx(), asStaff('ADMIN'))).toBe('Tierwise');
  });
});
