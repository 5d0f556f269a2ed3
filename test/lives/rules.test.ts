import { describe, expect, test } from '@jest/globals';
import {
  LIVE_STATES,
  heardAt,
  mayBecome,
  mayStart,
  mayTell,
  noteLines,
  plannedEnd,
  positionOf,
  readLines,
  spreadOf,
} from '../../server/lives/rules.ts';
import type { Line, TypedLine } from '../../server/lives/rules.ts';
import { notePage } from '../../server/lives/note-page.rules.ts';
import { TEMPLATES, fillTemplate } from '../../server/lives/templates.rules.ts';
import type { LiveState } from '../../server/generated/types.ts';

const typed = (text: string, more: Partial<TypedLine> = {}): TypedLine => ({ kind: 'TEXT', text, minute: 0, ...more });
const line = (id: string, more: Partial<Line> = {}): Line => ({ id, kind: 'TEXT', text: id, fileId: null, minute: 0, hint: null, ...more });
let made = 0;
const newId = (): string => `n${(made += 1)}`;

describe('states', () => {
  test('lead from preparing to the end, and nowhere back', () => {
    const states = Object.keys(LIVE_STATES) as LiveState[];
    const moves = states.flatMap((from) => states.filter((to) => mayBecome(from, to)).map((to) => `${from}→${to}`));
    expect(moves).toEqual(['PREPARING→RUNNING', 'PREPARING→CANCELLED', 'RUNNING→ENDED']);
  });

  test('a live begins with lines, a host with groups, and a campaign that is open', () => {
    const live = { state: 'PREPARING' as const, lines: [1], hosts: [{ groupIds: [1] }] };
    expect(mayStart(live, true)).toEqual({ ok: true });
    expect(mayStart(live, false)).toMatchObject({ why: 'LIVE_CAMPAIGN_OVER' });
    expect(mayStart({ ...live, lines: [] }, true)).toMatchObject({ why: 'LIVE_WITHOUT_LINES' });
    expect(mayStart({ ...live, hosts: [{ groupIds: [] }] }, true)).toMatchObject({ why: 'LIVE_WITHOUT_HOSTS' });
    expect(mayStart({ ...live, state: 'ENDED' }, true)).toMatchObject({ why: 'LIVE_NOT_NOW' });
  });

  test('what was done offline is taken for a day after the end', () => {
    const ended = { state: 'ENDED' as const, endedAt: new Date('2026-05-12T02:00:00Z') };
    expect(mayTell(ended, new Date('2026-05-13T02:00:00Z'))).toBe(true);
    expect(mayTell(ended, new Date('2026-05-13T02:00:01Z'))).toBe(false);
    expect(mayTell({ state: 'PREPARING', endedAt: null }, new Date())).toBe(false);
  });
});

describe('a rundown', () => {
  test('keeps the ids of its lines, gives new ones their own, and never lets minutes go back', () => {
    const verdict = readLines(
      [typed(' 二 ', { id: 'b', minute: 5 }), typed('新', { minute: 3, hint: ' 慢一点 ' })],
      [line('a'), line('b')],
      new Set(),
      newId,
    );
    expect(verdict).toMatchObject({
      ok: true,
      lines: [
        { id: 'b', text: '二', minute: 5, hint: null },
        { text: '新', minute: 5, hint: '慢一点' },
      ],
    });
    expect(verdict.ok && verdict.lines[1]?.id).not.toBe('b');
  });

  test('a line that was sent stays as it is', () => {
    const known = [line('a', { text: '开场' }), line('b', { text: '产品' })];
    const sent = new Set(['a']);
    expect(readLines([typed('产品', { id: 'b' }), typed('开场', { id: 'a', hint: '提示可以改' })], known, sent, newId)).toMatchObject({
      ok: true,
    });
    expect(readLines([typed('改了', { id: 'a' })], known, sent, newId)).toEqual({ ok: false, why: 'LIVE_LINE_SENT', text: '开场' });
    expect(readLines([typed('产品', { id: 'b' })], known, sent, newId)).toMatchObject({ why: 'LIVE_LINE_SENT' });
  });

  test.each([
    ['nothing in it', [typed('  ')], 'LIVE_LINE_LENGTH'],
    ['too long', [typed('好'.repeat(601))], 'LIVE_LINE_LENGTH'],
    ['a hint that is too long', [typed('好', { hint: '好'.repeat(121) })], 'LIVE_HINT_LENGTH'],
    ['a minute beyond ten hours', [typed('好', { minute: 601 })], 'LIVE_LINE_MINUTE'],
    ['half a minute', [typed('好', { minute: 0.5 })], 'LIVE_LINE_MINUTE'],
    ['a picture without one', [typed('好', { kind: 'PICTURE' })], 'LIVE_LINE_PICTURE'],
    ['a text with a picture', [typed('好', { fileId: 'f' })], 'LIVE_LINE_PICTURE'],
    ['a line twice', [typed('好', { id: 'a' }), typed('好', { id: 'a' })], 'LIVE_LINE_TWICE'],
    ['too many', Array.from({ length: 101 }, () => typed('好')), 'LIVE_LINES_TOO_MANY'],
  ])('is refused with %s', (_what, lines, why) => {
    expect(readLines(lines, [line('a')], new Set(), newId)).toMatchObject({ ok: false, why });
  });
});

describe('where a group stands', () => {
  const lines = [line('a'), line('b'), line('c')];

  test('is where its host put it; past the end when all are out; the first that was not sent where its line is gone', () => {
    expect(positionOf(lines, undefined, new Set())).toBe(1);
    expect(positionOf(lines, 'c', new Set(['a']))).toBe(3);
    expect(positionOf(lines, null, new Set())).toBe(4);
    expect(positionOf(lines, 'gone', new Set(['a']))).toBe(2);
    expect(positionOf(lines, 'gone', new Set(['a', 'b', 'c']))).toBe(4);
    expect(spreadOf([3, 1, 3])).toEqual([
      { position: 1, groups: 1 },
      { position: 3, groups: 2 },
    ]);
  });

  test('a phone with a wrong clock sent nothing before the beginning or in the future', () => {
    const [begun, now] = [new Date(1_000), new Date(2_000)];
    expect([0, 1_500, 9_000].map((at) => heardAt(new Date(at), begun, now).getTime())).toEqual([1_000, 1_500, 2_000]);
    expect(plannedEnd(new Date(0), [line('a', { minute: 3 })])).toEqual(new Date(240_000));
  });
});

describe('the note', () => {
  test('tells what went into the most groups, in the order of the rundown', () => {
    const lines = Array.from({ length: 14 }, (_each, index) => line(`l${index}`, { text: `第 ${index} 条\n换行` }));
    const sentIn = new Map(lines.map(({ id }, index) => [id, index === 3 ? 0 : index === 5 ? 1 : 2]));
    const told = noteLines(lines, sentIn);
    expect(told).toHaveLength(12);
    expect(told.slice(0, 4)).toEqual(['第 0 条 换行', '第 1 条 换行', '第 2 条 换行', '第 4 条 换行']);
    expect(told).not.toContain('第 5 条 换行');
    expect(noteLines([line('x', { text: '好'.repeat(70) })], new Map([['x', 1]]))[0]).toHaveLength(60);
  });

  test('is shown as text, whatever is in it', () => {
    const html = notePage({ title: '<b>', text: 'a\n<script>alert(1)</script>', picture: null });
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<b>');
  });
});

describe('templates', () => {
  test('are filled with what the campaign says; what it has no word for is left out', () => {
    for (const template of TEMPLATES) {
      const all = fillTemplate(template, { product: '秋梨膏', point: '六斤梨一斤膏', brand: '老字号', play: '买三赠一' });
      expect(all).toHaveLength(template.lines.length);
      expect(all.map(({ text }) => text).join('')).not.toMatch(/[{}]/);
      expect(all.map(({ minute }) => minute)).toEqual([...all.map(({ minute }) => minute)].sort((a, b) => a - b));
    }
    const [opening] = TEMPLATES;
    const bare = opening ? fillTemplate(opening, { product: '秋梨膏', point: '', brand: ' ', play: '' }) : [];
    expect(bare).toHaveLength((opening?.lines.length ?? 0) - 3);
  });
});
