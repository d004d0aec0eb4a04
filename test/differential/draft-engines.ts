import { createRequire } from 'node:module';
import type { JsonValue } from '@motcua/model';
import * as formats from '@motcua/model/formats';

/** As much of Ajv as is used here; the compiler depends on it, the tests borrow it. */
interface Engine {
  readonly opts: { unevaluated?: boolean };
  addFormat(name: string, test: (text: string) => boolean): void;
  addMetaSchema(schema: object): void;
  addSchema(schema: object, id?: string): void;
  compile(schema: JsonValue): (value: unknown) => boolean;
}
type EngineClass = new (options: object) => Engine;

const require = createRequire(new URL('../../packages/compiler/package.json', import.meta.url));
const engineClass = (path: string) => (require(path) as { readonly default: EngineClass }).default;

export type EngineDraft = '06' | '07' | '2019-09' | '2020-12';

/** Ajv as it reads a draft by itself, without anything of ours but the formats. */
export function engineOf(draft: EngineDraft): Engine {
  const paths = { '06': 'ajv', '07': 'ajv', '2019-09': 'ajv/dist/2019.js', '2020-12': 'ajv/dist/2020.js' };
  const engine = new (engineClass(paths[draft]))({
    strict: false,
    logger: false,
    allErrors: true,
    ownProperties: true,
    validateSchema: false,
    // The drafts ignore keywords next to `$ref`; Ajv applies them by default.
    ignoreKeywordsWithRef: draft === '06' || draft === '07',
  });
  // Where it keeps book of what is evaluated it fails on some recursive schemas; nothing here asks for that.
  engine.opts.unevaluated = false;
  for (const [name, test] of Object.entries(formats)) engine.addFormat(name.replace(/_/g, '-'), test);
  return engine;
}
