// The address at which a member takes the own data along.

import { record } from '../audit/service.ts';
import { MEMBERS } from '../context.ts';
import type { Edge } from '../parts.ts';
import { ownDataFile } from './own-data.ts';
import { demandMe } from './service.ts';

export const edges: readonly Edge[] = [
  {
    method: 'GET',
    path: '/me/data',
    policy: MEMBERS,
    body: 'none',
    answer: async (ctx) => {
      const member = await demandMe(ctx);
      // Before the first piece: what was begun was given out, wherever it breaks off.
      const subject = { kind: 'DISTRIBUTOR', id: member.id, name: member.memberNo };
      await ctx.db.transaction((session) => record(ctx, session, { action: 'OWN_DATA_EXPORTED', subject }));
      const name = `${member.memberNo}-${ctx.time.dayKey(ctx.now)}.json`;
      const pieces = ownDataFile(ctx, member);
      return { status: 200, file: { type: 'application/json; charset=utf-8', name, pieces }, headers: { 'Cache-Control': 'no-store' } };
    },
  },
];
