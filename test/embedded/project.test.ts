import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ServerError } from '../../server/embedded/errors.ts';
import { compileMatch } from '../../server/embedded/match.ts';
import { compileProjection } from '../../server/embedded/project.ts';
import type { Doc } from '../../server/embedded/values.ts';

const text = (doc: Doc) => JSON.stringify(doc);

describe('projections', () => {
  test.each<[spec: Doc, doc: Doc, result: Doc, filter?: Doc]>([
    [{}, { _id: 1, a: 1 }, { _id: 1, a: 1 }],
    [{ a: 1 }, { _id: 1, b: 2, a: 1 }, { _id: 1, a: 1 }],
    [
      { b: 1, a: true },
      { _id: 1, a: 1, b: 2, c: 3 },
      { _id: 1, a: 1, b: 2 },
    ],
    [{ a: 1, _id: 0 }, { _id: 1, a: 1, b: 2 }, { a: 1 }],
    [{ _id: 1 }, { _id: 1, a: 1 }, { _id: 1 }],
    [{ _id: 0 }, { _id: 1, a: 1 }, { a: 1 }],
    [{ a: 0 }, { _id: 1, a: 1, b: 2 }, { _id: 1, b: 2 }],
    [{ _id: 0, a: false }, { _id: 1, a: 1, b: 2 }, { b: 2 }],
    [{ x: 1 }, { _id: 1, a: 1 }, { _id: 1 }],
    [{ 'a.b': 1 }, { _id: 1, a: { b: 1, c: 2 }, d: 1 }, { _id: 1, a: { b: 1 } }],
    [{ a: { b: 1, c: 1 } }, { _id: 1, a: { b: 1, c: 2, d: 3 } }, { _id: 1, a: { b: 1, c: 2 } }],
    [{ 'a.b': 1 }, { _id: 1, a: [{ b: 1, c: 1 }, 5, { c: 2 }, [{ b: 3, c: 3 }]] }, { _id: 1, a: [{ b: 1 }, {}, [{ b: 3 }]] }],
    [{ 'a.b': 1 }, { _id: 1, a: 5 }, { _id: 1 }],
    [{ 'a.b': 1 }, { _id: 1, a: [1, 2] }, { _id: 1, a: [] }],
    [{ 'a.b': 0 }, { _id: 1, a: { b: 1, c: 2 } }, { _id: 1, a: { c: 2 } }],
    [{ 'a.b': 0 }, { _id: 1, a: [{ b: 1, c: 1 }, 5, [{ b: 1 }]] }, { _id: 1, a: [{ c: 1 }, 5, [{}]] }],
    [
      { a: { b: 0 }, c: 0 },
      { _id: 1, a: { b: 1, x: 1 }, c: 1 },
      { _id: 1, a: { x: 1 } },
    ],
    [{ '_id.x': 1 }, { _id: { x: 1, y: 2 }, a: 1 }, { _id: { x: 1 } }],
    [{ a: { $slice: 2 } }, { _id: 1, a: [1, 2, 3], b: 1 }, { _id: 1, a: [1, 2], b: 1 }],
    [{ a: { $slice: -2 } }, { _id: 1, a: [1, 2, 3] }, { _id: 1, a: [2, 3] }],
    [{ a: { $slice: [1, 1] } }, { _id: 1, a: [1, 2, 3] }, { _id: 1, a: [2] }],
    [{ a: { $slice: [-2, 1] } }, { _id: 1, a: [1, 2, 3] }, { _id: 1, a: [2] }],
    [{ a: { $slice: [-9, 2] } }, { _id: 1, a: [1, 2, 3] }, { _id: 1, a: [1, 2] }],
    [{ a: { $slice: 0 } }, { _id: 1, a: [1] }, { _id: 1, a: [] }],
    [{ a: { $slice: 1 } }, { _id: 1, a: 'x' }, { _id: 1, a: 'x' }],
    [
      { a: { $slice: 1 }, b: 1 },
      { _id: 1, a: [1, 2], b: 1, c: 1 },
      { _id: 1, a: [1], b: 1 },
    ],
    [
      { a: { $slice: 1 }, b: 0 },
      { _id: 1, a: [1, 2], b: 1, c: 1 },
      { _id: 1, a: [1], c: 1 },
    ],
    [{ 'a.b': { $slice: 1 } }, { _id: 1, a: { b: [1, 2], c: 1 } }, { _id: 1, a: { b: [1], c: 1 } }],
    [{ a: { $elemMatch: { b: 2 } } }, { _id: 1, a: [{ b: 1 }, { b: 2, c: 1 }, { b: 2 }], z: 1 }, { _id: 1, a: [{ b: 2, c: 1 }] }],
    [{ a: { $elemMatch: { b: 9 } } }, { _id: 1, a: [{ b: 1 }] }, { _id: 1 }],
    [
      { a: { $elemMatch: { $gt: 1 } }, z: 1 },
      { _id: 1, a: [1, 2, 3], z: 1 },
      { _id: 1, z: 1, a: [2] },
    ],
    [{ a: { $elemMatch: { b: 1 } } }, { _id: 1, a: { b: 1 } }, { _id: 1 }],
    [{ 'a.$': 1 }, { _id: 1, a: [1, 5, 6], b: 1 }, { _id: 1, a: [5] }, { a: { $gt: 4 } }],
    [{ 'a.$': 1, b: 1 }, { _id: 1, a: [{ x: 1 }, { x: 2 }], b: 1 }, { _id: 1, a: [{ x: 2 }], b: 1 }, { 'a.x': 2 }],
    [{ 'a.b.$': 1 }, { _id: 1, a: { b: [1, 2], c: 1 } }, { _id: 1, a: { b: [2] } }, { 'a.b': 2 }],
    [{ 'a.$': 1 }, { _id: 1, a: 1 }, { _id: 1, a: 1 }, { a: 1 }],
    [{ b: '$a' }, { _id: 1, a: 1, c: 2 }, { _id: 1, b: 1 }],
    [
      { a: 1, b: { $add: ['$a', '$c'] } },
      { _id: 1, c: 2, a: 1 },
      { _id: 1, a: 1, b: 3 },
    ],
    [{ a: 'text' }, { _id: 1 }, { _id: 1, a: 'text' }],
    [{ a: { $literal: 1 } }, { _id: 1 }, { _id: 1, a: 1 }],
    [{ 'a.b': '$c' }, { _id: 1, a: { x: 1 }, c: 2 }, { _id: 1, a: { b: 2 } }],
    [
      { 'a.b': '$c', 'a.x': 1 },
      { _id: 1, a: [{ x: 1 }, 5], c: 2 },
      { _id: 1, a: [{ x: 1, b: 2 }, { b: 2 }] },
    ],
    [{ 'a.b': '$c' }, { _id: 1, c: 2 }, { _id: 1, a: { b: 2 } }],
    [{ b: '$missing' }, { _id: 1 }, { _id: 1 }],
    [{ a: { $slice: ['$a', 1] } }, { _id: 1, a: [1, 2] }, { _id: 1, a: [1] }],
    [{ _id: '$a' }, { _id: 1, a: 2 }, { _id: 2 }],
  ])('%j of %j is %j', (spec, doc, result, ...[filter]) => {
    const before = text(doc);
    const projection = compileProjection(spec, filter ? { matcher: compileMatch(filter) } : {});
    expect(text(projection.apply(doc))).toBe(text(result));
    expect(text(doc)).toBe(before);
  });

  test.each<[Doc, number, string, Doc?]>([
    [{ a: 1, b: 0 }, 31254, 'Cannot do exclusion on field b in inclusion projection'],
    [{ a: 0, b: 1 }, 31253, 'Cannot do inclusion on field b in exclusion projection'],
    [{ 'a.b': 1, 'c.d': 0 }, 31254, 'Cannot do exclusion on field c.d in inclusion projection'],
    [{ a: 0, b: '$x' }, 31252, 'Cannot use an expression other than $meta in exclusion projection'],
    [{ a: { $elemMatch: {} }, b: 0 }, 31254, 'Cannot do exclusion on field b in inclusion projection'],
    [{ a: 1, 'a.b': 1 }, 31249, 'Path collision at a.b remaining portion b'],
    [{ 'a.b': 1, a: 1 }, 31250, 'Path collision at a'],
    [{ a: {} }, 51270, 'An empty sub-projection is not a valid value.'],
    [{ 'a..b': 1 }, 15998, 'FieldPath field names may not be empty strings.'],
    [{ 'a.': 1 }, 40353, "FieldPath must not end with a '.'."],
    [{ '': 1 }, 40352, 'FieldPath cannot be constructed with empty string'],
    [{ $a: 1 }, 16410, "FieldPath field names may not start with '$'."],
    [{ a: { $slice: 'x' } }, 28667, 'Invalid $slice syntax.'],
    [{ a: { $slice: [1, 0] } }, 28724, '$slice limit must be positive'],
    [{ 'a.b': { $elemMatch: {} } }, 31275, 'Cannot use $elemMatch projection on a nested field.'],
    [{ a: { $elemMatch: 1 } }, 31274, 'elemMatch: Invalid argument, object required'],
    [{ a: { $meta: 'textScore' } }, 238, '$meta'],
    [{ 'a.$': 1, 'b.$': 1 }, 31276, 'Cannot specify more than one positional projection per query.', { a: 1 }],
    [{ 'a.$': 1, b: { $elemMatch: {} } }, 31256, 'Cannot specify positional operator and $elemMatch.', { a: 1 }],
    [{ 'a.$': 0 }, 31395, 'positional projection cannot be used with exclusion', { a: 1 }],
    [{ 'a.$.b': 1 }, 31394, "it's illegal to specify positional operator in the middle of a path", { a: 1 }],
  ])('%j is refused', (spec, code, message, ...[filter]) => {
    const refused = refusal(() => compileProjection(spec, filter ? { matcher: compileMatch(filter) } : {}));
    expect(refused.message).toContain(message);
    expect(refused.code).toBe(code);
  });

  test('a positional projection without a matched element is refused when it meets an array', () => {
    const projection = compileProjection({ 'a.$': 1 }, { matcher: compileMatch({ b: 1 }) });
    expect(refusal(() => projection.apply({ _id: 1, a: [1], b: 1 })).code).toBe(51246);
  });

  test.each<[Doc, string[] | null, unknown]>([
    [{}, null, { exclude: [] }],
    [{ a: 1 }, ['_id', 'a'], { include: ['_id', 'a'] }],
    [{ a: 1, _id: 0 }, ['a'], { include: ['a'] }],
    [{ a: 0 }, null, { exclude: ['a'] }],
    [{ _id: 0 }, null, { exclude: ['_id'] }],
    [{ _id: 1, a: 0 }, null, { exclude: ['a'] }],
    [{ 'a.b': 1 }, ['_id', 'a'], null],
    [{ a: '$b.c' }, ['_id', 'a', 'b'], null],
    [{ a: '$$ROOT' }, null, null],
    [{ a: { $slice: 1 } }, null, null],
  ])('%j needs %j and is simple as %j', (spec, fields, simple) => {
    const projection = compileProjection(spec);
    const sorted = <T>(one: T): T =>
      JSON.parse(JSON.stringify(one, (_key, value: unknown) => (Array.isArray(value) ? value.toSorted() : value))) as T;
    expect(sorted(projection.fields)).toEqual(fields);
    expect(sorted(projection.simple)).toEqual(simple);
  });

  test('an inclusion and the exclusion of the same paths share out every leaf of a document without arrays', () => {
    const names = fc.constantFrom('a', 'b', 'c');
    const tree = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, fc.constant(1), fc.dictionary(names, tie('value'), { maxKeys: 3 })),
    })).value;
    const doc = fc.dictionary(names, tree, { maxKeys: 3 }) as fc.Arbitrary<Doc>;
    const leaves = (one: unknown, at = ''): string[] =>
      typeof one === 'object' && one !== null ? Object.entries(one).flatMap(([name, inner]) => leaves(inner, `${at}.${name}`)) : [at];
    fc.assert(
      fc.property(doc, fc.array(names, { minLength: 1, maxLength: 3 }), (one, parts) => {
        const path = parts.join('.');
        const kept = leaves(compileProjection({ [path]: 1 }).apply(one));
        const left = leaves(compileProjection({ [path]: 0 }).apply(one));
        expect([...kept, ...left].sort()).toEqual(leaves(one).sort());
        expect(kept.every((leaf) => leaf === `.${path}` || leaf.startsWith(`.${path}.`))).toBe(true);
      }),
    );
  });
});

function refusal(act: () => unknown): ServerError {
  try {
    act();
  } catch (error) {
    if (error instanceof ServerError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
