import { existsSync } from 'node:fs';
import { SOURCE_LANGUAGE } from '@motcua/core';
import { hasOwn, isObject, visitLocations, type Texts } from '@motcua/model';
import type { Finding } from '../finding.js';
import { readJsonFile, type JsonFile } from '../read/json-file.js';
import type { Bundle } from './bundle-schema.js';

/** Texts by language, and what is wrong with their files. */
export interface FallbackTexts {
  readonly texts: ReadonlyMap<string, Texts>;
  readonly findings: readonly Finding[];
}

/**
 * Reads the texts next to the files that a data schema refers to: `person.texts.en.json` belongs to
 * `person.schema.json`, and its keys are relative to the value that this schema describes. They are used where the
 * procedure does not have a text of its own.
 */
export async function readFallbackTexts(bundle: Bundle, languages: readonly string[]): Promise<FallbackTexts> {
  const texts = new Map<string, Texts>();
  const findings: Finding[] = [];
  for (const language of languages) {
    // In the source language, schemas have their own titles.
    if (language === SOURCE_LANGUAGE) continue;
    const files = new Map<JsonFile, JsonFile>();
    for (const { file } of bundle.files.slice(1)) {
      const path = file.path.replace(/(?:\.schema)?\.json$/, `.texts.${language}.json`);
      if (path !== file.path && existsSync(path)) files.set(file, await readJsonFile(path));
    }
    findings.push(...[...files.values()].flatMap((file) => file.syntaxFindings));
    if (files.size > 0) texts.set(language, textsOfFields(bundle, files));
  }
  return { texts, findings };
}

/** An outer schema comes first: what it says of a property is more specific than what the property's own file says. */
function textsOfFields({ schema, fileOf }: Bundle, files: ReadonlyMap<JsonFile, JsonFile>): Texts {
  const texts: Record<string, string> = {};
  visitLocations(schema, ({ schema: subschema }, pointer) => {
    const file = isObject(subschema) ? fileOf(subschema) : undefined;
    const own = file && files.get(file)?.value;
    if (!isObject(own)) return;
    for (const [key, text] of Object.entries(own)) {
      if (typeof text === 'string' && !hasOwn(texts, pointer + key)) texts[pointer + key] = text;
    }
  });
  return texts;
}
