// `npm run bench -- NAME [--scale small]`: runs a benchmark, prints its table and writes bench/NAME.json. A missed goal is a
// figure like any other: the exit code says only whether the benchmark itself ran.

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchAssignment } from './bench-assignment.ts';
import { benchBoards } from './bench-boards.ts';
import { benchDiverts } from './bench-diverts.ts';
import { benchEmbedded } from './bench-embedded.ts';
import { benchFanout } from './bench-fanout.ts';
import { benchGraphql } from './bench-graphql.ts';
import { benchOutbox } from './bench-outbox.ts';
import { benchInbound } from './bench-inbound.ts';
import { benchSchedule } from './bench-schedule.ts';
import { benchReminders } from './bench-reminders.ts';
import { benchTiers } from './bench-tiers.ts';
import { benchWebhook } from './bench-webhook.ts';

export interface BenchRow {
  id: string;
  what: string;
  /** Our figure, and the one it is held against. */
  ours: number;
  theirs: number;
  unit: string;
  /** How many times better ours is: above 1 is better whatever the unit. */
  ratio: number;
  goal: string;
  holds: boolean;
}

const BENCHES: Record<string, (scale: 'full' | 'small') => Promise<{ scale: string; rows: BenchRow[] }>> = {
  assignment: benchAssignment,
  boards: benchBoards,
  diverts: benchDiverts,
  embedded: benchEmbedded,
  fanout: benchFanout,
  graphql: benchGraphql,
  outbox: benchOutbox,
  inbound: benchInbound,
  schedule: benchSchedule,
  reminders: benchReminders,
  tiers: benchTiers,
  webhook: benchWebhook,
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { scale: { type: 'string', default: 'full' } } });
const name = positionals[0] ?? '';
const bench = BENCHES[name];
if (!bench) {
  console.error(`Which benchmark? One of: ${Object.keys(BENCHES).join(', ')}`);
  process.exit(1);
}
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
const { scale, rows } = await bench(values.scale === 'small' ? 'small' : 'full');
console.log(`\n${name} at ${scale} on ${machine}`);
console.table(
  rows.map(({ what, ours, theirs, unit, ratio, goal, holds }) => ({
    what,
    ours: round(ours),
    theirs: round(theirs),
    unit,
    ratio: round(ratio),
    goal,
    holds,
  })),
);
const folder = join(import.meta.dirname, '..', 'bench');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ name, at: new Date().toISOString(), machine, scale, rows }, null, 2)}\n`);
process.exit(0);

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}
