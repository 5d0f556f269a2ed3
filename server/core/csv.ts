// CSV as RFC 4180 has it, in UTF-8: bytes in, records with their line and place in the file out; rows in, text for a file out.
// Surprise: a misplaced quote costs the one line that it stands in. A parser that stays "inside the quotes" swallows every line
// up to the next quote, so here a record that does not come out even is given up at its first line end, and reading goes on there.
// Nothing longer than a record's limit is ever held, however long a line is.

/** Where a record begins: its first byte, and its line, which counts from 1. */
export interface CsvPlace {
  readonly offset: number;
  readonly line: number;
}

export type CsvFlaw = 'QUOTE_BROKEN' | 'LINE_TOO_LONG' | 'TOO_MANY_COLUMNS';

export interface CsvRecord {
  /** The line in which it begins. */
  readonly line: number;
  /** Without its line end, for `fieldsOf`; empty for an empty line, and where there is a flaw. */
  readonly bytes: Buffer;
  readonly flaw: CsvFlaw | null;
  /** Where reading can begin again. */
  readonly next: CsvPlace;
}

export const CSV_START: CsvPlace = { offset: 0, line: 1 };
/** What one record may have, in bytes with its line ends, and in columns. */
export const CSV_LIMITS = { recordBytes: 64 * 1024, columns: 100 } as const;

const COMMA = 44;
const QUOTE = 34;
const NEW_LINE = 10;
const RETURN = 13;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const NOTHING = Buffer.alloc(0);

export interface CsvScanner {
  /** The records that are complete with this piece. They may share its memory. */
  scan(piece: Uint8Array): CsvRecord[];
  /** What is left at the end of the file. */
  end(): CsvRecord[];
}

/** Splits a file, handed over in pieces of any size, into records. */
export function makeCsvScanner(from: CsvPlace = CSV_START, limits: { recordBytes: number; columns: number } = CSV_LIMITS): CsvScanner {
  let { offset, line } = from;
  let rest: Buffer = NOTHING;
  /** The line of a record that is too long, while its end is looked for. */
  let tooLongSince: number | null = null;

  function scan(piece: Uint8Array, isLast: boolean): CsvRecord[] {
    const fresh = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    const buffer = rest.length > 0 ? Buffer.concat([rest, fresh]) : fresh;
    const found: CsvRecord[] = [];
    const { length } = buffer;
    let at = 0;
    let quoteAt = -2;
    const finish = (past: number, lines: number, bytes: Buffer, flaw: CsvFlaw | null, beganIn = line): void => {
      line += lines;
      found.push({ line: beganIn, bytes, flaw, next: { offset: offset + past, line } });
      at = past;
    };
    if (offset === 0 && length >= BOM.length && buffer.subarray(0, BOM.length).equals(BOM)) at = BOM.length;
    else if (offset === 0 && length < BOM.length && !isLast) {
      rest = Buffer.from(buffer);
      return found;
    }

    while (at < length) {
      const newLine = buffer.indexOf(NEW_LINE, at);
      const past = newLine < 0 ? length : newLine + 1;
      const lines = newLine < 0 ? 0 : 1;
      if (tooLongSince !== null || past - at > limits.recordBytes) {
        tooLongSince ??= line;
        if (newLine < 0 && !isLast) {
          at = length;
        } else {
          finish(past, lines, NOTHING, 'LINE_TOO_LONG', tooLongSince);
          tooLongSince = null;
        }
        continue;
      }
      if (quoteAt !== -1 && quoteAt < at) quoteAt = buffer.indexOf(QUOTE, at);
      if (quoteAt < 0 || quoteAt >= past) {
        if (newLine < 0 && !isLast) break;
        const bytes = withoutLineEnd(buffer, at, past);
        finish(past, lines, ...judged(bytes, commasIn(bytes), limits.columns));
        continue;
      }
      const quoted = readQuoted(buffer, at, isLast);
      if (quoted === 'MORE' && length - at <= limits.recordBytes) break;
      if (quoted !== 'MORE' && quoted !== 'BROKEN' && quoted.past - at <= limits.recordBytes) {
        finish(quoted.past, quoted.lines, ...judged(withoutLineEnd(buffer, at, quoted.past), quoted.commas, limits.columns));
      } else if (newLine < 0 && !isLast) break;
      else finish(past, lines, NOTHING, 'QUOTE_BROKEN');
    }

    offset += at;
    // A copy, or a few bytes would keep the whole piece in memory.
    rest = at < length ? Buffer.from(buffer.subarray(at)) : NOTHING;
    return found;
  }

  return {
    scan: (piece) => scan(piece, false),
    end() {
      const found = scan(NOTHING, true);
      if (tooLongSince !== null) found.push({ line: tooLongSince, bytes: NOTHING, flaw: 'LINE_TOO_LONG', next: { offset, line } });
      return found;
    },
  };
}

function judged(bytes: Buffer, commas: number, mostColumns: number): [Buffer, CsvFlaw | null] {
  return commas < mostColumns ? [bytes, null] : [NOTHING, 'TOO_MANY_COLUMNS'];
}

function withoutLineEnd(buffer: Buffer, at: number, past: number): Buffer {
  let end = past;
  if (end > at && buffer[end - 1] === NEW_LINE) {
    end -= 1;
    if (end > at && buffer[end - 1] === RETURN) end -= 1;
  }
  return buffer.subarray(at, end);
}

function commasIn(bytes: Buffer): number {
  let commas = 0;
  for (let at = bytes.indexOf(COMMA); at >= 0; at = bytes.indexOf(COMMA, at + 1)) commas += 1;
  return commas;
}

/** Reads one record in which there is a quote: up to past its line end. */
function readQuoted(buffer: Buffer, from: number, isLast: boolean): { past: number; lines: number; commas: number } | 'BROKEN' | 'MORE' {
  const { length } = buffer;
  const atEnd = isLast ? null : 'MORE';
  let at = from;
  let lines = 0;
  let commas = 0;
  while (true) {
    if (buffer[at] === QUOTE) {
      at += 1;
      while (at < length && !(buffer[at] === QUOTE && buffer[at + 1] !== QUOTE)) {
        if (buffer[at] === NEW_LINE) lines += 1;
        at += buffer[at] === QUOTE ? 2 : 1;
      }
      if (at >= length) return isLast ? 'BROKEN' : 'MORE';
      at += 1;
      if (at === length) return atEnd ?? { past: length, lines, commas };
      if (buffer[at] === RETURN) {
        if (at + 1 === length) return atEnd ?? 'BROKEN';
        if (buffer[at + 1] !== NEW_LINE) return 'BROKEN';
        at += 1;
      }
      if (buffer[at] !== COMMA && buffer[at] !== NEW_LINE) return 'BROKEN';
    } else {
      while (at < length && buffer[at] !== COMMA && buffer[at] !== NEW_LINE) {
        if (buffer[at] === QUOTE) return 'BROKEN';
        at += 1;
      }
      if (at >= length) return atEnd ?? { past: length, lines, commas };
    }
    if (buffer[at] === NEW_LINE) return { past: at + 1, lines: lines + 1, commas };
    commas += 1;
    at += 1;
  }
}

/** The fields of a record without a flaw. */
export function fieldsOf(bytes: Buffer): string[] {
  const text = bytes.toString('utf8');
  if (!text.includes('"')) return text.split(',');
  const fields: string[] = [];
  let at = 0;
  while (at <= text.length) {
    let end = at;
    if (text[at] === '"') {
      for (end = at + 1; !(text[end] === '"' && text[end + 1] !== '"'); end += text[end] === '"' ? 2 : 1);
      fields.push(text.slice(at + 1, end).replaceAll('""', '"'));
      end += 1;
    } else {
      end = text.indexOf(',', at);
      if (end < 0) end = text.length;
      fields.push(text.slice(at, end));
    }
    at = end + 1;
  }
  return fields;
}

/** What spreadsheets write and want at the beginning, or they take UTF-8 for something else. */
export const CSV_BOM = '\uFEFF';

export type CsvCell = string | number | null;

/**
 * One line with its end. A text that a spreadsheet would run as a formula gets an apostrophe before it, which the spreadsheet
 * takes for "this is text"; numbers are left alone.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? quote(disarm(cell)) : String(cell ?? ''))).join(',')}\r\n`;
}

/** As csvLine, but every text as it is: for files that programs read. */
export function csvLineExact(cells: readonly string[]): string {
  const only = cells.length === 1 && cells[0] === '';
  return only ? '""\r\n' : `${cells.map(quote).join(',')}\r\n`;
}

function disarm(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
