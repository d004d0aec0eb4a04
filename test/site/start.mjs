// npm start: builds, then serves an agency's page, the kit and the receiver until Ctrl-C.
import path from 'node:path';
import { mustRun, root } from '../tools/run.mjs';
import { freePort } from './free-port.mjs';

const PORTS = { agency: 8080, kit: 8081, receiver: 8082 };

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
