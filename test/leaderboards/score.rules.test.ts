import { describe, expect, test } from '@jest/globals';
import { keysOf, keyText, readKeyText } from '../../server/leaderboards/keys.rules.ts';
import {
  groupOfMember,
  isOfCampaign,
  ordersToOvertake,
  phaseOf,
  scoreOfOrder,
  scoreOfRefund,
  wholeAfter,
} from '../../server/leaderboards/score.rules.ts';
import type { SoldOrder } from '../../server/leaderboards/score.rules.ts';

const at = (clock: string): Date => new Date(`2026-05-12T${clock}:00+08:00`);
const campaign = { startsAt: at('10:00'), endsAt: at('22:00'), products: [{ sku: 'PEAR' }, { sku: 'RICE' }] };
const order = (more: Partial<SoldOrder> = {}): SoldOrder => ({
  kind: 'PRODUCT',
  sku: 'PEAR',
  paidAt: at('12:00'),
  amountFen: 5_900,
  quantity: 2,
  ...more,
});

describe('which orders are a campaign’s', () => {
  test.each<[string, Partial<SoldOrder>, boolean]>([
    ['one of its products', {}, true],
    ['a group purchase of one', { kind: 'GROUP_BUY', sku: 'RICE' }, true],
    ['a first offer of one', { kind: 'FIRST_OFFER' }, true],
    ['other goods', { sku: 'OIL' }, false],
    ['a membership, whatever it is called', { kind: 'MEMBERSHIP', sku: 'VIP' }, true],
    ['paid for at the very start', { paidAt: at('10:00') }, true],
    ['paid for a moment before it', { paidAt: new Date(at('10:00').getTime() - 1) }, false],
    ['paid for a moment before the end', { paidAt: new Date(at('22:00').getTime() - 1) }, true],
    ['paid for at the end', { paidAt: at('22:00') }, false],
    ['a membership after the end', { kind: 'MEMBERSHIP', paidAt: at('22:01') }, false],
  ])('%s', (_what, more, isIts) => {
    expect(isOfCampaign(campaign, order(more))).toBe(isIts);
  });
});

describe('what is scored', () => {
  test('goods are a sale and an order, a membership is a new member and neither', () => {
    expect(scoreOfOrder(order())).toEqual({ salesFen: 5_900, orders: 1, newMembers: 0, quantity: 2 });
    expect(scoreOfOrder(order({ kind: 'MEMBERSHIP' }))).toEqual({ salesFen: 0, orders: 0, newMembers: 1, quantity: 0 });
  });
  test('a refund takes its money, and the order with the last of it', () => {
    expect(scoreOfRefund(order(), 900, false)).toEqual({ salesFen: -900, orders: 0, newMembers: 0, quantity: 0 });
    expect(scoreOfRefund(order(), 5_000, true)).toEqual({ salesFen: -5_000, orders: -1, newMembers: 0, quantity: -2 });
    expect(scoreOfRefund(order({ kind: 'MEMBERSHIP' }), 900, false)).toBeNull();
    expect(scoreOfRefund(order({ kind: 'MEMBERSHIP' }), 900, true)).toEqual({ salesFen: 0, orders: 0, newMembers: -1, quantity: 0 });
  });
  test('the refund that completes an order is the one with which everything is back', () => {
    const refunds = [{ amountFen: 900 }, { amountFen: 5_000 }];
    expect(wholeAfter(order(), refunds)).toBe(refunds[1]);
    expect(wholeAfter(order(), refunds.slice(0, 1))).toBeNull();
    expect(wholeAfter(order(), [])).toBeNull();
  });
});

describe('the phase of an order', () => {
  const span = (from: string, until: string, hasBoard = true) => ({ startsAt: at(from), endsAt: at(until), hasBoard });
  const phases = [
    { id: 'a', ...span('10:00', '11:00'), history: [] },
    { id: 'b', ...span('13:00', '14:00'), history: [{ until: at('12:30'), ...span('12:00', '13:00') }] },
    { id: 'c', ...span('14:00', '15:00', false), history: [] },
  ];
  test.each([
    ['10:30', '10:31', 'a'],
    ['11:00', '11:01', null],
    ['14:30', '14:31', null],
    ['13:30', '13:31', 'b'],
  ])('paid for at %s, recorded at %s: %s', (paid, recorded, phase) => {
    expect(phaseOf(phases, at(paid), at(recorded))).toBe(phase);
  });
  test('goes by the timetable as it stood when the order was recorded', () => {
    expect(phaseOf(phases, at('12:10'), at('12:11'))).toBe('b');
    expect(phaseOf(phases, at('12:10'), at('12:31'))).toBeNull();
  });
});

test('a member scores for the group of the own tier, else for the one that was joined first', () => {
  const stay = (groupId: string, tier: 'NEW' | 'MID' | null, joined: string, purpose = 'SERVICE') => ({
    groupId,
    tier,
    purpose,
    joinedAt: at(joined),
  });
  const stays = [
    stay('camp', null, '08:00', 'CAMP'),
    stay('mid', 'MID', '09:00'),
    stay('new', 'NEW', '10:00'),
    stay('new-2', 'NEW', '11:00'),
  ];
  expect(groupOfMember('NEW', stays)).toBe('new');
  expect(groupOfMember('MID', stays)).toBe('mid');
  expect(groupOfMember('HEAD', stays)).toBe('camp');
  expect(groupOfMember('NEW', [])).toBeNull();
});

test('an even gap needs one more order: who was there first stays in front', () => {
  const totals = { salesFen: 60_000, orders: 10 };
  expect(ordersToOvertake('SALES', 12_000, totals)).toBe(3);
  expect(ordersToOvertake('SALES', 12_001, totals)).toBe(3);
  expect(ordersToOvertake('SALES', 0, totals)).toBe(1);
  expect(ordersToOvertake('SALES', 0, { salesFen: 0, orders: 0 })).toBeNull();
  expect(ordersToOvertake('ORDERS', 4, totals)).toBe(5);
  expect(ordersToOvertake('NEW_MEMBERS', 4, totals)).toBeNull();
});

test('the text of a key leads back to it, and nothing else does', () => {
  const keys = keysOf('a'.repeat(24), ['b'.repeat(24)]);
  expect(keys).toHaveLength(30);
  expect(new Set(keys.map(keyText)).size).toBe(30);
  for (const key of keys) expect(readKeyText(keyText(key))).toEqual(key);
  const [first] = keys.map(keyText);
  for (const text of ['', 'x', `${first!}x`, `${first!}:`, first!.replace('DISTRIBUTOR', 'toString'), first!.replace('a', 'A')])
    expect(readKeyText(text)).toBeNull();
});
