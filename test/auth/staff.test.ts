import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sessions, staff } from '../../server/auth/model.ts';
import { createStaff, identify } from '../../server/auth/service.ts';
import { STRANGER } from '../../server/context.ts';
import type { Ctx } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import { NOON, asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { CHEAP, PASSWORD, aBrowser, aColleague, actionsOf } from './door.ts';

let world: World;
let admin: Ctx;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await emptyWorld(world);
  const row = await aColleague(world, 'ADMIN', 'admin');
  admin = world.ctx({ viewer: asStaff('ADMIN', toId(row._id)) });
});

const at = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);
const door = (hours = 0) => world.ctx({ viewer: STRANGER, now: at(hours) });
const codeOf = (answer: { errors?: readonly { extensions?: Record<string, unknown> }[] }) => answer.errors?.[0]?.extensions?.['code'];

const INVITE = `mutation ($username: String!, $name: String = "李伟", $role: Role = OPERATOR) {
  inviteStaff(input: { username: $username, name: $name, role: $role }) { url expiresAt staff { id username hasPassword } }
}`;
const RENEW = 'mutation ($id: ID!) { renewInvitation(staffId: $id) { url expiresAt } }';
const CHANGE = 'mutation ($id: ID!, $change: StaffChange!) { changeStaff(id: $id, change: $change) { name role disabledAt } }';
const LOOK = 'query ($secret: String!) { invitation(secret: $secret) { username name expiresAt } }';
const secretIn = (url: string) => url.replace('http://localhost:3000/invitation/', '');

async function invited(username = 'li.wei') {
  const { data } = await world.ask(admin, INVITE, { username });
  return { id: data['inviteStaff'].staff.id as string, secret: secretIn(data['inviteStaff'].url) };
}

describe('an invitation', () => {
  test('is a link for three days, of which only a digest is kept', async () => {
    const { data } = await world.ask(admin, INVITE, { username: 'Li.Wei' });
    const { url, expiresAt, staff: made } = data['inviteStaff'];
    expect(made).toMatchObject({ username: 'li.wei', hasPassword: false });
    expect(url).toMatch(/^http:\/\/localhost:3000\/invitation\/[\w-]{43}$/);
    expect(expiresAt).toBe(at(72).toISOString());
    expect(JSON.stringify(await staff.raw(world.db).find({}).toArray())).not.toContain(secretIn(url));
    expect((await world.ask(door(), LOOK, { secret: secretIn(url) })).data['invitation']).toEqual({
      username: 'li.wei',
      name: '李伟',
      expiresAt,
    });
    expect((await world.ask(door(72), LOOK, { secret: secretIn(url) })).data['invitation']).toBeNull();
    expect((await world.ask(door(), LOOK, { secret: 'x' })).data['invitation']).toBeNull();
    expect(await actionsOf(world)).toEqual(['STAFF_INVITED']);
  });

  test('sets a password once and signs in', async () => {
    const { id, secret } = await invited();
    const accept = (hours: number, body: object) => aBrowser().post(door(hours), '/auth/accept', { secret, password: PASSWORD, ...body });
    expect(await accept(1, { password: 'short' })).toMatchObject({ code: 'PASSWORD_SHORT', details: { limit: 10 } });
    expect((await accept(72, {})).code).toBe('INVITATION_EXPIRED');
    expect((await accept(1, { secret: 'unknown' })).code).toBe('INVITATION_UNKNOWN');
    const answers = await Promise.all([accept(1, {}), accept(1, {})]);
    expect(answers.map(({ status, code }) => (status === 200 ? 'IN' : code)).sort()).toEqual(['IN', 'INVITATION_UNKNOWN']);
    const { json, cookies } = answers.find(({ status }) => status === 200)!;
    expect(json.me).toMatchObject({ id, kind: 'STAFF', roles: ['OPERATOR'] });
    expect(cookies.map(({ name }) => name)).toEqual(['tw_access', 'tw_refresh', 'tw_device']);
    expect((await aBrowser().post(door(2), '/auth/sign-in', { username: 'li.wei', password: PASSWORD })).status).toBe(200);
    expect((await actionsOf(world)).sort()).toEqual(['INVITATION_ACCEPTED', 'STAFF_INVITED', 'STAFF_SIGNED_IN', 'STAFF_SIGNED_IN']);
  });

  test('is replaced by a new one, also for somebody who forgot the password, whose sessions end when it is used', async () => {
    const { id, secret } = await invited();
    await aBrowser().post(door(), '/auth/accept', { secret, password: PASSWORD });
    const session = await aBrowser().post(door(), '/auth/sign-in', { username: 'li.wei', password: PASSWORD });
    const first = secretIn((await world.ask(admin, RENEW, { id })).data['renewInvitation'].url);
    const second = secretIn((await world.ask(admin, RENEW, { id })).data['renewInvitation'].url);
    expect((await aBrowser().post(door(), '/auth/accept', { secret: first, password: 'new horse 10' })).code).toBe('INVITATION_UNKNOWN');
    expect((await aBrowser().post(door(), '/auth/sign-in', { username: 'li.wei', password: PASSWORD })).status).toBe(200);
    expect((await aBrowser().post(door(), '/auth/accept', { secret: second, password: 'new horse 10' })).status).toBe(200);
    expect(() => identify(world.about, session.json.token, NOON)).toThrow('SESSION_ENDED');
    expect((await aBrowser().post(door(), '/auth/sign-in', { username: 'li.wei', password: PASSWORD })).code).toBe('SIGN_IN_WRONG');
    expect((await actionsOf(world)).filter((action) => action === 'INVITATION_RENEWED')).toHaveLength(2);
  });

  test('is of no use to somebody who was dismissed', async () => {
    const { id, secret } = await invited();
    await world.ask(admin, CHANGE, { id, change: { isDisabled: true } });
    expect((await aBrowser().post(door(), '/auth/accept', { secret, password: PASSWORD })).code).toBe('INVITATION_UNKNOWN');
    expect(codeOf(await world.ask(admin, RENEW, { id }))).toBe('STAFF_DISABLED');
    expect((await world.ask(door(), LOOK, { secret })).data['invitation']).toBeNull();
  });

  test.each([
    [{ username: 'admin' }, 'USERNAME_TAKEN'],
    [{ username: 'ADMIN ' }, 'USERNAME_TAKEN'],
    [{ username: '1' }, 'USERNAME_MALFORMED'],
    [{ username: 'ok', name: ' ' }, 'STAFF_NAME_MALFORMED'],
    [{ username: 'ok', role: 'KOL' }, 'STAFF_ROLE_WRONG'],
  ])('for %j is refused', async (input, code) => {
    expect(codeOf(await world.ask(admin, INVITE, input))).toBe(code);
    expect(await staff.raw(world.db).countDocuments({})).toBe(1);
  });

  test('to one username twice at once is sent once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => world.ask(admin, INVITE, { username: 'li.wei' })));
    expect(answers.map((answer) => codeOf(answer) ?? 'MADE').sort()).toEqual(['MADE', 'USERNAME_TAKEN', 'USERNAME_TAKEN']);
    expect(await actionsOf(world)).toEqual(['STAFF_INVITED']);
  });
});

describe('a change', () => {
  test('of the role or a dismissal ends the sessions of that person at once; a new name does not', async () => {
    const row = await aColleague(world, 'OPERATOR', 'li.wei');
    const id = toId(row._id);
    const enter = async () => (await aBrowser().post(door(), '/auth/sign-in', { username: 'li.wei', password: PASSWORD })).json.token;
    const one = await enter();
    expect((await world.ask(admin, CHANGE, { id, change: { name: ' 李 伟 ' } })).data['changeStaff'].name).toBe('李 伟');
    expect(identify(world.about, one, NOON).roles).toEqual(['OPERATOR']);
    expect((await world.ask(admin, CHANGE, { id, change: { role: 'OPS_MANAGER' } })).data['changeStaff'].role).toBe('OPS_MANAGER');
    expect(() => identify(world.about, one, NOON)).toThrow('SESSION_ENDED');
    const two = await enter();
    expect(identify(world.about, two, NOON).roles).toEqual(['OPS_MANAGER']);
    expect((await world.ask(admin, CHANGE, { id, change: { isDisabled: true } })).data['changeStaff'].disabledAt).toBe(NOON.toISOString());
    expect(() => identify(world.about, two, NOON)).toThrow('SESSION_ENDED');
    expect(await enter()).toBeUndefined();
    expect((await world.ask(admin, CHANGE, { id, change: { isDisabled: false } })).data['changeStaff'].disabledAt).toBeNull();
    expect(await enter()).toEqual(expect.any(String));
    expect((await actionsOf(world)).filter((action) => action === 'STAFF_CHANGED')).toHaveLength(4);
  });

  test('that changes nothing leaves sessions and trail alone', async () => {
    const row = await aColleague(world, 'OPERATOR', 'li.wei');
    const { json } = await aBrowser().post(door(), '/auth/sign-in', { username: 'li.wei', password: PASSWORD });
    await world.ask(admin, CHANGE, { id: toId(row._id), change: { role: 'OPERATOR', isDisabled: false } });
    expect(identify(world.about, json.token, NOON).id).toBe(toId(row._id));
    expect(await actionsOf(world)).toEqual(['STAFF_SIGNED_IN']);
  });

  test('that dismisses somebody who is just signing in leaves no session behind', async () => {
    for (let round = 0; round < 3; round++) {
      const row = await aColleague(world, 'OPERATOR');
      const [entered] = await Promise.all([
        aBrowser(`198.51.${round}.1`).post(door(), '/auth/sign-in', { username: row.username, password: PASSWORD }),
        world.ask(admin, CHANGE, { id: toId(row._id), change: { isDisabled: true } }),
      ]);
      expect(await sessions.raw(world.db).countDocuments({ personId: row._id, endedAt: null })).toBe(0);
      if (entered.code === null) expect(() => identify(world.about, entered.json.token, NOON)).toThrow('SESSION_ENDED');
      else expect(entered.code).toBe('SIGN_IN_WRONG');
    }
  });

  test('never takes the last admin away; an admin who has not accepted the invitation is none yet', async () => {
    const id = admin.viewer.id!;
    await createStaff(world.ctx(), { username: 'second', name: '二', role: 'ADMIN' });
    const disabled = await aColleague(world, 'ADMIN', 'third');
    await staff.raw(world.db).updateOne({ _id: disabled._id }, { $set: { disabledAt: NOON } });
    for (const change of [{ role: 'OPERATOR' }, { isDisabled: true }])
      expect(codeOf(await world.ask(admin, CHANGE, { id, change }))).toBe('LAST_ADMIN');
    await aColleague(world, 'ADMIN', 'fourth');
    expect((await world.ask(admin, CHANGE, { id, change: { isDisabled: true } })).errors).toBeUndefined();
  });

  test('of two admins who dismiss each other at the same moment, one stays', async () => {
    for (let round = 0; round < 3; round++) {
      await staff.raw(world.db).deleteMany({});
      const [one, two] = [await aColleague(world, 'ADMIN'), await aColleague(world, 'ADMIN')];
      const act = (by: typeof one, on: typeof one, change: object) =>
        world.ask(world.ctx({ viewer: asStaff('ADMIN', toId(by._id)) }), CHANGE, { id: toId(on._id), change });
      const answers = await Promise.all([act(one, two, { role: 'OPERATOR' }), act(two, one, { isDisabled: true })]);
      expect(answers.map((answer) => codeOf(answer) ?? 'DONE').sort()).toEqual(['DONE', 'LAST_ADMIN']);
      expect(await staff.raw(world.db).countDocuments({ role: 'ADMIN', disabledAt: null })).toBe(1);
    }
  });

  test.each([
    ['f'.repeat(24), { name: 'x' }, 'STAFF_UNKNOWN'],
    ['x', { name: 'x' }, 'BAD_ID'],
  ])('of %s is refused', async (id, change, code) => {
    expect(codeOf(await world.ask(admin, CHANGE, { id, change }))).toBe(code);
  });
});

describe('a password', () => {
  const SET = 'mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) }';

  test('is changed by who knows the current one; other sessions end, this one stays', async () => {
    const enter = async (password: string) => {
      const { json } = await aBrowser().post(door(), '/auth/sign-in', { username: 'admin', password });
      return json.token;
    };
    const [here, elsewhere] = [await enter(PASSWORD), await enter(PASSWORD)];
    const ctx = world.ctx({ viewer: identify(world.about, here, NOON) });
    expect(codeOf(await world.ask(ctx, SET, { current: 'wrong horse 9', next: 'new horse 10' }))).toBe('PASSWORD_WRONG');
    expect(codeOf(await world.ask(ctx, SET, { current: PASSWORD, next: 'admin' }))).toBe('PASSWORD_SHORT');
    expect(codeOf(await world.ask(ctx, SET, { current: PASSWORD, next: 'admin12345' }))).toBe('PASSWORD_COMMON');
    expect((await world.ask(ctx, SET, { current: PASSWORD, next: 'new horse 10' })).data).toEqual({ changePassword: true });
    expect(identify(world.about, here, NOON).roles).toEqual(['ADMIN']);
    expect(() => identify(world.about, elsewhere, NOON)).toThrow('SESSION_ENDED');
    expect(await enter(PASSWORD)).toBeUndefined();
    expect(await enter('new horse 10')).toEqual(expect.any(String));
    expect(await actionsOf(world)).toContain('PASSWORD_CHANGED');
  });

  test('of a member of the shop there is none', async () => {
    const answer = await world.ask(world.ctx({ viewer: asMember('a'.repeat(24)) }), SET, { current: PASSWORD, next: 'new horse 10' });
    expect(codeOf(answer)).toBe('STAFF_ONLY');
  });

  test('of a new installation follows the rule as well', async () => {
    await expect(createStaff(world.ctx(), { username: 'x1', name: 'x', role: 'ADMIN', password: 'short' }, CHEAP)).rejects.toThrow(
      'PASSWORD_SHORT',
    );
    await expect(createStaff(world.ctx(), { username: 'admin', name: 'x', role: 'ADMIN' })).rejects.toThrow('USERNAME_TAKEN');
  });
});

describe('the list', () => {
  const LIST = `query ($first: Int, $after: String, $search: String, $role: Role) {
    staff(first: $first, after: $after, search: $search, role: $role) {
      edges { node { id username role hasPassword hasTotp disabledAt lastSeenAt createdAt } } pageInfo { hasNextPage endCursor }
    }
  }`;
  const namesIn = (data: Record<string, { edges: { node: { username: string } }[] }>) =>
    data['staff']!.edges.map(({ node }) => node.username);

  test('is paged by username, searched by both names and narrowed by role', async () => {
    for (const username of ['c.li', 'b.wang', 'd.zhao'])
      await createStaff(world.ctx(), { username, name: `王${username}`, role: 'OPERATOR' });
    const manager = world.ctx({ viewer: asStaff('OPS_MANAGER') });
    const one = await world.ask(manager, LIST, { first: 3 });
    expect(namesIn(one.data)).toEqual(['admin', 'b.wang', 'c.li']);
    const two = await world.ask(manager, LIST, { first: 3, after: one.data['staff'].pageInfo.endCursor });
    expect([namesIn(two.data), two.data['staff'].pageInfo.hasNextPage]).toEqual([['d.zhao'], false]);
    expect(namesIn((await world.ask(manager, LIST, { search: 'WANG' })).data)).toEqual(['b.wang']);
    expect(namesIn((await world.ask(manager, LIST, { search: '王', role: 'OPERATOR' })).data)).toHaveLength(3);
    expect(namesIn((await world.ask(manager, LIST, { search: '.*' })).data)).toEqual([]);
    expect(namesIn((await world.ask(manager, LIST, { role: 'ADMIN' })).data)).toEqual(['admin']);
    expect(namesIn((await world.ask(manager, LIST, { role: 'KOL' })).data)).toEqual([]);
  });

  test('and every act on the staff is closed to those below', async () => {
    const id = admin.viewer.id;
    for (const [role, open] of [
      ['OPERATOR', 0],
      ['OPS_MANAGER', 1],
    ] as const) {
      const ctx = world.ctx({ viewer: asStaff(role) });
      const answers = [
        await world.ask(ctx, LIST),
        await world.ask(ctx, INVITE, { username: 'x1' }),
        await world.ask(ctx, RENEW, { id }),
        await world.ask(ctx, CHANGE, { id, change: { isDisabled: true } }),
        await world.ask(ctx, 'query ($id: ID!) { staffSessions(staffId: $id) { id } }', { id }),
        await world.ask(ctx, 'mutation ($id: ID!) { endStaffSessions(staffId: $id) }', { id }),
        await world.ask(ctx, 'mutation ($id: ID!) { resetStaffTotp(staffId: $id) { id } }', { id }),
      ];
      expect(answers.map(codeOf)).toEqual([...Array(open).fill(undefined), ...Array(7 - open).fill('NOT_ALLOWED')]);
    }
  });
});
