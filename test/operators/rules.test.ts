// Profiles, leaves, and when a hand-over note is due.

import { describe, expect, test } from '@jest/globals';
import { addLeaveTo, noteDay, readNote, readProfile, readProposalNote } from '../../server/operators/rules.ts';

const TODAY = '2026-05-12';
const BEFORE = { skills: ['NEW' as const], provinces: ['浙江'], workingDays: [1, 2, 3, 4, 5], leavesOn: null };

describe('a profile', () => {
  test('keeps what is not told, and puts tiers and days in order', () => {
    const verdict = readProfile(BEFORE, { skills: ['HEAD', 'NEW', 'HEAD'], workingDays: [7, 1, 1] }, TODAY);
    expect(verdict).toEqual({ ok: true, fields: { ...BEFORE, skills: ['NEW', 'HEAD'], workingDays: [1, 7] } });
  });
  test('names provinces, each once, without space in them', () => {
    expect(readProfile(BEFORE, { provinces: [' 浙江 ', '浙江', '江苏'] }, TODAY)).toMatchObject({
      fields: { provinces: ['浙江', '江苏'] },
    });
    expect(readProfile(BEFORE, { provinces: ['浙江 宁波'] }, TODAY)).toEqual({ ok: false, why: 'PROVINCES_WRONG' });
    expect(readProfile(BEFORE, { provinces: [''] }, TODAY)).toEqual({ ok: false, why: 'PROVINCES_WRONG' });
  });
  test.each([[[]], [[0]], [[1, 8]]])('has working days of the week: %j are none', (workingDays) => {
    expect(readProfile(BEFORE, { workingDays }, TODAY)).toEqual({ ok: false, why: 'WORKING_DAYS_WRONG' });
  });
  test('has a last day from today on; one that has passed may stand, and may be taken away', () => {
    expect(readProfile(BEFORE, { leavesOn: TODAY }, TODAY)).toMatchObject({ ok: true });
    expect(readProfile(BEFORE, { leavesOn: '2026-05-11' }, TODAY)).toMatchObject({ ok: false, why: 'LAST_DAY_WRONG' });
    expect(readProfile(BEFORE, { leavesOn: '2027-05-12' }, TODAY)).toMatchObject({ ok: false, why: 'LAST_DAY_WRONG' });
    const gone = { ...BEFORE, leavesOn: '2026-05-01' };
    expect(readProfile(gone, { leavesOn: '2026-05-01', skills: [] }, TODAY)).toMatchObject({ ok: true });
    expect(readProfile(gone, { leavesOn: null }, TODAY)).toMatchObject({ ok: true, fields: { leavesOn: null } });
    expect(readProfile(gone, {}, TODAY)).toMatchObject({ ok: true, fields: { leavesOn: '2026-05-01' } });
  });
});

describe('a leave', () => {
  const leaves = [{ from: '2026-06-01', to: '2026-06-05', reason: '年假' }];
  test('stands among the others by day', () => {
    expect(addLeaveTo(leaves, { from: '2026-05-12', to: '2026-05-12', reason: ' 体检 ' }, TODAY)).toEqual({
      ok: true,
      leaves: [{ from: '2026-05-12', to: '2026-05-12', reason: '体检' }, ...leaves],
    });
  });
  test.each([
    ['2026-05-14', '2026-05-13', 'LEAVE_DAYS_WRONG'],
    ['2026-05-12', '2028-05-12', 'LEAVE_DAYS_WRONG'],
    ['2026-05-01', '2026-05-11', 'LEAVE_PAST'],
    ['2026-06-05', '2026-06-09', 'LEAVE_OVERLAPS'],
    ['2026-05-20', '2026-06-30', 'LEAVE_OVERLAPS'],
  ])('from %s to %s is refused: %s', (from, to, why) => {
    expect(addLeaveTo(leaves, { from, to, reason: '年假' }, TODAY)).toMatchObject({ ok: false, why });
  });
  test('says why', () => {
    expect(addLeaveTo([], { from: TODAY, to: TODAY, reason: ' ' }, TODAY)).toMatchObject({ ok: false, why: 'LEAVE_REASON_LENGTH' });
  });
});

describe('a hand-over note is due', () => {
  test.each([
    ['the next day where nobody leaves', null, '2026-05-13'],
    ['on the eve of the last day', '2026-05-18', '2026-05-17'],
    ['never before tomorrow', '2026-05-14', '2026-05-13'],
    ['on the last day where that is tomorrow', '2026-05-13', '2026-05-13'],
    ['today where today is the last day', '2026-05-12', '2026-05-12'],
    ['the next day where the last day has passed', '2026-05-01', '2026-05-13'],
  ])('%s', (_name, leavesOn, day) => {
    expect(noteDay(TODAY, leavesOn)).toBe(day);
  });
});

test('a note has something to say', () => {
  expect(readNote('  好  ')).toMatchObject({ ok: false, why: 'NOTE_LENGTH' });
  expect(readNote(' 周三有训练营 ')).toEqual({ ok: true, note: '周三有训练营' });
  expect(readNote('长'.repeat(2_001))).toMatchObject({ ok: false, why: 'NOTE_LENGTH' });
  expect(readProposalNote(null)).toEqual({ ok: true, note: null });
  expect(readProposalNote('长'.repeat(101))).toMatchObject({ ok: false, why: 'PROPOSAL_NOTE_LENGTH' });
});
