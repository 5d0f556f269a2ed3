// What the program really asks of the database, as the other tests of this run recorded it, is exactly what product-traffic.json
// lists, and each entry names the conformance case that pins how MongoDB answers it. So nothing is relied on that is not checked.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { EXPECTED_FAILURES } from './conformance/expected-failures.ts';
import { THEMES } from './conformance/themes.ts';

const FILE = 'test/embedded/product-traffic.json';
const MANUAL = 'https://www.mongodb.com/docs/manual/';
const { RECORD_TRAFFIC, TRAFFIC_IS_WHOLE } = process.env;

interface Entry {
  /** The name of a conformance case. */
  case: string;
  /** The page of MongoDB's manual about the command, stage or operator itself. */
  manual: string;
}

const listed = JSON.parse(readFileSync(path.join(import.meta.dirname, 'product-traffic.json'), 'utf8')) as Record<string, Entry>;
const cases = new Set(Object.values(THEMES).flatMap((list) => list.map((one) => one.name)));

function recorded(): Set<string> {
  if (RECORD_TRAFFIC === undefined) throw new Error('nothing was recorded: this test is the last part of npm test');
  const files = existsSync(RECORD_TRAFFIC) ? readdirSync(RECORD_TRAFFIC) : [];
  const names = files.flatMap((file) => readFileSync(path.join(RECORD_TRAFFIC, file), 'utf8').split('\n'));
  return new Set(names.filter((name) => name !== ''));
}

test('whatever the program asks of the database is listed', () => {
  const unlisted = [...recorded()].filter((name) => !(name in listed)).sort();
  const advice = unlisted.map(
    (name) => `${name}: add a case to test/embedded/conformance/ that says what MongoDB's manual says about it, and name it in ${FILE}`,
  );
  expect(advice).toEqual([]);
});

test('whatever is listed is asked by the program, as far as all tests were run', () => {
  const asked = recorded();
  const unused = TRAFFIC_IS_WHOLE === 'true' ? Object.keys(listed).filter((name) => !asked.has(name)) : [];
  expect(unused.map((name) => `${name}: nothing asks this any more; remove it from ${FILE}`)).toEqual([]);
});

test('every entry names a conformance case that is met, and a page of the manual', () => {
  const wrong = Object.entries(listed).flatMap(([name, { case: pinnedBy, manual }]) => [
    ...(cases.has(pinnedBy) ? [] : [`${name}: there is no conformance case "${pinnedBy}"`]),
    ...(pinnedBy in EXPECTED_FAILURES ? [`${name}: the conformance case "${pinnedBy}" is expected to fail`] : []),
    ...(manual.startsWith(MANUAL) && URL.canParse(manual) ? [] : [`${name}: ${manual} is no page of ${MANUAL}`]),
  ]);
  expect(wrong).toEqual([]);
});

test('the list is in order, so that two people who add to it do not get into each other’s way', () => {
  expect(Object.keys(listed)).toEqual(Object.keys(listed).sort());
});
