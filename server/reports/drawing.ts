// Draws pictures of texts: boxes laid out by satori, letters as paths out of our own font files, so that a server without any font
// draws the same picture as every other; sharp makes the PNG.
// Surprise: what no font of ours has (an emoji in a nickname) is drawn as a small dot and never as the empty box of a missing letter.

import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import satori from 'satori';
import type { Font } from 'satori';
import sharp from 'sharp';
import { encode } from 'uqr';

export const PICTURE_WIDTH = 1_080;

export type Style = Readonly<Record<string, string | number>>;
export interface Box {
  readonly type: string;
  readonly props: { readonly style?: Style; readonly children?: unknown; readonly [attribute: string]: unknown };
}
type Child = Box | string | null | readonly Child[];

/** Every box is a flex container: satori wants it said wherever there is more than one child. */
export function box(style: Style, ...children: Child[]): Box {
  const shown = children.flat().filter((child) => child !== null);
  return { type: 'div', props: { style: { display: 'flex', ...style }, children: shown } };
}

export const column = (style: Style, ...children: Child[]): Box => box({ flexDirection: 'column', ...style }, ...children);
export const row = (style: Style, ...children: Child[]): Box => box({ alignItems: 'center', ...style }, ...children);
/** One line of text, cut with dots where it would be wider than `most`. */
export const line = (text: string, style: Style, most?: number): Box =>
  box(
    {
      whiteSpace: 'nowrap',
      ...(most === undefined ? {} : { maxWidth: most, overflow: 'hidden', textOverflow: 'ellipsis', display: 'block' }),
      ...style,
    },
    text,
  );
export const image = (svg: string, width: number, height: number, style: Style = {}): Box => ({
  type: 'img',
  props: { src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`, width, height, style },
});

/** A picture of a file that is kept, cut to fill. */
export const photo = (bytes: Uint8Array, type: string, width: number, height: number, style: Style = {}): Box => ({
  type: 'img',
  props: { src: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`, width, height, style: { objectFit: 'cover', ...style } },
});

/** The ornament of every campaign card: five steps up to the right. */
export const stair = (width: number, height: number, colour: string, opacity: number, style: Style = {}): Box =>
  image(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 110" width="${width}" height="${height}" preserveAspectRatio="none"><path fill="${colour}" fill-opacity="${opacity}" d="M160 0v110H0V88h40V66h40V44h40V22h40z"/></svg>`,
    width,
    height,
    style,
  );

/** Dark on white, with the quiet border of four modules that readers need. */
export function qrCode(text: string, size: number, style: Style = {}): Box {
  const { data, size: modules } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((cells, y) => cells.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules} ${modules}" width="${size}" height="${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${modules}v${modules}H0z"/><path fill="#1d1a18" d="${path}"/></svg>`;
  return image(svg, size, size, style);
}

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
export async function drawSvg(what: Box, { width = PICTURE_WIDTH, height }: { width?: number; height?: number } = {}): Promise<string> {
  // satori names its tree after React's type, of which it reads these fields alone.
  return satori(what as unknown as Parameters<typeof satori>[0], {
    width,
    ...(height === undefined ? {} : { height }),
    fonts: await readFonts(),
    loadAdditionalAsset: () => Promise.resolve(MISSING),
  });
}

export interface Drawn {
  png: Buffer;
  width: number;
  height: number;
}

export async function draw(what: Box, size: { width?: number; height?: number } = {}): Promise<Drawn> {
  const svg = await drawSvg(what, size);
  // Whoever keeps it packs it once more, and tighter.
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .png({ compressionLevel: 3 })
    .toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height };
}
