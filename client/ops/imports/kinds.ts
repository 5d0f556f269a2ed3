// The kinds of files that come in: their names, and how addresses call them.

import type { ImportKind } from '../../shared/generated.ts';

export const IMPORT_KINDS = ['ORDERS', 'DISTRIBUTORS'] as const satisfies readonly ImportKind[];

export const importKindText = {
  ORDERS: 'imports.orders',
  DISTRIBUTORS: 'imports.distributors',
} as const satisfies Record<ImportKind, string>;

export const importColumnsText = {
  ORDERS: 'imports.ordersColumns',
  DISTRIBUTORS: 'imports.distributorsColumns',
} as const satisfies Record<ImportKind, string>;

const ADDRESSES: Readonly<Record<ImportKind, string>> = { ORDERS: 'orders', DISTRIBUTORS: 'distributors' };

export function addressOf(kind: ImportKind): string {
  return `/imports/${ADDRESSES[kind]}`;
}

export function isImportKind(word: string | null): word is ImportKind {
  return word !== null && word in importKindText;
}
