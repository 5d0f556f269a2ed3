// Operators that run a body for each element: $map, $filter, $reduce, and $sortArray's keys. The loop variable lives in the
// scope while the body runs; the value it hid comes back afterwards.

import { location } from './errors.ts';
import { isNullish, namedFields } from './expression-kit.ts';
import type { OperatorTable, Operator } from './expression-kit.ts';
import { wholeNumber } from './kinds.ts';
import { checkVariableName } from './expression-operators-logic.ts';
import { truthy, typeName } from './values.ts';
import type { Value } from './values.ts';

function loopVariable(name: string, as: Value): string {
  if (as === undefined) return 'this';
  if (typeof as !== 'string') throw location(16866, `${name} needs a string for 'as', found: ${typeName(as)}`);
  checkVariableName(as);
  return as;
}

const map: Operator = (argument, compiler) => {
  const fields = namedFields(argument, '$map', ['input', 'in'], ['as'], 16878);
  const as = loopVariable('$map', fields['as']);
  const input = compiler.compile(fields['input']);
  const body = compiler.withVariables([as]).compile(fields['in']).evaluate;
  return {
    constant: false,
    evaluate(scope) {
      const list = input.evaluate(scope);
      if (isNullish(list)) return null;
      if (!Array.isArray(list)) throw location(16883, `input to $map must be an array not ${typeName(list)}`);
      const { variables } = scope;
      const before = variables[as];
      const out: Value[] = new Array<Value>(list.length);
      for (let index = 0; index < list.length; index++) {
        variables[as] = list[index];
        out[index] = body(scope) ?? null;
      }
      variables[as] = before;
      return out;
    },
  };
};

const filter: Operator = (argument, compiler) => {
  const fields = namedFields(argument, '$filter', ['input', 'cond'], ['as', 'limit'], 28646);
  const as = loopVariable('$filter', fields['as']);
  const input = compiler.compile(fields['input']);
  const test = compiler.withVariables([as]).compile(fields['cond']).evaluate;
  const limit = fields['limit'] === undefined ? undefined : compiler.compile(fields['limit']);
  return {
    constant: false,
    evaluate(scope) {
      const list = input.evaluate(scope);
      if (isNullish(list)) return null;
      if (!Array.isArray(list)) throw location(28651, `input to $filter must be an array not ${typeName(list)}`);
      const most = limit === undefined ? Infinity : limitOf(limit.evaluate(scope));
      const { variables } = scope;
      const before = variables[as];
      const out: Value[] = [];
      for (const item of list) {
        variables[as] = item;
        if (!truthy(test(scope))) continue;
        out.push(item);
        if (out.length >= most) break;
      }
      variables[as] = before;
      return out;
    },
  };
};

function limitOf(value: Value): number {
  if (isNullish(value)) return Infinity;
  const number = wholeNumber(value);
  if (number === undefined) throw location(327391, `$filter: limit must be represented as a 32-bit integral value: ${typeName(value)}`);
  if (number <= 0) throw location(327392, `$filter: limit must be greater than 0: ${number}`);
  return number;
}

const reduce: Operator = (argument, compiler) => {
  const fields = namedFields(argument, '$reduce', ['input', 'initialValue', 'in'], [], 40075);
  const input = compiler.compile(fields['input']);
  const initial = compiler.compile(fields['initialValue']);
  const body = compiler.withVariables(['this', 'value']).compile(fields['in']).evaluate;
  return {
    constant: false,
    evaluate(scope) {
      const list = input.evaluate(scope);
      if (isNullish(list)) return null;
      if (!Array.isArray(list)) throw location(40080, `$reduce requires that 'input' be an array, found: ${typeName(list)}`);
      let value = initial.evaluate(scope);
      const { variables } = scope;
      const thisBefore = variables['this'];
      const valueBefore = variables['value'];
      for (const item of list) {
        variables['this'] = item;
        variables['value'] = value;
        value = body(scope);
      }
      variables['this'] = thisBefore;
      variables['value'] = valueBefore;
      return value;
    },
  };
};

export const loops: OperatorTable = { $map: map, $filter: filter, $reduce: reduce };
