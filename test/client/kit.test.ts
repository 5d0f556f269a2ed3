// The pieces of the phone's kit: in which order it stands, what waits to be told, and the code on the poster, read back.

import { describe, expect, test } from '@jest/globals';
import jsQR from 'jsqr';
import type { Orderable } from '../../client/mobile/kit/order.ts';
import { kindsOf, orderKit } from '../../client/mobile/kit/order.ts';
import { qrSquares, wrapped } from '../../client/mobile/kit/poster.ts';
import { readUses } from '../../client/mobile/kit/kept-uses.ts';

/** Paints the squares as the canvas does and reads them as a telephone does. */
function readBack(address: string, size: number): string | undefined {
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const { x, y, size: side } of qrSquares(address, size)) {
    for (let row = Math.round(y); row < Math.round(y + side); row += 1) {
      for (let column = Math.round(x); column < Math.round(x + side); column += 1)
        pixels.fill(30, (row * size + column) * 4, (row * size + column) * 4 + 3);
    }
  }
  return jsQR(pixels, size, size)?.data;
}

describe('the code on a poster', () => {
  test.each([
    'https://club.example.com/k/7K3ZQ9XWC',
    'http://localhost:3000/k/000000000',
    'https://a-rather-long-name.of-a-club.example.com/k/ZZZZZZZZZ',
  ])('%s is read back as it was drawn', (address) => {
    expect(readBack(address, 246)).toBe(address);
  });

  test('has nothing at its edge', () => {
    const squares = qrSquares('https://club.example.com/k/7K3ZQ9XWC', 246);
    const side = squares[0]!.size;
    expect(Math.min(...squares.map(({ x }) => x))).toBeGreaterThanOrEqual(2 * side - 0.01);
    expect(Math.max(...squares.map(({ x }) => x + side))).toBeLessThanOrEqual(246 - 2 * side + 0.01);
  });
});

describe('a name on a poster', () => {
  const widthOf = (text: string) => Array.from(text).length;
  test.each([
    ['手熬秋梨膏', ['手熬秋梨膏']],
    ['手熬秋梨膏礼盒', ['手熬秋梨膏', '礼盒']],
    ['手熬秋梨膏中秋礼盒大瓶装', ['手熬秋梨膏', '中秋礼盒…']],
    ['', []],
  ])('%s', (text, lines) => {
    expect(wrapped(text, 5, 2, widthOf)).toEqual(lines);
  });
});

describe('a kit at 11:26', () => {
  let count = 0;
  const item = (more: Partial<Orderable>): Orderable => {
    count += 1;
    return { id: `i${count}`, kind: 'TEXT', title: `素材 ${count}`, wave: 1, hour: '10:00', isOpen: true, opensAt: null, ...more };
  };
  const items = [
    item({ id: 'warm', hour: '09:00' }),
    item({ id: 'poster', kind: 'POSTER', hour: '11:00' }),
    item({ id: 'main', hour: '10:00' }),
    item({ id: 'grid', kind: 'PICTURES', hour: '10:30' }),
    item({ id: 'play1', kind: 'PLAY', hour: '11:15' }),
    item({ id: 'play2', kind: 'PLAY', hour: '11:20' }),
    item({ id: 'show', wave: 2, hour: '12:00', isOpen: false, opensAt: '2026-05-14T04:00:00Z', title: '晒单文案' }),
    item({ id: 'show2', wave: 2, hour: '12:10', isOpen: false, opensAt: '2026-05-14T04:00:00Z', title: '6 图' }),
  ];
  const shown = (order: ReturnType<typeof orderKit<Orderable>>) => order.present.map((place) => place.items.map(({ id }) => id).join('+'));

  test('begins with what is to be sent now; plays share a card; warming up is over', () => {
    const order = orderKit(items, '10:00', null);
    expect(shown(order)).toEqual(['main', 'grid', 'poster', 'play1+play2']);
    expect(order.earlier.map(({ id }) => id)).toEqual(['warm']);
    expect(order.locked).toEqual([{ wave: 2, opensAt: '2026-05-14T04:00:00Z', hour: '12:00', titles: ['晒单文案', '6 图'], count: 2 }]);
  });

  test('when the second wave is open, the first belongs to earlier', () => {
    const order = orderKit(
      items.map((each) => ({ ...each, isOpen: true })),
      '10:00',
      null,
    );
    expect(shown(order)).toEqual(['show', 'show2']);
    expect(order.earlier[0]?.id).toBe('play2');
    expect(order.earlier).toHaveLength(6);
  });

  test('filtered shows one kind and nothing locked', () => {
    const order = orderKit(items, '10:00', 'PICTURES');
    expect([shown(order), order.locked, order.earlier]).toEqual([['grid'], [], []]);
    expect(kindsOf(items)).toEqual([
      { kind: 'TEXT', count: 2 },
      { kind: 'PICTURES', count: 1 },
      { kind: 'POSTER', count: 1 },
      { kind: 'PLAY', count: 2 },
    ]);
  });

  test('of a campaign that runs past midnight follows its own clock', () => {
    const night = [item({ id: 'late', hour: '00:15' }), item({ id: 'first', hour: '23:00' }), item({ id: 'warm', hour: '22:00' })];
    const order = orderKit(night, '23:00', null);
    expect([shown(order), order.earlier.map(({ id }) => id)]).toEqual([['first', 'late'], ['warm']]);
  });

  test('before the start, warming up is what is to be sent now', () => {
    expect(shown(orderKit([items[0]!], '10:00', null))).toEqual(['warm']);
  });
});

describe('what waits to be told', () => {
  test('is read from what was kept, whatever stands there', () => {
    const use = { id: 'a-use-001', itemId: 'i', use: 'COPY', at: '2026-05-14T03:26:00Z' };
    expect(readUses(JSON.stringify([use, null, { id: 3 }]))).toEqual([use]);
    for (const text of [null, '', '{', '{"a":1}', 'null']) expect(readUses(text)).toEqual([]);
  });
});
