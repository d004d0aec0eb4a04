// npm start: builds, then serves an agency's page, the kit and the receiver until Ctrl-C.
import net from 'node:net';
import path from 'node:path';
import { mustRun, root } from '../tools/run.mjs';

const PORTS = { agency: 8080, kit: 8081, receiver: 8082 };

/** The first port from `wanted` on that nothing listens on and that is not taken by another of ours. */
async function freePort(wanted, taken) {
  for (let port = wanted; port < wanted + 100; port += 1) {
    if (!taken.includes(port) && (await isFree(port))) {
      if (port !== wanted) console.log(`Port ${wanted} is busy; using ${port}.`);
      return port;
    }
  }
  throw new Error(`No free port from ${wanted} to ${wanted + 99}.`);
}

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

await mustRun(process.execPath, ['test/tools/build.mjs']);
const { startSite } = await import('./site.mjs');
const ports = {};
for (const [name, wanted] of Object.entries(PORTS)) ports[name] = await freePort(wanted, Object.values(ports));
const dataFolder = path.join(root, 'var/dossiers');
const logger = {
  log: ({ event, method, route, status, problem = '' }) => {
    if (event === 'request') console.log(`  ${method} ${route} -> ${status} ${problem}`);
  },
};
const site = await startSite({ ports, dataFolder, logger });

console.log(`
  Agency page   ${site.agencyUrl}
  Kit           ${site.kitUrl}/kit/1/motcua.js
  Receiver      ${site.receiverUrl}/dossiers

  Dossiers are stored in ${path.relative(process.cwd(), dataFolder) || dataFolder}. Ctrl-C ends.
`);

let ending = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    if (ending) return;
    ending = true;
    await site.close();
    process.exit(0);
  });
}
