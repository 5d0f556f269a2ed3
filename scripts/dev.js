// `npm run dev`: the server from its sources, restarted when one changes; the generated files are brought up to date first.

import { spawn, spawnSync } from 'node:child_process';
import { ROOT, ensureInstalled } from './install.js';

const options = { cwd: ROOT, stdio: 'inherit' };

try {
  ensureInstalled();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const generated = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/codegen.ts'], options);
if (generated.status !== 0) process.exit(1);

const watched = ['--include', 'server/**/*.graphql', '--clear-screen=false', 'server/main.ts'];
const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'watch', ...watched], options);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
