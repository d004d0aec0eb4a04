// A host page on loopback: its scripts from a folder, the procedures of the build, and an endpoint that receives.
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import { listen, within } from '../site/static-server.mjs';
import { dossierOf, receiptOf } from '../support/answering-middleware.mjs';

const built = fileURLToPath(new URL('../../build', import.meta.url));
const TYPES = { '.js': 'text/javascript', '.json': 'application/json' };

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
 * @param {{ scripts: string, headers?: Record<string, string> }} options the page's script elements; more headers of it
 * @param {string} [folder] where its own scripts are; only the build is served without it
 */
export function serveHost({ scripts, headers = {} }, folder) {
  const server = http.createServer((request, response) => {
    void answer(request, response).catch(() => response.writeHead(404).end());
  });
  async function answer(request, response) {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST') {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(JSON.stringify(receiptOf(dossierOf(Buffer.concat(chunks).toString('utf8')))));
      return;
    }
    if (pathname === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
      response.end(
        `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang</title>${scripts}
        <procedure-form src="${SOURCES[searchParams.get('form') ?? 'procedure']}" endpoint="/ho-so"></procedure-form>`,
      );
      return;
    }
    const isBuilt = folder === undefined || /^\/(kit|procedures)\//.test(pathname);
    const content =
      pathname === SOURCES.schema ? JSON.stringify(SCHEMA) : await readFile(within(isBuilt ? built : folder, pathname));
    response.writeHead(200, { 'content-type': TYPES[path.extname(pathname)] ?? 'application/octet-stream' });
    response.end(content);
  }
  return listen(server, 0);
}
