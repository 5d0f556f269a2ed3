// One process per data folder: a file in it names who has it. A file left behind by a process that was killed is recognised
// (no such process, or one that began at another time: numbers are used again, in containers always) and taken over.

import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServerError } from './errors.ts';

export interface Owner {
  pid: number;
  /** When the process began, in the kernel's own count, where that can be read. */
  began: string | null;
  /** What a driver connects to (null while it is still opening the folder), its secret included: the file is for the owner's eyes only. */
  uri: string | null;
}

export interface Unlock {
  (): void;
  /** Adds the address to the lock, for whoever comes second. */
  tell(uri: string): void;
}

/** The process that uses the folder now; null when none does. */
export function ownerOf(folder: string): Owner | null {
  const owner = readOwner(lockFile(folder));
  return owner && isRunning(owner) ? owner : null;
}

/** An address that may be shown to anybody. */
function withoutSecret(uri: string): string {
  return uri.replace(/appName=[^&]*/, 'appName=…');
}

/** @throws ServerError when another process uses the folder, or it cannot be written to */
export function lockFolder(folder: string): Unlock {
  const file = lockFile(folder);
  // Written aside and put into place whole: an empty lock would look like one that was left behind.
  const aside = `${file}.${process.pid}`;
  const me: Owner = { pid: process.pid, began: beganAt(process.pid), uri: null };
  for (let tries = 0; ; tries++) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(aside, JSON.stringify(me), { mode: 0o600 });
      linkSync(aside, file);
      rmSync(aside);
      break;
    } catch (error) {
      removeIfThere(aside);
      if (codeOf(error) !== 'EEXIST')
        throw new ServerError(
          'InternalError',
          `cannot use the data folder ${folder}: ${error instanceof Error ? error.message : String(error)}`,
        );
      const owner = ownerOf(folder);
      if (owner) {
        const where = owner.uri
          ? ` It serves it at ${withoutSecret(owner.uri)}; to share it, set MONGODB_URI to the whole address, which is in ${file}.`
          : '';
        throw new ServerError('InternalError', `the data folder ${folder} is in use by process ${owner.pid}.${where}`);
      }
      if (tries > 3) throw new ServerError('InternalError', `the data folder ${folder} cannot be locked: ${file} keeps coming back`);
      removeStale(file);
    }
  }
  const unlock = (): void => {
    if (readOwner(file)?.pid === process.pid) rmSync(file, { force: true });
  };
  return Object.assign(unlock, {
    tell(uri: string): void {
      writeFileSync(aside, JSON.stringify({ ...me, uri }), { mode: 0o600 });
      renameSync(aside, file);
    },
  });
}

function lockFile(folder: string): string {
  return join(folder, 'lock.json');
}

/** Of two processes that both find it stale one may be late, and take the other's fresh lock: that is put back. */
function removeStale(file: string): void {
  const stale = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, stale);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const owner = readOwner(stale);
  if (owner && isRunning(owner)) renameSync(stale, file);
  else rmSync(stale);
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Below something that is no folder, or in one that takes no changes: then it is not there.
  }
}

function codeOf(error: unknown): unknown {
  return error && typeof error === 'object' && 'code' in error ? error.code : undefined;
}

function readOwner(file: string): Owner | null {
  try {
    const owner: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!owner || typeof owner !== 'object' || !('pid' in owner) || typeof owner.pid !== 'number') return null;
    return {
      pid: owner.pid,
      began: 'began' in owner && typeof owner.began === 'string' ? owner.began : null,
      uri: 'uri' in owner && typeof owner.uri === 'string' ? owner.uri : null,
    };
  } catch {
    return null;
  }
}

function isRunning(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return owner.began === null || owner.began === beganAt(owner.pid);
}

/** Field 22 of /proc/<pid>/stat (man proc_pid_stat) with the boot's own id; null where there is no such file. */
function beganAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
  } catch {
    return null;
  }
}
