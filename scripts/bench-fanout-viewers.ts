// The viewers of `npm run bench -- fanout`: raw TCP clients in a process of their own that do the WebSocket upgrade themselves, count bytes,
// and look into a message only as far as its version, so that what they cost is little and the same for every arm.

import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { issueAccessToken } from '../server/auth/access.ts';
import type { About } from '../server/context.ts';
import { KEY, SECRET, nowMilliseconds, ownerIdOf } from './bench-fanout-wire.ts';
import type { Seen } from './bench-fanout-wire.ts';

const [, , arm = 'ours', portText = '0', countText = '0'] = process.argv;
const port = Number(portText);
const count = Number(countText);
const AT_ONCE = 100;
const UPGRADE = [
  `GET ${arm === 'ws' ? '/' : '/socket.io/?EIO=4&transport=websocket'} HTTP/1.1`,
  'Host: 127.0.0.1',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  `Sec-WebSocket-Key: ${Buffer.alloc(16, 7).toString('base64')}`,
  '\r\n',
].join('\r\n');
const about = { secrets: { session: SECRET } } as About;

interface Viewer {
  socket: Socket;
  rest: Buffer;
  isUpgraded: boolean;
  version: number;
}

const viewers: Viewer[] = [];
let bytes = 0;
let boards = 0;
let places = 0;
let gaps = 0;
let snapshotBytes = 0;
let snapshots = 0;
let isMeasuring = false;
const arrivals = new Map<number, number[]>();

/** A client's frame, masked with zeros. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  const isShort = payload.length < 126;
  const header = Buffer.alloc(isShort ? 6 : 8);
  header[0] = 0x81;
  header[1] = 0x80 | (isShort ? payload.length : 126);
  if (!isShort) header.writeUInt16BE(payload.length, 2);
  return Buffer.concat([header, payload]);
}

/** The first `"version":` of a message. */
function versionOf(text: Buffer): number {
  const at = text.indexOf('"version":') + 10;
  return Number(text.toString('latin1', at, text.indexOf(0x2c, at)));
}

const PREFIX = arm === 'ws' ? '' : '42/live,';
const IS_BOARD = Buffer.from(`${PREFIX}["board"`);
const IS_PLACE = Buffer.from(`${PREFIX}["me"`);
const isLike = (text: Buffer, prefix: Buffer): boolean =>
  text.length > prefix.length && text.compare(prefix, 0, prefix.length, 0, prefix.length) === 0;

function hear(viewer: Viewer, text: Buffer, index: number, ready: () => void): void {
  if (isLike(text, IS_BOARD)) {
    const version = versionOf(text);
    if (version !== viewer.version + 1 && text.indexOf('"changed":null') < 0) gaps += 1;
    viewer.version = version;
    if (!isMeasuring) return;
    boards += 1;
    const list = arrivals.get(version);
    if (list) list.push(nowMilliseconds());
    else arrivals.set(version, [nowMilliseconds()]);
  } else if (isLike(text, IS_PLACE)) {
    if (isMeasuring) places += 1;
  } else if (text[0] === 0x30) {
    const id = ownerIdOf(index * 5);
    const token =
      arm === 'ours'
        ? issueAccessToken(about, { kind: 'DISTRIBUTOR', id, roles: ['DISTRIBUTOR'], sessionId: null }, new Date(Date.now() + 3_600_000))
        : '';
    viewer.socket.write(frame(`40/live,${JSON.stringify(arm === 'ours' ? { token } : { ownerId: id })}`));
  } else if (text.length === 1 && text[0] === 0x32) viewer.socket.write(frame('3'));
  else if (text.indexOf('40/live,') === 0) viewer.socket.write(frame(`42/live,0["watch",${JSON.stringify({ board: KEY })}]`));
  else if (text.indexOf('"snapshot"') > 0) {
    viewer.version = versionOf(text);
    snapshotBytes += text.length;
    snapshots += 1;
    ready();
  }
}

function read(viewer: Viewer, chunk: Buffer, index: number, ready: () => void): void {
  if (isMeasuring) bytes += chunk.length;
  let data = viewer.rest.length > 0 ? Buffer.concat([viewer.rest, chunk]) : chunk;
  if (!viewer.isUpgraded) {
    const end = data.indexOf('\r\n\r\n');
    if (end < 0) {
      viewer.rest = data;
      return;
    }
    viewer.isUpgraded = true;
    data = data.subarray(end + 4);
    if (arm === 'ws') viewer.socket.write(frame(JSON.stringify({ ownerId: ownerIdOf(index * 5) })));
  }
  while (data.length >= 2) {
    const short = (data[1] ?? 0) & 0x7f;
    const header = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (data.length < header) break;
    const length = short === 126 ? data.readUInt16BE(2) : short === 127 ? data.readUInt32BE(6) : short;
    if (data.length < header + length) break;
    hear(viewer, data.subarray(header, header + length), index, ready);
    data = data.subarray(header + length);
  }
  viewer.rest = data.length > 0 ? Buffer.from(data) : Buffer.alloc(0);
}

function enter(index: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(UPGRADE));
    const viewer: Viewer = { socket, rest: Buffer.alloc(0), isUpgraded: false, version: 0 };
    viewers[index] = viewer;
    socket.on('data', (chunk: Buffer) => {
      read(viewer, chunk, index, resolve);
    });
    socket.on('error', reject);
  });
}

async function enterAll(indexes: readonly number[]): Promise<void> {
  for (let at = 0; at < indexes.length; at += AT_ONCE) await Promise.all(indexes.slice(at, at + AT_ONCE).map(enter));
}

function lateness(orders: readonly (readonly [number, number[]])[]): { p50: number; p99: number } {
  const all: number[] = [];
  for (const [version, times] of orders) {
    for (const arrival of arrivals.get(version) ?? []) for (const at of times) all.push(arrival - at);
  }
  const sorted = Float64Array.from(all).sort();
  return { p50: sorted[Math.floor(sorted.length * 0.5)] ?? 0, p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0 };
}

if (process.send && portText !== '0') {
  type Asked = { ask: 'begin' | 'drop' | 'stop' } | { ask: 'end'; orders: [number, number[]][] } | { ask: 'check'; version: number };
  process.on('message', (asked: Asked) => {
    if (asked.ask === 'begin') {
      bytes = boards = places = gaps = 0;
      arrivals.clear();
      isMeasuring = true;
    } else if (asked.ask === 'end') {
      isMeasuring = false;
      const seen: Seen = { bytes, boards, places, gaps, snapshotBytes: snapshotBytes / snapshots, ...lateness(asked.orders) };
      process.send?.(seen);
    } else if (asked.ask === 'drop') {
      const dropped = Array.from({ length: Math.floor(count / 10) }, (_none, index) => index * 10);
      for (const index of dropped) viewers[index]?.socket.destroy();
      void enterAll(dropped).then(() => process.send?.({ back: dropped.length }));
    } else if (asked.ask === 'check') process.send?.({ wrong: viewers.filter(({ version }) => version !== asked.version).length });
    else process.exit(0);
  });
  void enterAll(Array.from({ length: count }, (_none, index) => index)).then(() => process.send?.({ entered: count }));
}
