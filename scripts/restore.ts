// `npm run restore -- FILE [--drop]`: what a backup holds, into an empty database; `--drop` empties it first. The file is read to
// its end and its checksum compared before anything is changed.

import { parseArgs } from 'node:util';
import { reachDatabase } from './reach.ts';
import { inspect, refill } from './refill.ts';
import { fail, interruptible, tell, used } from './say.ts';

const USAGE = 'npm run restore -- FILE [--drop]';
const restore = { isBegun: false };

try {
  const { values, positionals } = used(USAGE, () =>
    parseArgs({ allowPositionals: true, options: { drop: { type: 'boolean', default: false } } }),
  );
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(`name the file to read: ${USAGE}`);
  const signal = interruptible();
  const contents = await inspect(file, signal);
  const { totals } = contents;
  tell(
    `${file}: ${totals.documents.toLocaleString('en')} documents and ${totals.changes.toLocaleString('en')} changes of ${contents.at.toISOString()}; the checksum fits`,
  );
  const { database, name, what } = await reachDatabase({ mustExist: false });
  try {
    tell(`restoring into ${contents.scope === 'all' ? 'all its databases' : name} of ${what}`);
    const room = (line: string): void => {
      restore.isBegun = true;
      tell(line);
    };
    const done = await refill(database.client, contents, { file, database: name, drop: values.drop, tell: room, signal });
    if (done.altered > 0) {
      tell(
        `${done.altered} documents or changes held values that no driver can write any more (such as undefined, now null), for example:`,
      );
      for (const line of done.alteredAt) tell(`  ${line}`);
    }
    const counts = [
      `${done.collections} collections`,
      `${done.documents.toLocaleString('en')} documents`,
      `${done.changes.toLocaleString('en')} changes`,
      `${done.indexes} indexes`,
    ];
    process.stdout.write(`restored ${counts.join(', ')}\n`);
  } finally {
    await database.close();
  }
  process.exit(0);
} catch (error) {
  fail(
    restore.isBegun
      ? 'The restore failed half way, and the database is not complete: start it again with --drop'
      : 'The restore failed before it changed anything',
    error,
  );
}
