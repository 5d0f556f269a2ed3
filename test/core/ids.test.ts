import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ObjectId } from 'mongodb';
import { fromId, isId, newCode, newSecret, readCode, toId } from '../../server/core/ids.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('ids', () => {
  test('go out and come back', () => {
    const objectId = new ObjectId();
    expect(fromId(toId(objectId)).equals(objectId)).toBe(true);
    expect(isId(toId(objectId))).toBe(true);
  });

  test.each([
    '',
    'abc',
    '0123456789ABCDEF01234567',
    '0123456789abcdef0123456g',
    'twelve bytes',
    '0123456789abcdef01234567\n',
    '{"$ne":null}',
  ])('%j is refused', (id) => {
    expect(() => fromId(id)).toThrow('BAD_ID');
  });

  test('what is not a text is no id', () => {
    expect(isId(new ObjectId())).toBe(false);
    expect(isId(12)).toBe(false);
  });
});

test('secrets are long, safe in a URL and different', () => {
  expect(newSecret()).toMatch(/^[\w-]{43}$/);
  expect(newSecret(16)).toMatch(/^[\w-]{22}$/);
  expect(newSecret()).not.toBe(newSecret());
  expect(() => newSecret(8)).toThrow(RangeError);
});

describe('codes', () => {
  const codes = fc.integer({ min: 4, max: 30 }).map((length) => newCode(length));

  test('have no ambiguous characters and read as themselves', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5,31}$/);
        expect(readCode(code)).toBe(code);
      }),
    );
    expect(newCode()).toHaveLength(9);
  });

  test('are read as people type them', () => {
    const code = Array.from({ length: 500 }, () => newCode()).find((made) => made.includes('0') && made.includes('1'))!;
    expect(readCode(` ${code.slice(0, 3)}-${code.slice(3)} `.toLowerCase())).toBe(code);
    expect(readCode(code.replace(/0/g, 'o').replace(/1/g, 'l'))).toBe(code);
  });

  test('with any one wrong character are refused', () => {
    fc.assert(
      fc.property(codes, fc.nat(), fc.integer({ min: 1, max: 31 }), (code, place, by) => {
        const at = place % code.length;
        const wrong = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(at)) + by) % 32);
        expect(() => readCode(code.slice(0, at) + wrong + code.slice(at + 1))).toThrow('BAD_CODE');
      }),
    );
  });

  test('with any two characters exchanged are refused', () => {
    fc.assert(
      fc.property(codes, fc.nat(), fc.nat(), (code, one, other) => {
        const [a, b] = [one % code.length, other % code.length];
        fc.pre(code.charAt(a) !== code.charAt(b));
        const swapped = Array.from(code, (character, at) => (at === a ? code.charAt(b) : at === b ? code.charAt(a) : character)).join('');
        expect(() => readCode(swapped)).toThrow('BAD_CODE');
      }),
    );
  });

  test.each(['', '0', '0000', 'UUUUU', '7K3*Q', 'ß'.repeat(6), '0'.repeat(40)])('%j is no code', (text) => {
    expect(() => readCode(text)).toThrow('BAD_CODE');
  });

  test('of impossible length are not made', () => {
    expect(() => newCode(3)).toThrow(RangeError);
    expect(() => newCode(31)).toThrow(RangeError);
  });
});
