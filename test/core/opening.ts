// A database opened as the program opens it, in a temporary folder unless an address is given, and a log that keeps its lines.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from '@jest/globals';
import { openDatabase } from '../../server/core/db.ts';
import type { Database } from '../../server/core/db.ts';
import { makeLog } from '../../server/core/log.ts';
import type { Log } from '../../server/core/log.ts';

export interface Opening {
  folder: string;
  lines: string[];
  log: Log;
  /** Closed after the test, if the test has not. */
  open(mongodbUri?: string | null): Promise<Database>;
}

/** Registers the clean-up after each test; call it once, before the tests. */
export function openings(): () => Opening {
  const undo: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });
  return () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tierwise-db-'));
    undo.push(() => rmSync(folder, { recursive: true, force: true }));
    const lines: string[] = [];
    const log = makeLog({ level: 'info', destination: { write: (line: string) => lines.push(line) } });
    return {
      folder,
      lines,
      log,
      async open(mongodbUri = null) {
        const recordTraffic = process.env['RECORD_TRAFFIC'] ?? null;
        const database = await openDatabase({ mongodbUri, dataDir: folder, role: 'worker', recordTraffic }, log);
        undo.push(() => database.close());
        return database;
      },
    };
  };
}
