import { SOURCE_LANGUAGE } from '@motcua/core';
import { FieldIndex, allFields } from '@motcua/core/analysis';
import { vietnamDate, type CompiledProcedure, type ProcedureDefinition } from '@motcua/model';
import { bundleSchema, type Bundle } from '../bundle/bundle-schema.js';
import { readFallbackTexts } from '../bundle/fallback-texts.js';
import { procedureModules, type ModuleContent, type ProcedureModules } from '../compile/procedure-module.js';
import type { Finding } from '../finding.js';
import { isProofId } from '../findings/finding-table.js';
import { readJsonFile, type JsonFile } from '../read/json-file.js';
import { readProcedureFolder, textsOf, type ProcedureFolder } from '../read/procedure-folder.js';
import type { CheckContext, DefinitionContext } from './check-context.js';
import { checkDefinition } from './check-definition.js';
import { checkFolder } from './check-folder.js';
import { withNormalConditions } from './check-conditions.js';
import { checkCharacters } from './check-characters.js';
import { checkDateOrders } from './check-date-orders.js';
import { checkSchemaMarkup, checkTextMarkup } from './check-markup.js';
import { checkRequired } from './check-required.js';
import { checkSamples } from './check-samples.js';
import { checkSchemaFile } from './check-schema.js';
import { checkSize } from './check-size.js';
import { offeredLanguages } from './check-texts.js';
import { checkVersion } from './check-version.js';
import { DEFINITION_CHECKS, PROCEDURE_CHECKS } from './generated/checks.js';
import { withoutConsequences } from './consequences.js';
import { joinMissingTexts } from './missing-texts.js';
import { applySuppressions } from './suppressions.js';
import { checkSatisfiable } from './satisfiable/check-satisfiable.js';

/** A checked folder; `content` is there only when no error was found. */
export interface CheckedProcedure {
  readonly folder: ProcedureFolder;
  readonly findings: readonly Finding[];
  readonly content?: ModuleContent;
  readonly modules?: ProcedureModules;
}

/** The options of the checks of a folder. */
export interface CheckOptions {
  /** `YYYY-MM-DD`; the day in Asia/Ho_Chi_Minh when absent. */
  readonly today?: string;
  /** The folder of published versions, against which the version is checked; none when absent. */
  readonly published?: string;
}

/**
 * Checks everything in an author's folder in one pass: structure, law and words. A check is left out only where what it
 * needs cannot be read; samples run once there is no error.
 * @throws {KnownError} when the folder or one of its files cannot be read
 */
export async function checkProcedure(path: string, options: CheckOptions = {}): Promise<CheckedProcedure> {
  const read = await readProcedureFolder(path);
  const { procedure, data, texts, samples, suppressions } = read;
  const files = [procedure, ...texts.values(), ...samples];
  const { bundle, findings: dataFindings } = await checkData(data, { isProcedure: true });
  const fallback = await readFallbackTexts(bundle, [...texts.keys()]);
  const folder = { ...read, fallbackTexts: fallback.texts };
  const definitionFindings = procedure.value === undefined ? [] : await checkDefinition(procedure);
  const others = [procedure, ...bundle.files.map(({ file }) => file)];
  const findings = [
    ...files.flatMap((file) => file.syntaxFindings),
    ...dataFindings,
    ...fallback.findings,
    ...definitionFindings,
    ...others.flatMap((file) => checkCharacters(file, false)),
    ...[...texts.values()].flatMap((file) => checkCharacters(file, true)),
    ...checkFolder(folder),
    ...[...texts.values()].flatMap(checkTextMarkup),
  ];
  const isDefined = procedure.value !== undefined && !hasErrors(definitionFindings);
  const definition = withNormalConditions(
    (isDefined ? procedure.value : { components: [] }) as unknown as ProcedureDefinition,
  );
  const { schema, findingAt } = bundle;
  const today = options.today ?? vietnamDate(new Date());
  const given: DefinitionContext = { folder, definition, today };
  if (isDefined) findings.push(...DEFINITION_CHECKS.flatMap((check) => check(given)));
  const isWhole = isDefined && data.value !== undefined && !hasErrors(dataFindings);
  if (isWhole) {
    const context: CheckContext = { ...given, schema, findingAt, fields: new FieldIndex(allFields({ schema })) };
    findings.push(...PROCEDURE_CHECKS.flatMap((check) => check(context)));
    if (options.published !== undefined) findings.push(...(await checkVersion(context, options.published)));
  }
  const finish = (complete: boolean) => {
    const { kept, own } = applySuppressions(findings, suppressions, path, (id) => complete && !isProofId(id));
    return [...joinMissingTexts(withoutConsequences(kept), [...texts.values()]), ...own];
  };
  const early = finish(false);
  if (!isWhole || hasErrors(early)) return { folder, findings: early };

  const content: ModuleContent = {
    definition,
    schema,
    language: SOURCE_LANGUAGE,
    texts: textsOf(folder, SOURCE_LANGUAGE),
    languages: offeredLanguages(definition, schema, folder),
  };
  const modules = await procedureModules(content);
  findings.push(...checkSamples(await importProcedure(modules), { folder, schema, findingAt }));
  const all = finish(true);
  return hasErrors(all) ? { folder, findings: all } : { folder, findings: all, content, modules };
}

/**
 * Checks a JSON Schema that is a form by itself, with the documents that it refers to.
 * @throws {KnownError} when the file cannot be read
 */
export async function checkSchemaAlone(path: string): Promise<readonly Finding[]> {
  return (await checkData(await readJsonFile(path), { isProcedure: false })).findings;
}

/** @param isProcedure false for a schema by itself, of which less is known to be a mistake */
async function checkData(
  data: JsonFile,
  { isProcedure }: { readonly isProcedure: boolean },
): Promise<{ readonly bundle: Bundle; readonly findings: readonly Finding[] }> {
  const bundle = await bundleSchema(data);
  const schemas = bundle.files.flatMap(({ file, draft }) => [
    ...checkSchemaFile(file, draft, isProcedure ? 'error' : 'warning'),
    ...checkSchemaMarkup(file),
  ]);
  const findings = [...bundle.findings, ...withoutDuplicates(schemas, bundle.findings)];
  // The other checks visit every field.
  if (!hasErrors(findings)) findings.push(...checkSize(bundle.schema, data));
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
  return [
    data.finding(
      'schema-asks-nothing',
      '',
      message,
      'Write an object of keywords, with the questions under "properties".',
    ),
  ];
}

/** The findings that are not about a place which another finding is about already. */
function withoutDuplicates(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const reported = new Set(others.map(({ file, pointer }) => `${file}#${pointer}`));
  return findings.filter(({ file, pointer }) => !reported.has(`${file}#${pointer}`));
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
