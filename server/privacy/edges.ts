// The address at which a member takes the own data along.
// Surprise: each file is an entry in the trail, and entries are written one after the other by everybody; so a member gets a few
// files in an hour, however often they are asked for.

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { record } from '../audit/service.ts';
import { MEMBERS } from '../context.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { perDatabase } from '../core/per-database.ts';
import type { Edge } from '../parts.ts';
import { ownDataFile } from './own-data.ts';
import { demandMe } from './service.ts';

const MOST_FILES = 10;
const HOUR_SECONDS = 3_600;

const files = perDatabase(() => new RateLimiterMemory({ points: MOST_FILES, duration: HOUR_SECONDS }));

/** Throws Refused('TOO_FAST'). */
async function demandTurn(ctx: Ctx, id: string): Promise<void> {
  try {
    await files(ctx.db).consume(id);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new Refused('TOO_FAST', { retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) });
  }
}

export const edges: readonly Edge[] = [
  {
    method: 'GET',
    path: '/me/data',
    policy: MEMBERS,
    body: 'none',
    answer: async (ctx) => {
      const member = await demandMe(ctx);
      await demandTurn(ctx, member.id);
      // Before the first piece: what was begun was given out, wherever it breaks off.
      const subject = { kind: 'DISTRIBUTOR', id: member.id, name: member.memberNo };
      await ctx.db.transaction((session) => record(ctx, session, { action: 'OWN_DATA_EXPORTED', subject }));
      const name = `${member.memberNo}-${ctx.time.dayKey(ctx.now)}.json`;
      return { status: 200, file: { type: 'application/json; charset=utf-8', name, pieces: ownDataFile(ctx, member) } };
    },
  },
];
