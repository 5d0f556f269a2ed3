// Lists to save, for whoever runs campaigns: a board as it stands, a frozen board just as it was digested, and what was won.

import { record } from '../audit/service.ts';
import { readCampaign } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { MANAGERS } from '../context.ts';
import { CSV_BOM, csvLine } from '../core/csv.ts';
import { toId } from '../core/ids.ts';
import type { BoardMetric, BoardSubject } from '../generated/types.ts';
import type { Asked, Edge } from '../parts.ts';
import { Refused } from '../core/errors.ts';
import { boardOf } from './board-of.ts';
import { finalText } from './final-lists.ts';
import { rewardEntriesOf } from './final.reading.ts';
import { keyText, METRICS, SUBJECTS } from './keys.rules.ts';
import type { BoardKey } from './keys.rules.ts';
import { namesOf } from './names.ts';
import { demandKey } from './reading.ts';
import type { BoardView } from './views.ts';

const PAGE = 500;

async function keyAsked(ctx: Ctx, { query }: Asked): Promise<BoardKey> {
  const campaign = await readCampaign(ctx, query.get('campaignId') ?? '');
  const subject = query.get('subject') as BoardSubject;
  const metric = query.get('metric') as BoardMetric;
  if (!SUBJECTS.includes(subject) || !METRICS.includes(metric)) throw new Refused('BOARD_UNKNOWN');
  return demandKey(ctx, campaign, { subject, metric, phaseId: query.get('phaseId') || null });
}

async function* boardFile(ctx: Ctx, view: BoardView): AsyncGenerator<string> {
  yield CSV_BOM + csvLine(['rank', 'name', 'member_no', 'tier', 'score', 'orders', 'reached_at']);
  let count = 0;
  for (let from = 1; from <= view.size; from += PAGE) {
    const entries = view.window(from, PAGE);
    const names = await namesOf(
      ctx,
      view.key.subject,
      entries.map(({ ownerId }) => ownerId),
    );
    for (const { rank, ownerId, score, orders, reachedAt } of entries) {
      const known = names.get(ownerId);
      yield csvLine([rank, known?.name ?? ownerId, known?.memberNo ?? '', known?.tier ?? '', score, orders, reachedAt.toISOString()]);
      count += 1;
    }
  }
  await noteExport(ctx, 'board', { board: keyText(view.key) }, count);
}

async function* rewardFile(ctx: Ctx, campaignId: string): AsyncGenerator<string> {
  const campaign = await readCampaign(ctx, campaignId);
  yield CSV_BOM + csvLine(['reward', 'prize', 'amount_fen', 'subject', 'metric', 'rank', 'name', 'member_no', 'score', 'settled_at']);
  const rows = await rewardEntriesOf(ctx, campaign);
  for (const { title, prize, amountFen, board, ownerId, rank, name, score, at } of rows) {
    const known = (await namesOf(ctx, board.subject, [ownerId])).get(ownerId);
    yield csvLine([title, prize, amountFen, board.subject, board.metric, rank, name, known?.memberNo ?? '', score, at.toISOString()]);
  }
  await noteExport(ctx, 'rewards', { campaignId }, rows.length);
}

async function* finalFile(ctx: Ctx, key: BoardKey): AsyncGenerator<string> {
  yield* finalText(ctx, keyText(key));
  await noteExport(ctx, 'final-board', { board: keyText(key) }, (await boardOf(ctx, key)).size);
}

function noteExport(ctx: Ctx, name: string, filter: object, count: number): Promise<void> {
  return ctx.db.transaction((session) =>
    record(ctx, session, { action: 'LIST_EXPORTED', subject: { kind: 'LIST', id: null, name }, details: { filter, count, isWhole: true } }),
  );
}

const TYPE = 'text/csv; charset=utf-8';
const common = { method: 'GET', policy: MANAGERS, body: 'none' } as const;

export const edges: readonly Edge[] = [
  {
    ...common,
    path: '/exports/board.csv',
    async answer(ctx, asked) {
      const view = await boardOf(ctx, await keyAsked(ctx, asked));
      return { status: 200, file: { type: TYPE, name: `board-${ctx.time.dayKey(ctx.now)}.csv`, pieces: boardFile(ctx, view) } };
    },
  },
  {
    ...common,
    path: '/exports/final-board.csv',
    async answer(ctx, asked) {
      const key = await keyAsked(ctx, asked);
      const name = `final-${key.subject}-${key.metric}.csv`.toLowerCase();
      return { status: 200, file: { type: TYPE, name, pieces: finalFile(ctx, key) } };
    },
  },
  {
    ...common,
    path: '/exports/rewards.csv',
    async answer(ctx, { query }) {
      const campaign = await readCampaign(ctx, query.get('campaignId') ?? '');
      return { status: 200, file: { type: TYPE, name: `rewards-${campaign.number}.csv`, pieces: rewardFile(ctx, toId(campaign._id)) } };
    },
  },
];
