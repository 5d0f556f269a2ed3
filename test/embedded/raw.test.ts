// The `bson` package is the oracle: its serializer makes the bytes that ours must read, and its deserializer reads ours.

import { describe, expect, test } from '@jest/globals';
import {
  BSONRegExp,
  BSONSymbol,
  Binary,
  Code,
  Decimal128,
  Double,
  EJSON,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  deserialize,
  serialize,
} from 'bson';
import fc from 'fast-check';
import { ServerError } from '../../server/embedded/errors.ts';
import {
  ElementCursor,
  decode,
  decodeFields,
  decodeValue,
  documentLength,
  fieldSet,
  findField,
  getValue,
  valueEnd,
} from '../../server/embedded/raw.ts';
import { MAX_DEPTH, validate } from '../../server/embedded/validate.ts';
import type { Doc, Value } from '../../server/embedded/values.ts';
import { emptyDoc, isDoc } from '../../server/embedded/values.ts';
import { Writer, encode, splice } from '../../server/embedded/write.ts';

const bson = (doc: object): Buffer => Buffer.from(serialize(doc));
/** Canonical extended JSON tells types apart: {"$numberInt":"3"}, {"$numberDouble":"3.0"}, {"$numberLong":"3"}. */
const shown = (doc: object): string => EJSON.stringify(labelled(doc as Doc), { relaxed: false });
/** The bson package takes a large whole number for an int64; here it is a double. */
function labelled(value: Value): Value {
  if (typeof value === 'number') return value === (value | 0) && !Object.is(value, -0) ? value : new Double(value);
  if (Array.isArray(value)) return value.map(labelled);
  if (!isDoc(value)) return value;
  return Object.assign(emptyDoc(), Object.fromEntries(Object.entries(value).map(([field, item]) => [field, labelled(item)])));
}
const oracle = (bytes: Buffer): string => shown(deserialize(bytes, { promoteValues: false, bsonRegExp: true }));

/** JavaScript moves names like '12' to the front of an object, so order can only be compared without them. */
const name = fc
  .oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 50 }),
    fc.constantFrom('_id', 'status', 'amountFen', '名称', 'constructor', ''),
  )
  .filter(
    (text) =>
      !text.includes('\0') &&
      !/^\d+$/.test(text) &&
      text !== '__proto__' &&
      !text.startsWith('$') &&
      text !== '_bsontype' &&
      !/\p{Surrogate}/u.test(text),
  );
const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom('中', '文', 'é', '𝄞', '😀', 'a', '\0'), maxLength: 900 }),
);
const number = fc.oneof(
  fc.integer(),
  fc.double().map((value) => (value === (value | 0) && !Object.is(value, -0) ? new Double(value) : value)),
  fc.constantFrom<Value>(-0, NaN, Infinity, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 1e12, new Double(3), new Double(0)),
);
const date = fc.date({ noInvalidDate: true });
const bytes = fc.uint8Array({ maxLength: 40 });
const leaf: fc.Arbitrary<Value> = fc.oneof(
  number,
  text,
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.boolean(),
  fc.constant(null),
  date,
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((id) => new ObjectId(id)),
  fc.tuple(bytes, fc.constantFrom(0, 1, 2, 3, 4, 5, 128)).map(([data, type]) => new Binary(data, type)),
  fc.tuple(text, fc.constantFrom('', 'i', 'imsx', 'lu')).map(([pattern, options]) => new BSONRegExp(pattern.replaceAll('\0', ''), options)),
  fc.tuple(fc.nat(), fc.integer({ min: 0, max: 2 ** 32 - 1 })).map(([t, i]) => new Timestamp({ t, i })),
  fc.uint8Array({ minLength: 16, maxLength: 16 }).map((data) => new Decimal128(data)),
  text.map((symbol) => new BSONSymbol(symbol)),
  text.map((code) => new Code(code)),
  fc.tuple(text, fc.integer()).map(([code, x]) => new Code(code, { x })),
  fc.constantFrom<Value>(new MinKey(), new MaxKey()),
);
const { doc } = fc.letrec<{ doc: Doc; value: Value; array: Value[] }>((tie) => ({
  doc: fc.array(fc.tuple(name, tie('value')), { maxLength: 8 }).map((fields) => Object.assign(emptyDoc(), Object.fromEntries(fields))),
  array: fc.array(tie('value'), { maxLength: 14 }),
  value: fc.oneof({ depthSize: 'small' }, leaf, tie('doc'), tie('array')),
}));

const sample = (): Doc => ({
  _id: new ObjectId('65f0c0ffee0123456789abcd'),
  name: '王小明',
  status: 'ACTIVE',
  points: 3.5,
  amountFen: 1700,
  joined: new Date('2024-02-29T00:00:00Z'),
  active: true,
  total: 9_007_199_254_740_993n,
  note: null,
  tags: ['vip', 'a'],
  profile: { city: '上海', level: 3 },
});

/** Runs what must either succeed or throw a ServerError; tells whether it succeeded. */
function succeeds(run: () => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (error instanceof ServerError) return false;
    throw error;
  }
}

function refusal(run: () => void): { code: string; message: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof ServerError) return { code: error.codeName, message: error.message };
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('reading and writing documents', () => {
  test('our bytes are the bytes that the bson package writes', () => {
    fc.assert(
      fc.property(doc, (value) => expect(encode(value).equals(bson(value))).toBe(true)),
      { numRuns: 500 },
    );
  });

  test('a document that the bson package wrote reads as the package reads it, type by type', () => {
    fc.assert(
      fc.property(doc, (value) => {
        const raw = bson(value);
        expect(shown(decode(raw))).toBe(oracle(raw));
      }),
      { numRuns: 500 },
    );
  });

  test('a document read and written again is the same bytes', () => {
    fc.assert(
      fc.property(doc, (value) => {
        const raw = bson(value);
        const padded = Buffer.concat([Buffer.from('xyz'), raw, Buffer.from('after')]);
        expect(encode(decode(padded, 3)).equals(raw)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each<[string, object, Value]>([
    ['an int32 is a number', new Int32(3), 3],
    ['the largest int32 is a number', new Int32(2 ** 31 - 1), 2 ** 31 - 1],
    ['the smallest int32 is a number', new Int32(-(2 ** 31)), -(2 ** 31)],
    ['a whole double in the int32 range keeps its wrapper', new Double(3), new Double(3)],
    ['zero as a double keeps its wrapper', new Double(0), new Double(0)],
    ['minus zero is a number', new Double(-0), -0],
    ['NaN is a number', new Double(NaN), NaN],
    ['a double just above the int32 range is a number', new Double(2 ** 31), 2 ** 31],
    ['a fraction is a number', new Double(3.5), 3.5],
    ['a small int64 is a bigint', Long.fromNumber(3), 3n],
    ['the smallest int64 is a bigint', Long.MIN_VALUE, -(2n ** 63n)],
  ])('%s and is stored as what it was', (_, stored, expected) => {
    const raw = bson({ v: stored });
    const read = decode(raw);
    expect(read.v).toStrictEqual(expected);
    expect(encode(read).equals(raw)).toBe(true);
  });

  test('the wrappers Int32 and Long are accepted when writing', () => {
    const wrapped = { a: new Int32(5), b: Long.fromBigInt(-7n) } as unknown as Doc;
    expect(encode(wrapped).equals(encode({ a: 5, b: -7n }))).toBe(true);
  });

  test('Decimal128 keeps its trailing zeros', () => {
    expect(String(decode(bson({ price: Decimal128.fromString('12.500') })).price)).toBe('12.500');
  });

  test('dates before 1970 and at the ends of the calendar survive', () => {
    const value = { a: new Date(-1), b: new Date(-8.64e15), c: new Date(8.64e15), d: new Date(2 ** 32) };
    expect({ ...decode(encode(value)) }).toEqual(value);
    expect(encode(value).equals(bson(value))).toBe(true);
  });

  test('Chinese text and emoji of every length around the thresholds survive', () => {
    for (let length = 0; length < 120; length++) {
      for (const unit of ['a', 'é', '汉', '😀', 'a汉', '😀z']) {
        const value = { [`n${unit}`]: unit.repeat(length), ascii: 'a'.repeat(length) + unit };
        expect({ ...decode(bson(value)) }).toEqual(value);
        expect(encode(value).equals(bson(value))).toBe(true);
      }
    }
  });

  test('long text in several scripts survives', () => {
    const value = { a: 'x'.repeat(5000) + '汉', b: '汉'.repeat(3000), c: '😀'.repeat(400), d: 'x'.repeat(100) + '汉'.repeat(20) };
    expect({ ...decode(encode(value)) }).toEqual(value);
  });

  test('a lone surrogate is stored as the replacement character', () => {
    expect(decode(encode({ a: '\ud800', b: 'abc\udc00def'.repeat(9) })).a).toBe('\ufffd');
  });

  test('what is read does not change when the input buffer is used again', () => {
    const raw = bson({
      data: new Binary(Buffer.from('abc')),
      price: Decimal128.fromString('1.5'),
      id: new ObjectId(),
      s: 'text',
      t: 'a longer text that is not short',
    });
    const before = decode(raw);
    const told = shown(before);
    raw.fill(0xee);
    expect(shown(before)).toBe(told);
  });

  test('a field named __proto__ is an ordinary field', () => {
    const raw = bson(JSON.parse('{"__proto__": {"polluted": 1}, "a": 1}') as object);
    const read = decode(raw);
    expect(Object.keys(read)).toEqual(['__proto__', 'a']);
    expect(({} as Doc).polluted).toBeUndefined();
    expect(read.polluted).toBeUndefined();
    expect(encode(read).equals(raw)).toBe(true);
    expect(Object.keys(decodeFields(raw, 0, fieldSet(['__proto__'])))).toEqual(['__proto__']);
  });

  test('a stored field named _bsontype does not turn its document into another type', () => {
    const raw = encode({ a: { _bsontype: 'ObjectId', id: 'x' } });
    expect(encode(decode(raw)).equals(raw)).toBe(true);
    expect(getValue(raw, 0, 'a')).toMatchObject({ _bsontype: 'ObjectId', id: 'x' });
  });

  test('undefined fields are left out, and undefined items are null', () => {
    expect({ ...decode(encode({ a: undefined, b: [1, undefined, 2] })) }).toEqual({ b: [1, null, 2] });
  });

  test('the deprecated undefined of BSON reads as null', () => {
    expect(decode(Buffer.from([8, 0, 0, 0, 0x06, 0x61, 0, 0])).a).toBeNull();
  });

  test.each<[string, unknown]>([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a Map', new Map()],
    ['a regular expression of JavaScript', /x/],
    ['an invalid date', new Date(NaN)],
    ['an integer of more than 64 bits', 2n ** 63n],
    ['a Buffer', Buffer.from('x')],
  ])('%s is refused when writing, and the next document is not harmed', (_, value) => {
    expect(refusal(() => encode({ a: 1, v: value } as Doc)).code).toBe('BadValue');
    expect({ ...decode(encode({ a: 1 })) }).toEqual({ a: 1 });
  });

  test('a NUL in a field name is refused', () => {
    expect(refusal(() => encode({ 'a\0b': 1 })).code).toBe('BadValue');
    expect(refusal(() => encode({ ['x'.repeat(100) + '\0']: 1 })).code).toBe('BadValue');
  });

  test('more names than the table remembers, and names too long for it, still read', () => {
    const value = Object.fromEntries(Array.from({ length: 9000 }, (_, i) => [`k${i}${'x'.repeat(i % 60)}`, i]));
    for (let round = 0; round < 2; round++) expect({ ...decode(encode(value)) }).toEqual(value);
  });

  test('documents written one after the other do not share bytes', () => {
    const many = Array.from({ length: 3000 }, (_, i) => encode({ i, text: 'y'.repeat(i % 400) }));
    many.forEach((raw, i) => expect({ ...decode(raw) }).toEqual({ i, text: 'y'.repeat(i % 400) }));
  });

  test('a DBPointer is refused by name', () => {
    const raw = Buffer.concat([Buffer.from([0, 0, 0, 0, 0x0c, 0x61, 0, 2, 0, 0, 0, 0x62, 0]), Buffer.alloc(13)]);
    raw.writeInt32LE(raw.length, 0);
    expect(refusal(() => decode(raw)).code).toBe('InvalidBSON');
    expect(refusal(() => validate(raw, 0, raw.length)).code).toBe('InvalidBSON');
  });
});

describe('reading parts', () => {
  test('chosen fields are the same as those picked from the whole document, in its order', () => {
    fc.assert(
      fc.property(doc, fc.array(name, { maxLength: 4 }), fc.array(fc.nat(7), { maxLength: 4 }), (value, others, picks) => {
        const raw = bson(value);
        const all = Object.keys(value);
        const wanted = [...others, ...picks.flatMap((i) => all[i] ?? [])];
        const expected = Object.fromEntries(Object.entries(decode(raw)).filter(([field]) => wanted.includes(field)));
        expect(shown(decodeFields(raw, 0, fieldSet(wanted)))).toBe(shown(expected));
        for (const field of wanted)
          expect(shown({ v: getValue(raw, 0, field) })).toBe(shown({ v: Object.hasOwn(expected, field) ? expected[field] : undefined }));
      }),
      { numRuns: 500 },
    );
  });

  test('names that only begin alike or have the same length are told apart', () => {
    const raw = encode({ ab: 1, abc: 2, abd: 3, a: 4 });
    expect({ ...decodeFields(raw, 0, fieldSet(['abd', 'a', 'xyz'])) }).toEqual({ abd: 3, a: 4 });
    expect(getValue(raw, 0, 'abc')).toBe(2);
    expect(getValue(raw, 0, 'abcd')).toBeUndefined();
    expect(getValue(raw, 0, '')).toBeUndefined();
  });

  test('a field set is of use for many documents at different offsets', () => {
    const parts = Array.from({ length: 20 }, (_, i) => encode({ _id: i, junk: 'j'.repeat(i), n: i * 2 }));
    const all = Buffer.concat(parts);
    const fields = fieldSet(['n', '_id']);
    let at = 0;
    for (let i = 0; i < 20; i++) {
      expect({ ...decodeFields(all, at, fields) }).toEqual({ _id: i, n: i * 2 });
      at += documentLength(all, at);
    }
  });

  test('a cursor meets every element with its bounds', () => {
    fc.assert(
      fc.property(doc, (value) => {
        const raw = bson(value);
        const cursor = new ElementCursor(raw);
        const seen = emptyDoc();
        let end = 4;
        while (cursor.next()) {
          expect(cursor.elementStart).toBe(end);
          expect(valueEnd(raw, cursor.type, cursor.start)).toBe(cursor.end);
          expect(findField(raw, 0, cursor.name())).toEqual({
            type: cursor.type,
            elementStart: cursor.elementStart,
            start: cursor.start,
            end: cursor.end,
          });
          expect(shown({ v: decodeValue(raw, cursor.type, cursor.start) })).toBe(shown({ v: cursor.value() }));
          seen[cursor.name()] = cursor.value();
          end = cursor.end;
        }
        expect(end).toBe(raw.length - 1);
        expect(shown(seen)).toBe(shown(decode(raw)));
      }),
    );
  });

  test('of a repeated name the first is found by look-up', () => {
    const mark = new Writer();
    const start = mark.startDocument();
    mark.element('a', 1);
    mark.element('a', 2);
    mark.endDocument(start);
    const raw = mark.finish();
    expect(getValue(raw, 0, 'a')).toBe(1);
    expect(decodeFields(raw, 0, fieldSet(['a', 'b'])).a).toBe(1);
    expect(decode(raw).a).toBe(2);
  });
});

describe('splicing', () => {
  const change: fc.Arbitrary<Value> = fc.oneof(leaf, doc, fc.constant(undefined));

  test('is the same as reading, changing and writing, and leaves the other elements untouched', () => {
    fc.assert(
      fc.property(
        doc,
        fc.array(fc.tuple(fc.nat(7), change), { maxLength: 4 }),
        fc.array(fc.tuple(name, change), { maxLength: 3 }),
        (value, old, added) => {
          const all = Object.keys(value);
          const changes = new Map<string, Value>([
            ...old.flatMap(([i, v]): [string, Value][] => (all[i] === undefined ? [] : [[all[i], v]])),
            ...added,
          ]);
          const raw = bson(value);
          const expected = decode(raw);
          for (const [field, v] of changes) expected[field] = v;
          const before = Buffer.from(raw);
          expect(splice(raw, changes).equals(encode(expected))).toBe(true);
          expect(raw.equals(before)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each<[string, string, Value]>([
    ['a number by a number of the same type', 'amountFen', -5],
    ['a double by a double', 'points', 1e300],
    ['an int32 by a double', 'amountFen', 0.5],
    ['a double by a whole double', 'points', new Double(3)],
    ['a date', 'joined', new Date(-5)],
    ['a boolean', 'active', false],
    ['a long', 'total', -1n],
    ['an ObjectId', '_id', new ObjectId()],
    ['null by text', 'note', 'later'],
    ['text by longer text', 'name', '王小明王小明'],
    ['an array', 'tags', []],
  ])('replaces %s where it stands', (_, field, value) => {
    const raw = encode(sample());
    const result = splice(raw, new Map([[field, value]]));
    expect(result.equals(encode({ ...sample(), [field]: value }))).toBe(true);
  });

  test('keeps elements that it does not understand byte for byte', () => {
    // An int32 0x2a under '1', then a string with broken UTF-8 under 'b'.
    const odd = Buffer.from([22, 0, 0, 0, 0x10, 0x7a, 0, 7, 0, 0, 0, 0x02, 0x62, 0, 3, 0, 0, 0, 0xff, 0xfe, 0, 0]);
    const result = splice(odd, new Map<string, Value>([['z', 8]]));
    expect(result.subarray(11).equals(odd.subarray(11))).toBe(true);
    expect(getValue(result, 0, 'z')).toBe(8);
  });

  test('works when the shared buffer is nearly full', () => {
    for (let i = 0; i < 2000; i++) {
      const raw = encode({ a: i, pad: 'p'.repeat(i % 97), b: 0.5 });
      expect({
        ...decode(
          splice(
            raw,
            new Map<string, Value>([
              ['b', i + 0.25],
              ['a', i + 1],
            ]),
          ),
        ),
      }).toEqual({ a: i + 1, pad: 'p'.repeat(i % 97), b: i + 0.25 });
    }
  });

  test('of the whole document leaves an empty one', () => {
    expect(
      splice(
        encode({ a: 1, b: 2 }),
        new Map([
          ['a', undefined],
          ['b', undefined],
        ]),
      ).equals(encode({})),
    ).toBe(true);
  });
});

describe('the writer', () => {
  test('puts stored documents into a reply as they are', () => {
    const raws = [encode(sample()), encode({ _id: 2 })];
    const writer = new Writer(16);
    for (let round = 0; round < 3; round++) {
      const reply = writer.startDocument();
      const cursor = writer.startDocumentElement('cursor');
      writer.rawDocuments('firstBatch', raws);
      writer.element('id', 0n);
      writer.element('ns', 'db.things');
      writer.endDocument(cursor);
      writer.rawDocument('first', raws[0] ?? Buffer.alloc(0));
      writer.element('ok', new Double(1));
      writer.endDocument(reply);
      const expected = { cursor: { firstBatch: [sample(), { _id: 2 }], id: 0n, ns: 'db.things' }, first: sample(), ok: new Double(1) };
      expect(writer.finish().equals(bson(expected))).toBe(true);
    }
  });

  test('grows for large messages and hands out buffers that stay as they are', () => {
    const writer = new Writer();
    const big = encode({ text: 'z'.repeat(6_000_000) });
    const write = (n: number): Buffer => {
      const mark = writer.startDocument();
      writer.rawDocument('big', big);
      writer.element('n', n);
      writer.endDocument(mark);
      return writer.finish();
    };
    const results = [write(1), write(2)];
    expect(results.map((raw) => [raw.length, getValue(raw, 0, 'n')])).toEqual([1, 2].map((n) => [big.length + 17, n]));
  });

  test('forgets what was not finished', () => {
    const writer = new Writer();
    writer.string('half');
    writer.reset();
    expect(writer.length).toBe(0);
    writer.int32(-2);
    writer.double(0.5);
    writer.int64(-1n);
    writer.cstring('é');
    expect(writer.finish().toString('hex')).toBe('feffffff000000000000e03fffffffffffffffffc3a900');
  });
});

describe('validation', () => {
  const check = (raw: Buffer): void => validate(raw, 0, raw.length);

  test('accepts what the bson package writes', () => {
    fc.assert(
      fc.property(doc, (value) => {
        const raw = bson(value);
        const padded = Buffer.concat([Buffer.from('ab'), raw, Buffer.from('cd')]);
        validate(padded, 2, 2 + raw.length);
      }),
      { numRuns: 500 },
    );
  });

  test('refuses every truncation', () => {
    const raw = encode(sample());
    for (let length = 0; length < raw.length; length++) expect(refusal(() => validate(raw, 0, length)).code).toBe('InvalidBSON');
    for (let length = 5; length < raw.length; length++) {
      const cut = Buffer.from(raw.subarray(0, length));
      cut.writeInt32LE(length, 0);
      expect(succeeds(() => check(cut))).toBe(false);
    }
  });

  test('nothing but a ServerError comes out of damaged documents, and what passes can be read and written', () => {
    const damage = fc.array(
      fc.tuple(fc.nat(), fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0x0b, 0x0f, 0x7f, 0xff))),
      { minLength: 1, maxLength: 4 },
    );
    let passed = 0;
    fc.assert(
      fc.property(doc, damage, (value, hits) => {
        const raw = bson(value);
        for (const [at, byte] of hits) raw[at % raw.length] = byte;
        const fields = fieldSet(Object.keys(value));
        const valid = succeeds(() => check(raw));
        if (!valid) {
          // Readers are for valid documents only, but on others they must come to an end without anything worse.
          succeeds(() => decode(raw));
          succeeds(() => decodeFields(raw, 0, fields));
          succeeds(() => splice(raw, new Map([['nobody', 1]])));
          return;
        }
        passed++;
        const read = decode(raw);
        const again = encode(read);
        check(again);
        expect(encode(decode(again)).equals(again)).toBe(true);
        expect(Object.keys(decode(again))).toEqual(Object.keys(read));
        decodeFields(raw, 0, fields);
      }),
      { numRuns: 1500 },
    );
    expect(passed).toBeGreaterThan(100);
  });

  test('random bytes are refused without a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (random, repair) => {
        const raw = Buffer.from(random);
        if (repair && raw.length >= 5) {
          raw.writeInt32LE(raw.length, 0);
          raw[raw.length - 1] = 0;
        }
        if (succeeds(() => check(raw))) encode(decode(raw));
        else succeeds(() => decode(raw));
      }),
      { numRuns: 3000 },
    );
  });

  test('text is judged as Node judges it', () => {
    const sequences = fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc
        .array(
          fc.constantFrom(
            0x41,
            0x7f,
            0x80,
            0x8f,
            0x90,
            0x9f,
            0xa0,
            0xbf,
            0xc0,
            0xc1,
            0xc2,
            0xdf,
            0xe0,
            0xe1,
            0xed,
            0xef,
            0xf0,
            0xf1,
            0xf4,
            0xf5,
            0xff,
          ),
          { maxLength: 100 },
        )
        .map((list) => Uint8Array.from(list)),
      fc.string({ unit: 'binary', maxLength: 60 }).map((value) => Uint8Array.from(Buffer.from(value))),
    );
    fc.assert(
      fc.property(sequences, (bytes) => {
        const writer = new Writer();
        const mark = writer.startDocument();
        writer.byte(0x02);
        writer.cstring('s');
        writer.int32(bytes.length + 1);
        writer.bytes(bytes);
        writer.byte(0);
        writer.endDocument(mark);
        const raw = writer.finish();
        const valid =
          !Buffer.from(bytes).toString('utf8').includes('\ufffd') || Buffer.from(Buffer.from(bytes).toString('utf8')).equals(bytes);
        expect(succeeds(() => check(raw))).toBe(valid);
        if (valid) expect(getValue(raw, 0, 's')).toBe(Buffer.from(bytes).toString('utf8'));
      }),
      { numRuns: 3000 },
    );
  });

  test('a field named __proto__ is refused at any depth', () => {
    const inner: unknown = JSON.parse('{"a": [{"b": {"__proto__": 1}}]}');
    const result = refusal(() => check(bson(inner as object)));
    expect(result.code).toBe('BadValue');
    expect(result.message).toContain('__proto__');
    check(encode({ __proto: 1, __proto___: 2, __prot0__: 3, proto: '__proto__' }));
  });

  test('nesting is allowed to its limit and no further', () => {
    const nested = (levels: number): Buffer => {
      const writer = new Writer();
      const marks = [writer.startDocument()];
      while (marks.length < levels) marks.push(writer.startDocumentElement('d'));
      for (const mark of marks.reverse()) writer.endDocument(mark);
      return writer.finish();
    };
    check(nested(MAX_DEPTH));
    expect(refusal(() => check(nested(MAX_DEPTH + 1))).code).toBe('Overflow');
    expect(refusal(() => validate(nested(6), 0, nested(6).length, { maxDepth: 5 })).code).toBe('Overflow');
    expect(refusal(() => check(nested(100_000))).code).toBe('Overflow');
  });

  test('a document of 16 MiB passes and one byte more does not', () => {
    const most = 16_777_216 - encode({ t: '' }).length;
    check(encode({ t: 'x'.repeat(most) }));
    expect(refusal(() => check(encode({ t: 'x'.repeat(most + 1) }))).code).toBe('BSONObjectTooLarge');
    const larger = encode({ t: 'x'.repeat(most + 1) });
    validate(larger, 0, larger.length, { maxBytes: 48_000_000 });
  });

  test.each<[string, string, string]>([
    ['a boolean of 2', '09000000' + '086100' + '02' + '00', 'boolean'],
    ['an unknown type', '08000000' + '1a6100' + '00', 'type 26'],
    ['a string that is longer than its document', '0e000000' + '026100' + '09000000' + '6200' + '00', 'string length'],
    ['a string of length 0', '0d000000' + '026100' + '00000000' + '0000', 'string length'],
    ['a name without an end', '08000000' + '0a616161', 'terminator'],
    ['a date outside the calendar', '10000000' + '096100' + 'ffffffffffffff7f' + '00', 'date'],
    ['an unknown regular expression option', '0c000000' + '0b6100' + '6200' + '6700' + '00', 'regular expression option'],
  ])('%s is refused with what and where', (_, hex, what) => {
    const { code, message } = refusal(() => check(Buffer.from(hex, 'hex')));
    expect(code).toBe('InvalidBSON');
    expect(message).toContain(what);
    expect(message).toMatch(/at offset \d+$/);
  });
});
