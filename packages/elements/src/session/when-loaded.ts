import { nothing } from 'lit';
import type { FormContext } from './form-context.js';
import type { FieldParts } from './late-parts.js';

/** Draws with the part of the kit that few forms need; nothing until it is there. */
export function whenLoaded<Drawn>(
  context: FormContext,
  draw: (fields: FieldParts<FormContext>) => Drawn,
): Drawn | typeof nothing {
  const { fields } = context.chunks;
  if (fields) return draw(fields);
  // The form draws everything again once it is there.
  context.chunks.wanted = true;
  void context.chunks.loadFields().catch(() => undefined);
  return nothing;
}
