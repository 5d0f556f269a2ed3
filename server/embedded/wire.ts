// MongoDB's wire protocol: messages in and out. Requests are OP_MSG with document sequences; OP_QUERY is understood for the
// first hello only. Nothing here trusts a length: a frame that does not add up ends the connection with a clear word, and
// never the process.

import type { CursorReply, Reply } from './commands.ts';
import { isCursorReply } from './commands.ts';
import { ServerError } from './errors.ts';
import { decode } from './raw.ts';
import { validate } from './validate.ts';
import type { Doc } from './values.ts';
import { Writer } from './write.ts';
import type { Timestamp } from 'bson';

export const HEADER_BYTES = 16;
/** MongoDB's maxMessageSizeBytes. */
export const MAX_MESSAGE_BYTES = 48_000_000;
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** Bits 0–15 of the flags must be understood by whoever reads them. */
const REQUIRED_FLAGS = 0xffff;

export interface Request {
  requestId: number;
  /** The old opcode, answered in kind. */
  isQuery: boolean;
  /** The client does not want an answer. */
  isSilent: boolean;
  body: Doc;
  sequences: Map<string, Buffer[]>;
}

/** Reads one whole message. @throws ServerError when it makes no sense; `requestId` can still be answered */
export function readMessage(message: Buffer): Request {
  const requestId = message.readInt32LE(4);
  const opcode = message.readInt32LE(12);
  if (opcode === OP_MSG) return readMsg(message, requestId);
  if (opcode === OP_QUERY) return readQuery(message, requestId);
  throw new ServerError('ProtocolError', `opcode ${opcode} is not supported; drivers since MongoDB 3.6 speak OP_MSG`);
}

function readMsg(message: Buffer, requestId: number): Request {
  if (message.length < HEADER_BYTES + 5) throw new ServerError('ProtocolError', 'OP_MSG is too short');
  const flags = message.readUInt32LE(HEADER_BYTES);
  if ((flags & REQUIRED_FLAGS & ~(CHECKSUM_PRESENT | MORE_TO_COME)) !== 0)
    throw new ServerError('ProtocolError', `OP_MSG flags contain illegal required bits: ${flags}`);
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let body: Doc | null = null;
  const sequences = new Map<string, Buffer[]>();
  let at = HEADER_BYTES + 4;
  while (at < end) {
    const kind = message[at++];
    if (kind === 0) {
      if (body) throw new ServerError('ProtocolError', 'OP_MSG has more than one body');
      const length = lengthAt(message, at, end);
      validate(message, at, at + length, { maxBytes: MAX_MESSAGE_BYTES });
      body = decode(message, at);
      at += length;
    } else if (kind === 1) {
      const size = lengthAt(message, at, end);
      const sectionEnd = at + size;
      const nameEnd = message.indexOf(0, at + 4);
      if (nameEnd < 0 || nameEnd >= sectionEnd) throw new ServerError('ProtocolError', 'OP_MSG has a document sequence without a name');
      const name = message.toString('latin1', at + 4, nameEnd);
      if (sequences.has(name)) throw new ServerError('ProtocolError', `OP_MSG has the document sequence '${name}' twice`);
      const documents: Buffer[] = [];
      for (let from = nameEnd + 1; from < sectionEnd;) {
        const length = lengthAt(message, from, sectionEnd);
        documents.push(message.subarray(from, from + length));
        from += length;
      }
      sequences.set(name, documents);
      at = sectionEnd;
    } else {
      throw new ServerError('ProtocolError', `OP_MSG has a section of unknown kind ${String(kind)}`);
    }
  }
  if (!body) throw new ServerError('ProtocolError', 'OP_MSG has no body');
  return { requestId, isQuery: false, isSilent: (flags & MORE_TO_COME) !== 0, body, sequences };
}

function readQuery(message: Buffer, requestId: number): Request {
  const nameEnd = message.indexOf(0, HEADER_BYTES + 4);
  const at = nameEnd + 9;
  if (nameEnd < 0 || at + 5 > message.length) throw new ServerError('ProtocolError', 'OP_QUERY is too short');
  const length = lengthAt(message, at, message.length);
  validate(message, at, at + length);
  const body = decode(message, at);
  const command = Object.keys(body)[0];
  if (command !== 'isMaster' && command !== 'ismaster' && command !== 'hello') {
    throw new ServerError('ProtocolError', 'OP_QUERY is only understood for the first hello; use a driver that speaks OP_MSG');
  }
  body['$db'] ??= 'admin';
  return { requestId, isQuery: true, isSilent: false, body, sequences: new Map() };
}

function lengthAt(message: Buffer, at: number, end: number): number {
  const length = at + 4 <= end ? message.readInt32LE(at) : -1;
  if (length < 5 || at + length > end) throw new ServerError('ProtocolError', 'a length in the message runs past its end');
  return length;
}

/**
 * When the answer was true. `$clusterTime` is left out: with one member there is nothing to gossip about, and drivers would
 * send it back with every command.
 */
export interface Times {
  operationTime: Timestamp;
}

const writer = new Writer(1 << 20);
let lastReplyId = 0;

/** A whole reply message. */
export function writeReply(request: { requestId: number; isQuery: boolean }, reply: Reply, times: Times | null): Buffer {
  writer.reset();
  writer.bytes(Buffer.alloc(request.isQuery ? HEADER_BYTES + 20 : HEADER_BYTES + 5));
  const mark = writer.startDocument();
  if (isCursorReply(reply)) writeCursor(reply);
  else for (const field of Object.keys(reply)) writer.element(field, reply[field]);
  if ((reply as Doc)['ok'] === undefined) {
    writer.byte(1);
    writer.cstring('ok');
    writer.double(1);
  }
  if (times) {
    writer.element('operationTime', times.operationTime);
  }
  writer.endDocument(mark);
  const message = writer.finish();
  message.fill(0, 0, HEADER_BYTES + 5);
  message.writeInt32LE(message.length, 0);
  lastReplyId = (lastReplyId + 1) | 0;
  message.writeInt32LE(lastReplyId, 4);
  message.writeInt32LE(request.requestId, 8);
  message.writeInt32LE(request.isQuery ? OP_REPLY : OP_MSG, 12);
  if (request.isQuery) {
    message.fill(0, HEADER_BYTES, HEADER_BYTES + 20);
    message.writeInt32LE(1, HEADER_BYTES + 16);
  }
  return message;
}

function writeCursor(reply: CursorReply): void {
  const { docs, id, ns, isFirst, extra } = reply.cursor;
  const mark = writer.startDocumentElement('cursor');
  writer.rawDocuments(isFirst ? 'firstBatch' : 'nextBatch', docs);
  for (const field of Object.keys(extra ?? {})) writer.element(field, extra?.[field]);
  writer.element('id', id);
  writer.element('ns', ns);
  writer.endDocument(mark);
}
