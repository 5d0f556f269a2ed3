// Makes from an uploaded picture the one that is kept: turned upright, at most 2,048 pixels long, without anything but pixels (no
// place, no telephone, no thumbnail). What is not wholly a picture is refused with the reason.
// Surprise: pictures are made one after the other in a process, because one of many pixels takes much memory while it is open.

import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { Refused } from '../core/errors.ts';
import { endOf, isHonestTail, typeOf } from './picture.rules.ts';
import type { PictureType } from './picture.rules.ts';

const LONGEST_SIDE = 2_048;
/** More than the usual telephone takes, less than what would keep a processor busy for seconds. */
const MOST_MEGAPIXELS = 64;
const MOST_SECONDS = 15;
const QUALITY = 80;

export interface Picture {
  /** WebP. */
  bytes: Buffer;
  sha256: string;
  width: number;
  height: number;
}

let last: Promise<unknown> = Promise.resolve();

/** @throws Refused EVIDENCE_EMPTY, _NOT_A_PICTURE, _BROKEN, _POLYGLOT, _TOO_MANY_PIXELS */
export async function makePicture(uploaded: Uint8Array): Promise<Picture> {
  const type = demandPicture(uploaded);
  const mine = last.then(
    () => make(uploaded, type),
    () => make(uploaded, type),
  );
  last = mine.catch(() => undefined);
  return mine;
}

function demandPicture(bytes: Uint8Array): PictureType {
  if (bytes.length === 0) throw new Refused('EVIDENCE_EMPTY');
  const type = typeOf(bytes);
  if (type === null) throw new Refused('EVIDENCE_NOT_A_PICTURE');
  const end = endOf(bytes, type);
  if (end === null) throw new Refused('EVIDENCE_BROKEN');
  if (!isHonestTail(bytes, end, type)) throw new Refused('EVIDENCE_POLYGLOT');
  return type;
}

async function make(uploaded: Uint8Array, type: PictureType): Promise<Picture> {
  const opened = () => sharp(uploaded, { limitInputPixels: false, failOn: 'error' });
  const about = await orBroken(() => opened().metadata());
  if (about.format !== type) throw new Refused('EVIDENCE_BROKEN');
  if (about.width * about.height > MOST_MEGAPIXELS * 1e6)
    throw new Refused('EVIDENCE_TOO_MANY_PIXELS', { mostMegapixels: MOST_MEGAPIXELS });
  const { data, info } = await orBroken(() =>
    opened()
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: QUALITY })
      .timeout({ seconds: MOST_SECONDS })
      .toBuffer({ resolveWithObject: true }),
  );
  return { bytes: data, sha256: createHash('sha256').update(data).digest('hex'), width: info.width, height: info.height };
}

/** Whatever the decoder says of the bytes, the picture is to blame. */
async function orBroken<Made>(work: () => Promise<Made>): Promise<Made> {
  try {
    return await work();
  } catch {
    throw new Refused('EVIDENCE_BROKEN');
  }
}
