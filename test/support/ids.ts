// For walks over every id that somebody may put to the roots of a domain: which there are, and a question with those that it uses.

import { GraphQLID, GraphQLInputObjectType, getNamedType } from 'graphql';
import type { GraphQLArgument, GraphQLInputField } from 'graphql';
import { isAllowed } from '../../server/context.ts';
import type { Viewer } from '../../server/context.ts';
import { domains } from '../../server/domains.ts';
import { buildSchema, readSdl } from '../../server/schema.ts';

function idsIn(path: string, given: GraphQLArgument | GraphQLInputField): string[] {
  const type = getNamedType(given.type);
  if (type === GraphQLID) return [`${path}.${given.name}`];
  if (!(type instanceof GraphQLInputObjectType)) return [];
  return Object.values(type.getFields()).flatMap((field) => idsIn(`${path}.${given.name}`, field));
}

/** The id arguments, as `Mutation.moveEntry.id`, of these domains' roots; only of those that one of the viewers may ask, where any is given. */
export function idArguments(names: readonly string[], ...viewers: readonly Viewer[]): string[] {
  const schema = buildSchema(readSdl(), domains);
  const open = new Set(
    names
      .flatMap((name) => Object.entries(domains[name]!.policy))
      .filter(([, policy]) => viewers.length === 0 || viewers.some((viewer) => isAllowed(policy, viewer)))
      .map(([root]) => root),
  );
  return [schema.getQueryType()!, schema.getMutationType()!]
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ name }) => open.has(`${type.name}.${name}`))
        .flatMap(({ name, args }) => args.flatMap((arg) => idsIn(`${type.name}.${name}`, arg))),
    )
    .sort();
}

/** `mutation { withdraw(id: $id) { id } }` with the variables declared that it uses, and their values. */
export function asking(question: string, ids: Readonly<Record<string, string>>): [query: string, variables: Record<string, string>] {
  const body = question.slice(question.indexOf('{'));
  const named = [...new Set([...body.matchAll(/\$(\w+)/gu)].map(([, name]) => name!))];
  const head = `${question.split(' ', 1)[0]!} (${named.map((name) => `$${name}: ID!`).join(', ')})`;
  return [`${head} ${body}`, Object.fromEntries(named.map((name) => [name, ids[name]!]))];
}
