import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_SCRIPTS } from '../../server/scripts/defaults.rules.ts';
import { PLACES, checkPlaces, exampleOf, fillPlaces, placesIn } from '../../server/scripts/places.rules.ts';
import { bestScript, mayMove, readScript } from '../../server/scripts/rules.ts';

describe('places', () => {
  test('have a spelling in each language, and mean the same by both', () => {
    expect(fillPlaces('{昵称}、{name}，欢迎来到{ group }', { name: '小林', 群名: '新手群' })).toEqual({
      text: '小林、小林，欢迎来到新手群',
      missing: [],
    });
    const spellings = PLACES.flatMap(({ zh, en }) => [zh, en]);
    expect(new Set(spellings).size).toBe(spellings.length);
  });

  test('that nothing is given for keep their braces and are told', () => {
    expect(fillPlaces('{昵称}，{链接}', { 昵称: '小林', 链接: ' ' })).toEqual({ text: '小林，{链接}', missing: ['链接'] });
  });

  test('in what is filled in stay what they are', () => {
    expect(fillPlaces('{昵称}：{链接}', { 昵称: '{链接}$&', 链接: 'x' }).text).toBe('{链接}$&：x');
  });

  test.each([
    ['{昵称}好', { ok: true }],
    ['没有占位符', { ok: true }],
    ['{昵程}好', { ok: false, why: 'SCRIPT_PLACE_UNKNOWN', place: '昵程' }],
    ['{}', { ok: false, why: 'SCRIPT_PLACE_UNKNOWN' }],
    ['{constructor}', { ok: false, why: 'SCRIPT_PLACE_UNKNOWN' }],
    ['{昵称', { ok: false, why: 'SCRIPT_BRACES' }],
    ['昵称}', { ok: false, why: 'SCRIPT_BRACES' }],
    ['{昵\n称}', { ok: false, why: 'SCRIPT_BRACES' }],
  ])('%j is judged', (text, verdict) => {
    expect(checkPlaces(text)).toMatchObject(verdict);
  });

  test('of a text that is fine are all filled when all are given', () => {
    const place = fc.constantFrom(...PLACES).map(({ zh, en }) => fc.constantFrom(`{${zh}}`, `{${en}}`));
    const piece = fc.oneof(
      place.chain((inner) => inner),
      fc.constantFrom('早安', '，', '\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        expect(checkPlaces(text)).toEqual({ ok: true });
        expect(fillPlaces(text, Object.fromEntries(PLACES.map(({ en }) => [en, '值']))).missing).toEqual([]);
        expect(placesIn(exampleOf(text))).toEqual([]);
      }),
    );
  });
});

test('a script is read as it is kept: without what cannot be seen, in fair lengths', () => {
  expect(readScript({ title: ' 欢迎 ', text: '早安\r\n{昵称}\u0000' })).toEqual({ ok: true, title: '欢迎', text: '早安\n{昵称}' });
  expect(readScript({ title: '', text: 'x' })).toMatchObject({ why: 'SCRIPT_TITLE_LENGTH' });
  expect(readScript({ title: 'x', text: '群'.repeat(2_001) })).toMatchObject({ why: 'SCRIPT_TEXT_LENGTH', max: 2_000 });
});

describe('the script that fits best', () => {
  const at = (day: number): Date => new Date(Date.UTC(2026, 4, day));
  const script = (key: string, more: object = {}) => ({
    key,
    occasion: 'INVITE' as const,
    tier: null,
    step: null,
    publishedAt: at(1),
    ...more,
  });

  test('is for this step, then for this tier, then the latest', () => {
    const rows = [
      script('any'),
      script('new', { tier: 'NEW' }),
      script('step', { step: 'SCRIPT' }),
      script('both', { tier: 'NEW', step: 'SCRIPT' }),
      script('mid', { tier: 'MID' }),
    ];
    const best = (tier: 'NEW' | 'MID' | 'HEAD' | null, step: 'SCRIPT' | 'RULES' | null) =>
      bestScript(rows, { occasion: 'INVITE', tier, step })?.key;
    expect([best('NEW', 'SCRIPT'), best('MID', 'SCRIPT'), best('MID', null), best('HEAD', 'RULES'), best(null, null)]).toEqual([
      'both',
      'step',
      'mid',
      'any',
      'any',
    ]);
    expect(bestScript([script('old'), script('late', { publishedAt: at(2) })], { occasion: 'INVITE', tier: null, step: null })?.key).toBe(
      'late',
    );
    expect(bestScript(rows, { occasion: 'WARN', tier: null, step: null })).toBeNull();
  });
});

test('only a draft is published, and what was in use is not used again', () => {
  expect(mayMove('DRAFT', 'PUBLISHED')).toEqual({ ok: true });
  expect(mayMove('REPLACED', 'PUBLISHED')).toMatchObject({ ok: false, why: 'SCRIPT_STATE' });
  expect(mayMove('DRAFT', 'RETIRED')).toMatchObject({ ok: false });
});

test('the first scripts are sound, each under a key of its own', () => {
  for (const script of DEFAULT_SCRIPTS)
    expect({ key: script.key, ...readScript(script) }).toEqual({ key: script.key, ok: true, title: script.title, text: script.text });
  expect(new Set(DEFAULT_SCRIPTS.map(({ key }) => key)).size).toBe(DEFAULT_SCRIPTS.length);
});
