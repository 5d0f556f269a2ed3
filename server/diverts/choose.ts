// Who is to be diverted: members by tier and filter, those who joined last first; never somebody who is in a group of the tier
// already, or on the way into one. And of each the team: the head above them, who stays together where it can.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import type { Tier } from '../generated/types.ts';
import { countChosen, readPersonFacts, streamChosen } from '../distributors/service.ts';
import type { ChosenRow, DistributorRow } from '../distributors/service.ts';
import { openGroupRows, presentOfMany } from '../groups/service.ts';
import { friendsOfMany } from '../accounts/service.ts';
import { divertPeople, invites } from './model.ts';
import type { DivertFilterRow, DivertRow } from './model.ts';
import type { PlanPerson } from './plan.rules.ts';

const AT_ONCE = 1_000;
/** Longer than any chain of sponsors that is not a mistake. */
const HIGHEST = 64;

/** How many fit the filter; beyond the most that a divert takes it is not counted on. */
export function countFor(ctx: Ctx, tier: Tier, filter: DivertFilterRow, most: number): Promise<number> {
  return countChosen(ctx, { tier, ...namesOf(filter) }, most);
}

const namesOf = ({ province, joinedFrom, joinedTo, isKol }: DivertFilterRow) => ({ province, joinedFrom, joinedTo, isKol });

export interface Chosen {
  people: PlanPerson[];
  leftOut: number;
}

/** `among` limits it to those, as when a part of a divert is planned again. */
export async function choosePeople(ctx: Ctx, divert: DivertRow, among: readonly ObjectId[] | null = null): Promise<Chosen> {
  const groupIds = new Set((await openGroupRows(ctx, { tier: divert.tier, purpose: 'SERVICE' })).map(({ _id }) => toId(_id)));
  const chosen: ChosenRow[] = [];
  let leftOut = 0;
  for await (const rows of chosenRows(ctx, divert, among)) {
    const taken = await takenOf(ctx, rows, groupIds);
    const free = rows.filter(({ _id }) => !taken.has(toId(_id)));
    leftOut += rows.length - free.length;
    chosen.push(...free.slice(0, divert.filter.most - chosen.length));
    if (chosen.length >= divert.filter.most) break;
  }
  const heads = await headsOf(ctx, chosen);
  const people: PlanPerson[] = [];
  for (let at = 0; at < chosen.length; at += AT_ONCE) {
    const some = chosen.slice(at, at + AT_ONCE);
    const friends = await friendsOfMany(
      ctx,
      some.map(({ _id }) => _id),
    );
    for (const { _id, province } of some) {
      const id = toId(_id);
      people.push({ id, teamId: heads.get(id) ?? null, province, friendOf: friends.get(id) ?? [] });
    }
  }
  return { people, leftOut };
}

async function* chosenRows(
  ctx: Ctx,
  { _id, tier, filter, source }: DivertRow,
  among: readonly ObjectId[] | null,
): AsyncGenerator<ChosenRow[]> {
  if (among !== null) {
    for (let at = 0; at < among.length; at += AT_ONCE) yield* streamChosen(ctx, { tier, ids: among.slice(at, at + AT_ONCE) });
  } else if (source === 'TIER_PLAN') {
    for await (const { ids } of divertPeople.raw(ctx.db).find({ divertId: _id }, { sort: { _id: 1 } }))
      yield* streamChosen(ctx, { tier, ids });
  } else yield* streamChosen(ctx, { tier, ...namesOf(filter) });
}

/** Who of them is in one of these groups, or on the way into any. */
async function takenOf(ctx: Ctx, rows: readonly Pick<DistributorRow, '_id'>[], groupIds: ReadonlySet<string>): Promise<Set<string>> {
  const ids = rows.map(({ _id }) => _id);
  const [stays, open] = await Promise.all([
    presentOfMany(ctx, ids),
    invites
      .raw(ctx.db)
      .find({ distributorId: { $in: ids }, state: 'OPEN' }, { projection: { distributorId: 1 } })
      .toArray(),
  ]);
  const inside = stays.filter(({ groupId }) => groupIds.has(toId(groupId)));
  return new Set([...inside, ...open].map(({ distributorId }) => toId(distributorId)));
}

/** The next head above each; none for somebody without one. Every sponsor is read once, however many stand below. */
async function headsOf(ctx: Ctx, rows: readonly ChosenRow[]): Promise<Map<string, string>> {
  const above = new Map<string, { sponsorId: string | null; isHead: boolean }>();
  let wanted = new Set(rows.flatMap(({ sponsorId }) => (sponsorId === null ? [] : [toId(sponsorId)])));
  for (let level = 0; level < HIGHEST && wanted.size > 0; level += 1) {
    const next = new Set<string>();
    const ids = [...wanted];
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      for (const { id, sponsorId, standing } of await readPersonFacts(ctx, ids.slice(at, at + AT_ONCE))) {
        const isHead = standing.tier === 'HEAD';
        above.set(id, { sponsorId, isHead });
        if (!isHead && sponsorId !== null && !above.has(sponsorId)) next.add(sponsorId);
      }
    }
    wanted = new Set([...next].filter((id) => !above.has(id)));
  }
  const heads = new Map<string, string>();
  for (const { _id, sponsorId } of rows) {
    let id = sponsorId === null ? null : toId(sponsorId);
    for (let level = 0; id !== null && level < HIGHEST; level += 1) {
      const known = above.get(id);
      if (known === undefined) break;
      if (known.isHead) {
        heads.set(toId(_id), id);
        break;
      }
      id = known.sponsorId;
    }
  }
  return heads;
}

export const idsOf = (people: readonly PlanPerson[]): ObjectId[] => people.map(({ id }) => fromId(id));
