// Draws the poster of a member: the product's picture, name, price, what it is good for, who shares it, and the member's own code.
// Surprise: WeChat lets no page write to the album, so the poster is given as a picture that is pressed long.

import { encode } from 'uqr';

export const POSTER = { width: 822, height: 1_068 } as const;
const ART = 678;
const EDGE = 48;
const QR = 246;
/** Squares of nothing around a code, without which telephones do not find it. */
const QUIET = 2;

/** From the top down. */
export const GROUNDS = {
  pear: ['#f6e3b4', '#e6bf78'],
  leaf: ['#e4ecd2', '#b9c99a'],
  dusk: ['#f6ddd0', '#d9966f'],
  plain: ['#faf7f2', '#e4ddd2'],
} as const;
export type Ground = keyof typeof GROUNDS;
export const GROUND_NAMES = Object.keys(GROUNDS) as readonly Ground[];

export interface PosterWords {
  readonly product: string;
  readonly sellingPoint: string;
  /** With its sign. */
  readonly price: string;
  readonly sharer: string;
  readonly hint: string;
}

export interface Square {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The dark squares of a code that leads to an address, in a field of `size` with its quiet edge. */
export function qrSquares(address: string, size: number): Square[] {
  const { data } = encode(address, { ecc: 'M', border: QUIET });
  const step = size / data.length;
  return data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [{ x: x * step, y: y * step, size: step }] : [])));
}

/** As many lines as fit, the last one cut by an ellipsis. `widthOf` measures a text. */
export function wrapped(text: string, most: number, lines: number, widthOf: (text: string) => number): string[] {
  const made: string[] = [];
  let line = '';
  for (const sign of Array.from(text)) {
    if (widthOf(line + sign) <= most) line += sign;
    else if (made.length + 1 < lines) {
      made.push(line);
      line = sign.trimStart();
    } else {
      while (line !== '' && widthOf(`${line}…`) > most) line = Array.from(line).slice(0, -1).join('');
      return [...made, `${line}…`];
    }
  }
  return line === '' ? made : [...made, line];
}

function loadPicture(address: string): Promise<HTMLImageElement> {
  return new Promise((settle, fail) => {
    const image = new Image();
    image.onload = () => settle(image);
    image.onerror = () => fail(new Error('PICTURE_MISSING'));
    image.src = address;
  });
}

/** Filled, and cut at its longer side. */
function drawCover(pen: CanvasRenderingContext2D, image: HTMLImageElement, width: number, height: number): void {
  const scale = Math.max(width / image.naturalWidth, height / image.naturalHeight);
  const [w, h] = [width / scale, height / scale];
  pen.drawImage(image, (image.naturalWidth - w) / 2, (image.naturalHeight - h) / 2, w, h, 0, 0, width, height);
}

function drawGround(pen: CanvasRenderingContext2D, ground: Ground): void {
  const [top, bottom] = GROUNDS[ground];
  const fill = pen.createLinearGradient(0, 0, 0, ART);
  fill.addColorStop(0, top);
  fill.addColorStop(1, bottom);
  pen.fillStyle = fill;
  pen.fillRect(0, 0, POSTER.width, ART);
}

/** Where there is no picture: the stair, which is the only ornament. */
function drawStair(pen: CanvasRenderingContext2D): void {
  pen.fillStyle = 'rgba(255,255,255,.42)';
  for (let step = 0; step < 5; step += 1) {
    const height = 110 + step * 105;
    pen.fillRect(71 + step * 136, ART - height, 136, height);
  }
}

export interface PosterInput {
  readonly words: PosterWords;
  readonly link: string;
  /** The address of the product's picture. */
  readonly picture: string | null;
  readonly ground: Ground;
}

/** As a data address of a JPEG. @throws where the browser draws no canvas */
export async function drawPoster({ words, link, picture, ground }: PosterInput): Promise<string> {
  // A picture that does not come (no network) is left out: the code is what matters.
  const image = picture === null ? null : await loadPicture(picture).catch(() => null);
  const canvas = document.createElement('canvas');
  canvas.width = POSTER.width;
  canvas.height = POSTER.height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('NO_CANVAS');
  const face = getComputedStyle(document.body).fontFamily;
  const font = (weight: number, size: number) => `${String(weight)} ${String(size)}px ${face}`;
  pen.fillStyle = '#fffaf1';
  pen.fillRect(0, 0, POSTER.width, POSTER.height);
  drawGround(pen, ground);
  if (image) drawPicture(pen, image);
  else drawStair(pen);

  const room = POSTER.width - EDGE * 2 - QR - 30;
  const widthOf = (text: string) => pen.measureText(text).width;
  let y = ART + 82;
  pen.fillStyle = '#33240c';
  pen.font = font(700, 56);
  for (const line of wrapped(words.product, room, 2, widthOf)) {
    pen.fillText(line, EDGE, y);
    y += 66;
  }
  pen.fillStyle = '#6d5a3a';
  pen.font = font(400, 32);
  for (const line of wrapped(words.sellingPoint, room, 1, widthOf)) {
    pen.fillText(line, EDGE, y - 12);
    y += 40;
  }
  pen.fillStyle = '#cf2430';
  pen.font = font(700, 84);
  pen.fillText(words.price, EDGE, y + 54);
  pen.fillStyle = '#6d5a3a';
  pen.font = font(400, 32);
  for (const line of wrapped(words.sharer, room, 1, widthOf)) pen.fillText(line, EDGE, y + 112);
  drawCode(pen, link, words.hint, font(400, 28));
  return canvas.toDataURL('image/jpeg', 0.92);
}

/** On its ground, with an edge of it around. */
function drawPicture(pen: CanvasRenderingContext2D, image: HTMLImageElement): void {
  const inset = 42;
  pen.save();
  pen.translate(inset, inset);
  pen.beginPath();
  pen.roundRect(0, 0, POSTER.width - inset * 2, ART - inset * 2, 30);
  pen.clip();
  drawCover(pen, image, POSTER.width - inset * 2, ART - inset * 2);
  pen.restore();
}

function drawCode(pen: CanvasRenderingContext2D, link: string, hint: string, font: string): void {
  const left = POSTER.width - EDGE - QR;
  const top = ART + 42;
  pen.fillStyle = '#fff';
  pen.fillRect(left, top, QR, QR);
  pen.fillStyle = '#221a10';
  // Whole points, so that no light line runs between two dark squares.
  for (const { x, y, size } of qrSquares(link, QR)) {
    const [x0, y0] = [Math.round(left + x), Math.round(top + y)];
    pen.fillRect(x0, y0, Math.round(left + x + size) - x0, Math.round(top + y + size) - y0);
  }
  pen.fillStyle = '#6d5a3a';
  pen.font = font;
  pen.textAlign = 'center';
  pen.fillText(hint, left + QR / 2, top + QR + 48);
  pen.textAlign = 'start';
}
