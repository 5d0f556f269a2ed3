// `npm run import -- orders FILE.csv` or `distributors FILE.csv`: brings a file in, beside a running server or without one. Rows that
// are left out are told in FILE.errors.csv. Interrupted or killed, the same command goes on where it was.
// Exit code 0: every row is in; 2: some were left out; 1: it failed.

import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Ctx } from '../server/context.ts';
import { isRefused } from '../server/core/errors.ts';
import { toId } from '../server/core/ids.ts';
import { makeLog } from '../server/core/log.ts';
import type { ImportKind } from '../server/generated/types.ts';
import { errorFile } from '../server/imports/edges.ts';
import { kindNamed } from '../server/imports/rules.ts';
import { sayWhy } from '../server/imports/sayings.ts';
import { findUnfinished, importById, takeIn } from '../server/imports/service.ts';
import { works } from '../server/imports/works.ts';
import { resumeWork, runHere, workById } from '../server/works/service.ts';
import { programCtx } from './program-ctx.ts';
import { reachDatabase } from './reach.ts';
import { fail, tell, used } from './say.ts';

const USAGE = 'npm run import -- orders FILE.csv, or npm run import -- distributors FILE.csv';
const TELL_EVERY_MILLISECONDS = 2_000;
const INTERRUPTED = 130;

async function readHash(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** The import of this file that an earlier run left unfinished, or a new one. */
async function takeUp(ctx: Ctx, kind: ImportKind, file: string): Promise<{ id: string; workId: string }> {
  const left = await findUnfinished(ctx, kind, await readHash(file));
  if (!left) {
    tell(`handing in ${file}`);
    return takeIn(ctx, { kind, fileName: path.basename(file), source: createReadStream(file), mostBytes: Infinity });
  }
  const workId = toId(left.workId);
  const { state, done } = await workById(ctx, workId);
  tell(`this file is being imported already: going on after row ${done.toLocaleString('en')}`);
  if (state === 'STOPPED' || state === 'FAILED') await resumeWork(ctx, workId);
  return { id: toId(left._id), workId };
}

/** How far it is, every two seconds, with the pace since it last stood still. */
function teller(): (progress: { done: number; total: number | null }) => void {
  let from = { done: -1, at: 0 };
  let last = { done: -1, at: 0 };
  let isWaiting = false;
  return ({ done, total }) => {
    const now = performance.now();
    if (last.at > 0 && now - last.at < TELL_EVERY_MILLISECONDS) return;
    if (done === last.done) {
      if (!isWaiting) tell('  waiting for the process that has it, or had it until a moment ago');
      isWaiting = true;
      from = { done, at: now };
      last = { done, at: now };
      return;
    }
    if (from.at === 0) from = { done, at: now };
    isWaiting = false;
    last = { done, at: now };
    const perSecond = ((done - from.done) / (now - from.at)) * 1_000;
    const left = total !== null && perSecond > 0 ? `, about ${Math.ceil((total - done) / perSecond).toLocaleString('en')} s left` : '';
    tell(`  ${done.toLocaleString('en')}${total === null ? '' : ` of ${total.toLocaleString('en')}`} rows${left}`);
  };
}

async function bringIn(ctx: Ctx, kind: ImportKind, file: string): Promise<number> {
  const { id, workId } = await takeUp(ctx, kind, file);
  const work = await runHere(ctx, workId, works, teller());
  const row = await importById(ctx, id);
  const { accepted, duplicate, rejected } = row;
  const number = (value: number) => value.toLocaleString('en');
  process.stdout.write(`${file}: ${number(accepted)} rows in, ${number(duplicate)} were in already, ${number(rejected)} left out\n`);
  if (rejected > 0) {
    const errors = `${file.replace(/\.csv$/i, '')}.errors.csv`;
    await pipeline(Readable.from(errorFile(ctx, row)), createWriteStream(errors));
    process.stdout.write(`why: ${errors}\n`);
  }
  if (work.state === 'DONE') return rejected > 0 ? 2 : 0;
  const why = work.code === null ? '' : `, ${sayWhy(work.code, {})}`;
  throw new Error(
    `it ended before its last row (${work.state}${why}${work.faultId === null ? '' : `, ${work.faultId}`}); run it again to go on`,
  );
}

try {
  const { positionals } = used(USAGE, () => parseArgs({ allowPositionals: true }));
  const [name = '', file, ...more] = positionals;
  const kind = kindNamed(name);
  if (!kind || file === undefined || more.length > 0) throw new Error(`name what the file holds, and the file: ${USAGE}`);
  if (!(await stat(file).catch(() => null))?.isFile()) throw new Error(`there is no file ${file}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      tell('interrupted; what is in stays, and the same command goes on from there');
      process.exit(INTERRUPTED);
    });
  }
  const { database, what } = await reachDatabase({ mustExist: false });
  let code = 1;
  try {
    await database.buildIndexes();
    tell(`importing ${name} into ${what}`);
    // A fault is shown as its id alone; what is behind the id has to be somewhere.
    const log = makeLog({ level: 'error', destination: process.stderr });
    code = await bringIn({ ...programCtx(database), log }, kind, file);
  } finally {
    await database.close();
  }
  process.exit(code);
} catch (error) {
  fail('The import failed', isRefused(error) ? new Error(sayWhy(error.code, error.details)) : error);
}
