import { SOURCE_LANGUAGE } from '@motcua/core';
import { childPointer, hasOwn, isObject, type JsonObject } from '@motcua/model';
import { countText } from '../count-text.js';
import type { Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';
import type { DefinitionContext } from './check-context.js';

/** Letters that Vietnamese has and English does not. */
const VIETNAMESE = /[\u0300-\u0323àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/i;

/** Reports texts of another language that are still those of the source language; all of a file in one finding. */
export function checkTranslations({ folder: { texts } }: DefinitionContext): Finding[] {
  const source = texts.get(SOURCE_LANGUAGE)?.value;
  return [...texts].flatMap(([language, file]) => {
    const copied = language === SOURCE_LANGUAGE || !isObject(source) ? [] : copiedTexts(file, source);
    const [first] = copied;
    if (first === undefined) return [];
    const named = copied.slice(0, 10).map((key) => `"${key}"`);
    const more = copied.length > named.length ? `, and ${copied.length - named.length} more` : '';
    return [
      file.finding(
        'text-untranslated',
        childPointer('', first),
        `${countText(copied.length, 'text is', 'texts are')} the Vietnamese ones: ${named.join(', ')}${more}.`,
        'Translate them, or leave them out: they are then shown in Vietnamese, marked as such.',
      ),
    ];
  });
}

/** The keys of texts that are word for word those of the source language, and Vietnamese. */
export function copiedTexts({ value }: JsonFile, source: JsonObject): readonly string[] {
  return Object.entries(isObject(value) ? value : {}).flatMap(([key, text]) =>
    typeof text === 'string' && hasOwn(source, key) && source[key] === text && VIETNAMESE.test(text) ? [key] : [],
  );
}
