// Joins the schema with the resolvers of all domains, and puts every root field behind its policy. A root field without a
// policy or a resolver, a policy without a field, and a field that two domains claim stop the program before it serves anything.

import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { defaultFieldResolver } from 'graphql';
import type { Ctx, Policy } from './context.ts';
import { isAllowed } from './context.ts';
import { Refused } from './core/errors.ts';
import type { Domain } from './domains.ts';
import { scalars } from './scalars.ts';

/** The same path holds beside this file and beside the bundle: the build copies the file along. */
export function readSdl(): string {
  return readFileSync(new URL('./generated/schema.graphql', import.meta.url), 'utf8');
}

function guard(policy: Policy, resolve: GraphQLFieldResolver<unknown, Ctx>): GraphQLFieldResolver<unknown, Ctx> {
  return (parent, args, ctx, info) => {
    if (!isAllowed(policy, ctx.viewer)) throw new Refused(ctx.viewer.id === null ? 'SIGN_IN_FIRST' : 'NOT_ALLOWED');
    return resolve(parent, args, ctx, info);
  };
}

/** Throws an Error that lists everything that is wrong, so that one start shows it all. */
export function buildSchema(sdl: string, domains: Readonly<Record<string, Domain>>): GraphQLSchema {
  const wrong: string[] = [];
  const policies = new Map<string, Policy>();
  const owners = new Map<string, string>();
  for (const [name, domain] of Object.entries(domains)) {
    for (const [field, policy] of Object.entries(domain.policy)) {
      if (policies.has(field)) wrong.push(`${field} has a policy in two domains, ${name} is the second`);
      policies.set(field, policy);
    }
    for (const [type, fields] of Object.entries(domain.resolvers)) {
      for (const field of Object.keys(fields)) {
        const owner = owners.get(`${type}.${field}`);
        if (owner !== undefined) wrong.push(`${type}.${field} has a resolver in ${owner} and in ${name}`);
        owners.set(`${type}.${field}`, name);
      }
    }
  }

  const schema = makeExecutableSchema<Ctx>({
    typeDefs: sdl,
    resolvers: [scalars, ...Object.values(domains).map((domain) => domain.resolvers)],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const [name, field] of Object.entries(type?.getFields() ?? {})) {
      const key = `${type?.name ?? ''}.${name}`;
      const policy = policies.get(key);
      policies.delete(key);
      if (policy === undefined) wrong.push(`${key} has no policy: say in its domain's resolvers.ts who may use it`);
      else if (field.resolve === undefined || field.resolve === defaultFieldResolver) wrong.push(`${key} has no resolver`);
      else field.resolve = guard(policy, field.resolve);
    }
  }
  for (const key of policies.keys()) wrong.push(`${key} has a policy but is not in the schema`);
  if (schema.getSubscriptionType()) wrong.push('Subscription is not served here: live data goes through sockets.ts');
  if (wrong.length > 0) throw new Error(`The schema cannot be served:\n- ${wrong.join('\n- ')}`);
  return schema;
}
