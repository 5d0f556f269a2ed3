// Robots: written down, changed, paused, bound to groups. Addresses and secrets come in here and are encrypted; they never go out.

import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import type { AuditAction } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection } from '../core/page.ts';
import { isUniqueConflict } from '../core/unique.ts';
import { isBounded } from '../distributors/service.ts';
import type { QueryRobotsArgs, RobotInput } from '../generated/types.ts';
import { groupsByIds, ownGroupIds, recordGroupEvents } from '../groups/service.ts';
import { setting } from '../settings/service.ts';
import { checkAddress, maskAddress, readHosts } from './address.rules.ts';
import { moveWaiting } from './claims.ts';
import { ADDRESS_FIELD, SECRET_FIELD } from './deliver.ts';
import { outbox, robots } from './model.ts';
import type { RobotRow } from './model.ts';
import { MOST_GROUPS, readRobotName, readSecret } from './robots.rules.ts';

const MOST_ROWS = 100;
const LONGEST_SEARCH = 40;
const FAILING_FIRST = defineSort({ state: 1, createdAt: 1 }, { required: ['state', 'createdAt'] });
/** A robot that is put right begins anew. */
const AFRESH = { streak: 0, failingSince: null, restUntil: null, isHeld: false, lastError: null } as const;

/** All of them; of an operator those that speak in an own group. */
export async function listRobots(ctx: Ctx, { state, search, ...page }: QueryRobotsArgs): Promise<Connection<RobotRow>> {
  const { first, after } = pageArguments(page, { max: MOST_ROWS });
  const typed = (search ?? '')
    .trim()
    .slice(0, LONGEST_SEARCH)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const own = isBounded(ctx.viewer) ? { groupIds: { $in: await ownGroupIds(ctx, fromId(ctx.viewer.id ?? '')) } } : {};
  const wanted = { ...own, ...(state == null ? {} : { state }), ...(typed === '' ? {} : { name: { $regex: typed, $options: 'i' } }) };
  const rows = await robots
    .raw(ctx.db)
    .find({ $and: [wanted, afterFilter(FAILING_FIRST, after)] }, { sort: FAILING_FIRST.mongo, limit: first + 1 })
    .toArray();
  return toConnection<RobotRow>(rows, first, FAILING_FIRST);
}

export async function robotById({ db }: Ctx, id: ObjectId): Promise<RobotRow> {
  const row = await robots.raw(db).findOne({ _id: id });
  if (!row) throw new Refused('ROBOT_NOT_FOUND');
  return row;
}

async function readRobotAddress(
  ctx: Ctx,
  _id: ObjectId,
  typed: string,
): Promise<Pick<RobotRow, 'host' | 'masked' | 'address' | 'fingerprint'>> {
  const { url } = demand(checkAddress(typed, readHosts(await setting(ctx, 'allowedHosts'))));
  return {
    host: url.host,
    masked: maskAddress(url),
    address: ctx.cipher.encrypt(url.href, { field: ADDRESS_FIELD, ownerId: toId(_id) }),
    fingerprint: ctx.cipher.blindIndex(url.href, ADDRESS_FIELD),
  };
}

export async function addRobot(ctx: Ctx, input: RobotInput): Promise<RobotRow> {
  const { name } = demand(readRobotName(input.name));
  const { secret } = demand(readSecret(input.kind, input.secret ?? null, false));
  const _id = newId();
  const row: RobotRow = {
    _id,
    name,
    kind: input.kind,
    ...(await readRobotAddress(ctx, _id, input.address ?? '')),
    secret: secret === null ? null : ctx.cipher.encrypt(secret, { field: SECRET_FIELD, ownerId: toId(_id) }),
    groupIds: [],
    sends: [],
    claims: 0,
    state: 'GOOD',
    ...AFRESH,
    lastSentAt: null,
    createdAt: ctx.now,
  };
  await write(ctx, 'ROBOT_ADDED', async (session) => {
    await robots.raw(ctx.db).insertOne(row, { session });
    return { row, details: { kind: row.kind, host: row.host } };
  });
  return row;
}

export async function changeRobot(ctx: Ctx, { id, input }: { id: string; input: RobotInput }): Promise<RobotRow> {
  const _id = fromId(id);
  const { name } = demand(readRobotName(input.name));
  const address = input.address == null || input.address.trim() === '' ? null : await readRobotAddress(ctx, _id, input.address);
  return write(ctx, 'ROBOT_CHANGED', async (session) => {
    const before = await within(ctx, session, _id);
    if (before.kind !== input.kind) throw new Refused('ROBOT_KIND_STAYS');
    const { secret } = demand(readSecret(before.kind, input.secret ?? null, before.secret !== null));
    const set = {
      name,
      ...(address ?? {}),
      ...(secret === null ? {} : { secret: ctx.cipher.encrypt(secret, { field: SECRET_FIELD, ownerId: id }) }),
      ...(address || secret ? { ...AFRESH, state: before.state === 'OFF' ? ('OFF' as const) : ('GOOD' as const) } : {}),
    };
    await robots.raw(ctx.db).updateOne({ _id }, { $set: set }, { session });
    return { row: { ...before, ...set }, details: { host: set.host ?? before.host, address: address !== null, secret: secret !== null } };
  });
}

/** What waits goes to the robots that the groups have then: none, so it becomes tasks. */
export async function removeRobot(ctx: Ctx, id: string): Promise<true> {
  const byName = await nameOf(ctx);
  await write(ctx, 'ROBOT_REMOVED', async (session) => {
    const row = await within(ctx, session, fromId(id));
    const sending = await outbox.raw(ctx.db).findOne({ state: 'SENDING', robotId: row._id }, { session, projection: { _id: 1 } });
    if (sending) throw new Refused('ROBOT_IS_SENDING');
    await robots.raw(ctx.db).deleteOne({ _id: row._id }, { session });
    for (const groupId of row.groupIds) await moveWaiting(ctx, session, groupId);
    await tellGroups(ctx, session, row.groupIds, '—', byName);
    return { row, details: { host: row.host, groups: row.groupIds.length } };
  });
  return true;
}

export function pauseRobot(ctx: Ctx, id: string): Promise<RobotRow> {
  return write(ctx, 'ROBOT_CHANGED', async (session) => {
    const row = await within(ctx, session, fromId(id));
    await robots.raw(ctx.db).updateOne({ _id: row._id }, { $set: { state: 'OFF' } }, { session });
    return { row: { ...row, state: 'OFF' }, details: { state: 'OFF' } };
  });
}

/** Also one that is held because its address was refused: it is tried again. */
export function resumeRobot(ctx: Ctx, id: string): Promise<RobotRow> {
  return write(ctx, 'ROBOT_CHANGED', async (session) => {
    const row = await within(ctx, session, fromId(id));
    const set = { ...AFRESH, state: 'GOOD' as const };
    await robots.raw(ctx.db).updateOne({ _id: row._id }, { $set: set }, { session });
    return { row: { ...row, ...set }, details: { state: 'GOOD' } };
  });
}

export async function bindGroups(ctx: Ctx, { robotId, groupIds }: { robotId: string; groupIds: readonly string[] }): Promise<RobotRow> {
  const wanted = [...new Set(groupIds)].map(fromId);
  if (wanted.length > MOST_GROUPS) throw new Refused('ROBOT_TOO_MANY_GROUPS', { most: MOST_GROUPS });
  const there = await groupsByIds(ctx, wanted);
  if (there.length < wanted.length || there.some(({ closedAt }) => closedAt !== null)) throw new Refused('ROBOT_GROUP_UNKNOWN');
  const byName = await nameOf(ctx);
  return write(ctx, 'ROBOT_BOUND', async (session) => {
    const row = await within(ctx, session, fromId(robotId));
    const before = new Set(row.groupIds.map(toId));
    const after = new Set(wanted.map(toId));
    const added = wanted.filter((id) => !before.has(toId(id)));
    const left = row.groupIds.filter((id) => !after.has(toId(id)));
    const others = await robots
      .raw(ctx.db)
      .find({ groupIds: { $in: added }, _id: { $ne: row._id } }, { session })
      .toArray();
    for (const other of others) {
      const kept = other.groupIds.filter((id) => !after.has(toId(id)));
      await robots.raw(ctx.db).updateOne({ _id: other._id }, { $set: { groupIds: kept } }, { session });
    }
    await robots.raw(ctx.db).updateOne({ _id: row._id }, { $set: { groupIds: wanted } }, { session });
    for (const groupId of [...added, ...left]) await moveWaiting(ctx, session, groupId);
    await tellGroups(ctx, session, added, row.name, byName);
    await tellGroups(ctx, session, left, '—', byName);
    return { row: { ...row, groupIds: wanted }, details: { groups: wanted.length, added: added.length, left: left.length } };
  });
}

function tellGroups(ctx: Ctx, session: ClientSession, groupIds: readonly ObjectId[], robot: string, byName: string): Promise<void> {
  return recordGroupEvents(
    ctx,
    session,
    groupIds.map((groupId) => ({ groupId, kind: 'ROBOT_CHANGED' as const, details: { robot }, byName })),
  );
}

async function within(ctx: Ctx, session: ClientSession, _id: ObjectId): Promise<RobotRow> {
  const row = await robots.raw(ctx.db).findOne({ _id }, { session });
  if (!row) throw new Refused('ROBOT_NOT_FOUND');
  return row;
}

/** One transaction with its entry in the trail; neither holds an address or a secret. */
async function write(
  ctx: Ctx,
  action: AuditAction,
  work: (session: ClientSession) => Promise<{ row: RobotRow; details: Record<string, unknown> }>,
): Promise<RobotRow> {
  try {
    return await ctx.db.transaction(async (session) => {
      const { row, details } = await work(session);
      await record(ctx, session, { action, subject: { kind: 'ROBOT', id: toId(row._id), name: row.name }, details });
      return row;
    });
  } catch (error) {
    if (isUniqueConflict(error)) throw new Refused('ROBOT_ADDRESS_TAKEN');
    throw error;
  }
}
