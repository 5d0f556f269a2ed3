// MongoDB's wire protocol by hand: for messages that no driver would send.

import { deserialize, serialize, type Document } from 'bson';
import { connect, type Socket } from 'node:net';

export const OP_MSG = 2013;

/** A whole message: the header with the true length, or with a claimed one. */
export function frame(opcode: number, body: Buffer, claimed = 16 + body.length, requestId = 1): Buffer {
  const header = Buffer.alloc(16);
  header.writeInt32LE(claimed, 0);
  header.writeInt32LE(requestId, 4);
  header.writeInt32LE(opcode, 12);
  return Buffer.concat([header, body]);
}

/** An OP_MSG whose one section is this document. */
export function message(document: Document | Buffer, flags = 0): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32LE(flags, 0);
  return frame(OP_MSG, Buffer.concat([head, Buffer.isBuffer(document) ? document : serialize(document)]));
}

/** A document sequence. */
export function sequence(name: string, documents: Uint8Array[]): Buffer {
  const content = Buffer.concat([Buffer.from(`${name}\0`), ...documents]);
  const head = Buffer.alloc(5);
  head[0] = 1;
  head.writeInt32LE(content.length + 4, 1);
  return Buffer.concat([head, content]);
}

/** An OP_MSG with a body and document sequences. */
export function messageWith(body: Document, ...sequences: Buffer[]): Buffer {
  return frame(OP_MSG, Buffer.concat([Buffer.from([0, 0, 0, 0, 0]), serialize(body), ...sequences]));
}

/** A connection that sends bytes and gives replies in their order; null when the server closes it instead. */
export class Wire {
  readonly socket: Socket;
  #bytes = Buffer.alloc(0);
  #isClosed = false;
  #wake: () => void = () => undefined;

  constructor(port: number) {
    this.socket = connect(port, '127.0.0.1');
    this.socket.on('error', () => undefined);
    this.socket.on('data', (chunk) => {
      this.#bytes = Buffer.concat([this.#bytes, chunk]);
      this.#wake();
    });
    this.socket.on('close', () => {
      this.#isClosed = true;
      this.#wake();
    });
  }

  send(bytes: Buffer): void {
    this.socket.write(bytes);
  }

  async reply(withinMs = 5_000): Promise<Document | null> {
    const endsMs = Date.now() + withinMs;
    for (;;) {
      if (this.#bytes.length >= 16 && this.#bytes.length >= this.#bytes.readInt32LE(0)) {
        const length = this.#bytes.readInt32LE(0);
        const whole = this.#bytes.subarray(0, length);
        this.#bytes = this.#bytes.subarray(length);
        return deserialize(whole.subarray(whole.readInt32LE(12) === OP_MSG ? 21 : 36));
      }
      if (this.#isClosed) return null;
      if (Date.now() > endsMs) throw new Error('no reply and no end of the connection');
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 50);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  async ask(bytes: Buffer): Promise<Document | null> {
    this.send(bytes);
    return this.reply();
  }

  close(): void {
    this.socket.destroy();
  }
}
