import { nothing } from 'lit';
import type { FormContext } from './form-context.js';
import type { MoreControls } from '../chunks/chunk-loader.js';

/** Draws with the part of the kit that few forms need; nothing until it is there. */
export function rest<Drawn>(context: FormContext, draw: (more: MoreControls) => Drawn): Drawn | typeof nothing {
  const { more } = context.rest;
  if (more) return draw(more);
  // The form draws everything again once it is there.
  context.rest.wanted = true;
  void context.rest.loadMore().catch(() => undefined);
  return nothing;
}
