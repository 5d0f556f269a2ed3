// Operators on documents: merging, turning into arrays and back, and fields whose names contain dots or dollars.

import { location } from './errors.ts';
import { isNullish, literal, namedFields, nodeOf, operands, unary } from './expression-kit.ts';
import type { Compiler, Node, Operator, OperatorTable } from './expression-kit.ts';
import { emptyDoc, isDoc, typeName } from './values.ts';
import type { Doc, Value } from './values.ts';

/** Copies the fields of one document over another, in place. */
export function mergeInto(target: Doc, from: Value): void {
  if (isNullish(from)) return;
  if (!isDoc(from)) throw location(40400, `$mergeObjects requires object inputs, but input is of type ${typeName(from)}`);
  for (const field of Object.keys(from)) target[field] = from[field];
}

const mergeObjects: Operator = (argument, compiler, name) => {
  const parts = operands(argument, compiler, name);
  return nodeOf((scope) => {
    const out = emptyDoc();
    for (const part of parts) {
      const value = part.evaluate(scope);
      // A single argument may be an array of documents.
      if (parts.length === 1 && Array.isArray(value)) for (const item of value) mergeInto(out, item);
      else mergeInto(out, value);
    }
    return out;
  }, parts);
};

function keyValue(item: Value): [string, Value] {
  if (Array.isArray(item)) {
    if (item.length !== 2) throw location(40397, `$arrayToObject requires an array of size 2 arrays,found array of size: ${item.length}`);
    if (typeof item[0] !== 'string') {
      throw location(
        40395,
        `$arrayToObject requires an array of key-value pairs, where the key must be of type string. Found key type: ${typeName(item[0])}`,
      );
    }
    return [item[0], item[1]];
  }
  if (!isDoc(item)) throw location(40398, `Unrecognised input type format for $arrayToObject: ${typeName(item)}`);
  const count = Object.keys(item).length;
  if (count !== 2) throw location(40392, `$arrayToObject requires an object keys of 'k' and 'v'. Found incorrect number of keys:${count}`);
  const { k, v } = item;
  if (k === undefined || v === undefined)
    throw location(40393, `$arrayToObject requires an object with keys 'k' and 'v'. Missing either or both keys.`);
  if (typeof k !== 'string') {
    throw location(
      40394,
      `$arrayToObject requires an object with keys 'k' and 'v', where the value of 'k' must be of type string. Found type: ${typeName(k)}`,
    );
  }
  return [k, v];
}

function arrayToObject(list: Value): Value {
  if (isNullish(list)) return null;
  if (!Array.isArray(list)) throw location(40386, `$arrayToObject requires an array input, found: ${typeName(list)}`);
  const out = emptyDoc();
  const pairs = Array.isArray(list[0]);
  for (const item of list) {
    if (pairs !== Array.isArray(item)) throw location(pairs ? 40396 : 40391, '$arrayToObject requires a consistent input format.');
    const [key, value] = keyValue(item);
    if (key.includes('\0')) throw location(4940401, `Key field cannot contain an embedded null byte`);
    out[key] = value ?? null;
  }
  return out;
}

function objectToArray(doc: Value): Value {
  if (isNullish(doc)) return null;
  if (!isDoc(doc)) throw location(40390, `$objectToArray requires a document input, found: ${typeName(doc)}`);
  return Object.keys(doc).map((field) => {
    const pair = emptyDoc();
    pair['k'] = field;
    pair['v'] = doc[field];
    return pair;
  });
}

function fieldName(node: Node, name: string, code: number): Node {
  if (node.constant) {
    const value = node.evaluate({ root: undefined, current: undefined, variables: {}, now: new Date(0) });
    if (typeof value !== 'string') throw location(code, `${name} requires 'field' to evaluate to type String, but got ${typeName(value)}`);
  }
  return node;
}

/** `$$CURRENT`, or what the operator is told: $getField's shorthand means the current document. */
function fieldAndInput(argument: Value, compiler: Compiler, name: string, code: number): [Node, Node] {
  const long = isDoc(argument) && ('field' in argument || 'input' in argument);
  const fields = long ? namedFields(argument, name, ['field', 'input'], [], code) : undefined;
  const field = compiler.compile(fields === undefined ? argument : fields['field']);
  return [fieldName(field, name, 5654602), compiler.compile(fields === undefined ? '$$CURRENT' : fields['input'])];
}

const getField: Operator = (argument, compiler) => {
  const [field, input] = fieldAndInput(argument, compiler, '$getField', 3041702);
  return nodeOf(
    (scope) => {
      const name = field.evaluate(scope);
      if (typeof name !== 'string')
        throw location(3041704, `$getField requires 'field' to evaluate to type String, but got ${typeName(name)}`);
      const doc = input.evaluate(scope);
      if (doc === null) return null;
      return isDoc(doc) && Object.hasOwn(doc, name) ? doc[name] : undefined;
    },
    [field, input],
  );
};

function changeField(argument: Value, compiler: Compiler, name: string, valueOf: Node): Node {
  if (!isDoc(argument)) throw location(4161100, `${name} only supports an object as its argument, found ${typeName(argument)}`);
  const field = fieldName(compiler.compile(argument['field']), name, 4161107);
  const input = compiler.compile(argument['input']);
  return nodeOf(
    (scope) => {
      const doc = input.evaluate(scope);
      if (isNullish(doc)) return null;
      if (!isDoc(doc)) throw location(4161105, `${name} requires 'input' to evaluate to type Object, but got ${typeName(doc)}`);
      const key = field.evaluate(scope);
      if (typeof key !== 'string') throw location(4161107, `${name} requires 'field' to evaluate to type String, but got ${typeName(key)}`);
      const out = emptyDoc();
      mergeInto(out, doc);
      const value = valueOf.evaluate(scope);
      if (value === undefined) delete out[key];
      else out[key] = value;
      return out;
    },
    [field, input, valueOf],
  );
}

const setField: Operator = (argument, compiler, name) => {
  const fields = namedFields(argument, name, ['field', 'input', 'value'], [], 4161101);
  return changeField(fields, compiler, name, compiler.compile(fields['value']));
};

const unsetField: Operator = (argument, compiler, name) =>
  changeField(namedFields(argument, name, ['field', 'input'], [], 4161101), compiler, name, literal(undefined));

export const objects: OperatorTable = {
  $mergeObjects: mergeObjects,
  $arrayToObject: unary(arrayToObject),
  $objectToArray: unary(objectToArray),
  $getField: getField,
  $setField: setField,
  $unsetField: unsetField,
};
