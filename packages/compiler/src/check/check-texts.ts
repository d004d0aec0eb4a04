import {
  foldAccents,
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
import { valuesNeedingText } from './choice-values.js';
import { leaves } from './check-pointers.js';

/** Papers that nobody may be asked for since 01/01/2023 (104/2022/NĐ-CP). */
const FORBIDDEN = ['so ho khau', 'so tam tru'];

/** Checks that every word a person can meet is there, in Vietnamese without fail, in other languages with a warning. */
export function checkTexts(
  definition: ProcedureDefinition,
  schema: JsonSchema,
  texts: ReadonlyMap<string, JsonFile>,
): Finding[] {
  const needed = neededKeys(definition, schema);
  const allowed = allowedKeys(definition, schema, needed);
  const findings: Finding[] = [];
  for (const [language, file] of texts) {
    if (!isObject(file.value)) {
      if (file.syntaxFindings.length === 0)
        findings.push(file.finding('', 'The texts are not an object of key and text.', 'Write { "title": "…" }.'));
      continue;
    }
    const present: JsonObject = file.value;
    const severity = language === SOURCE_LANGUAGE ? 'error' : 'warning';
    for (const key of needed) {
      const text = present[key];
      if (typeof text === 'string' && text.trim() !== '') continue;
      findings.push(file.finding('', `The text "${key}" is missing.`, `Add "${key}": "…" to ${file.path}.`, severity));
    }
    for (const key of Object.keys(present)) {
      const at = `/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
      if (typeof present[key] !== 'string') findings.push(file.finding(at, 'A text is a string.', 'Put it in quotes.'));
      else if (!allowed(key))
        findings.push(
          file.finding(at, `Nothing uses the text "${key}".`, 'Mend the key, or remove the text.', 'warning'),
        );
    }
    for (const { id } of definition.components) {
      const title = present[textKeys.component(id)];
      const folded = typeof title === 'string' ? foldAccents(title) : '';
      if (FORBIDDEN.some((paper) => folded.includes(paper))) {
        findings.push(
          file.finding(
            `/${textKeys.component(id)}`,
            'Household and temporary-residence books may not be asked for (104/2022/NĐ-CP).',
            'Remove the component: residence is looked up in the population database.',
          ),
        );
      }
    }
  }
  return findings;
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
      ...valuesNeedingText(schema).map(({ pointer, key }) => textKeys.value(pointer, key)),
    ]),
  ];
}

function allowedKeys(
  definition: ProcedureDefinition,
  schema: JsonSchema,
  needed: readonly string[],
): (key: string) => boolean {
  const known = knownPointers(schema);
  const keys = new Set([
    ...needed,
    ...[textKeys.summary, textKeys.field, textKeys.result],
    ...definition.components.flatMap(({ id }) => [textKeys.componentHint(id), textKeys.componentWaived(id)]),
    ...definition.steps.map(({ id }) => textKeys.stepDescription(id)),
  ]);
  return (key) => keys.has(key) || known.has(key.split('#')[0] ?? '');
}
