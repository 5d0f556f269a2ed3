// What is done on the phone, kept until the server has it: in order, once, by one at a time, and through a reload.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readPictures } from '../../client/mobile/parts/kept-pictures.ts';
import { keyOfKept, makeKeepers } from '../../client/mobile/parts/keeper.ts';
import { AskError } from '../../client/shared/http.ts';
import { recall } from '../../client/shared/remembered.ts';

type Acts = readonly string[];

const read = (text: string | null): Acts => JSON.parse(text ?? '[]') as string[];
const without = (acts: Acts, act: string): Acts => acts.filter((each) => each !== act);
const OFFLINE = new AskError({ code: 'OFFLINE' });
const REFUSED = new AskError({ code: 'DUTY_OVER' });

/** A server that answers as it is told to, one act after the other. */
function aRoom(answers: (Error | 'ok')[] = [], more: { staysRefused?: boolean; isQuiet?: boolean } = {}) {
  const told: string[] = [];
  const make = () =>
    makeKeepers<Acts, string>({
      name: 'room',
      read,
      next: ([first]) => first ?? null,
      async tell(act) {
        told.push(act);
        await Promise.resolve();
        const answer = answers.shift() ?? 'ok';
        if (answer !== 'ok') throw answer;
      },
      afterTold: without,
      afterRefusal: more.staysRefused === true ? (acts) => acts : without,
      isQuiet: () => more.isQuiet === true,
    });
  return { told, make, keeper: make()('me') };
}

const stored = new Map<string, string>();
let isFull = false;
const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');

beforeEach(() => {
  stored.clear();
  isFull = false;
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem(key: string, value: string) {
      if (isFull) throw new Error('QuotaExceededError');
      stored.set(key, value);
    },
    removeItem: (key: string) => stored.delete(key),
  };
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
});

afterEach(() => {
  if (own) Object.defineProperty(globalThis, 'localStorage', own);
  else Reflect.deleteProperty(globalThis, 'localStorage');
});

describe('what is kept', () => {
  test('is told in order, and gone when it was', async () => {
    const { keeper, told } = aRoom();
    keeper.keep((acts) => [...acts, 'accept']);
    keeper.keep((acts) => [...acts, 'start']);
    expect(keeper.hasMore(keeper.kept.get())).toBe(true);
    expect(await keeper.send()).toBe(true);
    expect(told).toEqual(['accept', 'start']);
    expect(keeper.kept.get()).toEqual([]);
    expect(stored.size).toBe(1);
    expect(recall(keyOfKept('room', 'me'))).toBeNull();
    expect(await keeper.send()).toBe(false);
  });

  test('waits without a network, outlives the page, and says nothing of it', async () => {
    const { keeper, told, make } = aRoom(['ok', OFFLINE]);
    keeper.keep(() => ['accept', 'start']);
    expect(await keeper.send()).toBe(true);
    expect(keeper.refused.get()).toBeNull();
    const afresh = make()('me');
    expect(afresh.kept.get()).toEqual(['start']);
    expect(await afresh.send()).toBe(true);
    expect(told).toEqual(['accept', 'start', 'start']);
    // Another page of the same phone hears of it before it tells anything again.
    expect(await keeper.send()).toBe(false);
    expect(keeper.kept.get()).toEqual([]);
  });

  test('waits while the server is too busy, too', async () => {
    const { keeper } = aRoom([new AskError({ code: 'TOO_BUSY' })]);
    keeper.keep(() => ['accept']);
    expect(await keeper.send()).toBe(false);
    expect([keeper.refused.get(), keeper.kept.get()]).toEqual([null, ['accept']]);
  });

  test('is not told twice by two who send at once', async () => {
    const { keeper, told, make } = aRoom();
    keeper.keep(() => ['accept']);
    expect(await Promise.all([keeper.send(), keeper.send()])).toEqual([true, false]);
    expect(told).toEqual(['accept']);
    const keepers = make();
    expect(keepers('me')).toBe(keepers('me'));
    expect(keepers('me')).not.toBe(keepers('other'));
  });

  test('that was refused goes, with why, and the next is told all the same', async () => {
    const { keeper, told } = aRoom([REFUSED, OFFLINE]);
    keeper.keep(() => ['accept', 'start']);
    expect(await keeper.send()).toBe(true);
    expect(told).toEqual(['accept', 'start']);
    expect([keeper.refused.get(), keeper.kept.get()]).toEqual([REFUSED, ['start']]);
    await keeper.send();
    expect([keeper.refused.get(), keeper.kept.get()]).toEqual([null, []]);
  });

  test('that was refused and is to stay is told again, not at once', async () => {
    const { keeper, told } = aRoom([REFUSED], { staysRefused: true });
    keeper.keep(() => ['line']);
    expect(await keeper.send()).toBe(false);
    expect([told, keeper.refused.get(), keeper.kept.get()]).toEqual([['line'], REFUSED, ['line']]);
    expect(await keeper.send()).toBe(true);
    expect(keeper.refused.get()).toBeNull();
  });

  test('of little matter is refused without a word', async () => {
    const { keeper } = aRoom([REFUSED], { isQuiet: true });
    keeper.keep(() => ['watched']);
    await keeper.send();
    expect([keeper.refused.get(), keeper.kept.get()]).toEqual([null, []]);
  });

  test('on a full phone stands in this page, and is told from there', async () => {
    const { keeper, told } = aRoom();
    isFull = true;
    expect(keeper.keep(() => ['accept'])).toBe(false);
    keeper.refresh();
    expect(keeper.keep((acts) => [...acts, 'start'])).toBe(false);
    await keeper.send();
    expect(told).toEqual(['accept', 'start']);
  });
});

test('pictures are read back with what the server has of them; anything else is no picture', () => {
  const data = 'data:image/jpeg;base64,AAAA';
  expect(readPictures([{ id: 'f1', data }, { id: 1, data }, { data: 'http://x' }, null])).toEqual([
    { id: 'f1', data },
    { id: null, data },
  ]);
  expect(readPictures('x')).toEqual([]);
});
