import { describe, expect, test } from '@jest/globals';
import { graphql } from 'graphql';
import type { Policy, Viewer } from '../../server/context.ts';
import { STRANGER, isAllowed } from '../../server/context.ts';
import type { Domain } from '../../server/domains.ts';
import { domains } from '../../server/domains.ts';
import { buildSchema, readSdl } from '../../server/schema.ts';

const SDL = `
  scalar DateTime
  scalar Day
  scalar Fen
  type Query { thing(at: DateTime, on: Day, for: Fen): String }
  type Mutation { change: String }
`;

const thing = (policy: Policy): Record<string, Domain> => ({
  things: {
    resolvers: { Query: { thing: () => 'a thing' }, Mutation: { change: () => 'changed' } } as Domain['resolvers'],
    policy: { 'Query.thing': policy, 'Mutation.change': policy },
  },
});

const operator: Viewer = { kind: 'STAFF', id: 'u1', roles: ['OPERATOR'], sessionId: null };
const member: Viewer = { kind: 'DISTRIBUTOR', id: 'u2', roles: ['DISTRIBUTOR', 'KOL'], sessionId: null };

describe('the program refuses to start', () => {
  test('when a root field has no policy', () => {
    const { things } = thing('ANYONE');
    expect(() => buildSchema(SDL, { things: { ...things!, policy: { 'Query.thing': 'ANYONE' } } })).toThrow(
      'Mutation.change has no policy',
    );
  });

  test('when a policy is for a field that does not exist', () => {
    const { things } = thing('ANYONE');
    const policy = { ...things!.policy, 'Query.thong': 'ANYONE' } as const;
    expect(() => buildSchema(SDL, { things: { ...things!, policy } })).toThrow('Query.thong has a policy but is not in the schema');
  });

  test('when a root field has no resolver', () => {
    const { things } = thing('ANYONE');
    expect(() => buildSchema(SDL, { things: { ...things!, resolvers: {} } })).toThrow('Query.thing has no resolver');
  });

  test('when a resolver is for a field that does not exist', () => {
    const { things } = thing('ANYONE');
    const resolvers = { ...things!.resolvers, Query: { thong: () => '' } } as Domain['resolvers'];
    expect(() => buildSchema(SDL, { things: { ...things!, resolvers } })).toThrow('thong');
  });

  test('when two domains claim one field', () => {
    const { things } = thing('ANYONE');
    expect(() => buildSchema(SDL, { things: things!, others: things! })).toThrow('Query.thing has a resolver in things and in others');
  });

  test('when there is a subscription, which nobody would serve', () => {
    expect(() => buildSchema(`${SDL} type Subscription { news: String }`, thing('ANYONE'))).toThrow('sockets.ts');
  });

  test('and names everything that is wrong at once', () => {
    expect(() => buildSchema(SDL, {})).toThrow(/Query\.thing has no policy[^]*Mutation\.change has no policy/);
  });
});

test('the real domains make a schema', () => {
  expect(buildSchema(readSdl(), domains).getQueryType()?.getFields()).toHaveProperty('server');
});

describe('a policy', () => {
  const cases: [Policy, Viewer, boolean][] = [
    ['ANYONE', STRANGER, true],
    ['ANYONE', operator, true],
    ['SIGNED_IN', STRANGER, false],
    ['SIGNED_IN', member, true],
    [['OPERATOR', 'ADMIN'], STRANGER, false],
    [['OPERATOR', 'ADMIN'], operator, true],
    [['OPERATOR', 'ADMIN'], member, false],
    [['KOL'], member, true],
  ];

  test.each(cases)('%j lets %j in: %s', (policy, viewer, allowed) => {
    expect(isAllowed(policy, viewer)).toBe(allowed);
  });

  const ask = (policy: Policy, viewer: Viewer, source: string) =>
    graphql({ schema: buildSchema(SDL, thing(policy)), source, contextValue: { viewer } });

  test('stands before queries and mutations alike', async () => {
    for (const source of ['{ thing }', 'mutation { change }']) {
      expect((await ask('SIGNED_IN', STRANGER, source)).errors?.[0]?.originalError).toMatchObject({ code: 'SIGN_IN_FIRST' });
      expect((await ask(['ADMIN'], operator, source)).errors?.[0]?.originalError).toMatchObject({ code: 'NOT_ALLOWED' });
      expect((await ask('SIGNED_IN', operator, source)).errors).toBeUndefined();
    }
  });

  test.each([
    ['at', '"2026-03-01T10:30:00+08:00"', true],
    ['at', '"2026-03-01T10:30:00"', false],
    ['at', '1772332200', false],
    ['on', '"2026-02-28"', true],
    ['on', '"2026-02-30"', false],
    ['for', '39900', true],
    ['for', '3000000000', true],
    ['for', '0.5', false],
    ['for', '"39900"', false],
  ])('an argument %s: %s is accepted: %s', async (name, value, accepted) => {
    const { errors } = await ask('ANYONE', STRANGER, `{ thing(${name}: ${value}) }`);
    expect(errors === undefined).toBe(accepted);
  });
});
