// Which version counts on which day, what may become of a version, and what people may write.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOfNumber } from '../../server/core/time.ts';
import { cut, mayPin, readWritten } from '../../server/tiers/pins.rules.ts';
import { inForceOn, lastDayOf, mayEdit, mayPublish, mayWithdraw } from '../../server/tiers/versions.rules.ts';
import type { Version } from '../../server/tiers/versions.rules.ts';

const TODAY = '2026-05-12';
const published = (version: number, from: string): Version => ({ version, state: 'PUBLISHED', revision: 1, from });
const draft = (version: number, state: 'DRAFT' | 'CHECKED' = 'DRAFT'): Version => ({ version, state, revision: 3, from: null });

describe('the version in force', () => {
  const versions = [
    published(1, '2026-01-01'),
    published(2, '2026-05-12'),
    published(3, '2026-05-12'),
    published(4, '2026-05-20'),
    draft(5),
  ];

  test.each([
    ['2025-12-31', null],
    ['2026-01-01', 1],
    ['2026-05-11', 1],
    ['2026-05-12', 3],
    ['2026-05-19', 3],
    ['2026-05-20', 4],
    ['2027-01-01', 4],
  ])('on %s is %s', (day, version) => {
    expect(inForceOn(versions, day)?.version ?? null).toBe(version);
  });

  test.each([
    [1, '2026-05-11'],
    [2, '2026-05-12'],
    [3, '2026-05-19'],
    [4, null],
    [5, null],
  ])('version %i counts for the last time on %s', (version, day) => {
    expect(
      lastDayOf(
        versions.find((one) => one.version === version)!,
        versions,
      ),
    ).toBe(day);
  });

  test('a day lies between the first and the last day of the version that is in force on it', () => {
    const some = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 20_000, max: 20_012 })), {
      selector: ([version]) => version,
    });
    fc.assert(
      fc.property(some, fc.integer({ min: 19_998, max: 20_014 }), (pairs, number) => {
        const all = pairs.map(([version, from]) => published(version, dayOfNumber(from)));
        const day = dayOfNumber(number);
        const now = inForceOn(all, day);
        const begun = all.filter(({ from }) => from! <= day);
        expect(now === null).toBe(begun.length === 0);
        if (!now) return;
        expect(now.from! <= day && day <= (lastDayOf(now, all) ?? day)).toBe(true);
        // Nobody else counts on that day, but for those who were overtaken on the day on which they began.
        for (const one of begun) if (one !== now) expect(lastDayOf(one, all)! < day || one.from === now.from).toBe(true);
      }),
    );
  });
});

describe('what may become of a version', () => {
  test('a change names the revision that it was made from, and a published version stays as it is', () => {
    expect(mayEdit(draft(1), 3)).toEqual({ ok: true });
    expect(mayEdit(draft(1), 2)).toEqual({ ok: false, why: 'POLICY_CHANGED_MEANWHILE' });
    expect(mayEdit(published(1, TODAY), 1)).toEqual({ ok: false, why: 'POLICY_IS_PUBLISHED' });
  });

  const publish = (policy: Version, from = TODAY, others: Version[] = []) =>
    mayPublish(policy, { madeFrom: policy.revision, from, today: TODAY, others });

  test('only what is checked is published, from today or a later day on', () => {
    expect(publish(draft(1))).toEqual({ ok: false, why: 'POLICY_NOT_CHECKED' });
    expect(publish(draft(1, 'CHECKED'))).toEqual({ ok: true });
    expect(publish(draft(1, 'CHECKED'), '2026-05-11')).toEqual({ ok: false, why: 'POLICY_FROM_PAST', today: TODAY });
    expect(publish(draft(1, 'CHECKED'), '2027-05-13')).toEqual({ ok: true });
    expect(publish(draft(1, 'CHECKED'), '2027-05-14')).toEqual({ ok: false, why: 'POLICY_FROM_TOO_FAR', most: 366 });
  });

  test('an older version is not published onto the day of a newer one, where it would never count', () => {
    const others = [published(3, TODAY)];
    expect(publish(draft(2, 'CHECKED'), TODAY, others)).toEqual({ ok: false, why: 'POLICY_OVERTAKEN', version: 3 });
    expect(publish(draft(4, 'CHECKED'), TODAY, others)).toEqual({ ok: true });
    expect(publish(draft(2, 'CHECKED'), '2026-05-13', others)).toEqual({ ok: true });
  });

  test('what has counted is not withdrawn', () => {
    expect(mayWithdraw(draft(1), TODAY)).toEqual({ ok: true, isGone: true });
    expect(mayWithdraw(published(1, '2026-05-13'), TODAY)).toEqual({ ok: true, isGone: false });
    expect(mayWithdraw(published(1, TODAY), TODAY)).toEqual({ ok: false, why: 'POLICY_HAS_COUNTED' });
  });
});

describe('what people write and fix', () => {
  test('length is counted in characters, without the space around', () => {
    expect(readWritten('  好的\r\n谢谢 ', 'WHY', 1, 5)).toEqual({ ok: true, text: '好的\n谢谢' });
    expect(readWritten('👍👍👍', 'WHY', 1, 3)).toEqual({ ok: true, text: '👍👍👍' });
    expect(readWritten('👍👍👍👍', 'WHY', 1, 3)).toEqual({ ok: false, why: 'WHY', min: 1, max: 3 });
    expect(readWritten('\u0007 \u0000', 'WHY', 1, 3)).toEqual({ ok: false, why: 'WHY', min: 1, max: 3 });
    expect(readWritten('a\u0000b', 'WHY', 1, 3)).toEqual({ ok: true, text: 'a b' });
    expect(cut('一二三四', 3)).toBe('一二…');
    expect(cut('一二三', 3)).toBe('一二三');
  });

  test('a pin holds from today to a year ahead', () => {
    expect(mayPin(TODAY, TODAY)).toEqual({ ok: true });
    expect(mayPin('2026-05-11', TODAY)).toEqual({ ok: false, why: 'PIN_UNTIL_PAST', today: TODAY });
    expect(mayPin('2027-05-13', TODAY)).toEqual({ ok: true });
    expect(mayPin('2027-05-14', TODAY)).toEqual({ ok: false, why: 'PIN_TOO_LONG', most: 366 });
  });
});
