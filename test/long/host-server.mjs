// A host page on loopback: its scripts from a folder, the procedures of the build, and an endpoint that receives.
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import { listen, within } from '../site/static-server.mjs';
import { dossierOf, receiptOf } from '../support/answering-middleware.mjs';

const built = fileURLToPath(new URL('../../build', import.meta.url));
/** @type {Record<string, string>} */
const TYPES = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
};

/** A form from a plain JSON Schema. */
const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  title: 'Góp ý',
  properties: { name: { type: 'string', title: 'Họ và tên' }, age: { type: 'integer', title: 'Tuổi', minimum: 1 } },
  required: ['name', 'age'],
};

/** The two forms that every host and every engine must bring to a receipt. */
export const SOURCES = { procedure: '/procedures/1.001731/1.0.0/procedure.js', schema: '/schema.json' };

/**
 * @param {string} form
 * @param {string} scripts
 */
const usualPage = (form, scripts) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang</title>${scripts}${form}`;

/**
 * @typedef {object} Host
 * @property {string} [scripts] the page's script elements
 * @property {Record<string, string>} [headers] more headers of it
 * @property {(form: string, scripts: string) => string} [page] the whole page around the form
 * @property {Record<string, string>} [files] more files, by address
 */

/**
 * @param {Host} options
 * @param {string} [folder] where its own scripts are; only the build is served without it
 */
export function serveHost({ scripts = '', headers = {}, page = usualPage, files = {} }, folder) {
  const server = http.createServer((request, response) => {
    void answer(request, response).catch(() => response.writeHead(404).end());
  });
  /**
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   */
  async function answer(request, response) {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    // For frames of an opaque origin, to which this server is another one.
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'idempotency-key, content-type');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    if (request.method === 'POST') {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(JSON.stringify(receiptOf(dossierOf(Buffer.concat(chunks).toString('utf8')))));
      return;
    }
    if (pathname === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
      const src = searchParams.get('form') === 'schema' ? SOURCES.schema : SOURCES.procedure;
      response.end(page(`<procedure-form src="${src}" endpoint="/ho-so"></procedure-form>`, scripts));
      return;
    }
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const isBuilt = folder === undefined || /^\/(kit|procedures)\//.test(pathname);
    const content =
      files[pathname] ??
      (pathname === SOURCES.schema
        ? JSON.stringify(SCHEMA)
        : await readFile(within(isBuilt ? built : folder, pathname) ?? ''));
    response.writeHead(200, { 'content-type': TYPES[path.extname(pathname)] ?? 'application/octet-stream' });
    response.end(content);
  }
  return listen(server, 0);
}
