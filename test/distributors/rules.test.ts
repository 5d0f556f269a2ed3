// How rows are read, what may change when a member comes again, and that circles are found.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPast, readText, readWhole } from '../../server/distributors/fields.rules.ts';
import {
  closesCircle,
  compareReturn,
  findCircles,
  judgeMove,
  movesLeadTo,
  provinceOf,
  readDistributor,
  readReason,
} from '../../server/distributors/rules.ts';
import type { KnownAs } from '../../server/distributors/rules.ts';
import { makeBusinessTime } from '../../server/core/time.ts';

const NOW = new Date('2026-05-12T02:30:00Z');
const TIME = makeBusinessTime('Asia/Shanghai');

const ROW = { memberNo: ' M1 ', name: '小满🌾', phone: '138 1234 5678', joinedAt: '2026-01-05', sponsorNo: '', region: '浙江  杭州' };

test('a row of a file becomes a member', () => {
  expect(readDistributor(ROW, NOW, TIME)).toEqual({
    ok: true,
    distributor: {
      memberNo: 'M1',
      name: '小满🌾',
      phone: '138 1234 5678',
      joinedAt: new Date('2026-01-04T16:00:00Z'),
      sponsorNo: null,
      region: '浙江 杭州',
    },
  });
  const { phone: _phone, region: _region, sponsorNo: _sponsor, ...least } = ROW;
  expect(readDistributor(least, NOW, TIME)).toMatchObject({ ok: true, distributor: { phone: '', region: '', sponsorNo: null } });
});

test.each<[object, string, string]>([
  [{ memberNo: '' }, 'FIELD_MISSING', 'memberNo'],
  [{ memberNo: '   ' }, 'FIELD_MISSING', 'memberNo'],
  [{ memberNo: 7 }, 'FIELD_NOT_TEXT', 'memberNo'],
  [{ memberNo: 'x'.repeat(33) }, 'FIELD_TOO_LONG', 'memberNo'],
  [{ name: 'a\nb' }, 'FIELD_UNREADABLE', 'name'],
  [{ name: 'a\u0085' }, 'FIELD_UNREADABLE', 'name'],
  [{ name: null }, 'FIELD_MISSING', 'name'],
  [{ region: ['浙江'] }, 'FIELD_NOT_TEXT', 'region'],
  [{ joinedAt: 'soon' }, 'BAD_TIME', 'joinedAt'],
  [{ joinedAt: '2026-02-30' }, 'BAD_TIME', 'joinedAt'],
  [{ joinedAt: '2026-05-12T02:40:01Z' }, 'TIME_IN_FUTURE', 'joinedAt'],
  [{ joinedAt: '1999-01-01T00:00:00Z' }, 'TIME_TOO_EARLY', 'joinedAt'],
])('a row with %j is refused as %s', (more, why, column) => {
  expect(readDistributor({ ...ROW, ...more }, NOW, TIME)).toMatchObject({ ok: false, why, column });
});

test('a time up to ten minutes ahead is taken, and without the calendar an offset is demanded', () => {
  expect(readPast({ at: '2026-05-12T02:40:00Z' }, 'at', NOW)).toMatchObject({ ok: true });
  expect(readPast({ at: '2026-05-12T10:00:00' }, 'at', NOW)).toMatchObject({ ok: false, why: 'BAD_TIME' });
  expect(readPast({ at: '2026-05-12T10:00:00' }, 'at', NOW, TIME)).toEqual({ ok: true, value: new Date('2026-05-12T02:00:00Z') });
});

test('fields of the prototype are no fields', () => {
  for (const column of ['constructor', 'toString', '__proto__'])
    expect(readText({}, column, { most: 9 })).toMatchObject({ why: 'FIELD_MISSING' });
});

test('a whole number is read alike from a number and from its digits, and from nothing else', () => {
  const limits = { least: -1_000_000, most: 1_000_000 };
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (number) => {
      expect(readWhole({ n: number }, 'n', limits)).toEqual({ ok: true, value: number });
      expect(readWhole({ n: String(number) }, 'n', limits)).toEqual({ ok: true, value: number });
    }),
  );
  for (const n of ['01', '+1', '1.0', '1e3', '0x1', ' 1', '1 ', '１', '-0', 'NaN', NaN, Infinity, 1.5, true, [1], {}, 1n])
    expect(readWhole({ n }, 'n', limits)).toMatchObject({ ok: false, why: 'NUMBER_WRONG' });
  expect(readWhole({ n: '99999999999999999999' }, 'n', limits)).toMatchObject({ ok: false });
});

test('any text that is read back has no control characters and fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      const read = readText({ text }, 'text', { most: 20, isOptional: true });
      if (!read.ok) return;
      expect(read.value.length).toBeLessThanOrEqual(20);
      expect(read.value).not.toMatch(/\p{Cc}/u);
      expect(readText({ text: read.value }, 'text', { most: 20, isOptional: true })).toEqual(read);
    }),
    { numRuns: 500 },
  );
});

const KNOWN: KnownAs = { name: '小满', region: '浙江 杭州', phoneIndex: 'b1.x', joinedAt: NOW, sponsorNo: 'S' };

test.each<[string, Partial<KnownAs>, object]>([
  ['the same', {}, { ok: true, isSame: true, changes: {} }],
  ['another name', { name: '大满' }, { ok: true, isSame: false, changes: { name: '大满' } }],
  ['another phone', { phoneIndex: 'b1.y' }, { ok: true, isSame: false, changes: { phoneIndex: 'b1.y' } }],
  ['no phone and no region', { phoneIndex: null, region: '' }, { ok: true, isSame: true, changes: {} }],
  ['another region', { region: '江苏 南京' }, { ok: true, isSame: false, changes: { region: '江苏 南京' } }],
  ['another sponsor', { sponsorNo: 'T', name: '大满' }, { ok: false, why: 'SPONSOR_FIXED', column: 'sponsorNo' }],
  ['no sponsor', { sponsorNo: null }, { ok: false, why: 'SPONSOR_FIXED', column: 'sponsorNo' }],
  ['another day of joining', { joinedAt: new Date(0) }, { ok: false, why: 'JOINED_FIXED', column: 'joinedAt' }],
])('a member who comes again with %s', (_name, more, verdict) => {
  expect(compareReturn(KNOWN, { ...KNOWN, ...more })).toEqual(verdict);
});

test('whoever is taken in by the rule, no circle ever comes about, and nobody is refused without one', () => {
  const anyLink = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.option(fc.integer({ min: 0, max: 8 })));
  fc.assert(
    fc.property(fc.array(anyLink, { maxLength: 20 }), (links) => {
      const sponsors = new Map<string, string | null>();
      for (const [member, sponsor] of links) {
        const memberNo = String(member);
        const sponsorNo = sponsor === null ? null : String(sponsor);
        if (sponsors.has(memberNo)) continue;
        const isCircle = sponsorNo !== null && closesCircle(memberNo, sponsorNo, (no) => sponsors.get(no));
        const tried = new Map(sponsors).set(memberNo, sponsorNo);
        expect(findCircles((no) => tried.get(no) ?? null, tried.keys()).length > 0).toBe(isCircle);
        if (!isCircle) sponsors.set(memberNo, sponsorNo);
      }
    }),
    { numRuns: 500 },
  );
});

test('everybody in a circle is found, nobody who merely stands below one', () => {
  const sponsors: Record<string, string> = { a: 'b', b: 'c', c: 'a', below: 'a', self: 'self', free: 'top' };
  expect(findCircles((no) => sponsors[no] ?? null, Object.keys(sponsors)).sort()).toEqual(['a', 'b', 'c', 'self']);
});

test('the province is the first word of the region', () => {
  expect(['浙江 杭州', '上海', ''].map(provinceOf)).toEqual(['浙江', '上海', '']);
});

const MEMBER = { memberNo: 'B', sponsorNo: 'A', erasedAt: null };

test.each<[string, Partial<typeof MEMBER> | { erasedAt: Date }, string | null, string | null, string]>([
  ['to somebody else', {}, 'X', 'X', 'OK'],
  ['to nobody', {}, null, null, 'OK'],
  ['to where the member is', {}, 'A', 'A', 'SPONSOR_SAME'],
  ['to themselves', {}, 'B', 'B', 'SPONSOR_SELF'],
  ['to somebody who is not known', {}, 'Y', null, 'SPONSOR_UNKNOWN'],
  ['to the own downline', {}, 'D', 'D', 'SPONSOR_CIRCLE'],
  ['once erased', { erasedAt: NOW }, 'X', 'X', 'MEMBER_ERASED'],
])('a move %s', (_name, more, sponsorNo, known, why) => {
  const sponsors: Record<string, string | null> = { A: null, B: 'A', C: 'B', D: 'C', X: null };
  const sponsor = known === null ? null : { memberNo: known, sponsorNo: sponsors[known] ?? null, erasedAt: null };
  const verdict = judgeMove({ ...MEMBER, ...more }, sponsorNo, sponsor, (no) => sponsors[no]);
  expect(verdict.ok ? 'OK' : verdict.why).toBe(why);
});

test('nobody is moved under somebody who was erased', () => {
  const erased = { memberNo: 'X', sponsorNo: null, erasedAt: NOW };
  expect(judgeMove(MEMBER, 'X', erased, () => null)).toMatchObject({ why: 'SPONSOR_ERASED', sponsorNo: 'X' });
});

test('moves follow one another to where the member stands', () => {
  const move = (fromNo: string | null, toNo: string | null) => ({ fromNo, toNo });
  expect(movesLeadTo('A', [])).toBe(true);
  expect(movesLeadTo('C', [move('A', 'B'), move('B', 'C')])).toBe(true);
  expect(movesLeadTo(null, [move('A', null)])).toBe(true);
  expect(movesLeadTo('B', [move('A', 'B'), move('B', 'C')])).toBe(false);
  expect(movesLeadTo('C', [move('A', 'B'), move('X', 'C')])).toBe(false);
});

test('a reason is one line of text', () => {
  expect(readReason('  本人\n要求\u0000 ')).toEqual({ ok: true, reason: '本人 要求' });
  expect(readReason('\t \n')).toEqual({ ok: false, why: 'REASON_NEEDED' });
  expect(readReason('x'.repeat(200))).toMatchObject({ ok: true });
  expect(readReason('x'.repeat(201))).toEqual({ ok: false, why: 'REASON_TOO_LONG', most: 200 });
});
