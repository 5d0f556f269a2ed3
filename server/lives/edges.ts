// The page of a note, for whoever has its link, and the pictures of notes and lines.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import { openFileOf } from '../files/service.ts';
import type { Answer, Edge } from '../parts.ts';
import { demandFollower } from './feed.ts';
import { groupIdsOf, hostOf, isStaff, readLive } from './lives.ts';
import { liveSends } from './model.ts';
import type { LiveRow } from './model.ts';
import { noNotePage, notePage } from './note-page.rules.ts';
import { noteBySecret } from './note.ts';

const KEPT_SECONDS = 7 * 86_400;

async function show(ctx: Ctx, fileId: ObjectId, variant: 'ORIGINAL' | 'THUMB' = 'ORIGINAL'): Promise<Answer> {
  const { type, bytes, sha256, open } = await openFileOf(ctx, fileId, variant);
  return { status: 200, media: { type, bytes, tag: sha256, keptSeconds: KEPT_SECONDS, open } };
}

/** Hosts and staff see all pictures of a rundown, a follower those that came into the own group. */
async function demandLine(ctx: Ctx, live: LiveRow, lineId: string): Promise<void> {
  if (isStaff(ctx) || hostOf(ctx, live) !== null) return;
  const groupId = await demandFollower(ctx, live);
  const group = groupIdsOf(live).find((id) => toId(id) === groupId);
  const sent =
    group && (await liveSends.raw(ctx.db).findOne({ _id: `${toId(live._id)}:${groupId}:${lineId}` }, { projection: { _id: 1 } }));
  if (!sent) throw new Refused('LIVE_NOT_YOURS');
}

export const edges: readonly Edge[] = [
  {
    method: 'GET',
    path: '/n/:secret',
    policy: 'ANYONE',
    body: 'none',
    async answer(ctx, { params }) {
      const found = await noteBySecret(ctx, params['secret'] ?? '').catch((error: unknown) => {
        if (error instanceof Refused && error.code === 'LIVE_UNKNOWN') return null;
        throw error;
      });
      // Opened by a person, whom an error of an interface tells nothing.
      if (found === null) return { status: 404, page: noNotePage() };
      const { live, note } = found;
      return {
        status: 200,
        page: notePage({ title: live.title, text: note.text, picture: note.fileId === null ? null : `/n/${note.secret}/picture` }),
      };
    },
  },
  {
    method: 'GET',
    path: '/n/:secret/picture',
    policy: 'ANYONE',
    body: 'none',
    async answer(ctx, { params }) {
      const { note } = await noteBySecret(ctx, params['secret'] ?? '');
      if (note.fileId === null) throw new Refused('LIVE_UNKNOWN');
      return show(ctx, note.fileId);
    },
  },
  {
    method: 'GET',
    path: '/lives/:id/pictures/:line',
    policy: 'SIGNED_IN',
    body: 'none',
    async answer(ctx, { params, query }) {
      const live = await readLive(ctx, params['id'] ?? '');
      const line = live.lines.find(({ id }) => id === params['line']);
      if (!line || line.fileId === null) throw new Refused('LIVE_UNKNOWN');
      await demandLine(ctx, live, line.id);
      return show(ctx, line.fileId, query.get('size') === 'thumb' ? 'THUMB' : 'ORIGINAL');
    },
  },
];
