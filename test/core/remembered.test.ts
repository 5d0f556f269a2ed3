// A memory never answers with what was forgotten before the question was asked, in whatever order reads end.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Remembered } from '../../server/core/remembered.ts';

function make<Value>(most = 10, forMilliseconds = 1_000): { memory: Remembered<Value>; clock: { now: number } } {
  const clock = { now: 0 };
  return { memory: new Remembered<Value>({ most, forMilliseconds, clock: () => clock.now }), clock };
}

test('until it is switched on every read goes to the database', async () => {
  const { memory } = make<number>();
  let reads = 0;
  const read = () => Promise.resolve((reads += 1));
  await memory.get('a', '', read);
  await memory.get('a', '', read);
  expect(reads).toBe(2);
  memory.switchOn();
  expect(await memory.get('a', '', read)).toBe(3);
  expect(await memory.get('a', '', read)).toBe(3);
});

test('those who ask while it is being read share one read', async () => {
  const { memory } = make<string>();
  memory.switchOn();
  let reads = 0;
  const read = () => ((reads += 1), Promise.resolve('x'));
  expect(await Promise.all([memory.get('a', '', read), memory.get('a', '', read), memory.get('b', '', read)])).toEqual(['x', 'x', 'x']);
  expect(reads).toBe(2);
});

test('a failed read is told to all who asked and not kept', async () => {
  const { memory } = make<string>();
  memory.switchOn();
  const fails = () => Promise.reject(new Error('gone'));
  await expect(Promise.all([memory.get('a', '', fails), memory.get('a', '', fails)])).rejects.toThrow('gone');
  expect(await memory.get('a', '', () => Promise.resolve('back'))).toBe('back');
});

test('what is over its time, under another stamp, null, or asked for longest ago beyond the limit is read again', async () => {
  const { memory, clock } = make<string | null>(2);
  memory.switchOn();
  await memory.get('a', '', () => Promise.resolve('old'));
  clock.now = 1_000;
  expect(await memory.get('a', '', () => Promise.resolve('new'))).toBe('new');
  expect(await memory.get('a', 'tomorrow', () => Promise.resolve('next'))).toBe('next');
  await memory.get('none', '', () => Promise.resolve(null));
  expect(memory.size).toBe(1);
  await memory.get('b', '', () => Promise.resolve('b'));
  await memory.get('a', 'tomorrow', () => Promise.reject(new Error('kept')));
  await memory.get('c', '', () => Promise.resolve('c'));
  expect(memory.size).toBe(2);
  expect(await memory.get('b', '', () => Promise.resolve('read again'))).toBe('read again');
});

test('no answer is older than the last forgetting before the question', async () => {
  type Step = { do: 'write' | 'ask' | 'end' | 'forgetAll'; key: string };
  const anyStep: fc.Arbitrary<Step> = fc.record({
    do: fc.constantFrom('write' as const, 'ask' as const, 'ask' as const, 'end' as const, 'forgetAll' as const),
    key: fc.constantFrom('a', 'b', 'c'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 40 }), fc.integer({ min: 1, max: 3 }), async (steps, most) => {
      const { memory } = make<number>(most);
      memory.switchOn();
      const state = new Map<string, number>();
      const underWay: (() => void)[] = [];
      const answers: Promise<void>[] = [];
      for (const { do: act, key } of steps) {
        if (act === 'write') {
          state.set(key, (state.get(key) ?? 0) + 1);
          memory.forget(key);
        } else if (act === 'forgetAll') memory.forgetAll();
        else if (act === 'end') underWay.shift()?.();
        else {
          const least = state.get(key) ?? 0;
          // A read sees the state at its beginning and ends when it is told to.
          const read = () => new Promise<number>((settle) => underWay.push(settle.bind(null, state.get(key) ?? 0)));
          answers.push(memory.get(key, '', read).then((value) => expect(value).toBeGreaterThanOrEqual(least)));
        }
        await Promise.resolve();
      }
      for (const end of underWay) end();
      await Promise.all(answers);
      expect(memory.size).toBeLessThanOrEqual(most);
      // At rest it holds the present state of whatever it holds.
      for (const [key, value] of state) expect(await memory.get(key, '', () => Promise.resolve(value))).toBe(value);
    }),
    { numRuns: 300 },
  );
});
