// npm run dev: the agency's pages with the kit served from its sources, and procedures compiled as they are saved; the
// page reloads after each change. `npm run dev -- my-procedure other.schema.json` adds folders and schemas of your own.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { createServer } from 'vite';
import { bin, root, run } from '../tools/run.mjs';
import { sources } from '../tools/sources.mjs';
import { freePort } from './free-port.mjs';

/** @typedef {import('node:http').ServerResponse} ServerResponse */

const AGENCY_PAGES = path.join(root, 'test/site/agency');
const PROCEDURES = path.join(root, 'schemas/procedures');
const OUT = path.join(root, 'var/dev/procedures');

const given = process.argv.slice(2).map((name) => path.resolve(name));
for (const name of given) if (!existsSync(name)) throw new Error(`${name} does not exist.`);
/** @param {string} name */
const isFolder = (name) => statSync(name).isDirectory();
const folders = [...readdirSync(PROCEDURES).map((name) => path.join(PROCEDURES, name)), ...given.filter(isFolder)];
const schemas = given.filter((name) => !isFolder(name));

const port = await freePort(8080, []);
const receiverPort = await freePort(8082, [port]);
const address = `http://127.0.0.1:${port}`;
const pages = readdirSync(AGENCY_PAGES).filter((name) => name.endsWith('.html'));

/**
 * A page with the kit from its sources. The published kit's integrity and preloads have no meaning here.
 * @param {string} html
 */
const developmentPage = (html) =>
  html
    .replace(/^.*rel="modulepreload".*\n/gm, '')
    .replaceAll(' integrity="{{integrity}}"', '')
    .replaceAll('{{kit}}/kit/1/motcua.js', '/packages/elements/src/motcua.ts')
    .replace(/^.*\{\{importMap\}\}.*\n/gm, '')
    .replace(/\{\{\w+\}\}/g, '');

/**
 * @param {string} src
 * @param {string} title
 */
const formPage = (src, title) => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <script type="module" src="/packages/elements/src/motcua.ts"></script>
  </head>
  <body>
    <procedure-form src="${src}" endpoint="/dossiers"></procedure-form>
  </body>
</html>`;

/** @param {readonly string[]} built */
const index = (built) => `<!doctype html>
<meta charset="utf-8" />
<title>Motcua: development</title>
<h1>Motcua: development</h1>
<ul>
  ${pages.map((name) => `<li><a href="/agency/${name}">agency page ${name}</a></li>`).join('\n')}
  ${built.map((name) => `<li><a href="/form/${name}">${name}</a></li>`).join('\n')}
  ${schemas.map((file, at) => `<li><a href="/schema/${at}">${path.relative(root, file)}</a></li>`).join('\n')}
</ul>`;

/**
 * Serves pages and procedures, and compiles procedures again when something of theirs is saved.
 * @returns {import('vite').Plugin}
 */
function motcua() {
  const built = new Map();
  /** @type {import('vite').ViteDevServer} */
  let server;
  /** Resolves to whether every procedure could be compiled; what is wrong is shown in the pages and in the terminal. */
  async function compile(changed = folders) {
    /** @type {typeof import('@motcua/compiler')} */
    const { buildProcedure, formatFinding, KnownError } = /** @type {any} */ (
      await server.ssrLoadModule('/packages/compiler/src/index.ts')
    );
    const failures = [];
    for (const folder of changed) {
      try {
        const { findings, folder: target } = await buildProcedure(folder, OUT, { force: true });
        const words = findings.map((finding) => formatFinding(finding)).join('\n\n');
        if (words) console.error(`${words}\n`);
        if (target) built.set(folder, path.relative(OUT, target));
        else failures.push(words);
      } catch (error) {
        if (!(error instanceof KnownError)) throw error;
        console.error(`${error.message}\n`);
        failures.push(error.message);
      }
    }
    if (failures.length > 0)
      server.ws.send({ type: 'error', err: { message: failures.join('\n\n'), stack: '', plugin: 'motcua' } });
    return failures.length === 0;
  }
  /**
   * @param {ServerResponse} response
   * @param {string} text
   */
  const html = (response, text) =>
    server.transformIndexHtml('/', text).then((page) => response.setHeader('content-type', 'text/html').end(page));

  /**
   * @param {import('vite').Connect.IncomingMessage} request
   * @param {ServerResponse} response
   * @param {import('vite').Connect.NextFunction} next
   */
  async function answer(request, response, next) {
    const { pathname } = new URL(request.url ?? '/', address);
    const [, area, ...rest] = pathname.split('/');
    const [name = ''] = rest;
    if (pathname === '/') return html(response, index([...built.values()]));
    if (area === 'form') return html(response, formPage(`/procedures/${rest.join('/')}/procedure.js`, rest.join(' ')));
    if (area === 'schema') return html(response, formPage(`/source/${name}.json`, 'JSON Schema'));
    if (area === 'source') return send(response, schemas[Number.parseInt(name, 10)], 'application/json');
    if (area === 'procedures')
      return send(response, path.join(OUT, ...rest), pathname.endsWith('.js') ? 'text/javascript' : 'application/json');
    if (area === 'agency' && pages.includes(name))
      return html(response, developmentPage(readFileSync(path.join(AGENCY_PAGES, name), 'utf8')));
    // A worker's script is addressed by the name that it has when it is compiled.
    if (pathname.endsWith('/file-worker.js')) request.url = pathname.replace(/js$/, 'ts');
    if (area === 'agency') request.url = `/test/site/agency/${rest.join('/')}`;
    return next();
  }

  return {
    name: 'motcua',
    async configureServer(started) {
      server = started;
      await compile();
      server.watcher.add([path.join(root, 'schemas'), ...given]);
      /** @param {string} file */
      const changed = async (file) => {
        const isSchema = [path.join(root, 'schemas'), ...given].some((place) => file.startsWith(place));
        const isCompiler = /packages\/(compiler|model)\/src/.test(file);
        if (!isSchema && !isCompiler) return;
        if (isCompiler) server.moduleGraph.invalidateAll();
        const own = folders.filter((folder) => file.startsWith(folder + path.sep));
        if (await compile(own.length > 0 ? own : folders)) server.ws.send({ type: 'full-reload' });
      };
      server.watcher.on('all', (_event, file) => void changed(file));
      server.middlewares.use((request, response, next) => {
        answer(request, response, next).catch(next);
      });
    },
  };
}

/**
 * @param {ServerResponse} response
 * @param {string | undefined} file
 * @param {string} type
 */
function send(response, file, type) {
  const isServed = file !== undefined && (file.startsWith(OUT) || schemas.includes(file)) && existsSync(file);
  response.statusCode = isServed ? 200 : 404;
  response.setHeader('content-type', type);
  response.setHeader('cache-control', 'no-cache');
  response.end(isServed ? readFileSync(file) : '');
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const vite = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  clearScreen: false,
  resolve: { alias: sources },
  server: { host: '127.0.0.1', port, strictPort: true, proxy: { '/dossiers': `http://127.0.0.1:${receiverPort}` } },
  // Found at the first start, so that no page is loaded twice while they are looked for.
  optimizeDeps: { entries: ['packages/elements/src/motcua.ts'] },
  plugins: [motcua()],
});
await vite.listen();
console.log(`\n  ${address}   (Ctrl-C ends)\n`);

// Only sending needs the receiver, whose threads run what is compiled.
const receiver = (await run(bin('tsc'), ['-b'])) === 0 ? await startReceiver() : undefined;
if (receiver)
  console.log(`  Dossiers are stored in var/dev/dossiers. Restart for what changes in packages/receiver.\n`);

async function startReceiver() {
  const { jsonLogger, loadProcedures, openReceiver, serveReceiver } = await import('@motcua/receiver');
  const opened = await openReceiver({
    procedures: await loadProcedures(OUT),
    dataFolder: path.join(root, 'var/dev/dossiers'),
    allowedOrigins: [address],
    agency: { code: 'H26.16', name: 'Trung tâm Phục vụ hành chính công phường Minh Họa' },
    logger: jsonLogger,
  });
  const server = await serveReceiver(opened, { host: '127.0.0.1', port: receiverPort });
  return { close: () => server.close().then(() => opened.close()) };
}

async function end() {
  await vite.close();
  await receiver?.close();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void end());
}
