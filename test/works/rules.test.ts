import { describe, expect, test } from '@jest/globals';
import { isOver, mayResume, mayStop, secondsLeft } from '../../server/works/rules.ts';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 4, 12) + seconds * 1_000);
const running = (done: number, more: object = {}) => ({
  state: 'RUNNING' as const,
  done,
  total: 1_000,
  pace: { since: at(0), from: 0 },
  savedAt: at(10),
  ...more,
});

describe('the end of a work', () => {
  test.each([
    ['a tenth in ten seconds leaves ninety', running(100), at(10), 90],
    ['time that passes since the last save counts', running(100), at(15), 85],
    ['it is never below nothing', running(999), at(40), 0],
    ['what came before a restart is no part of the pace', running(600, { pace: { since: at(0), from: 500 } }), at(10), 40],
    ['more done than was foreseen is no time at all', running(1_200), at(10), 0],
  ])('%s', (_what, work, now, expected) => {
    expect(secondsLeft(work, now)).toBe(expected);
  });

  test.each([
    ['while the whole is not known', running(100, { total: null })],
    ['before anything was saved', running(0, { savedAt: null })],
    ['when nothing moved', running(0)],
    ['within the first second', running(5, { savedAt: at(0.9) })],
    ['when it is queued', running(100, { state: 'QUEUED' })],
    ['when it is over', running(1_000, { state: 'DONE' })],
  ])('cannot be told %s', (_what, work) => {
    expect(secondsLeft(work, at(10))).toBeNull();
  });

  test('cannot be told when nothing was heard of it for more than a minute', () => {
    expect(secondsLeft(running(100), at(70))).not.toBeNull();
    expect(secondsLeft(running(100), at(70.001))).toBeNull();
  });
});

describe('in each state', () => {
  test.each([
    ['QUEUED', { ok: true, now: true }, false],
    ['RUNNING', { ok: true, now: false }, false],
    ['DONE', { ok: false, why: 'WORK_IS_OVER' }, false],
    ['STOPPED', { ok: false, why: 'WORK_IS_OVER' }, true],
    ['FAILED', { ok: false, why: 'WORK_IS_OVER' }, true],
  ] as const)('%s', (state, stop, resumable) => {
    expect(mayStop(state)).toEqual(stop);
    expect(mayResume(state).ok).toBe(resumable);
    expect(isOver(state)).toBe(!stop.ok);
  });
});
