import net from 'node:net';

/**
 * The first port from `wanted` on that nothing listens on and that is not taken by another of ours.
 * @param {number} wanted
 * @param {readonly number[]} taken
 */
export async function freePort(wanted, taken) {
  for (let port = wanted; port < wanted + 100; port += 1) {
    if (!taken.includes(port) && (await isFree(port))) {
      if (port !== wanted) console.log(`Port ${wanted} is busy; using ${port}.`);
      return port;
    }
  }
  throw new Error(`No free port from ${wanted} to ${wanted + 99}.`);
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
const isFree = (port) =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
