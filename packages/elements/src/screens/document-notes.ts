import { msg, str } from '../localize/msg.js';
import { formatFor, nodeOf, offeredOptions } from '@motcua/core';
import {
  childPointer,
  isArray,
  isObject,
  textKeys,
  type ComponentDefinition,
  type JsonSchema,
  type JsonValue,
  type Pointer,
} from '@motcua/model';
import type { FormContext } from '../session/form-context.js';
import { optionText } from '../options/option-text.js';

/** Returns when a document is required: the author's text, or else a text from its conditions. */
export function paperNotes(context: FormContext, component: ComponentDefinition): string {
  const { labels } = context;
  const { id, appliesIf, waivedIf, requiredIf } = component;
  const notes: (string | undefined)[] = [];
  if (appliesIf !== undefined) {
    const when = conditionText(context, appliesIf);
    notes.push(
      labels.text(textKeys.componentCondition(id)) ??
        (when
          ? msg(str`Chỉ nộp nếu ${when}.`, { id: 'papers.onlyIf' })
          : msg('Chỉ nộp trong một số trường hợp; biểu mẫu sẽ báo sau khi bạn trả lời.', { id: 'papers.sometimes' })),
    );
  }
  if (waivedIf !== undefined) {
    const when = conditionText(context, waivedIf);
    notes.push(
      labels.text(textKeys.componentWaived(id)) ??
        (when && msg(str`Không phải nộp nếu ${when}.`, { id: 'papers.waivedIf' })),
    );
  }
  if (requiredIf !== undefined) {
    const when = conditionText(context, requiredIf);
    notes.push(
      when
        ? msg(str`Bắt buộc nếu ${when}; các trường hợp khác chỉ nộp nếu có.`, { id: 'papers.requiredIf' })
        : msg('Bắt buộc trong một số trường hợp; biểu mẫu sẽ báo sau khi bạn trả lời.', {
            id: 'papers.requiredSometimes',
          }),
    );
  }
  const { components } = context.store.procedure.definition;
  notes.push(
    choiceNote(
      context,
      components.filter(({ choice }) => choice !== undefined && choice === component.choice),
    ),
  );
  return notes.filter(Boolean).join(' ');
}

/** Returns which documents one of is enough; undefined where there are not several. */
export function choiceNote(
  { labels, language }: FormContext,
  components: readonly Pick<ComponentDefinition, 'id'>[],
): string | undefined {
  if (components.length < 2) return undefined;
  const titles = components.map(({ id }) => `“${labels.text(textKeys.component(id)) ?? id}”`);
  return msg(str`Chỉ cần nộp một trong các giấy tờ: ${formatFor(language).alternatives(titles)}.`, {
    id: 'papers.choice',
  });
}

/** Returns the condition of a schema as a clause of a sentence; undefined where it cannot be stated briefly. */
function conditionText(context: FormContext, schema: JsonSchema): string | undefined {
  const clauses = clausesOf(context, schema, '');
  return clauses && clauses.length > 0 ? together(context, clauses) : undefined;
}

function together({ language }: FormContext, clauses: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(clauses);
}

/** Keywords that do not constrain answers. */
const SILENT = new Set(['type', 'title', 'description', '$comment', '$schema', 'default', 'examples', 'if']);

function clausesOf(context: FormContext, schema: JsonSchema | JsonValue, pointer: Pointer): string[] | undefined {
  if (schema === true) return [];
  if (!isObject(schema)) return undefined;
  const found: string[] = [];
  for (const [keyword, value] of Object.entries(schema as Readonly<Record<string, JsonValue>>)) {
    if (SILENT.has(keyword)) continue;
    const clauses = clausesOfKeyword(context, keyword, value, pointer, schema);
    if (!clauses) return undefined;
    found.push(...clauses);
  }
  return found;
}

function clausesOfKeyword(
  context: FormContext,
  keyword: string,
  value: JsonValue,
  pointer: Pointer,
  schema: Readonly<Record<string, JsonValue>>,
): string[] | undefined {
  const label = () => context.labels.label(pointer, nodeOf(context.store.getSnapshot(), pointer));
  switch (keyword) {
    case 'const':
      return chosen(context, pointer, [value], label());
    case 'enum':
      return chosen(context, pointer, isArray(value) ? value : [], label());
    case 'contains':
      return isObject(value) && 'const' in value ? clausesOf(context, value, pointer) : undefined;
    case 'minimum':
      return [msg(str`“${label()}” từ ${numberText(context, value)} trở lên`, { id: 'papers.atLeast' })];
    case 'maximum':
      return [msg(str`“${label()}” nhiều nhất là ${numberText(context, value)}`, { id: 'papers.atMost' })];
    case 'not':
      return notChosen(context, pointer, value, label);
    case 'properties':
      return all(Object.entries(isObject(value) ? value : {}), ([name, member]) =>
        clausesOf(context, member, childPointer(pointer, name)),
      );
    case 'required': {
      // A property with a given value needs no text for its presence.
      const { properties } = schema;
      const isKnown = (name: string) => isObject(properties) && name in properties;
      return (isArray(value) ? value : [])
        .map(String)
        .filter((name) => !isKnown(name))
        .map((name) => {
          const place = childPointer(pointer, name);
          const words = context.labels.label(place, nodeOf(context.store.getSnapshot(), place));
          return msg(str`có khai “${words}”`, { id: 'papers.answered' });
        });
    }
    case 'allOf':
      return all(isArray(value) ? value : [], (member) => clausesOf(context, member, pointer));
    case 'anyOf':
    case 'oneOf': {
      const ways = (isArray(value) ? value : []).map((member) => clausesOf(context, member, pointer));
      if (ways.some((way) => !way || way.length === 0)) return undefined;
      return [formatFor(context.language).alternatives(ways.map((way) => together(context, way ?? [])))];
    }
    default:
      return undefined;
  }
}

/** Returns the clauses of all items; undefined where one of them cannot be stated. */
function all<Item>(items: readonly Item[], clauses: (item: Item) => string[] | undefined): string[] | undefined {
  const found = items.map(clauses);
  return found.includes(undefined) ? undefined : found.flatMap((each) => each ?? []);
}

function chosen(
  context: FormContext,
  pointer: Pointer,
  values: readonly JsonValue[],
  label: string,
): string[] | undefined {
  const words = choiceText(context, pointer, values);
  return words === undefined ? undefined : [msg(str`chọn ${words} ở “${label}”`, { id: 'papers.chosen' })];
}

function notChosen(
  context: FormContext,
  pointer: Pointer,
  schema: JsonValue,
  label: () => string,
): string[] | undefined {
  if (!isObject(schema)) return undefined;
  const { const: only, enum: several } = schema;
  const values = isArray(several) ? several : only === undefined ? [] : [only];
  const words = values.length > 0 ? choiceText(context, pointer, values) : undefined;
  return words === undefined ? undefined : [msg(str`không chọn ${words} ở “${label()}”`, { id: 'papers.notChosen' })];
}

/** Returns the labels of values; undefined where one has none, as for a code of a long list. */
function choiceText(context: FormContext, pointer: Pointer, values: readonly JsonValue[]): string | undefined {
  const node = nodeOf(context.store.getSnapshot(), pointer);
  const words = values.map((value) => {
    const key = typeof value === 'string' ? value : JSON.stringify(value);
    const option = node && offeredOptions(node).find((candidate) => candidate.key === key);
    if (option) return optionText(context, node, option);
    const own = context.labels.text(textKeys.value(pointer, key));
    if (own !== undefined || typeof value !== 'boolean') return own;
    return value ? msg('Có', { id: 'boolean.yes' }) : msg('Không', { id: 'boolean.no' });
  });
  if (words.includes(undefined)) return undefined;
  return formatFor(context.language).alternatives(words.map((each) => `“${each}”`));
}

function numberText({ language }: FormContext, value: JsonValue): string {
  return formatFor(language).number(value);
}
