import { SOURCE_LANGUAGE } from '@motcua/core';
import { procedureFromData } from '@motcua/core/procedure-from-data';
import { getAt, isObject, type CompiledProcedure, type ProcedureDefinition } from '@motcua/model';
import { bundleSchema } from '../bundle/bundle-schema.js';
import { checkProcedure, importProcedure } from '../check/check-procedure.js';
import { withNormalConditions } from '../check/check-conditions.js';
import { checkDefinition } from '../check/check-definition.js';
import { procedureModules, type ModuleContent } from '../compile/procedure-module.js';
import type { ProcedureVersion } from '../diff/procedure-version.js';
import type { Finding } from '../finding.js';
import { readProcedureFolder, textsOf, type ProcedureFolder } from '../read/procedure-folder.js';
import type { BranchSource } from './branches.js';

/** A procedure that is to be proved. */
export interface ProofSource extends BranchSource {
  readonly folder: ProcedureFolder;
  readonly version: ProcedureVersion;
  readonly compiled: CompiledProcedure;
  readonly interpreted: CompiledProcedure;
  /** The findings of `motcua check`: one may be the reason why a branch is not taken. */
  readonly findings: readonly Finding[];
}

/** Findings that do not keep a procedure from being compiled; what keeps it is in {@link ReadProof}. */
export interface ReadProof {
  readonly source?: ProofSource;
  /** Mistakes that make the procedure unreadable. */
  readonly errors: readonly Finding[];
}

/**
 * Reads and compiles a procedure folder, also one with mistakes that `motcua check` reports.
 * @param today `YYYY-MM-DD`
 * @throws {KnownError} when the folder or one of its files cannot be read
 */
export async function readProof(path: string, today: string): Promise<ReadProof> {
  const folder = await readProcedureFolder(path);
  const { procedure, data } = folder;
  const bundle = await bundleSchema(data);
  const errors = [
    ...[procedure, ...folder.texts.values()].flatMap((file) => file.syntaxFindings),
    ...bundle.findings,
    ...(procedure.value === undefined ? [] : await checkDefinition(procedure)),
  ].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { errors };
  const definition = withNormalConditions(procedure.value as unknown as ProcedureDefinition);
  const { schema, findingAt } = bundle;
  const texts = textsOf(folder, SOURCE_LANGUAGE);
  const content: ModuleContent = { definition, schema, language: SOURCE_LANGUAGE, texts, languages: [] };
  const { findings } = await checkProcedure(path, { today });
  let compiled: CompiledProcedure;
  let interpreted: CompiledProcedure;
  try {
    compiled = await importProcedure(await procedureModules(content));
    const value = JSON.parse(JSON.stringify({ format: 1, ...content })) as unknown;
    interpreted = await procedureFromData({ source: path, value, url: 'https://example.org/', fetchJson: undefined });
  } catch (error) {
    // The checks say what cannot be compiled.
    const known = findings.filter(({ severity }) => severity === 'error');
    if (known.length === 0) throw error;
    return { errors: known };
  }
  const version = { path, definition, schema, texts: new Map([[SOURCE_LANGUAGE, texts]]), samples: new Map() };
  return {
    errors: [],
    source: {
      ...{ folder, version, compiled, interpreted, findings, schema, definition },
      schemaPlace: (holder, keyword) => findingAt('proof-branch', holder, keyword, '', ''),
      written: (holder) => {
        const { file, pointer } = findingAt('proof-branch', holder, '', '', '');
        const value = bundle.files.find((one) => one.file.path === file)?.file.value;
        const found = value === undefined ? undefined : getAt(value, pointer);
        return isObject(found) ? found : holder;
      },
      memberPlace: (pointer) => procedure.finding('proof-branch', pointer, '', ''),
    },
  };
}
