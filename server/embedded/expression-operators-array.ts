// Array operators without a body of their own. Null or missing input gives null nearly everywhere; $size and $in are the
// exceptions and complain. An index out of range gives a missing value, not null.

import { location } from './errors.ts';
import { at, binary, isNullish, namedFields, nary, named, nodeOf, unary } from './expression-kit.ts';
import type { Operator, OperatorTable } from './expression-kit.ts';
import { kindOf, wholeNumber } from './kinds.ts';
import { compileSortOrder } from './ordering.ts';
import { compare, emptyDoc, equal, isDoc, truthy, typeName } from './values.ts';
import type { Doc, Value } from './values.ts';

function elementAt(list: Value, index: Value): Value {
  if (isNullish(list) || isNullish(index)) return null;
  if (!Array.isArray(list)) throw location(28689, `$arrayElemAt's first argument must be an array, but is ${typeName(list)}`);
  if (kindOf(index) === 'none') throw location(28690, `$arrayElemAt's second argument must be a numeric value, but is ${typeName(index)}`);
  const place = wholeNumber(index);
  if (place === undefined)
    throw location(28691, `$arrayElemAt's second argument must be representable as a 32-bit integer: ${String(index)}`);
  return list.at(place);
}

function end(place: 0 | -1): Operator {
  return unary((list, name) => {
    if (isNullish(list)) return null;
    if (!Array.isArray(list)) throw location(28689, `${name}'s argument must be an array, but is ${typeName(list)}`);
    return list.at(place);
  });
}

function size(list: Value): Value {
  if (!Array.isArray(list)) throw location(17124, `The argument to $size must be an array, but was of type: ${typeName(list)}`);
  return list.length;
}

function slice([list, first, second]: Value[]): Value {
  if (isNullish(list) || isNullish(first) || second === null) return null;
  if (!Array.isArray(list)) throw location(28724, `First argument to $slice must be an array, but is of type: ${typeName(list)}`);
  if (kindOf(first) === 'none')
    throw location(28725, `Second argument to $slice must be a numeric value, but is of type: ${typeName(first)}`);
  const begin = wholeNumber(first);
  if (begin === undefined) throw location(28726, `Second argument to $slice can't be represented as a 32-bit integer: ${String(first)}`);
  if (second === undefined) return begin >= 0 ? list.slice(0, begin) : list.slice(begin);
  if (kindOf(second) === 'none') throw location(28727, `Third argument to $slice must be numeric, but is of type: ${typeName(second)}`);
  const count = wholeNumber(second);
  if (count === undefined) throw location(28728, `Third argument to $slice can't be represented as a 32-bit integer: ${String(second)}`);
  if (count <= 0) throw location(28729, `Third argument to $slice must be positive: ${count}`);
  const from = begin >= 0 ? begin : Math.max(0, list.length + begin);
  return list.slice(from, from + count);
}

const sliceOperator: Operator = (argument, compiler, name) => {
  const apply = nary(
    (values) => (Array.isArray(argument) && argument.length === 3 && values[2] === undefined ? null : slice(values)),
    2,
    3,
  );
  return apply(argument, compiler, name);
};

function concatArrays(lists: Value[]): Value {
  const out: Value[] = [];
  let absent = false;
  for (const list of lists) {
    if (isNullish(list)) absent = true;
    else if (!Array.isArray(list)) throw location(28664, `$concatArrays only supports arrays, not ${typeName(list)}`);
    else for (const item of list) out.push(item);
  }
  return absent ? null : out;
}

function place(value: Value, name: string, which: 'starting' | 'ending'): number {
  const number = wholeNumber(value);
  if (number === undefined) throw location(40096, `${name} requires an integral ${which} index, found a value of type: ${typeName(value)}`);
  if (number < 0) throw location(40097, `${name} requires a nonnegative ${which} index, found: ${number}`);
  return number;
}

/** The optional bounds of $indexOfArray, $indexOfCP and $indexOfBytes. */
export function searchBounds(values: Value[], length: number, name: string): [from: number, to: number] {
  const from = values.length > 2 ? place(values[2], name, 'starting') : 0;
  const to = values.length > 3 ? Math.min(place(values[3], name, 'ending'), length) : length;
  return [from, to];
}

const indexOfArray = nary(
  (values, { collation }) => {
    const [list, wanted] = values;
    if (isNullish(list)) return null;
    if (!Array.isArray(list)) throw location(40090, `$indexOfArray requires an array as a first argument, found: ${typeName(list)}`);
    const [from, to] = searchBounds(values, list.length, '$indexOfArray');
    for (let index = from; index < to; index++) if (equal(list[index], wanted, collation)) return index;
    return -1;
  },
  2,
  4,
);

/** Whether a list holds an equal value: identity first, because most lists hold strings or ids that are either the same or not. */
const isIn = binary((wanted, list, { collation }) => {
  if (!Array.isArray(list)) throw location(40081, `$in requires an array as a second argument, found: ${typeName(list)}`);
  if (collation === null && (typeof wanted === 'string' || typeof wanted === 'boolean')) return list.includes(wanted);
  return list.some((item) => equal(item, wanted, collation));
});

const RANGE_CODES = [
  [34443, 34444, 'starting value'],
  [34445, 34446, 'ending value'],
  [34447, 34448, 'step value'],
] as const;

function range(values: Value[]): Value {
  const numbers = values.map((value, index) => {
    const [typeCode, sizeCode, what] = at(RANGE_CODES, index);
    if (kindOf(value) === 'none') throw location(typeCode, `$range requires a numeric ${what}, found value of type: ${typeName(value)}`);
    const number = wholeNumber(value);
    if (number === undefined || Math.abs(number) > 2147483648)
      throw location(sizeCode, `$range requires a ${what} that can be represented as a 32-bit integer, found value: ${String(value)}`);
    return number;
  });
  const first = numbers[0] ?? 0;
  const last = numbers[1] ?? 0;
  const step = numbers[2] ?? 1;
  if (step === 0) throw location(34449, '$range requires a non-zero step value');
  const count = Math.max(0, Math.ceil((last - first) / step));
  if (count > 10_000_000) throw location(146, '$range would use too much memory'); // MongoDB's limit is 100 MB, about this many
  return Array.from({ length: count }, (_, index) => first + index * step);
}

const zip: Operator = (argument, compiler) => {
  const fields = namedFields(argument, '$zip', [], ['inputs', 'useLongestLength', 'defaults'], 34460);
  const { inputs, defaults, useLongestLength } = fields;
  if (!Array.isArray(inputs)) throw location(34461, `inputs must be an array of expressions, found ${typeName(inputs)}`);
  if (defaults !== undefined && !Array.isArray(defaults))
    throw location(34462, `defaults must be an array of expressions, found ${typeName(defaults)}`);
  if (useLongestLength !== undefined && typeof useLongestLength !== 'boolean')
    throw location(34463, `useLongestLength must be a bool, found ${typeName(useLongestLength)}`);
  if (inputs.length === 0) throw location(34465, '$zip requires at least one input array');
  if (defaults !== undefined && useLongestLength !== true) throw location(34466, 'cannot specify defaults unless useLongestLength is true');
  if (defaults !== undefined && defaults.length !== inputs.length) throw location(34467, 'defaults and inputs must have the same length');
  const lists = inputs.map((each) => compiler.compile(each));
  const fills = (defaults ?? []).map((each) => compiler.compile(each));
  return nodeOf(
    (scope) => {
      const values = lists.map((list) => list.evaluate(scope));
      if (values.some(isNullish)) return null;
      const columns = values.map((value) => {
        if (!Array.isArray(value)) throw location(34468, `$zip found a non-array expression in input: ${typeName(value)}`);
        return value;
      });
      const fill = fills.map((each) => each.evaluate(scope));
      const lengths = columns.map((column) => column.length);
      const count = useLongestLength === true ? Math.max(...lengths) : Math.min(...lengths);
      return Array.from({ length: count }, (_, row) =>
        columns.map((column, index) => (row < column.length ? column[row] : (fill[index] ?? null))),
      );
    },
    [...lists, ...fills],
  );
};

const sortArray: Operator = (argument, compiler) => {
  const { input, sortBy } = namedFields(argument, '$sortArray', ['input', 'sortBy'], [], 2942500);
  const list = compiler.compile(input);
  let order: (a: Value, b: Value) => number;
  if (isDoc(sortBy)) {
    const byKeys = compileSortOrder(sortBy, compiler.collation);
    order = (a, b) => byKeys(isDoc(a) ? a : emptyDoc(), isDoc(b) ? b : emptyDoc());
  } else {
    const direction = wholeNumber(sortBy);
    if (direction !== 1 && direction !== -1) throw location(2942507, 'Numeric sort keys must be either 1 or -1');
    order = (a, b) => direction * compare(a, b, compiler.collation);
  }
  return nodeOf(
    (scope) => {
      const value = list.evaluate(scope);
      if (isNullish(value)) return null;
      if (!Array.isArray(value))
        throw location(2942504, `The input argument to $sortArray must be an array, but was of type: ${typeName(value)}`);
      return value.toSorted(order);
    },
    [list],
  );
};

function reverse(list: Value): Value {
  if (isNullish(list)) return null;
  if (!Array.isArray(list)) throw location(34435, `The argument to $reverseArray must be an array, but was of type: ${typeName(list)}`);
  return list.toReversed();
}

function elementTrue(name: string, code: number, decide: (list: Value[]) => boolean): Operator {
  return unary((list) => {
    if (!Array.isArray(list)) throw location(code, `${name}'s argument must be an array, but is ${typeName(list)}`);
    return decide(list);
  });
}

/** n of $firstN, $maxN and their accumulators: a whole number above zero. */
export function countOf(value: Value): number {
  if (kindOf(value) === 'none') throw location(5787902, `Value for 'n' must be of integral type, but found ${typeName(value)}`);
  const count = wholeNumber(value);
  if (count === undefined) throw location(5787903, `Value for 'n' must be of integral type, but found ${String(value)}`);
  if (count <= 0) throw location(5787908, `'n' must be greater than 0, found ${count}`);
  return count;
}

/** The n least (direction 1) or greatest (-1) of the values that are not null. */
export function extremes(values: readonly Value[], count: number, direction: 1 | -1, collation: Parameters<typeof compare>[2]): Value[] {
  return values
    .filter((value) => !isNullish(value))
    .sort((a, b) => direction * compare(a, b, collation))
    .slice(0, count);
}

function some(pick: (list: Value[], count: number, collation: Parameters<typeof compare>[2]) => Value[]): Operator {
  return named(
    ['n', 'input'],
    [],
    ({ n, input }: Doc, { collation }) => {
      const count = countOf(n);
      if (!Array.isArray(input)) throw location(5788200, 'Input must be an array');
      return pick(input, count, collation);
    },
    5787801,
  );
}

export const arrays: OperatorTable = {
  $arrayElemAt: binary(elementAt),
  $first: end(0),
  $last: end(-1),
  $size: unary(size),
  $slice: sliceOperator,
  $concatArrays: nary(concatArrays),
  $in: isIn,
  $indexOfArray: indexOfArray,
  $isArray: unary((value) => Array.isArray(value)),
  $range: nary(range, 2, 3),
  $reverseArray: unary(reverse),
  $zip: zip,
  $sortArray: sortArray,
  $firstN: some((list, count) => list.slice(0, count)),
  $lastN: some((list, count) => list.slice(-count)),
  $minN: some((list, count, collation) => extremes(list, count, 1, collation)),
  $maxN: some((list, count, collation) => extremes(list, count, -1, collation)),
  $anyElementTrue: elementTrue('$anyElementTrue', 17041, (list) => list.some(truthy)),
  $allElementsTrue: elementTrue('$allElementsTrue', 17040, (list) => list.every(truthy)),
};
