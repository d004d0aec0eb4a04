import { readFile } from 'node:fs/promises';
import { isObject, type JsonObject } from '@motcua/model';
import type { Command } from 'commander';
import type { JSONWebKeySet } from 'jose';
import { KnownError } from '../known-error.js';
import { openSealed, type OpenOptions } from './open-sealed.js';
import { verifyReceipt } from './verify-receipt.js';

/** Adds the commands for what a receiver has given or stored. */
export function addDossierCommands(program: Command): void {
  program
    .command('verify-receipt')
    .description('verify the signature of a receipt')
    .argument('<receipt>', 'the receipt as JSON')
    .requiredOption('--keys <file>', 'the public keys: /.well-known/jwks.json of the receiver')
    .action(async (file: string, { keys }: { keys: string }) => {
      const published = await readObject(keys);
      if (!Array.isArray(published['keys'])) throw new KnownError(`${keys} is not a JWK Set.`);
      const { receipt, kid } = await verifyReceipt(await readObject(file), published as unknown as JSONWebKeySet);
      process.stdout.write(`${JSON.stringify(receipt['number'])}: signed with the key ${kid ?? 'without an id'}\n`);
    });
  program
    .command('open')
    .description('open a sealed dossier, and verify it')
    .argument('<file>', 'the sealed dossier: a JWE in compact serialization')
    .requiredOption('--key <file>', 'private key as JWK')
    .option('--files <folder>', 'where its sealed files are, each under the name of its part')
    .option('--out <folder>', 'where to write dossier.json and the files; the dossier is printed without it')
    .option('--procedures <folder>', 'published procedures: runs the logic of the form again')
    .action(async (file: string, { key, ...options }: { key: string } & OpenOptions) => {
      const { dossier, findings } = await openSealed(await readText(file), await readObject(key), options);
      if (options.out === undefined) process.stdout.write(`${JSON.stringify(dossier, null, 2)}\n`);
      for (const finding of findings) process.stderr.write(`${finding}\n`);
    });
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new KnownError(`${file} cannot be read (${error.code}).`, { cause: error });
  });
}

/** @throws {KnownError} when the file is no JSON object */
async function readObject(file: string): Promise<JsonObject> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (isObject(value)) return value;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== undefined) throw new KnownError(`${file} cannot be read (${code}).`, { cause });
  }
  throw new KnownError(`${file} is not a JSON object.`);
}
