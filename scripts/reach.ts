// The database for a script: the one that MONGODB_URI names, else the embedded one, in this process when nobody has it open,
// else through the process that has.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { databaseNameIn, openDatabase } from '../server/core/db.ts';
import type { Database } from '../server/core/db.ts';
import { processEnv, readEnv } from '../server/core/env.ts';
import type { Env, Source } from '../server/core/env.ts';
import { makeLog } from '../server/core/log.ts';
import { ownerOf } from '../server/embedded/folder-lock.ts';

export interface Reached {
  database: Database;
  /** The program's own database there. */
  name: string;
  /** For people. */
  what: string;
}

/** @throws Error with a sentence that says what to do; `mustExist` refuses to make a new embedded database */
export async function reachDatabase(options: { mustExist: boolean }, source: Source = processEnv()): Promise<Reached> {
  const env = scriptEnv(source);
  const folder = join(env.dataDir, 'database');
  const owner = env.mongodbUri === null ? ownerOf(folder) : null;
  if (owner?.uri === null) throw new Error(`process ${owner.pid} is just opening ${folder}; try again when it is ready`);
  if (options.mustExist && env.mongodbUri === null && !existsSync(folder)) {
    throw new Error(`there is no database in ${env.dataDir}; set DATA_DIR to its folder, or MONGODB_URI to its address`);
  }
  const uri = env.mongodbUri ?? owner?.uri ?? null;
  const database = await openDatabase({ ...env, mongodbUri: uri }, makeLog({ level: 'silent' }));
  const what =
    env.mongodbUri === null
      ? `the embedded database in ${folder}${owner ? `, through process ${owner.pid}` : ''}`
      : 'the replica set of MONGODB_URI';
  return { database, name: databaseNameIn(uri ?? ''), what };
}

/** Scripts need no secrets, which production otherwise insists on; and they are short of patience rather than of connections. */
function scriptEnv(source: Source): Pick<Env, 'mongodbUri' | 'dataDir' | 'role' | 'recordTraffic'> {
  const { MONGODB_URI, DATA_DIR, RECORD_TRAFFIC } = source;
  return { ...readEnv({ MONGODB_URI, DATA_DIR, RECORD_TRAFFIC }), role: 'worker' };
}
