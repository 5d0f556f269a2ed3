// What groups and accounts tell: who came in, who left, who acknowledged the rules, which group was closed, which account rests. Each is
// done in the transaction that it happens in, so that an invite moves exactly once, whoever tells it, and however often.

import type { ClientSession, ObjectId } from 'mongodb';
import { accountsByIds, whenRests } from '../accounts/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { followGroups, noteAcknowledged } from '../groups/service.ts';
import type { Pair } from '../groups/service.ts';
import { begin } from '../works/service.ts';
import { moveWithin, stopWithin } from './invites.ts';
import { divertGroups, invites } from './model.ts';
import type { InviteRow } from './model.ts';

const keyOf = ({ groupId, distributorId }: Pair): string => `${toId(groupId)}:${toId(distributorId)}`;

/** The open invites of these people into those very groups. */
async function openOf(ctx: Ctx, session: ClientSession, pairs: readonly Pair[]): Promise<Map<string, InviteRow>> {
  if (pairs.length === 0) return new Map();
  const rows = await invites
    .raw(ctx.db)
    .find({ distributorId: { $in: pairs.map(({ distributorId }) => distributorId) }, state: 'OPEN' }, { session })
    .toArray();
  const wanted = new Set(pairs.map(keyOf));
  return new Map(rows.map((row): [string, InviteRow] => [keyOf(row), row]).filter(([key]) => wanted.has(key)));
}

followGroups({
  async placesOf(ctx, session, pairs) {
    const open = await openOf(ctx, session, pairs);
    return new Map([...open].filter(([, { holdsPlace }]) => holdsPlace).map(([key, { _id }]): [string, ObjectId] => [key, _id]));
  },

  async joined(ctx, session, entries) {
    const open = await openOf(ctx, session, entries);
    const known = entries.flatMap(({ at, ...pair }) => {
      const row = open.get(keyOf(pair));
      return row ? [{ row, at }] : [];
    });
    for (const { row, at } of known) {
      // Somebody of the staff may have ticked it off: then it is this very step that was told.
      if (!row.steps.some(({ step }) => step === 'JOINED'))
        await moveWithin(ctx, session, [row], { step: 'JOINED', byName: null, at, isAdmitted: true });
    }
    const told = known.flatMap(({ row: { groupId, distributorId, codeVersion }, at }) =>
      codeVersion === null ? [] : [{ groupId, distributorId, version: codeVersion, at }],
    );
    await noteAcknowledged(ctx, session, told);
  },

  async left(ctx, session, entries) {
    const open = await openOf(ctx, session, entries);
    const gone = [...open.values()].filter(({ steps }) => steps.some(({ step }) => step === 'JOINED'));
    await stopWithin(ctx, session, gone, 'LEFT');
  },

  async acknowledged(ctx, session, entries) {
    const open = await openOf(ctx, session, entries);
    for (const entry of entries) {
      const row = open.get(keyOf(entry));
      if (!row) continue;
      await invites.raw(ctx.db).updateOne({ _id: row._id }, { $set: { codeVersion: entry.version } }, { session });
      await moveWithin(ctx, session, [row], { step: 'ACKNOWLEDGED', byName: null, at: entry.at });
    }
  },

  async squeezed(ctx, session, squeezed) {
    for (const { groupId, count } of squeezed) {
      const rows = await invites
        .raw(ctx.db)
        .find({ groupId, state: 'OPEN', holdsPlace: true }, { session, projection: { _id: 1 }, sort: { day: -1, _id: -1 }, limit: count })
        .toArray();
      // The place is gone already: nothing is given back for these any more.
      await invites.raw(ctx.db).updateMany({ _id: { $in: rows.map(({ _id }) => _id) } }, { $set: { holdsPlace: false } }, { session });
    }
  },

  async closed(ctx, session, rows) {
    const groupId = { $in: rows.map(({ _id }) => _id) };
    const open = await invites.raw(ctx.db).find({ groupId, state: 'OPEN' }, { session }).toArray();
    await stopWithin(ctx, session, open, 'GROUP_CLOSED');
  },
});

/** Requests that are promised for days on which the account rests now, are planned again by a work. */
export async function planAround(
  ctx: Ctx,
  session: ClientSession,
  account: { _id: ObjectId; name: string; restUntil: string | null },
): Promise<void> {
  const promised = { accountId: account._id, state: 'OPEN' as const, step: 'BEFRIEND' as const, sentAt: null };
  const during = account.restUntil === null ? {} : { day: { $lte: account.restUntil } };
  const some = await invites.raw(ctx.db).findOne({ ...promised, ...during }, { session, projection: { _id: 1 } });
  if (some) await begin(ctx, { kind: 'DIVERT_REDAY', title: account.name, input: { accountId: toId(account._id) } }, session);
}

whenRests(planAround);

/** Nobody is left who could be told about: erasing a member ends the way. */
export async function endInvitesOf(ctx: Ctx, session: ClientSession, distributorId: ObjectId): Promise<void> {
  const rows = await invites.raw(ctx.db).find({ distributorId, state: 'OPEN' }, { session }).toArray();
  await stopWithin(ctx, session, rows, 'NOT_NEEDED');
}

/** Every way of a member into a group, the latest first; for the member's own file. */
export async function ownInvites(ctx: Ctx, distributorId: ObjectId): Promise<(InviteRow & { account: string })[]> {
  const rows = await invites.raw(ctx.db).find({ distributorId }).sort({ createdAt: -1, _id: -1 }).toArray();
  const accounts = await accountsByIds(
    ctx,
    rows.map(({ accountId }) => accountId),
  );
  return rows.map((row) => ({ ...row, account: accounts.get(toId(row.accountId))?.name ?? '' }));
}

/** Which groups of diverts a group has become part of, for its page. */
export function divertGroupsOf(ctx: Ctx, groupId: ObjectId) {
  return divertGroups
    .raw(ctx.db)
    .find({ groupId, isStarted: true }, { projection: { people: 0 } })
    .sort({ _id: -1 })
    .toArray();
}
