import {
  childPointer,
  hasOwn,
  isObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type ProcedureDefinition,
} from '@motcua/model';
import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import * as formats from '@motcua/model/formats';
import { mapSchemas, visitSchemas } from '../bundle/subschemas.js';
import { collapseComposition, LOCATION } from './composition.js';

const FORMATS_MODULE = '@motcua/model/formats';

/** Source of an ES module that exports one Ajv function per validator, and their names. */
export interface ValidatorSource {
  readonly code: string;
  /** Validator name to export name. */
  readonly exports: ReadonlyMap<string, string>;
}

/**
 * Compiles a bundled data schema, each of its conditions and branches, and each condition of a component into functions
 * without `eval`. The names are those of `CompiledProcedure.validators`.
 */
export function compileValidators(definition: ProcedureDefinition, schema: JsonSchema): ValidatorSource {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    messages: false,
    ownProperties: true,
    inlineRefs: false,
    validateSchema: false,
    addUsedSchema: false,
    unicodeRegExp: true,
    code: { source: true, esm: true, optimize: 2, formats: _`require(${FORMATS_MODULE})` },
  });
  // Ajv keeps these books in every function; only schemas that ask for them need them.
  const text = JSON.stringify([schema, definition.components]);
  ajv.opts.unevaluated = text.includes('"unevaluated');
  ajv.opts.dynamicRef = text.includes('"$dynamic');
  collapseComposition(ajv);
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name.replace(/_/g, '-'), format);
  ajv.addSchema({ $id: 'data', ...(prepare(schema) as JsonObject) });
  const exports = new Map<string, string>();
  const add = (name: string, source: JsonObject) => {
    const exported = `v${exports.size}`;
    exports.set(name, exported);
    ajv.addSchema({ $id: exported, ...source });
  };
  for (const location of ['', ...conditionsAndBranches(schema)]) {
    add(`data#${location}`, { $ref: `data#${encodeURI(location)}` });
  }
  definition.components.forEach((component, index) => {
    for (const condition of ['appliesIf', 'waivedIf'] as const) {
      const when = component[condition];
      if (when !== undefined)
        add(
          `procedure#/components/${index}/${condition}`,
          (isObject(when) ? prepare(when) : { allOf: [when] }) as JsonObject,
        );
    }
  });
  // `standaloneCode` wants export name to schema id; both are the same here.
  const code = standaloneCode.default(ajv, Object.fromEntries([...exports.values()].map((name) => [name, name])));
  return { code: toModule(code), exports };
}

/** Where the data schema has a condition, or a branch that is more than one constant. */
function conditionsAndBranches(schema: JsonValue): string[] {
  const found: string[] = [];
  visitSchemas(schema, (inner, pointer) => {
    if (hasOwn(inner, 'if')) found.push(`${pointer}/if`);
    for (const keyword of ['oneOf', 'anyOf']) {
      const branches = hasOwn(inner, keyword) ? inner[keyword] : undefined;
      if (!Array.isArray(branches) || isConstants(branches)) continue;
      branches.forEach((_branch, index) => found.push(childPointer(`${pointer}/${keyword}`, index)));
    }
  });
  return found;
}

/** A `oneOf` of constants is checked as the `enum` it is; other compositions learn where they stand. */
function prepare(schema: JsonValue): JsonValue {
  return mapSchemas(schema, (inner, pointer) => {
    const copy: Record<string, JsonValue> = { ...inner };
    for (const keyword of ['oneOf', 'anyOf']) {
      const branches = hasOwn(copy, keyword) ? copy[keyword] : undefined;
      if (!Array.isArray(branches)) continue;
      if (isConstants(branches) && !hasOwn(copy, 'enum')) {
        copy['enum'] = branches.map((branch) => (branch as JsonObject)['const'] as JsonValue);
        delete copy[keyword];
      } else copy[LOCATION] = pointer;
    }
    return copy;
  });
}

function isConstants(branches: readonly JsonValue[]): boolean {
  const allowed = new Set(['const', 'title', 'description', '$comment']);
  return (
    branches.length > 0 &&
    branches.every(
      (branch) =>
        isObject(branch) && hasOwn(branch, 'const') && Object.keys(branch).every((keyword) => allowed.has(keyword)),
    )
  );
}

/** Where Ajv's own helpers stand in ours. */
const HELPERS: Readonly<Record<string, string>> = {
  'ajv/dist/runtime/ucs2length': 'ucs2length',
  'ajv/dist/runtime/equal': 'equal',
};
const RUNTIME_MODULE = '@motcua/model/runtime';

/**
 * Ajv's ESM output still holds `require` calls for its helpers; they become imports of ours. What issues never use is
 * taken out, since each byte is loaded by every citizen: schema paths, lists of allowed values and patterns, which would
 * keep a second copy of the schema alive.
 * @see https://github.com/ajv-validator/ajv/issues/2209
 */
function toModule(code: string): string {
  const imports = [`import { addError } from "${RUNTIME_MODULE}";`];
  const body = code
    .replace(/^"use strict";/, '')
    .replace(
      /const (\w+) = require\("([^"]+)"\)((?:\.\w+|\["[^"]+"\])*);?/g,
      (_all, name: string, module: string, members: string) => {
        const path = [...members.matchAll(/\.(\w+)|\["([^"]+)"\]/g)].map((match) => match[1] ?? match[2] ?? '');
        const helper = HELPERS[module];
        const member = helper ?? (path.at(-1) ?? 'default').replace(/\W/g, '_');
        imports.push(`import { ${member} as ${name} } from ${JSON.stringify(helper ? RUNTIME_MODULE : module)};`);
        return '';
      },
    )
    .replace(/schemaPath:"(?:[^"\\]|\\.)*",/g, '')
    .replace(/params:\{allowedValues?: ?[^{}]*\}/g, 'params:{}')
    .replace(/params:\{pattern: ?"(?:[^"\\]|\\.)*"\}/g, 'params:{}')
    .replace(
      /const (err\d+) = \{instancePath(?::(.*?))?,keyword:("[\w$ ]+"),params:(.*?)\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/gs,
      (_all, _name, at: string | undefined, keyword: string, params: string) =>
        `vErrors = addError(vErrors, ${at ?? 'instancePath'}, ${keyword}, ${params});`,
    )
    // Only validators with `$data` or code of their own read the parent.
    .replace(/, parentData, parentDataProperty, rootData=data/g, '')
    .replace(/,parentData(?::[^{}]*?)?,parentDataProperty(?::[^{}]*?)?,rootData(?=[,}])/g, '');
  if (/\brequire\(/.test(body)) throw new Error('A require() is left in the compiled validators');
  return `${imports.join('\n')}\n${body}`;
}
