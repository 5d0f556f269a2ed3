// The client's own operations. Each is known by the digest of its text, checked and measured when it is loaded, and compiled
// to a function when it is first asked for; a request then costs neither parsing nor validation.
// Surprise: graphql-jit takes a field without a resolver for a plain value: unlike graphql it neither calls a function nor waits
// for a promise that a parent object holds, and such a field is a fault. It also words some errors of variables differently;
// those are worded again by graphql itself, so that a caller cannot tell the two ways apart.

import { readFileSync, statSync } from 'node:fs';
import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Kind, getVariableValues, parse, validate } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { z } from 'zod';
import type { Ctx } from './context.ts';
import { judgeDocument } from './graphql-limits.ts';

export const OPERATIONS_FILE = new URL('./generated/operations.json', import.meta.url);

const OPERATIONS = z.record(z.string().regex(/^[0-9a-f]{64}$/), z.object({ name: z.string(), document: z.string() }));
export type Operations = z.infer<typeof OPERATIONS>;

export interface Persisted {
  readonly name: string;
  /** Runs it as graphql would; at once where no resolver waits for anything. */
  run(ctx: Ctx, variables: Readonly<Record<string, unknown>>): Promise<ExecutionResult> | ExecutionResult;
}

export interface PersistedDocuments {
  find(sha256: string): Persisted | undefined;
  /** One line for each document that cannot be served. */
  readonly wrong: readonly string[];
}

/** `{}` where no client was built. @throws when the file is there and is not what codegen writes */
export function readOperations(file: URL = OPERATIONS_FILE): Operations {
  if (!statSync(file, { throwIfNoEntry: false })) return {};
  return OPERATIONS.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function check(schema: GraphQLSchema, text: string): { document: DocumentNode; operation: OperationDefinitionNode } | string {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (!operation || operations.length > 1) return 'holds not exactly one operation';
  const errors = validate(schema, document);
  if (errors.length > 0) return errors.map((error) => error.message).join('; ');
  const verdict = judgeDocument(document, schema, {});
  return verdict.ok ? { document, operation } : `${verdict.why} ${JSON.stringify(verdict)}`;
}

/** Whether a result says that the variables did not fit: then nothing was run. */
function isUnrun(result: ExecutionResult): boolean {
  return result.errors !== undefined && !('data' in result);
}

function compile(schema: GraphQLSchema, name: string, document: DocumentNode, operation: OperationDefinitionNode): Persisted {
  const compiled = compileQuery(schema, document);
  if (!isCompiledQuery(compiled)) throw new Error(`${name} cannot be compiled: ${compiled.errors?.map(String).join('; ') ?? ''}`);
  const { query } = compiled;
  const inGraphqlsWords = (result: ExecutionResult, variables: Readonly<Record<string, unknown>>): ExecutionResult => {
    if (!isUnrun(result)) return result;
    const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 50 });
    const worded = errors ?? result.errors ?? [];
    for (const error of worded) error.extensions['code'] = 'BAD_USER_INPUT';
    return { errors: worded };
  };
  return {
    name,
    run(ctx, variables) {
      const result = query(null, ctx, variables);
      if (result instanceof Promise) return result.then((settled) => inGraphqlsWords(settled, variables));
      return inGraphqlsWords(result, variables);
    },
  };
}

export function loadPersisted(schema: GraphQLSchema, operations: Operations): PersistedDocuments {
  const checked = new Map<string, () => Persisted>();
  const ready = new Map<string, Persisted>();
  const wrong: string[] = [];
  for (const [sha256, { name, document: text }] of Object.entries(operations)) {
    const result = check(schema, text);
    if (typeof result === 'string') wrong.push(`${name}: ${result}`);
    else checked.set(sha256, () => compile(schema, name, result.document, result.operation));
  }
  return {
    wrong,
    find(sha256) {
      let found = ready.get(sha256);
      if (!found) {
        found = checked.get(sha256)?.();
        if (found) ready.set(sha256, found);
      }
      return found;
    },
  };
}

/** In development: the file is read again when a document is unknown and the file has changed since, as after `npm run codegen`. */
export function reloadWhenChanged(schema: GraphQLSchema, first: PersistedDocuments, onWrong: (wrong: readonly string[]) => void) {
  let documents = first;
  let readAt = Date.now();
  return (sha256: string): Persisted | undefined => {
    const found = documents.find(sha256);
    if (found) return found;
    const changedAt = statSync(OPERATIONS_FILE, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (changedAt < readAt) return undefined;
    readAt = Date.now();
    documents = loadPersisted(schema, readOperations());
    if (documents.wrong.length > 0) onWrong(documents.wrong);
    return documents.find(sha256);
  };
}
