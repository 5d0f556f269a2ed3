// Logs as one JSON object per line, from which personal data and secrets are taken out whatever their depth: by the name of
// the field, and by pattern in free text (telephone numbers, credentials in addresses, bearer tokens).
// Surprise: `name` counts as a person's name. Call a job `job`, a field `field`, a collection `collection`.
// Pino's own redaction only knows fixed paths, so the fields are walked here before pino writes them.

import { randomUUID } from 'node:crypto';
import { pino, stdSerializers, type DestinationStream, type LogFn, type Logger } from 'pino';
import { maskPhone } from './field-crypto.ts';

export type Log = Logger;

const HIDDEN = '[hidden]';
const DEEPEST = 8;
const LONGEST_TEXT = 10_000;
const LONGEST_LIST = 100;
/** A segment of a path this long is a secret link (43 characters); an id has 24. */
const SECRET_SEGMENT = 32;

/** Compared in lower case without hyphens and underscores. */
const PRIVATE_FIELDS = new Set([
  ...[
    'name',
    'realname',
    'fullname',
    'nickname',
    'displayname',
    'membername',
    'distributorname',
    'operatorname',
    'buyername',
    'sponsorname',
  ],
  ...[
    'phone',
    'phones',
    'mobile',
    'tel',
    'telephone',
    'email',
    'address',
    'idcard',
    'wechat',
    'openid',
    'unionid',
    'buyerref',
    'ip',
    'remoteaddress',
  ],
  ...[
    'authorization',
    'cookie',
    'setcookie',
    'password',
    'pwd',
    'secret',
    'token',
    'signature',
    'xsignature',
    'apikey',
    'fieldkey',
    'session',
  ],
]);
const PRIVATE_ENDINGS = /(?:phone|mobile|email|password|secret|token|cookie|authorization|apikey|openid)s?$/;

/**
 * @param options.pretty one readable line instead of JSON, for a terminal
 * @param options.destination where lines go; standard output when absent
 */
export function makeLog(options: { level: string; pretty?: boolean; destination?: DestinationStream }): Log {
  const target = options.destination ?? { write: (line: string) => void process.stdout.write(line) };
  const log = pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: scrubFields },
      serializers,
      hooks: {
        logMethod(args, method) {
          method.apply(this, scrubArguments(args) as Parameters<LogFn>);
        },
      },
    },
    options.pretty ? { write: (line: string) => target.write(prettyLine(line)) } : target,
  );
  // Pino forgets its formatter of bindings for children; children inherit these two, whoever makes them.
  const { child, setBindings } = log;
  log.child = function (this: Log, bindings, more) {
    return child.call(this, scrubFields(bindings), more);
  } as typeof child;
  log.setBindings = function (this: Log, bindings) {
    setBindings.call(this, scrubFields(bindings));
  };
  return log;
}

/** A logger whose every line carries the id of one request. */
export function requestLog(log: Log, requestId: string): Log {
  return log.child({ requestId });
}

/** The caller's `X-Request-Id` where it is a harmless word of 8 to 64 characters, else a new id. */
export function readRequestId(header: unknown): string {
  return typeof header === 'string' && /^[\w.-]{8,64}$/.test(header) ? header : randomUUID();
}

/**
 * What is said of requests, answers and errors.
 * No headers, no address of the caller, no values of the query: of these nothing is needed to find a fault.
 */
export const serializers = {
  req: (request: { id?: unknown; method?: unknown; url?: unknown }) => ({
    id: request.id,
    method: request.method,
    url: typeof request.url === 'string' ? safePath(request.url) : undefined,
  }),
  res: (response: { statusCode?: unknown }) => ({ statusCode: response.statusCode }),
  err: (error: unknown) => scrub(error, 0, []),
};

/** An address without its credentials: `mongodb://***@db1,db2/tierwise?replicaSet=rs`. Secrets among the options go too. */
export function safeUri(uri: string): string {
  const [, scheme, rest] = /^([a-z][\w+.-]*:\/\/)(.*)$/is.exec(uri) ?? [];
  if (scheme === undefined || rest === undefined) return '***';
  // Everything up to the last @: a password that was not percent-encoded may hold / ? and @ itself.
  const at = rest.lastIndexOf('@');
  const options = /([?&][^=&]*(?:password|token|secret|key|properties|appname)[^=&]*=)[^&]*/gi;
  return `${scheme}${at < 0 ? '' : '***@'}${rest.slice(at + 1).replace(options, '$1***')}`;
}

/** A path for the log: the names but not the values of its query, and no segment that is itself a secret. */
function safePath(url: string): string {
  const [path = '', query] = url.split('?', 2);
  const segments = path.split('/').map((segment) => (segment.length >= SECRET_SEGMENT ? HIDDEN : scrubText(segment)));
  const names = query === undefined ? [] : query.split('&').map((pair) => pair.split('=', 1)[0] ?? '');
  return segments.join('/') + (names.length > 0 ? `?${scrubText(names.join('&'))}` : '');
}

/** `req`, `res` and `err` on the first level are left to their serializers, which run later. */
function scrubFields(fields: object): Record<string, unknown> {
  const own = spelledOut(fields) ?? fields;
  const entries = typeof own === 'object' ? Object.entries(own) : [];
  return Object.fromEntries(
    entries.map(([key, value]) => [key, Object.hasOwn(serializers, key) ? value : scrubField(key, value, 0, [fields])]),
  );
}

/** Documents of mongoose and ObjectIds say by toJSON what they would be written as; undefined for all other objects. */
function spelledOut(value: object): unknown {
  return 'toJSON' in value && typeof value.toJSON === 'function' ? (value.toJSON as () => unknown)() : undefined;
}

function scrubField(key: string, value: unknown, depth: number, above: readonly object[]): unknown {
  const plain = key.toLowerCase().replace(/[-_]/g, '');
  if (plain.endsWith('uri') && typeof value === 'string') return safeUri(value);
  // A server's own address is no person's.
  if (plain === 'address' && typeof value === 'string' && /^https?:\/\//.test(value)) return scrubText(value);
  const isPrivate = PRIVATE_FIELDS.has(plain) || PRIVATE_ENDINGS.test(plain);
  // Whether there was a value is worth knowing and gives nothing away.
  if (isPrivate) return value === null || value === undefined || typeof value === 'boolean' ? value : HIDDEN;
  return scrub(value, depth, above);
}

function scrub(value: unknown, depth: number, above: readonly object[]): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (above.includes(value)) return '[circular]';
  if (depth >= DEEPEST) return '[deep]';
  if (value instanceof Uint8Array) return `[${value.length} bytes]`;
  const below = [...above, value];
  if (value instanceof Error) return scrubEntries(stdSerializers.err(value), depth, below);
  const spelled = spelledOut(value);
  if (spelled !== undefined) return scrub(spelled, depth + 1, below);
  if (!Array.isArray(value)) return scrubEntries(value, depth, below);
  const shown: unknown[] = value.slice(0, LONGEST_LIST).map((item) => scrub(item, depth + 1, below));
  return value.length > LONGEST_LIST ? [...shown, `[${value.length - LONGEST_LIST} more]`] : shown;
}

function scrubEntries(value: object, depth: number, below: readonly object[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, scrubField(key, inner, depth + 1, below)]));
}

function scrubText(text: string): string {
  return (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text)
    .replace(/\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s"'<>]*@[^\s"'<>]*/gi, safeUri)
    .replace(/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, `$1 ${HIDDEN}`)
    .replace(/(?<!\w)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\w)|(?<!\w)\+[1-9]\d{7,14}(?!\w)/g, maskPhone);
}

/** Pino takes a missing message from the error itself, past every formatter; here it gets one that was looked at. */
function scrubArguments(args: readonly unknown[]): unknown[] {
  const [first, ...rest] = args;
  const said = rest.map((argument) => scrub(argument, 0, []));
  if (typeof first !== 'object' || first === null) return [scrub(first, 0, []), ...said];
  const error = first instanceof Error ? first : 'err' in first ? first.err : undefined;
  const spoken = said.length > 0 || 'msg' in first || !(error instanceof Error);
  return spoken ? [first, ...said] : [first, scrubText(error.message)];
}

/** `10:15:03 warn  message key=value`; a stack on lines of its own. */
function prettyLine(line: string): string {
  const { time, level, msg, err, ...rest } = JSON.parse(line) as Record<string, unknown>;
  const said = Object.entries(rest).map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const stack = typeof err === 'object' && err !== null && 'stack' in err ? [`\n${String(err.stack)}`] : [];
  return `${[String(time).slice(11, 19), String(level).padEnd(5), typeof msg === 'string' ? msg : '', ...said, ...stack].join(' ')}\n`;
}
