// Real pictures through the real decoder.

import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { isRefused } from '../../server/core/errors.ts';
import { makePicture } from '../../server/tasks/picture.ts';

const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c33' } });
const refusal = async (bytes: Buffer): Promise<string | null> => {
  try {
    await makePicture(bytes);
    return null;
  } catch (error) {
    return isRefused(error) ? error.code : String(error);
  }
};

describe('a picture', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('in %s is made small, upright and bare', async (type) => {
    const uploaded = await blank(3000, 1000)
      .withExif({ IFD0: { Make: 'Telephone', ImageDescription: '西湖边' } })
      .withMetadata({ orientation: 6 })
      .toFormat(type)
      .toBuffer();
    const { bytes, sha256, width, height } = await makePicture(uploaded);
    const about = await sharp(bytes).metadata();
    expect([width, height]).toEqual([683, 2048]);
    expect(about).toMatchObject({ format: 'webp', width, height });
    expect([about.exif, about.icc, about.xmp, about.orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('that is small enough keeps its size', async () => {
    expect(await makePicture(await blank(300, 200).png().toBuffer())).toMatchObject({ width: 300, height: 200 });
  });
});

describe('what is refused', () => {
  test('nothing, and what is no picture', async () => {
    expect(await refusal(Buffer.alloc(0))).toBe('EVIDENCE_EMPTY');
    expect(await refusal(Buffer.from('<html><script>alert(1)</script>'))).toBe('EVIDENCE_NOT_A_PICTURE');
    expect(await refusal(await blank(8, 8).gif().toBuffer())).toBe('EVIDENCE_NOT_A_PICTURE');
    expect(await refusal(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))).toBe('EVIDENCE_NOT_A_PICTURE');
  });

  test.each(['jpeg', 'png', 'webp'] as const)('a %s that is cut off or damaged', async (type) => {
    const whole = await sharp({
      create: { width: 400, height: 300, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 40 }, background: '#fff' },
    })
      .toFormat(type)
      .toBuffer();
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('EVIDENCE_BROKEN');
    expect(await refusal(whole.subarray(0, 20))).toBe('EVIDENCE_BROKEN');
  });

  test('a page hidden behind a picture', async () => {
    const picture = await blank(20, 20).png().toBuffer();
    expect(await refusal(Buffer.concat([picture, Buffer.from('<script src=x></script>')]))).toBe('EVIDENCE_POLYGLOT');
  });

  test('a few kilobytes that would become a wall of pixels', async () => {
    const bomb = await blank(12_000, 9_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(2 ** 20);
    expect(await refusal(bomb)).toBe('EVIDENCE_TOO_MANY_PIXELS');
  });

  test('the head of a picture before something else', async () => {
    expect(await refusal(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<html>')]))).toBe('EVIDENCE_BROKEN');
  });
});
