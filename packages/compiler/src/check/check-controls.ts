import type { FieldDefinition, Pointer } from '@motcua/model';
import type { ActiveNode } from '@motcua/core';
import type { Finding } from '../finding.js';
import { countText } from '../count-text.js';
import type { CheckContext } from './check-context.js';

type Control = NonNullable<FieldDefinition['control']>;

/** The purpose of each control: the kinds of questions, in code and in words. */
const FITS: Readonly<Record<Control, { readonly kinds: readonly string[]; readonly words: string }>> = {
  radios: { kinds: ['choice', 'boolean'], words: 'a choice of one' },
  select: { kinds: ['choice', 'boolean'], words: 'a choice of one' },
  checkbox: { kinds: ['boolean', 'choices'], words: 'yes or no' },
  text: { kinds: ['text', 'multilineText'], words: 'a text' },
  multilineText: { kinds: ['text', 'multilineText'], words: 'a text' },
  table: { kinds: ['list'], words: 'a list' },
  cards: { kinds: ['list'], words: 'a list' },
  matrix: { kinds: ['group'], words: 'a group of choices that share their options' },
};

/** Checks how fields are shown and copied: that the control fits what is asked, and that both groups have one shape. */
export function checkControls({ folder: { procedure }, definition, fields }: CheckContext): Finding[] {
  return definition.steps.flatMap((step, index) =>
    step.fields.flatMap((field, position): Finding[] => {
      if (typeof field === 'string') return [];
      const at = `/steps/${index}/fields/${position}`;
      const nodes = fields.at(field.pointer).flatMap((found) => found.nodes);
      const { control, copyFrom } = field;
      const findings: Finding[] = [];
      const misfit = control !== undefined && nodes.length > 0 ? misfitOf(control, field.pointer, nodes) : undefined;
      if (misfit !== undefined) {
        const fix = `Remove "control", or choose one that fits: ${fitting(nodes).join(', ') || 'none is needed'}.`;
        findings.push(procedure.finding('control-mismatch', `${at}/control`, misfit, fix));
      }
      if (copyFrom !== undefined && fields.at(copyFrom).some((found) => found.nodes.length > 0))
        findings.push(...copyFindings(field.pointer, copyFrom));
      return findings;

      function copyFindings(to: Pointer, from: Pointer): Finding[] {
        if (to === from) {
          const message = `"${to}" cannot be copied from itself.`;
          return [
            procedure.finding('copy-mismatch', `${at}/copyFrom`, message, 'Name the group that is filled in before.'),
          ];
        }
        const [own, other] = [membersBelow(to), membersBelow(from)];
        const unlike = [...own].filter(([name, kinds]) => {
          const others = other.get(name);
          return others !== undefined && !kinds.some((kind) => others.includes(kind));
        });
        const missing = [...own.keys()].filter((name) => !other.has(name));
        const common = own.size - missing.length;
        if (unlike.length === 0 && own.size > 0 && common * 2 > own.size) return [];
        const message =
          unlike.length > 0
            ? `"${to}" and "${from}" differ in ${unlike.map(([name]) => `"${name}"`).join(', ')}.`
            : `"${from}" has ${common === 0 ? 'none' : common} of the ${countText(own.size, 'answer')} of "${to}".`;
        return [procedure.finding('copy-mismatch', `${at}/copyFrom`, message, 'Name a group with the same members.')];
      }
    }),
  );

  /** The kinds of all answers below a pointer, by their pointers from there; the answer itself has an empty one. */
  function membersBelow(pointer: Pointer): ReadonlyMap<Pointer, readonly string[]> {
    const below = fields.pointers().filter((one) => one === pointer || one.startsWith(`${pointer}/`));
    const kinds = below.map(
      (one) => [one.slice(pointer.length), leafKinds(fields.at(one).flatMap((found) => found.nodes))] as const,
    );
    return new Map(kinds.filter(([, list]) => list.length > 0));
  }
}

function leafKinds(nodes: readonly ActiveNode[]): string[] {
  return [...new Set(nodes.map(({ kind }) => String(kind)))].filter(
    (kind) => !['group', 'constant', 'unchosen', 'collapsed'].includes(kind),
  );
}

/** Why a control does not fit; undefined when it does. */
function misfitOf(control: Control, pointer: Pointer, nodes: readonly ActiveNode[]): string | undefined {
  const { kinds, words } = FITS[control];
  const asked = nodes.filter(({ kind }) => kind !== 'unchosen' && kind !== 'collapsed');
  const fits = asked.length === 0 || asked.some(({ kind }) => kinds.includes(kind));
  return fits ? undefined : `"${control}" is for ${words}, and "${pointer}" is ${describe(asked[0] as ActiveNode)}.`;
}

function fitting(nodes: readonly ActiveNode[]): string[] {
  return Object.entries(FITS).flatMap(([control, { kinds }]) =>
    nodes.some(({ kind }) => kinds.includes(kind)) ? [control] : [],
  );
}

const NAMES: Readonly<Record<string, string>> = {
  choice: 'a choice of one',
  choices: 'a choice of several',
  boolean: 'yes or no',
  text: 'a text',
  multilineText: 'a text',
  list: 'a list',
  group: 'a group of questions',
};

function describe({ kind }: ActiveNode): string {
  return NAMES[kind] ?? `of the kind "${kind}"`;
}
