// Draws pictures of texts: boxes laid out by satori, letters as paths out of our own font files, so that a server without any font
// draws the same picture as every other; sharp makes the PNG. Neither holds up the process that serves: the laying out is done in a
// thread (drawing-threads.ts), and sharp has its own.
// Surprise: what no font of ours has (an emoji in a nickname) is drawn as a small dot and never as the empty box of a missing letter.

import sharp from 'sharp';
import { encode } from 'uqr';
import { makeDrawer } from './drawing-threads.ts';
import type { Drawer } from './drawing-threads.ts';

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

export interface Size {
  readonly width?: number;
  readonly height?: number;
}

export interface Drawn {
  png: Buffer;
  width: number;
  height: number;
}

let drawer: Drawer | null = null;

/** The SVG with all letters as paths. */
export function drawSvg(what: Box, { width = PICTURE_WIDTH, height }: Size = {}): Promise<string> {
  drawer ??= makeDrawer();
  return drawer.svgOf({ what, width, ...(height === undefined ? {} : { height }) });
}

export async function draw(what: Box, size: Size = {}): Promise<Drawn> {
  const svg = await drawSvg(what, size);
  // In threads of its own. Whoever keeps the picture packs it once more, and tighter.
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .png({ compressionLevel: 3 })
    .toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height };
}
