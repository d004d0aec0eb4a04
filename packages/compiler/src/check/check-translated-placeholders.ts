import { SOURCE_LANGUAGE } from '@motcua/core';
import { childPointer, hasOwn, isObject, type JsonObject } from '@motcua/model';
import type { Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';
import type { DefinitionContext } from './check-context.js';

/** Reports own words for an issue that leave out what the Vietnamese ones fill in. */
export function checkTranslatedPlaceholders({ folder: { texts } }: DefinitionContext): Finding[] {
  const source = objectOf(texts.get(SOURCE_LANGUAGE));
  return [...texts].flatMap(([language, file]) =>
    language === SOURCE_LANGUAGE
      ? []
      : Object.entries(objectOf(file)).flatMap(([key, text]) => {
          const original = hasOwn(source, key) ? source[key] : undefined;
          if (typeof text !== 'string' || typeof original !== 'string' || !key.includes('#error.')) return [];
          const names = [...original.matchAll(/\{(\w+)/g)].map(([, name]) => name);
          const lost = names.find((name) => name !== 'label' && !text.includes(`{${name}`));
          if (lost === undefined || /\{\w+/.test(text)) return [];
          const message = `The translation leaves out "{${lost}}", which the Vietnamese text fills in.`;
          return [file.finding('text-placeholder', childPointer('', key), message, `Add "{${lost}}".`)];
        }),
  );
}

function objectOf(file: JsonFile | undefined): JsonObject {
  return isObject(file?.value) ? file.value : {};
}
