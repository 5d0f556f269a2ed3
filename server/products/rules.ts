// What is known of a product beside its orders: when it sells by itself, its brand, and who stands for it.

import type { Granted, Refusal } from '../core/errors.ts';
import type { ProductEndorsement } from '../generated/types.ts';

export interface ProductFacts {
  /** 1–12, ascending; empty: all year. */
  seasonMonths: number[];
  brand: string;
  endorsement: ProductEndorsement;
  endorsementText: string;
}

export const NO_FACTS: ProductFacts = { seasonMonths: [], brand: '', endorsement: 'NONE', endorsementText: '' };
const MONTHS = 12;
const LONGEST_BRAND = 40;
const LONGEST_TEXT = 200;

export function readFacts(
  typed: ProductFacts,
): Granted<{ facts: ProductFacts }> | Refusal<'PRODUCT_MONTH_WRONG' | 'PRODUCT_FACT_TOO_LONG', { most: number }> {
  const seasonMonths = [...new Set(typed.seasonMonths)].sort((one, other) => one - other);
  if (seasonMonths.some((month) => month < 1 || month > MONTHS)) return { ok: false, why: 'PRODUCT_MONTH_WRONG', most: MONTHS };
  const brand = typed.brand.normalize('NFC').trim();
  const endorsementText = typed.endorsementText.normalize('NFC').trim();
  if (brand.length > LONGEST_BRAND) return { ok: false, why: 'PRODUCT_FACT_TOO_LONG', most: LONGEST_BRAND };
  if (endorsementText.length > LONGEST_TEXT) return { ok: false, why: 'PRODUCT_FACT_TOO_LONG', most: LONGEST_TEXT };
  // Twelve of twelve is no season.
  return {
    ok: true,
    facts: { seasonMonths: seasonMonths.length === MONTHS ? [] : seasonMonths, brand, endorsement: typed.endorsement, endorsementText },
  };
}
