// The thread in which pictures are laid out: the same pictures as without it, nothing held up meanwhile, and what happens when it dies.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { makeDrawer } from '../../server/reports/drawing-threads.ts';
import type { Drawer, DrawerParts } from '../../server/reports/drawing-threads.ts';
import { PICTURE_WIDTH, box, column, line, qrCode, stair } from '../../server/reports/drawing.ts';
import { outlinesOf } from '../../server/reports/outlines.ts';
import { eventually } from '../embedded/helpers.ts';

const drawers: Drawer[] = [];
function make(parts: DrawerParts = {}): Drawer {
  const drawer = makeDrawer(parts);
  drawers.push(drawer);
  return drawer;
}
/** Fonts take their time: of the real program there is one. */
const drawer = make();
afterAll(async () => {
  for (const each of drawers) await each.end();
});

const program = (text: string): URL =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; ${text}`)}`);
const wanted = (title: string) => ({
  what: column(
    { width: PICTURE_WIDTH, fontFamily: 'Noto Sans SC latin, Noto Sans SC' },
    stair(480, 300, '#e3b04b', 0.17),
    line(title, { fontSize: 60 }, 640),
    Array.from({ length: 30 }, (_none, index) => box({ fontSize: 36, lineHeight: 1.5 }, `${index + 1} 秋梨膏，润一个秋天 😀`)),
    qrCode('https://example.com/m', 196),
  ),
  width: PICTURE_WIDTH,
});

test('pictures are the same as without it, many at once too, and nobody else waits for them', async () => {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  const began = performance.now();
  const drawn = await Promise.all(['一', '二', '三', '四', '五', '六'].map((title) => drawer.svgOf(wanted(title))));
  const took = performance.now() - began;
  delay.disable();
  // Of a second and more: the fonts alone take half of it.
  expect(delay.max / 1e6).toBeLessThan(took / 4);
  expect(drawn[1]).toBe(await outlinesOf(wanted('二')));
  expect(new Set(drawn).size).toBe(6);
}, 30_000);

test('a thread that dies fails the picture that it had, and the next ones get another thread', async () => {
  await drawer.svgOf(wanted('先'));
  const drawn = Promise.allSettled([drawer.svgOf(wanted('中')), drawer.svgOf(wanted('后'))]);
  await wait(1);
  await drawer.end();
  const [failed, behind] = await drawn;
  expect(failed).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('the thread of the drawings ended') } });
  expect(behind).toMatchObject({ status: 'fulfilled', value: expect.stringContaining('<path') });
  expect(drawer.isUp()).toBe(true);
}, 30_000);

test('a fault of a drawing is told, and the thread goes on', async () => {
  const broken = { what: { type: 'img', props: {} }, width: 100 };
  await expect(drawer.svgOf(broken)).rejects.toThrow('Image source is not provided');
  expect(drawer.isUp()).toBe(true);
  expect(await drawer.svgOf(wanted('好'))).toContain('<svg');
}, 30_000);

test('a thread that throws, and one that never answers, fail the picture', async () => {
  const throwing = make({ entry: program(`parentPort.on('message', () => { throw new Error('out of ink'); });`) });
  await expect(throwing.svgOf(wanted('一'))).rejects.toThrow('out of ink');
  await eventually(() => Promise.resolve(!throwing.isUp()), 5_000);
  const silent = make({ entry: program(`parentPort.on('message', () => { for (;;); });`), patienceMilliseconds: 300 });
  await expect(silent.svgOf(wanted('一'))).rejects.toThrow('no picture within 300 ms');
  expect(silent.isUp()).toBe(false);
});

test('is ended when nobody wants a picture, and comes back', async () => {
  const brief = make({
    entry: program(`parentPort.on('message', () => parentPort.postMessage({ svg: '<svg/>' }));`),
    idleMilliseconds: 50,
  });
  expect(brief.isUp()).toBe(false);
  expect(await brief.svgOf(wanted('一'))).toBe('<svg/>');
  expect(brief.isUp()).toBe(true);
  await eventually(() => Promise.resolve(!brief.isUp()), 5_000);
  expect(await brief.svgOf(wanted('二'))).toBe('<svg/>');
});
