// How the connection is judged, and when a page must ask again.

import { describe, expect, test } from '@jest/globals';
import type { Versions } from '../../client/shared/live-state.ts';
import { STALE_AFTER_MILLISECONDS, judgeLink, noteVersion } from '../../client/shared/live-state.ts';
import { knownAt, lookOf } from '../../client/mobile/parts/freshness.ts';
import { AskError } from '../../client/shared/http.ts';

const LINK = { isConnected: false, hasNetwork: true, heardAt: 1_000, beganAt: 0 };

describe('the connection', () => {
  test('is live while the socket is open, however silent', () => {
    expect(judgeLink({ ...LINK, isConnected: true }, 1_000_000)).toBe('live');
  });

  test('is stale 15 s after the server was last heard, or after the page began to wait', () => {
    expect(judgeLink(LINK, 1_000 + STALE_AFTER_MILLISECONDS)).toBe('connecting');
    expect(judgeLink(LINK, 1_001 + STALE_AFTER_MILLISECONDS)).toBe('stale');
    expect(judgeLink({ ...LINK, heardAt: null }, STALE_AFTER_MILLISECONDS)).toBe('connecting');
    expect(judgeLink({ ...LINK, heardAt: null }, STALE_AFTER_MILLISECONDS + 1)).toBe('stale');
  });

  test('is offline without a network, whatever the socket still believes', () => {
    expect(judgeLink({ ...LINK, isConnected: true, hasNetwork: false }, 1_000)).toBe('offline');
  });
});

/** Which of the messages were found to come after a gap. */
function gaps(messages: readonly (readonly [event: string, version: number, room?: string])[]): boolean[] {
  let versions: Versions = {};
  return messages.map(([event, version, room]) => {
    const noted = noteVersion(versions, event, { version, ...(room === undefined ? {} : { room }) });
    versions = noted.versions;
    return noted.isGap;
  });
}

describe('versions', () => {
  test('that follow on one another miss nothing, wherever they begin', () => {
    expect(
      gaps([
        ['sales', 41],
        ['sales', 42],
        ['sales', 43],
      ]),
    ).toEqual([false, false, false]);
  });

  test('that skip, repeat or start again are a gap, once', () => {
    expect(
      gaps([
        ['sales', 1],
        ['sales', 3],
        ['sales', 4],
      ]),
    ).toEqual([false, true, false]);
    expect(
      gaps([
        ['sales', 7],
        ['sales', 7],
      ]),
    ).toEqual([false, true]);
    expect(
      gaps([
        ['sales', 7],
        ['sales', 1],
        ['sales', 2],
      ]),
    ).toEqual([false, true, false]);
  });

  // The server numbers each event of a room by itself (test/sockets): counted together, every other message looked like a gap.
  test('are counted by event, and by room where a message names its own', () => {
    expect(
      gaps([
        ['totals', 5],
        ['work', 70],
        ['totals', 6],
        ['job', 900],
        ['work', 71],
      ]),
    ).toEqual([false, false, false, false, false]);
    expect(
      gaps([
        ['report', 5, 'campaign:a'],
        ['report', 9, 'campaign:b'],
        ['report', 6, 'campaign:a'],
        ['report', 11, 'campaign:b'],
      ]),
    ).toEqual([false, false, false, true]);
  });
});

describe('the age of figures', () => {
  test('is counted from the last sign of life while nothing was missed, else from the answer', () => {
    expect(knownAt({ answeredAt: 10, isCurrent: true }, 'live', 50)).toBe(50);
    expect(knownAt({ answeredAt: 60, isCurrent: true }, 'live', 50)).toBe(60);
    expect(knownAt({ answeredAt: 10, isCurrent: false }, 'live', 50)).toBe(10);
    expect(knownAt({ answeredAt: 10, isCurrent: true }, 'connecting', 50)).toBe(10);
    expect(knownAt({ answeredAt: null, isCurrent: false }, 'live', 50)).toBeNull();
  });

  test('looks stale when the socket is there but questions do not come through', () => {
    const failed = { isCurrent: false, error: new AskError({ code: 'TIMED_OUT' }) };
    expect(lookOf('live', failed, 15_000)).toBe('refreshing');
    expect(lookOf('live', failed, 15_001)).toBe('stale');
    expect(lookOf('live', { isCurrent: true, error: null }, 15_001)).toBe('live');
    expect(lookOf('offline', { isCurrent: true, error: null }, 0)).toBe('offline');
  });
});
