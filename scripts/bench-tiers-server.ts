// The served part of `npm run bench -- tiers`, over HTTP to the built program in a process of its own: (d) a simulation and whether
// publishing does what it told, (e) Home while the full run moves 5 %, (f) a shop's orders and the time until the figures have them.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';
import { issueScriptToken } from '../server/auth/access.ts';
import { staff } from '../server/auth/model.ts';
import type { About, Role } from '../server/context.ts';
import { completeEnv, readEnv } from '../server/core/env.ts';
import { toId } from '../server/core/ids.ts';
import { signBody } from '../server/core/sign.ts';
import { makeBusinessTime } from '../server/core/time.ts';
import { distributors } from '../server/distributors/model.ts';
import { countChanges } from '../server/distributors/service.ts';
import { settings } from '../server/settings/model.ts';
import { DEFAULT_RULE } from '../server/tiers/policy.rules.ts';
import type { RuleNode, TierRule } from '../server/tiers/policy.rules.ts';
import type { BenchRow } from './bench.ts';
import { findChurn } from './bench-tiers-churn.ts';
import { homeDocument, prepareProgram } from './bench-tiers-program.ts';
import type { Program } from './bench-tiers-program.ts';
import type { Size } from './bench-tiers.ts';
import { programCtx } from './program-ctx.ts';
import { reachDatabase } from './reach.ts';
import { tell } from './say.ts';

const PORT = 3191;
const SERVER = `http://127.0.0.1:${PORT}`;
/** Whom Home is asked for, in turn. */
const MEMBERS = 400;
const SELLERS = 20_000;
/** What phones ask for, well below what the server could answer: the question is how long an answer takes, not how many fit. */
const HOMES_A_SECOND = 60;
const HOME_CONNECTIONS = 8;
const BATCH = 500;
const IN_FLIGHT = 4;
const GOAL_LAG_MILLISECONDS = 60_000;
const SIMULATIONS = 5;
const START_MILLISECONDS = 600_000;

interface Side {
  folder: string;
  program: Program;
  secrets: { session: string; webhook: string };
  zone: string;
}

interface Known {
  adminId: string;
  members: { id: string; memberNo: string }[];
}

export async function measureServer(folder: string, size: Size): Promise<BenchRow[]> {
  const program = await prepareProgram();
  const env = completeEnv(readEnv({ DATA_DIR: folder }));
  const side: Side = { folder, program, zone: env.businessZone, secrets: { session: env.sessionSecret, webhook: env.webhookSecret } };
  try {
    const known = await prepareWorld(side);
    const child = await start(side);
    try {
      const admin = tokenOf(side, 'ADMIN', known.adminId);
      await quiet(admin);
      const [simulated, under] = await measureRun(side, known, admin, size);
      const sold = await measureShop(side, known, admin, size);
      return [...simulated, ...under, ...sold];
    } finally {
      await stop(child);
    }
  } finally {
    program.remove();
  }
}

/** Whom to ask for; and a shop may send as fast as it can. */
async function prepareWorld({ folder }: Side): Promise<Known> {
  const { database } = await reachDatabase({ mustExist: true }, { DATA_DIR: folder });
  try {
    await database.buildIndexes();
    const value = { value: 60_000, changedAt: new Date(), changedByName: 'bench' };
    await settings.raw(database).updateOne({ _id: 'webhookRequestsPerMinute' }, { $set: value }, { upsert: true });
    const admin = await staff.raw(database).findOne({ username: 'admin' }, { projection: { _id: 1 } });
    const rows = await distributors
      .raw(database)
      .find({}, { projection: { memberNo: 1 }, sort: { _id: 1 }, limit: SELLERS })
      .toArray();
    if (!admin) throw new Error('the world has no admin');
    return { adminId: toId(admin._id), members: rows.map(({ _id, memberNo }) => ({ id: toId(_id), memberNo })) };
  } finally {
    await database.close();
  }
}

async function start({ folder, program }: Side): Promise<ChildProcess> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [program.main], {
    env: { PATH, PORT: String(PORT), DATA_DIR: folder, LOG_LEVEL: 'warn', NODE_ENV: 'development', DEMO: 'true' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const until = performance.now() + START_MILLISECONDS;
  for (;;) {
    const isReady = await fetch(`${SERVER}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (isReady) return child;
    if (child.exitCode !== null || performance.now() > until) {
      child.kill('SIGKILL');
      throw new Error('the server did not start');
    }
    await wait(200);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exited;
}

/** Made to last for all of a long benchmark. */
function tokenOf({ secrets }: Side, role: Role, id: string): string {
  const later = new Date(Date.now() + 6 * 3_600_000);
  return issueScriptToken({ secrets } as About, { role, id, kind: role === 'ADMIN' ? 'STAFF' : 'DISTRIBUTOR' }, later);
}

async function ask<Data>(token: string, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${SERVER}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(`${query.slice(0, 80)}: ${JSON.stringify(errors).slice(0, 500)}`);
  return data;
}

/** Nothing is under way: what a start begins by itself is done. */
async function quiet(admin: string): Promise<void> {
  await ask(admin, '{ pyramid(days: 7) { asOf } }');
  for (;;) {
    const { running, queued } = await ask<Record<'running' | 'queued', { edges: unknown[] }>>(
      admin,
      '{ running: works(state: RUNNING, first: 1) { edges { cursor } } queued: works(state: QUEUED, first: 1) { edges { cursor } } }',
    );
    if (running.edges.length + queued.edges.length === 0) return;
    await wait(500);
  }
}

interface Simulated {
  milliseconds: number;
  people: number;
  changed: number;
  flows: { kind: string; from: string; to: string; count: number }[];
}

const SIMULATE =
  'query ($version: Int!) { simulateTierPolicy(version: $version) { milliseconds people changed flows { kind from to count } } }';

async function measureRun(side: Side, known: Known, admin: string, size: Size): Promise<[BenchRow[], BenchRow[]]> {
  const { draft } = await ask<{ draft: { version: number; revision: number } }>(
    admin,
    'mutation { draft: draftTierPolicy { version revision } }',
  );
  let { revision } = draft;
  const { version } = draft;
  const simulate = async (): Promise<Simulated> =>
    (await ask<{ simulateTierPolicy: Simulated }>(admin, SIMULATE, { version })).simulateTierPolicy;
  const save = async (rule: TierRule): Promise<void> => {
    const query =
      'mutation ($version: Int!, $revision: Int!, $rule: TierRuleInput!) { saved: saveTierPolicy(version: $version, revision: $revision, rule: $rule) { revision } }';
    ({ revision } = (await ask<{ saved: { revision: number } }>(admin, query, { version, revision, rule: inputOf(rule) })).saved);
  };
  const churn = await findChurn(async (rule) => {
    await save(rule);
    return simulate();
  }, DEFAULT_RULE);
  await save(churn.rule);
  tell(`a policy that moves ${(100 * churn.share).toFixed(2)} %`);
  const times: number[] = [];
  let foreseen = await simulate();
  for (let round = 0; round < SIMULATIONS; round++) {
    const began = performance.now();
    foreseen = await simulate();
    times.push(performance.now() - began);
  }
  const check = 'mutation ($version: Int!, $revision: Int!) { one: checkTierPolicy(version: $version, revision: $revision) { revision } }';
  ({ revision } = (await ask<{ one: { revision: number } }>(admin, check, { version, revision })).one);

  const rest = await homes(side, known, () => wait(size.restSeconds * 1_000));
  const before = await movesOfToday(side);
  const publish =
    'mutation ($version: Int!, $revision: Int!, $from: Day!) { one: publishTierPolicy(version: $version, revision: $revision, from: $from) { version } }';
  const today = makeBusinessTime(side.zone).dayKey(new Date());
  await ask(admin, publish, { version, revision, from: today });
  const began = performance.now();
  const during = await homes(side, known, async () => {
    await ask(admin, 'mutation { runTiers { id } }');
    await quiet(admin);
  });
  const seconds = (performance.now() - began) / 1_000;
  const after = await movesOfToday(side);
  const again = await homes(side, known, () => wait(size.restSeconds * 1_000));
  const wrong = foreseen.flows.filter(({ kind, from, to, count }) => {
    const move = `${kind} ${from} ${kind === 'GRACE_BEGUN' ? from : to}`;
    return (after.get(move) ?? 0) - (before.get(move) ?? 0) !== count;
  });
  const written = sum([...after.values()]) - sum([...before.values()]);
  const isForeseen = wrong.length === 0 && written === sum(foreseen.flows.map(({ count }) => count));
  if (!isForeseen)
    tell(`WRONG: foreseen ${JSON.stringify(foreseen.flows)}, was ${JSON.stringify([...after])}, before ${JSON.stringify([...before])}`);
  const idle = [...rest, ...again];
  const simulated: BenchRow[] = [
    {
      id: 'd-simulation',
      what: `a simulation on a warm server, over HTTP, ${foreseen.changed} of ${foreseen.people} would move`,
      ours: middle(times),
      theirs: 1_500,
      unit: 'ms',
      ratio: 1_500 / middle(times),
      goal: '≤ 1500 ms',
      holds: middle(times) <= 1_500,
    },
    {
      id: 'd-foreseen',
      what: 'moves that publishing and running made, beside those that were simulated, each kind alike',
      ours: written,
      theirs: sum(foreseen.flows.map(({ count }) => count)),
      unit: 'moves',
      ratio: written / Math.max(1, sum(foreseen.flows.map(({ count }) => count))),
      goal: 'equal',
      holds: isForeseen,
    },
  ];
  const slower = (id: string, what: string, part: number, goal: number | null): BenchRow => {
    const [ours, theirs] = [percentile(during, part), percentile(idle, part)];
    const ratio = ours / theirs;
    return {
      id,
      what,
      ours,
      theirs,
      unit: 'ms',
      ratio,
      goal: goal === null ? 'to know' : `≤ ${goal} ×`,
      holds: goal === null || ratio <= goal,
    };
  };
  const about = `while a run of ${seconds.toFixed(1)} s moves ${written} (${during.length} answers), beside at rest`;
  return [simulated, [slower('e-home-p99', `Home, p99, ${about}`, 0.99, 1.5), slower('e-home-p50', `Home, median, ${about}`, 0.5, null)]];
}

/** The TierChanges of today by what they were. */
async function movesOfToday({ folder, zone }: Side): Promise<Map<string, number>> {
  const { database } = await reachDatabase({ mustExist: true }, { DATA_DIR: folder });
  try {
    const rows = await countChanges(programCtx(database), makeBusinessTime(zone).dayKey(new Date()));
    return new Map(rows.map(({ kind, from, to, count }) => [`${kind} ${from} ${to}`, count]));
  } finally {
    await database.close();
  }
}

/** Milliseconds of each answer that members got to Home while `work` lasted. */
async function homes(side: Side, { members }: Known, work: () => Promise<unknown>): Promise<number[]> {
  const body = JSON.stringify({ documentId: `sha256:${homeDocument(side.program)}`, variables: { days: 14 } });
  const step = Math.max(1, Math.floor(members.length / MEMBERS));
  const requests = members
    .filter((_member, at) => at % step === 0)
    .slice(0, MEMBERS)
    .map(({ id }) => ({
      method: 'POST' as const,
      path: '/graphql',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf(side, 'DISTRIBUTOR', id)}` },
      body,
    }));
  const milliseconds: number[] = [];
  let refused = 0;
  const options = { url: SERVER, connections: HOME_CONNECTIONS, overallRate: HOMES_A_SECOND, duration: 3_600, requests, timeout: 60 };
  const load = autocannon(options, () => undefined);
  load.on('response', (_client, status, _bytes, time) => {
    if (status === 200) milliseconds.push(time);
    else refused += 1;
  });
  const ended = new Promise((resolve) => load.once('done', resolve));
  try {
    await work();
  } finally {
    load.stop();
    await ended;
  }
  if (refused > 0) throw new Error(`${refused} members got no answer`);
  return milliseconds;
}

interface OrderEvent {
  orderNo: string;
  memberNo: string;
  buyerRef: string;
  sku: string;
  quantity: number;
  amountFen: number;
  profitFen: number;
  kind: string;
  paidAt: string;
}

async function measureShop(side: Side, { members }: Known, admin: string, { batches, lags }: Size): Promise<BenchRow[]> {
  const run = Date.now().toString(36);
  let sent = 0;
  const batch = (): OrderEvent[] => {
    const paidAt = new Date().toISOString();
    return Array.from({ length: BATCH }, () => {
      sent += 1;
      const seller = members[(sent * 7_919) % members.length];
      const money = { quantity: 1, amountFen: 1_900 + (sent % 97) * 100, profitFen: 300 };
      return {
        orderNo: `${run}-${sent}`,
        memberNo: seller?.memberNo ?? '',
        buyerRef: `b${sent % 5_000}`,
        sku: `SKU-${sent % 40}`,
        ...money,
        kind: 'PRODUCT',
        paidAt,
      };
    });
  };
  await send(side, batch());
  let left = batches;
  const sender = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await send(side, batch());
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: IN_FLIGHT }, sender));
  const perSecond = (batches * BATCH * 1_000) / (performance.now() - began);
  tell(`${Math.round(perSecond)} orders a second`);
  const plain = await insertPlainly(side, Math.ceil(batches / 4), batch);

  const late: number[] = [];
  for (let nth = 0; nth < lags; nth++) {
    const [first, ...rest] = batch();
    const seller = members[(nth * 37) % members.length];
    if (!first || !seller) throw new Error('an empty batch');
    const before = await ordersOf(admin, seller.id);
    const orders = [{ ...first, memberNo: seller.memberNo }, ...rest.filter(({ memberNo }) => memberNo !== seller.memberNo)];
    await send(side, orders);
    const answeredAt = performance.now();
    while ((await ordersOf(admin, seller.id)) !== before + 1) {
      if (performance.now() - answeredAt > 2 * GOAL_LAG_MILLISECONDS) throw new Error('the figures never had the order');
      await wait(5);
    }
    late.push(performance.now() - answeredAt);
  }
  const lag = (id: string, what: string, milliseconds: number): BenchRow => ({
    id,
    what,
    ours: milliseconds,
    theirs: GOAL_LAG_MILLISECONDS,
    unit: 'ms',
    ratio: GOAL_LAG_MILLISECONDS / milliseconds,
    goal: `≤ ${GOAL_LAG_MILLISECONDS} ms`,
    holds: milliseconds <= GOAL_LAG_MILLISECONDS,
  });
  return [
    {
      id: 'f-orders',
      what: `orders through the signed webhook, batches of ${BATCH}, ${IN_FLIGHT} in flight, beside the driver's insertMany of such rows`,
      ours: perSecond,
      theirs: plain,
      unit: '/s',
      ratio: perSecond / plain,
      goal: 'to know',
      holds: true,
    },
    lag('f-lag-p50', 'from the answer to a batch until the figures have it, median', middle(late)),
    lag('f-lag-most', 'from the answer to a batch until the figures have it, the longest', Math.max(...late)),
  ];
}

async function ordersOf(admin: string, id: string): Promise<number> {
  const query = 'query ($id: ID!) { distributor(id: $id) { figures { window ownOrders } } }';
  const { distributor } = await ask<{ distributor: { figures: { window: string; ownOrders: number }[] } }>(admin, query, { id });
  return distributor.figures.find(({ window }) => window === 'DAYS_7')?.ownOrders ?? 0;
}

async function send({ secrets }: Side, events: readonly OrderEvent[]): Promise<void> {
  const body = JSON.stringify(events);
  const answer = await fetch(`${SERVER}/webhooks/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-signature': signBody(body, new Date(), secrets.webhook) },
    body,
  });
  const { accepted } = (await answer.json()) as { accepted?: number };
  if (answer.status !== 200 || accepted !== events.length) throw new Error(`a batch was answered ${answer.status}, ${accepted} accepted`);
}

/** Orders a second of the driver, one batch after the other into the same database, with no check, no total and no index. */
async function insertPlainly({ folder }: Side, batches: number, batch: () => OrderEvent[]): Promise<number> {
  const { database } = await reachDatabase({ mustExist: true }, { DATA_DIR: folder });
  try {
    const plain = database.client.db('plain').collection('orders');
    const made = Array.from({ length: batches }, () => batch().map((event) => ({ ...event, paidAt: new Date(event.paidAt) })));
    const began = performance.now();
    for (const rows of made) await plain.insertMany(rows);
    return (batches * BATCH * 1_000) / (performance.now() - began);
  } finally {
    await database.close();
  }
}

/** As the schema takes it: groups have children only, conditions everything else. */
function inputOf(rule: TierRule): object {
  const node = (one: RuleNode): object => (one.kind === 'CONDITION' ? one : { kind: one.kind, children: one.children.map(node) });
  return {
    ...rule,
    riseToMid: node(rule.riseToMid),
    riseToHead: node(rule.riseToHead),
    keepMid: node(rule.keepMid),
    keepHead: node(rule.keepHead),
  };
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

const middle = (values: readonly number[]): number => percentile(values, 0.5);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
