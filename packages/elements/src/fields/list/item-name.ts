import { singularLabel, type ActiveNode } from '@motcua/core';
import { isObject, ownKeyword, textKeys, unconditionalLocations, type JsonValue } from '@motcua/model';
import type { FormContext } from '../../session/form-context.js';

/**
 * Returns the name for another item of a list, for use within a sentence: from the texts of the item, else of the list.
 */
export function itemName(context: FormContext, list: ActiveNode, label: string): string {
  const { labels } = context;
  const own = labels.text(textKeys.label(`${list.patternPointer}/*`)) ?? titleOfItems(context, list.schema['items']);
  return inSentence(own ?? singularLabel(label));
}

function titleOfItems({ store, labels }: FormContext, items: JsonValue | undefined): string | undefined {
  if (!isObject(items)) return undefined;
  const locations = unconditionalLocations(store.procedure.schema, { schema: items, location: 'items' });
  const titles = locations.map(({ schema }) => ownKeyword(schema, 'title'));
  const title = titles.find((candidate) => typeof candidate === 'string' && candidate !== '');
  return typeof title === 'string' ? (labels.text(title) ?? title) : undefined;
}

function inSentence(label: string): string {
  return /^\p{Lu}(?=\p{Ll}|\s|$)/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
