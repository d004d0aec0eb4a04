import { SOURCE_LANGUAGE } from '@motcua/core';
import { childPointer, hasOwn, isObject, isWithin, textKeys, type JsonObject, type Pointer } from '@motcua/model';
import type { Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';
import type { CheckContext } from './check-context.js';
import { shownTitles } from './shown-titles.js';

/** Longer labels and titles, in characters, take several lines on a telephone. */
const MAX_LABEL = 150;

/** Checks labels and titles as they appear together: their length, and that no two of a page are the same. */
export function checkLabels(context: CheckContext): Finding[] {
  const file = context.folder.texts.get(SOURCE_LANGUAGE);
  if (!file || !isObject(file.value)) return [];
  const texts = file.value;
  return [
    ...tooLong(context),
    ...sameTitles(context, file, texts),
    ...sameLabels(context, file, texts),
    ...sameChoices(file, texts),
  ];
}

function tooLong(context: CheckContext): Finding[] {
  const said = (text: string) =>
    [
      `The text has ${[...text].length} characters; labels and titles are readable up to ${MAX_LABEL}.`,
      'Shorten it, and move the rest to the hint or the description.',
    ] as const;
  const isLong = (text: unknown): text is string => typeof text === 'string' && [...text].length > MAX_LABEL;
  const inTexts = [...context.folder.texts.values()].flatMap((file) =>
    Object.entries(isObject(file.value) ? file.value : {}).flatMap(([key, text]) => {
      const isLabel = /^\/[^#]*$|^title$|\.(?:title|name)$|^\/[^#]*#(?:value|oneOf|anyOf)\./.test(key);
      return isLabel && !key.startsWith('legalBasis.') && isLong(text)
        ? [file.finding('text-too-long', childPointer('', key), ...said(text))]
        : [];
    }),
  );
  const inSchema = shownTitles(context).flatMap(({ text, keyword, finding }) =>
    keyword === 'title' && isLong(text) ? [finding('text-too-long', ...said(text))] : [],
  );
  return [...inTexts, ...inSchema];
}

function sameTitles({ definition }: CheckContext, file: JsonFile, texts: JsonObject): Finding[] {
  const groups = [
    ['steps', definition.steps.map(({ id }) => textKeys.step(id))],
    ['papers', definition.components.map(({ id }) => textKeys.component(id))],
  ] as const;
  return groups.flatMap(([what, keys]) =>
    repeated(keys, texts).map(({ key, first, text }) =>
      file.finding(
        'text-same-title',
        childPointer('', key),
        `Two ${what} have the title “${text}”: "${first}" and "${key}".`,
        'Say in each what it is about.',
      ),
    ),
  );
}

/** Labels of one page, where no group with a title of its own is around one of them. */
function sameLabels({ definition, fields }: CheckContext, file: JsonFile, texts: JsonObject): Finding[] {
  const labelled = fields
    .pointers()
    .filter((pointer) => pointer !== '' && fields.at(pointer).some(({ nodes }) => nodes.length > 0));
  return definition.steps.flatMap((step) => {
    const asked = step.fields.map((field) => (typeof field === 'string' ? field : field.pointer));
    const ofStep = labelled.filter((pointer) => asked.some((outer) => isWithin(pointer, outer)));
    const labelOf = (pointer: Pointer) => {
      const own = hasOwn(texts, pointer) ? texts[pointer] : undefined;
      return typeof own === 'string' ? own : fields.at(pointer)[0]?.nodes[0]?.schema['title'];
    };
    const seen = new Map<string, Pointer>();
    return ofStep.flatMap((pointer) => {
      const label = labelOf(pointer);
      if (
        typeof label !== 'string' ||
        fields.at(pointer).every(({ nodes }) => nodes.every(({ kind }) => kind === 'group' || kind === 'constant'))
      )
        return [];
      // Within a group or list with a title, the title says whose it is.
      let owner = pointer;
      do owner = owner.slice(0, owner.lastIndexOf('/'));
      while (owner !== '' && !owner.endsWith('/*') && typeof labelOf(owner) !== 'string');
      const key = `${owner}\n${label
        .toLowerCase()
        .replace(/[\s:：*]+$/u, '')
        .trim()}`;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, pointer);
        return [];
      }
      return [
        file.finding(
          'text-same-label',
          childPointer('', hasOwn(texts, pointer) ? pointer : first),
          `Two questions of the step "${step.id}" have the label “${label}”: ${first} and ${pointer}.`,
          'Say in each whose or which it is.',
        ),
      ];
    });
  });
}

function sameChoices(file: JsonFile, texts: JsonObject): Finding[] {
  const byField = new Map<Pointer, string[]>();
  for (const key of Object.keys(texts)) {
    const [, pointer] = /^(\/.*)#value\./.exec(key) ?? [];
    if (pointer !== undefined) byField.set(pointer, [...(byField.get(pointer) ?? []), key]);
  }
  return [...byField].flatMap(([pointer, keys]) =>
    repeated(keys, texts).map(({ key, text }) =>
      file.finding(
        'text-same-title',
        childPointer('', key),
        `Two choices of "${pointer}" have the text “${text}”.`,
        'Give each its own words.',
      ),
    ),
  );
}

/** The keys whose text another one before them has. */
function repeated(keys: readonly string[], texts: JsonObject): { key: string; first: string; text: string }[] {
  const seen = new Map<string, string>();
  return keys.flatMap((key) => {
    const text = hasOwn(texts, key) ? texts[key] : undefined;
    if (typeof text !== 'string' || text.trim() === '') return [];
    const same = text.trim().toLowerCase();
    const first = seen.get(same);
    if (first === undefined) seen.set(same, key);
    return first === undefined ? [] : [{ key, first, text }];
  });
}
