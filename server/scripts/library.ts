// The library as people keep it: drafts, versions, what is in use. A script that is published replaces the version before it in the
// same transaction, so that there is never none and never two.

import { randomBytes } from 'node:crypto';
import type { ClientSession } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import type { ScriptInput, ScriptOccasion, ScriptState, Tier } from '../generated/types.ts';
import { scripts } from './model.ts';
import type { ScriptRow } from './model.ts';
import { mayMove, readScript } from './rules.ts';

const MOST_ENTRIES = 500;
const MOST_VERSIONS = 100;

export interface ScriptEntryRow {
  key: string;
  published: ScriptRow | null;
  draft: ScriptRow | null;
  versions: number;
}

/** What is in use and what is being written, by occasion and title. */
export async function listScripts(
  { db }: Ctx,
  { occasion, tier }: { occasion?: ScriptOccasion | null | undefined; tier?: Tier | null | undefined },
): Promise<ScriptEntryRow[]> {
  const current: { state: { $in: ScriptState[] } } = { state: { $in: ['DRAFT', 'PUBLISHED'] } };
  const wanted = { ...current, ...(occasion == null ? {} : { occasion }), ...(tier == null ? {} : { tier: { $in: [tier, null] } }) };
  const rows = await scripts
    .raw(db)
    .find(wanted, { sort: { occasion: 1, title: 1, _id: 1 }, limit: MOST_ENTRIES })
    .toArray();
  const keys = [...new Set(rows.map(({ key }) => key))];
  // A draft may have moved to another occasion than what is in use: both are shown wherever one is.
  const all = await scripts
    .raw(db)
    .find({ ...current, key: { $in: keys } })
    .toArray();
  const versions = await scripts
    .raw(db)
    .aggregate<{ _id: string; count: number }>([{ $match: { key: { $in: keys } } }, { $group: { _id: '$key', count: { $sum: 1 } } }])
    .toArray();
  const countOf = new Map(versions.map(({ _id, count }) => [_id, count]));
  return keys.map((key) => ({
    key,
    published: all.find((row) => row.key === key && row.state === 'PUBLISHED') ?? null,
    draft: all.find((row) => row.key === key && row.state === 'DRAFT') ?? null,
    versions: countOf.get(key) ?? 0,
  }));
}

export function scriptVersions({ db }: Ctx, key: string): Promise<ScriptRow[]> {
  return scripts
    .raw(db)
    .find({ key }, { sort: { version: -1 }, limit: MOST_VERSIONS })
    .toArray();
}

export async function saveScript(ctx: Ctx, { key, input }: { key?: string | null | undefined; input: ScriptInput }): Promise<ScriptRow> {
  const written = demand(readScript(input));
  const byName = await nameOf(ctx);
  const set = { occasion: input.occasion, tier: input.tier ?? null, step: input.step ?? null, title: written.title, text: written.text };
  // Two who begin the next version at the same moment: the second writes into the first one's draft.
  return repeatOnUniqueConflict(() =>
    ctx.db.transaction(async (session) => {
      const newest = key == null ? null : await scripts.raw(ctx.db).findOne({ key }, { session, sort: { version: -1 } });
      if (key != null && !newest) throw new Refused('SCRIPT_NOT_FOUND');
      if (newest?.state === 'DRAFT') {
        const change = { ...set, byName, changedAt: ctx.now };
        await scripts.raw(ctx.db).updateOne({ _id: newest._id }, { $set: change }, { session });
        return { ...newest, ...change };
      }
      const row: ScriptRow = {
        _id: newId(),
        key: newest?.key ?? randomBytes(9).toString('base64url'),
        version: (newest?.version ?? 0) + 1,
        ...set,
        state: 'DRAFT',
        uses: 0,
        lastUsedAt: null,
        byName,
        createdAt: ctx.now,
        changedAt: ctx.now,
        publishedAt: null,
      };
      await scripts.raw(ctx.db).insertOne(row, { session });
      return row;
    }),
  );
}

export async function publishScript(ctx: Ctx, id: string): Promise<ScriptRow> {
  return ctx.db.transaction(async (session) => {
    const row = await within(ctx, session, id);
    demand(mayMove(row.state, 'PUBLISHED'));
    demand(readScript(row));
    await scripts.raw(ctx.db).updateMany({ key: row.key, state: 'PUBLISHED' }, { $set: { state: 'REPLACED' } }, { session });
    const set = { state: 'PUBLISHED' as const, publishedAt: ctx.now };
    await scripts.raw(ctx.db).updateOne({ _id: row._id }, { $set: set }, { session });
    await tell(ctx, session, 'SCRIPT_PUBLISHED', row);
    return { ...row, ...set };
  });
}

/** A draft is gone; what was in use stays readable among the versions. */
export async function retireScript(ctx: Ctx, id: string): Promise<true> {
  await ctx.db.transaction(async (session) => {
    const row = await within(ctx, session, id);
    if (row.state === 'DRAFT') {
      await scripts.raw(ctx.db).deleteOne({ _id: row._id }, { session });
      return;
    }
    demand(mayMove(row.state, 'RETIRED'));
    await scripts.raw(ctx.db).updateOne({ _id: row._id }, { $set: { state: 'RETIRED' } }, { session });
    await tell(ctx, session, 'SCRIPT_RETIRED', row);
  });
  return true;
}

async function within(ctx: Ctx, session: ClientSession, id: string): Promise<ScriptRow> {
  const row = await scripts.raw(ctx.db).findOne({ _id: fromId(id) }, { session });
  if (!row) throw new Refused('SCRIPT_NOT_FOUND');
  return row;
}

function tell(ctx: Ctx, session: ClientSession, action: 'SCRIPT_PUBLISHED' | 'SCRIPT_RETIRED', row: ScriptRow): Promise<void> {
  const { key, version, occasion, tier } = row;
  return record(ctx, session, {
    action,
    subject: { kind: 'SCRIPT', id: toId(row._id), name: row.title },
    details: { key, version, occasion, tier },
  });
}
