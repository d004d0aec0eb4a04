import { isArray, isObject, subschemas, type TextBlock, type JsonSchema, type JsonValue } from '@motcua/model';
import { blockText } from './block-text.js';
import { readFormattedText } from './read-formatted-text.js';

/** Formatted versions of texts with paragraphs, lists, links or emphasis, keyed by their plain text. */
export type FormattedTexts = Map<string, readonly TextBlock[]>;

/**
 * Replaces the titles and descriptions of a schema by their text without HTML and Markdown.
 * @param schema normalised, and no one else's
 * @returns what descriptions that have paragraphs, lists, links or emphasis look like, by their text
 */
export function formatSchema(schema: JsonSchema): FormattedTexts {
  const formatted = new Map<string, readonly TextBlock[]>();
  const stack: JsonValue[] = [schema];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (!isObject(next)) continue;
    const own = next as Record<string, JsonValue>;
    const { title, description, enumNames } = own;
    if (typeof title === 'string') own['title'] = plainTitle(title);
    if (isArray(enumNames)) {
      own['enumNames'] = enumNames.map((name) => (typeof name === 'string' ? plainTitle(name) : name));
    }
    if (typeof description === 'string') {
      const blocks = readFormattedText(description);
      const text = blockText(blocks);
      own['description'] = text;
      if (isFormatted(blocks)) formatted.set(text, blocks);
    }
    for (const inner of subschemas(next)) stack.push(inner.schema);
  }
  return formatted;
}

function plainTitle(title: string): string {
  return blockText(readFormattedText(title)).replace(/\s*\n\s*/g, ' ');
}

/** True for more than one paragraph of words. */
export function isFormatted([first, ...more]: readonly TextBlock[]): boolean {
  return (
    more.length > 0 || first?.type === 'list' || (first?.content.some((part) => typeof part !== 'string') ?? false)
  );
}
