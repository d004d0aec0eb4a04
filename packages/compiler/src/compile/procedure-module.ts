import { fileURLToPath } from 'node:url';
import {
  isObject,
  isUncheckedPattern,
  normaliseSchema,
  patternArguments,
  patternLimit,
  textKeys,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type ProcedureDefinition,
  type Texts,
} from '@motcua/model';
import { unfold } from '@motcua/core/analysis';
import { formatSchema, formatTexts } from '@motcua/core/formatted';
import { build as bundle, type Plugin } from 'esbuild';
import { visitSchemas } from '../bundle/subschemas.js';
import { compileConditions, compileValidators, type ValidatorSource } from './compile-validators.js';
import { textsByTime } from './first-texts.js';
import { jsonSource } from './json-code.js';
import { openingOf } from './opening.js';
import { rulesSource } from './rules-source.js';

/** Everything that goes into one published module. */
export interface ModuleContent {
  readonly definition: ProcedureDefinition;
  /** The bundled data schema. */
  readonly schema: JsonSchema;
  readonly language: string;
  readonly texts: Texts;
  readonly languages: readonly string[];
}

/** The sources of what is published of a procedure as code: minified ES modules. */
export interface ProcedureModules {
  /** `procedure.js`: definition, schema, the first texts, and the conditions that decide what is asked. */
  readonly procedure: string;
  /** `validators.js`: the validators, and the texts that are read after the first step. */
  readonly validators: string;
}

/**
 * Sources of `procedure.js` and `validators.js`, without static imports. The same content gives the same bytes.
 * @throws {Error} when the schema has problems, which `motcua check` reports better
 */
export async function procedureModules({
  definition,
  schema: given,
  language,
  texts,
  languages,
}: ModuleContent): Promise<ProcedureModules> {
  const { schema, problems } = normaliseSchema(given, { draft: '2020-12' });
  const formatted = formatSchema(schema);
  const own = formatTexts(textsOf(definition, texts));
  for (const [words, blocks] of own.formatted) formatted.set(words, blocks);
  if (problems.length > 0) throw new Error(`The data schema cannot be compiled: ${JSON.stringify(problems)}`);
  const { first, later } = textsByTime(definition, schema, own.texts);
  const [whole, conditions] = [compileValidators(definition, schema), compileConditions(definition, schema)];
  const hasFormats = whole.code.includes('hasFormat');
  const unchecked = uncheckedPointers(schema);
  const { recursionPoints } = unfold(schema);
  const opening = openingOf(definition, schema, recursionPoints);
  const rules = rulesSource(definition);
  const computed = Object.keys(definition.computed ?? {});
  const patterns = unsafeNames(schema).map((pattern) => {
    const values = patternArguments(pattern);
    return `[${JSON.stringify(pattern)}, boundedPattern(${values.map((value) => JSON.stringify(value)).join(', ')})]`;
  });
  const procedure = `
${lookup(conditions, 'conditions', '(validate(value) ? [] : [{ instancePath: "", keyword: "if", params: {} }])')}
import { boundedPattern, formats } from "@motcua/model/runtime";
let validators = conditions;
${rules === undefined ? '' : 'let rules;'}
const texts = ${jsonSource(first)};
export default {
  format: 1,
  definition: ${jsonSource(definitionOf(definition))},
  schema: ${jsonSource(schema)},
  language: ${JSON.stringify(language)},
  texts,
  languages: ${JSON.stringify(languages)},
  validator: (name) => validators.get(name),
  loadValidators: async (module = import("./validators.js")) => {
    const loaded = await module;
    validators = loaded.default;
    Object.assign(texts, loaded.texts);
    ${rules === undefined ? '' : 'rules = loaded.rules;'}
    ${hasFormats ? 'loaded.useFormats(formats);' : ''}
  },
  ${rules === undefined ? '' : 'rules: () => rules,'}
  ${computed.length > 0 ? `computed: ${JSON.stringify(computed)},` : ''}
  ${hasFormats ? 'formats,' : ''}
  ${formatted.size > 0 ? `formatted: new Map(${JSON.stringify([...formatted])}),` : ''}
  ${patterns.length > 0 ? `patterns: new Map([${patterns.join(', ')}]),` : ''}
  ${recursionPoints.size > 0 ? `recursionPoints: new Map(${JSON.stringify([...recursionPoints])}),` : ''}
  ${opening ? `opening: ${jsonSource(opening as unknown as JsonValue)},` : ''}
  ${unchecked.length > 0 ? `uncheckedPatterns: ${JSON.stringify(unchecked)},` : ''}
};`;
  const validators = `
${lookup(whole, 'validators', 'errorsOf(validate, value)')}
const errorsOf = (validate, value) => {
  if (validate(value)) return [];
  const { errors } = validate;
  validate.errors = null;
  return errors.map(({ instancePath, keyword, params }) =>
    params.schemaLocation === undefined
      ? { instancePath, keyword, params }
      : { instancePath, keyword, params: {}, schemaLocation: params.schemaLocation });
};
${hasFormats ? 'export { useFormats } from "@motcua/model/runtime";' : ''}
${rules ?? ''}
export const texts = ${jsonSource(later)};
export default validators;`;
  return { procedure: await minified(procedure, conditions), validators: await minified(validators, whole) };
}

/**
 * Source of a map of validators by their names.
 * @param outcome the errors that `validate` finds in `value`
 */
function lookup({ exports, remembers }: ValidatorSource, name: string, outcome: string): string {
  if (exports.size === 0) return `const ${name} = new Map();`;
  const entries = [...exports].map(([validator, exported]) => `[${JSON.stringify(validator)}, check(v.${exported})]`);
  return `
import * as v from "motcua-validators";
import { forget } from "@motcua/model/runtime";
const check = (validate) => (value) => {
  ${remembers ? 'forget();' : ''}
  return ${outcome};
};
const ${name} = new Map([${entries.join(', ')}]);`;
}

async function minified(contents: string, { code }: ValidatorSource): Promise<string> {
  const result = await bundle({
    stdin: { contents, loader: 'js', resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    external: ['./validators.js'],
    plugins: [modules(code)],
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** Members for authors, editors and catalogues, which stay in `procedure.json` and `manifest.json`, and those compiled elsewhere. */
const EDITORIAL = [
  ...['$schema', 'changelog', 'audience', 'field', 'levels', 'onlineLevel', 'decidingAgency', 'delegatedFrom'],
  ...['publication', 'internalSteps', 'externalIds', 'export', 'linkedProcedures', 'rules', 'computed'],
];

function definitionOf(definition: ProcedureDefinition): JsonObject {
  const members = Object.entries(definition as unknown as JsonObject).filter(([name]) => !EDITORIAL.includes(name));
  const legalBasis = definition.legalBasis.map(({ amends: _, ...law }) => law);
  const { status } = definition.verification;
  return { ...Object.fromEntries(members), legalBasis, verification: { status } };
}

/** Where there are patterns that the validators check on no text. */
function uncheckedPointers(schema: JsonSchema): readonly string[] {
  const found: string[] = [];
  visitSchemas(schema, ({ pattern, patternProperties }, pointer) => {
    const names = isObject(patternProperties) ? Object.keys(patternProperties) : [];
    const patterns = typeof pattern === 'string' ? [pattern, ...names] : names;
    if (patterns.some(isUncheckedPattern)) found.push(`#${pointer}`);
  });
  return found;
}

/** The patterns of names that not every name can be tried on. */
function unsafeNames(schema: JsonSchema): readonly string[] {
  const found = new Set<string>();
  visitSchemas(schema, ({ patternProperties }) => {
    if (!isObject(patternProperties)) return;
    for (const pattern of Object.keys(patternProperties)) if (patternLimit(pattern) < Infinity) found.add(pattern);
  });
  return [...found];
}

function textsOf({ receivingAgency }: ProcedureDefinition, texts: Texts): Texts {
  const isRead = (key: string) =>
    key !== textKeys.field &&
    !key.startsWith(textKeys.change('')) &&
    (key === textKeys.agency(receivingAgency.id) || !/^agencies\..*\.name$/.test(key));
  return Object.fromEntries(Object.entries(texts).filter(([key]) => isRead(key)));
}

function modules(validators: string): Plugin {
  return {
    name: 'motcua-modules',
    setup(build) {
      build.onResolve({ filter: /^motcua-validators$/ }, () => ({ path: 'validators', namespace: 'motcua' }));
      build.onLoad({ filter: /.*/, namespace: 'motcua' }, () => ({
        contents: validators,
        loader: 'js',
        resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      }));
    },
  };
}
