import {
  appliesToSameInstance,
  isObject,
  References,
  subschemas,
  type JsonSchema,
  type JsonValue,
} from '@motcua/model';
import type { FindingMaker } from '../../bundle/bundle-schema.js';
import type { Finding } from '../../finding.js';
import { UnsatisfiableFinder } from './impossibility.js';

/** More findings than this are not reported: one mistake in a definition shows wherever it is used. */
const MAX_FINDINGS = 50;

/** Where the impossible shows when an author forbids a case on purpose: `false` itself, or what is required and `false`. */
const FORBIDDING = new Set(['', 'required']);

/**
 * Finds where a normalised data schema asks for something that no answer can satisfy. Under a condition, `false` is how
 * an author forbids a case, so that is a warning there; keywords that contradict each other are an error everywhere.
 */
export function checkSatisfiable(root: JsonSchema, findingAt: FindingMaker): Finding[] {
  const references = new References(root);
  const impossibilities = new UnsatisfiableFinder(references);
  const findings = new Map<string, Finding>();
  const visited = new Set<JsonValue>();
  const stack: { readonly schema: JsonValue; readonly conditional: boolean }[] = [{ schema: root, conditional: false }];
  for (let next = stack.pop(); next && findings.size < MAX_FINDINGS; next = stack.pop()) {
    const { schema, conditional } = next;
    if (!isObject(schema) || visited.has(schema)) continue;
    visited.add(schema);
    const found = impossibilities.of(schema);
    if (found) {
      const severity = conditional && FORBIDDING.has(found.keyword) ? 'warning' : 'error';
      const pointer = found.keyword === '' ? '' : `/${found.keyword}`;
      const id = severity === 'warning' ? 'schema-forbidden-case' : 'schema-contradiction';
      const finding = findingAt(id, found.schema, pointer, found.message, found.fix);
      const key = `${finding.file}#${finding.pointer}`;
      if (findings.get(key)?.severity !== 'error') findings.set(key, finding);
    }
    for (const inner of subschemas(schema)) {
      // A schema under `not` or `if` may be unsatisfiable.
      if (inner.keyword === '$defs' || inner.keyword === 'not' || inner.keyword === 'if') continue;
      const under = conditional || (appliesToSameInstance(inner) && inner.keyword !== 'allOf');
      stack.push({ schema: inner.schema, conditional: under });
    }
    const target = typeof schema['$ref'] === 'string' ? references.target(schema['$ref']) : undefined;
    if (target !== undefined) stack.push({ schema: target, conditional });
  }
  return [...findings.values()];
}
