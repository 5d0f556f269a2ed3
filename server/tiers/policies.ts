// The versions of the tier policy: drafted, saved, checked, published from a day, withdrawn. Each change of one is one transaction
// with its entry in the trail.
// Surprise: there are a few dozen versions at most, so that every question reads all of them, once in a request.

import type { ClientSession } from 'mongodb';
import { record } from '../audit/service.ts';
import type { AuditAction } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import { perCtx } from '../context.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { newId, toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import type { RuleCheck, RuleDifference, TierRuleInput } from '../generated/types.ts';
import { checkRule } from './compliance.rules.ts';
import { differences } from './differences.rules.ts';
import { tierPolicies } from './model.ts';
import type { TierPolicyRow } from './model.ts';
import { readWritten } from './pins.rules.ts';
import { DEFAULT_RULE, readRule } from './policy.rules.ts';
import type { TierRule } from './policy.rules.ts';
import { inForceOn, lastDayOf, mayEdit, mayPublish, mayWithdraw } from './versions.rules.ts';

const LONGEST_NOTE = 500;

const remembered = perCtx((): { rows: Promise<TierPolicyRow[]> | null } => ({ rows: null }));

/** Every version that was not withdrawn as a draft, the newest first. */
export function listPolicies(ctx: Ctx): Promise<TierPolicyRow[]> {
  const memory = remembered(ctx);
  memory.rows ??= tierPolicies
    .raw(ctx.db)
    .find({ withdrawnAt: null }, { sort: { version: -1 } })
    .toArray();
  return memory.rows;
}

export async function findPolicy(ctx: Ctx, version: number): Promise<TierPolicyRow | null> {
  return (await listPolicies(ctx)).find((policy) => policy.version === version) ?? null;
}

/** Throws Refused('POLICY_NOT_FOUND'). */
export async function policyByVersion(ctx: Ctx, version: number): Promise<TierPolicyRow> {
  const policy = await findPolicy(ctx, version);
  if (!policy) throw new Refused('POLICY_NOT_FOUND', { version });
  return policy;
}

/** The version that decides today; null before the first one. */
export async function policyInForce(ctx: Ctx): Promise<TierPolicyRow | null> {
  return inForceOn(await listPolicies(ctx), today(ctx));
}

export async function isInForce(ctx: Ctx, { version }: TierPolicyRow): Promise<boolean> {
  return (await policyInForce(ctx))?.version === version;
}

export async function lastDay(ctx: Ctx, policy: TierPolicyRow): Promise<DayKey | null> {
  return lastDayOf(policy, await listPolicies(ctx));
}

/** From the version that it was based on, whatever became of that one. */
export async function differencesOf(ctx: Ctx, { basedOn, rule }: TierPolicyRow): Promise<RuleDifference[]> {
  if (basedOn === null) return [];
  const before = await tierPolicies.raw(ctx.db).findOne({ version: basedOn });
  return before ? differences(before.rule, rule) : [];
}

/** What is wrong with a rule, as it is being written, and what speaks against it. */
export function judgeInput(input: TierRuleInput): RuleCheck {
  const { rule, problems } = readRule(input);
  return rule === null ? { problems, findings: [], mayPublish: false } : checkRule(rule);
}

/** A new version: a copy of another one, or the usual rule. */
export async function draftPolicy(ctx: Ctx, basedOn: number | null): Promise<TierPolicyRow> {
  const rule = basedOn === null ? DEFAULT_RULE : (await policyByVersion(ctx, basedOn)).rule;
  const createdByName = await nameOf(ctx);
  // Two who draft at the same moment find the same number free.
  return repeatOnUniqueConflict(() =>
    write(ctx, 'TIER_POLICY_DRAFTED', async (session) => {
      const newest = await tierPolicies.raw(ctx.db).findOne({}, { session, sort: { version: -1 }, projection: { version: 1 } });
      const row: TierPolicyRow = {
        _id: newId(),
        version: (newest?.version ?? 0) + 1,
        state: 'DRAFT',
        revision: 1,
        rule,
        from: null,
        basedOn,
        note: '',
        createdById: ctx.viewer.id,
        createdByName,
        createdAt: ctx.now,
        publishedByName: null,
        publishedAt: null,
        withdrawnAt: null,
      };
      await tierPolicies.raw(ctx.db).insertOne(row, { session });
      return { row, details: { basedOn } };
    }),
  );
}

export interface SaveInput {
  version: number;
  /** The one that the change was made from. */
  revision: number;
  rule: TierRuleInput;
  /** Stays as it is where none is told. */
  note?: string | null | undefined;
}

/** Keeps a draft, also one that is not sound yet. What is the same already changes nothing. */
export async function savePolicy(ctx: Ctx, { version, revision, ...input }: SaveInput): Promise<TierPolicyRow> {
  const { rule, problems } = readRule(input.rule);
  if (rule === null) throw new Refused('RULE_MALFORMED', { path: problems[0]?.path ?? '' });
  const note = input.note == null ? null : demand(readWritten(input.note, 'NOTE_TOO_LONG', 0, LONGEST_NOTE)).text;
  return write(ctx, 'TIER_POLICY_CHANGED', async (session) => {
    const before = await read(ctx, session, version);
    demandRevision(before, revision);
    const changed = differences(before.rule, rule).map(({ path }) => path);
    const isSame = changed.length === 0 && JSON.stringify(before.rule) === JSON.stringify(rule);
    if (isSame && (note === null || note === before.note)) return { row: before, details: null };
    const row = await change(ctx, session, before, {
      rule,
      note: note ?? before.note,
      revision: revision + 1,
      ...(isSame ? {} : { state: 'DRAFT' as const }),
    });
    return { row, details: { revision: row.revision, changed } };
  });
}

/** Marks a draft as checked. @throws Refused POLICY_NOT_SOUND */
export async function checkPolicy(ctx: Ctx, { version, revision }: { version: number; revision: number }): Promise<TierPolicyRow> {
  return write(ctx, 'TIER_POLICY_CHANGED', async (session) => {
    const before = await read(ctx, session, version);
    demandRevision(before, revision);
    demandSound(before.rule);
    if (before.state === 'CHECKED') return { row: before, details: null };
    const row = await change(ctx, session, before, { state: 'CHECKED' });
    return { row, details: { revision, state: row.state } };
  });
}

export interface PublishInput {
  version: number;
  revision: number;
  from: DayKey;
}

export async function publishPolicy(ctx: Ctx, { version, revision, from }: PublishInput): Promise<TierPolicyRow> {
  const publishedByName = await nameOf(ctx);
  return write(ctx, 'TIER_POLICY_PUBLISHED', async (session) => {
    const before = await read(ctx, session, version);
    const others = await tierPolicies.raw(ctx.db).find({ state: 'PUBLISHED' }, { session }).toArray();
    demandRevision(before, revision);
    demand(mayPublish(before, { madeFrom: revision, from, today: today(ctx), others }));
    // What was sound when it was checked may not be so for this version of the program.
    demandSound(before.rule);
    const row = await change(ctx, session, before, { state: 'PUBLISHED', from, publishedByName, publishedAt: ctx.now });
    return { row, details: { from } };
  });
}

/** Null for a draft, which is gone then; what was published and has not counted yet is a checked one again. */
export async function withdrawPolicy(ctx: Ctx, version: number): Promise<TierPolicyRow | null> {
  const row = await write(ctx, 'TIER_POLICY_WITHDRAWN', async (session) => {
    const before = await read(ctx, session, version);
    const { isGone } = demand(mayWithdraw(before, today(ctx)));
    const after = await change(
      ctx,
      session,
      before,
      isGone ? { withdrawnAt: ctx.now } : { state: 'CHECKED', from: null, publishedByName: null, publishedAt: null },
    );
    return { row: after, details: { from: before.from } };
  });
  return row.withdrawnAt == null ? row : null;
}

const today = (ctx: Ctx): DayKey => ctx.time.dayKey(ctx.now);

/** Throws Refused('POLICY_NOT_SOUND'). */
function demandSound(rule: TierRule): void {
  const { mayPublish: isSound, problems, findings } = checkRule(rule);
  if (isSound) return;
  const codes = [...problems, ...findings.filter(({ level }) => level === 'REFUSED')].map(({ code }) => code);
  throw new Refused('POLICY_NOT_SOUND', { count: codes.length, codes: [...new Set(codes)] });
}

function demandRevision(policy: TierPolicyRow, madeFrom: number): void {
  const verdict = mayEdit(policy, madeFrom);
  if (!verdict.ok) throw new Refused(verdict.why, { version: policy.version, revision: policy.revision });
}

async function read(ctx: Ctx, session: ClientSession, version: number): Promise<TierPolicyRow> {
  const row = await tierPolicies.raw(ctx.db).findOne({ version, withdrawnAt: null }, { session });
  if (!row) throw new Refused('POLICY_NOT_FOUND', { version });
  return row;
}

/** Another writer of the same document makes the transaction run again, and then it is read afresh. */
async function change(ctx: Ctx, session: ClientSession, before: TierPolicyRow, set: Partial<TierPolicyRow>): Promise<TierPolicyRow> {
  await tierPolicies.raw(ctx.db).updateOne({ _id: before._id }, { $set: set }, { session });
  return { ...before, ...set };
}

/** One transaction with its entry in the trail; `details` null where nothing was changed. */
async function write(
  ctx: Ctx,
  action: AuditAction,
  work: (session: ClientSession) => Promise<{ row: TierPolicyRow; details: Record<string, unknown> | null }>,
): Promise<TierPolicyRow> {
  const row = await ctx.db.transaction(async (session) => {
    const { row, details } = await work(session);
    if (details) {
      const subject = { kind: 'TIER_POLICY', id: toId(row._id), name: String(row.version) };
      await record(ctx, session, { action, subject, details: { version: row.version, ...details } });
    }
    return row;
  });
  remembered(ctx).rows = null;
  return row;
}
