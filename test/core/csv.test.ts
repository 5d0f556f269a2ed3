// Files of every kind, read in pieces of every size, come out as the same records; and nothing that is wrong in one line costs
// another one.

import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CSV_BOM, CSV_START, csvLine, csvLineExact, fieldsOf, makeCsvScanner } from '../../server/core/csv.ts';
import type { CsvRecord } from '../../server/core/csv.ts';

const LIMITS = { recordBytes: 64, columns: 6 };

function read(file: string | Buffer, pieceBytes = 1 << 16, limits?: typeof LIMITS, from = CSV_START): CsvRecord[] {
  const bytes = Buffer.from(file as string).subarray(from.offset);
  const scanner = makeCsvScanner(from, limits);
  const records: CsvRecord[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) records.push(...scanner.scan(bytes.subarray(at, at + pieceBytes)));
  return [...records, ...scanner.end()];
}

const told = (records: CsvRecord[]) => records.map(({ line, bytes, flaw }) => [line, flaw ?? fieldsOf(bytes)]);

const aCell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '中', ' ', "'"), maxLength: 8 }),
);
const aTable = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(aCell, { minLength: width, maxLength: width }), { maxLength: 12 }));

describe('reading', () => {
  test('lines, quotes, quoted commas, quotes and line ends', () => {
    expect(told(read('a,b\n"1,2","x""y"\r\n"two\nlines",z\nlast,'))).toEqual([
      [1, ['a', 'b']],
      [2, ['1,2', 'x"y']],
      [3, ['two\nlines', 'z']],
      [5, ['last', '']],
    ]);
  });

  test('a mark at the beginning is no part of the first field', () => {
    for (const size of [1, 2, 100])
      expect(told(read(`${CSV_BOM}a,b\n1,2`, size))).toEqual([
        [1, ['a', 'b']],
        [2, ['1', '2']],
      ]);
  });

  test('any table that is written is read as it was, in pieces of any size', () => {
    fc.assert(
      fc.property(aTable, fc.integer({ min: 1, max: 40 }), fc.boolean(), (table, size, hasMark) => {
        const file = (hasMark || table[0]?.[0]?.startsWith(CSV_BOM) ? CSV_BOM : '') + table.map(csvLineExact).join('');
        expect(read(file, size).map(({ bytes }) => fieldsOf(bytes))).toEqual(table);
      }),
      { numRuns: 400 },
    );
  });

  test('what is well formed is read as csv-parse reads it', () => {
    fc.assert(
      fc.property(aTable, fc.constantFrom('\n', '\r\n'), (table, lineEnd) => {
        const lines = table.map((row) => csvLineExact(row).slice(0, -2));
        const file = lines.join(lineEnd);
        const theirs: unknown = parse(file, { relax_column_count: true, record_delimiter: ['\r\n', '\n'] });
        expect(read(file).map(({ bytes }) => fieldsOf(bytes))).toEqual(theirs);
      }),
      { numRuns: 300 },
    );
  });

  test('rubbish is cut into the same records whatever the pieces are', () => {
    const rubbish = fc.string({ unit: fc.constantFrom('"', '"', ',', '\n', '\r', 'a', 'bc', '中'), maxLength: 160 });
    fc.assert(
      fc.property(rubbish, fc.integer({ min: 1, max: 30 }), (file, size) => {
        const whole = read(file, 1 << 16, LIMITS);
        expect(read(file, size, LIMITS)).toEqual(whole);
        // Every line of the file is in exactly one record.
        const places = whole.map(({ next }) => next.offset);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places.at(-1) ?? 0).toBe(Buffer.byteLength(file));
        for (const { next } of whole)
          expect(next.line).toBe(
            1 +
              Buffer.from(file)
                .subarray(0, next.offset)
                .filter((byte) => byte === 10).length,
          );
      }),
      { numRuns: 1_500 },
    );
  });

  test('reading goes on at any record as if it had not stopped', () => {
    fc.assert(
      fc.property(aTable, fc.nat({ max: 11 }), (table, index) => {
        const file = CSV_BOM + table.map(csvLineExact).join('');
        const all = read(file);
        const from = all[index];
        if (from) expect(read(file, 7, undefined, from.next)).toEqual(all.slice(index + 1));
      }),
    );
  });
});

describe('what is wrong', () => {
  test.each([
    ['text behind a closing quote', 'a,b\n"x"y,2\n3,4\n', 2],
    ['a quote inside an unquoted field', 'a,b\nx"y,2\n3,4\n', 2],
    ['a lone return behind a quote', 'a,b\n"x"\ry,2\n3,4\n', 2],
    ['a quote that is closed by the quote of another line', 'a,b\n"x,2\n3,4\n5,"6"\n', 2],
  ])('%s costs its own line only', (_what, file, line) => {
    for (const size of [1, 3, 100]) {
      const found = read(file, size);
      expect(found.filter(({ flaw }) => flaw !== null).map((record) => [record.line, record.flaw])).toEqual([[line, 'QUOTE_BROKEN']]);
      expect(told(found)).toContainEqual([3, ['3', '4']]);
    }
  });

  test('a quote that nobody closes costs its own line, at the end of the file and in the middle of a long one', () => {
    expect(told(read('a,b\n"x,2\n3,4'))).toEqual([
      [1, ['a', 'b']],
      [2, 'QUOTE_BROKEN'],
      [3, ['3', '4']],
    ]);
    const long = `"x,2\n${'3,4\n'.repeat(50)}`;
    for (const size of [5, 1_000]) {
      const found = read(long, size, LIMITS);
      expect(found).toHaveLength(51);
      expect(found.filter(({ flaw }) => flaw !== null).map(({ line }) => line)).toEqual([1]);
    }
  });

  test('a line that is too long is told once, and what follows is read', () => {
    for (const size of [1, 10, 1_000])
      expect(told(read(`a\n${'x'.repeat(100)}\nb`, size, LIMITS))).toEqual([
        [1, ['a']],
        [2, 'LINE_TOO_LONG'],
        [3, ['b']],
      ]);
    expect(told(read('y'.repeat(200), 10, LIMITS))).toEqual([[1, 'LINE_TOO_LONG']]);
  });

  test('a million columns and an endless line take no memory', () => {
    const scanner = makeCsvScanner();
    const before = process.memoryUsage().arrayBuffers;
    const piece = Buffer.alloc(1 << 20, ',');
    for (let megabyte = 0; megabyte < 300; megabyte++) expect(scanner.scan(piece)).toEqual([]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 2 ** 20);
    expect(scanner.end().map(({ flaw, line }) => [flaw, line])).toEqual([['LINE_TOO_LONG', 1]]);
  });

  test('too many columns are told with their line', () => {
    expect(told(read('a,b\n1,2,3,4,5,6\n1,2,3,4,5,6,7\n"1",2,3,4,5,6,7\n9', 100, LIMITS))).toEqual([
      [1, ['a', 'b']],
      [2, ['1', '2', '3', '4', '5', '6']],
      [3, 'TOO_MANY_COLUMNS'],
      [4, 'TOO_MANY_COLUMNS'],
      [5, ['9']],
    ]);
  });
});

describe('writing', () => {
  test.each(['=1+1', '+86', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'a text that a spreadsheet would run as a formula is disarmed: %j',
    (cell) => {
      const [record] = read(csvLine([cell, 1]));
      expect(fieldsOf(record!.bytes)).toEqual([`'${cell}`, '1']);
    },
  );

  test('numbers stay numbers, nothing is empty', () => {
    expect(csvLine([-5, 0, null, 'a,"b"'])).toBe('-5,0,,"a,""b"""\r\n');
  });
});
