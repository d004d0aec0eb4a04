import {
  childPointer,
  foldAccents,
  hasOwn,
  isObject,
  knownPointers,
  textKeys,
  type JsonObject,
  type JsonSchema,
  type ProcedureDefinition,
} from '@motcua/model';
import type { Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';
import { SOURCE_LANGUAGE } from '../read/procedure-folder.js';
import { leaves } from './check-pointers.js';
import { choicesNeedingText } from './choice-values.js';
import { TextUses } from './text-uses.js';

/** Papers that nobody may be asked for since 01/01/2023 (104/2022/NĐ-CP). */
const FORBIDDEN = ['so ho khau', 'so tam tru'];

/** More choices than this without words are told of in one finding. */
const MOST_CHOICES = 20;

/**
 * Checks that every word a person can meet is there, in Vietnamese without fail, in other languages with a warning; and
 * that every text is used.
 */
export function checkTexts(
  definition: ProcedureDefinition,
  schema: JsonSchema,
  texts: ReadonlyMap<string, JsonFile>,
): Finding[] {
  const needed = neededKeys(definition, schema);
  const uses = new TextUses(definition, schema, needed);
  const named = needed.filter((key) => !uses.isGiven(key));
  const untitled = named.filter((key) => !uses.isTitled(key));
  const choices = choicesNeedingText(uses.places);
  const lists = uses.lists().filter((key) => !uses.isTitled(key));
  const source = objectOf(texts.get(SOURCE_LANGUAGE));
  const optional = Object.keys(source).filter((key) => hasWords(source, key) && !uses.unused(key));
  return [...texts].flatMap(([language, file]) => {
    if (!isObject(file.value)) {
      return file.syntaxFindings.length === 0
        ? [file.finding('', 'The texts are not an object of key and text.', 'Write { "title": "…" }.')]
        : [];
    }
    const given = file.value;
    const severity = language === SOURCE_LANGUAGE ? 'error' : 'warning';
    const missing = choices.map(({ pointer, keys }) =>
      keys.map((key) => textKeys.value(pointer, key)).filter((key) => !hasWords(given, key)),
    );
    const many = missing.filter(({ length }) => length > MOST_CHOICES);
    const told = new Set(many.flat());
    const few = missing.filter(({ length }) => length <= MOST_CHOICES).flat();
    // The schema's own titles are in the source language; nothing is said twice.
    const own = language === SOURCE_LANGUAGE ? untitled : named;
    const keys = [...new Set([...own, ...few, ...(language === SOURCE_LANGUAGE ? [] : optional)])];
    return [
      ...keys.filter((key) => !hasWords(given, key) && !told.has(key)).map((key) => missingText(file, key, severity)),
      // A name made of the property's is readable, so that the form can be published without.
      ...(language === SOURCE_LANGUAGE ? lists : [])
        .filter((key) => !hasWords(given, key) && !keys.includes(key))
        .map((key) => missingText(file, key, 'warning')),
      ...many.map((list) => missingChoices(file, list, severity)),
      ...Object.keys(given).flatMap((key) => textFindings(file, given, key, uses)),
      ...definition.components.flatMap(({ id }) => forbiddenPaper(file, given, id)),
    ];
  });
}

function missingText(file: JsonFile, key: string, severity: Finding['severity']): Finding {
  return file.finding('', `The text "${key}" is missing.`, `Add "${key}": "…" to ${file.path}.`, severity);
}

function missingChoices(file: JsonFile, keys: readonly string[], severity: Finding['severity']): Finding {
  return file.finding(
    '',
    `${keys.length} choices have no words, the first under the key "${keys[0]}".`,
    'Let the schema be a "oneOf" of "const" and "title", or add a text for each.',
    severity,
  );
}

function textFindings(file: JsonFile, given: JsonObject, key: string, uses: TextUses): Finding[] {
  const at = childPointer('', key);
  if (typeof given[key] !== 'string') return [file.finding(at, 'A text is a string.', 'Put it in quotes.')];
  const unused = uses.unused(key);
  return unused ? [file.finding(at, `Nothing uses the text "${key}": ${unused.why}.`, unused.fix, 'warning')] : [];
}

function forbiddenPaper(file: JsonFile, given: JsonObject, id: string): Finding[] {
  const title = given[textKeys.component(id)];
  const folded = typeof title === 'string' ? foldAccents(title) : '';
  return FORBIDDEN.some((paper) => folded.includes(paper))
    ? [
        file.finding(
          `/${textKeys.component(id)}`,
          'Household and temporary-residence books may not be asked for (104/2022/NĐ-CP).',
          'Remove the component: residence is looked up in the population database.',
        ),
      ]
    : [];
}

function objectOf(file: JsonFile | undefined): JsonObject {
  return isObject(file?.value) ? file.value : {};
}

function hasWords(texts: JsonObject, key: string): boolean {
  const text = hasOwn(texts, key) ? texts[key] : undefined;
  return typeof text === 'string' && text.trim() !== '';
}

function neededKeys(definition: ProcedureDefinition, schema: JsonSchema): string[] {
  const agencies = [
    definition.receivingAgency,
    definition.decidingAgency,
    ...(definition.delegatedFrom ? [definition.delegatedFrom] : []),
  ];
  return [
    ...new Set([
      textKeys.title,
      textKeys.declaration,
      textKeys.privacyNotice,
      ...agencies.map(({ id }) => textKeys.agency(id)),
      ...definition.legalBasis.map(({ id }) => textKeys.legalBasis(id)),
      ...(definition.changelog ?? []).map(({ version }) => textKeys.change(version)),
      ...definition.components.map(({ id }) => textKeys.component(id)),
      ...definition.steps.map(({ id }) => textKeys.step(id)),
      ...definition.privacy.purposes.map((purpose) => textKeys.privacyPurpose(purpose)),
      ...leaves(knownPointers(schema)).map((pointer) => textKeys.label(pointer)),
    ]),
  ];
}
