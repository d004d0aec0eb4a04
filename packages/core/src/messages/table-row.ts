import { parentPointer } from '@motcua/model';
import type { ActiveNode } from '../active-schema/active-node.js';
import type { FieldDefinitions } from '../store/field-definitions.js';

/** Whether a question is a row of a table of questions: its label names what is judged, not what is chosen. */
export function isTableRow(fields: FieldDefinitions, { pointer, patternPointer }: ActiveNode): boolean {
  const group = { pointer: parentPointer(pointer) ?? '', patternPointer: parentPointer(patternPointer) ?? '' };
  return pointer !== '' && fields.get(group)?.control === 'matrix';
}
