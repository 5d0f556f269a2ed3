import { describe, expect, test } from '@jest/globals';
import {
  LIMITS,
  changesBetween,
  findingsOf,
  overlap,
  readCell,
  readCells,
  touchesQuiet,
  usualCells,
} from '../../server/activities/cells.rules.ts';
import type { CellRow, PlannedCell } from '../../server/activities/model.ts';
import { behindPlan, cancelledCell, editedCell, isSamePlan, planWeek, restoredCell } from '../../server/activities/plan.rules.ts';
import type { Followed, Occurrence } from '../../server/activities/plan.rules.ts';
import { checkMessage } from '../../server/channels/content.rules.ts';
import { newId } from '../../server/core/ids.ts';

const HOURS = { slots: ['09:00', '10:00', '14:00', '20:00'], quietFrom: '22:30', quietTo: '08:00' };
const cell = (id: string, more: Partial<CellRow> = {}): CellRow => ({
  id,
  weekday: 2,
  at: '10:00',
  minutes: 60,
  kind: 'FLASH_SALE',
  title: '新手闪购',
  text: null,
  ...more,
});

describe('a cell', () => {
  const typed = { weekday: 2, at: '10:00', minutes: 60, kind: 'BRIEFING' as const, title: ' 爆品  预告 ', text: '  ' };

  test('is tidied, and posts nothing without a text', () => {
    expect(readCell(typed)).toEqual({
      ok: true,
      cell: { weekday: 2, at: '10:00', minutes: 60, kind: 'BRIEFING', title: '爆品 预告', text: null },
    });
  });

  test.each([
    [{ weekday: 0 }, 'CELL_DAY_WRONG'],
    [{ weekday: 8 }, 'CELL_DAY_WRONG'],
    [{ weekday: 1.5 }, 'CELL_DAY_WRONG'],
    [{ at: '24:00' }, 'CELL_TIME_WRONG'],
    [{ at: '9:00' }, 'CELL_TIME_WRONG'],
    [{ at: '10:03' }, 'CELL_TIME_WRONG'],
    [{ minutes: 10 }, 'CELL_MINUTES_WRONG'],
    [{ minutes: 481 }, 'CELL_MINUTES_WRONG'],
    [{ minutes: 62 }, 'CELL_MINUTES_WRONG'],
    [{ at: '23:30', minutes: 60 }, 'CELL_OVER_MIDNIGHT'],
    [{ title: ' ' }, 'CELL_TITLE_WRONG'],
    [{ title: '一'.repeat(21) }, 'CELL_TITLE_WRONG'],
    [{ text: '字'.repeat(501) }, 'CELL_TEXT_TOO_LONG'],
  ])('%j is refused as %s', (more, why) => {
    expect(readCell({ ...typed, ...more })).toMatchObject({ ok: false, why });
  });

  test('has no text that a robot would not take, of whatever characters: one of them would hold up everybody’s', () => {
    for (const character of ['字', '🎉', 'a']) {
      const verdict = readCell({ ...typed, text: character.repeat(LIMITS.text) });
      const text = verdict.ok ? verdict.cell.text : null;
      expect(checkMessage({ kind: 'TEXT', content: { text: text ?? '' } })).toEqual({ ok: true });
    }
  });

  test('may end at midnight', () => {
    expect(readCell({ ...typed, at: '23:00', minutes: 60 })).toMatchObject({ ok: true });
  });

  test('keeps an id that was known, once; a made-up one is replaced', () => {
    let count = 0;
    const fresh = () => `n${String((count += 1))}`;
    const verdict = readCells(
      [
        { ...typed, id: 'a' },
        { ...typed, id: 'a', at: '12:00' },
        { ...typed, id: 'other', at: '14:00' },
      ],
      new Set(['a']),
      fresh,
    );
    expect(verdict.ok && verdict.cells.map(({ id }) => id)).toEqual(['a', 'n1', 'n2']);
  });

  test('a week has no more of them than fit', () => {
    expect(
      readCells(
        Array.from({ length: 43 }, () => typed),
        new Set(),
        () => 'x',
      ),
    ).toMatchObject({ ok: false, why: 'MODEL_TOO_LARGE' });
  });
});

describe('what speaks against a grid', () => {
  test.each([
    ['10:00', 60, '11:00', false],
    ['10:00', 60, '10:55', true],
    ['10:00', 60, '09:30', true],
    ['10:00', 60, '09:00', false],
  ])('%s for %i minutes and %s overlap: %s', (at, minutes, other, expected) => {
    expect(overlap(cell('a', { at, minutes }), cell('b', { at: other }))).toBe(expected);
    expect(overlap(cell('b', { at: other }), cell('a', { at, minutes }))).toBe(expected);
    expect(overlap(cell('a', { at, minutes }), cell('b', { at: other, weekday: 3 }))).toBe(false);
  });

  test.each([
    ['22:00', 30, false],
    ['22:00', 35, true],
    ['23:00', 15, true],
    ['07:30', 30, true],
    ['08:00', 15, false],
    ['00:00', 15, true],
  ])('%s for %i minutes touches the quiet hours: %s', (at, minutes, expected) => {
    expect(touchesQuiet({ at, minutes }, HOURS)).toBe(expected);
  });

  test('quiet hours within a day, and none at all', () => {
    expect(touchesQuiet({ at: '13:00', minutes: 30 }, { ...HOURS, quietFrom: '12:00', quietTo: '14:00' })).toBe(true);
    expect(touchesQuiet({ at: '14:00', minutes: 30 }, { ...HOURS, quietFrom: '12:00', quietTo: '14:00' })).toBe(false);
    expect(touchesQuiet({ at: '03:00', minutes: 30 }, { ...HOURS, quietFrom: '08:00', quietTo: '08:00' })).toBe(false);
  });

  test('overlaps and quiet hours keep it from being published, a text outside the slots only warns', () => {
    const grid = [
      cell('a', { text: '开始' }),
      cell('b', { at: '10:30', title: '培训' }),
      cell('c', { weekday: 4, at: '22:00' }),
      cell('d', { weekday: 5, at: '11:00', text: '开始' }),
    ];
    expect(findingsOf(grid, HOURS).map(({ code, cellId, otherId, isHard }) => [code, cellId, otherId, isHard])).toEqual([
      ['CELLS_OVERLAP', 'a', 'b', true],
      ['CELL_IN_QUIET_HOURS', 'c', null, true],
      ['CELL_OUTSIDE_SLOTS', 'd', null, false],
    ]);
    expect(findingsOf(grid, HOURS)[0]?.words.zh).toBe('周二 10:00「新手闪购」与「培训」（10:30 开始）重叠');
  });

  test.each(['NEW', 'MID', 'HEAD'] as const)('nothing speaks against the usual week of %s', (tier) => {
    const slots = ['09:00', '10:00', '13:00', '14:00', '16:00', '17:00', '20:00', '22:00'];
    expect(findingsOf(usualCells(tier), { ...HOURS, slots })).toEqual([]);
    expect(usualCells(tier).map((each) => readCell(each).ok)).toEqual(usualCells(tier).map(() => true));
  });
});

test('two versions are told apart in words', () => {
  const before = [cell('a'), cell('b', { weekday: 5, title: '平台与价值观' })];
  const after = [cell('a', { weekday: 3, at: '14:00', minutes: 90, text: '开抢' }), cell('c', { weekday: 1, title: '周一培训' })];
  expect(changesBetween(before, after).map(({ kind, words }) => [kind, words.zh])).toEqual([
    ['ADDED', '周一 10:00 周一培训，60 分钟'],
    ['CHANGED', '周二 10:00 新手闪购：改到 周三 14:00，时长 60 → 90 分钟，群内文字有改动'],
    ['REMOVED', '周五 10:00 平台与价值观，60 分钟'],
  ]);
  expect(changesBetween(before, [...before].reverse())).toEqual([]);
});

describe('the plan of a week', () => {
  const nothingHasBegun = () => false;
  /** As on Wednesday at noon. */
  const begun = ({ weekday, at }: Pick<CellRow, 'weekday' | 'at'>): boolean => weekday < 3 || (weekday === 3 && at <= '12:00');
  const model = [cell('tue'), cell('fri', { weekday: 5 })];
  const plan = planWeek(model, [], nothingHasBegun);
  const at = (cells: readonly PlannedCell[]) => cells.map(({ id, weekday, seq, isCancelled }) => [id, weekday, seq, isCancelled]);

  test('follows the model once, and a second time changes nothing', () => {
    expect(at(plan)).toEqual([
      ['tue', 2, 1, false],
      ['fri', 5, 1, false],
    ]);
    expect(isSamePlan(planWeek(model, plan, nothingHasBegun), plan)).toBe(true);
  });

  test('what has begun stays, whatever the model says now', () => {
    const next = planWeek([cell('tue', { weekday: 4 })], plan, begun);
    expect(at(next)).toEqual([
      ['tue', 2, 1, false],
      ['fri', 5, 2, true],
    ]);
  });

  test('what the model moves into the past keeps the time that it had in this week', () => {
    expect(at(planWeek([cell('tue'), cell('fri', { weekday: 1 })], plan, begun))).toEqual(at(plan));
  });

  test('what is new and has passed is left out; what was taken out comes back', () => {
    const without = planWeek([cell('tue')], plan, nothingHasBegun);
    expect(at(without)).toEqual([
      ['tue', 2, 1, false],
      ['fri', 5, 2, true],
    ]);
    const back = planWeek([cell('mon', { weekday: 1 }), ...model], without, begun);
    expect(at(back)).toEqual([
      ['tue', 2, 1, false],
      ['fri', 5, 3, false],
    ]);
  });

  test('an edit of one week survives a new version, and is given back on demand', () => {
    const [, friday] = plan as [PlannedCell, PlannedCell];
    const edited = plan.map((each) => (each.id === 'fri' ? editedCell(each, { ...each, weekday: 6 }) : each));
    const next = planWeek([cell('tue'), cell('fri', { weekday: 4 })], edited, nothingHasBegun);
    expect(at(next)).toEqual([
      ['tue', 2, 1, false],
      ['fri', 6, 2, false],
    ]);
    const cancelled = planWeek(
      [cell('tue')],
      plan.map((each) => (each.id === 'fri' ? cancelledCell(each) : each)),
      nothingHasBegun,
    );
    expect(at(planWeek(model, cancelled, nothingHasBegun))[1]).toEqual(['fri', 5, 2, true]);
    expect(restoredCell({ ...friday, weekday: 6, isEdited: true, seq: 2 }, model[1])).toMatchObject({
      weekday: 5,
      seq: 3,
      isEdited: false,
    });
    expect(restoredCell({ ...friday, isEdited: true, isExtra: true }, undefined)).toMatchObject({ isCancelled: true, isEdited: true });
  });
});

describe('what a group has to write', () => {
  const noon = new Date('2026-05-12T04:00:00Z');
  const of = (id: string, hours: number, more: Partial<PlannedCell> = {}): Occurrence => ({
    cell: { ...cell(id), seq: 1, isCancelled: false, isEdited: false, isExtra: false, ...more },
    weekKey: '2026-W20',
    startsAt: new Date(noon.getTime() + hours * 3_600_000),
    endsAt: new Date(noon.getTime() + (hours + 1) * 3_600_000),
  });
  const row = (id: string, hours: number, more: Partial<Followed> = {}): [string, Followed] => {
    const cause = `g:${id}:2026-W20`;
    const startsAt = new Date(noon.getTime() + hours * 3_600_000);
    return [cause, { _id: newId(), cause, cellSeq: 1, editedFor: null, startsAt, state: 'PLANNED', seq: 0, ...more }];
  };
  const ids = (plan: Occurrence[], rows: [string, Followed][]) => {
    const { fresh, changed } = behindPlan('g', plan, new Map(rows), noon);
    return { fresh: fresh.map(({ cell: { id } }) => id), changed: changed.map(({ to }) => to.cell.id) };
  };

  test('what is missing and to come; nothing that has begun or is cancelled', () => {
    expect(ids([of('a', 1), of('b', -1), of('c', 2, { isCancelled: true })], [])).toEqual({ fresh: ['a'], changed: [] });
  });

  test('what is behind; never the past, never what the group changed for itself', () => {
    const plan = ['a', 'b', 'c', 'd'].map((id) => of(id, 5, { seq: 2 }));
    const rows = [row('a', 1), row('b', -1), row('c', 1, { editedFor: 'GROUP' }), row('d', 1, { cellSeq: 2 })];
    expect(ids(plan, rows)).toEqual({ fresh: [], changed: ['a'] });
    expect(ids(plan, [row('b', -1, { state: 'CANCELLED' })]).changed).toEqual(['b']);
  });
});
