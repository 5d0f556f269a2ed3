// The client's documents: digests that layout does not change, fragments that come along, and mistakes that are named.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import type { ClientDocuments } from '../../scripts/documents.ts';
import { readDocuments } from '../../scripts/documents.ts';

const SDL = 'enum Kind { A B } type Thing { id: ID! kind: Kind! } type Query { thing(kind: Kind): Thing }';
let client = '';

beforeEach(() => {
  client = mkdtempSync(path.join(tmpdir(), 'tierwise-documents-'));
});
afterEach(() => rmSync(client, { recursive: true, force: true }));

function read(files: Record<string, string>): Promise<ClientDocuments> {
  rmSync(client, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(client, name)), { recursive: true });
    writeFileSync(path.join(client, name), text);
  }
  return readDocuments(client, parse(SDL), buildSchema(SDL));
}

test('layout and order of fragments do not change a digest, a field does', async () => {
  const digests = async (text: string) => Object.keys((await read({ 'mobile/a.graphql': text })).table);
  const one = await digests('query A { thing { ...F } } fragment F on Thing { id }');
  expect(one).toHaveLength(1);
  expect(one[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(await digests('# a remark\nfragment F on Thing {\n  id\n}\nquery A { thing {...F} }')).toEqual(one);
  expect(await digests('query A { thing { ...F } } fragment F on Thing { id kind }')).not.toEqual(one);
});

test('a fragment of shared comes along where it is spread, and only there', async () => {
  const { files, table } = await read({
    'shared/f.graphql': 'fragment F on Thing { id }',
    'ops/a.graphql': 'query A($kind: Kind) { thing(kind: $kind) { ...F } }',
    'mobile/b.graphql': 'query B { thing { kind } }',
  });
  const texts = Object.fromEntries(Object.values(table).map(({ name, document }) => [name, document]));
  expect(texts['A']).toContain('fragment F on Thing');
  expect(texts['B']).not.toContain('fragment');
  expect(files.ops).toContain('export const AQuery: Operation<AData, AVariables>');
  expect(files.mobile).not.toContain('fragment F');
  expect(files.shared).toContain("export type Kind = 'A' | 'B';");
});

test('no text of a document is in what the browser gets', async () => {
  const { files } = await read({ 'mobile/b.graphql': 'query B { thing { kind } }' });
  expect(files.mobile).not.toContain('query B');
});

test.each([
  [{ 'ops/a.graphql': 'query A { nothing }' }, /a\.graphql:1: Cannot query field "nothing"/],
  [{ 'ops/a.graphql': '{ thing { id } }' }, /an operation needs a name/],
  [
    { 'ops/a.graphql': 'query A { thing { id } }', 'mobile/b.graphql': 'query A { thing { kind } }' },
    /A is the name of an operation in .*a\.graphql already/,
  ],
  [{ 'mobile/b.graphql': 'query B { thing { ...Missing } }' }, /Unknown fragment "Missing"/],
])('a mistake is named with its place: %j', async (files, message) => {
  await expect(read(files as Record<string, string>)).rejects.toThrow(message);
});
