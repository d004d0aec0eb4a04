import { childPointer, type CompiledProcedure, type OpeningNode, type Pointer } from '@motcua/model';
import type { ActiveNode, NodeKind } from '../active-schema/active-node.js';
import type { ScreenId } from '../flow/screens.js';
import type { SettledAnswers } from './settler.js';

const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * The state of a form before anything is answered, as far as the procedure's opening has it: the fields of the first step.
 * @throws {Error} for a procedure without an opening
 */
export function openingOf({ opening }: CompiledProcedure): SettledAnswers {
  if (!opening) throw new Error('A procedure without an opening needs a settler');
  const { answers, screens, root } = opening;
  return {
    answers,
    choices: new Map(),
    data: answers,
    root: nodeFrom(root, ''),
    components: [],
    screens: screens as ScreenId[],
  };
}

function nodeFrom(
  { name, kind, schema, required = true, nullable = false, options = [], children = [] }: OpeningNode,
  pointer: Pointer,
): ActiveNode {
  return {
    pointer,
    patternPointer: pointer,
    name,
    schema,
    kind: kind as NodeKind,
    required,
    nullable,
    children: children.map((child) => nodeFrom(child, childPointer(pointer, child.name))),
    options,
    questions: [],
    discriminator: false,
    section: undefined,
    listTitle: undefined,
    removable: false,
    recursive: false,
    declares: NO_NAMES,
    growable: false,
  };
}
