// Bundles the server into dist/: our own modules in one file, packages left to node_modules. Nothing is built when no source
// has changed since, which a hash over the sources tells (times of files do not survive a clone or a copy).

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, ensureInstalled } from './install.js';

const DIST = path.join(ROOT, 'dist');
const STAMP = path.join(DIST, 'built-from');
const SOURCES = ['server', 'seed', 'package.json', 'package-lock.json', 'scripts/build.js', 'scripts/database.ts'];

function files(at) {
  if (!existsSync(at)) return [];
  if (statSync(at).isFile()) return [at];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => files(path.join(ROOT, source)))) {
    hash
      .update(`${path.relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Builds dist/ when a source has changed, and says so; returns the path of the program. */
export async function ensureBuilt() {
  const program = path.join(DIST, 'main.js');
  const hash = hashOfSources();
  if (existsSync(STAMP) && existsSync(program) && readFileSync(STAMP, 'utf8') === hash) return program;
  process.stderr.write('Building …\n');
  const esbuild = await import('esbuild');
  rmSync(DIST, { recursive: true, force: true });
  await esbuild.build({
    entryPoints: { main: path.join(ROOT, 'server/main.ts'), database: path.join(ROOT, 'scripts/database.ts') },
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
  cpSync(path.join(ROOT, 'server/generated/schema.graphql'), path.join(DIST, 'generated/schema.graphql'));
  writeFileSync(STAMP, hash);
  return program;
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
