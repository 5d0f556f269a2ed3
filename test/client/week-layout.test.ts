// Where entries stand in the week's grid, and where something that is moved comes to stand.

import { describe, expect, test } from '@jest/globals';
import { moved, overlapping, rowsOf } from '../../client/ops/schedule/draft.ts';
import type { DraftCell } from '../../client/ops/schedule/draft.ts';
import { clipped, clockOfMinutes, hoursOf, layOut, minutesOf, piecesOf, spotAt, stepped } from '../../client/ops/schedule/week-layout.ts';

const DAYS = ['2026-05-11', '2026-05-12', '2026-05-13', '2026-05-14', '2026-05-15', '2026-05-16', '2026-05-17'];
/** Shanghai has no summer time any more. */
const wallOf = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
const wall = { dayKey: (at: string) => wallOf(at).slice(0, 10), clock: (at: string) => wallOf(at).slice(11, 16) };
const entry = (from: string, to: string) => ({ startsAt: `2026-05-${from}:00+08:00`, endsAt: `2026-05-${to}:00+08:00` });
const places = (...entries: ReturnType<typeof entry>[]) =>
  layOut(piecesOf(entries, DAYS, wall)).map(({ day, from, inset, left, right }) => [day, from / 60, inset, left, right]);

describe('pieces', () => {
  test('an entry stands on each of its days, and not on one that begins at its end', () => {
    const pieces = piecesOf([entry('12T22:00', '14T00:00'), entry('10T22:00', '11T01:00')], DAYS, wall);
    expect(pieces.map(({ day, from, to, isRest }) => [day, from, to, isRest])).toEqual([
      [1, 1_320, 1_440, false],
      [2, 0, 1_440, true],
      [0, 0, 60, true],
    ]);
  });

  test('the hours of work are shown, and more where something needs it', () => {
    expect(hoursOf(piecesOf([entry('12T10:00', '12T11:00')], DAYS, wall))).toEqual({ first: 9, last: 22 });
    expect(hoursOf(piecesOf([entry('12T07:30', '12T22:30')], DAYS, wall))).toEqual({ first: 7, last: 23 });
    // What goes on through the night shows no night.
    expect(hoursOf(piecesOf([entry('12T10:00', '13T12:00')], DAYS, wall))).toEqual({ first: 9, last: 22 });
  });
});

describe('overlap', () => {
  test('is layered: who begins later lies on top, moved in', () => {
    expect(
      places(entry('12T10:00', '12T12:00'), entry('12T11:00', '12T13:00'), entry('12T11:30', '12T12:00'), entry('12T12:30', '12T13:00')),
    ).toEqual([
      [1, 10, 0, 0, 1],
      [1, 11, 12, 0, 1],
      [1, 11.5, 24, 0, 1],
      [1, 12.5, 24, 0, 1],
    ]);
  });

  test('of two that begin together each is given half; beside a long one the rest share its right half', () => {
    expect(places(entry('12T10:00', '12T11:00'), entry('12T10:15', '12T11:30'))).toEqual([
      [1, 10, 0, 0, 0.5],
      [1, 10.25, 0, 0.5, 1],
    ]);
    expect(places(entry('12T10:00', '12T22:00'), entry('12T10:00', '12T11:00'))).toEqual([
      [1, 10, 0, 0, 1],
      [1, 10, 0, 0.5, 1],
    ]);
  });

  test('says how long the first lines of an entry can be read', () => {
    const placed = layOut(piecesOf([entry('12T19:30', '12T21:00'), entry('12T20:00', '12T21:00')], DAYS, wall));
    expect(placed.map(({ free }) => free)).toEqual([30, 60]);
  });

  test('what began before the first hour shown is laid out as if it began there', () => {
    const pieces = piecesOf([entry('12T00:00', '12T14:00'), entry('12T09:10', '12T10:00')], DAYS, wall);
    expect(layOut(clipped(pieces, 9)).map(({ from, left, right }) => [from, left, right])).toEqual([
      [540, 0, 1],
      [550, 0.5, 1],
    ]);
  });

  test('what touches only at its end, or on another day, is no overlap', () => {
    expect(
      places(entry('12T10:00', '12T11:00'), entry('12T11:00', '12T12:00'), entry('13T10:30', '13T11:00')).map(([, , inset]) => inset),
    ).toEqual([0, 0, 0]);
  });
});

describe('moving', () => {
  test.each([
    [{ day: 3, from: 607 }, 60, { day: 3, from: 600 }],
    [{ day: 3, from: 608 }, 60, { day: 3, from: 615 }],
    [{ day: -1, from: -30 }, 60, { day: 0, from: 0 }],
    [{ day: 9, from: 1_435 }, 60, { day: 6, from: 1_380 }],
    [{ day: 2, from: 1_400 }, 50, { day: 2, from: 1_380 }],
  ])('%j of %i minutes comes to stand at %j', (spot, minutes, expected) => {
    expect(spotAt(spot, minutes)).toEqual(expected);
  });

  test('goes by keys, a quarter of an hour or a day at a time, and stays in the week', () => {
    const spot = { day: 6, from: 600 };
    expect(stepped(spot, 'ArrowRight', 60)).toEqual(spot);
    expect(stepped(spot, 'ArrowLeft', 60)).toEqual({ day: 5, from: 600 });
    expect(stepped(spot, 'ArrowDown', 60)).toEqual({ day: 6, from: 615 });
    expect(stepped(spot, 'PageUp', 60)).toEqual({ day: 6, from: 540 });
    expect(stepped(spot, 'x', 60)).toBeNull();
  });

  test('clocks are read and written alike', () => {
    expect(clockOfMinutes(minutesOf('09:05'))).toBe('09:05');
  });
});

describe('the draft of a model', () => {
  const cell = (id: string, weekday: number, at: string, minutes = 60): DraftCell => ({
    id,
    weekday,
    at,
    minutes,
    kind: 'OTHER',
    title: id,
    text: null,
    isNew: false,
  });
  const cells = [cell('a', 1, '10:00'), cell('b', 1, '10:30'), cell('c', 2, '10:00'), cell('d', 1, '11:00')];

  test('knows what overlaps on the same day', () => {
    expect(overlapping(cells[1]!, cells).map(({ id }) => id)).toEqual(['a', 'd']);
    expect(overlapping(cells[2]!, cells)).toEqual([]);
  });

  test('has a row for each time, and moves a box to another one', () => {
    expect(rowsOf(cells, ['14:00', '10:00'])).toEqual(['10:00', '10:30', '11:00', '14:00']);
    expect(moved(cells, 'b', 3, '14:00')[1]).toMatchObject({ id: 'b', weekday: 3, at: '14:00' });
  });
});
