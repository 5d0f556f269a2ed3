import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Secret, TOTP, URI } from 'otpauth';
import { staff } from '../../server/auth/model.ts';
import { identify } from '../../server/auth/service.ts';
import { STRANGER } from '../../server/context.ts';
import type { Role, Viewer } from '../../server/context.ts';
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

const at = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);
const door = (seconds = 0, production = false) => world.ctx({ viewer: STRANGER, now: at(seconds), about: { ...world.about, production } });
const codeAt = (secret: string, seconds: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at(seconds).getTime() });
const codeOf = (answer: { errors?: readonly { extensions?: Record<string, unknown> }[] }) => answer.errors?.[0]?.extensions?.['code'];
const enter = (browser: Browser, seconds: number, code?: string, production = false) =>
  browser.post(door(seconds, production), '/auth/sign-in', {
    username: 'li.wei',
    password: PASSWORD,
    ...(code === undefined ? {} : { code }),
  });

/** Turns the second factor on at NOON, whose code is thereby used. */
async function enrolled(role: Role = 'OPERATOR'): Promise<{ viewer: Viewer; secret: string; recovery: string[] }> {
  const row = await aColleague(world, role, 'li.wei');
  const viewer = asStaff(role, toId(row._id));
  const begun = await world.ask(world.ctx({ viewer }), 'mutation { beginTotp { secret uri } }');
  const { secret } = begun.data['beginTotp'];
  const turned = await world.ask(world.ctx({ viewer }), 'mutation ($code: String!) { confirmTotp(code: $code) }', {
    code: codeAt(secret, 0),
  });
  return { viewer, secret, recovery: turned.data['confirmTotp'] };
}

describe('setting up', () => {
  test('gives an address for authenticators, proves a code and turns on only then', async () => {
    const row = await aColleague(world, 'OPERATOR', 'li.wei');
    const ctx = world.ctx({ viewer: asStaff('OPERATOR', toId(row._id)) });
    const confirm = 'mutation ($code: String!) { confirmTotp(code: $code) }';
    expect(codeOf(await world.ask(ctx, confirm, { code: '123456' }))).toBe('TOTP_NOT_BEGUN');
    const { data } = await world.ask(ctx, 'mutation { beginTotp { secret uri } }');
    const { secret, uri } = data['beginTotp'];
    const parsed = URI.parse(uri) as TOTP;
    expect([parsed.secret.base32, parsed.label, parsed.digits, parsed.period, parsed.algorithm]).toEqual([secret, 'li.wei', 6, 30, 'SHA1']);
    expect((await enter(aBrowser(), 0)).status).toBe(200);
    expect(codeOf(await world.ask(ctx, confirm, { code: codeAt(secret, 120) }))).toBe('CODE_WRONG');
    const turned = await world.ask(ctx, confirm, { code: `${codeAt(secret, 0).slice(0, 3)} ${codeAt(secret, 0).slice(3)}` });
    expect(turned.data['confirmTotp']).toHaveLength(10);
    for (const code of turned.data['confirmTotp']) expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const kept = JSON.stringify(await staff.raw(world.db).findOne({}));
    for (const plain of [secret, ...turned.data['confirmTotp'].map((code: string) => code.replaceAll('-', ''))])
      expect(kept).not.toContain(plain);
    expect(codeOf(await world.ask(ctx, 'mutation { beginTotp { secret } }'))).toBe('TOTP_ALREADY_ON');
    expect((await actionsOf(world)).at(-1)).toBe('TOTP_ON');
  });

  test('is for the staff', async () => {
    const ctx = world.ctx({ viewer: { kind: 'DISTRIBUTOR', id: 'a'.repeat(24), roles: ['DISTRIBUTOR'], sessionId: null } });
    expect(codeOf(await world.ask(ctx, 'mutation { beginTotp { secret } }'))).toBe('STAFF_ONLY');
  });
});

describe('signing in with a second factor', () => {
  test('asks for the code only behind the right password, and takes one of the window once', async () => {
    const { secret } = await enrolled();
    const browser = aBrowser();
    expect((await browser.post(door(), '/auth/sign-in', { username: 'li.wei', password: 'wrong horse 9', code: '1' })).code).toBe(
      'SIGN_IN_WRONG',
    );
    expect((await enter(browser, 60)).code).toBe('CODE_NEEDED');
    expect((await enter(browser, 60, '  ')).code).toBe('CODE_NEEDED');
    expect((await enter(browser, 60, codeAt(secret, 60))).status).toBe(200);
    expect((await enter(aBrowser('198.51.100.1'), 61, codeAt(secret, 60))).code).toBe('CODE_USED');
    expect((await enter(aBrowser('198.51.100.1'), 61, codeAt(secret, 30))).code).toBe('CODE_USED');
    expect((await enter(aBrowser('198.51.100.1'), 61, codeAt(secret, 90))).status).toBe(200);
    expect((await enter(aBrowser('198.51.100.1'), 61, codeAt(secret, 120))).code).toBe('CODE_WRONG');
  });

  test('with one code from two browsers at once lets one of them in', async () => {
    const { secret } = await enrolled();
    const answers = await Promise.all([1, 2, 3, 4].map((n) => enter(aBrowser(`198.51.${n}.1`), 60, codeAt(secret, 60))));
    expect(answers.map(({ status, code }) => (status === 200 ? 'IN' : code)).sort()).toEqual(['CODE_USED', 'CODE_USED', 'CODE_USED', 'IN']);
  });

  test('counts wrong codes as failures, also when the right password comes in between', async () => {
    await enrolled();
    const browser = aBrowser();
    for (let n = 0; n < 4; n++) {
      if (n < 3) expect((await enter(browser, 60)).code).toBe('CODE_NEEDED');
      expect((await enter(browser, 60, '000000')).code).toBe('CODE_WRONG');
    }
    expect((await enter(browser, 60, '000000')).code).toBe('TRY_LATER');
  });

  test('wrong codes from many networks are slowed down together, but not the browser that the account knows', async () => {
    const { secret } = await enrolled();
    const known = aBrowser();
    expect((await enter(known, 60, codeAt(secret, 60))).status).toBe(200);
    for (let n = 0; n < 6; n++) expect((await enter(aBrowser(`198.51.${n}.1`), 120, '000000')).code).toBe('CODE_WRONG');
    expect((await enter(aBrowser('198.51.99.1'), 120, codeAt(secret, 120))).code).toBe('TRY_LATER');
    expect((await enter(known, 120, codeAt(secret, 120))).status).toBe(200);
  });

  test('takes each recovery code once, however it is typed', async () => {
    const { recovery } = await enrolled();
    const [first, second] = recovery as [string, string];
    expect((await enter(aBrowser(), 60, first.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await enter(aBrowser(), 61, first)).code).toBe('CODE_WRONG');
    expect((await enter(aBrowser(), 61, 'ABCD-EFGH-JKMN')).code).toBe('CODE_WRONG');
    const twice = await Promise.all([1, 2].map((n) => enter(aBrowser(`198.51.${n}.1`), 61, second)));
    expect(twice.map(({ status, code }) => (status === 200 ? 'IN' : code)).sort()).toEqual(['CODE_WRONG', 'IN']);
    expect((await actionsOf(world)).filter((action) => action === 'RECOVERY_CODE_USED')).toHaveLength(2);
  });
});

describe('an admin in production', () => {
  test('comes in with no role, sets the second factor up, and has the role at the next refresh', async () => {
    await aColleague(world, 'ADMIN', 'li.wei');
    const browser = aBrowser();
    const { json } = await enter(browser, 0, undefined, true);
    expect(json.me).toMatchObject({ roles: [], mustEnrolTotp: true });
    const viewer = identify(world.about, json.token, NOON);
    const ctx = { ...door(0, true), viewer };
    expect((await world.ask(ctx, '{ me { roles mustEnrolTotp } }')).data['me']).toEqual({ roles: [], mustEnrolTotp: true });
    expect(codeOf(await world.ask(ctx, '{ staff { edges { cursor } } }'))).toBe('NOT_ALLOWED');
    const { data } = await world.ask(ctx, 'mutation { beginTotp { secret } }');
    await world.ask(ctx, 'mutation ($code: String!) { confirmTotp(code: $code) }', { code: codeAt(data['beginTotp'].secret, 0) });
    const renewed = await browser.post(door(5, true), '/auth/refresh');
    expect(renewed.json.me).toMatchObject({ roles: ['ADMIN'], mustEnrolTotp: false });
    expect(identify(world.about, renewed.json.token, at(5)).roles).toEqual(['ADMIN']);
    const remove = 'mutation ($password: String!) { removeTotp(password: $password) }';
    expect(codeOf(await world.ask({ ...ctx }, remove, { password: PASSWORD }))).toBe('TOTP_REQUIRED');
  });

  test('is the only one who has to', async () => {
    await aColleague(world, 'OPS_MANAGER', 'li.wei');
    expect((await enter(aBrowser(), 0, undefined, true)).json.me).toMatchObject({ roles: ['OPS_MANAGER'], mustEnrolTotp: false });
  });
});

describe('turning off', () => {
  test('needs the password', async () => {
    const { viewer } = await enrolled();
    const remove = 'mutation ($password: String!) { removeTotp(password: $password) }';
    expect(codeOf(await world.ask(world.ctx({ viewer }), remove, { password: 'wrong horse 9' }))).toBe('PASSWORD_WRONG');
    expect((await world.ask(world.ctx({ viewer }), remove, { password: PASSWORD })).data).toEqual({ removeTotp: true });
    expect((await enter(aBrowser(), 60)).status).toBe(200);
    expect(await actionsOf(world)).toContain('TOTP_OFF');
  });

  test('tries at the password are slowed down', async () => {
    const { viewer } = await enrolled();
    const remove = 'mutation ($password: String!) { removeTotp(password: $password) }';
    for (let n = 0; n < 6; n++)
      expect(codeOf(await world.ask(world.ctx({ viewer }), remove, { password: 'wrong horse 9' }))).toBe('PASSWORD_WRONG');
    expect(codeOf(await world.ask(world.ctx({ viewer }), remove, { password: PASSWORD }))).toBe('TRY_LATER');
  });

  test('for somebody who lost everything is an admin’s act, and ends that person’s sessions', async () => {
    const { secret, viewer } = await enrolled();
    const { json } = await enter(aBrowser(), 60, codeAt(secret, 60));
    const { data } = await world.ask(
      world.ctx({ viewer: asStaff('ADMIN') }),
      'mutation ($id: ID!) { resetStaffTotp(staffId: $id) { hasTotp } }',
      { id: viewer.id },
    );
    expect(data).toEqual({ resetStaffTotp: { hasTotp: false } });
    expect(() => identify(world.about, json.token, at(60))).toThrow('SESSION_ENDED');
    expect((await enter(aBrowser(), 60)).status).toBe(200);
    expect(await actionsOf(world)).toContain('TOTP_RESET');
  });
});
