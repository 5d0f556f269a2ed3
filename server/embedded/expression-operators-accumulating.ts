// $sum, $avg, $min, $max and the deviations outside $group: over one array, or over several arguments. Of several
// arguments an array is one value, not a list, so $sum ignores it and $max compares it.

import { expressionState, percentileExpression } from './accumulators.ts';
import { at, nodeOf, operands } from './expression-kit.ts';
import type { Operator, OperatorTable } from './expression-kit.ts';

const accumulate: Operator = (argument, compiler, name) => {
  const parts = operands(argument, compiler, name);
  return nodeOf((scope) => {
    const state = expressionState(name, compiler.collation);
    if (parts.length === 1) {
      const value = at(parts, 0).evaluate(scope);
      if (Array.isArray(value)) for (const item of value) state.add(item);
      else state.add(value);
    } else {
      for (const part of parts) state.add(part.evaluate(scope));
    }
    return state.result();
  }, parts);
};

export const accumulating: OperatorTable = {
  $sum: accumulate,
  $avg: accumulate,
  $min: accumulate,
  $max: accumulate,
  $stdDevPop: accumulate,
  $stdDevSamp: accumulate,
  $median: percentileExpression,
  $percentile: percentileExpression,
};
