// How the domains' parts of the schema are joined.

import { expect, test } from '@jest/globals';
import { print } from 'graphql';
import { mergeSdl } from '../../scripts/sdl.ts';

const auth = { name: 'auth/schema.graphql', text: 'type Persona { id: ID! } type Query { me: Persona }' };

test('a domain adds to the type of another one by extending it', () => {
  const more = { name: 'accounts/schema.graphql', text: 'extend type Query { accounts: Int! } extend type Persona { tone: String }' };
  expect(print(mergeSdl([auth, more])).replace(/\s+/g, ' ')).toContain('type Persona { id: ID! tone: String }');
});

test('two domains that define one name are told of it, whatever they mean by it', () => {
  const type = { name: 'accounts/schema.graphql', text: 'type Persona { tone: String }' };
  expect(() => mergeSdl([auth, type])).toThrow('Persona is defined in auth/schema.graphql and in accounts/schema.graphql');
  const input = { name: 'groups/schema.graphql', text: 'input Persona { tone: String }' };
  expect(() => mergeSdl([auth, input])).toThrow('Persona is defined in auth/schema.graphql and in groups/schema.graphql');
  expect(() => mergeSdl([auth, { name: 'x', text: 'enum E { A } enum E { B }' }])).toThrow('E is defined in x and in x');
});
