// How much a document may ask for, first by itself, then through the server: each excess is refused under its own code, in both
// languages, and the server goes on.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema as buildPlainSchema, getIntrospectionQuery, parse } from 'graphql';
import { LIMITS, judgeDocument } from '../../server/graphql-limits.ts';
import { answer, serveReady } from './serving.ts';

const schema = buildPlainSchema(`
  type Query { person: Person, people(first: Int): PersonConnection!, days(days: Int): [Person!]! }
  type PersonConnection { edges: [Edge!]! }
  type Edge { node: Person! }
  type Person { id: ID!, name: String!, friend: Person, friends: [Person!]! }
`);

const judge = (text: string, variables: object = {}) => judgeDocument(parse(text), schema, variables as Record<string, unknown>);
const deep = (levels: number, inner = 'id') => `{ person ${'{ friend '.repeat(levels - 2)}{ ${inner} }${' }'.repeat(levels - 2)} }`;
const costOf = (text: string, variables: object = {}) => {
  const verdict = judge(text, variables);
  return verdict.ok ? verdict.measures.cost : verdict.why;
};

describe('a document is measured', () => {
  test('by its levels', () => {
    expect(judge(deep(LIMITS.depth))).toMatchObject({ ok: true, measures: { depth: LIMITS.depth } });
    expect(judge(deep(LIMITS.depth + 1))).toEqual({ ok: false, why: 'QUERY_TOO_DEEP', limit: LIMITS.depth });
  });

  test('by its levels also where they are spread over fragments', () => {
    const fragments = Array.from({ length: 20 }, (_, at) => `fragment F${at} on Person { friend { ...F${at + 1} } }`);
    const text = `{ person { ...F0 } } ${fragments.join(' ')} fragment F20 on Person { id }`;
    expect(judge(text)).toMatchObject({ ok: false, why: 'QUERY_TOO_DEEP' });
  });

  test('in no time where fragments double one another down to one that is not there', () => {
    const fragments = Array.from({ length: 80 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`);
    expect(judge(`{ ...F0 } ${fragments.join(' ')}`)).toMatchObject({ ok: true, measures: { roots: 0 } });
    const full = judge(`{ ...F0 } ${fragments.join(' ')} fragment F80 on Query { person { id } }`);
    expect(full).toMatchObject({ ok: false, why: 'QUERY_TOO_MANY_ROOTS' });
  });

  test('by the length of its lists, which multiply', () => {
    expect(costOf('{ person { id } }')).toBe(2);
    expect(costOf('{ people(first: 5) { edges { node { id } } } }')).toBe(1 + 5 * 3);
    expect(costOf('query($n: Int) { people(first: $n) { edges { node { id } } } }', { n: 7 })).toBe(1 + 7 * 3);
    expect(costOf('query($n: Int = 8) { people(first: $n) { edges { node { id } } } }')).toBe(1 + 8 * 3);
    expect(costOf('query($n: Int) { people(first: $n) { edges { node { id } } } }')).toBe(1 + 100 * 3);
    expect(costOf('{ days(days: 30) { id name } }')).toBe(1 + 30 * 2);
    expect(costOf('{ person { friends { friends { id } } } }')).toBe(2 + 10 * (1 + 10));
  });

  test('by its cost', () => {
    expect(judge('{ people(first: 5000) { edges { node { id name } } } }')).toMatchObject({
      ok: false,
      why: 'QUERY_TOO_COSTLY',
      cost: 20_001,
    });
    expect(costOf('{ people(first: -5) { edges { node { id } } } }')).toBe(1 + 100 * 3);
  });

  describe('by what goes through everybody', () => {
    const everything = buildPlainSchema(readFileSync(new URL('../../server/generated/schema.graphql', import.meta.url), 'utf8'));
    const verdictOf = (text: string) => judgeDocument(parse(text), everything, {});
    const times = (count: number, text: string) => `{ ${Array.from({ length: count }, (_, at) => `a${at}: ${text}`).join(' ')} }`;

    test.each([
      ['a member’s team', 9, 'myTeam(first: 1, show: NEED_HELP) { total }'],
      ['a team', 9, 'team(of: "1", first: 1) { total }'],
      ['a week of the platform', 13, 'calendarWeek(day: "2026-05-11") { from }'],
      ['a trial of a policy', 2, 'simulateTierPolicy(version: 1) { changed }'],
    ])('%s, so often and no more', (_what, most, text) => {
      expect(verdictOf(times(most, text))).toMatchObject({ ok: true });
      expect(verdictOf(times(most + 1, text))).toMatchObject({ why: 'QUERY_TOO_COSTLY' });
    });

    test.each([['team { members }'], ['team { members } figures { window } explanation { day }']])('of a list of people: %s', (fields) => {
      const list = (first: number) => `{ distributors(first: ${first}) { edges { node { ${fields} } } } }`;
      expect(verdictOf(list(20))).toMatchObject({ ok: true });
      expect(verdictOf(list(100))).toMatchObject({ why: 'QUERY_TOO_COSTLY' });
    });
  });

  test('by its fields, roots, aliases and directives', () => {
    const many = (count: number, text: (at: number) => string) => Array.from({ length: count }, (_, at) => text(at)).join(' ');
    expect(judge(`{ person { ${many(501, () => 'id')} } }`)).toMatchObject({ why: 'QUERY_TOO_WIDE' });
    expect(judge(`{ ${many(21, (at) => `a${at}: person { id }`)} }`)).toMatchObject({ why: 'QUERY_TOO_MANY_ROOTS' });
    expect(judge(`{ person { ${many(51, (at) => `a${at}: id`)} } }`)).toMatchObject({ why: 'QUERY_TOO_MANY_ALIASES' });
    expect(judge(`{ person { id ${many(21, () => '@include(if: true)')} } }`)).toMatchObject({ why: 'QUERY_TOO_MANY_DIRECTIVES' });
    expect(judge(`query { ...R ...R ...R } fragment R on Query { ${many(7, (at) => `a${at}: person { id }`)} }`)).toMatchObject({
      why: 'QUERY_TOO_MANY_ROOTS',
    });
  });

  test('without unfolding fragments that double one another', () => {
    const fragments = Array.from({ length: 100 }, (_, at) => `fragment F${at} on Person { ...F${at + 1} ...F${at + 1} }`);
    const began = performance.now();
    expect(judge(`{ person { ...F0 } } ${fragments.join(' ')} fragment F100 on Person { id }`)).toMatchObject({ why: 'QUERY_TOO_WIDE' });
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  test('and found to go in circles', () => {
    expect(judge('{ person { ...A } } fragment A on Person { friend { ...B } } fragment B on Person { ...A }')).toEqual({
      ok: false,
      why: 'QUERY_IN_CIRCLES',
    });
    expect(judge('{ ...A } fragment A on Query { ...A }')).toMatchObject({ why: 'QUERY_IN_CIRCLES' });
  });

  test('within which tools find their introspection', () => {
    expect(judge(getIntrospectionQuery())).toMatchObject({ ok: true });
  });
});

describe('the server refuses', () => {
  const wide = (count: number, text: (at: number) => string) =>
    `{ server { ${Array.from({ length: count }, (_, at) => text(at)).join(' ')} } }`;
  const typeDeep = `{ __type(name: "Query") ${'{ ofType '.repeat(30)}{ name }${' }'.repeat(30)} }`;

  test.each([
    ['depth', typeDeep, 'QUERY_TOO_DEEP'],
    ['width', wide(600, () => 'version'), 'QUERY_TOO_WIDE'],
    ['aliases', wide(60, (at) => `a${at}: version`), 'QUERY_TOO_MANY_ALIASES'],
    ['roots', `{ ${Array.from({ length: 30 }, (_, at) => `a${at}: server { version }`).join(' ')} }`, 'QUERY_TOO_MANY_ROOTS'],
    ['directives', wide(1, () => `version ${'@skip(if: false) '.repeat(30)}`), 'QUERY_TOO_MANY_DIRECTIVES'],
    ['tokens', wide(2_500, () => 'id'), 'QUERY_TOO_MANY_TOKENS'],
    ['length', `{ server { version } } # ${'x'.repeat(30_000)}`, 'QUERY_TOO_LONG'],
    ['circles', 'query { ...A } fragment A on Query { ...A }', 'QUERY_IN_CIRCLES'],
    ['nested brackets', `{ a(b: ${'['.repeat(3_000)}`, 'QUERY_TOO_MANY_TOKENS'],
    ['closed brackets', `{ a(b: ${'['.repeat(600)}${']'.repeat(600)}) }`, 'QUERY_TOO_MANY_TOKENS'],
    ['nested selections', `${'{ server '.repeat(480)} { version } ${'}'.repeat(480)}`, 'QUERY_TOO_MANY_TOKENS'],
    ['nested selections within the tokens', `${'{ server '.repeat(300)} { version } ${'}'.repeat(300)}`, 'QUERY_TOO_DEEP'],
  ])('too much %s', async (_what, query, code) => {
    const { ask } = await serveReady();
    const response = await ask(query);
    expect(response.status).toBe(400);
    const { errors } = await answer(response);
    expect(errors?.[0]).toMatchObject({
      message: code,
      extensions: { code, sentence: { zh: expect.any(String), en: expect.any(String) } },
    });
    expect(JSON.stringify(errors)).not.toContain('{limit}');
    expect((await answer(await ask('{ server { version } }'))).data).toEqual({ server: { version: '1.2.3' } });
  });

  test.each([
    ['several operations at once', [{ query: '{ server { version } }' }], 400, 'BATCH_REFUSED'],
    ['no document', {}, 400, 'DOCUMENT_MISSING'],
    ['a document that is no text', { query: { kind: 'Document' } }, 400, 'DOCUMENT_MISSING'],
    ['variables that are a list', { query: '{ server { version } }', variables: [1] }, 400, 'VARIABLES_MALFORMED'],
    ['variables that are a text', { query: '{ server { version } }', variables: '{}' }, 400, 'VARIABLES_MALFORMED'],
    ['variables without end', { query: '{ server { version } }', variables: { x: 'y'.repeat(70_000) } }, 400, 'VARIABLES_TOO_LARGE'],
    ['null', null, 400, 'MALFORMED'],
    ['a number', 7, 400, 'MALFORMED'],
    ['half of a body', '{"query":', 400, 'MALFORMED'],
    ['a body without end', 'x'.repeat(300_000), 413, 'TOO_LARGE'],
    [
      'a mountain of brackets',
      `{"query":"{server{version}}","variables":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
      400,
      'VARIABLES_TOO_LARGE',
    ],
  ])('%s', async (_what, body, status, code) => {
    const { post, ask, lines } = await serveReady();
    const response = await post('/graphql', body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code, message: { zh: expect.any(String), en: expect.any(String) } });
    expect(lines.join('')).not.toContain('"fault"');
    expect((await ask('{ server { version } }')).status).toBe(200);
  });

  test('a document with bytes that are no UTF-8', async () => {
    const { get } = await serveReady();
    const body = Buffer.concat([Buffer.from('{"query":"{ server { version'), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from(' } }"}')]);
    const response = await get('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(response.status).toBe(400);
    expect((await answer(response)).errors?.[0]?.extensions.code).toBe('GRAPHQL_PARSE_FAILED');
  });

  test('a compressed body, which may be any size once it is unfolded', async () => {
    const { post } = await serveReady();
    const response = await post('/graphql', '{}', { 'content-encoding': 'gzip' });
    expect(response.status).toBe(415);
  });
});
