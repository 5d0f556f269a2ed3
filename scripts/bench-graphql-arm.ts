// One arm of `npm run bench -- graphql`: the product's own schema, resolvers, Ctx and database behind somebody else's server, as
// its documentation sets it up. `apollo`: Apollo Server on Express with its defaults. `mercurius`: Mercurius on Fastify with
// its compiler on. `alone`: our compiled documents without any HTTP, which tells what the data costs.

import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { fastify } from 'fastify';
import mercurius from 'mercurius';
import { ctxMaker } from '../server/app.ts';
import type { Running } from '../server/app.ts';
import { identify } from '../server/auth/service.ts';
import type { About, Ctx } from '../server/context.ts';
import { openDatabase } from '../server/core/db.ts';
import { completeEnv, processEnv, readEnv } from '../server/core/env.ts';
import { makeFieldCipher } from '../server/core/field-crypto.ts';
import { makeLog } from '../server/core/log.ts';
import { makeBusinessTime } from '../server/core/time.ts';
import { domains } from '../server/domains.ts';
import { startFeeds } from '../server/feeds.ts';
import { loadPersisted, readOperations } from '../server/persisted.ts';
import { buildSchema, readSdl } from '../server/schema.ts';

const [, , arm = '', ...rest] = process.argv;
const env = completeEnv(readEnv(processEnv()));
const log = makeLog({ level: 'warn' });
const about: About = {
  version: '0.1.0',
  startedAt: new Date(),
  publicUrl: env.publicUrl,
  production: false,
  demo: env.demo,
  secrets: { session: env.sessionSecret, webhook: env.webhookSecret },
  tickets: env.tickets,
};
const db = await openDatabase(env, log);
await db.buildIndexes();
const running: Running = { database: db, emit: () => undefined, waitingFor: new Set() };
const makeCtx = ctxMaker(running, { about, time: makeBusinessTime(env.businessZone), cipher: makeFieldCipher(env.fieldKey), log });
const schema = buildSchema(readSdl(), domains);
const specs = Object.values(domains).flatMap((domain) => domain.feeds ?? []);
await startFeeds(specs, { db, makeCtx, log }).ready;

function ctxOf(authorization: string | undefined): Ctx {
  const now = new Date();
  return makeCtx(identify(about, (authorization ?? '').replace('Bearer ', ''), now), { now });
}

function ready(): void {
  process.stdout.write(`Tierwise is ready: http://localhost:${env.port}\n`);
}

if (arm === 'apollo') {
  const server = new ApolloServer<Ctx>({ schema });
  await server.start();
  const app = express();
  app.use(
    '/graphql',
    express.json(),
    expressMiddleware(server, { context: ({ req }) => Promise.resolve(ctxOf(req.headers.authorization)) }),
  );
  app.listen(env.port, ready);
} else if (arm === 'mercurius') {
  const app = fastify();
  await app.register(mercurius, { schema, jit: 1, context: (request) => ctxOf(request.headers.authorization) });
  await app.listen({ port: env.port });
  ready();
} else if (arm === 'alone') {
  const [file = ''] = rest;
  const asked = JSON.parse(readFileSync(file, 'utf8')) as {
    sha256: string;
    token: string;
    variables: Record<string, unknown>;
    seconds: number;
  }[];
  const documents = loadPersisted(schema, readOperations());
  const rates: number[] = [];
  for (const { sha256, token, variables, seconds } of asked) {
    const document = documents.find(sha256);
    if (!document) throw new Error(`the document ${sha256} is not there`);
    let count = 0;
    let until = Infinity;
    const lane = async (): Promise<void> => {
      while (performance.now() < until) {
        JSON.stringify(await document.run(ctxOf(`Bearer ${token}`), variables));
        count++;
        // A server turns to its sockets after each answer, too.
        await new Promise(setImmediate);
      }
    };
    until = performance.now() + 1_000;
    await Promise.all(Array.from({ length: 50 }, lane));
    count = 0;
    const began = performance.now();
    until = began + seconds * 1_000;
    await Promise.all(Array.from({ length: 50 }, lane));
    rates.push((count * 1_000) / (performance.now() - began));
  }
  process.stdout.write(`RATES ${JSON.stringify(rates)}\n`);
  process.exit(0);
} else throw new Error(`which arm? not ${arm}`);
