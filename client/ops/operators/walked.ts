// The pages of a list inside a panel: a cursor for each page that was walked to.

import { useState } from 'react';

export function useWalked(): { after: string | null; page: number; goNext(cursor: string): void; goBack: (() => void) | null } {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  return {
    after: cursors[cursors.length - 1] ?? null,
    page: cursors.length + 1,
    goNext: (cursor) => setCursors([...cursors, cursor]),
    goBack: cursors.length === 0 ? null : () => setCursors(cursors.slice(0, -1)),
  };
}
