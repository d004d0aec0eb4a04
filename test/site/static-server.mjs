// A small static file server for loopback: right types, no listing, nothing outside its folder.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves files on 127.0.0.1.
 * @param {object} options
 * @param {number} options.port 0 for any free port
 * @param {(pathname: string) => string | undefined} options.locate the file of a path
 * @param {(pathname: string) => Record<string, string>} options.headers more response headers
 * @param {(text: string) => string} [options.fill] fills in HTML pages
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export function serveStatic({ port, locate, headers, fill = (text) => text }) {
  const server = http.createServer((request, response) => {
    // A path that cannot be decoded, or a file that is gone by the time it is read.
    answer(request, response).catch(() => response.destroy());
  });

  /**
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   */
  async function answer(request, response) {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.includes('\0') ? undefined : locate(decodeURIComponent(pathname));
    const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
    const common = { 'x-content-type-options': 'nosniff', ...headers(pathname) };
    if (file === undefined || !found?.isFile()) {
      response.writeHead(404, { ...common, 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, { ...common, 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    if (path.extname(file) !== '.html') {
      createReadStream(file).pipe(response);
      return;
    }
    const chunks = [];
    for await (const chunk of createReadStream(file)) chunks.push(chunk);
    response.end(fill(Buffer.concat(chunks).toString('utf8')));
  }
  return listen(server, port);
}

/**
 * Listens on 127.0.0.1; resolves to the address and how to stop, rejects when the port is busy.
 * @param {http.Server} server
 * @param {number} port
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({
        url: `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/**
 * The file under a folder, or undefined when the path would leave it.
 * @param {string} folder
 * @param {string} pathname
 */
export function within(folder, pathname) {
  const file = path.join(folder, pathname);
  return file.startsWith(folder + path.sep) ? file : undefined;
}
