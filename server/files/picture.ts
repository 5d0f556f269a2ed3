// Makes from an uploaded picture the ones that are kept: turned upright, at most so many pixels long, without anything but pixels
// (no place, no telephone, no preview). What is not wholly a picture is told with the reason.
// Surprise: pictures are made one after the other in a process, because one of many pixels takes much memory while it is open.

import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import type { Granted, Refusal } from '../core/errors.ts';
import { endOf, isHonestTail, typeOf } from './picture.rules.ts';
import type { PictureType } from './picture.rules.ts';

/** More than the usual telephone takes, less than what would keep a processor busy for seconds. */
const MOST_MEGAPIXELS = 64;
const MOST_SECONDS = 15;

/** `ALBUM` is what every telephone can save and forward: JPEG, or PNG where something is see-through or `isDrawn` (sharp letters). */
export interface Shape {
  readonly format: 'webp' | 'ALBUM';
  readonly longestSide: number;
  readonly quality: number;
  readonly isDrawn?: boolean;
}

export interface MadePicture {
  bytes: Buffer;
  sha256: string;
  format: 'webp' | 'jpeg' | 'png';
  width: number;
  height: number;
}

export type PictureFault = 'EMPTY' | 'NOT_A_PICTURE' | 'BROKEN' | 'POLYGLOT' | 'TOO_MANY_PIXELS';
export type PictureVerdict = Granted<{ pictures: MadePicture[] }> | Refusal<PictureFault, { mostMegapixels: number }>;

let last: Promise<unknown> = Promise.resolve();

const no = (why: PictureFault): PictureVerdict => ({ ok: false, why, mostMegapixels: MOST_MEGAPIXELS });

/** One picture for each shape, in their order. */
export async function makePictures(uploaded: Uint8Array, shapes: readonly Shape[]): Promise<PictureVerdict> {
  if (uploaded.length === 0) return no('EMPTY');
  const type = typeOf(uploaded);
  if (type === null) return no('NOT_A_PICTURE');
  const end = endOf(uploaded, type);
  if (end === null) return no('BROKEN');
  if (!isHonestTail(uploaded, end, type)) return no('POLYGLOT');
  const mine = last.then(() => make(uploaded, type, shapes));
  last = mine.catch(() => undefined);
  return mine;
}

/** Whatever the decoder says of the bytes, the picture is to blame. */
async function make(uploaded: Uint8Array, type: PictureType, shapes: readonly Shape[]): Promise<PictureVerdict> {
  const opened = () => sharp(uploaded, { limitInputPixels: false, failOn: 'error' });
  try {
    const about = await opened().metadata();
    if (about.format !== type) return no('BROKEN');
    if (about.width * about.height > MOST_MEGAPIXELS * 1e6) return no('TOO_MANY_PIXELS');
    const isSeeThrough = about.hasAlpha && !(await opened().stats()).isOpaque;
    const pictures = [];
    for (const shape of shapes) pictures.push(await draw(opened(), shape, isSeeThrough));
    return { ok: true, pictures };
  } catch {
    return no('BROKEN');
  }
}

async function draw(picture: Sharp, shape: Shape, isSeeThrough: boolean): Promise<MadePicture> {
  const { longestSide, quality, isDrawn = false } = shape;
  const format = shape.format === 'webp' ? 'webp' : isSeeThrough || isDrawn ? 'png' : 'jpeg';
  const resized = picture.autoOrient().resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
  const made = {
    webp: () => resized.webp({ quality }),
    jpeg: () => resized.flatten({ background: '#fff' }).jpeg({ quality, mozjpeg: true }),
    png: () => resized.png({ compressionLevel: 9 }),
  }[format]();
  const { data, info } = await made.timeout({ seconds: MOST_SECONDS }).toBuffer({ resolveWithObject: true });
  return { bytes: data, sha256: digestOf(data), format, width: info.width, height: info.height };
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
