// What was copied and sent on, as it is kept on the phone until it was told. Whatever stands there instead is left out.

import type { KitUse } from '../../shared/generated.ts';

export interface Use {
  readonly id: string;
  readonly itemId: string;
  readonly use: KitUse;
  readonly at: string;
}

export function readUses(text: string | null): Use[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((use: Partial<Use> | null): use is Use => typeof use?.id === 'string' && typeof use.itemId === 'string')
      : [];
  } catch {
    return [];
  }
}
