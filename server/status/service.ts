// What a caller may know about the server itself. `describeServer` needs no sign-in, so nothing in it may help an attacker: no
// host names, no addresses, no figures about members. `checkHealth` is for staff.

import type { Ctx } from '../context.ts';
import type { DatabaseHealth, DatabaseKind, Health, ServerInfo } from '../generated/types.ts';
import { jobsHealth } from '../runs/service.ts';
import { worksHealth } from '../works/service.ts';

/** A database that takes longer is of no use to anybody who waits for a page. */
const PATIENCE_MILLISECONDS = 2_000;

const DATABASE_KINDS: Record<Ctx['db']['kind'], DatabaseKind> = { embedded: 'EMBEDDED', 'replica-set': 'REPLICA_SET' };

export function describeServer(ctx: Ctx): ServerInfo {
  const { version, startedAt } = ctx.about;
  return { version, startedAt, database: DATABASE_KINDS[ctx.db.kind], businessZone: ctx.time.zone, businessDay: ctx.time.dayKey(ctx.now) };
}

async function askDatabase({ db, log }: Ctx): Promise<DatabaseHealth> {
  const began = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((settle) => {
    timer = setTimeout(settle, PATIENCE_MILLISECONDS, false);
  });
  const answered = db.ping().then(
    () => true,
    (error: unknown) => {
      log.warn({ err: error }, 'the database did not answer a ping');
      return false;
    },
  );
  const isGood = await Promise.race([answered, late]);
  clearTimeout(timer);
  return { isGood, milliseconds: isGood ? Math.round((performance.now() - began) * 100) / 100 : null };
}

export async function checkHealth(ctx: Ctx): Promise<Health> {
  const database = await askDatabase(ctx);
  const [jobs, works] = await Promise.all([jobsHealth(ctx), worksHealth(ctx)]);
  return { asOf: ctx.now, database, jobs, works };
}
