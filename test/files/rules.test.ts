// Films by their boxes, and which part of a file is asked for.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFilm } from '../../server/files/film.rules.ts';
import { readRange } from '../../server/ranges.ts';
import { aFilm, box } from '../support/film.ts';

const whyOf = (bytes: Uint8Array): string => {
  const verdict = readFilm(bytes);
  return verdict.ok ? 'OK' : verdict.why;
};

describe('a film', () => {
  test('tells its length and size', () => {
    expect(readFilm(aFilm({ seconds: 12, width: 720, height: 1_280 }))).toMatchObject({ ok: true, seconds: 12, width: 720, height: 1_280 });
  });

  test('is kept without what the telephone wrote into it, and no byte moves', () => {
    const film = aFilm({ telling: '+30.2741+120.1551/ iPhone of Lin' });
    const read = readFilm(film);
    if (!read.ok) throw new Error(read.why);
    const kept = Buffer.from(read.bytes);
    expect(film.includes('iPhone of Lin')).toBe(true);
    expect(kept.includes('iPhone of Lin')).toBe(false);
    expect(kept.includes('udta')).toBe(false);
    expect(kept.length).toBe(film.length);
    expect(kept.indexOf('mdat')).toBe(film.indexOf('mdat'));
    expect(readFilm(kept)).toMatchObject({ ok: true, seconds: 12 });
  });

  test('is refused where it is something else, cut off, or carries something along', () => {
    const film = aFilm();
    expect(whyOf(Buffer.from('<html><video src=x></html> and more'))).toBe('FILE_NOT_A_VIDEO');
    expect(whyOf(aFilm({ brand: 'qt  ' }))).toBe('FILE_NOT_A_VIDEO');
    expect(whyOf(film.subarray(0, film.length - 40))).toBe('FILE_BROKEN');
    // Nothing but the heads of boxes: each would take a hundred times its eight bytes of memory.
    expect(whyOf(Buffer.concat([film, ...Array.from({ length: 20_001 }, () => box('free'))]))).toBe('FILE_BROKEN');
    expect(whyOf(Buffer.concat([film, Buffer.from('PK\u0003\u0004 an archive behind it')]))).toBe('FILE_BROKEN');
    expect(whyOf(Buffer.concat([film, box('html', Buffer.from('<script>'))]))).toBe('FILE_BROKEN');
    expect(whyOf(Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0')), box('mdat', Buffer.alloc(9))]))).toBe('FILE_BROKEN');
  });

  test('whatever bytes are changed, reading ends without a fault', () => {
    const film = aFilm({ telling: 'x' });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(film.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }), (changes) => {
        const changed = Buffer.from(film);
        for (const [at, byte] of changes) changed[at] = byte;
        const verdict = readFilm(changed);
        return verdict.ok ? verdict.bytes.length === changed.length : verdict.why.length > 0;
      }),
      { numRuns: 500 },
    );
  });
});

describe('a range of 1,000 bytes', () => {
  test.each([
    [undefined, null],
    ['bytes=0-', { first: 0, last: 999 }],
    ['bytes=0-1', { first: 0, last: 1 }],
    ['bytes=990-5000', { first: 990, last: 999 }],
    ['bytes=-100', { first: 900, last: 999 }],
    ['bytes=-5000', { first: 0, last: 999 }],
    ['bytes=1000-', 'OUTSIDE'],
    ['bytes=-0', 'OUTSIDE'],
    ['bytes=5-2', null],
    ['bytes=0-1,5-6', null],
    ['lines=0-1', null],
    ['bytes=-', null],
  ])('%s', (header, wanted) => {
    expect(readRange(header, 1_000)).toEqual(wanted);
  });
});
