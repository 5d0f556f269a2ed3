// The program in the test's own process, on an empty world, with a clock that the test moves: a week passes in half a minute, and
// whatever recurs is run by the test itself. Pages go by the Date of each answer, so they follow.

import { cpSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from '../../scripts/stage.ts';
import { ctxMaker, makeApp } from '../../server/app.ts';
import type { Running } from '../../server/app.ts';
import type { About, Ctx } from '../../server/context.ts';
import { makeLog } from '../../server/core/log.ts';
import { domains } from '../../server/domains.ts';
import { startFeeds } from '../../server/feeds.ts';
import { loadPersisted, readOperations } from '../../server/persisted.ts';
import { buildSchema, readSdl } from '../../server/schema.ts';
import { makeSockets } from '../../server/sockets.ts';
import { closeEngineOf } from '../../server/tiers/engines.ts';
import { makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const PAGES = path.resolve(import.meta.dirname, '../../dist/client');
/** Whose changes pages are told of here; boards, which others wait for, are not started. */
const FOLLOWED = ['distributors', 'groups', 'notices', 'orders', 'tiers'];
const RealDate = Date;

/** Goes on from where the test put it: whoever waits for a time to come does not wait for ever. */
function shiftClock(): { moveTo(at: Date): void; restore(): void } {
  let ahead = 0;
  class ShiftedDate extends RealDate {
    constructor(...given: [] | [number | string | Date]) {
      if (given.length === 0) super(RealDate.now() + ahead);
      else super(...(given as [number]));
    }
    static override now(): number {
      return RealDate.now() + ahead;
    }
    /** Dates of before, and of the machine's own modules, are dates too. */
    static override [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof RealDate;
    }
  }
  globalThis.Date = ShiftedDate as DateConstructor;
  return {
    moveTo: (at) => (ahead = at.getTime() - RealDate.now()),
    restore: () => (globalThis.Date = RealDate),
  };
}

export interface Clocked {
  readonly url: string;
  readonly world: World;
  readonly about: About;
  /** What went wrong in the program so far. */
  faults(): string[];
  moveTo(at: Date): void;
  /** The program's own, now, unless told. */
  ctx(more?: Partial<Ctx>): Ctx;
  close(): Promise<void>;
}

export async function startClocked(at: Date): Promise<Clocked> {
  await build();
  const clock = shiftClock();
  clock.moveTo(at);
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const world = await makeWorld({ publicUrl: url });
  const { about, db } = world;
  // Whoever builds anew meanwhile takes no page away from under the test.
  const pagesFolder = path.join(world.folder, 'pages');
  cpSync(PAGES, pagesFolder, { recursive: true });
  const lines: string[] = [];
  const log = makeLog({ level: 'error', destination: { write: (line: string) => lines.push(line) } });
  const running: Running = { database: db, emit: () => undefined, waitingFor: new Set() };
  const { time, cipher } = world.ctx();
  const makeCtx = ctxMaker(running, { about, time, cipher, log });
  const schema = buildSchema(readSdl(), domains);
  const all = Object.values(domains);
  const { find } = loadPersisted(schema, readOperations());
  const edges = all.flatMap((domain) => domain.edges ?? []);
  const app = await makeApp({ about, log, running, schema, makeCtx, find, edges, pagesFolder, servesWeb: true });
  // Node's own Date header tells the machine's time.
  server.on('request', (_req, res) => res.setHeader('Date', new Date().toUTCString()));
  server.on('request', app.listener);
  const rooms = all.flatMap((domain) => domain.rooms ?? []);
  const watches = all.flatMap((domain) => domain.watches ?? []);
  const sockets = makeSockets({ server, makeCtx, log, about, rooms, watches });
  running.emit = sockets.emit;
  const followed = FOLLOWED.flatMap((name) => domains[name]?.feeds ?? []);
  const feeds = startFeeds(followed, { db, makeCtx, log });
  await feeds.ready;
  return {
    url,
    world,
    about,
    faults: () => lines,
    moveTo: clock.moveTo,
    ctx: (more) => world.ctx({ now: new Date(), ...more }),
    async close() {
      await sockets.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await feeds.close();
      await app.close();
      await closeEngineOf(db);
      clock.restore();
      await world.close();
    },
  };
}
