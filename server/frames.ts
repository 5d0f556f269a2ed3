// What goes over the wire for one message: as the packet that socket.io's client understands, and as the WebSocket frame around it,
// built once for everybody who gets it. Engine.IO's "4" (a message), socket.io's "2" (an event), the namespace, the JSON.
// Surprise: frames are ours alone to build because nothing is compressed and a server's frames carry no mask (RFC 6455, 5.1).

import type { OwnPart } from './parts.ts';

const NAMESPACE = '/live';
const FINAL_TEXT = 0x81;
const TWO_BYTE_LENGTH = 126;
const EIGHT_BYTE_LENGTH = 127;
const OWN_OPENING = '42/live,["me",';

export interface Frame {
  /** Without the "4": Engine.IO puts it there itself where the message does not go out as ready bytes. */
  readonly packet: string;
  readonly bytes: Buffer;
}

const headerLength = (length: number): number => (length < TWO_BYTE_LENGTH ? 2 : length < 0x10000 ? 4 : 10);

function putHeader(target: Buffer, at: number, length: number): number {
  target[at] = FINAL_TEXT;
  if (length < TWO_BYTE_LENGTH) {
    target[at + 1] = length;
    return at + 2;
  }
  if (length < 0x10000) {
    target[at + 1] = TWO_BYTE_LENGTH;
    return target.writeUInt16BE(length, at + 2);
  }
  target[at + 1] = EIGHT_BYTE_LENGTH;
  target.writeUInt32BE(0, at + 2);
  return target.writeUInt32BE(length, at + 6);
}

/** @param json of the one thing that the event says */
export function frameOf(event: string, json: string): Frame {
  const packet = `2${NAMESPACE},[${JSON.stringify(event)},${json}]`;
  const length = 1 + Buffer.byteLength(packet);
  const bytes = Buffer.allocUnsafe(headerLength(length) + length);
  const at = putHeader(bytes, 0, length);
  bytes.write(`4${packet}`, at);
  return { packet, bytes };
}

const lengthOfOwn = ({ head, shared }: OwnPart): number => OWN_OPENING.length + head.length + shared.length + 1;

/** How many bytes putOwn writes. */
export function sizeOfOwn(own: OwnPart): number {
  const length = lengthOfOwn(own);
  return headerLength(length) + length;
}

/** Writes the frame of a message to one watcher; returns where it ends. */
export function putOwn(target: Buffer, at: number, own: OwnPart): number {
  let end = putHeader(target, at, lengthOfOwn(own));
  end += target.write(OWN_OPENING, end, 'latin1');
  end += target.write(own.head, end, 'latin1');
  end += own.shared.copy(target, end);
  target[end] = 0x5d;
  return end + 1;
}

export function packetOfOwn({ head, shared }: OwnPart): string {
  return `${OWN_OPENING.slice(1)}${head}${shared.toString()}]`;
}
