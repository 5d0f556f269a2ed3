// `npm run check`: every gate, then the tests. `--gates` leaves the tests out (continuous integration runs them by themselves),
// `--fix` lets the tools that can repair do so first. All gates run even when one fails, so that one look shows everything.

import { Buffer } from 'node:buffer';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT, ensureInstalled } from './install.js';

const FORMATTED = ['**/*.{ts,tsx,js,graphql,css,html,yml}', 'package.json', 'tsconfig.json'];
const FOLDERS = ['server', 'client', 'scripts', 'seed', 'test'].filter((folder) => existsSync(path.join(ROOT, folder)));
const LINT = ['--max-old-space-size=6144', 'node_modules/eslint/bin/eslint.js', '-c', 'scripts/eslint.config.js', '--max-warnings=0'];
/** In three pieces: with the types of everything at once it needs more memory than Node takes by itself. */
const LINTED = { server: ['server', 'scripts', 'seed'], client: ['client'], tests: ['test'] };

const TSC = 'node_modules/typescript/bin/tsc';

const GATES = [
  { name: 'lock', run: ['scripts/lock.js', '--check'], fix: ['scripts/lock.js'] },
  { name: 'generated files', run: ['--import', 'tsx', 'scripts/codegen.ts', '--check'], fix: ['--import', 'tsx', 'scripts/codegen.ts'] },
  { name: 'types', run: [TSC, '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'types of the client', run: [TSC, '--noEmit', '-p', 'client/tsconfig.json'] },
  { name: 'types of the client’s tests', run: [TSC, '--noEmit', '-p', 'test/client/tsconfig.json'] },
  { name: 'texts', run: ['--import', 'tsx', 'scripts/texts.ts'] },
  ...Object.entries(LINTED).map(([name, folders]) => ({
    name: `lint of the ${name}`,
    isLong: 1,
    run: [...LINT, ...folders],
    fix: [...LINT, '--fix', ...folders],
  })),
  {
    name: 'boundaries',
    run: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      'scripts/boundaries.js',
      '--output-type',
      'err-long',
      ...FOLDERS,
    ],
  },
  {
    name: 'format',
    run: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', ...FORMATTED],
    fix: ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level=warn', ...FORMATTED],
  },
];

const wishes = new Set(process.argv.slice(2));
const unknown = [...wishes].find((wish) => !['--gates', '--fix'].includes(wish));
if (unknown !== undefined) {
  process.stderr.write(`check knows --gates and --fix, not ${unknown}\n`);
  process.exit(2);
}
try {
  ensureInstalled();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

/** One gate, with what it says told in one piece: two may be at work at once. */
function pass({ name, run, fix }) {
  const began = performance.now();
  const child = spawn(process.execPath, wishes.has('--fix') ? (fix ?? run) : run, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
  return new Promise((done) => {
    child.on('close', (status) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      process.stderr.write(Buffer.concat([...said, Buffer.from(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`)]));
      done(status === 0 ? [] : [name]);
    });
  });
}

/** Two at a time, the longest first; what repairs files goes one by one, since two would write the same file. */
async function passAll() {
  const waiting = wishes.has('--fix') ? [...GATES] : GATES.toSorted((one, other) => (other.isLong ?? 0) - (one.isLong ?? 0));
  const failed = [];
  const work = async () => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) failed.push(...(await pass(gate)));
  };
  await Promise.all(wishes.has('--fix') ? [work()] : [work(), work()]);
  return failed;
}

const failed = await passAll();
const tested = wishes.has('--gates') || spawnSync(process.execPath, ['scripts/test.js'], { cwd: ROOT, stdio: 'inherit' }).status === 0;
if (failed.length > 0) process.stderr.write(`Gates that failed: ${failed.join(', ')}\n`);
process.exitCode = failed.length > 0 || !tested ? 1 : 0;
