// `npm run dev`: the server from its sources, restarted when one changes, and the pages, built again when one of theirs
// changes and served by that server under the same policy as in production. The generated files are brought up to date first.

import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT, ensureInstalled } from './install.js';

const options = { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] };

try {
  ensureInstalled();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const generated = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/codegen.ts'], options);
if (generated.status !== 0) process.exit(1);

const watched = ['--include', 'server/**/*.graphql', '--clear-screen=false', 'server/main.ts'];
const server = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'watch', ...watched], options);
// What is built here is not what `npm start` may take for its own build.
rmSync(path.join(ROOT, 'dist/client-built-from'), { force: true });
const vite = ['node_modules/vite/bin/vite.js', 'build', '--watch', '--config', 'client/vite.config.ts'];
const pages = spawn(process.execPath, [...vite, '--mode', 'development', '--logLevel', 'warn'], options);

const children = [server, pages];
const stopAll = (signal) => {
  for (const child of children) child.kill(signal);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopAll(signal));
server.on('exit', (code) => {
  stopAll('SIGTERM');
  process.exitCode = code ?? 1;
});
// Pages that cannot be watched are no reason to take the server away.
pages.on('exit', (code) => {
  if (code) process.stderr.write('The pages are not being built any more; what Vite said is above.\n');
});
