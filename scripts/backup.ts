// `npm run backup -- FILE [--all]`: everything that the database holds, at one moment, in one file, while others go on working.
// `--all`: the other databases of the same server too.

import { parseArgs } from 'node:util';
import { writeArchive } from './archive.ts';
import { dump } from './dump.ts';
import { reachDatabase } from './reach.ts';
import { fail, interruptible, tell, used } from './say.ts';

const USAGE = 'npm run backup -- FILE [--all]';

try {
  const { values, positionals } = used(USAGE, () =>
    parseArgs({ allowPositionals: true, options: { all: { type: 'boolean', default: false } } }),
  );
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(`name the file to write: ${USAGE}`);
  const signal = interruptible();
  const { database, name, what } = await reachDatabase({ mustExist: true });
  try {
    tell(`backing up ${values.all ? 'all databases' : name} of ${what}`);
    let documents = 0;
    let changes = 0;
    const frames = dump(database.client, { database: values.all ? null : name, kind: database.kind, now: new Date(), tell, signal });
    const counted = async function* () {
      for await (const frame of frames) {
        if (frame.kind === 'D') documents++;
        else if (frame.kind === 'C') changes++;
        yield frame;
      }
    };
    await writeArchive(file, counted(), signal);
    process.stdout.write(
      `${file}: ${documents.toLocaleString('en')} documents and ${changes.toLocaleString('en')} changes made meanwhile\n`,
    );
  } finally {
    await database.close();
  }
  process.exit(0);
} catch (error) {
  fail('The backup failed, and no file was written', error);
}
