// The embedded database as a server: listens on the loopback address, takes each connection's messages in order, finds the
// command, runs it in its session and transaction, and answers, with an error of MongoDB's kind where it must.

import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { checkConcerns, checkOptions, wholeOption, type Command, type Reply } from './commands.ts';
import { READ_COMMANDS } from './commands-read.ts';
import { SCHEMA_COMMANDS } from './commands-schema.ts';
import { SERVER_COMMANDS } from './commands-server.ts';
import { SESSION_COMMANDS } from './commands-session.ts';
import { WRITE_COMMANDS } from './commands-write.ts';
import { Cursors } from './cursors.ts';
import { Engine, type EngineOptions } from './engine.ts';
import { ServerError } from './errors.ts';
import { lockFolder } from './folder-lock.ts';
import { timestampOf } from './log.ts';
import type { Operation, Services } from './operation.ts';
import { sessionRef, Sessions, type SessionRef } from './sessions.ts';
import { sweepExpired } from './ttl.ts';
import { emptyDoc, isDoc, type Doc } from './values.ts';
import { HEADER_BYTES, MAX_MESSAGE_BYTES, readMessage, writeReply, type Request } from './wire.ts';

const COMMANDS = new Map<string, Command>(
  Object.entries({ ...READ_COMMANDS, ...WRITE_COMMANDS, ...SCHEMA_COMMANDS, ...SESSION_COMMANDS, ...SERVER_COMMANDS }),
);
/** Messages of one connection that may wait for their turn; drivers send one at a time. */
const MOST_WAITING = 16;
const HOUSEKEEPING_MS = 1_000;
/** How long commands may take to come to an end when the server is closed. */
const LONGEST_END_MS = 10_000;
/** Documents are copied into small buffers all the time: a larger pool means fewer allocations outside the heap. */
const BUFFER_POOL_BYTES = 128 * 1024;
/** MongoDB's ttlMonitorSleepSecs. */
const TTL_MS = 60_000;

export interface EmbeddedOptions {
  folder: string;
  /** 0 takes a free one. */
  port?: number;
  /**
   * What a client has to say in its greeting before it may do anything; it travels in the address as `appName`, so that
   * every driver carries it without knowing. Without one, any program on this machine may come in.
   */
  secret?: string;
  log?: EngineOptions['log'];
  warn?: (message: string) => void;
  /** How long to stay awake after a command, for a server with its clients in other processes; see makeVigil. */
  awakeMs?: number;
  /** How often expired documents are looked for. */
  ttlMs?: number;
}

export interface EmbeddedServer {
  /** What a driver connects to. */
  uri: string;
  port: number;
  engine: Engine;
  close(): Promise<void>;
}

/** Opens the data folder and serves it. @throws ServerError with a clear word when the folder is taken or cannot be used */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const warn = options.warn ?? (() => undefined);
  Buffer.poolSize = Math.max(Buffer.poolSize, BUFFER_POOL_BYTES);
  const unlock = lockFolder(options.folder);
  let engine: Engine;
  try {
    engine = new Engine({ folder: options.folder, ...(options.log ? { log: options.log } : {}), warn });
  } catch (error) {
    unlock();
    throw error;
  }
  const sockets = new Set<Socket>();
  const server = createServer();
  let address = '';
  const services: Services = {
    engine,
    sessions: new Sessions(engine),
    cursors: new Cursors(),
    startedMs: Date.now(),
    address: () => address,
    connections: () => sockets.size,
  };
  const commands = new Set<Promise<void>>();
  const stayAwake = options.awakeMs ? makeVigil(options.awakeMs) : () => undefined;
  let connections = 0;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(
      services,
      socket,
      { id: ++connections, isTrusted: !options.secret, secret: options.secret ?? '', isGone: false, stayAwake },
      commands,
      warn,
    );
  });
  try {
    await listen(server, options.port ?? 0);
  } catch (error) {
    await engine.close();
    unlock();
    throw error;
  }
  const port = (server.address() as AddressInfo).port;
  address = `127.0.0.1:${port}`;
  const uri = `mongodb://${address}/?replicaSet=embedded${options.secret ? `&appName=${options.secret}` : ''}`;
  unlock.tell(uri);
  const housekeeping = setInterval(() => {
    services.sessions.expire(Date.now());
    services.cursors.expire(Date.now());
    engine.maintain();
  }, HOUSEKEEPING_MS);
  let sweeping: Promise<unknown> = Promise.resolve();
  const ttl = setInterval(() => {
    sweeping = sweepExpired(engine, new Date(), warn).then(() => services.sessions.forgetOld(Date.now()));
    sweeping.catch((error: unknown) => warn(`expired documents could not be removed: ${String(error)}`));
  }, options.ttlMs ?? TTL_MS);
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    clearInterval(housekeeping);
    clearInterval(ttl);
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    services.cursors.closeAll();
    services.sessions.abortAll();
    for (const socket of sockets) socket.destroy();
    await closed;
    // Commands at work notice at their next pause that nobody waits for them; the store must not be closed under them.
    engine.isClosing = true;
    await Promise.race([Promise.all(commands), new Promise((resolve) => setTimeout(resolve, LONGEST_END_MS).unref())]);
    await sweeping.catch(() => undefined);
    await engine.close();
    unlock();
  };
  return {
    uri,
    port,
    engine,
    close: () => (closing ??= close()),
  };
}

/**
 * Keeps the event loop from falling asleep for a moment after each command: waking a sleeping process costs the client that
 * writes to it more than the command itself. Of no use where client and server share a process.
 */
function makeVigil(awakeMs: number): () => void {
  let until = 0;
  let isWatching = false;
  const watch = (): void => {
    if (performance.now() < until) setImmediate(watch);
    else isWatching = false;
  };
  return () => {
    until = performance.now() + awakeMs;
    if (isWatching) return;
    isWatching = true;
    setImmediate(watch);
  };
}

interface Connection {
  id: number;
  /** Has shown that it knows the secret, or there is none. */
  isTrusted: boolean;
  secret: string;
  isGone: boolean;
  stayAwake(): void;
}

/** @throws ServerError Unauthorized for anything but a greeting from a client that has not shown the secret */
function checkTrust(connection: Connection, command: Command, body: Doc): void {
  if (connection.isTrusted) return;
  const client = body['client'];
  const application = isDoc(client) ? client['application'] : undefined;
  const said = isDoc(application) ? application['name'] : undefined;
  connection.isTrusted = typeof said === 'string' && isSame(said, connection.secret);
  if (connection.isTrusted || command === SERVER_COMMANDS['hello']) return;
  throw new ServerError('Unauthorized', 'connect with the whole address that the server printed, its appName included');
}

function isSame(said: string, secret: string): boolean {
  const [a, b] = [said, secret].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Cuts the stream into messages and answers them; messages of one connection run one after the other. */
function serve(
  services: Services,
  socket: Socket,
  connection: Connection,
  commands: Set<Promise<void>>,
  warn: (message: string) => void,
): void {
  socket.setNoDelay(true);
  let chunks: Buffer[] = [];
  let have = 0;
  let need = HEADER_BYTES;
  let running: Promise<void> | null = null;
  const waiting: Buffer[] = [];
  socket.on('error', () => undefined);
  socket.on('close', () => {
    connection.isGone = true;
    waiting.length = 0;
  });
  const run = (message: Buffer): void => {
    const command = answer(services, socket, message, connection, warn).then(() => {
      connection.stayAwake();
      running = null;
      commands.delete(command);
      const next = waiting.shift();
      if (next) run(next);
      else if (socket.isPaused()) socket.resume();
    });
    running = command;
    commands.add(command);
  };
  const take = (message: Buffer): void => {
    if (!running) {
      run(message);
      return;
    }
    waiting.push(message);
    if (waiting.length >= MOST_WAITING) socket.pause();
  };
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    have += chunk.length;
    while (have >= need) {
      const all = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, have);
      chunks = [all];
      const length = all.readInt32LE(0);
      if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) {
        warn(`a client sent a message that claims to be ${length} bytes long; its connection is closed`);
        socket.destroy();
        return;
      }
      if (have < length) {
        need = length;
        return;
      }
      take(all.subarray(0, length));
      have -= length;
      need = HEADER_BYTES;
      chunks = have > 0 ? [all.subarray(length)] : [];
    }
  });
}

async function answer(
  services: Services,
  socket: Socket,
  message: Buffer,
  connection: Connection,
  warn: (message: string) => void,
): Promise<void> {
  let request: Request | null = null;
  let reply: Reply;
  try {
    request = readMessage(message);
    reply = await execute(services, request, connection);
  } catch (error) {
    if (!(error instanceof ServerError))
      warn(`a command failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    reply = errorReply(error);
  }
  if (request?.isSilent || connection.isGone) return;
  const target = request ?? { requestId: message.readInt32LE(4), isQuery: false };
  const times = { operationTime: timestampOf(services.engine.log.durableSeq) };
  try {
    // A client that does not read gets no more answers, and asks no more questions, until it does.
    if (!socket.write(writeReply(target, reply, times)) && !socket.destroyed) await drained(socket);
  } catch (error) {
    warn(`a reply could not be written: ${String(error)}`);
    socket.write(writeReply(target, errorReply(error), times));
  }
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done);
      socket.off('close', done);
      resolve();
    };
    socket.on('drain', done);
    socket.on('close', done);
  });
}

async function execute(services: Services, request: Request, connection: Connection): Promise<Reply> {
  const { body, sequences } = request;
  const name = Object.keys(body)[0] ?? '';
  const command = COMMANDS.get(name);
  if (!command) throw new ServerError('CommandNotFound', `no such command: '${name}'`);
  const database = body['$db'];
  if (typeof database !== 'string' || database === '')
    throw new ServerError('InvalidNamespace', "OP_MSG requests require a '$db' argument");
  checkTrust(connection, command, body);
  checkOptions(name, command, body);
  checkConcerns(body);
  const session = sessionRef(body);
  const maxTimeMs = wholeOption(body, 'maxTimeMS', 0);
  if (maxTimeMs < 0 || maxTimeMs > 2 ** 31 - 1)
    throw new ServerError('BadValue', `${maxTimeMs} value for maxTimeMS is out of range [0, 2147483647]`);
  // Written out: spreading an object here costs more than looking up a document.
  const operation: Operation = {
    engine: services.engine,
    sessions: services.sessions,
    cursors: services.cursors,
    startedMs: services.startedMs,
    address: services.address,
    connections: services.connections,
    name,
    database,
    body,
    sequences,
    session,
    transaction: null,
    now: new Date(),
    deadlineMs: maxTimeMs > 0 ? Date.now() + maxTimeMs : null,
    connectionId: connection.id,
    isAbandoned: () => connection.isGone,
  };
  if (body['autocommit'] !== false) {
    // A retryable write may be asked for again while its first try is still waiting: they take turns, and the second learns from the first.
    return session && session.txnNumber !== null
      ? await services.sessions.inTurn(session, async () => command.run(operation))
      : await command.run(operation);
  }
  if (!session) throw new ServerError('InvalidOptions', "'autocommit' needs a session");
  return await services.sessions.inTurn(session, () => inTransaction(operation, command, session));
}

async function inTransaction(operation: Operation, command: Command, session: SessionRef): Promise<Reply> {
  const { sessions, body, name } = operation;
  if (name === 'commitTransaction' && sessions.wasCommitted(session)) return await command.run(operation);
  if (!command.inTransaction) {
    throw new ServerError('OperationNotSupportedInTransaction', `Cannot run '${name}' in a multi-document transaction.`);
  }
  const transaction = sessions.transactionOf(session, body['startTransaction'] === true);
  try {
    operation.transaction = transaction;
    return await command.run(operation);
  } catch (error) {
    // Any error within a transaction ends it, so that nothing half done can be committed.
    if (name !== 'abortTransaction' && transaction.isOpen) sessions.abort(session, transaction);
    throw error;
  }
}

function errorReply(error: unknown): Doc {
  const reply = emptyDoc();
  reply['ok'] = 0;
  if (error instanceof ServerError) {
    reply['errmsg'] = error.message;
    reply['code'] = error.code;
    reply['codeName'] = error.codeName;
    if (error.labels.length > 0) reply['errorLabels'] = [...error.labels];
    for (const field of Object.keys(error.extra)) reply[field] = error.extra[field];
  } else {
    reply['errmsg'] = `internal error: ${error instanceof Error ? error.message : String(error)}`;
    reply['code'] = 1;
    reply['codeName'] = 'InternalError';
  }
  return reply;
}
