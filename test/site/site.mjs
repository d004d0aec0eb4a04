// An agency's page, the kit's origin and the receiver: three origins on loopback, so that embedding is truly cross-origin.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importMap } from '@motcua/compiler';
import { loadProcedures, openReceiver, serveReceiver } from '@motcua/receiver';
import { serveStatic, within } from './static-server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const agencyFolder = fileURLToPath(new URL('agency', import.meta.url));
const built = path.join(root, 'build');

/** An invented ward: the pages are an illustration. */
const AGENCY = { code: 'H26.16', name: 'Trung tâm Phục vụ hành chính công phường Minh Họa' };

/**
 * Starts the three servers.
 * @param {object} options
 * @param {{ agency: number, kit: number, receiver: number }} options.ports 0 for any free port
 * @param {string} options.dataFolder where dossiers are stored
 * @param {() => Date} [options.clock]
 * @param {import('@motcua/receiver').Logger} [options.logger] the receiver's; its own by default
 * @param {string} [options.uploads] where the page uploads files; `receiver` for the receiver's own endpoint, nowhere by default
 * @param {readonly string[]} [options.sealingKeys] public keys for sealed dossiers; none by default
 * @param {readonly string[]} [options.signingKeys] private keys for receipts; none by default
 * @param {string} [options.kitFolder] what is published: the kit and the procedures
 * @param {string} [options.receiverUrl] the address of a receiver that runs elsewhere; one is started by default
 * @param {(page: string) => string} [options.edit] changes pages of the agency before they are served
 */
export async function startSite({
  ports,
  dataFolder,
  clock,
  logger,
  uploads = '',
  sealingKeys = [],
  signingKeys = [],
  kitFolder = built,
  receiverUrl,
  edit = (page) => page,
}) {
  /** @type {{ close(): Promise<void> }[]} */
  const started = [];
  const close = async () => {
    for (const server of started.splice(0).reverse()) await server.close();
  };
  const addresses = { kit: '', receiver: '', uploads, importMap: '', integrity: '' };
  try {
    const kit = await serveStatic({ port: ports.kit, locate: published(kitFolder), headers: kitHeaders });
    started.push(kit);
    addresses.kit = kit.url;
    addresses.integrity = JSON.parse(readFileSync(path.join(kitFolder, 'kit/1/integrity.json'), 'utf8'))['motcua.js'];
    addresses.importMap = JSON.stringify(await importMap(kitFolder, `${kit.url}/`));
    const agency = await serveStatic({
      port: ports.agency,
      locate: (pathname) => within(agencyFolder, pathname === '/' ? 'index.html' : pathname),
      headers: () => ({ 'content-security-policy': policy(addresses), 'cache-control': 'no-cache' }),
      fill: (text) => edit(fillPage(text, addresses)),
    });
    started.push(agency);
    /** @param {number} port */
    const startReceiver = async (port) => {
      const receiver = await openReceiver({
        procedures: await loadProcedures(path.join(kitFolder, 'procedures')),
        dataFolder,
        allowedOrigins: [agency.url],
        agency: AGENCY,
        sealingKeys,
        signingKeys,
        ...(clock && { clock }),
        ...(logger && { logger }),
      });
      const server = await serveReceiver(receiver, { host: '127.0.0.1', port }).catch(async (error) => {
        await receiver.close();
        throw error;
      });
      const running = {
        url: server.url,
        close: async () => {
          await server.close();
          await receiver.close();
        },
      };
      started.push(running);
      addresses.receiver = server.url;
      if (uploads === 'receiver') addresses.uploads = `${server.url}/uploads`;
      return running;
    };
    addresses.receiver = receiverUrl ?? '';
    let receiver = receiverUrl === undefined ? await startReceiver(ports.receiver) : { url: receiverUrl, close };
    return {
      agencyUrl: agency.url,
      kitUrl: kit.url,
      receiverUrl: receiver.url,
      close,
      /** Ends the receiver, as a power cut would end it for its clients. */
      async stopReceiver() {
        started.splice(started.indexOf(receiver), 1);
        await receiver.close();
      },
      /** Starts the receiver again, at the same address and on the same data. */
      async restartReceiver() {
        receiver = await startReceiver(Number(new URL(receiver.url).port));
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Only what is published: the kit and the procedures.
 * @param {string} folder
 * @returns {(pathname: string) => string | undefined}
 */
function published(folder) {
  return (pathname) => (/^\/(kit|procedures)\//.test(pathname) ? within(folder, pathname) : undefined);
}

/**
 * @param {string} pathname
 * @returns {Record<string, string>}
 */
function kitHeaders(pathname) {
  const immutable = /\/chunks\/|\/procedures\/[^/]+\/[^/]+\//.test(pathname);
  return {
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': immutable ? 'max-age=31536000, immutable' : 'no-cache',
  };
}

/**
 * The policy of a security-minded agency. An import map is an inline script, so the policy names its hash.
 * @param {{ kit: string, receiver: string, uploads: string, importMap: string }} addresses
 */
function policy({ kit, receiver, uploads, importMap: map }) {
  const hash = createHash('sha256').update(map).digest('base64');
  return [
    "default-src 'self'",
    `script-src 'self' ${kit} 'sha256-${hash}'`,
    "style-src 'self'",
    'worker-src blob:',
    `connect-src 'self' ${[...new Set([receiver, ...(uploads === '' ? [] : [new URL(uploads).origin])])].join(' ')}`,
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/**
 * Puts the addresses of this run, and the kit's integrity, where a page has `{{…}}`.
 * @param {string} text
 * @param {Record<string, string>} values
 */
function fillPage(text, values) {
  return Object.entries(values).reduce((filled, [name, value]) => filled.replaceAll(`{{${name}}}`, value), text);
}
