// Which boards answer for a database: those that a serving process has put there at its start, else some of this process, made when they
// are first asked for and ended with their database.

import type { Ctx } from '../context.ts';
import { perDatabase } from '../core/per-database.ts';
import { ProcessBoards } from './process-boards.ts';

export { ProcessBoards };

const places = perDatabase((): { boards: ProcessBoards | null } => ({ boards: null }));

/** Those of this process; made when they are first asked for, and ended with their database. */
export function boardsOf(ctx: Ctx): ProcessBoards {
  const place = places(ctx.db);
  place.boards ??= startBoards(ctx.db, () => ctx);
  return place.boards;
}

/** In a serving process: from now on these answer. */
export function startBoards(db: Ctx['db'], ctx: () => Ctx, tellExact?: (isExact: boolean) => void): ProcessBoards {
  const place = places(db);
  const boards = new ProcessBoards(ctx, tellExact);
  place.boards = boards;
  db.beforeClose(async () => {
    if (place.boards === boards) place.boards = null;
    await boards.close();
  });
  return boards;
}
