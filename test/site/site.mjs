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
 * @param {import('@motcua/receiver').Logger} [options.logger] the receiver's; its own by default
 */
export async function startSite({ ports, dataFolder, clock, logger }) {
  /** @type {{ close(): Promise<void> }[]} */
  const started = [];
  const close = async () => {
    for (const server of started.splice(0).reverse()) await server.close();
  };
  const addresses = { kit: '', receiver: '' };
  try {
    const kit = await serveStatic({ port: ports.kit, locate: kitFile, headers: kitHeaders });
    started.push(kit);
    addresses.kit = kit.url;
    const agency = await serveStatic({
      port: ports.agency,
      locate: (pathname) => within(agencyFolder, pathname === '/' ? 'index.html' : pathname),
      headers: () => ({ 'content-security-policy': policy(addresses), 'cache-control': 'no-cache' }),
      fill: (text) => fillPage(text, addresses),
    });
    started.push(agency);
    const startReceiver = async (port) => {
      const receiver = await openReceiver({
        procedures: await loadProcedures(path.join(kitFolder, 'procedures')),
        dataFolder,
        allowedOrigins: [agency.url],
        agency: AGENCY,
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
      return running;
    };
    let receiver = await startReceiver(ports.receiver);
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

/** Only what is published: the kit and the procedures. */
function kitFile(pathname) {
  return /^\/(kit|procedures)\//.test(pathname) ? within(kitFolder, pathname) : undefined;
}

function kitHeaders(pathname) {
  const immutable = /\/chunks\/|\/procedures\/[^/]+\/[^/]+\//.test(pathname);
  return {
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': immutable ? 'max-age=31536000, immutable' : 'no-cache',
  };
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
