// The import rules, tried out: a small tree that obeys all of them, and the same tree with one forbidden import per rule.

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import boundaries from '../../scripts/boundaries.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CRUISE = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const CONFIG = path.join(ROOT, 'scripts/boundaries.js');

const PACKAGES = ['express', '@apollo/server', 'socket.io', 'agenda', 'lmdb', 'mingo', 'bson', 'antd', 'socket.io-client', 'left-pad'];

/** A tree in which every import is allowed. */
const LAWFUL: Record<string, string> = {
  'server/main.ts': "import './app.ts'; import './sockets.ts'; import './jobs.ts'; import './domains.ts'; import './core/db.ts';",
  'server/app.ts': "import 'express'; import '@apollo/server';",
  'server/context.ts': "import type { Request } from 'express'; export type Ctx = Request;",
  'server/sockets.ts': "import 'socket.io';",
  'server/jobs.ts': "import 'agenda';",
  'server/domains.ts': "import './tiers/resolvers.ts'; import './orders/resolvers.ts'; import './analytics/service.ts';",
  'server/core/db.ts': "import 'bson'; import '../embedded/server.ts';",
  'server/core/time.ts': 'export const day = 1;',
  'server/core/log.ts': 'export const log = 1;',
  'server/embedded/server.ts': "import 'lmdb'; import 'mingo'; import 'bson';",
  'server/generated/types.ts': "export type Tier = 'NEW';",
  'server/tiers/resolvers.ts': "import './service.ts';",
  'server/tiers/service.ts':
    "import type { Ctx } from '../context.ts'; import './model.ts'; import './rules.ts'; import '../orders/service.ts'; export type A = Ctx;",
  'server/tiers/rules.ts':
    "import '../core/time.ts'; import '../orders/rules.ts'; import './windows.rules.ts'; import type { M } from './model.ts'; export type B = M;",
  'server/tiers/windows.rules.ts': 'export const windows = 1;',
  'server/tiers/model.ts': 'export type M = 1;',
  'server/orders/resolvers.ts': "import './service.ts';",
  'server/orders/service.ts': "import './rules.ts'; import './model.ts';",
  'server/orders/rules.ts': 'export const rules = 1;',
  'server/orders/model.ts': 'export const model = 1;',
  'server/analytics/service.ts': "import '../orders/service.ts';",
  'client/shared/live.ts': "import 'socket.io-client';",
  'client/ops/page.ts': "import 'antd'; import '../shared/live.ts';",
  'client/mobile/page.ts': "import '../shared/live.ts';",
  'client/page.ts': "import type { Tier } from '../server/generated/types.ts'; export type C = Tier;",
  'scripts/bench.ts': "import '../server/embedded/server.ts';",
};

/** For each rule the files that break it; they are added to the lawful tree, or take the place of one of its files. */
const UNLAWFUL: Record<string, Record<string, string>> = {
  'core-knows-no-domain': { 'server/core/board.ts': "import '../orders/service.ts';" },
  'domains-stay-below-the-frame': { 'server/tiers/serve.ts': "import '../app.ts';" },
  'rules-are-pure': { 'server/tiers/clock.rules.ts': "import '../core/log.ts';", 'server/tiers/file.rules.ts': "import 'node:fs';" },
  'domains-enter-by-the-door': { 'server/tiers/peek.ts': "import type { M } from '../orders/model.ts'; export type D = M;" },
  'resolvers-ask-the-service': { 'server/orders/resolvers.ts': "import './model.ts';" },
  'express-and-apollo-in-app': { 'server/tiers/http.ts': "import 'express';", 'server/core/gql.ts': "import '@apollo/server';" },
  'context-knows-http-by-type': { 'server/context.ts': "import 'express'; export type Ctx = 1;" },
  'socket-io-in-sockets': { 'server/tiers/tell.ts': "import 'socket.io';" },
  'agenda-in-jobs': { 'server/tiers/jobs.ts': "import 'agenda';" },
  'embedded-has-one-door': { 'server/orders/store.ts': "import '../embedded/server.ts';" },
  'embedded-stands-alone': { 'server/embedded/log.ts': "import '../core/log.ts';" },
  'storage-stays-in-embedded': { 'server/orders/lmdb.ts': "import 'lmdb';", 'server/orders/mingo.ts': "import 'mingo';" },
  'bson-stays-in-embedded': { 'server/orders/bson.ts': "import 'bson';" },
  'analytics-is-read-by-nobody': { 'server/orders/figures.ts': "import '../analytics/service.ts';" },
  'client-and-server-share-types': { 'client/reach.ts': "import '../server/core/time.ts';" },
  'client-and-server-share-only-types': { 'client/run.ts': "import '../server/generated/types.ts';" },
  'pages-are-apart': {
    'client/mobile/borrow.ts': "import '../ops/page.ts';",
    'client/ops/borrow.ts': "import '../mobile/page.ts';",
    'client/shared/borrow.ts': "import '../mobile/page.ts';",
    'client/screen/borrow.ts': "import '../ops/page.ts';",
  },
  'phone-stays-small': { 'client/mobile/table.ts': "import 'antd';", 'client/shared/table.ts': "import 'antd';" },
  'one-socket-of-a-page': { 'client/ops/listen.ts': "import 'socket.io-client';" },
  'server-knows-no-client': { 'server/orders/page.ts': "import '../../client/page.ts';" },
  'demo-world-at-startup': { 'server/orders/demo.ts': "import '../../seed/world.ts';", 'seed/world.ts': 'export const world = 1;' },
  'no-cycles': { 'server/orders/round.ts': "import './trip.ts';", 'server/orders/trip.ts': "import './round.ts';" },
  'no-unreachable-code': { 'server/orders/forgotten.ts': 'export const forgotten = 1;' },
  'declared-dependencies': { 'server/orders/pad.ts': "import 'left-pad';" },
  resolvable: { 'server/orders/lost.ts': "import './nowhere.ts';" },
};

interface Violation {
  from: string;
  cycle?: { name: string }[];
  rule: { name: string };
}

const folders: string[] = [];

function write(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

async function cruise(files: Record<string, string>): Promise<Violation[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tierwise-boundaries-'));
  folders.push(folder);
  const versions = Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0']));
  const { 'left-pad': dev, ...dependencies } = versions;
  write(folder, {
    'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'NodeNext', allowImportingTsExtensions: true, noEmit: true } }),
    'package.json': JSON.stringify({ name: 'fixture', type: 'module', dependencies, devDependencies: { 'left-pad': dev } }),
    ...Object.fromEntries(PACKAGES.map((name) => [`node_modules/${name}/index.js`, ''])),
    ...Object.fromEntries(
      PACKAGES.map((name) => [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })]),
    ),
    ...files,
  });
  const output = await new Promise<string>((settle, fail) => {
    const args = [CRUISE, '--config', CONFIG, '--output-type', 'json', 'server', 'client', 'scripts'];
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 16 * 1024 * 1024 }, (_error, stdout, stderr) => {
      if (stdout.startsWith('{')) settle(stdout);
      else fail(new Error(stderr || stdout));
    });
  });
  return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('the import rules', () => {
  let found: Violation[] = [];

  beforeAll(async () => {
    found = await cruise(Object.assign({}, LAWFUL, ...Object.values(UNLAWFUL)) as Record<string, string>);
  }, 60_000);

  test('let a tree pass in which every import is allowed', async () => {
    expect(await cruise(LAWFUL)).toEqual([]);
  }, 60_000);

  test('are all tried out here', () => {
    const names = boundaries.forbidden.map((rule) => rule.name);
    expect(Object.keys(UNLAWFUL).sort()).toEqual(names.sort());
  });

  test('each say what to do instead', () => {
    for (const rule of boundaries.forbidden) expect(rule.comment).toMatch(/\w{3}.*\.|: .+/);
  });

  test.each(Object.entries(UNLAWFUL))('%s refuses', (rule, files) => {
    const reported = found
      .filter((violation) => violation.rule.name === rule)
      .flatMap(({ from, cycle = [] }) => [from, ...cycle.map(({ name }) => name)]);
    expect(reported).toEqual(expect.arrayContaining(Object.keys(files).filter((file) => !file.startsWith('seed/'))));
  });
});
