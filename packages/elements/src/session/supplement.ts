import type { FormStore, GivenSupplement, NarrowedProcedure, SubmissionFailure } from '@motcua/core';
import type { CompiledProcedure, Dossier } from '@motcua/model';
import type { nothing, TemplateResult } from 'lit';
import type { FormContext } from './form-context.js';
import { endpointUrl } from './endpoint.js';

/** The parts of the screens of a supplement, from the chunk that opens it. */
export interface SupplementViews {
  /** Above every screen: what was requested, and until when. */
  notice(context: FormContext): TemplateResult | typeof nothing;
  /** The remarks of officers about a component. */
  noteOn(component: string): string | undefined;
  review(context: FormContext): TemplateResult;
  /** On the receipt: that it is that of a supplement, and what was replaced. */
  received(context: FormContext): TemplateResult | typeof nothing;
  /** Title and next steps of a failure that means something else for a supplement. */
  failureText(failure: SubmissionFailure): { readonly title: string; readonly next: string } | undefined;
}

/** The supplement that a form corrects. */
export interface Supplement {
  readonly request: GivenSupplement & { readonly dossier: Dossier };
  readonly narrowed: NarrowedProcedure;
  /** The dossier as it was received, as a form that no one changes. */
  readonly earlier: FormStore;
  readonly views: SupplementViews;
}

const supplements = new WeakMap<CompiledProcedure, Supplement>();

/** The supplement that a form corrects; undefined for a form that begins a dossier. */
export function supplementOf({ procedure }: { readonly procedure: CompiledProcedure }): Supplement | undefined {
  return supplements.get(procedure);
}

/** Makes a procedure that of a supplement. */
export function setSupplement(supplement: Supplement): void {
  supplements.set(supplement.narrowed.procedure, supplement);
}

/** Returns the URL for supplements of a dossier, or what the endpoint has at `name` for it; undefined without an endpoint. */
export function supplementUrl(
  endpoint: string | null,
  number: string,
  name: 'supplements' | 'supplement' = 'supplements',
): string | undefined {
  const known = endpointUrl(endpoint);
  if (known === undefined) return undefined;
  const address = new URL(known);
  address.pathname = `${address.pathname.replace(/\/$/, '')}/${encodeURIComponent(number)}/${name}`;
  return address.href;
}
