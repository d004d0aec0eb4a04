import { parentPort, workerData } from 'node:worker_threads';
import type { CompiledDefinition } from '@motcua/model';
import { DossierShape } from '../dossier/dossier-shape.js';
import type { EarlierDossier } from '../dossier/check-supplement.js';
import type { Limits } from '../base/limits.js';
import { describeFailure, type Failure } from '../base/logger.js';
import { importProcedure } from '../procedures/load-procedures.js';
import { ProcedureRegistry } from '../procedures/procedure-registry.js';
import { checkDocument, type CheckOutcome } from './check-document.js';
import { ownThreadId } from './thread-time.js';
import { askFormat, type FormatLine } from './remote-formats.js';

/** With what a checking thread begins. */
export interface CheckSetup {
  readonly procedures: readonly {
    readonly definition: CompiledDefinition;
    readonly source: Uint8Array;
    readonly validators?: Uint8Array | undefined;
    readonly integrity: string;
  }[];
  readonly limits: Limits;
  /** Names of the formats that the receiver itself checks. */
  readonly formats: readonly string[];
  readonly line: FormatLine;
}

/** One document to check. */
export interface CheckQuestion {
  readonly document: Uint8Array;
  readonly today: string;
  /** For a supplement: the dossier that it corrects, and what may be another in it. */
  readonly supplemented: EarlierDossier | undefined;
}

/** A message from a thread: ready once, then one answer per question. */
export type CheckMessage =
  | { readonly ready: true; readonly threadId: string | undefined }
  | { readonly ready?: undefined; readonly outcome: CheckOutcome }
  | { readonly ready?: undefined; readonly outcome?: undefined; readonly failure: Failure };

const { procedures, limits, formats, line } = workerData as CheckSetup;
const say = (message: CheckMessage) => parentPort?.postMessage(message);

const loaded = [];
for (const { definition, source, validators, integrity } of procedures) {
  const module = await importProcedure(`${definition.code} ${definition.version}`, source, validators);
  for (const name of formats) module.formats?.set(name, (text) => askFormat(line, name, text));
  loaded.push({ procedure: { ...module, definition }, source, integrity });
}
const context = { registry: new ProcedureRegistry(loaded), shape: new DossierShape(), limits };

parentPort?.on('message', ({ document, today, supplemented }: CheckQuestion) => {
  try {
    say({ outcome: checkDocument(document, today, supplemented, context) });
  } catch (error) {
    say({ failure: describeFailure(error) });
  }
});
say({ ready: true, threadId: ownThreadId() });
