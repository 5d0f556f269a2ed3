// Work on one database that would only abort one another's transactions waits for its turn within the process. Between processes
// the database decides.

import type { Database } from './db.ts';
import { perDatabase } from './per-database.ts';

/** Makes a queue: work begins when all that came before it has ended, well or badly. */
export function makeTurns(): <Made>(db: Database, work: () => Promise<Made>) => Promise<Made> {
  const queues = perDatabase(() => ({ last: Promise.resolve() }));
  return (db, work) => {
    const queue = queues(db);
    const mine = queue.last.then(work);
    queue.last = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  };
}
