// The note that is left of a live: what was said, in how many groups, what was sold meanwhile; as text to forward, as a picture, and
// behind a link that nobody can guess and that needs no sign-in.

import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { newSecret, toId } from '../core/ids.ts';
import { shortYuan } from '../core/money.ts';
import { keepFile } from '../files/service.ts';
import type { LiveNoteRow, LiveRow } from './model.ts';
import { liveSends, lives } from './model.ts';
import { drawNote } from './note-picture.ts';
import { readLive } from './lives.ts';
import { noteLines, planned } from './rules.ts';
import { readTotals } from '../leaderboards/service.ts';

export interface LiveNoteOf {
  live: LiveRow;
  note: LiveNoteRow;
}

export function noteOf(live: LiveRow): LiveNoteOf | null {
  return live.note === null ? null : { live, note: live.note };
}

export const noteLink = (ctx: Pick<Ctx, 'about'>, { secret }: Pick<LiveNoteRow, 'secret'>): string => `${ctx.about.publicUrl}/n/${secret}`;

/** Made once: the words with the end, the picture after it; a kill between leaves the picture to the next who looks. */
export async function makeNote(ctx: Ctx, id: string): Promise<LiveRow> {
  let live = await readLive(ctx, id);
  if (live.state !== 'ENDED') return live;
  if (live.note === null) {
    await lives.raw(ctx.db).updateOne({ _id: live._id, state: 'ENDED', note: null }, { $set: { note: await writeNote(ctx, live) } });
    live = await readLive(ctx, id);
  }
  if (live.note !== null && live.note.fileId === null) {
    const { png } = await drawNote({ live, note: live.note, link: noteLink(ctx, live.note), clock: (at) => ctx.time.clock(at) });
    const file = await keepFile(ctx, { bytes: png, kind: 'IMAGE', use: 'NOTE', isUsed: true, isDrawn: true });
    await lives.raw(ctx.db).updateOne({ _id: live._id, 'note.fileId': null }, { $set: { 'note.fileId': file._id } });
    live = await readLive(ctx, id);
  }
  return live;
}

async function writeNote(ctx: Ctx, live: LiveRow): Promise<LiveNoteRow> {
  const sends = await liveSends
    .raw(ctx.db)
    .find({ liveId: live._id }, { projection: { lineId: 1, groupId: 1 } })
    .toArray();
  const sentIn = new Map<string, number>();
  for (const { lineId } of sends) sentIn.set(lineId, (sentIn.get(lineId) ?? 0) + 1);
  const groups = new Set(sends.map(({ groupId }) => toId(groupId))).size;
  const hosts = live.hosts.filter(({ groupIds }) => groupIds.length > 0).length;
  const startedAt = live.startedAt ?? live.plannedAt;
  const endedAt = live.endedAt ?? ctx.now;
  const { salesFen: sales } = await readTotals(ctx, live.campaignId);
  const told = noteLines(planned(live.lines), sentIn);
  const secret = newSecret(16);
  const note: LiveNoteRow = {
    secret,
    text: '',
    told,
    fileId: null,
    lines: sentIn.size,
    groups: Math.max(groups, sends.length > 0 ? 1 : 0),
    hosts,
    minutes: Math.max(1, Math.round((endedAt.getTime() - startedAt.getTime()) / 60_000)),
    salesFen: live.salesAtStartFen === null ? null : Math.max(0, sales - live.salesAtStartFen),
    madeAt: ctx.now,
  };
  return { ...note, text: noteText(ctx, live, note) };
}

function noteText(ctx: Ctx, live: LiveRow, note: LiveNoteRow): string {
  const times = `${ctx.time.clock(live.startedAt ?? live.plannedAt)}–${ctx.time.clock(live.endedAt ?? ctx.now)}`;
  const sold = note.salesFen === null || note.salesFen === 0 ? '' : `，期间成交 ${shortYuan(note.salesFen, 'zh-CN')}`;
  return [
    `【便签】${live.title}`,
    `${times}，${note.groups} 个群同场${sold}`,
    ...note.told.map((line, index) => `${index + 1}. ${line}`),
    `完整便签：${noteLink(ctx, note)}`,
  ].join('\n');
}

/** By the secret of its link. @throws Refused LIVE_UNKNOWN */
export async function noteBySecret(ctx: Ctx, secret: string): Promise<LiveNoteOf> {
  const live = /^[\w-]{22}$/.test(secret) ? await lives.raw(ctx.db).findOne({ 'note.secret': secret }) : null;
  const note = live && noteOf(live);
  if (!note) throw new Refused('LIVE_UNKNOWN');
  return note;
}

/** What was left undone by processes that are gone; every few minutes. */
export async function finishNotes(ctx: Ctx): Promise<{ made: number }> {
  const since = new Date(ctx.now.getTime() - 7 * 86_400_000);
  const rows = await lives
    .raw(ctx.db)
    .find({ state: 'ENDED', endedAt: { $gte: since }, $or: [{ note: null }, { 'note.fileId': null }] }, { projection: { _id: 1 } })
    .toArray();
  for (const { _id } of rows) await makeNote(ctx, toId(_id));
  return { made: rows.length };
}
