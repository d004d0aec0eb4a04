import { fileURLToPath } from 'node:url';
import type { JsonSchema, ProcedureDefinition, Texts } from '@motcua/model';
import { build as bundle, type Plugin } from 'esbuild';
import { compileValidators } from './compile-validators.js';

/** Everything that goes into one published module. */
export interface ModuleContent {
  readonly definition: ProcedureDefinition;
  /** The bundled data schema. */
  readonly schema: JsonSchema;
  readonly language: string;
  readonly texts: Texts;
  readonly languages: readonly string[];
}

/** Source of `procedure.js`: one minified ES module without imports. The same content gives the same bytes. */
export async function procedureModule({
  definition,
  schema,
  language,
  texts,
  languages,
}: ModuleContent): Promise<string> {
  const { code, exports } = compileValidators(definition, schema);
  const validators = [...exports].map(([name, exported]) => `[${JSON.stringify(name)}, issues(v.${exported})]`);
  const entry = `
import * as v from "motcua-validators";
const issues = (validate) => (value) => validate(value) ? [] : validate.errors.map(({ instancePath, keyword, params }) =>
  params.schemaLocation === undefined
    ? { instancePath, keyword, params }
    : { instancePath, keyword, params: {}, schemaLocation: params.schemaLocation });
const validators = new Map([${validators.join(', ')}]);
export default {
  format: 1,
  definition: ${JSON.stringify(definition)},
  schema: ${JSON.stringify(schema)},
  language: ${JSON.stringify(language)},
  texts: ${JSON.stringify(texts)},
  languages: ${JSON.stringify(languages)},
  validator: (name) => validators.get(name),
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
