import { RUNTIME_MODULE } from './keywords/code.js';

/** Where Ajv's own helpers are in ours. */
const HELPERS: Readonly<Record<string, string>> = {
  'ajv/dist/runtime/ucs2length': 'ucs2length',
  'ajv/dist/runtime/equal': 'equal',
};

/**
 * Makes an ES module of the code that Ajv wrote: its `require` calls become imports, and what issues never use is taken
 * out, since each byte is loaded by every citizen.
 * @see https://github.com/ajv-validator/ajv/issues/2209
 */
export function toModule(code: string): string {
  const imports = [`import { addError } from "${RUNTIME_MODULE}";`];
  const body = code
    .replace(/^"use strict";/, '')
    .replace(
      /const (\w+) = require\("([^"]+)"\)((?:\.\w+|\["[^"]+"\])*);?/g,
      (_all, name: string, module: string, members: string) => {
        const helper = HELPERS[module] ?? /\.(\w+)$/.exec(members)?.[1] ?? 'default';
        const from = HELPERS[module] === undefined ? module : RUNTIME_MODULE;
        imports.push(`import { ${helper} as ${name} } from ${JSON.stringify(from)};`);
        return '';
      },
    )
    .replace(/schemaPath:"(?:[^"\\]|\\.)*",/g, '')
    .replace(
      /const (err\d+) = \{instancePath(?::(.*?))?,keyword:("[\w$ -]+"),params:(.*?)\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/gs,
      (_all, _name, at: string | undefined, keyword: string, params: string) =>
        `vErrors = addError(vErrors, ${at ?? 'instancePath'}, ${keyword}, ${params});`,
    )
    // Only validators with `$data` or code of their own read the parent.
    .replace(/, parentData, parentDataProperty, rootData=data(?=\}=\{\}\)\{)/g, '');
  if (/\brequire\(/.test(body)) throw new Error('A require() is left in the compiled validators');
  return `${imports.join('\n')}\n${body}`;
}

/** Names in generated code that texts of a schema may contain too. */
const GENERATED = /\b(?:errors|vErrors|instancePath)\b/;

/**
 * Makes functions that only say whether a value passes, of those that {@link toModule} made to collect errors: they stop
 * at the first one. Code in which anything else is done with errors stays as it is, and is right, too.
 * @param schemas what was compiled
 */
export function withoutErrors(code: string, schemas: unknown): string {
  if (GENERATED.test(JSON.stringify(schemas))) return code;
  const silent = code
    .replace(/vErrors = addError\(vErrors, .*?\);errors\+\+;/gs, 'return false;')
    .replace(
      /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);errors = vErrors\.length;/g,
      'return false;',
    )
    .replace(/(\w+\([^;]*?), \{instancePath: ?[^{}]*\}\)/g, '$1)')
    .replace(/, \{instancePath=""\}=\{\}\)\{let vErrors = null;let errors = 0;/g, '){')
    .replace(/\w+\.errors = vErrors;return errors === 0;/g, 'return true;');
  return GENERATED.test(silent) ? code : silent;
}
