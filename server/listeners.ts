// One connection as the fan-out sees it: whether it can take something now, and the shortest way to give it. An open WebSocket with
// nothing in line gets ready bytes on its TCP connection, everything of a turn in one write; any other goes through Engine.IO.
// Surprise: what lies below Engine.IO is looked at without being asked for by name, so it is checked at every turn: anything unlike
// what is expected takes the longer way, which is always right.

import type { Socket as Tcp } from 'node:net';
import type { Frame } from './frames.ts';
import { packetOfOwn, putOwn, sizeOfOwn } from './frames.ts';
import type { OwnPart } from './parts.ts';

/** Of an Engine.IO connection, what is needed here. */
export interface Wire {
  readonly readyState: string;
  readonly transport: { readonly name: string; readonly writable: boolean };
  write(packet: string): unknown;
}

/** What Engine.IO has in line; its types keep it to themselves. */
interface Queue {
  readonly writeBuffer: readonly unknown[];
}

interface WebSocketLike {
  readonly readyState: number;
  readonly extensions: string;
  readonly _socket: Tcp | null;
}

const OPEN = 1;
/** Messages to one watcher are put together in pieces of memory of this size; a slow one keeps its piece until it has read. */
const SLAB_BYTES = 32_768;

let slab = Buffer.allocUnsafe(0);
let slabUsed = 0;

/** Fresh memory: what was given out before may still be on its way. */
function take(bytes: number): Buffer {
  if (bytes > SLAB_BYTES / 4) return Buffer.allocUnsafe(bytes);
  if (slabUsed + bytes > slab.length) {
    slab = Buffer.allocUnsafeSlow(SLAB_BYTES);
    slabUsed = 0;
  }
  const part = slab.subarray(slabUsed, slabUsed + bytes);
  slabUsed += bytes;
  return part;
}

export type Piece = Frame | OwnPart;

const isFrame = (piece: Piece): piece is Frame => 'bytes' in piece;

/** One thing that a listener watches. */
export interface Seat {
  /** Of what is watched. */
  readonly key: string;
  /** Adds what is to be told about it now. */
  collect(pieces: Piece[]): void;
}

export class Listener {
  /** What it is to be told in this turn. */
  due: { readonly key: string; readonly frame: Frame }[] | null = null;
  /** What it could not take yet, the newest of each thing. */
  waiting: Map<string, Frame> | null = null;
  /** What it watches. */
  readonly seats: Seat[] = [];
  /** The turn in which it was visited last. */
  turn = 0;
  isBehind = false;
  isGone = false;
  readonly #wire: Wire;
  #transport: Wire['transport'] | null = null;
  #webSocket: WebSocketLike | null = null;

  constructor(wire: Wire) {
    this.#wire = wire;
  }

  /** The TCP connection below an open, uncompressed WebSocket. */
  #tcp(): Tcp | null {
    const { transport } = this.#wire;
    if (transport !== this.#transport) {
      this.#transport = transport;
      const { socket } = transport as { readonly socket?: WebSocketLike };
      this.#webSocket = transport.name === 'websocket' && socket?.extensions === '' ? socket : null;
    }
    const webSocket = this.#webSocket;
    return webSocket?.readyState === OPEN ? webSocket._socket : null;
  }

  /**
   * Whether it has read what it was told before. An open WebSocket is asked for what is in line above and below it, and nothing else:
   * each further look at 10,000 connections is one more time that memory has to be waited for.
   */
  get isReady(): boolean {
    const wire = this.#wire;
    if ((wire as Wire & Queue).writeBuffer.length > 0) return false;
    const tcp = this.#tcp();
    if (tcp !== null) return tcp.writableLength === 0 && tcp.writable;
    return wire.readyState === 'open' && wire.transport.writable;
  }

  /** All in one write. Only for a listener that is ready. */
  tell(pieces: readonly Piece[]): void {
    const tcp = this.#tcp();
    if (tcp === null) {
      for (const piece of pieces) this.#wire.write(isFrame(piece) ? piece.packet : packetOfOwn(piece));
      return;
    }
    const [first] = pieces;
    if (first !== undefined && pieces.length === 1 && isFrame(first)) {
      tcp.write(first.bytes);
      return;
    }
    let bytes = 0;
    for (const piece of pieces) bytes += isFrame(piece) ? piece.bytes.length : sizeOfOwn(piece);
    const whole = take(bytes);
    let at = 0;
    for (const piece of pieces) at = isFrame(piece) ? at + piece.bytes.copy(whole, at) : putOwn(whole, at, piece);
    tcp.write(whole);
  }
}
