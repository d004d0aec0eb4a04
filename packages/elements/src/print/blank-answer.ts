import { leafKind, offeredOptions, type ActiveNode } from '@motcua/core';
import type { TemplateResult } from 'lit';
import { blankLines, ticks } from '../controls/paper-answer.js';
import { viewOf } from '../fields/view-of.js';
import { optionText } from '../options/option-text.js';
import type { Paper } from './paper.js';

/** The number of options above which the screen uses a searchable list and the paper a line to write on. */
const MAX_BOXES = 20;

/** Renders space to write an answer on: boxes to tick, or the paper view of the kind. */
export function blankAnswer({ context }: Paper, node: ActiveNode): TemplateResult {
  const options = offeredOptions(node);
  if (options.length > 0 && options.length <= MAX_BOXES)
    return ticks(options.map((option) => optionText(context, node, option)));
  const kind = leafKind(node.kind);
  return (kind && viewOf(context, kind)?.paper(context, node)) ?? blankLines(context, node);
}
