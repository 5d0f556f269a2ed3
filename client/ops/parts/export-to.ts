// The address at which a list's rows can be had as CSV, with the filters that the page has. The cookie lets the browser fetch it as a
// plain link, so that a long file is saved while it arrives.

import type { ListState } from './list-state.ts';

export function exportTo(list: string, state: ListState, names: readonly string[]): string {
  const query = new URLSearchParams();
  for (const name of names) {
    const value = state.get(name);
    if (value !== null) query.set(name, value);
  }
  const text = query.toString();
  return `/exports/${list}.csv${text === '' ? '' : `?${text}`}`;
}
