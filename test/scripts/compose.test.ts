// The stack and the image as they are written down: what docker compose would not complain about, and somebody at night would.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readEnv, VARIABLE_NAMES } from '../../server/core/env.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

interface Service {
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  secrets?: string[];
  volumes?: string[];
  networks?: string[];
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
  restart?: string;
  security_opt?: string[];
}

interface Stack {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  networks: Record<string, unknown>;
  secrets: Record<string, { environment?: string; file?: string }>;
}

const text = readFileSync(path.join(ROOT, 'docker-compose.yml'), 'utf8');
const stack = parse(text, { merge: true }) as Stack;
const services = Object.entries(stack.services);
const members = services.filter(([, { image }]) => image?.startsWith('mongo:'));
const programs = services.filter(([, { environment }]) => environment?.['NODE_ENV'] !== undefined);

/** What compose makes of `${NAME}`, `${NAME:-default}` and `${NAME:?complaint}`. */
function filledIn(value: string, given: Record<string, string>): string {
  return value.replace(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, sign = '', rest = '') => given[name] ?? (sign === '-' ? rest : ''),
  );
}

function named(entry: string): string {
  return entry.split(':')[0] ?? '';
}

describe('the stack', () => {
  test('has three members of one replica set, each with a place of its own for its data and a health check', () => {
    expect(members.map(([name]) => name)).toEqual(['mongo1', 'mongo2', 'mongo3']);
    for (const [name, { command, healthcheck, volumes }] of members) {
      expect(command?.join(' ')).toContain('--replSet tierwise');
      expect(command).toContain('--keyFile');
      expect(healthcheck?.test?.join(' ')).toContain('ping');
      expect(volumes).toContain(`${name}:/data/db`);
    }
  });

  test('has two processes that serve and one that works, all of one image', () => {
    expect(programs.map(([name, { environment }]) => `${name} ${environment?.['ROLE'] ?? ''}`)).toEqual([
      'web1 web',
      'web2 web',
      'worker worker',
    ]);
    expect(new Set(programs.map(([, { image }]) => image)).size).toBe(1);
    const ports = programs.flatMap(([, each]) => each.ports ?? []);
    expect(ports).toHaveLength(2);
    expect(new Set(ports).size).toBe(2);
  });

  test('opens no port of the database, and none of the program to the world', () => {
    expect(members.flatMap(([, each]) => each.ports ?? [])).toEqual([]);
    for (const [, each] of programs) for (const port of each.ports ?? []) expect(filledIn(port, {})).toMatch(/^127\.0\.0\.1:/);
  });

  test('names only volumes, networks, secrets, services and files that there are', () => {
    const missing: string[] = [];
    const demand = (there: object | undefined, name: string, by: string) => {
      if (!there || !(name in there)) missing.push(`${by}: ${name}`);
    };
    for (const [by, each] of services) {
      for (const network of each.networks ?? []) demand(stack.networks, network, by);
      for (const secret of each.secrets ?? []) demand(stack.secrets, secret, by);
      for (const service of Object.keys(each.depends_on ?? {})) demand(stack.services, service, by);
      for (const volume of each.volumes ?? []) {
        const from = named(volume);
        if (!from.startsWith('.')) demand(stack.volumes, from, by);
        else if (!existsSync(path.join(ROOT, from))) missing.push(`${by}: ${from}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test('has no volume, network or secret that nobody uses', () => {
    const used = services.flatMap(([, each]) => [...(each.volumes ?? []).map(named), ...(each.networks ?? []), ...(each.secrets ?? [])]);
    const declared = [stack.volumes, stack.networks, stack.secrets].flatMap((each) => Object.keys(each));
    expect(declared.filter((name) => !used.includes(name))).toEqual([]);
  });

  test('waits only for health where there is a health check, and for an end where something ends', () => {
    for (const [, each] of services) {
      for (const [on, { condition }] of Object.entries(each.depends_on ?? {})) {
        const { healthcheck, restart } = stack.services[on] ?? {};
        if (condition === 'service_healthy') expect(healthcheck?.test).toBeDefined();
        else
          expect({ condition, restart }).toEqual({
            condition: 'service_completed_successfully',
            restart: expect.stringContaining('on-failure'),
          });
      }
    }
  });

  test('takes every secret from a variable and says what to do where it is missing', () => {
    for (const { environment, file } of Object.values(stack.secrets)) {
      expect(file).toBeUndefined();
      expect(text).toContain(`\${${environment ?? ''}:?`);
    }
    for (const [, { environment }] of programs) {
      for (const name of ['SESSION_SECRET', 'WEBHOOK_SECRET', 'FIELD_KEY'])
        expect(environment?.[name]).toMatch(new RegExp(`^\\$\\{${name}:\\?set ${name}`));
      expect(environment?.['MONGODB_URI']).toMatch(/^mongodb:\/\/tierwise:\$\{MONGO_APP_PASSWORD:\?[^}]+\}@/);
    }
    for (const [, { environment = {} }] of services) {
      const plain = Object.entries(environment).filter(
        ([name, value]) => /SECRET|PASSWORD|KEY/.test(name) && !/^\$\{|^\/run\/secrets\//.test(value),
      );
      expect(plain).toEqual([]);
    }
  });

  test('sets only variables that the program knows, to what it accepts in production', () => {
    // Made up for this test; they open nothing.
    const given = {
      MONGO_APP_PASSWORD: 'c0ffee',
      SESSION_SECRET: 'z4GI9jKKPs4mblVNSMlWTuzlfbsyK/mfghpq0PvHDqM=',
      WEBHOOK_SECRET: 'K1LPfYh2XprDdIp1UXo5ykxhDeZCGhDBfhBBPDNTKGI=',
      FIELD_KEY: '+gPIqS4ynZJJnC4TZs8cSnui2X92NPNgznbw0FqI/fs=',
    };
    for (const [, { environment = {} }] of programs) {
      expect(Object.keys(environment).filter((name) => !VARIABLE_NAMES.includes(name))).toEqual([]);
      const env = readEnv(Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filledIn(value, given)])));
      expect(env).toMatchObject({ production: true, role: environment['ROLE'], demo: false, port: 3000 });
    }
  });

  test('is reached as a replica set, with writes that a majority has', () => {
    for (const [, { environment = {} }] of programs) {
      const uri = filledIn(environment['MONGODB_URI'] ?? '', { MONGO_APP_PASSWORD: 'c0ffee' });
      const [, hosts, database, options] = /^mongodb:\/\/[^@]+@([^/]+)\/(\w+)\?(.*)$/.exec(uri) ?? [];
      expect(hosts?.split(',').map(named)).toEqual(members.map(([name]) => name));
      expect(database).toBe('tierwise');
      expect(Object.fromEntries(new URLSearchParams(options))).toMatchObject({
        replicaSet: 'tierwise',
        retryWrites: 'true',
        w: 'majority',
      });
    }
  });

  test('lets nobody gain privileges, and lets what fails come up again', () => {
    for (const [name, each] of services) {
      expect(each.security_opt).toContain('no-new-privileges:true');
      if (name !== 'mongo-init') expect(each.restart).toBe('unless-stopped');
    }
  });
});

describe('the image', () => {
  const dockerfile = readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8').replaceAll('\\\n', ' ');
  const stages = dockerfile.split(/^FROM /m).slice(1);
  const last = stages.at(-1) ?? '';
  const value = (instruction: string) => new RegExp(`^${instruction} +(.*)$`, 'm').exec(last)?.[1];

  test('runs as somebody who may do little, and ends on the signal that the program drains on', () => {
    expect(value('USER')).toBe('node');
    expect(last.indexOf('\nUSER')).toBeLessThan(last.indexOf('\nCMD'));
    expect(value('STOPSIGNAL')).toBe('SIGTERM');
    expect(JSON.parse(value('CMD') ?? '')).toEqual(['node', 'dist/main.js']);
  });

  test('says whether it lives', () => {
    expect(value('HEALTHCHECK')).toContain('/healthz');
  });

  test('holds no secret, and installs what the lock says', () => {
    expect(dockerfile).not.toMatch(/SECRET|PASSWORD|FIELD_KEY/);
    for (const line of dockerfile.split('\n').filter((one) => /npm (i|install)\b/.test(one))) throw new Error(`not from the lock: ${line}`);
    expect(dockerfile.match(/npm ci/g)?.length).toBeGreaterThan(0);
  });

  test('runs on a Node that the program accepts', () => {
    const { engines } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { engines: { node: string } };
    const oldest = /\d+/.exec(engines.node)?.[0];
    for (const stage of stages) if (stage.startsWith('node:')) expect(stage).toMatch(new RegExp(`^node:${oldest}-`));
  });
});
