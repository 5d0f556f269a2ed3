// What is removed by age: files and errors of imports that nobody works on any more, and what a killed upload left behind. An
// import keeps its counts for good.

import type { Ctx } from '../context.ts';
import { setting } from '../settings/service.ts';
import { orphanedFiles, removeFile, removeOrphan, tidiable } from './service.ts';

const HOUR_MILLISECONDS = 3_600_000;
const DAY_MILLISECONDS = 24 * HOUR_MILLISECONDS;
/** Longer than any upload lasts. */
const ORPHAN_MILLISECONDS = 24 * HOUR_MILLISECONDS;

/** Running it twice removes nothing the second time. */
export async function tidy(ctx: Ctx): Promise<{ files: number; orphans: number }> {
  const before = new Date(ctx.now.getTime() - (await setting(ctx, 'importRetentionDays')) * DAY_MILLISECONDS);
  let files = 0;
  for await (const row of tidiable(ctx, before)) {
    await removeFile(ctx, row);
    files += 1;
  }
  let orphans = 0;
  for await (const fileId of orphanedFiles(ctx, new Date(ctx.now.getTime() - ORPHAN_MILLISECONDS))) {
    await removeOrphan(ctx, fileId);
    orphans += 1;
  }
  return { files, orphans };
}
