// The built program for `npm run bench -- tiers`: a copy, so that a build that is made meanwhile does not change what is measured.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.js';

const ROOT = join(import.meta.dirname, '..');
const PARTS = ['main.js', 'thread.js', 'database.js', 'generated'];

export interface Program {
  readonly main: string;
  readonly database: string;
  readonly folder: string;
  remove(): void;
}

export async function prepareProgram(): Promise<Program> {
  await ensureBuilt();
  mkdirSync(join(ROOT, 'bench'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'bench/.program-'));
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  for (const part of PARTS) cpSync(join(ROOT, 'dist', part), join(folder, 'dist', part), { recursive: true });
  return {
    folder,
    main: join(folder, 'dist/main.js'),
    database: join(folder, 'dist/database.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The digest of the document that a member's Home asks by. */
export function homeDocument({ folder }: Program): string {
  const operations = JSON.parse(readFileSync(join(folder, 'dist/generated/operations.json'), 'utf8')) as Record<string, { name: string }>;
  const [digest] = Object.entries(operations).find(([, { name }]) => name === 'Home') ?? [];
  if (digest === undefined) throw new Error('the client has no operation Home');
  return digest;
}
