// Whom an operator may look at: members who are in one of the operator's groups, or invited into one. Managers and admins look at
// everybody, and the program does. Who is in which group is known further up, so those domains fill in here what they know.
// Surprise: while nobody has filled anything in, no operator reaches anybody: what is forgotten closes the door.

import DataLoader from 'dataloader';
import type { ObjectId } from 'mongodb';
import { MANAGERS, isAllowed, perCtx } from '../context.ts';
import type { Ctx, Viewer } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';

/** What one domain knows of an operator's people. */
export interface ReachSource {
  /** Everybody, some may be named twice. */
  ids(ctx: Ctx, operatorId: ObjectId): Promise<readonly ObjectId[]>;
  /** Which of these, as texts. */
  among(ctx: Ctx, operatorId: ObjectId, ids: readonly ObjectId[]): Promise<ReadonlySet<string>>;
}

const sources: ReachSource[] = [];

/** Called when the module of the domain is loaded. */
export function addReach(source: ReachSource): void {
  sources.push(source);
}

/** Whether the viewer looks only at the people of own groups. */
export function isBounded(viewer: Viewer): boolean {
  return viewer.kind === 'STAFF' && !isAllowed(MANAGERS, viewer);
}

const withinReach = perCtx(
  (ctx) =>
    new DataLoader<ObjectId, boolean, string>(
      async (ids) => {
        const { viewer } = ctx;
        if (viewer.id === null || !isAllowed(['OPERATOR'], viewer)) return ids.map(() => false);
        const operatorId = fromId(viewer.id);
        const found = await Promise.all(sources.map((source) => source.among(ctx, operatorId, ids)));
        return ids.map((id) => found.some((some) => some.has(toId(id))));
      },
      { cacheKeyFn: String },
    ),
);

const everybody = perCtx(async (ctx): Promise<ObjectId[]> => {
  const { viewer } = ctx;
  if (viewer.id === null || !isAllowed(['OPERATOR'], viewer)) return [];
  const operatorId = fromId(viewer.id);
  const found = await Promise.all(sources.map((source) => source.ids(ctx, operatorId)));
  return [...new Map(found.flat().map((id) => [toId(id), id])).values()];
});

/** Whether the viewer, somebody of the staff, may look at this member; asked for many in one read. */
export async function mayReach(ctx: Ctx, id: ObjectId): Promise<boolean> {
  return !isBounded(ctx.viewer) || withinReach(ctx).load(id);
}

/** @throws Refused NOT_YOUR_MEMBER */
export async function demandReach(ctx: Ctx, id: ObjectId | string): Promise<void> {
  if (!(await mayReach(ctx, typeof id === 'string' ? fromId(id) : id))) throw new Refused('NOT_YOUR_MEMBER');
}

/** Everybody whom the viewer may look at; null for those who may look at all. */
export function reachOf(ctx: Ctx): Promise<readonly ObjectId[] | null> {
  return isBounded(ctx.viewer) ? everybody(ctx) : Promise.resolve(null);
}

/** So many ids in one question. */
const IDS_AT_ONCE = 1_000;

export function* inPortions<One>(all: readonly One[], size = IDS_AT_ONCE): Generator<One[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}

/** The first rows of somebody within reach, out of rows that come in their order; `whose` says whose a row is. */
export async function firstWithin<Row>(
  reach: readonly ObjectId[],
  rows: AsyncIterable<Row>,
  whose: (row: Row) => ObjectId,
  most: number,
): Promise<Row[]> {
  const own = new Set(reach.map(toId));
  const found: Row[] = [];
  if (own.size === 0) return found;
  for await (const row of rows) {
    if (own.has(toId(whose(row)))) found.push(row);
    if (found.length >= most) break;
  }
  return found;
}
