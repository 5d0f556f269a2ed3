// Joins the schema.graphql of all domains. Surprise: the merge itself makes one type of two that have the same name, with the fields of
// both, and nobody hears of it until a client asks; so each name may be defined once, and is extended with `extend` elsewhere.

import { mergeTypeDefs } from '@graphql-tools/merge';
import { Kind, parse } from 'graphql';
import type { DocumentNode } from 'graphql';

export interface SdlFile {
  readonly name: string;
  readonly text: string;
}

/** @throws Error that names each type that two files define */
export function mergeSdl(files: readonly SdlFile[]): DocumentNode {
  const owners = new Map<string, string>();
  const wrong: string[] = [];
  const documents = files.map(({ name, text }) => {
    const document = parse(text);
    for (const node of document.definitions) {
      if (!('name' in node) || node.name === undefined || !node.kind.endsWith('Definition') || node.kind === Kind.OPERATION_DEFINITION)
        continue;
      const owner = owners.get(node.name.value);
      if (owner !== undefined) wrong.push(`${node.name.value} is defined in ${owner} and in ${name}`);
      owners.set(node.name.value, name);
    }
    return document;
  });
  if (wrong.length > 0) throw new Error(`The schema cannot be joined:\n- ${wrong.join('\n- ')}`);
  return mergeTypeDefs(documents);
}
