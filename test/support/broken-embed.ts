import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen, within } from '../site/static-server.mjs';

const built = fileURLToPath(new URL('../../build', import.meta.url));
const PROCEDURE = '/procedures/1.001731/1.0.0/procedure.js';

/** An answer of a server; what is left out is as in a good embed. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The addresses of the servers of one embed. */
export interface Addresses {
  readonly page: string;
  readonly kit: string;
  readonly endpoint: string;
}

/** What is different in a broken embed. Functions get the addresses, which differ from run to run. */
export interface Embed {
  readonly headers?: (at: Addresses) => Readonly<Record<string, string>>;
  readonly head?: (at: Addresses) => string;
  readonly scripts?: (at: Addresses) => string;
  readonly form?: (at: Addresses) => string;
  /** The whole page around both. */
  readonly page?: (scripts: string, form: string, at: Addresses) => string;
  /** Other paths of the page's server. */
  readonly files?: (at: Addresses) => Readonly<Record<string, Reply>>;
  /** What the kit's server answers for a path; undefined for the file with its usual headers. */
  readonly kit?: (pathname: string, content: string) => Reply | undefined;
  /** What the endpoint answers; undefined for the usual. */
  readonly endpoint?: (request: http.IncomingMessage, at: Addresses) => Reply | undefined;
}

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

export const SCRIPT = ({ kit }: Addresses): string =>
  `<script type="module" src="${kit}/kit/1/motcua.js" crossorigin></script>`;
export const FORM = ({ kit, endpoint }: Addresses, more = ''): string =>
  `<procedure-form src="${kit}${PROCEDURE}" endpoint="${endpoint}/ho-so"${more}></procedure-form>`;

/**
 * Serves an embedded form from three origins on loopback: the page, the kit with its procedures, and an endpoint that
 * refuses what is no dossier.
 */
export async function serveEmbed(embed: Embed = {}): Promise<Addresses & { close(): Promise<void> }> {
  const at = { page: '', kit: '', endpoint: '' };
  const pathOf = (request: http.IncomingMessage) => new URL(request.url ?? '/', 'http://localhost').pathname;
  const send = (response: http.ServerResponse, { status = 200, headers = {}, body = '' }: Reply) =>
    response.writeHead(status, headers).end(body);

  const page = await listen(
    http.createServer((request, response) => {
      const pathname = pathOf(request);
      const file = embed.files?.(at)[pathname];
      if (file) send(response, { headers: { 'content-type': 'text/html' }, ...file });
      else if (pathname === '/trang/') {
        const around =
          embed.page ??
          ((scripts, form) => `<!doctype html><html lang="vi"><head>${scripts}</head><body>${form}</body></html>`);
        const scripts = `${embed.head?.(at) ?? ''}${(embed.scripts ?? SCRIPT)(at)}`;
        const headers = { 'content-type': 'text/html; charset=utf-8', ...embed.headers?.(at) };
        send(response, { headers, body: around(scripts, (embed.form ?? FORM)(at), at) });
      } else send(response, { status: 404, headers: { 'content-type': 'text/html' }, body: '<!doctype html><p>404' });
    }),
    0,
  );
  const kit = await listen(
    http.createServer((request, response) => {
      void answerKit(pathOf(request), embed).then((reply) => send(response, reply));
    }),
    0,
  );
  const endpoint = await listen(
    http.createServer((request, response) => {
      const { origin = '' } = request.headers;
      const cors = {
        'access-control-allow-origin': origin,
        'access-control-allow-headers': 'content-type, idempotency-key, receipt-secret',
        'access-control-expose-headers': 'Retry-After, Date',
      };
      const usual: Reply = pathOf(request).startsWith('/ho-so')
        ? { status: request.method === 'OPTIONS' ? 204 : 400, headers: cors, body: '' }
        : { status: 404, headers: cors, body: '' };
      request.resume();
      send(response, { headers: cors, ...(embed.endpoint?.(request, at) ?? usual) });
    }),
    0,
  );
  Object.assign(at, { page: page.url, kit: kit.url, endpoint: endpoint.url });
  return {
    ...at,
    async close() {
      await Promise.all([page.close(), kit.close(), endpoint.close()]);
    },
  };
}

async function answerKit(pathname: string, embed: Embed): Promise<Reply> {
  const content = await readFile(within(built, pathname) ?? '', 'utf8').catch(() => undefined);
  const headers = {
    'content-type': TYPES[path.extname(pathname)] ?? 'text/plain',
    'access-control-allow-origin': '*',
  };
  const usual: Reply = content === undefined ? { status: 404, headers, body: 'Not found' } : { headers, body: content };
  return { ...usual, ...embed.kit?.(pathname, content ?? '') };
}
