// Makes a proposal: reads who holds what, has the assignment found, and keeps what was decided together with the state that it was
// decided on. Nothing moves before somebody applies it.

import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { openGroupRows } from '../groups/service.ts';
import type { GroupRow } from '../groups/service.ts';
import { setting } from '../settings/service.ts';
import type { AssignmentInput, BrokenConstraint, Tier } from '../generated/types.ts';
import { assign } from './assign.rules.ts';
import type { AssignConstraints, AssignGroup, AssignOperator, AssignedPlan } from './assign.rules.ts';
import { isAwayOn, loadBasisPoints, weightOf } from './load.rules.ts';
import type { Capacities } from './load.rules.ts';
import { proposals } from './model.ts';
import type { LoadRow, MoveRow, ProposalRow } from './model.ts';
import { readCapacities, readOperators, today } from './profiles.ts';
import type { OperatorShown } from './profiles.ts';
import { brokenWords, checksOf, costOf, groupedBy, loadsOf, reasonOf } from './propose.rules.ts';
import type { LoadOf, PlanGroup, PlanMove, PlanOperator } from './propose.rules.ts';
import { closeDraft } from './proposals.ts';
import { teamsOfGroups } from './team-of-groups.ts';

const EVERY_TIER: readonly Tier[] = ['NEW', 'MID', 'HEAD'];
const MOST_CHOSEN = 500;
const MOST_BAND = 1_000;
/** What nobody keeps is gone after a week. */
const UNKEPT_DAYS = 7;

export interface Outcome {
  proposal: ProposalRow | null;
  broken: BrokenConstraint[];
}

export async function makeProposal(ctx: Ctx, input: AssignmentInput): Promise<Outcome> {
  const began = performance.now();
  const chosen = readChosen(input);
  const [people, capacities, rows, sizeLimit] = await Promise.all([
    readOperators(ctx),
    readCapacities(ctx),
    openGroupRows(ctx),
    setting(ctx, 'groupSizeLimit'),
  ]);
  const inScope = scopeOf(people, chosen);
  const leavers = inScope.filter((person) => isLeaving(person, chosen));
  const operators = inScope.map((person) => planOperator(person, capacities, chosen));
  const ids = new Set(operators.map(({ id }) => id));
  const groups = rows
    .filter((row) => (row.operatorId === null ? chosen.takesUnheld : ids.has(toId(row.operatorId))))
    .map(planGroup(sizeLimit));
  const found = assign(chosen.method, groups.map(assignGroup), inScope.map(assignOperator(ctx, capacities, chosen)), chosen.constraints);
  if (!found.ok) {
    return {
      proposal: null,
      broken: found.broken.map((each) => ({
        what: each.what,
        by: each.by,
        tier: each.tiers[0] ?? null,
        province: each.provinces[0] ?? null,
        words: brokenWords(each),
      })),
    };
  }
  const told = await describe(ctx, { found, groups, operators, chosen });
  const proposal: ProposalRow = {
    _id: newId(),
    method: chosen.method,
    constraints: {
      operatorIds: chosen.operatorIds.map(fromId),
      ...chosen.constraints,
      takesUnheld: chosen.takesUnheld,
    },
    // Whoever is the only one is named, also where nobody was.
    leavingId: leavers.length === 1 ? (leavers[0]?.row._id ?? null) : null,
    state: 'DRAFT',
    note: null,
    isKept: false,
    ...told,
    milliseconds: Math.round(performance.now() - began),
    createdAt: ctx.now,
    byName: await nameOf(ctx),
    closedAt: null,
    closedByName: null,
    expiresAt: ctx.time.addDays(ctx.now, UNKEPT_DAYS),
  };
  await proposals.raw(ctx.db).insertOne(proposal);
  if (input.replacesId != null) await closeDraft(ctx, fromId(input.replacesId));
  return { proposal, broken: [] };
}

interface Chosen {
  method: AssignmentInput['method'];
  operatorIds: string[];
  leavingId: string | null;
  takesUnheld: boolean;
  constraints: AssignConstraints;
}

/** @throws Refused TOO_MANY_OPERATORS, BAND_WRONG, BAND_MISSING */
function readChosen(input: AssignmentInput): Chosen {
  const operatorIds = [...new Set(input.operatorIds ?? [])];
  if (operatorIds.length > MOST_CHOSEN) throw new Refused('TOO_MANY_OPERATORS', { most: MOST_CHOSEN });
  for (const id of operatorIds) fromId(id);
  const band = input.band ?? null;
  if (band !== null && !(band.least >= 0 && band.least <= band.most && band.most >= 1 && band.most <= MOST_BAND))
    throw new Refused('BAND_WRONG');
  if (input.method === 'BAND' && band === null) throw new Refused('BAND_MISSING');
  return {
    method: input.method,
    operatorIds,
    leavingId: input.leavingId == null ? null : toId(fromId(input.leavingId)),
    takesUnheld: input.takesUnheld ?? true,
    constraints: {
      band: band === null ? null : { least: band.least, most: band.most },
      mustMatchSkill: input.mustMatchSkill ?? input.method === 'SKILLED',
      mustMatchProvince: input.mustMatchProvince ?? false,
    },
  };
}

const leaves = ({ row, isGone }: OperatorShown): boolean => isGone || row.leavesOn !== null;

/** Between whom: where people leave, they and those who stay; else those who stay alone. */
function scopeOf(people: readonly OperatorShown[], { method, operatorIds, leavingId }: Chosen): OperatorShown[] {
  const isChosen = ({ row }: OperatorShown): boolean => operatorIds.length === 0 || operatorIds.includes(toId(row._id));
  const givesAll = (person: OperatorShown): boolean => (leavingId === null ? leaves(person) : toId(person.row._id) === leavingId);
  const staying = people.filter((person) => isChosen(person) && !leaves(person) && !(method === 'LEAVING' && givesAll(person)));
  if (staying.length === 0) throw new Refused('NOBODY_STAYS');
  if (method !== 'LEAVING') return staying;
  const leaving = people.filter(givesAll);
  if (leaving.length === 0) throw new Refused('NOBODY_LEAVES');
  return [...staying, ...leaving];
}

const isLeaving = (person: OperatorShown, { method, leavingId }: Chosen): boolean =>
  method === 'LEAVING' && (leavingId === null ? leaves(person) : toId(person.row._id) === leavingId);

function planOperator(person: OperatorShown, capacities: Capacities, chosen: Chosen): PlanOperator {
  const { level, skills, provinces, workingDays, leavesOn, revision, _id } = person.row;
  const fields = { level, skills, provinces, workingDays, leavesOn, revision };
  return { id: toId(_id), name: person.name, ...fields, capacity: capacities[level], isLeaving: isLeaving(person, chosen) };
}

const planGroup =
  (sizeLimit: number) =>
  (row: GroupRow): PlanGroup => {
    const { _id, number, name, tier, region, province, members, holderSeq: seq } = row;
    const holderId = row.operatorId === null ? null : toId(row.operatorId);
    return { id: toId(_id), number, name, tier, region, province, members, holderId, seq, weight: weightOf(row, sizeLimit), team: null };
  };

const assignGroup = ({ id, holderId, weight, tier, province }: PlanGroup): AssignGroup => ({ id, holderId, weight, tier, province });

/** No skill named is every skill. */
const assignOperator =
  (ctx: Ctx, capacities: Capacities, chosen: Chosen) =>
  (person: OperatorShown): AssignOperator => {
    const { _id, level, skills, provinces } = person.row;
    return {
      id: toId(_id),
      capacity: capacities[level],
      skills: skills.length === 0 ? EVERY_TIER : skills,
      provinces,
      isLeaving: isLeaving(person, chosen),
      isAway: isAwayOn(person.row, today(ctx)),
    };
  };

interface Described {
  found: AssignedPlan;
  groups: readonly PlanGroup[];
  operators: readonly PlanOperator[];
  chosen: Chosen;
}

async function describe(
  ctx: Ctx,
  { found, groups, operators, chosen }: Described,
): Promise<Pick<ProposalRow, 'moves' | 'loads' | 'cost' | 'checks'>> {
  const teams = await teamsOfGroups(ctx, new Set(found.moves.map(({ groupId }) => groupId)), groups);
  const known = groups.map((group) => ({ ...group, team: teams.get(group.id) ?? null }));
  const byId = new Map(known.map((group) => [group.id, group]));
  const people = new Map(operators.map((operator) => [operator.id, operator]));
  const heldBefore = groupedBy(known, ({ holderId }) => holderId);
  const moves: PlanMove[] = found.moves.flatMap(({ groupId, toId: receiver }) => {
    const group = byId.get(groupId);
    return group ? [{ group, toId: receiver }] : [];
  });
  const loads = loadsOf(known, operators, found.to);
  const loadOf = new Map(loads.map((load) => [load.operator.id, load]));
  const { band, mustMatchSkill, mustMatchProvince } = chosen.constraints;
  return {
    moves: sortedMoves(moves, people).map((move) => moveRow(move, people, heldBefore, loadOf)),
    loads: loads.map(loadRow),
    // The bound comes in thousandths of the capacity.
    cost: costOf({ moves, fewestMoves: found.fewestMoves, loads, lowerBound: Math.floor(found.maxLowerBound * 10) }),
    checks: checksOf({ method: chosen.method, moves, loads, groups: known, band, mustMatchSkill, mustMatchProvince }),
  };
}

const TIER_ORDER: readonly (Tier | null)[] = ['HEAD', 'MID', 'NEW', null];

/** By receiver as the loads are listed, then heads first, then by number. */
function sortedMoves(moves: readonly PlanMove[], people: ReadonlyMap<string, PlanOperator>): PlanMove[] {
  const place = new Map([...people.keys()].map((id, index) => [id, index]));
  const of = (move: PlanMove): number => place.get(move.toId) ?? people.size;
  return [...moves].sort(
    (one, other) =>
      of(one) - of(other) ||
      TIER_ORDER.indexOf(one.group.tier) - TIER_ORDER.indexOf(other.group.tier) ||
      (one.group.number < other.group.number ? -1 : 1),
  );
}

function moveRow(
  move: PlanMove,
  people: ReadonlyMap<string, PlanOperator>,
  heldBefore: ReadonlyMap<string | null, readonly PlanGroup[]>,
  loadOf: ReadonlyMap<string, LoadOf>,
): MoveRow {
  const { id, number, name, tier, province, members, holderId, seq, weight } = move.group;
  const to = people.get(move.toId);
  if (!to) throw new Error('a move leads to somebody who was not asked about');
  const loadBefore = loadBasisPoints(loadOf.get(to.id)?.weightBefore ?? 0, to.capacity);
  return {
    groupId: fromId(id),
    number,
    name,
    tier,
    province,
    members,
    fromId: holderId === null ? null : fromId(holderId),
    toId: fromId(to.id),
    seq,
    weight,
    reason: reasonOf(move, to, heldBefore.get(to.id) ?? [], loadBefore),
  };
}

function loadRow({ operator, ...sums }: LoadOf): LoadRow {
  const { id, name, level, revision, capacity, isLeaving: goes, leavesOn } = operator;
  return { operatorId: fromId(id), name, level, revision, capacity, isLeaving: goes, leavesOn, ...sums };
}
