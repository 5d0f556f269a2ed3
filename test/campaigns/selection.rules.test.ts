// How candidates score, and what a sharer can expect.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { expectedFen } from '../../server/campaigns/margin.rules.ts';
import { bestOf, scoreProduct } from '../../server/campaigns/selection.rules.ts';
import type { Weighed } from '../../server/campaigns/selection.rules.ts';

describe('selection', () => {
  const figures = { days: 90, quantity: 900, amountFen: 900_000, refundedFen: 0, buyers: 100, repeatBuyers: 30, sellers: 50 };
  const oil: Weighed = {
    priceFen: 10_000,
    profitFen: 3_000,
    seasonMonths: [10, 11],
    brand: '山野',
    endorsement: 'CERTIFIED',
    endorsementText: '有机认证',
    figures,
  };
  const EVEN = { FITS_MEMBERS: 1, SEASON: 1, REPURCHASE: 1, FAST_MOVING: 1, ENDORSEMENT: 1, MARGIN: 1 };
  const scoresOf = (one: Weighed, month: number, all: Weighed[] = [one]) =>
    Object.fromEntries(scoreProduct(one, bestOf(all), month, EVEN).criteria.map(({ criterion, score }) => [criterion, score]));

  test('the best of everything in its season has the full points but for its endorsement', () => {
    expect(scoresOf(oil, 10)).toEqual({
      FITS_MEMBERS: 100,
      SEASON: 100,
      REPURCHASE: 100,
      FAST_MOVING: 100,
      ENDORSEMENT: 80,
      MARGIN: 100,
    });
  });

  test('a season is near over the turn of the year', () => {
    expect(scoresOf({ ...oil, seasonMonths: [12] }, 1)['SEASON']).toBe(50);
    expect(scoresOf({ ...oil, seasonMonths: [1] }, 12)['SEASON']).toBe(50);
    expect(scoresOf({ ...oil, seasonMonths: [6] }, 12)['SEASON']).toBe(10);
    expect(scoresOf({ ...oil, seasonMonths: [] }, 12)['SEASON']).toBe(60);
  });

  test('refunds take from the margin, and nothing sold has no points from orders', () => {
    expect(scoresOf({ ...oil, figures: { ...figures, refundedFen: 450_000 } }, 10)['MARGIN']).toBe(50);
    expect(scoresOf({ ...oil, figures: null }, 10)).toMatchObject({ FITS_MEMBERS: 0, REPURCHASE: 0, FAST_MOVING: 0, MARGIN: 100 });
  });

  test('weights of nothing at all weigh all the same, and one alone decides', () => {
    const none = { FITS_MEMBERS: 0, SEASON: 0, REPURCHASE: 0, FAST_MOVING: 0, ENDORSEMENT: 0, MARGIN: 0 };
    expect(scoreProduct(oil, bestOf([oil]), 10, none).score).toBe(Math.round(580 / 6));
    expect(scoreProduct(oil, bestOf([oil]), 10, { ...none, ENDORSEMENT: 7 }).score).toBe(80);
  });

  test('every score lies between 0 and 100, and says why in both languages', () => {
    const some = fc.record({
      priceFen: fc.integer({ min: 0, max: 1_000_000 }),
      profitFen: fc.integer({ min: 0, max: 2_000_000 }),
      seasonMonths: fc.uniqueArray(fc.integer({ min: 1, max: 12 })),
      brand: fc.constantFrom('', '山野'),
      endorsement: fc.constantFrom('NONE' as const, 'KNOWN_BRAND' as const, 'PUBLIC_FIGURE' as const),
      endorsementText: fc.constantFrom('', '有机'),
      figures: fc.option(
        fc.record({
          days: fc.constant(90),
          quantity: fc.nat(10_000),
          amountFen: fc.nat(1_000_000),
          refundedFen: fc.nat(1_000_000),
          buyers: fc.nat(500),
          repeatBuyers: fc.nat(500),
          sellers: fc.nat(500),
        }),
      ),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 12 }), (all, month) => {
        const { score, criteria } = scoreProduct(all[0]!, bestOf(all), month, EVEN);
        return (
          [score, ...criteria.map((each) => each.score)].every((points) => points >= 0 && points <= 100) &&
          criteria.every(({ words }) => words.zh !== '' && words.en !== '' && !words.en.includes('NaN'))
        );
      }),
    );
  });
});

test('what is expected is what a selling day brought, for each day of the campaign and at least one', () => {
  expect(expectedFen({ profitFen: 1_000, quantity: 45, sellingDays: 30, days: 2 })).toBe(3_000);
  expect(expectedFen({ profitFen: 1_000, quantity: 45, sellingDays: 30, days: 0.1 })).toBe(1_500);
  expect(expectedFen({ profitFen: 1_000, quantity: 0, sellingDays: 0, days: 1 })).toBe(0);
});
