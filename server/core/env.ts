// The environment, read once and completely: either every variable is right or one error names all that are wrong.
// Production refuses to start without strong secrets; development gets its own, made once and kept in the data folder.
// Surprise: a message never repeats a value. A secret pasted into the wrong variable must not end up in a log.

import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FieldKey } from './field-crypto.ts';
import { newSecret } from './ids.ts';
import { isZone } from './time.ts';

const ROLES = ['web', 'worker', 'both'] as const;
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type Role = (typeof ROLES)[number];

export interface Env {
  port: number;
  /** null: the embedded database in `dataDir`; never null in production. */
  mongodbUri: string | null;
  dataDir: string;
  role: Role;
  /** The address that links and QR codes carry, without a slash at its end. */
  publicUrl: string;
  businessZone: string;
  /** The three secrets are null only outside production; `completeEnv` fills them in. */
  sessionSecret: string | null;
  webhookSecret: string | null;
  /** The current key first. */
  fieldKey: FieldKey[] | null;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Load the demo world into an empty database. When not said: only with the embedded database, never in production. */
  demo: boolean;
  /** For test runs: the folder in which to note what is asked of the database; null otherwise. */
  recordTraffic: string | null;
  /** Who signs the tickets of distributors: the keys at `jwksUrl`, else WEBHOOK_SECRET; and the `iss` that tickets must name. */
  tickets: { jwksUrl: string | null; issuer: string | null };
  /** The bucket for files; null: the folder `files` in `dataDir`. */
  bucket: { name: string; region: string; endpoint: string | null; accessKey: string; secretKey: string } | null;
  production: boolean;
}

export interface Secrets {
  sessionSecret: string;
  webhookSecret: string;
  fieldKey: FieldKey[];
}

export type CompleteEnv = Env & Secrets;
export type Source = Record<string, string | undefined>;

export interface Trouble {
  variable: string;
  wrong: string;
  expected: string;
}

/** One line per variable: its name, what is wrong, what is expected. Safe to print. */
export class EnvError extends Error {
  readonly troubles: readonly Trouble[];

  constructor(troubles: readonly Trouble[]) {
    const lines = troubles.map(({ variable, wrong, expected }) => `  ${variable} ${wrong}; expected ${expected}`);
    super(['The environment is not usable:', ...lines].join('\n'));
    this.troubles = troubles;
  }
}

/** The process's own variables; with readEnv the only way to them. */
export function processEnv(): Source {
  return process.env;
}

const DEFAULT_REGION = 'us-east-1';

const EXPECTED: Record<string, string> = {
  PORT: 'a whole number from 0 to 65535 (3000 when absent)',
  MONGODB_URI: 'an address such as mongodb://user:password@db1,db2,db3/tierwise?replicaSet=rs',
  DATA_DIR: 'a folder (./data when absent)',
  ROLE: 'web, worker or both (both when absent)',
  PUBLIC_URL: 'an address such as https://club.example.com, without user, query or fragment',
  BUSINESS_ZONE: 'a name from the IANA time zone database (Asia/Shanghai when absent)',
  SESSION_SECRET: 'at least 32 random characters, as from: openssl rand -base64 32',
  WEBHOOK_SECRET: 'at least 32 random characters, as from: openssl rand -base64 32',
  FIELD_KEY: '32 random bytes in base64 or hex, as from: openssl rand -base64 32; several as 2:<new>,1:<old>, the current one first',
  LOG_LEVEL: `${LOG_LEVELS.slice(0, -1).join(', ')} or silent (info when absent)`,
  RECORD_TRAFFIC: 'a folder, for test runs only',
  DEMO: 'true or false',
  TICKET_JWKS_URL: 'an https address such as https://shop.example.com/.well-known/jwks.json (WEBHOOK_SECRET signs tickets when absent)',
  TICKET_ISSUER: 'the iss of the tickets, such as https://shop.example.com (any when absent)',
  S3_BUCKET: 'the name of a bucket, together with S3_ACCESS_KEY and S3_SECRET_KEY (files stand in DATA_DIR when absent)',
  S3_REGION: `a region such as eu-central-1 (${DEFAULT_REGION} when absent)`,
  S3_ENDPOINT: 'an address such as https://minio.example.com (Amazon when absent)',
  S3_ACCESS_KEY: 'the id of the key that may read, write, list and delete in the bucket',
  S3_SECRET_KEY: 'the secret of that key',
};

/** An empty variable is an absent one: compose files hand on what is not set as ''. */
const text = z
  .string()
  .optional()
  .transform((value) => value?.trim() || null);

function checked<Value>(read: (value: string) => Value | undefined, wrong: string) {
  return text.transform((value, context): Value | null => {
    const made = value === null ? null : read(value);
    if (made !== undefined) return made;
    context.addIssue({ code: 'custom', message: wrong });
    return z.NEVER;
  });
}

const oneOf = <Choice extends string>(choices: readonly Choice[]) =>
  checked((value) => choices.find((choice) => choice === value), 'is none of the values that it may have');

const VARIABLES = z.object({
  NODE_ENV: text,
  PORT: checked((value) => (/^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : undefined), 'is not a port'),
  MONGODB_URI: checked(
    (value) => (/^mongodb(?:\+srv)?:\/\/[^/\s]+(?:\/\S*)?$/.test(value) ? value : undefined),
    'is not an address of MongoDB',
  ),
  DATA_DIR: text,
  ROLE: oneOf(ROLES),
  PUBLIC_URL: checked(readPublicUrl, 'is not an address of a web site'),
  BUSINESS_ZONE: checked((value) => (isZone(value) ? value : undefined), 'is not a known time zone'),
  SESSION_SECRET: text,
  WEBHOOK_SECRET: text,
  FIELD_KEY: checked(readFieldKeys, 'cannot be read as keys'),
  LOG_LEVEL: oneOf(LOG_LEVELS),
  RECORD_TRAFFIC: text,
  DEMO: checked(readSwitch, 'is neither yes nor no'),
  TICKET_JWKS_URL: checked(readKeysUrl, 'is not an https address'),
  TICKET_ISSUER: checked((value) => (value.length <= 200 && !/\s/.test(value) ? value : undefined), 'is not the name of an issuer'),
  S3_BUCKET: checked((value) => (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value) ? value : undefined), 'is not the name of a bucket'),
  S3_REGION: checked((value) => (/^[a-z0-9-]{1,40}$/.test(value) ? value : undefined), 'is not the name of a region'),
  S3_ENDPOINT: checked(readPublicUrl, 'is not an address of a store'),
  S3_ACCESS_KEY: text,
  S3_SECRET_KEY: text,
});

/** Every variable that the program looks at. */
export const VARIABLE_NAMES: readonly string[] = Object.keys(VARIABLES.shape);

/** Throws EnvError with everything that is wrong. Does no I/O. */
export function readEnv(source: Source): Env {
  const production = source['NODE_ENV']?.trim() === 'production';
  const result = VARIABLES.safeParse(source);
  const unread = result.success ? [] : result.error.issues.map((issue) => trouble(String(issue.path[0]), issue.message));
  const named = new Set(unread.map(({ variable }) => variable));
  const lacking = [...bucketTroubles(source), ...(production ? productionTroubles(source) : [])];
  const missing = lacking.filter(({ variable }) => !named.has(variable));
  if (!result.success || missing.length > 0) throw new EnvError([...unread, ...missing]);
  const read = result.data;
  const port = read.PORT ?? 3000;
  return {
    port,
    mongodbUri: read.MONGODB_URI,
    dataDir: read.DATA_DIR ?? './data',
    role: read.ROLE ?? 'both',
    publicUrl: read.PUBLIC_URL ?? `http://localhost:${port}`,
    businessZone: read.BUSINESS_ZONE ?? 'Asia/Shanghai',
    sessionSecret: read.SESSION_SECRET,
    webhookSecret: read.WEBHOOK_SECRET,
    fieldKey: read.FIELD_KEY,
    logLevel: read.LOG_LEVEL ?? 'info',
    demo: read.DEMO ?? (!production && read.MONGODB_URI === null),
    recordTraffic: production ? null : read.RECORD_TRAFFIC,
    tickets: { jwksUrl: read.TICKET_JWKS_URL, issuer: read.TICKET_ISSUER },
    bucket:
      read.S3_BUCKET === null
        ? null
        : {
            name: read.S3_BUCKET,
            region: read.S3_REGION ?? DEFAULT_REGION,
            endpoint: read.S3_ENDPOINT,
            accessKey: read.S3_ACCESS_KEY ?? '',
            secretKey: read.S3_SECRET_KEY ?? '',
          },
    production,
  };
}

function trouble(variable: string, wrong: string): Trouble {
  return { variable, wrong, expected: EXPECTED[variable] ?? 'another value' };
}

function readSwitch(value: string): boolean | undefined {
  if (/^(?:true|1|yes|on)$/i.test(value)) return true;
  return /^(?:false|0|no|off)$/i.test(value) ? false : undefined;
}

function readPublicUrl(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  const url = new URL(value);
  const plain = /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash;
  return plain ? url.href.replace(/\/+$/, '') : undefined;
}

/** Keys that came over a plain line would be anybody's keys; a machine's own address is not a line. */
function readKeysUrl(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  const url = new URL(value);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname));
  return isSafe && !url.username && !url.password && !url.hash ? url.href : undefined;
}

function readFieldKeys(value: string): FieldKey[] | undefined {
  const keys = value.split(',').map((entry) => {
    const [, version = '1', encoded = ''] = /^(?:([1-9]\d{0,8}):)?(\S+)$/.exec(entry.trim()) ?? [];
    return { version: Number(version), key: readKey(encoded) };
  });
  const usable = keys.filter((entry): entry is FieldKey => entry.key !== undefined);
  return usable.length === keys.length && new Set(keys.map(({ version }) => version)).size === keys.length ? usable : undefined;
}

function readKey(encoded: string): Buffer | undefined {
  if (/^[0-9a-f]{64}$/i.test(encoded)) return Buffer.from(encoded, 'hex');
  const key = /^[A-Za-z0-9+/_-]{43}=?$/.test(encoded) ? Buffer.from(encoded, 'base64') : null;
  return key?.length === 32 ? key : undefined;
}

/** A bucket without its key, or the other way round, would be found out by the first upload only. */
function bucketTroubles(source: Source): Trouble[] {
  const isGiven = (name: string): boolean => (source[name]?.trim() ?? '') !== '';
  if (!['S3_BUCKET', 'S3_REGION', 'S3_ENDPOINT', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'].some(isGiven)) return [];
  return ['S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY']
    .filter((name) => !isGiven(name))
    .map((name) => trouble(name, 'is missing, while another variable of the store is set'));
}

/** What development may lack and production may not. */
function productionTroubles(source: Source): Trouble[] {
  const found: Trouble[] = [];
  const [session, webhook, fieldKey] = ['SESSION_SECRET', 'WEBHOOK_SECRET', 'FIELD_KEY'].map((name) => source[name]?.trim() ?? '');
  if (/^http:/i.test(source['TICKET_JWKS_URL']?.trim() ?? '')) found.push(trouble('TICKET_JWKS_URL', 'is not an https address'));
  if (!source['MONGODB_URI']?.trim()) found.push(trouble('MONGODB_URI', 'is missing: the embedded database is not for production'));
  if (!source['PUBLIC_URL']?.trim()) found.push(trouble('PUBLIC_URL', 'is missing: pages are held against the address that browsers use'));
  const judge = (variable: string, wrong: string | null) => {
    if (wrong !== null) found.push(trouble(variable, wrong));
  };
  judge('SESSION_SECRET', weakness(session ?? '', []));
  judge('WEBHOOK_SECRET', weakness(webhook ?? '', [['SESSION_SECRET', session ?? '']]));
  judge(
    'FIELD_KEY',
    fieldKeyWeakness(fieldKey ?? '', [
      ['SESSION_SECRET', session ?? ''],
      ['WEBHOOK_SECRET', webhook ?? ''],
    ]),
  );
  return found;
}

/** Six letters and more, so that a random base64 text hits none of them by chance. */
const PLACEHOLDERS =
  /changeit|changeme|changethis|default|development|example|insecure|password|placeholder|replace|secret|tierwise|testing|yourkey/;
const SHORTEST_SECRET = 32;
/** 32 random hexadecimal digits show 8 different ones or more but for once in a hundred thousand million. */
const FEWEST_CHARACTERS = 8;

function weakness(value: string, others: readonly (readonly [name: string, value: string])[]): string | null {
  if (!value) return 'is missing';
  const same = others.find(([, other]) => other === value);
  if (same) return `is the same as ${same[0]}`;
  if (PLACEHOLDERS.test(value.toLowerCase().replace(/[^a-z]/g, ''))) return 'is a placeholder, not a secret';
  if (value.length < SHORTEST_SECRET) return `is too short (${value.length} characters)`;
  if (new Set(value).size < FEWEST_CHARACTERS) return 'has too few different characters';
  return isPatterned(value) ? 'follows a pattern' : null;
}

function fieldKeyWeakness(value: string, others: readonly (readonly [name: string, value: string])[]): string | null {
  if (!value) return 'is missing';
  const keys = readFieldKeys(value) ?? [];
  const bytes = keys.map(({ key }) => key.toString('latin1'));
  if (new Set(bytes).size < bytes.length) return 'has the same key under two versions';
  if (bytes.some((key) => new Set(key).size < FEWEST_CHARACTERS || isPatterned(key))) return 'is not random';
  const same = others.find(([, other]) => other !== '' && value.includes(other));
  return same ? `is the same as ${same[0]}` : null;
}

/** A repeated piece, or mostly steps of one (`abcd…`, `1111…`). */
function isPatterned(value: string): boolean {
  const repeats = (value + value).indexOf(value, 1) < value.length;
  const steps = Array.from(value).filter((_, at) => at > 0 && Math.abs(value.charCodeAt(at) - value.charCodeAt(at - 1)) <= 1).length;
  return repeats || steps > value.length / 2;
}

const KEPT = z.object({ sessionSecret: z.string().min(32), webhookSecret: z.string().min(32), fieldKey: z.string() });

/**
 * Secrets for a machine that was given none: made once, kept in `dataDir/secrets.json` readable by its owner only, so that
 * sessions and encrypted fields survive a restart. A damaged file is refused, never replaced: its field key cannot be made again.
 */
export function developmentSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  mkdirSync(dataDir, { recursive: true });
  if (!statSync(file, { throwIfNoEntry: false })) makeSecretsFile(file);
  if (statSync(file).mode & 0o077) chmodSync(file, 0o600);
  const kept = KEPT.safeParse(parsed(readFileSync(file, 'utf8')));
  const fieldKey = kept.success ? readFieldKeys(kept.data.fieldKey) : undefined;
  if (!kept.success || !fieldKey) throw new Error(`${file} is damaged; restore it, or remove it together with the data that it protects`);
  return { sessionSecret: kept.data.sessionSecret, webhookSecret: kept.data.webhookSecret, fieldKey };
}

/** Written aside and linked into place: of two processes that start together one wins, and both read the winner's. */
function makeSecretsFile(file: string): void {
  const secrets = { sessionSecret: newSecret(), webhookSecret: newSecret(), fieldKey: `1:${randomBytes(32).toString('base64')}` };
  const aside = `${file}.${newSecret(16)}`;
  writeFileSync(aside, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(aside, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(aside);
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The environment with its secrets: as given, or for what is missing those of the data folder. Reads and may write `dataDir`. */
export function completeEnv(env: Env): CompleteEnv {
  const { sessionSecret, webhookSecret, fieldKey } = env;
  if (sessionSecret !== null && webhookSecret !== null && fieldKey !== null) return { ...env, sessionSecret, webhookSecret, fieldKey };
  const made = developmentSecrets(env.dataDir);
  return {
    ...env,
    sessionSecret: sessionSecret ?? made.sessionSecret,
    webhookSecret: webhookSecret ?? made.webhookSecret,
    fieldKey: fieldKey ?? made.fieldKey,
  };
}

/** Where files are kept. */
export function filePlaceOf({ bucket, dataDir }: Pick<Env, 'bucket' | 'dataDir'>) {
  if (bucket === null) return { kind: 'FOLDER' as const, folder: join(dataDir, 'files') };
  const { name, ...rest } = bucket;
  return { kind: 'S3' as const, bucket: name, ...rest };
}
