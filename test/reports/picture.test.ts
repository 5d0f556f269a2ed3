import { describe, expect, test } from '@jest/globals';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { drawSvg } from '../../server/reports/drawing.ts';
import type { Facts } from '../../server/reports/model.ts';
import { drawReport, reportBox } from '../../server/reports/picture.ts';

/** Its types take the package for another kind of module than it is. */
const readCode = jsQR as unknown as typeof jsQR.default;
const LINK = 'https://example.com/m#/board?campaign=0123456789abcdef01234567';
const clock = (at: Date): string => at.toISOString().slice(11, 16);
const START = new Date('2026-11-28T02:00:00Z');

const facts = (more: Partial<Facts> = {}): Facts => ({
  at: new Date(START.getTime() + 3_600_000),
  campaignTitle: '秋梨膏爆品日',
  startsAt: START,
  endsAt: new Date(START.getTime() + 12 * 3_600_000),
  salesFen: 171_423_900,
  orders: 19_258,
  newMembers: 0,
  sellers: 6_824,
  goalFen: 600_000_000,
  shareBasisPoints: 2_857,
  planFen: 160_000_000,
  top: ['林间小鹿', '糖糖妈咪', '北岸老陈', '一颗柚子'].map((name, index) => ({
    rank: index + 1,
    ownerId: name,
    name,
    salesFen: 3_000_000 - index,
    moved: index,
  })),
  climber: { ownerId: 'c', name: '追风橙子', rank: 86, places: 128 },
  star: null,
  gap: null,
  next: null,
  milestone: null,
  ...more,
});

/** How much ink the letters are: the length of all outlines. */
const outlines = (svg: string): number => [...svg.matchAll(/<path[^>]* d="([^"]*)"/g)].reduce((sum, [, path = '']) => sum + path.length, 0);

describe('the picture of a report', () => {
  test('is a PNG for phones, small enough for a group robot, with a code that leads to the board', async () => {
    const { png, width, height } = await drawReport({ facts: facts(), link: LINK, clock });
    const about = await sharp(png).metadata();
    expect(about).toMatchObject({ format: 'png', width: 1_080 });
    expect([width, height]).toEqual([about.width, about.height]);
    expect(height).toBeGreaterThan(1_400);
    expect(png.length).toBeLessThan(1_000_000);
    const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(readCode(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(LINK);
  });

  test('has its letters as outlines, Chinese ones too, and no empty box for what no font has', async () => {
    const svgOf = (name: string) =>
      drawSvg(reportBox({ facts: facts({ climber: { ownerId: 'c', name, rank: 1, places: 1 } }), link: LINK, clock }));
    const [nothing, latin, chinese, emoji] = await Promise.all(['', 'Abc', '追风橙子', '😀'].map(svgOf));
    const without = outlines(nothing ?? '');
    expect(without).toBeGreaterThan(20_000);
    expect(outlines(latin ?? '')).toBeGreaterThan(without + 200);
    expect(outlines(chinese ?? '')).toBeGreaterThan(without + 800);
    // Drawn as a picture of its own, not as the outline of a missing letter.
    expect(outlines(emoji ?? '')).toBe(without);
    expect(emoji?.match(/<image/g)?.length).toBeGreaterThan(nothing?.match(/<image/g)?.length ?? 0);
    expect(nothing).not.toContain('<text');
  });

  test('stands without anybody on the board', async () => {
    const { width } = await drawReport({ facts: facts({ top: [], climber: null, goalFen: 0, planFen: null }), link: LINK, clock });
    expect(width).toBe(1_080);
  });
});
