// `npm run check-data [-- --all] [--fix]`: holds the live data against its promises (data-checks.ts). What takes a reading of
// everybody's whole past is held against a sample of people, with `--all` against everybody. `--fix` mends what follows from facts.
// Exit code 1 when something is wrong and was not mended.

import { parseArgs } from 'node:util';
import { checkData } from './data-checks.ts';
import { programCtx } from './program-ctx.ts';
import { reachDatabase } from './reach.ts';
import { fail, tell, used } from './say.ts';

const USAGE = 'npm run check-data [-- --all] [--fix]';
const MOST_EXAMPLES = 5;

async function run(): Promise<boolean> {
  const { values } = used(USAGE, () =>
    parseArgs({ options: { fix: { type: 'boolean', default: false }, all: { type: 'boolean', default: false } } }),
  );
  const { database, what } = await reachDatabase({ mustExist: true });
  try {
    tell(`checking ${what}`);
    const promised = await checkData(programCtx(database), { isFixing: values.fix, isAll: values.all });
    for (const { name, what: promise, checked, broken, mended } of promised) {
      const verdict = broken.length > 0 ? `${broken.length} BROKEN` : mended > 0 ? `${mended} mended` : 'holds';
      process.stdout.write(`${name.padEnd(22)} ${verdict.padEnd(14)} ${String(checked).padStart(10)} checked  ${promise}\n`);
      for (const example of broken.slice(0, MOST_EXAMPLES)) process.stdout.write(`    ${example}\n`);
      if (broken.length > MOST_EXAMPLES) process.stdout.write(`    and ${broken.length - MOST_EXAMPLES} more\n`);
    }
    return promised.every(({ broken }) => broken.length === 0);
  } finally {
    await database.close();
  }
}

try {
  process.exit((await run()) ? 0 : 1);
} catch (error) {
  fail('The data was not checked', error);
}
