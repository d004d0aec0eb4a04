import type { FieldMessages, PossibleMessage, ScreenMessages } from '@motcua/core/analysis';
import type { LanguageMessages } from './procedure-messages.js';

/** Messages as a text for a terminal: screens, places in them, and a line for each message. */
export function formatMessages({ language, screens }: LanguageMessages): string {
  return [`# ${language}`, ...screens.map(formatScreen)].join('\n\n');
}

function formatScreen({ screen, title, places }: ScreenMessages): string {
  return [`## ${title === undefined ? screen : `${title} (${screen})`}`, ...places.map(formatField)].join('\n\n');
}

function formatField({ pointer, label, messages, repeats }: FieldMessages): string {
  const width = Math.max(0, ...messages.map((message) => nameOf(message).length));
  const below = repeats === undefined ? [] : [`  (below it: as below ${pointerText(repeats)})`];
  return [
    `${pointerText(pointer)}  ${label}`.trimEnd(),
    ...messages.map((message) => `  ${nameOf(message).padEnd(width)}  ${message.words}`),
    ...below,
  ].join('\n');
}

function pointerText(pointer: string): string {
  return pointer === '' ? '(the whole)' : pointer;
}

/** `format`, `unreadable.dateDay`; a star for the procedure's own words. */
function nameOf({ code, reason, own }: PossibleMessage): string {
  return `${code}${reason === undefined ? '' : `.${reason}`}${own ? ' *' : ''}`;
}
