// The client's GraphQL documents: checked against the schema, turned into types and digests for each part of the client, and
// into the table of texts that the server answers. A fragment may stand in another file of the same part, or in shared/.
// Surprise: the digest is over the printed text of the operation with its fragments, so layout and order never change it.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import type { DocumentNode, FragmentDefinitionNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Kind, OperationTypeNode, isEnumType, parse, print, validate, visit } from 'graphql';

export const AREAS = ['shared', 'ops', 'mobile', 'screen'] as const;
type Area = (typeof AREAS)[number];

const SCALARS = { DateTime: 'string', Day: 'string', Fen: 'number', ID: 'string' };

interface Source {
  readonly location: string;
  readonly document: DocumentNode;
}

/** Document texts by their digest, as the server reads them. */
export type DocumentTable = Record<string, { name: string; document: string }>;

export interface ClientDocuments {
  /** Text of `client/<area>/generated.ts`. */
  readonly files: Record<Area, string>;
  readonly table: DocumentTable;
}

function documentsIn(folder: string): Source[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.graphql'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((location) => ({ location, document: parse(readFileSync(location, 'utf8')) }));
}

function definitions<Node>(sources: readonly Source[], kind: Kind): Node[] {
  return sources.flatMap(({ document }) => document.definitions.filter((each) => each.kind === kind) as Node[]);
}

/** The fragments that an operation spreads, and those that they spread. */
function fragmentsOf(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): FragmentDefinitionNode[] {
  const needed = new Map<string, FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode) => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value);
        if (!fragment || needed.has(value)) return;
        needed.set(value, fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return [...needed.values()].sort((one, other) => (one.name.value < other.name.value ? -1 : 1));
}

function constantOf(operation: OperationDefinitionNode): string {
  const kind = operation.operation === OperationTypeNode.MUTATION ? 'Mutation' : 'Query';
  return `${operation.name?.value ?? ''}${kind}`;
}

function enumsOf(schema: GraphQLSchema): string {
  return Object.values(schema.getTypeMap())
    .filter((type) => isEnumType(type) && !type.name.startsWith('__'))
    .map(
      (type) =>
        `export type ${type.name} = ${
          isEnumType(type)
            ? type
                .getValues()
                .map(({ name }) => `'${name}'`)
                .join(' | ')
            : ''
        };`,
    )
    .join('\n');
}

/** shared/ has every enum already; the generator adds those that its documents use. */
function withoutEnums(types: string, schema: GraphQLSchema): string {
  const names = Object.values(schema.getTypeMap()).filter(isEnumType);
  return names.reduce((text, { name }) => text.replace(new RegExp(`export type ${name} =[^;]*;\\n*`), ''), types);
}

/** Throws an Error that lists everything that is wrong with the documents. */
function checkDocuments(schema: GraphQLSchema, own: readonly Source[], shared: readonly Source[], names: Map<string, string>): void {
  const wrong: string[] = [];
  const all = { kind: Kind.DOCUMENT, definitions: [...own, ...shared].flatMap(({ document }) => document.definitions) } as const;
  // Shared fragments need not be used by every part.
  for (const error of validate(schema, all))
    if (!/^Fragment ".*" is never used/.test(error.message)) wrong.push(`${where(error, own)}${error.message}`);
  for (const { location, document } of own) {
    for (const each of document.definitions) {
      if (each.kind !== Kind.OPERATION_DEFINITION) continue;
      const name = each.name?.value;
      const earlier = name === undefined ? undefined : names.get(name);
      if (name === undefined) wrong.push(`${location}: an operation needs a name`);
      else if (earlier !== undefined) wrong.push(`${location}: ${name} is the name of an operation in ${earlier} already`);
      else names.set(name, location);
    }
  }
  if (wrong.length > 0) throw new Error(`The client's documents cannot be used:\n- ${wrong.join('\n- ')}`);
}

function where(error: GraphQLError, sources: readonly Source[]): string {
  const node = error.nodes?.[0];
  const source = sources.find(({ document }) => node?.loc?.source === document.loc?.source);
  return source ? `${source.location}:${error.locations?.[0]?.line ?? 1}: ` : '';
}

async function typesOf(schema: DocumentNode, sources: readonly Source[]): Promise<string> {
  if (sources.length === 0) return '';
  return codegen({
    filename: 'generated.ts',
    schema,
    documents: sources.map(({ location, document }) => ({ location, document })),
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    config: {
      scalars: SCALARS,
      strictScalars: true,
      skipTypename: true,
      enumType: 'string-literal',
      immutableTypes: true,
      arrayInputCoercion: false,
      omitOperationSuffix: true,
      operationResultSuffix: 'Data',
      inputMaybeValue: 'T | null | undefined',
      useTypeImports: true,
    },
  });
}

/** Throws an Error when a document does not fit the schema, or two operations share a name. */
export async function readDocuments(client: string, sdl: DocumentNode, schema: GraphQLSchema): Promise<ClientDocuments> {
  const shared = documentsIn(path.join(client, 'shared'));
  const names = new Map<string, string>();
  const table: DocumentTable = {};
  const files: Partial<Record<Area, string>> = {};
  for (const area of AREAS) {
    const own = area === 'shared' ? shared : documentsIn(path.join(client, area));
    const besides =
      area === 'shared' ? [] : shared.filter(({ document }) => document.definitions.some(({ kind }) => kind === Kind.FRAGMENT_DEFINITION));
    checkDocuments(schema, own, besides.map(onlyFragments), names);
    const fragments = new Map(
      definitions<FragmentDefinitionNode>([...own, ...besides], Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]),
    );
    const constants: string[] = [];
    for (const operation of definitions<OperationDefinitionNode>(own, Kind.OPERATION_DEFINITION)) {
      const document = [operation, ...fragmentsOf(operation, fragments)].map(print).join('\n\n');
      const digest = createHash('sha256').update(document).digest('hex');
      const name = operation.name?.value ?? '';
      const constant = constantOf(operation);
      table[digest] = { name, document };
      constants.push(`export const ${constant}: Operation<${name}Data, ${name}Variables> = { id: 'sha256:${digest}', name: '${name}' };`);
    }
    const types = await typesOf(sdl, [...own, ...besides.map(onlyFragments)]);
    const operation = area === 'shared' ? './operation.ts' : '../shared/operation.ts';
    files[area] = [
      constants.length > 0 ? `import type { Operation } from '${operation}';` : '',
      area === 'shared' ? enumsOf(schema) : '',
      area === 'shared' ? withoutEnums(types, schema) : types,
      constants.join('\n\n'),
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  }
  return { files: files as Record<Area, string>, table };
}

function onlyFragments({ location, document }: Source): Source {
  return { location, document: { ...document, definitions: document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION) } };
}
