import { describe, expect, test } from '@jest/globals';
import {
  DEFAULT_VIOLATION_RULES,
  excerptOf,
  findFloods,
  findIn,
  hostsIn,
  isAllowedHost,
  readViolationRule,
} from '../../server/violations/detect.rules.ts';
import type { DetectRule } from '../../server/violations/detect.rules.ts';
import { dueAfter, farthest, faultsOfSteps, judgeStep, nextStep } from '../../server/violations/steps.rules.ts';
import { bare, readWords } from '../../server/violations/words.rules.ts';
import { DEFAULT_KEYWORD_RULES, mayReply, readKeywordRule, ruleFor } from '../../server/messages/keyword.rules.ts';

const rule = (more: Partial<DetectRule>): DetectRule => ({ id: 'r', kind: 'KEYWORDS', words: [], threshold: 0, minutes: 0, ...more });
const at = (seconds: number): Date => new Date(Date.UTC(2026, 4, 12, 0, 0, seconds));

describe('what is found', () => {
  test('a word, however it is written around', () => {
    const keywords = rule({ words: [bare('加我微信'), bare('VX')] });
    expect(findIn(keywords, '加 我\n微\u200b信')).toBe('加我微信');
    expect(findIn(keywords, 'ｖｘ：abc')).toBe('vx');
    expect(findIn(keywords, '我加了微信群')).toBeNull();
  });

  test('a link to a host that is not allowed', () => {
    const links = rule({ kind: 'LINKS', words: ['qq.com'] });
    expect(hostsIn('看 HTTPS://Evil.Example:8080/a，还有 www.b.cn/c')).toEqual(['evil.example', 'b.cn']);
    expect(findIn(links, 'https://mp.weixin.qq.com/s')).toBeNull();
    expect(findIn(links, 'https://qq.com.evil.example')).toBe('qq.com.evil.example');
    expect(isAllowedHost('notqq.com', ['qq.com'])).toBe(false);
  });

  test('a flood, once until its time has passed', () => {
    const times = [0, 10, 20, 30, 40, 50, 200, 210, 220].map(at);
    expect(findFloods({ threshold: 3, minutes: 1 }, times, [])).toEqual([2, 8]);
    expect(findFloods({ threshold: 3, minutes: 1 }, times, [at(25)])).toEqual([8]);
    expect(findFloods({ threshold: 10, minutes: 10 }, times, [])).toEqual([]);
  });

  test('an excerpt shows what was found, on one line', () => {
    const text = `${'前'.repeat(100)}\n加我微信${'后'.repeat(100)}`;
    const excerpt = excerptOf(text, '加我微信');
    expect(excerpt).toContain('加我微信');
    expect(excerpt.length).toBeLessThanOrEqual(122);
    expect(excerpt.startsWith('…') && excerpt.endsWith('…')).toBe(true);
  });
});

describe('the steps', () => {
  test('the table is sound', () => {
    expect(faultsOfSteps()).toEqual([]);
  });

  test('go one after the other, and a case of somebody new begins with a reminder', () => {
    expect(judgeStep('CANDIDATE', 'REMINDED', 'CANDIDATE')).toEqual({ ok: true });
    expect(judgeStep('CANDIDATE', 'WARNED', 'CANDIDATE')).toMatchObject({ ok: false, why: 'VIOLATION_STEP_WRONG' });
    expect(judgeStep('CANDIDATE', 'WARNED', 'REMINDED')).toEqual({ ok: true });
    expect(judgeStep('CANDIDATE', 'REMOVAL_PROPOSED', 'REMINDED')).toMatchObject({ ok: false });
    expect(judgeStep('CANDIDATE', 'REMOVED', 'REMOVED')).toMatchObject({ ok: false });
    expect(judgeStep('REMINDED', 'REMOVED', 'CANDIDATE')).toMatchObject({ ok: false });
    expect(judgeStep('WARNED', 'REMOVAL_PROPOSED', 'CANDIDATE')).toEqual({ ok: true });
    expect(judgeStep('REMOVED', 'WARNED', 'WARNED')).toMatchObject({ ok: false, why: 'VIOLATION_OVER' });
  });

  test('the history suggests the next one, also where earlier cases are settled', () => {
    const settled = farthest([{ steps: [{ to: 'REMINDED' }, { to: 'DISMISSED' }] }]);
    expect(settled).toBe('REMINDED');
    expect(nextStep('CANDIDATE', settled)).toBe('WARNED');
    expect(nextStep('CANDIDATE', farthest([{ steps: [{ to: 'DISMISSED' }] }]))).toBe('REMINDED');
    expect(nextStep('CANDIDATE', 'REMOVED')).toBe('REMOVAL_PROPOSED');
    expect(nextStep('REMINDED', 'CANDIDATE')).toBe('WARNED');
    expect(nextStep('REMOVAL_PROPOSED', 'CANDIDATE')).toBe('REMOVED');
    expect(nextStep('DISMISSED', 'WARNED')).toBeNull();
    expect(dueAfter('REMOVED', at(0))).toBeNull();
  });
});

describe('rules as people write them', () => {
  test('those that come along are in order', () => {
    for (const one of DEFAULT_VIOLATION_RULES) expect(readViolationRule(one)).toMatchObject({ ok: true });
    for (const one of DEFAULT_KEYWORD_RULES) expect(readKeywordRule(one)).toMatchObject({ ok: true });
  });

  test('hosts are taken out of addresses, words that compare alike are one', () => {
    expect(
      readViolationRule({ name: 'x', kind: 'LINKS', words: ['https://www.qq.com/a', 'QQ.com '], threshold: 0, minutes: 0, isOn: true }),
    ).toMatchObject({ words: ['qq.com'] });
    expect(readWords(['VX', 'ｖ ｘ', ' '])).toEqual(['ｖ ｘ']);
    expect(readViolationRule({ name: 'x', kind: 'KEYWORDS', words: [' '], threshold: 0, minutes: 0, isOn: true })).toMatchObject({
      why: 'RULE_WORDS_COUNT',
    });
    expect(readViolationRule({ name: 'x', kind: 'FLOOD', words: [], threshold: 1, minutes: 3, isOn: true })).toMatchObject({
      why: 'RULE_THRESHOLD',
    });
  });

  test('a reply goes to groups of its tier, and waits for its cooldown', () => {
    const rules = [
      { id: 'a', words: ['发货'], tier: 'HEAD' as const, cooldownMinutes: 5 },
      { id: 'b', words: ['发货'], tier: null, cooldownMinutes: 5 },
    ];
    expect(ruleFor(rules, '何时 发货', 'HEAD')?.id).toBe('a');
    expect(ruleFor(rules, '何时发货', null)?.id).toBe('b');
    expect(ruleFor(rules, '你好', null)).toBeNull();
    expect([mayReply(null, at(0), 5), mayReply(at(0), at(299), 5), mayReply(at(0), at(300), 5)]).toEqual([true, false, true]);
  });
});
