import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { EnvError, completeEnv, developmentSecrets, processEnv, readEnv, type Source } from '../../server/core/env.ts';

const key = randomBytes(32);
const otherKey = randomBytes(32);
const production: Source = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://club.example.com',
  MONGODB_URI: 'mongodb://app:pw@db1,db2,db3/tierwise?replicaSet=rs',
  SESSION_SECRET: 'q8Z3rT0vWx5Lk2Jh7Gf4Ds9Ap1MnBc6Y',
  WEBHOOK_SECRET: 'e4c1b7d09a3f5826e4c0b7d19a3f5d26',
  FIELD_KEY: key.toString('base64'),
};

function troubles(source: Source): Record<string, string> {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return Object.fromEntries(error.troubles.map(({ variable, wrong }) => [variable, wrong]));
    throw error;
  }
  return {};
}

describe('an empty environment', () => {
  test('is a development machine with the embedded database and the demo world', () => {
    expect(readEnv({})).toEqual({
      port: 3000,
      mongodbUri: null,
      dataDir: './data',
      role: 'both',
      publicUrl: 'http://localhost:3000',
      businessZone: 'Asia/Shanghai',
      sessionSecret: null,
      webhookSecret: null,
      fieldKey: null,
      logLevel: 'info',
      demo: true,
      recordTraffic: null,
      tickets: { jwksUrl: null, issuer: null },
      bucket: null,
      production: false,
    });
  });

  test('and one of empty variables are the same', () => {
    expect(
      readEnv(Object.fromEntries(['PORT', 'MONGODB_URI', 'DEMO', 'FIELD_KEY', 'ROLE', 'NODE_ENV'].map((name) => [name, ' ']))),
    ).toEqual(readEnv({}));
  });

  test('is one that this process itself may have', () => {
    expect(processEnv()).toBe(process.env);
  });
});

describe('each variable', () => {
  test('is read', () => {
    const env = readEnv({
      ...production,
      PORT: '8080',
      DATA_DIR: '/srv/data',
      ROLE: 'worker',
      PUBLIC_URL: 'https://club.example.com/app/',
      BUSINESS_ZONE: 'America/New_York',
      LOG_LEVEL: 'debug',
    });
    expect(env).toMatchObject({
      port: 8080,
      dataDir: '/srv/data',
      role: 'worker',
      publicUrl: 'https://club.example.com/app',
      businessZone: 'America/New_York',
    });
    expect(env).toMatchObject({ logLevel: 'debug', demo: false, production: true, mongodbUri: production['MONGODB_URI'] });
    expect(env.fieldKey).toEqual([{ version: 1, key }]);
  });

  test.each([
    ['true', true],
    ['1', true],
    ['YES', true],
    ['off', false],
    ['0', false],
  ])('DEMO may be said as %s', (DEMO, demo) => {
    expect(readEnv({ DEMO }).demo).toBe(demo);
  });

  test('a database of somebody is not filled with the demo world unasked', () => {
    expect(readEnv({ MONGODB_URI: 'mongodb://db/x' }).demo).toBe(false);
    expect(readEnv({ MONGODB_URI: 'mongodb://db/x', DEMO: 'true' }).demo).toBe(true);
  });

  test.each<[string, string[]]>([
    ['PORT', ['http', '-1', '65536', '3000.5', '0x10']],
    ['MONGODB_URI', ['localhost:27017', 'postgres://db/x', 'mongodb://', 'mongodb://db/a b']],
    ['ROLE', ['Web', 'all']],
    ['PUBLIC_URL', ['club.example.com', 'ftp://club', 'https://user:pw@club', 'https://user@club', 'https://club/?x=1', 'https://club/#x']],
    ['BUSINESS_ZONE', ['Asia/Atlantis', '+08:00', 'local']],
    ['LOG_LEVEL', ['verbose', 'INFO']],
    ['DEMO', ['maybe', '2']],
    [
      'TICKET_JWKS_URL',
      [
        'shop.example.com/jwks.json',
        'http://shop.example.com/jwks.json',
        'ftp://shop',
        'https://user:pw@shop/jwks.json',
        'https://shop/#keys',
      ],
    ],
    ['TICKET_ISSUER', ['two words', 'x'.repeat(201)]],
    [
      'FIELD_KEY',
      [
        'short',
        `1:${key.toString('base64')},1:${otherKey.toString('base64')}`,
        `0:${key.toString('hex')}`,
        `${key.toString('hex')},`,
        key.toString('hex').slice(1),
      ],
    ],
  ])('%s is refused when it is none', (variable, values) => {
    for (const value of values) expect(Object.keys(troubles({ [variable]: value }))).toEqual([variable]);
  });

  test('the keys of tickets come over https, and on a machine of development from that machine too', () => {
    const TICKET_JWKS_URL = 'http://localhost:4000/jwks.json';
    expect(readEnv({ TICKET_JWKS_URL, TICKET_ISSUER: 'https://shop.example.com' }).tickets).toEqual({
      jwksUrl: TICKET_JWKS_URL,
      issuer: 'https://shop.example.com',
    });
    expect(readEnv({ ...production, TICKET_JWKS_URL: 'https://shop.example.com/jwks.json' }).tickets.jwksUrl).toBe(
      'https://shop.example.com/jwks.json',
    );
    expect(Object.keys(troubles({ ...production, TICKET_JWKS_URL }))).toEqual(['TICKET_JWKS_URL']);
  });

  test('the field key comes in base64, base64url or hex, in one or several versions, the current one first', () => {
    for (const encoded of [key.toString('base64'), key.toString('base64url'), key.toString('hex')])
      expect(readEnv({ FIELD_KEY: encoded }).fieldKey).toEqual([{ version: 1, key }]);
    expect(readEnv({ FIELD_KEY: `2:${otherKey.toString('base64')}, 1:${key.toString('hex')}` }).fieldKey).toEqual([
      { version: 2, key: otherKey },
      { version: 1, key },
    ]);
  });
});

describe('what is wrong', () => {
  test('is told all at once, one line per variable, with what was expected', () => {
    expect(Object.keys(troubles({ ...production, PORT: 'x', ROLE: 'y', SESSION_SECRET: 'short', WEBHOOK_SECRET: '' })).sort()).toEqual([
      'PORT',
      'ROLE',
      'SESSION_SECRET',
      'WEBHOOK_SECRET',
    ]);
    expect(() => readEnv({ PORT: 'x', DEMO: 'y' })).toThrow(/unusable|not usable/);
    expect(new EnvError([{ variable: 'PORT', wrong: 'is not a port', expected: 'a number' }]).message).toBe(
      'The environment is not usable:\n  PORT is not a port; expected a number',
    );
  });

  test('is told without any value', () => {
    const values = ['sEcReT-1', 'sEcReT-2', 'mongodb://app:sEcReT 3@', 'sEcReT-4', 'sEcReT-5', 'sEcReT-6'];
    const [SESSION_SECRET, WEBHOOK_SECRET, MONGODB_URI, FIELD_KEY, PORT, ROLE] = values as [string, string, string, string, string, string];
    let message = '';
    try {
      readEnv({
        NODE_ENV: 'production',
        PUBLIC_URL: 'https://club.example.com',
        SESSION_SECRET,
        WEBHOOK_SECRET,
        MONGODB_URI,
        FIELD_KEY,
        PORT,
        ROLE,
      });
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message.split('\n')).toHaveLength(7);
    expect(message).not.toContain('sEcReT');
  });
});

describe('production', () => {
  test('starts with strong secrets', () => {
    expect(troubles(production)).toEqual({});
    const { sessionSecret, webhookSecret } = readEnv(production);
    expect([sessionSecret, webhookSecret]).toEqual([production['SESSION_SECRET'], production['WEBHOOK_SECRET']]);
  });

  test('says everything that is missing', () => {
    expect(troubles({ NODE_ENV: 'production' })).toEqual({
      MONGODB_URI: 'is missing: the embedded database is not for production',
      PUBLIC_URL: 'is missing: pages are held against the address that browsers use',
      SESSION_SECRET: 'is missing',
      WEBHOOK_SECRET: 'is missing',
      FIELD_KEY: 'is missing',
    });
  });

  test.each([
    ['q8Z3rT0vWx5Lk2Jh7Gf4Ds9Ap1MnBc6', 'is too short (31 characters)'],
    ['changeme', 'is a placeholder, not a secret'],
    ['Change-Me-Change-Me-Change-Me-1234', 'is a placeholder, not a secret'],
    ['my-super-secret-session-key-000001', 'is a placeholder, not a secret'],
    ['abababcabababcabababcabababcababab', 'has too few different characters'],
    ['0123456789abcdef0123456789abcdef', 'follows a pattern'],
    ['abcdefghijklmnopqrstuvwxyzabcdefghij', 'follows a pattern'],
    ['x7Kq2Lw9Tz4Rb1Vnx7Kq2Lw9Tz4Rb1Vn', 'follows a pattern'],
  ])('refuses the secret %s: it %s', (secret, wrong) => {
    expect(troubles({ ...production, SESSION_SECRET: secret })).toEqual({ SESSION_SECRET: wrong });
    expect(troubles({ ...production, WEBHOOK_SECRET: secret })).toEqual({ WEBHOOK_SECRET: wrong });
  });

  test('refuses one secret for two purposes', () => {
    expect(troubles({ ...production, WEBHOOK_SECRET: production['SESSION_SECRET'] })).toEqual({
      WEBHOOK_SECRET: 'is the same as SESSION_SECRET',
    });
    expect(troubles({ ...production, SESSION_SECRET: key.toString('base64') })).toEqual({ FIELD_KEY: 'is the same as SESSION_SECRET' });
  });

  test.each([
    ['zeros', Buffer.alloc(32).toString('base64'), 'is not random'],
    ['a row of numbers', Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString('base64'), 'is not random'],
    ['one key twice', `2:${key.toString('hex')},1:${key.toString('base64')}`, 'has the same key under two versions'],
  ])('refuses a field key of %s', (_, FIELD_KEY, wrong) => {
    expect(troubles({ ...production, FIELD_KEY })).toEqual({ FIELD_KEY: wrong });
  });

  test('never takes a random secret for a weak one', () => {
    for (let round = 0; round < 2000; round += 1) {
      const [a, b, c] = [randomBytes(16).toString('hex'), randomBytes(32).toString('base64'), randomBytes(32).toString('hex')];
      expect(troubles({ ...production, SESSION_SECRET: a, WEBHOOK_SECRET: b, FIELD_KEY: c })).toEqual({});
    }
  });

  test('is only what is called production; elsewhere weak secrets do', () => {
    expect(readEnv({ NODE_ENV: 'test', SESSION_SECRET: 'x' }).sessionSecret).toBe('x');
  });
});

describe('the secrets of a development machine', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tierwise-env-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('are made once, kept for their owner alone, and survive a restart', () => {
    const dataDir = join(folder, 'new', 'data');
    const made = developmentSecrets(dataDir);
    expect(developmentSecrets(dataDir)).toEqual(made);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['secrets.json']);
    expect(made.sessionSecret).not.toBe(made.webhookSecret);
    expect(made.fieldKey[0]?.key).toHaveLength(32);
    expect(developmentSecrets(join(folder, 'other')).sessionSecret).not.toBe(made.sessionSecret);
  });

  test('that others could read are closed again', () => {
    developmentSecrets(folder);
    for (const mode of [0o644, 0o640]) {
      chmodSync(join(folder, 'secrets.json'), mode);
      developmentSecrets(folder);
      expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    }
  });

  test.each(['', '{', '{}', '{"sessionSecret":"x","webhookSecret":"y","fieldKey":"z"}'])(
    'in a damaged file (%j) are refused and not replaced',
    (content) => {
      writeFileSync(join(folder, 'secrets.json'), content);
      expect(() => developmentSecrets(folder)).toThrow(/damaged/);
      expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toBe(content);
    },
  );

  test('fill in only what was not given', () => {
    const complete = completeEnv(readEnv({ DATA_DIR: folder, SESSION_SECRET: 'mine' }));
    expect(complete.sessionSecret).toBe('mine');
    expect(complete.webhookSecret).toBe(developmentSecrets(folder).webhookSecret);
    const given = completeEnv(readEnv({ ...production, DATA_DIR: join(folder, 'untouched') }));
    expect(given.fieldKey).toEqual([{ version: 1, key }]);
    expect(readdirSync(folder)).toEqual(['secrets.json']);
  });
});
