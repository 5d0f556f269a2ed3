// `npm start`: install what is missing, build what has changed, become the server. The server is imported rather than
// spawned, so that Ctrl-C, a supervisor's SIGTERM and the exit code belong to it without anybody in between.

import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.js';
import { ensureInstalled } from './install.js';

const LOOK_AGAIN_MILLISECONDS = 500;

/** npm runs a script through a shell, and a SIGTERM for npm ends that shell without reaching the server: its death is the signal. */
function stopWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_AGAIN_MILLISECONDS);
  watch.unref();
}

let program;
try {
  ensureInstalled();
  program = await ensureBuilt();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
process.setSourceMapsEnabled(true);
if (process.env.npm_lifecycle_event === 'start') stopWithParent();
await import(pathToFileURL(program).href);
