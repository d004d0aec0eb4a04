import { type FieldIndex, type PossibleIssue } from '@motcua/core/analysis';
import type { Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';
import { similarWord } from '../similar-word.js';

/** Placeholders that every message may have: the label of the field, and those of others that the issue names. */
const ALWAYS = ['label', 'other', 'others', 'places'];

/**
 * Checks the placeholders (`{limit}`) of a procedure's own words for an issue: each must name a parameter of the issue,
 * or it would be shown as it is written.
 * @param pointer the place of the text in its file
 * @param key `<pointer>#error.<code>`
 */
export function checkOwnMessage(
  file: JsonFile,
  pointer: string,
  key: string,
  text: string,
  fields: FieldIndex,
): Finding[] {
  const [, at = '', code = ''] = /^(.*)#error\.([^#]*)$/s.exec(key) ?? [];
  if (code === '') return [];
  const issues = fields.at(at).flatMap((field) => field.issues.filter((issue) => issue.code === code));
  const known = [...ALWAYS, ...new Set(issues.flatMap(({ params }: PossibleIssue) => Object.keys(params)))];
  return [...text.matchAll(/\{(\w*)[^{}]*\}/g)].flatMap(([whole, name = '']) => {
    if (known.includes(name)) return [];
    const guess = similarWord(name, known);
    return [
      file.finding(
        'text-placeholder',
        pointer,
        `"${whole}" in the text "${key}" is no placeholder of the issue "${code}", and would be shown as it is.`,
        guess === undefined
          ? `Remove it, or use one of ${known.map((one) => `{${one}}`).join(', ')}.`
          : `Did you mean "{${guess}}"?`,
      ),
    ];
  });
}
