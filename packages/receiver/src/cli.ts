import { parseArgs } from 'node:util';
import { KnownError } from './known-error.js';
import { loadProcedures } from './procedures/load-procedures.js';
import { openReceiver } from './receiver.js';
import { serveReceiver } from './serve-receiver.js';

const USAGE = `Receives dossiers of published procedures and stores them in a folder.

  motcua-receiver --procedures <folder> --data <folder> --agency-code <code> --agency-name <name>
                  [--origin <origin>]... [--host <host>] [--port <port>] [--public-url <url>]

  --procedures   what \`motcua build --out\` wrote
  --data         where dossiers are stored; made when there is none
  --agency-code  identifier of the receiving agency (mã định danh), e.g. H26.16
  --agency-name  its name, in Vietnamese
  --origin       origin of a page that may send dossiers, e.g. https://www.example.gov.vn; once per origin
  --host         address to listen on, 127.0.0.1 by default
  --port         port to listen on, 8082 by default; 0 for any free one
  --public-url   address of the receiver as clients reach it, when a proxy stands before it
`;

const OPTIONS = {
  procedures: { type: 'string' },
  data: { type: 'string' },
  origin: { type: 'string', multiple: true },
  'agency-code': { type: 'string' },
  'agency-name': { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  port: { type: 'string', default: '8082' },
  'public-url': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Runs the command line until it is told to stop; returns the exit code: 0, or 1 when something has to be mended. */
export async function main(args: readonly string[]): Promise<number> {
  // Who reads the log may end; applications are received all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    await run(args);
    return 0;
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options.help) {
    process.stdout.write(USAGE);
    return;
  }
  const port = Number(options.port);
  if (!/^\d{1,5}$/.test(options.port) || port > 65_535) throw new KnownError(`--port ${options.port} is not a port.`);
  const procedures = await loadProcedures(needed(options, 'procedures'), (place) => {
    process.stderr.write(`${place} is missing: applications made with this version are refused.\n`);
  });
  if (procedures.length === 0)
    throw new KnownError(`${options.procedures} holds no procedure; nothing could be received.`);
  const publicUrl = options['public-url'];
  const receiver = await openReceiver({
    procedures,
    dataFolder: needed(options, 'data'),
    allowedOrigins: options.origin ?? [],
    agency: { code: needed(options, 'agency-code'), name: needed(options, 'agency-name') },
    ...(publicUrl !== undefined && { publicUrl }),
  });
  try {
    const served = await serveReceiver(receiver, { host: options.host, port });
    process.stderr.write(`Receiving at ${served.url}/dossiers, storing in ${options.data}. Ctrl-C ends.\n`);
    await stopSignal();
    process.stderr.write('Ending: requests under way are answered first.\n');
    await served.close();
  } finally {
    await receiver.close();
  }
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw new KnownError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function needed(options: ReturnType<typeof readOptions>, name: 'procedures' | 'data' | 'agency-code' | 'agency-name') {
  const value = options[name];
  if (value === undefined || value === '') throw new KnownError(`--${name} is missing.\n\n${USAGE}`);
  return value;
}

/** Resolves at the first Ctrl-C or termination; the second ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
