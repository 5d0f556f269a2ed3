// Stopping an HTTP server so that nobody who is being served notices: no new connections, running requests finish, and what is
// still open after the grace period is cut. Node's own `close` alone would wait for browsers that hold connections in reserve.

import type { Server } from 'node:http';
import type { Socket } from 'node:net';

const LOOK_AGAIN_MILLISECONDS = 50;

/** Prepares a server before it listens; the returned function resolves to false when requests had to be cut. */
export function makeDrain(server: Server): (graceMilliseconds: number) => Promise<boolean> {
  // Node counts a connection that has never sent a request as busy, and browsers open those ahead of need.
  const unused = new Set<Socket>();
  server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', (req) => unused.delete(req.socket));

  return (graceMilliseconds) =>
    new Promise((settle) => {
      let finished = true;
      const sweep = setInterval(() => {
        server.closeIdleConnections();
      }, LOOK_AGAIN_MILLISECONDS);
      const limit = setTimeout(() => {
        finished = false;
        server.closeAllConnections();
      }, graceMilliseconds);
      server.close(() => {
        clearInterval(sweep);
        clearTimeout(limit);
        settle(finished);
      });
      for (const socket of unused) socket.destroy();
    });
}
