import path from 'node:path';
import { getAt, isObject, type JsonObject, type JsonValue } from '@motcua/model';
import type { Finding } from '../finding.js';
import { KnownError } from '../known-error.js';
import { readJsonFile, type JsonFile } from '../read/json-file.js';
import { mapSchemas, visitSchemas } from './subschemas.js';

/** A data schema with everything it refers to inside it. */
export interface Bundle {
  readonly schema: JsonValue;
  /** The files it was made from, the data schema first. */
  readonly files: readonly JsonFile[];
  readonly findings: readonly Finding[];
}

/**
 * Brings every file that the data schema refers to under its `$defs`, each once, and rewrites references so that they
 * stay inside: `../../common/person.schema.json#/$defs/name` becomes `#/$defs/person/$defs/name`.
 */
export async function bundleSchema(data: JsonFile): Promise<Bundle> {
  const findings: Finding[] = [];
  const files = new Map<string, JsonFile>([[path.resolve(data.path), data]]);
  const names = new Map<string, string>([[path.resolve(data.path), '']]);
  const queue = [data];
  for (let file = queue.shift(); file; file = queue.shift()) {
    findings.push(...file.syntaxFindings);
    for (const { target, pointer, reference } of references(file)) {
      if (files.has(target)) continue;
      try {
        const found = await readJsonFile(target);
        files.set(target, found);
        names.set(target, uniqueName(target, names));
        queue.push(found);
      } catch (error) {
        if (!(error instanceof KnownError)) throw error;
        findings.push(
          file.finding(
            pointer,
            `"${reference}" refers to a file that cannot be read.`,
            `Mend the path; it is relative to ${file.path}.`,
          ),
        );
      }
    }
  }
  for (const file of files.values()) {
    for (const { target, fragment, pointer, reference } of references(file)) {
      const referred = files.get(target)?.value;
      if (referred === undefined || !isSchema(safeAt(referred, fragment))) {
        if (files.has(target))
          findings.push(
            file.finding(
              pointer,
              `"${reference}" refers to nothing.`,
              'Mend the JSON Pointer after "#", or add the definition.',
            ),
          );
      }
    }
  }
  if (findings.some(({ severity }) => severity === 'error') || !isObject(data.value)) {
    return { schema: data.value ?? {}, files: [...files.values()], findings };
  }
  const rewritten = (file: JsonFile): JsonObject =>
    mapSchemas(file.value as JsonValue, (schema) => {
      const { $id: _id, $schema: _schema, $comment: _comment, ...rest } = schema as Record<string, JsonValue>;
      if (typeof rest['$ref'] !== 'string') return rest;
      const { target, fragment } = split(file, rest['$ref']);
      const name = names.get(target) ?? '';
      return { ...rest, $ref: `#${name === '' ? '' : `/$defs/${name}`}${encodeURI(fragment)}` };
    }) as JsonObject;
  const root = rewritten(data);
  const definitions: Record<string, JsonValue> = { ...(isObject(root['$defs']) ? root['$defs'] : {}) };
  for (const [target, file] of files) {
    const name = names.get(target);
    if (name) definitions[name] = rewritten(file);
  }
  const schema = Object.keys(definitions).length > 0 ? { ...root, $defs: definitions } : root;
  return { schema: withoutUnused(schema), files: [...files.values()], findings };
}

interface Reference {
  readonly target: string;
  readonly fragment: string;
  readonly pointer: string;
  readonly reference: string;
}

function references(file: JsonFile): Reference[] {
  const found: Reference[] = [];
  if (file.value === undefined) return found;
  visitSchemas(file.value, (schema, pointer) => {
    const reference = schema['$ref'];
    if (typeof reference === 'string') found.push({ ...split(file, reference), pointer: `${pointer}/$ref`, reference });
  });
  return found;
}

function split(file: JsonFile, reference: string): { readonly target: string; readonly fragment: string } {
  const [address = '', fragment = ''] = reference.split('#');
  const target = address === '' ? path.resolve(file.path) : path.resolve(path.dirname(file.path), decodeURI(address));
  return { target, fragment: decodeURIComponent(fragment) };
}

function uniqueName(target: string, names: ReadonlyMap<string, string>): string {
  const base = path.basename(target).replace(/(\.schema)?\.json$/, '');
  const taken = new Set(names.values());
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`;
  return name;
}

function safeAt(value: JsonValue, pointer: string): JsonValue | undefined {
  try {
    return getAt(value, pointer);
  } catch {
    return undefined;
  }
}

function isSchema(value: JsonValue | undefined): boolean {
  return isObject(value) || typeof value === 'boolean';
}

/** Drops definitions that nothing refers to, again and again until none is left. */
function withoutUnused(schema: JsonObject): JsonObject {
  const definitions = schema['$defs'];
  if (!isObject(definitions)) return schema;
  const used = new Set<string>();
  const visit = (start: JsonValue) => {
    visitSchemas(start, (inner, pointer) => {
      if (start === schema && pointer.startsWith('/$defs/')) return;
      const name = typeof inner['$ref'] === 'string' ? /^#\/\$defs\/([^/]+)/.exec(inner['$ref'])?.[1] : undefined;
      if (name === undefined || used.has(name)) return;
      used.add(name);
      visit(definitions[name] as JsonValue);
    });
  };
  visit(schema);
  const kept = Object.fromEntries(Object.entries(definitions).filter(([name]) => used.has(name)));
  const { $defs: _, ...rest } = schema as Record<string, JsonValue>;
  return Object.keys(kept).length > 0 ? { ...rest, $defs: kept } : rest;
}
