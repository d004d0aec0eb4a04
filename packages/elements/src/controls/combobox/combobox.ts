import { optionKey, type ActiveNode } from '@motcua/core';
import { isArray, isObject, type JsonObject, type JsonValue } from '@motcua/model';
import { html, type TemplateResult } from 'lit';
import type { ControlView } from '../control-view.js';
import { singleField } from '../field-frame.js';
import type { ListboxOption } from '../../options/listbox-option.js';
import type { LanguageWords } from '../../session/load-language.js';

/** Other names, by the keys of options. */
type Aliases = ReadonlyMap<string, readonly string[]>;

/**
 * Renders a text box that searches a long list of options while a person types, with or without accents.
 * @param options creates the options, which may be many: called once per pointer and language
 */
export function combobox(control: ControlView, options: () => readonly ListboxOption[]): TemplateResult {
  const found = remember(control, options);
  return singleField(control, html`<procedure-combobox .control=${control} .options=${found}></procedure-combobox>`);
}

const ofSchema = new WeakMap<JsonObject, Aliases>();

/** Returns the `x-aliases` of the schema by `const` value. */
function aliasesOf({ view }: ControlView): Aliases {
  const { schema } = view.node;
  let known = ofSchema.get(schema);
  if (!known) ofSchema.set(schema, (known = new Map(constantsOf(schema).map(aliasesOfConstant))));
  return known;
}

function constantsOf({ oneOf, anyOf }: JsonObject): readonly JsonObject[] {
  return [oneOf, anyOf].flatMap((members) => (isArray(members) ? members.filter(isObject) : []));
}

function aliasesOfConstant(member: JsonObject): [string, readonly string[]] {
  const names = member['x-aliases'];
  const texts = isArray(names) ? names.filter((alias: JsonValue) => typeof alias === 'string') : [];
  return [optionKey(member['const'] ?? null), texts];
}

const remembered = new WeakMap<LanguageWords, WeakMap<ActiveNode, readonly ListboxOption[]>>();

/** Returns the same array each time, so that the normalized text for the search stays cached. */
function remember(control: ControlView, options: () => readonly ListboxOption[]): readonly ListboxOption[] {
  const { context, view } = control;
  let known = remembered.get(context.words);
  if (!known) remembered.set(context.words, (known = new WeakMap()));
  let found = known.get(view.node);
  if (!found) {
    const aliases = aliasesOf(control);
    found = options().map((option) => ({ ...option, aliases: aliases.get(option.key) ?? [] }));
    known.set(view.node, found);
  }
  return found;
}
