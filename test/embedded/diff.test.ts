import { describe, expect, test } from '@jest/globals';
import { Double, ObjectId } from 'bson';
import fc from 'fast-check';
import { applyDescription, describeChange, identical } from '../../server/embedded/diff.ts';
import type { Doc, Value } from '../../server/embedded/values.ts';

describe('a description of a change', () => {
  test.each<[Doc, Doc, Doc, string[], { field: string; newSize: number }[]]>([
    [{ a: 1 }, { a: 2 }, { a: 2 }, [], []],
    [{ a: 1 }, { a: 1n }, { a: 1n }, [], []],
    [{ a: 1, b: 2 }, { a: 1 }, {}, ['b'], []],
    [{ a: { b: 1, c: 2 } }, { a: { b: 1, c: 3, d: 4 } }, { 'a.c': 3, 'a.d': 4 }, [], []],
    [{ a: { b: 1, c: 2 } }, { a: { c: 2 } }, {}, ['a.b'], []],
    [{ a: [1, 2, 3] }, { a: [1, 9, 3] }, { 'a.1': 9 }, [], []],
    [{ a: [1, 2, 3] }, { a: [1, 2, 3, 4] }, { 'a.3': 4 }, [], []],
    [{ a: [] }, { a: [1] }, { 'a.0': 1 }, [], []],
    [{ a: [1, 2, 3] }, { a: [1] }, {}, [], [{ field: 'a', newSize: 1 }]],
    [{ a: [1, 2, 3] }, { a: [2, 3] }, { a: [2, 3] }, [], []],
    [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }, { b: 3 }] }, { 'a.1.b': 3 }, [], []],
    [{ a: { 'x.y': 1 } }, { a: { 'x.y': 2 } }, { a: { 'x.y': 2 } }, [], []],
    [{ a: { '0': 1 } }, { a: { '0': 2 } }, { a: { '0': 2 } }, [], []],
    [{ a: { b: 1, c: 1 } }, { a: { c: 1, b: 1 } }, { a: { c: 1, b: 1 } }, [], []],
    [{ a: 1 }, { a: { b: 1 } }, { a: { b: 1 } }, [], []],
    [{ a: 1 }, { a: 1 }, {}, [], []],
  ])('%p → %p', (before, after, updatedFields, removedFields, truncatedArrays) => {
    const description = describeChange(before, after);
    expect({ ...description.updatedFields }).toEqual(updatedFields);
    expect(description.removedFields).toEqual(removedFields);
    expect(description.truncatedArrays).toEqual(truncatedArrays);
  });

  test('a dotted top-level name is told apart from a path', () => {
    const before = { 'a.b': 1, a: { b: 1 } };
    const after = { 'a.b': 2, a: { b: 1 } };
    const description = describeChange(before, after);
    expect({ ...description.disambiguatedPaths }).toEqual({ 'a.b': ['a.b'] });
    expect(applyDescription(before, description)).toEqual(after);
  });

  const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<Value>(null, 0, 1, 1n, 0.5, 'x', true),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c', 'x.y', '7', ''), tie('value'), { maxKeys: 4 }) as fc.Arbitrary<Value>,
    ),
  })).value;
  const doc = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'x.y', 'a.b', '7'), value, { maxKeys: 5 }) as fc.Arbitrary<Doc>;
  const sorted = (one: Doc) => Object.fromEntries<Value>(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));

  test('replaying it on the old document gives the new one', () => {
    fc.assert(
      fc.property(doc, doc, (before, after) => {
        const replayed = applyDescription(before, describeChange(before, after));
        expect(identical(sorted(replayed), sorted(after))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('replaying small edits gives the new document, and never changes the old one', () => {
    fc.assert(
      fc.property(doc, doc, fc.array(fc.tuple(fc.nat(5), fc.boolean(), value), { maxLength: 4 }), (base, other, edits) => {
        const before = { ...base, list: [1, { a: 1, b: [1, 2, 3] }, 3, 4, 5, 6], sub: other } as Doc;
        const after = structuredClone(before);
        const list = after['list'] as Value[];
        for (const [at, deep, to] of edits) {
          if (deep) ((list[1] as Doc)['b'] as Value[])[at] = to;
          else if (at !== 1) list[at] = to;
        }
        for (let i = 0; i < ((list[1] as Doc)['b'] as Value[]).length; i++) ((list[1] as Doc)['b'] as Value[])[i] ??= null;
        const text = JSON.stringify(before, (_key, one: unknown) => (typeof one === 'bigint' ? `${String(one)}n` : one));
        const replayed = applyDescription(before, describeChange(before, after));
        expect(identical(sorted(replayed), sorted(after))).toBe(true);
        expect(JSON.stringify(before, (_key, one: unknown) => (typeof one === 'bigint' ? `${String(one)}n` : one))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

test.each<[Value, Value, boolean]>([
  [1, 1, true],
  [1, 1n, false],
  [1, new Double(1), false],
  [0, -0, false],
  [NaN, NaN, true],
  [0.5, new Double(0.5), true],
  [new Date(1), new Date(1), true],
  [new ObjectId('64b000000000000000000001'), new ObjectId('64b000000000000000000001'), true],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, false],
  [[1, [2]], [1, [2]], true],
  [[], {}, false],
  [null, undefined, false],
])('%p and %p are the same stored value: %p', (a, b, same) => {
  expect(identical(a, b)).toBe(same);
});
