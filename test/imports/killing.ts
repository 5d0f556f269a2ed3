// Runs crash-child.ts in a process of its own and kills it without a word while it works.

import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect } from '@jest/globals';

const ROOT = path.join(import.meta.dirname, '../..');

/** Where a test keeps the child as one file. */
export function aProgram(name: string): string {
  return path.join(ROOT, 'node_modules/.cache/tierwise', `import-crash-${name}-${process.pid}.mjs`);
}

export function bundleChild(program: string): void {
  const options = { entryPoints: ['test/imports/crash-child.ts'], outfile: program, bundle: true, packages: 'external', platform: 'node' };
  const script = `import { build } from 'esbuild'; await build({ ...${JSON.stringify(options)}, format: 'esm', target: 'node20', logLevel: 'error' });`;
  // In a process of its own: esbuild refuses to run inside jest, whose Uint8Array is not the one it knows.
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
}

export interface ChildInput {
  folder: string;
  file: string;
  kind: 'ORDERS' | 'DISTRIBUTORS';
}

/** Runs the child, and kills it so many milliseconds after it got further; null lets it come to its end. */
export function runChild(
  program: string,
  input: ChildInput,
  killAfter: number | null,
  isKilledAtOnce = false,
): Promise<{ code: number | null; done: number }> {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [program, JSON.stringify(input)]);
    let done = 0;
    let first: string | null = null;
    let errors = '';
    const kill = () => setTimeout(() => child.kill('SIGKILL'), killAfter ?? 0);
    if (isKilledAtOnce) kill();
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().trim().split('\n')) {
        done = Number(line);
        if (first !== null && line !== first && killAfter !== null) kill();
        first ??= line;
      }
    });
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === null || code === 0) settle({ code, done });
      else fail(new Error(`the child ended with ${code}: ${errors}`));
    });
  });
}
