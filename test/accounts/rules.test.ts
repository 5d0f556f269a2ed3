// What an account may be, when it rests, and how its last days make its health.

import { describe, expect, test } from '@jest/globals';
import { HEALTH_DAYS, PROPOSE_BELOW, REST_BELOW, judgeHealth } from '../../server/accounts/health.rules.ts';
import type { HealthDay } from '../../server/accounts/health.rules.ts';
import { UPKEEP_WANTED, isUpkeepDone, mayRest, mayRetire, readAccount, restsOn } from '../../server/accounts/rules.ts';

const done = { ...UPKEEP_WANTED };
const good: HealthDay = { day: '2026-05-01', cap: 80, planned: 40, sent: 30, accepted: 24, complaints: 0, upkeep: done };
const days = (more: (index: number) => Partial<HealthDay>, count = HEALTH_DAYS): HealthDay[] =>
  Array.from({ length: count }, (_, index) => ({ ...good, day: `2026-05-${String(index + 1).padStart(2, '0')}`, ...more(index) }));

describe('health', () => {
  test('a quiet fortnight with upkeep done is a hundred, and says so', () => {
    const { score, reasons, advice } = judgeHealth(days(() => ({})));
    expect({ score, advice, count: reasons.length }).toEqual({ score: 100, advice: 'NONE', count: 1 });
  });

  test.each([
    [1, 94],
    [3, 82],
    [7, 64],
  ])('upkeep missed on %i of the last seven days: %i', (missed, score) => {
    const verdict = judgeHealth(days((index) => (index >= HEALTH_DAYS - missed ? { upkeep: { ...done, LIKE: 9 } } : {})));
    expect(verdict.score).toBe(score);
    expect(verdict.reasons[0]?.zh).toContain(`${missed} 天没有完成养号`);
  });

  test('what was missed more than seven days ago is forgotten', () => {
    expect(judgeHealth(days((index) => (index < HEALTH_DAYS - 7 ? { upkeep: { POST: 0, LIKE: 0, COMMENT: 0 } } : {}))).score).toBe(100);
  });

  test.each([
    [2, 100],
    [3, 95],
    [5, 85],
    [14, 75],
  ])('the cap used up on the last %i days: %i', (run, score) => {
    expect(judgeHealth(days((index) => (index >= HEALTH_DAYS - run ? { planned: 80 } : {}))).score).toBe(score);
  });

  test('a run that was broken counts from the break', () => {
    expect(judgeHealth(days((index) => (index === HEALTH_DAYS - 2 ? {} : { planned: 80 }))).score).toBe(100);
  });

  test('few requests say nothing about acceptance, many do', () => {
    expect(judgeHealth(days(() => ({ sent: 1, accepted: 0 }))).score).toBe(100);
    const { score, reasons } = judgeHealth(days(() => ({ sent: 10, accepted: 2 })));
    expect(score).toBe(79);
    expect(reasons[0]).toEqual({
      zh: '最近 14 天好友申请通过率只有 20%（−21）',
      en: 'Only 20 % of the requests of the last 14 days were accepted (−21)',
    });
  });

  test('complaints, neglect and refusals together rest it; the heaviest reason comes first', () => {
    const { score, reasons, advice } = judgeHealth(
      days((index) => ({ sent: 10, accepted: 1, complaints: index === 9 ? 3 : 0, upkeep: { POST: 0, LIKE: 0, COMMENT: 0 } })),
    );
    expect(score).toBe(0);
    expect(advice).toBe('REST');
    expect(reasons).toHaveLength(3);
    expect(reasons.map(({ zh }) => Number(/−(\d+)/.exec(zh)?.[1]))).toEqual([36, 36, 28]);
  });

  test('between the two thresholds a person is asked', () => {
    const { score, advice } = judgeHealth(
      days(() => ({ complaints: 0 })).map((day, index) => (index === 3 ? { ...day, complaints: 4 } : day)),
    );
    expect(score).toBeGreaterThanOrEqual(REST_BELOW);
    expect(score).toBeLessThan(PROPOSE_BELOW);
    expect(advice).toBe('PROPOSE_REST');
  });

  test('an account of today has nothing against it', () => {
    expect(judgeHealth([]).score).toBe(100);
  });
});

describe('what an account may be', () => {
  const draft = {
    handle: 'aji001',
    name: '阿吉',
    persona: { about: '', tone: '', interests: [' 美食 ', '美食'] },
    province: '',
    dailyFriends: 80,
    friends: 0,
  };
  test('texts lose the space around them and interests stand once', () => {
    const verdict = readAccount({ ...draft, name: '  阿  吉 ' }, 5_000);
    expect(verdict).toMatchObject({ ok: true, draft: { name: '阿 吉', persona: { interests: ['美食'] } } });
  });
  test.each([
    [{ dailyFriends: 49 }, 'ACCOUNT_CAP_OUT_OF_RANGE'],
    [{ dailyFriends: 101 }, 'ACCOUNT_CAP_OUT_OF_RANGE'],
    [{ dailyFriends: 60.5 }, 'ACCOUNT_CAP_OUT_OF_RANGE'],
    [{ friends: 5_001 }, 'ACCOUNT_FRIENDS_OUT_OF_RANGE'],
    [{ handle: '' }, 'ACCOUNT_FIELD_WRONG'],
    [{ handle: 'two words' }, 'ACCOUNT_FIELD_WRONG'],
    [{ name: 'a\u202Eb' }, 'ACCOUNT_FIELD_WRONG'],
  ])('%j is refused with %s', (wrong, why) => {
    expect(readAccount({ ...draft, ...wrong }, 5_000)).toMatchObject({ ok: false, why });
  });
});

describe('rest', () => {
  test('holds up to and with its last day', () => {
    const resting = { state: 'RESTING' as const, restUntil: '2026-05-14' };
    expect(['2026-05-13', '2026-05-14', '2026-05-15'].map((day) => restsOn(resting, day))).toEqual([true, true, false]);
    expect(restsOn({ state: 'RETIRED', restUntil: null }, '2026-05-15')).toBe(true);
  });
  test.each([
    ['2026-05-11', false],
    ['2026-05-12', true],
    ['2026-06-11', true],
    ['2026-06-12', false],
  ])('until %s: %s', (until, ok) => {
    expect(mayRest({ state: 'ACTIVE' }, until, '2026-05-12').ok).toBe(ok);
  });
  test('an account that is still promised to somebody is not retired', () => {
    expect(mayRetire({ state: 'ACTIVE', friendsReserved: 2 })).toEqual({ ok: false, why: 'ACCOUNT_STILL_PROMISED', count: 2 });
    expect(mayRetire({ state: 'RESTING', friendsReserved: 0 })).toEqual({ ok: true });
  });
});

test('upkeep is done when every kind is', () => {
  expect(isUpkeepDone(done)).toBe(true);
  expect(isUpkeepDone({ ...done, COMMENT: 4 })).toBe(false);
});
