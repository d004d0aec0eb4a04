import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildProcedure, type Sample } from '@motcua/compiler';
import type { Dossier } from '@motcua/model';
import { loadProcedures } from '../src/procedures/load-procedures.js';
import { frame } from './dossiers.js';
import { startReceiver, temporaryFolder } from './receiver.js';
import { postJson, type Answer } from './requests.js';

/** A receiver of one procedure of the golden folders, on 30/11/2026 at 9:00 in Việt Nam. */
export interface GoldenReceiver {
  readonly url: string;
  /** A sample of the procedure, by the name of its file. */
  readonly readSample: (name: string) => Promise<Sample>;
  /** The members of a new dossier but for what was answered and attached. */
  readonly frame: () => Omit<Dossier, 'data' | 'components'>;
  /** Posts the answers of a sample, without files. */
  readonly send: (name: string) => Promise<Answer>;
}

/** @param place of the procedure's folder, below `test/golden` */
export async function goldenReceiver(t: TestContext, place: string): Promise<GoldenReceiver> {
  const folder = fileURLToPath(new URL(`../../../test/golden/${place}`, import.meta.url));
  const published = await temporaryFolder(t);
  await buildProcedure(folder, published);
  const procedures = await loadProcedures(published);
  const { code, version } = procedures[0]!.procedure.definition;
  const { url } = await startReceiver(t, { procedures, clock: () => new Date('2026-11-30T02:00:00.000Z') });
  const readSample = async (name: string) =>
    JSON.parse(await readFile(path.join(folder, 'samples', `${name}.json`), 'utf8')) as Sample;
  const ofProcedure = () => ({
    ...frame(),
    procedure: { code, version },
    declaration: { textVersion: '2026-11-30', acceptedAt: '2026-11-30T01:59:59.000Z' },
  });
  return {
    url,
    readSample,
    frame: ofProcedure,
    send: async (name) => {
      const { data } = await readSample(name);
      return postJson(url, { ...ofProcedure(), data: data as Dossier['data'], components: [] });
    },
  };
}
