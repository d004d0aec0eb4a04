// npm start: builds, then serves an agency's page, the kit and the receiver until Ctrl-C.
import path from 'node:path';
import { mustRun, root } from '../tools/run.mjs';
import { freePort } from './free-port.mjs';

const PORTS = { agency: 8080, kit: 8081, receiver: 8082 };

await mustRun(process.execPath, ['test/tools/build.mjs']);
const { startSite } = await import('./site.mjs');
const agency = await freePort(PORTS.agency, []);
const kit = await freePort(PORTS.kit, [agency]);
const receiver = await freePort(PORTS.receiver, [agency, kit]);
const dataFolder = path.join(root, 'var/dossiers');
/** @type {import('@motcua/receiver').Logger} */
const logger = {
  log: (entry) => {
    if (entry.event !== 'request') return;
    console.log(`  ${entry.method} ${entry.route} -> ${entry.status} ${entry.problem ?? ''}`);
  },
};
const site = await startSite({ ports: { agency, kit, receiver }, dataFolder, logger, uploads: 'receiver' });

console.log(`
  Agency page   ${site.agencyUrl}
  Kit           ${site.kitUrl}/kit/1/motcua.js
  Receiver      ${site.receiverUrl}/dossiers
  Uploads       ${site.receiverUrl}/uploads

  Dossiers are stored in ${path.relative(process.cwd(), dataFolder) || dataFolder}. Ctrl-C ends.
`);

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  await site.close();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => void end());
}
