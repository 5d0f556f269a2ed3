// What owners of boards are called: `name` for the staff and for themselves, `shown` for everybody else. A member's name is shown to others
// only when that member has said so; a team goes by its head. Remembered for a minute, since the names of a board are asked for with each
// change of it; whoever changes the own consent sees it at once.

import type { ClientSession } from 'mongodb';
import { staffMembers } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { fromId, isId, toId } from '../core/ids.ts';
import { perDatabase } from '../core/per-database.ts';
import { distributorById } from '../distributors/service.ts';
import type { BoardSubject, Tier } from '../generated/types.ts';
import { groupsByIds } from '../groups/service.ts';
import { boardConsents } from './model.ts';
import { maskName } from './final.rules.ts';

export interface OwnerName {
  name: string;
  shown: string;
  /** Of a member, or of a team's head. */
  memberNo: string | null;
  tier: Tier | null;
  /** Who holds the group. */
  holder: string | null;
}

const MOST = 50_000;
const KEPT_MILLISECONDS = 60_000;
const TEAM = '团队';
const GONE: OwnerName = { name: '', shown: '', memberNo: null, tier: null, holder: null };

interface Kept {
  name: OwnerName;
  until: number;
}

const remembered = perDatabase(() => new Map<string, Kept>());

/** Everybody who is known, by id. */
export async function namesOf(ctx: Ctx, subject: BoardSubject, ownerIds: readonly string[]): Promise<Map<string, OwnerName>> {
  const memory = remembered(ctx.db);
  const present = performance.now();
  const names = new Map<string, OwnerName>();
  const unknown: string[] = [];
  for (const id of new Set(ownerIds)) {
    const kept = memory.get(`${subject}:${id}`);
    if (kept && kept.until > present) names.set(id, kept.name);
    else unknown.push(id);
  }
  if (unknown.length === 0) return names;
  for (const [id, name] of await READ[subject](ctx, unknown)) {
    names.set(id, name);
    memory.delete(`${subject}:${id}`);
    memory.set(`${subject}:${id}`, { name, until: present + KEPT_MILLISECONDS });
  }
  for (const oldest of memory.keys()) {
    if (memory.size <= MOST) break;
    memory.delete(oldest);
  }
  return names;
}

const READ: Record<BoardSubject, (ctx: Ctx, ids: readonly string[]) => Promise<Map<string, OwnerName>>> = {
  DISTRIBUTOR: (ctx, ids) => readMembers(ctx, ids, ''),
  TEAM: (ctx, ids) => readMembers(ctx, ids, TEAM),
  GROUP: readGroups,
  OPERATOR: readOperators,
  REGION: (_ctx, ids) => Promise.resolve(new Map(ids.map((id) => [id, { ...GONE, name: id, shown: id }]))),
};

async function readMembers(ctx: Ctx, ids: readonly string[], suffix: string): Promise<Map<string, OwnerName>> {
  const known = ids.filter(isId);
  const consents = await boardConsents
    .raw(ctx.db)
    .find({ _id: { $in: known.map(fromId) }, shows: true }, { projection: { _id: 1 } })
    .toArray();
  const shows = new Set(consents.map(({ _id }) => toId(_id)));
  // Asked for together, so that they are read together.
  const rows = await Promise.all(known.map((id) => distributorById(ctx, id)));
  return new Map(
    rows.flatMap((row) => {
      if (!row) return [];
      const id = toId(row._id);
      const name = `${row.name}${suffix}`;
      // Nobody is behind the name of an erased one.
      const shown = shows.has(id) || row.erasedAt !== null ? name : `${maskName(row.name)}${suffix}`;
      return [[id, { name, shown, memberNo: row.memberNo, tier: row.standing.tier, holder: null }]];
    }),
  );
}

async function readGroups(ctx: Ctx, ids: readonly string[]): Promise<Map<string, OwnerName>> {
  const rows = await groupsByIds(ctx, ids.filter(isId).map(fromId));
  const holders = await staffNames(
    ctx,
    rows.flatMap(({ operatorId }) => (operatorId === null ? [] : [toId(operatorId)])),
  );
  return new Map(
    rows.map(({ _id, name, tier, operatorId }) => {
      const holder = operatorId === null ? null : (holders.get(toId(operatorId)) ?? null);
      return [toId(_id), { name, shown: name, memberNo: null, tier, holder }];
    }),
  );
}

async function readOperators(ctx: Ctx, ids: readonly string[]): Promise<Map<string, OwnerName>> {
  return new Map(Array.from(await staffNames(ctx, ids), ([id, name]) => [id, { ...GONE, name, shown: name }]));
}

async function staffNames(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await staffMembers(ctx, { ids: [...new Set(ids)].filter(isId).map(fromId) });
  return new Map(rows.map(({ _id, name }) => [toId(_id), name]));
}

/** As the viewer may read it: the own team goes by its head, who is somebody else to all others of the team. */
export function nameFor({ viewer }: Pick<Ctx, 'viewer'>, ownerId: string, isOwn: boolean, known: OwnerName | undefined): string {
  const isAnotherMember = known?.memberNo != null && ownerId !== viewer.id;
  const seesWhole = viewer.kind !== 'DISTRIBUTOR' || (isOwn && !isAnotherMember);
  return (seesWhole ? known?.name : known?.shown) ?? '';
}

/** After a change of name or consent. */
export function forgetNames(ctx: Pick<Ctx, 'db'>, distributorId?: string): void {
  const memory = remembered(ctx.db);
  if (distributorId === undefined) memory.clear();
  for (const subject of ['DISTRIBUTOR', 'TEAM']) memory.delete(`${subject}:${String(distributorId)}`);
}

/** Null while the member has never said so. */
export async function boardConsentOf(ctx: Pick<Ctx, 'db'>, distributorId: string): Promise<boolean | null> {
  const row = await boardConsents.raw(ctx.db).findOne({ _id: fromId(distributorId) });
  return row?.shows ?? null;
}

export async function setBoardConsent(ctx: Ctx, distributorId: string, shows: boolean): Promise<void> {
  await boardConsents.raw(ctx.db).updateOne({ _id: fromId(distributorId) }, { $set: { shows, at: ctx.now } }, { upsert: true });
  forgetNames(ctx, distributorId);
}

/** With what else goes of somebody who is erased. */
export async function eraseBoardConsent(ctx: Ctx, session: ClientSession, distributorId: string): Promise<void> {
  await boardConsents.raw(ctx.db).deleteOne({ _id: fromId(distributorId) }, { session });
}
