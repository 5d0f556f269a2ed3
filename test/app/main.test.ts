// The program as a process of its own: how it starts, how it refuses to, and how it stops.

import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openDatabase } from '../../server/core/db.ts';
import { makeLog } from '../../server/core/log.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PATIENCE = 60_000;

interface Program {
  child: ChildProcessWithoutNullStreams;
  /** Resolves with the first match in what it has written or will write; rejects when it ends without. */
  said(pattern: RegExp): Promise<RegExpExecArray>;
  ended: Promise<{ code: number | null; text: string }>;
}

let dataDir = '';
const programs: Program[] = [];

function launch(env: Record<string, string> = {}): Program {
  const { PATH = '', RECORD_TRAFFIC = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: ROOT,
    env: { PATH, RECORD_TRAFFIC, PORT: '0', DATA_DIR: dataDir, DEMO: 'false', ...env },
  });
  let text = '';
  let listeners: (() => void)[] = [];
  const hear = (chunk: string) => {
    text += chunk;
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  const ended = new Promise<{ code: number | null; text: string }>((settle) => {
    child.on('close', (code) => {
      settle({ code, text });
    });
  });
  const said = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((settle, fail) => {
      const look = () => {
        const match = pattern.exec(text);
        if (!match) return;
        listeners = listeners.filter((listener) => listener !== look);
        settle(match);
      };
      listeners.push(look);
      look();
      void ended.then(() => {
        fail(new Error(`ended without saying ${pattern}:\n${text}`));
      });
    });
  const program = { child, said, ended };
  programs.push(program);
  return program;
}

async function launchReady(): Promise<Program & { port: number }> {
  const program = launch();
  const [, port] = await program.said(/is ready: http:\/\/localhost:(\d+)/);
  return { ...program, port: Number(port) };
}

/** A GraphQL request of which the server has seen the head and waits for the body. */
async function begin(port: number, body: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('utf8');
  const head = [
    'POST /graphql HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    'Expect: 100-continue',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  await new Promise<void>((settle, fail) => {
    socket.on('error', fail);
    socket.once('data', (text: string) => {
      if (text.startsWith('HTTP/1.1 100')) settle();
      else fail(new Error(text));
    });
  });
  return socket;
}

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'tierwise-main-'));
});

afterEach(async () => {
  for (const { child, ended } of programs.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(dataDir, { recursive: true, force: true });
});

test(
  'it becomes ready, and SIGTERM lets a running request finish before it exits with 0',
  async () => {
    const { child, said, ended, port } = await launchReady();
    expect((await fetch(`http://127.0.0.1:${port}/readyz`, { headers: { connection: 'close' } })).status).toBe(200);
    const body = JSON.stringify({ query: '{ server { database } }' });
    const socket = await begin(port, body);
    child.kill('SIGTERM');
    await said(/stopping/);
    const answer = new Promise<string>((settle) => {
      let text = '';
      socket
        .on('data', (chunk: string) => (text += chunk))
        .on('close', () => {
          settle(text);
        });
    });
    socket.write(body);
    expect(await answer).toContain('{"data":{"server":{"database":"EMBEDDED"}}}');
    expect((await ended).code).toBe(0);
  },
  PATIENCE,
);

test(
  'what the terminal and npm send as one Ctrl-C is one wish, and a later signal ends it at once',
  async () => {
    const { child, said, ended, port } = await launchReady();
    const socket = await begin(port, '{}');
    const began = performance.now();
    child.kill('SIGINT');
    child.kill('SIGINT');
    await said(/stopping/);
    expect(child.exitCode).toBeNull();
    const again = setInterval(() => child.kill('SIGINT'), 100);
    const { code } = await ended;
    clearInterval(again);
    socket.destroy();
    expect(code).toBe(1);
    expect(performance.now() - began).toBeGreaterThan(900);
  },
  PATIENCE,
);

test(
  'a port that is taken is said in one line, with exit code 1',
  async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, listening));
    const { port } = other.address() as AddressInfo;
    const { code, text } = await launch({ PORT: String(port), LOG_LEVEL: 'silent' }).ended;
    other.close();
    expect(code).toBe(1);
    expect(text).toBe(`Tierwise did not start: port ${port} is already in use; stop the other program or set PORT to another number\n`);
  },
  PATIENCE,
);

test(
  'an unusable environment names every variable that is wrong, with exit code 1',
  async () => {
    const { code, text } = await launch({ PORT: 'abc', BUSINESS_ZONE: 'Mars/Olympus' }).ended;
    expect(code).toBe(1);
    expect(text).toMatch(/^Tierwise did not start: .*/);
    expect(text).toContain('PORT');
    expect(text).toContain('BUSINESS_ZONE');
    expect(text).not.toContain('    at ');
  },
  PATIENCE,
);

test(
  'stopped in the middle of loading the demo world it exits with 0, and the next start loads it from the beginning',
  async () => {
    const { child, said, ended } = launch({ DEMO: 'true' });
    await said(/loading the demo world/);
    child.kill('SIGTERM');
    const { code, text } = await ended;
    expect(text).not.toContain('did not start');
    expect(code).toBe(0);
    await launch({ DEMO: 'true' }).said(/loading the demo world/);
  },
  PATIENCE,
);

test(
  'demo sign-ins are not told where the database was in use before and holds no demo world',
  async () => {
    const log = makeLog({ level: 'silent' });
    const database = await openDatabase({ mongodbUri: null, dataDir, role: 'worker', recordTraffic: null }, log);
    await database.client.db(database.connection.name).collection('staff').insertOne({ username: 'lin' });
    await database.close();
    const { child, said, ended } = launch({ DEMO: 'true' });
    await said(/Invite the first admin/);
    child.kill('SIGTERM');
    expect((await ended).text).not.toContain('tierwise-demo');
  },
  PATIENCE,
);
