// Chooses how a filter's documents are reached: by `_id`, through one index, through an index for each branch of an `$or`, or
// by going through all of them. What a plan reaches is matched again by whoever carries it out.
//
// Surprises to know: documents themselves are stored in the order of `_id`, so the index `_id_` is the collection; and on an index
// with arrays ("multikey") two conditions on one path may be met by two elements, so only one of them may narrow the scan.

import { boundsOf, descending, intersection, merged } from './bounds.ts';
import type { Bounds, Interval } from './bounds.ts';
import type { Collation } from './collation.ts';
import { conditions, conjuncts, matchesNothing } from './conditions.ts';
import type { Condition } from './conditions.ts';
import { ServerError } from './errors.ts';
import { implies } from './implies.ts';
import { MAX_ID_KEY_BYTES, MAX_KEY_BYTES, cutBound, successor, truncateKey } from './keys.ts';
import { emptyDoc, isDoc, isNumber, toNumber } from './values.ts';
import type { Doc } from './values.ts';

export interface IndexKeyPart {
  path: string;
  direction: 1 | -1;
}

/** A missing value must have been indexed as null, and each document that is not left out must have at least one key. */
export interface PlanIndex {
  name: string;
  parts: IndexKeyPart[];
  unique: boolean;
  sparse: boolean;
  partialFilter: Doc | null;
  collation: Collation | null;
  /** Some document has had an array (of any length) on one of the paths. */
  multikey: boolean;
  /** Holds cut keys, whose order means nothing. */
  truncated: boolean;
  hidden?: boolean;
  ready: boolean;
}

/** Bounds on encoded key bytes, lower inclusive, upper exclusive (null: to the end). */
export interface KeyRange {
  lower: Buffer;
  upper: Buffer | null;
}

export interface Plan {
  kind: 'IDHACK' | 'IXSCAN' | 'COLLSCAN' | 'OR' | 'EOF';
  index?: PlanIndex;
  /** Disjoint and in the order in which to scan them: with `reverse` the last keys come first. */
  ranges: KeyRange[];
  reverse: boolean;
  /** The documents come in the order that was asked for. */
  sorted: boolean;
  /** The same document may come twice. */
  dedupe: boolean;
  /** For OR. */
  branches?: Plan[];
  /** For IDHACK: the keys of the documents, each once, in the asked order if `sorted`. */
  idKeys?: Buffer[];
}

export interface PlanInput {
  filter: Doc;
  sort: IndexKeyPart[] | null;
  collation: Collation | null;
  indexes: PlanIndex[];
  hint: string | Doc | null;
}

/** More single look-ups than this are left to a scan over ranges. */
const MOST_ID_KEYS = 1000;
/** Values of several parts multiply; beyond this the later parts are left to the match. */
const MOST_RANGES = 1000;

/** @throws ServerError BadValue for a hint that names no index */
export function choosePlan(input: PlanInput): Plan {
  const { filter, sort, collation, indexes } = input;
  const hint = hintOf(input);
  if (matchesNothing(filter)) return { kind: 'EOF', ranges: [], reverse: false, sorted: true, dedupe: false };
  if (hint === 'natural' || sort?.[0]?.path === '$natural') return scan(input);
  const asked = conditions(filter);
  if (hint === null || hint.name === '_id_') {
    const byId = idPlan(asked, sort, collation);
    if (byId) return byId;
  }
  if (hint) return indexPlan(hint, asked, input, true)?.plan ?? wholeIndex(hint, sort, collation);
  let best: Candidate | null = null;
  for (const index of indexes) {
    if (!index.ready || index.hidden === true) continue;
    const candidate = indexPlan(index, asked, input, false);
    if (candidate && (!best || isBetter(candidate.score, best.score))) best = candidate;
  }
  if (best?.bounded) return best.plan;
  return orPlan(input) ?? best?.plan ?? scan(input);
}

function hintOf({ hint, indexes }: PlanInput): PlanIndex | 'natural' | null {
  if (hint === null || (typeof hint !== 'string' && Object.keys(hint).length === 0)) return null;
  if (hint === '$natural' || (typeof hint !== 'string' && Object.hasOwn(hint, '$natural'))) return 'natural';
  const found = indexes.find(
    (index) => index.ready && index.hidden !== true && (typeof hint === 'string' ? index.name === hint : hasPattern(index, hint)),
  );
  if (!found)
    throw new ServerError('BadValue', 'planner returned error :: caused by :: hint provided does not correspond to an existing index');
  return found;
}

function hasPattern(index: PlanIndex, pattern: Doc): boolean {
  const paths = Object.keys(pattern);
  return (
    paths.length === index.parts.length &&
    index.parts.every(({ path, direction }, at) => {
      const asked = pattern[path];
      return paths[at] === path && isNumber(asked) && (toNumber(asked) < 0 ? -1 : 1) === direction;
    })
  );
}

function scan({ sort, hint }: PlanInput): Plan {
  const natural = sort?.[0]?.path === '$natural' ? sort[0].direction : undefined;
  const hinted = hint !== null && typeof hint !== 'string' ? hint['$natural'] : undefined;
  const reverse = natural !== undefined ? natural < 0 : isNumber(hinted) && toNumber(hinted) < 0;
  return { kind: 'COLLSCAN', ranges: [], reverse, sorted: natural !== undefined, dedupe: false };
}

/** `_id` is one of so many values: each is looked up, whatever else the filter says. */
function idPlan(asked: readonly Condition[], sort: IndexKeyPart[] | null, collation: Collation | null): Plan | null {
  for (const condition of asked) {
    if (condition.path !== '_id' || (condition.operator !== '$eq' && condition.operator !== '$in')) continue;
    const bounds = boundsOf(condition, null, collation);
    if (!bounds || bounds.intervals.length > MOST_ID_KEYS) continue;
    const keys = bounds.intervals.map(({ lower }) => truncateKey(lower, MAX_ID_KEY_BYTES));
    const idKeys = keys.map(({ key }) => key);
    const first = sort?.[0];
    // One document, or documents in the order of their unique `_id`, which leaves nothing for further sort fields to decide.
    const sorted =
      first !== undefined && (keys.length <= 1 || (first.path === '_id' && collation === null && !keys.some(({ truncated }) => truncated)));
    if (sorted && first.direction === -1) idKeys.reverse();
    return { kind: 'IDHACK', ranges: [], reverse: false, sorted, dedupe: false, idKeys };
  }
  return null;
}

interface Candidate {
  plan: Plan;
  /** Some part has bounds; without, the index only gives the order. */
  bounded: boolean;
  /** The most telling first, larger is better. */
  score: number[];
}

function isBetter(score: readonly number[], than: readonly number[]): boolean {
  const at = score.findIndex((value, position) => value !== than[position]);
  return at >= 0 && (score[at] ?? 0) > (than[at] ?? 0);
}

function indexPlan(index: PlanIndex, asked: readonly Condition[], input: PlanInput, hinted: boolean): Candidate | null {
  const { filter, sort, collation } = input;
  if (index.partialFilter && !implies(filter, index.partialFilter, [collation, index.collation])) return null;
  const parts = index.parts.map(({ path }) => partBounds(index, path, asked, collation));
  const used = usedParts(index, parts);
  if (index.sparse && !parts.slice(0, used.length).some((part) => part && !part.acceptsNull)) return null;
  if (index.sparse && parts.some((part) => part?.acceptsNull)) return null;
  const direction = sort && sort.length > 0 ? sortDirection(index, parts, sort, collation) : 0;
  if (used.length === 0 && direction === 0 && !hinted) return null;
  const ranges = rangesOf(index, used);
  const plan = finished(index, ranges, direction);
  const points = used.filter((part) => part.points).length;
  const single = used.every((part) => part.points && part.intervals.length === 1);
  const unique = index.unique && single && used.length === index.parts.length;
  const tightness = used.at(-1)?.rank ?? 9;
  return {
    plan,
    bounded: used.length > 0,
    score: [Number(unique), points, Number(used.length > points), Math.abs(direction), -ranges.length, -tightness, -index.parts.length],
  };
}

function finished(index: PlanIndex, ranges: KeyRange[], direction: -1 | 0 | 1): Plan {
  const reverse = direction === -1;
  if (ranges.length === 0) return { kind: 'EOF', ranges, reverse: false, sorted: true, dedupe: false };
  return { kind: 'IXSCAN', index, ranges: reverse ? ranges.reverse() : ranges, reverse, sorted: direction !== 0, dedupe: index.multikey };
}

/** A hinted index that cannot narrow anything, or leaves documents out, is still obeyed, as MongoDB does. */
function wholeIndex(index: PlanIndex, sort: IndexKeyPart[] | null, collation: Collation | null): Plan {
  const parts = index.parts.map(() => null);
  return finished(
    index,
    [{ lower: Buffer.alloc(0), upper: null }],
    sort && sort.length > 0 ? sortDirection(index, parts, sort, collation) : 0,
  );
}

/** What the conditions on one path allow: all of them together, or on a multikey index the best one alone. */
function partBounds(index: PlanIndex, path: string, asked: readonly Condition[], collation: Collation | null): Bounds | null {
  let result: Bounds | null = null;
  for (const condition of asked) {
    if (condition.path !== path) continue;
    const bounds = boundsOf(condition, index.collation, collation);
    if (!bounds) continue;
    if (!result) result = bounds;
    else if (index.multikey) {
      if (bounds.rank < result.rank || (bounds.rank === result.rank && bounds.intervals.length < result.intervals.length)) result = bounds;
    } else {
      const intervals = intersection(result.intervals, bounds.intervals);
      result = {
        intervals,
        points: intervals.every(({ point }) => point !== null),
        acceptsNull: result.acceptsNull && bounds.acceptsNull,
        rank: Math.min(result.rank, bounds.rank, result.rank === bounds.rank ? 3 : 1),
      };
    }
  }
  return result;
}

/** The leading parts whose bounds may be combined: values, then at most one range, and all of that within the limit. */
function usedParts(index: PlanIndex, parts: readonly (Bounds | null)[]): Bounds[] {
  const used: Bounds[] = [];
  const roots = new Set<string>();
  let ranges = 1;
  for (const [at, part] of parts.entries()) {
    const root = index.parts[at]?.path.split('.')[0] ?? '';
    // Two paths below one array may be met by two of its elements, which have separate keys.
    if (!part || (index.multikey && roots.has(root))) break;
    ranges *= part.intervals.length;
    if (at > 0 && ranges > MOST_RANGES) break;
    used.push(part);
    roots.add(root);
    if (!part.points) break;
  }
  return used;
}

function rangesOf(index: PlanIndex, used: readonly Bounds[]): KeyRange[] {
  const last = used.at(-1);
  if (!last) return [{ lower: Buffer.alloc(0), upper: null }];
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  const directed = used.map((part, at) => (index.parts[at]?.direction === -1 ? descending(part.intervals) : part.intervals));
  for (const intervals of directed.slice(0, -1)) {
    prefixes = prefixes.flatMap((prefix) => intervals.map(({ point, lower }) => Buffer.concat([prefix, point ?? lower])));
  }
  const most = index.name === '_id_' ? MAX_ID_KEY_BYTES : MAX_KEY_BYTES;
  let anyCut = false;
  const ranges: Interval[] = [];
  for (const prefix of prefixes) {
    for (const interval of directed.at(-1) ?? []) {
      const lower = cutBound(Buffer.concat([prefix, interval.lower]), most);
      const upper = cutBound(Buffer.concat([prefix, interval.upper]), most);
      anyCut ||= lower.cut || upper.cut;
      ranges.push({ lower: lower.bound, upper: upper.cut ? (successor(upper.bound) ?? upper.bound) : upper.bound, point: null });
    }
  }
  return (anyCut ? merged(ranges) : ranges).map(({ lower, upper }) => ({ lower, upper }));
}

/** 1 if the index gives the order, -1 if it does backwards, 0 if it does not. */
function sortDirection(
  index: PlanIndex,
  parts: readonly (Bounds | null)[],
  sort: readonly IndexKeyPart[],
  collation: Collation | null,
): -1 | 0 | 1 {
  if (index.truncated || index.collation !== null || collation !== null) return 0;
  if (index.multikey) return orderOfIds(index, parts, sort);
  const constant = new Set(
    index.parts.filter((_, at) => parts[at]?.points === true && parts[at].intervals.length === 1).map(({ path }) => path),
  );
  const wanted = sort.filter(({ path }) => !constant.has(path));
  const given = index.parts.filter(({ path }) => !constant.has(path));
  if (wanted.length === 0) return 1;
  let turned = 0;
  for (const [at, { path, direction }] of wanted.entries()) {
    const part = given[at];
    // Behind the unique `_id` nothing is left to order.
    if (!part) return index.name === '_id_' && turned !== 0 ? (turned as -1 | 1) : 0;
    if (part.path !== path) return 0;
    const turn = part.direction * direction;
    if (turned !== 0 && turn !== turned) return 0;
    turned = turn;
  }
  return turned < 0 ? -1 : 1;
}

/**
 * An index with arrays gives one order only: that of `_id`, which is never an array, behind a single value of the first path. There
 * each document has one key, however often its array holds the value.
 */
function orderOfIds(index: PlanIndex, parts: readonly (Bounds | null)[], sort: readonly IndexKeyPart[]): -1 | 0 | 1 {
  const [first, second] = index.parts;
  const [asked, ...others] = sort;
  const isSingle = parts[0]?.points === true && parts[0].intervals.length === 1;
  if (!isSingle || first?.path === '_id' || second?.path !== '_id' || asked?.path !== '_id' || others.length > 0) return 0;
  return second.direction * asked.direction < 0 ? -1 : 1;
}

/** Each branch of an `$or` by an index of its own, if every branch has one. */
function orPlan(input: PlanInput): Plan | null {
  const all = conjuncts(input.filter);
  const beside = all.filter(([name]) => name !== '$or').map(([name, value]) => single(name, value));
  for (const [name, value] of all) {
    if (name !== '$or' || !Array.isArray(value)) continue;
    const branches: Plan[] = [];
    const complete = value.every((branch) => {
      if (!isDoc(branch)) return false;
      const plan = choosePlan({
        ...input,
        sort: null,
        hint: null,
        filter: beside.length === 0 ? branch : single('$and', [branch, ...beside]),
      });
      if (plan.kind === 'EOF') return true;
      branches.push(plan);
      return plan.kind !== 'COLLSCAN';
    });
    if (!complete) continue;
    if (branches.length === 0) return { kind: 'EOF', ranges: [], reverse: false, sorted: true, dedupe: false };
    return { kind: 'OR', ranges: [], reverse: false, sorted: false, dedupe: true, branches };
  }
  return null;
}

function single(name: string, value: Doc[string]): Doc {
  const doc = emptyDoc();
  doc[name] = value;
  return doc;
}

/** What `explain` shows as the winning plan. */
export function describePlan(plan: Plan): Doc {
  const direction = plan.reverse ? 'backward' : 'forward';
  switch (plan.kind) {
    case 'EOF':
    case 'IDHACK':
      return { stage: plan.kind };
    case 'COLLSCAN':
      return { stage: 'COLLSCAN', direction };
    case 'OR':
      return { stage: 'OR', inputStages: (plan.branches ?? []).map(describePlan) };
    case 'IXSCAN': {
      const { index } = plan;
      const keyPattern = emptyDoc();
      for (const part of index?.parts ?? []) keyPattern[part.path] = part.direction;
      const inputStage: Doc = {
        stage: 'IXSCAN',
        keyPattern,
        indexName: index?.name,
        isMultiKey: index?.multikey === true,
        isUnique: index?.unique === true,
        isSparse: index?.sparse === true,
        isPartial: index?.partialFilter !== null,
        direction,
        ranges: plan.ranges.length,
      };
      if (index?.collation) inputStage['collation'] = index.collation.spec;
      return { stage: 'FETCH', inputStage };
    }
  }
}
