import { describe, expect, test } from '@jest/globals';
import { parseOptions } from '@node-rs/argon2';
import { NOBODY, hashPassword, matchesPassword } from '../../server/auth/passwords.ts';
import { isRefused } from '../../server/core/errors.ts';
import { CHEAP, PASSWORD } from './door.ts';

const STRANGER = { isKnown: false };

describe('a password hash', () => {
  test('costs what OWASP asks for, and the one for unknown names costs the same', async () => {
    const made = parseOptions(await hashPassword(PASSWORD));
    expect(made).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1, algorithm: 2 });
    expect(parseOptions(NOBODY)).toEqual(made);
  });

  test('fits the same password in another composition of its characters, and no other', async () => {
    const hash = await hashPassword('crème brûlée', CHEAP);
    expect(await matchesPassword(hash, 'crème brûlée'.normalize('NFD'), STRANGER)).toBe(true);
    expect(await matchesPassword(hash, 'creme brulee', STRANGER)).toBe(false);
    expect(await matchesPassword(null, 'crème brûlée', STRANGER)).toBe(false);
  });
});

describe('a flood', () => {
  test('is refused beyond what can wait, a known browser goes before it, and everybody has a turn afterwards', async () => {
    const hash = await hashPassword(PASSWORD, CHEAP);
    const done: string[] = [];
    const enter = async (who: string, isKnown: boolean) => {
      try {
        await matchesPassword(hash, PASSWORD, { isKnown });
        done.push(who);
      } catch (error) {
        expect(isRefused(error, 'TRY_LATER')).toBe(true);
        done.push('refused');
      }
    };
    const strangers = Array.from({ length: 200 }, (_, n) => enter(`stranger ${n}`, false));
    await Promise.all([...strangers, enter('known', true)]);
    expect(done.filter((who) => who === 'refused')).toHaveLength(200 - 2 - 150);
    expect(done.filter((who) => who !== 'refused').indexOf('known')).toBeLessThanOrEqual(3);
    await enter('afterwards', false);
    expect(done.at(-1)).toBe('afterwards');
  });
});
