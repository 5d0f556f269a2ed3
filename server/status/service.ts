// What a caller may know about the server itself. Nothing here needs a sign-in, so nothing here may help an attacker: no host
// names, no addresses, no figures about members.

import type { Ctx } from '../context.ts';
import type { DatabaseKind, ServerInfo } from '../generated/types.ts';

const DATABASE_KINDS: Record<Ctx['db']['kind'], DatabaseKind> = { embedded: 'EMBEDDED', 'replica-set': 'REPLICA_SET' };

export function describeServer(ctx: Ctx): ServerInfo {
  const { version, startedAt } = ctx.about;
  return { version, startedAt, database: DATABASE_KINDS[ctx.db.kind], businessZone: ctx.time.zone, businessDay: ctx.time.dayKey(ctx.now) };
}
