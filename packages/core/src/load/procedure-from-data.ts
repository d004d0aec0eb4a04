import {
  hasOwn,
  isArray,
  isKeyword,
  isObject,
  isPointer,
  isUncheckedPattern,
  subschemas,
  type CompiledProcedure,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type NormalisedSchema,
  type ProcedureDefinition,
  type Texts,
} from '@motcua/model';
import { MAX_UNFOLDED, unfold } from '../active-schema/unfolding.js';
import { interpretSchema } from '../interpreter/interpret-schema.js';
import type { FetchJson } from './fetch-json.js';
import { gatherDocuments } from './gather-documents.js';
import { impossibleLocation } from './impossible-location.js';
import { LoadFailure } from './load-failure.js';
import { procedureFromSchema, type ProcedureContent } from './procedure-from-schema.js';

/** Data that was loaded as a procedure: what `procedure.json` holds, or a JSON Schema. */
export interface LoadedData {
  /** As the page named it. */
  readonly source: string;
  readonly value: unknown;
  /** Where it came from in the end. */
  readonly url: string;
  readonly fetchJson: FetchJson | undefined;
}

/** The format of published procedures that is read here; the same as that of compiled ones. */
const FORMAT = 1;

/**
 * Makes a procedure of data, with validators that interpret its schema.
 * @throws {LoadFailure}
 */
export async function procedureFromData({ source, value, url, fetchJson }: LoadedData): Promise<CompiledProcedure> {
  const data = value as JsonValue;
  const published = isObject(data) && isObject(data['definition']);
  if (published) checkPublished(source, data);
  if (!published && isObject(data) && !saysSomething(data)) throw new LoadFailure('notAProcedure', source);
  const schema = published ? (data['schema'] as JsonValue) : data;
  try {
    const normalised = await gatherDocuments({ source, value: schema, url, fetchJson });
    const { size, checks, recursionPoints } = unfold(normalised.schema);
    if (Math.max(size, checks) > MAX_UNFOLDED) throw new LoadFailure('tooLarge', source);
    refuseImpossible(source, normalised);
    const texts = published ? (data['texts'] as Texts) : {};
    const formatted = await format(normalised.schema, texts);
    const content = published
      ? { ...(data as unknown as ProcedureContent), schema: normalised.schema }
      : procedureFromSchema(normalised.schema, source);
    const rules = published ? await rulesOf(content.definition) : {};
    const uncheckedPatterns = uncheckedPointers(normalised);
    const unknownDialects = normalised.problems.map(({ pointer }) => `#${pointer}`);
    return {
      ...content,
      ...interpretSchema(normalised.schema, content.definition),
      ...(recursionPoints.size > 0 && { recursionPoints }),
      uncheckedPatterns,
      unknownDialects,
      ...rules,
      ...formatted,
    };
  } catch (error) {
    // A schema that is nested too deeply for the stack.
    if (error instanceof RangeError) throw new LoadFailure('tooLarge', source, error);
    throw error;
  }
}

/** @throws {LoadFailure} for what is no published procedure of this format */
function checkPublished(source: string, data: JsonObject): void {
  if (data['format'] !== FORMAT) throw new LoadFailure('wrongVersion', source);
  const definition = data['definition'] as JsonObject;
  const whole =
    isSchema(data['schema']) &&
    isObject(data['texts']) &&
    typeof data['language'] === 'string' &&
    isArray(data['languages']) &&
    ['components', 'steps', 'channels', 'legalBasis'].every((name) => isArray(definition[name])) &&
    ['receivingAgency', 'verification', 'privacy'].every((name) => isObject(definition[name])) &&
    typeof definition['code'] === 'string' &&
    hasRules(definition);
  if (!whole) throw new LoadFailure('notAProcedure', source);
}

/** Whether its rules and computed values are as they can be evaluated; what their expressions say is another matter. */
function hasRules({ rules = [], computed = {} }: JsonObject): boolean {
  const isRule = (rule: JsonValue) =>
    isObject(rule) &&
    hasOwn(rule, 'assert') &&
    (rule['at'] === '' || isPointer(rule['at'])) &&
    typeof rule['text'] === 'string';
  return isArray(rules) && rules.every(isRule) && isObject(computed) && Object.keys(computed).every(isPointer);
}

/** An address that was mistaken answers with some object: by the standard it is a schema, of which nothing is known. */
function saysSomething(data: JsonObject): boolean {
  const names = Object.keys(data);
  return names.length === 0 || names.some(isKeyword);
}

function refuseImpossible(source: string, { schema, originOf }: NormalisedSchema): void {
  const impossible = impossibleLocation(schema);
  if (!impossible) return;
  throw new LoadFailure('unsatisfiable', source, undefined, `#${originOf(impossible)?.pointer ?? ''}`);
}

/** Matches texts that may contain HTML or Markdown. */
const MARKS = /<[a-z/!]|&[#a-z\d]+;|[*`]\S|(?:^|[^\p{L}\p{N}])_\S|\]\(|\n/iu;

/** Makes words of titles, descriptions and texts with HTML or Markdown; what reads them is loaded only then. */
async function format(
  schema: JsonSchema,
  texts: Texts,
): Promise<Partial<Pick<CompiledProcedure, 'formatted' | 'texts'>>> {
  if (![...wordsOf(schema), ...Object.values(texts)].some((text) => MARKS.test(text))) return {};
  const { formatSchema, formatTexts } = await import('../formatted/format-texts.js');
  const own = formatTexts(texts);
  const formatted = new Map([...formatSchema(schema), ...own.formatted]);
  return { formatted, ...(Object.keys(texts).length > 0 && { texts: own.texts }) };
}

function wordsOf(schema: JsonSchema): string[] {
  const words: JsonValue[] = [];
  const stack: JsonValue[] = [schema];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (!isObject(next)) continue;
    const { title = null, description = null, enumNames = null } = next;
    words.push(title, description, ...(isArray(enumNames) ? enumNames : []));
    for (const inner of subschemas(next)) stack.push(inner.schema);
  }
  return words.filter((word) => typeof word === 'string');
}

function uncheckedPointers({ schema, originOf }: NormalisedSchema): readonly string[] {
  const found = new Set<string>();
  const stack: JsonValue[] = [schema];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (!isObject(next)) continue;
    const pattern = next['pattern'];
    const names = isObject(next['patternProperties']) ? Object.keys(next['patternProperties']) : [];
    const patterns = typeof pattern === 'string' ? [pattern, ...names] : names;
    if (patterns.some(isUncheckedPattern)) found.add(`#${originOf(next)?.pointer ?? ''}`);
    for (const inner of subschemas(next)) stack.push(inner.schema);
  }
  return [...found];
}

/** Rules and computed values; what evaluates them is loaded only for procedures that have some. */
async function rulesOf({
  rules = [],
  computed = {},
}: Partial<ProcedureDefinition>): Promise<Pick<CompiledProcedure, 'rules' | 'computed'>> {
  const pointers = Object.keys(computed);
  if (rules.length === 0 && pointers.length === 0) return {};
  const { allOperators, createRules } = await import('@motcua/model/rules');
  const made = createRules(rules, computed, allOperators());
  return { rules: () => made, ...(pointers.length > 0 && { computed: pointers }) };
}

function isSchema(value: JsonValue | undefined): value is JsonSchema {
  return isObject(value) || typeof value === 'boolean';
}
