// Hosts that come and go with a duty, beside those that a person has named on the live's page.
// Surprise: a group has one host. Whoever comes with a duty takes its groups over from whoever stood there; a host without any group
// left stays named, and hosts nothing.

import type { ClientSession } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { lives } from './model.ts';
import type { LiveHostRow, LiveRow } from './model.ts';
import { MOST_HOSTS } from './rules.ts';

async function readOpen(ctx: Ctx, session: ClientSession, id: string): Promise<LiveRow | null> {
  const live = await lives.raw(ctx.db).findOne({ _id: fromId(id) }, { session });
  return live && (live.state === 'PREPARING' || live.state === 'RUNNING') ? live : null;
}

async function writeHosts(ctx: Ctx, session: ClientSession, { _id, seq }: LiveRow, hosts: LiveHostRow[]): Promise<void> {
  const { modifiedCount } = await lives.raw(ctx.db).updateOne({ _id, seq }, { $set: { hosts }, $inc: { seq: 1 } }, { session });
  if (modifiedCount !== 1) throw new Refused('LIVE_STALE');
}

const isOther =
  ({ kind, personId }: Pick<LiveHostRow, 'kind' | 'personId'>) =>
  (host: LiveHostRow): boolean =>
    host.kind !== kind || !host.personId.equals(personId);

/** Nothing of a live that is over or gone. @throws Refused LIVE_HOSTS_TOO_MANY, LIVE_STALE */
export async function giveSeat(ctx: Ctx, session: ClientSession, liveId: string, host: LiveHostRow): Promise<void> {
  const live = await readOpen(ctx, session, liveId);
  if (!live) return;
  const taken = new Set(host.groupIds.map(toId));
  const others = live.hosts.filter(isOther(host)).map((other) => ({
    ...other,
    groupIds: other.groupIds.filter((id) => !taken.has(toId(id))),
  }));
  if (others.length >= MOST_HOSTS) throw new Refused('LIVE_HOSTS_TOO_MANY', { most: MOST_HOSTS });
  await writeHosts(ctx, session, live, [...others, host]);
}

export async function takeSeat(
  ctx: Ctx,
  session: ClientSession,
  liveId: string,
  person: Pick<LiveHostRow, 'kind' | 'personId'>,
): Promise<void> {
  const live = await readOpen(ctx, session, liveId);
  if (!live) return;
  const hosts = live.hosts.filter(isOther(person));
  if (hosts.length < live.hosts.length) await writeHosts(ctx, session, live, hosts);
}
