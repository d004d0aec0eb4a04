import { Ajv2020 } from 'ajv/dist/2020.js';
import { arrayKeywords } from './keywords/arrays.js';
import type { CompileContext } from './keywords/code.js';
import { compositionKeywords } from './keywords/compositions.js';
import { objectKeywords } from './keywords/objects.js';
import { valueKeywords } from './keywords/values.js';

/**
 * Ajv as the units of a plan are compiled with: what it does well stays as it is, and our own keywords replace it where it
 * departs from the standard, reports what no issue needs, or generates code that grows with the schema.
 */
export function createAjv(context: CompileContext): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    messages: false,
    ownProperties: true,
    inlineRefs: false,
    validateSchema: false,
    addUsedSchema: false,
    unicodeRegExp: true,
    logger: false,
    code: { source: true, esm: true, optimize: 2 },
  });
  // Ajv keeps these books in every function; here references are units, and what is evaluated is planned.
  ajv.opts.unevaluated = false;
  ajv.opts.dynamicRef = false;
  const keywords = [
    ...valueKeywords(),
    ...compositionKeywords(context),
    ...objectKeywords(context),
    ...arrayKeywords(context),
  ];
  for (const keyword of keywords) {
    if (ajv.RULES.all[String(keyword.keyword)]) ajv.removeKeyword(String(keyword.keyword));
    ajv.addKeyword(keyword);
  }
  return ajv;
}
