import type { ActiveNode } from '@motcua/core';
import type { JsonValue, Pointer } from '@motcua/model';
import type { FormContext } from '../session/form-context.js';
import type { FieldParts } from '../session/late-parts.js';

/** The state that the parts of a printed form share. */
export interface Paper {
  readonly context: FormContext;
  readonly more: FieldParts<FormContext>;
  /** The answers; undefined on a blank form. */
  readonly data: JsonValue | undefined;
  readonly blank: boolean;
  /** The numbers of questions, for references in conditions. */
  readonly numbers: Map<Pointer, QuestionNumber>;
}

/** The number of a question: `II`, `3a`; the mark is empty at depths that have dashes. */
export interface QuestionNumber {
  readonly section: string;
  readonly mark: string;
}

/** The position of a question in the numbering. */
export interface Layout {
  readonly section: string;
  /** The depth in nested groups: numbers first, then letters, then dashes. */
  readonly depth: number;
  /** The number of the parent question. */
  readonly above: string;
  /** Counts the questions of one depth. */
  readonly counter: { count: number };
}

/** Returns the next number of a section, formatted. */
export function nextMark(paper: Paper, { section, depth, above, counter }: Layout, node: ActiveNode): string {
  const number = (counter.count += 1);
  const letter = letters(number);
  const mark = depth === 0 ? String(number) : depth === 1 ? `${above}${letter}` : '';
  if (!paper.numbers.has(node.pointer)) paper.numbers.set(node.pointer, { section, mark });
  return depth === 0 ? `${number}.` : depth === 1 ? `${letter})` : '-';
}

/** Returns the layout for the content of a numbered question. */
export function within(layout: Layout, number: string): Layout {
  return { ...layout, depth: layout.depth + 1, above: number, counter: { count: 0 } };
}

/** `1` as `a`, `27` as `aa`. */
function letters(number: number): string {
  const before = number - 1;
  return (before < 26 ? '' : letters(Math.floor(before / 26))) + String.fromCharCode(97 + (before % 26));
}

/** `1` as `I`. */
export function roman(number: number): string {
  const values: readonly (readonly [number, string])[] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = number;
  let written = '';
  for (const [value, letters] of values) {
    for (; rest >= value; rest -= value) written += letters;
  }
  return written;
}
