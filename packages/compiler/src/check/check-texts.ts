import { SOURCE_LANGUAGE } from '@motcua/core';
import {
  childPointer,
  hasOwn,
  isObject,
  knownPointers,
  lateTextKeys,
  textKeys,
  type JsonObject,
  type JsonSchema,
  type ProcedureDefinition,
} from '@motcua/model';
import type { Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';
import { textsOf, type ProcedureFolder } from '../read/procedure-folder.js';
import { leaves } from './check-pointers.js';
import type { CheckContext } from './check-context.js';
import { missingTexts } from './missing-texts.js';
import { checkOwnMessage } from './own-messages.js';
import { textCoverage, type TextCoverage } from './text-coverage.js';
import { copiedTexts } from './check-translations.js';
import { choicesNeedingText } from './choice-values.js';
import { TextUses } from './text-uses.js';
import { countText } from '../count-text.js';

/** More choices than this without words are reported in one finding. */
const MAX_CHOICES = 20;

/** The languages that citizens are offered in addition to the source language: those with most of its texts. */
export function offeredLanguages(
  definition: ProcedureDefinition,
  schema: JsonSchema,
  folder: ProcedureFolder,
): string[] {
  const { texts } = folder;
  const used = usedKeys(
    objectOf(texts.get(SOURCE_LANGUAGE)),
    new TextUses(definition, schema, neededKeys(definition, schema)),
  );
  return [...texts.keys()].flatMap((language) =>
    language !== SOURCE_LANGUAGE && textCoverage(language, used, textsOf(folder, language)).offered ? [language] : [],
  );
}

/** The texts that a form shows of those that are given. */
function usedKeys(texts: JsonObject, uses: TextUses): string[] {
  return Object.keys(texts).filter((key) => hasWords(texts, key) && !uses.unused(key));
}

/**
 * Checks that every word a person can meet is there, in Vietnamese without fail, in other languages with a warning; and
 * that every text is used.
 */
export function checkTexts({ folder, definition, schema, fields }: CheckContext): Finding[] {
  const { texts } = folder;
  const needed = neededKeys(definition, schema);
  const uses = new TextUses(definition, schema, needed, fields);
  const named = needed.filter((key) => !uses.isGiven(key) && !uses.isChoiceOfList(key));
  const untitled = [...named, ...uses.questions()].filter((key) => !uses.isTitled(key));
  const choices = choicesNeedingText(uses.fields);
  const lists = uses.lists().filter((key) => !uses.isTitled(key));
  const optional = usedKeys(objectOf(texts.get(SOURCE_LANGUAGE)), uses);
  const source = objectOf(texts.get(SOURCE_LANGUAGE));
  const codes = choices.flatMap(({ pointer, keys }) => keys.map((key) => textKeys.value(pointer, key)));
  const lackedBySource = new Set([...untitled, ...codes].filter((key) => !hasWords(source, key)));
  return [...texts].flatMap(([language, file]) => {
    if (!isObject(file.value)) {
      return file.syntaxFindings.length === 0
        ? [file.finding('text-shape', '', 'The texts are not an object of key and text.', 'Write { "title": "…" }.')]
        : [];
    }
    const own = file.value;
    const given: JsonObject = textsOf(folder, language);
    const coverage =
      language === SOURCE_LANGUAGE ? undefined : textCoverage(language, optional, textsOf(folder, language));
    const severity = language === SOURCE_LANGUAGE ? 'error' : 'warning';
    const missing = choices.map(({ pointer, keys }) =>
      keys.map((key) => textKeys.value(pointer, key)).filter((key) => !hasWords(given, key)),
    );
    const many = missing.filter(({ length }) => length > MAX_CHOICES);
    const reported = new Set(many.flat());
    const few = missing.filter(({ length }) => length <= MAX_CHOICES).flat();
    // The schema's own titles are in the source language; nothing is said twice.
    const labels = language === SOURCE_LANGUAGE ? untitled : named;
    const keys = new Set([...labels, ...few, ...(language === SOURCE_LANGUAGE ? [] : optional)]);
    // What the source language lacks is reported of it alone, and a copy of it lacks everything.
    const isReported = (key: string) => reported.has(key) || (language !== SOURCE_LANGUAGE && lackedBySource.has(key));
    const absent = [...keys].filter((key) => !hasWords(given, key) && !isReported(key));
    const isCopy = language !== SOURCE_LANGUAGE && copiedTexts(file, source).length > Object.keys(own).length / 2;
    // A name made of the property's is readable, so that the form can be published without.
    const names = language === SOURCE_LANGUAGE ? lists.filter((key) => !hasWords(given, key) && !keys.has(key)) : [];
    return [
      ...(coverage?.offered === false
        ? [incomplete(file, coverage)]
        : missingTexts(file, isCopy ? [] : absent, severity)),
      ...missingTexts(file, names, 'warning'),
      ...(language === SOURCE_LANGUAGE ? many.map((list) => missingChoices(file, list, severity)) : []),
      ...Object.keys(own).flatMap((key) => textFindings(file, own, key, uses)),
    ];
  });
}

function incomplete(file: JsonFile, { language, given, needed }: TextCoverage): Finding {
  return file.finding(
    'text-language-incomplete',
    '',
    `The language "${language}" has ${given} of the ${needed} texts, so citizens are not offered it.`,
    'Translate at least nine texts in ten; the others are shown in Vietnamese.',
  );
}

function missingChoices(file: JsonFile, keys: readonly string[], severity: Finding['severity']): Finding {
  return file.finding(
    'text-choices-missing',
    '',
    `${countText(keys.length, 'choice has', 'choices have')} no words, the first under the key "${keys[0]}".`,
    'Let the schema be a "oneOf" of "const" and "title", or add a text for each.',
    severity,
  );
}

function textFindings(file: JsonFile, given: JsonObject, key: string, uses: TextUses): Finding[] {
  const at = childPointer('', key);
  const text = given[key];
  if (typeof text !== 'string') return [file.finding('text-shape', at, 'A text is a string.', 'Put it in quotes.')];
  const unused = uses.unused(key);
  if (!unused) return checkOwnMessage(file, at, key, text, uses.fields);
  return [file.finding('text-unused', at, `Nothing uses the text "${key}": ${unused.why}.`, unused.fix)];
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
      ...(definition.exits ?? []).flatMap(({ id }) => [lateTextKeys.exit(id), lateTextKeys.exitText(id)]),
      ...(definition.cases ?? []).map(({ id }) => lateTextKeys.case(id)),
      ...definition.components.map(({ id }) => textKeys.component(id)),
      ...definition.steps.map(({ id }) => textKeys.step(id)),
      ...(definition.rules ?? []).map(({ text }) => text),
      ...definition.privacy.purposes.map((purpose) => textKeys.privacyPurpose(purpose)),
      ...leaves(knownPointers(schema)).map((pointer) => textKeys.label(pointer)),
    ]),
  ];
}
