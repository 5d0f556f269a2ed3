import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { attempts } from '../../server/auth/model.ts';
import { signIn } from '../../server/auth/signin.ts';
import { STRANGER } from '../../server/context.ts';
import { isRefused } from '../../server/core/errors.ts';
import { NOON, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { PASSWORD, aBrowser, aColleague } from './door.ts';
import type { Browser } from './door.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await emptyWorld(world);
  await aColleague(world, 'OPERATOR', 'li.wei');
});

const door = (seconds = 0) => world.ctx({ viewer: STRANGER, now: new Date(NOON.getTime() + seconds * 1000) });
const guess = (browser: Browser, seconds = 0, username = 'li.wei') =>
  browser.post(door(seconds), '/auth/sign-in', { username, password: 'wrong horse 9' });
const enter = (browser: Browser, seconds = 0) => browser.post(door(seconds), '/auth/sign-in', { username: 'li.wei', password: PASSWORD });

describe('trying many', () => {
  test('slows down step by step, says for how long, and lets in who waits', async () => {
    const browser = aBrowser();
    for (let n = 0; n < 4; n++) expect((await guess(browser)).code).toBe('SIGN_IN_WRONG');
    expect(await guess(browser)).toMatchObject({ code: 'TRY_LATER', details: { retryAfterSeconds: 1 } });
    expect((await enter(browser)).code).toBe('TRY_LATER');
    expect((await guess(browser, 1)).code).toBe('SIGN_IN_WRONG');
    expect(await guess(browser, 2)).toMatchObject({ code: 'TRY_LATER', details: { retryAfterSeconds: 1 } });
    expect((await guess(browser, 3)).code).toBe('SIGN_IN_WRONG');
    expect(await guess(browser, 4)).toMatchObject({ details: { retryAfterSeconds: 3 } });
    expect((await enter(browser, 7)).status).toBe(200);
  });

  test('is forgotten after the right password', async () => {
    const browser = aBrowser();
    for (let n = 0; n < 3; n++) await guess(browser);
    expect((await enter(browser)).status).toBe(200);
    expect(await attempts.raw(world.db).countDocuments({ failures: { $gt: 0 }, _id: { $regex: '^account:' } })).toBe(0);
  });

  test('is slowed down for a name that nobody has just as well', async () => {
    const browser = aBrowser();
    for (let n = 0; n < 4; n++) expect((await guess(browser, 0, 'nobody')).code).toBe('SIGN_IN_WRONG');
    expect((await guess(browser, 0, 'nobody')).code).toBe('TRY_LATER');
  });

  test('on many accounts from one address is slowed down by the address', async () => {
    const browser = aBrowser();
    for (let n = 0; n < 21; n++) await aColleague(world, 'OPERATOR', `name${n}`);
    for (let n = 0; n < 21; n++) expect((await guess(browser, 0, `name${n}`)).code).toBe('SIGN_IN_WRONG');
    expect((await guess(browser, 0, 'another')).code).toBe('TRY_LATER');
    expect((await guess(aBrowser('198.51.100.9'), 0, 'another')).code).toBe('SIGN_IN_WRONG');
  });

  test('fifty at the same moment are not fifty guesses', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => guess(aBrowser())));
    const judged = answers.filter(({ code }) => code === 'SIGN_IN_WRONG');
    expect(judged.length).toBeGreaterThanOrEqual(1);
    expect(judged.length).toBeLessThanOrEqual(4);
    expect(answers.filter(({ code }) => code === 'TRY_LATER')).toHaveLength(50 - judged.length);
  });

  test('from one network does not keep the owner out at another', async () => {
    const attacker = aBrowser('198.51.100.66');
    for (let n = 0; n < 12; n++) await guess(attacker, n * 90);
    expect((await guess(attacker, 11 * 90)).code).toBe('TRY_LATER');
    expect((await enter(aBrowser(), 11 * 90)).status).toBe(200);
  });
});

describe('a browser that the account knows', () => {
  test('is not slowed down by an attack, not even from its own network', async () => {
    const known = aBrowser();
    await enter(known);
    const attacker = aBrowser('203.0.113.66');
    for (let n = 0; n < 6; n++) await guess(attacker, n);
    expect((await enter(aBrowser(), 5)).code).toBe('TRY_LATER');
    expect((await enter(known, 5)).status).toBe(200);
  });

  test('is slowed down by its own failures', async () => {
    const known = aBrowser();
    await enter(known);
    for (let n = 0; n < 6; n++) expect((await guess(known)).code).toBe('SIGN_IN_WRONG');
    expect((await guess(known)).code).toBe('TRY_LATER');
    expect((await enter(known, 1)).status).toBe(200);
  });

  test('is a stranger to other accounts, and with a cookie that somebody made up', async () => {
    await aColleague(world, 'OPERATOR', 'other');
    const known = aBrowser();
    await enter(known);
    for (let n = 0; n < 4; n++) await guess(known, 0, 'other');
    expect((await guess(known, 0, 'other')).code).toBe('TRY_LATER');
    const cookie = known.jar.get('tw_device')!;
    const forger = aBrowser();
    forger.jar.set('tw_device', { ...cookie, value: `${cookie.value!.slice(0, -3)}AAA` });
    for (let n = 0; n < 4; n++) await guess(forger);
    expect((await guess(forger)).code).toBe('TRY_LATER');
  });

  test('knows several colleagues who share it', async () => {
    await aColleague(world, 'OPERATOR', 'other');
    const shared = aBrowser();
    await enter(shared);
    await shared.post(door(), '/auth/sign-in', { username: 'other', password: PASSWORD });
    for (let n = 0; n < 4; n++) await guess(aBrowser());
    expect((await enter(aBrowser())).code).toBe('TRY_LATER');
    expect((await enter(shared)).status).toBe(200);
  });
});

describe('an attack on one account from everywhere', () => {
  test('makes strange devices pause for two seconds at most and refuses nobody', async () => {
    const known = aBrowser();
    await enter(known);
    const pauses: number[] = [];
    const rest = (ms: number) => Promise.resolve(void pauses.push(ms));
    const from = (n: number) => ({ address: `10.${n}.0.1`, userAgent: undefined, deviceCookie: undefined });
    for (let n = 0; n < 45; n++) {
      const refused = await signIn(door(), { username: 'li.wei', password: 'wrong horse 9' }, from(n), rest).catch(
        (error: unknown) => error,
      );
      expect(isRefused(refused, 'SIGN_IN_WRONG')).toBe(true);
    }
    expect(pauses).toHaveLength(24);
    expect(pauses.slice(0, 3)).toEqual([100, 200, 300]);
    expect(Math.max(...pauses)).toBe(2000);
    await expect(signIn(door(), { username: 'li.wei', password: PASSWORD }, from(99), rest)).resolves.toBeDefined();
    expect(pauses).toHaveLength(25);
    const deviceCookie = known.jar.get('tw_device')!.value!;
    await signIn(door(), { username: 'li.wei', password: PASSWORD }, { ...from(98), deviceCookie }, rest);
    expect(pauses).toHaveLength(25);
  });
});
