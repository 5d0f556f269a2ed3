// One of something for each open database: what a process remembers or puts in order belongs to the database it came from, and a
// test or a script may have several open.

import type { Database } from './db.ts';

export function perDatabase<Made>(make: () => Made): (db: Database) => Made {
  const made = new WeakMap<Database, Made>();
  return (db) => {
    let one = made.get(db);
    if (one === undefined) made.set(db, (one = make()));
    return one;
  };
}
