// `node scripts/run.js NAME [arguments]`: installs what is missing, then runs scripts/NAME.ts in this very process's place, so
// that signals and the exit code belong to it.

import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { ROOT, ensureInstalled } from './install.js';

const [, , name, ...rest] = process.argv;
const file = path.join(ROOT, 'scripts', `${name ?? ''}.ts`);
try {
  ensureInstalled();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register();
process.argv = [process.argv[0], file, ...rest];
await import(pathToFileURL(file).href);
