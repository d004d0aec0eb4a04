import { SOURCE_LANGUAGE } from '@motcua/core';
import { isObject, type CompiledProcedure, type ProcedureDefinition, type Texts } from '@motcua/model';
import { bundleSchema, type Bundle } from '../bundle/bundle-schema.js';
import { procedureModules, type ModuleContent, type ProcedureModules } from '../compile/procedure-module.js';
import type { Finding } from '../finding.js';
import { readJsonFile, type JsonFile } from '../read/json-file.js';
import { readProcedureFolder, type ProcedureFolder } from '../read/procedure-folder.js';
import { withNormalConditions } from './check-conditions.js';
import { checkCharacters } from './check-characters.js';
import { checkDateOrders } from './check-date-orders.js';
import { checkDefinition } from './check-definition.js';
import { checkSchemaMarkup, checkTextMarkup } from './check-markup.js';
import { checkPointers } from './check-pointers.js';
import { checkRequired } from './check-required.js';
import { checkSamples } from './check-samples.js';
import { checkSchemaFile } from './check-schema.js';
import { checkTexts, offeredLanguages } from './check-texts.js';
import { checkSatisfiable } from './satisfiable/check-satisfiable.js';

/** A checked folder; `content` is there only when no error was found. */
export interface CheckedProcedure {
  readonly folder: ProcedureFolder;
  readonly findings: readonly Finding[];
  readonly content?: ModuleContent;
  readonly modules?: ProcedureModules;
}

/**
 * Checks everything in an author's folder. Later checks need what earlier ones established, so a broken file is
 * reported first and alone.
 * @throws {KnownError} when the folder or one of its files cannot be read
 */
export async function checkProcedure(path: string): Promise<CheckedProcedure> {
  const folder = await readProcedureFolder(path);
  const { procedure, data, texts, samples } = folder;
  const syntax = [procedure, ...texts.values(), ...samples].flatMap((file) => file.syntaxFindings);
  const { bundle, findings: dataFindings } = await checkData(data);
  const definitionFindings = procedure.value === undefined ? [] : await checkDefinition(procedure);
  const read = [procedure, ...texts.values(), ...bundle.files.map(({ file }) => file)];
  const early = [...syntax, ...dataFindings, ...definitionFindings, ...read.flatMap(checkCharacters)];
  if (hasErrors(early)) return { folder, findings: early };

  const definition = withNormalConditions(procedure.value as unknown as ProcedureDefinition);
  const { schema } = bundle;
  const late = [
    ...checkPointers(procedure, schema),
    ...checkTexts(definition, schema, texts),
    ...[...texts.values()].flatMap(checkTextMarkup),
  ];
  const findings = [...early, ...late];
  if (hasErrors(findings)) return { folder, findings };

  const content: ModuleContent = {
    definition,
    schema,
    language: SOURCE_LANGUAGE,
    texts: textsOf(folder, SOURCE_LANGUAGE),
    languages: offeredLanguages(definition, schema, texts),
  };
  const modules = await procedureModules(content);
  findings.push(...checkSamples(await importProcedure(modules), samples));
  return hasErrors(findings) ? { folder, findings } : { folder, findings, content, modules };
}

/**
 * Checks a JSON Schema that is a form by itself, with the documents that it refers to.
 * @throws {KnownError} when the file cannot be read
 */
export async function checkSchemaAlone(path: string): Promise<readonly Finding[]> {
  return (await checkData(await readJsonFile(path), 'warning')).findings;
}

/** @param unknown how bad a keyword is that JSON Schema does not have */
async function checkData(
  data: JsonFile,
  unknown: Finding['severity'] = 'error',
): Promise<{ readonly bundle: Bundle; readonly findings: readonly Finding[] }> {
  const bundle = await bundleSchema(data);
  const schemas = bundle.files.flatMap(({ file, draft }) => [
    ...checkSchemaFile(file, draft, unknown),
    ...checkSchemaMarkup(file),
  ]);
  const findings = [...bundle.findings, ...withoutDuplicates(schemas, bundle.findings)];
  if (!hasErrors(findings)) {
    const { schema, findingAt } = bundle;
    findings.push(...checkRoot(data), ...checkSatisfiable(schema, findingAt), ...checkDateOrders(schema, findingAt));
    // A finding that a name can never be answered is more precise than one that nothing describes it.
    if (!hasErrors(findings)) findings.push(...checkRequired(schema, findingAt));
  }
  return { bundle, findings };
}

/** A schema that is no object has nothing to ask about. */
function checkRoot(data: JsonFile): Finding[] {
  if (typeof data.value !== 'boolean') return [];
  const message = `The data schema is just ${data.value}: it ${data.value ? 'asks nothing' : 'allows no answers'}.`;
  return [data.finding('', message, 'Write an object of keywords, with the questions under "properties".')];
}

/** The findings that are not about a place which another finding is about already. */
function withoutDuplicates(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const reported = new Set(others.map(({ file, pointer }) => `${file}#${pointer}`));
  return findings.filter(({ file, pointer }) => !reported.has(`${file}#${pointer}`));
}

/** The texts of one language. */
export function textsOf({ texts }: ProcedureFolder, language: string): Texts {
  const value = texts.get(language)?.value;
  return isObject(value) ? (value as Texts) : {};
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** The compiled procedure of modules that are not in files yet, with all its validators. */
export async function importProcedure({ procedure, validators }: ProcedureModules): Promise<CompiledProcedure> {
  const { default: compiled } = (await importSource(procedure)) as { default: CompiledProcedure };
  await compiled.loadValidators?.(importSource(validators));
  return compiled;
}

function importSource(source: string): Promise<unknown> {
  return import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`);
}
