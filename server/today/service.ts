// Everything due, late or broken, gathered afresh when it is asked for: an operator's own, or everybody's for managers. Nothing of it
// is kept (but for a moment, for all managers together), so that nothing of it can be old: what is done is gone with the next question.

import type { Ctx } from '../context.ts';
import { MANAGERS, isAllowed, perCtx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { pageArguments } from '../core/page.ts';
import { perDatabase } from '../core/per-database.ts';
import { nameOf } from '../auth/service.ts';
import type { DueBy, DueOverview, DueSection, DueState, PageInfo, Words } from '../generated/types.ts';
import { openGroupsInBrief } from '../groups/service.ts';
import type { GroupBrief } from '../groups/service.ts';
import { operatorsAway } from './away.ts';
import { countItems, inOrder, keyOf, pageAfter, sectionsOf } from './rules.ts';
import type { Counts, Item, Section, Shown } from './rules.ts';
import { showItem } from './shown.ts';
import { countTaskChanges } from '../tasks/service.ts';
import { SOURCES } from './sources.ts';
import type { Scope } from './sources.ts';

const MOST_SECTIONS = 200;
const MOST_ITEMS = 100;
const ITEMS_AT_FIRST = 20;

export interface Gathered {
  items: readonly Item[];
  groups: ReadonlyMap<string, GroupBrief>;
}

async function scopeOf(ctx: Ctx, only: string | null): Promise<Scope> {
  const { viewer } = ctx;
  const isManager = isAllowed(MANAGERS, viewer);
  if (!isManager && viewer.kind !== 'STAFF') throw new Refused('NOT_ALLOWED');
  const id = isManager ? only : viewer.id;
  const operatorId = id === null ? null : fromId(id);
  return { operatorId, groups: await openGroupsInBrief(ctx, operatorId) };
}

async function gather(ctx: Ctx, only: string | null): Promise<Gathered> {
  const scope = await scopeOf(ctx, only);
  const clock = { now: ctx.now, endsAt: ctx.time.rangeOf(ctx.time.dayKey(ctx.now)).endsAt };
  const told = await Promise.all(SOURCES.map((source) => source(ctx, scope, clock)));
  const groups = new Map(scope.groups.map((group) => [toId(group._id), group]));
  const items = told.flat().map((item): Item => {
    const holder = item.groupId === null ? null : (groups.get(item.groupId)?.operatorId ?? null);
    return { ...item, operatorId: item.operatorId ?? (holder && toId(holder)) };
  });
  return { items, groups };
}

/** Of everybody it is read once for all managers who ask within so long: a page asks for it several times at once. */
const SHARED_MILLISECONDS = 1_500;

const shared = perDatabase((): { until: number; changes: number; found: Promise<Gathered> | null } => ({
  until: 0,
  changes: 0,
  found: null,
}));

/** What a person has done about a task in this process is gone from it at once. */
function gatherForAll(ctx: Ctx): Promise<Gathered> {
  const memory = shared(ctx.db);
  const changes = countTaskChanges(ctx);
  if (memory.found && performance.now() < memory.until && memory.changes === changes) return memory.found;
  const found = gather(ctx, null);
  Object.assign(memory, { found, changes, until: performance.now() + SHARED_MILLISECONDS });
  found.catch(() => Object.assign(memory, { found: null }));
  return found;
}

/** What several fields of one request ask for is gathered once; everybody's under an empty key. */
const gathered = perCtx(() => new Map<string, Promise<Gathered>>());

function gatheredFor(ctx: Ctx, only: string | null = null): Promise<Gathered> {
  const isForAll = only === null && isAllowed(MANAGERS, ctx.viewer);
  const known = gathered(ctx).get(only ?? '') ?? (isForAll ? gatherForAll(ctx) : gather(ctx, only));
  gathered(ctx).set(only ?? '', known);
  return known;
}

export async function dueCounts(ctx: Ctx): Promise<Counts> {
  return countItems((await gatheredFor(ctx)).items);
}

export async function dueOverview(ctx: Ctx, { by, state }: { by: DueBy; state?: DueState | null | undefined }): Promise<DueOverview> {
  const { items, groups } = await gatheredFor(ctx);
  const sections = sectionsOf(by, state == null ? items : items.filter((item) => item.state === state));
  const held = countHeld(groups);
  const away = by === 'OPERATOR' ? await operatorsAway(ctx) : new Map<string, Words>();
  const shown = sections.slice(0, MOST_SECTIONS);
  return {
    asOf: ctx.now,
    counts: countItems(items),
    operators: held.size,
    groups: groups.size,
    sections: await Promise.all(shown.map((section) => describe(ctx, by, section, { groups, held, away }))),
    sectionsLeft: sections.length - shown.length,
  };
}

function countHeld(groups: Gathered['groups']): Map<string, number> {
  const held = new Map<string, number>();
  for (const { operatorId } of groups.values()) {
    if (operatorId !== null) held.set(toId(operatorId), (held.get(toId(operatorId)) ?? 0) + 1);
  }
  return held;
}

interface Known {
  groups: Gathered['groups'];
  held: ReadonlyMap<string, number>;
  away: ReadonlyMap<string, Words>;
}

async function describe(ctx: Ctx, by: DueBy, { key, counts }: Section, { groups, held, away }: Known): Promise<DueSection> {
  const plain = { key, counts, name: null, tier: null, groups: null, note: null };
  if (key === '' || by === 'KIND') return plain;
  if (by === 'GROUP') {
    const group = groups.get(key);
    return { ...plain, name: group?.name ?? null, tier: group?.tier ?? null };
  }
  return { ...plain, name: await staffName(ctx, key), groups: held.get(key) ?? 0, note: away.get(key) ?? null };
}

export const staffName = (ctx: Ctx, id: string): Promise<string> => nameOf(ctx, { kind: 'STAFF', id, roles: [], sessionId: null });

export interface DuePage {
  edges: { cursor: string; node: Shown }[];
  pageInfo: PageInfo;
  total: number;
}

export interface ItemsInput {
  by: DueBy;
  key: string;
  state?: DueState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** Of one section, in order. The cursor is the item itself, packed. @throws Refused BAD_CURSOR */
export async function dueItems(ctx: Ctx, { by, key, state, ...input }: ItemsInput): Promise<DuePage> {
  const { first, after } = pageArguments(input, { max: MOST_ITEMS, usual: ITEMS_AT_FIRST });
  // Of one operator little has to be read; of a group or a kind it may be anybody's.
  const { items } = await gatheredFor(ctx, by === 'OPERATOR' && key !== '' ? key : null);
  const own = inOrder(items.filter((item) => keyOf(by, item) === key && (state == null || item.state === state)));
  const { page, hasNextPage } = pageAfter(own, after === null ? null : readCursor(after), first);
  const shown = await Promise.all(page.map((item) => showItem(ctx, item)));
  const edges = shown.filter((item) => item !== null).map((node) => ({ cursor: cursorOf(node), node }));
  return { edges, pageInfo: { hasNextPage, endCursor: lastOf(page) }, total: own.length };
}

const lastOf = (page: readonly Item[]): string | null => {
  const last = page.at(-1);
  return last ? cursorOf(last) : null;
};

const cursorOf = ({ id }: Item): string => Buffer.from(id).toString('base64url');

function readCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (!/^[a-z]+:/.test(id)) throw new Refused('BAD_CURSOR');
  return id;
}

/** Every item in order, for a file. */
export async function allItems(ctx: Ctx, state: DueState | null): Promise<{ items: Item[]; groups: Gathered['groups'] }> {
  const { items, groups } = await gatheredFor(ctx);
  return { items: inOrder(state === null ? items : items.filter((item) => item.state === state)), groups };
}

/** The group of an item, where it is one of those that were gathered. */
export async function groupOfItem(ctx: Ctx, { groupId }: Item): Promise<GroupBrief | null> {
  if (groupId === null) return null;
  for (const asked of gathered(ctx).values()) {
    const group = (await asked).groups.get(groupId);
    if (group) return group;
  }
  return null;
}
