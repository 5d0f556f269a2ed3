// The phone's board and campaign card in values: what is shown of a board, which rows slide, how long still, and what to do.

import { describe, expect, test } from '@jest/globals';
import { linesOf, ownOwner } from '../../client/mobile/board/lines.ts';
import { rowsAt } from '../../client/mobile/board/race.ts';
import { boardCampaign, mainPriceFen, nearCampaign, nextCampaign, stageOf } from '../../client/mobile/board/campaign.ts';
import type { OwnCampaign } from '../../client/mobile/board/campaign.ts';
import { tasksOf } from '../../client/mobile/home/tasks.ts';
import type { CampaignDayData } from '../../client/mobile/generated.ts';
import type { BoardRow, PlaceMessage } from '../../client/shared/board-state.ts';
import { countDown } from '../../client/shared/countdown.ts';
import { END, courseOf, phaseAt } from '../../client/shared/course.ts';
import { ordersToOvertake } from '../../client/shared/overtake.ts';
import { slidesOf } from '../../client/shared/slides.ts';

const rowAt = (rank: number): BoardRow => ({ rank, ownerId: `o${rank}`, name: `n${rank}`, score: 10_000 - rank, orders: 9, moved: null });
const ranks = (from: number, to: number): BoardRow[] => Array.from({ length: to - from + 1 }, (_none, at) => rowAt(from + at));
const placeAt = (rank: number, from: number, to: number): PlaceMessage => ({
  board: { campaignId: 'c', subject: 'DISTRIBUTOR', metric: 'SALES' },
  version: 1,
  rank,
  score: 10_000 - rank,
  orders: 9,
  moved: null,
  gap: 1,
  around: ranks(from, to),
});
/** `4 5* … 8-213 214`, the own row with a star. */
const shown = (top: readonly BoardRow[], me: PlaceMessage | null, most = 7): string =>
  linesOf(top, me, most)
    .lines.map((line) => (line.kind === 'skip' ? `${line.from}-${line.to}` : `${line.row.rank}${line.isMe ? '*' : ''}`))
    .join(' ');

describe('the lines of a board', () => {
  test('are the podium, the next rows, a gap, and two neighbours on each side of the own row', () => {
    expect(linesOf(ranks(1, 100), null, 7).podium.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(shown(ranks(1, 100), placeAt(216, 211, 221))).toBe('4 5 6 7 8-213 214 215 216* 217 218');
  });

  test('show nobody twice, wherever the own row is', () => {
    const top = ranks(1, 100);
    expect(shown(top, placeAt(2, 1, 7))).toBe('4 5 6 7');
    expect(linesOf(top, placeAt(2, 1, 7), 7).ownerId).toBe('o2');
    expect(shown(top, placeAt(7, 2, 12))).toBe('4 5 6 7*');
    expect(shown(top, placeAt(8, 3, 13))).toBe('4 5 6 7 8* 9 10');
    expect(shown(top, placeAt(10, 5, 15))).toBe('4 5 6 7 8 9 10* 11 12');
    expect(shown(top, placeAt(11, 6, 16))).toBe('4 5 6 7 8-8 9 10 11* 12 13');
    expect(shown(top, placeAt(100, 95, 100), 100)).toMatch(/ 100\*$/);
  });

  test('need nobody’s place, and no full podium', () => {
    expect(shown(ranks(1, 5), null)).toBe('4 5');
    expect(linesOf(ranks(1, 2), placeAt(2, 1, 2), 7)).toMatchObject({ podium: [{ rank: 1 }, { rank: 2 }], lines: [], ownerId: 'o2' });
    expect(shown([], null)).toBe('');
    expect(ownOwner({ ...placeAt(3, 1, 5), rank: null })).toBeNull();
  });
});

describe('rows that slide', () => {
  const SIGHT = { from: 0, to: 600 };

  test('are those that moved and are seen, from where they stood', () => {
    const before = new Map([
      ['a', 0],
      ['b', 60],
      ['c', 120],
      ['far', 5_000],
    ]);
    const after = new Map([
      ['b', 0],
      ['a', 60],
      ['c', 120],
      ['far', 5_060],
      ['new', 180],
    ]);
    expect(slidesOf(before, after, SIGHT, 8)).toEqual(
      new Map([
        ['b', 60],
        ['a', -60],
      ]),
    );
  });

  test('are at most so many, the longest ways first', () => {
    const before = new Map(Array.from({ length: 20 }, (_none, at) => [`r${at}`, at * 10]));
    const after = new Map([...before].map(([id, top]): [string, number] => [id, id === 'r19' ? 0 : top + 10]));
    const slides = slidesOf(before, after, SIGHT, 8);
    expect(slides.size).toBe(8);
    expect([...slides][0]).toEqual(['r19', 190]);
  });
});

test.each([
  [38_022_000, 0, '10:33:42'],
  [2_022_000, 0, '33:42'],
  [2_021_001, 0, '33:42'],
  [3_600_000, 0, '01:00:00'],
  [3_599_000, 0, '59:59'],
  [0, 0, '00:00'],
  [-5_000, 0, '00:00'],
  [31 * 3_600_000, 0, '31:00:00'],
  [48 * 3_600_000, 2, '00:00:00'],
  [50 * 3_600_000 + 61_000, 2, '02:01:01'],
])('%i ms are %i days and %s', (milliseconds, days, clock) => {
  expect(countDown(milliseconds)).toEqual({ days, clock });
});

describe('the course of a campaign', () => {
  const at = (clock: string): string => `2026-11-21T${clock}:00+08:00`;
  const ms = (clock: string): number => Date.parse(at(clock));
  const PHASES = [
    { id: 'open', title: '开场', startsAt: at('10:00'), endsAt: at('12:00') },
    { id: 'two', title: '第二波', startsAt: at('12:00'), endsAt: at('15:00') },
    { id: 'rain', title: '红包雨', startsAt: at('15:00'), endsAt: at('20:00') },
    { id: 'last', title: '冲刺', startsAt: at('20:00'), endsAt: at('22:00') },
  ];
  const course = (clock: string, most = 5) => courseOf(PHASES, at('22:00'), ms(clock), most);

  test('stands evenly apart, now between its marks by the time between them', () => {
    const { marks, now } = course('11:00');
    expect(marks.map(({ id, isPast }) => [id, isPast])).toEqual([
      ['open', true],
      ['two', false],
      ['rain', false],
      ['last', false],
      [END, false],
    ]);
    expect(now).toBeCloseTo(0.2);
    expect(course('17:30').now).toBeCloseTo((2.5 + 0.5) / 5);
  });

  test('has no now before it begins, and ends on the last mark', () => {
    expect(course('09:59').now).toBeNull();
    expect(course('23:00').now).toBeCloseTo(0.9);
  });

  test('shows a part of many marks, from the one before now', () => {
    expect(course('12:30', 3).marks.map(({ id }) => id)).toEqual(['open', 'two', 'rain']);
    expect(course('15:30', 3).marks.map(({ id }) => id)).toEqual(['two', 'rain', 'last']);
    expect(course('21:00', 3).marks.map(({ id }) => id)).toEqual(['rain', 'last', END]);
    expect(course('21:00', 3).now).toBeCloseTo((1.5 + 0.5) / 3);
  });

  test('knows the phase of a moment; its end belongs to the next', () => {
    expect(phaseAt(PHASES, ms('12:00'))?.id).toBe('two');
    expect(phaseAt(PHASES, ms('22:00'))).toBeNull();
  });
});

test('a tie stays behind, so one order more than fills the gap goes past', () => {
  expect(ordersToOvertake(17_800, 8_900)).toBe(3);
  expect(ordersToOvertake(17_801, 8_900)).toBe(3);
  expect(ordersToOvertake(0, 8_900)).toBe(1);
  expect(ordersToOvertake(8_899, 8_900)).toBe(1);
  expect(ordersToOvertake(100, 0)).toBeNull();
});

describe('the campaign of the phone', () => {
  const NOW = Date.parse('2026-11-21T11:00:00+08:00');
  const HOUR = 3_600_000;
  const made = (id: string, state: OwnCampaign['state'], fromHours: number, toHours: number): OwnCampaign => ({
    id,
    title: id,
    state,
    startsAt: new Date(NOW + fromHours * HOUR).toISOString(),
    endsAt: new Date(NOW + toHours * HOUR).toISOString(),
    frozenAt: null,
    isRehearsal: false,
    boardsMarkedAt: null,
    products: [],
    phases: [],
    actions: [],
  });
  const running = made('running', 'RUNNING', -1, 11);
  const tomorrow = made('tomorrow', 'READY', 23, 35);
  const nextWeek = made('next week', 'READY', 160, 172);
  const lastWeek = made('last week', 'CLOSED', -160, -150);
  const tonight = made('tonight', 'CLOSED', -20, -2);

  test('is the one that runs, then one that begins within a day and a half, then today’s result', () => {
    expect(nearCampaign([lastWeek, tomorrow, running, tonight], NOW)?.id).toBe('running');
    expect(nearCampaign([tonight, tomorrow, nextWeek], NOW)?.id).toBe('tomorrow');
    expect(nearCampaign([tonight, lastWeek, nextWeek], NOW)?.id).toBe('tonight');
    expect(nearCampaign([lastWeek, nextWeek], NOW)).toBeNull();
    expect(nextCampaign([nextWeek, tomorrow, running], NOW)?.id).toBe('tomorrow');
  });

  test('has a board as long as there is one at all', () => {
    expect(boardCampaign([lastWeek], NOW)?.id).toBe('last week');
    expect(boardCampaign([], NOW)).toBeNull();
  });

  test('runs from its second on, whatever the server has told; a draft and a cancelled one are none', () => {
    expect(stageOf({ ...tomorrow, startsAt: new Date(NOW).toISOString() }, NOW)).toBe('running');
    expect(stageOf({ ...running, state: 'CANCELLED' }, NOW)).toBeNull();
    expect(stageOf({ ...running, state: 'PAUSED' }, NOW)).toBe('paused');
  });

  test('counts in orders of its main product', () => {
    const products = [
      { sku: 'a', isMain: false, priceFen: 100 },
      { sku: 'b', isMain: true, priceFen: 8_900 },
    ];
    expect(mainPriceFen({ products })).toBe(8_900);
    expect(mainPriceFen({ products: [] })).toBe(0);
  });
});

describe('the tasks of a campaign day', () => {
  const NOW = Date.parse('2026-11-21T11:26:00+08:00');
  const at = (clock: string): string => `2026-11-21T${clock}:00+08:00`;
  const item = (wave: number, isOpen: boolean, copies: number, opensAt: string | null = null) => ({
    wave,
    hour: '10:00',
    isOpen,
    opensAt,
    counts: { copies, shares: 0 },
  });
  const report = (id: string, createdAt: string) => ({
    node: { id, createdAt, text: { zh: '', en: '' }, facts: { salesFen: 1, orders: 1 } },
  });
  const seen = { campaignId: 'c', forwarded: new Set<string>(), now: NOW, atHour: (hour: string) => Date.parse(at(hour)) };
  const day = (some: Partial<CampaignDayData>): CampaignDayData => ({
    warReports: { edges: [] },
    myKits: [],
    ownLives: [],
    followedLives: [],
    ...some,
  });
  const told = (data: CampaignDayData, some: Partial<typeof seen> = {}) =>
    tasksOf(data, { ...seen, ...some }).map(({ kind, state }) => `${kind} ${state}`);

  test('put first what can be done now, then what comes, then what is done', () => {
    const data = day({
      warReports: { edges: [report('r', at('11:00'))] },
      myKits: [{ campaignId: 'c', items: [item(2, false, 0, at('12:00')), item(1, true, 3), item(1, true, 0)] }],
      ownLives: [{ id: 'l', campaignId: 'c', title: '', state: 'PREPARING', plannedAt: at('15:00') }],
    });
    expect(told(data)).toEqual(['report now', 'wave later', 'host later', 'wave done']);
  });

  test('a report is forwarded once, and an old one is no news', () => {
    const data = day({ warReports: { edges: [report('r', at('11:00'))] } });
    expect(told(data, { forwarded: new Set(['r']) })).toEqual(['report done']);
    expect(told(day({ warReports: { edges: [report('r', at('08:00'))] } }))).toEqual([]);
  });

  test('a live is hosted or followed, not both; those of other campaigns are not here', () => {
    const followed = (liveId: string, campaignId: string) => ({
      liveId,
      campaignId,
      title: '',
      state: 'RUNNING' as const,
      plannedAt: at('11:00'),
      groupName: 'g',
    });
    const data = day({
      ownLives: [{ id: 'l', campaignId: 'c', title: '', state: 'RUNNING', plannedAt: at('11:00') }],
      followedLives: [followed('l', 'c'), followed('m', 'c'), followed('n', 'other')],
    });
    expect(tasksOf(data, seen).map(({ id }) => id)).toEqual(['host-l', 'follow-m-g']);
  });
});

test('a moment of a replay has its owners by rank, with bars beside the first; beyond the end it stands', () => {
  const replay = {
    owners: [
      { id: 'a', name: 'A', isOwn: false },
      { id: 'b', name: 'B', isOwn: true },
    ],
    frames: [
      { at: '2026-11-21T02:00:00Z', owners: [], scores: [] },
      { at: '2026-11-21T03:00:00Z', owners: [1, 0], scores: [400, 100] },
    ],
  };
  expect(rowsAt(replay, 0)).toEqual([]);
  expect(rowsAt(replay, 9).map(({ ownerId, rank, part, isOwn }) => [ownerId, rank, part, isOwn])).toEqual([
    ['b', 1, 1, true],
    ['a', 2, 0.25, false],
  ]);
  expect(rowsAt({ owners: [], frames: [] }, 0)).toEqual([]);
});
