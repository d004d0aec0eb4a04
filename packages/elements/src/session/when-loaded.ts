import { nothing } from 'lit';
import type { FormContext } from './form-context.js';
import type { FieldParts } from './late-parts.js';

/** Renders with the fields chunk; nothing until it is loaded. */
export function whenLoaded<Drawn>(
  context: FormContext,
  draw: (fields: FieldParts<FormContext>) => Drawn,
): Drawn | typeof nothing {
  const { fields } = context.chunks;
  if (fields) return draw(fields);
  context.chunks.miss();
  return nothing;
}
