// What MongoDB's manual says, case by case, against the embedded server through the real driver. The cases stand beside this
// file as data; those that are known to fail are listed with the reason.

import { beforeAll, describe, expect, test } from '@jest/globals';
import type { MongoClient } from 'mongodb';
import { EXPECTED_FAILURES } from './conformance/expected-failures.ts';
import { runCase } from './conformance/run-case.ts';
import { THEMES } from './conformance/themes.ts';
import { embedded } from './helpers.ts';

const harness = embedded('conformance');
let sessionClient: MongoClient;
let cases = 0;

beforeAll(async () => {
  sessionClient = await harness.connect();
});

for (const [theme, list] of Object.entries(THEMES)) {
  describe(theme, () => {
    for (const one of list) {
      const at = ++cases;
      test(one.name, async () => {
        const reason = EXPECTED_FAILURES[one.name];
        const work = runCase({ client: harness.client, sessionClient, db: harness.db }, at, one);
        if (reason === undefined) await work;
        else await expect(work).rejects.toThrow();
      });
    }
  });
}

const names = Object.values(THEMES).flatMap((list) => list.map((one) => one.name));

test('every case has a name of its own and a page of the manual', () => {
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  const pages = Object.values(THEMES).flatMap((list) => list.map((one) => one.manual));
  expect(pages.filter((page) => !/^[a-z][\w\-/.]*\/(#[\w-]+)?$/i.test(page))).toEqual([]);
});

test('every expected failure is a case', () => {
  expect(Object.keys(EXPECTED_FAILURES).filter((name) => !names.includes(name))).toEqual([]);
});

test('the server complained about nothing', () => {
  expect(harness.warnings).toEqual([]);
});
