// Tells hosts and followers what happens in a live, whichever process was told of it: hosts that something moved, followers of a group
// the very line that came into it.
// Surprise: each group has a room of its own, `live:<live>:<group>`: with hundreds of groups a line would else be told to everybody.

import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { FeedSpec } from '../parts.ts';
import { pictureUrl } from './feed.ts';
import { readLive } from './lives.ts';
import type { LivePlaceRow, LiveRow, LiveSendRow } from './model.ts';

type Seen<Row> = { fullDocument?: Row | null };

async function tellLine(ctx: Ctx, { liveId, groupId, lineId, at }: LiveSendRow): Promise<void> {
  const id = toId(liveId);
  const group = toId(groupId);
  ctx.emit(`live:${id}`, 'line', { liveId: id, groupId: group, lineId, at }, group);
  const live = await readLive(ctx, liveId);
  const line = live.lines.find((each) => each.id === lineId);
  if (!line) return;
  const sent = { lineId, kind: line.kind, text: line.text, pictureUrl: pictureUrl(id, line), at };
  ctx.emit(`live:${id}:${group}`, 'line', { liveId: id, groupId: group, ...sent }, lineId);
}

/** The rundown was changed, a line was asked for, it began or ended: all ask again. */
function tellLive(ctx: Ctx, { _id, state, seq, hosts }: LiveRow): void {
  const id = toId(_id);
  ctx.emit(`live:${id}`, 'line', { liveId: id, groupId: null, state, seq }, '');
  if (state === 'PREPARING') return;
  for (const { groupIds } of hosts)
    for (const groupId of groupIds)
      ctx.emit(`live:${id}:${toId(groupId)}`, 'line', { liveId: id, groupId: toId(groupId), lineId: null, state, seq }, '');
}

export const feeds: readonly FeedSpec[] = [
  {
    name: 'lives.sends',
    collection: 'live_sends',
    pipeline: [{ $match: { operationType: 'insert' } }],
    async onChange(ctx, change) {
      const row = (change as Seen<LiveSendRow>).fullDocument;
      if (row) await tellLine(ctx, row);
    },
    // Whoever missed a line sees it with the next question.
    onLost: () => undefined,
  },
  {
    name: 'lives.places',
    collection: 'live_places',
    pipeline: [{ $match: { operationType: { $in: ['insert', 'update'] } } }],
    fullDocument: 'updateLookup',
    onChange(ctx, change) {
      const row = (change as Seen<LivePlaceRow>).fullDocument;
      if (!row) return;
      const group = toId(row.groupId);
      ctx.emit(`live:${toId(row.liveId)}`, 'line', { liveId: toId(row.liveId), groupId: group, lineId: null, at: row.at }, group);
    },
    onLost: () => undefined,
  },
  {
    name: 'lives',
    collection: 'lives',
    pipeline: [{ $match: { operationType: 'update' } }],
    fullDocument: 'updateLookup',
    onChange(ctx, change) {
      const row = (change as Seen<LiveRow>).fullDocument;
      if (row) tellLive(ctx, row);
    },
    onLost: () => undefined,
  },
];
