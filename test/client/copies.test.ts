// The last copies: whose they are, what is read back, and that they go with the session.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  OLDEST_MILLISECONDS,
  isFromBeforeChange,
  keepCopy,
  keyOfCopy,
  loadCopy,
  noteChange,
  readCopy,
} from '../../client/mobile/copies.ts';
import { OF_PERSON, canRemember, forgetAll, recall, remember } from '../../client/shared/remembered.ts';

const HOME = { id: `sha256:${'a'.repeat(64)}`, name: 'Home' };
const NOW = 1_800_000_000_000;

describe('a copy', () => {
  test('is read back with the moment of its answer', () => {
    expect(readCopy('{"data":{"a":1},"answeredAt":1799999999000}', NOW)).toEqual({ data: { a: 1 }, answeredAt: NOW - 1_000, askedAt: 0 });
  });

  test('from the future of a wrong clock is from now', () => {
    expect(readCopy(JSON.stringify({ data: {}, answeredAt: NOW + 1 }), NOW)?.answeredAt).toBe(NOW);
  });

  test('that is too old, broken or of another kind is none', () => {
    expect(readCopy(JSON.stringify({ data: {}, answeredAt: NOW - OLDEST_MILLISECONDS - 1 }), NOW)).toBeNull();
    for (const text of [null, '', '{', '1', '"x"', '{"data":null,"answeredAt":1}', '{"answeredAt":1}', '{"data":{}}']) {
      expect(readCopy(text, NOW)).toBeNull();
    }
  });

  test('belongs to one person, one document and its variables', () => {
    const keys = [
      keyOfCopy('p1', HOME, { days: 30 }),
      keyOfCopy('p2', HOME, { days: 30 }),
      keyOfCopy('p1', HOME, { days: 7 }),
      keyOfCopy('p1', { ...HOME, id: `sha256:${'b'.repeat(64)}` }, { days: 30 }),
    ];
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key.startsWith(OF_PERSON)).toBe(true);
  });
});

/** As a browser's: what is kept are own properties, too. */
function makeStorage(limit = Infinity): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return Object.hasOwn(this, key) ? this[key] : null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      if (Object.keys(this).length >= limit) throw new Error('QuotaExceededError');
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods) as Storage;
}

describe('in the browser’s storage', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  const use = (value: unknown): void => {
    Object.defineProperty(globalThis, 'localStorage', { value, configurable: true, writable: true });
  };
  beforeAll(() => use(makeStorage()));
  beforeEach(() => use(makeStorage()));
  afterAll(() => {
    if (before) Object.defineProperty(globalThis, 'localStorage', before);
    else delete (globalThis as { localStorage?: unknown }).localStorage;
  });

  test('copies go with the session, what belongs to the browser stays', () => {
    const key = keyOfCopy('p1', HOME, {});
    keepCopy(key, { data: { a: 1 }, answeredAt: Date.now(), askedAt: 5 });
    remember('language', 'en');
    expect(loadCopy(key)?.data).toEqual({ a: 1 });
    forgetAll(OF_PERSON);
    expect(loadCopy(key)).toBeNull();
    expect(recall('language')).toBe('en');
  });

  test('after a change of the person, copies from before it are known to be old, and the change goes with the session', () => {
    expect(isFromBeforeChange({ answeredAt: NOW })).toBe(false);
    noteChange(NOW);
    expect(isFromBeforeChange({ answeredAt: NOW - 1 })).toBe(true);
    expect(isFromBeforeChange({ answeredAt: NOW })).toBe(true);
    expect(isFromBeforeChange({ answeredAt: NOW + 1 })).toBe(false);
    forgetAll(OF_PERSON);
    expect(isFromBeforeChange({ answeredAt: NOW - 1 })).toBe(false);
  });

  test('a full or forbidden storage keeps nothing and breaks nothing', () => {
    use(makeStorage(0));
    remember('language', 'en');
    expect(recall('language')).toBeNull();
    expect(canRemember()).toBe(false);
    use(undefined);
    remember('language', 'en');
    forgetAll(OF_PERSON);
    expect(recall('language')).toBeNull();
  });
});
