// How much one GraphQL document may ask for. A document is measured as it would be run: fragments are followed wherever they
// are spread, and what stands below a list counts as often as the list is long.
// Surprise: a fragment is measured once however often it is spread, so that a document whose fragments double one another
// (2, 4, 8 … fields) is refused for its size without ever being unfolded.

import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import {
  Kind,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
} from 'graphql';
import type { GraphQLNamedType, GraphQLOutputType } from 'graphql';
import type { Granted, Refusal } from './core/errors.ts';

/** Our own pages ask for less than half of each, with the longest lists that they show. */
export const LIMITS = {
  /** The whole body of a request. */
  bodyBytes: 256 * 1024,
  documentBytes: 20_000,
  variablesBytes: 64 * 1024,
  tokens: 1_000,
  /** Levels of fields. The standard introspection query has 14, and is the deepest that an honest tool sends. */
  depth: 15,
  /** Fields of the document once its fragments are in place. */
  fields: 500,
  /** Fields of Query or Mutation, aliases counted one by one. */
  roots: 20,
  aliases: 50,
  directives: 20,
  /** Every field of every row: 100 rows of 20 fields, each with 8 rows of 10, are 10,000. */
  cost: 20_000,
} as const;

/**
 * What a field costs besides being told, where a whole team or everybody is gone through for its answer: as much as so many plain
 * fields. So a document holds a few of them, and a list of a hundred people holds what is worth it.
 */
const WEIGHTS: Readonly<Record<string, number>> = {
  // Reads the database for each group, and for each version.
  'Group.activities': 50,
  'Activity.mayChange': 2,
  // Every source of the week, and what gets in each other's way.
  'Query.calendarWeek': 1_500,
  'Query.judgeMove': 300,
  'Relay.readers': 20,
  // Up to five hundred groups, and who passes on in them.
  'Query.relayReach': 500,
  'Mutation.sendRelay': 500,
  'Kol.findings': 20,
  'Kol.relays': 20,
  // Reads a group and looks through its people.
  'Query.patrolMembers': 300,
  'Query.myTeam': 2_000,
  // Up to a hundred with six reasons each.
  'Query.kolCandidates': 2_500,
  'Query.kolCounts': 500,
  'Query.kolMonths': 1_000,
  'Query.kolStatements': 500,
  'Query.team': 2_000,
  // Up to three hundred members, each with a cell for each lesson.
  'Query.cohortBoard': 3_000,
  'Query.myCamp': 300,
  'Camp.funnel': 50,
  'Camp.waiting': 500,
  'CampCohort.funnel': 50,
  'CampCohort.waiting': 20,
  'CampLesson.lecturers': 20,
  'CampLesson.checkedIn': 20,
  'CampLesson.waiting': 20,
  // Everybody of the rotas and all their turns of two months.
  'Query.rotaFairness': 500,
  'Query.rotaShifts': 500,
  'Query.substitutes': 300,
  'Rota.fairness': 200,
  'Rota.shifts': 200,
  'Rota.troubles': 500,
  'Rota.publishedUntil': 5,
  // Each with its people, its groups and who was away.
  'Rota.versions': 100,
  'Rota.roster': 20,
  // As many turns as were planned, in portions.
  'Query.rotaPreview': 500,
  'Mutation.previewRota': 5_000,
  'Mutation.publishRota': 5_000,
  'Query.directDownline': 1_000,
  'Query.pyramid': 1_000,
  'Query.tierPlanTotals': 500,
  'Query.countDivert': 500,
  'Query.dueInvites': 200,
  'Divert.accounts': 100,
  'Divert.steps': 100,
  // Up to a hundred with six reasons each.
  'Query.candidates': 7_500,
  'Query.previewReport': 500,
  'WarReport.delivery': 50,
  'LiveSession.places': 50,
  'Query.campaignMargin': 2_000,
  'Query.kitReport': 2_000,
  'Query.myKits': 500,
  'Campaign.groupCount': 20,
  'Campaign.steps': 100,
  'Query.simulateTierPolicy': 7_500,
  'Query.compareTierPolicies': 10_000,
  'Query.operators': 500,
  'Query.absences': 500,
  'Mutation.makeProposal': 7_500,
  'Query.groupCodeUse': 1_000,
  'Query.groupDuplicates': 500,
  'Group.acknowledged': 20,
  'Group.kinds': 20,
  'Group.days': 50,
  'Group.topTalkers': 50,
  'Group.silentMembers': 50,
  'Group.inviters': 50,
  'Violation.script': 20,
  'Query.due': 1_000,
  'Query.dueCounts': 1_000,
  'Query.dueItems': 500,
  'Query.leaderboard': 200,
  'Query.replay': 2_000,
  'Query.boardPlaces': 500,
  'Query.boardOwners': 100,
  'Campaign.finalBoards': 1_000,
  'Campaign.rewardEntries': 200,
  'Campaign.boardsMarkedAt': 10,
  'Campaign.totals': 20,
  'Campaign.salesCurve': 200,
  'Distributor.team': 500,
  'Distributor.figures': 100,
  'Distributor.explanation': 100,
};

/** Arguments that say how long a list is. */
const LENGTH_ARGUMENTS = new Set(['first', 'days']);
/** How long a list is taken to be that does not say so. */
const USUAL_LENGTH = 10;
/** What a length comes to that is in a variable nobody has set yet; the longest page of our lists. */
export const LONGEST_PAGE = 100;

export interface Measures {
  depth: number;
  fields: number;
  roots: number;
  aliases: number;
  directives: number;
  cost: number;
}

type Why =
  | 'QUERY_TOO_DEEP'
  | 'QUERY_TOO_WIDE'
  | 'QUERY_TOO_MANY_ROOTS'
  | 'QUERY_TOO_MANY_ALIASES'
  | 'QUERY_TOO_MANY_DIRECTIVES'
  | 'QUERY_TOO_COSTLY';

export type Verdict = Granted<{ measures: Measures }> | Refusal<Why, { limit: number; cost?: number }> | Refusal<'QUERY_IN_CIRCLES'>;

interface Looking {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly measured: Map<string, Measures | 'open'>;
}

class Circle extends Error {}

const nothing = (): Measures => ({ depth: 0, fields: 0, roots: 0, aliases: 0, directives: 0, cost: 0 });

/** Adds what stands beside it: the depth is that of the deeper one, all else adds up. */
function beside(sum: Measures, more: Measures): void {
  sum.depth = Math.max(sum.depth, more.depth);
  sum.fields += more.fields;
  sum.aliases += more.aliases;
  sum.directives += more.directives;
  sum.cost += more.cost;
}

/** How often what is below a field is answered. A page's length is counted at the page, not again at its list of edges. */
function lengthOf(field: FieldNode, type: GraphQLOutputType | undefined, isInPage: boolean, looking: Looking): number {
  for (const argument of field.arguments ?? []) {
    if (!LENGTH_ARGUMENTS.has(argument.name.value)) continue;
    const { value } = argument;
    const given = value.kind === Kind.VARIABLE ? looking.variables[value.name.value] : value.kind === Kind.INT ? Number(value.value) : null;
    return typeof given === 'number' && given >= 1 ? given : LONGEST_PAGE;
  }
  const isList = type !== undefined && isListType(getNullableType(type));
  // What describes the schema is in memory, and is for few to read.
  if (isList && isIntrospectionType(getNamedType(type))) return 1;
  return isList && !isInPage ? USUAL_LENGTH : 1;
}

function weightOf(field: FieldNode, parent: GraphQLNamedType | undefined): number {
  return WEIGHTS[`${parent?.name ?? ''}.${field.name.value}`] ?? 0;
}

function isPage(type: GraphQLNamedType | undefined): boolean {
  return type !== undefined && isObjectType(type) && type.name.endsWith('Connection');
}

function measureField(field: FieldNode, parent: GraphQLNamedType | undefined, looking: Looking): Measures {
  const hasFields = parent !== undefined && (isObjectType(parent) || isInterfaceType(parent));
  const type = hasFields ? parent.getFields()[field.name.value]?.type : undefined;
  const named = type === undefined ? undefined : getNamedType(type);
  const inner = field.selectionSet ? measureSelections(field.selectionSet, named, looking) : nothing();
  const length = named !== undefined && isCompositeType(named) ? lengthOf(field, type, isPage(parent), looking) : 1;
  return {
    depth: inner.depth + 1,
    fields: inner.fields + 1,
    roots: 0,
    aliases: inner.aliases + (field.alias ? 1 : 0),
    directives: inner.directives + (field.directives?.length ?? 0),
    cost: 1 + weightOf(field, parent) + inner.cost * length,
  };
}

function measureFragment(name: string, looking: Looking): Measures {
  const known = looking.measured.get(name);
  if (known === 'open') throw new Circle();
  if (known) return known;
  const fragment = looking.fragments.get(name);
  if (!fragment) return nothing();
  looking.measured.set(name, 'open');
  const measures = measureSelections(fragment.selectionSet, looking.schema.getType(fragment.typeCondition.name.value), looking);
  measures.directives += fragment.directives?.length ?? 0;
  looking.measured.set(name, measures);
  return measures;
}

function measureSelections(set: SelectionSetNode, parent: GraphQLNamedType | undefined, looking: Looking): Measures {
  const sum = nothing();
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) beside(sum, measureField(selection, parent, looking));
    else {
      sum.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FRAGMENT_SPREAD) beside(sum, measureFragment(selection.name.value, looking));
      else {
        const on = selection.typeCondition ? looking.schema.getType(selection.typeCondition.name.value) : parent;
        beside(sum, measureSelections(selection.selectionSet, on, looking));
      }
    }
  }
  return sum;
}

/**
 * The fields of the root as they will be run: a spread of three counts as three. Each fragment is counted once: those that double
 * one another down to a fragment that is not there have no fields at all, and would be followed for ever. There are no circles here
 * any more.
 */
function countRoots(set: SelectionSetNode, fragments: Looking['fragments'], counted: Map<string, number>): number {
  let roots = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) roots += 1;
    else if (selection.kind === Kind.INLINE_FRAGMENT) roots += countRoots(selection.selectionSet, fragments, counted);
    else {
      const name = selection.name.value;
      const fragment = fragments.get(name);
      const known = counted.get(name) ?? (fragment ? countRoots(fragment.selectionSet, fragments, counted) : 0);
      counted.set(name, known);
      roots += known;
    }
  }
  return roots;
}

function withDefaults(operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known: Record<string, unknown> = { ...variables };
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.INT) known[variable.name.value] ??= Number(defaultValue.value);
  }
  return known;
}

/** Every operation of a document on its own; the first that is too much refuses the document. */
export function judgeDocument(document: DocumentNode, schema: GraphQLSchema, variables: Readonly<Record<string, unknown>>): Verdict {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const most = nothing();
  try {
    for (const operation of document.definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
      const looking = { schema, fragments, variables: withDefaults(operation, variables), measured: new Map<string, Measures | 'open'>() };
      const measures = measureSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, looking);
      measures.directives += operation.directives?.length ?? 0;
      measures.roots = countRoots(operation.selectionSet, fragments, new Map());
      for (const key of Object.keys(most) as (keyof Measures)[]) most[key] = Math.max(most[key], measures[key]);
    }
  } catch (error) {
    if (error instanceof Circle) return { ok: false, why: 'QUERY_IN_CIRCLES' };
    throw error;
  }
  return judge(most);
}

function judge(measures: Measures): Verdict {
  const checks: [Why, keyof Measures][] = [
    ['QUERY_TOO_DEEP', 'depth'],
    ['QUERY_TOO_MANY_ROOTS', 'roots'],
    ['QUERY_TOO_MANY_ALIASES', 'aliases'],
    ['QUERY_TOO_MANY_DIRECTIVES', 'directives'],
    ['QUERY_TOO_WIDE', 'fields'],
  ];
  for (const [why, key] of checks) {
    if (measures[key] > LIMITS[key]) return { ok: false, why, limit: LIMITS[key] };
  }
  if (measures.cost > LIMITS.cost) return { ok: false, why: 'QUERY_TOO_COSTLY', limit: LIMITS.cost, cost: measures.cost };
  return { ok: true, measures };
}
