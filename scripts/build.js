// Builds dist/: the server and the scripts that a machine without the sources needs, each bundled into one file (packages are
// left to node_modules), and the pages by Vite in dist/client/. Neither is built when nothing has changed since, which a hash
// over the sources tells (times of files do not survive a clone or a copy).

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, ensureInstalled } from './install.js';

const DIST = path.join(ROOT, 'dist');
const PAGES = path.join(DIST, 'client');
const PROGRAM = path.join(DIST, 'main.js');
/** Run by `node dist/NAME.js` where there is no tsx, as in the image. */
const SCRIPTS = ['database', 'token', 'staff', 'import', 'seed', 'check-data', 'backup', 'restore'].filter((name) =>
  existsSync(path.join(ROOT, 'scripts', `${name}.ts`)),
);
const OF_BOTH = ['package.json', 'package-lock.json', 'scripts/build.js'];

function files(at) {
  if (!existsSync(at)) return [];
  if (statSync(at).isFile()) return [at];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function hashOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => files(path.join(ROOT, source)))) {
    hash
      .update(`${path.relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Runs `build` when the sources differ from those that `result` was built from. */
async function whenChanged({ sources, stamp, result, say, build }) {
  const hash = hashOf([...sources, ...OF_BOTH]);
  const stampFile = path.join(DIST, stamp);
  if (existsSync(stampFile) && existsSync(result) && readFileSync(stampFile, 'utf8') === hash) return;
  process.stderr.write(say);
  mkdirSync(DIST, { recursive: true });
  // Gone while it is being built: a build that breaks off is no build.
  rmSync(stampFile, { force: true });
  await build();
  writeFileSync(stampFile, hash);
}

async function bundleServer() {
  const esbuild = await import('esbuild');
  for (const entry of readdirSync(DIST)) {
    if (entry !== 'client' && entry !== 'client-built-from') rmSync(path.join(DIST, entry), { recursive: true, force: true });
  }
  const scripts = Object.fromEntries(SCRIPTS.map((name) => [name, path.join(ROOT, 'scripts', `${name}.ts`)]));
  await esbuild.build({
    // The threads are programs of their own: the server's, and that of the drawings, which the seed starts as well.
    entryPoints: {
      main: path.join(ROOT, 'server/main.ts'),
      thread: path.join(ROOT, 'server/thread.ts'),
      'drawing-thread': path.join(ROOT, 'server/reports/drawing-thread.ts'),
      ...scripts,
    },
    outdir: DIST,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
  await esbuild.stop();
  // Files that the server reads beside itself keep their place: server/generated/ is dist/generated/.
  mkdirSync(path.join(DIST, 'generated'), { recursive: true });
  for (const name of ['schema.graphql', 'operations.json']) {
    const file = path.join(ROOT, 'server/generated', name);
    if (existsSync(file)) cpSync(file, path.join(DIST, 'generated', name));
  }
}

/** In a process of its own: what Vite takes of memory is not the server's, which may be started from here. */
function buildPages() {
  const vite = [path.join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'client/vite.config.ts', '--logLevel', 'warn'];
  const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' };
  const { status } = spawnSync(process.execPath, vite, { cwd: ROOT, stdio: ['ignore', 2, 2], env });
  if (status !== 0) throw new Error('The pages could not be built; what Vite said is above.');
}

/** Builds what has changed, and says so; returns the path of the program. */
export async function ensureBuilt() {
  await whenChanged({
    sources: ['server', 'seed', ...SCRIPTS.map((name) => `scripts/${name}.ts`)],
    stamp: 'built-from',
    result: PROGRAM,
    say: 'Building the server …\n',
    build: bundleServer,
  });
  if (existsSync(path.join(ROOT, 'client/index.html'))) {
    await whenChanged({
      sources: ['client'],
      stamp: 'client-built-from',
      result: path.join(PAGES, 'index.html'),
      say: 'Building the pages …\n',
      build: buildPages,
    });
  }
  return PROGRAM;
}

if (process.argv[1] === import.meta.filename) {
  try {
    ensureInstalled();
    await ensureBuilt();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
