// The accumulators of $group, $bucket, $setWindowFields, and of the expressions that share their names. Each compiles to
// what it takes from a row (`input`) and a factory of states.

import {
  AddToSetState,
  AverageState,
  CountState,
  DeviationState,
  ExtremeState,
  FirstState,
  LastState,
  MergeState,
  PercentileState,
  PushState,
  SomeState,
  SumState,
  TopState,
} from './accumulator-states.ts';
import type { Charge, State } from './accumulator-states.ts';
import { ServerError, location, notImplemented } from './errors.ts';
import { literal, namedFields, nodeOf } from './expression-kit.ts';
import type { Compiler, Evaluate, Node, Scope } from './expression-kit.ts';
import type { Collation } from './collation.ts';
import { countOf } from './expression-operators-array.ts';
import { kindOf } from './kinds.ts';
import { orderOf, parseSort, sortValue } from './ordering.ts';
import { emptyDoc, isDoc, isNumber, toNumber } from './values.ts';
import type { Value } from './values.ts';

export interface Accumulator {
  input: Evaluate;
  /** `scope` sees the group's key as its document, for `n` of $firstN and its like. */
  create(scope: Scope, charge: Charge): State;
}

type Build = (argument: Value, compiler: Compiler, name: string) => Accumulator;

function simple(create: (charge: Charge, collation: Collation | null) => State): Build {
  return (argument, compiler, name) => {
    if (Array.isArray(argument)) {
      if (argument.length !== 1) throw location(40237, `The ${name} accumulator is a unary operator`);
      return simple(create)(argument[0], compiler, name);
    }
    const node = compiler.compile(argument);
    return { input: node.evaluate, create: (_scope, charge) => create(charge, compiler.collation) };
  };
}

const sum: Build = (argument, compiler, name) => {
  const node = Array.isArray(argument) ? undefined : compiler.compile(argument);
  if (node?.constant === true) {
    const value = node.evaluate(NOWHERE);
    if (typeof value === 'number' && kindOf(value) === 'int') return { input: node.evaluate, create: () => new CountState(value) };
  }
  return simple(() => new SumState())(argument, compiler, name);
};

const NOWHERE: Scope = { root: undefined, current: undefined, variables: {}, now: new Date(0) };

const count: Build = (argument) => {
  if (!isDoc(argument) || Object.keys(argument).length > 0)
    throw new ServerError('TypeMismatch', '$count takes no arguments, i.e. $count:{}');
  return { input: literal(1).evaluate, create: () => new CountState(1) };
};

const some: Build = (argument, compiler, name) => {
  const fields = namedFields(argument, name, ['n', 'input'], [], 5787801);
  const n = compiler.compile(fields['n']);
  return {
    input: compiler.compile(fields['input']).evaluate,
    create: (scope) => new SomeState(name, countOf(n.evaluate(scope)), compiler.collation),
  };
};

const top: Build = (argument, compiler, name) => {
  const single = name === '$top' || name === '$bottom';
  const fields = namedFields(argument, name, single ? ['sortBy', 'output'] : ['n', 'sortBy', 'output'], [], 5788000);
  const parts = parseSort(fields['sortBy']);
  // The sort paths are compiled too, so that their fields are known to be read.
  for (const part of parts) compiler.compile(`$${part.path[0] ?? ''}`);
  const output = compiler.compile(fields['output']).evaluate;
  const n = single ? literal(1) : compiler.compile(fields['n']);
  const order = orderOf(parts, compiler.collation);
  return {
    input: (scope) => {
      const doc = isDoc(scope.current) ? scope.current : emptyDoc();
      return [output(scope), ...parts.map((part) => sortValue(doc, part, compiler.collation))];
    },
    create: (scope) => new TopState(countOf(n.evaluate(scope)), order, name.startsWith('$bottom'), single),
  };
};

function percentileArguments(argument: Value, compiler: Compiler, name: string): { input: Node; shares: Node } {
  const fields = namedFields(argument, name, name === '$median' ? ['input', 'method'] : ['input', 'p', 'method'], [], 7436100);
  if (fields['method'] !== 'approximate')
    throw new ServerError('BadValue', "Currently only 'approximate' can be used as percentile 'method'.");
  return { input: compiler.compile(fields['input']), shares: name === '$median' ? literal([0.5]) : compiler.compile(fields['p']) };
}

function sharesOf(value: Value): number[] {
  if (!Array.isArray(value) || value.length === 0)
    throw location(7750300, `The $percentile 'p' field must be an array of numbers from [0.0, 1.0]`);
  return value.map((each) => {
    if (!isNumber(each) || toNumber(each) < 0 || toNumber(each) > 1)
      throw location(7750303, `The $percentile 'p' field must be an array of numbers from [0.0, 1.0]`);
    return toNumber(each);
  });
}

const percentile: Build = (argument, compiler, name) => {
  const { input, shares } = percentileArguments(argument, compiler, name);
  return {
    input: input.evaluate,
    create: (scope, charge) => new PercentileState(sharesOf(shares.evaluate(scope)), name === '$median', charge),
  };
};

/** $median and $percentile as expressions: over an array, or a single number. */
export function percentileExpression(argument: Value, compiler: Compiler, name: string): Node {
  const { input, shares } = percentileArguments(argument, compiler, name);
  return nodeOf(
    (scope) => {
      const state = new PercentileState(sharesOf(shares.evaluate(scope)), name === '$median', () => undefined);
      const values = input.evaluate(scope);
      for (const value of Array.isArray(values) ? values : [values]) state.add(value);
      return state.result();
    },
    [input, shares],
  );
}

const ACCUMULATORS = new Map<string, Build>([
  ['$sum', sum],
  ['$avg', simple(() => new AverageState())],
  ['$min', simple((_charge, collation) => new ExtremeState(1, collation))],
  ['$max', simple((_charge, collation) => new ExtremeState(-1, collation))],
  ['$first', simple(() => new FirstState())],
  ['$last', simple(() => new LastState())],
  ['$push', simple((charge) => new PushState(charge))],
  ['$addToSet', simple((charge, collation) => new AddToSetState(charge, collation))],
  ['$count', count],
  ['$mergeObjects', simple(() => new MergeState())],
  ['$stdDevPop', simple(() => new DeviationState(false))],
  ['$stdDevSamp', simple(() => new DeviationState(true))],
  ['$firstN', some],
  ['$lastN', some],
  ['$minN', some],
  ['$maxN', some],
  ['$top', top],
  ['$topN', top],
  ['$bottom', top],
  ['$bottomN', top],
  ['$median', percentile],
  ['$percentile', percentile],
]);

export function isAccumulator(name: string): boolean {
  return ACCUMULATORS.has(name);
}

export function compileAccumulator(name: string, argument: Value, compiler: Compiler): Accumulator {
  if (name === '$accumulator' || name === '$function') throw notImplemented(name);
  const build = ACCUMULATORS.get(name);
  if (build === undefined) throw location(15952, `unknown group operator '${name}'`);
  return build(argument, compiler, name);
}

/** A state for the expression form of $sum, $avg, $min, $max and the deviations. */
export function expressionState(name: string, collation: Collation | null): State {
  switch (name) {
    case '$sum':
      return new SumState();
    case '$avg':
      return new AverageState();
    case '$min':
      return new ExtremeState(1, collation);
    case '$max':
      return new ExtremeState(-1, collation);
    case '$stdDevPop':
      return new DeviationState(false);
    case '$stdDevSamp':
      return new DeviationState(true);
    default:
      throw new ServerError('InternalError', `${name} has no expression form`);
  }
}
