import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { limitConnections } from './http/connection-limit.js';
import { problemResponse } from './http/problem.js';
import { ProblemError } from './base/problem-error.js';
import { KnownError } from './base/known-error.js';
import type { Receiver } from './receiver.js';

/** A whole request may take this long: a large dossier over a slow line. In milliseconds. */
const REQUEST_TIMEOUT = 30 * 60_000;

/** A connection on which nothing moves for this long is given up. In milliseconds. */
const IDLE_TIMEOUT = 60_000;

/** The time that pending requests have to complete when the server is stopped, in milliseconds. */
const CLOSING_TIME = 10_000;

/** Connections that may be open at the same time. */
const CONNECTIONS = 500;

/** Where a receiver listens. */
export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  /** Connections that may be open at the same time, 500 by default. When there are more, the slowest is cut off. */
  readonly connections?: number;
}

/** A receiver that listens. */
export interface ServedReceiver {
  /** Address, without a path. */
  readonly url: string;
  /** Stops listening; requests under way get a while to end. The receiver itself stays open. */
  close(): Promise<void>;
}

/**
 * Serves a receiver over HTTP/1.1. TLS is the matter of a proxy before it.
 * @throws {KnownError} when the port is busy or not allowed
 */
export function serveReceiver(
  receiver: Receiver,
  { host, port, connections = CONNECTIONS }: ServeOptions,
): Promise<ServedReceiver> {
  const listener = getRequestListener((request) => receiver.fetch(request), {
    overrideGlobalObjects: false,
    errorHandler: () => problemResponse(new ProblemError('request-unreadable')),
  });
  let closing = false;
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT, headersTimeout: IDLE_TIMEOUT },
    (request, response) => {
      // A connection that is kept alive would hold up `close` until it times out.
      response.once('close', () => closing && setImmediate(() => server.closeIdleConnections()));
      void listener(request, response);
    },
  );
  server.timeout = IDLE_TIMEOUT;
  limitConnections(server, connections);
  const close = () =>
    new Promise<void>((resolve) => {
      closing = true;
      const cutOff = setTimeout(() => server.closeAllConnections(), CLOSING_TIME);
      server.close(() => {
        clearTimeout(cutOff);
        resolve();
      });
      server.closeIdleConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'the port is busy' : String(error.code);
      reject(new KnownError(`Cannot listen on ${host}:${port}: ${reason}. Choose another port.`, { cause: error }));
    });
    server.listen(port, host, () => {
      const { port: listening } = server.address() as AddressInfo;
      resolve({ url: `http://${host.includes(':') ? `[${host}]` : host}:${listening}`, close });
    });
  });
}
