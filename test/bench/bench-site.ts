import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { listen, within } from '../site/static-server.mjs';
import { root } from '../tools/run.mjs';

/** The styles of the static form: those of a careful web team, and no more. */
export const PLAIN_STYLES = `
  form { max-width: 40rem; font: 1.0625rem/1.5 system-ui, sans-serif; }
  .field { margin: 0 0 1.5rem; border: 0; padding: 0; }
  .field > label, legend { display: block; font-weight: 600; margin-bottom: 0.25rem; }
  .hint { margin: 0 0 0.25rem; color: #555; }
  input[type='text'] { width: 100%; padding: 0.5rem; border: 1px solid #767676; border-radius: 4px; font: inherit; }
  .option { display: flex; gap: 0.5rem; align-items: center; padding: 0.5rem 0; }
  input[type='radio'] { width: 1.5rem; height: 1.5rem; margin: 0; }
  :focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
  button { padding: 0.625rem 1.25rem; font: inherit; }
`;

/** Serves the built kit, and pages and modules from memory, compressed as any web server would. */
export async function benchSite(pages: ReadonlyMap<string, string>): Promise<{ url: string; close(): Promise<void> }> {
  const compressed = new Map<string, Buffer>();
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void bytesOf(pathname).then(
      (bytes) => {
        response.writeHead(200, {
          'content-type': `${pathname.endsWith('.js') ? 'text/javascript' : pathname.endsWith('.css') ? 'text/css' : 'text/html'}; charset=utf-8`,
          'content-encoding': 'br',
          'cache-control': 'no-store',
        });
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });

  async function bytesOf(pathname: string): Promise<Buffer> {
    const known = compressed.get(pathname);
    if (known) return known;
    const file = within(path.join(root, 'build'), pathname);
    const content = pages.get(pathname) ?? (file === undefined ? undefined : await readFile(file, 'utf8'));
    if (content === undefined) throw new Error(`There is no ${pathname}`);
    const bytes = brotliCompressSync(content);
    compressed.set(pathname, bytes);
    return bytes;
  }

  return listen(server, 0);
}
