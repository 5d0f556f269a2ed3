// Numbers, money and times as people read them, in both languages.

import { describe, expect, test } from '@jest/globals';
import { makeFormats } from '../../client/shared/formats.ts';

const zh = makeFormats('zh-CN', 'Asia/Shanghai');
const en = makeFormats('en', 'Asia/Shanghai');
const NOW = '2026-05-14T03:24:00.000Z';

describe('money', () => {
  test.each([
    [15_238_000, '¥152,380.00'],
    [0, '¥0.00'],
    [1, '¥0.01'],
    [-118_250, '−¥1,182.50'],
    [900_000_000_000_001, '¥9,000,000,000,000.01'],
  ])('%d fen in full is %s', (fen, text) => {
    expect(zh.yuan(fen)).toBe(text);
    expect(en.yuan(fen)).toBe(text);
  });

  test('shows the fen only where there are some, when it is looked at on a phone', () => {
    expect(zh.yuanPlain(338_200)).toBe('¥3,382');
    expect(zh.yuanPlain(68_450)).toBe('¥684.50');
    expect(zh.yuanPlain(-8_900)).toBe('−¥89');
  });

  test.each([
    [996_800, '¥9,968', '¥9,968'],
    [999_949, '¥9,999', '¥9,999'],
    [999_950, '¥10,000', '¥10.0k'],
    [1_000_000, '¥1.0万', '¥10.0k'],
    [12_345_600, '¥12.3万', '¥123k'],
    [218_600_000, '¥218.6万', '¥2.2M'],
    [12_345_678_900, '¥1.2亿', '¥123M'],
    [-12_345_600, '−¥12.3万', '−¥123k'],
  ])('%d fen in short are %s, in English %s', (fen, chinese, english) => {
    expect(zh.yuanShort(fen)).toBe(chinese);
    expect(en.yuanShort(fen)).toBe(english);
  });
});

describe('counts and shares', () => {
  test('group by thousands and carry a true minus', () => {
    expect(zh.count(1_036_482)).toBe('1,036,482');
    expect(zh.change(-1_182)).toBe('−1,182');
    expect(zh.change(1_182)).toBe('+1,182');
    expect(zh.change(0)).toBe('0');
    expect(zh.countShort(31_000)).toBe('3.1万');
    expect(en.countShort(31_000)).toBe('31.0k');
  });

  test('a small share has two decimals, another one', () => {
    expect(zh.share(0.397)).toBe('39.7 %');
    expect(zh.share(0.0036)).toBe('0.36 %');
    expect(zh.share(0)).toBe('0.0 %');
    expect(zh.share(1)).toBe('100.0 %');
  });
});

describe('times', () => {
  test('are those of the business zone, wherever the reader is', () => {
    expect(zh.clock(NOW)).toBe('11:24');
    expect(zh.date(NOW, NOW)).toBe('5月14日');
    expect(zh.dateAndWeekday(NOW, NOW)).toBe('5月14日 周四');
    expect(en.dateAndWeekday(NOW, NOW)).toBe('Thu 14 May');
    expect(zh.hour('2026-05-13T16:30:00.000Z')).toBe(0);
    expect(zh.dayKey('2026-05-13T16:30:00.000Z')).toBe('2026-05-14');
    expect(makeFormats('en', 'America/Los_Angeles').clock(NOW)).toBe('20:24');
  });

  test('midnight is 00:00, never 24:00', () => {
    expect(zh.clock('2026-05-13T16:00:00.000Z')).toBe('00:00');
  });

  test('carry the year only when it is another one', () => {
    expect(zh.date('2025-12-31T03:00:00.000Z', NOW)).toBe('2025年12月31日');
    expect(en.date('2025-12-31T03:00:00.000Z', NOW)).toBe('31 Dec 2025');
    // In UTC it is still the old year.
    expect(zh.date('2025-12-31T16:30:00.000Z', NOW)).toBe('1月1日');
  });

  test('carry the date only on another day', () => {
    expect(zh.moment('2026-05-13T16:00:00.000Z', NOW)).toBe('00:00');
    expect(zh.moment('2026-05-13T15:59:00.000Z', NOW)).toBe('5月13日 23:59');
  });

  test.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])('a business day is itself in %s', (zone) => {
    const formats = makeFormats('zh-CN', zone);
    expect(formats.day('2026-05-14', NOW)).toBe('5月14日');
    expect(formats.dayAndWeekday('2026-05-14', NOW)).toBe('5月14日 周四');
  });
});
