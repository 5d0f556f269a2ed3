// Rows slide to their new place: 320 ms, by transform alone, at most eight at once; the rest stand there at once. None where
// somebody asked for less motion.

import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

const SLIDE_MILLISECONDS = 320;
const EASING = 'cubic-bezier(0.2, 0.7, 0.2, 1)';
const MOST_ROWS = 8;

/**
 * Which rows slide to their new place, by how far they came (in pixels, downwards positive): those that moved and are in sight,
 * the largest moves first, at most `most`; the rest simply stand where they belong.
 */
export function slidesOf(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  sight: { readonly from: number; readonly to: number },
  most: number,
): Map<string, number> {
  const isSeen = (top: number) => top >= sight.from && top <= sight.to;
  const moved = [...after].flatMap(([id, top]): [string, number][] => {
    const old = before.get(id);
    return old === undefined || old === top || !(isSeen(old) || isSeen(top)) ? [] : [[id, old - top]];
  });
  moved.sort(([, one], [, other]) => Math.abs(other) - Math.abs(one));
  return new Map(moved.slice(0, most));
}

/** Of an element whose children carry `data-owner`; `version` says that they may have moved. */
export function useSlides(list: RefObject<HTMLElement | null>, version: unknown): void {
  const places = useRef<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    const root = list.current;
    if (root === null) return;
    const rows = [...root.querySelectorAll<HTMLElement>('[data-owner]')];
    const after = new Map(rows.map((row) => [row.dataset['owner'] ?? '', row.offsetTop]));
    const before = places.current;
    places.current = after;
    if (before.size === 0 || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const at = root.getBoundingClientRect().top;
    const slides = slidesOf(before, after, { from: -at, to: window.innerHeight - at }, MOST_ROWS);
    for (const row of rows) {
      const from = slides.get(row.dataset['owner'] ?? '');
      if (from === undefined) continue;
      row.animate([{ transform: `translateY(${String(from)}px)` }, { transform: 'none' }], {
        duration: SLIDE_MILLISECONDS,
        easing: EASING,
      });
    }
  }, [list, version]);
}
