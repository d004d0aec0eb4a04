import type { nothing, TemplateResult } from 'lit';
import { formatReadings, type FormatReading } from '@motcua/model';
import type { ListboxOption } from '../options/listbox-option.js';
import { LatePart } from '../session/late-part.js';
import type { CodeListKind } from '../code-lists/code-list.js';
import type { ControlView } from './control-view.js';
import { asTyped, type KindView } from './kind-view.js';
import { blankLines } from './paper-answer.js';

/** Choices that are searched, and code lists. */
export const searchedChoice = new LatePart(() => import('./searched-choice.js'));

/** Renders a choice whose options are searched by typing, once the chunk is loaded; see `combobox/combobox.ts`. */
export function combobox(
  control: ControlView,
  options: () => readonly ListboxOption[],
): TemplateResult | typeof nothing {
  return searchedChoice.render(control.context, (module) => module.combobox(control, options));
}

/** Resolves when all requested code lists have loaded or failed. */
export async function codeListsSettled(): Promise<void> {
  const module = await searchedChoice.load().catch(() => undefined);
  await module?.codeListsSettled();
}

const listed: KindView = {
  control: (control) => searchedChoice.render(control.context, (module) => module.codeFromList(control)),
  readOnly: (context, node, value) => {
    const words = searchedChoice.render(context, (module) => module.codeText(context, node, value));
    return typeof words === 'string' ? words : asTyped(context, node, value);
  },
  paper: blankLines,
};

/** The views of the codes of official lists: the formats that the model reads from a list. */
export const listViews = Object.fromEntries(
  Object.entries<FormatReading>(formatReadings)
    .filter(([, reading]) => 'list' in reading)
    .map(([format]) => [`format:${format}`, listed]),
) as Readonly<Record<CodeListKind, KindView>>;
