// `npm test [-- arguments for jest]`: all tests in UTC, then those that depend on the machine's time zone once more in another
// one, then those that judge what the others left behind: what they asked of the database is recorded in a folder. Its last line
// sums up all runs: `N passed, N failed[, N skipped]`.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT, ensureInstalled } from './install.js';

const RUNS = [
  { zone: 'UTC', config: 'scripts/jest.config.js' },
  { zone: 'America/New_York', config: 'scripts/jest.zones.config.js' },
];
/** It takes no arguments: a name that picks other tests would leave it out. */
const AFTERWARDS = { zone: 'UTC', config: 'scripts/jest.after.config.js' };

/** One run of jest; a file that could not be run at all counts as one failure. */
function run({ zone, config }, folder, args, isWhole) {
  const outputFile = path.join(folder, `${path.basename(config)}.json`);
  const env = {
    ...process.env,
    TZ: zone,
    NODE_ENV: 'test',
    RECORD_TRAFFIC: path.join(folder, 'traffic'),
    TRAFFIC_IS_WHOLE: String(isWhole),
  };
  const flags = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js'];
  const { status, signal } = spawnSync(
    process.execPath,
    [...flags, '--config', config, '--passWithNoTests', '--json', '--outputFile', outputFile, ...args],
    { cwd: ROOT, stdio: ['inherit', 2, 2], env },
  );
  if (signal) process.exit(128 + constants.signals[signal]);
  if (!existsSync(outputFile)) return { passed: 0, failed: 1, skipped: 0, ok: false };
  const result = JSON.parse(readFileSync(outputFile, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
    ok: status === 0,
  };
}

try {
  ensureInstalled();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const folder = mkdtempSync(path.join(tmpdir(), 'tierwise-test-'));
const total = { passed: 0, failed: 0, skipped: 0, ok: true };
try {
  const args = process.argv.slice(2);
  for (const each of [...RUNS, AFTERWARDS]) {
    process.stderr.write(each === AFTERWARDS ? '\nTests of what the others left behind\n' : `\nTests with TZ=${each.zone}\n`);
    const result = run(each, folder, each === AFTERWARDS ? [] : args, args.length === 0 && total.ok);
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped += result.skipped;
    total.ok &&= result.ok;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (total.ok && total.passed === 0 && total.failed === 0) {
  process.stderr.write('No test was run.\n');
  total.ok = false;
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}\n`);
process.exitCode = total.ok ? 0 : 1;
