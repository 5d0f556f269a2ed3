// What the page calls itself beyond its room: a member's name, a file. Shown at the end of the breadcrumb and in the tab's title.

import { useEffect } from 'react';
import { makeStore, useStore } from '../../shared/store.ts';

const name = makeStore<string | null>(null);

export function usePageName(): string | null {
  return useStore(name);
}

/** Names the page while the component is there; null while the name is not known yet. */
export function useNamedPage(own: string | null): void {
  useEffect(() => {
    name.set(own);
    return () => name.set(null);
  }, [own]);
}
