import { readFile, stat } from 'node:fs/promises';
import type { JsonValue } from '@motcua/model';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { KnownError } from './base/known-error.js';
import { loadProcedures } from './procedures/load-procedures.js';
import { requestSupplement } from './request-supplement.js';
import { openReceiver } from './receiver.js';
import { serveReceiver } from './serve-receiver.js';

interface Options {
  readonly procedures: string;
  readonly data: string;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly origin: readonly string[];
  readonly host: string;
  readonly port: number;
  readonly publicUrl?: string;
  readonly signingKey: readonly string[];
  readonly sealingKey: readonly string[];
}

const AFTER_HELP = `
motcua-receiver request-supplement --help: ask the sender of a dossier to correct it.

Each option can be set by its environment variable instead; the command line wins.

Exit codes: 0 after SIGINT or SIGTERM, when requests under way have been answered; 1 when an option, a file or the
data folder is unusable, with the reason on standard error. Standard output is the log: one line of JSON per request.

Example:
  motcua-receiver --procedures build/procedures --data var/dossiers \\
    --agency-code H26.16 --agency-name 'Phường Minh Họa' --origin https://www.example.gov.vn`;

/** Runs the command line until a signal stops it; returns the exit code: 0, or 1 for what the operator can correct. */
export async function main(argv: readonly string[]): Promise<number> {
  // The reader of the log may end; dossiers are received all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    const isRequest = argv[2] === 'request-supplement';
    if (isRequest) await requestProgram().parseAsync(argv.toSpliced(2, 1));
    else await program().parseAsync(argv);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (!(error instanceof KnownError)) throw error;
    process.stderr.write(`error: ${error.message}\n`);
    return 1;
  }
}

const option = (flags: string, description: string, variable: string) =>
  new Option(flags, description).env(`MOTCUA_${variable}`);
const required = (...args: Parameters<typeof option>) =>
  option(...args)
    .argParser(notEmpty)
    .makeOptionMandatory();

/** The command that officers' software calls until it has an interface of its own. */
function requestProgram(): Command {
  return new Command('motcua-receiver request-supplement')
    .description('Ask the sender of a dossier to correct answers or components, once')
    .argument('<number>', 'number of the dossier')
    .argument('<file>', 'JSON: {"dueAt", "note"?, "items": [{"pointer" or "component", "note"}]}')
    .addOption(required('--procedures <folder>', 'published procedures', 'PROCEDURES'))
    .addOption(required('--data <folder>', 'the data folder; a receiver may be running on it', 'DATA'))
    .exitOverride()
    .action(async (number: string, file: string, options: Pick<Options, 'procedures' | 'data'>) => {
      const text = await readText(file);
      await requestSupplement({
        dataFolder: options.data,
        procedures: await loadProcedures(options.procedures),
        number,
        request: parseRequest(file, text),
        now: new Date(),
      });
      process.stdout.write(`${number}: a supplement is asked for\n`);
    });
}

function parseRequest(file: string, text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw new KnownError(`${file} is not JSON.`);
  }
}

function program(): Command {
  return new Command('motcua-receiver')
    .description('Receive dossiers of published procedures and store them in a folder')
    .addOption(
      required('--procedures <folder>', 'published procedures: the folder of `motcua build --out`', 'PROCEDURES'),
    )
    .addOption(required('--data <folder>', 'where dossiers are stored; created if it does not exist', 'DATA'))
    .addOption(required('--agency-code <code>', 'identifier of the agency (mã định danh), e.g. H26.16', 'AGENCY_CODE'))
    .addOption(required('--agency-name <name>', 'name of the agency, in Vietnamese', 'AGENCY_NAME'))
    .addOption(
      option(
        '--origin <origin>',
        'origin of pages that may send dossiers; repeatable, or separated by spaces',
        'ORIGIN',
      )
        .default([], 'none')
        .argParser((value, before: readonly string[]) => [...before, ...value.split(/\s+/)]),
    )
    .addOption(option('--host <host>', 'address to listen on', 'HOST').default('127.0.0.1'))
    .addOption(option('--port <port>', 'port to listen on; 0 for any free one', 'PORT').default(8082).argParser(port))
    .addOption(
      option('--public-url <url>', 'address of the receiver for clients, if it is behind a proxy', 'PUBLIC_URL'),
    )
    .addOption(
      option(
        '--signing-key <file>',
        'private key that signs receipts, PEM or JWK; repeatable for earlier keys that are published still',
        'SIGNING_KEY',
      )
        .default([], 'none')
        .argParser((value, before: readonly string[]) => [...before, value]),
    )
    .addOption(
      option(
        '--sealing-key <file>',
        'public key of the agency for sealed dossiers, PEM or JWK; repeatable',
        'SEALING_KEY',
      )
        .default([], 'none')
        .argParser((value, before: readonly string[]) => [...before, value]),
    )
    .addHelpText('after', AFTER_HELP)
    .exitOverride()
    .action(receive);
}

async function receive({ procedures: folder, data, agencyCode, agencyName, ...options }: Options): Promise<void> {
  const procedures = await loadProcedures(folder, (missing) => {
    process.stderr.write(`${missing} is missing: applications made with this version are refused.\n`);
  });
  if (procedures.length === 0) throw new KnownError(`${folder} holds no procedure; nothing could be received.`);
  const receiver = await openReceiver({
    procedures,
    dataFolder: data,
    allowedOrigins: options.origin,
    agency: { code: agencyCode, name: agencyName },
    signingKeys: await Promise.all(options.signingKey.map(readPrivateKey)),
    sealingKeys: await Promise.all(options.sealingKey.map((file) => readText(file, 'The sealing key '))),
    ...(options.publicUrl !== undefined && { publicUrl: options.publicUrl }),
  });
  try {
    const served = await serveReceiver(receiver, { host: options.host, port: options.port });
    process.stderr.write(`Receiving at ${served.url}/dossiers, storing in ${data}. Ctrl-C ends.\n`);
    await stopSignal();
    process.stderr.write('Ending: requests under way are answered first.\n');
    await served.close();
  } finally {
    await receiver.close();
  }
}

/** The text of a key file that only its owner may read. */
async function readPrivateKey(file: string): Promise<string> {
  const text = await readText(file, 'The signing key ');
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new KnownError(`The signing key ${file} may be read by others. Run: chmod 600 ${file}`);
  }
  return text;
}

/** @throws {KnownError} when the file cannot be read */
async function readText(file: string, what = ''): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new KnownError(`${what}${file} cannot be read (${error.code}).`);
  });
}

function notEmpty(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('It must not be empty.');
  return value;
}

function port(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw new InvalidArgumentError('It must be 0 to 65535.');
  return Number(value);
}

/** Resolves at the first Ctrl-C or termination; the second ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
