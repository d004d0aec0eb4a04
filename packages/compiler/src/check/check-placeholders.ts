import { childPointer, isObject } from '@motcua/model';
import type { Finding } from '../finding.js';
import type { DefinitionContext } from './check-context.js';

/** Reports placeholders in texts that are shown as they are written; only own words for an issue are filled. */
export function checkPlaceholders({ folder: { texts } }: DefinitionContext): Finding[] {
  return [...texts.values()].flatMap((file) =>
    Object.entries(isObject(file.value) ? file.value : {}).flatMap(([key, text]) => {
      const [found] =
        typeof text === 'string' && !key.includes('#error.')
          ? (/\{\{?\w+\}?\}|\$\{\w+\}|%[sd]\b/.exec(text) ?? [])
          : [];
      if (found === undefined) return [];
      const message = `"${found}" in the text "${key}" is filled with nothing, and would be shown as it is.`;
      return [file.finding('text-placeholder', childPointer('', key), message, 'Write the value itself.')];
    }),
  );
}
