// Who is signed in, after each order of events that a phone can go through.

import { describe, expect, test } from '@jest/globals';
import type { Grant, Me, SessionEvent, SessionState } from '../../client/shared/session-state.ts';
import { isTokenGood, nextSession, readGrant, readMe, renewAfterMilliseconds } from '../../client/shared/session-state.ts';

const ME: Me = { id: 'p1', kind: 'DISTRIBUTOR', name: '阿禾', roles: ['DISTRIBUTOR'], mustEnrolTotp: false };
const GRANT: Grant = { token: 't', expiresAt: '2026-05-14T04:00:00.000Z', me: ME };
const START: SessionState = { state: 'starting', me: null, token: null, tokenEndsAt: 0 };
const ENDS_AT = Date.parse(GRANT.expiresAt);

const after = (...events: SessionEvent[]) => events.reduce(nextSession, START);
const back: SessionEvent = { kind: 'begun', remembered: ME };
const granted: SessionEvent = { kind: 'granted', grant: GRANT };

describe('the session', () => {
  test('of somebody who comes back is theirs while it is asked for, and after', () => {
    expect(after(back)).toMatchObject({ state: 'starting', me: ME, token: null });
    expect(after(back, granted)).toEqual({ state: 'in', me: ME, token: 't', tokenEndsAt: ENDS_AT });
  });

  test('stays theirs without a network, with nothing to ask by', () => {
    expect(after(back, { kind: 'unreachable' })).toMatchObject({ state: 'in', me: ME, token: null });
    expect(after(back, granted, { kind: 'unreachable' })).toMatchObject({ state: 'in', token: 't' });
    expect(after(back, { kind: 'unreachable' }, granted)).toMatchObject({ state: 'in', token: 't' });
  });

  test('of a stranger without a network is none', () => {
    expect(after({ kind: 'begun', remembered: null }, { kind: 'unreachable' })).toMatchObject({ state: 'out', me: null });
  });

  test.each(['refused', 'signedOut'] as const)('is over when it was %s, whatever was known', (kind) => {
    expect(after(back, granted, { kind })).toEqual({ state: 'out', me: null, token: null, tokenEndsAt: 0 });
  });

  test('becomes that of whoever signs in next', () => {
    const other = { ...ME, id: 'p2' };
    expect(after(back, granted, { kind: 'granted', grant: { ...GRANT, me: other } }).me).toBe(other);
  });
});

describe('a token', () => {
  test.each([
    [10 * 60_000, 9 * 60_000],
    [121_000, 61_000],
    [120_000, 60_000],
    [20_000, 10_000],
    [0, 1_000],
    [-60_000, 1_000],
  ])('with %d ms to go is renewed in %d ms', (left, wait) => {
    expect(renewAfterMilliseconds(ENDS_AT, ENDS_AT - left)).toBe(wait);
  });

  test('that ends while a request is on its way is not used for one', () => {
    const session = after(granted);
    expect(isTokenGood(session, ENDS_AT - 6_000)).toBe(true);
    expect(isTokenGood(session, ENDS_AT - 5_000)).toBe(false);
    expect(isTokenGood(after(back), 0)).toBe(false);
  });
});

test('an answer or a memory that is not one is refused', () => {
  expect(readGrant(JSON.parse(JSON.stringify(GRANT)))).toEqual(GRANT);
  expect(readGrant({ ...GRANT, expiresAt: 'soon' })).toBeNull();
  expect(readGrant({ ...GRANT, me: { ...ME, kind: 'CAT' } })).toBeNull();
  for (const nothing of [null, 'x', 1, [], { id: 'a' }]) {
    expect(readMe(nothing)).toBeNull();
    expect(readGrant(nothing)).toBeNull();
  }
});
