// What comes up behind the HTTP server, in order: database and indexes, the demo world, the thread that knows everybody, feeds,
// sockets, long work, jobs. It goes down the other way round; whatever is still coming up when the program is told to stop is waited for, not torn apart.

import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Running } from './app.ts';
import { startOutbox } from './channels/service.ts';
import type { About, MakeCtx } from './context.ts';
import { PROGRAM } from './context.ts';
import type { Database } from './core/db.ts';
import type { CompleteEnv } from './core/env.ts';
import type { Log } from './core/log.ts';
import { completeMembers } from './distributors/service.ts';
import { domains } from './domains.ts';
import { startFeeds } from './feeds.ts';
import { startJobs } from './jobs.ts';
import { startBoards, startKeeping } from './leaderboards/service.ts';
import { makeSockets } from './sockets.ts';
import type { Sockets } from './sockets.ts';
import { startThread } from './threads.ts';
import { registerEngine } from './tiers/engines.ts';
import { startCatchingUp } from './tiers/ticker.ts';
import { startMilestones } from './reports/service.ts';
import { startWorks } from './works/service.ts';
import { DEMO_PASSWORD } from '../seed/staff.ts';
import { hasWorld, loadWorld, needsWorld } from '../seed/world.ts';

const DEMO_DISTRIBUTORS = 3_000;
const DEMO_SEED = 'tierwise';
/** With a million members it takes half a minute until everybody is known; pages that do not need it are served by then. */
const ENGINE_MILLISECONDS = 5_000;

export interface StartupParts {
  readonly env: CompleteEnv;
  readonly server: Server;
  readonly about: About;
  readonly makeCtx: MakeCtx;
  readonly log: Log;
  readonly running: Running;
  readonly opening: Promise<Database>;
}

export interface Startup {
  /** Resolves with what to tell the person at the terminal beside the address: the demo sign-ins. */
  readonly started: Promise<string>;
  closeSockets(): Promise<void>;
  close(): Promise<void>;
}

interface Part {
  readonly name: string;
  close(): Promise<void>;
}

async function loadDemo({ makeCtx, log }: StartupParts, signal: AbortSignal): Promise<string> {
  const ctx = makeCtx(PROGRAM, { log });
  if (await needsWorld(ctx)) {
    log.info({ distributors: DEMO_DISTRIBUTORS }, 'loading the demo world into the empty database');
    const report = await loadWorld(ctx, { size: DEMO_DISTRIBUTORS, seed: DEMO_SEED, endsAt: ctx.now, signal });
    log.info({ report }, 'the demo world is loaded');
  }
  if (!(await hasWorld(ctx))) {
    return [
      '数据库里已有数据，没有载入演示数据 / The database is in use, so no demo world was loaded.',
      '  邀请第一位管理员 / Invite the first admin: npm run staff -- --username NAME --name NAME --role ADMIN',
      '',
    ].join('\n');
  }
  return [
    '演示登录 / Demo sign-ins:',
    `  /   admin, manager, operator — ${DEMO_PASSWORD}`,
    '  /m  在页面上选一个人物 / pick a persona on the page',
    '  演示环境：能访问这个端口的人都能登录 / A demo: whoever reaches this port can sign in.',
    '',
  ].join('\n');
}

export function startBehind(given: StartupParts): Startup {
  const { env, server, about, makeCtx, log, running, opening } = given;
  const servesWeb = env.role !== 'worker';
  const worksToo = env.role !== 'web';
  const stopping = new AbortController();
  const up: Part[] = [];
  let sockets: Sockets | null = null;

  const bringUp = async (): Promise<string> => {
    const database = await opening;
    await database.buildIndexes();
    running.database = database;
    const signIns = about.demo && servesWeb ? await loadDemo(given, stopping.signal) : '';
    if (stopping.signal.aborted) return '';
    const completed = await completeMembers(makeCtx(PROGRAM, { log }));
    if (completed > 0)
      log.warn({ completed }, 'members of an earlier version were completed; npm run check-data -- --fix counts their goods');
    const { businessZone: zone, logLevel, recordTraffic } = env;
    running.waitingFor.add('tiers');
    const engine = startThread({
      uri: database.uri,
      isDatabaseShared: database.kind === 'embedded',
      zone,
      about,
      logLevel,
      recordTraffic,
      log,
    });
    registerEngine(database, engine);
    up.push({ name: 'tiers', close: () => engine.close() });
    const everybodyKnown = engine.ready.then(
      () => running.waitingFor.delete('tiers'),
      () => false,
    );
    running.waitingFor.add('boards');
    const boards = startBoards(
      database,
      () => makeCtx(PROGRAM, { log: log.child({ part: 'boards' }) }),
      (isExact) => {
        if (isExact) running.waitingFor.delete('boards');
        else running.waitingFor.add('boards');
      },
    );
    up.push({ name: 'boards', close: () => boards.close() });
    if (servesWeb) {
      const rooms = Object.values(domains).flatMap((domain) => domain.rooms ?? []);
      const watches = Object.values(domains).flatMap((domain) => domain.watches ?? []);
      sockets = makeSockets({ server, makeCtx, log, about, rooms, watches });
      running.emit = sockets.emit;
      const specs = Object.values(domains).flatMap((domain) => domain.feeds ?? []);
      const feeds = startFeeds(specs, { db: database, makeCtx, log });
      up.push({ name: 'feeds', close: () => feeds.close() });
      await feeds.ready;
    }
    if (worksToo) {
      const kinds = Object.values(domains).flatMap((domain) => domain.works ?? []);
      const taking = startWorks({ kinds, makeCtx, log });
      up.push({ name: 'works', close: () => taking.close() });
      const following = startCatchingUp({ makeCtx, log });
      up.push({ name: 'following', close: () => following.close() });
      const keeping = startKeeping({ makeCtx, log });
      up.push({ name: 'snapshots of boards', close: () => keeping.close() });
      const sending = startOutbox({ makeCtx, log });
      up.push({ name: 'outbox', close: () => sending.close() });
      const milestones = startMilestones({ makeCtx, log });
      up.push({ name: 'milestones', close: () => milestones.close() });
      const jobs = Object.values(domains).flatMap((domain) => domain.jobs ?? []);
      const alarms = Object.values(domains).flatMap((domain) => domain.alarms ?? []);
      const ringing = await startJobs({ db: database, jobs, alarms, makeCtx, log, zone: env.businessZone });
      up.push({ name: 'jobs', close: () => ringing.close() });
    }
    running.waitingFor.delete('database');
    await Promise.race([
      Promise.all([everybodyKnown, boards.ready]),
      wait(ENGINE_MILLISECONDS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined),
    ]);
    return signIns;
  };
  const started = bringUp();

  return {
    started,
    async closeSockets() {
      stopping.abort();
      await started.catch(() => undefined);
      await sockets?.close();
    },
    async close() {
      for (const part of up.splice(0).reverse()) {
        await part.close();
        log.info({ part: part.name }, 'stopped');
      }
    },
  };
}
