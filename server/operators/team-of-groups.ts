// Which team most of a group belongs to, for the reasons of a proposal: told from the members with whom the group began, and only
// for as many groups as somebody reads the reasons of. Dividing everybody's groups anew is explained without teams.

import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { readPersonFacts } from '../distributors/service.ts';
import type { PersonFacts } from '../distributors/service.ts';
import { firstMembersOf } from '../groups/service.ts';
import { mainTeam } from './propose.rules.ts';
import type { PlanGroup } from './propose.rules.ts';

/** More moves than this are not explained by teams, and so many groups are looked into for them. */
const MOST_MOVES = 120;
const MOST_GROUPS = 400;
const SAMPLE = 12;
const AT_ONCE = 1_000;
/** Longer than any chain of sponsors that is not a mistake. */
const HIGHEST = 64;

/** The head of the team by group; of the groups that move and of those in the same places that others hold. */
export async function teamsOfGroups(
  ctx: Ctx,
  moved: ReadonlySet<string>,
  groups: readonly PlanGroup[],
): Promise<ReadonlyMap<string, string>> {
  if (moved.size === 0 || moved.size > MOST_MOVES) return new Map();
  const regions = new Set(groups.filter(({ id }) => moved.has(id)).map(({ region }) => region));
  const near = groups.filter(({ id, region }) => moved.has(id) || regions.has(region));
  const chosen = near.sort((one, other) => Number(moved.has(other.id)) - Number(moved.has(one.id))).slice(0, MOST_GROUPS);
  const samples = await firstMembersOf(
    ctx,
    chosen.map(({ id }) => fromId(id)),
    SAMPLE,
  );
  const people = new Set([...samples.values()].flat().map(toId));
  const facts = await readUpwards(ctx, people);
  const teams = new Map<string, string>();
  for (const [groupId, members] of samples) {
    const team = mainTeam(members.map((id) => headOf(facts, toId(id))));
    if (team !== null) teams.set(groupId, team);
  }
  return teams;
}

/** These people and their sponsors up to the next heads, each read once. */
async function readUpwards(ctx: Ctx, people: ReadonlySet<string>): Promise<Map<string, PersonFacts>> {
  const facts = new Map<string, PersonFacts>();
  let wanted = [...people];
  for (let level = 0; level < HIGHEST && wanted.length > 0; level += 1) {
    const read: PersonFacts[] = [];
    for (let at = 0; at < wanted.length; at += AT_ONCE) read.push(...(await readPersonFacts(ctx, wanted.slice(at, at + AT_ONCE))));
    for (const person of read) facts.set(person.id, person);
    const next = read.flatMap(({ sponsorId, standing }) => (standing.tier === 'HEAD' || sponsorId === null ? [] : [sponsorId]));
    wanted = [...new Set(next)].filter((id) => !facts.has(id));
  }
  return facts;
}

/** A head leads the own team; null for somebody above whom there is none. */
function headOf(facts: ReadonlyMap<string, PersonFacts>, id: string): string | null {
  let at: string | null = id;
  for (let level = 0; at !== null && level < HIGHEST; level += 1) {
    const person = facts.get(at);
    if (person === undefined) return null;
    if (person.standing.tier === 'HEAD') return at;
    at = person.sponsorId;
  }
  return null;
}
