// What drivers and people ask about the server itself. It answers as the primary of a replica set of one member, because
// that is what transactions, change streams and retryable writes ask for.

import { ObjectId } from 'bson';
import { hostname } from 'node:os';
import { setImmediate as soon } from 'node:timers/promises';
import type { Command, Reply } from './commands.ts';
import { notImplemented } from './errors.ts';
import { timestampOf } from './log.ts';
import type { Operation } from './operation.ts';
import { MAX_DOCUMENT_BYTES } from './raw.ts';
import { SESSION_TIMEOUT_MINUTES } from './sessions.ts';
import { emptyDoc, type Doc } from './values.ts';

export const SET_NAME = 'embedded';
/** The release whose behaviour is followed; maxWireVersion 25 belongs to it. */
const VERSION = '8.0.0';
const VERSION_ARRAY = [8, 0, 0, 0];
const MAX_WIRE_VERSION = 25;
const MAX_MESSAGE_BYTES = 48_000_000;
const MAX_BATCH = 100_000;
const electionId = new ObjectId('7fffffff0000000000000001');

function docOf(entries: Record<string, Doc[string]>): Doc {
  return Object.assign(emptyDoc(), entries);
}

function greet(operation: Operation): Reply {
  const address = operation.address();
  return docOf({
    isWritablePrimary: true,
    ismaster: true,
    helloOk: true,
    secondary: false,
    setName: SET_NAME,
    setVersion: 1,
    electionId,
    hosts: [address],
    me: address,
    primary: address,
    lastWrite: docOf({
      opTime: docOf({ ts: timestampOf(operation.engine.log.durableSeq), t: 1n }),
      lastWriteDate: operation.now,
      majorityOpTime: docOf({ ts: timestampOf(operation.engine.log.durableSeq), t: 1n }),
      majorityWriteDate: operation.now,
    }),
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: MAX_BATCH,
    localTime: operation.now,
    logicalSessionTimeoutMinutes: SESSION_TIMEOUT_MINUTES,
    connectionId: operation.connectionId,
    minWireVersion: 0,
    maxWireVersion: MAX_WIRE_VERSION,
    readOnly: false,
  });
}

const HELLO_OPTIONS = [
  'helloOk',
  'client',
  'compression',
  'hello',
  'hostInfo',
  'loadBalanced',
  'saslSupportedMechs',
  'speculativeAuthenticate',
  'topologyVersion',
  'maxAwaitTimeMS',
  'backpressure',
];
const hello: Command = { options: HELLO_OPTIONS, run: greet };

const ping: Command = { options: [], run: () => emptyDoc() };

const buildInfo: Command = {
  options: [],
  run: () =>
    docOf({
      version: VERSION,
      versionArray: VERSION_ARRAY,
      gitVersion: 'embedded',
      modules: [],
      sysInfo: 'embedded',
      storageEngines: ['lmdb'],
      bits: 64,
      debug: false,
      maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    }),
};

const getParameter: Command = {
  options: ['featureCompatibilityVersion', 'allParameters', 'authenticationMechanisms', 'showDetails'],
  run(operation) {
    const reply = emptyDoc();
    if (operation.body['featureCompatibilityVersion'] !== undefined) reply['featureCompatibilityVersion'] = docOf({ version: '8.0' });
    if (operation.body['authenticationMechanisms'] !== undefined) reply['authenticationMechanisms'] = [];
    return reply;
  },
};

const serverStatus: Command = {
  options: [
    'repl',
    'metrics',
    'locks',
    'wiredTiger',
    'tcmalloc',
    'opLatencies',
    'recordStats',
    'mirroredReads',
    'latchAnalysis',
    'sharding',
    'ttl',
  ],
  run(operation) {
    const upMs = Date.now() - operation.startedMs;
    return docOf({
      host: operation.address(),
      version: VERSION,
      process: 'embedded',
      pid: process.pid,
      uptime: upMs / 1000,
      uptimeMillis: BigInt(upMs),
      localTime: operation.now,
      connections: docOf({ current: operation.connections() }),
      repl: docOf({ setName: SET_NAME, isWritablePrimary: true, primary: operation.address(), me: operation.address() }),
      storageEngine: docOf({ name: 'lmdb', supportsCommittedReads: true, persistent: true }),
      metrics: docOf({ cursor: docOf({ open: docOf({ total: operation.cursors.size }) }) }),
      mem: docOf({ resident: Math.round(process.memoryUsage.rss() / 2 ** 20), bits: 64 }),
    });
  },
};

const replSetGetStatus: Command = {
  options: ['initialSync'],
  run: (operation) =>
    docOf({
      set: SET_NAME,
      myState: 1,
      members: [docOf({ _id: 0, name: operation.address(), health: 1, state: 1, stateStr: 'PRIMARY', self: true })],
    }),
};

const connectionStatus: Command = {
  options: ['showPrivileges'],
  run: () => docOf({ authInfo: docOf({ authenticatedUsers: [], authenticatedUserRoles: [] }) }),
};

const hostInfo: Command = { options: [], run: () => docOf({ system: docOf({ hostname: hostname() }) }) };
const whatsmyip: Command = { options: [], run: () => docOf({ you: '127.0.0.1' }) };
const getLog: Command = { options: [], run: () => docOf({ totalLinesWritten: 0, log: [] }) };
const getCmdLineOpts: Command = { options: [], run: () => docOf({ argv: [], parsed: emptyDoc() }) };

/** Makes everything permanent in the store itself; backup asks for it. */
const fsync: Command = {
  options: ['lock', 'async'],
  async run(operation) {
    if (operation.body['lock'] === true) throw notImplemented('fsync with lock');
    operation.engine.checkpoint();
    await soon();
    return docOf({ numFiles: 1 });
  },
};

export const SERVER_COMMANDS: Record<string, Command> = {
  hello,
  isMaster: hello,
  ismaster: hello,
  ping,
  buildInfo,
  buildinfo: buildInfo,
  getParameter,
  serverStatus,
  replSetGetStatus,
  connectionStatus,
  hostInfo,
  whatsmyip,
  getLog,
  getCmdLineOpts,
  fsync,
};
