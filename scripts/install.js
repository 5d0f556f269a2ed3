// Makes sure that node_modules holds what package-lock.json asks for. Every command calls this first, so that a fresh clone
// needs no separate install. Only Node's own modules may be imported here: nothing else is installed yet.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = 'node_modules/.tierwise-installed';
const OLDEST = [20, 19];

/** Some packages carry compiled code, so that a folder copied from another machine is of no use. */
const MACHINE = `${process.platform}-${process.arch} abi${process.versions.modules}\n`;

function wanted(root) {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  return `${lock} ${MACHINE}`;
}

/** True when somebody ran npm by hand and node_modules already holds exactly the locked versions. */
function alreadyHolds(root) {
  const hidden = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const locked = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return (
    Object.entries(installed).every(([at, entry]) => locked[at]?.version === entry.version) &&
    Object.entries(locked).every(([at, entry]) => at === '' || at in installed || entry.optional === true || entry.devOptional === true)
  );
}

/** Installs when something is missing or out of date; throws an Error with a sentence for the person at the keyboard. */
export function ensureInstalled(root = ROOT) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new Error(`Tierwise needs Node ${OLDEST.join('.')} or newer; this is Node ${process.versions.node}.`);
  }
  const stamp = path.join(root, STAMP);
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;
  if (found === wanted(root)) return;
  if ((found === null || found.endsWith(MACHINE)) && alreadyHolds(root)) {
    writeFileSync(stamp, wanted(root));
    return;
  }
  const why = existsSync(path.join(root, 'node_modules')) ? 'what is there does not match package-lock.json' : 'first run';
  process.stderr.write(`Installing dependencies (${why}; this takes a minute) …\n`);
  // Packages with compiled code bring it along prebuilt, so that nobody's install scripts have to run on this machine.
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.status !== 0) {
    const reason = result.error?.message ?? (result.signal ? `stopped by ${result.signal}` : `exit code ${result.status}`);
    throw new Error(`Installing dependencies failed: npm ci: ${reason}. Is the package registry reachable? npm's own message is above.`);
  }
  writeFileSync(stamp, wanted(root));
}
