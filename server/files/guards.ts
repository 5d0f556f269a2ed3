// Who may open a file. Staff may open every one; of members, the domain that the file is for decides, which lies above this one and
// says so at load.

import type { Ctx } from '../context.ts';
import { STAFF, isAllowed } from '../context.ts';
import type { FileRow, FileUse } from './model.ts';

export type Guard = (ctx: Ctx, row: FileRow) => Promise<boolean>;

const guards = new Map<FileUse, Guard>();

/** Said once, when a module is loaded. */
export function guardFiles(use: FileUse, mayOpen: Guard): void {
  guards.set(use, mayOpen);
}

/** Nobody says who may: nobody of the members may. */
export async function mayOpen(ctx: Ctx, row: FileRow): Promise<boolean> {
  if (ctx.viewer.kind === 'PROGRAM' || isAllowed(STAFF, ctx.viewer)) return true;
  return (await guards.get(row.use)?.(ctx, row)) ?? false;
}
