// The client's own documents take a way of their own through the server. Whoever asks must not be able to tell it from Apollo's.

import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { Refused } from '../../server/core/errors.ts';
import type { Domain } from '../../server/domains.ts';
import { loadPersisted } from '../../server/persisted.ts';
import type { Operations } from '../../server/persisted.ts';
import { buildSchema } from '../../server/schema.ts';
import { aToken, answer, serve, serveReady } from './serving.ts';
import type { Served } from './serving.ts';

const SDL = `
  scalar DateTime
  scalar Day
  scalar Fen
  enum Colour { RED GREEN }
  input Wish { name: String!, on: Day, colours: [Colour!] }
  type Thing { id: ID!, name: String!, at: DateTime!, price: Fen, colour: Colour, inner: [Thing!]!, broken: String!, maybe: String, count: Int!, share: Float! }
  type Query { thing(on: Day, first: Int = 2, wish: Wish): Thing, things(first: Int!): [Thing!]!, secret: String! }
  type Mutation { one: Int!, two: Int! }
`;

function aThing(depth: number): Record<string, unknown> {
  return {
    id: `t${depth}`,
    name: '群阶 "quoted" \u2028 \\ 🙂',
    at: new Date('2026-05-12T02:30:00.000Z'),
    price: 9_007_199_254_740_991,
    colour: 'RED',
    inner: depth > 0 ? [aThing(depth - 1), aThing(depth - 1)] : [],
    count: 3,
    share: 0.1 + 0.2,
  };
}

const order: string[] = [];

const things: Record<string, Domain> = {
  things: {
    resolvers: {
      Query: {
        thing: (_parent: unknown, { on, first, wish }: { on?: string; first: number; wish?: object }) =>
          Promise.resolve({ ...aThing(first), name: JSON.stringify([on, wish]) }),
        things: (_parent: unknown, { first }: { first: number }) => Array.from({ length: first }, () => aThing(0)),
        secret: () => 'a secret',
      },
      Thing: {
        broken: () => {
          throw new Error('a secret of the house');
        },
        maybe: () => Promise.reject(new Refused('GROUP_FULL', { limit: 300 })),
      },
      Mutation: {
        one: async () => {
          await new Promise((settle) => setTimeout(settle, 20));
          return order.push('one');
        },
        two: () => order.push('two'),
      },
    } as unknown as Domain['resolvers'],
    policy: {
      'Query.thing': 'ANYONE',
      'Query.things': 'ANYONE',
      'Query.secret': ['ADMIN'],
      'Mutation.one': 'ANYONE',
      'Mutation.two': 'ANYONE',
    },
  },
};

const schema = buildSchema(SDL, things);

const DOCUMENTS = {
  plain: 'query Plain { thing { id name at price colour count share inner { id inner { id name } } } }',
  fragments:
    'query Fragments($deep: Boolean!) { thing { ...Part other: inner { ...Part } } } fragment Part on Thing { id inner @include(if: $deep) { id __typename } }',
  refused: 'query Refused { thing { id maybe } }',
  fault: 'query Fault { thing { id } things(first: 2) { id broken } }',
  policy: 'query Policy { thing { id } secret }',
  variables: 'query Variables($on: Day, $first: Int, $wish: Wish) { thing(on: $on, first: $first, wish: $wish) { name inner { id } } }',
  required: 'query Required($first: Int!) { things(first: $first) { id } }',
  serial: 'mutation Serial { one two }',
};

const idOf = (document: string) => createHash('sha256').update(document).digest('hex');

const operations: Operations = Object.fromEntries(
  Object.entries(DOCUMENTS).map(([name, document]) => [idOf(document), { name, document }]),
);

/** Fault ids differ from one answer to the next by design. */
function withoutFaultIds(text: string): unknown {
  return JSON.parse(text.replace(/F-[0-9A-F]{10}/g, 'F-XXXXXXXXXX'));
}

async function bothWays({ post }: Served, name: keyof typeof DOCUMENTS, variables: unknown, headers: Record<string, string> = {}) {
  const document = DOCUMENTS[name];
  const ours = await post('/graphql', { documentId: `sha256:${idOf(document)}`, variables }, headers);
  const apollos = await post('/graphql', { query: document, variables }, headers);
  return {
    ours: { status: ours.status, type: ours.headers.get('content-type'), body: withoutFaultIds(await ours.text()) },
    apollos: { status: apollos.status, type: apollos.headers.get('content-type'), body: withoutFaultIds(await apollos.text()) },
  };
}

describe('a document of the client is answered as Apollo would', () => {
  const cases: [keyof typeof DOCUMENTS, unknown][] = [
    ['plain', undefined],
    ['plain', null],
    ['plain', { unused: [1, { deep: true }] }],
    ['fragments', { deep: true }],
    ['fragments', { deep: false }],
    ['fragments', { deep: 'yes' }],
    ['refused', {}],
    ['fault', {}],
    ['policy', {}],
    ['variables', {}],
    ['variables', { on: '2026-02-28', first: 1, wish: { name: '礼包', on: '2026-03-01', colours: ['RED', 'GREEN'] } }],
    ['variables', { wish: { name: 'one', colours: 'RED' } }],
    ['variables', { first: null }],
    ['variables', { on: '2026-02-30' }],
    ['variables', { on: 7 }],
    ['variables', { first: 'two' }],
    ['variables', { first: 1.5 }],
    ['variables', { wish: {} }],
    ['variables', { wish: { name: 'x', more: 1 } }],
    ['variables', { wish: { name: 'x', colours: ['BLUE'] } }],
    ['variables', { wish: 'x' }],
    ['variables', JSON.parse('{"__proto__": {"first": 3}, "constructor": 1}') as object],
    ['required', {}],
    ['required', { first: null }],
    ['required', { first: 3 }],
  ];

  test.each(cases)('%s with %j', async (name, variables) => {
    const { ours, apollos } = await bothWays(await serveReady({ schema, operations }), name, variables);
    expect(ours).toEqual(apollos);
    if (name === 'plain') expect(ours.body).toMatchObject({ data: { thing: { price: 9_007_199_254_740_991 } } });
  });

  test('with the rights of its caller', async () => {
    const served = await serveReady({ schema, operations });
    for (const role of ['ADMIN', 'DISTRIBUTOR'] as const) {
      const { ours, apollos } = await bothWays(served, 'policy', {}, { authorization: `Bearer ${aToken(served.about, role)}` });
      expect(ours).toEqual(apollos);
      if (role === 'ADMIN') expect(ours.body).toEqual({ data: { thing: { id: 't2' }, secret: 'a secret' } });
      else expect(ours.body).toMatchObject({ data: null, errors: [{ extensions: { code: 'NOT_ALLOWED' } }] });
    }
  });

  test('and its mutations one after the other', async () => {
    const { post } = await serveReady({ schema, operations });
    order.length = 0;
    const response = await post('/graphql', { documentId: `sha256:${idOf(DOCUMENTS.serial)}` });
    expect(await answer(response)).toEqual({ data: { one: 1, two: 2 } });
    expect(order).toEqual(['one', 'two']);
  });
});

test('a fault is logged under its id, with the request and the name of the document', async () => {
  const { post, lines } = await serveReady({ schema, operations });
  const response = await post('/graphql', { documentId: `sha256:${idOf(DOCUMENTS.fault)}` }, { 'x-request-id': 'request-0007' });
  const text = await response.text();
  expect(text).not.toContain('secret of the house');
  const [faultId] = /F-[0-9A-F]{10}/.exec(text) ?? [];
  const line = lines.find((each) => each.includes(String(faultId)));
  expect(line).toContain('a secret of the house');
  expect(line).toContain('request-0007');
  expect(lines.join('')).toContain('"operation":"fault"');
});

test.each([
  ['of another digest', `sha256:${'0'.repeat(64)}`],
  ['that is no digest', 'hello'],
  ['in another spelling', `sha256:${idOf(DOCUMENTS.plain).toUpperCase()}`],
  ['that every object has', 'sha256:constructor'],
])('a document %s is not known', async (_what, documentId) => {
  const { post } = await serveReady({ schema, operations });
  const response = await post('/graphql', { documentId });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({
    code: 'DOCUMENT_UNKNOWN',
    errors: [{ extensions: { code: 'DOCUMENT_UNKNOWN', sentence: { zh: expect.any(String), en: expect.any(String) } } }],
  });
});

test('is refused with 503 until the database is open', async () => {
  const { post } = await serve({ schema, operations });
  expect((await post('/graphql', { documentId: `sha256:${idOf(DOCUMENTS.plain)}` })).status).toBe(503);
});

test('is counted by its name', async () => {
  const served = await serveReady({ schema, operations });
  await bothWays(served, 'refused', {});
  const text = await (await served.get('/metrics')).text();
  expect(text).toContain('graphql_operations_total{operation="refused",outcome="refused"} 1');
  expect(text).toContain('route="/graphql",status="200"');
});

describe('documents that cannot be served are named when they are loaded', () => {
  test.each([
    ['a syntax error', 'query {', 'Syntax Error'],
    ['an unknown field', '{ thong }', 'thong'],
    ['two operations', 'query A { secret } query B { secret }', 'exactly one operation'],
    ['too deep', `{ thing ${'{ inner '.repeat(20)} { id } ${'}'.repeat(20)} }`, 'QUERY_TOO_DEEP'],
  ])('%s', (_what, document, expected) => {
    const loaded = loadPersisted(schema, { [idOf(document)]: { name: 'Wrong', document }, ...operations });
    expect(loaded.wrong).toHaveLength(1);
    expect(loaded.wrong[0]).toContain('Wrong: ');
    expect(loaded.wrong[0]).toContain(expected);
    expect(loaded.find(idOf(document))).toBeUndefined();
    expect(loaded.find(idOf(DOCUMENTS.plain))?.name).toBe('plain');
  });
});
