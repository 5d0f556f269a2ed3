import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GroupState } from '../../server/generated/types.ts';
import {
  FINAL_STATES,
  FIRST_STATE,
  GROUP_STATES,
  STEPS,
  blocksOf,
  faultsOfSteps,
  judgeStep,
  stepsFrom,
} from '../../server/groups/lifecycle.rules.ts';
import type { GroupFacts, Step } from '../../server/groups/lifecycle.rules.ts';
import { countOthers, planAdmissions, stayKey } from '../../server/groups/places.rules.ts';
import type { OpenStay, PlaceEntry, PlaceGroup } from '../../server/groups/places.rules.ts';
import {
  CODE_KEYS,
  codeKeyOf,
  groupNumber,
  judgeKind,
  readCode,
  readGroupName,
  readTags,
  roleAfterMove,
} from '../../server/groups/rules.ts';
import { eventWords } from '../../server/groups/words.rules.ts';

const facts = (more: Partial<GroupFacts> = {}): GroupFacts => ({ state: 'GROWING', members: 10, reserved: 0, isHeld: true, ...more });

describe('the life of a group', () => {
  test('the table is sound', () => {
    expect(faultsOfSteps(STEPS)).toEqual([]);
  });

  const without = (change: (steps: Step[]) => Step[]): string[] => faultsOfSteps(change([...STEPS]));
  const step = (from: GroupState, to: GroupState, takers: Step['takers'] = ['MANAGER']): Step => ({ from, to, takers, needs: [] });

  test.each<[string, (steps: Step[]) => Step[], RegExp]>([
    ['a state that no step leads to', (all) => all.filter(({ to }) => to !== 'MATURE'), /MATURE is never reached/],
    ['a way out of an end', (all) => [...all, step('DISSOLVED', 'GROWING')], /DISSOLVED → GROWING leaves an end/],
    ['a step that nobody may take', (all) => [...all, step('PREPARING', 'GROWING', [])], /nobody may take PREPARING → GROWING/],
    ['the same step twice', (all) => [...all, step('FORMING', 'GROWING')], /FORMING → GROWING stands there twice/],
    ['a state without a way on', (all) => all.filter(({ from }) => from !== 'DECLINING'), /DECLINING is left by no step/],
    ['a step to itself', (all) => [...all, step('MATURE', 'MATURE')], /leads nowhere/],
  ])('refuses to load with %s', (_what, change, said) => {
    expect(without(change).join('\n')).toMatch(said);
  });

  test.each<[GroupState, GroupState, Partial<GroupFacts>, Parameters<typeof judgeStep>[2], string | null]>([
    ['PREPARING', 'FORMING', {}, 'PROGRAM', null],
    ['PREPARING', 'FORMING', { members: 0 }, 'HOLDER', 'STEP_NEEDS_MEMBERS'],
    ['PREPARING', 'GROWING', {}, 'MANAGER', 'STEP_NOT_THERE'],
    ['FORMING', 'GROWING', {}, 'HOLDER', null],
    ['FORMING', 'GROWING', { isHeld: false }, 'MANAGER', 'STEP_NEEDS_HOLDER'],
    ['FORMING', 'GROWING', {}, 'PROGRAM', 'STEP_NOT_YOURS'],
    ['GROWING', 'MATURE', {}, null, 'STEP_NOT_YOURS'],
    ['DECLINING', 'MATURE', {}, 'HOLDER', null],
    ['MATURE', 'DISSOLVED', {}, 'MANAGER', 'GROUP_HAS_MEMBERS'],
    ['MATURE', 'DISSOLVED', { members: 0 }, 'MANAGER', null],
    ['MATURE', 'DISSOLVED', { members: 0 }, 'HOLDER', 'STEP_NOT_YOURS'],
    ['PREPARING', 'DISSOLVED', { members: 0, reserved: 3 }, 'MANAGER', 'GROUP_HAS_INVITES'],
    ['MATURE', 'TRANSFORMED', {}, 'MANAGER', 'STEP_NEEDS_SUCCESSOR'],
    ['MATURE', 'TRANSFORMED', { hasSuccessor: true }, 'MANAGER', null],
    ['DISSOLVED', 'GROWING', {}, 'MANAGER', 'STEP_NOT_THERE'],
    ['TRANSFORMED', 'MATURE', {}, 'PROGRAM', 'STEP_NOT_THERE'],
  ])('%s → %s with %j by %s: %s', (state, to, more, taker, why) => {
    const verdict = judgeStep(facts({ state, ...more }), to, taker);
    expect(verdict.ok ? null : verdict.why).toBe(why);
  });

  test('an end is an end, and every other state can be dissolved', () => {
    for (const state of GROUP_STATES) {
      if (FINAL_STATES.includes(state)) expect(stepsFrom(state)).toEqual([]);
      else expect(blocksOf(facts({ state, members: 0 }), 'DISSOLVED', 'MANAGER')).toEqual([]);
    }
    expect(FIRST_STATE).toBe('PREPARING');
  });
});

describe('places', () => {
  const group = (more: Partial<PlaceGroup> = {}): PlaceGroup => ({ members: 0, reserved: 0, purpose: 'SERVICE', isClosed: false, ...more });
  const plan = (entries: PlaceEntry[], one: PlaceGroup, limit = 3, present: string[] = []) =>
    planAdmissions(entries, new Map([['g', one]]), new Set(present), limit);
  const entry = (distributorId: string, more: Partial<PlaceEntry> = {}): PlaceEntry => ({ groupId: 'g', distributorId, ...more });

  test('the first who come get the places', () => {
    const { admitted, refused } = plan([entry('a'), entry('b'), entry('c')], group({ members: 1 }));
    expect(admitted).toEqual([0, 1]);
    expect(refused).toEqual([{ index: 2, why: 'GROUP_FULL' }]);
  });

  test('a held place is for who was invited', () => {
    const full = group({ members: 2, reserved: 1 });
    expect(plan([entry('a')], full).refused).toEqual([{ index: 0, why: 'GROUP_FULL' }]);
    expect(plan([entry('a', { fromReserved: true })], full).moves.get('g')).toEqual({ members: 1, reserved: -1, squeezed: 0 });
  });

  test('whoever is known to be in takes a held place when no other is left, and never one above the limit', () => {
    expect(plan([entry('a', { isFact: true })], group({ members: 2, reserved: 1 })).moves.get('g')).toEqual({
      members: 1,
      reserved: -1,
      squeezed: 1,
    });
    expect(plan([entry('a', { isFact: true })], group({ members: 3 })).refused).toEqual([{ index: 0, why: 'GROUP_FULL' }]);
  });

  test('an invite whose place is gone takes a free one', () => {
    expect(plan([entry('a', { fromReserved: true })], group({ members: 1 })).moves.get('g')).toEqual({
      members: 1,
      reserved: 0,
      squeezed: 0,
    });
  });

  test('nobody is in twice, in a closed group, or in none', () => {
    expect(plan([entry('a')], group(), 3, [stayKey('g', 'a')]).refused).toEqual([{ index: 0, why: 'ALREADY_IN_GROUP' }]);
    expect(plan([entry('a'), entry('a')], group()).refused).toEqual([{ index: 1, why: 'ALREADY_IN_GROUP' }]);
    expect(plan([entry('a')], group({ isClosed: true })).refused).toEqual([{ index: 0, why: 'GROUP_CLOSED' }]);
    expect(planAdmissions([entry('a')], new Map(), new Set(), 3).refused).toEqual([{ index: 0, why: 'GROUP_NOT_FOUND' }]);
  });

  test('no batch passes the limit or makes up places', () => {
    const people = fc.record({ who: fc.integer({ min: 0, max: 12 }), fromReserved: fc.boolean(), isFact: fc.boolean() });
    const start = fc.record({ members: fc.integer({ min: 0, max: 6 }), reserved: fc.integer({ min: 0, max: 6 }) });
    fc.assert(
      fc.property(fc.array(people, { maxLength: 20 }), start, fc.integer({ min: 1, max: 8 }), (batch, { members, reserved }, limit) => {
        fc.pre(members + reserved <= limit);
        const entries = batch.map(({ who, ...more }) => entry(String(who), more));
        const { admitted, refused, moves } = plan(entries, group({ members, reserved }), limit);
        const move = moves.get('g') ?? { members: 0, reserved: 0 };
        expect(admitted.length + refused.length).toBe(entries.length);
        expect(move.members).toBe(admitted.length);
        expect(members + move.members + reserved + move.reserved).toBeLessThanOrEqual(limit);
        expect(reserved + move.reserved).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('who is in several groups of one purpose is counted in each of them', () => {
    const stay = (id: string, distributorId: string, purpose: OpenStay['purpose'], alsoIn = 0): OpenStay => ({
      id,
      distributorId,
      purpose,
      alsoIn,
    });
    expect(
      countOthers([stay('1', 'a', 'SERVICE'), stay('2', 'a', 'SERVICE'), stay('3', 'a', 'CAMP'), stay('4', 'b', 'SERVICE', 1)]),
    ).toEqual([
      { id: '1', alsoIn: 1 },
      { id: '2', alsoIn: 1 },
      { id: '4', alsoIn: 0 },
    ]);
  });
});

describe('what is written', () => {
  test('numbers go on past five digits', () => {
    expect([groupNumber(1), groupNumber(3_334), groupNumber(123_456)]).toEqual(['G00001', 'G03334', 'G123456']);
  });

  test('names and tags lose what cannot be seen', () => {
    expect(readGroupName('  杭州\u200b 新手群 ')).toEqual({ ok: true, name: '杭州 新手群' });
    expect(readGroupName(' ')).toMatchObject({ ok: false, why: 'GROUP_NAME_LENGTH' });
    expect(readGroupName('群'.repeat(41))).toMatchObject({ ok: false });
    expect(readTags([' 高活跃 ', '', '高活跃', 'VIP'])).toEqual({ ok: true, tags: ['高活跃', 'VIP'] });
    expect(readTags(['十三个字的标签是不能要的啊呀'])).toMatchObject({ why: 'GROUP_TAG_LENGTH' });
    expect(readTags(Array.from({ length: 11 }, (_, at) => `标签${at}`))).toMatchObject({ why: 'GROUP_TAGS_TOO_MANY' });
  });

  test('a code has a title and rules, empty lines left out', () => {
    expect(readCode({ title: '新手群规', rules: ['不发广告', '', ' 互相尊重 '] })).toEqual({
      ok: true,
      title: '新手群规',
      rules: ['不发广告', '互相尊重'],
    });
    expect(readCode({ title: '', rules: ['一'] })).toMatchObject({ why: 'CODE_TITLE_LENGTH' });
    expect(readCode({ title: '群规', rules: [' '] })).toMatchObject({ why: 'CODE_RULES_COUNT' });
    expect(readCode({ title: '群规', rules: ['长'.repeat(201)] })).toMatchObject({ why: 'CODE_RULE_LENGTH' });
  });

  test('every group has a key of a code', () => {
    expect(codeKeyOf({ purpose: 'SERVICE', tier: 'MID' })).toBe('MID');
    expect(codeKeyOf({ purpose: 'CAMP', tier: 'NEW' })).toBe('CAMP');
    expect(CODE_KEYS).toEqual(['NEW', 'MID', 'HEAD', 'CAMP', 'CAMPAIGN', 'LEADERS', 'LOCAL']);
    expect(judgeKind('SERVICE', null)).toEqual({ ok: false, why: 'GROUP_TIER_MISSING' });
  });

  test('an owner stays behind with the chat', () => {
    expect([roleAfterMove('OWNER', false), roleAfterMove('OWNER', true), roleAfterMove('KOL', false)]).toEqual(['MEMBER', 'OWNER', 'KOL']);
  });

  test('a timeline speaks both languages, and leaves out what is not known', () => {
    expect(eventWords('STATE_CHANGED', { from: 'FORMING', to: 'GROWING', reason: '满百人' })).toEqual({
      zh: '组建 → 成长：满百人',
      en: 'From forming to growing: 满百人',
    });
    expect(eventWords('STATE_CHANGED', { from: 'PREPARING', to: 'FORMING' }).zh).toBe('筹备 → 组建');
    expect(eventWords('HOLDER_CHANGED', { fromName: '', toName: '小林' })).toEqual({ zh: '负责人：小林', en: 'Held by 小林' });
    expect(eventWords('MERGED_INTO', { number: 'G00002', count: 12 }).zh).toBe('并入 G00002，移走 12 人');
  });
});
