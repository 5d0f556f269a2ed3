// Goes through many in several turns of the loop, so that requests are answered in between.

/** A turn gives way after this long; 10,000 watchers take some twenty turns. */
const SLICE_MILLISECONDS = 5;
/** The clock is looked at after so many: reading it costs more than telling one. */
const AT_ONCE = 8;

/** @param began when the first turn began, by performance.now(): what was done before counts */
export async function inSlices<Item>(
  items: readonly Item[],
  visit: (item: Item) => void,
  { began, sliced }: { readonly began: number; readonly sliced?: (milliseconds: number) => void },
): Promise<void> {
  let turnBegan = began;
  let at = 0;
  for (;;) {
    while (at < items.length && performance.now() - turnBegan < SLICE_MILLISECONDS) {
      const end = Math.min(at + AT_ONCE, items.length);
      for (; at < end; at += 1) visit(items[at] as Item);
    }
    sliced?.(performance.now() - turnBegan);
    if (at >= items.length) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    turnBegan = performance.now();
  }
}
