// Makes from an uploaded picture the one that is kept as evidence; how is decided in files/picture.ts.

import { Refused } from '../core/errors.ts';
import { makePictures } from '../files/service.ts';
import type { PictureFault } from '../files/service.ts';

const SHAPE = { format: 'webp', longestSide: 2_048, quality: 80 } as const;

const CODES: Record<PictureFault, string> = {
  EMPTY: 'EVIDENCE_EMPTY',
  NOT_A_PICTURE: 'EVIDENCE_NOT_A_PICTURE',
  BROKEN: 'EVIDENCE_BROKEN',
  POLYGLOT: 'EVIDENCE_POLYGLOT',
  TOO_MANY_PIXELS: 'EVIDENCE_TOO_MANY_PIXELS',
};

export interface Picture {
  /** WebP. */
  bytes: Buffer;
  sha256: string;
  width: number;
  height: number;
}

/** @throws Refused EVIDENCE_EMPTY, _NOT_A_PICTURE, _BROKEN, _POLYGLOT, _TOO_MANY_PIXELS */
export async function makePicture(uploaded: Uint8Array): Promise<Picture> {
  const verdict = await makePictures(uploaded, [SHAPE]);
  if (!verdict.ok) throw new Refused(CODES[verdict.why], { mostMegapixels: verdict.mostMegapixels });
  const [made] = verdict.pictures;
  if (!made) throw new Refused('EVIDENCE_BROKEN');
  const { bytes, sha256, width, height } = made;
  return { bytes, sha256, width, height };
}
