// An agency's page, the kit's origin and the receiver: three origins on loopback, so that embedding is truly cross-origin.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadProcedures, openReceiver, serveReceiver } from '@motcua/receiver';
import { serveStatic, within } from './static-server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const agencyFolder = fileURLToPath(new URL('agency', import.meta.url));
const kitFolder = path.join(root, 'build');

/** An invented ward: the pages are an illustration. */
const AGENCY = { code: 'H26.16', name: 'Trung tâm Phục vụ hành chính công phường Minh Họa' };

/**
 * Starts the three servers.
 * @param {object} options
 * @param {{ agency: number, kit: number, receiver: number }} options.ports 0 for any free port
 * @param {string} options.dataFolder where dossiers are stored
 * @param {() => Date} [options.clock]
 */
export async function startSite({ ports, dataFolder, clock }) {
  const started = [];
  const start = async (promise) => {
    const server = await promise;
    started.push(server);
    return server;
  };
  const close = async () => {
    for (const server of started.reverse()) await server.close();
  };
  try {
    const kit = await start(
      serveStatic({
        port: ports.kit,
        locate: (pathname) => (/^\/(kit|procedures)\//.test(pathname) ? within(kitFolder, pathname) : undefined),
        headers: (pathname) => ({
          'access-control-allow-origin': '*',
          'cross-origin-resource-policy': 'cross-origin',
          'cache-control': /\/chunks\/|\/procedures\/[^/]+\/[^/]+\//.test(pathname)
            ? 'max-age=31536000, immutable'
            : 'no-cache',
        }),
      }),
    );
    const addresses = { kit: kit.url, receiver: '' };
    const agency = await start(
      serveStatic({
        port: ports.agency,
        locate: (pathname) => within(agencyFolder, pathname === '/' ? 'index.html' : pathname),
        headers: () => ({ 'content-security-policy': policy(addresses), 'cache-control': 'no-cache' }),
        fill: (text) => fillPage(text, addresses),
      }),
    );
    const receiver = await openReceiver({
      procedures: await loadProcedures(path.join(kitFolder, 'procedures')),
      dataFolder,
      allowedOrigins: [agency.url],
      agency: AGENCY,
      ...(clock && { clock }),
    });
    started.push(receiver);
    const receiving = await start(serveReceiver(receiver, { host: '127.0.0.1', port: ports.receiver }));
    addresses.receiver = receiving.url;
    return { agencyUrl: agency.url, kitUrl: kit.url, receiverUrl: receiving.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What a security-minded agency sends. */
function policy({ kit, receiver }) {
  return [
    "default-src 'self'",
    `script-src 'self' ${kit}`,
    "style-src 'self'",
    `connect-src 'self' ${receiver}`,
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** Puts the addresses of this run, and the kit's integrity, where a page has `{{…}}`. */
function fillPage(text, { kit, receiver }) {
  const integrity = JSON.parse(readFileSync(path.join(kitFolder, 'kit/1/integrity.json'), 'utf8'))['motcua.js'];
  return text.replaceAll('{{kit}}', kit).replaceAll('{{receiver}}', receiver).replaceAll('{{integrity}}', integrity);
}
