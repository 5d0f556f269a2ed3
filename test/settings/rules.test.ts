import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SETTINGS, SETTING_KEYS, checkView, isSettingKey, validate, valueOf } from '../../server/settings/rules.ts';

const numbers = SETTING_KEYS.filter((key) => ['COUNT', 'HOURS', 'DAYS'].includes(SETTINGS[key].kind));

describe('every setting', () => {
  test.each(SETTING_KEYS)('%s is by itself within its own bounds', (key) => {
    expect(validate(key, String(SETTINGS[key].usual))).toEqual({ ok: true, value: SETTINGS[key].usual });
    expect(valueOf(key, undefined)).toBe(SETTINGS[key].usual);
  });

  test.each(numbers)('%s takes its bounds and nothing beyond them', (key) => {
    const { min, max } = SETTINGS[key];
    for (const value of [min, max]) expect(validate(key, ` ${value} `)).toEqual({ ok: true, value });
    for (const value of [max + 1, ...(min > 0 ? [min - 1] : [])]) {
      expect(validate(key, String(value))).toEqual({ ok: false, why: 'SETTING_OUT_OF_RANGE', min, max });
    }
  });

  test.each(numbers)('%s is a whole number in digits', (key) => {
    for (const typed of ['', '-1', '1.5', '1e3', '0x10', '１２', '012', 'NaN', 'Infinity', '12 34', '9'.repeat(400), '{"$gt":0}']) {
      expect(validate(key, typed)).toMatchObject({ ok: false, why: 'SETTING_NOT_A_NUMBER' });
    }
  });
});

describe('times', () => {
  test('one is four digits with a colon', () => {
    expect(validate('quietFrom', ' 23:05 ')).toEqual({ ok: true, value: '23:05' });
    for (const typed of ['', '24:00', '9:00', '22:60', '2230', '22：30']) {
      expect(validate('quietFrom', typed)).toMatchObject({ ok: false, why: 'SETTING_NOT_A_CLOCK' });
    }
  });

  test('several are put in order, each once, however they are divided', () => {
    expect(validate('sendSlots', '20:00，09:00、 13:00,09:00')).toEqual({ ok: true, value: '09:00 13:00 20:00' });
    for (const typed of ['', ' ', '09:00 25:00', 'noon', Array.from({ length: 25 }, (_, at) => `0${at % 10}:${10 + at}`).join(' ')]) {
      expect(validate('sendSlots', typed)).toMatchObject({ ok: false, why: 'SETTING_NOT_CLOCKS' });
    }
  });
});

describe('a text', () => {
  test.each([
    ['群阶', '群阶'],
    ['  群阶 ', '群阶'],
    ['一二三四五六七八九十一二', '一二三四五六七八九十一二'],
    ['𠮷'.repeat(12), '𠮷'.repeat(12)],
    ['e\u0301', '\u00e9'],
  ])('%j is %j', (typed, value) => {
    expect(validate('brandName', typed)).toEqual({ ok: true, value });
  });

  test.each(['', '   ', '一二三四五六七八九十一二三', 'a\u0000b', 'a\nb', 'a\u202eb', 'x'.repeat(1_000_000)])('%# is refused', (typed) => {
    expect(validate('brandName', typed)).toEqual({ ok: false, why: 'SETTING_TEXT_LENGTH', min: 1, max: 12 });
  });
});

test('what an earlier version kept and this one does not allow counts as not set', () => {
  expect(valueOf('staffSessionHours', 100_000)).toBe(12);
  expect(valueOf('brandName', 7)).toBe('7');
  expect(valueOf('staffSessionHours', 'soon')).toBe(12);
  expect(valueOf('staffSessionHours', 24)).toBe(24);
});

test('a name that is not in the table is no setting, not even one that every object has', () => {
  for (const key of ['', 'toString', '__proto__', 'constructor', 'StaffSessionHours']) expect(isSettingKey(key)).toBe(false);
});

test('whatever is typed, a value that is taken is within bounds', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SETTING_KEYS), fc.oneof(fc.string(), fc.integer().map(String)), (key, typed) => {
      const verdict = validate(key, typed);
      const { min, max } = SETTINGS[key];
      const size = verdict.ok ? (typeof verdict.value === 'number' ? verdict.value : Array.from(verdict.value).length) : min;
      expect(size).toBeGreaterThanOrEqual(min);
      expect(size).toBeLessThanOrEqual(max);
    }),
  );
});

describe('a view', () => {
  const view = { list: 'distributors', name: '杭州', query: 'region=浙江' };

  test('is taken with the space around its name gone', () => {
    expect(checkView({ ...view, name: ' 杭州 ' })).toEqual({ ok: true, view });
  });

  test.each([
    [{ list: '' }, 'VIEW_LIST_UNKNOWN'],
    [{ list: 'a b' }, 'VIEW_LIST_UNKNOWN'],
    [{ list: '$where' }, 'VIEW_LIST_UNKNOWN'],
    [{ name: ' ' }, 'VIEW_NAME_LENGTH'],
    [{ name: '名'.repeat(41) }, 'VIEW_NAME_LENGTH'],
    [{ name: 'a\u0007' }, 'VIEW_NAME_LENGTH'],
    [{ query: 'x'.repeat(2_001) }, 'VIEW_QUERY_TOO_LONG'],
  ])('with %j is refused', (change, why) => {
    expect(checkView({ ...view, ...change })).toMatchObject({ ok: false, why });
  });

  test('may be as long as it may be', () => {
    expect(checkView({ list: 'orders', name: '名'.repeat(40), query: 'x'.repeat(2_000) }).ok).toBe(true);
  });
});
