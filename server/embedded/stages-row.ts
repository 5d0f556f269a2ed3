// Stages that take rows one by one: $match, $limit, $skip, $count, $unwind, $replaceRoot, $redact, $sample, $documents.

import { compileMatch } from './match.ts';
import { location } from './errors.ts';
import type { Evaluate, Scope } from './expression-kit.ts';
import { kindOf, wholeNumber } from './kinds.ts';
import { show } from './show.ts';
import { BREATHE, union, withPath } from './stage-kit.ts';
import type { Fields, Row, StageBuilder } from './stage-kit.ts';
import { emptyDoc, isDoc, isNumber, toNumber, typeName } from './values.ts';
import type { Doc, Value } from './values.ts';

const same = (wanted: Fields): Fields => wanted;

export const match: StageBuilder = (spec, { env }) => {
  if (!isDoc(spec)) throw location(15959, 'the match filter must be an expression in an object');
  const matcher = compileMatch(spec, { collation: env.collation, variables: env.variables, now: env.now });
  const read = matcher.fields === null ? null : new Set(matcher.fields);
  return {
    needs: (wanted) => union(read, wanted),
    *run(rows) {
      for (const row of rows) if (row === BREATHE || matcher.test(row)) yield row;
    },
  };
};

/** The count of $limit and $skip. */
export function countFrom(spec: Value, name: '$limit' | '$skip'): number {
  const code = name === '$limit' ? 2107201 : 5107200;
  if (kindOf(spec) === 'none') throw location(code, `invalid argument to ${name} stage: Expected a number in: ${name}: ${show(spec)}`);
  const number = wholeNumber(spec);
  if (number === undefined) throw location(code, `invalid argument to ${name} stage: Expected an integer: ${name}: ${show(spec)}`);
  if (number < 0) throw location(code, `invalid argument to ${name} stage: Expected a non-negative number in: ${name}: ${number}`);
  if (number === 0 && name === '$limit') throw location(15958, 'the limit must be positive');
  return number;
}

export const limit: StageBuilder = (spec) => {
  const most = countFrom(spec, '$limit');
  return {
    needs: same,
    *run(rows) {
      let left = most;
      for (const row of rows) {
        yield row;
        if (row !== BREATHE && --left <= 0) return;
      }
    },
  };
};

export const skip: StageBuilder = (spec) => {
  const first = countFrom(spec, '$skip');
  return {
    needs: same,
    *run(rows) {
      let left = first;
      for (const row of rows) {
        if (row !== BREATHE && left > 0) left--;
        else yield row;
      }
    },
  };
};

export const count: StageBuilder = (spec) => {
  if (typeof spec !== 'string') throw location(40156, 'the count field must be a non-empty string');
  if (spec === '') throw location(40157, 'the count field must be a non-empty string');
  if (spec.startsWith('$')) throw location(40158, 'the count field cannot be a $-prefixed path');
  if (spec.includes('\0')) throw location(40159, 'the count field cannot contain a null byte');
  if (spec.includes('.')) throw location(40160, "the count field cannot contain '.'");
  return {
    needs: () => new Set(),
    *run(rows) {
      let total = 0;
      for (const row of rows) {
        if (row === BREATHE) yield row;
        else total++;
      }
      if (total === 0) return;
      const out = emptyDoc();
      out[spec] = total > 2147483647 ? BigInt(total) : total;
      yield out;
    },
  };
};

interface UnwindSpec {
  path: string[];
  index: string[] | undefined;
  preserve: boolean;
}

function unwindSpec(spec: Value): UnwindSpec {
  if (typeof spec !== 'string' && !isDoc(spec))
    throw location(15981, `expected either a string or an object as specification for $unwind stage, got ${typeName(spec)}`);
  const options: Doc = typeof spec === 'string' ? { path: spec } : spec;
  for (const name of Object.keys(options)) {
    if (!['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'].includes(name))
      throw location(28811, `unrecognized option to $unwind stage: ${name}`);
  }
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: preserve } = options;
  if (path === undefined) throw location(28812, 'no path specified to $unwind stage');
  if (typeof path !== 'string') throw location(28808, `expected a string as the path for $unwind stage, got ${typeName(path)}`);
  if (!path.startsWith('$')) throw location(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  if (index !== undefined && (typeof index !== 'string' || index === ''))
    throw location(28810, 'expected a non-empty string for the includeArrayIndex option to $unwind stage');
  if (typeof index === 'string' && index.startsWith('$'))
    throw location(28822, `includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${index}`);
  if (preserve !== undefined && typeof preserve !== 'boolean')
    throw location(28809, `expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage, got ${typeName(preserve)}`);
  const parts = path.slice(1).split('.');
  if (parts.includes('')) throw location(15998, 'FieldPath field names may not be empty strings.');
  return { path: parts, index: typeof index === 'string' ? index.split('.') : undefined, preserve: preserve === true };
}

function plainPath(doc: Doc, path: readonly string[]): Value {
  let value: Value = doc;
  for (const name of path) {
    if (!isDoc(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

export const unwind: StageBuilder = (spec) => {
  const { path, index, preserve } = unwindSpec(spec);
  const first = path[0] ?? '';
  const numbered = (row: Doc, place: bigint | null): Doc => (index === undefined ? row : withPath(row, index, place));
  return {
    needs: (wanted) => union(wanted, new Set([first])),
    *run(rows) {
      for (const row of rows) {
        if (row === BREATHE) {
          yield row;
          continue;
        }
        const value = plainPath(row, path);
        if (Array.isArray(value) && value.length > 0) {
          for (let place = 0; place < value.length; place++) yield numbered(withPath(row, path, value[place]), BigInt(place));
        } else if (Array.isArray(value)) {
          if (preserve) yield numbered(withPath(row, path, undefined), null);
        } else if (preserve || (value !== undefined && value !== null)) {
          yield numbered(row, null);
        }
      }
    },
  };
};

export const replaceRoot: StageBuilder = (spec, context, name) => {
  let expr = spec;
  if (name === '$replaceRoot') {
    if (!isDoc(spec)) throw location(40229, `expected an object as specification for $replaceRoot stage, got ${typeName(spec)}`);
    for (const option of Object.keys(spec))
      if (option !== 'newRoot')
        throw location(40230, `unrecognized option to $replaceRoot stage: ${option}, only valid option is 'newRoot'.`);
    if (spec['newRoot'] === undefined) throw location(40231, 'no newRoot specified for the $replaceRoot stage');
    expr = spec['newRoot'];
  }
  const { evaluate, fields } = context.expression(expr);
  return {
    needs: () => fields,
    *run(rows) {
      const scope = context.scope();
      for (const row of rows) {
        if (row === BREATHE) {
          yield row;
          continue;
        }
        scope.root = row;
        scope.current = row;
        const root = evaluate(scope);
        if (!isDoc(root)) {
          const what = name === '$replaceRoot' ? `'newRoot' expression` : `'replacement document'`;
          throw location(
            40228,
            `${what} must evaluate to an object, but resulting value was: ${show(root)}. Type of resulting value: '${typeName(root)}'.`,
          );
        }
        yield root;
      }
    },
  };
};

const VERDICTS = { DESCEND: 'descend', PRUNE: 'prune', KEEP: 'keep' };

function redacted(doc: Doc, evaluate: Evaluate, scope: Scope): Doc | undefined {
  scope.current = doc;
  const verdict = evaluate(scope);
  if (verdict === VERDICTS.KEEP) return doc;
  if (verdict === VERDICTS.PRUNE) return undefined;
  if (verdict !== VERDICTS.DESCEND)
    throw location(
      17053,
      `$redact's expression should not return anything aside from the variables $$KEEP, $$DESCEND, and $$PRUNE, but returned ${show(verdict)}`,
    );
  const out = emptyDoc();
  for (const name of Object.keys(doc)) {
    const value = redactedValue(doc[name], evaluate, scope);
    if (value !== undefined) out[name] = value;
  }
  return out;
}

function redactedValue(value: Value, evaluate: Evaluate, scope: Scope): Value {
  if (isDoc(value)) return redacted(value, evaluate, scope);
  if (!Array.isArray(value)) return value;
  return value.map((item) => redactedValue(item, evaluate, scope)).filter((item) => item !== undefined);
}

export const redact: StageBuilder = (spec, context) => {
  const { evaluate } = context.compiler(Object.keys(VERDICTS)).compiler.compile(spec);
  return {
    needs: () => null,
    *run(rows) {
      const scope = context.scope();
      Object.assign(scope.variables, VERDICTS);
      for (const row of rows) {
        if (row !== BREATHE) scope.root = row;
        const out = row === BREATHE ? row : redacted(row, evaluate, scope);
        if (out !== undefined) yield out;
      }
    },
  };
};

export const sample: StageBuilder = (spec) => {
  if (!isDoc(spec)) throw location(28745, 'the $sample stage specification must be an object');
  for (const option of Object.keys(spec)) if (option !== 'size') throw location(28748, `unrecognized option to $sample: ${option}`);
  const { size } = spec;
  if (size === undefined) throw location(28749, '$sample stage must specify a size');
  if (!isNumber(size)) throw location(28746, 'size argument to $sample must be a number');
  const most = Math.trunc(toNumber(size));
  if (most < 0) throw location(28747, 'size argument to $sample must not be negative');
  return {
    needs: same,
    *run(rows) {
      const kept: Row[] = [];
      let seen = 0;
      for (const row of rows) {
        if (row === BREATHE) {
          yield row;
          continue;
        }
        seen++;
        if (kept.length < most) kept.push(row);
        else {
          const place = Math.floor(Math.random() * seen);
          if (place < most) kept[place] = row;
        }
      }
      for (let last = kept.length - 1; last > 0; last--) {
        const other = Math.floor(Math.random() * (last + 1));
        const moved = kept[last];
        const chosen = kept[other];
        if (moved !== undefined) kept[other] = moved;
        if (chosen !== undefined) kept[last] = chosen;
      }
      yield* kept;
    },
  };
};

/** Rows from an expression; what comes from the source is not read. */
export const documents: StageBuilder = (spec, context) => {
  const { evaluate } = context.expression(spec);
  return {
    needs: () => new Set(),
    *run() {
      const list = evaluate(context.scope());
      if (!Array.isArray(list)) throw location(5858203, '$documents must evaluate to an array of objects');
      for (const doc of list) {
        if (!isDoc(doc)) throw location(40228, `'replacement document' must evaluate to an object, but resulting value was: ${show(doc)}`);
        yield doc;
      }
    },
  };
};
