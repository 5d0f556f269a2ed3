import { describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { FieldCryptoError, makeFieldCipher, maskPhone, normalisePhone } from '../../server/core/field-crypto.ts';

const one = { version: 1, key: randomBytes(32) };
const two = { version: 2, key: randomBytes(32) };
const context = { field: 'distributor.phone', ownerId: '0123456789abcdef01234567' };
const cipher = makeFieldCipher([one]);

describe('an encrypted field', () => {
  test('comes back as it was, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (plain) => cipher.decrypt(cipher.encrypt(plain, context), context) === plain));
  });

  test('shows nothing of the value and never looks the same twice', () => {
    const texts = Array.from({ length: 500 }, () => cipher.encrypt('+8613812345678', context));
    expect(new Set(texts.map((text) => text.split('.')[1])).size).toBe(500);
    expect(new Set(texts.map((text) => text.split('.')[3])).size).toBe(500);
    expect(texts[0]).toMatch(/^v1\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/);
  });

  test('with any one character changed is refused', () => {
    const text = cipher.encrypt('+8613812345678', context);
    for (let at = 0; at < text.length; at += 1) {
      for (const character of ['A', 'B', 'z', '-', '9', '.']) {
        if (text.charAt(at) === character) continue;
        expect(() => cipher.decrypt(text.slice(0, at) + character + text.slice(at + 1), context)).toThrow(FieldCryptoError);
      }
    }
  });

  test('cut short, padded or put together from two is refused', () => {
    const [a, b] = [cipher.encrypt('first value', context), cipher.encrypt('other value', context)].map((text) => text.split('.'));
    for (const text of [`${a![0]}.${a![1]}.${a![2]}.${b![3]}`, `${a![0]}.${b![1]}.${a![2]}.${a![3]}`]) {
      expect(() => cipher.decrypt(text, context)).toThrow('NOT_AUTHENTIC');
    }
    expect(() => cipher.decrypt(a!.slice(0, 3).join('.'), context)).toThrow('MALFORMED');
    expect(() => cipher.decrypt(`${a!.join('.')}=`, context)).toThrow('MALFORMED');
    expect(() => cipher.decrypt('+8613812345678', context)).toThrow('MALFORMED');
    // A shorter tag would be easier to guess.
    expect(() => cipher.decrypt(`${a![0]}.${a![1]}.${a![2]!.slice(0, 8)}.${a![3]}`, context)).toThrow('MALFORMED');
  });

  test('cannot be moved to another record or field', () => {
    const text = cipher.encrypt('+8613812345678', context);
    expect(() => cipher.decrypt(text, { ...context, ownerId: '0123456789abcdef01234568' })).toThrow('NOT_AUTHENTIC');
    expect(() => cipher.decrypt(text, { ...context, field: 'distributor.name' })).toThrow('NOT_AUTHENTIC');
    const joined = cipher.encrypt('x', { field: 'a', ownerId: 'b,c' });
    expect(() => cipher.decrypt(joined, { field: 'a,b', ownerId: 'c' })).toThrow('NOT_AUTHENTIC');
  });

  test('is never repeated by an error', () => {
    expect(() => cipher.decrypt('+8613812345678', context)).not.toThrow('138');
  });
});

describe('rotation', () => {
  const rotated = makeFieldCipher([two, one]);

  test('reads old values, writes new ones and tells them apart', () => {
    const old = cipher.encrypt('+8613812345678', context);
    expect(rotated.decrypt(old, context)).toBe('+8613812345678');
    expect(rotated.needsReencryption(old)).toBe(true);
    const fresh = rotated.encrypt('+8613812345678', context);
    expect(fresh).toMatch(/^v2\./);
    expect(rotated.needsReencryption(fresh)).toBe(false);
    expect(() => cipher.decrypt(fresh, context)).toThrow('UNKNOWN_KEY');
  });

  test('with another key under the same version does not read', () => {
    const text = cipher.encrypt('+8613812345678', context);
    expect(() => makeFieldCipher([{ version: 1, key: two.key }]).decrypt(text, context)).toThrow('NOT_AUTHENTIC');
    expect(() => makeFieldCipher([{ version: 2, key: one.key }]).decrypt(text, context)).toThrow('UNKNOWN_KEY');
  });

  test('leaves the blind index as it is, and shows by its prefix when the lowest key went', () => {
    const index = cipher.blindIndex('+8613812345678', 'phone');
    expect(rotated.blindIndex('+8613812345678', 'phone')).toBe(index);
    expect(makeFieldCipher([one, two]).blindIndex('+8613812345678', 'phone')).toBe(index);
    expect(index).toMatch(/^b1\.[\w-]{43}$/);
    expect(makeFieldCipher([two]).blindIndex('+8613812345678', 'phone')).toMatch(/^b2\./);
  });

  test.each([
    ['no key', []],
    ['a short key', [{ version: 1, key: Buffer.alloc(16) }]],
    ['a version twice', [one, { version: 1, key: two.key }]],
    ['version 0', [{ version: 0, key: one.key }]],
  ])('%s makes no cipher', (_, keys) => {
    expect(() => makeFieldCipher(keys)).toThrow(RangeError);
  });
});

describe('the blind index', () => {
  test('is equal for equal values only, per purpose and per key', () => {
    expect(cipher.blindIndex('+8613812345678', 'phone')).toBe(cipher.blindIndex('+8613812345678', 'phone'));
    expect(cipher.blindIndex('+8613812345679', 'phone')).not.toBe(cipher.blindIndex('+8613812345678', 'phone'));
    expect(cipher.blindIndex('+8613812345678', 'id card')).not.toBe(cipher.blindIndex('+8613812345678', 'phone'));
    expect(makeFieldCipher([{ version: 1, key: two.key }]).blindIndex('+8613812345678', 'phone')).not.toBe(
      cipher.blindIndex('+8613812345678', 'phone'),
    );
  });
});

describe('telephone numbers', () => {
  test.each([
    '13812345678',
    '+8613812345678',
    '8613812345678',
    '008613812345678',
    '+86 138 1234 5678',
    '138-1234-5678',
    '(+86) 138.1234.5678',
    '\uff11\uff13\uff18\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18',
    '\u202d+86\u00a0138\u00a01234\u00a05678\u202c',
  ])('%j is one and the same mainland mobile', (text) => {
    expect(normalisePhone(text)).toEqual({ ok: true, phone: '+8613812345678' });
  });

  test.each([
    ['+1 (415) 555-2671', '+14155552671'],
    ['0014155552671', '+14155552671'],
    ['+852 6123 4567', '+85261234567'],
    ['+886912345678', '+886912345678'],
    ['+44 20 7946 0018', '+442079460018'],
  ])('%s is %s', (text, phone) => {
    expect(normalisePhone(text)).toEqual({ ok: true, phone });
  });

  test.each([
    '',
    '1381234567',
    '138123456789',
    '12812345678',
    '+86 10 6552 9988',
    '4155552671',
    '+0123456789',
    '+1234567890123456',
    'phone',
    '+86',
    '138１2345678x',
  ])('%j is refused', (text) => {
    expect(normalisePhone(text)).toEqual({ ok: false, why: 'PHONE_MALFORMED' });
  });

  test.each([
    ['13812345678', '138****5678'],
    ['+86 138 1234 5678', '138****5678'],
    ['+14155552671', '+1****2671'],
    ['+85261234567', '+8****4567'],
    ['+1234567', '+****567'],
    ['not a number', '****'],
    ['', '****'],
  ])('%j is shown as %s', (text, masked) => {
    expect(maskPhone(text)).toBe(masked);
  });

  test('at least four digits, and abroad at least half of them, stay hidden', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+[1-9]\d{6,14}$/), (phone) => {
        fc.pre(normalisePhone(phone).ok && !phone.startsWith('+86'));
        const shown = maskPhone(phone).replace(/\D/g, '').length;
        const digits = phone.length - 1;
        expect(shown <= digits / 2 && shown <= digits - 4 + 1).toBe(true);
      }),
    );
  });
});
