import { fileURLToPath } from 'node:url';
import {
  normaliseSchema,
  textKeys,
  type JsonObject,
  type JsonSchema,
  type ProcedureDefinition,
  type Texts,
} from '@motcua/model';
import { build as bundle, type Plugin } from 'esbuild';
import { compileValidators } from './compile-validators.js';
import { jsonSource } from './json-code.js';

/** Everything that goes into one published module. */
export interface ModuleContent {
  readonly definition: ProcedureDefinition;
  /** The bundled data schema. */
  readonly schema: JsonSchema;
  readonly language: string;
  readonly texts: Texts;
  readonly languages: readonly string[];
}

/**
 * Source of `procedure.js`: one minified ES module without imports. The same content gives the same bytes.
 * @throws {Error} when the schema has problems, which `motcua check` tells better
 */
export async function procedureModule({
  definition,
  schema: given,
  language,
  texts,
  languages,
}: ModuleContent): Promise<string> {
  const { schema, problems } = normaliseSchema(given, { draft: '2020-12' });
  if (problems.length > 0) throw new Error(`The data schema cannot be compiled: ${JSON.stringify(problems)}`);
  const { code, exports, remembers } = compileValidators(definition, schema);
  const validators = [...exports].map(([name, exported]) => `[${JSON.stringify(name)}, issues(v.${exported})]`);
  const hasFormats = code.includes('hasFormat');
  // What only editors and agencies read stays in `procedure.json` and `manifest.json`.
  const { $schema: _, changelog: __, ...rest } = definition as unknown as JsonObject;
  const read = { ...rest, verification: { status: definition.verification.status } };
  const entry = `
import * as v from "motcua-validators";
import { forget, formats } from "@motcua/model/runtime";
const issues = (validate) => (value) => {
  ${remembers ? 'forget();' : ''}
  return validate(value) ? [] : validate.errors.map(({ instancePath, keyword, params }) =>
    params.schemaLocation === undefined
      ? { instancePath, keyword, params }
      : { instancePath, keyword, params: {}, schemaLocation: params.schemaLocation });
};
const validators = new Map([${validators.join(', ')}]);
export default {
  format: 1,
  definition: ${jsonSource(read)},
  schema: ${jsonSource(schema)},
  language: ${JSON.stringify(language)},
  texts: ${jsonSource(Object.fromEntries(Object.entries(texts).filter(([key]) => !key.startsWith(textKeys.change('')))))},
  languages: ${JSON.stringify(languages)},
  validator: (name) => validators.get(name),
  ${hasFormats ? 'formats,' : ''}
};`;
  const result = await bundle({
    stdin: { contents: entry, loader: 'js', resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    plugins: [modules(code)],
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
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
