import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds in which a new connection may be silent. */
const GRACE = 1_000;

/**
 * Holds the number of open connections within a limit: each may keep a document of a megabyte waiting for its end. For
 * a new one, the slowest is cut off: many connections on which next to nothing moves keep no one out.
 */
export function limitConnections(server: Server, limit: number): void {
  const begun = new Map<Socket, number>();
  server.on('connection', (socket) => {
    if (begun.size >= limit) slowest(begun)?.destroy();
    begun.set(socket, performance.now());
    socket.once('close', () => begun.delete(socket));
  });
}

/** The connection with the fewest bytes in its time; new ones only when there are no others. */
function slowest(begun: ReadonlyMap<Socket, number>): Socket | undefined {
  const now = performance.now();
  let found: { readonly socket: Socket; readonly isNew: boolean; readonly rate: number } | undefined;
  for (const [socket, start] of begun) {
    const age = now - start;
    const isNew = age < GRACE;
    const rate = (socket.bytesRead + socket.bytesWritten) / Math.max(age, GRACE);
    if (!found || (found.isNew && !isNew) || (found.isNew === isNew && rate < found.rate))
      found = { socket, isNew, rate };
  }
  return found?.socket;
}
