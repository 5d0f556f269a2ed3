// A relay between a driver and the server that can lose one command: its request before the server sees it, or its reply
// after the server has done the work. Either way the connection is gone, as when a cable is pulled.

import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

export interface Proxy {
  /** What a driver connects to; it stays with the proxy, whatever the server calls itself. */
  uri: string;
  /** Loses the next command of this name, once. */
  lose: (command: string, what: 'request' | 'reply') => void;
  /** How many commands were lost so far. */
  lost: () => number;
  close: () => Promise<void>;
}

export async function startProxy(port: number): Promise<Proxy> {
  let wanted: { needle: Buffer; what: 'request' | 'reply' } | null = null;
  let lost = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    let losesReply = false;
    const cut = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', cut);
      socket.on('close', () => {
        sockets.delete(socket);
        cut();
      });
    }
    client.on('data', (chunk) => {
      if (wanted && chunk.includes(wanted.needle)) {
        const { what } = wanted;
        wanted = null;
        lost++;
        if (what === 'request') {
          cut();
          return;
        }
        losesReply = true;
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (losesReply) cut();
      else client.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    uri: `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}/?directConnection=true`,
    // The name of the command is the first field of the message: type 2 (string) or 16, then the name.
    lose: (command, what) => {
      wanted = { needle: Buffer.from(`${command}\0`), what };
    },
    lost: () => lost,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
