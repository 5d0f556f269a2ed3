// Boxes to SVG: laid out by satori, letters as paths out of our own font files. Loaded in the thread of the drawings alone: reading the
// fonts takes a part of a second and a picture more than a socket should wait.

import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import satori from 'satori';
import type { Font } from 'satori';
import type { Wanted } from './drawing-threads.ts';

const require = createRequire(import.meta.url);
const FAMILY = 'Noto Sans SC';
const FILES = (['chinese-simplified', 'latin', 'latin-ext', 'cyrillic'] as const).flatMap((subset) =>
  ([400, 700] as const).map((weight) => ({
    subset,
    weight,
    file: `@fontsource/noto-sans-sc/files/noto-sans-sc-${subset}-${weight}-normal.woff`,
  })),
);

let fonts: Promise<Font[]> | null = null;

/** Read once; satori knows an array that it has seen. Latin comes first: its figures are set for it. */
function readFonts(): Promise<Font[]> {
  fonts ??= Promise.all(
    FILES.map(async ({ subset, weight, file }) => ({
      name: subset === 'chinese-simplified' ? FAMILY : `${FAMILY} ${subset}`,
      weight,
      style: 'normal' as const,
      data: await readFile(require.resolve(file)),
    })),
  );
  return fonts;
}

const MISSING = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="6" r="1.4" fill="#8f8780"/></svg>').toString('base64')}`;

/** The SVG with all letters as paths. */
export async function outlinesOf({ what, width, height }: Wanted): Promise<string> {
  // satori names its tree after React's type, of which it reads these fields alone.
  return satori(what as unknown as Parameters<typeof satori>[0], {
    width,
    ...(height === undefined ? {} : { height }),
    fonts: await readFonts(),
    loadAdditionalAsset: () => Promise.resolve(MISSING),
  });
}
