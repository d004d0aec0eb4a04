import { SOURCE_LANGUAGE } from '@motcua/core';
import { textKeys, type JsonValue } from '@motcua/model';
import { concernsDossiers, type Change, type ChangePart } from './change.js';
import type { ExampleDossier } from './example-dossier.js';
import type { VersionDiff } from './compare-procedures.js';
import { countText } from '../count-text.js';

const PARTS: readonly (readonly [part: ChangePart, title: string])[] = [
  ['data', 'Data'],
  ['rules', 'Rules'],
  ['components', 'Components'],
  ['law', 'Law'],
  ['form', 'Form'],
  ['words', 'Words'],
];
const COLOURS = { major: '31', minor: '33', patch: '32' };
/** More characters than this of a value are not printed. */
const MAX_SHOWN = 100;

/**
 * The differences of two versions as text for a terminal.
 * @param inColour whether the terminal shows ANSI colours
 */
export function formatDiff(diff: VersionDiff, inColour = false): string {
  const { code, old, now, changes, level } = diff;
  const paint = (colour: string, text: string) => (inColour ? `\u001B[${colour}m${text}\u001B[0m` : text);
  const title = now.texts.get(SOURCE_LANGUAGE)?.[textKeys.title];
  const head = `${code}${title === undefined ? '' : ` ${title}`}: ${old.definition.version} -> ${now.definition.version}`;
  if (changes.length === 0) return `${paint('1', head)}\n\nNo changes.`;
  const sections = PARTS.flatMap(([part, name]) => {
    const own = changes.filter((change) => change.part === part);
    if (own.length === 0) return [];
    return [`${paint('1', name)}\n${own.flatMap((change) => lines(change, paint)).join('\n')}`];
  });
  const verdict = `${paint('1', 'Verdict')}\n  ${paint(COLOURS[level], level)}: ${outcome(diff)}`;
  return [paint('1', head), ...sections, verdict].join('\n\n');
}

function lines({ level, text, old, new: now }: Change, paint: (colour: string, text: string) => string): string[] {
  return [
    `  ${paint(COLOURS[level], level.padEnd(5))}  ${text}`,
    ...(old === undefined ? [] : [`         - ${shortened(old)}`]),
    ...(now === undefined ? [] : [`         + ${shortened(now)}`]),
  ];
}

/** Whether old valid dossiers are still valid, in a sentence, and an example where not. */
function outcome({ dossiers, changes, now }: VersionDiff): string {
  const { tried, refused, carriedOver, example } = dossiers;
  if (!changes.some(concernsDossiers)) {
    const proof = tried === 0 ? '' : ` (${countText(tried, 'dossier')} tried)`;
    return `every valid dossier of the old version stays valid${proof}.`;
  }
  const numbers = tried === 0 ? '' : ` Refused as they are: ${refused} of ${tried}.`;
  const renamed =
    now.definition.renamedFrom === undefined || refused === 0
      ? ''
      : ` Valid after "renamedFrom" is applied: ${carriedOver} of ${tried}.`;
  const shown = example === undefined ? '' : `\n  Example: ${exampleText(example)}`;
  return `valid dossiers of the old version may be refused.${numbers}${renamed}${shown}`;
}

function exampleText({ sample, pointer, value, issues }: ExampleDossier): string {
  const base = sample === undefined ? 'a generated dossier' : `samples/${sample}`;
  const change =
    pointer === undefined
      ? ''
      : value === undefined
        ? ` without ${pointer}`
        : ` with ${valueText(value)} at ${pointer}`;
  const codes = issues.map((issue) => `${issue.pointer === '' ? 'the whole' : issue.pointer} ${issue.code}`);
  return `${base}${change} is valid in the old version; the new one says: ${codes.slice(0, 5).join(', ')}.`;
}

function valueText(value: JsonValue): string {
  const said = shortened(JSON.stringify(value));
  return typeof value === 'string' && value.length > MAX_SHOWN ? `${said} (${value.length} characters)` : said;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}
