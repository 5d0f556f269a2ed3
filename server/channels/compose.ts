// A person's message to many groups at once: through their robots, or as tasks where they have none. The id that the sender made is
// part of every key, so that pressing twice, or again after a lost answer, sends nothing twice.

import type { Ctx } from '../context.ts';
import { record } from '../audit/service.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { Audience, AudienceInput, MessageInput, SendReport } from '../generated/types.ts';
import { demandMayManage, groupsByIds, mayManage, openGroupRows } from '../groups/service.ts';
import type { GroupRow } from '../groups/service.ts';
import { countUse, fillPlaces } from '../scripts/service.ts';
import { checkMessage } from './content.rules.ts';
import { postMany, robotsOfGroups } from './posting.ts';

const MOST_GROUPS = 5_000;
const MOST_DAYS_AHEAD = 90;
const DAY = 86_400_000;

/** Open groups that the viewer may manage. @throws Refused NOT_YOUR_GROUP for a group that is named and is not the viewer's */
async function audienceGroups(ctx: Ctx, { groupIds, tiers, tags }: AudienceInput): Promise<GroupRow[]> {
  if (groupIds && groupIds.length > 0) {
    if (groupIds.length > MOST_GROUPS) throw new Refused('AUDIENCE_TOO_LARGE', { most: MOST_GROUPS });
    const wanted = [...new Set(groupIds)].map(fromId);
    const rows = await groupsByIds(ctx, wanted);
    if (rows.length < wanted.length || rows.some(({ closedAt }) => closedAt !== null)) throw new Refused('ROBOT_GROUP_UNKNOWN');
    for (const row of rows) demandMayManage(ctx, row);
    return rows;
  }
  if (!tiers?.length && !tags?.length) throw new Refused('AUDIENCE_EMPTY');
  const wantedTiers = new Set<string>(tiers ?? []);
  const wantedTags = new Set(tags ?? []);
  const rows = (await openGroupRows(ctx)).filter(
    (row) =>
      mayManage(ctx, row) &&
      (wantedTiers.size === 0 || (row.tier !== null && wantedTiers.has(row.tier))) &&
      (wantedTags.size === 0 || row.tags.some((tag) => wantedTags.has(tag))),
  );
  if (rows.length > MOST_GROUPS) throw new Refused('AUDIENCE_TOO_LARGE', { most: MOST_GROUPS });
  return rows;
}

export async function countAudience(ctx: Ctx, of: AudienceInput): Promise<Audience> {
  const rows = await audienceGroups(ctx, of);
  const robotOf = await robotsOfGroups(
    ctx,
    rows.map(({ _id }) => _id),
  );
  return { groups: rows.length, byRobot: robotOf.size, byTask: rows.length - robotOf.size };
}

export async function sendToGroups(ctx: Ctx, { id, to, kind, text, mentionsAll, scriptId, at }: MessageInput): Promise<SendReport> {
  if (!/^[\w-]{8,64}$/.test(id)) throw new Refused('MESSAGE_ID_MALFORMED');
  if (kind !== 'TEXT' && kind !== 'MARKDOWN') throw new Refused('MESSAGE_KIND_NOT_TYPED');
  if (at && at.getTime() > ctx.now.getTime() + MOST_DAYS_AHEAD * DAY) throw new Refused('MESSAGE_AT_TOO_FAR', { days: MOST_DAYS_AHEAD });
  const rows = await audienceGroups(ctx, to);
  const mentions = mentionsAll && kind === 'TEXT' ? { mentions: ['@all'] } : {};
  const messages = rows.map((row) => {
    const filled = fillPlaces(text, { 群名: row.name });
    if (filled.missing.length > 0)
      throw new Refused('MESSAGE_HAS_PLACES', { places: filled.missing.map((place) => `{${place}}`).join(' ') });
    return {
      key: `compose:${id}:${toId(row._id)}`,
      groupId: row._id,
      kind,
      content: { text: filled.text, ...mentions },
      cause: `compose:${id}`,
      notBefore: at ?? undefined,
      timing: 'CLOCK' as const,
    };
  });
  for (const message of messages) demand(checkMessage(message));
  const report = await ctx.db.transaction(async (session) => {
    const posted = await postMany(ctx, messages, session);
    if (posted.queued + posted.tasks > 0) {
      if (scriptId != null) await countUse(ctx, fromId(scriptId), session);
      const details = { groups: rows.length, queued: posted.queued, tasks: posted.tasks, at: at?.toISOString() ?? null };
      await record(ctx, session, { action: 'MESSAGE_COMPOSED', subject: { kind: 'OUTBOX', id: null, name: String(rows.length) }, details });
    }
    return posted;
  });
  return { groups: rows.length, ...report };
}
