// One process per data folder: a file in it names who has it. A file left behind by a process that was killed is recognised
// (no such process, or one that began at another time: numbers are used again, in containers always) and taken over.

import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ServerError } from './errors.ts';

interface Owner {
  pid: number;
  /** When the process began, in the kernel's own count, where that can be read. */
  began: string | null;
  address: string | null;
}

export interface Unlock {
  (): void;
  /** Adds the address to the lock, for the message to whoever comes second. */
  tell(address: string): void;
}

/** @throws ServerError when another process uses the folder, or it cannot be written to */
export function lockFolder(folder: string): Unlock {
  const file = join(folder, 'lock.json');
  const me: Owner = { pid: process.pid, began: beganAt(process.pid), address: null };
  for (let tries = 0; ; tries++) {
    try {
      mkdirSync(folder, { recursive: true });
      const descriptor = openSync(file, 'wx');
      writeSync(descriptor, JSON.stringify(me));
      closeSync(descriptor);
      break;
    } catch (error) {
      if (!isExisting(error)) throw new ServerError('InternalError', `cannot use the data folder ${folder}: ${error instanceof Error ? error.message : String(error)}`);
      const owner = readOwner(file);
      if (owner && isRunning(owner)) {
        const where = owner.address ? ` It serves it at mongodb://${owner.address}/?replicaSet=embedded: set MONGODB_URI to that to share it.` : '';
        throw new ServerError('InternalError', `the data folder ${folder} is in use by process ${owner.pid}.${where}`);
      }
      if (tries > 3) throw new ServerError('InternalError', `the data folder ${folder} cannot be locked: ${file} keeps coming back`);
      // Renamed rather than removed: of two processes that both find it stale, one gets it and the other tries again.
      const stale = `${file}.${process.pid}`;
      try {
        renameSync(file, stale);
        rmSync(stale);
      } catch {
        // Somebody else was quicker.
      }
    }
  }
  const unlock = (): void => {
    if (readOwner(file)?.pid === process.pid) rmSync(file, { force: true });
  };
  return Object.assign(unlock, {
    tell(address: string): void {
      writeFileSync(file, JSON.stringify({ ...me, address }));
    },
  });
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function readOwner(file: string): Owner | null {
  try {
    const owner: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!owner || typeof owner !== 'object' || !('pid' in owner) || typeof owner.pid !== 'number') return null;
    return {
      pid: owner.pid,
      began: 'began' in owner && typeof owner.began === 'string' ? owner.began : null,
      address: 'address' in owner && typeof owner.address === 'string' ? owner.address : null,
    };
  } catch {
    return null;
  }
}

function isRunning(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
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
