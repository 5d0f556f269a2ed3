// The teleprompter without a network: what was done is shown, kept, and told once.

import { describe, expect, test } from '@jest/globals';
import {
  NOTHING_UNTOLD,
  goTo,
  isTold,
  mostAt,
  nextPart,
  readUntold,
  sendAsked,
  sendLine,
  standing,
  without,
} from '../../client/mobile/live/prompter.ts';

const LINES = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const TOLD = { lineId: 'a', sentLineIds: [] };
const NOW = Date.parse('2026-05-12T02:00:00Z');

describe('the teleprompter', () => {
  test('goes on from line to line, in each group by itself', () => {
    let kept = sendLine(NOTHING_UNTOLD, LINES, 'g1', 0, NOW);
    kept = sendLine(kept, LINES, 'g1', 1, NOW);
    expect(standing(LINES, 'g1', TOLD, kept)).toEqual({ at: 2, sent: new Set(['a', 'b']) });
    expect(standing(LINES, 'g2', TOLD, kept)).toEqual({ at: 0, sent: new Set() });
    kept = sendLine(kept, LINES, 'g1', 2, NOW);
    expect(standing(LINES, 'g1', TOLD, kept).at).toBe(3);
    expect(sendLine(kept, LINES, 'g1', 3, NOW)).toBe(kept);
  });

  test('going back keeps what was sent, and sending again counts once', () => {
    let kept = sendLine(NOTHING_UNTOLD, LINES, 'g1', 0, NOW);
    kept = goTo(kept, LINES, 'g1', 0, NOW);
    expect(standing(LINES, 'g1', TOLD, kept)).toEqual({ at: 0, sent: new Set(['a']) });
    kept = sendLine(kept, LINES, 'g1', 0, NOW);
    expect(kept.sends).toHaveLength(1);
    expect(kept.places).toHaveLength(1);
  });

  test('each act is later than the one before it, also when the clock of the phone stands still or goes back', () => {
    let kept = sendLine(NOTHING_UNTOLD, LINES, 'g1', 0, NOW);
    kept = goTo(kept, LINES, 'g1', 2, NOW - 60_000);
    kept = sendAsked(kept, 'g1', 'ask', NOW);
    const [first] = kept.sends;
    expect(Date.parse(kept.places[0]!.at)).toBeGreaterThan(Date.parse(first!.at));
    expect(Date.parse(kept.sends[1]!.at)).toBeGreaterThan(Date.parse(kept.places[0]!.at));
    // What was asked for moves no group.
    expect(standing(LINES, 'g1', TOLD, kept).at).toBe(2);
  });

  test('what was done while it was being told stays to be told', () => {
    const first = sendLine(NOTHING_UNTOLD, LINES, 'g1', 0, NOW);
    const part = nextPart(first);
    const more = sendLine(first, LINES, 'g1', 1, NOW);
    const left = without(more, part);
    expect(left.sends.map(({ lineId }) => lineId)).toEqual(['b']);
    expect(left.places.map(({ lineId }) => lineId)).toEqual(['c']);
    expect(isTold(without(left, nextPart(left)))).toBe(true);
  });

  test('many are told in parts, the places with the last', () => {
    const sends = Array.from({ length: 900 }, (_each, index) => ({ groupId: 'g1', lineId: String(index), at: 'x' }));
    const places = [{ groupId: 'g1', lineId: null, at: 'x' }];
    const first = nextPart({ sends, places });
    expect([first.sends.length, first.places.length]).toEqual([400, 0]);
    const second = nextPart(without({ sends, places }, first));
    expect(nextPart(without(without({ sends, places }, first), second))).toMatchObject({ places });
  });

  test('what lies on the phone is read with care', () => {
    const kept = sendLine(NOTHING_UNTOLD, LINES, 'g1', 2, NOW);
    expect(readUntold(JSON.stringify(kept))).toEqual(kept);
    expect(readUntold('{"sends":[{"groupId":1}],"places":7}')).toEqual(NOTHING_UNTOLD);
    expect(readUntold('not json')).toEqual(NOTHING_UNTOLD);
    expect(readUntold(null)).toEqual(NOTHING_UNTOLD);
  });

  test('most groups are where most are', () => {
    expect(
      mostAt([
        { position: 8, groups: 2 },
        { position: 9, groups: 7 },
        { position: 12, groups: 1 },
      ]),
    ).toBe(9);
    expect(mostAt([])).toBeNull();
  });
});
