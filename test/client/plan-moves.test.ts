// Members who were chosen in the plan are confirmed for the move that stood beside their names, and for no other.

import { expect, test } from '@jest/globals';
import { keyOfPlanned, movesIn } from '../../client/ops/tiers/plan-moves.ts';

test('what was chosen comes to one act for each move', () => {
  const rows = [
    { distributor: { id: 'a' }, leave: 'NEW', join: 'MID' },
    { distributor: { id: 'b' }, leave: 'MID', join: 'HEAD' },
    { distributor: { id: 'c' }, leave: 'NEW', join: 'MID' },
  ] as const;
  expect(movesIn(rows.map(keyOfPlanned))).toEqual([
    { leave: 'NEW', join: 'MID', distributorIds: ['a', 'c'] },
    { leave: 'MID', join: 'HEAD', distributorIds: ['b'] },
  ]);
  expect(movesIn([])).toEqual([]);
});

test('whoever has moved again is another row', () => {
  const distributor = { id: 'a' };
  expect(keyOfPlanned({ distributor, leave: 'NEW', join: 'MID' })).not.toBe(keyOfPlanned({ distributor, leave: 'NEW', join: 'HEAD' }));
});
