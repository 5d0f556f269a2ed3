// Looking at proposals, keeping, discarding and applying them.
// Surprise: applying writes the proposal itself first. Of two who press at the same moment the later one's transaction begins again,
// finds it applied, and is refused; everything else is checked against the state that the proposal was decided on.

import type { ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, placeCursor, readPlaceCursor, toConnection } from '../core/page.ts';
import type { Connection } from '../core/page.ts';
import { groupsByIds } from '../groups/service.ts';
import type { ProposalState } from '../generated/types.ts';
import { giveGroups } from './holders.ts';
import { operators, proposals } from './model.ts';
import type { LoadRow, MoveRow, ProposalRow } from './model.ts';
import { readProposalNote } from './rules.ts';

const LATEST = defineSort({ createdAt: -1 }, { required: ['createdAt'] });
const MOST_ROWS = 100;

export interface ProposalPage {
  state?: ProposalState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export async function listProposals(ctx: Ctx, { state, ...page }: ProposalPage): Promise<Connection<ProposalRow>> {
  const { first, after } = pageArguments(page, { max: MOST_ROWS });
  const filter = state == null ? {} : { state };
  const rows = await proposals
    .raw(ctx.db)
    .find({ $and: [filter, afterFilter(LATEST, after)] }, { sort: LATEST.mongo, limit: first + 1 })
    .toArray();
  return toConnection<ProposalRow>(rows, first, LATEST);
}

export function findProposal(ctx: Ctx, id: string): Promise<ProposalRow | null> {
  return proposals.raw(ctx.db).findOne({ _id: fromId(id) });
}

export interface MovePage {
  toId?: string | null | undefined;
  byNumber?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of the moves. */
export function movesOf({ moves }: ProposalRow, { toId: receiver, byNumber, ...page }: MovePage): Connection<MoveRow> & { total: number } {
  const { first, after } = pageArguments(page, { max: MOST_ROWS });
  const chosen = receiver == null ? moves : moves.filter((move) => toId(move.toId) === receiver);
  const asked = byNumber === true ? chosen.toSorted((one, other) => (one.number < other.number ? -1 : 1)) : chosen;
  const offset = after === null ? 0 : readPlaceCursor(after);
  const edges = asked.slice(offset, offset + first).map((node, index) => ({ cursor: placeCursor(offset + index + 1), node }));
  const pageInfo = { hasNextPage: offset + edges.length < asked.length, endCursor: edges.at(-1)?.cursor ?? null };
  return { edges, pageInfo, total: asked.length };
}

/** Whether applying a draft would be refused because something has changed since. */
export async function isStale(ctx: Ctx, { state, loads, moves }: ProposalRow): Promise<boolean> {
  if (state !== 'DRAFT') return false;
  const rows = await operators
    .raw(ctx.db)
    .find({ _id: { $in: loads.map(({ operatorId }) => operatorId) } }, { projection: { revision: 1 } })
    .toArray();
  if (changedSince(loads, rows) !== null) return true;
  const groups = await groupsByIds(
    ctx,
    moves.map(({ groupId }) => groupId),
  );
  const seqs = new Map(groups.map(({ _id, holderSeq, closedAt }) => [toId(_id), closedAt === null ? holderSeq : -1]));
  return moves.some(({ groupId, seq }) => seqs.get(toId(groupId)) !== seq);
}

/** The first of them who is no longer as the proposal saw them. */
function changedSince(loads: readonly LoadRow[], rows: readonly { _id: ObjectId; revision: number }[]): LoadRow | null {
  const revisions = new Map(rows.map(({ _id, revision }) => [toId(_id), revision]));
  return loads.find(({ operatorId, revision }) => revisions.get(toId(operatorId)) !== revision) ?? null;
}

/** @throws Refused PROPOSAL_UNKNOWN, PROPOSAL_CLOSED */
function demandDraft(row: ProposalRow | null): ProposalRow {
  if (!row) throw new Refused('PROPOSAL_UNKNOWN');
  if (row.state !== 'DRAFT')
    throw new Refused(row.state === 'APPLIED' ? 'PROPOSAL_APPLIED' : 'PROPOSAL_DISCARDED', { byName: row.closedByName });
  return row;
}

export async function keepProposal(ctx: Ctx, { id, note: text }: { id: string; note?: string | null | undefined }): Promise<ProposalRow> {
  const { note } = demand(readProposalNote(text));
  const set = { isKept: true, note, expiresAt: null };
  const _id = fromId(id);
  const row = await proposals.raw(ctx.db).findOneAndUpdate({ _id, state: 'DRAFT' }, { $set: set }, { returnDocument: 'after' });
  return row ?? demandDraft(await proposals.raw(ctx.db).findOne({ _id }));
}

/** Another one has taken its place. Nothing happens to one that is no draft. */
export async function closeDraft(ctx: Ctx, _id: ObjectId): Promise<void> {
  const set = { state: 'DISCARDED' as const, closedAt: ctx.now, closedByName: await nameOf(ctx), expiresAt: null };
  await proposals.raw(ctx.db).updateOne({ _id, state: 'DRAFT' }, { $set: set });
}

export async function discardProposal(ctx: Ctx, id: string): Promise<ProposalRow> {
  const _id = fromId(id);
  const closedByName = await nameOf(ctx);
  return ctx.db.transaction(async (session) => {
    const row = demandDraft(await proposals.raw(ctx.db).findOne({ _id }, { session }));
    const set = { state: 'DISCARDED' as const, closedAt: ctx.now, closedByName, expiresAt: null };
    await proposals.raw(ctx.db).updateOne({ _id, state: 'DRAFT' }, { $set: set }, { session });
    await record(ctx, session, { action: 'ASSIGNMENT_DISCARDED', subject: subjectOf(row), details: { moves: row.moves.length } });
    return { ...row, ...set };
  });
}

const subjectOf = (row: ProposalRow) => ({ kind: 'ASSIGNMENT', id: toId(row._id), name: String(row.moves.length) });

/** All moves, or none. @throws Refused PROPOSAL_STALE, PROPOSAL_EMPTY, PROPOSAL_APPLIED, OPERATOR_FULL */
export async function applyProposal(ctx: Ctx, id: string): Promise<ProposalRow> {
  const _id = fromId(id);
  const closedByName = await nameOf(ctx);
  return ctx.db.transaction(async (session) => {
    const row = demandDraft(await proposals.raw(ctx.db).findOne({ _id }, { session }));
    if (row.moves.length === 0) throw new Refused('PROPOSAL_EMPTY');
    const set = { state: 'APPLIED' as const, closedAt: ctx.now, closedByName, expiresAt: null };
    await proposals.raw(ctx.db).updateOne({ _id, state: 'DRAFT' }, { $set: set }, { session });
    const people = await operators
      .raw(ctx.db)
      .find({ _id: { $in: row.loads.map(({ operatorId }) => operatorId) } }, { projection: { revision: 1 }, session })
      .toArray();
    const changed = changedSince(row.loads, people);
    if (changed !== null) throw new Refused('PROPOSAL_STALE', { name: changed.name });
    await giveGroups(ctx, session, row.moves, { proposalId: _id });
    await record(ctx, session, {
      action: 'ASSIGNMENT_APPLIED',
      subject: subjectOf(row),
      details: {
        method: row.method,
        moves: row.moves.map(({ number, fromId: from, toId: to }) => [number, from === null ? null : toId(from), toId(to)]),
      },
    });
    return { ...row, ...set };
  });
}
