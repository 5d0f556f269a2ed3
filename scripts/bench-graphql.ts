// GraphQL through the real stack: our server process and the demo world, asked for the phone's Home and the console's list of
// people by 50 connections; beside it, in turns, the same schema, resolvers, Ctx and database behind a plain Apollo Server and
// behind Mercurius. One server process runs at a time, on a core of its own; the caller has the other.

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';

import type { BenchRow } from './bench.ts';
import { ensureBuilt } from './build.js';
import { issueScriptToken } from '../server/auth/service.ts';
import type { About } from '../server/context.ts';
import { completeEnv, readEnv } from '../server/core/env.ts';

const ROOT = join(import.meta.dirname, '..');
const PORT = 3190;
const URL_OF_ARM = `http://127.0.0.1:${PORT}`;
const CONNECTIONS = 50;
const TASKSET = '/usr/bin/taskset';
const ARMS = ['ours', 'apollo', 'mercurius'] as const;
type Arm = (typeof ARMS)[number];

interface Place {
  /** The built program. */
  program: string;
  /** Its data. */
  folder: string;
}

interface Question {
  id: 'home' | 'people';
  what: string;
  sha256: string;
  document: string;
  variables: Record<string, unknown>;
  token: string;
}

export async function benchGraphql(size: 'full' | 'small'): Promise<{ scale: string; rows: BenchRow[] }> {
  const program = await prepareProgram();
  const rounds = size === 'full' ? 5 : 3;
  const seconds = size === 'full' ? 5 : 2;
  const folder = mkdtempSync(join(tmpdir(), 'tierwise-bench-'));
  const place = { program, folder };
  if (existsSync(TASKSET)) spawnSync(TASKSET, ['-cp', '1', String(process.pid)]);
  try {
    const { questions, answers } = await prepare(place);
    const rates = new Map<string, number[]>();
    for (let round = 0; round < rounds; round++) {
      // Each round begins with another arm, so that none is always the one on a warm machine.
      for (const arm of [...ARMS.slice(round % ARMS.length), ...ARMS.slice(0, round % ARMS.length)]) {
        const child = await start(arm, place);
        for (const question of questions) {
          const data = JSON.stringify((await ask(arm, question)).data);
          if (data !== answers.get(question.id)) throw new Error(`${arm} answers ${question.id} differently`);
          await load(arm, question, 2);
          const rate = await load(arm, question, seconds);
          const key = `${question.id} ${arm}`;
          rates.set(key, [...(rates.get(key) ?? []), rate]);
          console.log(`round ${round + 1}: ${question.id} ${arm} ${Math.round(rate)}/s`);
        }
        await stop(child);
      }
    }
    const alone = await measureAlone(place, questions, seconds);
    const rows = questions.flatMap((question, at) => rowsOf(question, rates, alone[at] ?? 0, answers.get(question.id)?.length ?? 0));
    return { scale: `3,000 distributors, ${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s`, rows };
  } finally {
    for (const each of [folder, program]) rmSync(each, { recursive: true, force: true });
  }
}

function rowsOf({ id, what }: Question, rates: Map<string, number[]>, alone: number, bytes: number): BenchRow[] {
  const of = (arm: Arm) => median(rates.get(`${id} ${arm}`) ?? []);
  const ours = of('ours');
  const row = (name: string, text: string, theirs: number, goal: number | null): BenchRow => ({
    id: `${id}-${name}`,
    what: `${what} (${bytes} B) ${text}`,
    ours,
    theirs,
    unit: '/s',
    ratio: ours / theirs,
    goal: goal === null ? 'to know' : `≥ ${goal} ×`,
    holds: goal === null || ours / theirs >= goal,
  });
  return [
    row('apollo', 'beside Apollo Server with its defaults', of('apollo'), 2),
    row('mercurius', 'beside Mercurius with its compiler', of('mercurius'), null),
    row('data', 'beside its resolvers and reads alone, without HTTP', alone, null),
  ];
}

/** A copy of the build, with the arms beside it: a build that is made meanwhile does not change what is measured. */
async function prepareProgram(): Promise<string> {
  await ensureBuilt();
  mkdirSync(join(ROOT, 'bench'), { recursive: true });
  const program = mkdtempSync(join(ROOT, 'bench/.program-'));
  cpSync(join(ROOT, 'package.json'), join(program, 'package.json'));
  cpSync(join(ROOT, 'dist/main.js'), join(program, 'dist/main.js'));
  cpSync(join(ROOT, 'dist/generated'), join(program, 'dist/generated'), { recursive: true });
  const esbuild = await import('esbuild');
  await esbuild.build({
    entryPoints: [join(ROOT, 'scripts/bench-graphql-arm.ts')],
    outfile: join(program, 'dist/arm.js'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  await esbuild.stop();
  return program;
}

function environment(folder: string): Record<string, string> {
  const { PATH = '' } = process.env;
  return { PATH, PORT: String(PORT), DATA_DIR: folder, ROLE: 'web', LOG_LEVEL: 'warn', NODE_ENV: 'development', DEMO: 'true' };
}

async function start(arm: Arm, { program, folder }: Place): Promise<ChildProcess> {
  const entry = arm === 'ours' ? [join(program, 'dist/main.js')] : [join(program, 'dist/arm.js'), arm];
  const pinned = existsSync(TASKSET) ? [TASKSET, '-c', '0'] : [];
  const [command = '', ...args] = [...pinned, process.execPath, ...entry];
  const child = spawn(command, args, { env: environment(folder), stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('is ready: ')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`${arm} did not start (exit code ${code}): ${printed}`)));
  });
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exited;
}

/** Loads the demo world and learns whom to ask for; leaves nothing running. */
async function prepare(place: Place): Promise<{ questions: Question[]; answers: Map<string, string> }> {
  const child = await start('ours', place);
  const env = completeEnv(readEnv(environment(place.folder)));
  const about = { secrets: { session: env.sessionSecret, webhook: env.webhookSecret } } as About;
  const { data } = await post({ query: '{ personas { id kind role } }' }, null);
  const personas = (data as { personas: { id: string; kind: string; role: string }[] }).personas;
  const member = personas.find(({ kind }) => kind === 'DISTRIBUTOR');
  if (!member) throw new Error('the demo world has no member to ask for');
  const signedIn = await fetch(`${URL_OF_ARM}/auth/persona`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: member.id }),
  });
  const { me } = (await signedIn.json()) as { me: { id: string } };
  const now = new Date();
  // Sessions end during a long benchmark; the tokens of scripts do not, if they are made to last.
  const later = new Date(now.getTime() + 30 * 60_000);
  const token = (role: 'DISTRIBUTOR' | 'OPERATOR', id: string) =>
    issueScriptToken(about, { role, id, kind: role === 'OPERATOR' ? 'STAFF' : 'DISTRIBUTOR' }, later);
  const questions = [
    question(place, 'home', "the phone's Home", 'Home', { days: 14 }, token('DISTRIBUTOR', me.id)),
    question(place, 'people', "the console's list of 50 people", 'People', { first: 50 }, token('OPERATOR', '0'.repeat(24))),
  ];
  const answers = new Map<string, string>();
  for (const each of questions) {
    const { data: answered, errors } = await ask('ours', each);
    if (errors) throw new Error(`${each.id}: ${JSON.stringify(errors)}`);
    answers.set(each.id, JSON.stringify(answered));
  }
  await stop(child);
  return { questions, answers };
}

function question(
  place: Place,
  id: Question['id'],
  what: string,
  name: string,
  variables: Record<string, unknown>,
  token: string,
): Question {
  const operations = JSON.parse(readFileSync(join(place.program, 'dist/generated/operations.json'), 'utf8')) as Record<
    string,
    { name: string; document: string }
  >;
  const [sha256, found] = Object.entries(operations).find(([, operation]) => operation.name === name) ?? [];
  if (sha256 === undefined || !found) throw new Error(`the client has no operation ${name}`);
  return { id, what, sha256, document: found.document, variables, token };
}

/** Clients of ours name the document; those of the others send it whole, as clients do by default. */
function bodyFor(arm: Arm, { sha256, document, variables }: Question): string {
  return JSON.stringify(arm === 'ours' ? { documentId: `sha256:${sha256}`, variables } : { query: document, variables });
}

async function post(body: unknown, token: string | null): Promise<{ data: unknown; errors?: unknown }> {
  const response = await fetch(`${URL_OF_ARM}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return (await response.json()) as { data: unknown; errors?: unknown };
}

function ask(arm: Arm, asked: Question): Promise<{ data: unknown; errors?: unknown }> {
  return post(bodyFor(arm, asked), asked.token);
}

async function load(arm: Arm, asked: Question, seconds: number): Promise<number> {
  const result = await autocannon({
    url: `${URL_OF_ARM}/graphql`,
    method: 'POST',
    connections: CONNECTIONS,
    duration: seconds,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${asked.token}` },
    body: bodyFor(arm, asked),
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${arm}: ${result.non2xx} answers were no answers, ${result.errors} failed`);
  return result.requests.total / result.duration;
}

async function measureAlone({ program, folder }: Place, questions: Question[], seconds: number): Promise<number[]> {
  const file = join(folder, 'questions.json');
  writeFileSync(file, JSON.stringify(questions.map((each) => ({ ...each, seconds }))));
  const pinned = existsSync(TASKSET) ? [TASKSET, '-c', '0'] : [];
  const [command, ...args] = [...pinned, process.execPath, join(program, 'dist/arm.js'), 'alone', file];
  const child = spawn(command, args, { env: environment(folder), stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await new Promise((resolve) => child.once('exit', resolve));
  const [, rates] = /^RATES (.*)$/m.exec(printed) ?? [];
  if (rates === undefined) throw new Error('the resolvers alone did not run');
  return JSON.parse(rates) as number[];
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
