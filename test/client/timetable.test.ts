import { describe, expect, test } from '@jest/globals';
import { faultOfAction, faultOfPhase } from '../../client/ops/campaigns/timetable/checks.ts';
import { courseOf, stepMinutesOf } from '../../client/ops/campaigns/timetable/course.ts';
import { halfWidth, labelAt, placePoints, scaleOf } from '../../client/ops/campaigns/timetable/line.ts';
import { clockOf, clockWithin, instantOf } from '../../client/ops/campaigns/timetable/zoned.ts';

const on = (clock: string): string => new Date(`2026-05-14T${clock}+08:00`).toISOString();
const CAMPAIGN = { startsAt: on('10:00'), endsAt: on('22:00') };

describe('clocks of the business zone', () => {
  test.each([
    ['2026-05-14', '10:30', 'Asia/Shanghai', '2026-05-14T02:30:00.000Z'],
    ['2026-05-14', '9:05', 'Asia/Shanghai', '2026-05-14T01:05:00.000Z'],
    ['2026-05-14', '21:59:30', 'Asia/Shanghai', '2026-05-14T13:59:30.000Z'],
    ['2026-03-29', '03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '12:00', 'Europe/Berlin', '2026-10-25T11:00:00.000Z'],
    ['2026-11-02', '00:00', 'America/New_York', '2026-11-02T05:00:00.000Z'],
  ])('%s %s in %s', (day, clock, zone, instant) => {
    expect(instantOf(day, clock, zone)?.toISOString()).toBe(instant);
    expect(clockOf(instant, zone)).toBe(clock.padStart(5, '0'));
  });

  test.each(['25:00', '10:60', '10', 'ten', '', '10:30:61'])('%s is no clock', (clock) => {
    expect(instantOf('2026-05-14', clock, 'Asia/Shanghai')).toBeNull();
  });

  test('a campaign of a minute is told in seconds', () => {
    const at = on('10:00:07');
    expect(clockWithin(CAMPAIGN, 'Asia/Shanghai')(at)).toBe('10:00');
    expect(clockWithin({ startsAt: on('10:00'), endsAt: on('10:01') }, 'Asia/Shanghai')(at)).toBe('10:00:07');
  });
});

describe('the line', () => {
  const point = (title: string, clock: string) => ({ id: title, title, at: on(clock) });

  test('writes names that would run into one another in lanes below', () => {
    const points = [point('开场', '10:00'), point('首份战报', '10:10'), point('TOP N', '10:20'), point('红包雨', '14:30')];
    const placed = placePoints(points, scaleOf(CAMPAIGN, points, 720));
    expect(placed.map(({ x }) => x)).toEqual([0, 10, 20, 270]);
    expect(placed.map(({ lane }) => lane)).toEqual([0, 1, 2, 0]);
    const full = [...points.slice(0, 3), point('第四个', '10:25')];
    expect(placePoints(full, scaleOf(CAMPAIGN, full, 720)).at(-1)!.lane).toBeNull();
  });

  test('reaches as far as the actions do, and keeps names inside', () => {
    const early = [point('预热素材', '08:00')];
    expect(scaleOf(CAMPAIGN, early, 700)).toMatchObject({ from: Date.parse(on('08:00')), to: Date.parse(on('22:00')) });
    expect(labelAt(0, halfWidth('预热素材'), 700)).toBe(26);
    expect(labelAt(700, halfWidth('预热素材'), 700)).toBe(674);
  });
});

describe('a form', () => {
  const others = [{ title: '红包雨', startsAt: on('14:00'), endsAt: on('15:00') }];
  const at = (clock: string): Date => new Date(on(clock));
  test.each([
    ['', '11:00', '12:00', 'TITLE'],
    ['冲榜', '11:00', '11:00', 'BACKWARDS'],
    ['冲榜', '09:00', '11:00', 'OUTSIDE'],
    ['冲榜', '14:59', '16:00', 'OVERLAP'],
    ['冲榜', '15:00', '16:00', null],
  ])('of a phase %s from %s to %s: %s', (title, from, to, fault) => {
    expect(faultOfPhase({ title, startsAt: at(from), endsAt: at(to) }, others, CAMPAIGN)?.fault ?? null).toBe(fault);
  });

  test('of a phase without a clock, and which one it overlaps', () => {
    expect(faultOfPhase({ title: '冲榜', startsAt: null, endsAt: at('12:00') }, others, CAMPAIGN)?.fault).toBe('CLOCK');
    expect(faultOfPhase({ title: '冲榜', startsAt: at('13:00'), endsAt: at('16:00') }, others, CAMPAIGN)?.other).toBe('红包雨');
  });

  test('of an action says what is missing', () => {
    const form = { kind: 'STIMULUS' as const, title: '红包雨', text: '来啦', at: at('14:00'), kitWave: null };
    expect(faultOfAction(form, at('12:00'), true)).toBeNull();
    expect(faultOfAction({ ...form, text: ' ' }, at('12:00'), true)).toBe('TEXT');
    expect(faultOfAction({ ...form, kind: 'OPEN_MATERIAL' }, at('12:00'), true)).toBe('WAVE');
    expect(faultOfAction(form, at('15:00'), true)).toBe('PAST');
    expect(faultOfAction(form, at('15:00'), false)).toBeNull();
  });
});

describe('the course of sales', () => {
  const campaign = {
    ...CAMPAIGN,
    planCurve: [
      { at: on('10:00'), salesFen: 0 },
      { at: on('22:00'), salesFen: 1_200 },
    ],
  };
  test('stops at now, with what was sold by now', () => {
    const points = courseOf(campaign, [{ at: on('11:00'), salesFen: 200 }], 300, new Date(on('11:15')));
    expect(points.filter(({ salesFen }) => salesFen !== null).map(({ at, salesFen }) => [at, salesFen])).toEqual([
      [on('10:00'), 0],
      [on('10:30'), 100],
      [on('11:00'), 200],
      [on('11:15'), 300],
    ]);
    expect(points.at(-1)).toEqual({ at: on('22:00'), planFen: 1_200, salesFen: null });
    expect(points).toHaveLength(26);
  });

  test('of one that is over is whole, and a rehearsal is asked by the minute', () => {
    expect(courseOf(campaign, [], 900, new Date(on('23:00'))).at(-1)).toEqual({ at: on('22:00'), planFen: 1_200, salesFen: 900 });
    expect(stepMinutesOf(CAMPAIGN)).toBe(8);
    expect(stepMinutesOf({ startsAt: on('10:00'), endsAt: on('10:01') })).toBe(1);
  });
});
