// Looks at a file while it comes in: whether it is UTF-8 text with the right columns and lines that can be held. What passes here
// can be read to its end later; a row may still be wrong, a file no more.

import { isUtf8 } from 'node:buffer';
import { CSV_LIMITS, fieldsOf, makeCsvScanner } from '../core/csv.ts';
import type { CsvRecord } from '../core/csv.ts';
import { Refused, demand } from '../core/errors.ts';
import type { ImportKind } from '../generated/types.ts';
import { checkHeader, guessEncoding, kindOfBinary } from './rules.ts';

export interface FileCheck {
  look(piece: Uint8Array): void;
  finish(): { columns: string[]; rows: number };
}

const HEAD_BYTES = 8;

/** Both functions throw a Refused that says what is wrong with the file, and in which line. */
export function makeFileCheck(kind: ImportKind): FileCheck {
  const scanner = makeCsvScanner();
  let head = Buffer.alloc(0);
  let columns: string[] | null = null;
  let rows = 0;

  function judge({ line, bytes, flaw }: CsvRecord): void {
    if (flaw === 'LINE_TOO_LONG') throw new Refused(flaw, { line, most: CSV_LIMITS.recordBytes });
    if (flaw === 'TOO_MANY_COLUMNS') throw new Refused(flaw, { line, most: CSV_LIMITS.columns });
    if (flaw === null && bytes.length === 0) return;
    checkText(head, bytes, line);
    if (columns !== null) rows += 1;
    else if (flaw === 'QUOTE_BROKEN') throw new Refused(flaw, { line });
    else ({ columns } = demand(checkHeader(kind, fieldsOf(bytes))));
  }

  return {
    look(piece) {
      if (head.length < HEAD_BYTES) {
        head = Buffer.concat([head, piece.subarray(0, HEAD_BYTES - head.length)]);
        if (head.length === HEAD_BYTES) checkHead(head);
      }
      scanner.scan(piece).forEach(judge);
    },
    finish() {
      checkHead(head);
      scanner.end().forEach(judge);
      if (columns === null || rows === 0) throw new Refused('FILE_EMPTY');
      return { columns, rows };
    },
  };
}

function checkHead(head: Buffer): void {
  const type = kindOfBinary(head);
  if (type !== null) throw new Refused('NOT_TEXT', { type, line: 1 });
  const hasForeignMark = /^(?:fffe|feff|0000feff)/.test(head.toString('hex'));
  if (hasForeignMark) throw new Refused('ENCODING_WRONG', { encoding: guessEncoding(head, head), line: 1 });
}

function checkText(head: Buffer, bytes: Buffer, line: number): void {
  const hasNul = bytes.includes(0);
  if (!hasNul && isUtf8(bytes)) return;
  const encoding = guessEncoding(head, bytes);
  if (hasNul && !encoding.startsWith('UTF-')) throw new Refused('NOT_TEXT', { type: 'NUL', line });
  throw new Refused('ENCODING_WRONG', { encoding, line });
}
