// The update operators on single values: each maker checks its argument once and returns what the operator makes of an old
// value. The surprise: an operator that changes nothing hands back the very same value, which is how no-ops are noticed;
// "the same" includes the type, so `$set` of 1 over a long 1 is a change.

import { Decimal128, Double } from 'bson';
import type { Timestamp } from 'bson';
import type { Collation } from './collation.ts';
import { identical } from './diff.ts';
import { ServerError } from './errors.ts';
import { bad } from './match-operators.ts';
import { show, showElement, showId } from './show.ts';
import { addExactly, compare, double, isDoc, isInt, isNumber, multiplyExactly, toNumber, typeName } from './values.ts';
import type { Doc, Num, Value } from './values.ts';

export interface OperatorOptions {
  collation: Collation | null;
  now: Date;
  timestamp: Timestamp;
}

/** What an operator may look at besides the old value. */
export interface Situation {
  before: Doc;
  isInsert: boolean;
  /** What the positional `$` stands for. */
  arrayIndex: number | undefined;
}

export interface Change {
  /** Whether the field is made when it is missing; if not, a missing or impossible path is left alone. */
  creates(situation: Situation): boolean;
  /** The new value for `old` (undefined = missing on both sides); `old` itself when nothing changes. `name` is for messages. */
  apply(old: Value, situation: Situation, name: string): Value;
}

/** Makes the change of one operator for one path; `path` is for messages. */
export type ChangeMaker = (argument: Value, path: string, options: OperatorOptions) => Change;

const always = () => true;
export const never = () => false;

function set(argument: Value): Change {
  return { creates: always, apply: (old) => (old !== undefined && identical(old, argument) ? old : argument) };
}

function setOnInsert(argument: Value): Change {
  return {
    creates: (situation) => situation.isInsert,
    apply: (old, situation) => (situation.isInsert && !identical(old, argument) ? argument : old),
  };
}

function unset(): Change {
  return { creates: never, apply: () => undefined };
}

function increment(argument: Value, path: string): Change {
  if (!isNumber(argument))
    throw new ServerError('TypeMismatch', `Cannot increment with non-numeric argument: ${showElement(path, argument)}`);
  return {
    creates: always,
    apply: (old, situation, name) => (old === undefined ? argument : calculated('$inc', addExactly, old, argument, situation, name)),
  };
}

function multiply(argument: Value, path: string): Change {
  if (!isNumber(argument))
    throw new ServerError('TypeMismatch', `Cannot multiply with non-numeric argument: ${showElement(path, argument)}`);
  return {
    creates: always,
    apply: (old, situation, name) =>
      old === undefined ? zeroLike(argument) : calculated('$mul', multiplyExactly, old, argument, situation, name),
  };
}

function zeroLike(number: Num): Value {
  if (typeof number === 'bigint') return 0n;
  if (number instanceof Decimal128) return Decimal128.fromString('0');
  return number instanceof Double || !isInt(number) ? double(0) : 0;
}

function calculated(
  operator: string,
  calculate: (a: Num, b: Num) => Num | undefined,
  old: Value,
  by: Num,
  situation: Situation,
  name: string,
): Value {
  if (!isNumber(old)) {
    throw new ServerError(
      'TypeMismatch',
      `Cannot apply ${operator} to a value of non-numeric type. ${showId(situation.before)} has the field '${name}' of non-numeric type ${typeName(old)}`,
    );
  }
  const result = calculate(old, by);
  if (result === undefined) {
    throw bad(`Failed to apply ${operator} operations to current value (${numberText(old)}) for document ${showId(situation.before)}`);
  }
  return identical(old, result) ? old : result;
}

function numberText(value: Num): string {
  if (typeof value === 'bigint') return `(NumberLong)${String(value)}`;
  return typeof value === 'number' && isInt(value) ? `(NumberInt)${value}` : `(NumberDouble)${String(toNumber(value))}`;
}

function minimum(argument: Value, _path: string, { collation }: OperatorOptions): Change {
  return { creates: always, apply: (old) => (old === undefined || compare(argument, old, collation) < 0 ? argument : old) };
}

function maximum(argument: Value, _path: string, { collation }: OperatorOptions): Change {
  return { creates: always, apply: (old) => (old === undefined || compare(argument, old, collation) > 0 ? argument : old) };
}

function currentDate(argument: Value, _path: string, { now, timestamp }: OperatorOptions): Change {
  if (typeof argument === 'boolean') return set(now);
  if (!isDoc(argument)) {
    throw bad(
      `${typeName(argument)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
    );
  }
  for (const name of Object.keys(argument)) if (name !== '$type') throw bad(`Unrecognized $currentDate option: ${name}`);
  if (argument['$type'] === 'date') return set(now);
  if (argument['$type'] === 'timestamp') return set(timestamp);
  throw bad("The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}");
}

type BitOperation = (old: bigint, by: bigint) => bigint;
const BIT_OPERATIONS: Record<string, BitOperation> = { and: (old, by) => old & by, or: (old, by) => old | by, xor: (old, by) => old ^ by };

function bit(argument: Value): Change {
  if (!isDoc(argument)) {
    throw bad(
      `The $bit modifier is not compatible with a ${typeName(argument)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    );
  }
  const steps = Object.entries(argument).map(([name, by]) => bitStep(name, by, argument));
  if (steps.length === 0) throw bad('You must pass in at least one bitwise operation. The format is: {$bit: {field: {and/or/xor: #}}');
  const apply = (old: Value, situation: Situation, name: string) => {
    const before = old ?? 0;
    if (!isWhole(before)) {
      throw bad(
        `Cannot apply $bit to a value of non-integral type.${showId(situation.before)} has the field ${name} of non-integer type ${typeName(before)}`,
      );
    }
    let result = BigInt(before);
    let isLong = typeof before === 'bigint';
    for (const { by, operation } of steps) {
      result = operation(result, BigInt(by));
      isLong ||= typeof by === 'bigint';
    }
    const value = isLong ? BigInt.asIntN(64, result) : Number(result);
    return old !== undefined && identical(old, value) ? old : value;
  };
  return { creates: always, apply };
}

function bitStep(name: string, by: Value, argument: Doc): { by: number | bigint; operation: BitOperation } {
  const operation = Object.hasOwn(BIT_OPERATIONS, name) ? BIT_OPERATIONS[name] : undefined;
  if (operation === undefined) {
    throw bad(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: ${show(argument)}`);
  }
  if (!isWhole(by)) {
    throw bad(`The $bit modifier field must be an Integer(32/64 bit); a '${typeName(by)}' is not supported here: ${showElement(name, by)}`);
  }
  return { by, operation };
}

function isWhole(value: Value): value is number | bigint {
  return typeof value === 'bigint' || (typeof value === 'number' && isInt(value));
}

/** Every operator on single values except `$rename`, which needs two paths. */
export const VALUE_CHANGES: Record<string, ChangeMaker> = {
  $set: set,
  $setOnInsert: setOnInsert,
  $unset: unset,
  $inc: increment,
  $mul: multiply,
  $min: minimum,
  $max: maximum,
  $currentDate: currentDate,
  $bit: bit,
};
