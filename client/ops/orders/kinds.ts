// The names of order kinds; a new kind does not compile until it has one.

import type { OrderKind } from '../../shared/generated.ts';

export const orderKindText = {
  MEMBERSHIP: 'orderKind.membership',
  PRODUCT: 'orderKind.product',
  GROUP_BUY: 'orderKind.groupBuy',
  FIRST_OFFER: 'orderKind.firstOffer',
} as const satisfies Record<OrderKind, string>;

export const ORDER_KINDS = ['PRODUCT', 'GROUP_BUY', 'FIRST_OFFER', 'MEMBERSHIP'] as const satisfies readonly OrderKind[];

export function isOrderKind(word: string | null): word is OrderKind {
  return word !== null && word in orderKindText;
}
