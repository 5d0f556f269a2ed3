import { describe, expect, test } from '@jest/globals';
import { Double } from 'bson';
import fc from 'fast-check';

import { parseCollation, sameCollation } from '../../server/embedded/collation.ts';
import type { Collation } from '../../server/embedded/collation.ts';
import type { Doc } from '../../server/embedded/values.ts';

function collation(spec: Doc): Collation {
  const parsed = parseCollation(spec);
  if (!parsed) throw new Error('the collation is simple');
  return parsed;
}

describe('a collation', () => {
  test.each<[Doc, string, string, number]>([
    [{ locale: 'en', strength: 1 }, 'résumé', 'RESUME', 0],
    [{ locale: 'en', strength: 1 }, 'straße', 'STRASSE', 0],
    [{ locale: 'en', strength: 2 }, 'résumé', 'RÉSUMÉ', 0],
    [{ locale: 'en', strength: 2 }, 'résumé', 'resume', 1],
    [{ locale: 'en', strength: 2 }, 'ＡＢＣ', 'abc', 0],
    [{ locale: 'en', strength: 2 }, 'ΣΑΣ', 'σας', 0],
    [{ locale: 'ja', strength: 2 }, 'カ', 'か', 0],
    [{ locale: 'zh', strength: 2 }, '北京Tom', '北京tom', 0],
    [{ locale: 'en' }, 'a', 'A', -1],
    [{ locale: 'en', strength: 3 }, 'b', 'A', 1],
    [{ locale: 'en' }, '\u00e9', 'e\u0301', 0],
    [{ locale: 'en' }, 'soft\u00adhyphen', 'softhyphen', 0],
    [{ locale: 'en' }, 'a10', 'a9', -1],
    [{ locale: 'en', numericOrdering: true }, 'a10', 'a9', 1],
    [{ locale: 'en', numericOrdering: true }, 'a010', 'a10', 0],
    [{ locale: 'sv', strength: 1 }, 'å', 'a', 1],
    [{ locale: 'sv', strength: 1 }, 'å', 'z', 1],
    [{ locale: 'en', strength: 1 }, 'å', 'a', 0],
    [{ locale: 'tr', strength: 1 }, 'I', 'i', -1],
    [{ locale: 'en_US', strength: new Double(2) }, 'X', 'x', 0],
  ])('%j compares %s with %s', (spec, a, b, order) => {
    const { compare, fold } = collation(spec);
    expect(Math.sign(compare(a, b))).toBe(order);
    expect(fold(a) === fold(b)).toBe(order === 0);
  });

  test('is a total order in which exactly the texts with the same fold are equal', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'A', 'á', '\u0301', 'ß', 's', 'I', 'ı', '0', '1', '1', 'ﬁ', 'か', 'カ', '\u00ad', ' ', '\u{1f600}'),
      maxLength: 4,
    });
    for (const spec of [
      { locale: 'en', strength: 1 },
      { locale: 'en', strength: 2 },
      { locale: 'tr' },
      { locale: 'en', numericOrdering: true },
    ]) {
      const { compare, fold } = collation(spec);
      fc.assert(
        fc.property(text, text, text, (a, b, c) => {
          expect(compare(a, b) === 0).toBe(fold(a) === fold(b));
          expect(Math.sign(compare(a, b)) + 0).toBe(-Math.sign(compare(b, a)) + 0);
          if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
          expect(fold(fold(a))).toBe(fold(a));
        }),
        { numRuns: 500 },
      );
    }
  });

  test('orders words of one language as the collator of that language does', () => {
    const words = ['cote', 'Cote', 'coté', 'côte', 'côté', 'zebra', 'Äpfel', 'apfel', 'B', 'a', 'b', 'A', '10', '9', ''];
    const order = new Intl.Collator('en').compare;
    expect([...words].sort(collation({ locale: 'en' }).compare)).toEqual([...words].sort(order));
  });
});

describe('a specification', () => {
  test('of nothing or of the simple locale means plain bytes', () => {
    for (const spec of [undefined, null, {}, { locale: 'simple' }]) expect(parseCollation(spec)).toBeNull();
  });

  test('is shown with every default', () => {
    expect({ ...collation({ locale: 'en', strength: 2 }).spec }).toEqual({
      locale: 'en',
      caseLevel: false,
      caseFirst: 'off',
      strength: 2,
      numericOrdering: false,
      alternate: 'non-ignorable',
      maxVariable: 'punct',
      normalization: false,
      backwards: false,
      version: '57.1',
    });
  });

  test('that says the same gives the same collation', () => {
    expect(sameCollation(parseCollation({ locale: 'en' }), parseCollation({ locale: 'en', strength: 3, caseLevel: false }))).toBe(true);
    expect(sameCollation(parseCollation({ locale: 'en' }), parseCollation({ locale: 'en', strength: 2 }))).toBe(false);
    expect(sameCollation(parseCollation({ locale: 'en' }), null)).toBe(false);
  });

  test.each<[Doc, number]>([
    [{ locale: 'en', strength: 4 }, 238],
    [{ locale: 'en', caseLevel: true }, 238],
    [{ locale: 'en', caseFirst: 'upper' }, 238],
    [{ locale: 'en', alternate: 'shifted' }, 238],
    [{ locale: 'fr', backwards: true }, 238],
    [{ locale: 'de@collation=phonebook' }, 238],
    [{ locale: 'en', strength: 9 }, 2],
    [{ locale: 'xx' }, 2],
    [{ locale: '' }, 2],
    [{ locale: 'simple', strength: 1 }, 2],
    [{ strength: 1 }, 40414],
    [{ locale: 'en', colour: 1 }, 40415],
    [{ locale: 1 }, 14],
  ])('%j is refused with code %d', (spec, code) => {
    expect(() => parseCollation(spec)).toThrow(expect.objectContaining({ code }));
  });
});
