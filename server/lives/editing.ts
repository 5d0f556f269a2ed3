// Prepares a live: from a template, from an earlier one, or from nothing; its rundown, and who hosts it in which groups.

import { randomUUID } from 'node:crypto';
import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import type { AuditAction } from '../audit/service.ts';
import { staffMembers } from '../auth/service.ts';
import { campaignGroupIds, readCampaign } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { distributorById } from '../distributors/service.ts';
import { useFiles } from '../files/service.ts';
import type { LiveHostInput, MutationCreateLiveArgs, MutationSaveLiveHostsArgs, MutationSaveRundownArgs } from '../generated/types.ts';
import { groupsByIds, presentIn } from '../groups/service.ts';
import type { GroupRow } from '../groups/service.ts';
import { productBySku } from '../products/service.ts';
import { readLive } from './lives.ts';
import { liveSends, lives } from './model.ts';
import type { LiveHostRow, LiveLineRow, LiveRow } from './model.ts';
import { MOST_HOSTS, mayBecome, planned, readLines, readTitle } from './rules.ts';
import { fillTemplate, templateNamed } from './templates.rules.ts';

export const subjectOf = ({ _id, title }: Pick<LiveRow, '_id' | 'title'>) => ({ kind: 'LIVE', id: toId(_id), name: title });

const BEFORE_MILLISECONDS = 86_400_000;

function demandTime({ startsAt, endsAt }: CampaignRow, plannedAt: Date): void {
  if (plannedAt.getTime() < startsAt.getTime() - BEFORE_MILLISECONDS || plannedAt >= endsAt) throw new Refused('LIVE_TIME_WRONG');
}

const freshLine = (line: Pick<LiveLineRow, 'kind' | 'text' | 'fileId' | 'minute' | 'hint'>): LiveLineRow => ({
  id: randomUUID(),
  kind: line.kind,
  text: line.text,
  fileId: line.fileId,
  minute: line.minute,
  hint: line.hint,
  askedBy: null,
  askedAt: null,
});

async function templateLines(ctx: Ctx, campaign: CampaignRow, key: string): Promise<LiveLineRow[]> {
  const template = templateNamed(key);
  if (!template) throw new Refused('LIVE_TEMPLATE_UNKNOWN');
  const main = campaign.products.find(({ isMain }) => isMain) ?? campaign.products[0];
  const product = main ? ((await productBySku(ctx, main.sku))?.name ?? '') : '';
  const { sellingPoint: point, brand, play } = campaign.packaging;
  return fillTemplate(template, { product, point, brand, play }).map((line) => freshLine({ ...line, fileId: null }));
}

/** Without hosts: who stands where is said anew for each live. */
async function earlierLines(ctx: Ctx, fromId_: string): Promise<{ lines: LiveLineRow[]; copiedFromId: ObjectId }> {
  const { _id, lines } = await readLive(ctx, fromId_);
  return { lines: planned(lines).map(freshLine), copiedFromId: _id };
}

export async function createLive(
  ctx: Ctx,
  { campaignId, title: typed, plannedAt, templateKey, fromId: earlierId }: MutationCreateLiveArgs,
): Promise<LiveRow> {
  const campaign = await readCampaign(ctx, campaignId);
  const { title } = demand(readTitle(typed));
  demandTime(campaign, plannedAt);
  const from = earlierId == null ? null : await earlierLines(ctx, earlierId);
  const lines = from?.lines ?? (templateKey == null ? [] : await templateLines(ctx, campaign, templateKey));
  const row: LiveRow = {
    _id: newId(),
    campaignId: campaign._id,
    title,
    state: 'PREPARING',
    stateSince: ctx.now,
    plannedAt,
    lines,
    hosts: [],
    seq: 0,
    startedAt: null,
    endedAt: null,
    salesAtStartFen: null,
    note: null,
    copiedFromId: from?.copiedFromId ?? null,
    createdAt: ctx.now,
  };
  await ctx.db.transaction(async (session) => {
    await lives.raw(ctx.db).insertOne(row, { session });
    await record(ctx, session, { action: 'LIVE_CHANGED', subject: subjectOf(row), details: { lines: lines.length } });
  });
  return row;
}

type Change = Partial<Pick<LiveRow, 'title' | 'plannedAt' | 'lines' | 'hosts' | 'state' | 'stateSince'>>;

/** Under the number that the page has seen. @throws Refused LIVE_STALE */
export async function changeUnderSeq(
  ctx: Ctx,
  session: ClientSession,
  { _id, seq }: Pick<LiveRow, '_id' | 'seq'>,
  set: Change,
  { action = 'LIVE_CHANGED', details = {} }: { action?: AuditAction; details?: Record<string, unknown> } = {},
): Promise<LiveRow> {
  const row = await lives.raw(ctx.db).findOneAndUpdate({ _id, seq }, { $set: set, $inc: { seq: 1 } }, { session, returnDocument: 'after' });
  if (!row) throw new Refused('LIVE_STALE');
  await record(ctx, session, { action, subject: subjectOf(row), details });
  return row;
}

function demandOpen({ state }: LiveRow): void {
  if (state !== 'PREPARING' && state !== 'RUNNING') throw new Refused('LIVE_NOT_NOW');
}

export async function changeLive(
  ctx: Ctx,
  { id, seq, title: typed, plannedAt }: { id: string; seq: number; title: string; plannedAt: Date },
): Promise<LiveRow> {
  const live = await readLive(ctx, id);
  if (live.state !== 'PREPARING') throw new Refused('LIVE_NOT_NOW');
  const { title } = demand(readTitle(typed));
  demandTime(await readCampaign(ctx, live.campaignId), plannedAt);
  return ctx.db.transaction((session) => changeUnderSeq(ctx, session, { _id: live._id, seq }, { title, plannedAt }));
}

export async function saveRundown(ctx: Ctx, { id, seq, lines: typed }: MutationSaveRundownArgs): Promise<LiveRow> {
  const live = await readLive(ctx, id);
  demandOpen(live);
  const rundown = planned(live.lines);
  const sent = new Set(await liveSends.raw(ctx.db).distinct('lineId', { liveId: live._id }));
  const known = rundown.map(({ fileId, ...line }) => ({ ...line, fileId: fileId && toId(fileId) }));
  const { lines } = demand(readLines(typed, known, sent, randomUUID));
  const rows = lines.map(({ fileId, ...line }): LiveLineRow => ({
    ...line,
    fileId: fileId === null ? null : fromId(fileId),
    askedBy: null,
    askedAt: null,
  }));
  const asked = live.lines.filter(({ askedAt }) => askedAt !== null);
  const fileIds = rows.flatMap(({ fileId }) => fileId ?? []);
  return ctx.db.transaction(async (session) => {
    await useFiles(ctx, session, fileIds, 'KIT');
    return changeUnderSeq(ctx, session, { _id: live._id, seq }, { lines: [...rows, ...asked] }, { details: { lines: rows.length } });
  });
}

/** Staff in the groups that they hold (managers in all), members in groups that they are in. */
export async function saveLiveHosts(ctx: Ctx, { id, seq, hosts: typed }: MutationSaveLiveHostsArgs): Promise<LiveRow> {
  const live = await readLive(ctx, id);
  demandOpen(live);
  if (typed.length > MOST_HOSTS) throw new Refused('LIVE_HOSTS_TOO_MANY', { most: MOST_HOSTS });
  const people = typed.map(({ kind, personId }) => `${kind}:${personId}`);
  const groupIds = typed.flatMap((host) => host.groupIds);
  if (new Set(people).size < people.length || new Set(groupIds).size < groupIds.length) throw new Refused('LIVE_HOST_TWICE');
  const campaign = await readCampaign(ctx, live.campaignId);
  const inside = new Set((await campaignGroupIds(ctx, campaign)).map(toId));
  const groups = new Map((await groupsByIds(ctx, groupIds.map(fromId))).map((group) => [toId(group._id), group]));
  const hosts: LiveHostRow[] = [];
  for (const host of typed) hosts.push(await readHost(ctx, host, groups, inside));
  return ctx.db.transaction((session) =>
    changeUnderSeq(ctx, session, { _id: live._id, seq }, { hosts }, { details: { hosts: hosts.length, groups: groupIds.length } }),
  );
}

async function readHost(
  ctx: Ctx,
  { kind, personId, groupIds }: LiveHostInput,
  groups: ReadonlyMap<string, GroupRow>,
  inside: ReadonlySet<string>,
): Promise<LiveHostRow> {
  const { name, mayHost } = kind === 'STAFF' ? await staffHost(ctx, personId) : await memberHost(ctx, personId);
  for (const id of groupIds) {
    const group = groups.get(id);
    if (!group || !inside.has(id)) throw new Refused('LIVE_GROUP_OUTSIDE', { group: group?.name ?? id });
    if (!mayHost(group)) throw new Refused('LIVE_HOST_GROUP', { name, group: group.name });
  }
  return { kind, personId: fromId(personId), name, groupIds: groupIds.map(fromId) };
}

interface HostRights {
  name: string;
  mayHost(group: GroupRow): boolean;
}

async function staffHost(ctx: Ctx, personId: string): Promise<HostRights> {
  const [member] = await staffMembers(ctx, { ids: [fromId(personId)] });
  if (!member?.isActive) throw new Refused('LIVE_HOST_UNKNOWN');
  return {
    name: member.name,
    mayHost: ({ operatorId }) => member.role !== 'OPERATOR' || (operatorId !== null && toId(operatorId) === personId),
  };
}

async function memberHost(ctx: Ctx, personId: string): Promise<HostRights> {
  const member = await distributorById(ctx, personId);
  if (member?.erasedAt !== null) throw new Refused('LIVE_HOST_UNKNOWN');
  const present = new Set((await presentIn(ctx, member._id)).map(({ groupId }) => toId(groupId)));
  // Kept for good beside what was said: the number, not the nickname, which may be erased.
  return { name: member.memberNo, mayHost: ({ _id }) => present.has(toId(_id)) };
}

export async function cancelLive(ctx: Ctx, id: string): Promise<LiveRow> {
  const live = await readLive(ctx, id);
  if (!mayBecome(live.state, 'CANCELLED')) throw new Refused('LIVE_NOT_NOW');
  return ctx.db.transaction((session) =>
    changeUnderSeq(ctx, session, live, { state: 'CANCELLED', stateSince: ctx.now }, { details: { state: 'CANCELLED' } }),
  );
}
